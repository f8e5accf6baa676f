//! `/admin/credit-rules`: what governs credits, how the economy does, what other rules would do, and every version.

use domain::{
    Refusal,
    money::{
        credit_model::{CreditProjection, CreditSimulation, CreditSimulationRequest, CreditWeek},
        credit_rules::{BOUNDS, CreditIndicators, CreditRuleBound, CreditRules, CreditRulesTold, CreditRulesVersion},
    },
};
use face::{
    format,
    i18n::{Locale, refusals::told},
    page::{page_of, query},
    request::{Flash, FormState, locale, page_request, service_context},
    ui::{Datum, ErrorSummary, FormPage, Hidden, LineChart, Page, PageHeader, TextArea, TextField},
};
use leptos::prelude::*;
use money::credits::{credit_rules_simulate, credit_rules_told};
use std::collections::HashMap;

/// Where the page is.
pub(super) const ADDRESS: &str = "/admin/credit-rules";
/// The form that puts rules in force; it tries them too.
const FORM: &str = "money/credit-rules";

/// `/admin/credit-rules`, with `?try=1` and rules in the address: what they would do.
pub fn credit_rules_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let standing = credit_rules_told(&context).await?;
        let tried = (!query("try").is_empty()).then(asked);
        let (mut state, mut ahead) = (FormState::of(FORM), None);
        if let Some(request) = tried {
            match credit_rules_simulate(&context, &request).await {
                Ok(found) => {
                    state = FormState::with(typed(None));
                    ahead = Some(found);
                }
                Err(spine::Error::Refused(refusal)) if !refusal.fields.is_empty() => {
                    state = FormState::with(typed(Some(told(l, refusal))));
                }
                Err(error) => return Err(error),
            }
        }
        let CreditRulesTold { version, rules, bounds, indicators, history } = standing;
        let ahead = ahead.map(|found| view! { <Ahead found /> });
        Ok(view! {
            <Page title=tr!(l, governor.title)>
                <PageHeader title=tr!(l, governor.title) lead=tr!(l, governor.lead) />
                <Indicators of=indicators />
                {ahead}
                <Rules version rules bounds state />
                <History history />
            </Page>
        }
        .into_any())
    })
}

/// The rules that the address names.
fn asked() -> CreditSimulationRequest {
    let of = BOUNDS.map(|(name, ..)| super::credit_rules_rpc::number(&query(name)));
    let rules = domain::money::credit_rules::CreditRulesAsked::from_values(of);
    CreditSimulationRequest { rules, weeks: super::credit_rules_rpc::number(&query("weeks")) }
}

/// What was typed, kept in the form.
fn typed(refusal: Option<Refusal>) -> Flash {
    let named = BOUNDS.iter().map(|(name, ..)| *name).chain(["weeks", "reason"]);
    let values: HashMap<_, _> = named.map(|name| (name.to_owned(), vec![query(name)])).collect();
    Flash { form: FORM.to_owned(), values, refusal, trace_id: String::new(), notice: String::new() }
}

/// A rule in words.
fn rule_words(l: Locale, name: &str) -> &'static str {
    match name {
        "starter" => tr!(l, governor.starter),
        "valid_months" => tr!(l, governor.valid_months),
        "normal_floor" => tr!(l, governor.normal_floor),
        "normal_ceiling" => tr!(l, governor.normal_ceiling),
        "premium_floor" => tr!(l, governor.premium_floor),
        "premium_ceiling" => tr!(l, governor.premium_ceiling),
        "premium_rating_tenths" => tr!(l, governor.premium_rating),
        "premium_sessions" => tr!(l, governor.premium_sessions),
        "spent_per_day" => tr!(l, governor.spent_per_day),
        _ => tr!(l, governor.pair_per_week),
    }
}

fn share(l: Locale, part: Option<f64>) -> String {
    part.map_or_else(
        || tr!(l, ranker.no_data).to_string(),
        |part| tr!(l, ranker.percent, share = format::decimal(l, &format!("{:.1}", 100.0 * part))),
    )
}

