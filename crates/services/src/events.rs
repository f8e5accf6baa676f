//! Who hears of what: every subscriber of the product, lowest context first.

use futures::future::BoxFuture;
pub use spine::events::{purge, sequence_run};
use spine::{
    App, Context, Result,
    events::{StoredEvent, Subscriber, Subscribers},
};
use sqlx::{Postgres, Transaction};
use std::sync::Arc;

/// The subscribers on that application.
pub fn subscribers(app: Arc<App>) -> Subscribers {
    let waiting = Box::new(::bookings::waitlist::Waiting);
    let leaving = Box::new(::bookings::booking::Leaving);
    let invoices = Box::new(::money::invoices::Invoices);
    let (starter, cards) = (Box::new(::money::credits::Starter), Box::new(::bookings::booking::CardLessons));
    let features = Box::new(::matching_live::features::Features);
    let mut list: Vec<Box<dyn Subscriber>> =
        vec![Box::new(Mails), Box::new(Threads), waiting, leaving, Box::new(Notices), Box::new(Webhooks)];
    list.extend::<[Box<dyn Subscriber>; 4]>([starter, cards, invoices, features]);
    list.push(Box::new(::growth::referrals::Rewards));
    list.push(Box::new(OutsideCalendars));
    list.push(Box::new(OutsideRooms));
    list.push(Box::new(LtiGrades));
    Subscribers::new(app, list)
}

/// Sequences and handles everything that was committed until now: what dev mode's clock and mailbox wait for.
pub async fn drain(app: &Arc<App>) -> Result<usize> {
    subscribers(app.clone()).settle().await
}

/// Writes the mails that events cause. Each context knows whom its own events concern.
struct Mails;

impl Subscriber for Mails {
    fn name(&self) -> &'static str {
        "mails"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            ::identity::notices::mails_enqueue(work, context, event).await?;
            ::identity::family::notices::mails_enqueue(work, context, event).await?;
            ::identity::staff::notices::mails_enqueue(work, context, event).await?;
            crate::privacy::notices::mails_enqueue(work, context, event).await?;
            ::people::notices::mails_enqueue(work, context, event).await?;
            ::trust::notices::mails_enqueue(work, context, event).await?;
            ::people::skills::notices::mails_enqueue(work, context, event).await?;
            ::learning::notices::mails_enqueue(work, context, event).await?;
            ::bookings::report::notices::mails_enqueue(work, context, event).await?;
            ::bookings::review::notices::mails_enqueue(work, context, event).await?;
            ::bookings::trial::notices::mails_enqueue(work, context, event).await?;
            ::bookings::help::notices::mails_enqueue(work, context, event).await?;
            ::bookings::micro::notices::mails_enqueue(work, context, event).await?;
            ::bookings::booking::cases::notices::mails_enqueue(work, context, event).await?;
            ::bookings::booking::notices::mails_enqueue(work, context, event).await
        })
    }
}

/// Keeps the threads of children and their parents together.
struct Threads;

impl Subscriber for Threads {
    fn name(&self) -> &'static str {
        "threads"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(::messages::follow::parents_seat(work, context, event))
    }
}

/// Tells people that somebody wrote to them.
struct Notices;

impl Subscriber for Notices {
    fn name(&self) -> &'static str {
        "notices"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(::messages::notices::tell_or_forget(work, context, event))
    }
}

/// Writes lessons into calendars elsewhere.
struct OutsideCalendars;

impl Subscriber for OutsideCalendars {
    fn name(&self) -> &'static str {
        "outside_calendars"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(::integrations::calendars::lessons_follow(work, context, event))
    }
}

/// Lets meetings elsewhere follow their lessons.
struct OutsideRooms;

impl Subscriber for OutsideRooms {
    fn name(&self) -> &'static str {
        "outside_rooms"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(::room::video::lessons_follow(work, context, event))
    }
}

/// Tells learning platforms of results.
struct LtiGrades;

impl Subscriber for LtiGrades {
    fn name(&self) -> &'static str {
        "lti_grades"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(::integrations::lti::grades_follow(work, context, event))
    }
}

/// Tells programs of others.
struct Webhooks;

impl Subscriber for Webhooks {
    fn name(&self) -> &'static str {
        "webhooks"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(::integrations::webhooks::deliveries_make(work, context, event))
    }
}
