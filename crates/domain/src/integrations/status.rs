//! How the product is, as everybody may read it.

use super::objectives::Budget;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Days of the past that are shown.
pub const DAYS: i64 = 90;
/// Milliseconds after which an answer of the database is a slow one.
const SLOW_ANSWER_MS: u32 = 500;
/// Seconds that work may be late before it is slow, and before it counts as not done.
const WORK: (i64, i64) = (60, 600);
/// The same for mails.
const MAILS: (i64, i64) = (300, 1_800);

/// A part of the product that can fail by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = StatusPart)]
pub enum Part {
    /// Pages, bookings, everything that is asked for.
    Database,
    /// What happens behind: reminders, payouts, webhooks.
    Worker,
    /// Mails.
    Mail,
    /// The card processor.
    Payments,
}

impl Part {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Database, Self::Worker, Self::Mail, Self::Payments];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Worker => "worker",
            Self::Mail => "mail",
            Self::Payments => "payments",
        }
    }

    /// Reads a stored one.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// How a part is; the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// As it should.
    Ok,
    /// It works, late.
    Slow,
    /// It does not.
    Down,
}

impl Health {
    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Slow => "slow",
            Self::Down => "down",
        }
    }
}

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// How long the database took to answer; none when it did not.
    pub database_ms: Option<u32>,
    /// Seconds since the longest waiting job was due; none when none waits.
    pub job_late: Option<i64>,
    /// The same for mails.
    pub mail_late: Option<i64>,
    /// Whether mails that failed before wait for another try.
    pub mails_failing: bool,
    /// Whether the card processor is asked at all.
    pub payments_answer: bool,
}

impl Measured {
    /// How a part is. What cannot be seen without the database is as it is.
    pub fn health(&self, part: Part) -> Health {
        let Some(ms) = self.database_ms else { return Health::Down };
        match part {
            Part::Database if ms > SLOW_ANSWER_MS => Health::Slow,
            Part::Database => Health::Ok,
            Part::Worker => late(self.job_late, WORK),
            Part::Mail => late(self.mail_late, MAILS).max(if self.mails_failing { Health::Slow } else { Health::Ok }),
            Part::Payments if self.payments_answer => Health::Ok,
            Part::Payments => Health::Down,
        }
    }
}

fn late(seconds: Option<i64>, (slow, down): (i64, i64)) -> Health {
    match seconds.unwrap_or_default() {
        late if late >= down => Health::Down,
        late if late >= slow => Health::Slow,
        _ => Health::Ok,
    }
}

/// A day of a part.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StatusDay {
    /// Its beginning, in UTC.
    pub day: DateTime<Utc>,
    /// Minutes in which it was looked at, by what was found.
    pub ok: i32,
    pub slow: i32,
    pub down: i32,
}

impl StatusDay {
    /// How the day was: down or slow from a quarter of an hour on.
    pub const fn health(&self) -> Health {
        if self.down >= 15 {
            Health::Down
        } else if self.down + self.slow >= 15 {
            Health::Slow
        } else {
            Health::Ok
        }
    }
}

/// A part as everybody reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PartStatus {
    pub part: Part,
    pub status: Health,
    /// Share of the minutes of the last 90 days in which it worked, 0 to 1; null before the first.
    pub uptime: Option<f64>,
    /// What we promise of it, and how much of that is used up.
    pub budget: Budget,
    /// The last 90 days that were looked at, the oldest first.
    pub days: Vec<StatusDay>,
}

impl PartStatus {
    /// With its past.
    pub fn new(part: Part, status: Health, days: Vec<StatusDay>, now: DateTime<Utc>) -> Self {
        let (mut well, mut all) = (0_i64, 0_i64);
        for day in &days {
            well += i64::from(day.ok) + i64::from(day.slow);
            all += i64::from(day.ok) + i64::from(day.slow) + i64::from(day.down);
        }
        let budget = Budget::of(part, &days, now);
        Self { part, status, uptime: (all > 0).then(|| well as f64 / all as f64), budget, days }
    }
}

/// `GET /status`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Status {
    /// The worst of the parts.
    pub status: Health,
    pub at: DateTime<Utc>,
    pub parts: Vec<PartStatus>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn well() -> Measured {
        Measured { database_ms: Some(3), payments_answer: true, ..Measured::default() }
    }

    #[test]
    fn each_part_is_judged_by_what_is_its_own() {
        let all = |measured: Measured| Part::ALL.map(|part| measured.health(part).code());
        assert_eq!(all(well()), ["ok"; 4]);
        assert_eq!(all(Measured { database_ms: None, ..well() }), ["down"; 4]);
        assert_eq!(all(Measured { database_ms: Some(501), ..well() }), ["slow", "ok", "ok", "ok"]);
        assert_eq!(all(Measured { payments_answer: false, ..well() }), ["ok", "ok", "ok", "down"]);
        for (late, expected) in [(59, "ok"), (60, "slow"), (599, "slow"), (600, "down")] {
            assert_eq!(all(Measured { job_late: Some(late), ..well() })[1], expected, "{late}");
        }
        for (late, expected) in [(299, "ok"), (300, "slow"), (1_799, "slow"), (1_800, "down")] {
            assert_eq!(all(Measured { mail_late: Some(late), ..well() })[2], expected, "{late}");
        }
        assert_eq!(all(Measured { mails_failing: true, ..well() })[2], "slow");
        assert_eq!(all(Measured { mails_failing: true, mail_late: Some(9_999), ..well() })[2], "down");
    }

    #[test]
    fn a_day_is_as_it_was_for_a_quarter_of_an_hour_and_uptime_counts_minutes() {
        let day = |ok, slow, down| StatusDay { day: DateTime::UNIX_EPOCH, ok, slow, down };
        assert_eq!(day(1_440, 0, 0).health(), Health::Ok);
        assert_eq!(day(1_400, 14, 0).health(), Health::Ok);
        assert_eq!(day(1_400, 8, 7).health(), Health::Slow);
        assert_eq!(day(1_400, 0, 15).health(), Health::Down);
        let now = DateTime::UNIX_EPOCH;
        let part = PartStatus::new(Part::Mail, Health::Ok, vec![day(90, 6, 4), day(100, 0, 0)], now);
        assert_eq!(part.uptime, Some(0.98));
        assert_eq!(PartStatus::new(Part::Mail, Health::Ok, Vec::new(), now).uptime, None);
        assert_eq!(Part::ALL.map(|part| Part::parse(part.code())), Part::ALL.map(Some));
    }
}
