//! Another address for an account: asked for, confirmed where it leads, taken back where it came from. Links lead to
//! buttons, because mail programs follow links by themselves.

use face::{
    address,
    page::query,
    request::{FormState, locale, service_context},
    rpc::{RpcError, context, failed},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, TextField},
};
use identity::{email_again, email_change};
use leptos::prelude::*;
use leptos_axum::redirect;

/// `/settings/account/email`.
pub fn email_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/email-change");
    view! {
        <Page title=tr!(l, email_change.title) width="form">
            <p>
                <a class="inline-flex min-h-11 items-center text-sm" href=address::SECURITY>
                    {tr!(l, security.title)}
                </a>
            </p>
            <PageHeader title=tr!(l, email_change.title) lead=tr!(l, email_change.lead) />
            <form method="post" action="/rpc/identity/email-change" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField
                    state=state.clone()
                    name="email"
                    kind="email"
                    label=tr!(l, email_change.new)
                    autocomplete="email"
                />
                <TextField
                    state
                    name="password"
                    kind="password"
                    label=tr!(l, form.password)
                    autocomplete="current-password"
                />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, email_change.submit)}
                </button>
            </form>
        </Page>
    }
    .into_any()
}

/// `/settings/account/email/sent`.
pub fn email_sent_page() -> AnyView {
    let l = locale();
    view! {
        <Page title=tr!(l, email_change.sent_title) width="form">
            <PageHeader title=tr!(l, email_change.sent_title) lead=tr!(l, email_change.sent) />
            <p class="text-ink-soft">{tr!(l, check_mail.help)}</p>
            <p>
                <a href="/account">{tr!(l, nav.account)}</a>
            </p>
        </Page>
    }
    .into_any()
}

/// `/email/confirm?token=`.
pub fn email_confirm_page() -> AnyView {
    let l = locale();
    button_page(
        "identity/email-confirm",
        (tr!(l, email_change.confirm_title).to_string(), tr!(l, email_change.confirm_lead).to_string()),
    )
}

/// `/email/undo?token=`; afterwards it says what happened.
pub fn email_undo_page() -> AnyView {
    let l = locale();
    if query("done").is_empty() {
        return button_page(
            "identity/email-undo",
            (tr!(l, email_change.undo_title).to_string(), tr!(l, email_change.undo_lead).to_string()),
        );
    }
    view! {
        <Page title=tr!(l, email_change.undone_title) width="form">
            <PageHeader title=tr!(l, email_change.undone_title) lead=tr!(l, email_change.undone) />
            <p class="text-ink-soft">{tr!(l, check_mail.help)}</p>
        </Page>
    }
    .into_any()
}

/// `/email/again?token=`.
pub fn email_again_page() -> AnyView {
    let l = locale();
    button_page("identity/email-proved", (tr!(l, email_again.title).to_string(), tr!(l, email_again.lead).to_string()))
}

/// What a link does, and the button that does it.
fn button_page(endpoint: &'static str, (title, lead): (String, String)) -> AnyView {
    let l = locale();
    let state = FormState::of(endpoint);
    let over = state.refusal().is_some();
    view! {
        <Page title=title.clone() width="form">
            <PageHeader title=title.clone() lead=lead />
            <form method="post" action=format!("/rpc/{endpoint}") class="grid gap-5">
                <FormPage />
                <ErrorSummary state />
                {(!over)
                    .then(|| {
                        view! {
                            <Hidden name="token" value=query("token") />
                            <button class="button button-primary button-wide" type="submit">
                                {title}
                            </button>
                        }
                    })}
            </form>
            <p>
                <a href=if service_context().person().is_some() { "/account" } else { "/login" }>
                    {if service_context().person().is_some() {
                        tr!(l, nav.account).to_string()
                    } else {
                        tr!(l, nav.sign_in).to_string()
                    }}
                </a>
            </p>
        </Page>
    }
    .into_any()
}

/// Asks for another address; the answer is the same for a known one.
#[server(prefix = "/rpc", endpoint = "identity/email-change")]
pub async fn email_ask(email: String, password: String) -> Result<(), RpcError> {
    email_change::email_change_ask(&context()?, &email, &password).await.map_err(failed)?;
    redirect(address::EMAIL_SENT);
    Ok(())
}

/// Uses the new address from now on.
#[server(prefix = "/rpc", endpoint = "identity/email-confirm")]
pub async fn email_confirm(token: String) -> Result<(), RpcError> {
    let context = context()?;
    email_change::email_change_confirm(&context, &token).await.map_err(failed)?;
    redirect(if context.person().is_some() { "/account?notice=email_changed" } else { "/login?notice=email_changed" });
    Ok(())
}

/// Keeps the old one; whoever is signed in here is signed out.
#[server(prefix = "/rpc", endpoint = "identity/email-undo")]
pub async fn email_undo(token: String) -> Result<(), RpcError> {
    email_change::email_change_undo(&context()?, &token).await.map_err(failed)?;
    redirect("/email/undo?done=1");
    Ok(())
}

/// Asks for a link to the own address, whose mails came back.
#[server(prefix = "/rpc", endpoint = "identity/email-again")]
pub async fn email_again_send() -> Result<(), RpcError> {
    email_again::email_again_ask(&context()?).await.map_err(failed)?;
    redirect("/check-your-mail");
    Ok(())
}

/// Says that mails arrive there again.
#[server(prefix = "/rpc", endpoint = "identity/email-proved")]
pub async fn email_proved(token: String) -> Result<(), RpcError> {
    let context = context()?;
    email_again::email_again_confirm(&context, &token).await.map_err(failed)?;
    redirect(if context.person().is_some() { "/account?notice=email_proved" } else { "/login?notice=email_proved" });
    Ok(())
}
