//! What a lesson costs in credits, and whether it may be booked: rules as data, judged by the domain.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{SubjectId, TutorId, UserId},
    money::{
        Money,
        credits::{CreditRules, NEW_DAYS, Record},
        refusals,
    },
};
use spine::{Error, Result};
use sqlx::PgConnection;

/// What a lesson for credits comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CreditLesson {
    pub price: Money,
    /// What the payer has to spend.
    pub available: i64,
}

/// Floors, ceilings and limits as they are now.
///
/// # Errors
/// Those of the database.
pub async fn rules_get(connection: &mut PgConnection) -> Result<CreditRules> {
    let row = sqlx::query!(
        "select normal_floor, normal_ceiling, premium_floor, premium_ceiling, premium_rating_tenths, premium_sessions,
           spent_per_day, pair_per_week, starter, valid_months from credit_rules"
    );
    let row = row.fetch_one(connection).await?;
    Ok(CreditRules {
        starter: row.starter,
        valid_months: row.valid_months.into(),
        normal_floor: row.normal_floor,
        normal_ceiling: row.normal_ceiling,
        premium_floor: row.premium_floor,
        premium_ceiling: row.premium_ceiling,
        premium_rating_tenths: row.premium_rating_tenths.into(),
        premium_sessions: row.premium_sessions.into(),
        spent_per_day: row.spent_per_day,
        pair_per_week: row.pair_per_week.into(),
    })
}

/// Whether a course may be paid in credits: within what the payer may spend that fast, and not more often with the same
/// person than lessons. Fresh accounts would else pass their first credits on by a course.
///
/// # Errors
/// 409 `credits_too_fast`.
pub async fn credit_course(
    connection: &mut PgConnection,
    (payer, teacher): (UserId, UserId),
    price: Money,
    now: DateTime<Utc>,
) -> Result<()> {
    let rules = rules_get(connection).await?;
    let row = sqlx::query!(
        r#"select coalesce((select sum(u.amount - u.returned) from credit_uses u
                            where u.owner_id = $1 and u.created_at > $3), 0)::bigint as "spent!",
             (select count(*) from bookings b where b.pay_with = 'credits' and b.created_at > $4
                and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
                and ((b.payer_id = $1 and b.tutor_user_id = $2) or (b.payer_id = $2 and b.tutor_user_id = $1)))
             + (select count(*) from enrolments e where e.currency = 'CREDIT' and e.price > 0 and e.enrolled_at > $4
                  and e.state = 'active' and e.learner_id = $1 and e.teacher_id = $2) as "dealings!",
             coalesce((select sum(e.price) from enrolments e join users l on l.id = e.learner_id
                       where e.teacher_id = $2 and e.currency = 'CREDIT' and e.state = 'active' and e.enrolled_at > $3
                         and l.created_at > $5), 0)::bigint as "from_new!",
             (select u.created_at > $5 from users u where u.id = $1) as "new!""#,
        payer.0,
        teacher.0,
        now - TimeDelta::days(1),
        now - TimeDelta::days(7),
        now - TimeDelta::days(NEW_DAYS),
    );
    let row = row.fetch_one(connection).await?;
    rules.course((row.spent, row.dealings), row.new.then_some(row.from_new), price)?;
    Ok(())
}

/// Prices a lesson with somebody who teaches for credits: what their member page asks for an hour of that skill, within
/// the range that their record allows, and within what the payer may spend that fast.
///
/// # Errors
/// 409 `credits_not_taken`, `credits_too_fast`.
pub async fn credit_lesson(
    connection: &mut PgConnection,
    payer: UserId,
    (tutor, subject, minutes): (TutorId, SubjectId, i32),
    now: DateTime<Utc>,
) -> Result<CreditLesson> {
    let rules = rules_get(connection).await?;
    let row = sqlx::query!(
        r#"select t.rating_sum, t.review_count, t.lesson_count,
             (select (asked->>'amount')::bigint from member_profiles m, jsonb_array_elements(m.credit_prices) asked
              where m.user_id = t.user_id and asked->>'skill_id' = $2::uuid::text limit 1) as asked,
             coalesce((select balance from accounts where id = account_id('wallet', $3, 'CREDIT')), 0) as "available!",
             coalesce((select sum(u.amount - u.returned) from credit_uses u
                       where u.owner_id = $3 and u.created_at > $4), 0)::bigint as "spent!",
             (select count(*) from bookings b where b.pay_with = 'credits' and b.created_at > $5
                and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
                and ((b.payer_id = $3 and b.tutor_user_id = t.user_id)
                  or (b.payer_id = t.user_id and b.tutor_user_id = $3))) as "lessons!"
           from tutors t where t.id = $1"#,
        tutor.0,
        subject.0,
        payer.0,
        now - TimeDelta::days(1),
        now - TimeDelta::days(7),
    );
    let row = row.fetch_one(connection).await?;
    let asked = row.asked.ok_or_else(refusals::credits_not_taken)?;
    let record = Record { rating_sum: row.rating_sum, reviews: row.review_count, sessions: row.lesson_count };
    let price = rules.lesson(asked, record, minutes);
    let price = price.ok_or_else(|| Error::unexpected("a lesson's price in credits"))?;
    rules.velocity((row.spent, row.lessons), price)?;
    Ok(CreditLesson { price, available: row.available })
}
