//! One account, for the staff: its roles, whether it is suspended, and a look from inside.

use super::staff_words::{RoleChoices, role_words, state_words};
use domain::{
    identity::{
        Role, email_shown,
        staff::{PictureState, REASON_MAX_CHARS, StaffUser, UserState},
    },
    ids::UserId,
    platform::audit::AuditQuery,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, PageHeader, TextArea},
};
use identity::staff::{pictures::picture_state, users::user_get};
use leptos::prelude::*;

/// `/admin/users/{id}`.
pub fn user_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let user = user_get(&context, param_id::<UserId>("id")?).await?;
        let own = context.person().is_some_and(|person| person.id == user.id);
        let staff = user.roles.iter().any(|role| role.is_staff());
        let alive = user.state != UserState::Erased && !own;
        let (decides, ends, looks) = (
            alive && context.may(Role::Compliance),
            alive && context.may(Role::Trust),
            alive && !staff && user.state != UserState::Suspended,
        );
        let picture = if ends { Some(picture_state(&context, user.id).await?) } else { None };
        Ok(view! {
            <Page title=user.display_name.clone() width="reading">
                <PageHeader title=user.display_name.clone() />
                <Facts user=user.clone() />
                {looks.then(|| view! { <Look id=user.id /> })}
                {picture.map(|picture| view! { <Picture id=user.id picture /> })}
                {ends.then(|| view! { <Suspend user=user.clone() /> })}
                {decides.then(|| view! { <Roles user=user.clone() /> })}
                <p>
                    <a href=address::USERS>{tr!(l, staff.users)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Facts(user: StaffUser) -> impl IntoView {
    let l = locale();
    let joined = format::date(l, page_request().time_zone, user.created_at, service_context().now());
    let roles = format::list(l, user.roles.iter().map(|role| role_words(l, *role).to_owned()));
    let acts = AuditQuery { subject_id: user.id.to_string(), ..AuditQuery::default() };
    let log = service_context().may(Role::Compliance).then(|| address::audit(&acts, ""));
    view! {
        <section class="card">
            <div class="card-body">
                <dl class="facts">
                    <dt>{tr!(l, form.email)}</dt>
                    <dd>
                        <bdi>{email_shown(&user.email)}</bdi>
                    </dd>
                    <dt>{tr!(l, staff.roles)}</dt>
                    <dd>{roles}</dd>
                    <dt>{tr!(l, staff.state)}</dt>
                    <dd>
                        <Badge text=state_words(l, user.state) />
                    </dd>
                    {user
                        .suspension
                        .map(|suspension| {
                            view! {
                                <dt>{tr!(l, staff.reason)}</dt>
                                <dd dir="auto">{suspension.reason}</dd>
                            }
                        })} <dt>{tr!(l, staff.joined)}</dt> <dd>{joined}</dd>
                </dl>
                {user.tutor_id.map(|id| view! { <p><a href=address::tutor(id)>{tr!(l, staff.tutor_page)}</a></p> })}
                {log.map(|href| view! { <p><a href=href>{tr!(l, audit.title)}</a></p> })}
            </div>
        </section>
    }
}

#[component]
fn Look(id: UserId) -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-3" aria-labelledby="look">
            <h2 id="look">{tr!(l, staff.look)}</h2>
            <p>{tr!(l, staff.look_help)}</p>
            <form method="post" action="/rpc/identity/staff-look">
                <FormPage />
                <ErrorSummary state=FormState::of("identity/staff-look") />
                <Hidden name="user_id" value=id.to_string() />
                <button class="button button-secondary" type="submit">
                    {tr!(l, staff.look)}
                </button>
            </form>
        </section>
    }
}

/// The picture its person sent, with the way to take it away, and the way back.
#[component]
fn Picture(id: UserId, picture: PictureState) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/picture-refuse");
    let refuse = picture.photo_url.map(|photo| {
        view! {
            <img class="size-24 rounded" src=photo alt=tr!(l, staff.picture) />
            <form method="post" action="/rpc/identity/picture-refuse" class="grid gap-4 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextArea
                    state
                    name="reason"
                    label=tr!(l, staff.reason)
                    help=tr!(l, staff.picture_help)
                    rows=2
                    maxlength=REASON_MAX_CHARS as u32
                    of="picture"
                />
                <Hidden name="user_id" value=id.to_string() />
                <div>
                    <button class="button button-danger" type="submit">
                        {tr!(l, staff.picture_refuse)}
                    </button>
                </div>
            </form>
        }
    });
    let allow = (picture.refused > 0).then(|| {
        view! {
            <form method="post" action="/rpc/identity/picture-allow">
                <FormPage />
                <ErrorSummary state=FormState::of("identity/picture-allow") />
                <Hidden name="user_id" value=id.to_string() />
                <button class="button button-secondary" type="submit">
                    {tr!(l, staff.picture_allow)}
                </button>
            </form>
        }
    });
    if refuse.is_none() && allow.is_none() {
        return ().into_any();
    }
    view! {
        <section class="grid gap-3" aria-labelledby="picture">
            <h2 id="picture">{tr!(l, staff.picture)}</h2>
            {refuse}
            {allow}
        </section>
    }
    .into_any()
}

#[component]
fn Suspend(user: StaffUser) -> impl IntoView {
    let l = locale();
    let id = user.id.to_string();
    if user.state == UserState::Suspended {
        return view! {
            <form method="post" action="/rpc/identity/staff-restore">
                <FormPage />
                <ErrorSummary state=FormState::of("identity/staff-restore") />
                <Hidden name="user_id" value=id />
                <button class="button button-primary" type="submit">
                    {tr!(l, staff.restore)}
                </button>
            </form>
        }
        .into_any();
    }
    let state = FormState::of("identity/staff-suspend");
    view! {
        <section class="grid gap-3" aria-labelledby="suspend">
            <h2 id="suspend">{tr!(l, staff.suspend)}</h2>
            <form method="post" action="/rpc/identity/staff-suspend" class="grid gap-4 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextArea
                    state
                    name="reason"
                    label=tr!(l, staff.reason)
                    help=tr!(l, staff.suspend_help)
                    rows=3
                    maxlength=REASON_MAX_CHARS as u32
                />
                <Hidden name="user_id" value=id />
                <div>
                    <button class="button button-danger" type="submit">
                        {tr!(l, staff.suspend)}
                    </button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

#[component]
fn Roles(user: StaffUser) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/staff-roles");
    let held = user.roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(",");
    view! {
        <form method="post" action="/rpc/identity/staff-roles" class="grid gap-4 max-w-(--container-form)">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="held" value=held />
            <RoleChoices state held=user.roles />
            <Hidden name="user_id" value=user.id.to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}
