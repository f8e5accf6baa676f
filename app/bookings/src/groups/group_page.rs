//! One group lesson: what it is about, how many places are left, and the one thing to do.

use super::list_page::places;
use bookings::{group::group_get, waitlist::waitlist};
use domain::{
    bookings::{group::GroupLesson, waitlist::WaitEntry},
    ids::GroupLessonId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    tutors::about_of,
    ui::{Avatar, Badge, ErrorSummary, FormPage, Hidden, Opener, Page, TextArea, TextField, When},
};
use leptos::prelude::*;

/// `/group-lessons/{id}`.
pub fn group_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let group = group_get(&context, param_id::<GroupLessonId>("id")?).await?;
        let about = about_of(&context, group.price).await?;
        let entry = if group.waiting {
            let own = waitlist(&context).await?.items;
            own.into_iter().find(|entry| entry.group_lesson_id == Some(group.id))
        } else {
            None
        };
        let total = format::money(l, group.price);
        let seats = tr!(l, group.seats_of, free = format::number(l, group.free.into()), count = group.seats);
        let price = about.map_or(total.clone(), |about| format!("{total} ({about})"));
        Ok(view! {
            <Page title=group.title.clone() width="reading">
                <p>
                    <a href=address::groups(None, "")>{tr!(l, group.all)}</a>
                </p>
                <Head group=group.clone() />
                {(!group.about.is_empty())
                    .then(|| {
                        view! {
                            <p class="whitespace-pre-line max-w-[70ch]" dir="auto">
                                {group.about.clone()}
                            </p>
                        }
                    })}
                <section class="card" aria-label=tr!(l, group.place)>
                    <div class="card-body grid gap-4">
                        <dl class="lines">
                            <div>
                                <dt>{tr!(l, group.price)}</dt>
                                <dd class="numbers">{price}</dd>
                            </div>
                            <div>
                                <dt>{tr!(l, group.seats)}</dt>
                                <dd class="numbers">{seats}</dd>
                            </div>
                        </dl>
                        <Acts group entry />
                    </div>
                </section>
            </Page>
        }
        .into_any())
    })
}

/// What it is called, when it is, and who teaches.
#[component]
fn Head(group: GroupLesson) -> impl IntoView {
    let (kind, text) = places(&group);
    let name = group.tutor.display_name;
    view! {
        <header class="grid gap-3">
            <h1>
                <bdi>{group.title}</bdi>
            </h1>
            <p class="flex flex-wrap items-center gap-3">
                <Badge kind text />
                <span>{group.subject_name}</span>
                <span class="font-medium">
                    <When start=group.start end=group.end />
                </span>
            </p>
            <p class="flex items-center gap-3">
                <Avatar name=name.clone() photo=group.tutor.photo_url size="size-12" eager=true />
                <a class="inline-flex min-h-11 items-center font-semibold" href=address::tutor(group.tutor_id)>
                    <bdi>{name}</bdi>
                </a>
            </p>
        </header>
    }
}

/// What the reader can do.
#[component]
fn Acts(group: GroupLesson, entry: Option<WaitEntry>) -> impl IntoView {
    let l = locale();
    let can = |wanted: &str| group.actions.iter().any(|act| act == wanted);
    let id = group.id.to_string();
    let signed_in = service_context().person().is_some();
    let book = tr!(l, book.pay_and_book, amount = format::money(l, group.price));
    let act = |endpoint: &'static str, kind: &'static str, text: String| {
        let price = (endpoint == "bookings/seat").then_some(group.price.minor);
        view! { <Act endpoint kind text id=id.clone() price /> }
    };
    let link = |href: String, kind: &str, text: &str| {
        let (class, text) = (format!("button button-{kind}"), text.to_owned());
        view! {
            <p>
                <a class=class href=href>
                    {text}
                </a>
            </p>
        }
    };
    let queue = entry.and_then(|entry| entry.place).map(|place| tr!(l, waiting.place, count = place));
    let stranger = !signed_in && (can("book") || can("wait"));
    view! {
        {group.booking_id.map(|booking| link(address::booking(booking), "primary", tr!(l, home.open)))}
        {queue.map(|text| view! { <p>{text}</p> })}
        {stranger
            .then(|| link(address::login(&address::group(group.id)), "primary", tr!(l, book.sign_in_first)))}
        {(signed_in && can("book")).then(|| act("bookings/seat", "primary", book))}
        {(signed_in && can("wait")).then(|| act("bookings/wait", "primary", tr!(l, waiting.join).to_string()))}
        {can("give_back")
            .then(|| act("bookings/seat-give-back", "secondary", tr!(l, group.give_back).to_string()))}
        {can("leave").then(|| link(address::WAITLIST.to_owned(), "quiet", tr!(l, waiting.title)))}
        {can("cancel").then(|| view! { <Reword group=group.clone() /> })}
        {can("cancel").then(|| view! { <CallOff id=id.clone() waiting=group.waiting_count /> })}
    }
}

/// One act as a button.
#[component]
fn Act(endpoint: &'static str, kind: &'static str, text: String, id: String, price: Option<i64>) -> impl IntoView {
    view! {
        <form method="post" action=format!("/rpc/{endpoint}") class="grid gap-3">
            <FormPage />
            <ErrorSummary state=FormState::of(endpoint) />
            <Hidden name="group_id" value=id />
            <Hidden name="key" value=service_context().new_id().to_string() />
            {price.map(|price| view! { <Hidden name="expected_price" value=price.to_string() /> })}
            <div>
                <button class=format!("button button-{kind}") type="submit">
                    {text}
                </button>
            </div>
        </form>
    }
}

/// The tutor says it in other words.
#[component]
fn Reword(group: GroupLesson) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/group-reword");
    view! {
        <details open=state.refusal().is_some()>
            <Opener text=tr!(l, group.edit) />
            <form method="post" action="/rpc/bookings/group-reword" class="grid gap-4 pt-4">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <p class="text-ink-soft">{tr!(l, group.edit_help)}</p>
                <TextField
                    state=state.clone()
                    name="title"
                    label=tr!(l, group.name)
                    help=tr!(l, group.name_help)
                    value=group.title
                />
                <TextArea
                    state=state.clone()
                    name="about"
                    label=tr!(l, group.about)
                    required=false
                    value=group.about
                />
                <Hidden name="group_id" value=group.id.to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, form.save)}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// The tutor calls it off.
#[component]
fn CallOff(id: String, waiting: Option<i64>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/group-cancel");
    let waits = waiting.filter(|count| *count > 0).map(|count| tr!(l, group.waiting, count = count));
    view! {
        {waits.map(|text| view! { <p>{text}</p> })}
        <details open=state.refusal().is_some()>
            <Opener text=tr!(l, group.cancel) />
            <form method="post" action="/rpc/bookings/group-cancel" class="grid gap-4 pt-4">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <p class="text-ink-soft">{tr!(l, group.cancel_help)}</p>
                <TextArea state=state.clone() name="reason" label=tr!(l, cancel.reason) rows=2 required=false />
                <Hidden name="group_id" value=id />
                <div>
                    <button class="button button-danger" type="submit">
                        {tr!(l, group.cancel)}
                    </button>
                </div>
            </form>
        </details>
    }
}
