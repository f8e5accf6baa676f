//! Writing journals: one statement for any number of them.

use domain::{
    ids::{BookingId, JournalId, PaymentId},
    money::Journal,
};
use futures::future::BoxFuture;
use spine::{
    Context, Error, Result,
    unit::{Closing, Gathered, Unit},
    unit_write,
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// What a journal is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JournalLinks {
    /// The booking whose money moves.
    pub booking_id: Option<BookingId>,
    /// The payment that brought or took it.
    pub payment_id: Option<PaymentId>,
    /// The package, gift, payout, refund or lot that it is about.
    pub about_id: Option<Uuid>,
    /// The exchange rate by which a dollar equivalent was decided from it.
    pub exchange_rate_id: Option<Uuid>,
}

/// Writes one journal, see [`journals_post`].
pub async fn journal_post(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    journal: &Journal,
    links: JournalLinks,
) -> Result<JournalId> {
    let written = journals_post(transaction, context, std::slice::from_ref(journal), links).await?;
    written.into_iter().next().ok_or_else(|| Error::unexpected("a journal was not written"))
}

/// Writes journals in order and answers their ids. The nth hold of a booking comes after n - 1 releases. Missing
/// accounts are opened. Accounts are locked in the order of their ids, over all journals of the call, so that two
/// transactions with one call each cannot wait for each other; call it once per transaction.
///
/// # Errors
/// A violation of `accounts_no_negative_balance` when a person's account would go below zero: the transaction is lost,
/// nothing moved.
pub async fn journals_post(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    journals: &[Journal],
    links: JournalLinks,
) -> Result<Vec<JournalId>> {
    if journals.is_empty() {
        return Ok(Vec::new());
    }
    let posted = Posted::of(context, journals, links);
    posted.write_with(transaction, &Gathered::nothing(context)).await?;
    Ok(posted.ids.into_iter().map(JournalId).collect())
}

/// The same in the last statement of a unit: a round trip less.
pub fn journals_close(unit: &mut Unit<'_>, journals: &[Journal], links: JournalLinks) -> Result<()> {
    if journals.is_empty() {
        return Ok(());
    }
    let posted = Posted::of(unit.context(), journals, links);
    unit.close_with(Box::new(posted))
}

/// Journals as they are written.
struct Posted {
    ids: Vec<Uuid>,
    heads: Heads,
    lines: Lines,
    links: JournalLinks,
}

impl Closing for Posted {
    fn write<'w>(self: Box<Self>, work: &'w mut PgConnection, gathered: &'w Gathered) -> BoxFuture<'w, Result<()>> {
        Box::pin(async move { self.write_with(work, gathered).await })
    }
}

impl Posted {
    fn of(context: &Context, journals: &[Journal], links: JournalLinks) -> Self {
        let ids = journals.iter().map(|journal| journal.id().map_or_else(|| context.new_id(), |id| id.0));
        let ids: Vec<Uuid> = ids.collect();
        Self { heads: Heads::of(journals), lines: Lines::of(journals, &ids), links, ids }
    }

    async fn write_with(&self, work: &mut PgConnection, gathered: &Gathered) -> Result<()> {
        unit_write!(
            "line as materialized (
               select account_id(kind, holder_id, currency) as account_id, line.*
               from unnest($30::uuid[], $31::smallint[], $32::text[], $33::uuid[], $34::text[], $35::bigint[])
                 with ordinality as line (journal_id, number, kind, holder_id, currency, amount, position)
             ), opened as (
               insert into accounts (kind, holder_id, currency, created_at)
               select distinct on (account_id) kind, holder_id, currency, $8 from line
               where not exists (select from accounts where accounts.id = line.account_id) order by account_id
               on conflict (id) do nothing
             ), head as (
               insert into journals (id, kind, phase, settles, lines, booking_id, payment_id,
                  exchange_rate_id, actor_id,
                 created_at, about_id, hold_number)
               select id, kind, phase, settles, lines, $41, $42, $43, $24, $8, $44,
                 case when kind not in ('booking_hold', 'booking_release') then 1
                   else 1 + (select count(*) from journals r
                             where r.booking_id = $41 and r.kind = 'booking_release') end
               from unnest($36::uuid[], $37::text[], $38::text[], $39::uuid[], $40::smallint[])
                 with ordinality as head (id, kind, phase, settles, lines, position) order by position
             ), posted as (
               insert into postings (journal_id, line, account_id, currency, amount)
               select journal_id, number, account_id, currency, amount from line order by account_id, position
             ), ",
            gathered,
            &self.lines.journals,
            &self.lines.numbers,
            &self.lines.kinds as &[&str],
            &self.lines.holders as &[Option<Uuid>],
            &self.lines.currencies as &[&str],
            &self.lines.amounts,
            &self.ids,
            &self.heads.kinds as &[&str],
            &self.heads.phases as &[&str],
            &self.heads.settles as &[Option<Uuid>],
            &self.heads.lines,
            self.links.booking_id.map(|id| id.0),
            self.links.payment_id.map(|id| id.0),
            self.links.exchange_rate_id,
            self.links.about_id,
        )
        .execute(work)
        .await?;
        Ok(())
    }
}

/// Columns of `journals`.
struct Heads {
    kinds: Vec<&'static str>,
    phases: Vec<&'static str>,
    settles: Vec<Option<Uuid>>,
    lines: Vec<i16>,
}

impl Heads {
    fn of(journals: &[Journal]) -> Self {
        Self {
            kinds: journals.iter().map(|journal| journal.kind().code()).collect(),
            phases: journals.iter().map(|journal| journal.phase().code()).collect(),
            settles: journals.iter().map(|journal| journal.settles().map(|id| id.0)).collect(),
            lines: journals.iter().map(|journal| i16::try_from(journal.postings().len()).unwrap_or(i16::MAX)).collect(),
        }
    }
}

/// Columns of `postings`, with the account by its three parts.
#[derive(Default)]
struct Lines {
    journals: Vec<Uuid>,
    numbers: Vec<i16>,
    kinds: Vec<&'static str>,
    holders: Vec<Option<Uuid>>,
    currencies: Vec<&'static str>,
    amounts: Vec<i64>,
}

impl Lines {
    fn of(journals: &[Journal], ids: &[Uuid]) -> Self {
        let mut lines = Self::default();
        for (journal, id) in journals.iter().zip(ids) {
            for (number, posting) in (1_i16..).zip(journal.postings()) {
                lines.journals.push(*id);
                lines.numbers.push(number);
                lines.kinds.push(posting.account.kind.code());
                lines.holders.push(posting.account.holder.map(|person| person.0));
                lines.currencies.push(posting.account.currency.code());
                lines.amounts.push(posting.amount);
            }
        }
        lines
    }
}