#[component]
fn Indicators(of: CreditIndicators) -> impl IntoView {
    let l = locale();
    let factor = |value: Option<f64>| {
        value.map_or_else(|| tr!(l, ranker.no_data).to_string(), |value| format::decimal(l, &format!("{value:.2}")))
    };
    let facts = [
        (tr!(l, governor.holders), format::number(l, of.holders)),
        (tr!(l, governor.held), format::number(l, of.held)),
        (tr!(l, governor.issued), format::number(l, of.issued)),
        (tr!(l, governor.bought), format::number(l, of.bought)),
        (tr!(l, governor.spent), format::number(l, of.spent)),
        (tr!(l, governor.ended), format::number(l, of.ended)),
        (tr!(l, governor.velocity), factor(of.velocity)),
        (tr!(l, governor.gini), factor(of.gini)),
        (tr!(l, governor.top_tenth), share(l, of.top_tenth)),
        (tr!(l, governor.idle), share(l, of.idle)),
        (tr!(l, governor.cannot_afford), share(l, of.cannot_afford)),
    ];
    let facts = facts.map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd class="numbers">{value}</dd>
        }
    });
    view! {
        <section class="grid gap-4" aria-labelledby="indicators">
            <h2 id="indicators">{tr!(l, governor.indicators)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, governor.indicators_help)}</p>
            <dl class="facts">{facts}</dl>
        </section>
    }
}

/// The form: every rule with how far it may go, two buttons.
#[component]
fn Rules(version: i32, rules: CreditRules, bounds: Vec<CreditRuleBound>, state: FormState) -> impl IntoView {
    let l = locale();
    let fields = BOUNDS.into_iter().zip(rules.values()).zip(bounds).map(|(((name, ..), value), bound)| {
        let help = tr!(l, governor.range, least = format::number(l, bound.least), most = format::number(l, bound.most));
        view! {
            <TextField
                state=state.clone()
                name
                label=rule_words(l, name)
                help
                inputmode="numeric"
                value=value.to_string()
            />
        }
    });
    let fields = fields.collect_view();
    view! {
        <section class="card" aria-labelledby="rules">
            <form method="post" action="/rpc/money/credit-rules" class="card-body grid gap-5">
                <FormPage at=ADDRESS />
                <Hidden name="version" value=version.to_string() />
                <h2 id="rules">{tr!(l, governor.rules, version = version.to_string())}</h2>
                <ErrorSummary state=state.clone() />
                <div class="grid gap-5 sm:grid-cols-2">{fields}</div>
                <TextField
                    state=state.clone()
                    name="weeks"
                    label=tr!(l, governor.weeks)
                    inputmode="numeric"
                    required=false
                    value="26"
                />
                <TextArea
                    state
                    name="reason"
                    label=tr!(l, staff.reason)
                    help=tr!(l, governor.reason_help)
                    rows=2
                    required=false
                    maxlength=500
                />
                <div class="flex flex-wrap gap-3">
                    <button
                        class="button button-secondary"
                        type="submit"
                        name="try"
                        value="1"
                        formmethod="get"
                        formaction=ADDRESS
                    >
                        {tr!(l, governor.simulate)}
                    </button>
                    <button class="button button-primary" type="submit">
                        {tr!(l, governor.put)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// What other rules would do, beside those in force.
#[component]
fn Ahead(found: CreditSimulation) -> impl IntoView {
    let l = locale();
    let CreditSimulation { now, with } = found;
    let chart = |title: &'static str, of: &CreditProjection| {
        let data = of.weeks.iter().map(|week| datum(l, week)).collect::<Vec<_>>();
        let figure = format::number(l, of.weeks.last().map_or(of.held, |last| last.held));
        let heads = (tr!(l, governor.week).to_string(), tr!(l, governor.held).to_string());
        view! { <LineChart title figure heads data /> }
    };
    let charts = [chart(tr!(l, governor.as_now), &now), chart(tr!(l, governor.with_these), &with)];
    let last = |of: &CreditProjection| of.weeks.last().cloned();
    let rows = last(&now).zip(last(&with)).map(|(before, after)| view! { <Compared now before with after /> });
    view! {
        <section class="grid gap-4" aria-labelledby="ahead">
            <h2 id="ahead">{tr!(l, governor.ahead)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, governor.ahead_help)}</p>
            {rows}
            <div class="grid gap-6 lg:grid-cols-2">{charts}</div>
        </section>
    }
}

fn datum(l: Locale, week: &CreditWeek) -> Datum {
    let name = format::number(l, week.week);
    let held = format::number(l, week.held);
    let value = week.held as f64;
    Datum { full_name: name.clone(), name, value, shown: held.clone(), exact: held, open: false }
}

/// The sums at the end of both.
#[component]
fn Compared(now: CreditProjection, before: CreditWeek, with: CreditProjection, after: CreditWeek) -> impl IntoView {
    let l = locale();
    let number = |value: i64| format::number(l, value);
    let hour = |milli: i64| format::decimal(l, &format!("{}.{}", milli / 1_000, milli % 1_000 / 100));
    let rows = [
        (tr!(l, governor.hour), hour(now.hour_milli), hour(with.hour_milli)),
        (tr!(l, governor.issued), number(before.issued), number(after.issued)),
        (tr!(l, governor.bought), number(before.bought), number(after.bought)),
        (tr!(l, governor.spent), number(before.spent), number(after.spent)),
        (tr!(l, governor.ended), number(before.ended), number(after.ended)),
        (tr!(l, governor.held), number(before.held), number(after.held)),
        (tr!(l, governor.cannot_afford), share(l, Some(before.cannot_afford)), share(l, Some(after.cannot_afford))),
    ];
    let rows = rows.map(|(name, one, other)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="numbers">{one}</td>
                <td class="numbers">{other}</td>
            </tr>
        }
    });
    view! {
        <div class="table-box" tabindex="0" role="group" aria-labelledby="ahead">
            <table class="table" aria-labelledby="ahead">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, business.what)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, governor.as_now)}
                        </th>
                        <th scope="col" class="numbers">
                            {tr!(l, governor.with_these)}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Every version with what it changed and why.
