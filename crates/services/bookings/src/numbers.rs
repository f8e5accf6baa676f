//! The figures of a home, in one read.

use chrono::Duration;
use domain::{
    bookings::numbers::{Figure, Learnt, Numbers, SPAN_DAYS, Taught},
    money::{Currency, Money},
};
use money::earnings::earnings_by_month;
use spine::{Context, Result};

/// What was earned as the wallet shows it: late cancellations and no-shows included, refunds taken off.
async fn earned(context: &Context, currency: Currency) -> Result<Figure> {
    let all = earnings_by_month(context).await?;
    let own = all.iter().find(|earned| earned.currency == currency);
    Ok(own.map_or(Figure { now: 0, before: 0 }, |own| Figure { now: own.recent, before: own.before }))
}

/// What the reader learnt and taught in the last span and the one before. Money is in the one currency the tutor earns
/// in; what was earned before a change of it is not counted in.
pub async fn home_numbers(context: &Context) -> Result<Numbers> {
    let person = context.require_person()?;
    let now = context.now();
    let (since, before) = (now - Duration::days(SPAN_DAYS), now - Duration::days(2 * SPAN_DAYS));
    let row = sqlx::query!(
        r#"select learnt.lessons as "learnt!", learnt.lessons_before as "learnt_before!", learnt.minutes as "minutes!",
             learnt.minutes_before as "minutes_before!", taught.lessons as "taught!",
             taught.lessons_before as "taught_before!",
             taught.answer as "answer?", taught.answer_before as "answer_before?",
             t.currency as "currency?", t.response_minutes as "response_minutes?"
           from (
             select count(*) filter (where b.starts_at >= $2) as lessons,
               count(*) filter (where b.starts_at < $2) as lessons_before,
               coalesce(sum(b.minutes) filter (where b.starts_at >= $2), 0) as minutes,
               coalesce(sum(b.minutes) filter (where b.starts_at < $2), 0) as minutes_before
             from bookings b
             where b.student_id = $1 and b.session_outcome = 'COMPLETED' and b.starts_at >= $3 and b.starts_at < $4
           ) learnt
           left join tutors t on t.user_id = $1
           cross join lateral (
             select count(*) filter (where b.starts_at >= $2 and b.starts_at < $4 and b.session_outcome = 'COMPLETED')
                 as lessons,
               count(*) filter (where b.starts_at < $2 and b.session_outcome = 'COMPLETED') as lessons_before,
               round(percentile_cont(0.5) within group (order by b.took)
                 filter (where b.answered_at >= $2) / 60)::bigint as answer,
               round(percentile_cont(0.5) within group (order by b.took)
                 filter (where b.answered_at < $2) / 60)::bigint as answer_before
             from (
               select o.starts_at, o.session_outcome, o.answered_at,
                 case when o.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED', 'DECLINED')
                   and o.answered_at > coalesce(o.approval_at, o.created_at)
                 then extract(epoch from o.answered_at - coalesce(o.approval_at, o.created_at))::float8 end as took
               from bookings o where o.tutor_user_id = $1 and o.starts_at >= $3
             ) b
           ) taught"#,
        person.id.0,
        since,
        before,
        now,
    )
    .fetch_one(context.reads())
    .await?;
    let taught = match row.currency {
        None => None,
        Some(currency) => Some(Taught {
            lessons: Figure { now: row.taught, before: row.taught_before },
            earned: earned(context, Currency::parse(&currency)?).await?,
            currency: Money::new(0, Currency::parse(&currency)?),
            answers: row.answer.zip(row.answer_before).map(|(now, before)| Figure { now, before }),
            response_minutes: row.response_minutes,
        }),
    };
    let learnt = Learnt {
        lessons: Figure { now: row.learnt, before: row.learnt_before },
        minutes: Figure { now: row.minutes, before: row.minutes_before },
    };
    Ok(Numbers { learnt, taught })
}
