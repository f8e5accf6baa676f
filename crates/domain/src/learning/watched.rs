//! What was watched of a film (LE4): stretches of it, not clicks. What counts is their union, whatever was sent how
//! often and in which order. Times are milliseconds.

use super::refusals;
use crate::Refusal;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Most stretches of one request.
pub const SENT_MAX: usize = 200;
/// Most stretches that are kept of one person and film; smaller gaps are closed first.
const KEPT_MAX: usize = 1_000;
/// Gaps that a player makes by itself.
const JOINED_MS: i64 = 250;
/// The part of a film that makes it watched, in per cent.
pub const WATCHED_PERCENT: i64 = 90;
/// How many seconds of films somebody sees in a second at most: at double speed, in two windows side by side.
const SPEED_MAX: i64 = 4;
/// Milliseconds that are believed at once: short films, and what a player had sent before its clock began.
const AT_ONCE_MS: i64 = 10 * 60 * 1_000;
/// Points of a curve at most.
const POINTS_MAX: i64 = 120;

/// A stretch in milliseconds, from before until.
pub type Stretch = (i64, i64);

/// `POST /units/{id}/watched`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct WatchedRequest {
    /// Seconds of the film, from and until.
    #[schema(required, value_type = Vec<Vec<f64>>)]
    pub intervals: Vec<(f64, f64)>,
    /// Where the player stands.
    pub position: f64,
    /// Says which sending this is: one that comes twice is no second look.
    pub sending: String,
}

/// Reads seconds; what lies outside of the film is cut off, what runs backwards or is no number is refused.
///
/// # Errors
/// 422 `intervals_invalid`, `intervals_too_many`.
pub fn parse(sent: &[(f64, f64)], duration_ms: i64) -> Result<Vec<Stretch>, Refusal> {
    if sent.len() > SENT_MAX {
        return Err(refusals::intervals_too_many(SENT_MAX));
    }
    let mut stretches = Vec::with_capacity(sent.len());
    for (from, until) in sent {
        if !from.is_finite() || !until.is_finite() || *from < 0.0 || until < from {
            return Err(refusals::intervals_invalid());
        }
        let ms = |seconds: f64| ((seconds * 1_000.0).round() as i64).min(duration_ms);
        if ms(*from) < ms(*until) {
            stretches.push((ms(*from), ms(*until)));
        }
    }
    Ok(union(&stretches))
}

/// The same time, each instant once, in order.
pub fn union(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut sorted: Vec<Stretch> = stretches.iter().copied().filter(|(from, until)| from < until).collect();
    sorted.sort_unstable();
    let mut joined: Vec<Stretch> = Vec::with_capacity(sorted.len());
    for (from, until) in sorted {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => joined.push((from, until)),
        }
    }
    joined
}

/// What is kept: the union, with gaps closed that a player makes by itself, and the smallest ones where there are too
/// many.
pub fn kept(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut room = JOINED_MS;
    let mut joined = closed(&union(stretches), room);
    while joined.len() > KEPT_MAX {
        room *= 2;
        joined = closed(&joined, room);
    }
    joined
}

fn closed(union: &[Stretch], room: i64) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::with_capacity(union.len());
    for &(from, until) in union {
        match joined.last_mut() {
            Some(last) if from - last.1 <= room => last.1 = until,
            _ => joined.push((from, until)),
        }
    }
    joined
}

/// What is in both, each a union.
pub fn common(one: &[Stretch], other: &[Stretch]) -> Vec<Stretch> {
    let (mut found, mut left, mut right) = (Vec::new(), one.iter().peekable(), other.iter().peekable());
    while let (Some(&&(a, b)), Some(&&(c, d))) = (left.peek(), right.peek()) {
        if a.max(c) < b.min(d) {
            found.push((a.max(c), b.min(d)));
        }
        if b < d {
            left.next();
        } else {
            right.next();
        }
    }
    found
}

/// Milliseconds of a union.
pub fn length(union: &[Stretch]) -> i64 {
    union.iter().map(|(from, until)| until - from).sum()
}

