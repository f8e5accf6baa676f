//! Calendars elsewhere: what they ask, which there are and how they are, and the way to another one.

use crate::i18n::Locale;
use domain::integrations::calendars::{
    CalendarConnection, CalendarProvider, CalendarQuestion, CalendarQuestionKind, ConnectionState, Fault,
};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Opener, Page, PageHeader, TextField},
};
use integrations::calendars::connections_list;
use leptos::prelude::*;

/// `/settings/calendar`.
pub fn calendars_page() -> AnyView {
    page_of(async move {
        let own = connections_list(&service_context()).await?;
        let l = locale();
        let forms = ["integrations/calendar-change", "integrations/calendar-remove", "integrations/calendar-answer"];
        let errors = forms.map(|form| view! { <ErrorSummary state=FormState::of(form) /> }).collect_view();
        let questions = own.questions.into_iter().map(|question| view! { <Question question /> }).collect_view();
        let connected: Vec<CalendarProvider> = own.items.iter().map(|one| one.provider).collect();
        let list = if own.items.is_empty() {
            view! { <p>{tr!(l, cals.none)}</p> }.into_any()
        } else {
            let rows = own.items.into_iter().map(|connection| view! { <Connection connection /> }).collect_view();
            view! { <ul class="grid gap-4">{rows}</ul> }.into_any()
        };
        let offered = own.offered.into_iter().filter(|one| !connected.contains(one)).collect();
        Ok(view! {
            <Page title=tr!(l, cals.title) width="reading">
                <PageHeader title=tr!(l, cals.title) lead=tr!(l, cals.lead) />
                {errors}
                {questions}
                {list}
                <Add offered />
                <p class="text-sm text-ink-soft">
                    {tr!(l, cals.feed)} " " <a href="/calendar">{tr!(l, nav.calendar)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// A lesson that stands otherwise there than it was agreed.
#[component]
fn Question(question: CalendarQuestion) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let at = format::moment(l, zone, question.starts_at, now);
    let calendar = question.provider.label();
    let lesson = format!("{} · {}", question.subject, question.counterpart);
    let (asked, elsewhere, words) = match (question.kind, question.moved_to) {
        (CalendarQuestionKind::Moved, Some(to)) => {
            let to = format::moment(l, zone, to, now);
            let asked = tr!(l, cals.asks_moved, calendar = calendar, to = to);
            (asked, address::booking_reschedule(question.booking_id, ""), tr!(l, cals.move_here))
        }
        _ => {
            let asked = tr!(l, cals.asks_deleted, calendar = calendar);
            (asked, address::booking_cancel(question.booking_id), tr!(l, cals.cancel_here))
        }
    };
    let id = question.id.to_string();
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <h2 class="text-base font-semibold">
                <bdi>{lesson}</bdi>
            </h2>
            <p class="numbers">{at}</p>
            <p>{asked}</p>
            <p>{tr!(l, cals.still_on)}</p>
            <div class="flex flex-wrap gap-3 pt-2">
                <Act
                    action="/rpc/integrations/calendar-answer"
                    name="question_id"
                    id=id.clone()
                    words=tr!(l, cals.put_back)
                    answer="put_back"
                />
                <Act
                    action="/rpc/integrations/calendar-answer"
                    name="question_id"
                    id
                    words=tr!(l, cals.leave_out)
                    answer="leave_out"
                />
                <a class="button button-quiet button-small" href=elsewhere>
                    {words}
                </a>
            </div>
        </NoticeBox>
    }
}

fn state_badge(l: Locale, state: ConnectionState) -> AnyView {
    match state {
        ConnectionState::Ok => view! { <Badge kind="success" text=tr!(l, cals.state_ok) /> }.into_any(),
        ConnectionState::OutOfDate => view! { <Badge kind="warning" text=tr!(l, cals.state_stale) /> }.into_any(),
        ConnectionState::NeedsSignIn => view! { <Badge kind="error" text=tr!(l, cals.state_sign_in) /> }.into_any(),
    }
}

fn fault_words(l: Locale, fault: Fault) -> &'static str {
    match fault {
        Fault::Unavailable => tr!(l, cals.fault_unavailable),
        Fault::TooOften => tr!(l, cals.fault_often),
        Fault::Refused => tr!(l, cals.fault_refused),
        Fault::SignIn => tr!(l, cals.fault_sign_in),
        Fault::Unreadable => tr!(l, cals.fault_unreadable),
        Fault::TooMany => tr!(l, cals.fault_many),
    }
}

#[component]
fn Connection(connection: CalendarConnection) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let id = connection.id.to_string();
    let heading = format!("calendar-{id}");
    let labelled = heading.clone();
    let looked =
        connection.last_ok_at.map_or_else(|| tr!(l, cals.never).to_owned(), |at| format::moment(l, zone, at, now));
    let state = connection.state;
    let stale = (state != ConnectionState::Ok).then(|| {
        let why = connection.last_error.map(|fault| view! { <p>{fault_words(l, fault)}</p> });
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                {why} <p>{tr!(l, cals.stale_text)}</p>
            </NoticeBox>
        }
    });
    let anew = state == ConnectionState::NeedsSignIn && connection.provider != CalendarProvider::Caldav;
    let anew = anew.then(|| view! { <Begin provider=connection.provider words=tr!(l, cals.anew) /> });
    let counts = connection.blocks.then(|| tr!(l, cals.busy, count = connection.busy_times));
    let lessons = connection.exports.then(|| tr!(l, cals.lessons, count = connection.lessons));
    let label = connection.provider.label();
    view! {
        <li class="card">
            <section class="card-body grid gap-4" aria-labelledby=labelled>
                <div class="flex flex-wrap items-center justify-between gap-2">
                    <h2 class="text-lg" id=heading>
                        {label}
                    </h2>
                    {state_badge(l, state)}
                </div>
                <dl class="facts">
                    <dt>{tr!(l, cals.account)}</dt>
                    <dd dir="ltr" class="break-all">
                        {connection.account}
                    </dd>
                    <dt>{tr!(l, cals.last_look)}</dt>
                    <dd class="numbers">{looked}</dd>
                    <dt>{tr!(l, cals.taken)}</dt>
                    <dd>{counts.unwrap_or_else(|| tr!(l, cals.off).to_owned())}</dd>
                    <dt>{tr!(l, cals.written)}</dt>
                    <dd>{lessons.unwrap_or_else(|| tr!(l, cals.off).to_owned())}</dd>
                </dl>
                {stale}
                {anew}
                <Switches id=id.clone() blocks=connection.blocks exports=connection.exports />
                <div class="flex flex-wrap items-start gap-3">
                    <Act
                        action="/rpc/integrations/calendar-look"
                        name="connection_id"
                        id=id.clone()
                        words=tr!(l, cals.look)
                    />
                    <Remove id />
                </div>
            </section>
        </li>
    }
}

/// What it does.
#[component]
fn Switches(id: String, blocks: bool, exports: bool) -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action="/rpc/integrations/calendar-change" class="grid gap-3">
            <FormPage />
            <Hidden name="connection_id" value=id />
            <label class="choice">
                <input type="checkbox" name="blocks" value="true" checked=blocks />
                {tr!(l, cals.blocks)}
            </label>
            <label class="choice">
                <input type="checkbox" name="exports" value="true" checked=exports />
                {tr!(l, cals.exports)}
            </label>
            <div>
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

/// Asks once more, and says what is gone and what stays.
#[component]
fn Remove(id: String) -> impl IntoView {
    let l = locale();
    view! {
        <details>
            <Opener text=tr!(l, cals.remove) class="text-sm" />
            <div class="grid gap-3 pt-2">
                <p>{tr!(l, cals.remove_text)}</p>
                <Act
                    action="/rpc/integrations/calendar-remove"
                    name="connection_id"
                    id
                    words=tr!(l, cals.remove_sure)
                    class="button button-danger button-small"
                />
            </div>
        </details>
    }
}

/// A button that does something with one of them.
#[component]
fn Act(
    action: &'static str,
    name: &'static str,
    id: String,
    words: &'static str,
    #[prop(default = "")] answer: &'static str,
    #[prop(default = "button button-secondary button-small")] class: &'static str,
) -> impl IntoView {
    let answer = (!answer.is_empty()).then(|| view! { <Hidden name="answer" value=answer.to_owned() /> });
    view! {
        <form method="post" action=action>
            <FormPage />
            <Hidden name value=id />
            {answer}
            <button class=class type="submit">
                {words}
            </button>
        </form>
    }
}

/// The way to a provider's page.
#[component]
fn Begin(provider: CalendarProvider, #[prop(into)] words: String) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/integrations/calendar-add">
            <FormPage />
            <Hidden name="provider" value=provider.code().to_owned() />
            <button class="button button-primary" type="submit">
                {words}
            </button>
        </form>
    }
}

