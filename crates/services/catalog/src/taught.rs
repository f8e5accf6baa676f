//! What the page of a subject, of a city or of both tells besides its list: what an hour costs at all who are listed
//! there, and what was written about those on the page. Ten seconds old at most.

use crate::{
    caches::caches,
    landing::ReviewRow,
    tutor_search::index::{caught_up, index},
};
use domain::{
    catalog::{
        landing::{RecentReview, worth_reading},
        taught::{PriceRange, TaughtFacts},
    },
    ids::{SubjectId, TutorId},
};
use spine::{Context, Error, Result, exchange::exchange_of};
use std::sync::Arc;
use uuid::Uuid;

/// The newest reviews of each tutor among whom those worth reading are looked for.
const OF_EACH: i64 = 5;
/// And of all of them together.
const REVIEWS: i64 = 40;

/// The facts of a page in the reader's language and currency; `tutors` are those it shows. Reviews are of lessons in
/// the page's subject, where it has one.
pub async fn taught_facts(
    context: &Context,
    (subject, city): (Option<SubjectId>, Option<&str>),
    tutors: &[TutorId],
) -> Result<Arc<TaughtFacts>> {
    let currency = context.shown_currency();
    let named = subject.map(|id| id.to_string()).unwrap_or_default();
    let key = format!("{} {currency} {named} {}", context.locale, city.unwrap_or_default());
    caught_up(context).await?;
    let caches = caches(&context.app);
    let loaded = caches.taught.try_get_with(key, async {
        let exchange = exchange_of(context.reads(), currency).await?;
        let prices = index(context, |all| all.prices(subject.map(|id| id.0), city, exchange)).await?;
        let reviews = worth_reading(reviews_of(context, subject, tutors).await?);
        Ok::<_, Error>(Arc::new(TaughtFacts { prices: PriceRange::of(prices, currency), reviews }))
    });
    Ok(loaded.await?)
}

/// The newest reviews of these tutors that say something, each tutor's by their own index.
async fn reviews_of(context: &Context, subject: Option<SubjectId>, tutors: &[TutorId]) -> Result<Vec<RecentReview>> {
    let tutors: Vec<Uuid> = tutors.iter().map(|tutor| tutor.0).collect();
    let rows = sqlx::query_as!(
        ReviewRow,
        r#"select r.id as "id!", r.rating as "rating!", r.knowledge as "knowledge!",
             r.communication as "communication!", r.professionalism as "professionalism!", r.comment as "comment!",
             r.created_at as "created_at!", r.edited_at as "edited_at?", r.reply as "reply?", r.helpful as "helpful!",
             case when 'child' = any (a.roles) then left(a.display_name, 1) || '.'
               else a.display_name end as "author_name!",
             case when 'child' = any (a.roles) then null else a.picture end as "author_picture?",
             t.id as "tutor_id!", u.display_name as "tutor_name!",
             coalesce(s.names->>$1, s.names->>'en', s.slug, '') as "subject!"
           from unnest($2::uuid[]) shown (id)
             cross join lateral (
               select said.* from reviews said where said.tutor_id = shown.id and said.hidden_until is null
                 and said.comment <> ''
               order by said.created_at desc, said.id desc limit $4) r
             join tutors t on t.id = r.tutor_id and tutor_listed(t)
             join users u on u.id = t.user_id
             join users a on a.id = r.student_id
             left join bookings b on b.id = r.booking_id
             left join subjects s on s.id = b.subject_id
           where $3::uuid is null or b.subject_id = $3
           order by r.created_at desc, r.id desc limit $5"#,
        context.locale,
        &tutors,
        subject.map(|id| id.0),
        OF_EACH,
        REVIEWS,
    );
    Ok(rows.fetch_all(context.reads()).await?.into_iter().map(ReviewRow::shown).collect())
}
