//! What an input box suggests while somebody types.

use super::pieces::groups;

/// Whether a word of a known name begins with what was typed. Scripts without blanks begin anywhere.
pub fn begins_a_word(known: &str, typed: &str) -> bool {
    let typed = line(typed);
    if typed.is_empty() {
        return false;
    }
    let known = line(known);
    // The Arabic article is part of the word and of no search.
    let bare = known.replace(" ال", " ");
    let unspaced = typed.chars().any(super::fold::is_unspaced);
    [&known, &bare].into_iter().any(|line| line.contains(&typed) || unspaced && line.contains(typed.trim_start()))
}

/// Folded words with a blank before each.
fn line(text: &str) -> String {
    let words = groups(text).into_iter().flatten();
    let words = words.map(|piece| match piece.with_dot().filter(|_| piece.glue.is_none()) {
        Some(dotted) => dotted,
        None => piece.forms().base().to_owned(),
    });
    let mut line = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        line.push(' ');
        line.push_str(&word);
    }
    line
}
