//! A tutor's public page (CA4): the profile that `people` keeps, with the card that every list shows.

use crate::cards::{CARD_MINUTES, CARD_SLOTS, CardRow, Prices, card_of, select_card};
use calendar::{
    availability::{next_slots_from, next_window},
    open_hours::OpenHours,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::CancellationPolicy,
    calendar::{SPREAD_OF, Slot, TakenTime, reach, spread},
    catalog::tutor_search::TaughtSubject,
    ids::{SubjectId, TutorId, UploadId},
    money::{Currency, Money, promotions::Promotion},
    people::{
        edits::{ProfileEdit, Shown},
        prices::{AutoConfirm, Experience, LengthRate},
        teaching_facts::SpokenLanguage,
        tutor_profile::{ApprovalState, RatingMeans, TutorProfile},
    },
};
use people::biography;
use serde::Deserialize;
use spine::{Context, Error, Result, uploads::media_url};
use sqlx::types::Json;
use uuid::Uuid;

/// A card's row and what only the page shows.
struct ProfileRow {
    bio: String,
    education: String,
    certifications: Vec<String>,
    time_zone: String,
    cancellation_policy: String,
    video_upload_id: Option<Uuid>,
    experience: Json<Vec<Experience>>,
    language_levels: Json<Vec<SpokenLanguage>>,
    supports: Vec<String>,
    city: Option<String>,
    trial_minutes: Option<i32>,
    trial_price: Option<i64>,
    auto_confirm_after: Option<i32>,
    rates: Json<Vec<SubjectRate>>,
    edit: Option<Json<ProfileEdit>>,
    approval: String,
    version: i64,
    rating_breakdown: Vec<i64>,
    rating_means: Option<Vec<f64>>,
    id: Uuid,
    user_id: Uuid,
    display_name: String,
    picture: Option<String>,
    plan: String,
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
    reliable: bool,
    instant_booking: bool,
    verification: String,
    background_until: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    lesson_lengths: Vec<i32>,
    promotions: Option<Json<Vec<Promotion>>>,
    rules: Option<serde_json::Value>,
    claims_from: Vec<DateTime<Utc>>,
    claims_until: Vec<DateTime<Utc>>,
    lessons: Vec<DateTime<Utc>>,
}

/// A price of a subject and length, in the tutor's currency.
#[derive(Deserialize)]
struct SubjectRate {
    subject_id: SubjectId,
    minutes: i32,
    price: i64,
}

/// The public page's facts, with the tutor's own rate: what a lesson is paid in. One statement, calendar included.
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
    let now = context.now();
    let (from, until) = next_window(now);
    let reach = reach(from, until);
    let row = select_card!(
        ProfileRow,
        r#"t.bio, t.education, t.certifications, u.time_zone, t.cancellation_policy, t.version,
           t.background_until,
           case when t.sent_in then t.approval else 'draft' end as "approval!", t.video_upload_id,
           (select e.edit from tutor_edits e where e.tutor_id = t.id and (t.user_id = $2 or $3))
             as "edit: Json<ProfileEdit>",
           t.experience as "experience: Json<Vec<Experience>>",
           t.language_levels as "language_levels: Json<Vec<SpokenLanguage>>", t.supports, t.city, t.auto_confirm_after,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'subject_id', r.subject_id, 'minutes', r.minutes, 'price', r.price) order by r.minutes), '[]')
            from tutor_rates r where r.tutor_id = t.id and r.currency = t.currency)
             as "rates!: Json<Vec<SubjectRate>>",
           (select array[count(*) filter (where rating = 5), count(*) filter (where rating = 4),
                         count(*) filter (where rating = 3),
                         count(*) filter (where rating = 2), count(*) filter (where rating = 1)]
            from reviews r where r.tutor_id = t.id and r.hidden_until is null) as "rating_breakdown!",
           (select array[round(avg(r.knowledge), 2), round(avg(r.communication), 2),
                         round(avg(r.professionalism), 2)]::float8[]
            from reviews r where r.tutor_id = t.id and r.hidden_until is null having count(*) > 0) as "rating_means?",
           coalesce(claims.begun, '{}') as "claims_from!", coalesce(claims.ended, '{}') as "claims_until!",
           coalesce(lessons.begun, '{}') as "lessons!""#,
        "left join lateral (
           select array_agg(lower(c.during)) as begun, array_agg(upper(c.during)) as ended
           from claims_within(t.user_id, $7, $8) c where c.expires_at is null or c.expires_at > $4
         ) claims on true
         left join lateral (
           select array_agg(b.starts_at) as begun from bookings b
           where b.tutor_user_id = t.user_id and b.starts_at >= $7 and b.starts_at < $8
             and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
         ) lessons on true
         where t.id = $5 and ($6 or tutor_visible(t, u, $2, $3))",
        context,
        tutor.0,
        in_any_case,
        reach.start,
        reach.end,
    )
    .fetch_optional(context.writes())
    .await?
    .ok_or_else(|| Refusal::not_found("tutor"))?;
    profile_of(context, row, now)
}

