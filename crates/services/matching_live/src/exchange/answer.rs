//! Saying yes and no. The first yes writes the cycle down, the last one makes it hold.

use super::{
    booked::{BookExchange, ExchangeAgreed},
    found::found,
    read::{Stored, names_of, stored, told},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    identity::{
        Role,
        sanction::{ForbiddenAct, restricted_book},
    },
    ids::UserId,
    matching::{
        events::{ExchangeEvent, ExchangeNews},
        exchange::{ANSWER_HOURS, ExchangeCycle, FoundCycle, HOLDS_DAYS, OPEN_MAX},
        refusals,
    },
};
use identity::staff::sanctions::is_forbidden;
use spine::{
    Context, Result,
    events::tell,
    job::{Job, Nothing, job_new},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Says yes to a cycle.
///
/// # Errors
/// 404 for a cycle of others, or one that is not possible any more; 403 for a child, `restricted_book`; 409
/// `exchange_over`, `exchange_taken`, `exchanges_full`.
pub async fn exchange_accept(context: &Context, id: Uuid) -> Result<ExchangeCycle> {
    let person = grown_up(context)?;
    let now = context.now();
    if is_forbidden(context, UserId(person), ForbiddenAct::Book).await? {
        return Err(restricted_book().into());
    }
    let possible =
        if is_stored(context, id, person).await? { None } else { Some(possible(context, id, person).await?) };
    let mut work = context.begin().await?;
    if let Some(cycle) = &possible {
        cycle_write(&mut work, cycle, now).await?;
    }
    let people = seats_lock(&mut work, id, person).await?;
    open_check(&mut work, id, now).await?;
    if !stands(&mut work, id, now).await? {
        return Err(Refusal::not_found("exchange").into());
    }
    let others = sqlx::query_scalar!(
        r#"select count(*) as "count!" from exchange_seats s join exchange_cycles c on c.id = s.cycle_id
           where s.person_id = $1 and s.accepted_at is not null and c.state = 'open' and c.id <> $2"#,
        person,
        id
    );
    if others.fetch_one(&mut *work).await? >= OPEN_MAX {
        return Err(refusals::exchanges_full(OPEN_MAX).into());
    }
    sqlx::query!(
        "update exchange_seats set accepted_at = coalesce(accepted_at, $3) where cycle_id = $1 and person_id = $2",
        id,
        person,
        now
    )
    .execute(&mut *work)
    .await?;
    let waits = sqlx::query_scalar!(
        r#"select exists (select from exchange_seats where cycle_id = $1 and accepted_at is null) as "waits!""#,
        id
    );
    let news = ExchangeNews { cycle_id: id, people: people.into_iter().map(UserId).collect() };
    if waits.fetch_one(&mut *work).await? {
        if possible.is_some() {
            tell(&mut work, context, &ExchangeEvent::Opened(news)).await?;
        }
    } else if is_taken(&mut work, id).await? {
        state_set(&mut work, id, "lapsed", now).await?;
        tell(&mut work, context, &ExchangeEvent::Ended(news)).await?;
        work.commit().await?;
        return Err(refusals::exchange_taken().into());
    } else {
        sqlx::query!("update exchange_seats set holds = true where cycle_id = $1", id).execute(&mut *work).await?;
        state_set(&mut work, id, "agreed", now).await?;
        tell(&mut work, context, &ExchangeEvent::Agreed(news)).await?;
        let later = job_new::<BookExchange>(context, &ExchangeAgreed { cycle_id: id }, now)?;
        ::jobs::enqueue(&mut work, later, now).await?;
    }
    work.commit().await?;
    one(context, id, person).await
}

/// Says no to a cycle that somebody said yes to; the others are told. A possible one is not shown again for a while.
///
/// # Errors
/// 404 for a cycle of others; 403 for a child; 409 `exchange_over`.
pub async fn exchange_decline(context: &Context, id: Uuid) -> Result<ExchangeCycle> {
    let person = grown_up(context)?;
    let now = context.now();
    let possible =
        if is_stored(context, id, person).await? { None } else { Some(possible(context, id, person).await?) };
    let mut work = context.begin().await?;
    if let Some(cycle) = &possible {
        cycle_write(&mut work, cycle, now).await?;
    }
    let people = seats_lock(&mut work, id, person).await?;
    open_check(&mut work, id, now).await?;
    state_set(&mut work, id, "declined", now).await?;
    if possible.is_none() {
        let news = ExchangeNews { cycle_id: id, people: people.into_iter().map(UserId).collect() };
        tell(&mut work, context, &ExchangeEvent::Ended(news)).await?;
    }
    work.commit().await?;
    one(context, id, person).await
}

fn grown_up(context: &Context) -> Result<Uuid> {
    let person = context.require_person()?.id.0;
    if context.has_role(Role::Child) {
        return Err(domain::identity::family::refusals::parents_decide().into());
    }
    Ok(person)
}

async fn is_stored(context: &Context, id: Uuid, person: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from exchange_seats s join exchange_cycles c on c.id = s.cycle_id
           where s.cycle_id = $1 and s.person_id = $2 and exchange_seen(c, $2, $3)) as "found!""#,
        id,
        person,
        context.now(),
    );
    Ok(found.fetch_one(context.writes()).await?)
}

async fn possible(context: &Context, id: Uuid, person: Uuid) -> Result<FoundCycle> {
    let found = found(context, person).await?.into_iter().find(|cycle| cycle.id == id);
    found.ok_or_else(|| Refusal::not_found("exchange").into())
}

