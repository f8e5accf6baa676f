//! Promotional credit that goes with winning back: given with the nudge, once, out of the month's budget, and taken
//! back where it was not used in time. The rule is `domain`'s ([`credit_for`]).

use super::people::Person;
use crate::referrals::in_own;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    growth::{
        campaign_given::{ends_with, promo_ended},
        insight::Period,
        lifecycle::{Nudge, held_out},
        report::BACK_DAYS,
        winback::{AGAIN_DAYS, Standing, VALID_DAYS, WinbackCreditFigures, credit_for, lift_of, month_of, worth},
    },
    ids::UserId,
    money::{Currency, Money, promo_credit::granted},
};
use money::ledger::{JournalLinks, journal_post};
use spine::{
    Context, Error, Result,
    job::{Each, Job, Nothing},
};
use sqlx::{Connection, Postgres, Transaction};
use uuid::Uuid;

/// Credits that one look takes back.
const AT_ONCE: i64 = 500;

/// Gives what goes with this nudge, in the person's own currency, and says until when; none where there is none for
/// them, or where the month's budget does not hold it.
pub(super) async fn give(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: &Person,
    nudge: Nudge,
) -> Result<Option<(Money, DateTime<Utc>)>> {
    let Some(spell) = person.last_id.filter(|_| worth(nudge).is_some()) else { return Ok(None) };
    let (standing, left) = standing(work, context, person, spell).await?;
    let cents = match credit_for(nudge, &standing, left, context.now()) {
        Ok(cents) => cents,
        Err(why) => {
            tracing::debug!(person = %person.id, nudge = nudge.code(), why = why.code(), "won back with words alone");
            return Ok(None);
        }
    };
    let own = (UserId(person.id), Currency::parse(&person.currency)?);
    let amount = in_own(work, own, Money::new(cents, Currency::Usd)).await?;
    // The smallest part of another currency may be less than the smallest of this one.
    let amount = Money::new(amount.minor.max(1), amount.currency);
    let until = context.now() + TimeDelta::days(VALID_DAYS);
    let id = context.new_id();
    // What another one took meanwhile is seen by the statements that take: then all of it is as if it had not been.
    let mut inner = work.begin().await?;
    let given = Given { id, person: person.id, spell, nudge, cents, amount, until };
    if !take(&mut inner, context, &given).await? {
        inner.rollback().await?;
        return Ok(None);
    }
    let journal = granted(&[(UserId(person.id), amount)]);
    let journal = journal.map_err(|fault| Error::unexpected(format!("credit to win back: {fault}")))?;
    let links = JournalLinks { about_id: Some(id), ..JournalLinks::default() };
    journal_post(&mut inner, context, &journal, links).await?;
    inner.commit().await?;
    Ok(Some((amount, until)))
}

/// What is given.
struct Given {
    id: Uuid,
    person: Uuid,
    spell: Uuid,
    nudge: Nudge,
    cents: i64,
    amount: Money,
    until: DateTime<Utc>,
}

/// What is known of somebody, and what is left of the month.
async fn standing(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: &Person,
    spell: Uuid,
) -> Result<(Standing, i64)> {
    let row = sqlx::query!(
        r#"select 'child' = any (u.roles) as "child!", sanction_forbids(u.id, 'book', $2) as "restricted!",
             exists (select from winback_credits w where w.user_id = u.id and w.about_id = $3) as "in_spell!",
             (select max(one.at) from (
               select w.given_at as at from winback_credits w where w.user_id = u.id
               union all select p.given_at from campaign_people p where p.user_id = u.id and p.gift = 'winback') one)
               as given_at,
             (select r.winback_budget from growth_rules r)
               - coalesce((select m.spent from winback_months m where m.month = $4), 0) as "left!"
           from users u where u.id = $1"#,
        person.id,
        context.now(),
        spell,
        month_of(context.now()),
    );
    let row = row.fetch_one(&mut **work).await?;
    let standing = Standing {
        held_out: held_out(UserId(person.id)),
        child: row.child,
        restricted: row.restricted,
        in_spell: row.in_spell,
        given_at: row.given_at,
    };
    Ok((standing, row.left))
}

/// Takes it out of the month and writes it down; not where the budget is used up, and not twice.
async fn take(work: &mut Transaction<'_, Postgres>, context: &Context, given: &Given) -> Result<bool> {
    let month = month_of(context.now());
    let taken = sqlx::query!(
        "insert into winback_months as m (month, spent, people)
           select $1::date, $2::bigint, 1 from growth_rules r where $2 <= r.winback_budget
         on conflict (month) do update set spent = m.spent + excluded.spent, people = m.people + 1
           where m.spent + excluded.spent <= (select r.winback_budget from growth_rules r)",
        month,
        given.cents,
    );
    if taken.execute(&mut **work).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let noted = sqlx::query!(
        "insert into winback_credits (id, user_id, about_id, kind, month, cost, amount, currency, given_at, ends_at,
           again_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing",
        given.id,
        given.person,
        given.spell,
        given.nudge.code(),
        month,
        given.cents,
        given.amount.minor,
        given.amount.currency.code(),
        context.now(),
        given.until,
        context.now() + TimeDelta::days(AGAIN_DAYS),
    );
    Ok(noted.execute(&mut **work).await?.rows_affected() == 1)
}

