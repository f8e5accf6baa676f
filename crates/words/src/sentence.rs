//! A sentence as it is kept: its text, or what stands between its gaps.
//!
//! `fluent-syntax` reads the files; what it finds is flattened once, so that filling a sentence is copying text in
//! order. Of Fluent we speak texts, arguments, choices by `$count` (exact numbers and plural forms), quoted texts, and
//! references to other messages and terms, which are put in their place here. Functions and choices by other arguments
//! are refused by the house rules and the build (see `ftl`); here they are left out.

use crate::{
    Locale, format,
    gap::Gap,
    plural::{Form, form},
};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::{borrow::Cow, collections::HashMap};

/// Deeper references are a circle.
const DEPTH_MAX: usize = 8;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sentence {
    /// No gaps.
    Plain(Cow<'static, str>),
    Gaps(Vec<Part>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Text(Cow<'static, str>),
    Gap(&'static str),
    /// The first that fits, else the last.
    Choice(Vec<(Fits, Vec<Part>)>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fits {
    Number(i64),
    Form(Form),
}

impl Sentence {
    /// The text in a language, or none when a gap has no argument.
    pub(crate) fn filled(&self, locale: Locale, arguments: &[(&str, Gap<'_>)]) -> Option<String> {
        match self {
            Self::Plain(text) => Some(text.clone().into_owned()),
            Self::Gaps(parts) => {
                let mut text = String::with_capacity(96);
                fill(parts, locale, arguments, &mut text)?;
                Some(text)
            }
        }
    }
}

fn fill(parts: &[Part], locale: Locale, arguments: &[(&str, Gap<'_>)], text: &mut String) -> Option<()> {
    let of = |name: &str| arguments.iter().find(|(known, _)| *known == name).map(|(_, gap)| gap);
    for part in parts {
        match part {
            Part::Text(own) => text.push_str(own),
            Part::Gap(name) => match of(name)? {
                Gap::Text(given) => text.push_str(given),
                Gap::Number(number) => text.push_str(&format::number(locale, *number)),
            },
            Part::Choice(variants) => {
                let Gap::Number(count) = of("count")? else { return None };
                let form = form(locale, *count);
                let fits = |fits: &Fits| match fits {
                    Fits::Number(number) => number == count,
                    Fits::Form(own) => *own == form,
                };
                let chosen = variants.iter().find(|(key, _)| fits(key)).or(variants.last());
                fill(chosen.map(|(_, parts)| parts.as_slice())?, locale, arguments, text)?;
            }
        }
    }
    Some(())
}

/// The sentences of one language's files, in their order, by name: `search-count`, `verify_email.subject` for a mail's
/// part.
pub(crate) fn sentences(texts: &[&'static str]) -> Vec<(String, Sentence)> {
    // What cannot be read is left out: a broken file must not stop the house, and both build and house rules refuse it.
    let files: Vec<Resource<&'static str>> =
        texts.iter().map(|text| parser::parse(*text).unwrap_or_else(|(read, _)| read)).collect();
    let patterns: Vec<(String, &Pattern<&'static str>)> =
        files.iter().flat_map(|file| &file.body).flat_map(named).collect();
    let known: HashMap<&str, &Pattern<&'static str>> =
        patterns.iter().rev().map(|(name, pattern)| (name.as_str(), *pattern)).collect();
    let flat = |(name, pattern): &(String, &Pattern<&'static str>)| {
        let mut parts = Vec::new();
        flatten(pattern, &known, 0, &mut parts);
        let sentence = match parts.as_slice() {
            [Part::Text(text)] => Sentence::Plain(text.clone()),
            _ => Sentence::Gaps(parts),
        };
        (name.clone(), sentence)
    };
    patterns.iter().map(flat).collect()
}

fn named<'a>(entry: &'a Entry<&'static str>) -> Vec<(String, &'a Pattern<&'static str>)> {
    match entry {
        Entry::Message(Message { id, value, attributes, .. }) => {
            let own = value.iter().map(|value| (id.name.to_owned(), value));
            let parts = attributes.iter().map(|part| (format!("{}.{}", id.name, part.id.name), &part.value));
            own.chain(parts).collect()
        }
        Entry::Term(term) => vec![(format!("-{}", term.id.name), &term.value)],
        _ => Vec::new(),
    }
}

type Known<'a> = HashMap<&'a str, &'a Pattern<&'static str>>;

fn flatten(pattern: &Pattern<&'static str>, known: &Known<'_>, depth: usize, parts: &mut Vec<Part>) {
    if depth > DEPTH_MAX {
        return;
    }
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push(parts, (*value).into()),
            PatternElement::Placeable { expression } => flatten_expression(expression, known, depth, parts),
        }
    }
}

fn flatten_expression(expression: &Expression<&'static str>, known: &Known<'_>, depth: usize, parts: &mut Vec<Part>) {
    match expression {
        Expression::Select { variants, .. } => {
            let mut choice: Vec<(Fits, Vec<Part>)> = Vec::new();
            // The default comes last, where a choice ends when nothing fits.
            let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
            for variant in others.into_iter().chain(default) {
                let mut own = Vec::new();
                flatten(&variant.value, known, depth, &mut own);
                let fits = match variant.key {
                    VariantKey::Identifier { name } => Form::of(name).map(Fits::Form),
                    VariantKey::NumberLiteral { value } => value.parse().ok().map(Fits::Number),
                };
                choice.extend(fits.map(|fits| (fits, own)));
            }
            parts.push(Part::Choice(choice));
        }
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { id } => parts.push(Part::Gap(id.name)),
            InlineExpression::StringLiteral { value } => push(parts, unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => push(parts, (*value).into()),
            InlineExpression::Placeable { expression } => flatten_expression(expression, known, depth, parts),
            InlineExpression::MessageReference { id, attribute } => {
                let name = attribute.as_ref().map(|part| format!("{}.{}", id.name, part.name));
                refer(name.as_deref().unwrap_or(id.name), known, depth, parts);
            }
            InlineExpression::TermReference { id, .. } => refer(&format!("-{}", id.name), known, depth, parts),
            InlineExpression::FunctionReference { .. } => {}
        },
    }
}

fn refer(name: &str, known: &Known<'_>, depth: usize, parts: &mut Vec<Part>) {
    if let Some(pattern) = known.get(name) {
        flatten(pattern, known, depth + 1, parts);
    }
}

/// Texts that follow each other are one.
fn push(parts: &mut Vec<Part>, text: Cow<'static, str>) {
    match parts.last_mut() {
        Some(Part::Text(before)) => before.to_mut().push_str(&text),
        _ => parts.push(Part::Text(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(file: &'static str, count: i64) -> Option<String> {
        let read = sentences(&[file]);
        let (_, sentence) = read.iter().find(|(name, _)| name == "a-b")?;
        sentence.filled(Locale::En, &[("count", Gap::Number(count)), ("who", Gap::Text("Mina".into()))])
    }

    #[test]
    fn an_exact_number_goes_before_its_form_and_what_fits_nothing_is_the_default() {
        let file = "a-b = { $count ->\n    [0] nobody\n    [one] { $who }\n   *[other] { $count } of us\n }, then\n";
        let all = [0, 1, 1_200].map(|count| said(file, count).unwrap());
        assert_eq!(all, ["nobody, then", "Mina, then", "1,200 of us, then"]);
        assert_eq!(said("a-b = { $count ->\n   *[one] one\n    [two] two\n }\n", 7).as_deref(), Some("one"));
    }

    #[test]
    fn other_messages_terms_and_quoted_texts_stand_in_their_place() {
        let file = "-brand = EduStream\na-c = Ask { $who }\na-b = { a-c } at { -brand } { \"{\" }{ 5 }\n";
        assert_eq!(said(file, 0).as_deref(), Some("Ask Mina at EduStream {5"));
    }

    #[test]
    fn a_text_of_several_lines_is_one() {
        assert_eq!(sentences(&["a-b =\n    One\n\n    Two\n"])[0].1, Sentence::Plain("One\n\nTwo".into()));
    }

    #[test]
    fn a_gap_without_an_argument_gives_no_sentence() {
        assert_eq!(said("a-b = To { $whom }\n", 0), None);
        assert_eq!(sentences(&["a-b = { $count ->\n   *[other] x\n }\n"])[0].1.filled(Locale::En, &[]), None);
    }

    #[test]
    fn a_circle_ends_and_a_broken_line_is_left_out() {
        assert_eq!(said("a-b = x { a-b }\nbroken\n", 0).map(|text| text.len() < 40), Some(true));
        assert_eq!(sentences(&["broken\n"]).len(), 0);
    }
}
