//! The wallet's history on its page: what moved and when, by kind and days, as a table to take away.

use crate::i18n::refusals::told;
use domain::{
    bookings::PaymentState,
    money::{
        JournalKind,
        wallet::WalletEntry,
        wallet_filter::{KIND_CHOICES, WalletFilterRequest},
    },
    page::Page as ItemPage,
};
use face::{
    address, format,
    page::query,
    request::{Flash, FormState, locale, page_request, service_context},
    ui::{Pager, SelectField, TextField},
};
use leptos::prelude::*;
use money::{credits::credit_entries, wallet::wallet_history};
use spine::{Context, Error};

/// Whose history it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Of the wallet, every unit.
    Wallet,
    /// Of credits alone.
    Credits,
}

impl Of {
    fn address(self, asked: &WalletFilterRequest, cursor: &str) -> String {
        match self {
            Self::Wallet => address::wallet(asked, cursor),
            Self::Credits => address::credits(asked, cursor),
        }
    }
}

/// A page of the history and what was asked for.
pub struct History {
    of: Of,
    asked: WalletFilterRequest,
    /// None when what was asked for was refused.
    page: Option<ItemPage<WalletEntry>>,
    state: FormState,
}

impl History {
    /// Reads what the address asks for.
    pub async fn read(context: &Context, of: Of) -> spine::Result<Self> {
        let asked = WalletFilterRequest { kind: query("kind"), from: query("from"), to: query("to") };
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let read = match of {
            Of::Wallet => wallet_history(context, &asked, None, cursor.as_deref()).await,
            Of::Credits => credit_entries(context, &asked, None, cursor.as_deref()).await,
        };
        match read {
            Ok(page) => Ok(Self { of, asked, page: Some(page), state: FormState::of("money/history") }),
            Err(Error::Refused(refusal)) => {
                let refusal = Some(told(locale(), refusal));
                Ok(Self { of, asked, page: None, state: FormState::with(Flash { refusal, ..Flash::default() }) })
            }
            Err(error) => Err(error),
        }
    }

    /// The section of the page.
    pub fn view(self) -> AnyView {
        let l = locale();
        let Self { of, asked, page, state } = self;
        let first = (!query("cursor").is_empty()).then(|| of.address(&asked, ""));
        let next = page.as_ref().and_then(|page| page.next_cursor.as_ref()).map(|next| of.address(&asked, next));
        let filtered = !asked.is_empty();
        let entries = page.map(|page| page.items).unwrap_or_default();
        let file = (!entries.is_empty() && of == Of::Wallet).then(|| address::wallet_statement(&asked));
        view! {
            <section class="grid gap-4" aria-labelledby="history" id="entries">
                <h2 id="history">{tr!(l, wallet.history)}</h2>
                <Filter of asked state />
                {match (entries.is_empty(), filtered) {
                    (false, _) => view! { <Entries entries /> }.into_any(),
                    (true, true) => view! { <p class="text-ink-soft">{tr!(l, wallet.no_match)}</p> }.into_any(),
                    (true, false) => view! { <p class="text-ink-soft">{tr!(l, wallet.no_history)}</p> }.into_any(),
                }}
                <div class="flex flex-wrap items-center justify-between gap-3">
                    <Pager first next />
                    {file
                        .map(|href| {
                            view! {
                                <a class="button button-quiet" href=href download="wallet.csv">
                                    {tr!(l, wallet.download)}
                                </a>
                            }
                        })}
                </div>
            </section>
        }
        .into_any()
    }
}

#[component]
fn Filter(of: Of, asked: WalletFilterRequest, state: FormState) -> impl IntoView {
    let l = locale();
    let name = |choice: &str| match choice {
        "topup" => tr!(l, wallet.kind_topup),
        "lesson" => tr!(l, wallet.kind_lesson),
        "credits" => tr!(l, wallet.kind_credits),
        _ => tr!(l, wallet.kind_refund),
    };
    let mut kinds = vec![(String::new(), tr!(l, wallet.kind_all).to_string())];
    // Nobody tops credits up; packs and grants are of their own.
    let offered = KIND_CHOICES.into_iter().filter(|(choice, _)| of == Of::Wallet || *choice != "topup");
    kinds.extend(offered.map(|(choice, _)| (choice.to_owned(), name(choice).to_string())));
    let clear = (!asked.is_empty()).then(|| of.address(&WalletFilterRequest::default(), ""));
    let action = of.address(&WalletFilterRequest::default(), "");
    view! {
        <form method="get" action=action class="filter-row">
            <SelectField
                state=state.clone()
                name="kind"
                label=tr!(l, wallet.filter_kind)
                options=kinds
                value=asked.kind
            />
            <TextField
                state=state.clone()
                name="from"
                kind="date"
                label=tr!(l, wallet.filter_from)
                value=asked.from
                required=false
                marked=false
            />
            <TextField
                state
                name="to"
                kind="date"
                label=tr!(l, wallet.filter_to)
                value=asked.to
                required=false
                marked=false
            />
            <div class="flex flex-wrap gap-2">
                <button class="button button-secondary" type="submit">
                    {tr!(l, wallet.filter_show)}
                </button>
                {clear
                    .map(|href| {
                        view! {
                            <a class="button button-quiet" href=href>
                                {tr!(l, wallet.show_all)}
                            </a>
                        }
                    })}
            </div>
        </form>
    }
}

