//! Results that a platform is told (Assignment and Grade Services 2.0 §3.4): a course that was finished, once.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};

/// What we ask a platform to be allowed.
pub const SCORE_SCOPE: &str = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
/// What a result is sent as.
pub const SCORE_TYPE: &str = "application/vnd.ims.lis.v1.score+json";
/// Minutes between two tries; after the last one it is given up, three days after the first.
const WAITS: [i64; 10] = [1, 5, 15, 60, 180, 360, 720, 720, 1_080, 1_200];

/// Where results of a line item are posted: a segment more, before its query.
pub fn scores_url(line_item: &str) -> String {
    let (path, query) = line_item.split_once('?').map_or((line_item, None), |(path, query)| (path, Some(query)));
    let path = path.trim_end_matches('/');
    query.map_or_else(|| format!("{path}/scores"), |query| format!("{path}/scores?{query}"))
}

/// The result. Its time is that of the course's end, so that one that is told twice is the same.
pub fn score(subject: &str, finished_at: DateTime<Utc>) -> Value {
    json!({
        "userId": subject,
        "timestamp": finished_at.to_rfc3339_opts(SecondsFormat::Millis, true),
        "scoreGiven": 100,
        "scoreMaximum": 100,
        "activityProgress": "Completed",
        "gradingProgress": "FullyGraded",
    })
}

/// What came of telling it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The platform has it.
    Taken,
    /// It may take it later.
    Later,
    /// It will never take it.
    Never,
}

/// Reads an answer. A platform that knows a result of the same time or a later one says 409 (§3.4.4).
pub fn told(status: u16) -> Told {
    match status {
        200..=299 | 409 => Told::Taken,
        400 | 404 | 405 | 410 | 422 => Told::Never,
        _ => Told::Later,
    }
}

/// How long to wait after so many tries; none when it was tried often enough.
pub fn again_after(tries: i32) -> Option<TimeDelta> {
    let place = usize::try_from(tries.max(1) - 1).ok()?;
    WAITS.get(place).map(|minutes| TimeDelta::minutes(*minutes))
}
