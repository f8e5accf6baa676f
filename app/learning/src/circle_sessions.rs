//! The sessions of a circle, as its members see them: who comes, who was there, what was done, what it was worth.

use chrono::{DateTime, Utc};
use domain::{
    ids::{CircleId, CircleSessionId},
    learning::circle::{CircleSession, CircleTime, RECAP_MAX_CHARS, Rsvp, WORDS_MAX_CHARS},
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, TextArea, When},
};
use leptos::prelude::*;

/// All of them.
#[component]
pub fn Sessions(circle: CircleId, sessions: Vec<CircleSession>) -> impl IntoView {
    let l = locale();
    let none = sessions.is_empty();
    let lines = sessions.into_iter().map(|session| view! { <SessionCard circle session /> });
    view! {
        <section class="grid gap-4" aria-labelledby="sessions">
            <h2 id="sessions">{tr!(l, circles.ahead)}</h2>
            {none.then(|| view! { <p class="text-ink-soft">{tr!(l, circles.no_sessions)}</p> })}
            <ErrorSummary state=FormState::of("learning/circle-rsvp") />
            <ErrorSummary state=FormState::of("learning/circle-attendance") />
            <ErrorSummary state=FormState::of("learning/circle-recap") />
            <ErrorSummary state=FormState::of("learning/circle-survey") />
            <ul class="grid gap-4">{lines.collect_view()}</ul>
        </section>
    }
}

#[component]
fn SessionCard(circle: CircleId, session: CircleSession) -> impl IntoView {
    let l = locale();
    let can = |wanted: &str| session.actions.iter().any(|act| act == wanted);
    let coming = tr!(l, circles.coming, count = session.coming);
    let (answers, attendance, recap, survey) = (can("answer"), can("attendance"), can("recap"), can("survey"));
    let room = format!("/circles/{circle}/sessions/{}/room", session.id);
    let worth = session.survey.useful.map(|useful| {
        let average = format::decimal(l, &format!("{useful:.1}"));
        tr!(l, circles.told, average = average, count = session.survey.answers)
    });
    let texts = session.survey.texts.iter().cloned();
    let texts = texts.map(|text| view! { <li class="whitespace-pre-line" dir="auto">{text}</li> }).collect_view();
    let recap_text = Some(session.recap.clone()).filter(|text| !text.is_empty());
    let by = session.recap_by.clone().filter(|_| recap_text.is_some());
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h3 class="text-lg">
                    <When start=session.start end=session.end />
                </h3>
                {(!session.agenda.is_empty())
                    .then(|| {
                        view! {
                            <p class="whitespace-pre-line" dir="auto">
                                {session.agenda.clone()}
                            </p>
                        }
                    })}
                <p class="text-sm text-ink-soft numbers">{coming}</p>
                <RoomDoor href=room enters=can("enter") opens_at=session.room_opens_at />
                {answers.then(|| view! { <Answers circle session=session.clone() /> })}
                {recap_text
                    .map(|text| {
                        view! {
                            <p class="whitespace-pre-line" dir="auto">
                                {text}
                            </p>
                        }
                    })}
                {by
                    .map(|name| {
                        view! { <p class="text-sm text-ink-soft">{tr!(l, circles.recap_by, name = name)}</p> }
                    })}
                {worth.map(|text| view! { <p class="numbers">{text}</p> })}
                <ul class="grid gap-2 text-ink-soft">{texts}</ul>
                {attendance.then(|| view! { <Attendance circle session=session.clone() /> })}
                {recap.then(|| view! { <Recap circle id=session.id text=session.recap.clone() /> })}
                {survey.then(|| view! { <Survey circle id=session.id own=session.own_useful /> })}
            </div>
        </li>
    }
}

/// The way into a session's room, or when it opens.
#[component]
pub fn RoomDoor(href: String, enters: bool, opens_at: DateTime<Utc>) -> impl IntoView {
    let (l, now) = (locale(), service_context().now());
    let opens = (!enters && opens_at > now)
        .then(|| tr!(l, circles.opens, at = format::moment(l, page_request().time_zone, opens_at, now)));
    view! {
        {enters
            .then(|| {
                view! {
                    <p>
                        <a class="button button-primary" href=href>
                            {tr!(l, circles.enter)}
                        </a>
                    </p>
                }
            })}
        {opens.map(|text| view! { <p class="text-sm text-ink-soft">{text}</p> })}
    }
}

#[component]
fn Answers(circle: CircleId, session: CircleSession) -> impl IntoView {
    let l = locale();
    let buttons = Rsvp::ALL.iter().map(|answer| {
        let text = match answer {
            Rsvp::Yes => tr!(l, circles.yes),
            Rsvp::Maybe => tr!(l, circles.maybe),
            Rsvp::No => tr!(l, circles.no),
        };
        let chosen = session.answer == Some(*answer);
        let class = if chosen { "button button-primary" } else { "button button-secondary" };
        view! {
            <button class=class type="submit" name="answer" value=answer.code() aria-pressed=chosen.to_string()>
                {text}
            </button>
        }
    });
    view! {
        <form method="post" action="/rpc/learning/circle-rsvp" class="flex flex-wrap items-center gap-3">
            <FormPage />
            <Hidden name="circle_id" value=circle.to_string() />
            <Hidden name="session_id" value=session.id.to_string() />
            <span>{tr!(l, circles.answer)}</span>
            {buttons.collect_view()}
        </form>
    }
}

