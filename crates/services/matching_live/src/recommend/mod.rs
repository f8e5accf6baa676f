//! `GET /recommendations` (MA4): who is shown to a student, in which order, and why.
//!
//! The database decides who may be shown at all ([`candidates`]): listed, not blocked, not put away, for a child only
//! who is background checked. The promoted version orders them where the flag says so and it answers in time, else the
//! published rules do; the answer says which. Whoever has no free time soon is left out, twins make room, a share of
//! the places goes to somebody new ([`list`]). What is shown is written down with the chance of each place, and kept
//! for five minutes, or until something changes that would change it.

mod candidates;
mod list;
mod order;
mod told;

use self::{candidates::candidates, list::list_of, order::ordered};
use crate::store::{ListShown, list_write, lists_today, marks_of, profiles_ensure, students_note};
use chrono::{DateTime, Duration, Utc};
use domain::{
    catalog::tutor_search::TutorCard,
    ids::{SubjectId, TutorId},
    matching::{
        market::StudentFacts,
        recommend::{KEPT_SECONDS, LISTS_A_DAY, RecommendQuery, RecommendRequest, Recommendation, Recommendations},
    },
};
use moka::future::Cache;
use spine::{App, Context, Result};
use sqlx::types::Json;
use std::{collections::HashMap, sync::Arc, time::Duration as MachineTime};
use uuid::Uuid;

/// Answers kept on one server.
const KEPT_MAX: u64 = 20_000;
/// Tutors in a row on a page.
const ROW: usize = 6;

/// A kept answer, and what it was made of.
struct Kept {
    marks: (i64, i64),
    made_at: DateTime<Utc>,
    answer: Recommendations,
}

struct Answers(Cache<String, Arc<Kept>>);

impl Default for Answers {
    fn default() -> Self {
        let life = MachineTime::from_secs(KEPT_SECONDS);
        Self(Cache::builder().max_capacity(KEPT_MAX).time_to_live(life).build())
    }
}

/// Scores of a subject's tutors for a person, for as long as an answer is kept.
struct Scores(Cache<(Uuid, Option<SubjectId>), ScoresByTutor>);

type ScoresByTutor = Arc<HashMap<TutorId, i32>>;

impl Default for Scores {
    fn default() -> Self {
        let life = MachineTime::from_secs(KEPT_SECONDS);
        Self(Cache::builder().max_capacity(KEPT_MAX).time_to_live(life).build())
    }
}

fn answers(app: &App) -> Arc<Answers> {
    app.shelf.get(Answers::default)
}

/// Tutors for the caller, best first.
///
/// # Errors
/// 401 for strangers; 422 as [`RecommendRequest::parse`] says.
pub async fn recommendations(context: &Context, request: &RecommendRequest) -> Result<Recommendations> {
    let person = context.require_person()?;
    let query = request.parse()?;
    let marks = marks_of(context.writes(), person.id.0).await?;
    let key = format!("{} {} {} {query:?}", person.id, context.locale, person.currency);
    let kept = answers(&context.app);
    let now = context.now();
    if let Some(known) = kept.0.get(&key).await
        && known.marks == marks
        && (known.made_at..known.made_at + Duration::seconds(KEPT_SECONDS as i64)).contains(&now)
    {
        return Ok(known.answer.clone());
    }
    let answer = fresh(context, person.id.0, &query).await?;
    kept.0.insert(key, Arc::new(Kept { marks, made_at: now, answer: answer.clone() })).await;
    Ok(answer)
}

/// The first of them, for a row on a page of something else: what cannot be recommended leaves the page as it is.
pub async fn row(context: &Context, subject: Option<SubjectId>) -> Vec<Recommendation> {
    let request = RecommendRequest {
        subject_id: subject.map(|subject| subject.to_string()).unwrap_or_default(),
        limit: ROW.to_string(),
        ..RecommendRequest::default()
    };
    match recommendations(context, &request).await {
        Ok(answer) => answer.items,
        Err(error) => {
            tracing::warn!(%error, "a page shows no recommendations");
            Vec::new()
        }
    }
}

/// Puts on the cards of a search how well each tutor fits the caller. Nobody has a match for strangers and the staff.
pub async fn scores_put(context: &Context, subject: Option<SubjectId>, cards: &mut [TutorCard]) {
    let asked = context.person().is_some_and(|person| !person.roles.iter().any(|role| role.is_staff()));
    if !asked || cards.is_empty() {
        return;
    }
    let scores = scores(context, subject).await;
    for card in cards {
        card.match_score = scores.get(&card.id).map(|score| f64::from(*score));
    }
}

