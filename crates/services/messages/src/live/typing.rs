//! That somebody writes: told to the others of the thread at once, and kept nowhere.

use super::follow::{MOMENTS, Moment};
use crate::{
    people::{audience, seat_of},
    send::voice_in,
};
use domain::{
    ids::{ThreadId, UserId},
    messages::live::ServerFrame,
};
use serde::{Deserialize, Serialize};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// Most people who are told: a word between servers holds 8,000 bytes.
const TOLD_MAX: usize = 100;

/// What travels between servers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Typing {
    thread_id: ThreadId,
    user_id: UserId,
    pub people: Vec<Uuid>,
}

#[derive(Serialize)]
struct Data {
    thread_id: ThreadId,
    user_id: UserId,
}

impl Typing {
    pub(super) fn frame(&self) -> serde_json::Result<String> {
        let data = Data { thread_id: self.thread_id, user_id: self.user_id };
        serde_json::to_string(&ServerFrame { kind: "message.typing", event_id: None, data })
    }
}

/// Tells the others of a thread that this person writes.
///
/// # Errors
/// 404 for a thread one has no seat in.
pub async fn typing_tell(context: &Context, thread: ThreadId) -> Result<()> {
    let person = context.require_person()?.id;
    let seat = seat_of(context, thread, person).await?;
    // Whoever may not write does not type either; nobody is told why.
    let mut work = context.writes().acquire().await?;
    match voice_in(&mut work, context, &seat, person).await {
        Err(Error::Refused(_)) => return Ok(()),
        voice => drop(voice?),
    }
    drop(work);
    let people = audience(context.writes(), thread, person, false).await?;
    let people = people.into_iter().filter(|other| *other != person).map(|other| other.0).take(TOLD_MAX).collect();
    let word = serde_json::to_string(&Moment::<_, ()>::Typing(Typing { thread_id: thread, user_id: person, people }))?;
    sqlx::query!("select pg_notify($1, $2)", MOMENTS, word).execute(context.writes()).await?;
    Ok(())
}
