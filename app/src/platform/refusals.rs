//! Refusals in the reader's language.
//!
//! `domain` and `services` refuse with a stable code, an English sentence and the facts it is made of; the API hands
//! that on as it is. A page says the same in its reader's language: the sentences lie in `refusals/`, one file per
//! language, by code, or by code and what tells its cases apart (`required.email` for the field, `not_available.notice`
//! for the fact `reason`). `{min}` stands for the fact of that name; amounts are written as everywhere on the pages,
//! which is why English has a file too, with those alone. What a file lacks is said in the refusal's own English. They
//! exist on the server only and cost the browser nothing.

use crate::{format, i18n::Locale};
use domain::{Refusal, money::Money};
use leptos_i18n::Locale as _;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::HashMap, sync::LazyLock};

/// From here on a wait is told in minutes.
const SECONDS_MAX: u32 = 120;

type Sentences = HashMap<String, String>;

/// By language. The files are ours and read by a test: an unreadable one says nothing.
static SENTENCES: LazyLock<HashMap<&str, Sentences>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("refusals/en.json")),
        ("es", include_str!("refusals/es.json")),
        ("fr", include_str!("refusals/fr.json")),
        ("de", include_str!("refusals/de.json")),
        ("pt", include_str!("refusals/pt.json")),
        ("zh", include_str!("refusals/zh.json")),
        ("ru", include_str!("refusals/ru.json")),
        ("ar", include_str!("refusals/ar.json")),
    ];
    files.into_iter().map(|(language, text)| (language, serde_json::from_str(text).unwrap_or_default())).collect()
});

/// The refusal with every sentence in the reader's language.
pub fn told(l: Locale, mut refusal: Refusal) -> Refusal {
    for field in &mut refusal.fields {
        // `weekly[2].end` is an `end` like any other.
        let name = field.field.rsplit('.').next().unwrap_or_default();
        field.message = sentence(l, (&field.code, name), &field.message, &field.facts);
    }
    refusal.message = match refusal.fields.as_slice() {
        [only] if only.code == refusal.code => only.message.clone(),
        _ => {
            let (case, facts) = refusal.retry_after_seconds.map_or(("whole", refusal.facts.clone()), wait);
            sentence(l, (&refusal.code, case), &refusal.message, &facts)
        }
    };
    refusal
}

/// How long to wait, in the unit a reader counts in.
fn wait(seconds: u32) -> (&'static str, Value) {
    if seconds < SECONDS_MAX {
        ("seconds", json!({ "seconds": seconds }))
    } else {
        ("minutes", json!({ "minutes": seconds.div_ceil(60) }))
    }
}

/// The sentence of a code in the reader's language, or `english`. The case is the fact `reason`, else the one given (a
/// field's name).
pub fn sentence(l: Locale, (code, case): (&str, &str), english: &str, facts: &Value) -> String {
    let case = facts.get("reason").and_then(Value::as_str).unwrap_or(case);
    let own = SENTENCES.get(l.as_str());
    let texts = [format!("{code}.{case}"), code.to_owned()].into_iter().filter_map(|key| own?.get(&key));
    texts.into_iter().find_map(|text| filled(l, text, facts)).unwrap_or_else(|| english.to_owned())
}

/// The text with its facts; `None` when one is missing.
fn filled(l: Locale, text: &str, facts: &Value) -> Option<String> {
    let (mut written, mut rest) = (String::new(), text);
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(b, a)| Some((b, a.split_once('}')?))) {
        written = written + before + &fact(l, facts.get(name)?)?;
        rest = after;
    }
    Some(written + rest)
}

fn fact(l: Locale, value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) if text.parse::<f64>().is_ok() => Some(format::decimal(l, text)),
        Value::String(text) => Some(text.clone()),
        other => Money::deserialize(other).ok().map(|amount| format::money(l, amount)),
    }
}

#[cfg(test)]
mod tests;
