//! The sandbox provider's page: the buttons of the card holder and the bank. Exists in dev mode only.

use domain::{Refusal, ids::PaymentId, money::wallet::PaymentStatus};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{locale, page_request, service_context},
    ui::{NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;
use money::wallet::payment_get;

/// `/sandbox/payments/{id}`.
pub fn checkout_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<PaymentId>("id")?;
        if !page_request().dev {
            return Err(Refusal::not_found("page").into());
        }
        let payment = payment_get(&context, id).await?;
        let l = locale();
        let amount = format::money(l, payment.amount);
        // A saved card leads here when its bank wants to hear the card holder.
        let (title, text, pay, fail_words) = if payment.method_id.is_some() {
            let pay = tr!(l, checkout.confirm, amount = amount);
            (tr!(l, checkout.bank_title), tr!(l, checkout.bank_text), pay, tr!(l, checkout.refuse))
        } else {
            let pay = tr!(l, checkout.pay, amount = amount);
            (tr!(l, checkout.title), tr!(l, checkout.sandbox), pay, tr!(l, checkout.fail))
        };
        let open = payment.status == PaymentStatus::Pending;
        let asked = query("next");
        let next = address::local_path(&asked);
        let back = next.unwrap_or("/wallet").to_owned();
        let [succeed, fail] = ["succeed", "fail"].map(|act| address::sandbox_payment(id, act, next));
        Ok(view! {
            <Page title=title width="form">
                <PageHeader title lead=format::money(l, payment.amount) />
                <NoticeBox>
                    <p>{text}</p>
                </NoticeBox>
                {if open {
                    view! { <Decide pay fail_words acts=(succeed, fail) /> }.into_any()
                } else {
                    view! { <Decided back /> }.into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

/// What the card holder's bank would say.
#[component]
fn Decide(pay: String, fail_words: &'static str, acts: (String, String)) -> impl IntoView {
    let (succeed, fail) = acts;
    view! {
        <form method="post" action=succeed>
            <button class="button button-primary button-wide" type="submit">
                {pay}
            </button>
        </form>
        <form method="post" action=fail>
            <button class="button button-secondary button-wide" type="submit">
                {fail_words}
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
