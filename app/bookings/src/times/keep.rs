//! On the page that books a lesson: the time kept while one decides, and whether the lesson repeats.

use bookings::booking::hold_of;
use chrono::{DateTime, Utc};
use domain::{bookings::hold::Hold, calendar::Zone, ids::TutorId};
use face::{
    address, format,
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, SelectField},
};
use leptos::prelude::*;
use spine::Context;

/// The reader's hold of that time.
pub async fn held_of(context: &Context, tutor: TutorId, start: &str) -> spine::Result<Option<Hold>> {
    match (context.person(), start.parse::<DateTime<Utc>>()) {
        (Some(_), Ok(start)) => hold_of(context, tutor, start).await,
        _ => Ok(None),
    }
}

/// Whether it is one lesson or one every week.
#[component]
pub fn Repeat(state: FormState) -> impl IntoView {
    let l = locale();
    let option = |code: &str, text: &str| (code.to_owned(), text.to_owned());
    let options =
        vec![option("", tr!(l, repeat.once)), option("1", tr!(l, repeat.weekly)), option("2", tr!(l, repeat.biweekly))];
    let times = [4, 6, 8, 10, 12].map(|times| (times.to_string(), format::number(l, times))).to_vec();
    view! {
        <div class="grid gap-2">
            <div class="grid gap-4 sm:grid-cols-2">
                <SelectField state=state.clone() name="repeat" label=tr!(l, repeat.label) options />
                <SelectField state name="times" label=tr!(l, repeat.times) options=times />
            </div>
            <p class="field-help">{tr!(l, repeat.help)}</p>
        </div>
    }
    .into_any()
}

/// The chosen time, kept for the reader or to be kept; nothing for whoever cannot book yet.
#[component]
pub fn Keep(tutor: TutorId, choice: address::Choice, held: Option<Hold>, zone: Zone) -> impl IntoView {
    let l = locale();
    let back = address::book(tutor, &choice);
    let can = service_context().person().is_some_and(|person| person.email_verified);
    let form = match held {
        Some(hold) => view! {
            <NoticeBox>
                <form method="post" action="/rpc/bookings/hold-release" class="flex flex-wrap items-center gap-3">
                    <FormPage />
                    <p>
                        <time datetime=format::machine(hold.expires_at)>
                            {tr!(l, hold.kept, time = format::time(l, zone, hold.expires_at))}
                        </time>
                    </p>
                    <Hidden name="hold_id" value=hold.id.to_string() />
                    <Hidden name="back" value=back />
                    <button class="button button-quiet" type="submit">
                        {tr!(l, hold.release)}
                    </button>
                </form>
            </NoticeBox>
        }
        .into_any(),
        None => view! {
            <form method="post" action="/rpc/bookings/hold" class="grid gap-3">
                <FormPage />
                <ErrorSummary state=FormState::of("bookings/hold") still=true />
                <Hidden name="tutor_id" value=tutor.to_string() />
                <Hidden name="start" value=choice.start.clone() />
                <Hidden name="minutes" value=choice.minutes.unwrap_or_default().to_string() />
                <Hidden name="back" value=back />
                <div>
                    <button class="button button-quiet" type="submit">
                        {tr!(l, hold.keep)}
                    </button>
                </div>
            </form>
        }
        .into_any(),
    };
    can.then_some(form)
}
