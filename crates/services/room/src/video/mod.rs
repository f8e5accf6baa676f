//! Lessons that take place elsewhere (RM3).
//!
//! A teacher chooses where to meet ([`video_put`]); what takes an account is connected first ([`video_connect`]). A
//! job ([`FollowMeeting`]) makes, moves and takes away the meeting of each lesson, and never asks a provider within a
//! transaction. Whoever comes first settles the place, in the row of the room: everybody who comes later is sent to
//! the same one. Where the provider does not answer at that moment it is our room, for both; a lesson can move here
//! later and never back. What providers tell of who was there ([`video_told`]) becomes stretches of the room, and so
//! evidence.

mod connect;
mod follow;
mod hear;
mod keys;
mod look;
mod mails;
mod meetings;
mod own;
mod place;
mod visits;

pub use connect::{VideoReturn, video_connect, video_finish};
pub use follow::{FollowJob, FollowMeeting, FollowMeetings, lessons_follow};
pub use hear::{VideoReply, video_told};
pub use look::LookAtMeeting;
pub use own::{video_disconnect, video_get, video_put};
pub use place::{LessonPlace, lesson_place, meet_here};
pub use visits::outside_close;

pub(crate) use place::{elsewhere, settle, way_in};

use adapters::video::Video;
use domain::room::{refusals::video_not_set_up, video::VideoProvider};
use spine::{Context, Result, sealing::SealedColumn};
use std::sync::Arc;

/// The sealed columns of rooms elsewhere.
pub const SEALED: [SealedColumn; 2] = [
    SealedColumn::new("video_connections", "id", "secret_sealed"),
    SealedColumn::new("video_meetings", "id", "made_sealed"),
];

/// The provider, if it can be chosen here.
fn video_of(context: &Context, provider: VideoProvider) -> Result<Arc<Video>> {
    let video = context.app.videos.of(provider).cloned();
    video.ok_or_else(|| video_not_set_up(provider.label()).into())
}
