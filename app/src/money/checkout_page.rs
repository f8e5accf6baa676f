//! The sandbox provider's page: the buttons of the card holder and the bank. Exists in dev mode only.

use crate::{
    format,
    platform::errors_page::{FailurePage, NotFoundPage},
    request::{locale, page_request, service_context},
    routes::{encode, local_path, param, query},
    ui::{NoticeBox, Page, PageHeader},
};
use domain::{
    ids::PaymentId,
    money::{Money, wallet::PaymentStatus},
};
use leptos::prelude::*;
use services::money::wallet::payment_get;

/// `/sandbox/payments/{id}`.
#[component]
pub fn CheckoutPage() -> impl IntoView {
    let context = service_context();
    let id = param("id").parse::<PaymentId>().ok().filter(|_| page_request().dev);
    Suspend::new(async move {
        let Some(id) = id else { return view! { <NotFoundPage /> }.into_any() };
        let payment = match payment_get(&context, id).await {
            Ok(payment) => payment,
            Err(error) => return view! { <FailurePage error /> }.into_any(),
        };
        let l = locale();
        let open = payment.status == PaymentStatus::Pending;
        let next = query("next");
        let (after, back) = match local_path(&next) {
            Some(next) => (format!("?next={}", encode(next)), next.to_owned()),
            None => (String::new(), "/wallet".to_owned()),
        };
        let act = move |word: &str| format!("/sandbox/payments/{id}/{word}{after}");
        view! {
            <Page title=tr!(l, checkout.title) width="form">
                <PageHeader title=tr!(l, checkout.title) lead=format::money(l, payment.amount) />
                <NoticeBox>
                    <p>{tr!(l, checkout.sandbox)}</p>
                </NoticeBox>
                {if open {
                    view! { <Decide amount=payment.amount succeed=act("succeed") fail=act("fail") /> }.into_any()
                } else {
                    view! { <Decided back /> }.into_any()
                }}
            </Page>
        }
        .into_any()
    })
}

/// What the card holder's bank would say.
#[component]
fn Decide(amount: Money, succeed: String, fail: String) -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action=succeed>
            <button class="button button-primary button-wide" type="submit">
                {tr!(l, checkout.pay, amount = format::money(l, amount))}
            </button>
        </form>
        <form method="post" action=fail>
            <button class="button button-secondary button-wide" type="submit">
                {tr!(l, checkout.fail)}
            </button>
        </form>
    }
}

#[component]
fn Decided(back: String) -> impl IntoView {
    let l = locale();
    let elsewhere = back != "/wallet";
    let wallet = view! {
        <a class="button button-secondary" href="/wallet">
            {tr!(l, nav.wallet)}
        </a>
    };
    view! {
        <p>{tr!(l, checkout.decided)}</p>
        <p class="flex flex-wrap gap-3">
            <a class="button button-primary" href=back>
                {tr!(l, checkout.go_on)}
            </a>
            {elsewhere.then_some(wallet)}
        </p>
    }
}
