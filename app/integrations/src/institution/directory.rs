//! The directory of an institution on its page: where it is, what opens it, and the groups it brought.

use super::sign_in_rpc::{TOKEN_FLASH, flash_place};
use domain::{
    ids::InstitutionId,
    integrations::institution::sso::{InstitutionSso, SCIM_TOKENS_MOST, ScimGroupSize, ScimToken},
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox},
};
use leptos::prelude::*;
use spine::sealing::unseal;

/// The token that was made by the form before this page, if one was.
pub(super) async fn token_carried() -> Option<String> {
    let context = service_context();
    let person = context.person()?.id.0;
    let sealed =
        hex::decode(FormState::of(TOKEN_FLASH).value("sealed", "")).ok().filter(|sealed| !sealed.is_empty())?;
    let plain = unseal(&context.app, flash_place(person), &sealed).await.ok()?;
    String::from_utf8(plain).ok()
}

#[component]
pub(super) fn Directory(
    id: InstitutionId,
    sso: InstitutionSso,
    #[prop(optional_no_strip)] token: Option<String>,
) -> impl IntoView {
    let l = locale();
    let full = i64::try_from(sso.scim_tokens.len()).is_ok_and(|tokens| tokens >= SCIM_TOKENS_MOST);
    let tokens = sso.scim_tokens.into_iter().map(|token| view! { <Token id token /> }).collect_view();
    let carried = token.map(|token| {
        view! {
            <NoticeBox>
                <p>{tr!(l, institution.scim_token_once)}</p>
                <p dir="ltr">
                    <code class="break-all">{token}</code>
                </p>
            </NoticeBox>
        }
    });
    let make = (!full).then(|| {
        view! {
            <form method="post" action="/rpc/integrations/institution-scim-token">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <button class="button button-secondary" type="submit">
                    {tr!(l, institution.scim_token_make)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card" aria-labelledby="directory">
            <div class="card-body grid gap-4">
                <h2 id="directory">{tr!(l, institution.scim_title)}</h2>
                <p>{tr!(l, institution.scim_lead)}</p>
                {carried}
                <ErrorSummary state=FormState::of("integrations/institution-scim-token") />
                <ErrorSummary state=FormState::of("integrations/institution-scim-token-end") />
                <dl class="facts">
                    <dt>{tr!(l, institution.scim_url)}</dt>
                    <dd dir="ltr" class="break-all">
                        {sso.scim_url}
                    </dd>
                    <dt>{tr!(l, institution.scim_people)}</dt>
                    <dd class="numbers">{format::number(l, sso.scim_people)}</dd>
                </dl>
                <ul class="grid gap-3">{tokens}</ul>
                {make}
                <Groups groups=sso.scim_groups />
            </div>
        </section>
    }
}

#[component]
fn Token(id: InstitutionId, token: ScimToken) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().app.clock.real_now());
    let used = match token.last_used_at {
        Some(at) => tr!(l, institution.scim_used, date = format::date(l, zone, at, now)),
        None => tr!(l, institution.scim_unused).to_owned(),
    };
    view! {
        <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
            <span>{tr!(l, institution.scim_token_line, hint = token.hint)} " · " {used}</span>
            <form method="post" action="/rpc/integrations/institution-scim-token-end">
                <FormPage />
                <Hidden name="institution_id" value=id.to_string() />
                <Hidden name="key_id" value=token.id.to_string() />
                <button class="button button-danger button-small" type="submit">
                    {tr!(l, institution.scim_token_end)}
                </button>
            </form>
        </li>
    }
}

#[component]
fn Groups(groups: Vec<ScimGroupSize>) -> impl IntoView {
    let l = locale();
    let rows: Vec<_> = groups
        .into_iter()
        .map(|group| {
            view! {
                <dt>
                    <bdi>{group.name}</bdi>
                </dt>
                <dd class="numbers">{format::number(l, group.people)}</dd>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{tr!(l, institution.scim_groups)}</h3>
            <dl class="facts">{rows}</dl>
        }
    })
}
