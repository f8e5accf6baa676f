//! Circles (LE6): a few people who learn together, once or week after week. Nobody is in charge of anybody: whoever
//! began it hosts it, and what is said of a session is said by those who were there.

use super::refusals;
use crate::{
    Refusal,
    bookings::refusals::start_in_past,
    calendar::{ResolvedWallTime, WallTime, Zone, parse_instant, refusals::length_not_offered, resolve_wall_time},
    catalog::refusals as catalog_refusals,
    codes::codes,
    ids::{CircleId, CircleSessionId, SubjectId, UserId},
    people::tutor_profile::LENGTHS,
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
    trust::moderation::shown_at_once,
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Timelike, Utc};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// How many people a circle has room for, its host among them.
pub const SIZES: RangeInclusive<i64> = 3..=8;
/// Longest title in characters.
pub const TITLE_MAX_CHARS: usize = 120;
/// Longest agenda in characters.
pub const AGENDA_MAX_CHARS: usize = 2_000;
/// Longest recap in characters.
pub const RECAP_MAX_CHARS: usize = 4_000;
/// Most characters of what somebody says of a session.
pub const WORDS_MAX_CHARS: usize = 1_000;
/// Circles that somebody is in at once, those that are over aside.
pub const CIRCLES_MAX: i64 = 10;
/// Sessions of one schedule, a week apart.
pub const SESSIONS_MAX: i64 = 12;
/// Sessions that lie ahead at once.
pub const AHEAD_MAX: i64 = 26;
/// How far ahead a session may be.
pub const AHEAD_DAYS: i64 = 365;
/// Days after its last session, or after it began, until a circle is over.
pub const OVER_DAYS: i64 = 30;
/// Answers from which on what a session was worth is told: of fewer, everybody would know who said what.
pub const SURVEY_LEAST: i64 = 3;

codes! {
    /// Whether somebody comes to a session.
    Rsvp {
        /// They come.
        Yes = "yes",
        /// They do not know yet.
        Maybe = "maybe",
        /// They do not.
        No = "no",
    }
}

/// When a circle meets: the first session, and how many there are, a week apart on the host's clock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleSchedule {
    /// RFC 3339 with offset.
    #[schema(required, format = "date-time")]
    pub start: String,
    #[allow(missing_docs)]
    #[schema(required)]
    pub minutes: i64,
    /// How many; one without it.
    #[schema(minimum = 1, maximum = 12)]
    pub sessions: Option<i64>,
}

/// `POST /circles` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleRequest {
    /// Its name.
    #[schema(required, min_length = 1, max_length = 120)]
    pub title: String,
    /// What it is about.
    #[schema(required)]
    pub subject_id: Option<SubjectId>,
    /// How many people, the host among them.
    #[schema(required, minimum = 3, maximum = 8)]
    pub size: i64,
    /// When it meets; without it the circle finds its times together.
    pub schedule: Option<CircleSchedule>,
    /// What you do together, for whoever thinks of joining.
    #[schema(max_length = 2000)]
    pub agenda: String,
}

/// `POST /circles/{id}/sessions` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleSessionRequest {
    /// RFC 3339 with offset.
    #[schema(required, format = "date-time")]
    pub start: String,
    #[allow(missing_docs)]
    #[schema(required)]
    pub minutes: i64,
    /// What you do this time.
    #[schema(max_length = 2000)]
    pub agenda: String,
}

/// A time that passed the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Meeting {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// A circle that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedCircle {
    pub title: String,
    pub subject_id: SubjectId,
    pub size: i16,
    pub agenda: String,
    pub meetings: Vec<Meeting>,
}

impl ParsedCircle {
    /// Checks all fields at once. The sessions keep the host's wall time, also across a change of the clock.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(request: &CircleRequest, zone: Zone, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let title = fields.take("title", clean_title(&request.title));
        let agenda = text::clean(&request.agenda, AGENDA_MAX_CHARS).and_then(shown_at_once);
        let agenda = fields.take("agenda", agenda);
        let subject_id = fields.take("subject_id", request.subject_id.ok_or_else(catalog_refusals::subject_unknown));
        let size = i16::try_from(request.size).ok().filter(|size| SIZES.contains(&i64::from(*size)));
        let size = size.ok_or_else(|| refusals::circle_size_range(*SIZES.start(), *SIZES.end()));
        let size = fields.take("size", size);
        let meetings = match &request.schedule {
            None => Vec::new(),
            Some(schedule) => {
                let first = meeting(&mut fields, &schedule.start, schedule.minutes, now);
                let count = schedule.sessions.unwrap_or(1);
                if !(1..=SESSIONS_MAX).contains(&count) {
                    fields.refuse(refusals::circle_sessions_range(SESSIONS_MAX));
                }
                first.map(|first| weekly(first, zone, count)).unwrap_or_default()
            }
        };
        fields.finish()?;
        match (title, subject_id, size, agenda) {
            (Some(title), Some(subject_id), Some(size), Some(agenda)) => {
                Ok(Self { title, subject_id, size, agenda, meetings })
            }
            _ => Err(fields_unread()),
        }
    }
}

fn clean_title(title: &str) -> Result<String, Refusal> {
    let title = text::clean_filled(title, TITLE_MAX_CHARS, refusals::circle_untitled)?;
    text::clean_line(&title, TITLE_MAX_CHARS).and_then(shown_at_once)
}

