//! A tutor's public page (CA4): the profile that `people` keeps, with the card that every list shows.

use crate::cards::{CardRow, Prices, cards_with_slots, select_card};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::CancellationPolicy,
    catalog::tutor_search::TaughtSubject,
    ids::TutorId,
    people::tutor_profile::{ApprovalState, TutorProfile},
};
use people::biography;
use spine::{Context, Error, Result};
use sqlx::types::Json;
use uuid::Uuid;

/// A card's row and what only the page shows.
struct ProfileRow {
    bio: String,
    education: String,
    certifications: Vec<String>,
    time_zone: String,
    cancellation_policy: String,
    approval: String,
    version: i64,
    rating_breakdown: Vec<i64>,
    id: Uuid,
    user_id: Uuid,
    display_name: String,
    picture: Option<String>,
    headline: String,
    country: Option<String>,
    languages: Vec<String>,
    subjects: Json<Vec<TaughtSubject>>,
    rating_sum: i64,
    review_count: i64,
    lesson_count: i64,
    hourly_rate: Option<i64>,
    hourly_rate_usd: Option<i64>,
    currency: String,
    response_minutes: Option<i32>,
    instant_booking: bool,
    verification: String,
    created_at: DateTime<Utc>,
    lesson_lengths: Vec<i32>,
    rules: Option<serde_json::Value>,
}

/// The public page's facts, with the tutor's own rate: what a lesson is paid in. Two statements.
///
/// # Errors
/// 404 unless the tutor is listed or the reader is the tutor or an admin.
pub async fn tutor_profile_get(context: &Context, tutor: TutorId) -> Result<TutorProfile> {
    read(context, tutor, false).await
}

/// The same for whoever just changed it: nobody asks whether they may see it.
pub async fn profile_read(context: &Context, tutor: TutorId) -> Result<TutorProfile> {
    read(context, tutor, true).await
}

async fn read(context: &Context, tutor: TutorId, in_any_case: bool) -> Result<TutorProfile> {
    let row = select_card!(
        ProfileRow,
        r#"t.bio, t.education, t.certifications, u.time_zone, t.cancellation_policy, t.approval, t.version,
           array(select count(r.id) from unnest('{5,4,3,2,1}'::int[]) stars
                 left join reviews r on r.tutor_id = t.id and r.rating = stars
                 group by stars order by stars desc) as "rating_breakdown!""#,
        "where t.id = $4 and ($5 or tutor_visible(t, $2, $3))",
        context,
        tutor.0,
        in_any_case,
    )
    .fetch_optional(context.writes())
    .await?
    .ok_or_else(|| Refusal::not_found("tutor"))?;
    profile_of(context, row).await
}

async fn profile_of(context: &Context, row: ProfileRow) -> Result<TutorProfile> {
    let card = CardRow {
        bio: row.bio.clone(),
        id: row.id,
        user_id: row.user_id,
        display_name: row.display_name,
        picture: row.picture,
        headline: row.headline,
        country: row.country,
        languages: row.languages,
        subjects: row.subjects,
        rating_sum: row.rating_sum,
        review_count: row.review_count,
        lesson_count: row.lesson_count,
        hourly_rate: row.hourly_rate,
        hourly_rate_usd: row.hourly_rate_usd,
        currency: row.currency,
        response_minutes: row.response_minutes,
        instant_booking: row.instant_booking,
        verification: row.verification,
        created_at: row.created_at,
        lesson_lengths: row.lesson_lengths.clone(),
        rules: row.rules,
    };
    let card = cards_with_slots(context, vec![card], Prices::Own, None).await?.pop();
    Ok(TutorProfile {
        card: card.ok_or_else(|| Refusal::not_found("tutor"))?,
        bio_html: biography::to_html(&row.bio),
        bio: row.bio,
        education: row.education,
        certifications: row.certifications,
        time_zone: row.time_zone,
        cancellation_policy: CancellationPolicy::parse(&row.cancellation_policy)?,
        instant_booking: row.instant_booking,
        lesson_lengths: row.lesson_lengths,
        rating_breakdown: row.rating_breakdown.try_into().unwrap_or_default(),
        approval: ApprovalState::parse(&row.approval)
            .ok_or_else(|| Error::unexpected(format!("stored approval {}", row.approval)))?,
        version: row.version,
    })
}
