//! What search engines ask for first: `/robots.txt`, `/sitemap.xml` and the files that it names.
//!
//! A subject's page stands in every language under an address of its own (`?lang=`); only what has supply is named.

use crate::{
    doors::Opening,
    failure::{Answer, Failure},
    house::House,
};
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access, Door, Rate, Shed},
    identity::LOCALES,
    platform::refusals::not_found,
};
use services::{
    Actor, Context,
    catalog::{
        sitemaps::{self, Film},
        tutor_profile::tutor_profile_get,
    },
    learning::courses::{OpenFilm, sitemap_course_films, sitemap_courses},
    trust::help::slugs,
};
use std::fmt::Write as _;

const XML: &str = "application/xml; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const AN_HOUR: &str = "public, max-age=3600";
const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const VIDEO: &str = "http://www.google.com/schemas/sitemap-video/1.1";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
/// Pages that are neither a subject's nor a tutor's.
const PAGES: [&str; 8] = ["/", "/tutors", "/subjects", "/teach", "/pricing", "/help", "/privacy", "/terms"];

/// The rows.
pub fn openings() -> Vec<Opening> {
    let files = Door::media("/sitemaps/{file}", Access::Anyone).sample_of("/sitemaps/pages.xml");
    vec![
        Opening::new(Door::media("/robots.txt", Access::Anyone), robots),
        Opening::new(Door::media("/sitemap.xml", Access::Anyone), index),
        Opening::new(files, file),
        Opening::new(Door::media("/films/{id}", Access::Anyone).shed(Shed::Catalogue).rate(Rate::File), film),
    ]
}

fn answer(kind: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, AN_HOUR)], text).into_response()
}

async fn robots(State(house): State<House>) -> Response {
    let home = &house.configuration.public_url;
    let closed = ["/api/", "/rpc/", "/admin/", "/settings/", "/*/book"].map(|path| format!("Disallow: {path}\n"));
    // Films that are open to all are named on the pages of their courses.
    let open = "Allow: /api/v1/videos/\n";
    answer(TEXT, format!("User-agent: *\n{}{open}\nSitemap: {home}/sitemap.xml\n", closed.concat()))
}

async fn index(State(house): State<House>) -> Answer<Response> {
    let context = context(&house);
    let tutors = (1..=sitemaps::sitemap_files(&context).await?).map(|number| format!("tutors-{number}"));
    let names = ["pages", "subjects", "cities", "courses", "films", "course-films", "members"].map(str::to_owned);
    let mut text = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{SITEMAPS}\">\n");
    for name in names.into_iter().chain(tutors) {
        let _ = writeln!(text, "<sitemap><loc>{}/sitemaps/{name}.xml</loc></sitemap>", house.configuration.public_url);
    }
    text.push_str("</sitemapindex>\n");
    Ok(answer(XML, text))
}

async fn file(State(house): State<House>, Path(file): Path<String>) -> Answer<Response> {
    let context = context(&house);
    let missing = || Failure::from(not_found("address"));
    let name = file.strip_suffix(".xml").ok_or_else(missing)?;
    if name == "films" {
        return Ok(answer(XML, films(&house.configuration.public_url, &sitemaps::sitemap_films(&context).await?)));
    }
    if name == "course-films" {
        return Ok(answer(XML, course_films(&house.configuration.public_url, &sitemap_course_films(&context).await?)));
    }
    let paths: Vec<String> = match name {
        "pages" => {
            let articles = slugs().into_iter().map(|slug| format!("/help/{slug}"));
            PAGES.map(str::to_owned).into_iter().chain(articles).collect()
        }
        "subjects" => {
            let slugs = sitemaps::sitemap_subjects(&context).await?;
            slugs.into_iter().map(|slug| format!("/subjects/{slug}")).collect()
        }
        "cities" => {
            let places = sitemaps::sitemap_cities(&context).await?;
            let path = |(city, subject): (String, Option<String>)| match subject {
                Some(slug) => format!("/subjects/{slug}/{city}"),
                None => format!("/cities/{city}"),
            };
            places.into_iter().map(path).collect()
        }
        "courses" => {
            let ids = sitemap_courses(&context).await?;
            ids.into_iter().map(|id| format!("/courses/{id}")).collect()
        }
        "members" => {
            let ids = sitemaps::sitemap_members(&context).await?;
            ids.into_iter().map(|id| format!("/members/{id}")).collect()
        }
        _ => {
            let number = name.strip_prefix("tutors-").and_then(|number| number.parse::<u32>().ok());
            let number = number.filter(|number| *number > 0).ok_or_else(missing)?;
            let ids = sitemaps::sitemap_tutors(&context, i64::from(number)).await?;
            if ids.is_empty() {
                return Err(missing());
            }
            ids.into_iter().map(|id| format!("/tutors/{id}")).collect()
        }
    };
    // Tutors, teachers and members write in one language: the frame around their words is no page of its own.
    let in_languages = !name.starts_with("tutors-") && !["courses", "members"].contains(&name);
    Ok(answer(XML, urls(&house.configuration.public_url, &paths, in_languages)))
}

