//! Writing a checked change of a profile, and everything that is derived from it, in one transaction.

use crate::tutor_words::tutors_fold;
use domain::{
    ids::{SubjectId, TutorId},
    money::Currency,
    people::{
        prices::LengthRate,
        refusals::{rates_currency, subjects_not_listed},
        tutor_profile::TutorProfileChange,
    },
};
use spine::{Context, Result, exchange::exchange_of};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Stores what the change names and leaves the rest. Saving sends a declined profile back into the queue.
pub(crate) async fn change_store(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
    change: &TutorProfileChange,
) -> Result<()> {
    let cents = match change.hourly_rate {
        Some(rate) => Some(exchange_of(&mut **transaction, rate.currency).await?.to_usd(rate)?),
        None => None,
    };
    sqlx::query!(
        "update tutors set
           headline = coalesce($2, headline),
           bio = coalesce($3, bio),
           country = coalesce($4, country),
           languages = coalesce($5, languages),
           hourly_rate = coalesce($6, hourly_rate),
           currency = coalesce($7, currency),
           hourly_rate_usd = coalesce($8, hourly_rate_usd),
           education = coalesce($9, education),
           certifications = coalesce($10, certifications),
           cancellation_policy = coalesce($11, cancellation_policy),
           instant_booking = coalesce($12, instant_booking),
           lesson_lengths = coalesce($13, lesson_lengths),
           submitted_at = case when approval = 'declined' then $14 else submitted_at end,
           approval = case when approval = 'declined' then 'pending' else approval end,
           video_upload_id = case when $15 then $16 else video_upload_id end,
           experience = coalesce($17, experience),
           city = case when $18::text is null then city else nullif($18, '') end,
           auto_confirm_after = case when $19 then $20 else auto_confirm_after end,
           version = version + 1
         where id = $1",
        tutor.0,
        change.headline,
        change.bio,
        change.country,
        change.languages.as_deref(),
        change.hourly_rate.map(|rate| rate.minor),
        change.hourly_rate.map(|rate| rate.currency.code()),
        cents,
        change.education,
        change.certifications.as_deref(),
        change.cancellation_policy.map(domain::bookings::CancellationPolicy::code),
        change.instant_booking,
        change.lesson_lengths.as_deref(),
        context.now(),
        change.video.is_some(),
        change.video.flatten().map(|video| video.0),
        change.experience.as_ref().map(|entries| serde_json::json!(entries)),
        change.city,
        change.auto_confirm.is_some(),
        change.auto_confirm.flatten(),
    )
    .execute(&mut **transaction)
    .await?;
    if let Some(subjects) = &change.subjects {
        subjects_store(transaction, tutor, subjects).await?;
    }
    own_currency(transaction, tutor, change).await?;
    if let Some(trial) = &change.trial {
        trial_store(transaction, tutor, trial.as_ref()).await?;
    }
    if let Some(rates) = &change.rates {
        rates_store(transaction, tutor, rates).await?;
    }
    if change.hourly_rate.is_some() || change.rates.is_some() {
        prices_remember(transaction, context, tutor).await?;
    }
    tutors_fold(transaction, &[tutor.0]).await
}

