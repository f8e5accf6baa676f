//! Opening an account: the form, the "check your mail" page, the page behind the link.

use super::{chosen_lesson::chosen_lesson, oidc_page::OtherAccounts};
use domain::RefusalKind;
use face::{
    address,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{
        ErrorSummary, FormPage, Hidden, NewcomerBirthDate, NewcomerName, NewcomerSubmit, NoticeBox, OwnZone, Page,
        PageHeader, TextField,
    },
};
use identity::confirmation::destination_of;
use leptos::prelude::*;

/// `/register`.
pub fn register_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/register");
    let role = state.value("role", &query("role"));
    let form_key = state.value("form_key", &service_context().new_id().to_string());
    let next = state.value("next", &query("next"));
    let login = address::login(&next);
    let next_of = next.clone();
    page_of(async move {
        let chosen = chosen_lesson(&next).await;
        Ok(view! {
            <Page title=tr!(l, register.title) width="form">
                <PageHeader title=tr!(l, register.title) lead=tr!(l, register.lead) />
                {chosen}
                <form method="post" action="/rpc/identity/register" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <RoleChoice tutor={role == "tutor"} />
                    <NewcomerName state=state.clone() />
                    <TextField
                        state=state.clone()
                        name="email"
                        kind="email"
                        label=tr!(l, form.email)
                        autocomplete="email"
                    />
                    <TextField
                        state=state.clone()
                        name="password"
                        kind="password"
                        label=tr!(l, form.password)
                        help=tr!(l, form.password_help)
                        autocomplete="new-password"
                    />
                    <NewcomerBirthDate state=state.clone() />
                    <OwnZone state=state.clone() />
                    <Hidden name="form_key" value=form_key />
                    <Hidden name="next" value=next />
                    <Hidden name="referral_code" value=page_request().referral.clone() />
                    <NewcomerSubmit />
                </form>
                <OtherAccounts next=next_of />
                <p>{tr!(l, register.have_account)} " " <a href=login>{tr!(l, nav.sign_in)}</a></p>
            </Page>
        }
        .into_any())
    })
}

#[component]
pub(super) fn RoleChoice(tutor: bool) -> impl IntoView {
    let l = locale();
    view! {
        <fieldset class="grid gap-2">
            <legend class="field-label mb-2">{tr!(l, register.role)}</legend>
            <label class="choice choice-card">
                <input type="radio" name="role" value="student" checked=!tutor />
                {tr!(l, register.role_student)}
            </label>
            <label class="choice choice-card">
                <input type="radio" name="role" value="tutor" checked=tutor />
                {tr!(l, register.role_tutor)}
            </label>
        </fieldset>
    }
}

/// `/check-your-mail`: the same for new and known addresses.
pub fn check_mail_page() -> AnyView {
    let l = locale();
    let email = query("email");
    let lead = if query("reset").is_empty() { tr!(l, check_mail.lead) } else { tr!(l, check_mail.reset_lead) };
    let signed_in = service_context().person().is_some_and(|person| !person.email_verified);
    let next = query("next");
    page_of(async move {
        let chosen = chosen_lesson(&next).await;
        Ok(view! {
            <Page title=tr!(l, check_mail.title) width="form">
                <PageHeader title=tr!(l, check_mail.title) lead=lead />
                {(!email.is_empty())
                    .then(|| {
                        view! {
                            <p class="font-medium">
                                <bdi>{email}</bdi>
                            </p>
                        }
                    })}
                {chosen}
                <p class="text-ink-soft">{tr!(l, check_mail.help)}</p>
                {signed_in
                    .then(|| {
                        view! {
                            <form method="post" action="/rpc/identity/resend-verification">
                                <FormPage />
                                <Hidden name="next" value=next.clone() />
                                <button class="button button-secondary" type="submit">
                                    {tr!(l, check_mail.again)}
                                </button>
                            </form>
                        }
                    })}
                {page_request()
                    .dev
                    .then(|| {
                        view! {
                            <NoticeBox>
                                <p>{tr!(l, check_mail.dev)}</p>
                            </NoticeBox>
                        }
                    })}
            </Page>
        }
        .into_any())
    })
}

/// `/verify-email?token=`: a button, because following a link must not change anything (mail programs follow links by
/// themselves).
pub fn verify_email_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/verify-email");
    page_of(async move {
        let next = destination_of(&service_context(), &query("token")).await?;
        let chosen = chosen_lesson(next.as_deref().unwrap_or_default()).await;
        Ok(view! {
            <Page title=tr!(l, verify.title) width="form">
                <PageHeader title=tr!(l, verify.title) lead=tr!(l, verify.lead) />
                {chosen}
                <form method="post" action="/rpc/identity/verify-email" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    {if state.refusal().is_some_and(|refusal| refusal.kind == RefusalKind::Gone) {
                        let (href, text) = match service_context().person() {
                            Some(_) => ("/account", tr!(l, nav.account)),
                            None => ("/login?next=/account", tr!(l, nav.sign_in)),
                        };
                        view! {
                            <a class="button button-primary button-wide" href=href>
                                {text}
                            </a>
                        }
                            .into_any()
                    } else {
                        view! {
                            <TextField
                                state=state.clone()
                                name="password"
                                kind="password"
                                label=tr!(l, form.password)
                                autocomplete="current-password"
                            />
                            <Hidden name="token" value=query("token") />
                            <button class="button button-primary button-wide" type="submit">
                                {tr!(l, verify.submit)}
                            </button>
                        }
                            .into_any()
                    }}
                </form>
            </Page>
        }
        .into_any())
    })
}
