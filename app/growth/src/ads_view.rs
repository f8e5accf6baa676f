//! The promoted listing on the page of promotions: what to bid, the campaigns, and what one of them brought.

use super::words::{ad_filter, ad_state};
use domain::{
    growth::{
        ads::AdState,
        ads_view::{AdCampaign, AdCampaigns, AdDay, AdReport, BidAdvice},
    },
    ids::TutorId,
    money::Money,
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, BarChart, Datum, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, TextField},
};
use leptos::prelude::*;

/// Days that the chart shows: more bars do not fit a phone.
const BARS: usize = 7;

/// What to bid, a form, and the campaigns.
#[component]
pub fn Promoted(found: AdCampaigns, listing: Option<TutorId>) -> impl IntoView {
    let l = locale();
    let form = found.advice.zip(listing).map(|(advice, listing)| view! { <Start advice listing /> });
    let none = found.items.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, ads.none)}</p> });
    let rows = found.items.into_iter().map(|campaign| view! { <Campaign campaign /> });
    view! {
        <section class="grid gap-4" aria-labelledby="promoted">
            <h2 id="promoted">{tr!(l, ads.title)}</h2>
            <p class="text-ink-soft">{tr!(l, ads.lead)}</p>
            {form}
            {none}
            <ul class="grid gap-3">{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Start(advice: BidAdvice, listing: TutorId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("growth/ad-start");
    let middle = match advice.middle {
        Some(middle) => tr!(l, ads.middle, price = format::money(l, middle)),
        None => tr!(l, ads.few).to_string(),
    };
    let low = (!advice.eligible).then(|| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, ads.quality_low)}</p>
            </NoticeBox>
        }
    });
    let money = tr!(l, ads.balance, money = format::money(l, advice.money));
    view! {
        <div class="card">
            <form method="post" action="/rpc/growth/ad-start" class="card-body grid gap-5">
                <FormPage />
                <Hidden name="listing_id" value=listing.to_string() />
                <Hidden name="currency" value=advice.least.currency.code() />
                {low}
                <p>{middle} " " {money}</p>
                <ErrorSummary state=state.clone() />
                <div class="grid gap-4 sm:grid-cols-3 sm:items-start">
                    <TextField
                        state=state.clone()
                        name="bid"
                        label=tr!(l, ads.bid)
                        help=tr!(l, ads.bid_help)
                        inputmode="decimal"
                    />
                    <TextField
                        state=state.clone()
                        name="daily_budget"
                        label=tr!(l, ads.daily)
                        help=tr!(l, ads.daily_help)
                        inputmode="decimal"
                    />
                    <TextField
                        state
                        name="total_budget"
                        label=tr!(l, ads.total)
                        help=tr!(l, ads.total_help)
                        inputmode="decimal"
                    />
                </div>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, ads.start)}
                    </button>
                </div>
            </form>
        </div>
    }
}

#[component]
fn Campaign(campaign: AdCampaign) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let spent = tr!(
        l,
        ads.spent_of,
        spent = format::money(l, campaign.spend),
        budget = format::money(l, campaign.total_budget)
    );
    let (kind, state) = match campaign.state {
        AdState::Running if campaign.waits_for_money => ("warning", tr!(l, ads.waits)),
        AdState::Running => ("success", ad_state(l, campaign.state)),
        AdState::Paused | AdState::Ended => ("", ad_state(l, campaign.state)),
    };
    let waits = campaign.waits_for_money.then(|| view! { <p class="text-ink-soft">{tr!(l, ads.waits_help)}</p> });
    let id = campaign.id.to_string();
    let acts = match campaign.state {
        AdState::Running => vec![(AdState::Paused, tr!(l, ads.pause)), (AdState::Ended, tr!(l, ads.end))],
        AdState::Paused => vec![(AdState::Running, tr!(l, ads.resume)), (AdState::Ended, tr!(l, ads.end))],
        AdState::Ended => Vec::new(),
    };
    let acts = acts.into_iter().map(|(state, text)| view! { <Act id=id.clone() state text=text.to_string() /> });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <p class="flex flex-wrap items-baseline gap-2">
                        <a class="font-semibold" href=format!("/teach/promotions?campaign={}#report", campaign.id)>
                            {tr!(l, ads.began, day = format::date(l, zone, campaign.created_at, now))}
                        </a>
                        <Badge kind=kind text=state.to_string() />
                    </p>
                    <p class="numbers text-ink-soft">
                        {spent} " · " {tr!(l, ads.bid)} ": " {format::money(l, campaign.bid)}
                    </p>
                    {waits}
                </div>
                <div class="flex flex-wrap gap-2">{acts.collect_view()}</div>
            </div>
        </li>
    }
}

