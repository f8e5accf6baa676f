//! One conversation: who, the days, the bubbles, and where to write.

use super::{
    bubble::{Bubble, Shown},
    composer::{AttachForm, Composer},
    messages_page::{Back, other_name},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    ids::{BookingId, UserId},
    messages::{
        message::Message,
        thread::{Part, Participant, Thread, ThreadView, Window},
    },
};
use face::{
    address, format,
    i18n::labels,
    page::query,
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, ErrorSummary, FormPage, Hidden, Icon, NoticeBox, Safety},
};
use leptos::prelude::*;

/// Whoever goes on within this time goes on in the same breath.
const BREATH: TimeDelta = TimeDelta::minutes(10);

/// The conversation with its head and the field to write in.
#[component]
pub fn ThreadPane(
    view: ThreadView,
    reader: UserId,
    window: Window,
    #[prop(optional_no_strip)] booking: Option<BookingId>,
) -> impl IntoView {
    let l = locale();
    let context = service_context();
    let name = other_name(&context, &view.thread);
    let id = view.thread.id;
    let earlier = view.next_cursor.filter(|_| !matches!(window, Window::After(_))).map(|before| {
        view! {
            <a class="thread-older" href=address::thread_before(id, before)>
                {tr!(l, messages.earlier)}
            </a>
        }
    });
    let latest = matches!(window, Window::Before(_) | Window::Around(_)).then(|| {
        view! {
            <a class="thread-older" href=address::thread(id)>
                {tr!(l, messages.latest)}
            </a>
        }
    });
    let nudge = labels::nudge(l, &query("nudge")).map(|text| {
        view! {
            <NoticeBox>
                <p>{text}</p>
            </NoticeBox>
        }
    });
    let people = view.thread.participants.clone();
    let group = view.thread.is_group;
    let nothing = view.items.is_empty().then(|| {
        view! { <p class="thread-empty text-ink-soft">{tr!(l, messages.group_first)}</p> }
    });
    view! {
        <section class="thread card" aria-labelledby="with" data-thread=id.to_string()>
            <Head thread=view.thread.clone() name=name.clone() reader />
            <ErrorSummary state=FormState::of("messages/thread") />
            {earlier}
            <Days items=view.items.clone() people=people.clone() reader group />
            {nothing}
            {latest}
            {nudge}
            <p class="thread-typing" role="status" hidden>
                {tr!(l, messages.typing, name = name.clone())}
            </p>
            <Pending />
            <Composer name thread=Some(id) person=None booking />
            <AttachForm thread=id />
            {(!group).then(|| view! { <Other people reader /> })}
        </section>
    }
}

/// The messages, day by day.
#[component]
fn Days(items: Vec<Message>, people: Vec<Participant>, reader: UserId, group: bool) -> impl IntoView {
    let last_own = items.iter().rfind(|message| message.sender_id == reader && !message.held).map(|m| m.id);
    let shown = in_days(items).into_iter().map(|(day, messages)| {
        let bubbles = grouped(messages).into_iter().map(|(message, begins)| {
            let last = last_own == Some(message.id);
            view! { <Bubble shown=shown_of(message, begins, (last, group), reader, &people) /> }
        });
        view! {
            <li class="thread-day">
                <h2 class="thread-date">{day_word(day)}</h2>
                <ol class="thread-bubbles">{bubbles.collect_view()}</ol>
            </li>
        }
    });
    view! { <ol class="thread-days">{shown.collect_view()}</ol> }
}

/// What the script shows of a message that is on its way, or waits for a network.
#[component]
fn Pending() -> impl IntoView {
    let l = locale();
    view! {
        <template id="bubble-pending">
            <li class="bubble-row own begins">
                <div class="bubble-body">
                    <span class="sr-only bubble-says">{tr!(l, messages.you_said)}</span>
                    <div class="bubble-line">
                        <p class="bubble" dir="auto"></p>
                    </div>
                    <div class="bubble-under">
                        <span class="bubble-foot">
                            <span data-state="waits">{tr!(l, messages.waits)}</span>
                            <span class="field-error" role="alert" data-state="refused" hidden>
                                {tr!(l, messages.unsent)}
                            </span>
                        </span>
                    </div>
                </div>
            </li>
        </template>
    }
}

/// What one can do about the other one of the two.
#[component]
fn Other(people: Vec<Participant>, reader: UserId) -> impl IntoView {
    let other = people.into_iter().find(|person| person.id != reader && person.part == Part::Writer);
    other.map(|person| {
        let id = person.id.to_string();
        view! { <Safety kind="user" id=id.clone() person=id /> }
    })
}

/// A message as a reader sees it; it `begins` a breath, is the reader's `last` one, stands in a `group`.
pub fn shown_of(
    message: Message,
    begins: bool,
    (last, group): (bool, bool),
    reader: UserId,
    people: &[Participant],
) -> Shown {
    let sender = people.iter().find(|person| person.id == message.sender_id);
    let reads = |person: &Participant| person.id != reader && person.read_number >= message.number;
    let mut others = people.iter().filter(|person| person.id != reader);
    let reached = |person: &Participant| person.delivered_number >= message.number;
    // In a group it has arrived once everybody's has.
    let delivered = if group { others.all(reached) } else { others.any(reached) };
    let parent = people.iter().any(|person| person.id == reader && person.part == Part::Parent);
    Shown {
        own: message.sender_id == reader,
        reader,
        name: sender.map(|person| person.display_name.clone()).unwrap_or_default(),
        photo: sender.and_then(|person| person.photo_url.clone()),
        begins,
        read: last.then(|| people.iter().any(reads)),
        delivered: last && delivered,
        read_by: (last && group).then(|| {
            let others = people.iter().filter(|person| person.id != reader).count();
            (people.iter().filter(|person| reads(person)).count(), others)
        }),
        may_release: parent,
        message,
    }
}

