//! In which order: by the promoted version where the flag says so and it answers in time, else by the rules.

use super::candidates::Found;
use crate::ports::{AskedList, RankedLists, ranking_of};
use domain::matching::{
    Reason, RuleInput,
    admin::FLAG,
    market::StudentFacts,
    recommend::{ModelTold, RANKER_MS, score_of},
    rules::{RuleScore, rule_score},
};
use spine::Context;
use std::{
    collections::HashMap,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};
use uuid::Uuid;

/// One candidate in its place.
pub(super) struct Ordered {
    /// Which of the candidates.
    pub index: usize,
    /// 0 to 100.
    pub score: i32,
    pub rules: RuleScore,
    /// The model's own; none where the rules ranked.
    pub reasons: Option<Vec<Reason>>,
    pub direction: Vec<f32>,
    pub shadow_place: Option<i16>,
}

/// All candidates, best first, and what ordered them.
pub(super) struct Order {
    pub model: ModelTold,
    pub places: Vec<Ordered>,
}

/// Whether a late or broken ranker was told of; once, until one answers again.
#[derive(Default)]
struct Warned(AtomicBool);

/// Orders the candidates. Never fails: the rules always can.
pub(super) async fn ordered(context: &Context, person: Uuid, facts: &StudentFacts, found: &[Found]) -> Order {
    let by_rules = rules_order(facts, found);
    if found.is_empty() {
        return Order { model: ModelTold::rules(), places: by_rules };
    }
    let shown = context.flag(FLAG).await;
    let Some(ranked) = ask(context, person, found).await else {
        return Order { model: ModelTold::rules(), places: by_rules };
    };
    let model = ModelTold { version: ranked.version.clone(), kind: ranked.kind.clone() };
    let mut by_model = model_order(&ranked, found, &by_rules);
    if shown {
        return Order { model, places: by_model };
    }
    // Tried out beside the rules: where it would have put them is written down, and nothing else.
    let places: HashMap<usize, i16> = by_model.drain(..).zip(0_i16..).map(|(one, place)| (one.index, place)).collect();
    let shadowed = by_rules.into_iter().map(|one| Ordered { shadow_place: places.get(&one.index).copied(), ..one });
    Order { model: ModelTold::rules(), places: shadowed.collect() }
}

/// What the ranker says within its time; none where there is no ranker, or it is late or cannot.
async fn ask(context: &Context, person: Uuid, found: &[Found]) -> Option<RankedLists> {
    let ranking = ranking_of(&context.app)?;
    ranking.loaded()?;
    let mut lists: Vec<AskedList> = Vec::new();
    for one in found {
        match lists.iter_mut().find(|list| list.subject == one.subject) {
            Some(list) => list.tutors.push(one.tutor),
            None => lists.push(AskedList { subject: one.subject.clone(), tutors: vec![one.tutor] }),
        }
    }
    let asked = ranking.rank(person, lists, context.now().timestamp_millis());
    let answer = tokio::time::timeout(Duration::from_millis(RANKER_MS), asked).await;
    let warned = context.app.shelf.get(Warned::default);
    match answer {
        Ok(Some(ranked)) => {
            warned.0.store(false, Ordering::Relaxed);
            Some(ranked)
        }
        // It does not know the student yet, or has just been taken away: no trouble.
        Ok(None) => None,
        Err(_) => {
            metrics::counter!("match_ranker_late_total").increment(1);
            if !warned.0.swap(true, Ordering::Relaxed) {
                tracing::warn!("the ranker did not answer within {RANKER_MS} ms; the rules rank meanwhile");
            }
            None
        }
    }
}

fn rules_order(facts: &StudentFacts, found: &[Found]) -> Vec<Ordered> {
    let mut places: Vec<Ordered> = found
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let rules = rule_score(&rule_input(facts, one));
            let score = rules.total.round() as i32;
            Ordered { index, score, rules, reasons: None, direction: Vec::new(), shadow_place: None }
        })
        .collect();
    let key = |one: &Ordered| found.get(one.index).map(|found| (found.facts.lesson_count, found.tutor));
    places.sort_by(|a, b| b.rules.total.total_cmp(&a.rules.total).then_with(|| key(b).cmp(&key(a))));
    places
}

fn rule_input(facts: &StudentFacts, one: &Found) -> RuleInput {
    let rated = one.facts.review_count > 0;
    RuleInput {
        teaches_subject: one.facts.teaches_subject || facts.subjects.is_empty(),
        subject_share: one.subject_share,
        shared_hours: one.facts.shared_hours.map(|hours| hours as f32),
        // What a profile and a goal have in common stands for the way of teaching, of which nothing is declared.
        style_share: one.facts.shared_word.as_ref().map(|_| 0.9),
        rating: rated.then_some(one.facts.rating as f32),
        rating_count: one.facts.review_count as f32,
        response_minutes: one.facts.response_minutes.map(|minutes| minutes as f32),
    }
}

/// The model's order over all lists together; whom it does not know yet comes after those it does, by the rules.
fn model_order(ranked: &RankedLists, found: &[Found], by_rules: &[Ordered]) -> Vec<Ordered> {
    let places: HashMap<Uuid, usize> = found.iter().enumerate().map(|(index, one)| (one.tutor, index)).collect();
    let rules: HashMap<usize, RuleScore> = by_rules.iter().map(|one| (one.index, one.rules)).collect();
    let mut known: Vec<(f64, Ordered)> = Vec::with_capacity(found.len());
    for list in &ranked.lists {
        let mean = list.iter().map(|one| one.probability).sum::<f64>() / (list.len().max(1) as f64);
        for one in list {
            let Some(index) = places.get(&one.tutor).copied() else { continue };
            let Some(rules) = rules.get(&index).copied() else { continue };
            let ordered = Ordered {
                index,
                score: score_of(one.probability, mean),
                rules,
                reasons: Some(one.reasons.clone()),
                direction: one.direction.clone(),
                shadow_place: None,
            };
            known.push((one.probability, ordered));
        }
    }
    // Scores order a list; probabilities compare lists. Within a list both agree.
    known.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.index.cmp(&b.1.index)));
    let mut order: Vec<Ordered> = known.into_iter().map(|(_, one)| one).collect();
    let met: std::collections::HashSet<usize> = order.iter().map(|one| one.index).collect();
    let lowest = order.last().map_or(50, |one| one.score);
    let rest = by_rules.iter().filter(|one| !met.contains(&one.index)).map(|one| Ordered {
        index: one.index,
        score: lowest.min(one.score),
        rules: one.rules,
        reasons: None,
        direction: Vec::new(),
        shadow_place: None,
    });
    order.extend(rest);
    order
}