/// One button: the campaign becomes that.
#[component]
fn Act(id: String, state: AdState, text: String) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/growth/ad-move">
            <FormPage />
            <Hidden name="campaign_id" value=id />
            <Hidden name="state" value=state.code() />
            <button class="button button-secondary button-small" type="submit">
                {text}
            </button>
        </form>
    }
}

/// What a campaign brought and what it cost.
#[component]
pub fn Report(report: AdReport) -> impl IntoView {
    let l = locale();
    let figures = [
        (tr!(l, ads.shown), format::number(l, report.impressions)),
        (tr!(l, ads.clicks), format::number(l, report.clicks)),
        (tr!(l, ads.charged), format::number(l, report.charged)),
        (tr!(l, ads.spend), format::money(l, report.spend)),
    ];
    let figures = figures.map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd class="numbers">{value}</dd>
        }
    });
    let free = report.filtered.iter().map(|one| {
        view! {
            <li class="flex justify-between gap-4 border-t border-line py-2">
                <span>{ad_filter(l, one.reason)}</span>
                <span class="numbers">{format::number(l, one.clicks)}</span>
            </li>
        }
    });
    let free = (!report.filtered.is_empty()).then(|| {
        view! {
            <div class="grid gap-2">
                <h3>{tr!(l, ads.why)}</h3>
                <ul>{free.collect_view()}</ul>
            </div>
        }
    });
    let cost = (!report.days.is_empty()).then(|| view! { <Cost days=report.days.clone() spend=report.spend /> });
    let days = (!report.days.is_empty()).then(|| view! { <Days days=report.days.clone() /> });
    view! {
        <section class="grid gap-4" id="report" aria-labelledby="report-title">
            <h2 id="report-title">{tr!(l, ads.report)}</h2>
            <dl class="facts">{figures.into_iter().collect_view()}</dl>
            <div class="grid gap-6 lg:grid-cols-2">{cost} {free}</div>
            {days}
        </section>
    }
}

/// What the last days cost, the oldest first.
#[component]
fn Cost(days: Vec<AdDay>, spend: Money) -> impl IntoView {
    let l = locale();
    let data = days.iter().take(BARS).rev().map(|day| Datum {
        name: day.day.format("%-d.%-m.").to_string(),
        full_name: day.day.to_string(),
        value: day.spend.minor as f64,
        shown: String::new(),
        exact: format::money(l, day.spend),
        open: false,
    });
    view! {
        <BarChart
            title=tr!(l, ads.daily_spend)
            figure=format::money(l, spend)
            heads=(tr!(l, ads.day).to_string(), tr!(l, ads.spend).to_string())
            data=data.collect()
        />
    }
}

#[component]
fn Days(days: Vec<AdDay>) -> impl IntoView {
    let l = locale();
    let heads = [tr!(l, ads.day), tr!(l, ads.shown), tr!(l, ads.clicks), tr!(l, ads.charged), tr!(l, ads.spend)];
    let heads = heads.into_iter().enumerate().map(|(at, head)| {
        view! {
            <th scope="col" class=(at > 0).then_some("numbers")>
                {head}
            </th>
        }
    });
    let rows = days.into_iter().map(|day| {
        let counted = [day.impressions, day.clicks, day.charged].map(|count| format::number(l, count));
        let cells = counted.into_iter().chain([format::money(l, day.spend)]);
        view! {
            <tr>
                <th scope="row">{day.day.to_string()}</th>
                {cells.map(|cell| view! { <td class="numbers">{cell}</td> }).collect_view()}
            </tr>
        }
    });
    view! {
        <div class="table-box" tabindex="0" role="group" aria-label=tr!(l, ads.report)>
            <table class="table">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
