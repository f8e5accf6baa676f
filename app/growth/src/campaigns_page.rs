//! `/admin/campaigns`: what runs and what it has spent, the subjects that lack tutors, and a new one.

use super::words::{campaign_audience, campaign_kind, campaign_state};
use domain::growth::campaign::{CampaignAudience, CampaignKind, CampaignState, CampaignView, SupplySuggestion};
use face::{
    format,
    i18n::Locale,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NothingWaits, Page, PageHeader, Pager, SelectField, TextField},
};
use growth::campaigns::campaigns_list;
use leptos::prelude::*;

/// Where the page is.
pub(super) const ADDRESS: &str = "/admin/campaigns";

/// `/admin/campaigns?subject=`: the subject is chosen already.
pub fn campaigns_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let told = campaigns_list(&context, None, cursor.as_deref()).await?;
        let subjects = services::catalog::subjects::subjects_list(&context).await?;
        let l = locale();
        let subjects = subjects.iter().map(|subject| (subject.id.to_string(), subject.name.clone()));
        let subjects: Vec<_> = subjects.collect();
        let first = cursor.is_some().then(|| ADDRESS.to_owned());
        let next = told.next_cursor.map(|next| format!("{ADDRESS}?cursor={next}"));
        let none = told.items.is_empty().then(|| view! { <NothingWaits text=tr!(l, campaigns.none) /> });
        let named = |id: String, name: String| {
            let found = subjects.iter().find(|(known, _)| *known == id);
            found.map_or(name, |(_, own)| own.clone())
        };
        let cards = told.items.into_iter().map(|campaign| {
            let subject = campaign.subject_id.zip(campaign.subject.clone());
            let subject = subject.map(|(id, name)| named(id.to_string(), name));
            view! { <One campaign=CampaignView { subject, ..campaign } /> }
        });
        let cards = cards.collect_view();
        let suggestions = told
            .suggestions
            .into_iter()
            .map(|one| SupplySuggestion { subject: named(one.subject_id.to_string(), one.subject.clone()), ..one });
        let suggestions: Vec<_> = suggestions.collect();
        Ok(view! {
            <Page title=tr!(l, campaigns.title)>
                <PageHeader title=tr!(l, campaigns.title) lead=tr!(l, campaigns.lead) />
                <div class="grid gap-8 lg:grid-cols-[1fr_360px]">
                    <div class="grid gap-6 content-start min-w-0">
                        <ErrorSummary state=FormState::of("growth/campaign-move") />
                        {none}
                        <ul class="grid gap-3">{cards}</ul>
                        <Pager first next />
                        <Suggestions of=suggestions />
                    </div>
                    <New subjects />
                </div>
            </Page>
        }
        .into_any())
    })
}

/// How much of the budget is spent, drawn and said.
#[component]
fn Spent(campaign: CampaignView) -> impl IntoView {
    let l = locale();
    let money = |amount| format::money(l, amount);
    let said = tr!(l, campaigns.spent, spent = money(campaign.spent), budget = money(campaign.budget));
    view! {
        <p class="numbers">{said.clone()}</p>
        <progress
            max=campaign.budget.minor.to_string()
            value=campaign.spent.minor.to_string()
            aria-label=said
        ></progress>
    }
}

/// What it promises, in one line.
fn promise(l: Locale, campaign: &CampaignView) -> String {
    let amount = format::money(l, campaign.amount);
    let lessons = campaign.lessons.unwrap_or_default();
    match campaign.kind {
        CampaignKind::Supply => {
            let subject = campaign.subject.clone().unwrap_or_default();
            let bonus = tr!(l, campaigns.promise_supply, count = lessons, subject = subject, amount = amount);
            let hours = campaign.weekly_hours.unwrap_or_default();
            let guarantee = campaign
                .guarantee
                .map(|each| tr!(l, campaigns.promise_guarantee, count = hours, amount = format::money(l, each)));
            [Some(bonus), guarantee].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        CampaignKind::Credits => {
            let whom = campaign.audience.map(|audience| campaign_audience(l, audience)).unwrap_or_default();
            tr!(l, campaigns.promise_credits, amount = amount, whom = whom, count = lessons)
        }
        CampaignKind::Winback => {
            tr!(l, campaigns.promise_winback, amount = amount, count = campaign.quiet_days.unwrap_or_default())
        }
    }
}

#[component]
fn One(campaign: CampaignView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let kind = if campaign.state == CampaignState::Running { "success" } else { "" };
    let people = tr!(l, campaigns.people, count = campaign.people, most = format::number(l, campaign.people_max));
    let held_out = (campaign.held_out > 0).then(|| tr!(l, campaigns.held_out, count = campaign.held_out));
    let days = tr!(
        l,
        campaigns.days,
        from = format::date(l, zone, campaign.starts_at, now),
        to = format::date(l, zone, campaign.ended_at.unwrap_or(campaign.ends_at), now)
    );
    let facts = [Some(people), held_out, Some(days)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let promise = promise(l, &campaign);
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap items-center gap-2 font-semibold">
                    <bdi>{campaign.name.clone()}</bdi>
                    <Badge kind text=campaign_state(l, campaign.state) />
                    <span class="text-sm font-normal text-ink-soft">{campaign_kind(l, campaign.kind)}</span>
                </p>
                <p>{promise}</p>
                <Spent campaign=campaign.clone() />
                <p class="text-sm text-ink-soft numbers">{facts}</p>
                <Moves campaign />
            </div>
        </li>
    }
}

/// Buttons for where it may go.
#[component]
fn Moves(campaign: CampaignView) -> impl IntoView {
    let l = locale();
    let moves = [
        (CampaignState::Running, tr!(l, campaigns.start), "button-primary"),
        (CampaignState::Paused, tr!(l, campaigns.pause), "button-secondary"),
        (CampaignState::Ended, tr!(l, campaigns.end), "button-danger"),
    ];
    let (id, name, state) = (campaign.id.to_string(), campaign.name, campaign.state);
    let buttons = moves.into_iter().filter(|(to, ..)| state.may_become(*to)).map(|(to, text, look)| {
        view! {
            <form method="post" action="/rpc/growth/campaign-move">
                <FormPage />
                <Hidden name="campaign_id" value=id.clone() />
                <Hidden name="act" value=to.code() />
                <button
                    class=format!("button {look} button-small")
                    type="submit"
                    aria-label=format!("{text}: {name}")
                >
                    {text}
                </button>
            </form>
        }
    });
    let buttons: Vec<_> = buttons.collect();
    (!buttons.is_empty()).then(|| view! { <div class="flex flex-wrap gap-2">{buttons}</div> })
}

/// Subjects that lack tutors, each with the way to a campaign for it.
#[component]
fn Suggestions(of: Vec<SupplySuggestion>) -> impl IntoView {
    let l = locale();
    let rows = of.into_iter().map(|one| {
        let way = if one.campaign {
            view! { {tr!(l, campaigns.open_already)} }.into_any()
        } else {
            let href = format!("{ADDRESS}?subject={}#new-campaign", one.subject_id);
            view! { <a href=href>{tr!(l, campaigns.plan)}</a> }.into_any()
        };
        view! {
            <tr>
                <th scope="row">{one.subject}</th>
                <td class="numbers">{format::number(l, one.searches)}</td>
                <td class="numbers">{format::number(l, one.requests)}</td>
                <td class="numbers">{format::number(l, one.tutors)}</td>
                <td class="numbers">{format::number(l, one.hours)}</td>
                <td>{way}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    let none = rows.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, campaigns.nothing_lacks)}</p> });
    let table = (!rows.is_empty()).then(|| {
        let heads = [
            tr!(l, campaigns.subject),
            tr!(l, campaigns.searches),
            tr!(l, campaigns.requests),
            tr!(l, campaigns.tutors),
            tr!(l, campaigns.hours),
            tr!(l, campaigns.way),
        ];
        let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <div class="table-box" tabindex="0" role="group" aria-labelledby="lacking">
                <table class="table" aria-labelledby="lacking">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="lacking">
            <h2 id="lacking">{tr!(l, campaigns.lacking)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, campaigns.lacking_help)}</p>
            {none}
            {table}
        </section>
    }
}