/// Those that are not connected yet.
#[component]
fn Add(offered: Vec<CalendarProvider>) -> impl IntoView {
    let l = locale();
    let state = FormState::of(address::CALENDAR_FORM);
    let begun = state.value("provider", "") == "caldav";
    let pages: Vec<CalendarProvider> = offered.iter().copied().filter(|one| *one != CalendarProvider::Caldav).collect();
    let pages = pages
        .into_iter()
        .map(|provider| {
            let words = tr!(l, cals.connect, calendar = provider.label());
            view! { <Begin provider words /> }
        })
        .collect_view();
    let server = offered.contains(&CalendarProvider::Caldav).then(|| {
        view! {
            <details open=begun>
                <Opener text=tr!(l, cals.server) />
                <Server state=state.clone() />
            </details>
        }
    });
    (!offered.is_empty()).then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="add">
                <h2 id="add">{tr!(l, cals.add)}</h2>
                <p class="text-sm text-ink-soft">{tr!(l, cals.add_text)}</p>
                {(!begun).then(|| view! { <ErrorSummary state=state.clone() /> })}
                <div class="flex flex-wrap gap-3">{pages}</div>
                {server}
            </section>
        }
    })
}

/// A server of one's own: where it is, and a name and a password for it.
#[component]
fn Server(state: FormState) -> impl IntoView {
    let l = locale();
    view! {
        <form
            method="post"
            action="/rpc/integrations/calendar-add"
            class="grid gap-5 pt-3 max-w-(--container-form)"
        >
            <FormPage />
            <Hidden name="provider" value="caldav".to_owned() />
            <ErrorSummary state=state.clone() />
            <TextField
                state=state.clone()
                name="address"
                kind="url"
                label=tr!(l, cals.address)
                help=tr!(l, cals.address_help)
            />
            <TextField state=state.clone() name="username" label=tr!(l, cals.username) />
            <TextField
                state
                name="password"
                kind="password"
                label=tr!(l, cals.password)
                help=tr!(l, cals.password_help)
            />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, cals.connect_server)}
                </button>
            </div>
        </form>
    }
}
