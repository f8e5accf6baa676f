//! Refusals in the reader's language.
//!
//! `domain` and `services` refuse with a stable code, an English sentence and the facts it is made of; the API hands
//! that on as it is. A page, and a mail, says the same in its reader's language: the sentences lie in
//! `<language>/refusals.ftl` by code, or by code and what tells its cases apart (`required-email` for the field,
//! `not_available-notice` for the fact `reason`). `{ $min }` stands for the fact of that name; amounts are written as
//! everywhere, which is why English has a file too, with those alone. What a file lacks is said in the refusal's own
//! English.

use crate::{Gap, Locale, format, keys::BOOK};
use domain::{Refusal, money::Money};
use serde::Deserialize;
use serde_json::{Value, json};

/// From here on a wait is told in minutes.
const SECONDS_MAX: u32 = 120;

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
    let facts = facts.as_object().into_iter().flatten();
    let facts: Vec<_> = facts.filter_map(|(name, fact)| Some((name.as_str(), written(l, fact)?))).collect();
    let told = |key: &str| BOOK.named(l, key, &facts);
    told(&format!("{code}-{case}")).or_else(|| told(code)).unwrap_or_else(|| english.to_owned())
}

/// A fact as its reader writes it; none for what cannot stand in a sentence.
fn written(l: Locale, fact: &Value) -> Option<Gap<'_>> {
    match fact {
        Value::Number(number) => number.as_i64().map(Gap::Number),
        Value::String(text) if text.parse::<f64>().is_ok() => Some(Gap::Text(format::decimal(l, text).into())),
        Value::String(text) => Some(Gap::Text(text.as_str().into())),
        other => Money::deserialize(other).ok().map(|amount| Gap::Text(format::money(l, amount).into())),
    }
}

#[cfg(test)]
mod tests;
