//! One child: who it is, what it may do, how it signs in, and what its parent is mailed.

use super::{
    age_words,
    leaving::Leaving,
    lessons::{Costs, Lessons},
    settings::{Allowed, Names, Notified},
};
use crate::notes::shelf::Shelf;
use bookings::{
    booking::{child_lessons, child_spending},
    notes::child_notes,
};
use domain::{
    calendar::Zone,
    identity::family::{Child, Stage},
    ids::UserId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{Avatar, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, Page, TextField},
};
use leptos::prelude::*;
use services::{
    identity::family::{child_get, consent_text},
    privacy::child_deletion,
};

/// `/family/children/{id}`.
pub fn child_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let child = child_get(&context, param_id::<UserId>("id")?).await?;
        let lessons = child_lessons(&context, child.id, Some(10), None).await?.items;
        let notes = child_notes(&context, child.id, Some(5), None).await?.items;
        let spending = child_spending(&context, child.id).await?;
        let ends = child_deletion(&context, child.id).await?.scheduled_for;
        let l = locale();
        let name = child.display_name.clone();
        Ok(view! {
            <Page title=name.clone() width="reading">
                <p>
                    <a href=address::FAMILY>{tr!(l, child.all)}</a>
                </p>
                <header class="flex items-center gap-4">
                    <Avatar name=name.clone() photo=child.photo_url.clone() size="size-16" eager=true />
                    <div class="grid gap-1">
                        <h1>
                            <bdi>{name}</bdi>
                        </h1>
                        <p class="text-ink-soft">{age_words(l, &child, context.now())}</p>
                    </div>
                </header>
                {(child.stage == Stage::Grown)
                    .then(|| {
                        view! {
                            <NoticeBox kind=NoticeKind::Warning>
                                <p>{tr!(l, child.grown)}</p>
                            </NoticeBox>
                        }
                    })}
                <p>
                    <a href=address::child_progress(child.id)>{tr!(l, child.progress)}</a>
                </p>
                <Costs spending />
                <Lessons lessons />
                {(!notes.is_empty())
                    .then(|| {
                        view! {
                            <section class="grid gap-4" aria-labelledby="notes">
                                <h2 id="notes">{tr!(l, notes.title)}</h2>
                                <Shelf items=notes />
                            </section>
                        }
                    })}
                <Allowed child=child.clone() />
                <Notified child=child.clone() />
                <SignIn child=child.clone() />
                <Names child=child.clone() />
                <Agreed child=child.clone() />
                <Leaving child ends />
            </Page>
        }
        .into_any())
    })
}

/// How the child gets in: by itself, by its parent, or by an address that waits.
#[component]
fn SignIn(child: Child) -> impl IntoView {
    let l = locale();
    let by_parent = child.parent_signs_in().is_ok();
    let may_have_own = child.may_sign_in_alone().is_ok();
    let id = child.id;
    view! {
        <section class="grid gap-4" aria-labelledby="sign-in">
            <h2 id="sign-in">{tr!(l, child.sign_in)}</h2>
            {child.email.map(|email| view! { <p>{tr!(l, child.sign_in_own, email = email)}</p> })}
            {child
                .email_waiting
                .map(|email| {
                    view! {
                        <NoticeBox>
                            <p>{tr!(l, child.sign_in_waiting, email = email)}</p>
                        </NoticeBox>
                    }
                })}
            {by_parent
                .then(|| {
                    view! {
                        <p class="max-w-[60ch]">{tr!(l, child.sign_in_parent)}</p>
                        <form method="post" action="/rpc/identity/child-session">
                            <FormPage />
                            <Hidden name="child_id" value=id.to_string() />
                            <button class="button button-secondary" type="submit">
                                {tr!(l, child.sign_in_submit)}
                            </button>
                        </form>
                    }
                })}
            {may_have_own.then(|| view! { <OwnSignIn id /> })}
        </section>
    }
}

#[component]
fn OwnSignIn(id: UserId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/child-sign-in");
    view! {
        <form method="post" action="/rpc/identity/child-sign-in" class="grid gap-5 max-w-(--container-form)">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextField state=state.clone() name="email" kind="email" label=tr!(l, family.email) />
            <TextField
                state
                name="password"
                kind="password"
                label=tr!(l, family.password)
                help=tr!(l, form.password_help)
                autocomplete="new-password"
            />
            <Hidden name="child_id" value=id.to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, child.sign_in_give)}
                </button>
            </div>
        </form>
    }
}

/// When the parent agreed, and to what.
#[component]
fn Agreed(child: Child) -> impl IntoView {
    let (l, context) = (locale(), service_context());
    let zone = context.person().and_then(|person| person.time_zone.parse().ok()).unwrap_or(Zone::UTC);
    let date = format::date(l, zone, child.consent.given_at, context.now());
    view! {
        <details>
            <Opener text=tr!(l, child.consent, date = date) class="text-ink-soft" />
            <p class="text-sm max-w-[60ch]">{consent_text(&context).text}</p>
        </details>
    }
}
