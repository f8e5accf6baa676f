//! Parts of `/owner/growth`: the credit that wins back, who may leave, and the owner's rules.

use super::words::percent_or_none;
use domain::{
    growth::{
        churn::{ChurnBand, ChurnFigures, ChurnSignal},
        insight::share,
        rules::GrowthRules,
        winback::WinbackCreditFigures,
    },
    money::typed::typed_form,
};
use face::{
    format,
    i18n::Locale,
    request::{FormState, locale, page_request},
    ui::{BarChart, Datum, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, TextField},
};
use leptos::prelude::*;

/// What was given, what became of it, and who came back.
#[component]
pub fn Credit(of: WinbackCreditFigures) -> impl IntoView {
    let l = locale();
    let sides = [(tr!(l, grows.given_to), of.people, of.back), (tr!(l, grows.silent), of.silent, of.silent_back)];
    let data = sides.map(|(name, people, back)| {
        let part = share(back, people);
        Datum {
            name: name.to_owned(),
            full_name: name.to_owned(),
            value: 100.0 * part.unwrap_or_default(),
            shown: percent_or_none(l, part),
            exact: tr!(l, grows.of_people, count = people, booked = format::number(l, back)),
            open: false,
        }
    });
    let heads = (tr!(l, grows.whom).to_string(), tr!(l, grows.came_back).to_string());
    let month = tr!(l, grows.month, spent = format::money(l, of.spent), budget = format::money(l, of.budget));
    let over = of.spent.minor + 1_000 > of.budget.minor;
    view! {
        <section class="grid gap-3" aria-labelledby="credit">
            <h2 id="credit">{tr!(l, grows.credit)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, grows.credit_help)}</p>
            <dl class="facts">
                <dt>{tr!(l, grows.given_to)}</dt>
                <dd class="numbers">{format::number(l, of.people)}</dd>
                <dt>{tr!(l, grows.granted)}</dt>
                <dd class="numbers">{format::money(l, of.granted)}</dd>
                <dt>{tr!(l, grows.used)}</dt>
                <dd class="numbers">{format::money(l, of.used)}</dd>
                <dt>{tr!(l, grows.unused)}</dt>
                <dd class="numbers">{format::money(l, of.ended)}</dd>
            </dl>
            <p class="numbers">{month}</p>
            {over
                .then(|| {
                    view! {
                        <NoticeBox kind=NoticeKind::Warning>
                            <p>{tr!(l, grows.month_over)}</p>
                        </NoticeBox>
                    }
                })}
            <p class="numbers">{tr!(l, grows.lift, lift = percent_or_none(l, of.lift))}</p>
            <BarChart title=tr!(l, grows.came_back) heads data=Vec::from(data) />
        </section>
    }
}

fn band(l: Locale, band: ChurnBand) -> &'static str {
    match band {
        ChurnBand::High => tr!(l, churn.high),
        ChurnBand::Some => tr!(l, churn.some),
        ChurnBand::Low => tr!(l, churn.low),
    }
}

fn signal(l: Locale, signal: ChurnSignal) -> &'static str {
    match signal {
        ChurnSignal::NoSignIn => tr!(l, churn.no_sign_in),
        ChurnSignal::NoBooking => tr!(l, churn.no_booking),
        ChurnSignal::LastLesson => tr!(l, churn.last_lesson),
        ChurnSignal::Checkout => tr!(l, churn.checkout),
    }
}

/// Counts by band, and the points of every signal.
#[component]
pub fn Churn(of: ChurnFigures) -> impl IntoView {
    let l = locale();
    let data = of.bands.iter().map(|count| Datum {
        name: band(l, count.band).to_owned(),
        full_name: band(l, count.band).to_owned(),
        value: 100.0 * count.share.unwrap_or_default(),
        shown: percent_or_none(l, count.share),
        exact: format::number(l, count.people),
        open: false,
    });
    let data: Vec<_> = data.collect();
    let rows = of.signals.iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{signal(l, line.signal)}</th>
                <td class="numbers">{format::number(l, line.points)}</td>
                <td class="numbers">{format::number(l, line.people)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let heads = (tr!(l, churn.points).to_string(), tr!(l, grows.part).to_string());
    view! {
        <section class="grid gap-3" aria-labelledby="churn">
            <h2 id="churn">{tr!(l, churn.title)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, churn.help, people = format::number(l, of.people))}</p>
            <div class="grid gap-6 lg:grid-cols-2 items-start">
                <BarChart title=tr!(l, churn.title) heads data />
                <div class="table-box" tabindex="0" role="group" aria-labelledby="churn">
                    <table class="table" aria-labelledby="churn">
                        <thead>
                            <tr>
                                <th scope="col">{tr!(l, churn.signal)}</th>
                                <th scope="col" class="numbers">{tr!(l, churn.points)}</th>
                                <th scope="col" class="numbers">{tr!(l, grows.whom)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
}

/// The form of the owner's rules.
#[component]
pub fn Rules(rules: GrowthRules) -> impl IntoView {
    let l = locale();
    let form = FormState::of("growth/rules-put");
    view! {
        <section class="card" id="rules" aria-labelledby="rules-title">
            <form method="post" action="/rpc/growth/rules-put" class="card-body grid gap-5">
                <FormPage />
                <Hidden name="version" value=rules.version.to_string() />
                <h2 id="rules-title">{tr!(l, growth_rules.title)}</h2>
                <ErrorSummary state=form.clone() />
                <TextField
                    state=form.clone()
                    name="winback_budget"
                    label=tr!(l, growth_rules.budget)
                    help=tr!(l, growth_rules.budget_help)
                    value=typed_form(rules.winback_budget, &page_request().locale)
                    inputmode="decimal"
                />
                <TextField
                    state=form
                    name="holdout_percent"
                    label=tr!(l, growth_rules.holdout)
                    help=tr!(l, growth_rules.holdout_help)
                    value=rules.holdout_percent.to_string()
                    inputmode="numeric"
                />
                <button class="button button-primary" type="submit">
                    {tr!(l, growth_rules.save)}
                </button>
            </form>
        </section>
    }
}
