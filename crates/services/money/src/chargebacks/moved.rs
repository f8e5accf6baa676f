//! The money of a chargeback: each step is one journal about it, and posted once.

use super::rows::Row;
use crate::{
    credits::lots_follow,
    ledger::{JournalLinks, journal_post, journals_post},
    orders::dispute_takes,
    payouts::{available_of, debts_net},
};
use domain::{
    bookings::{SessionOutcome, SessionState},
    ids::{PaymentId, UserId},
    money::{
        AccountKind, AccountRef, Currency, Journal, JournalKind, LedgerFault, Money, Posting,
        chargebacks::{Bearer, Facts, Free, Posted, Step, bearer, borne, came_back, next_step, taken},
    },
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction};

type Work<'a> = Transaction<'a, Postgres>;

/// Posts what the facts say and the books do not. The payment is locked by the caller.
pub(super) async fn money_follow(work: &mut Work<'_>, context: &Context, row: Row, facts: Facts) -> Result<()> {
    let mut posted = posted_of(work, &row).await?;
    while let Some(step) = next_step(facts, posted) {
        match step {
            Step::Take => {
                take(work, context, &row).await?;
                posted.taken = true;
            }
            Step::Bear => {
                bear(work, context, &row).await?;
                posted.borne = true;
            }
            Step::Return => {
                give_back(work, context, &row).await?;
                posted.returned = true;
            }
        }
    }
    Ok(())
}

fn fault(row: &Row, fault: LedgerFault) -> Error {
    Error::unexpected(format!("chargeback {}: {fault}", row.id))
}

const fn links(row: &Row) -> JournalLinks {
    JournalLinks {
        about_id: Some(row.id),
        payment_id: Some(PaymentId(row.payment_id)),
        booking_id: None,
        exchange_rate_id: None,
    }
}

/// What was booked about it; by a release that knew no chargebacks, about its payment.
async fn posted_of(work: &mut Work<'_>, row: &Row) -> Result<Posted> {
    let found = sqlx::query!(
        r#"select coalesce(bool_or(kind in ('topup_reversal', 'credit_reversal', 'chargeback')), false) as "taken!",
             coalesce(bool_or(kind = 'chargeback_lost'), false) as "borne!",
             coalesce(bool_or(kind = 'chargeback_return'), false) as "returned!"
           from journals where about_id = $1
             or (payment_id = $2 and about_id is null and kind in ('topup_reversal', 'credit_reversal'))"#,
        row.id,
        row.payment_id,
    );
    let found = found.fetch_one(&mut **work).await?;
    Ok(Posted { taken: found.taken, borne: found.borne, returned: found.returned })
}

async fn take(work: &mut Work<'_>, context: &Context, row: &Row) -> Result<()> {
    let (payment, amount) = (row.payment()?, row.money()?);
    // Whoever spends it meanwhile is first: then this one is tried again.
    let free = free_of(work, payment.holder, amount.currency).await?;
    let journal = taken((payment.purpose, payment.holder, payment.amount), amount, free);
    let journal = journal.map_err(|wrong| fault(row, wrong))?;
    lots_follow(work, context, (None, Some(payment.id)), std::slice::from_ref(&journal)).await?;
    journal_post(work, context, &journal, links(row)).await?;
    dispute_takes(work, context, row.order()).await
}

/// What the payer's wallets have.
async fn free_of(work: &mut Work<'_>, holder: UserId, currency: Currency) -> Result<Free> {
    let rows = sqlx::query!(
        "select currency, balance from accounts
         where id in (account_id('wallet', $1, $2), account_id('wallet', $1, 'CREDIT'))",
        holder.0,
        currency.code(),
    );
    let mut free = Free::default();
    for row in rows.fetch_all(&mut **work).await? {
        if row.currency == Currency::Credit.code() {
            free.credits = row.balance;
        } else {
            free.wallet = row.balance;
        }
    }
    Ok(free)
}

