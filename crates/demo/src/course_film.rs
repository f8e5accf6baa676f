//! The film of the first free course: twelve seconds of a whiteboard, with chapters and what would be said to it.

use super::{DEMO_SEED, dice::id_of};
use chrono::{DateTime, Utc};
use domain::{
    ids::{UnitId, VideoId},
    learning::{
        captions::Cue,
        chapter::Chapter,
        outline::{Unit, UnitKind},
    },
};
use learning::past_film::{PastFilm, film_as_past};
use spine::{App, Result};
use sqlx::{Postgres, Transaction};

const INIT: &[u8] = include_bytes!("films/course/init.mp4");
const SEGMENTS: [(&[u8], i64); 3] = [
    (include_bytes!("films/course/0.m4s"), 4_000_000),
    (include_bytes!("films/course/1.m4s"), 4_000_000),
    (include_bytes!("films/course/2.m4s"), 4_000_000),
];
const POSTER: &[u8] = include_bytes!("films/course/poster.jpg");
const CHAPTERS: [(i64, &str); 3] = [(0, "What is asked"), (3, "Take it apart"), (8, "Both answers")];
/// From and until in milliseconds, in English and German.
const SAID: [(i64, i64, &str, &str); 4] = [
    (200, 2_800, "Here is an equation. What could x be?", "Hier ist eine Gleichung. Was könnte x sein?"),
    (3_000, 5_600, "We take it apart into two factors.", "Wir zerlegen sie in zwei Faktoren."),
    (5_800, 8_000, "A product is nothing when one of them is.", "Ein Produkt ist null, wenn einer davon null ist."),
    (8_200, 11_600, "So x is two, or it is three.", "Also ist x zwei, oder es ist drei."),
];

fn film() -> VideoId {
    VideoId(id_of(DEMO_SEED, "course film", 1))
}

/// Its unit, open to everybody who looks at the course.
pub(super) fn unit() -> Unit {
    let chapters = CHAPTERS.iter().map(|(at, title)| Chapter { at: *at, title: (*title).to_owned() });
    Unit {
        id: Some(UnitId(id_of(DEMO_SEED, "unit", 180))),
        kind: UnitKind::Video.code().to_owned(),
        title: "See it done once".to_owned(),
        text: "One equation, three lines. Watch how each line does **one** thing.".to_owned(),
        preview: true,
        video_id: Some(film()),
        chapters: chapters.collect(),
        ..Unit::default()
    }
}

/// Writes the film; its course is there.
pub(super) async fn film_seed(app: &App, work: &mut Transaction<'_, Postgres>, at: DateTime<Utc>) -> Result<()> {
    let Some(unit) = unit().id else { return Ok(()) };
    let said = |german: bool| {
        let cue = |(from, until, english, other): &(i64, i64, &str, &str)| Cue {
            from: *from,
            until: *until,
            text: if german { (*other).to_owned() } else { (*english).to_owned() },
        };
        SAID.iter().map(cue).collect::<Vec<_>>()
    };
    let past = PastFilm {
        id: film(),
        unit,
        size: (640, 360),
        frames: (8, 96),
        codec: "avc1.42c01e",
        init: INIT,
        segments: &SEGMENTS,
        poster: POSTER,
        captions: &[("de", said(true)), ("en", said(false))],
        at,
    };
    film_as_past(app, work, &past).await
}
