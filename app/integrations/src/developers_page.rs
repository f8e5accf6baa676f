//! `/developers`: the API, address by address, made from the same rows as the router; with how to begin, and how a
//! receiver of webhooks checks that it was us.

use crate::i18n::Locale;
use domain::integrations::webhooks::{SIGNATURE_HEADER, kinds};
use face::{
    address,
    api_reference::{ApiAddress, ApiField, ApiReference, api_reference},
    page::query,
    request::{FormState, locale},
    ui::{Opener, Page, PageHeader, TextField},
};
use leptos::prelude::*;

/// How a signature is checked, in a language that everybody reads.
const CHECK: &str = r#"import hashlib, hmac, time

def is_edustream(secret: str, header: str, body: bytes) -> bool:
    parts = [part.split("=", 1) for part in header.split(",")]
    sent = next(value for name, value in parts if name == "t")
    if abs(time.time() - int(sent)) > 300:
        return False
    own = hmac.new(secret.encode(), f"{sent}.".encode() + body, hashlib.sha256)
    return any(hmac.compare_digest(own.hexdigest(), value) for name, value in parts if name == "v1")"#;

/// `/developers`.
pub fn developers_page() -> AnyView {
    let l = locale();
    let reference = api_reference();
    let (group, words) = (query("group"), query("q"));
    let asked = !group.is_empty() || !words.trim().is_empty();
    view! {
        <Page title=tr!(l, dev.title) description=tr!(l, dev.lead)>
            <PageHeader title=tr!(l, dev.title) lead=tr!(l, dev.lead) />
            <form method="get" action="/developers" class="flex flex-wrap items-end gap-3" role="search">
                <TextField
                    state=FormState::default()
                    name="q"
                    label=tr!(l, dev.search)
                    value=words.clone()
                    required=false
                    marked=false
                />
                <button class="button button-primary" type="submit">
                    {tr!(l, dev.find)}
                </button>
            </form>
            {if asked {
                view! { <Found reference group words /> }.into_any()
            } else {
                view! {
                    <Begin url=reference.public_url.clone() />
                    <Groups reference />
                    <Hooks />
                }
                    .into_any()
            }}
        </Page>
    }
    .into_any()
}

#[component]
fn Begin(url: String) -> impl IntoView {
    let l = locale();
    let first = format!("curl -H 'Authorization: Bearer esk_…' {url}/api/v1/bookings");
    view! {
        <section class="grid gap-3" aria-labelledby="begin">
            <h2 id="begin">{tr!(l, dev.begin)}</h2>
            <ol class="grid gap-2 list-decimal ps-5">
                <li>
                    {tr!(l, dev.begin_key)} " " <a href=address::API_KEYS>{tr!(l, keys.title)}</a>
                </li>
                <li>{tr!(l, dev.begin_ask)} <Code text=first /></li>
                <li>{tr!(l, dev.begin_refusals)}</li>
                <li>{tr!(l, dev.begin_browser)}</li>
            </ol>
            <p class="flex flex-wrap gap-x-6 gap-y-2">
                <a href="/api/v1/openapi.json">"OpenAPI 3.1"</a>
                <a href="/api/versions">{tr!(l, dev.versions)}</a>
                <a href="/changelog">{tr!(l, changelog.title)}</a>
                <a href="/status">{tr!(l, status.title)}</a>
            </p>
        </section>
    }
}

