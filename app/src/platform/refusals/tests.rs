//! Every code that a page can show has a sentence in every language, and the sentences say what the refusals say.

use super::*;
use domain::{
    bookings::{
        BookingRefusal, CancellationPolicy,
        cancellation::{Band, CancelRule},
    },
    identity::{Password, account::LOCALES},
    money::{
        Currency,
        wallet::{TopupRequest, parse_topup},
    },
    text,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Codes that no page shows: of the API and the wire alone, of the command line, of jobs, and of what has no page yet
/// (disputes, reports of absence, payouts).
const NOT_ON_PAGES: [&str; 42] = [
    "access_token_invalid",
    "body_incomplete",
    "body_too_large",
    "content_type_unsupported",
    "duplicate_header",
    "duplicate_key",
    "duplicate_parameter",
    "field_invalid",
    "json_malformed",
    "method_not_allowed",
    "not_acceptable",
    "query_invalid",
    "request_ambiguous",
    "request_too_slow",
    "state_unknown",
    "booking_inconsistent",
    "dispute_already_open",
    "dispute_already_resolved",
    "dispute_not_open",
    "dispute_open",
    "dispute_window_closed",
    "earnings_already_cleared",
    "earnings_not_due",
    "email_taken",
    "hold_does_not_lapse",
    "lesson_not_over",
    "lesson_not_started",
    "no_show_before_start",
    "no_show_too_early",
    "not_available.buffer",
    "not_available.busy",
    "nothing_to_clear",
    "nothing_to_dispute",
    "outcome_missing",
    "refresh_token_invalid",
    "refresh_token_reused",
    "refund_too_large",
    "refund_too_small",
    "request_not_expired",
    "wall_time_ambiguous",
    "wall_time_missing",
    "window_too_long",
];

/// Calls that refuse, and which of their arguments is the code.
const REFUSING: [(&str, usize); 6] = [
    ("Refusal::field(", 1),
    ("Refusal::conflict(", 0),
    ("Refusal::forbidden(", 0),
    ("Refusal::unauthenticated(", 0),
    ("Refusal::new(", 1),
    ("fields.push(", 1),
];

/// The argument of that place, if it is a text that stands there as such.
fn argument(call: &str, place: usize) -> Option<&str> {
    let (mut depth, mut quoted, mut start, mut passed) = (0, false, 0, 0);
    for (at, letter) in call.char_indices() {
        match letter {
            '"' if !call[..at].ends_with('\\') => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' | ')' if depth == 0 => {
                if passed == place {
                    return call[start..at].trim().strip_prefix('"')?.strip_suffix('"');
                }
                if letter == ')' {
                    return None;
                }
                (passed, start) = (passed + 1, at + 1);
            }
            _ => {}
        }
    }
    None
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push(text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
        }
    }
}

/// Every refusal of the catalogue by the keys its sentence is looked up by, and every code that still stands in the
/// sources.
fn keys() -> Vec<Vec<String>> {
    let listed = domain::refusal::catalogue().map(domain::refusal::Entry::keys);
    listed.chain(codes().into_iter().map(|code| vec![code])).collect()
}

