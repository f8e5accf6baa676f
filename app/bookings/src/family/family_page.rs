//! The family: every child with one way in, the form for another one, and the code that links a teenager.

use super::{age_words, approvals::Approvals};
use crate::i18n::Locale;
use bookings::booking::approvals_list;
use domain::identity::{
    Role,
    family::{Child, ConsentText},
};
use face::{
    address, format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, ErrorSummary, FormPage, Hidden, NoticeBox, Opener, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;
use services::identity::{
    family::{children_list, consent_text},
    phone::phone_end,
};

/// `/family`.
pub fn family_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let children = children_list(&context).await?.items;
        let waiting = approvals_list(&context).await?.items;
        let consent = consent_text(&context);
        let l = locale();
        let first = children.is_empty();
        let phone_asked = phone_end(&context).await?.is_none();
        Ok(view! {
            <Page title=tr!(l, family.title) width="reading">
                <PageHeader title=tr!(l, family.title) lead=tr!(l, family.lead) />
                <Approvals waiting />
                <OwnChildren children />
                {phone_asked.then(|| view! { <PhoneFirst /> })}
                <AddChild consent open=first />
                <LinkCode />
            </Page>
        }
        .into_any())
    })
}

/// Before a child's account a phone is confirmed: said before the form is filled in.
#[component]
fn PhoneFirst() -> impl IntoView {
    let l = locale();
    view! {
        <NoticeBox>
            <p>
                {tr!(l, phone.none)} " " <a href=address::PHONE>{tr!(l, phone.confirm)}</a>
            </p>
        </NoticeBox>
    }
}

#[component]
fn OwnChildren(children: Vec<Child>) -> impl IntoView {
    let l = locale();
    if children.is_empty() {
        return view! { <p>{tr!(l, family.none)}</p> }.into_any();
    }
    view! {
        <section class="grid gap-4" aria-labelledby="children">
            <h2 id="children">{tr!(l, family.children)}</h2>
            <ul class="grid gap-4">{children.into_iter().map(|child| view! { <ChildCard child /> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn ChildCard(child: Child) -> impl IntoView {
    let l = locale();
    let age = age_words(l, &child, service_context().now());
    let limit = limit_words(l, &child);
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="flex items-center gap-4 min-w-0">
                    <Avatar name=child.display_name.clone() photo=child.photo_url.clone() size="size-14" />
                    <div class="grid gap-1 min-w-0">
                        <h3>
                            <bdi>{child.display_name.clone()}</bdi>
                        </h3>
                        <p class="text-sm text-ink-soft">{age} {limit.map(|limit| format!(" · {limit}"))}</p>
                    </div>
                </div>
                <div class="flex flex-wrap gap-3">
                    <a class="button button-quiet" href=address::child_progress(child.id)>
                        {tr!(l, child.progress)}
                        <span class="sr-only">" " <bdi>{child.display_name.clone()}</bdi></span>
                    </a>
                    <a class="button button-secondary" href=address::child(child.id)>
                        {tr!(l, family.open)}
                        <span class="sr-only">" " <bdi>{child.display_name}</bdi></span>
                    </a>
                </div>
            </div>
        </li>
    }
}

/// "Spending limit: $50.00 a week"; nothing without a limit.
pub fn limit_words(l: Locale, child: &Child) -> Option<String> {
    use domain::identity::family::Period;
    let limit = child.spending_limit?;
    let amount = format::money(l, limit.money());
    let told = match limit.period {
        Period::Week => tr!(l, child.limit_a_week, amount = amount),
        Period::Month => tr!(l, child.limit_a_month, amount = amount),
    };
    Some(format!("{}: {told}", tr!(l, child.limit)))
}

#[component]
fn AddChild(consent: ConsentText, open: bool) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/child-add");
    let open = open || state.refusal().is_some();
    view! {
        <details class="card" open=open>
            <Opener text=tr!(l, family.add) class="px-4 text-lg font-semibold" />
            <form method="post" action="/rpc/identity/child-add" class="card-body grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField
                    state=state.clone()
                    name="display_name"
                    label=tr!(l, register.name)
                    help=tr!(l, family.name_help)
                />
                <TextField state=state.clone() name="birth_date" kind="date" label=tr!(l, register.birth_date) />
                <SelectField
                    state=state.clone()
                    name="time_zone"
                    label=tr!(l, account.zone)
                    options=format::time_zones(page_request().time_zone.name())
                    value=page_request().time_zone.name()
                />
                <TextField
                    state=state.clone()
                    name="email"
                    kind="email"
                    label=tr!(l, family.email)
                    help=tr!(l, family.email_help)
                    required=false
                />
                <TextField
                    state=state.clone()
                    name="password"
                    kind="password"
                    label=tr!(l, family.password)
                    help=tr!(l, form.password_help)
                    autocomplete="new-password"
                    required=false
                />
                <Consent consent state />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, family.add_submit)}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// The text and the box that agrees to this version of it.
#[component]
fn Consent(consent: ConsentText, state: FormState) -> impl IntoView {
    let l = locale();
    let error = state.error("consent_version");
    let described = if error.is_some() { "consent-text error-consent_version" } else { "consent-text" };
    view! {
        <div class="field" id="field-consent_version">
            <p id="consent-text" class="text-sm max-w-[60ch]">
                {consent.text}
            </p>
            <label class="choice">
                <input
                    type="checkbox"
                    name="consent_version"
                    value=consent.version
                    required
                    aria-describedby=described
                    aria-invalid=error.is_some().then_some("true")
                />
                {tr!(l, family.agree)}
            </label>
            {error
                .map(|text| {
                    view! {
                        <p class="field-error" id="error-consent_version">
                            {text}
                        </p>
                    }
                })}
        </div>
    }
}

/// The code that links a teenager's account: one makes it, the other one types it.
#[component]
fn LinkCode() -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/family-claim");
    let made = query("code");
    let child = service_context().has_role(Role::Child);
    (!child).then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="link">
                <h2 id="link">{tr!(l, family.link)}</h2>
                <p class="max-w-[60ch]">{tr!(l, family.link_text)}</p>
                {(!made.is_empty())
                    .then(|| {
                        view! {
                            <NoticeBox>
                                <p>{tr!(l, family.code_is, code = made)}</p>
                            </NoticeBox>
                        }
                    })}
                <form method="post" action="/rpc/identity/family-code">
                    <FormPage at="/family" />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, family.code_make)}
                    </button>
                </form>
                <form method="post" action="/rpc/identity/family-claim" class="grid gap-4 max-w-(--container-form)">
                    <FormPage at="/family" />
                    <ErrorSummary state=state.clone() />
                    <TextField state name="code" label=tr!(l, family.code) />
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, family.code_submit)}
                        </button>
                    </div>
                </form>
            </section>
        }
    })
}
