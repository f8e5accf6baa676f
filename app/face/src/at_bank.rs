//! What banks and the payment provider say of a payment, wherever the staff decides about its money.

use crate::{
    address, format,
    i18n::Locale,
    request::{locale, page_request, service_context},
    ui::{Badge, NoticeBox, NoticeKind},
};
use domain::{
    identity::Role,
    money::{
        chargebacks::{Chargeback, ChargebackState, Intent},
        risk::RiskSign,
    },
};
use leptos::prelude::*;

/// Look and word of where a chargeback stands.
pub fn chargeback_state(l: Locale, one: &Chargeback) -> (&'static str, &'static str) {
    match (one.state, one.under_way) {
        (_, Some(Intent::Answer)) => ("warning", tr!(l, chargeback.answering)),
        (_, Some(Intent::Accept)) => ("warning", tr!(l, chargeback.accepting)),
        (ChargebackState::Open, None) => ("warning", tr!(l, chargeback.open)),
        (ChargebackState::Answered, None) => ("", tr!(l, chargeback.answered)),
        (ChargebackState::Won, None) => ("success", tr!(l, chargeback.won)),
        (ChargebackState::Lost, None) => ("error", tr!(l, chargeback.lost)),
        (ChargebackState::Accepted, None) => ("error", tr!(l, chargeback.accepted)),
    }
}

/// The chargebacks of a payment, each with the way to it; nothing where there is none.
#[component]
pub fn ChargebacksOf(chargebacks: Vec<Chargeback>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let lines = chargebacks.into_iter().map(|one| {
        let (kind, text) = chargeback_state(l, &one);
        view! {
            <li class="flex flex-wrap items-center gap-2">
                <a href=address::chargeback(one.id)>{tr!(l, chargeback.of, name = one.name.clone())}</a>
                <span class="numbers">{format::money(l, one.amount)}</span>
                <span class="numbers text-ink-soft">{format::date(l, zone, one.opened_at, now)}</span>
                <Badge kind text />
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="grid gap-2" aria-labelledby="chargebacks">
                <h2 id="chargebacks" class="text-lg">
                    {tr!(l, chargeback.title)}
                </h2>
                <ul class="grid gap-2">{lines}</ul>
            </section>
        }
    })
}

/// What the provider thinks of the card of a payment, and where that is decided; nothing where it says nothing.
#[component]
pub fn CardRisks(risks: Vec<RiskSign>) -> impl IntoView {
    let l = locale();
    // Finance may not decide about people.
    let decides = service_context().require_scope(Role::Trust).is_ok();
    let lines: Vec<_> = risks.into_iter().map(|sign| view! { <li>{risk_words(l, sign)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <ul>{lines}</ul>
                {decides
                    .then(|| {
                        view! {
                            <p>
                                <a href="/admin/fraud">{tr!(l, fraud.title)}</a>
                            </p>
                        }
                    })}
            </NoticeBox>
        }
    })
}

fn risk_words(l: Locale, sign: RiskSign) -> &'static str {
    match sign {
        RiskSign::EarlyWarning => tr!(l, paydesk.risk_warning),
        RiskSign::Review => tr!(l, paydesk.risk_review),
        RiskSign::Elevated => tr!(l, paydesk.risk_elevated),
        RiskSign::Highest => tr!(l, paydesk.risk_highest),
    }
}
