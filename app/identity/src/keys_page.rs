//! API keys: which there are, and a new one, which is shown once.

use super::keys_rpc::{KEY_FLASH, key_place};
use crate::i18n::Locale;
use domain::identity::api_key::{ApiKey, KeyScope};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use identity::api_keys::keys_list;
use leptos::prelude::*;
use spine::sealing::unseal;

/// `/settings/api-keys`.
pub fn keys_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let person = context.require_person()?.id.0;
        let keys = keys_list(&context).await?.items;
        let sealed = hex::decode(FormState::of(KEY_FLASH).value("sealed", "")).unwrap_or_default();
        let made = if sealed.is_empty() { None } else { unseal(&context.app, key_place(person), &sealed).await.ok() };
        let made = made.and_then(|plain| String::from_utf8(plain).ok());
        Ok(view! {
            <Page title=tr!(l, keys.title) width="reading">
                <PageHeader title=tr!(l, keys.title) lead=tr!(l, keys.lead) />
                {made
                    .map(|key| {
                        view! {
                            <NoticeBox kind=NoticeKind::Success>
                                <p>{tr!(l, keys.made)}</p>
                                <p dir="ltr">
                                    <code class="break-all">{key}</code>
                                </p>
                            </NoticeBox>
                        }
                    })}
                {if keys.is_empty() {
                    view! { <p>{tr!(l, keys.none)}</p> }.into_any()
                } else {
                    let rows = keys.into_iter().map(|key| view! { <Key key=key /> }).collect_view();
                    view! { <ul class="grid gap-3">{rows}</ul> }.into_any()
                }}
                <Make />
            </Page>
        }
        .into_any())
    })
}

fn scope_words(l: Locale, scope: KeyScope) -> &'static str {
    match scope {
        KeyScope::Read => tr!(l, keys.scope_read),
        KeyScope::Book => tr!(l, keys.scope_book),
        KeyScope::Teach => tr!(l, keys.scope_teach),
        KeyScope::Money => tr!(l, keys.scope_money),
        KeyScope::Admin => tr!(l, keys.scope_admin),
    }
}

#[component]
fn Key(key: ApiKey) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let scopes = format::list(l, key.scopes.iter().map(|scope| scope_words(l, *scope).to_owned()));
    let used = key.last_used_at.map_or_else(|| tr!(l, keys.never).to_owned(), |at| format::moment(l, zone, at, now));
    let ends = key.expires_at.map_or_else(|| tr!(l, keys.never).to_owned(), |at| format::moment(l, zone, at, now));
    let refused = (key.usage.refused_30_days > 0).then(|| {
        view! {
            <dt>{tr!(l, keys.refused)}</dt>
            <dd class="numbers">{format::number(l, key.usage.refused_30_days)}</dd>
        }
    });
    let origins = (!key.origins.is_empty()).then(|| {
        view! {
            <dt>{tr!(l, keys.origins)}</dt>
            <dd dir="ltr">{key.origins.join(", ")}</dd>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">
                    <bdi>{key.name}</bdi>
                </h2>
                <dl class="facts">
                    <dt>{tr!(l, keys.begins)}</dt>
                    <dd>
                        <code dir="ltr">{key.prefix} "…"</code>
                    </dd>
                    <dt>{tr!(l, keys.scopes)}</dt>
                    <dd>{scopes}</dd>
                    <dt>{tr!(l, keys.used)}</dt>
                    <dd>{used}</dd>
                    <dt>{tr!(l, keys.ends)}</dt>
                    <dd>{ends}</dd>
                    <dt>{tr!(l, keys.limit)}</dt>
                    <dd class="numbers">{format::number(l, i64::from(key.limit.per_minute))}</dd>
                    <dt>{tr!(l, keys.today)}</dt>
                    <dd class="numbers">{format::number(l, key.usage.today)}</dd>
                    <dt>{tr!(l, keys.month)}</dt>
                    <dd class="numbers">{format::number(l, key.usage.last_30_days)}</dd>
                    {refused}
                    {origins}
                </dl>
                <form method="post" action="/rpc/identity/key-end">
                    <FormPage />
                    <Hidden name="key_id" value=key.id.to_string() />
                    <button class="button button-danger button-small" type="submit">
                        {tr!(l, keys.end)}
                    </button>
                </form>
            </div>
        </li>
    }
}

#[component]
fn Make() -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/key-make");
    let scopes = KeyScope::ALL
        .into_iter()
        .map(|scope| {
            let checked = state.chosen("scopes[]", scope.code(), scope == KeyScope::Read);
            view! {
                <label class="choice">
                    <input type="checkbox" name="scopes[]" value=scope.code() checked=checked />
                    {scope_words(l, scope)}
                </label>
            }
        })
        .collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="make">
            <h2 id="make">{tr!(l, keys.make)}</h2>
            <form method="post" action="/rpc/identity/key-make" class="grid gap-5 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField state=state.clone() name="name" label=tr!(l, keys.name) help=tr!(l, keys.name_help) />
                <fieldset class="field" id="field-scopes">
                    <legend class="field-label">{tr!(l, keys.scopes)}</legend>
                    <div class="grid gap-2">{scopes}</div>
                </fieldset>
                <TextField
                    state=state.clone()
                    name="origins"
                    label=tr!(l, keys.origins)
                    help=tr!(l, keys.origins_help)
                    required=false
                />
                <TextField
                    state
                    name="expires_at"
                    kind="date"
                    label=tr!(l, keys.ends)
                    help=tr!(l, keys.ends_help)
                    required=false
                />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, keys.make)}
                    </button>
                </div>
            </form>
        </section>
    }
}
