//! The sandbox provider's page where a card is saved: its cards, each of which does something else when it is charged.
//! Exists in dev mode only.

use crate::i18n::Locale;
use domain::{Refusal, ids::MethodId, money::methods::MethodState};
use face::{
    page::{page_of, param_id},
    request::{locale, page_request, service_context},
    ui::{NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;
use money::methods::method_get;
use spine::Error;

/// Word, brand and digits of each.
const CARDS: [(&str, &str); 4] = [
    ("plain", "Visa ···· 4242"),
    ("declined", "Visa ···· 0002"),
    ("confirm", "Mastercard ···· 3220"),
    ("expired", "American Express ···· 0069"),
];

/// `/sandbox/methods/{id}`.
pub fn save_card_page() -> AnyView {
    page_of(async move {
        let id = param_id::<MethodId>("id")?;
        if !page_request().dev {
            return Err(Refusal::not_found("page").into());
        }
        let open = match method_get(&service_context(), id).await {
            Ok(card) => card.state == MethodState::Pending,
            // It was refused, or removed since.
            Err(Error::Refused(refusal)) if refusal.code == "not_found" => false,
            Err(error) => return Err(error),
        };
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, cards.add) width="form">
                <PageHeader title=tr!(l, cards.add) />
                <NoticeBox>
                    <p>{tr!(l, cards.sandbox)}</p>
                </NoticeBox>
                {if open {
                    view! { <Choose id /> }.into_any()
                } else {
                    view! { <Finished /> }.into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

fn does(l: Locale, card: &str) -> &'static str {
    match card {
        "declined" => tr!(l, cards.test_declined),
        "confirm" => tr!(l, cards.test_confirm),
        "expired" => tr!(l, cards.test_expired),
        _ => tr!(l, cards.test_plain),
    }
}

#[component]
fn Choose(id: MethodId) -> impl IntoView {
    let l = locale();
    let cards = CARDS
        .into_iter()
        .map(|(word, shown)| {
            view! {
                <li class="card">
                    <form
                        method="post"
                        action=format!("/sandbox/methods/{id}/save?card={word}")
                        class="card-body grid gap-2"
                    >
                        <p class="font-semibold numbers" dir="ltr">
                            {shown}
                        </p>
                        <p class="text-sm text-ink-soft">{does(l, word)}</p>
                        <button
                            class="button button-primary button-wide"
                            type="submit"
                            aria-label=format!("{}: {shown}", tr!(l, cards.save))
                        >
                            {tr!(l, cards.save)}
                        </button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="grid gap-3">{cards}</ul>
        <form method="post" action=format!("/sandbox/methods/{id}/refuse")>
            <button class="button button-secondary button-wide" type="submit">
                {tr!(l, cards.stop)}
            </button>
        </form>
    }
}

#[component]
fn Finished() -> impl IntoView {
    let l = locale();
    view! {
        <p>{tr!(l, cards.finished)}</p>
        <p>
            <a class="button button-primary" href="/settings/payments">
                {tr!(l, checkout.go_on)}
            </a>
        </p>
    }
}
