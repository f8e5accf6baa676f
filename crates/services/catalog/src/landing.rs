//! The front page's facts: what can be learned here, what people said, who is free today. Nothing invented, nothing older than half a minute.

use crate::caches::caches;
use crate::{
    cards::{Prices, cards_of},
    subjects::subjects_list,
    tutor_search::facts::{caught_up, facts},
};
use chrono::Duration;
use domain::{
    catalog::{
        landing::{FreeLesson, LandingFacts, RecentReview},
        subjects::Subject,
    },
    ids::{ReviewId, TutorId},
    money::Currency,
    people::tutor_profile::ReviewView,
};
use spine::{Context, Error, Result, exchange::exchange_of};
use std::sync::Arc;

/// Subjects on the front page.
const SUBJECTS: usize = 12;
/// Free lessons on the front page.
const FREE_LESSONS: usize = 6;
/// The best ranked tutors among whom free lessons are looked for.
const FREE_LESSON_TUTORS: i64 = 40;

/// The facts in the reader's language and currency.
pub async fn landing_facts(context: &Context) -> Result<Arc<LandingFacts>> {
    let currency = context.person().map_or(Currency::Usd, |person| person.currency);
    let key = format!("{} {currency}", context.locale);
    caught_up(context).await?;
    let caches = caches(&context.app);
    let loaded = caches.landing.try_get_with(key, async {
        // One after the other they would take the sum of their times.
        let (subjects, (tutor_count, lesson_count), reviews, free_lessons) = tokio::try_join!(
            subjects_list(context),
            facts(context, |all| (all.count(), all.lessons)),
            recent_reviews(context),
            free_lessons(context, currency)
        )?;
        let mut taught: Vec<Subject> = subjects.iter().filter(|subject| subject.tutor_count > 0).cloned().collect();
        taught.sort_by_key(|subject| std::cmp::Reverse(subject.tutor_count));
        taught.truncate(SUBJECTS);
        let facts = LandingFacts { tutor_count, lesson_count, subjects: taught, reviews, free_lessons };
        Ok::<_, Error>(Arc::new(facts))
    });
    Ok(loaded.await?)
}

async fn recent_reviews(context: &Context) -> Result<Vec<RecentReview>> {
    let rows = sqlx::query!(
        r#"select r.id, r.rating, r.knowledge, r.communication, r.professionalism, r.comment, r.created_at, a.display_name as author_name,
                  t.id as tutor_id, u.display_name as tutor_name
           from reviews r
           join tutors t on t.id = r.tutor_id
           join users u on u.id = t.user_id
           join users a on a.id = r.student_id
           where r.comment <> '' and tutor_listed(t)
           order by r.created_at desc, r.id desc
           limit 3"#
    )
    .fetch_all(context.reads())
    .await?;
    let reviews = rows.into_iter().map(|row| RecentReview {
        tutor_id: TutorId(row.tutor_id),
        tutor_name: row.tutor_name,
        review: ReviewView {
            id: ReviewId(row.id),
            author_name: row.author_name,
            rating: row.rating.into(),
            knowledge: row.knowledge.into(),
            communication: row.communication.into(),
            professionalism: row.professionalism.into(),
            comment: row.comment,
            created_at: row.created_at,
        },
    });
    Ok(reviews.collect())
}

async fn free_lessons(context: &Context, currency: Currency) -> Result<Vec<FreeLesson>> {
    let best = best_ranked(context);
    let exchange = exchange_of(context.reads(), currency);
    let (best, exchange) = tokio::try_join!(best, exchange)?;
    let latest = context.now() + Duration::days(1);
    let mut lessons: Vec<FreeLesson> = cards_of(context, &best, Prices::In(exchange))
        .await?
        .into_iter()
        .filter_map(|card| {
            let slot = card.next_slot.filter(|slot| slot.start < latest)?;
            Some(FreeLesson {
                tutor_id: card.id,
                display_name: card.display_name,
                headline: card.headline,
                subject: card.subjects.into_iter().next()?.name,
                hourly_rate: card.hourly_rate,
                slot,
            })
        })
        .collect();
    lessons.sort_by_key(|lesson| lesson.slot.start);
    lessons.truncate(FREE_LESSONS);
    Ok(lessons)
}

/// Those among whom free lessons are looked for, best first.
async fn best_ranked(context: &Context) -> Result<Vec<TutorId>> {
    let best = sqlx::query_scalar!(
        "select t.id from tutors t
         where tutor_listed(t) and exists (select from availability a where a.tutor_id = t.id)
         order by -t.ranking, t.id limit $1",
        FREE_LESSON_TUTORS
    );
    Ok(best.fetch_all(context.reads()).await?.into_iter().map(TutorId).collect())
}