/// Whether so much can have been seen of all films of a course, in the time since somebody enrolled. What was watched
/// on the way and is sent late fits, too.
///
/// # Errors
/// 409 `watched_too_fast`.
pub fn fits(seen_ms: i64, since: TimeDelta) -> Result<(), Refusal> {
    let most = since.num_milliseconds().max(0).saturating_mul(SPEED_MAX).saturating_add(AT_ONCE_MS);
    if seen_ms > most { Err(refusals::watched_too_fast()) } else { Ok(()) }
}

/// Whether enough of the film was seen.
pub fn is_watched(union: &[Stretch], duration_ms: i64) -> bool {
    duration_ms > 0 && length(union) * 100 >= duration_ms * WATCHED_PERCENT
}

/// One point of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CurvePoint {
    /// Seconds of the film from which it holds, until the next point.
    pub at: f64,
    /// The part of the viewers, 0 to 1.
    pub share: f64,
}

/// What part of these viewers saw each piece of the film: seconds, or longer pieces of a long film. A piece that one
/// saw half of counts half.
pub fn curve(viewers: &[Vec<Stretch>], duration_ms: i64) -> Vec<CurvePoint> {
    if duration_ms <= 0 {
        return Vec::new();
    }
    let piece = (duration_ms / POINTS_MAX / 1_000 + 1) * 1_000;
    let pieces = usize::try_from((duration_ms + piece - 1) / piece).unwrap_or(0);
    let mut seen = vec![0_i64; pieces];
    for union in viewers {
        for &(from, until) in union {
            let (from, until) = (from.max(0), until.min(duration_ms));
            let mut at = from;
            while at < until {
                let end = ((at / piece + 1) * piece).min(until);
                if let Some(seen) = usize::try_from(at / piece).ok().and_then(|place| seen.get_mut(place)) {
                    *seen += end - at;
                }
                at = end;
            }
        }
    }
    let share = |place: usize, seen: i64| {
        let length = piece.min(duration_ms - place as i64 * piece);
        if viewers.is_empty() { 0.0 } else { seen as f64 / (length * viewers.len() as i64) as f64 }
    };
    let point = |(place, seen)| CurvePoint { at: (place as i64 * piece) as f64 / 1_000.0, share: share(place, seen) };
    seen.into_iter().enumerate().map(point).collect()
}

/// `GET /videos/{id}/analytics`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct VideoAnalytics {
    /// People who saw anything of it.
    pub viewers: i64,
    /// Which part of them saw each piece.
    pub retention: Vec<CurvePoint>,
    /// Which part of them saw it again.
    pub rewatch: Vec<CurvePoint>,
    /// Which part of them saw at least nine tenths of it.
    pub completion: f64,
}

