//! A page of the search in its reader's order (CA2), behind the flag [`FLAG`]: who fits them best stands first.
//!
//! Only a page is put in order, and only where nobody chose another one: which tutors are on a page, and where the next
//! one goes on, is the same for everybody.

use super::tutor_search::{TutorCard, TutorSort};

/// Lets the order out step by step.
pub const FLAG: &str = "personal_search";

/// Puts the cards in the reader's order; paid places stay on top, and whoever has no score keeps their order behind.
pub fn order_for_reader(cards: &mut [TutorCard], sort: TutorSort) {
    if sort != TutorSort::Relevance {
        return;
    }
    let paid = cards.iter().take_while(|card| card.promoted.is_some()).count();
    if let Some(rest) = cards.get_mut(paid..) {
        rest.sort_by(|one, other| score(other).total_cmp(&score(one)));
    }
}

fn score(card: &TutorCard) -> f64 {
    card.match_score.unwrap_or(-1.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn card(name: &str, score: Option<f64>, paid: bool) -> TutorCard {
        let money = json!({ "amount": 2_500, "currency": "USD" });
        let card = json!({
            "id": "5b0b1ec7-0000-7000-8000-000000000101", "display_name": name, "photo_url": null, "headline": "",
            "bio_excerpt": "", "country": null, "languages": [], "subjects": [], "rating": 0.0, "review_count": 0,
            "lesson_count": 0, "hourly_rate": money, "charged_rate": money, "response_minutes": null,
            "next_slot": null, "next_slots": [], "badges": [], "match_score": score,
            "promoted": paid.then(|| json!({ "token": "t" }))
        });
        serde_json::from_value(card).unwrap()
    }

    fn ordered(cards: &[(&str, Option<f64>, bool)], sort: TutorSort) -> Vec<String> {
        let mut cards: Vec<TutorCard> = cards.iter().map(|(name, score, paid)| card(name, *score, *paid)).collect();
        order_for_reader(&mut cards, sort);
        cards.into_iter().map(|card| card.display_name).collect()
    }

    #[test]
    fn who_fits_best_stands_first_behind_paid_places_and_the_unknown_keep_their_order() {
        let page = [("Paid", Some(1.0), true), ("A", None, false), ("B", Some(40.0), false), ("C", None, false)];
        assert_eq!(ordered(&page, TutorSort::Relevance), ["Paid", "B", "A", "C"]);
    }

    #[test]
    fn an_order_that_somebody_chose_stays() {
        let page = [("A", Some(1.0), false), ("B", Some(40.0), false)];
        for sort in [TutorSort::PriceAsc, TutorSort::Rating, TutorSort::ResponseTime] {
            assert_eq!(ordered(&page, sort), ["A", "B"]);
        }
    }
}
