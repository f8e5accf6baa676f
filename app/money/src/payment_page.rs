//! Where a payment provider sends people back to: it leads on to what was paid for, with the payment as it is stored.

use domain::{
    ids::PaymentId,
    money::wallet::{PaymentStatus, PaymentView},
};
use face::{
    after_payment::{after_payment, paid_for},
    page::{page_of, param_id, query},
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;
use money::wallet::payment_get;

/// `/payments/{id}`. Who left the provider's page without paying is told nothing of a payment under way.
pub fn payment_page() -> AnyView {
    page_of(async move {
        let payment = payment_get(&service_context(), param_id::<PaymentId>("id")?).await?;
        let way = way_on(&payment, !query("left").is_empty());
        leptos_axum::redirect(&way);
        let l = locale();
        let title = tr!(l, checkout.title);
        Ok(view! {
            <Page title=title width="form">
                <PageHeader title />
                <p>
                    <a href=way>{tr!(l, checkout.go_on)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

fn way_on(payment: &PaymentView, left: bool) -> String {
    if left && payment.status == PaymentStatus::Pending { paid_for(payment) } else { after_payment(payment, "") }
}
