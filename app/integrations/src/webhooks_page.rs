//! Webhooks: which there are, and a new one, whose secret is shown once.

use super::webhooks_rpc::{SECRET_FLASH, flash_place};
use crate::i18n::Locale;
use domain::integrations::webhooks::{GROUPS, WebhookEndpoint};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use integrations::webhooks::endpoints_list;
use leptos::prelude::*;
use spine::{Context, sealing::unseal};

/// `/settings/webhooks`.
pub fn webhooks_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let endpoints = endpoints_list(&context).await?.items;
        let made = secret_carried(&context).await?;
        Ok(view! {
            <Page title=tr!(l, hooks.title) width="reading">
                <PageHeader title=tr!(l, hooks.title) lead=tr!(l, hooks.lead) />
                {made
                    .map(|secret| {
                        view! {
                            <NoticeBox kind=NoticeKind::Success>
                                <p>{tr!(l, hooks.secret)}</p>
                                <p dir="ltr">
                                    <code class="break-all">{secret}</code>
                                </p>
                            </NoticeBox>
                        }
                    })}
                {if endpoints.is_empty() {
                    view! { <p>{tr!(l, hooks.none)}</p> }.into_any()
                } else {
                    let rows = endpoints.into_iter().map(|endpoint| view! { <Endpoint endpoint /> }).collect_view();
                    view! { <ul class="grid gap-3">{rows}</ul> }.into_any()
                }}
                <Add />
            </Page>
        }
        .into_any())
    })
}

/// The secret that was made by the form before this page, if one was.
async fn secret_carried(context: &Context) -> spine::Result<Option<String>> {
    let person = context.require_person()?.id.0;
    let sealed = hex::decode(FormState::of(SECRET_FLASH).value("sealed", "")).unwrap_or_default();
    if sealed.is_empty() {
        return Ok(None);
    }
    let plain = unseal(&context.app, flash_place(person), &sealed).await.ok();
    Ok(plain.and_then(|plain| String::from_utf8(plain).ok()))
}

/// A subscription in words; single kinds stand as programs write them.
fn events_words(l: Locale, name: &str) -> String {
    match name {
        "*" => tr!(l, hooks.all).to_owned(),
        name => name.strip_suffix(".*").map_or_else(|| name.to_owned(), |group| group_words(l, group)),
    }
}

fn group_words(l: Locale, group: &str) -> String {
    let words = match group {
        "booking" => tr!(l, hooks.group_booking),
        "review" => tr!(l, hooks.group_review),
        "message" => tr!(l, hooks.group_message),
        "payment" => tr!(l, hooks.group_payment),
        "package" => tr!(l, hooks.group_package),
        "payout" => tr!(l, hooks.group_payout),
        "tutor" => tr!(l, hooks.group_tutor),
        "availability" => tr!(l, hooks.group_availability),
        "help" => tr!(l, hooks.group_help),
        "skill" => tr!(l, hooks.group_skill),
        other => other,
    };
    words.to_owned()
}

#[component]
fn Endpoint(endpoint: WebhookEndpoint) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let heard = format::list(l, endpoint.events.iter().map(|name| events_words(l, name)));
    let former = endpoint.former_secret_until.map(|until| {
        let at = format::moment(l, zone, until, now);
        view! { <p class="text-sm text-ink-soft">{tr!(l, hooks.former, at = at)}</p> }
    });
    let dead =
        (endpoint.dead > 0).then(|| view! { <Badge kind="error" text=tr!(l, hooks.dead, count = endpoint.dead) /> });
    let id = endpoint.id.to_string();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg break-all" dir="ltr">
                    {endpoint.url}
                </h2>
                <p>{heard}</p>
                {dead}
                {former}
                <div class="flex flex-wrap gap-3">
                    <a class="button button-secondary button-small" href=address::webhook(endpoint.id)>
                        {tr!(l, hooks.deliveries)}
                    </a>
                    <Act action="/rpc/integrations/webhook-test" id=id.clone() words=tr!(l, hooks.test) />
                    <Act action="/rpc/integrations/webhook-rotate" id=id.clone() words=tr!(l, hooks.rotate) />
                    <Act
                        action="/rpc/integrations/webhook-remove"
                        id
                        words=tr!(l, hooks.remove)
                        class="button button-danger button-small"
                    />
                </div>
            </div>
        </li>
    }
}

/// A button that does something with one webhook.
#[component]
pub(super) fn Act(
    action: &'static str,
    id: String,
    words: &'static str,
    #[prop(default = "button button-secondary button-small")] class: &'static str,
) -> impl IntoView {
    view! {
        <form method="post" action=action>
            <FormPage />
            <Hidden name="webhook_id" value=id />
            <button class=class type="submit">
                {words}
            </button>
        </form>
    }
}

#[component]
fn Add() -> impl IntoView {
    let l = locale();
    let state = FormState::of("integrations/webhook-add");
    let all = [("*".to_owned(), tr!(l, hooks.all).to_owned())];
    let groups = GROUPS.iter().map(|(group, _)| (format!("{group}.*"), group_words(l, group)));
    let choices = all
        .into_iter()
        .chain(groups)
        .map(|(name, words)| {
            let checked = state.chosen("events[]", &name, name == "booking.*");
            view! {
                <label class="choice">
                    <input type="checkbox" name="events[]" value=name checked=checked />
                    {words}
                </label>
            }
        })
        .collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="add">
            <h2 id="add">{tr!(l, hooks.add)}</h2>
            <form
                method="post"
                action="/rpc/integrations/webhook-add"
                class="grid gap-5 max-w-(--container-form)"
            >
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField
                    state
                    name="url"
                    kind="url"
                    label=tr!(l, hooks.url)
                    help=tr!(l, hooks.url_help)
                />
                <fieldset class="field" id="field-events">
                    <legend class="field-label">{tr!(l, hooks.events)}</legend>
                    <div class="grid gap-2">{choices}</div>
                </fieldset>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, hooks.add)}
                    </button>
                </div>
            </form>
        </section>
    }
}
