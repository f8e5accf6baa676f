//! The search's inverted index.

use catalog::tutor_search::index::postings::{Hit, Level, Postings};
use domain::catalog::words::Sought;

fn postings() -> Postings {
    let mut postings = Postings::default();
    postings.add(0, [("algebra", Level::TITLE), ("patience", Level::PROSE)]);
    postings.add(1, [("algebra", Level::FRONT), ("piano", Level::TITLE)]);
    postings.add(2, [("piano", Level::PROSE), ("patience", Level::FRONT)]);
    postings
}

fn word(text: &str) -> Sought {
    Sought::Word(text.to_owned())
}

fn found(sought: &Sought) -> Vec<(u32, u8)> {
    postings().having(sought).into_iter().map(|hit| (hit.slot(), hit.level().index())).collect()
}

#[test]
fn all_words_are_found_where_the_last_of_them_stands_and_any_where_the_first_does() {
    assert_eq!(found(&Sought::All(vec![word("algebra"), word("piano")])), [(1, 1)]);
    assert_eq!(found(&Sought::Any(vec![word("piano"), word("algebra")])), [(0, 0), (1, 0), (2, 2)]);
    assert_eq!(found(&Sought::All(vec![word("algebra"), word("nobody")])), []);
}

#[test]
fn a_refused_word_is_nowhere_in_what_is_found() {
    let not = Sought::Not(Box::new(word("patience")));
    assert_eq!(found(&Sought::All(vec![word("algebra"), not.clone()])), [(1, 1)]);
    assert_eq!(found(&not), [], "alone it asks for nothing");
}

#[test]
fn renumbered_lists_keep_their_order_and_lose_what_is_gone() {
    let mut postings = postings();
    postings.renumber(|slot| [None, Some(0), Some(1)].get(slot as usize).copied().flatten());
    assert_eq!(postings.having(&word("algebra")), [Hit::new(0, Level::FRONT)]);
    assert_eq!(postings.having(&word("patience")), [Hit::new(1, Level::FRONT)]);
    assert_eq!(postings.size(), (4, 3));
}

#[test]
fn what_was_begun_is_ended_by_the_words_most_people_have() {
    assert_eq!(postings().beginning("p", 5), ["patience", "piano"]);
    assert_eq!(postings().beginning("p", 1), ["patience"]);
    assert_eq!(postings().beginning("z", 5), Vec::<&str>::new());
}
