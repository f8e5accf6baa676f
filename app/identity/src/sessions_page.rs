//! Where somebody is signed in, and ending it there.

use domain::{
    Refusal,
    identity::{SessionKind, SessionView},
};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    rpc::{RpcError, context, failed},
    ui::{Badge, FormPage, Hidden, Page, PageHeader},
};
use identity::sessions::{session_revoke, sessions_list, sessions_revoke_others};
use leptos::prelude::*;
use leptos_axum::redirect;

/// `/settings/sessions`.
pub fn sessions_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let sessions = sessions_list(&service_context()).await?;
        let alone = sessions.iter().all(|session| session.current);
        Ok(view! {
            <Page title=tr!(l, sessions.title) width="reading">
                <PageHeader title=tr!(l, sessions.title) lead=tr!(l, sessions.lead) />
                <ul class="grid gap-3">
                    {sessions.into_iter().map(|session| view! { <SignedInAt session /> }).collect_view()}
                </ul>
                {if alone {
                    view! { <p class="text-ink-soft">{tr!(l, sessions.only)}</p> }.into_any()
                } else {
                    view! {
                        <form method="post" action="/rpc/identity/revoke-others">
                            <FormPage />
                            <button class="button button-secondary" type="submit" aria-describedby="others-help">
                                {tr!(l, sessions.others)}
                            </button>
                            <p class="field-help" id="others-help">
                                {tr!(l, sessions.others_help)}
                            </p>
                        </form>
                    }
                        .into_any()
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
fn SignedInAt(session: SessionView) -> impl IntoView {
    let l = locale();
    let program = session.kind == SessionKind::Token;
    let client = match (session.client.is_empty(), program) {
        (false, _) => session.client,
        (true, false) => tr!(l, sessions.browser).to_string(),
        (true, true) => tr!(l, sessions.program).to_string(),
    };
    // Machine time: when it was really used, whatever the business clock shows.
    let seen = format::date(l, page_request().time_zone, session.last_used_at, service_context().app.clock.real_now());
    let network = (!session.ip_prefix.is_empty()).then(|| tr!(l, sessions.network, prefix = session.ip_prefix));
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <p class="font-medium flex flex-wrap items-center gap-2">
                        <bdi>{client}</bdi>
                        {program.then(|| view! { <Badge text=tr!(l, sessions.program) /> })}
                        {session.current.then(|| view! { <Badge kind="success" text=tr!(l, account.this_device) /> })}
                    </p>
                    <p class="text-sm text-ink-soft">
                        {tr!(l, account.last_seen, at = seen)} {network.is_some().then_some(" · ")} <bdi>{network}</bdi>
                    </p>
                </div>
                <form method="post" action="/rpc/identity/revoke-session">
                    <FormPage />
                    <Hidden name="session_id" value=session.id.to_string() />
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, account.revoke)}
                    </button>
                </form>
            </div>
        </li>
    }
}

/// Signs one device out.
#[server(prefix = "/rpc", endpoint = "identity/revoke-session")]
pub async fn revoke_session(session_id: String) -> Result<(), RpcError> {
    let id = session_id.parse().map_err(|_| failed(Refusal::not_found("device").into()))?;
    session_revoke(&context()?, id).await.map_err(failed)?;
    redirect(&format!("{}?notice=saved", address::SESSIONS));
    Ok(())
}

/// Signs everything else out.
#[server(prefix = "/rpc", endpoint = "identity/revoke-others")]
pub async fn revoke_others() -> Result<(), RpcError> {
    sessions_revoke_others(&context()?).await.map_err(failed)?;
    redirect(&format!("{}?notice=signed_out_others", address::SESSIONS));
    Ok(())
}