/// The figures of a film, from what each viewer saw and saw again.
pub fn analytics(viewers: &[(Vec<Stretch>, Vec<Stretch>)], duration_ms: i64) -> VideoAnalytics {
    let (seen, again): (Vec<_>, Vec<_>) = viewers.iter().filter(|(seen, _)| !seen.is_empty()).cloned().unzip();
    let finished = seen.iter().filter(|union| is_watched(union, duration_ms)).count();
    let completion = if seen.is_empty() { 0.0 } else { finished as f64 / seen.len() as f64 };
    VideoAnalytics {
        viewers: seen.len() as i64,
        retention: curve(&seen, duration_ms),
        rewatch: curve(&again, duration_ms),
        completion,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_runs_backwards_is_refused_and_what_lies_outside_is_cut_off() {
        for bad in [(5.0, 1.0), (-1.0, 2.0), (f64::NAN, 1.0), (0.0, f64::INFINITY)] {
            assert_eq!(parse(&[bad], 20_000).unwrap_err().code, "intervals_invalid", "{bad:?}");
        }
        assert_eq!(parse(&vec![(0.0, 1.0); SENT_MAX + 1], 20_000).unwrap_err().code, "intervals_too_many");
        assert_eq!(parse(&[(18.0, 25.0), (30.0, 40.0), (3.0, 3.0)], 20_000).unwrap(), [(18_000, 20_000)]);
    }

    #[test]
    fn nobody_sees_more_than_there_was_time_for() {
        let minute = 60_000;
        for (seen, minutes, fits_in) in [
            (10 * minute, 0, true),
            (10 * minute + 1, 0, false),
            (10 * minute + 1, -5, false),
            (14 * minute, 1, true),
            (14 * minute + 1, 1, false),
            (240 * minute, 60, true),
            (99_999_000, 60, false),
        ] {
            assert_eq!(fits(seen, TimeDelta::minutes(minutes)).is_ok(), fits_in, "{seen} ms in {minutes} minutes");
        }
    }

    #[test]
    fn nine_tenths_are_watched() {
        assert!(is_watched(&[(0, 9_000), (9_000, 18_000)], 20_000));
        assert!(!is_watched(&[(0, 17_999)], 20_000));
        assert!(!is_watched(&[], 0), "a film of no length is never watched");
    }

    #[test]
    fn too_many_pieces_lose_their_smallest_gaps_first() {
        let pieces: Vec<Stretch> = (0..3_000).map(|n| (n * 1_000, n * 1_000 + 400)).collect();
        let kept = kept(&pieces);
        assert!(kept.len() <= 1_000 && kept.first() == Some(&(0, kept[0].1)), "{}", kept.len());
    }

    /// The same by brute force: one entry per millisecond.
    fn seen(stretches: &[Stretch], duration: i64) -> Vec<bool> {
        (0..duration).map(|at| stretches.iter().any(|(from, until)| (*from..*until).contains(&at))).collect()
    }

    proptest! {
        #[test]
        fn union_common_and_length_agree_with_counting_every_millisecond(
            one in prop::collection::vec((0..60_i64, 0..60_i64), 0..8),
            other in prop::collection::vec((0..60_i64, 0..60_i64), 0..8),
        ) {
            let (a, b) = (union(&one), union(&other));
            let (x, y) = (seen(&one, 60), seen(&other, 60));
            prop_assert_eq!(seen(&a, 60), x.clone());
            prop_assert!(a.windows(2).all(|pair| pair[0].1 < pair[1].0), "in order, apart: {:?}", a);
            prop_assert_eq!(length(&a), x.iter().filter(|seen| **seen).count() as i64);
            let both: Vec<bool> = x.iter().zip(&y).map(|(x, y)| *x && *y).collect();
            prop_assert_eq!(seen(&common(&a, &b), 60), both);
        }

        #[test]
        fn curves_and_completion_agree_with_counting(
            viewers in prop::collection::vec(prop::collection::vec((0..4_500_i64, 0..4_500_i64), 0..5), 1..6),
        ) {
            let unions: Vec<Vec<Stretch>> = viewers.iter().map(|one| union(one)).collect();
            let counted: Vec<Vec<bool>> = unions.iter().map(|one| seen(one, 4_500)).collect();
            for (place, point) in curve(&unions, 4_500).into_iter().enumerate() {
                let second = (place * 1_000)..((place + 1) * 1_000).min(4_500);
                let length = second.len() * viewers.len();
                let within = |one: &Vec<bool>| one[second.clone()].iter().filter(|seen| **seen).count();
                let all: usize = counted.iter().map(within).sum();
                prop_assert!((point.share - all as f64 / length as f64).abs() < 1e-9);
                prop_assert!((point.at - place as f64).abs() < 1e-9);
            }
            let pairs: Vec<_> = unions.iter().map(|one| (one.clone(), Vec::new())).collect();
            let figures = analytics(&pairs, 4_500);
            let count = |one: &Vec<bool>| one.iter().filter(|seen| **seen).count();
            let watched: Vec<_> = counted.iter().map(count).filter(|n| *n > 0).collect();
            let full = watched.iter().filter(|n| **n * 10 >= 4_500 * 9).count();
            prop_assert_eq!(figures.viewers, watched.len() as i64);
            let expected = if watched.is_empty() { 0.0 } else { full as f64 / watched.len() as f64 };
            prop_assert!((figures.completion - expected).abs() < 1e-9);
        }
    }
}