/// One time, its faults noted by field.
fn meeting(fields: &mut Fields, start: &str, minutes: i64, now: DateTime<Utc>) -> Option<Meeting> {
    let start = fields.take("start", parse_instant("start", start));
    if start.is_some_and(|start| start <= now) {
        fields.refuse(start_in_past());
    }
    if start.is_some_and(|start| start > now + TimeDelta::days(AHEAD_DAYS)) {
        fields.refuse(refusals::circle_too_far(AHEAD_DAYS));
    }
    let minutes = i32::try_from(minutes).ok().filter(|minutes| LENGTHS.contains(minutes));
    let minutes = fields.take("minutes", minutes.ok_or_else(length_not_offered));
    let (start, minutes) = (start?, minutes?);
    Some(Meeting { start, end: start + TimeDelta::minutes(minutes.into()) })
}

/// That many times, a week apart on the clock of `zone`. A week in which the clock has no such time is left out; of
/// two passes the first one counts.
fn weekly(first: Meeting, zone: Zone, count: i64) -> Vec<Meeting> {
    let wall = first.start.with_timezone(&zone);
    let time = WallTime::of(wall.hour(), wall.minute());
    let length = first.end - first.start;
    let start_of = |week: i64| {
        let days = Days::new(u64::try_from(week * 7).ok()?);
        wall_start(zone, wall.date_naive().checked_add_days(days)?, time)
    };
    let later = (1..count.clamp(1, SESSIONS_MAX)).filter_map(start_of);
    let later = later.map(|start| Meeting { start, end: start + length });
    std::iter::once(first).chain(later).collect()
}

fn wall_start(zone: Zone, date: NaiveDate, time: WallTime) -> Option<DateTime<Utc>> {
    match resolve_wall_time(zone, date, time) {
        ResolvedWallTime::Missing => None,
        ResolvedWallTime::Unique(at) | ResolvedWallTime::Ambiguous(at, _) => Some(at.to_utc()),
    }
}

/// A session that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedSession {
    pub meeting: Meeting,
    pub agenda: String,
}

impl CircleSessionRequest {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<ParsedSession, Refusal> {
        let mut fields = Fields::default();
        let meeting = meeting(&mut fields, &self.start, self.minutes, now);
        let agenda = fields.take("agenda", text::clean(&self.agenda, AGENDA_MAX_CHARS));
        fields.finish()?;
        match (meeting, agenda) {
            (Some(meeting), Some(agenda)) => Ok(ParsedSession { meeting, agenda }),
            _ => Err(fields_unread()),
        }
    }
}

/// Minutes of a session for which somebody is in its room and counts as having been there, where the host has not said.
pub const ATTENDED_MINUTES: i32 = 5;

/// `PUT /circles/{id}/rsvp` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleRsvpRequest {
    /// Which session.
    #[schema(required)]
    pub session_id: Option<CircleSessionId>,
    /// A code of [`Rsvp`].
    #[schema(required)]
    pub answer: String,
}

impl CircleRsvpRequest {
    /// Reads the answer.
    ///
    /// # Errors
    /// 422 `circle_answer_unknown`.
    pub fn answer(&self) -> Result<Rsvp, Refusal> {
        Rsvp::parse(&self.answer).ok_or_else(refusals::circle_answer_unknown)
    }
}

/// `POST /circles/{id}/sessions/{session}/attendance` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleAttendanceRequest {
    /// Who was there; everybody else of the circle was not.
    #[schema(required, max_items = 8)]
    pub present: Vec<UserId>,
}

/// `POST /circles/{id}/sessions/{session}/recap` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleRecapRequest {
    /// What you did, and what comes next.
    #[schema(required, min_length = 1, max_length = 4000)]
    pub recap: String,
}

impl CircleRecapRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.recap, RECAP_MAX_CHARS, refusals::circle_recap_empty)
            .map_err(|refusal| refusal.at("recap"))
    }
}

/// `POST /circles/{id}/sessions/{session}/survey` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CircleSurveyRequest {
    /// What the session was worth, 1 to 5.
    #[schema(required, minimum = 1, maximum = 5)]
    pub useful: i64,
    /// What the host should know; nobody else reads it.
    #[schema(max_length = 1000)]
    pub text: String,
}

impl CircleSurveyRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self) -> Result<(i16, String), Refusal> {
        let mut fields = Fields::default();
        let useful = i16::try_from(self.useful).ok().filter(|useful| (1..=5).contains(useful));
        let useful = fields.take("useful", useful.ok_or_else(refusals::circle_useful_range));
        let words = fields.take("text", text::clean(&self.text, WORDS_MAX_CHARS));
        fields.finish()?;
        useful.zip(words).ok_or_else(fields_unread)
    }
}

/// `PUT /circles/{id}/partners` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CirclePartnerRequest {
    /// Whom to keep at it with; none takes the choice back.
    pub partner_id: Option<UserId>,
}

mod told;
pub use told::{
    Circle, CirclePartner, CirclePerson, CircleSession, CircleStand, CircleSurvey, CircleTime, CircleTurnout,
    SessionStand, may, may_at,
};

#[cfg(test)]
mod tests;
