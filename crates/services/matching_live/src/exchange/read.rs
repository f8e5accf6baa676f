//! Cycles as the caller sees them: those that somebody said yes to, then those that are possible.

use super::found::{TOLD, found};
use chrono::{DateTime, Duration, Utc};
use domain::{
    identity::{Role, photo_url},
    ids::{BookingId, SubjectId, UserId},
    matching::exchange::{CycleState, ExchangeCycle, ExchangeSeat, FoundCycle, SkillTold, next_hour},
    page::Page,
};
use spine::{Context, Result};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Days that a cycle which came to nothing is still told of.
const ENDED_DAYS: i64 = 14;

/// Names of people, with their pictures, and of skills in the reader's language.
pub(super) struct Names {
    pub people: HashMap<Uuid, (String, Option<String>)>,
    pub skills: HashMap<Uuid, String>,
}

pub(super) async fn names_of(context: &Context, people: &[Uuid]) -> Result<Names> {
    let rows = sqlx::query!("select id, display_name, picture from users where id = any($1)", people);
    let rows = rows.fetch_all(context.reads()).await?.into_iter();
    let people = rows.map(|row| (row.id, (row.display_name, row.picture))).collect();
    let skills =
        sqlx::query!(r#"select id, coalesce(names->>$1, names->>'en', slug) as "name!" from subjects"#, context.locale);
    let skills = skills.fetch_all(context.reads()).await?.into_iter().map(|row| (row.id, row.name)).collect();
    Ok(Names { people, skills })
}

/// One seat, stored or found.
pub(super) struct Seat {
    pub person: Uuid,
    pub teaches: Uuid,
    pub learns: Uuid,
    pub meets_hour: Option<u8>,
    pub accepted: bool,
    /// The lesson it became, and when that is.
    pub lesson: Option<(Uuid, DateTime<Utc>)>,
}

pub(super) struct Stored {
    pub id: Uuid,
    pub state: CycleState,
    pub answer_by: DateTime<Utc>,
    pub seats: Vec<Seat>,
}

/// Cycles of somebody that were written down, are not long over, and can still be or were between people who are not
/// kept apart.
pub(super) async fn stored(context: &Context, person: Uuid) -> Result<Vec<Stored>> {
    let rows = sqlx::query!(
        r#"select c.id, c.state, c.answer_by, s.person_id, s.teaches, s.learns, s.meets_hour, s.accepted_at,
           s.booking_id, b.starts_at as "starts_at?"
         from exchange_cycles c join exchange_seats s on s.cycle_id = c.id
           left join bookings b on b.id = s.booking_id and b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED')
         where c.id in (select cycle_id from exchange_seats where person_id = $1) and exchange_seen(c, $1, $3)
           and (c.closed_at is null or c.state = 'agreed' or c.closed_at > $2)
         order by c.opened_at desc, c.id, s.place limit 400"#,
        person,
        context.now() - Duration::days(ENDED_DAYS),
        context.now(),
    );
    let mut cycles: Vec<Stored> = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let seat = Seat {
            person: row.person_id,
            teaches: row.teaches,
            learns: row.learns,
            meets_hour: row.meets_hour.and_then(|hour| u8::try_from(hour).ok()),
            accepted: row.accepted_at.is_some(),
            lesson: row.booking_id.zip(row.starts_at),
        };
        match cycles.last_mut() {
            Some(cycle) if cycle.id == row.id => cycle.seats.push(seat),
            _ => cycles.push(Stored {
                id: row.id,
                state: CycleState::parse(&row.state).unwrap_or(CycleState::Lapsed),
                answer_by: row.answer_by,
                seats: vec![seat],
            }),
        }
    }
    Ok(cycles)
}

