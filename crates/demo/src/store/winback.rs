//! Students who have been quiet for two weeks: told, given credit that some did not use in time, or held out; and what
//! the owner allows.

use super::ledger::{Entry, journals_insert};
use crate::dice::id_of;
use chrono::{DateTime, Duration, Utc};
use domain::{
    growth::{
        campaign_given::promo_ended,
        lifecycle::{Nudge, held_out},
        winback::{AGAIN_DAYS, VALID_DAYS, month_of, worth},
    },
    ids::UserId,
    money::{Currency, Journal, LedgerFault, Money, promo_credit::granted},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Students who are looked at.
const MOST: i64 = 40;

/// Writes all of it; `day` is the demo's today.
pub(super) async fn winback_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("update growth_rules set holdout_percent = 5").execute(&mut **transaction).await?;
    let rows = sqlx::query!(
        r#"select u.id, last.id as "last_id!", last.ends_at as "ended!"
           from users u join lateral (
             select b.id, b.ends_at from bookings b where b.student_id = u.id and b.session_outcome = 'COMPLETED'
             order by b.ends_at desc, b.id limit 1) last on true
           where u.currency = 'USD' and 'student' = any (u.roles) and not 'child' = any (u.roles)
             and u.email like 'student-%@demo.test' and last.ends_at < $1 and last.ends_at > $2
             and not exists (select from bookings b where b.student_id = u.id
               and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE'))
           order by u.email limit $3"#,
        day - Duration::days(15),
        day - Duration::days(45),
        MOST,
    );
    let mut entries = Vec::new();
    for (number, row) in (1_u64..).zip(rows.fetch_all(&mut **transaction).await?) {
        let at = row.ended + Duration::days(14) + Duration::hours(2);
        let silent = held_out(UserId(row.id));
        sqlx::query!(
            "insert into nudges (user_id, kind, about_id, held_out, at) values ($1, 'winback_14', $2, $3, $4)
             on conflict do nothing",
            row.id,
            row.last_id,
            silent,
            at,
        )
        .execute(&mut **transaction)
        .await?;
        if !silent {
            let given = Given { id: id_of(seed, "winback", number), person: row.id, about: row.last_id, at, day };
            given.insert(transaction, (seed, number), &mut entries).await?;
        }
    }
    entries.sort_by_key(|entry| entry.at);
    journals_insert(transaction, &entries).await
}

/// One credit.
struct Given {
    id: Uuid,
    person: Uuid,
    about: Uuid,
    at: DateTime<Utc>,
    day: DateTime<Utc>,
}

impl Given {
    async fn insert(
        &self,
        transaction: &mut Transaction<'_, Postgres>,
        (seed, number): (u64, u64),
        entries: &mut Vec<Entry>,
    ) -> Result<()> {
        let cents = worth(Nudge::Winback14).unwrap_or_default();
        let (money, ends) = (Money::new(cents, Currency::Usd), self.at + Duration::days(VALID_DAYS));
        let taken = (ends < self.day).then_some(ends + Duration::minutes(47));
        let month = month_of(self.at);
        sqlx::query!(
            "insert into winback_months as m (month, spent, people) values ($1, $2, 1)
             on conflict (month) do update set spent = m.spent + excluded.spent, people = m.people + 1",
            month,
            cents,
        )
        .execute(&mut **transaction)
        .await?;
        sqlx::query!(
            "insert into winback_credits (id, user_id, about_id, kind, month, cost, amount, currency, given_at, ends_at,
               again_at, taken_at, taken_back)
             values ($1, $2, $3, 'winback_14', $4, $5, $5, 'USD', $6, $7, $8, $9::timestamptz,
               case when $9::timestamptz is not null then $5::bigint end)",
            self.id,
            self.person,
            self.about,
            month,
            cents,
            self.at,
            ends,
            self.at + Duration::days(AGAIN_DAYS),
            taken,
        )
        .execute(&mut **transaction)
        .await?;
        let journal = granted(&[(UserId(self.person), money)]);
        entries.push(self.entry(id_of(seed, "winback journal", number), journal, self.at)?);
        if let Some(taken) = taken {
            let journal = promo_ended(UserId(self.person), money);
            entries.push(self.entry(id_of(seed, "winback end", number), journal, taken)?);
        }
        Ok(())
    }

    fn entry(&self, id: Uuid, journal: std::result::Result<Journal, LedgerFault>, at: DateTime<Utc>) -> Result<Entry> {
        let journal = journal.map_err(|fault| Error::unexpected(format!("credit of the demo: {fault}")))?;
        Ok(Entry {
            id,
            journal,
            booking_id: None,
            payment_id: None,
            exchange_rate_id: None,
            about_id: Some(self.id),
            actor_id: None,
            at,
        })
    }
}