/// How well tutors of a subject fit the caller, for cards of a search that has an order of its own. Nothing is written
/// down: nobody was recommended.
pub async fn scores(context: &Context, subject: Option<SubjectId>) -> HashMap<TutorId, i32> {
    let Some(person) = context.actor_id() else { return HashMap::new() };
    let kept = context.app.shelf.get(Scores::default);
    let key = (person, subject);
    if let Some(known) = kept.0.get(&key).await {
        return known.as_ref().clone();
    }
    let query = RecommendQuery { subject, ..RecommendQuery::default() };
    let found = async {
        let facts = student_facts(context, person).await?;
        let found = candidates(context, person, &query, &facts).await?;
        let order = ordered(context, person, &facts, &found).await;
        let scored = order.places.iter().filter_map(|one| Some((TutorId(found.get(one.index)?.tutor), one.score)));
        Ok::<HashMap<TutorId, i32>, spine::Error>(scored.collect())
    };
    match found.await {
        Ok(scores) => {
            kept.0.insert(key, Arc::new(scores.clone())).await;
            scores
        }
        Err(error) => {
            tracing::warn!(%error, "cards show no match");
            HashMap::new()
        }
    }
}

/// The first few for somebody who is not asking at the moment, but for whom they were told of and whom they have had a
/// lesson with. Written down like every list.
pub(crate) async fn suggested(
    context: &Context,
    person: Uuid,
    without: &[Uuid],
    limit: usize,
) -> Result<Vec<Recommendation>> {
    let query = RecommendQuery { limit, ..RecommendQuery::default() };
    let facts = student_facts(context, person).await?;
    if facts.subjects.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = candidates(context, person, &query, &facts).await?;
    found.retain(|one| !without.contains(&one.tutor) && !one.facts.had_lesson);
    let order = ordered(context, person, &facts, &found).await;
    let (answer, places) = list_of(context, &query, &facts, &found, order).await?;
    if !places.is_empty() {
        let model = answer.model.version;
        let list = ListShown { list_id: context.new_id(), student: person, at: context.now(), model, places };
        note(context, &list).await?;
    }
    Ok(answer.items)
}

async fn fresh(context: &Context, person: Uuid, query: &RecommendQuery) -> Result<Recommendations> {
    let begun = std::time::Instant::now();
    let facts = student_facts(context, person).await?;
    let found = candidates(context, person, query, &facts).await?;
    let order = ordered(context, person, &facts, &found).await;
    let (answer, places) = list_of(context, query, &facts, &found, order).await?;
    metrics::histogram!("match_list_seconds", "kind" => answer.model.kind.clone())
        .record(begun.elapsed().as_secs_f64());
    if !places.is_empty() {
        let model = answer.model.version.clone();
        let list = ListShown { list_id: context.new_id(), student: person, at: context.now(), model, places };
        // Whoever asks is answered all the same: what is not written down teaches nothing.
        if let Err(error) = note(context, &list).await {
            tracing::warn!(%error, "a list of recommendations was not written down");
        }
    }
    Ok(answer)
}

/// What the student said; said now, when nothing is known yet.
pub(crate) async fn student_facts(context: &Context, person: Uuid) -> Result<StudentFacts> {
    for last in [false, true] {
        let known = sqlx::query_scalar!(
            r#"select facts as "facts: Json<StudentFacts>" from match_profiles
               where person_id = $1 and side = 'student' and superseded_at is null"#,
            person
        );
        if let Some(facts) = known.fetch_optional(context.writes()).await? {
            return Ok(facts.0);
        }
        if !last {
            let mut work = context.begin().await?;
            students_note(&mut work, context, &[person]).await?;
            work.commit().await?;
        }
    }
    Ok(StudentFacts::default())
}

async fn note(context: &Context, list: &ListShown) -> Result<()> {
    if lists_today(context.writes(), list.student, list.at - Duration::days(1)).await? >= LISTS_A_DAY {
        return Ok(());
    }
    let mut work = context.begin().await?;
    list_write(&mut work, list).await?;
    work.commit().await?;
    Ok(())
}

/// Writes down whoever is not in the feature store yet: once, when a server starts.
pub async fn store_fill(app: &Arc<App>) -> Result<usize> {
    profiles_ensure(&Context::system(Arc::clone(app), "features")).await
}
