//! The job that pays commission, once per lesson, when what it earned has cleared.

use crate::referrals::{between, in_own};
use domain::{
    growth::{
        affiliate::{CommissionTo, RULE, commission_left, paid, taken_back},
        referral::{Between, HeldReason, judge},
    },
    ids::UserId,
    money::{Currency, Money},
};
use money::{
    ledger::{JournalLinks, journal_post},
    payouts::debts_net,
};
use spine::{
    Context, Error, Result,
    job::{Each, Job, Nothing},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Lessons that one run decides at most; the next goes on.
const AT_ONCE: i64 = 500;

/// Decides about every lesson that has cleared since, and takes back what a refund took from the platform; every hour.
pub struct PayCommissions;

impl Job for PayCommissions {
    const KIND: &'static str = "PayCommissions";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let lessons = due(context).await?;
        let mut each = Each::default();
        for lesson in lessons {
            each.note("commission", lesson.booking_id, decide(context, &lesson).await);
        }
        for id in refunded(context).await? {
            each.note("commission of a refund", id, take_back(context, id).await);
        }
        each.done()
    }
}

/// A lesson of somebody who came by a partner's link.
struct Lesson {
    booking_id: Uuid,
    tutor_user_id: Uuid,
    affiliate_id: Uuid,
    partner_id: Uuid,
    partner_currency: String,
    payout: String,
    invited_id: Uuid,
    fee: i64,
    fee_currency: String,
    refunded: i64,
}

