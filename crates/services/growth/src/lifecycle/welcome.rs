//! What somebody who comes back finds: their tutors with free times, what has changed, and credit that waits.

use catalog::shown::cards_shown;
use domain::{
    growth::welcome::{TUTORS_SHOWN, WelcomeBack, waiting},
    ids::TutorId,
    money::{Currency, Money},
};
use spine::{Context, Result};

/// `GET /welcome-back`.
///
/// # Errors
/// 401.
pub async fn welcome_back(context: &Context) -> Result<WelcomeBack> {
    let person = context.require_person()?;
    let row = sqlx::query!(
        r#"with last as (
             select max(b.ends_at) as at from bookings b where b.student_id = $1 and b.session_outcome = 'COMPLETED'
           )
           select last.at as "at?",
             (select count(*) from tutors t where coalesce(t.approved_at, t.created_at) > last.at and tutor_listed(t)
               and exists (select from tutor_subjects s where s.tutor_id = t.id and s.subject_id in (
                 select b.subject_id from bookings b where b.student_id = $1 and b.session_outcome = 'COMPLETED')))
               as "tutors!",
             (select count(*) from courses c where c.published_at > last.at and c.state = 'published') as "courses!"
           from last"#,
        person.id.0,
    );
    let row = row.fetch_one(context.reads()).await?;
    let own = sqlx::query_scalar!(
        r#"select t.id from tutors t join bookings b on b.tutor_id = t.id
           where b.student_id = $1 and b.session_outcome = 'COMPLETED' and tutor_listed(t)
             and not people_apart(t.user_id, $1)
           group by t.id order by max(b.ends_at) desc, t.id limit $2"#,
        person.id.0,
        TUTORS_SHOWN,
    );
    let own: Vec<TutorId> = own.fetch_all(context.reads()).await?.into_iter().map(TutorId).collect();
    let tutors = if own.is_empty() { Vec::new() } else { cards_shown(context, &own, None, 0).await? };
    let mut credit = Vec::new();
    for (balance, ending) in promotional(context).await? {
        credit.extend(waiting(balance, &ending));
    }
    Ok(WelcomeBack { last_lesson: row.at, credit, tutors, new_tutors: row.tutors, new_courses: row.courses })
}

/// What of one unit is there, and what of it was given until when and is not used.
type Promotional = (Money, Vec<(i64, chrono::DateTime<chrono::Utc>)>);

/// The reader's promotional credit, by unit.
async fn promotional(context: &Context) -> Result<Vec<Promotional>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"with given as (
             select w.currency, w.amount, w.given_at, w.ends_at from winback_credits w
             where w.user_id = $1 and w.taken_at is null
             union all
             select p.currency, p.amount, p.given_at, p.ends_at from campaign_people p
             where p.user_id = $1 and p.gift = 'winback' and p.taken_at is null and p.ends_at is not null
           )
           select a.currency, a.balance, given.ends_at as "ends_at?",
             greatest(given.amount - coalesce((select -sum(l.amount) from journals j
               join postings l on l.journal_id = j.id
               where l.account_id = a.id and j.kind = 'promo_use' and j.created_at >= given.given_at), 0), 0)::bigint
               as "left?"
           from accounts a left join given on given.currency = a.currency
           where a.holder_id = $1 and a.kind = 'promo' and a.balance > 0
           order by a.currency, given.ends_at"#,
        person.id.0,
    );
    let mut all: Vec<Promotional> = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let balance = Money::new(row.balance, Currency::parse(&row.currency)?);
        if all.last().is_none_or(|(last, _)| last.currency != balance.currency) {
            all.push((balance, Vec::new()));
        }
        if let Some((_, ending)) = all.last_mut() {
            ending.extend(row.left.zip(row.ends_at));
        }
    }
    Ok(all)
}
