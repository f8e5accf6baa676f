//! The own phone number: asked for, then the code that went there.

use face::{
    address,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    rpc::{RpcError, context, failed},
    ui::{ErrorSummary, FormPage, Page, PageHeader, TextField},
};
use identity::phone;
use leptos::prelude::*;
use leptos_axum::redirect;

/// `/settings/security/phone`; with `another`, the form for a number although a code is on its way.
pub fn phone_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let (own, waits) = (phone::phone_end(&context).await?, phone::phone_waits(&context).await?);
        let lead = match own {
            Some(end) => tr!(l, phone.is, end = end),
            None => tr!(l, phone.none).to_string(),
        };
        let waits = waits.filter(|_| query("another").is_empty());
        Ok(view! {
            <Page title=tr!(l, phone.title) width="form">
                <PageHeader title=tr!(l, phone.title) lead=lead />
                {match waits {
                    Some(end) => view! { <CodeForm end /> }.into_any(),
                    None => view! { <NumberForm /> }.into_any(),
                }}
                <p>
                    <a href=address::SECURITY>{tr!(l, security.title)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NumberForm() -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/phone");
    view! {
        <form method="post" action="/rpc/identity/phone" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextField
                state
                name="number"
                kind="tel"
                label=tr!(l, phone.number)
                help=tr!(l, phone.number_help)
                autocomplete="tel"
            />
            <button class="button button-primary button-wide" type="submit">
                {tr!(l, phone.submit)}
            </button>
        </form>
    }
}

#[component]
fn CodeForm(end: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/phone-confirm");
    view! {
        <p>{tr!(l, phone.sent, end = end)}</p>
        <form method="post" action="/rpc/identity/phone-confirm" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextField
                state
                name="code"
                label=tr!(l, security.code)
                help=tr!(l, phone.code_help)
                autocomplete="one-time-code"
                inputmode="numeric"
            />
            <button class="button button-primary button-wide" type="submit">
                {tr!(l, phone.confirm)}
            </button>
        </form>
        <p>
            <a href=format!("{}?another=1", address::PHONE)>{tr!(l, login_code.again)}</a>
        </p>
    }
}

/// Sends a code to a number.
#[server(prefix = "/rpc", endpoint = "identity/phone")]
pub async fn phone_number(number: String) -> Result<(), RpcError> {
    phone::phone_ask(&context()?, &number).await.map_err(failed)?;
    redirect(address::PHONE);
    Ok(())
}

/// Confirms the number by its code.
#[server(prefix = "/rpc", endpoint = "identity/phone-confirm")]
pub async fn phone_code(code: String) -> Result<(), RpcError> {
    phone::phone_confirm(&context()?, &code).await.map_err(failed)?;
    redirect(&format!("{}?notice=phone_confirmed", address::SECURITY));
    Ok(())
}
