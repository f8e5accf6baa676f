//! A lesson at another time, in the calendars of its two people.

use super::rows::BookingRow;
use crate::zone_changes::{rules_now, wall_of};
use calendar::open_hours::rules_and_lengths;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{Side, refusals, slot::check_slot},
    calendar::{
        Audience, AvailabilityRules, Candidate, Slot, TakenTime, availability::AvailabilityExplanation, explain, reach,
    },
    people::background_check::may_teach,
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction as Work};
use std::ops::Range;

/// Whether the two can meet then, the lesson itself left out of both calendars. A tutor who suggests is asked only
/// what is taken, and what neither can agree away: how long a package lasts, and who may teach children.
pub(super) async fn check_time(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    (start, by): (DateTime<Utc>, Side),
    now: DateTime<Utc>,
) -> Result<AvailabilityRules> {
    let reach = reach(start, start);
    let found = sqlx::query!(
        r#"select a.rules as "rules?", t.lesson_lengths, u.time_zone,
             coalesce(claims.begun, '{}') as "claims_from!", coalesce(claims.ended, '{}') as "claims_until!",
             coalesce(lessons.begun, '{}') as "lessons!",
             exists (select from claims_within($2, $5, $6) c
                       where c.source_id <> $4 and (c.expires_at is null or c.expires_at > $3)) as "student_busy!",
             t.background_until, exists (select from children c where c.child_id = $2 and c.handed_over_at is null)
               as "child!",
             (select k.expires_at from package_lessons l join packages k on k.id = l.package_id
              where l.booking_id = $4 and l.returned_at is null) as package_until
           from tutors t join users u on u.id = t.user_id left join availability a on a.tutor_id = t.id
           left join lateral (
             select array_agg(lower(c.during)) as begun, array_agg(upper(c.during)) as ended
             from claims_within(t.user_id, $7, $8) c
             where c.source_id <> $4 and (c.expires_at is null or c.expires_at > $3)
           ) claims on true
           left join lateral (
             select array_agg(b.starts_at) as begun from bookings b
             where b.tutor_user_id = t.user_id and b.starts_at >= $7 and b.starts_at < $8 and b.id <> $4
               and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
           ) lessons on true
           where t.id = $1"#,
        row.tutor_id,
        row.student_id,
        now,
        row.id,
        start,
        start + (row.ends_at - row.starts_at),
        reach.start,
        reach.end,
    )
    .fetch_one(&mut **work)
    .await?;
    let ends = start + (row.ends_at - row.starts_at);
    may_be_then((found.child, found.background_until), found.package_until, start..ends)
        .map_err(|refusal| refusal.at("start"))?;
    let hours = found.rules.unwrap_or_else(|| serde_json::json!({ "time_zone": found.time_zone }));
    // What was agreed is a length that was offered.
    let (rules, _) = rules_and_lengths(hours, found.lesson_lengths)?;
    let claims =
        found.claims_from.iter().zip(&found.claims_until).map(|(start, end)| Slot { start: *start, end: *end });
    let mut claims: Vec<Slot> = claims.collect();
    let taken = TakenTime::new(&claims, &found.lessons);
    let candidate = Candidate { now, start, minutes: row.minutes, lengths: &[] };
    let mut explained = explain(&rules, &taken, &candidate, Audience::Student);
    // Free times are shown with the lesson where it is, and start where they are counted from then: what is offered so
    // can be taken.
    claims.push(Slot { start: row.starts_at, end: row.ends_at + rules.buffer() });
    let offered = explain(&rules, &TakenTime::new(&claims, &found.lessons), &candidate, Audience::Student);
    if !offered.reasons.iter().any(|reason| reason.code == "off_grid") {
        explained.reasons.retain(|reason| reason.code != "off_grid");
        explained.bookable = explained.reasons.is_empty();
    }
    if by == Side::Tutor {
        explained.reasons.retain(|reason| matches!(reason.code.as_str(), "busy" | "buffer"));
        explained = AvailabilityExplanation { bookable: explained.reasons.is_empty(), ..explained };
    }
    check_slot(&explained).map_err(|refusal| refusal.at("start"))?;
    if found.student_busy {
        return Err(refusals::student_busy().at("start").into());
    }
    Ok(rules)
}

/// What neither of the two can agree away: until when the tutor of a child is checked, and how long a package lasts.
fn may_be_then(
    (child, checked_until): (bool, Option<DateTime<Utc>>),
    package_until: Option<DateTime<Utc>>,
    lesson: Range<DateTime<Utc>>,
) -> std::result::Result<(), Refusal> {
    may_teach(child, checked_until, lesson.end)?;
    let over = package_until.is_some_and(|until| lesson.start >= until);
    if over { Err(domain::money::refusals::package_expired()) } else { Ok(()) }
}

/// Takes the lesson's time where it is and claims it where it goes.
pub(super) async fn claims_move(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    rules: &AvailabilityRules,
    now: DateTime<Utc>,
) -> Result<()> {
    // Holds that ran out would be in the way, too.
    sqlx::query!(
        "delete from time_claims
         where source_id = $1 or (person_id in ($2, $3) and kind = 'hold' and expires_at <= $4)",
        row.id,
        row.tutor_user_id,
        row.student_id,
        now,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into time_claims (person_id, during, source_id, kind)
         select person, tstzrange($2, until), $1, 'lesson'
         from (values ($3::uuid, $4::timestamptz + $6), ($5, $4)) claim (person, until) order by person",
        row.id,
        row.starts_at,
        row.tutor_user_id,
        row.ends_at,
        row.student_id,
        sqlx::postgres::types::PgInterval::try_from(rules.buffer()).map_err(Error::Unexpected)?,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Stores a lesson at its new time.
pub(super) async fn times_store(
    work: &mut Work<'_, Postgres>,
    row: &BookingRow,
    rules: &AvailabilityRules,
) -> Result<()> {
    let agreed_wall = rules_now().map(|_| wall_of(row.starts_at, rules.zone()));
    sqlx::query!(
        "update bookings set starts_at = $2, ends_at = $3, moves = $4, version = $5, agreed_wall = $6, zone_rules = $7,
           tutor_time_zone = $8, moved_from = null, time_kept_at = null,
           proposed_starts = null, proposed_by = null, proposed_at = null
         where id = $1",
        row.id,
        row.starts_at,
        row.ends_at,
        row.moves,
        row.version,
        agreed_wall,
        rules_now(),
        rules.zone().name(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