/// It is lost: the platform has laid it out, and a tutor who did not teach for it gives back what they have of it.
async fn bear(work: &mut Work<'_>, context: &Context, row: &Row) -> Result<()> {
    let Some((tutor, share)) = share_of(work, row).await? else { return Ok(()) };
    let available = available_of(work, tutor, share.currency).await?;
    let journal = borne(tutor, share, available).map_err(|wrong| fault(row, wrong))?;
    journal_post(work, context, &journal, links(row)).await?;
    Ok(())
}

/// What a tutor has of a lesson that was not held, at most what the bank took.
async fn share_of(work: &mut Work<'_>, row: &Row) -> Result<Option<(UserId, Money)>> {
    let Some(booking) = row.booking_id else { return Ok(None) };
    let lesson = sqlx::query!(
        r#"select b.tutor_user_id, b.session_state, b.session_outcome, (
             select coalesce(sum(case when a.kind = 'debt' then -p.amount else p.amount end), 0)::bigint
             from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
             where j.booking_id = b.id and a.holder_id = b.tutor_user_id and p.currency = $2
               and a.kind in ('earning_pending', 'earning_available', 'debt')) as "share!"
           from bookings b where b.id = $1"#,
        booking,
        row.currency,
    );
    let Some(lesson) = lesson.fetch_optional(&mut **work).await? else { return Ok(None) };
    let state = SessionState::parse(&lesson.session_state).zip(SessionOutcome::parse(&lesson.session_outcome));
    let (state, outcome) = state.ok_or_else(|| Error::unexpected("a lesson's state"))?;
    let share = Money::new(lesson.share.min(row.amount), row.money()?.currency);
    let bears = bearer(state, outcome) == Bearer::Tutor && share.minor > 0;
    Ok(bears.then_some((UserId(lesson.tutor_user_id), share)))
}

/// The money came back, to where it was taken from.
async fn give_back(work: &mut Work<'_>, context: &Context, row: &Row) -> Result<()> {
    let lines = lines_of(work, row).await?;
    let gone: Vec<Posting> = lines.iter().filter(|line| line.0).map(|line| line.1).collect();
    let given: Vec<Posting> = lines.iter().filter(|line| !line.0).map(|line| line.1).collect();
    let share = given.iter().find(|line| line.account.kind == AccountKind::Chargebacks);
    let tutor = given.iter().find_map(|line| line.account.holder);
    let share = tutor.zip(share.map(|line| Money::new(line.amount, line.account.currency)));
    let journal = came_back(&gone, share).map_err(|wrong| fault(row, wrong))?;
    lots_follow(work, context, (None, Some(PaymentId(row.payment_id))), std::slice::from_ref(&journal)).await?;
    let journals: Vec<Journal> = debts_net(work, vec![journal]).await?;
    journals_post(work, context, &journals, links(row)).await?;
    Ok(())
}

/// What was posted when it was taken (true) and when it was lost (false).
async fn lines_of(work: &mut Work<'_>, row: &Row) -> Result<Vec<(bool, Posting)>> {
    let rows = sqlx::query!(
        "select j.kind, a.kind as account, a.holder_id, p.currency, p.amount
         from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
         where (j.about_id = $1 or (j.payment_id = $2 and j.about_id is null
             and j.kind in ('topup_reversal', 'credit_reversal')))
           and j.kind <> 'chargeback_return' order by j.sequence, p.line",
        row.id,
        row.payment_id,
    );
    let read = rows.fetch_all(&mut **work).await?.into_iter().map(|line| {
        let kind = AccountKind::parse(&line.account).ok_or_else(|| Error::unexpected("an account of no kind"))?;
        let account =
            AccountRef { kind, holder: line.holder_id.map(UserId), currency: Currency::parse(&line.currency)? };
        Ok((line.kind != JournalKind::ChargebackLost.code(), Posting { account, amount: line.amount }))
    });
    read.collect()
}
