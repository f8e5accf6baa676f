//! Ways through the product, counted from what the contexts store: nothing has to be told for them.

use domain::{
    growth::insight::{ACTIVATED_DAYS, Funnel, FunnelName, InsightRequest, Period, Segment, steps},
    identity::Role,
};
use spine::{Context, Result};

/// How far people came who set out in some days.
///
/// # Errors
/// 404 for whoever is no analyst of the staff; 422 of [`InsightRequest`].
pub async fn funnel(context: &Context, request: &InsightRequest) -> Result<Funnel> {
    context.require_scope(Role::Analyst)?;
    let (name, segment) = (request.funnel()?, request.segment()?);
    let period = request.period(context.now().date_naive())?;
    let steps = match name {
        FunnelName::Acquisition => acquisition(context, period, &segment).await?,
        FunnelName::Activation => activation(context, period, &segment).await?,
        FunnelName::Retention => retention(context, period, &segment).await?,
        FunnelName::Supply => supply(context, period, &segment).await?,
    };
    let segment = segment.code().to_owned();
    Ok(Funnel { name, from: period.from, to: period.to, segment, steps })
}

type Steps = Vec<domain::growth::insight::FunnelStep>;

async fn acquisition(context: &Context, period: Period, segment: &Segment) -> Result<Steps> {
    let row = sqlx::query!(
        r#"with people as (
             select u.id, u.email_verified_at is not null as verified,
               exists (select from bookings b where b.student_id = u.id) as booked,
               exists (select from bookings b where b.student_id = u.id
                 and b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED')) as agreed,
               exists (select from bookings b where b.student_id = u.id and b.session_state = 'ENDED'
                 and b.session_outcome = 'COMPLETED') as learned
             from users u
             where u.created_at >= $1::date::timestamp at time zone 'UTC'
               and u.created_at < $2::date::timestamp at time zone 'UTC'
               and u.roles && '{student,parent,child}' and u.deleted_at is null
               and ($3::text is null or u.locale = $3)
               and (not $4 or exists (select from referrals r where r.user_id = u.id))
           )
           select count(*) as "joined!", count(*) filter (where verified) as "verified!",
             count(*) filter (where booked) as "booked!", count(*) filter (where agreed) as "agreed!",
             count(*) filter (where learned) as "learned!" from people"#,
        period.from,
        period.end(),
        segment.language(),
        *segment == Segment::Referred,
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(steps(&[
        ("joined", row.joined),
        ("verified", row.verified),
        ("booked", row.booked),
        ("agreed", row.agreed),
        ("learned", row.learned),
    ]))
}

async fn activation(context: &Context, period: Period, segment: &Segment) -> Result<Steps> {
    let row = sqlx::query!(
        r#"with people as (
             select u.id,
               exists (select from bookings b where b.student_id = u.id
                 and b.created_at < u.created_at + make_interval(days => $5)) as booked,
               (select count(*) from bookings b where b.student_id = u.id and b.session_state = 'ENDED'
                 and b.session_outcome = 'COMPLETED' and b.ends_at < u.created_at + interval '30 days') as lessons
             from users u
             where u.created_at >= $1::date::timestamp at time zone 'UTC'
               and u.created_at < $2::date::timestamp at time zone 'UTC'
               and u.roles && '{student,parent,child}' and u.deleted_at is null
               and ($3::text is null or u.locale = $3)
               and (not $4 or exists (select from referrals r where r.user_id = u.id))
           )
           select count(*) as "joined!", count(*) filter (where booked) as "booked!",
             count(*) filter (where booked and lessons >= 1) as "learned!",
             count(*) filter (where booked and lessons >= 2) as "again!" from people"#,
        period.from,
        period.end(),
        segment.language(),
        *segment == Segment::Referred,
        i32::try_from(ACTIVATED_DAYS).unwrap_or(i32::MAX),
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(steps(&[
        ("joined", row.joined),
        ("booked_in_a_week", row.booked),
        ("learned_in_a_month", row.learned),
        ("learned_twice", row.again),
    ]))
}

async fn retention(context: &Context, period: Period, segment: &Segment) -> Result<Steps> {
    let row = sqlx::query!(
        r#"with lessons as (
             select b.student_id, min(b.ends_at) as first, count(*) as held from bookings b
             where b.session_state = 'ENDED' and b.session_outcome = 'COMPLETED' group by b.student_id
           ), people as (
             select l.held from lessons l join users u on u.id = l.student_id
             where l.first >= $1::date::timestamp at time zone 'UTC'
               and l.first < $2::date::timestamp at time zone 'UTC'
               and ($3::text is null or u.locale = $3)
               and (not $4 or exists (select from referrals r where r.user_id = u.id))
           )
           select count(*) as "one!", count(*) filter (where held >= 2) as "two!",
             count(*) filter (where held >= 3) as "three!", count(*) filter (where held >= 5) as "five!" from people"#,
        period.from,
        period.end(),
        segment.language(),
        *segment == Segment::Referred,
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(steps(&[
        ("first_lesson", row.one),
        ("second_lesson", row.two),
        ("third_lesson", row.three),
        ("fifth_lesson", row.five),
    ]))
}

async fn supply(context: &Context, period: Period, segment: &Segment) -> Result<Steps> {
    let row = sqlx::query!(
        r#"with tutors_made as (
             select t.submitted_at is not null as submitted, t.approval = 'approved' as approved,
               exists (select from bookings b where b.tutor_id = t.id) as booked,
               exists (select from bookings b where b.tutor_id = t.id and b.session_state = 'ENDED'
                 and b.session_outcome = 'COMPLETED') as taught
             from tutors t join users u on u.id = t.user_id
             where t.created_at >= $1::date::timestamp at time zone 'UTC'
               and t.created_at < $2::date::timestamp at time zone 'UTC'
               and u.deleted_at is null and ($3::text is null or u.locale = $3)
               and (not $4 or exists (select from referrals r where r.user_id = u.id))
           )
           select count(*) as "made!", count(*) filter (where submitted) as "submitted!",
             count(*) filter (where approved) as "approved!", count(*) filter (where booked) as "booked!",
             count(*) filter (where taught) as "taught!" from tutors_made"#,
        period.from,
        period.end(),
        segment.language(),
        *segment == Segment::Referred,
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(steps(&[
        ("profile_made", row.made),
        ("profile_submitted", row.submitted),
        ("profile_approved", row.approved),
        ("first_booking", row.booked),
        ("first_taught", row.taught),
    ]))
}
