//! `/teach/standing`: where the reader stands among the tutors of the subject, why, and what would move them.

use domain::matching::standing::{Standing, StandingLine};
use face::{
    format,
    page::page_of,
    request::{locale, service_context},
    ui::{EmptyState, Icon, NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;
use matching_live::standing::standing;

/// `/teach/standing`.
pub fn standing_page() -> AnyView {
    page_of(async move {
        let found = match standing(&service_context()).await {
            Ok(found) => Some(found),
            Err(spine::Error::Refused(_)) => None,
            Err(error) => return Err(error),
        };
        let l = locale();
        let inside = match found {
            Some(found) => view! { <Stands found /> }.into_any(),
            None => view! {
                <EmptyState
                    picture="no-students"
                    title=tr!(l, standing.none)
                    text=tr!(l, standing.none_text)
                    href="/teach/profile"
                    action=tr!(l, nav.teach_profile)
                />
            }
            .into_any(),
        };
        Ok(view! {
            <Page title=tr!(l, standing.title) width="reading">
                <PageHeader title=tr!(l, standing.title) lead=tr!(l, standing.lead) />
                {inside}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Stands(found: Standing) -> impl IntoView {
    let l = locale();
    let number = |count: usize| format::number(l, i64::try_from(count).unwrap_or(i64::MAX));
    let place = if found.place == 0 {
        view! {
            <NoticeBox>
                <p>{tr!(l, standing.unlisted)}</p>
            </NoticeBox>
        }
        .into_any()
    } else {
        view! {
            <section class="card">
                <div class="card-body grid gap-1">
                    <p class="text-ink-soft">{found.subject.clone()}</p>
                    <p class="text-3xl font-bold numbers">{tr!(l, standing.place, place = number(found.place))}</p>
                    <p>{tr!(l, standing.of, count = i64::try_from(found.of).unwrap_or(i64::MAX))}</p>
                </div>
            </section>
        }
        .into_any()
    };
    let advice = if found.advice.is_empty() {
        view! { <p>{tr!(l, standing.nothing)}</p> }.into_any()
    } else {
        view! { <Lines lines=found.advice icon=icondata::LuArrowUp /> }.into_any()
    };
    view! {
        {place}
        <section class="grid gap-3" aria-labelledby="why">
            <h2 id="why">{tr!(l, standing.why)}</h2>
            <Lines lines=found.reasons icon=icondata::LuCheck />
        </section>
        <section class="grid gap-3" aria-labelledby="moves">
            <h2 id="moves">{tr!(l, standing.moves)}</h2>
            {advice}
        </section>
        <section class="grid gap-3" aria-labelledby="shown">
            <h2 id="shown">{tr!(l, standing.recent)}</h2>
            <dl class="facts">
                <dt>{tr!(l, standing.shown)}</dt>
                <dd class="numbers">{format::number(l, found.shown)}</dd>
                <dt>{tr!(l, standing.clicked)}</dt>
                <dd class="numbers">{format::number(l, found.clicked)}</dd>
                <dt>{tr!(l, standing.booked)}</dt>
                <dd class="numbers">{format::number(l, found.booked)}</dd>
            </dl>
            <p class="text-sm text-ink-soft">{tr!(l, standing.honest)}</p>
        </section>
    }
}

#[component]
fn Lines(lines: Vec<StandingLine>, icon: icondata::Icon) -> impl IntoView {
    let lines = lines.into_iter().map(move |line| {
        view! {
            <li>
                <Icon icon />
                <span>{line.text}</span>
            </li>
        }
    });
    view! { <ul class="match-reasons">{lines.collect_view()}</ul> }
}
