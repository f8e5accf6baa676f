//! Where a lesson takes place when its teacher would rather meet elsewhere (RM3): which of our room and five providers,
//! how a meeting there follows its lesson, and what the provider's word about who came is worth.
//!
//! Our own room is the default, the last resort, and the only place for children and for groups.

mod follow;
mod heard;
mod place;
mod wire;

pub use follow::{AHEAD_DAYS, Act, Follows, Stands, act_of, next_look, next_try};
pub use heard::{Course, HEARD_MAX, Seen, SeenKind, Who, course_of, who_of};
pub use place::{LessonFacts, Place, Standing, Why, fallback, place_of};
pub use wire::{
    VideoChoice, VideoConnect, VideoConnectionState, VideoOption, VideoProvider, VideoSettings, VideoSettingsRequest,
};