#[component]
fn Attendance(circle: CircleId, session: CircleSession) -> impl IntoView {
    let l = locale();
    let lines = session.people.iter().map(|person| {
        let there = person.attended.unwrap_or(person.answer == Some(Rsvp::Yes));
        view! {
            <label class="flex min-h-11 items-center gap-3">
                <input type="checkbox" name="present[]" value=person.user_id.to_string() checked=there />
                <bdi>{person.display_name.clone()}</bdi>
            </label>
        }
    });
    view! {
        <details>
            <Opener text=tr!(l, circles.there) />
            <form method="post" action="/rpc/learning/circle-attendance" class="grid gap-2 pt-3">
                <FormPage />
                <Hidden name="circle_id" value=circle.to_string() />
                <Hidden name="session_id" value=session.id.to_string() />
                {lines.collect_view()}
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, circles.save_there)}
                    </button>
                </div>
            </form>
        </details>
    }
}

#[component]
fn Recap(circle: CircleId, id: CircleSessionId, text: String) -> impl IntoView {
    let l = locale();
    let state = state_at("learning/circle-recap", id);
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, circles.recap) />
            <form method="post" action="/rpc/learning/circle-recap" class="grid gap-3 pt-3">
                <FormPage />
                <Hidden name="circle_id" value=circle.to_string() />
                <Hidden name="session_id" value=id.to_string() />
                <TextArea
                    state
                    name="recap"
                    of=id.to_string()
                    label=tr!(l, circles.recap_help)
                    rows=4
                    value=text
                    maxlength=RECAP_MAX_CHARS as u32
                />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, circles.recap_save)}
                    </button>
                </div>
            </form>
        </details>
    }
}

#[component]
fn Survey(circle: CircleId, id: CircleSessionId, own: Option<i32>) -> impl IntoView {
    let l = locale();
    let state = state_at("learning/circle-survey", id);
    let marks = (1..=5).map(|mark| {
        let checked = own.unwrap_or_default() == mark;
        view! {
            <label class="flex min-h-11 items-center gap-2 numbers">
                <input type="radio" name="useful" value=mark.to_string() checked=checked required=true />
                {format::number(l, mark.into())}
            </label>
        }
    });
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, circles.worth) />
            <form method="post" action="/rpc/learning/circle-survey" class="grid gap-3 pt-3">
                <FormPage />
                <Hidden name="circle_id" value=circle.to_string() />
                <Hidden name="session_id" value=id.to_string() />
                <fieldset class="flex flex-wrap items-center gap-x-5 gap-y-2">
                    <legend>{tr!(l, circles.useful)}</legend>
                    {marks.collect_view()}
                </fieldset>
                <TextArea
                    state=state.clone()
                    name="text"
                    of=id.to_string()
                    label=tr!(l, circles.words)
                    help=tr!(l, circles.words_help)
                    rows=3
                    required=false
                    maxlength=WORDS_MAX_CHARS as u32
                />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, circles.survey_send)}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// What was sent to a form of that session: the others on the page stay as they are.
fn state_at(endpoint: &'static str, id: CircleSessionId) -> FormState {
    let state = FormState::of(endpoint);
    if state.value("session_id", "") == id.to_string() { state } else { FormState::of("") }
}

/// Times at which most of the circle could meet, each to be set with one press.
#[component]
pub fn Suggested(circle: CircleId, times: Vec<CircleTime>) -> impl IntoView {
    let l = locale();
    let none = times.is_empty();
    let lines = times.into_iter().map(|time| {
        let can = tr!(l, circles.can, can = format::number(l, time.can), of = format::number(l, time.of));
        let names = format::list(l, time.cannot.iter().map(|person| person.display_name.as_str()));
        let cannot = (!time.cannot.is_empty()).then(|| tr!(l, circles.cannot, names = names));
        let minutes = (time.end - time.start).num_minutes();
        view! {
            <li class="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
                <span class="grid grow gap-1">
                    <When start=time.start end=time.end />
                    <span class="text-sm text-ink-soft numbers">{can} " " {cannot}</span>
                </span>
                <form method="post" action="/rpc/learning/circle-session">
                    <FormPage />
                    <Hidden name="circle_id" value=circle.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <Hidden name="start" value=format::machine(time.start) />
                    <Hidden name="minutes" value=minutes.to_string() />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, circles.set)}
                    </button>
                </form>
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="suits">
            <h2 id="suits">{tr!(l, circles.suits)}</h2>
            <p class="text-ink-soft">{tr!(l, circles.suits_lead)}</p>
            {none.then(|| view! { <p>{tr!(l, circles.suits_none)}</p> })}
            <ul>{lines}</ul>
            <p>
                <a href="/settings/learning">{tr!(l, circles.own_times)}</a>
            </p>
        </section>
    }
}
