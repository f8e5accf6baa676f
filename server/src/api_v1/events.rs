//! `/events`: what the socket tells, for those whose network lets no socket through. Each answer comes when there is
//! something to tell, or when the time is over that the client wanted to wait.

use super::operation::{Operation, get};
use crate::{failure::Answer, request::Caller, request::QueryOf, request::number_of};
use axum::Json;
use domain::door::{Access::Person, Door};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use services::{
    Result,
    messages::live::{Listener, listen},
};
use std::time::Duration;
use tokio::{
    sync::Semaphore,
    time::{Instant, timeout_at},
};
use utoipa::ToSchema;

/// Most seconds that somebody waits.
const WAIT_MAX: i64 = 20;
/// Time the whole may take.
const TIME_LIMIT_MS: u32 = 30_000;
/// Most who wait at once on one server, and most who listen for one person; whoever comes on top is answered at once.
static WAITERS: Semaphore = Semaphore::const_new(4_000);
const LISTENERS_OF_ONE: usize = 16;
/// Most frames of one answer.
const FRAMES_MAX: usize = 200;
/// Time a frame that was missed has to be read.
const READ: Duration = Duration::from_millis(100);

/// The row.
pub fn operations() -> Vec<Operation> {
    let asks = [
        ("after", "`last_event_id` of the answer before; without it, from now on."),
        ("wait", "Seconds to wait for the first frame, 20 at most, 0 by default."),
    ];
    let row = get("/events", "events_poll", Person, "What the socket tells, by request and answer.", poll)
        .asks(&asks)
        .answers::<Frames>(200);
    vec![row.at_the_door(|door| Door::own_eyes(door).time_limit(TIME_LIMIT_MS))]
}

/// Frames, and where to go on.
#[derive(Serialize, ToSchema)]
struct Frames {
    /// As the socket tells them, in order.
    #[schema(value_type = Vec<Object>)]
    frames: Vec<Box<RawValue>>,
    last_event_id: i64,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    after: String,
    wait: String,
}

async fn poll(Caller(context): Caller, QueryOf(asked): QueryOf<Asked>) -> Answer<Json<Frames>> {
    // Whoever knows nothing yet is told to read everything, and where to go on.
    let mut listener = listen(&context, number_of(&asked.after).unwrap_or(-1)).await?;
    // A place for the time it waits, given back when the request ends, however it does.
    let place = WAITERS.try_acquire().ok().filter(|_| listener.beside() <= LISTENERS_OF_ONE);
    let wait = if place.is_some() { number_of(&asked.wait).unwrap_or(0).clamp(0, WAIT_MAX) } else { 0 };
    let until = Instant::now() + Duration::from_secs(wait.unsigned_abs()).max(READ);
    let frames = gathered(&mut listener, until).await?;
    Ok(Json(Frames { frames, last_event_id: listener.at() }))
}

/// The first frame until then, and those that are there with it.
async fn gathered(listener: &mut Listener, until: Instant) -> Result<Vec<Box<RawValue>>> {
    let (mut frames, mut until) = (Vec::new(), until);
    while let Ok(told) = timeout_at(until, listener.next()).await {
        let Some(told) = told? else { break };
        frames.push(RawValue::from_string(told.text.to_string())?);
        if frames.len() >= FRAMES_MAX {
            break;
        }
        until = until.min(Instant::now() + READ);
    }
    Ok(frames)
}
