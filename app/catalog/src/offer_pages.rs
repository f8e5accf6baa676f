//! What it is to teach here, and what everything costs: two pages that a stranger decides by. Every number is the one
//! the product reckons with.

use super::landing_proof::{FeeTable, percent};
use domain::money::{
    Currency, Money,
    credit_rules::CreditRules,
    credits::{PACKS, Pack},
    packages::PackageOffer,
    payouts::{INSTANT_FEE_PERCENT, payout_min},
};
use face::{
    format,
    page::page_of,
    request::{locale, own_currency, service_context},
    ui::{Icon, Page, PageHeader},
};
use leptos::prelude::*;
use services::money::credits::credit_rules_now;

/// `/teach`.
pub fn teach_page() -> AnyView {
    page_of(async move {
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, teach.title) description=tr!(l, teach.lead)>
                <PageHeader title=tr!(l, teach.title) lead=tr!(l, teach.lead) />
                <p>
                    <a class="button button-primary" href="/register?role=tutor">
                        {tr!(l, landing.teach_action)}
                    </a>
                </p>
                <Steps />
                <section class="card teach" aria-labelledby="fees">
                    <div class="grid gap-4 justify-items-start">
                        <h2 id="fees">{tr!(l, teach.fees_title)}</h2>
                        <p class="text-ink-soft max-w-[56ch]">{tr!(l, teach.fees_text)}</p>
                        <a href="/pricing">{tr!(l, pricing.title)}</a>
                    </div>
                    <FeeTable />
                </section>
                <Tools />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Steps() -> impl IntoView {
    let l = locale();
    let min = format::money_short(l, payout_min(own_currency()));
    let steps = [
        (tr!(l, teach.step1_title).to_string(), tr!(l, teach.step1_text).to_string()),
        (tr!(l, teach.step2_title).to_string(), tr!(l, teach.step2_text).to_string()),
        (tr!(l, teach.step3_title).to_string(), tr!(l, teach.step3_text, min = min)),
    ];
    let steps = steps.map(|(title, text)| {
        view! {
            <li>
                <h3>{title}</h3>
                <p class="text-ink-soft">{text}</p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="how">
            <div class="section-head">
                <h2 id="how">{tr!(l, teach.how)}</h2>
            </div>
            <ol class="landing-steps">{steps}</ol>
        </section>
    }
}

/// What a tutor need not bring along.
#[component]
fn Tools() -> impl IntoView {
    let l = locale();
    let tools = [
        (icondata::LuVideo, tr!(l, teach.tool_room)),
        (icondata::LuCalendarDays, tr!(l, teach.tool_calendar)),
        (icondata::LuShieldCheck, tr!(l, teach.tool_rules)),
        (icondata::LuUsers, tr!(l, teach.tool_more)),
    ];
    let tools = tools.map(|(icon, text)| {
        view! {
            <li class="flex gap-3">
                <Icon icon />
                <span>{text}</span>
            </li>
        }
    });
    view! {
        <section class="grid gap-4" aria-labelledby="tools">
            <h2 id="tools">{tr!(l, teach.tools)}</h2>
            <ul class="grid gap-4 sm:grid-cols-2">{tools}</ul>
        </section>
    }
}

/// `/pricing`.
pub fn pricing_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let rules = credit_rules_now(&service_context()).await?;
        Ok(view! {
            <Page title=tr!(l, pricing.title) description=tr!(l, pricing.lead)>
                <PageHeader title=tr!(l, pricing.title) lead=tr!(l, pricing.lead) />
                <div class="grid gap-8 lg:grid-cols-2 items-start">
                    <Learning />
                    <Teaching />
                    <Packages />
                    <CreditPacks rules />
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Learning() -> impl IntoView {
    let l = locale();
    let lines = [tr!(l, pricing.learn_price), tr!(l, pricing.learn_hold), tr!(l, pricing.learn_cancel)];
    view! {
        <section class="grid gap-4" aria-labelledby="learn">
            <h2 id="learn">{tr!(l, pricing.learn)}</h2>
            {checked(lines.map(str::to_owned).to_vec())}
            <p>
                <a class="button button-primary" href="/tutors">
                    {tr!(l, landing.find)}
                </a>
            </p>
        </section>
    }
}

#[component]
fn Teaching() -> impl IntoView {
    let l = locale();
    let fee = percent(l, INSTANT_FEE_PERCENT);
    let lines = vec![tr!(l, pricing.teach_commission).to_owned(), tr!(l, pricing.teach_payouts, fee = fee)];
    view! {
        <section class="grid gap-4" aria-labelledby="teaching">
            <h2 id="teaching">{tr!(l, pricing.teach)}</h2>
            {checked(lines)}
            <FeeTable />
        </section>
    }
}

fn checked(lines: Vec<String>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| {
        view! {
            <li class="flex gap-3">
                <Icon icon=icondata::LuCheck />
                <span>{line}</span>
            </li>
        }
    });
    view! { <ul class="grid gap-3">{lines.collect_view()}</ul> }
}

#[component]
fn Packages() -> impl IntoView {
    let l = locale();
    let rows = PackageOffer::DEFAULTS.map(|offer| {
        view! {
            <tr>
                <th scope="row">{tr!(l, pricing.lessons, count = offer.lessons)}</th>
                <td class="numbers">{percent(l, i64::from(offer.discount_percent))}</td>
                <td class="numbers">{tr!(l, pricing.days, count = offer.valid_days)}</td>
            </tr>
        }
    });
    let head = [tr!(l, pricing.package), tr!(l, pricing.less), tr!(l, pricing.valid)];
    view! {
        <section class="grid gap-4" aria-labelledby="packages">
            <h2 id="packages">{tr!(l, pricing.packages)}</h2>
            <p class="text-ink-soft">{tr!(l, pricing.packages_text)}</p>
            {table("packages", head, rows.collect_view())}
        </section>
    }
}

#[component]
fn CreditPacks(rules: CreditRules) -> impl IntoView {
    let l = locale();
    let rows = PACKS.iter().filter_map(|(size, _)| Pack::of(*size)).map(|pack| {
        let each = Money::new(pack.price.minor * 10 / pack.credits, Currency::Usd);
        view! {
            <tr>
                <th scope="row">{tr!(l, wallet.credits, count = pack.credits)}</th>
                <td class="numbers">{format::money_short(l, pack.price)}</td>
                <td class="numbers">{format::money(l, each)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let head = [tr!(l, pricing.pack), tr!(l, pricing.price), tr!(l, pricing.ten)];
    let text =
        tr!(l, pricing.credits_text, starter = rules.starter.to_string(), months = rules.valid_months.to_string());
    view! {
        <section class="grid gap-4" aria-labelledby="credits">
            <h2 id="credits">{tr!(l, pricing.credits)}</h2>
            <p class="text-ink-soft">{text}</p>
            {table("credits", head, rows)}
        </section>
    }
}

fn table(labelled_by: &'static str, [first, second, third]: [&'static str; 3], rows: impl IntoView) -> impl IntoView {
    view! {
        <div class="table-box" tabindex="0" role="group" aria-labelledby=labelled_by>
            <table class="table" aria-labelledby=labelled_by>
                <thead>
                    <tr>
                        <th scope="col">{first}</th>
                        <th scope="col" class="numbers">
                            {second}
                        </th>
                        <th scope="col" class="numbers">
                            {third}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
