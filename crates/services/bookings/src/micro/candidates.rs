//! Who could be asked: there now, listed, teaching the subject, kept apart from nobody, with nothing in the calendar
//! and no other question open.

use super::Session;
use crate::booking::asked_price;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    bookings::{
        micro::{Asked, CLEAR_MINUTES, Candidate, MINUTES, Most, in_order, refusals, start_of},
        refusals::not_enough_balance,
    },
    ids::{TutorId, UserId},
    money::{Currency, Money, promo_credit::promo_part},
};
use money::conversion::convert_for;
use spine::{Error, Result, exchange::exchange_of};
use sqlx::{Postgres, Transaction as Work};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Tutors that one look considers.
const LOOK: i64 = 100;

/// Those who can be asked now, in the order in which they are.
pub(super) async fn candidates(
    work: &mut Work<'_, Postgres>,
    session: &Session,
    now: DateTime<Utc>,
) -> Result<Vec<Candidate>> {
    let found = all(work, session, now).await?;
    let is_child = is_child(work, session.learner_id).await?;
    let most = match (session.max_price, session.currency.as_deref()) {
        (Some(most), Some(currency)) => {
            let price = Money::new(most, Currency::parse(currency)?);
            let cents = exchange_of(&mut **work, price.currency).await?.to_usd(price)?;
            Some(Most { price, cents })
        }
        _ => None,
    };
    let ends = start_of(now) + TimeDelta::minutes(MINUTES.into());
    Ok(in_order(found, Asked { most, is_child }, ends))
}

/// Why nobody can be asked.
///
/// # Errors
/// 409 `micro_all_dearer` where a limit keeps them out, else `micro_nobody_free`.
pub(super) async fn nobody(work: &mut Work<'_, Postgres>, session: &Session, now: DateTime<Utc>) -> Error {
    let is_child = match is_child(work, session.learner_id).await {
        Ok(is_child) => is_child,
        Err(error) => return error,
    };
    let without = Asked { most: None, is_child };
    let ends = start_of(now) + TimeDelta::minutes(MINUTES.into());
    let dearer = match all(work, session, now).await {
        Ok(found) if session.max_price.is_some() => in_order(found, without, ends),
        Ok(_) => Vec::new(),
        Err(error) => return error,
    };
    let cheapest = dearer.into_iter().min_by_key(|one| one.cents);
    cheapest.map_or_else(refusals::micro_nobody_free, |one| refusals::micro_all_dearer(one.price)).into()
}

/// Whether a parent decides for somebody.
async fn is_child(work: &mut Work<'_, Postgres>, person: Uuid) -> Result<bool> {
    let child = sqlx::query_scalar!(
        r#"select exists (select from children where child_id = $1 and handed_over_at is null) as "child!""#,
        person
    );
    Ok(child.fetch_one(&mut **work).await?)
}

async fn all(work: &mut Work<'_, Postgres>, session: &Session, now: DateTime<Utc>) -> Result<Vec<Candidate>> {
    let rows = sqlx::query!(
        r#"select t.id, t.user_id, t.hourly_rate as "hourly!", t.hourly_rate_usd as "hourly_usd!", t.currency,
             t.rating_sum, t.review_count, t.background_until, a.since_at,
             (select max(o.created_at) from micro_offers o where o.tutor_id = t.id) as asked_at
           from available_now a join tutors t on t.id = a.tutor_id
             join tutor_subjects s on s.tutor_id = t.id and s.subject_id = $1
           where a.until_at > $4 and tutor_listed(t) and t.hourly_rate is not null and t.user_id not in ($2, $3)
             and not people_apart(t.user_id, $2) and not people_apart(t.user_id, $3)
             and not exists (select from claims_within(t.user_id, $4, $5) c
               where c.expires_at is null or c.expires_at > $4)
             and not exists (select from micro_offers o where o.tutor_id = t.id
               and (o.session_id = $6 or (o.answer is null and o.expires_at > $4)))
           order by t.ranking desc, t.id limit $7"#,
        session.subject_id,
        session.student_id,
        session.learner_id,
        now,
        now + TimeDelta::minutes(CLEAR_MINUTES),
        session.id,
        LOOK,
    );
    let rows = rows.fetch_all(&mut **work).await?.into_iter().map(|row| {
        let price = asked_price(Currency::parse(&row.currency)?, (None, Some(row.hourly)), MINUTES)?;
        Ok(Candidate {
            tutor: TutorId(row.id),
            user: UserId(row.user_id),
            price,
            cents: asked_price(Currency::Usd, (None, Some(row.hourly_usd)), MINUTES)?.minor,
            rating_sum: row.rating_sum,
            review_count: row.review_count,
            since: row.since_at,
            asked_at: row.asked_at,
            checked_until: row.background_until,
        })
    });
    rows.collect()
}

/// The first of them whom the payer can pay.
///
/// # Errors
/// 409 `not_enough_balance` where there is nobody, with what is missing for the cheapest that was tried.
pub(super) async fn first_payable(
    work: &mut Work<'_, Postgres>,
    payer: Uuid,
    ordered: &[Candidate],
    now: DateTime<Utc>,
) -> Result<Option<Candidate>> {
    // What could not be paid in a currency, and why.
    let mut too_dear: BTreeMap<&'static str, i64> = BTreeMap::new();
    let mut cheapest: Option<(i64, Error)> = None;
    for one in ordered {
        if too_dear.get(one.price.currency.code()).is_some_and(|price| one.price.minor >= *price) {
            continue;
        }
        match can_pay(work, payer, one.price, now).await {
            Ok(()) => return Ok(Some(one.clone())),
            Err(refused @ Error::Refused(_)) => {
                too_dear.insert(one.price.currency.code(), one.price.minor);
                if cheapest.as_ref().is_none_or(|(cents, _)| one.cents < *cents) {
                    cheapest = Some((one.cents, refused));
                }
            }
            Err(error) => return Err(error),
        }
    }
    cheapest.map_or(Ok(None), |(_, refused)| Err(refused))
}

/// Whether a wallet holds a price, promotional credit and the own currency counted as a booking counts them. Holds
/// nothing back: the booking does.
async fn can_pay(work: &mut Work<'_, Postgres>, payer: Uuid, price: Money, now: DateTime<Utc>) -> Result<()> {
    let held = sqlx::query!(
        r#"select coalesce((select balance from accounts where id = account_id('wallet', $1, $2)), 0) as "wallet!",
             coalesce((select balance from accounts where id = account_id('promo', $1, $2)), 0) as "promo!""#,
        payer,
        price.currency.code(),
    );
    let held = held.fetch_one(&mut **work).await?;
    let there = held.wallet + promo_part(price.minor, held.wallet, held.promo);
    let converted = convert_for(&mut *work, UserId(payer), (price, there), now).await?;
    let missing = price.minor - there;
    if converted.is_none() && missing > 0 {
        return Err(not_enough_balance(Money::new(missing, price.currency)).into());
    }
    Ok(())
}