/// What is shown of the fields whose changes wait.
fn shown(row: &ProfileRow) -> Shown {
    Shown {
        headline: row.headline.clone(),
        bio: row.bio.clone(),
        education: row.education.clone(),
        certifications: row.certifications.clone(),
        experience: row.experience.0.clone(),
        subjects: row.subjects.0.iter().map(|s| (s.subject_id, s.level.clone(), s.years)).collect(),
        video: row.video_upload_id.map(UploadId),
    }
}

/// The next free slots; none without hours.
fn next_slots(row: &ProfileRow, now: DateTime<Utc>) -> Result<Vec<Slot>> {
    let Some(rules) = row.rules.clone() else { return Ok(Vec::new()) };
    let hours = OpenHours::read(row.id, row.user_id, rules, row.lesson_lengths.clone())?;
    let claims = row.claims_from.iter().zip(&row.claims_until);
    let claims: Vec<Slot> = claims.map(|(start, end)| Slot { start: *start, end: *end }).collect();
    let taken = TakenTime::new(&claims, &row.lessons);
    Ok(spread(&next_slots_from(&hours, &taken, now, CARD_MINUTES, SPREAD_OF), CARD_SLOTS))
}

fn means_of(means: Vec<f64>) -> Option<RatingMeans> {
    let [knowledge, communication, professionalism] = means.try_into().ok()?;
    Some(RatingMeans { knowledge, communication, professionalism })
}

/// When a file was begun: its id is of version 7 and says so, to the millisecond.
fn begun(upload: Uuid) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = upload.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

fn profile_of(context: &Context, row: ProfileRow, now: DateTime<Utc>) -> Result<TutorProfile> {
    let next_slots = next_slots(&row, now)?;
    let changes = row.edit.as_ref().map(|edit| edit.0.changes(&shown(&row))).unwrap_or_default();
    let (currency, rates) = (Currency::parse(&row.currency)?, row.rates.0);
    // A language that was taken away took its level with it.
    let spoken = row.language_levels.0.into_iter().filter(|spoken| row.languages.contains(&spoken.language)).collect();
    let checked = row.background_until.is_some_and(|until| until > now);
    let card = CardRow {
        bio: row.bio.clone(),
        id: row.id,
        user_id: row.user_id,
        display_name: row.display_name,
        picture: row.picture,
        plan: row.plan,
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
        reliable: row.reliable,
        instant_booking: row.instant_booking,
        verification: row.verification,
        created_at: row.created_at,
        lesson_lengths: row.lesson_lengths.clone(),
        trial_minutes: row.trial_minutes,
        trial_price: row.trial_price,
        promotions: row.promotions,
        rules: row.rules,
    };
    let mut card = card_of(&card, next_slots, Prices::Own, now)?;
    if checked && !card.badges.iter().any(|badge| badge == "premium") {
        card.badges.push("checked".to_owned());
    }
    for subject in &mut card.subjects {
        let own = rates.iter().filter(|rate| rate.subject_id == subject.subject_id);
        let own = own.map(|rate| LengthRate { minutes: rate.minutes, price: Money::new(rate.price, currency) });
        subject.rates = own.collect();
    }
    Ok(TutorProfile {
        trial: card.trial.take(),
        card,
        language_levels: spoken,
        supports: row.supports,
        experience: row.experience.0,
        auto_confirm: row.auto_confirm_after.map(|lessons| AutoConfirm { after_lessons: lessons.into() }),
        city: row.city,
        bio_html: biography::to_html(&row.bio),
        bio: row.bio,
        education: row.education,
        certifications: row.certifications,
        time_zone: row.time_zone,
        cancellation_policy: CancellationPolicy::parse(&row.cancellation_policy)?,
        instant_booking: row.instant_booking,
        lesson_lengths: row.lesson_lengths,
        video_url: row.video_upload_id.map(|video| media_url(&context.app, UploadId(video), false)),
        video_since: row.video_upload_id.and_then(begun),
        changes,
        rating_breakdown: row.rating_breakdown.try_into().unwrap_or_default(),
        rating_means: row.rating_means.and_then(means_of),
        approval: ApprovalState::parse(&row.approval)
            .ok_or_else(|| Error::unexpected(format!("stored approval {}", row.approval)))?,
        version: row.version,
    })
}
