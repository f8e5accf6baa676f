//! Members who are no tutors, booked with credits: their lessons hang on a profile that is nobody's page (decision
//! 0145), made when the first one is booked and kept as the member's own page says.

use domain::{
    Refusal,
    ids::{SubjectId, TutorId, UserId},
    money::refusals::credits_not_taken,
};
use spine::{Context, Result, attempts::finished};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// The profile that carries a member's lessons in a skill.
///
/// # Errors
/// 404 for who is no member; 409 `credits_not_taken` for a skill that is not taught for credits.
pub(super) async fn member_room(context: &Context, member: UserId, skill: SubjectId) -> Result<TutorId> {
    let mut work = context.begin().await?;
    let room = room_within(&mut work, context, (member, skill)).await;
    finished(work, room).await
}

/// The profile that carries what somebody teaches in an exchange: of no price, at hours that both chose. A tutor's is
/// their own.
///
/// # Errors
/// 404 for who has left or is suspended.
pub(super) async fn exchange_room(context: &Context, member: UserId, skill: SubjectId) -> Result<TutorId> {
    let mut work = context.begin().await?;
    let room = exchange_room_within(&mut work, context, (member, skill)).await;
    finished(work, room).await
}

async fn exchange_room_within(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (member, skill): (UserId, SubjectId),
) -> Result<TutorId> {
    let row = sqlx::query!(
        r#"select t.id as "tutor_id?", coalesce(t.for_members, true) as "for_members!", u.currency
           from users u left join tutors t on t.user_id = u.id
           where u.id = $1 and u.deleted_at is null and u.suspended_at is null for share of u"#,
        member.0,
    );
    let row = row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("member"))?;
    let tutor = match row.tutor_id {
        Some(tutor) if !row.for_members => return Ok(TutorId(tutor)),
        Some(tutor) => tutor,
        None => room_make(work, context, member, &row.currency).await?,
    };
    sqlx::query!(
        "insert into tutor_subjects (tutor_id, subject_id, level, years) values ($1, $2, 'intermediate', 0)
         on conflict do nothing",
        tutor,
        skill.0,
    )
    .execute(&mut **work)
    .await?;
    Ok(TutorId(tutor))
}

async fn room_within(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (member, skill): (UserId, SubjectId),
) -> Result<TutorId> {
    let row = sqlx::query!(
        r#"select t.id as "tutor_id?", coalesce(t.for_members, true) as "for_members!", u.currency, u.time_zone,
             m.rules, exists (select from user_skills s where s.user_id = u.id and s.skill_id = $2 and s.kind = 'teach')
               and exists (select from jsonb_array_elements(m.credit_prices) asked
                           where asked->>'skill_id' = $2::uuid::text) as "taught!"
           from users u join member_profiles m on m.user_id = u.id left join tutors t on t.user_id = u.id
           where u.id = $1 and u.deleted_at is null and u.suspended_at is null for share of u"#,
        member.0,
        skill.0,
    );
    let row = row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("member"))?;
    if !row.taught {
        return Err(credits_not_taken().into());
    }
    if let Some(tutor) = row.tutor_id.filter(|_| !row.for_members) {
        return Ok(TutorId(tutor));
    }
    let tutor = match row.tutor_id {
        Some(tutor) => tutor,
        None => room_make(work, context, member, &row.currency).await?,
    };
    sqlx::query!(
        "with taught as (
           insert into tutor_subjects (tutor_id, subject_id, level, years) values ($1, $2, 'intermediate', 0)
           on conflict do nothing
         )
         insert into availability (tutor_id, time_zone, rules, updated_at)
         select $1, coalesce($3::jsonb->>'time_zone', $4), $3, $5 where $3::jsonb is not null
         on conflict (tutor_id) do update set time_zone = excluded.time_zone, rules = excluded.rules,
           updated_at = excluded.updated_at
         where availability.rules is distinct from excluded.rules",
        tutor,
        skill.0,
        row.rules,
        row.time_zone,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    Ok(TutorId(tutor))
}

/// Makes the profile, or finds the one that somebody else's booking has just made.
async fn room_make(work: &mut Work<'_, Postgres>, context: &Context, member: UserId, currency: &str) -> Result<Uuid> {
    sqlx::query!(
        "insert into tutors (id, user_id, currency, lesson_lengths, for_members, sent_in, submitted_at, created_at)
         values ($1, $2, $3, '{30,45,60,90,120}', true, false, $4, $4) on conflict (user_id) do nothing",
        context.new_id(),
        member.0,
        currency,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    let made = sqlx::query_scalar!("select id from tutors where user_id = $1", member.0);
    Ok(made.fetch_one(&mut **work).await?)
}
