//! What every page of a question shows.

use crate::i18n::Locale;
use domain::trust::ticket::{TicketLine, TicketState, TicketTopic};
use face::{
    format,
    request::{locale, page_request, service_context},
    ui::Badge,
};
use leptos::prelude::*;

pub fn topic_words(l: Locale, topic: TicketTopic) -> &'static str {
    match topic {
        TicketTopic::Booking => tr!(l, ticket.booking),
        TicketTopic::Payment => tr!(l, ticket.payment),
        TicketTopic::Account => tr!(l, ticket.account),
        TicketTopic::Technical => tr!(l, ticket.technical),
        TicketTopic::Safety => tr!(l, ticket.safety),
        TicketTopic::Other => tr!(l, report.other),
    }
}

pub fn state_words(l: Locale, state: TicketState) -> &'static str {
    match state {
        TicketState::Open => tr!(l, ticket.open),
        TicketState::Answered => tr!(l, ticket.answered),
        TicketState::Solved => tr!(l, ticket.solved),
    }
}

/// An instant on the reader's clock.
pub fn when(at: chrono::DateTime<chrono::Utc>) -> String {
    format::moment(locale(), page_request().time_zone, at, service_context().now())
}

/// A question in a list. `staff` is told whose it is and which clock runs.
#[component]
pub fn Line(line: TicketLine, staff: bool) -> impl IntoView {
    let l = locale();
    let clock = match (line.state, line.first_answered_at) {
        (TicketState::Solved, _) => String::new(),
        (_, None) => tr!(l, ticket.answer_by, when = when(line.first_answer_due_at)),
        (_, Some(_)) => tr!(l, ticket.settled_by, when = when(line.resolve_due_at)),
    };
    let who = staff.then(|| format!("{} · {}", line.display_name, tr!(l, ticket.tier, tier = line.tier.to_string())));
    view! {
        <li class="card">
            <div class="card-body grid gap-1">
                <div class="flex flex-wrap items-center gap-2">
                    <a class="link font-semibold" href=format!("/support/{}", line.id)>
                        {topic_words(l, line.topic)}
                        " "
                        <span class="numbers">{format!("#{}", line.number)}</span>
                    </a>
                    <Badge text=state_words(l, line.state) />
                    {(staff && line.overdue).then(|| view! { <Badge text=tr!(l, ticket.overdue) kind="warning" /> })}
                </div>
                {who.map(|who| view! { <p class="text-sm"><bdi>{who}</bdi></p> })}
                <p class="text-ink-soft" dir="auto">
                    {line.text}
                </p>
                <p class="text-sm text-ink-soft">{clock}</p>
            </div>
        </li>
    }
}
