//! Units that are open to everybody: a look inside a course before somebody enrols.

use crate::{
    parts::KindMark,
    unit_view::{PLAYER_LIBRARY, SCRIPT},
};
use domain::{
    catalog::linked_data::ShownFilm,
    learning::{course::Course, outline::Unit, video::Video},
};
use face::{
    request::locale,
    ui::{Badge, OwnScript},
};
use learning::video::video_get;
use leptos::prelude::*;
use spine::{Context, Error, Result};

/// Films that one page shows at most.
const FILMS: usize = 4;

/// A film of a unit that is open to everybody.
#[derive(Clone)]
pub struct OpenFilm {
    title: String,
    film: Video,
}

impl OpenFilm {
    /// As search engines are told of it.
    pub fn told(&self) -> ShownFilm<'_> {
        let seconds = self.film.duration.unwrap_or_default();
        ShownFilm { id: self.film.id, name: &self.title, seconds, since: self.film.created_at }
    }
}

/// The films that everybody may see on the page of a course; one that cannot be seen now is left out.
pub async fn open_films(context: &Context, course: &Course) -> Result<Vec<OpenFilm>> {
    let units = course.modules.iter().flat_map(|module| &module.units).filter(|unit| unit.preview);
    let films = units.filter_map(|unit| Some((unit.title.clone(), unit.video_id?)));
    let mut open = Vec::new();
    for (title, id) in films.take(FILMS) {
        match video_get(context, id).await {
            Ok(film) if film.playlist_url.is_some() => open.push(OpenFilm { title, film }),
            Ok(_) | Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(open)
}

/// What makes the films of a page play where a browser needs a player for it.
#[component]
pub fn Plays(films: usize) -> impl IntoView {
    (films > 0).then(|| view! { <OwnScript text=SCRIPT /> })
}

/// One unit, folded: its film, its text, and what a quiz asks.
#[component]
pub fn Preview(unit: Unit, films: Vec<OpenFilm>) -> impl IntoView {
    let l = locale();
    let kind = unit.kind();
    let film = films.into_iter().map(|open| open.film).find(|film| unit.video_id == Some(film.id));
    let film = film.map(|film| {
        let tracks = film.captions.into_iter().filter(|it| !it.waiting).map(|it| {
            view! { <track kind="captions" src=it.url srclang=it.language.clone() label=it.language /> }
        });
        view! {
            <video
                class="video-box"
                controls
                playsinline
                preload="none"
                src=film.playlist_url
                poster=film.poster_url
                aria-label=unit.title.clone()
                data-film
                data-library=PLAYER_LIBRARY
            >
                {tracks.collect_view()}
            </video>
        }
    });
    let text = (!unit.text.is_empty()).then(|| {
        let html = services::people::biography::to_html(&unit.text);
        view! { <div class="prose" dir="auto" inner_html=html></div> }
    });
    let asked = unit.questions.into_iter().map(|question| view! { <li dir="auto">{question.text}</li> });
    let asked: Vec<_> = asked.collect();
    view! {
        <details>
            <summary class="flex items-center gap-3 min-h-11">
                <KindMark kind />
                <span class="link" dir="auto">
                    {unit.title}
                </span>
                <Badge kind="success" text=tr!(l, courses.look_inside) />
            </summary>
            <div class="grid gap-3 py-3">
                {film} {text} {(!asked.is_empty()).then(|| view! { <ol class="grid gap-1">{asked}</ol> })}
            </div>
        </details>
    }
}
