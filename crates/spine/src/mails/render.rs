//! From a template and a language to subject, text and HTML.
//!
//! What a mail says comes from `words`; here it gets its link and its markup. Facts are typed by people: `words` keeps
//! them on one line (a line break in a name must not become a header or a second sentence), and everything is escaped
//! in the HTML.

use super::{
    lesson::{LessonFacts, Place},
    page::Sheet,
    template::MailTemplate,
};
use chrono::{DateTime, Utc};
use domain::bookings::timeline::{Step, StepState};
use std::fmt::Write;
use words::{Locale, labels::step_name, tr};

/// A mail ready to store.
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// What readers without markup see: the whole mail.
    pub text: String,
    /// The same as a page.
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
    let place = template.lesson().and_then(|lesson| place_words(locale, lesson));
    let paragraphs: Vec<String> =
        mail.paragraphs.into_iter().chain(place).chain(template.lines().iter().cloned()).collect();
    let mut text = String::new();
    for paragraph in &paragraphs {
        let _ = write!(text, "{paragraph}\n\n");
    }
    let steps = template.lesson().map(|lesson| steps_words(locale, &lesson.steps)).unwrap_or_default();
    if !steps.is_empty() {
        let names: Vec<&str> = steps.iter().map(|(name, _)| name.as_str()).collect();
        let _ = write!(text, "{}\n\n", names.join(" · "));
    }
    let _ = write!(text, "{}: {link}\n\n{}\n", mail.action, mail.footer);
    let sheet = Sheet {
        l: locale,
        subject: &mail.subject,
        paragraphs: &paragraphs,
        lesson: template.lesson().map(|lesson| lesson.on_a_card(locale, now)),
        steps,
        action: (&link, &mail.action),
        otherwise: tr!(locale, mail.otherwise),
        footer: mail.footer,
        home: public_url,
    };
    let html = sheet.html();
    Rendered { subject: mail.subject, text, html }
}

/// Where the lesson takes place, in a sentence.
fn place_words(l: Locale, lesson: &LessonFacts) -> Option<String> {
    Some(match lesson.place.as_ref()? {
        Place::Link(link) => tr!(l, place.link, link = link),
        Place::Missing => tr!(l, place.missing, name = &lesson.counterpart),
        Place::MissingOwn => tr!(l, place.missing_own).to_owned(),
    })
}

/// `✓ Requested`, `✓ Confirmed`, `→ Join`, `Review`, and whether the lesson stands there.
fn steps_words(l: Locale, steps: &[Step]) -> Vec<(String, bool)> {
    let step = |step: &Step| {
        let here = matches!(step.state, StepState::Now | StepState::Off);
        (format!("{}{}", mark(step.state), step_name(l, step.name)), here)
    };
    steps.iter().map(step).collect()
}

const fn mark(state: StepState) -> &'static str {
    match state {
        StepState::Done => "✓ ",
        StepState::Now => "→ ",
        StepState::Off => "✕ ",
        StepState::Ahead => "",
    }
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