/// What a journal was about, in words. What was held for a lesson is paid once the lesson is.
fn entry_name(entry: &WalletEntry) -> String {
    let l = locale();
    let waits = entry.lesson.as_ref().is_none_or(|lesson| {
        matches!(lesson.payment_state, PaymentState::Pending | PaymentState::Authorized | PaymentState::Voided)
    });
    // A kind without a name does not compile; what only other accounts see, nobody's wallet shows.
    let Some(kind) = JournalKind::parse(&entry.kind) else { return tr!(l, entry.other).to_string() };
    match kind {
        JournalKind::Opening => tr!(l, entry.opening),
        JournalKind::Topup => tr!(l, entry.topup),
        JournalKind::TopupReversal => tr!(l, entry.topup_reversal),
        JournalKind::BookingHold if waits => tr!(l, entry.hold),
        JournalKind::BookingHold | JournalKind::BookingCapture => tr!(l, entry.paid),
        JournalKind::BookingRelease => tr!(l, entry.release),
        JournalKind::BookingRefund | JournalKind::BookingCancelSplit => tr!(l, entry.refund),
        JournalKind::DisputeRefund => tr!(l, entry.dispute_refund),
        JournalKind::CourseEnrol => tr!(l, courses.entry_paid),
        JournalKind::CourseRelease | JournalKind::CourseClear => tr!(l, courses.entry_released),
        JournalKind::CourseRefund => tr!(l, courses.entry_refund),
        JournalKind::PackageBuy => tr!(l, entry.package_buy),
        JournalKind::PackageTransfer
        | JournalKind::PackageEnd
        | JournalKind::PackageExpire
        | JournalKind::PackageSettle => tr!(l, entry.package_rest),
        JournalKind::PackageReturn => tr!(l, entry.refund),
        JournalKind::CreditGrant => tr!(l, entry.credit_grant),
        JournalKind::CreditBuy => tr!(l, entry.credit_buy),
        JournalKind::Chargeback | JournalKind::ChargebackReturn | JournalKind::ChargebackLost => {
            tr!(l, entry.chargeback_return)
        }
        JournalKind::CreditReversal => tr!(l, entry.topup_reversal),
        JournalKind::CreditExpire => tr!(l, entry.credit_expire),
        JournalKind::AffiliateCommission => tr!(l, entry.affiliate_commission),
        JournalKind::Subscription => tr!(l, entry.subscription),
        JournalKind::AdClick => tr!(l, entry.ad_click),
        JournalKind::CampaignBonus => tr!(l, entry.campaign_bonus),
        JournalKind::SeatBuy => tr!(l, entry.seat_buy),
        JournalKind::SponsorFund => tr!(l, entry.sponsor_fund),
        JournalKind::SponsorWithdraw => tr!(l, entry.sponsor_withdraw),
        JournalKind::SponsorUse => tr!(l, entry.sponsor_use),
        JournalKind::SponsorReturn => tr!(l, entry.sponsor_return),
        JournalKind::PromoGrant => tr!(l, entry.promo_grant),
        JournalKind::PromoUse => tr!(l, entry.promo_use),
        JournalKind::PromoExpire => tr!(l, entry.promo_expire),
        JournalKind::PaymentRefund => tr!(l, entry.refund),
        JournalKind::FxConvert | JournalKind::FxReturn => tr!(l, entry.converted),
        JournalKind::Withdraw | JournalKind::WithdrawFailed => tr!(l, entry.withdrawn),
        JournalKind::EarningsClear => tr!(l, entry.credit_earned),
        JournalKind::BookingComplete
        | JournalKind::PackageGift
        | JournalKind::PayoutReserve
        | JournalKind::PayoutPaid
        | JournalKind::PayoutFailed
        | JournalKind::DebtNet
        | JournalKind::Forfeit => tr!(l, entry.other),
    }
    .to_string()
}

/// The lesson by its name with what happened to its money under it; without a lesson only the latter.
#[component]
fn What(entry: WalletEntry) -> impl IntoView {
    let name = entry_name(&entry);
    match (entry.booking_id, entry.lesson) {
        (Some(id), Some(lesson)) => view! {
            <a class="block py-0.5 font-medium" href=address::booking(id)>
                {lesson.subject_name}
                " · "
                <bdi>{lesson.other_name}</bdi>
            </a>
            <span class="text-ink-soft">{name}</span>
        }
        .into_any(),
        (Some(id), None) => view! { <a href=address::booking(id)>{name}</a> }.into_any(),
        (None, _) => name.into_any(),
    }
}

#[component]
fn Entries(entries: Vec<WalletEntry>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    // A phone has room for two columns: there the date stands under what happened.
    let row = |entry: WalletEntry| {
        let date = format::date(l, zone, entry.at, now);
        view! {
            <tr>
                <td class="max-sm:hidden whitespace-nowrap">
                    <time datetime=format::machine(entry.at)>{date.clone()}</time>
                </td>
                <td>
                    <What entry=entry.clone() />
                    <span class="block text-ink-soft sm:hidden">{date}</span>
                </td>
                <td class="numbers font-medium">{format::money(l, entry.amount)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-box" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" class="max-sm:hidden">
                            {tr!(l, wallet.date)}
                        </th>
                        <th scope="col">{tr!(l, wallet.what)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, cancel.amount)}
                        </th>
                    </tr>
                </thead>
                <tbody>{entries.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
