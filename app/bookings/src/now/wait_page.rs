//! A request on its way: it looks again by itself until there is a lesson or none.

use super::looks::LooksAgain;
use bookings::micro::micro_get;
use domain::{
    bookings::micro::{MicroEnd, MicroSession, MicroStatus},
    ids::MicroSessionId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page},
};
use leptos::prelude::*;

/// `/now/{id}`.
pub fn wait_page() -> AnyView {
    page_of(async move {
        let session = micro_get(&service_context(), param_id::<MicroSessionId>("id")?).await?;
        let l = locale();
        let title = match session.status {
            MicroStatus::Waiting => tr!(l, now.waiting),
            MicroStatus::Offered => tr!(l, now.offered),
            MicroStatus::Accepted => tr!(l, now.accepted),
            MicroStatus::Expired => tr!(l, now.expired),
            MicroStatus::Cancelled => tr!(l, now.cancelled),
        };
        let about = (session.subject_name.clone(), session.topic.clone());
        let (subject, topic) = about;
        Ok(view! {
            <Page title=title width="reading">
                <header class="grid gap-2">
                    <h1>{title}</h1>
                    <p class="text-ink-soft">{subject} " · " <bdi>{topic}</bdi></p>
                </header>
                <Stands session />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Stands(session: MicroSession) -> impl IntoView {
    let l = locale();
    match (session.status, session.booking_id) {
        (MicroStatus::Waiting | MicroStatus::Offered, _) => view! { <Looking session /> }.into_any(),
        (MicroStatus::Accepted, Some(booking)) => view! {
            <NoticeBox kind=NoticeKind::Success>
                <p>{tr!(l, now.accepted_text)}</p>
            </NoticeBox>
            <p>
                <a class="button button-primary" href=address::booking(booking)>
                    {tr!(l, now.open)}
                </a>
            </p>
        }
        .into_any(),
        (MicroStatus::Expired, _) => {
            let why = match session.reason {
                Some(MicroEnd::CouldNotPay) => tr!(l, now.could_not_pay),
                Some(MicroEnd::LearnerBusy) => tr!(l, now.learner_busy),
                Some(MicroEnd::MayNotBook) => tr!(l, now.may_not_book),
                Some(MicroEnd::NobodyCame) | None => tr!(l, now.nobody_came),
            };
            view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p>{why}</p>
                </NoticeBox>
                <Ways session />
            }
            .into_any()
        }
        _ => view! { <Ways session /> }.into_any(),
    }
}

/// While it is looked for somebody; works without a script.
#[component]
fn Looking(session: MicroSession) -> impl IntoView {
    let l = locale();
    let until = format::time(l, page_request().time_zone, session.expires_at);
    view! {
        <LooksAgain />
        <NoticeBox>
            <p>{tr!(l, now.how)}</p>
            <p class="numbers">{tr!(l, now.asked, count = session.asked)}</p>
            <p class="numbers">{tr!(l, now.until, time = until)}</p>
        </NoticeBox>
        <form method="post" action="/rpc/bookings/now-cancel" class="grid gap-3">
            <FormPage />
            <ErrorSummary state=FormState::of("bookings/now-cancel") />
            <Hidden name="session_id" value=session.id.to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, now.cancel)}
                </button>
            </div>
        </form>
    }
}

/// What else can be done.
#[component]
fn Ways(session: MicroSession) -> impl IntoView {
    let l = locale();
    let subject = session.subject_id;
    view! {
        <p class="flex flex-wrap gap-3">
            <a class="button button-primary" href=format!("/now?subject={subject}")>
                {tr!(l, now.again)}
            </a>
            <a class="button button-secondary" href=format!("/tutors?subject_id={subject}")>
                {tr!(l, now.book)}
            </a>
            <a class="button button-quiet" href=format!("/help-requests?subject={subject}")>
                {tr!(l, helping.title)}
            </a>
        </p>
    }
}
