//! Every code has a sentence in every language, and the sentences say what the refusals say.

use super::*;
use crate::keys::FILES;
use domain::{
    bookings::{
        BookingRefusal, CancellationPolicy,
        cancellation::{Band, CancelRule},
    },
    identity::Password,
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
    for folder in ["../domain/src", "../services", "../../app"] {
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

/// The sentences of a language by key, `required.email`, with their arguments.
fn told_in(l: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let file = FILES.iter().find(|(code, _)| *code == l.code()).and_then(|(_, texts)| texts.last()).unwrap();
    let shapes = ftl::shapes(file).unwrap();
    shapes.into_iter().map(|shape| (shape.id.replace('-', "."), shape.arguments)).collect()
}

#[test]
fn every_code_has_a_sentence_in_every_language() {
    let keys = keys();
    assert!(keys.len() > 150, "the catalogue was not found: {keys:?}");
    for l in Locale::ALL.into_iter().filter(|l| *l != Locale::En) {
        let own = told_in(l);
        let told = |keys: &Vec<String>| keys.iter().any(|key| own.contains_key(key));
        let lacking: Vec<_> = keys.iter().filter(|keys| !told(keys)).collect();
        assert_eq!(lacking, Vec::<&Vec<String>>::new(), "{l} lacks them; see docs/adding-a-feature.md");
    }
}

#[test]
fn a_sentence_asks_for_no_fact_that_its_refusal_does_not_give() {
    for l in Locale::ALL {
        let own = told_in(l);
        for entry in domain::refusal::catalogue() {
            let Some(key) = entry.keys().into_iter().find(|key| own.contains_key(key)) else { continue };
            let missing: Vec<_> = own[&key].iter().filter(|name| !entry.facts.contains(&name.as_str())).collect();
            // How long to wait is added when the refusal is told.
            assert!(missing.is_empty() || entry.code == "rate_limited", "{l} {key} asks for {missing:?}");
        }
    }
}

#[test]
fn amounts_and_limits_are_written_as_the_reader_writes_them() {
    let topup = parse_topup(&TopupRequest { amount: 1, currency: "USD".into(), method_id: None }).unwrap_err();
    let euros = parse_topup(&TopupRequest { amount: 1, currency: "EUR".into(), method_id: None }).unwrap_err();
    let short = Password::parse_new("kurz", &domain::identity::Owner::default()).unwrap_err();
    let missing = Refusal::from(BookingRefusal::NotEnoughBalance { missing: Money::new(1_250, Currency::Usd) });
    let example = domain::money::typed::parse_typed("x", Currency::Usd, "en").unwrap_err();
    for (l, refusal, text) in [
        (Locale::En, &topup, "Enter an amount between $5.00 and $5,000.00."),
        (Locale::De, &euros, "Gib einen Betrag zwischen 5,00\u{a0}€ und 5.000,00\u{a0}€ ein."),
        (Locale::Ru, &euros, "Введите сумму от 5,00\u{a0}€ до 5\u{a0}000,00\u{a0}€."),
        (Locale::En, &missing, "Not enough in your wallet. Top up $12.50 or more, then book again."),
        (Locale::Zh, &short, "请至少使用 8 个字符。"),
        (Locale::Fr, &example, "Saisissez un montant comme 25,00."),
        (Locale::En, &example, "Enter an amount like 25.00."),
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
    let refusal = told(Locale::De, fields.finish().unwrap_err());
    assert!(refusal.message.starts_with("Einige Felder"), "{}", refusal.message);
    let told: Vec<_> = refusal.fields.iter().map(|field| field.message.as_str()).collect();
    assert_eq!(told, ["Kürz das auf höchstens 30 Zeichen.", "Gib deine E-Mail-Adresse ein.", "Said in English."]);
}

#[test]
fn a_wait_is_told_in_seconds_or_minutes_and_a_missing_fact_leaves_the_english_sentence() {
    let mut often = Refusal::new(domain::RefusalKind::RateLimited, "rate_limited", "Slow down.");
    assert_eq!(told(Locale::De, often.clone()).message, "Slow down.");
    for (seconds, text) in [(30, "30 s"), (119, "119 s"), (120, "2 Min."), (3_541, "60 Min.")] {
        often.retry_after_seconds = Some(seconds);
        assert!(told(Locale::De, often.clone()).message.contains(text), "{seconds}");
    }
    assert_eq!(told(Locale::En, often).message, "That was too often. Try again in 60 minutes.");
}

#[test]
fn the_reason_tells_apart_what_has_one_code() {
    let refused = |reason: &str| {
        let refusal = Refusal::conflict("not_available", "The tutor is away.").with_facts(json!({ "reason": reason }));
        told(Locale::De, refusal).message
    };
    assert_eq!(refused("blocked_date"), "Zu dieser Zeit ist der Lehrer nicht da. Wähle einen anderen Tag.");
    assert_eq!(refused("something_new"), BOOK.plain(Locale::De, "not_available").unwrap());
    let price = Refusal::field("price_from", "price_invalid", "").with_facts(json!({ "example": "25.00" }));
    assert!(told(Locale::De, price).message.ends_with("zum Beispiel 25,00."));
    assert_eq!(
        told(Locale::De, BookingRefusal::PriceInvalid.into()).message,
        BOOK.plain(Locale::De, "price_invalid-whole").unwrap()
    );
}

#[test]
fn the_rule_of_a_cancellation_is_told_with_its_numbers() {
    let at = |notice_hours, refund_percent| {
        CancelRule::Policy(CancellationPolicy::Standard, Band { notice_hours, refund_percent })
    };
    for (rule, text) in [
        (CancelRule::Unanswered, "Der Lehrer hat noch nicht bestätigt, deshalb gibt es alles zurück."),
        (CancelRule::ByTutor, "Wenn der Lehrer absagt, bekommt der Schüler alles zurück."),
        (at(24, 100), "Bis 24 Stunden vor Beginn gibt es 100\u{a0}% zurück."),
        (at(0, 50), "So kurz vor Beginn gibt es 50\u{a0}% zurück."),
        (at(0, 0), "So kurz vor Beginn gibt es nichts zurück."),
    ] {
        assert_eq!(sentence(Locale::De, (rule.code(), ""), &rule.sentence(), &rule.facts()), text);
        assert_eq!(sentence(Locale::En, (rule.code(), ""), &rule.sentence(), &rule.facts()), rule.sentence());
    }
}
