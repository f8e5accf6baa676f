//! One group of lessons: read with its people's calendars locked, decided in `domain`, written in the same transaction.

use super::{
    ahead::{Ahead, session_of},
    wall_of, wanted_of,
};
use crate::booking::{calendar_lock, moment};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use domain::{
    bookings::{
        Approval, DisputeState, JobKind, PaymentState, SessionOutcome, SessionState,
        effects::Side,
        events::{BookingEvent, BookingNews, TimeNews, ToldNotice},
        reminder,
        zone_change::{Claim, Mover, Verdict, Wanted, answer_by_moved, verdicts},
    },
    calendar::{Slot, ZoneTable, zone::Release},
    ids::{BookingId, TutorId, UserId},
};
use spine::{Context, Error, Result, attempts::attempted, unit::Unit};
use sqlx::{Postgres, Transaction as Work};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Decides about a group and stores it; how many moved and how many could not.
///
/// # Errors
/// Unexpected for the database; an overlap that somebody made without the calendars' locks is among them, and the job
/// that runs again decides by what it finds then.
pub(super) async fn cluster_decide(
    context: &Context,
    table: &ZoneTable,
    release: &Release,
    cluster: Vec<Mover>,
) -> Result<(usize, usize)> {
    let people: BTreeSet<Uuid> = cluster.iter().flat_map(|mover| &mover.claims).map(|claim| claim.person).collect();
    let people: Vec<Uuid> = people.into_iter().collect();
    attempted(|| async {
        let mut calendars: Vec<i64> = people.iter().copied().map(calendar_lock).collect();
        let mut unit = Unit::begin_locked(context, None, &mut calendars).await?;
        let decided = within(&mut unit, table, release, (&cluster, &people)).await;
        unit.finish(decided).await
    })
    .await
}

/// A lesson as it stands, and what the rules and the calendars make of it.
struct Decided {
    row: Row,
    claims: Vec<Claim>,
    agreed: NaiveDateTime,
    verdict: Verdict,
}

async fn within(
    unit: &mut Unit<'_>,
    table: &ZoneTable,
    release: &Release,
    (cluster, people): (&[Mover], &[Uuid]),
) -> Result<(usize, usize)> {
    let now = moment(unit.context());
    let ids: Vec<Uuid> = cluster.iter().map(|mover| mover.id.0).collect();
    let mut rows = rows_lock(unit.work(), &ids).await?;
    // What another run has decided meanwhile is done.
    rows.retain(|row| row.ahead().is_older_than(release));
    let (mut own, others) = claims_around(unit.work(), cluster, people, now).await?;
    let mut movers = Vec::with_capacity(rows.len());
    for row in &rows {
        movers.push(Mover {
            id: BookingId(row.id),
            session: session_of(&row.session_state)?,
            start: row.starts_at,
            wanted: wanted_of(&row.ahead(), table),
            claims: own.remove(&row.id).unwrap_or_default(),
        });
    }
    // Claims of bookings that are done already stand where they stand.
    let others: Vec<Claim> = others.into_iter().chain(own.into_values().flatten()).collect();
    let verdicts = verdicts(&movers, &others, now);
    let decided = rows.into_iter().zip(movers).zip(verdicts).filter_map(|((row, mover), verdict)| {
        let agreed = row.ahead().agreed_wall()?;
        let told = verdict != Verdict::Untouched && mover.wanted != Wanted::Same;
        told.then_some(Decided { row, claims: mover.claims, agreed, verdict })
    });
    let decided: Vec<Decided> = decided.collect();
    store(unit, table, release, &decided, (people, now)).await?;
    let moved = decided.iter().filter(|lesson| matches!(lesson.verdict, Verdict::Moved(_))).count();
    Ok((moved, decided.len() - moved))
}

/// What the decision and its event need of a booking.
#[derive(Clone, Debug)]
struct Row {
    id: Uuid,
    tutor_id: Uuid,
    tutor_user_id: Uuid,
    student_id: Uuid,
    payer_id: Option<Uuid>,
    approval: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    session_state: String,
    session_outcome: String,
    payment_state: String,
    dispute_state: String,
    answer_by: Option<DateTime<Utc>>,
    tutor_time_zone: String,
    agreed_wall: Option<NaiveDateTime>,
    zone_rules: Option<String>,
    version: i64,
}

impl Row {
    fn ahead(&self) -> Ahead {
        Ahead {
            id: self.id,
            session_state: self.session_state.clone(),
            starts_at: self.starts_at,
            tutor_time_zone: self.tutor_time_zone.clone(),
            agreed_wall: self.agreed_wall,
            zone_rules: self.zone_rules.clone(),
        }
    }
}