/// Every code in the sources of the rules, the services and the pages.
fn codes() -> BTreeSet<String> {
    let mut files = Vec::new();
    for folder in ["../crates/domain/src", "../crates/services/src", "src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let mut codes = BTreeSet::new();
    for file in &files {
        for (call, place) in REFUSING {
            let calls = file.match_indices(call).map(|(at, found)| &file[at + found.len()..]);
            let named = calls.filter_map(|call| argument(call, place)).filter(|code| !code.contains(' '));
            codes.extend(named.map(str::to_owned));
        }
        // `const fn code` of the rules of cancellation, which are told like refusals.
        let enums = file.split("pub const fn code(self)").skip(1).filter(|_| file.contains("enum CancelRule"));
        let arms = enums.flat_map(|rest| rest.split("\n    }").next().unwrap_or_default().split("=> \"").skip(1));
        let arms = arms.filter_map(|arm| arm.split('"').next()).filter(|code| code.contains('_'));
        codes.extend(arms.map(str::to_owned));
    }
    codes
}

fn arguments(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_code_a_page_can_show_has_a_sentence_in_every_language() {
    let keys = keys();
    assert!(keys.len() > 150, "the catalogue was not found: {keys:?}");
    let known: BTreeSet<&str> = keys.iter().flatten().map(String::as_str).collect();
    let away: BTreeSet<&str> = NOT_ON_PAGES.into();
    assert_eq!(away.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new(), "no longer refused");
    for language in LOCALES.into_iter().filter(|language| *language != "en") {
        let own = &SENTENCES[language];
        let told = |keys: &Vec<String>| keys.iter().any(|key| own.contains_key(key) || away.contains(key.as_str()));
        let lacking: Vec<_> = keys.iter().filter(|keys| !told(keys)).collect();
        assert_eq!(lacking, Vec::<&Vec<String>>::new(), "{language} lacks them; see docs/adding-a-feature.md");
    }
}

#[test]
fn every_language_says_the_same_with_the_same_facts_and_nothing_is_empty() {
    let shape = |language: &str| -> BTreeMap<&String, BTreeSet<&str>> {
        SENTENCES[language].iter().map(|(key, text)| (key, arguments(text))).collect()
    };
    for language in LOCALES {
        let empty: Vec<_> = SENTENCES[language].iter().filter(|(_, text)| text.trim().len() < 6).collect();
        assert!(empty.is_empty(), "{language}: {empty:?}");
        if language == "en" {
            assert!(shape("en").iter().all(|(key, facts)| shape("de").get(key) == Some(facts)));
        } else {
            assert_eq!(shape(language), shape("de"), "{language}");
        }
    }
}

#[test]
fn amounts_and_limits_are_written_as_the_reader_writes_them() {
    let topup = parse_topup(&TopupRequest { amount: 1, currency: "USD".into() }).unwrap_err();
    let euros = parse_topup(&TopupRequest { amount: 1, currency: "EUR".into() }).unwrap_err();
    let short = Password::parse_new("kurz", None).unwrap_err();
    let missing = Refusal::from(BookingRefusal::NotEnoughBalance { missing: Money::new(1_250, Currency::Usd) });
    let example = Money::parse_decimal("x", Currency::Usd).unwrap_err();
    for (l, refusal, text) in [
        (Locale::en, &topup, "Enter an amount between $5.00 and $5,000.00."),
        (Locale::de, &euros, "Geben Sie einen Betrag zwischen 5,00\u{a0}€ und 5.000,00\u{a0}€ ein."),
        (Locale::ru, &euros, "Введите сумму от 5,00\u{a0}€ до 5\u{a0}000,00\u{a0}€."),
        (Locale::en, &missing, "Not enough balance. Top up $12.50 or more and book again."),
        (Locale::zh, &short, "请至少使用 8 个字符。"),
        (Locale::fr, &example, "Saisissez un montant comme 25,00."),
        (Locale::en, &example, "Enter an amount like 25.00."),
    ] {
        assert_eq!(told(l, refusal.clone()).message, text);
    }
}

#[test]
fn several_wrong_fields_are_told_one_by_one() {
    let mut fields = domain::refusal::Fields::default();
    fields.take("bio", text::clean(&"x".repeat(31), 30));
    fields.take("email", domain::identity::Email::parse(""));
    fields.push("weekly[2].end", "a_code_without_a_sentence", "Said in English.");
    let refusal = told(Locale::de, fields.finish().unwrap_err());
    assert!(refusal.message.starts_with("Einige Felder"), "{}", refusal.message);
    let told: Vec<_> = refusal.fields.iter().map(|field| field.message.as_str()).collect();
    assert_eq!(
        told,
        ["Kürzen Sie das auf höchstens 30 Zeichen.", "Geben Sie Ihre E-Mail-Adresse ein.", "Said in English."]
    );
}

#[test]
fn a_wait_is_told_in_seconds_or_minutes_and_a_missing_fact_leaves_the_english_sentence() {
    let mut often = Refusal::new(domain::RefusalKind::RateLimited, "rate_limited", "Slow down.");
    assert_eq!(told(Locale::de, often.clone()).message, "Slow down.");
    for (seconds, text) in [(30, "30 s"), (119, "119 s"), (120, "2 Min."), (3_541, "60 Min.")] {
        often.retry_after_seconds = Some(seconds);
        assert!(told(Locale::de, often.clone()).message.contains(text), "{seconds}");
    }
    assert_eq!(told(Locale::en, often).message, "Slow down: that was too often. Try again in 60 minutes.");
}

#[test]
fn the_reason_tells_apart_what_has_one_code() {
    let refused = |reason: &str| {
        let refusal = Refusal::conflict("not_available", "The tutor is away.").with_facts(json!({ "reason": reason }));
        told(Locale::de, refusal).message
    };
    assert_eq!(refused("blocked_date"), "Zu dieser Zeit ist der Lehrer nicht da. Wählen Sie einen anderen Tag.");
    assert_eq!(refused("something_new"), SENTENCES["de"]["not_available"]);
    let price = Refusal::field("price_from", "price_invalid", "").with_facts(json!({ "example": "25.00" }));
    assert!(told(Locale::de, price).message.ends_with("zum Beispiel 25,00."));
    assert_eq!(told(Locale::de, BookingRefusal::PriceInvalid.into()).message, SENTENCES["de"]["price_invalid.whole"]);
}

#[test]
fn the_rule_of_a_cancellation_is_told_with_its_numbers() {
    let at = |notice_hours, refund_percent| {
        CancelRule::Policy(CancellationPolicy::Standard, Band { notice_hours, refund_percent })
    };
    for (rule, text) in [
        (CancelRule::Unanswered, "Der Lehrer hat noch nicht bestätigt, deshalb kommt alles zurück."),
        (CancelRule::ByTutor, "Wenn der Lehrer absagt, bekommt der Schüler alles zurück."),
        (at(24, 100), "Bis 24 Stunden vor Beginn kommen 100\u{a0}% zurück."),
        (at(0, 50), "So kurz vor Beginn kommen 50\u{a0}% zurück."),
        (at(0, 0), "So kurz vor Beginn kommt nichts zurück."),
    ] {
        assert_eq!(sentence(Locale::de, (rule.code(), ""), &rule.sentence(), &rule.facts()), text);
        assert_eq!(sentence(Locale::en, (rule.code(), ""), &rule.sentence(), &rule.facts()), rule.sentence());
    }
}