/// How well languages are spoken, and what is offered to whoever learns with a need.
pub(super) async fn teaching_store(
    transaction: &mut Transaction<'_, Postgres>,
    tutor: TutorId,
    change: &TutorProfileChange,
) -> Result<()> {
    if change.language_levels.is_none() && change.supports.is_none() {
        return Ok(());
    }
    sqlx::query!(
        "update tutors set language_levels = coalesce($2, language_levels), supports = coalesce($3, supports)
         where id = $1",
        tutor.0,
        change.language_levels.as_ref().map(|spoken| serde_json::json!(spoken)),
        change.supports.as_deref(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Writes down what is asked from now on: a sale is compared with what was asked before it.
async fn prices_remember(transaction: &mut Transaction<'_, Postgres>, context: &Context, tutor: TutorId) -> Result<()> {
    sqlx::query!("select prices_remember($1, $2)", tutor.0, context.now()).fetch_one(&mut **transaction).await?;
    Ok(())
}

/// Prices are in the currency the tutor earns in.
async fn own_currency(
    transaction: &mut Transaction<'_, Postgres>,
    tutor: TutorId,
    change: &TutorProfileChange,
) -> Result<()> {
    let lengths = change.rates.iter().flatten().flat_map(|(_, rates)| rates);
    let trial = change.trial.iter().flatten();
    let named: Vec<Currency> = lengths.chain(trial).map(|rate| rate.price.currency).collect();
    if named.is_empty() {
        return Ok(());
    }
    let own = sqlx::query_scalar!("select currency from tutors where id = $1", tutor.0);
    let own = Currency::parse(&own.fetch_one(&mut **transaction).await?)?;
    if named.iter().any(|currency| *currency != own) {
        return Err(rates_currency(own).into());
    }
    Ok(())
}

async fn trial_store(
    transaction: &mut Transaction<'_, Postgres>,
    tutor: TutorId,
    trial: Option<&LengthRate>,
) -> Result<()> {
    sqlx::query!(
        "update tutors set trial_minutes = $2, trial_price = $3, trial_currency = $4 where id = $1",
        tutor.0,
        trial.map(|trial| trial.minutes),
        trial.map(|trial| trial.price.minor),
        trial.map(|trial| trial.price.currency.code()),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Replaces the prices of the subjects that are named.
async fn rates_store(
    transaction: &mut Transaction<'_, Postgres>,
    tutor: TutorId,
    rates: &[(SubjectId, Vec<LengthRate>)],
) -> Result<()> {
    let named: Vec<Uuid> = rates.iter().map(|(subject, _)| subject.0).collect();
    sqlx::query!("delete from tutor_rates where tutor_id = $1 and subject_id = any($2)", tutor.0, &named)
        .execute(&mut **transaction)
        .await?;
    let rows = || rates.iter().flat_map(|(subject, lengths)| lengths.iter().map(|rate| (subject.0, rate)));
    let subjects: Vec<Uuid> = rows().map(|(subject, _)| subject).collect();
    let minutes: Vec<i32> = rows().map(|(_, rate)| rate.minutes).collect();
    let prices: Vec<i64> = rows().map(|(_, rate)| rate.price.minor).collect();
    let currencies: Vec<String> = rows().map(|(_, rate)| rate.price.currency.code().to_owned()).collect();
    sqlx::query!(
        "insert into tutor_rates (tutor_id, subject_id, minutes, price, currency)
         select $1, s.id, r.minutes, r.price, r.currency
         from unnest($2::uuid[], $3::int[], $4::bigint[], $5::text[]) as r (subject_id, minutes, price, currency)
         join subjects s on s.id = r.subject_id",
        tutor.0,
        &subjects,
        &minutes,
        &prices,
        &currencies,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn subjects_store(
    transaction: &mut Transaction<'_, Postgres>,
    tutor: TutorId,
    subjects: &[(domain::ids::SubjectId, String, i32)],
) -> Result<()> {
    let ids: Vec<Uuid> = subjects.iter().map(|(id, ..)| id.0).collect();
    let levels: Vec<String> = subjects.iter().map(|(_, level, _)| level.clone()).collect();
    let years: Vec<i32> = subjects.iter().map(|(.., years)| *years).collect();
    sqlx::query!("delete from tutor_subjects where tutor_id = $1", tutor.0).execute(&mut **transaction).await?;
    let stored = sqlx::query!(
        "insert into tutor_subjects (tutor_id, subject_id, level, years, position)
         select $1, s.id, listed.level, listed.years, listed.position
         from unnest($2::uuid[], $3::text[], $4::int[]) with ordinality as listed (subject_id, level, years, position)
         join subjects s on s.id = listed.subject_id",
        tutor.0,
        &ids,
        &levels,
        &years,
    )
    .execute(&mut **transaction)
    .await?;
    if stored.rows_affected() != ids.len() as u64 {
        return Err(subjects_not_listed().into());
    }
    sqlx::query!("update tutors set years = $2 where id = $1", tutor.0, years.iter().max())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