#[component]
fn Groups(reference: ApiReference) -> impl IntoView {
    let l = locale();
    let groups = reference.groups().into_iter().map(|(name, count)| {
        let href = address::developers_group(&name);
        view! {
            <li>
                <a href=href dir="ltr">
                    {name}
                </a>
                <span class="numbers text-ink-soft">" " {face::format::number(l, count as i64)}</span>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="groups">
            <h2 id="groups">{tr!(l, dev.groups)}</h2>
            <ul class="grid gap-2 grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]">{groups.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Hooks() -> impl IntoView {
    let l = locale();
    let kinds = kinds().collect::<Vec<_>>().join("  ");
    view! {
        <section class="grid gap-3" aria-labelledby="hooks">
            <h2 id="hooks">{tr!(l, hooks.title)}</h2>
            <p>
                {tr!(l, hooks.lead)} " " <a href=address::WEBHOOKS>{tr!(l, hooks.add)}</a>
            </p>
            <p>{tr!(l, dev.signature, header = SIGNATURE_HEADER)}</p>
            <Code text=CHECK.to_owned() />
            <p>{tr!(l, dev.repeats)}</p>
            <details>
                <Opener text=tr!(l, hooks.events) />
                <p class="pt-2 font-mono text-sm break-words" dir="ltr">
                    {kinds}
                </p>
            </details>
        </section>
    }
}

#[component]
fn Code(text: String) -> impl IntoView {
    view! {
        <pre class="overflow-x-auto rounded border border-line p-3 text-sm" dir="ltr" tabindex="0">
            <code>{text}</code>
        </pre>
    }
}

#[component]
fn Found(reference: ApiReference, group: String, words: String) -> impl IntoView {
    let l = locale();
    let found = reference.found(&group, &words);
    let none = found.is_empty();
    let shown =
        found.into_iter().map(|address| view! { <Address address=address.clone() url=reference.public_url.clone() /> });
    view! {
        <p>
            <a href="/developers">{tr!(l, dev.back)}</a>
        </p>
        {none.then(|| view! { <p>{tr!(l, dev.none)}</p> })}
        <ul class="grid gap-3">{shown.collect_view()}</ul>
    }
}

#[component]
fn Address(address: ApiAddress, url: String) -> impl IntoView {
    let l = locale();
    let ask = curl(&address, &url);
    // What only looks, and needs nothing filled in, a browser that is signed in can ask for by itself.
    let plain = address.method == "GET" && !address.path.contains('{') && !address.query.iter().any(|f| f.required);
    let path = address.path.clone();
    let refusals = address.refusals.join("  ");
    view! {
        <li class="card" id=address.name.clone()>
            <div class="card-body grid gap-2">
                <h2 class="text-base break-all" dir="ltr">
                    <code>{format!("{} {}", address.method, address.path)}</code>
                </h2>
                <p lang="en" dir="ltr">
                    {address.summary.clone()}
                </p>
                <p class="text-sm text-ink-soft">{rights(l, &address)}</p>
                {address.sunset.map(|day| view! { <p class="text-sm">{tr!(l, dev.ends, day = day)}</p> })}
                <details>
                    <Opener text=tr!(l, dev.details) />
                    <div class="grid gap-3 pt-2">
                        <Fields title=tr!(l, dev.query) fields=address.query />
                        <Fields title=tr!(l, dev.body) fields=address.body />
                        <Fields title=tr!(l, dev.answer, status = address.status.to_string()) fields=address.answer />
                        {(!refusals.is_empty())
                            .then(|| {
                                view! {
                                    <h3 class="text-sm">{tr!(l, dev.refusals)}</h3>
                                    <p class="font-mono text-sm break-words" dir="ltr">
                                        {refusals}
                                    </p>
                                }
                            })}
                        <Code text=ask />
                        {plain
                            .then(|| {
                                view! {
                                    <p>
                                        <a class="button button-secondary button-small" href=path>
                                            {tr!(l, dev.ask)}
                                        </a>
                                    </p>
                                }
                            })}
                    </div>
                </details>
            </div>
        </li>
    }
}

/// Who may ask.
fn rights(l: Locale, address: &ApiAddress) -> String {
    match address.scope {
        Some(scope) => tr!(l, dev.scope, scope = scope),
        None if address.open => tr!(l, dev.open).to_owned(),
        None => tr!(l, dev.people).to_owned(),
    }
}

#[component]
fn Fields(#[prop(into)] title: String, fields: Vec<ApiField>) -> impl IntoView {
    let l = locale();
    (!fields.is_empty()).then(|| {
        let rows = fields.into_iter().map(|field| {
            view! {
                <li>
                    <code>{field.name}</code>
                    " "
                    <span class="text-ink-soft">{field.kind}</span>
                    {field.required.then(|| view! { " · " {tr!(l, dev.required)} })}
                    {(!field.about.is_empty())
                        .then(|| {
                            view! {
                                " — "
                                <span lang="en">{field.about}</span>
                            }
                        })}
                </li>
            }
        });
        view! {
            <h3 class="text-sm">{title}</h3>
            <ul class="grid gap-1 text-sm" dir="ltr">
                {rows.collect_view()}
            </ul>
        }
    })
}

/// How the address is asked for in a shell.
pub fn curl(address: &ApiAddress, url: &str) -> String {
    let mut said = vec!["curl".to_owned()];
    if address.method != "GET" {
        said.push(format!("-X {}", address.method));
    }
    if !address.open {
        said.push("-H 'Authorization: Bearer esk_…'".to_owned());
    }
    if address.repeatable {
        said.push("-H \"Idempotency-Key: $(uuidgen)\"".to_owned());
    }
    let wanted: Vec<&ApiField> = address.body.iter().filter(|field| field.required).collect();
    if !address.body.is_empty() {
        let members: Vec<String> = wanted.iter().map(|field| format!("\"{}\": …", field.name)).collect();
        said.push(format!("\\\n  -H 'Content-Type: application/json' -d '{{{}}}'", members.join(", ")));
    }
    said.push(format!("\\\n  {url}{}", address.path));
    said.join(" ")
}
