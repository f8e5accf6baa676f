//! A tutor's public page (CA4): the profile that `people` keeps, with the card that every list shows.

use crate::cards::{Prices, cards_of};
use domain::{
    Refusal,
    bookings::CancellationPolicy,
    ids::TutorId,
    people::tutor_profile::{ApprovalState, TutorProfile},
};
use people::{biography, visibility::tutor_visible};
use spine::{Context, Error, Result};

/// The public page's facts, with the tutor's own rate: what a lesson is paid in.
///
/// # Errors
/// 404 unless the tutor is listed or the reader is the tutor or an admin.
pub async fn tutor_profile_get(context: &Context, tutor: TutorId) -> Result<TutorProfile> {
    tutor_visible(context, tutor).await?;
    profile_read(context, tutor).await
}

/// The same for whoever just changed it: nobody asks whether they may see it.
pub async fn profile_read(context: &Context, tutor: TutorId) -> Result<TutorProfile> {
    let card = cards_of(context, &[tutor], Prices::Own).await?.pop().ok_or_else(|| Refusal::not_found("tutor"))?;
    let row = sqlx::query!(
        r#"select t.bio, t.education, t.certifications, u.time_zone, t.cancellation_policy, t.instant_booking, t.lesson_lengths, t.approval, t.version,
                  array(select count(r.id) from unnest('{5,4,3,2,1}'::int[]) stars
                        left join reviews r on r.tutor_id = t.id and r.rating = stars
                        group by stars order by stars desc) as "rating_breakdown!"
           from tutors t join users u on u.id = t.user_id
           where t.id = $1"#,
        tutor.0
    )
    .fetch_one(context.pool())
    .await?;
    Ok(TutorProfile {
        card,
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
