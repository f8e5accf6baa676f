//! Dev mode's gallery of mails: every mail in every language, as readers of mail show it and as bare text. Whoever
//! changes a sentence or the design looks here.

use crate::{doors::Opening, failure::Answer, house::House, request::QueryOf};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use domain::{
    Refusal,
    door::{Access, Door, Method},
    identity::locale::LOCALES,
};
use serde::Deserialize;
use services::platform::mails::{mail_sample, names};
use std::fmt::Write;

/// Mails bring their own styles, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/// The row.
pub fn opening() -> Opening {
    Opening::new(Door::dev(Method::Get, "/dev/mails", Access::Anyone), gallery)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Which {
    name: String,
    locale: String,
    form: String,
}

async fn gallery(State(house): State<House>, QueryOf(which): QueryOf<Which>) -> Answer<Response> {
    if which.name.is_empty() {
        return Ok(page(list()));
    }
    let url = &house.app.settings.public_url;
    let mail = mail_sample(&which.name, &which.locale, url, house.app.clock.now());
    let mail = mail.ok_or_else(|| Refusal::not_found("page"))?;
    Ok(if which.form == "text" {
        format!("{}\n\n{}", mail.subject, mail.text).into_response()
    } else {
        page(mail.html)
    })
}

fn page(html: String) -> Response {
    ([(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY))], Html(html)).into_response()
}

/// A table of links: a mail each row, a language each column.
fn list() -> String {
    let mut rows = String::new();
    for name in names() {
        let _ = write!(rows, "<tr><th scope=\"row\">{name}</th>");
        for code in LOCALES {
            let _ = write!(
                rows,
                "<td><a href=\"/dev/mails?name={name}&amp;locale={code}\">{code}</a> \
                 <a href=\"/dev/mails?name={name}&amp;locale={code}&amp;form=text\">text</a></td>"
            );
        }
        rows.push_str("</tr>");
    }
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mails</title>\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>\
         :root{{color-scheme:light dark}}body{{font:16px/24px system-ui,sans-serif;margin:32px}}\
         table{{border-collapse:collapse}}th,td{{padding:8px 16px;text-align:start;border-bottom:1px solid #8884}}\
         </style></head><body><h1>Every mail in every language</h1><table>{rows}</table></body></html>"
    )
}
