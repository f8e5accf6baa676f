//! Saved cards (MO3): which there are, until when each is valid, and the way to a new one.

use crate::i18n::Locale;
use domain::money::methods::{CardExpiry, METHODS_MAX, MethodState, PaymentMethod};
use face::{
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, Opener, Page, PageHeader},
};
use leptos::prelude::*;
use money::methods::methods_list;

/// `/settings/payments`.
pub fn cards_page() -> AnyView {
    page_of(async move {
        let cards = methods_list(&service_context()).await?.items;
        let l = locale();
        let (open, saved): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.state == MethodState::Pending);
        let full = saved.len() >= METHODS_MAX;
        let none = saved.is_empty() && open.is_empty();
        let rows = saved.into_iter().map(|card| view! { <Card card /> }).collect_view();
        let pages = open.into_iter().map(|card| view! { <Open card /> }).collect_view();
        let errors = ["money/card-add", "money/card-remove", "money/card-default"];
        let errors = errors.map(|form| view! { <ErrorSummary state=FormState::of(form) /> }).collect_view();
        let list = if none {
            view! { <p id="none">{tr!(l, cards.empty)}</p> }.into_any()
        } else {
            view! { <ul class="grid gap-3">{rows}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, cards.title) width="reading">
                <PageHeader title=tr!(l, cards.title) lead=tr!(l, cards.lead) />
                {errors}
                {pages}
                {list}
                {if full {
                    view! { <p>{tr!(l, cards.full)}</p> }.into_any()
                } else {
                    view! { <Add /> }.into_any()
                }}
                <p class="text-sm text-ink-soft">{tr!(l, cards.safe)}</p>
            </Page>
        }
        .into_any())
    })
}

/// The way to the provider's page.
#[component]
fn Add() -> impl IntoView {
    view! {
        <form method="post" action="/rpc/money/card-add">
            <FormPage />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <button class="button button-primary" type="submit">
                {tr!(locale(), cards.add)}
            </button>
        </form>
    }
}

/// A page that is open: on to it, or away with it.
#[component]
fn Open(card: PaymentMethod) -> impl IntoView {
    let l = locale();
    let go_on = card.setup_url.map(|href| {
        view! {
            <a class="button button-secondary button-small" href=href rel="nofollow">
                {tr!(l, cards.go_on)}
            </a>
        }
    });
    view! {
        <NoticeBox>
            <p>{tr!(l, cards.pending)}</p>
            <div class="flex flex-wrap gap-3">
                {go_on}
                <Act action="/rpc/money/card-remove" id=card.id.to_string() words=tr!(l, cards.stop) />
            </div>
        </NoticeBox>
    }
}

#[component]
fn Card(card: PaymentMethod) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let pays = card.pays(now);
    let id = card.id.to_string();
    let chosen = card.default && pays;
    let month = card.expires.map(CardExpiry::shown).unwrap_or_default();
    let first = (!card.default && pays)
        .then(|| view! { <Act action="/rpc/money/card-default" id=id.clone() words=tr!(l, cards.make_default) /> });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center justify-between gap-2">
                    <h2 class="text-lg numbers" dir="ltr">
                        {card.shown()}
                    </h2>
                    {chosen.then(|| view! { <Badge kind="success" text=tr!(l, cards.default) /> })}
                    <Ends card=card.clone() />
                </div>
                <p class="text-ink-soft numbers">{tr!(l, cards.until, month = month)}</p>
                <div class="flex flex-wrap items-start gap-3">{first} <Remove id /></div>
            </div>
        </li>
    }
}

/// Whether its time is over, or nearly.
#[component]
fn Ends(card: PaymentMethod) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let over = card.expires.is_some_and(|expires| expires.is_over(now));
    let soon = card.expires.is_some_and(|expires| expires.ends_soon(now));
    match (over, soon) {
        (true, _) => view! { <Badge kind="error" text=tr!(l, cards.expired) /> }.into_any(),
        (false, true) => view! { <Badge kind="warning" text=tr!(l, cards.ends_soon) /> }.into_any(),
        (false, false) => ().into_any(),
    }
}

/// Asks once more: a card that was removed is typed in again.
#[component]
fn Remove(id: String) -> impl IntoView {
    let l = locale();
    view! {
        <details>
            <Opener text=tr!(l, cards.remove) class="text-sm" />
            <div class="grid gap-3 pt-2">
                <p>{tr!(l, cards.remove_text)}</p>
                <Act
                    action="/rpc/money/card-remove"
                    id
                    words=tr!(l, cards.remove_sure)
                    class="button button-danger button-small"
                />
            </div>
        </details>
    }
}

/// A button that does something with one card.
#[component]
fn Act(
    action: &'static str,
    id: String,
    words: &'static str,
    #[prop(default = "button button-secondary button-small")] class: &'static str,
) -> impl IntoView {
    view! {
        <form method="post" action=action>
            <FormPage />
            <Hidden name="method_id" value=id />
            <button class=class type="submit">
                {words}
            </button>
        </form>
    }
}

/// What a form offers to pay with: saved cards, and the provider's page for any other.
pub(super) fn card_options(l: Locale, cards: &[PaymentMethod]) -> Vec<(String, String)> {
    let saved = cards.iter().map(|card| (card.id.to_string(), card.shown()));
    saved.chain([(String::new(), tr!(l, cards.other).to_owned())]).collect()
}