/// A form for all three kinds: what a kind does not ask for is left empty.
#[component]
fn New(subjects: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("growth/campaign-make");
    let kinds = CampaignKind::ALL.iter().map(|kind| (kind.code().to_owned(), campaign_kind(l, *kind).to_owned()));
    let audiences = CampaignAudience::ALL.iter();
    let audiences = audiences.map(|one| (one.code().to_owned(), campaign_audience(l, *one).to_owned()));
    let number = |name: &'static str, label: &'static str, help: String| {
        view! { <TextField state=state.clone() name label help required=false inputmode="decimal" /> }
    };
    let day = |name: &'static str, label: &'static str| {
        view! { <TextField state=state.clone() name kind="date" label required=false /> }
    };
    view! {
        <section class="card content-start h-fit" aria-labelledby="new-campaign">
            <form method="post" action="/rpc/growth/campaign-make" class="card-body grid gap-5">
                <FormPage />
                <h2 id="new-campaign">{tr!(l, campaigns.new)}</h2>
                <ErrorSummary state=state.clone() />
                <SelectField state=state.clone() name="kind" label=tr!(l, campaigns.kind) options=kinds.collect() />
                <TextField state=state.clone() name="name" label=tr!(l, campaigns.name) />
                <TextField
                    state=state.clone()
                    name="amount"
                    label=tr!(l, campaigns.amount)
                    help=tr!(l, campaigns.amount_help)
                    inputmode="decimal"
                />
                <TextField
                    state=state.clone()
                    name="budget"
                    label=tr!(l, campaigns.budget)
                    help=tr!(l, campaigns.budget_help)
                    inputmode="decimal"
                />
                {number("people_max", tr!(l, campaigns.people_max), String::new())}
                {day("starts_on", tr!(l, campaigns.starts_on))}
                {day("ends_on", tr!(l, campaigns.ends_on))}
                <SupplyFields state=state.clone() subjects />
                {number("lessons", tr!(l, campaigns.lessons), tr!(l, campaigns.lessons_help).to_owned())}
                <SelectField
                    state=state.clone()
                    name="audience"
                    label=tr!(l, campaigns.audience)
                    options=audiences.collect()
                />
                {number("quiet_days", tr!(l, campaigns.quiet_days), String::new())}
                {number("valid_days", tr!(l, campaigns.valid_days), String::new())}
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, campaigns.make)}
                </button>
            </form>
        </section>
    }
}

/// What a campaign for tutors asks for besides.
#[component]
fn SupplyFields(state: FormState, subjects: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let mut options = vec![(String::new(), "—".to_owned())];
    options.extend(subjects);
    view! {
        <fieldset class="grid gap-5">
            <legend class="font-semibold">{tr!(l, campaigns.supply)}</legend>
            <SelectField
                state=state.clone()
                name="subject_id"
                label=tr!(l, campaigns.subject)
                options
                value=query("subject")
            />
            <TextField
                state=state.clone()
                name="guarantee"
                label=tr!(l, campaigns.guarantee)
                help=tr!(l, campaigns.guarantee_help)
                required=false
                inputmode="decimal"
            />
            <TextField
                state
                name="weekly_hours"
                label=tr!(l, campaigns.weekly_hours)
                required=false
                inputmode="numeric"
            />
        </fieldset>
    }
}
