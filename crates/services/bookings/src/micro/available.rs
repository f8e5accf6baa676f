//! Who is there now.

use crate::booking::{asked_price, moment, name_in};
use domain::{
    bookings::micro::{AvailableNow, AvailableNowRequest, MINUTES, MicroSubject, refusals},
    ids::SubjectId,
    money::{Currency, Money},
    people::refusals::tutor_profile_missing,
};
use spine::{Context, Result, exchange::exchange_of};

/// Subjects that are told at once.
const SUBJECTS: i64 = 200;

/// Until when the signed-in tutor is free now.
///
/// # Errors
/// 409 `tutor_profile_missing`.
pub async fn available_now(context: &Context) -> Result<AvailableNow> {
    let tutor = context.require_person()?.tutor_id.ok_or_else(tutor_profile_missing)?;
    let until = sqlx::query_scalar!(
        "select until_at from available_now where tutor_id = $1 and until_at > $2",
        tutor.0,
        moment(context)
    );
    Ok(AvailableNow { until: until.fetch_optional(context.writes()).await? })
}

/// Says that the signed-in tutor is free now, or that they are not any more.
///
/// # Errors
/// 403 `email_not_verified`; 422 `instant_invalid`, `available_too_long`; 409 `tutor_profile_missing`,
/// `available_not_listed`.
pub async fn available_now_put(context: &Context, request: &AvailableNowRequest) -> Result<AvailableNow> {
    let person = context.require_verified()?;
    let tutor = person.tutor_id.ok_or_else(tutor_profile_missing)?;
    let now = moment(context);
    let Some(until) = request.parse(now)? else {
        let gone = sqlx::query!("delete from available_now where tutor_id = $1", tutor.0);
        gone.execute(context.writes()).await?;
        return Ok(AvailableNow { until: None });
    };
    // Whoever prolongs it waits on; whoever comes back waits from now.
    let said = sqlx::query!(
        "insert into available_now (tutor_id, user_id, since_at, until_at)
         select t.id, t.user_id, $3, $4 from tutors t where t.id = $1 and t.user_id = $2 and tutor_listed(t)
         on conflict (tutor_id) do update set until_at = $4,
           since_at = case when available_now.until_at > $3 then available_now.since_at else $3 end",
        tutor.0,
        person.id.0,
        now,
        until,
    );
    if said.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::available_not_listed().into());
    }
    Ok(AvailableNow { until: Some(until) })
}

/// The subjects that somebody is there for now, with how many and from which price; the reader themselves aside.
///
/// # Errors
/// 401; those of the database.
pub async fn micro_subjects(context: &Context) -> Result<Vec<MicroSubject>> {
    let reader = context.require_person()?;
    let rows = sqlx::query!(
        r#"select j.id, j.names, count(*) as "tutors!", min(t.hourly_rate_usd) as "least!",
             max(t.hourly_rate_usd) as "most!"
           from available_now a join tutors t on t.id = a.tutor_id join tutor_subjects s on s.tutor_id = t.id
             join subjects j on j.id = s.subject_id
           where a.until_at > $2 and tutor_listed(t) and t.user_id <> $1 and not people_apart(t.user_id, $1)
             and not exists (select from claims_within(t.user_id, $2, $2 + make_interval(mins => 20)) c
               where c.expires_at is null or c.expires_at > $2)
           group by j.id order by count(*) desc, j.slug limit $3"#,
        reader.id.0,
        moment(context),
        SUBJECTS,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let exchange = exchange_of(context.writes(), context.currency).await?;
    let about = |hourly: i64| -> Result<Money> {
        let cents = asked_price(Currency::Usd, (None, Some(hourly)), MINUTES)?;
        exchange.shown(cents, cents.minor)
    };
    let told = rows.into_iter().map(|row| {
        Ok(MicroSubject {
            subject_id: SubjectId(row.id),
            subject_name: name_in(&row.names, &context.locale),
            tutors: row.tutors,
            from: about(row.least)?,
            to: about(row.most)?,
        })
    });
    told.collect()
}