/// Lessons that were held, paid, kept and cleared, and that the rule lets count, in the order they ended: of a partner
/// who was stopped, those of before and of after are nobody's. What the platform kept is what the ledger says: the fee,
/// less what the platform put in itself, as a discount or as promotional credit.
async fn due(context: &Context) -> Result<Vec<Lesson>> {
    let rows = sqlx::query_as!(
        Lesson,
        r#"select b.id as booking_id, b.tutor_user_id, a.id as affiliate_id, a.user_id as partner_id,
             partner.currency as partner_currency, a.payout, came.user_id as invited_id, kept.fee as "fee!",
             b.currency as fee_currency, b.refunded
           from affiliates a join users partner on partner.id = a.user_id
           join referrals came on came.code = a.code and came.user_id <> a.user_id
           join bookings b on b.student_id = came.user_id and b.payer_id is null or b.payer_id = came.user_id
           join lateral (
             select sum(p.amount)::bigint as fee from journals j join postings p on p.journal_id = j.id
               join accounts c on c.id = p.account_id
             where j.booking_id = b.id and c.kind in ('platform_fee', 'platform_promo', 'promo')) kept on kept.fee > 0
           where a.state = 'approved' and b.earnings_cleared_at is not null and b.session_outcome = 'COMPLETED'
             and b.total > b.refunded and b.currency <> 'CREDIT'
             and (a.counts_from is null or b.ends_at > a.counts_from)
             and b.ends_at between came.created_at and came.created_at + make_interval(days => $1)
             and not exists (select from affiliate_commissions c where c.booking_id = b.id)
             and (select count(*) from affiliate_commissions c where c.invited_id = came.user_id) < $2
           order by b.ends_at, b.id limit $3"#,
        i32::try_from(RULE.days).unwrap_or(i32::MAX),
        RULE.lessons,
        AT_ONCE,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

async fn decide(context: &Context, lesson: &Lesson) -> Result<()> {
    let mut work = context.begin().await?;
    let teaches = lesson.tutor_user_id == lesson.partner_id;
    let between = Between { teaches, ..between(&mut work, lesson.invited_id, lesson.partner_id).await? };
    let held = judge(&between).err();
    let amount = commission(&mut work, lesson).await?;
    let Some(id) = store(&mut work, context, lesson, (held, amount)).await? else { return Ok(()) };
    if held.is_none() {
        let to = CommissionTo::parse(&lesson.payout).ok_or_else(|| Error::unexpected("where a commission goes"))?;
        let journal = paid(UserId(lesson.partner_id), to, amount);
        let journal = journal.map_err(|fault| Error::unexpected(format!("a commission: {fault}")))?;
        let links = JournalLinks { about_id: Some(id), ..JournalLinks::default() };
        for journal in debts_net(&mut work, vec![journal]).await? {
            journal_post(&mut work, context, &journal, links).await?;
        }
    }
    Ok(work.commit().await?)
}

/// Commissions that were paid for lessons of which something went back since.
async fn refunded(context: &Context) -> Result<Vec<Uuid>> {
    let ids = sqlx::query_scalar!(
        "select c.id from affiliate_commissions c join bookings b on b.id = c.booking_id
         where c.state = 'paid' and b.refunded > c.refunded order by c.decided_at, c.id limit $1",
        AT_ONCE
    );
    Ok(ids.fetch_all(context.writes()).await?)
}

/// Takes back the part that the lesson did not earn in the end.
async fn take_back(context: &Context, id: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let row = sqlx::query!(
        r#"select a.user_id, a.payout, c.amount, c.currency, c.fee, b.refunded, commission_returned(c) as "returned!", (
             select coalesce(sum(p.amount), 0)::bigint from journals j join postings p on p.journal_id = j.id
               join accounts k on k.id = p.account_id
             where j.booking_id = b.id and k.kind in ('platform_fee', 'platform_promo', 'promo')) as "kept!"
           from affiliate_commissions c join affiliates a on a.id = c.affiliate_id
             join bookings b on b.id = c.booking_id
           where c.id = $1 and b.refunded > c.refunded for update of c"#,
        id
    );
    let Some(row) = row.fetch_optional(&mut *work).await? else { return Ok(()) };
    let gone = (row.amount - commission_left(row.amount, row.fee, row.kept) - row.returned).max(0);
    sqlx::query!("update affiliate_commissions set refunded = $2 where id = $1", id, row.refunded)
        .execute(&mut *work)
        .await?;
    if gone > 0 {
        let back = context.new_id();
        sqlx::query!(
            "insert into affiliate_returns (id, commission_id, amount, at) values ($1, $2, $3, $4)",
            back,
            id,
            gone,
            context.now()
        )
        .execute(&mut *work)
        .await?;
        let to = CommissionTo::parse(&row.payout).ok_or_else(|| Error::unexpected("where a commission goes"))?;
        let there = sqlx::query_scalar!(
            "select balance from accounts where id = account_id($1, $2, $3)",
            to.account().code(),
            row.user_id,
            row.currency
        );
        let there = there.fetch_optional(&mut *work).await?.unwrap_or_default();
        let amount = Money::new(gone, Currency::parse(&row.currency)?);
        let journal = taken_back(UserId(row.user_id), to, amount, there);
        let journal = journal.map_err(|fault| Error::unexpected(format!("a commission: {fault}")))?;
        let links = JournalLinks { about_id: Some(back), ..JournalLinks::default() };
        journal_post(&mut work, context, &journal, links).await?;
    }
    Ok(work.commit().await?)
}

/// The part of the fee, in the partner's own currency.
async fn commission(work: &mut Transaction<'_, Postgres>, lesson: &Lesson) -> Result<Money> {
    let part = Money::new(RULE.commission(lesson.fee), Currency::parse(&lesson.fee_currency)?);
    let partner = (UserId(lesson.partner_id), Currency::parse(&lesson.partner_currency)?);
    let own = in_own(work, partner, part).await?;
    // The smallest part of another currency may be less than the smallest of this one.
    Ok(Money::new(own.minor.max(1), own.currency))
}

/// Writes down what was decided; none when it was before, or when enough lessons of this person were.
async fn store(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    lesson: &Lesson,
    (held, amount): (Option<HeldReason>, Money),
) -> Result<Option<Uuid>> {
    let id = sqlx::query_scalar!(
        "insert into affiliate_commissions (id, affiliate_id, invited_id, nth, booking_id, rule, state, reason, fee,
           fee_currency, amount, currency, decided_at, refunded)
         select $1, $2, $3, counted.lessons + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14
         from (select count(*)::smallint as lessons from affiliate_commissions where invited_id = $3) counted
         where counted.lessons < $13
         on conflict (booking_id) do nothing returning id",
        context.new_id(),
        lesson.affiliate_id,
        lesson.invited_id,
        lesson.booking_id,
        RULE.number,
        if held.is_some() { "held" } else { "paid" },
        held.map(HeldReason::code),
        lesson.fee,
        lesson.fee_currency,
        if held.is_some() { 0 } else { amount.minor },
        amount.currency.code(),
        context.now(),
        i16::try_from(RULE.lessons).unwrap_or(i16::MAX),
        lesson.refunded,
    );
    Ok(id.fetch_optional(&mut **work).await?)
}
