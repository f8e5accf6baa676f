//! Whether a new release goes on (OP5): what it answered beside what the release before answered in the same minutes.
//!
//! A few servers of the new release take their share of everybody's requests. It goes back when more than one answer in
//! a hundred fails, when answers are slow that were not, or when one of its servers starts anew. Where the others fail
//! as well it goes back too, and is not to blame. Where hardly anybody asked, nothing is known, and that is no yes.

use std::ops::AddAssign;

/// More than so many answers in a hundred may not fail.
const FAILED_MAX_PERCENT: u64 = 1;
/// Fewer failures than these are chance.
const FAILED_MIN: u64 = 3;
/// More than so many in a hundred may not be slow, and not twice the share of the release before: a page that waits for
/// news is slow in both.
const SLOW_MAX_PERCENT: u64 = 5;
/// Fewer slow answers than these are chance.
const SLOW_MIN: u64 = 20;
/// Fewer answers than these say nothing.
const GIVEN_MIN: u64 = 100;
/// Seconds above which an answer is slow: a bound of the histogram that servers keep.
const SLOW_ABOVE: &str = "2.5";
/// Who looks after servers asks these every second; they say nothing of what people meet.
const NOBODYS: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Answers of servers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// All of them.
    pub given: u64,
    /// With a status of 500 and above.
    pub failed: u64,
    /// That took longer than 2.5 seconds.
    pub slow: u64,
}

/// What is to be done while nothing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Look on.
    Watch,
    /// The time is over, and the release is as good as the one before.
    GoOn,
}

/// Why the new release goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stop {
    /// Its answers fail.
    #[error("more than one answer in a hundred of the new release fails, and of the release before fewer do")]
    Fails,
    /// All do.
    #[error("answers of both releases fail: something else is wrong. Mend that, and try the release again")]
    BothFail,
    /// Its answers are late.
    #[error("more than one answer in twenty of the new release takes longer than 2.5 s, twice as many as before")]
    Slow,
    /// It does not live.
    #[error("a server of the new release started anew")]
    Restarted,
    /// It is not there.
    #[error("no server of the new release answers")]
    Silent,
    /// Nobody came.
    #[error("fewer than a hundred answers were asked of the new release: nothing is known of it")]
    Unknown,
}

impl Answers {
    /// Reads a server's metrics.
    pub fn read(metrics: &str) -> Self {
        let mut read = Self::default();
        let mut quick = 0;
        for line in metrics.lines() {
            let Some((name, value)) = line.rsplit_once(' ') else { continue };
            let is_nobodys = label(name, "route").is_some_and(|route| NOBODYS.contains(&route));
            let Ok(value) = value.parse::<u64>() else { continue };
            if is_nobodys {
                continue;
            }
            if name.starts_with("http_requests_total{") {
                read.given += value;
                read.failed +=
                    if label(name, "status").is_some_and(|status| status.starts_with('5')) { value } else { 0 };
            } else if name.starts_with("http_request_duration_seconds_count{") {
                read.slow += value;
            } else if name.starts_with("http_request_duration_seconds_bucket{") && label(name, "le") == Some(SLOW_ABOVE)
            {
                quick += value;
            }
        }
        read.slow = read.slow.saturating_sub(quick);
        read
    }

    /// What was answered since; none where the server counts anew.
    pub fn since(self, before: Self) -> Option<Self> {
        Some(Self {
            given: self.given.checked_sub(before.given)?,
            failed: self.failed.checked_sub(before.failed)?,
            // Counted in two places, one after the other: an answer in between is no new start.
            slow: self.slow.saturating_sub(before.slow),
        })
    }
}

impl AddAssign for Answers {
    fn add_assign(&mut self, more: Self) {
        self.given += more.given;
        self.failed += more.failed;
        self.slow += more.slow;
    }
}

