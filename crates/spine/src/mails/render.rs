//! From a template and a language to subject, text and HTML.
//!
//! What a mail says comes from `words`; here it gets its link and its markup. Facts are typed by people: `words` keeps them on one line (a line break in a
//! name must not become a header or a second sentence), and everything is escaped in the HTML.

use super::template::MailTemplate;
use chrono::{DateTime, Utc};
use std::fmt::Write;
use words::Locale;

/// A mail ready to store.
pub(super) struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Renders; unknown languages get English. `now` decides whether a day needs its year.
pub(super) fn render(
    template: &MailTemplate,
    (locale, now): (&str, DateTime<Utc>),
    public_url: &str,
    token: Option<&str>,
) -> Rendered {
    let locale = Locale::of(locale);
    let mail = template.words(locale, now);
    let link = format!("{public_url}{}", template.path(token));
    let (mut text, mut html) = (String::new(), String::new());
    for paragraph in &mail.paragraphs {
        let _ = write!(text, "{paragraph}\n\n");
        let _ = write!(html, "<p>{}</p>", escape(paragraph));
    }
    let _ = write!(text, "{}: {link}\n\n{}\n", mail.action, mail.footer);
    let html = page(locale, &mail.subject, &html, (&link, &mail.action), mail.footer);
    Rendered { subject: mail.subject, text, html }
}

fn page(locale: Locale, subject: &str, paragraphs: &str, (link, action): (&str, &str), footer: &str) -> String {
    let (language, direction) = (locale.code(), locale.direction());
    format!(
        "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
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

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
