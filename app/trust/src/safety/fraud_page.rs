//! Signs of fraud that wait for the staff.

use crate::i18n::Locale;
use domain::trust::fraud::{FraudItem, FraudKind, FraudReason, FraudSign, REASON_MAX_CHARS};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::trust::fraud::fraud_queue;

/// `/admin/fraud`.
pub fn fraud_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let waiting = fraud_queue(&service_context()).await?.items;
        let list = if waiting.is_empty() {
            view! { <super::reports_page::Nothing /> }.into_any()
        } else {
            let items = waiting.into_iter().map(|item| view! { <One item /> }).collect_view();
            view! { <ul class="grid gap-4">{items}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, fraud.title) width="reading">
                <PageHeader title=tr!(l, fraud.title) lead=tr!(l, fraud.lead) />
                <ErrorSummary state=FormState::of("trust/fraud-act") />
                {list}
            </Page>
        }
        .into_any())
    })
}

fn kind_words(l: Locale, kind: FraudKind) -> &'static str {
    match kind {
        FraudKind::FakeReviews => tr!(l, fraud.fake_reviews),
        FraudKind::PaymentVelocity => tr!(l, fraud.payment_velocity),
        FraudKind::SharedPlaces => tr!(l, fraud.shared_places),
        FraudKind::LargeBooking => tr!(l, fraud.large_booking),
        FraudKind::CardRisk => tr!(l, fraud.card_risk),
        FraudKind::ClickFraud => tr!(l, fraud.click_fraud),
        FraudKind::CreditCollusion => tr!(l, fraud.credit_collusion),
        FraudKind::ReferralRing => tr!(l, fraud.referral_ring),
    }
}

fn reason_words(l: Locale, reason: FraudReason) -> String {
    let number = format::number(l, reason.found);
    match reason.code {
        FraudSign::ReviewsBurst => tr!(l, fraud.reviews_burst, number = number),
        FraudSign::ReviewsRing => tr!(l, fraud.reviews_ring, number = number),
        FraudSign::TopupsHour => tr!(l, fraud.topups_hour, number = number),
        FraudSign::DeclinedHour => tr!(l, fraud.declined_hour, number = number),
        FraudSign::SharedAccounts => tr!(l, fraud.shared_accounts, number = number),
        FraudSign::BookingDollars => tr!(l, fraud.booking_dollars, number = number),
        FraudSign::EarlyWarnings => tr!(l, fraud.early_warnings, number = number),
        FraudSign::CardReviews => tr!(l, fraud.card_reviews, number = number),
        FraudSign::CardElevated => tr!(l, fraud.card_elevated, number = number),
        FraudSign::CardHighest => tr!(l, fraud.card_highest, number = number),
        FraudSign::ClicksDay => tr!(l, fraud.clicks_day, number = number),
        FraudSign::ClicksRival => tr!(l, fraud.clicks_rival, number = number),
        FraudSign::CreditsRing => tr!(l, fraud.credits_ring, number = number),
        FraudSign::CreditsYoung => tr!(l, fraud.credits_young, number = number),
        FraudSign::ReferralsHeld => tr!(l, fraud.referrals_held, number = number),
        FraudSign::YoungAccount => tr!(l, fraud.young_account).to_owned(),
    }
}

#[component]
fn One(item: FraudItem) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let found = tr!(l, fraud.found, when = format::moment(l, zone, item.found_at, now));
    let reasons = item.reasons.iter().map(|it| view! { <li>{reason_words(l, *it)}</li> }).collect_view();
    let id = item.id.to_string();
    let state = FormState::of("trust/fraud-act");
    let refused = if state.value("fraud_id", "") == id { state } else { FormState::default() };
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <div class="flex flex-wrap items-center gap-2">
                    <h2 class="text-lg">
                        <a href=address::user(item.user_id)>
                            <bdi>{item.user_name}</bdi>
                        </a>
                    </h2>
                    <Badge text=kind_words(l, item.kind) />
                    <Badge kind="warning" text=tr!(l, fraud.score, number = format::number(l, item.score)) />
                </div>
                <ul class="grid gap-1 list-disc ps-5">{reasons}</ul>
                <p class="text-sm text-ink-soft numbers">{found}</p>
                <form method="post" action="/rpc/trust/fraud-act" class="grid gap-3">
                    <FormPage />
                    <TextArea
                        state=refused
                        name="reason"
                        label=tr!(l, staff.reason)
                        help=tr!(l, fraud.reason_help)
                        rows=2
                        maxlength=REASON_MAX_CHARS as u32
                        of=id.clone()
                    />
                    <Hidden name="fraud_id" value=id />
                    <div class="flex flex-wrap gap-3">
                        <button class="button button-secondary" type="submit" name="act" value="clear">
                            {tr!(l, fraud.clear)}
                        </button>
                        <button class="button button-danger" type="submit" name="act" value="confirm">
                            {tr!(l, fraud.confirm)}
                        </button>
                    </div>
                </form>
            </div>
        </li>
    }
}