/// Takes back what is left of credit whose week is over; every hour.
pub struct EndWinbackCredit;

impl Job for EndWinbackCredit {
    const KIND: &'static str = "EndWinbackCredit";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        let over = sqlx::query_scalar!(
            "select id from winback_credits where taken_at is null and ends_at <= $1 order by ends_at, id limit $2",
            context.now(),
            AT_ONCE,
        );
        for id in over.fetch_all(context.writes()).await? {
            each.note("credit to win back", id, end(context, id).await);
        }
        each.done()
    }
}

/// What goes back is what was given less all that was used since, as far as it is there: credit of other kinds stays.
async fn end(context: &Context, id: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let row = sqlx::query!(
        r#"select w.user_id, w.amount, w.currency,
             coalesce((select a.balance from accounts a where a.id = account_id('promo', w.user_id, w.currency)), 0)
               as "balance!",
             coalesce((select -sum(l.amount) from journals j join postings l on l.journal_id = j.id
               where l.account_id = account_id('promo', w.user_id, w.currency) and j.kind = 'promo_use'
                 and j.created_at >= w.given_at), 0)::bigint as "used!"
           from winback_credits w where w.id = $1 and w.taken_at is null and w.ends_at <= $2 for update of w"#,
        id,
        context.now(),
    );
    let Some(row) = row.fetch_optional(&mut *work).await? else { return Ok(()) };
    let back = ends_with(row.amount, row.used, row.balance);
    sqlx::query!("update winback_credits set taken_at = $2, taken_back = $3 where id = $1", id, context.now(), back)
        .execute(&mut *work)
        .await?;
    if back > 0 {
        let amount = Money::new(back, Currency::parse(&row.currency)?);
        let journal = promo_ended(UserId(row.user_id), amount);
        let journal = journal.map_err(|fault| Error::unexpected(format!("the end of credit to win back: {fault}")))?;
        let links = JournalLinks { about_id: Some(id), ..JournalLinks::default() };
        journal_post(&mut work, context, &journal, links).await?;
    }
    Ok(work.commit().await?)
}

/// What was given in some days, what became of it, and who came back beside who was held out of the same nudges.
pub(crate) async fn winback_credit_figures(context: &Context, period: Period) -> Result<WinbackCreditFigures> {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let (from, until) = (midnight(period.from), midnight(period.end()));
    let row = sqlx::query!(
        r#"with given as (
             select w.*, case when w.taken_at is not null then w.amount - w.taken_back
                 else least(w.amount, coalesce((select -sum(l.amount) from journals j
                   join postings l on l.journal_id = j.id
                   where l.account_id = account_id('promo', w.user_id, w.currency) and j.kind = 'promo_use'
                     and j.created_at >= w.given_at), 0)) end as used
             from winback_credits w where w.given_at >= $1 and w.given_at < $2
           )
           select count(*) as "people!", coalesce(sum(cost), 0)::bigint as "granted!",
             coalesce(round(sum(cost * used / amount)), 0)::bigint as "used!",
             coalesce(round(sum(cost * coalesce(taken_back, 0)::numeric / amount)), 0)::bigint as "ended!",
             count(*) filter (where exists (select from bookings b where b.student_id = given.user_id
               and b.created_at > given.given_at
               and b.created_at < given.given_at + make_interval(days => $3))) as "back!"
           from given"#,
        from,
        until,
        BACK_DAYS,
    );
    let row = row.fetch_one(context.reads()).await?;
    let silent = sqlx::query!(
        r#"with silent as (
             select user_id, min(at) as at from nudges
             where held_out and kind in ('winback_14', 'winback_30') and at >= $1 and at < $2 group by user_id
           )
           select count(*) as "people!", count(*) filter (where exists (select from bookings b
             where b.student_id = silent.user_id and b.created_at > silent.at
               and b.created_at < silent.at + make_interval(days => $3))) as "back!" from silent"#,
        from,
        until,
        BACK_DAYS,
    );
    let silent = silent.fetch_one(context.reads()).await?;
    let month = sqlx::query!(
        r#"select r.winback_budget as "budget!", coalesce((select m.spent from winback_months m where m.month = $1), 0)
             as "spent!" from growth_rules r"#,
        month_of(context.now()),
    );
    let month = month.fetch_one(context.reads()).await?;
    let usd = |cents| Money::new(cents, Currency::Usd);
    Ok(WinbackCreditFigures {
        people: row.people,
        granted: usd(row.granted),
        used: usd(row.used),
        ended: usd(row.ended),
        back: row.back,
        silent: silent.people,
        silent_back: silent.back,
        lift: lift_of((row.back, row.people), (silent.back, silent.people)),
        budget: usd(month.budget),
        spent: usd(month.spent),
    })
}
