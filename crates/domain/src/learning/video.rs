//! Films of courses and how they are prepared (LE2): judged by what is in them, cut into pieces that any number of
//! workers encode at the same time, each into every size at once.
//!
//! All times are frames of one steady rate, so that the pieces meet exactly: a piece begins with a picture that needs
//! no other, in every size at the same one.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{UnitId, UploadId, VideoId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest film in hours.
pub const HOURS_MAX: i64 = 4;
/// Shortest film in milliseconds.
const SHORTEST_MS: i64 = 200;
/// Largest pictures.
pub const LARGEST: (i64, i64) = (4_096, 2_304);
/// Heights that a film is made in, as far as its own reaches.
pub const LADDER: [i32; 4] = [1_080, 720, 480, 360];
/// Seconds from one picture that needs no other to the next, as near as whole frames allow.
const GROUP_SECONDS: i64 = 2;
/// Such groups of one segment.
pub const GROUPS_OF_SEGMENT: i64 = 2;
/// Segments of one piece of work; the first piece has one, so that something can be seen early.
const SEGMENTS_OF_CHUNK: i64 = 4;
/// What may be missing at the end of a film that says how long it is.
const MISSING_MS: i64 = 1_000;
/// Most films of one teacher.
pub const VIDEOS_MAX: i64 = 1_000;
/// Frame rates that films are made in.
const RATES: [(i64, i64); 13] = [
    (10, 1),
    (12, 1),
    (15, 1),
    (20, 1),
    (24_000, 1_001),
    (24, 1),
    (25, 1),
    (30_000, 1_001),
    (30, 1),
    (48, 1),
    (50, 1),
    (60_000, 1_001),
    (60, 1),
];

codes! {
    /// Where a film stands.
    VideoStatus {
        /// Nobody looked at it yet.
        Queued = "queued",
        /// It is being prepared; what is done can be seen.
        Encoding = "encoding",
        /// All of it is there.
        Ready = "ready",
        /// It cannot be prepared; the reason stands beside it.
        Failed = "failed",
    }
}

/// `POST /videos`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct VideoRequest {
    /// A unit for films of an own course.
    pub unit_id: UnitId,
    /// An own upload for `course_video`.
    pub upload_id: UploadId,
}

/// `PUT /videos/{id}/poster`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PosterRequest {
    /// Seconds of the film whose picture stands for it.
    #[schema(required, minimum = 0)]
    pub at: f64,
}

/// A size that a film comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RenditionView {
    pub width: i32,
    pub height: i32,
}

/// Captions of a film.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CaptionsView {
    pub language: String,
    pub url: String,
    /// Nobody sees them yet but its teacher and the staff: they come with the next version of the course.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
}

/// `GET /videos/{id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Video {
    pub id: VideoId,
    pub unit_id: UnitId,
    pub status: VideoStatus,
    /// The part that is done, 0 to 1.
    pub progress: f64,
    /// Why it could not be prepared, in the reader's language.
    pub reason: Option<String>,
    /// The same as a code.
    pub code: Option<String>,
    /// Seconds; none until somebody looked at it.
    pub duration: Option<f64>,
    pub renditions: Vec<RenditionView>,
    /// A signed address that needs no header, good for some hours; none while nothing can be seen.
    pub playlist_url: Option<String>,
    pub poster_url: Option<String>,
    pub storyboard_url: Option<String>,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    pub captions: Vec<CaptionsView>,
}

/// What the first look at a file found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Probed {
    /// Points, as shown.
    pub width: i64,
    #[allow(missing_docs)]
    pub height: i64,
    /// Frames a second, as a fraction.
    pub rate: (i64, i64),
    /// How long it says that it is.
    pub announced_ms: i64,
    /// From its first picture to the end of its last.
    pub found_ms: i64,
    /// Whether there are pictures.
    pub pictures: bool,
    /// Whether there is sound.
    pub sound: bool,
}

/// A film that can be prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Film {
    pub width: i32,
    pub height: i32,
    pub rate: (i64, i64),
    /// Frames at that rate.
    pub frames: i64,
    pub sound: bool,
}

impl Probed {
    /// Whether a film can be made of it.
    ///
    /// # Errors
    /// 422 `video_refused` with a reason.
    pub fn judge(&self) -> Result<Film, Refusal> {
        if !self.pictures {
            return Err(if self.sound { refusals::video_no_pictures() } else { refusals::video_unreadable() });
        }
        let (wide, high) = (self.width.max(self.height), self.width.min(self.height));
        if wide > LARGEST.0 || high > LARGEST.1 {
            return Err(refusals::video_too_large(LARGEST.0, LARGEST.1));
        }
        if self.width < 16 || self.height < 16 {
            return Err(refusals::video_unreadable());
        }
        if self.found_ms > HOURS_MAX * 3_600_000 || self.announced_ms > HOURS_MAX * 3_600_000 + MISSING_MS {
            return Err(refusals::video_too_long(HOURS_MAX));
        }
        if self.found_ms < SHORTEST_MS {
            return Err(refusals::video_too_short());
        }
        if self.announced_ms - self.found_ms > MISSING_MS.max(self.announced_ms / 50) {
            return Err(refusals::video_cut_off());
        }
        let rate = steady(self.rate);
        let frames = (self.found_ms * rate.0 + rate.1 * 500) / (rate.1 * 1_000);
        Ok(Film {
            width: self.width as i32,
            height: self.height as i32,
            rate,
            frames: frames.max(1),
            sound: self.sound,
        })
    }
}

