//! The front page's facts: what can be learned here, what people said, who is free today. Nothing invented, nothing
//! older than half a minute.

use crate::caches::caches;
use crate::{
    cards::{Prices, cards_of},
    subjects::subjects_list,
    tutor_search::index::{caught_up, index},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    catalog::{
        landing::{FreeLesson, LandingFacts, RecentReview, SubjectTile, met_first, worth_reading},
        subjects::Subject,
    },
    identity::photo_url,
    ids::{ReviewId, TutorId},
    money::Money,
    people::public_review::ReviewView,
};
use spine::{
    Context, Error, Result,
    exchange::{Exchange, exchange_of},
};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// Subjects on the front page.
const SUBJECTS: usize = 8;
/// Free lessons on the front page.
const FREE_LESSONS: usize = 6;
/// The best ranked tutors among whom free lessons are looked for.
const FREE_LESSON_TUTORS: i64 = 40;
/// The newest reviews among whom those worth reading are looked for.
const REVIEWS: i64 = 40;

/// The facts in the reader's language and currency.
pub async fn landing_facts(context: &Context) -> Result<Arc<LandingFacts>> {
    let currency = context.shown_currency();
    let key = format!("{} {currency}", context.locale);
    caught_up(context).await?;
    let caches = caches(&context.app);
    let loaded = caches.landing.try_get_with(key, async {
        let exchange = exchange_of(context.reads(), currency).await?;
        // One after the other they would take the sum of their times.
        let (subjects, counted, reviews, best) = tokio::try_join!(
            subjects_list(context),
            index(context, |all| (all.count(), all.lessons, all.cheapest(exchange))),
            newest_reviews(context),
            best_lessons(context, exchange)
        )?;
        let (tutor_count, lesson_count, cheapest) = counted;
        let facts = LandingFacts {
            tutor_count,
            lesson_count,
            from: cheapest.values().min_by_key(|price| price.minor).copied(),
            subject_count: subjects.len() as i64,
            subjects: tiles(&subjects, &cheapest),
            reviews: worth_reading(reviews),
            met_first: met_first(&best),
            free_lessons: soonest(context, best),
        };
        Ok::<_, Error>(Arc::new(facts))
    });
    Ok(loaded.await?)
}

fn tiles(subjects: &[Subject], cheapest: &HashMap<Uuid, Money>) -> Vec<SubjectTile> {
    let mut taught: Vec<&Subject> = subjects.iter().filter(|subject| subject.tutor_count > 0).collect();
    taught.sort_by_key(|subject| std::cmp::Reverse(subject.tutor_count));
    taught.truncate(SUBJECTS);
    let tile = |subject: &Subject| SubjectTile { subject: subject.clone(), from: cheapest.get(&subject.id.0).copied() };
    taught.into_iter().map(tile).collect()
}

/// A public review with its author and its tutor, as it is read.
pub(crate) struct ReviewRow {
    pub id: Uuid,
    pub rating: i16,
    pub knowledge: i16,
    pub communication: i16,
    pub professionalism: i16,
    pub comment: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub reply: Option<String>,
    pub helpful: i32,
    pub author_name: String,
    pub author_picture: Option<String>,
    pub tutor_id: Uuid,
    pub tutor_name: String,
    pub subject: String,
}

impl ReviewRow {
    pub(crate) fn shown(self) -> RecentReview {
        RecentReview {
            tutor_id: TutorId(self.tutor_id),
            tutor_name: self.tutor_name,
            subject: self.subject,
            review: ReviewView {
                id: ReviewId(self.id),
                author_name: self.author_name,
                author_photo_url: photo_url(self.author_picture.as_deref()),
                rating: self.rating.into(),
                knowledge: self.knowledge.into(),
                communication: self.communication.into(),
                professionalism: self.professionalism.into(),
                comment: self.comment,
                created_at: self.created_at,
                edited_at: self.edited_at,
                reply: self.reply,
                helpful: self.helpful,
                voted: false,
            },
        }
    }
}

async fn newest_reviews(context: &Context) -> Result<Vec<RecentReview>> {
    let rows = sqlx::query_as!(
        ReviewRow,
        r#"select r.id, r.rating, r.knowledge, r.communication, r.professionalism, r.comment, r.created_at,
                  r.edited_at, r.reply, r.helpful,
                  case when 'child' = any (a.roles) then left(a.display_name, 1) || '.'
                    else a.display_name end as "author_name!",
                  case when 'child' = any (a.roles) then null else a.picture end as author_picture, t.id as tutor_id,
                  u.display_name as tutor_name, coalesce(s.names->>$1, s.names->>'en', s.slug, '') as "subject!"
           from reviews r
           join tutors t on t.id = r.tutor_id
           join users u on u.id = t.user_id
           join users a on a.id = r.student_id
           left join bookings b on b.id = r.booking_id
           left join subjects s on s.id = b.subject_id
           where r.comment <> '' and r.hidden_until is null and tutor_listed(t)
           order by r.created_at desc, r.id desc
           limit $2"#,
        context.locale,
        REVIEWS
    )
    .fetch_all(context.reads())
    .await?;
    Ok(rows.into_iter().map(ReviewRow::shown).collect())
}

/// The next lesson of each of the best ranked, best first.
async fn best_lessons(context: &Context, exchange: Exchange) -> Result<Vec<FreeLesson>> {
    let best = best_ranked(context).await?;
    let cards = cards_of(context, &best, Prices::In(exchange), None).await?;
    Ok(cards.into_iter().filter_map(FreeLesson::of).collect())
}

/// Those of them that start within a day, soonest first.
fn soonest(context: &Context, mut lessons: Vec<FreeLesson>) -> Vec<FreeLesson> {
    let latest = context.now() + Duration::days(1);
    lessons.retain(|lesson| lesson.slot.start < latest);
    lessons.sort_by_key(|lesson| lesson.slot.start);
    lessons.truncate(FREE_LESSONS);
    lessons
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
