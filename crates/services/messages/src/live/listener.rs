//! One who listens: what it missed, then what comes, each event once and in order.

use super::{Live, Told, follow::follow, frames::frames_of, hub::Seat, presence};
use domain::messages::live::{Resume, ServerFrame, resume};
use serde_json::json;
use spine::{App, Context, Result, events::StoredEvent};
use std::{collections::VecDeque, sync::Arc};
use uuid::Uuid;

/// Events of one person that are told late; who missed more reads everything anew.
const MISSED_MAX: usize = 5_000;
/// Events of everybody between, which are looked through for them.
const LOOKED_THROUGH_MAX: i64 = 100_000;
/// Events read at once.
const BATCH: i64 = 200;

/// A place among those who listen, given back when dropped.
pub struct Listener {
    app: Arc<App>,
    live: Arc<Live>,
    person: Uuid,
    seat: Seat,
    /// Everything up to here was read, and told but for what waits in `read`.
    at: i64,
    /// The place of the last frame that was handed out.
    handed: i64,
    /// Up to here it reads the log for itself.
    until: i64,
    read: VecDeque<Told>,
    missed: usize,
    /// Whether the others were told that this person is here.
    shown: bool,
}

/// Listens from behind that event on, as the person who asks.
///
/// # Errors
/// 401 for nobody.
pub async fn listen(context: &Context, cursor: i64) -> Result<Listener> {
    let person = context.require_person()?.id.0;
    let live = context.app.shelf.get(Live::default);
    follow(&live, &context.app).await?;
    let seat = live.enter(person);
    let until = seat.from;
    // Taken from here on, so that the seat is given back if the database does not answer.
    let app = context.app.clone();
    let read = VecDeque::new();
    let mut listener =
        Listener { app, live, person, seat, at: until, handed: cursor, until, read, missed: 0, shown: false };
    let log = sqlx::query!(
        r#"select position as "head!", coalesce((select min(position) from outbox_events), position + 1) as "first!"
           from event_head"#
    );
    let log = log.fetch_one(context.writes()).await?;
    match resume(cursor, log.first, log.head) {
        Resume::After(cursor) if until - cursor <= LOOKED_THROUGH_MAX => listener.at = cursor,
        Resume::After(_) | Resume::Anew(_) => listener.anew(log.head)?,
    }
    Ok(listener)
}

impl Listener {
    /// Tells those one writes with that this person is here, and asks who of them is.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn arrive(&mut self, context: &Context) -> Result<()> {
        self.shown = true;
        presence::came(context, self.person).await
    }

    /// How many listen for this person on this server, this one among them.
    pub fn beside(&self) -> usize {
        self.live.listeners_of(self.person)
    }

    /// Where a client goes on that was handed every frame so far.
    pub fn at(&self) -> i64 {
        if self.read.is_empty() { self.at } else { self.handed }
    }

    /// The next frame; none when too many wait, and the client has to come again. May be dropped while it waits and
    /// called again.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn next(&mut self) -> Result<Option<Told>> {
        loop {
            if let Some(told) = self.read.pop_front() {
                self.handed = told.position.unwrap_or(self.handed);
                return Ok(Some(told));
            }
            if self.at < self.until {
                self.read_on().await?;
                continue;
            }
            let Some(told) = self.seat.frames.recv().await else { return Ok(None) };
            match told.position {
                // Told already: this client has been on a server that was ahead of this one.
                Some(position) if position <= self.at => {}
                Some(position) => {
                    self.at = position;
                    return Ok(Some(told));
                }
                None => return Ok(Some(told)),
            }
        }
    }

    /// Reads the next part of what was missed.
    async fn read_on(&mut self) -> Result<()> {
        let events = sqlx::query_as!(
            StoredEvent,
            r#"select position as "position!", event_id, kind, version, subject_id, audience, data, trace_id, created_at
               from outbox_events where position > $1 and position <= $2 and $3 = any (audience)
               order by position limit $4"#,
            self.at,
            self.until,
            self.person,
            BATCH,
        );
        let events = events.fetch_all(&self.app.pool).await?;
        self.missed += events.len();
        if self.missed > MISSED_MAX {
            return self.anew(self.until);
        }
        let person = self.person;
        let frames = frames_of(&self.app, &events, |other| *other == person).await?;
        self.read.extend(frames.into_iter().map(|(_, told)| told));
        let last = events.last().map(|event| event.position);
        let whole = events.len() < usize::try_from(BATCH).unwrap_or_default();
        self.at = if whole { self.until } else { last.unwrap_or(self.until) };
        Ok(())
    }

    /// Says that the client has to read everything anew, and goes on from there.
    fn anew(&mut self, head: i64) -> Result<()> {
        let frame = ServerFrame { kind: "resync", event_id: Some(head), data: json!({}) };
        self.read.push_back(Told { position: Some(head), text: Arc::from(serde_json::to_string(&frame)?) });
        self.at = head.max(self.until);
        Ok(())
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.live.leave(self.person, self.seat.id);
        if self.shown && !self.live.listens(self.person) && tokio::runtime::Handle::try_current().is_ok() {
            presence::left(self.app.clone(), self.live.clone(), self.person);
        }
    }
}