/// Writes a cycle down; somebody else may have a moment ago.
async fn cycle_write(work: &mut Transaction<'_, Postgres>, cycle: &FoundCycle, now: DateTime<Utc>) -> Result<()> {
    let made = sqlx::query!(
        "insert into exchange_cycles (id, opened_at, answer_by) values ($1, $2, $3) on conflict (id) do nothing",
        cycle.id,
        now,
        now + Duration::hours(ANSWER_HOURS)
    );
    if made.execute(&mut **work).await?.rows_affected() == 0 {
        return Ok(());
    }
    let column =
        |of: fn(&domain::matching::exchange::FoundSeat) -> Uuid| cycle.seats.iter().map(of).collect::<Vec<_>>();
    let hours: Vec<Option<i16>> = cycle.seats.iter().map(|seat| seat.meets_hour.map(i16::from)).collect();
    sqlx::query!(
        "insert into exchange_seats (cycle_id, place, person_id, teaches, learns, meets_hour)
         select $1, (n - 1)::smallint, person, teaches, learns, hour
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) with ordinality
           as s (person, teaches, learns, hour, n)",
        cycle.id,
        &column(|seat| seat.person),
        &column(|seat| seat.teaches),
        &column(|seat| seat.learns),
        &hours as &[Option<i16>],
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Locks the people of a cycle, in one order for all cycles, and answers who they are; 404 for whoever is not among
/// them.
async fn seats_lock(work: &mut Transaction<'_, Postgres>, id: Uuid, person: Uuid) -> Result<Vec<Uuid>> {
    let people = sqlx::query_scalar!("select person_id from exchange_seats where cycle_id = $1 order by person_id", id)
        .fetch_all(&mut **work)
        .await?;
    if !people.contains(&person) {
        return Err(Refusal::not_found("exchange").into());
    }
    for one in &people {
        let key = format!("exchange {one}");
        sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))", key).execute(&mut **work).await?;
    }
    Ok(people)
}

async fn open_check(work: &mut Transaction<'_, Postgres>, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    let row = sqlx::query!("select state, answer_by from exchange_cycles where id = $1 for update", id);
    let row = row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("exchange"))?;
    if row.state == "open" && row.answer_by > now { Ok(()) } else { Err(refusals::exchange_over().into()) }
}

/// Whether it can take place: somebody may have blocked somebody, or been suspended, since it was found.
async fn stands(work: &mut Transaction<'_, Postgres>, id: Uuid, now: DateTime<Utc>) -> Result<bool> {
    let stands = sqlx::query_scalar!(r#"select exchange_stands($1, $2) as "stands!""#, id, now);
    Ok(stands.fetch_one(&mut **work).await?)
}

/// Whether another exchange holds one of these wishes or gifts. Their people are locked; the indexes say so once more.
async fn is_taken(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<bool> {
    let taken = sqlx::query_scalar!(
        r#"select exists (select from exchange_seats own join exchange_seats other on other.person_id = own.person_id
             and other.cycle_id <> own.cycle_id and other.holds
             and (other.learns = own.learns or other.teaches = own.teaches)
           where own.cycle_id = $1) as "taken!""#,
        id
    );
    Ok(taken.fetch_one(&mut **work).await?)
}

async fn state_set(work: &mut Transaction<'_, Postgres>, id: Uuid, state: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update exchange_cycles set state = $2, closed_at = $3 where id = $1", id, state, now)
        .execute(&mut **work)
        .await?;
    Ok(())
}

async fn one(context: &Context, id: Uuid, person: Uuid) -> Result<ExchangeCycle> {
    let cycle: Option<Stored> = stored(context, person).await?.into_iter().find(|cycle| cycle.id == id);
    let cycle = cycle.ok_or_else(|| Refusal::not_found("exchange"))?;
    let people: Vec<Uuid> = cycle.seats.iter().map(|seat| seat.person).collect();
    Ok(told(&cycle, &names_of(context, &people).await?, person, context.now()))
}

/// Ends exchanges whose time to answer is over, or which cannot take place any more, and lets wishes be met again that
/// were met long ago.
pub struct EndExchanges;

impl Job for EndExchanges {
    const KIND: &'static str = "EndExchanges";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let now = context.now();
        let late = sqlx::query!(
            r#"select id, answer_by <= $1 as "late!" from exchange_cycles
               where state = 'open' and (answer_by <= $1 or not exchange_stands(id, $1)) order by answer_by limit 500"#,
            now
        );
        for cycle in late.fetch_all(context.writes()).await? {
            let id = cycle.id;
            let mut work = context.begin().await?;
            let ended = sqlx::query!(
                "update exchange_cycles set state = $3, closed_at = $2 where id = $1 and state = 'open'",
                id,
                now,
                if cycle.late { "expired" } else { "lapsed" },
            );
            if ended.execute(&mut *work).await?.rows_affected() == 1 {
                let people = sqlx::query_scalar!("select person_id from exchange_seats where cycle_id = $1", id);
                let people = people.fetch_all(&mut *work).await?.into_iter().map(UserId).collect();
                tell(&mut work, context, &ExchangeEvent::Ended(ExchangeNews { cycle_id: id, people })).await?;
            }
            work.commit().await?;
        }
        sqlx::query!(
            "update exchange_seats s set holds = false from exchange_cycles c
             where c.id = s.cycle_id and s.holds and c.closed_at < $1",
            now - Duration::days(HOLDS_DAYS)
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }
}