/// A film at an address that stays, for engines that come back to it: the file itself is signed for an hour.
async fn film(State(house): State<House>, Path(id): Path<String>) -> Answer<Response> {
    let missing = || Failure::from(not_found("address"));
    let context = Context { actor: Actor::Anonymous, ..context(&house) };
    let profile = tutor_profile_get(&context, id.parse().map_err(|_| missing())?).await?;
    let file = profile.video_url.ok_or_else(missing)?;
    Ok((StatusCode::FOUND, [(header::LOCATION, file), (header::CACHE_CONTROL, "no-store".to_owned())]).into_response())
}

/// Films with the page each plays on.
pub fn films(home: &str, films: &[Film]) -> String {
    let films = films.iter().map(|film| {
        let id = film.tutor;
        let (page, picture, file) = (format!("/tutors/{id}"), format!("/og/tutor/{id}.png"), format!("/films/{id}"));
        shown(home, [&page, &picture, &film.name, &film.headline, &file])
    });
    listed(films)
}

/// Films of courses that are open to everybody, with the page of each course.
pub fn course_films(home: &str, films: &[OpenFilm]) -> String {
    let films = films.iter().map(|film| {
        let (course, video) = (film.course, film.video);
        let (page, picture) = (format!("/courses/{course}"), format!("/og/course/{course}.png"));
        let file = format!("/api/v1/videos/{video}/master.m3u8");
        shown(home, [&page, &picture, &film.title, &film.course_title, &file])
    });
    listed(films)
}

fn shown(home: &str, [page, picture, title, description, file]: [&str; 5]) -> String {
    let (title, description) = (escaped(title), escaped(description));
    format!(
        "<url><loc>{home}{page}</loc><video:video>\
         <video:thumbnail_loc>{home}{picture}</video:thumbnail_loc><video:title>{title}</video:title>\
         <video:description>{description}</video:description>\
         <video:content_loc>{home}{file}</video:content_loc></video:video></url>\n"
    )
}

fn listed(films: impl Iterator<Item = String>) -> String {
    let head = format!("<urlset xmlns=\"{SITEMAPS}\" xmlns:video=\"{VIDEO}\">");
    let films: String = films.collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{head}\n{films}</urlset>\n")
}

/// Words of people inside a file of markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn context(house: &House) -> Context {
    Context::system(house.app.clone(), "sitemaps")
}

/// The addresses of a file, each with the same page in the other languages.
pub fn urls(home: &str, paths: &[String], in_languages: bool) -> String {
    let mut text =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{SITEMAPS}\" xmlns:xhtml=\"{XHTML}\">\n");
    for path in paths {
        let _ = write!(text, "<url><loc>{home}{path}</loc>");
        for code in LOCALES.iter().filter(|_| in_languages) {
            let href = format!("{home}{path}?lang={code}");
            let _ = write!(text, "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\"/>");
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    text
}
