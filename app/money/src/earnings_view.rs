//! What a tutor earned over the months, in the wallet (MO9).

use domain::money::{
    Currency, Money,
    earned::{Earned, EarnedMonth},
    payments::EarningsBalance,
};
use face::{
    format,
    request::locale,
    ui::{BarChart, Datum, Trend},
};
use leptos::prelude::*;

/// Longest amount that is written over a bar with its unit.
const SHOWN_CHARS: usize = 7;

/// Nothing for somebody who never earned.
#[component]
pub fn Earnings(balances: Vec<EarningsBalance>, earned: Vec<Earned>) -> impl IntoView {
    let l = locale();
    let lines = balances.iter().map(|balance| {
        let line = |name: &'static str, amount: i64| {
            view! {
                <div class="grid">
                    <dt class="text-sm text-ink-soft">{name}</dt>
                    <dd class="font-semibold numbers">{format::money(l, Money::new(amount, balance.currency))}</dd>
                </div>
            }
        };
        let lines = [
            line(tr!(l, home.earned_available), balance.available),
            line(tr!(l, home.earned_pending), balance.pending),
            line(tr!(l, earnings.lifetime), balance.lifetime),
        ];
        view! {
            <dl class="flex flex-wrap gap-x-10 gap-y-3">
                {lines}
            </dl>
        }
    });
    let lines = lines.collect_view();
    let charts = earned.into_iter().map(|earned| view! { <Months earned /> }).collect_view();
    (!balances.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="earnings">
                <div class="card-body grid gap-6">
                    <h2 id="earnings">{tr!(l, earnings.title)}</h2>
                    {lines}
                    {charts}
                </div>
            </section>
        }
    })
}

#[component]
fn Months(earned: Earned) -> impl IntoView {
    let l = locale();
    let Earned { currency, months, recent, before } = earned;
    let mut data: Vec<Datum> = months.into_iter().map(|month| datum(currency, month)).collect();
    // The sum names the unit; six long amounts with theirs do not fit a phone.
    if data.iter().any(|datum| datum.shown.chars().count() > SHOWN_CHARS) {
        for datum in &mut data {
            datum.shown = format::number(l, (datum.value / whole(currency) as f64).round() as i64);
        }
    }
    view! {
        <BarChart
            title=tr!(l, earnings.recent)
            figure=format::money(l, Money::new(recent, currency))
            trend=Trend::of(before, recent, tr!(l, earnings.before))
            heads=(tr!(l, earnings.month).to_string(), tr!(l, earnings.earned).to_string())
            data
        />
    }
}

/// Minor units of a whole one.
fn whole(currency: Currency) -> i64 {
    10_i64.pow(currency.digits())
}

fn datum(currency: Currency, EarnedMonth { first, amount, open }: EarnedMonth) -> Datum {
    let l = locale();
    let money = Money::new(amount, currency);
    let whole = whole(currency);
    let rounded = Money::new((amount as f64 / whole as f64).round() as i64 * whole, currency);
    let full = format::month_year(l, first);
    Datum {
        name: format::month(l, first),
        full_name: if open { tr!(l, earnings.so_far, month = full) } else { full },
        value: amount as f64,
        shown: format::money_short(l, rounded),
        exact: format::money(l, money),
        open,
    }
}