/// Wishes and gifts of these people that an exchange holds already.
async fn held(context: &Context, people: &[Uuid]) -> Result<HashSet<(Uuid, Uuid)>> {
    let rows = sqlx::query!(
        "select person_id, teaches, learns from exchange_seats where holds and person_id = any($1)",
        people
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter();
    Ok(rows.flat_map(|row| [(row.person_id, row.teaches), (row.person_id, row.learns)]).collect())
}

/// `GET /exchange/cycles`.
///
/// # Errors
/// 401 for strangers; 403 for a child.
pub async fn exchange_cycles(context: &Context) -> Result<Page<ExchangeCycle>> {
    let person = context.require_person()?.id.0;
    if context.has_role(Role::Child) {
        return Err(domain::identity::family::refusals::parents_decide().into());
    }
    let stored = stored(context, person).await?;
    let known: HashSet<Uuid> = stored.iter().map(|cycle| cycle.id).collect();
    let mut possible = found(context, person).await?;
    possible.retain(|cycle| !known.contains(&cycle.id));
    let of_possible = possible.iter().flat_map(|cycle| cycle.seats.iter().map(|seat| seat.person));
    let everybody: Vec<Uuid> =
        stored.iter().flat_map(|cycle| cycle.seats.iter().map(|seat| seat.person)).chain(of_possible).collect();
    let names = names_of(context, &everybody).await?;
    let held = held(context, &everybody).await?;
    let free = |cycle: &&FoundCycle| {
        cycle
            .seats
            .iter()
            .all(|seat| !held.contains(&(seat.person, seat.learns)) && !held.contains(&(seat.person, seat.teaches)))
    };
    let now = context.now();
    let mut items: Vec<ExchangeCycle> = stored.iter().map(|cycle| told(cycle, &names, person, now)).collect();
    items.extend(possible.iter().filter(free).take(TOLD).map(|cycle| told_found(cycle, &names, person, now)));
    Ok(Page { items, next_cursor: None })
}

/// A stored cycle as `reader` sees it.
pub(super) fn told(cycle: &Stored, names: &Names, reader: Uuid, now: DateTime<Utc>) -> ExchangeCycle {
    let late = cycle.state == CycleState::Open && cycle.answer_by <= now;
    let state = if late { CycleState::Expired } else { cycle.state };
    let own = cycle.seats.iter().find(|seat| seat.person == reader);
    ExchangeCycle {
        id: cycle.id,
        state,
        answer_by: Some(cycle.answer_by),
        can_answer: state == CycleState::Open && own.is_some_and(|seat| !seat.accepted),
        fairness: 1.0,
        seats: told_seats(&cycle.seats, names, reader, now),
    }
}

/// The seats of a stored cycle; a lesson is told to the two of it alone.
fn told_seats(seats: &[Seat], names: &Names, reader: Uuid, now: DateTime<Utc>) -> Vec<ExchangeSeat> {
    let learners = seats.iter().cycle().skip(1);
    let both = seats.iter().zip(learners);
    let told = both.map(|(seat, learner)| {
        let lesson = seat.lesson.filter(|_| reader == seat.person || reader == learner.person);
        ExchangeSeat {
            booking_id: lesson.map(|(id, _)| BookingId(id)),
            lesson_at: lesson.map(|(_, at)| at),
            ..seat_told(seat, names, reader, now)
        }
    });
    told.collect()
}

fn told_found(cycle: &FoundCycle, names: &Names, reader: Uuid, now: DateTime<Utc>) -> ExchangeCycle {
    let seats = cycle.seats.iter().map(|seat| {
        let seat = Seat {
            person: seat.person,
            teaches: seat.teaches,
            learns: seat.learns,
            meets_hour: seat.meets_hour,
            accepted: false,
            lesson: None,
        };
        seat_told(&seat, names, reader, now)
    });
    ExchangeCycle {
        id: cycle.id,
        state: CycleState::Possible,
        answer_by: None,
        seats: seats.collect(),
        fairness: cycle.fairness,
        can_answer: true,
    }
}

fn seat_told(seat: &Seat, names: &Names, reader: Uuid, now: DateTime<Utc>) -> ExchangeSeat {
    let (name, picture) = names.people.get(&seat.person).cloned().unwrap_or_default();
    let skill =
        |id: Uuid| SkillTold { skill_id: SubjectId(id), name: names.skills.get(&id).cloned().unwrap_or_default() };
    ExchangeSeat {
        person_id: UserId(seat.person),
        display_name: name,
        photo_url: photo_url(picture.as_deref()),
        you: seat.person == reader,
        teaches: skill(seat.teaches),
        learns: skill(seat.learns),
        meets_at: seat.meets_hour.map(|hour| next_hour(hour, now)),
        accepted: seat.accepted,
        booking_id: None,
        lesson_at: None,
    }
}
