//! From a template and a language to subject, text and HTML.
//!
//! The texts are data (`texts/<locale>.json`): per mail a subject, paragraphs and the button's label, with `{placeholders}`. Facts are typed by people:
//! they are stripped of control characters (a line break in a name must not become a header or a second sentence) and escaped in the HTML.

use super::template::MailTemplate;
use crate::{Error, Result};
use serde::Deserialize;
use std::{collections::HashMap, fmt::Write, sync::LazyLock};

/// A mail ready to store.
pub(super) struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

#[derive(Deserialize)]
struct Texts {
    /// Under every mail: why it came.
    footer: String,
    mails: HashMap<String, Text>,
}

#[derive(Deserialize)]
struct Text {
    subject: String,
    paragraphs: Vec<String>,
    action: String,
}

static TEXTS: LazyLock<HashMap<&'static str, std::result::Result<Texts, String>>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("texts/en.json")),
        ("es", include_str!("texts/es.json")),
        ("fr", include_str!("texts/fr.json")),
        ("de", include_str!("texts/de.json")),
        ("pt", include_str!("texts/pt.json")),
        ("zh", include_str!("texts/zh.json")),
        ("ru", include_str!("texts/ru.json")),
        ("ar", include_str!("texts/ar.json")),
    ];
    files
        .map(|(locale, file)| (locale, serde_json::from_str(file).map_err(|error| format!("{locale}: {error}"))))
        .into()
});

/// Renders; unknown languages get English.
pub(super) fn render(template: &MailTemplate, locale: &str, public_url: &str, token: Option<&str>) -> Result<Rendered> {
    let locale = if TEXTS.contains_key(locale) { locale } else { "en" };
    let texts = match TEXTS.get(locale) {
        Some(Ok(texts)) => texts,
        Some(Err(error)) => return Err(Error::unexpected(format!("mail texts {error}"))),
        None => return Err(Error::unexpected("no mail texts")),
    };
    let text = texts
        .mails
        .get(template.name())
        .ok_or_else(|| Error::unexpected(format!("no mail text {} in {locale}", template.name())))?;
    let facts: Vec<(&str, String)> =
        template.facts().into_iter().map(|(name, fact)| (name, fact.replace(char::is_control, " "))).collect();
    let link = format!("{public_url}{}", template.path(token));
    let subject = fill(&text.subject, &facts, str::to_owned);
    let mut plain = String::new();
    let mut html = String::new();
    for paragraph in &text.paragraphs {
        let _ = write!(plain, "{}\n\n", fill(paragraph, &facts, str::to_owned));
        let _ = write!(html, "<p>{}</p>", fill(paragraph, &facts, escape));
    }
    let _ = write!(plain, "{}: {link}\n\n{}\n", text.action, texts.footer);
    Ok(Rendered { html: page(locale, &subject, &html, (&link, &text.action), &texts.footer), subject, text: plain })
}

fn page(locale: &str, subject: &str, paragraphs: &str, (link, action): (&str, &str), footer: &str) -> String {
    let direction = if locale == "ar" { "rtl" } else { "ltr" };
    format!(
        "<!doctype html><html lang=\"{locale}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body style=\"margin:0;padding:24px;background:#f6f5f2;font-family:system-ui,sans-serif;color:#1d1c1a\">\
         <div style=\"max-width:560px;margin:0 auto;padding:32px;background:#fff;border-radius:12px;line-height:1.5\">{paragraphs}\
         <p><a href=\"{link}\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;background:#1f5d4c;color:#fff;text-decoration:none\">{action}</a></p>\
         <p style=\"color:#6b6862;font-size:14px\">{footer}</p></div></body></html>",
        title = escape(subject),
        link = escape(link),
        action = escape(action),
        footer = escape(footer),
    )
}

/// Replaces `{name}` by the fact of that name, once through from left to right, so that a fact that looks like a placeholder stays as typed.
fn fill(text: &str, facts: &[(&str, String)], encode: impl Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, tail)) = after.split_once('}') else { break };
        if let Some((_, fact)) = facts.iter().find(|(known, _)| *known == name) {
            filled.push_str(&encode(fact));
        }
        rest = tail;
    }
    filled + rest
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
