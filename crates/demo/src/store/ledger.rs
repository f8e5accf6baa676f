//! Payments and journals, in the order in which they happened.

use chrono::{DateTime, Utc};
use domain::money::{AccountRef, Currency, Journal};
use serde::Serialize;
use spine::Result;
use sqlx::{Postgres, Transaction};
use std::collections::HashSet;
use uuid::Uuid;

/// A journal with what it is about and when it was written.
#[derive(Clone, Debug)]
pub(in super::super) struct Entry {
    pub(in super::super) id: Uuid,
    pub(in super::super) journal: Journal,
    pub(in super::super) booking_id: Option<Uuid>,
    pub(in super::super) payment_id: Option<Uuid>,
    pub(in super::super) exchange_rate_id: Option<Uuid>,
    /// The lot of credits that it grants.
    pub(in super::super) about_id: Option<Uuid>,
    pub(in super::super) actor_id: Option<Uuid>,
    pub(in super::super) at: DateTime<Utc>,
}

/// A top-up that the card holder paid.
#[derive(Clone, Debug, Serialize)]
pub(in super::super) struct PaymentRow {
    pub(in super::super) id: Uuid,
    pub(in super::super) user_id: Uuid,
    pub(in super::super) currency: Currency,
    pub(in super::super) amount: i64,
    pub(in super::super) created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct AccountRow {
    kind: &'static str,
    holder_id: Option<Uuid>,
    currency: Currency,
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct JournalRow {
    id: Uuid,
    kind: &'static str,
    phase: &'static str,
    settles: Option<Uuid>,
    lines: usize,
    booking_id: Option<Uuid>,
    payment_id: Option<Uuid>,
    exchange_rate_id: Option<Uuid>,
    about_id: Option<Uuid>,
    actor_id: Option<Uuid>,
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct PostingRow {
    journal_id: Uuid,
    line: usize,
    kind: &'static str,
    holder_id: Option<Uuid>,
    currency: Currency,
    amount: i64,
}

/// Writes succeeded payments at the sandbox provider.
pub(in super::super) async fn payments_insert(
    transaction: &mut Transaction<'_, Postgres>,
    payments: &[PaymentRow],
) -> Result<()> {
    for chunk in payments.chunks(super::CHUNK) {
        sqlx::query!(
            "with r as materialized (
               select r.*, 'sandbox-' || r.id as reference, r.created_at + interval '40 seconds' as decided_at
               from jsonb_to_recordset($1)
                 as r (id uuid, user_id uuid, currency text, amount bigint, created_at timestamptz)
             ), payment as (
               insert into payments (id, user_id, purpose, provider, provider_reference, status, currency, amount,
                 created_at, decided_at)
               select id, user_id, 'wallet_topup', 'sandbox', reference, 'succeeded', currency, amount, created_at,
                 decided_at from r
             )
             insert into payment_orders (id, payment_id, kind, provider, reference, state, currency, amount, created_at,
               decided_at)
             select id, id, 'charge', 'sandbox', reference, 'succeeded', currency, amount, created_at, decided_at from r",
            serde_json::to_value(chunk)?,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// A lot of credits that somebody began with.
#[derive(Clone, Debug, Serialize)]
pub(in super::super) struct LotRow {
    pub(in super::super) id: Uuid,
    pub(in super::super) owner_id: Uuid,
    pub(in super::super) amount: i64,
    pub(in super::super) created_at: DateTime<Utc>,
    pub(in super::super) expires_at: DateTime<Utc>,
}

/// Writes starter lots, whose journals are written with the others.
pub(in super::super) async fn lots_insert(transaction: &mut Transaction<'_, Postgres>, lots: &[LotRow]) -> Result<()> {
    for chunk in lots.chunks(super::CHUNK) {
        sqlx::query!(
            "insert into credit_lots (id, owner_id, source, amount, left_amount, created_at, expires_at)
             select id, owner_id, 'starter', amount, amount, created_at, expires_at
             from jsonb_to_recordset($1)
               as r (id uuid, owner_id uuid, amount bigint, created_at timestamptz, expires_at timestamptz)",
            serde_json::to_value(chunk)?,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// Writes journals; `entries` are in the order of time, so that no account is below zero at any moment and the sequence
/// tells the history.
pub(in super::super) async fn journals_insert(
    transaction: &mut Transaction<'_, Postgres>,
    entries: &[Entry],
) -> Result<()> {
    accounts_insert(transaction, entries).await?;
    for chunk in entries.chunks(super::CHUNK) {
        let journals: Vec<JournalRow> = chunk.iter().map(journal_row).collect();
        sqlx::query!(
            "insert into journals (id, kind, phase, settles, lines, booking_id, payment_id, exchange_rate_id, actor_id, created_at, about_id)
             select r.id, r.kind, r.phase, r.settles, r.lines, r.booking_id, r.payment_id, r.exchange_rate_id, r.actor_id, r.created_at, r.about_id
             from rows from (jsonb_to_recordset($1) as (id uuid, kind text, phase text, settles uuid, lines smallint, booking_id uuid, payment_id uuid,
               exchange_rate_id uuid, actor_id uuid, created_at timestamptz, about_id uuid)) with ordinality
               as r (id, kind, phase, settles, lines, booking_id, payment_id, exchange_rate_id, actor_id, created_at, about_id, position)
             order by r.position",
            serde_json::to_value(journals)?,
        )
        .execute(&mut **transaction)
        .await?;
        let postings: Vec<PostingRow> = chunk.iter().flat_map(posting_rows).collect();
        sqlx::query!(
            "insert into postings (journal_id, line, account_id, currency, amount)
             select r.journal_id, r.line, account_id(r.kind, r.holder_id, r.currency), r.currency, r.amount
             from rows from (jsonb_to_recordset($1) as (journal_id uuid, line smallint, kind text, holder_id uuid, currency text, amount bigint)) with ordinality
               as r (journal_id, line, kind, holder_id, currency, amount, position)
             order by r.position",
            serde_json::to_value(postings)?,
        )
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

async fn accounts_insert(transaction: &mut Transaction<'_, Postgres>, entries: &[Entry]) -> Result<()> {
    let mut seen: HashSet<AccountRef> = HashSet::new();
    let mut accounts = Vec::new();
    for entry in entries {
        for posting in entry.journal.postings().iter().filter(|posting| seen.insert(posting.account)) {
            accounts.push(AccountRow {
                kind: posting.account.kind.code(),
                holder_id: posting.account.holder.map(|holder| holder.0),
                currency: posting.account.currency,
                created_at: entry.at,
            });
        }
    }
    sqlx::query!(
        "insert into accounts (kind, holder_id, currency, created_at)
         select r.kind, r.holder_id, r.currency, r.created_at
         from jsonb_to_recordset($1) as r (kind text, holder_id uuid, currency text, created_at timestamptz)
         on conflict (id) do nothing",
        serde_json::to_value(accounts)?,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn journal_row(entry: &Entry) -> JournalRow {
    let Entry { id, journal, booking_id, payment_id, exchange_rate_id, about_id, actor_id, at } = entry;
    JournalRow {
        id: *id,
        kind: journal.kind().code(),
        phase: journal.phase().code(),
        settles: journal.settles().map(|settled| settled.0),
        lines: journal.postings().len(),
        booking_id: *booking_id,
        payment_id: *payment_id,
        exchange_rate_id: *exchange_rate_id,
        about_id: *about_id,
        actor_id: *actor_id,
        created_at: *at,
    }
}

fn posting_rows(entry: &Entry) -> impl Iterator<Item = PostingRow> + '_ {
    entry.journal.postings().iter().enumerate().map(|(index, posting)| PostingRow {
        journal_id: entry.id,
        line: index + 1,
        kind: posting.account.kind.code(),
        holder_id: posting.account.holder.map(|holder| holder.0),
        currency: posting.account.currency,
        amount: posting.amount,
    })
}
