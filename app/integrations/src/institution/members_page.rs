//! `/institution/members`: inviting one or many, and who sits on the seats.

use super::{
    frame::{InstitutionHead, page_address, required_with_brand},
    plan::Plan,
};
use crate::i18n::Locale;
use domain::{
    ids::InstitutionId,
    integrations::institution::{InstitutionInvite, InstitutionMember, InstitutionRoster, MemberState},
};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, Pager, TextArea, TextField},
};
use integrations::institutions::{members_invite_preview, members_list};
use leptos::prelude::*;

const PATH: &str = "/institution/members";

/// `/institution/members`. A list that was checked comes back with what would become of it.
pub fn members_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let (institution, branding) = required_with_brand().await?;
        let id = institution.id;
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = members_list(&context, id, None, cursor.as_deref()).await?;
        let checked = FormState::of("integrations/institution-check");
        let csv = checked.value("csv", "");
        let plan = if checked.refusal().is_none() && !csv.is_empty() {
            let request = InstitutionInvite { csv: Some(csv), ..InstitutionInvite::default() };
            members_invite_preview(&context, id, &request).await.ok()
        } else {
            None
        };
        let here = page_address(PATH, id);
        let first = cursor.is_some().then(|| here.clone());
        let next = page.next_cursor.map(|next| format!("{here}&cursor={next}"));
        Ok(view! {
            <Page title=tr!(l, institution.members)>
                <InstitutionHead institution branding=Some(branding) />
                <Invite id checked plan />
                <Members id members=page.items />
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Invite(id: InstitutionId, checked: FormState, plan: Option<InstitutionRoster>) -> impl IntoView {
    let l = locale();
    let many = FormState::of("integrations/institution-invite-list");
    let state = if many.refusal().is_some() { many } else { checked };
    let csv = state.value("csv", "");
    let send = plan.as_ref().filter(|plan| plan.invited > 0).map(|plan| {
        view! {
            <form method="post" action="/rpc/integrations/institution-invite-list">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="csv" value=csv />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary" type="submit">
                    {tr!(l, institution.send, count = plan.invited)}
                </button>
            </form>
        }
    });
    view! {
        <section class="grid gap-5 lg:grid-cols-2" aria-labelledby="invite">
            <h2 id="invite" class="lg:col-span-2">
                {tr!(l, institution.invite)}
            </h2>
            <One id />
            <Many id state />
        </section>
        {plan.map(|plan| view! { <Plan plan /> })}
        {send}
    }
}

/// One address.
#[component]
fn One(id: InstitutionId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-invite");
    view! {
        <form
            method="post"
            action="/rpc/integrations/institution-invite"
            class="grid gap-4 content-start max-w-(--container-form)"
        >
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="institution_id" value=id.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <TextField state=state.clone() name="email" kind="email" label=tr!(l, institution.email) />
            <TextField state name="name" label=tr!(l, institution.name) required=false />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, institution.invite_one)}
                </button>
            </div>
        </form>
    }
}

/// A list, which is looked at first.
#[component]
fn Many(id: InstitutionId, state: FormState) -> impl IntoView {
    let l = locale();
    view! {
        <form
            method="post"
            action="/rpc/integrations/institution-check"
            class="grid gap-4 content-start max-w-(--container-form)"
        >
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="institution_id" value=id.to_string() />
            <TextArea state name="csv" label=tr!(l, institution.list) help=tr!(l, institution.list_help) rows=6 />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, institution.check)}
                </button>
            </div>
        </form>
    }
}

fn state_words(l: Locale, state: MemberState) -> (&'static str, &'static str) {
    match state {
        MemberState::Invited => ("warning", tr!(l, institution.state_invited)),
        MemberState::Active => ("success", tr!(l, institution.state_active)),
        MemberState::Left => ("", tr!(l, institution.state_left)),
        MemberState::Removed => ("", tr!(l, institution.state_removed)),
        MemberState::Lapsed => ("", tr!(l, institution.state_lapsed)),
    }
}

#[component]
fn Members(id: InstitutionId, members: Vec<InstitutionMember>) -> impl IntoView {
    let l = locale();
    let none = members.is_empty().then(|| {
        view! {
            <div class="empty-state">
                <img class="empty-picture" src="/img/empty/nothing-waiting.svg" width="200" height="140" alt="" />
                <p>{tr!(l, institution.members_none)}</p>
            </div>
        }
    });
    let file = format!("/api/v1/institutions/{id}/members.csv");
    let download = (!members.is_empty()).then(|| {
        view! {
            <p>
                <a href=file download>
                    {tr!(l, institution.download)}
                </a>
            </p>
        }
    });
    let rows = members.into_iter().map(|member| view! { <Member id member /> }).collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="members">
            <h2 id="members">{tr!(l, institution.members)}</h2>
            <ErrorSummary state=FormState::of("integrations/institution-remove") />
            <ErrorSummary state=FormState::of("integrations/institution-admin") />
            {none}
            {download}
            <ul>{rows}</ul>
        </section>
    }
}

#[component]
fn Member(id: InstitutionId, member: InstitutionMember) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let (kind, state) = state_words(l, member.state);
    let at = member.ended_at.or(member.joined_at).unwrap_or(member.invited_at);
    let until = member.expires_at.map(|until| {
        let date = format::date(l, zone, until, now);
        view! {
            " · "
            {tr!(l, institution.until, date = date)}
        }
    });
    let name = if member.name.is_empty() { member.email.clone() } else { member.name.clone() };
    let open = matches!(member.state, MemberState::Invited | MemberState::Active);
    let acts = open.then(|| view! { <Acts id member=member.clone() name=name.clone() /> });
    view! {
        <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3">
            <span class="grid min-w-0">
                <span class="flex flex-wrap items-baseline gap-2">
                    <bdi class="font-medium">{name}</bdi>
                    <Badge kind=kind text=state />
                    {member.admin.then(|| view! { <Badge kind="info" text=tr!(l, institution.admin) /> })}
                </span>
                <span class="text-sm text-ink-soft break-all">
                    <bdi dir="ltr">{member.email}</bdi>
                    " · "
                    <time datetime=format::machine(at)>{format::date(l, zone, at, now)}</time>
                    {until}
                </span>
            </span>
            {acts}
        </li>
    }
}

#[component]
fn Acts(id: InstitutionId, member: InstitutionMember, name: String) -> impl IntoView {
    let l = locale();
    let active = member.state == MemberState::Active;
    let remove = if active { tr!(l, institution.remove) } else { tr!(l, institution.take_back) };
    let role = if member.admin { tr!(l, institution.end_admin) } else { tr!(l, institution.make_admin) };
    let admin = active.then(|| {
        view! {
            <form method="post" action="/rpc/integrations/institution-admin">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="member_id" value=member.id.to_string() />
                <Hidden name="admin" value=(!member.admin).to_string() />
                <button class="button button-secondary button-small" type="submit">
                    {role}
                    <span class="sr-only">" " {name.clone()}</span>
                </button>
            </form>
        }
    });
    view! {
        <span class="flex flex-wrap gap-2">
            {admin} <form method="post" action="/rpc/integrations/institution-remove">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="member_id" value=member.id.to_string() />
                <button class="button button-danger button-small" type="submit">
                    {remove}
                    <span class="sr-only">" " {name}</span>
                </button>
            </form>
        </span>
    }
}
