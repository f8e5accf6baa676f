//! Accounts, for the staff: found, filtered, invited. The filters stand in the address.

use super::staff_words::{RoleChoices, role_words, state_words};
use domain::identity::{
    Role, email_shown,
    staff::{StaffUser, UserState, UsersQuery, views::ViewList},
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{
        Badge, ErrorSummary, FormPage, LineTable, NoticeBox, NoticeKind, Opener, Page, PageHeader, Pager, SavedViews,
        SelectField, TextField,
    },
};
use identity::staff::{users::users_list, views::views_list};
use leptos::prelude::*;
use spine::Error;

/// `/admin/users`.
pub fn users_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let asked = UsersQuery { q: query("q"), role: query("role"), state: query("state") };
        let cursor = query("cursor");
        let found = users_list(&context, &asked, None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await;
        let (found, wrong) = match found {
            Ok(found) => (Some(found), None),
            Err(Error::Refused(refusal)) if !refusal.fields.is_empty() => (None, Some(refusal.message)),
            Err(error) => return Err(error),
        };
        let next = found.as_ref().and_then(|page| page.next_cursor.clone());
        let next = next.map(|next| address::users(&asked, &next));
        let first = (!cursor.is_empty()).then(|| address::users(&asked, ""));
        let (views, shown) = (views_list(&context, ViewList::Users).await?, address::users(&asked, ""));
        let invites = context.may(Role::Compliance);
        Ok(view! {
            <Page title=tr!(l, staff.users)>
                <PageHeader title=tr!(l, staff.users) lead=tr!(l, staff.users_lead) />
                <SavedViews list=ViewList::Users views current=shown />
                <Filters asked />
                {wrong
                    .map(|wrong| {
                        view! {
                            <NoticeBox kind=NoticeKind::Error>
                                <p>{wrong}</p>
                            </NoticeBox>
                        }
                    })}
                {found.map(|found| view! { <Users users=found.items /> })}
                <Pager first next />
                {invites.then(|| view! { <Invite /> })}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Filters(asked: UsersQuery) -> impl IntoView {
    let l = locale();
    let any = || (String::new(), tr!(l, staff.any).to_owned());
    let roles = std::iter::once(any())
        .chain(Role::ALL.map(|role| (role.code().to_owned(), role_words(l, role).to_owned())))
        .collect();
    let states = std::iter::once(any())
        .chain(UserState::ALL.map(|state| (state.code().to_owned(), state_words(l, state).to_owned())))
        .collect();
    view! {
        <form method="get" action=address::USERS class="filter-row">
            <TextField
                state=FormState::default()
                name="q"
                label=tr!(l, staff.search)
                value=asked.q
                required=false
                marked=false
            />
            <SelectField
                state=FormState::default()
                name="role"
                label=tr!(l, staff.role)
                options=roles
                value=asked.role
            />
            <SelectField
                state=FormState::default()
                name="state"
                label=tr!(l, staff.state)
                options=states
                value=asked.state
            />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, staff.find)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Users(users: Vec<StaffUser>) -> impl IntoView {
    let l = locale();
    if users.is_empty() {
        return view! {
            <NoticeBox>
                <p>{tr!(l, staff.none)}</p>
            </NoticeBox>
        }
        .into_any();
    }
    let heads =
        vec![tr!(l, register.name), tr!(l, form.email), tr!(l, staff.roles), tr!(l, staff.state), tr!(l, staff.joined)];
    view! {
        <LineTable label=tr!(l, staff.users) heads>
            {users.into_iter().map(|user| view! { <Row user /> }).collect_view()}
        </LineTable>
    }
    .into_any()
}

#[component]
fn Row(user: StaffUser) -> impl IntoView {
    let l = locale();
    let joined = format::date(l, page_request().time_zone, user.created_at, service_context().now());
    let roles = format::list(l, user.roles.iter().map(|role| role_words(l, *role).to_owned()));
    view! {
        <tr>
            <th scope="row">
                <a href=address::user(user.id)>
                    <bdi>{user.display_name}</bdi>
                </a>
            </th>
            <td>
                <bdi>{email_shown(&user.email)}</bdi>
            </td>
            <td>{roles}</td>
            <td>
                <Badge text=state_words(l, user.state) />
            </td>
            <td class="whitespace-nowrap" data-label=tr!(l, staff.joined)>
                <time datetime=format::machine(user.created_at)>{joined}</time>
            </td>
        </tr>
    }
}

/// Folded away: invitations are rare.
#[component]
fn Invite() -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/staff-invite");
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, staff.invite) class="text-primary-text" />
            <form method="post" action="/rpc/identity/staff-invite" class="grid gap-5 max-w-(--container-form) pt-3">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <p>{tr!(l, staff.invite_help)}</p>
                <TextField state=state.clone() name="email" kind="email" label=tr!(l, form.email) />
                <RoleChoices state held=vec![Role::Admin] />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, staff.invite_send)}
                    </button>
                </div>
            </form>
        </details>
    }
}
