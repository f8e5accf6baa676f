//! Composes a tutor's headline and biography so that it reads as one person's voice and no two are alike.
//!
//! Sentences are dealt, not drawn: within one area a sentence comes back only after every other one was used. A
//! biography has an opening, what this person does with this very subject, how, for whom, one human detail and an
//! invitation, in one of several orders, in 40 to 120 words.

use super::{
    dice::Dice,
    people::Person,
    texts::{CORPUS, Decks, SpokenSubject, capital, fill, number_word},
};

/// Fewest and most words of a biography.
pub(super) const WORDS: (usize, usize) = (40, 120);

/// Who is to be described.
pub(super) struct Portrait<'a> {
    pub(super) person: &'a Person,
    pub(super) area: &'a str,
    pub(super) subject: &'a SpokenSubject,
    /// The other subjects, as spoken.
    pub(super) also: &'a [&'a str],
    pub(super) years: i64,
}

/// The sentences one biography may use.
#[derive(Default)]
struct Parts {
    opening: String,
    what: String,
    how: String,
    second_how: String,
    whom: String,
    also: String,
    detail: String,
    ending: String,
}

/// One line that fits the subject; at most 120 characters.
pub(super) fn headline(portrait: &Portrait<'_>, decks: &mut Decks) -> String {
    let lines = CORPUS.areas.get(portrait.area).and_then(|area| area.get("headlines"));
    let key = format!("{} headlines", portrait.area);
    let template = decks.deal(&key, lines, portrait.years).unwrap_or("{S} lessons");
    fill_for(portrait, template, portrait.subject.spoken)
}

/// Two or three paragraphs of Markdown.
pub(super) fn biography(portrait: &Portrait<'_>, decks: &mut Decks, dice: &mut Dice) -> String {
    let mut parts = deal_parts(portrait, decks, dice);
    let order = dice.below(6);
    let mut text = arrange(&parts, order);
    while words(&text) > WORDS.1 {
        let shortened = [&mut parts.second_how, &mut parts.also, &mut parts.detail, &mut parts.whom];
        let Some(longest) = shortened.into_iter().find(|part| !part.is_empty()) else { break };
        longest.clear();
        text = arrange(&parts, order);
    }
    text
}

/// Words as a reader counts them.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn deal_parts(portrait: &Portrait<'_>, decks: &mut Decks, dice: &mut Dice) -> Parts {
    let area = CORPUS.areas.get(portrait.area);
    let from_area = |part: &str, decks: &mut Decks| {
        let lines = area.and_then(|area| area.get(part));
        let dealt = decks.deal(&format!("{} {part}", portrait.area), lines, portrait.years);
        fill_for(portrait, dealt.unwrap_or_default(), portrait.subject.spoken)
    };
    let mut parts = Parts {
        what: from_area(portrait.subject.slug, decks),
        how: from_area("how", decks),
        whom: from_area("whom", decks),
        ..Parts::default()
    };
    if dice.percent(45) {
        parts.second_how = from_area("how", decks);
    }
    let of_people = |section: &str, decks: &mut Decks| {
        let dealt = decks.deal(section, CORPUS.people.get(section), portrait.years).unwrap_or_default();
        fill_for(portrait, dealt, portrait.subject.taught)
    };
    parts.opening = of_people(opening_section(portrait.area, dice), decks);
    parts.ending = of_people("endings", decks);
    if dice.percent(80) {
        parts.detail = of_people("details", decks);
    }
    if dice.percent(55) {
        parts.also = also_sentence(portrait, dice);
    }
    parts
}

fn opening_section(area: &str, dice: &mut Dice) -> &'static str {
    if dice.percent(40) {
        return "any";
    }
    match area {
        "languages" => "language",
        "programming" | "data" | "business" | "engineering" => "industry",
        "music" | "arts" | "health" => "craft",
        _ => "school",
    }
}

fn also_sentence(portrait: &Portrait<'_>, dice: &mut Dice) -> String {
    let list = match portrait.also {
        [] => return String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    };
    let templates = [
        "I also teach {list}.",
        "Besides that I teach {list}, often to the same people.",
        "You can come to me for {list} as well.",
        "Some students stay on for {list}.",
        "On other days I teach {list}.",
        "{S} is my main subject; I also give lessons in {list}.",
    ];
    let template = dice.pick(&templates).copied().unwrap_or_default();
    fill(template, &[("list", &list), ("s", portrait.subject.taught)])
}

fn fill_for(portrait: &Portrait<'_>, template: &str, subject: &str) -> String {
    let years = format!("{} years", number_word(portrait.years));
    let slots =
        [("s", subject), ("first", portrait.person.first), ("city", portrait.person.city), ("years", years.as_str())];
    let text = fill(template, &slots);
    // A greeting may be followed by a lower-case subject at a sentence's start.
    capital(&text)
}

fn arrange(parts: &Parts, order: usize) -> String {
    let Parts { opening, what, how, second_how, whom, also, detail, ending } = parts;
    let paragraphs: Vec<Vec<&String>> = match order {
        0 => vec![vec![opening, what], vec![how, second_how, whom], vec![also, detail, ending]],
        1 => vec![vec![opening, detail], vec![what, how, second_how], vec![whom, also, ending]],
        2 => vec![vec![what, how], vec![opening, whom, also], vec![detail, ending]],
        3 => vec![vec![opening, whom], vec![what, also, how, second_how], vec![ending, detail]],
        4 => vec![vec![opening, what, second_how], vec![whom, how, also], vec![detail, ending]],
        _ => vec![vec![what, opening], vec![how, whom, also, second_how], vec![detail], vec![ending]],
    };
    let paragraph = |sentences: Vec<&String>| {
        sentences.into_iter().filter(|s| !s.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    let texts: Vec<String> = paragraphs.into_iter().map(paragraph).filter(|text| !text.is_empty()).collect();
    texts.join("\n\n")
}
