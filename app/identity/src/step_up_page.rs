//! "Confirm that it is you": on the way to an act that asks for a fresh log-in, and back with what was typed.

use super::passkeys_page::PasskeySignIn;
use domain::identity::step_up::StepUpRequest;
use face::{
    address, cookies,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    rpc::{RpcError, context, failed, set_cookie},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, TextField},
};
use identity::two_step::two_step;
use leptos::prelude::*;
use leptos_axum::redirect;

/// `/confirm-it-is-you?next=&kept=`.
pub fn step_up_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let by_code = two_step(&service_context()).await?.on;
        let state = FormState::of("identity/step-up");
        let kept = query("kept");
        Ok(view! {
            <Page title=tr!(l, step_up.title) width="form">
                <PageHeader title=tr!(l, step_up.title) lead=tr!(l, step_up.lead) />
                {(!kept.is_empty()).then(|| view! { <p>{tr!(l, step_up.kept)}</p> })}
                <form method="post" action="/rpc/identity/step-up" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    {if by_code {
                        view! {
                            <TextField
                                state
                                name="code"
                                label=tr!(l, security.code)
                                help=tr!(l, step_up.code_help)
                                autocomplete="one-time-code"
                            />
                        }
                            .into_any()
                    } else {
                        view! {
                            <TextField
                                state
                                name="password"
                                kind="password"
                                label=tr!(l, form.password)
                                autocomplete="current-password"
                            />
                        }
                            .into_any()
                    }}
                    <Hidden name="next" value=query("next") />
                    <Hidden name="kept" value=kept />
                    <button class="button button-primary button-wide" type="submit">
                        {tr!(l, step_up.submit)}
                    </button>
                </form>
                <PasskeySignIn next=query("next") />
                <p>
                    <a href="/password/forgot">{tr!(l, login.forgot)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// Confirms and goes on. What was typed before lies under an id that only the address of the page carried.
#[server(prefix = "/rpc", endpoint = "identity/step-up")]
pub async fn step_up(
    #[server(default)] password: String,
    #[server(default)] code: String,
    #[server(default)] next: String,
    #[server(default)] kept: String,
) -> Result<(), RpcError> {
    let request = StepUpRequest { password: Some(password), code: Some(code) };
    identity::step_up::step_up(&context()?, request).await.map_err(failed)?;
    if !kept.is_empty() && kept.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        set_cookie(&cookies::flash(&kept));
    }
    redirect(&address::safe_next(&next));
    Ok(())
}
