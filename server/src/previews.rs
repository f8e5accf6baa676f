//! The pictures beside links that people share (Open Graph): `/og/{kind}/{id}.png`. What is shown to nobody has none.

use crate::{
    doors::Opening,
    failure::{Answer, Failure},
    house::House,
};
use app::{
    preview::{course_preview, site_preview, subject_preview, tutor_preview},
    request::{PageRequest, locale_of},
};
use axum::{
    extract::{Path, RawQuery, State},
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    catalog::preview::{HEIGHT, Preview, WIDTH},
    door::{Access, Door, Rate, Shed},
    platform::refusals::not_found,
};
use print::picture::Pictures;
use services::{
    Actor, Context, catalog::subjects::subjects_list, catalog::tutor_profile::tutor_profile_get,
    learning::courses::course_get,
};

/// A name or a price that changed is seen a day later where links were shared.
const A_DAY: &str = "public, max-age=86400";

/// The row.
pub fn openings() -> Vec<Opening> {
    let one = Door::media("/og/{kind}/{file}", Access::Anyone).shed(Shed::Catalogue).rate(Rate::File);
    vec![Opening::new(one.sample_of("/og/site/home.png"), picture)]
}

async fn picture(
    State(house): State<House>,
    Path((kind, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer<Response> {
    let missing = || Failure::from(not_found("address"));
    let id = file.strip_suffix(".png").ok_or_else(missing)?;
    let query = PageRequest::query_of(&format!("?{}", query.unwrap_or_default()));
    let wanted = query.iter().rev().find(|(name, _)| name == "lang").map_or("", |(_, said)| said.as_str());
    let l = locale_of(wanted);
    let system = Context::system(house.app.clone(), "previews");
    let context = Context { actor: Actor::Anonymous, locale: l.code().to_owned(), ..system };
    let preview: Preview = match kind.as_str() {
        "site" if id == "home" => site_preview(l),
        "tutor" => {
            let profile = tutor_profile_get(&context, id.parse().map_err(|_| missing())?).await?;
            tutor_preview(l, &profile.card)
        }
        "subject" => {
            let subjects = subjects_list(&context).await?;
            subject_preview(l, subjects.iter().find(|subject| subject.slug == id).ok_or_else(missing)?)
        }
        "course" => {
            let course = course_get(&context, id.parse().map_err(|_| missing())?).await?;
            course_preview(l, &course.card)
        }
        _ => return Err(missing()),
    };
    let pictures = house.app.shelf.get(Pictures::default);
    let png = pictures.png(preview.svg(), WIDTH, HEIGHT).await;
    let png = png.map_err(|error| services::Error::Unexpected(Box::new(error)))?;
    Ok(([(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, A_DAY)], png).into_response())
}