#[component]
fn History(history: Vec<CreditRulesVersion>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let older: Vec<_> = history.iter().skip(1).map(|version| Some(version.rules)).chain([None]).collect();
    let rows = history.into_iter().zip(older).map(|(version, older)| {
        let changes = older.map(|older| changes(l, &older, &version.rules)).unwrap_or_default();
        view! {
            <tr>
                <th scope="row" class="numbers">
                    {version.version}
                </th>
                <td>{format::date(l, zone, version.made_at, now)}</td>
                <td>
                    <bdi>{version.made_by.unwrap_or_default()}</bdi>
                </td>
                <td class="break-words">
                    <bdi>{version.reason}</bdi>
                    <span class="block text-sm text-ink-soft">{changes}</span>
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="versions">
            <h2 id="versions">{tr!(l, governor.versions)}</h2>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="versions">
                <table class="table" aria-labelledby="versions">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, governor.version)}</th>
                            <th scope="col">{tr!(l, governor.since)}</th>
                            <th scope="col">{tr!(l, governor.by)}</th>
                            <th scope="col">{tr!(l, staff.reason)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// Which rules one version changed, in words.
fn changes(l: Locale, before: &CreditRules, after: &CreditRules) -> String {
    let both = before.values().into_iter().zip(after.values());
    let changed = BOUNDS.iter().zip(both).filter(|(_, (before, after))| before != after);
    let words = changed.map(|((name, ..), (before, after))| {
        let (before, after) = (format::number(l, before), format::number(l, after));
        tr!(l, governor.changed, rule = rule_words(l, name), before = before, after = after)
    });
    words.collect::<Vec<_>>().join(" · ")
}
