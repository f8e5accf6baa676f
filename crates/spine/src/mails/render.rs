//! From a template and a language to subject, text and HTML.
//!
//! What a mail says comes from `words`; here it gets its link and its markup. Facts are typed by people: `words` keeps them on one line (a line break in a
//! name must not become a header or a second sentence), and everything is escaped in the HTML.

use super::template::{LessonFacts, MailTemplate, Place};
use chrono::{DateTime, Utc};
use domain::bookings::timeline::{Step, StepState};
use std::fmt::Write;
use words::{Locale, labels::step_name, tr};

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
    let place = template.lesson().and_then(|lesson| place_words(locale, lesson));
    for paragraph in mail.paragraphs.iter().chain(&place) {
        let _ = write!(text, "{paragraph}\n\n");
        let _ = write!(html, "<p>{}</p>", escape(paragraph));
    }
    if let Some(lesson) = template.lesson().filter(|lesson| !lesson.steps.is_empty()) {
        let _ = write!(text, "{}\n\n", steps_text(locale, &lesson.steps));
        html.push_str(&steps_html(locale, &lesson.steps));
    }
    let _ = write!(text, "{}: {link}\n\n{}\n", mail.action, mail.footer);
    let html = page(locale, &mail.subject, &html, (&link, &mail.action), mail.footer);
    Rendered { subject: mail.subject, text, html }
}

fn page(locale: Locale, subject: &str, paragraphs: &str, (link, action): (&str, &str), footer: &str) -> String {
    let (language, direction) = (locale.code(), locale.direction());
    format!(
        "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body style=\"margin:0;padding:24px;background:#fbfaf8;font-family:system-ui,sans-serif;color:#1c1917\">\
         <div style=\"max-width:560px;margin:0 auto;padding:32px;background:#fff;border-radius:12px;line-height:1.5\">{paragraphs}\
         <p><a href=\"{link}\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;background:#2563eb;color:#fff;text-decoration:none\">{action}</a></p>\
         <p style=\"color:#57534e;font-size:14px\">{footer}</p></div></body></html>",
        title = escape(subject),
        link = escape(link),
        action = escape(action),
        footer = escape(footer),
    )
}

/// Where the lesson takes place, in a sentence.
fn place_words(l: Locale, lesson: &LessonFacts) -> Option<String> {
    Some(match lesson.place.as_ref()? {
        Place::Link(link) => tr!(l, place.link, link = link),
        Place::Missing => tr!(l, place.missing, name = &lesson.counterpart),
        Place::MissingOwn => tr!(l, place.missing_own).to_owned(),
    })
}

/// `✓ Requested · ✓ Confirmed · → Join · Review`.
fn steps_text(l: Locale, steps: &[Step]) -> String {
    let step = |step: &Step| format!("{}{}", mark(step.state), step_name(l, step.name));
    steps.iter().map(step).collect::<Vec<_>>().join(" · ")
}

/// The same in one line of small type, what is reached in bold.
fn steps_html(l: Locale, steps: &[Step]) -> String {
    let step = |step: &Step| {
        let weight =
            if matches!(step.state, StepState::Now | StepState::Off) { "font-weight:600" } else { "color:#57534e" };
        format!("<span style=\"{weight}\">{}{}</span>", mark(step.state), escape(step_name(l, step.name)))
    };
    let steps = steps.iter().map(step).collect::<Vec<_>>().join(" &#183; ");
    format!("<p style=\"font-size:14px;padding:12px 0;border-top:1px solid #e4e0d9\">{steps}</p>")
}

const fn mark(state: StepState) -> &'static str {
    match state {
        StepState::Done => "✓ ",
        StepState::Now => "→ ",
        StepState::Off => "✕ ",
        StepState::Ahead => "",
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