/// Messages by the day the reader's clock shows.
fn in_days(messages: Vec<Message>) -> Vec<(NaiveDate, Vec<Message>)> {
    let zone = page_request().time_zone;
    let mut days: Vec<(NaiveDate, Vec<Message>)> = Vec::new();
    for message in messages {
        let day = message.sent_at.with_timezone(&zone).date_naive();
        match days.last_mut() {
            Some((last, same)) if *last == day => same.push(message),
            _ => days.push((day, vec![message])),
        }
    }
    days
}

/// Each message, and whether somebody begins to speak with it.
pub fn grouped(messages: Vec<Message>) -> Vec<(Message, bool)> {
    let mut before: Option<(UserId, DateTime<Utc>)> = None;
    let each = messages.into_iter().map(|message| {
        let goes_on = before.is_some_and(|(who, at)| who == message.sender_id && message.sent_at - at <= BREATH);
        before = Some((message.sender_id, message.sent_at));
        (message, !goes_on)
    });
    each.collect()
}

/// Today, yesterday, or the date.
fn day_word(day: NaiveDate) -> String {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let today = now.with_timezone(&zone).date_naive();
    match (today - day).num_days() {
        0 => tr!(l, messages.today).to_string(),
        1 => tr!(l, messages.yesterday).to_string(),
        // Noon of it is on that day in every zone that counts.
        _ => {
            let noon = day.and_hms_opt(12, 0, 0).map_or(now, |noon| noon.and_utc());
            format::date(l, domain::calendar::Zone::UTC, noon, now)
        }
    }
}

/// Whom it is with, who reads along, and what the reader may do with the whole of it.
#[component]
fn Head(thread: Thread, name: String, reader: UserId) -> impl IntoView {
    let l = locale();
    let other = thread.participants.iter().find(|person| person.id != reader && person.part == Part::Writer);
    let other = other.filter(|_| !thread.is_group);
    let photo = other.and_then(|person| person.photo_url.clone());
    let title = title_of(&thread, other, &name);
    let parents = thread.participants.iter().filter(|person| person.part == Part::Parent && person.id != reader);
    let along = parents.map(|person| {
        view! {
            <p class="text-sm text-ink-soft">{tr!(l, messages.reads_along, name = person.display_name.clone())}</p>
        }
    });
    let archive = if thread.archived {
        ("unarchive", tr!(l, messages.unarchive), icondata::LuArchiveRestore)
    } else {
        ("archive", tr!(l, messages.archive), icondata::LuArchive)
    };
    let mute = if thread.muted_until.is_some() {
        ("unmute", tr!(l, messages.unmute), icondata::LuBell)
    } else {
        ("mute", tr!(l, messages.mute), icondata::LuBellOff)
    };
    let acts = [mute, archive].map(|(change, text, icon)| {
        view! {
            <form method="post" action="/rpc/messages/thread">
                <FormPage />
                <Hidden name="thread_id" value=thread.id.to_string() />
                <Hidden name="change" value=change />
                <button class="thread-act" type="submit">
                    <Icon icon />
                    <span class="thread-act-word">{text}</span>
                </button>
            </form>
        }
    });
    view! {
        <header class="thread-head">
            <Back />
            <Avatar name=name photo size="size-10" eager=true />
            <div class="thread-title">
                <h1 class="text-xl" id="with">
                    {title}
                </h1>
                {other.map(|other| view! { <Online person=other.id /> })} {along.collect_view()}
            </div>
            <div class="thread-acts"><Manage thread=thread.clone() /> {acts.into_iter().collect_view()}</div>
        </header>
    }
}

/// Whom it is with, as a way to their page or to who is in it.
fn title_of(thread: &Thread, other: Option<&Participant>, name: &str) -> AnyView {
    match other.and_then(|person| person.tutor_id) {
        _ if thread.is_group => view! {
            <a href=address::thread_people(thread.id)>
                <bdi>{name.to_owned()}</bdi>
            </a>
        }
        .into_any(),
        Some(tutor) => view! {
            <a href=address::tutor(tutor)>
                <bdi>{name.to_owned()}</bdi>
            </a>
        }
        .into_any(),
        None => view! { <bdi>{name.to_owned()}</bdi> }.into_any(),
    }
}

/// The way to who is in a group.
#[component]
fn Manage(thread: Thread) -> impl IntoView {
    let l = locale();
    thread.is_group.then(|| {
        let text = tr!(l, messages.group_manage);
        view! {
            <a class="thread-act" href=address::thread_people(thread.id)>
                <Icon icon=icondata::LuUsers />
                <span class="thread-act-word">{text}</span>
            </a>
        }
    })
}

/// Shown by the script while they are here.
#[component]
fn Online(person: UserId) -> impl IntoView {
    view! {
        <p class="online" data-presence=person.to_string() hidden>
            {tr!(locale(), messages.online)}
        </p>
    }
}