/// The value of a label in `name{label="value",…}`.
fn label<'a>(name: &'a str, label: &str) -> Option<&'a str> {
    let (_, labels) = name.split_once('{')?;
    let (_, rest) = labels.split_once(&format!("{label}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Whether `part` is more than so many in a hundred of `all`.
const fn is_above(part: u64, all: u64, percent: u64) -> bool {
    part.saturating_mul(100) > all.saturating_mul(percent)
}

/// Judges what both answered since the new release came; `is_over` when the time for it has passed.
///
/// # Errors
/// Why the new release goes back.
pub const fn verdict(new: Answers, old: Answers, is_over: bool) -> Result<Verdict, Stop> {
    if new.failed >= FAILED_MIN && is_above(new.failed, new.given, FAILED_MAX_PERCENT) {
        let both = old.failed >= FAILED_MIN && is_above(old.failed, old.given, FAILED_MAX_PERCENT);
        return Err(if both { Stop::BothFail } else { Stop::Fails });
    }
    if new.slow >= SLOW_MIN && is_above(new.slow, new.given, SLOW_MAX_PERCENT) {
        // Twice the share of before, in whole numbers: new.slow / new.given > 2 * old.slow / old.given.
        let share = new.slow.saturating_mul(old.given);
        if old.given == 0 || share > old.slow.saturating_mul(new.given).saturating_mul(2) {
            return Err(Stop::Slow);
        }
    }
    match (is_over, new.given >= GIVEN_MIN) {
        (false, _) => Ok(Verdict::Watch),
        (true, true) => Ok(Verdict::GoOn),
        (true, false) => Err(Stop::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn answers(given: u64, failed: u64, slow: u64) -> Answers {
        Answers { given, failed, slow }
    }

    #[test]
    fn one_in_a_hundred_may_fail_and_chance_is_no_reason() {
        let old = answers(10_000, 5, 10);
        for (new, expected) in [
            (answers(1_000, 10, 0), Ok(Verdict::Watch)),
            (answers(1_000, 11, 0), Err(Stop::Fails)),
            (answers(10, 2, 0), Ok(Verdict::Watch)),
            (answers(10, 3, 0), Err(Stop::Fails)),
            (answers(0, 0, 0), Ok(Verdict::Watch)),
        ] {
            assert_eq!(verdict(new, old, false), expected, "{new:?}");
        }
    }

    #[test]
    fn a_release_is_not_to_blame_for_what_fails_everywhere_and_does_not_go_on_either() {
        assert_eq!(verdict(answers(1_000, 100, 0), answers(9_000, 900, 0), false), Err(Stop::BothFail));
        assert_eq!(verdict(answers(1_000, 100, 0), answers(9_000, 90, 0), false), Err(Stop::Fails));
    }

    #[test]
    fn slow_is_what_was_not_slow_before() {
        for (new, old, expected) in [
            (answers(1_000, 0, 50), answers(9_000, 0, 0), Ok(Verdict::Watch)),
            (answers(1_000, 0, 51), answers(9_000, 0, 0), Err(Stop::Slow)),
            (answers(100, 0, 19), answers(9_000, 0, 0), Ok(Verdict::Watch)),
            // Pages that wait for news: a tenth of all answers, in both.
            (answers(1_000, 0, 100), answers(9_000, 0, 900), Ok(Verdict::Watch)),
            (answers(1_000, 0, 201), answers(9_000, 0, 900), Err(Stop::Slow)),
            (answers(1_000, 0, 51), answers(0, 0, 0), Err(Stop::Slow)),
        ] {
            assert_eq!(verdict(new, old, false), expected, "{new:?} {old:?}");
        }
    }

    #[test]
    fn when_the_time_is_over_a_release_goes_on_if_anybody_asked_it() {
        assert_eq!(verdict(answers(100, 1, 0), Answers::default(), true), Ok(Verdict::GoOn));
        assert_eq!(verdict(answers(99, 0, 0), Answers::default(), true), Err(Stop::Unknown));
        assert_eq!(verdict(answers(1_000, 11, 0), Answers::default(), true), Err(Stop::Fails));
    }

    const METRICS: &str = r#"# TYPE http_requests_total counter
http_requests_total{method="GET",route="/tutors/{id}",status="200"} 90
http_requests_total{method="POST",route="/api/v1/bookings",status="503"} 4
http_requests_total{method="GET",route="/tutors",status="404"} 6
http_requests_total{method="GET",route="/readyz",status="503"} 700
http_request_duration_seconds_bucket{method="GET",route="/tutors/{id}",le="1"} 80
http_request_duration_seconds_bucket{method="GET",route="/tutors/{id}",le="2.5"} 88
http_request_duration_seconds_bucket{method="GET",route="/tutors/{id}",le="+Inf"} 90
http_request_duration_seconds_sum{method="GET",route="/tutors/{id}"} 31.5
http_request_duration_seconds_count{method="GET",route="/tutors/{id}"} 90
http_request_duration_seconds_count{method="GET",route="/readyz"} 700
database_connections 20
"#;

    #[test]
    fn metrics_are_read_without_what_nobody_asked() {
        assert_eq!(Answers::read(METRICS), answers(100, 4, 2));
        assert_eq!(Answers::read("no metrics\n at all"), Answers::default());
    }

    #[test]
    fn a_server_that_counts_anew_is_seen() {
        let mut sum = answers(1, 1, 1);
        sum += answers(2, 3, 4);
        assert_eq!(sum, answers(3, 4, 5));
        assert_eq!(answers(5, 2, 1).since(answers(3, 2, 2)), Some(answers(2, 0, 0)));
        assert_eq!(answers(2, 2, 2).since(answers(3, 2, 2)), None);
        assert_eq!(answers(3, 1, 2).since(answers(3, 2, 2)), None);
    }
}
