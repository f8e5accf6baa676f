//! What other sites show of a tutor: pages in frames, and the script that makes the frame. Nobody is looked at, nothing
//! is remembered, and every answer is the same for everybody who asks.

use crate::{
    doors::Opening,
    failure::{Answer, Failure},
    house::House,
};
use app::{
    request::{PageRequest, locale_of},
    widget::{Asked, SCRIPT, STYLE, widget_parts},
};
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access, Door, Headers, Rate, Shed},
    growth::widget::{WidgetKind, WidgetTheme},
    ids::TutorId,
    platform::refusals::not_found,
};
use services::{Actor, Context, growth::widgets::widget_read, identity::secrets::secret_hash};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The rows.
pub fn openings() -> Vec<Opening> {
    let framed = |path: &'static str| {
        Door::media(path, Access::Anyone).headers(Headers::Widget).shed(Shed::Catalogue).rate(Rate::File)
    };
    let one = framed("/widgets/{kind}/{tutor_id}").sample_of("/widgets/card/0190b5c0-0000-7000-8000-000000000000");
    vec![
        Opening::new(one, widget),
        Opening::new(framed("/widgets/widget.js"), script),
        Opening::new(framed("/widgets/widget.css"), style),
    ]
}

async fn widget(
    State(house): State<House>,
    Path((kind, tutor)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer<Response> {
    let missing = || Failure::from(not_found("address"));
    let kind = WidgetKind::parse(&kind).ok_or_else(missing)?;
    let tutor: TutorId = tutor.parse().map_err(|_| missing())?;
    let query = PageRequest::query_of(&format!("?{}", query.unwrap_or_default()));
    // What is not known is what it is by itself.
    let wanted = |name: &str| query.iter().rev().find(|(known, _)| known == name).map_or("", |(_, said)| said.as_str());
    let context = Context { actor: Actor::Anonymous, ..Context::system(house.app.clone(), "widgets") };
    let shown = widget_read(&context, kind, tutor).await?;
    let theme = WidgetTheme::parse(wanted("theme")).unwrap_or(WidgetTheme::Auto);
    let asked = Asked { kind, theme, language: locale_of(wanted("lang")), home: &house.configuration.public_url };
    let (title, body) = widget_parts(asked, &shown);
    Ok(answer(HTML, page(asked, &title, &body), &headers))
}

/// The page around it.
fn page(asked: Asked<'_>, title: &str, body: &str) -> String {
    let (language, direction, theme) = (asked.language.code(), asked.language.direction(), asked.theme.code());
    let head = [
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"robots\" content=\"noindex\">",
        title,
        "<link rel=\"stylesheet\" href=\"/widgets/widget.css\">",
        "<script defer src=\"/widgets/widget.js\"></script>",
    ];
    let head = head.concat();
    format!(
        "<!doctype html><html lang=\"{language}\" dir=\"{direction}\" class=\"{theme}\"><head>{head}</head>\
         <body>{body}</body></html>"
    )
}

async fn script(headers: HeaderMap) -> Response {
    answer(JAVASCRIPT, SCRIPT.to_owned(), &headers)
}

async fn style(headers: HeaderMap) -> Response {
    answer(CSS, STYLE.to_owned(), &headers)
}

/// With a tag of what is in it: whoever has it already is not sent it again.
fn answer(kind: &'static str, body: String, asked: &HeaderMap) -> Response {
    let digest = hex::encode(secret_hash(&body));
    let tag = format!("\"{}\"", digest.get(..32).unwrap_or_default());
    let entries = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut entries = entries.flat_map(|value| value.split(',')).map(str::trim);
    let known = entries.any(|entry| entry == "*" || entry.strip_prefix("W/").unwrap_or(entry) == tag);
    let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""));
    if known {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    let kind = HeaderValue::from_static(kind);
    ([(header::CONTENT_TYPE, kind), (header::ETAG, tag)], body).into_response()
}
