//! The list that is shown: bookable soon, not all alike, a share of it new.

use super::{
    candidates::{Found, KNOWN_SHOWS},
    order::{Order, Ordered},
    told::told,
};
use crate::store::PlaceShown;
use catalog::shown::cards_shown;
use domain::{
    catalog::tutor_search::TutorCard,
    ids::TutorId,
    matching::{
        DiversityItem, Exploration, Placement, diversify, explore,
        market::StudentFacts,
        recommend::{
            BOOKABLE_DAYS, DIVERSITY, EXPLORED_SHARE, REASONS_MAX, RecommendQuery, Recommendation, Recommendations,
        },
        truth::{rule_reasons, true_reasons},
    },
};
use spine::{Context, Result};
use std::collections::HashMap;
use uuid::Uuid;

/// For each place, how many candidates are looked at for free times.
const LOOKED_AT: usize = 3;
/// And besides them, of those who are new.
const NEW_LOOKED_AT: usize = 10;

/// The answer, and what of it is written down.
pub(super) async fn list_of(
    context: &Context,
    query: &RecommendQuery,
    facts: &StudentFacts,
    found: &[Found],
    order: Order,
) -> Result<(Recommendations, Vec<PlaceShown>)> {
    let model = order.model;
    let is_new = |one: &Ordered| found.get(one.index).is_some_and(|found| found.shows < KNOWN_SHOWS);
    let best = query.limit * LOOKED_AT;
    let (mut looked, mut fresh) = (Vec::new(), 0);
    for (place, one) in order.places.into_iter().enumerate() {
        let taken = place < best || (is_new(&one) && fresh < NEW_LOOKED_AT);
        fresh += usize::from(place >= best && taken);
        if taken {
            looked.push(one);
        }
    }
    let (looked, mut cards) = bookable(context, query, found, looked).await?;
    let items: Vec<DiversityItem> =
        looked.iter().map(|one| DiversityItem { score: one.score as f32, direction: one.direction.clone() }).collect();
    let ranked = diversify(&items, items.len(), DIVERSITY);
    let new: Vec<usize> =
        looked.iter().enumerate().skip(1).filter(|(_, one)| is_new(one)).map(|(index, _)| index).collect();
    let plan = Exploration { share: EXPLORED_SHARE, places: query.limit };
    let placements = explore(plan, &ranked, &new, draws(context.new_id()));
    let mut answer = Recommendations { items: Vec::new(), next_cursor: None, model };
    let mut places = Vec::new();
    for Placement { index, explored, propensity } in placements {
        let Some((one, found)) = looked.get(index).and_then(|one| Some((one, found.get(one.index)?))) else { continue };
        let Some(card) = cards.remove(&found.tutor) else { continue };
        places.push(PlaceShown {
            tutor: found.tutor,
            subject: found.subject.clone(),
            score: one.score as f32,
            explored,
            propensity,
            shadow_place: one.shadow_place,
        });
        answer.items.push(item(context, facts, found, one, (card, explored)));
    }
    Ok((answer, places))
}

fn item(
    context: &Context,
    facts: &StudentFacts,
    found: &Found,
    one: &Ordered,
    (mut card, explored): (TutorCard, bool),
) -> Recommendation {
    let of_model = one.reasons.as_ref().map(|reasons| true_reasons(reasons, &found.facts, REASONS_MAX));
    let codes = of_model
        .filter(|codes| !codes.is_empty())
        .unwrap_or_else(|| rule_reasons(&one.rules, &found.facts, REASONS_MAX));
    let reasons = codes.into_iter().map(|code| told(context, code, found, facts)).collect();
    card.match_score = Some(f64::from(one.score));
    Recommendation { tutor_id: TutorId(found.tutor), match_score: one.score, reasons, explored, card }
}

/// Those with a free time within two weeks of the instant asked for, with their cards.
async fn bookable(
    context: &Context,
    query: &RecommendQuery,
    found: &[Found],
    looked: Vec<Ordered>,
) -> Result<(Vec<Ordered>, HashMap<Uuid, TutorCard>)> {
    let id = |one: &Ordered| found.get(one.index).map(|found| found.tutor);
    let tutors: Vec<TutorId> = looked.iter().filter_map(id).map(TutorId).collect();
    let from = query.available_from.filter(|from| *from > context.now());
    let cards = cards_shown(context, &tutors, from, BOOKABLE_DAYS).await?;
    let cards: HashMap<Uuid, TutorCard> =
        cards.into_iter().filter(|card| card.next_slot.is_some()).map(|card| (card.id.0, card)).collect();
    let free = looked.into_iter().filter(|one| id(one).is_some_and(|id| cards.contains_key(&id))).collect();
    Ok((free, cards))
}

/// Numbers in [0, 1) that follow from an id, whose last 62 bits are random.
fn draws(id: Uuid) -> impl FnMut() -> f32 {
    let mut state = id.as_u64_pair().1;
    move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f32 / (1_u64 << 24) as f32
    }
}
