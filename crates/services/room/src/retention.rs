//! What of this context lives only for a time.

use spine::retention::{Ages, Retention};

/// What was chatted is kept as long as a case can be about it; what crossed between servers is read at once.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("room_lines", "at", 400, Ages::ByBusinessTime),
    // What was heard of them and who visited them go with them.
    Retention::new("video_meetings", "ends_at", 400, Ages::ByBusinessTime),
    Retention::new("room_frames", "at", 1, Ages::ByMachineTime),
];