async fn rows_lock(work: &mut Work<'_, Postgres>, ids: &[Uuid]) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        "select id, tutor_id, tutor_user_id, student_id, payer_id, approval, starts_at, ends_at,
           session_state, session_outcome,
           payment_state, dispute_state, answer_by, tutor_time_zone, agreed_wall, zone_rules, version
         from bookings where id = any($1) order by id for no key update",
        ids,
    )
    .fetch_all(&mut **work)
    .await?)
}

/// Claims of the people around the group's old and new times: those of its bookings, and what else is taken.
async fn claims_around(
    work: &mut Work<'_, Postgres>,
    cluster: &[Mover],
    people: &[Uuid],
    now: DateTime<Utc>,
) -> Result<(HashMap<Uuid, Vec<Claim>>, Vec<Claim>)> {
    let reaches = || {
        cluster.iter().flat_map(|mover| {
            let by = if let Wanted::At(start) = mover.wanted { start - mover.start } else { Duration::zero() };
            mover.claims.iter().flat_map(move |claim| [claim.during, claim.shifted(by).during])
        })
    };
    let from = reaches().map(|reach| reach.start).min().unwrap_or(now);
    let until = reaches().map(|reach| reach.end).max().unwrap_or(now);
    let ids: Vec<Uuid> = cluster.iter().map(|mover| mover.id.0).collect();
    let rows = sqlx::query!(
        r#"select source_id, person_id, lower(during) as "start!", upper(during) as "end!" from time_claims
           where source_id = any($1)
              or (person_id = any($2) and during && tstzrange($3, $4) and (expires_at is null or expires_at > $5))"#,
        &ids,
        people,
        from,
        until,
        now,
    )
    .fetch_all(&mut **work)
    .await?;
    let (mut own, mut others): (HashMap<Uuid, Vec<Claim>>, Vec<Claim>) = (HashMap::new(), Vec::new());
    for row in rows {
        let claim = Claim { person: row.person_id, during: Slot { start: row.start, end: row.end } };
        if ids.contains(&row.source_id) {
            own.entry(row.source_id).or_default().push(claim);
        } else {
            others.push(claim);
        }
    }
    Ok((own, others))
}

/// A lesson as it is stored.
struct Stored {
    news: TimeNews,
    wall: NaiveDateTime,
    answer_by: Option<DateTime<Utc>>,
    moved: bool,
}

async fn store(
    unit: &mut Unit<'_>,
    table: &ZoneTable,
    release: &Release,
    decided: &[Decided],
    (people, now): (&[Uuid], DateTime<Utc>),
) -> Result<()> {
    if decided.is_empty() {
        return Ok(());
    }
    claims_move(unit.work(), decided, (people, now)).await?;
    let stored: Vec<Stored> =
        decided.iter().map(|lesson| stored_of(lesson, table, release)).collect::<Option<_>>().ok_or_else(|| {
            Error::unexpected(format!(
                "bookings cannot be read: {:?}",
                decided.iter().map(|d| d.row.id).collect::<Vec<_>>()
            ))
        })?;
    rows_update(unit.work(), &stored, now).await?;
    jobs::reschedule(unit.work(), &stored.iter().flat_map(|lesson| due(lesson, now)).collect::<Vec<_>>()).await?;
    for lesson in stored {
        let news = lesson.news;
        unit.tell(&if lesson.moved { BookingEvent::TimeMoved(news) } else { BookingEvent::TimeKept(news) })?;
    }
    Ok(())
}

/// Takes the moved lessons' time where it is and claims it where it goes. All go before any comes, because one lesson
/// takes the place of another; holds that ran out would be in the way, too.
async fn claims_move(
    work: &mut Work<'_, Postgres>,
    decided: &[Decided],
    (people, now): (&[Uuid], DateTime<Utc>),
) -> Result<()> {
    let moved = || {
        decided.iter().filter_map(|lesson| match lesson.verdict {
            Verdict::Moved(by) => Some((lesson, by)),
            Verdict::Untouched | Verdict::Kept(_) => None,
        })
    };
    let sources: Vec<Uuid> = moved().map(|(lesson, _)| lesson.row.id).collect();
    if sources.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "delete from time_claims
         where source_id = any($1) or (person_id = any($2) and kind = 'hold' and expires_at <= $3)",
        &sources,
        people,
        now,
    )
    .execute(&mut **work)
    .await?;
    let places: Vec<(Uuid, Claim)> = moved()
        .flat_map(|(lesson, by)| lesson.claims.iter().map(move |claim| (lesson.row.id, claim.shifted(by))))
        .collect();
    let (sources, persons): (Vec<Uuid>, Vec<Uuid>) = places.iter().map(|(id, claim)| (*id, claim.person)).unzip();
    let (starts, ends): (Vec<_>, Vec<_>) =
        places.iter().map(|(_, claim)| (claim.during.start, claim.during.end)).unzip();
    sqlx::query!(
        "insert into time_claims (person_id, during, source_id, kind)
         select person, tstzrange(begun, ended), source, 'lesson'
         from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) claim (source, person, begun, ended)
         order by person, begun",
        &sources,
        &persons,
        &starts,
        &ends,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

