//! `/institution/sign-in`: the issuer of the institution's accounts, its domains, and its directory.

use super::{
    directory::{Directory, token_carried},
    frame::{InstitutionHead, required_with_brand},
};
use domain::{
    ids::InstitutionId,
    integrations::institution::sso::{InstitutionDomain, InstitutionSso},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, TextArea, TextField},
};
use integrations::institutions::sso_get;
use leptos::prelude::*;

/// `/institution/sign-in`.
pub fn sign_in_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (institution, branding) = required_with_brand().await?;
        let id = institution.id;
        let sso = sso_get(&service_context(), id).await?;
        let (domains, token) = (sso.domains.clone(), token_carried().await);
        Ok(view! {
            <Page title=tr!(l, institution.sign_in) width="reading">
                <InstitutionHead institution branding=Some(branding) />
                <Issuer id sso=sso.clone() />
                <Domains id domains />
                <Directory id sso token />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Issuer(id: InstitutionId, sso: InstitutionSso) -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/institution-sso");
    let domains = sso.domains.iter().map(|domain| domain.domain.clone()).collect::<Vec<_>>().join("\n");
    let kept = if sso.secret_set { tr!(l, institution.secret_kept) } else { "" };
    view! {
        <section class="card" aria-labelledby="issuer">
            <form method="post" action="/rpc/integrations/institution-sso" class="card-body grid gap-5">
                <FormPage />
                <h2 id="issuer">{tr!(l, institution.sso_title)}</h2>
                <p>{tr!(l, institution.sso_lead)}</p>
                <ErrorSummary state=state.clone() />
                <Addresses sso=sso.clone() />
                <Hidden name="institution_id" value=id.to_string() />
                <TextField
                    state=state.clone()
                    name="issuer"
                    kind="url"
                    label=tr!(l, institution.issuer)
                    help=tr!(l, institution.issuer_help)
                    value=sso.issuer
                />
                <TextField
                    state=state.clone()
                    name="client_id"
                    label=tr!(l, institution.client_id)
                    value=sso.client_id
                />
                <TextField
                    state=state.clone()
                    name="client_secret"
                    kind="password"
                    label=tr!(l, institution.client_secret)
                    help=kept
                    required=!sso.secret_set
                    autocomplete="new-password"
                />
                <TextArea
                    state=state.clone()
                    name="domains"
                    label=tr!(l, institution.domains)
                    help=tr!(l, institution.domains_help)
                    rows=3
                    required=false
                    value=domains
                />
                <Ways state enabled=sso.enabled enforced=sso.enforced />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, institution.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// Whether people sign in there, and whether those who are connected do so alone.
#[component]
fn Ways(state: FormState, enabled: bool, enforced: bool) -> impl IntoView {
    let l = locale();
    let on = state.chosen("enabled", "true", enabled);
    let only = state.chosen("enforced", "true", enforced);
    view! {
        <label class="choice">
            <input type="checkbox" name="enabled" value="true" checked=on />
            {tr!(l, institution.sso_on)}
        </label>
        <div class="field">
            <label class="choice">
                <input type="checkbox" name="enforced" value="true" checked=only aria-describedby="only-help" />
                {tr!(l, institution.sso_only)}
            </label>
            <p id="only-help" class="field-help">
                {tr!(l, institution.sso_only_help)}
            </p>
        </div>
    }
}

/// What the issuer and the institution's people are told.
#[component]
fn Addresses(sso: InstitutionSso) -> impl IntoView {
    let l = locale();
    view! {
        <dl class="facts">
            <dt>{tr!(l, institution.callback)}</dt>
            <dd dir="ltr" class="break-all">
                {sso.callback_url}
            </dd>
            <dt>{tr!(l, institution.sign_in_link)}</dt>
            <dd dir="ltr" class="break-all">
                <a href=sso.sign_in_url.clone()>{sso.sign_in_url.clone()}</a>
            </dd>
            <dt>{tr!(l, institution.connected)}</dt>
            <dd class="numbers">{format::number(l, sso.connected)}</dd>
        </dl>
    }
}

#[component]
fn Domains(id: InstitutionId, domains: Vec<InstitutionDomain>) -> impl IntoView {
    let l = locale();
    let rows: Vec<_> = domains.into_iter().map(|domain| view! { <Domain id domain /> }).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="domains">
                <h2 id="domains">{tr!(l, institution.domains)}</h2>
                <ErrorSummary state=FormState::of("integrations/institution-domain") />
                <ul class="grid gap-3">{rows}</ul>
            </section>
        }
    })
}

/// One, with what proves it while that is not proved.
#[component]
fn Domain(id: InstitutionId, domain: InstitutionDomain) -> impl IntoView {
    let l = locale();
    let InstitutionDomain { domain, confirmed_at, proof_url, proof } = domain;
    let (zone, now) = (page_request().time_zone, service_context().now());
    let standing = match confirmed_at {
        Some(at) => view! {
            <p class="flex flex-wrap items-center gap-2">
                <Badge text=tr!(l, institution.domain_confirmed) kind="success" />
                <time class="text-sm text-ink-soft" datetime=format::machine(at)>
                    {format::date(l, zone, at, now)}
                </time>
            </p>
        }
        .into_any(),
        None => view! {
            <p>{tr!(l, institution.domain_how, address = proof_url)}</p>
            <p dir="ltr">
                <code class="break-all">{proof}</code>
            </p>
            <form method="post" action="/rpc/integrations/institution-domain">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="domain" value=domain.clone() />
                <button class="button button-secondary" type="submit">
                    {tr!(l, institution.domain_check)}
                    <span class="sr-only">" " {domain.clone()}</span>
                </button>
            </form>
        }
        .into_any(),
    };
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h3 class="text-lg" dir="ltr">
                    {domain.clone()}
                </h3>
                {standing}
            </div>
        </li>
    }
}