/// The nearest rate that films are made in.
fn steady((num, den): (i64, i64)) -> (i64, i64) {
    if num <= 0 || den <= 0 {
        return (25, 1);
    }
    let asked = num as f64 / den as f64;
    let off = |rate: &(i64, i64)| (rate.0 as f64 / rate.1 as f64 - asked).abs();
    RATES.into_iter().min_by(|one, other| off(one).total_cmp(&off(other))).unwrap_or((25, 1))
}

/// One piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Chunk {
    pub number: i32,
    pub first_frame: i64,
    pub frames: i64,
    /// The number of its first segment.
    pub first_segment: i64,
}

impl Film {
    /// Milliseconds.
    pub fn duration_ms(&self) -> i64 {
        (self.frames * self.rate.1 * 1_000 + self.rate.0 / 2) / self.rate.0
    }

    /// Frames from one picture that needs no other to the next.
    pub fn group(&self) -> i64 {
        ((GROUP_SECONDS * self.rate.0 + self.rate.1 / 2) / self.rate.1).max(1)
    }

    /// Frames of a segment.
    pub fn segment(&self) -> i64 {
        self.group() * GROUPS_OF_SEGMENT
    }

    /// All of it, in order: a first piece of one segment, then longer ones.
    pub fn chunks(&self) -> Vec<Chunk> {
        let (mut chunks, mut at) = (Vec::new(), 0);
        while at < self.frames {
            let segments = if at == 0 { 1 } else { SEGMENTS_OF_CHUNK };
            let frames = (self.segment() * segments).min(self.frames - at);
            let number = i32::try_from(chunks.len()).unwrap_or(i32::MAX);
            chunks.push(Chunk { number, first_frame: at, frames, first_segment: at / self.segment() });
            at += frames;
        }
        chunks
    }

    /// Frames of each segment of a piece.
    pub fn segments_of(&self, chunk: &Chunk) -> Vec<i64> {
        let mut lengths = Vec::new();
        let mut left = chunk.frames;
        while left > 0 {
            lengths.push(left.min(self.segment()));
            left -= self.segment();
        }
        lengths
    }

    /// Microseconds of so many frames.
    pub fn micros(&self, frames: i64) -> i64 {
        (frames * self.rate.1 * 1_000_000 + self.rate.0 / 2) / self.rate.0
    }

    /// Where to read from for a piece, in seconds: a quarter of a frame early, so that no rounding loses its first one.
    pub fn seek_seconds(&self, chunk: &Chunk) -> f64 {
        ((chunk.first_frame as f64 - 0.25) * self.rate.1 as f64 / self.rate.0 as f64).max(0.0)
    }

    /// Units of a second in the files: whole ones for every frame.
    pub fn timescale(&self) -> i64 {
        let mut scale = self.rate.0;
        while scale < 10_000 {
            scale *= 10;
        }
        scale
    }

    /// Units before a piece begins.
    pub fn units_before(&self, chunk: &Chunk) -> u64 {
        (chunk.first_frame * self.rate.1 * (self.timescale() / self.rate.0)).unsigned_abs()
    }

    /// The sizes it is made in, largest first. A film that is smaller than all of them has its own.
    pub fn sizes(&self) -> Vec<(i32, i32)> {
        let short = self.width.min(self.height);
        let fitting: Vec<i32> = LADDER.into_iter().filter(|rung| *rung <= short).collect();
        let rungs = if fitting.is_empty() { vec![short] } else { fitting };
        rungs.into_iter().map(|rung| self.scaled(rung)).collect()
    }

    /// Scaled so that its shorter side has so many points, both even.
    fn scaled(&self, rung: i32) -> (i32, i32) {
        let (short, long) = (self.width.min(self.height), self.width.max(self.height));
        let even = |points: i32| (points / 2 * 2).max(2);
        let scaled = (i64::from(long) * i64::from(rung) + i64::from(short) / 2) / i64::from(short);
        let (a, b) = (even(scaled as i32), even(rung));
        if self.width >= self.height { (a, b) } else { (b, a) }
    }
}