fn stored_of(lesson: &Decided, table: &ZoneTable, release: &Release) -> Option<Stored> {
    let row = &lesson.row;
    let (by, moved) = match lesson.verdict {
        Verdict::Moved(by) => (by, true),
        Verdict::Untouched | Verdict::Kept(_) => (Duration::zero(), false),
    };
    let starts_at = row.starts_at + by;
    let code = lesson.verdict.notice()?;
    let sees = Approval::tutor_sees(row.approval.as_deref().and_then(Approval::parse));
    let told = [Side::Student, Side::Tutor].into_iter().filter(|side| *side == Side::Student || sees);
    let booking = BookingNews {
        id: BookingId(row.id),
        version: row.version + 1,
        tutor_id: TutorId(row.tutor_id),
        tutor_user_id: UserId(row.tutor_user_id),
        student_id: UserId(row.student_id),
        payer_id: row.payer_id.filter(|payer| *payer != row.student_id).map(UserId),
        approval: row.approval.as_deref().and_then(Approval::parse),
        starts_at,
        ends_at: row.ends_at + by,
        session_state: SessionState::parse(&row.session_state)?,
        session_outcome: SessionOutcome::parse(&row.session_outcome)?,
        payment_state: PaymentState::parse(&row.payment_state)?,
        dispute_state: DisputeState::parse(&row.dispute_state)?,
        notices: told.map(|to| ToldNotice { to, code }).collect(),
    };
    let news = TimeNews {
        booking,
        time_zone: row.tutor_time_zone.clone(),
        agreed: lesson.agreed,
        began_at: row.starts_at,
        zone_rules: release.to_string(),
    };
    // From now on the wall time it begins at is what both have been told.
    let wall = if moved { lesson.agreed } else { wall_of(starts_at, table.zone(&row.tutor_time_zone)?) };
    Some(Stored { news, wall, answer_by: row.answer_by.map(|by| answer_by_moved(by, starts_at)), moved })
}

async fn rows_update(work: &mut Work<'_, Postgres>, stored: &[Stored], now: DateTime<Utc>) -> Result<()> {
    let news = || stored.iter().map(|lesson| &lesson.news);
    let ids: Vec<Uuid> = news().map(|news| news.booking.id.0).collect();
    let (starts, ends): (Vec<_>, Vec<_>) = news().map(|news| (news.booking.starts_at, news.booking.ends_at)).unzip();
    let versions: Vec<i64> = news().map(|news| news.booking.version).collect();
    let releases: Vec<&str> = news().map(|news| news.zone_rules.as_str()).collect();
    let (walls, answers): (Vec<NaiveDateTime>, Vec<Option<DateTime<Utc>>>) =
        stored.iter().map(|lesson| (lesson.wall, lesson.answer_by)).unzip();
    let kept: Vec<bool> = stored.iter().map(|lesson| !lesson.moved).collect();
    let updated = sqlx::query!(
        "update bookings b set starts_at = r.starts_at, ends_at = r.ends_at, version = r.version,
           agreed_wall = r.wall, zone_rules = r.release, answer_by = r.answer_by,
           time_kept_at = case when r.kept then $9::timestamptz end,
           moved_from = case when r.kept then b.moved_from else coalesce(b.moved_from, b.starts_at) end
         from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::bigint[], $5::timestamp[], $6::text[],
             $7::timestamptz[], $8::boolean[])
           r (id, starts_at, ends_at, version, wall, release, answer_by, kept)
         where b.id = r.id and b.version = r.version - 1",
        &ids,
        &starts,
        &ends,
        &versions,
        &walls,
        &releases as &[&str],
        &answers as &[Option<DateTime<Utc>>],
        &kept,
        now,
    )
    .execute(&mut **work)
    .await?
    .rows_affected();
    if usize::try_from(updated).ok() == Some(stored.len()) {
        return Ok(());
    }
    Err(Error::unexpected("a booking changed although its row was locked"))
}

/// The waiting jobs of a moved lesson by their keys, and when each is due now.
fn due(lesson: &Stored, now: DateTime<Utc>) -> Vec<(String, DateTime<Utc>)> {
    let booking = &lesson.news.booking;
    let times = [
        (JobKind::StartLesson, Some(booking.starts_at)),
        (JobKind::EndLesson, Some(booking.ends_at)),
        (JobKind::ExpireRequest, lesson.answer_by),
        (JobKind::ExpireApproval, lesson.answer_by),
        (JobKind::RemindLesson, reminder::next(booking.starts_at, now)),
    ];
    let due = times.into_iter().filter_map(|(kind, at)| Some((format!("{}:{}", kind.code(), booking.id), at?)));
    if lesson.moved { due.collect() } else { Vec::new() }
}
