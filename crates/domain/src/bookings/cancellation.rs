//! Cancellation policies: how much comes back when a student cancels a scheduled lesson (BK5).
//!
//! A policy is a short table of bands "with at least so much notice, so much per cent back". Tables are versioned and a
//! booking keeps the version it was made under, so changing the rules never changes a lesson that is already booked: a
//! new version is a new table beside the old one.

use super::booking::CancellationPolicy;
use chrono::{DateTime, Duration, Utc};

/// With at least `notice_hours` before the start, `refund_percent` of the student's money come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Full hours between the cancellation and the start.
    pub notice_hours: i64,
    /// 0 to 100.
    pub refund_percent: i64,
}

const fn band(notice_hours: i64, refund_percent: i64) -> Band {
    Band { notice_hours, refund_percent }
}

/// The table of `policy` in `version`, longest notice first; the last band needs no notice. `None` for a version that
/// never was.
pub const fn bands(policy: CancellationPolicy, version: i32) -> Option<&'static [Band]> {
    match (version, policy) {
        (1, CancellationPolicy::Flexible) => Some(const { &[band(4, 100), band(0, 50)] }),
        (1, CancellationPolicy::Standard) => Some(const { &[band(24, 100), band(4, 50), band(0, 0)] }),
        (1, CancellationPolicy::Strict) => Some(const { &[band(48, 100), band(24, 50), band(0, 0)] }),
        _ => None,
    }
}

/// The band that applies when a lesson starting at `start` is cancelled at `now`; exactly the notice is enough notice.
/// `None` for an unknown version.
pub fn band_at(policy: CancellationPolicy, version: i32, start: DateTime<Utc>, now: DateTime<Utc>) -> Option<Band> {
    let notice = start - now;
    let table = bands(policy, version)?;
    table.iter().find(|band| notice >= Duration::hours(band.notice_hours)).or(table.last()).copied()
}

/// Why so much comes back when a lesson is called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelRule {
    /// The tutor has not agreed yet.
    Unanswered,
    /// The tutor calls it off.
    ByTutor,
    /// The lesson's policy, at this much notice.
    Policy(CancellationPolicy, Band),
}

impl CancelRule {
    /// The stable code of the public interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unanswered => "cancel_unanswered",
            Self::ByTutor => "cancel_by_tutor",
            Self::Policy(_, Band { notice_hours: 0, refund_percent: 0 }) => "cancel_too_late",
            Self::Policy(_, Band { notice_hours: 0, .. }) => "cancel_late",
            Self::Policy(..) => "cancel_early",
        }
    }

    /// What the sentence is made of; empty when it has no numbers.
    pub fn facts(self) -> serde_json::Value {
        match self {
            Self::Unanswered | Self::ByTutor => serde_json::json!({}),
            Self::Policy(_, band) => {
                serde_json::json!({ "hours": band.notice_hours, "percent": band.refund_percent })
            }
        }
    }

    /// One sentence for the person who is about to cancel.
    pub fn sentence(self) -> String {
        let (policy, band) = match self {
            Self::Unanswered => return "The tutor has not confirmed yet: the student gets everything back.".to_owned(),
            Self::ByTutor => return "When the tutor cancels, the student gets everything back.".to_owned(),
            Self::Policy(policy, band) => (policy, band),
        };
        let name = match policy {
            CancellationPolicy::Flexible => "Flexible",
            CancellationPolicy::Standard => "Standard",
            CancellationPolicy::Strict => "Strict",
        };
        let back = match band.refund_percent {
            100 => "the student gets everything back".to_owned(),
            0 => "the student gets nothing back".to_owned(),
            percent => format!("the student gets {percent}% back"),
        };
        match band.notice_hours {
            0 => format!("{name} policy: this close to the start, {back}."),
            hours => format!("{name} policy: with at least {hours} hours’ notice, {back}."),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use CancellationPolicy::{Flexible, Standard, Strict};

    fn percent_at(policy: CancellationPolicy, seconds_before: i64) -> i64 {
        let start = DateTime::UNIX_EPOCH + Duration::days(30);
        band_at(policy, 1, start, start - Duration::seconds(seconds_before)).unwrap().refund_percent
    }

    #[test]
    fn the_exact_hour_still_counts_and_a_second_later_does_not() {
        for (policy, hours, kept_full, after) in [
            (Flexible, 4, 100, 50),
            (Standard, 24, 100, 50),
            (Standard, 4, 50, 0),
            (Strict, 48, 100, 50),
            (Strict, 24, 50, 0),
        ] {
            assert_eq!(percent_at(policy, hours * 3_600), kept_full, "{policy:?} at {hours} h");
            assert_eq!(percent_at(policy, hours * 3_600 - 1), after, "{policy:?} a second after {hours} h");
        }
    }

    #[test]
    fn more_notice_never_gives_less_back_and_every_table_ends_without_notice() {
        for policy in CancellationPolicy::ALL {
            let table = bands(policy, CancellationPolicy::VERSION).unwrap();
            assert!(table.windows(2).all(
                |w| matches!(w, [a, b] if a.notice_hours > b.notice_hours && a.refund_percent > b.refund_percent)
            ));
            assert_eq!(table.last().unwrap().notice_hours, 0);
            assert_eq!(table.first().unwrap().refund_percent, 100);
        }
    }

    #[test]
    fn a_version_that_never_was_has_no_rules() {
        for version in [0, 2, -1] {
            assert_eq!(bands(Standard, version), None);
        }
    }

    #[test]
    fn the_sentence_says_what_comes_back() {
        for (policy, band, code, sentence) in [
            (
                Standard,
                band(24, 100),
                "cancel_early",
                "Standard policy: with at least 24 hours’ notice, the student gets everything back.",
            ),
            (
                Flexible,
                band(0, 50),
                "cancel_late",
                "Flexible policy: this close to the start, the student gets 50% back.",
            ),
            (
                Strict,
                band(0, 0),
                "cancel_too_late",
                "Strict policy: this close to the start, the student gets nothing back.",
            ),
        ] {
            let rule = CancelRule::Policy(policy, band);
            assert_eq!((rule.code(), rule.sentence().as_str()), (code, sentence));
        }
    }
}