/// Most bits a second for pictures of that size.
pub fn bits_per_second((width, height): (i32, i32)) -> i64 {
    let short = width.min(height);
    let table = [(1_080, 5_000_000), (720, 2_800_000), (480, 1_400_000), (360, 800_000)];
    table.into_iter().find(|(rung, _)| short >= *rung).map_or(500_000, |(_, bits)| bits)
}

/// The name of a size in addresses: its shorter side.
pub fn rung_of((width, height): (i32, i32)) -> i32 {
    width.min(height)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn probed(width: i64, height: i64, rate: (i64, i64), ms: i64) -> Probed {
        Probed { width, height, rate, announced_ms: ms, found_ms: ms, pictures: true, sound: true }
    }

    fn reason(probed: Probed) -> String {
        probed.judge().unwrap_err().facts["reason"].as_str().unwrap().to_owned()
    }

    #[test]
    fn what_is_no_film_is_refused_with_its_reason() {
        let good = probed(1_920, 1_080, (30, 1), 20_000);
        assert!(good.judge().is_ok());
        assert_eq!(reason(Probed { pictures: false, ..good }), "no_pictures");
        assert_eq!(reason(Probed { pictures: false, sound: false, ..good }), "unreadable");
        assert_eq!(reason(Probed { width: 15_500, height: 15_500, ..good }), "too_large");
        assert_eq!(reason(Probed { width: 2_400, height: 3_000, ..good }).as_str(), "too_large");
        assert_eq!(reason(Probed { width: 8, ..good }), "unreadable");
        assert_eq!(reason(Probed { found_ms: 12_000, ..good }), "cut_off");
        assert_eq!(reason(Probed { found_ms: 0, announced_ms: 0, ..good }), "too_short");
        assert_eq!(reason(probed(640, 360, (30, 1), 5 * 3_600_000)), "too_long");
        assert!(Probed { found_ms: 19_100, ..good }.judge().is_ok(), "a header may be a little off");
    }

    #[test]
    fn the_ladder_reaches_as_far_as_the_film_and_keeps_its_shape() {
        let sizes = |w, h| probed(w, h, (25, 1), 9_000).judge().unwrap().sizes();
        assert_eq!(sizes(1_920, 1_080), [(1_920, 1_080), (1_280, 720), (852, 480), (640, 360)]);
        assert_eq!(sizes(1_280, 720), [(1_280, 720), (852, 480), (640, 360)]);
        assert_eq!(sizes(1_080, 1_920), [(1_080, 1_920), (720, 1_280), (480, 852), (360, 640)]);
        assert_eq!(sizes(854, 480), [(854, 480), (640, 360)]);
        assert_eq!(sizes(320, 241), [(320, 240)], "smaller than all has its own");
        assert_eq!(sizes(640, 480), [(640, 480), (480, 360)]);
    }

    #[test]
    fn pieces_cover_every_frame_once_and_begin_where_segments_do() {
        for rate in RATES {
            for ms in [200, 1_999, 2_000, 4_004, 16_000, 20_000, 61_337] {
                let film = probed(640, 360, rate, ms).judge().unwrap();
                let (mut at, mut segment) = (0, 0);
                for (place, chunk) in film.chunks().into_iter().enumerate() {
                    assert_eq!((chunk.first_frame, chunk.first_segment), (at, segment), "{rate:?} {ms}");
                    assert_eq!((chunk.number, chunk.first_frame % film.segment()), (place as i32, 0));
                    let lengths = film.segments_of(&chunk);
                    assert_eq!(lengths.iter().sum::<i64>(), chunk.frames);
                    assert!(lengths.iter().all(|frames| *frames > 0 && *frames <= film.segment()));
                    at += chunk.frames;
                    segment += lengths.len() as i64;
                }
                assert_eq!(at, film.frames);
                assert!((film.duration_ms() - ms).abs() <= 60, "{rate:?}: {} of {ms}", film.duration_ms());
                assert_eq!(film.timescale() % film.rate.0, 0);
            }
        }
    }

    #[test]
    fn odd_rates_become_the_nearest_steady_one() {
        for (given, rate) in [
            ((30_000, 1_001), (30_000, 1_001)),
            ((2_997, 100), (30_000, 1_001)),
            ((120, 1), (60, 1)),
            ((1, 1), (10, 1)),
            ((0, 0), (25, 1)),
            ((24, 1), (24, 1)),
        ] {
            assert_eq!(steady(given), rate, "{given:?}");
        }
    }

    #[test]
    fn the_first_piece_is_one_segment() {
        let film = probed(1_920, 1_080, (30, 1), 60_000).judge().unwrap();
        let frames: Vec<_> = film.chunks().iter().map(|chunk| chunk.frames).collect();
        assert_eq!(frames, [120, 480, 480, 480, 240]);
        assert_eq!(film.units_before(&film.chunks()[1]), 4 * film.timescale().unsigned_abs(), "four seconds");
    }
}
