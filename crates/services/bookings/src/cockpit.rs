//! The tutor's cockpit and the student's home (BK9, BK10), put together from what the other services say.

use crate::{
    booking::{booking_list, name_in},
    metrics::tutor_metrics,
    numbers::home_numbers,
};
use calendar::availability::slots_list;
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use domain::{
    bookings::{
        Booking, SessionState,
        again::same_hour,
        booking::BookingList,
        cockpit::{Again, Cockpit, EarningsLine, Homework, MONTHS, StudentHome, TierProgress, months_of},
        numbers::{Learnt, Numbers},
    },
    calendar::{Zone, today_in},
    identity::photo_url,
    ids::{BookingId, SubjectId, TutorId, UserId},
    money::{Money, payments::EarningsBalance, wallet::Wallet},
    people::refusals::tutor_profile_missing,
};
use money::{earnings::payout_balance, wallet::wallet_get};
use people::student_profile::student_profile_get;
use spine::{Context, Error, Result};

/// Lessons that are read ahead, and back on the same day.
const LESSONS: i64 = 50;
/// Homework and tutors that a home shows.
const SHOWN: i64 = 5;

/// Today's lessons, requests, earnings and figures of the signed-in tutor; what they have not read is counted by the
/// context of messages, which stands above this one.
///
/// # Errors
/// 409 `tutor_profile_missing`.
pub async fn tutor_cockpit(context: &Context) -> Result<Cockpit> {
    let person = context.require_person()?;
    let tutor = person.tutor_id.ok_or_else(tutor_profile_missing)?;
    let teaches = |lesson: &Booking| lesson.tutor.user_id == person.id;
    let row = sqlx::query!(
        "select u.time_zone, t.lifetime_earnings_usd from tutors t join users u on u.id = t.user_id where t.id = $1",
        tutor.0,
    )
    .fetch_one(context.writes())
    .await?;
    let (zone, now) = (row.time_zone.parse().unwrap_or(Zone::UTC), context.now());
    let today = today_in(zone, now);
    let ahead = booking_list(context, BookingList::Upcoming, Some(LESSONS), None).await?.items;
    let back = booking_list(context, BookingList::Past, Some(LESSONS), None).await?.items;
    let (requests, agreed): (Vec<_>, Vec<_>) =
        ahead.into_iter().filter(teaches).partition(|lesson| lesson.session_state == SessionState::Requested);
    let next = agreed.iter().find(|lesson| lesson.end > now).cloned();
    let day = of_day(person.id, (zone, today), back.into_iter().chain(agreed));
    let balances = payout_balance(context).await?.balances.into_iter();
    let line = |line: EarningsBalance| EarningsLine {
        pending: Money::new(line.pending, line.currency),
        available: Money::new(line.available, line.currency),
    };
    Ok(Cockpit {
        today: day,
        requests,
        next,
        earnings: balances.map(line).collect(),
        tier: TierProgress::of(row.lifetime_earnings_usd),
        metrics: tutor_metrics(context).await?,
        months: months_of(today, &months(context, person.id, (zone, today)).await?),
        unread: 0,
    })
}

/// The signed-in tutor's own lessons of today, among those that a page has read already.
pub fn taught_today(context: &Context, lessons: impl IntoIterator<Item = Booking>) -> Result<Vec<Booking>> {
    let person = context.require_person()?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    Ok(of_day(person.id, (zone, today_in(zone, context.now())), lessons))
}

/// What both agreed on, that the tutor gives on that day; soonest first.
fn of_day(tutor: UserId, (zone, today): (Zone, NaiveDate), lessons: impl IntoIterator<Item = Booking>) -> Vec<Booking> {
    let of_today = |lesson: &Booking| {
        lesson.tutor.user_id == tutor
            && lesson.session_state != SessionState::Requested
            && today_in(zone, lesson.start) == today
    };
    let mut day: Vec<Booking> = lessons.into_iter().filter(of_today).collect();
    day.sort_by_key(|lesson| (lesson.start, lesson.id));
    day
}

/// First day, lessons and minutes of each month in which the tutor held one.
async fn months(
    context: &Context,
    tutor: UserId,
    (zone, today): (Zone, NaiveDate),
) -> Result<Vec<(NaiveDate, i64, i64)>> {
    let since = today.checked_sub_months(Months::new(MONTHS)).and_then(|date| date.checked_sub_days(Days::new(1)));
    let since = since.unwrap_or(today).and_time(NaiveTime::MIN);
    let since: DateTime<Utc> = Utc.from_utc_datetime(&since);
    let rows = sqlx::query!(
        r#"select date_trunc('month', starts_at at time zone $3)::date as "first!", count(*) as "lessons!",
             coalesce(sum(minutes), 0)::bigint as "minutes!"
           from bookings where tutor_user_id = $1 and starts_at >= $2 and session_outcome = 'COMPLETED' group by 1"#,
        tutor.0,
        since,
        zone.name(),
    )
    .fetch_all(context.reads())
    .await?;
    Ok(rows.into_iter().map(|row| (row.first, row.lessons, row.minutes)).collect())
}

/// What every home begins with.
#[allow(missing_docs)]
pub struct HomeReads {
    pub upcoming: Vec<Booking>,
    pub past: Vec<Booking>,
    pub numbers: Numbers,
    pub wallet: Wallet,
    /// Of whoever teaches; empty for everybody else.
    pub earnings: Vec<EarningsBalance>,
}

/// Reads it at once: none of these waits for another (C15). `lessons` ahead and back.
pub async fn home_reads(context: &Context, lessons: i64, teaches: bool) -> Result<HomeReads> {
    let earnings =
        async { if teaches { Ok(payout_balance(context).await?.balances) } else { Ok::<_, Error>(Vec::new()) } };
    let (upcoming, past, numbers, wallet, earnings) = tokio::try_join!(
        booking_list(context, BookingList::Upcoming, Some(lessons), None),
        booking_list(context, BookingList::Past, Some(lessons), None),
        home_numbers(context),
        wallet_get(context),
        earnings,
    )?;
    Ok(HomeReads { upcoming: upcoming.items, past: past.items, numbers, wallet, earnings })
}

/// The signed-in person's next lesson, homework, goals and whom to book again.
pub async fn student_home(context: &Context) -> Result<StudentHome> {
    let ahead = booking_list(context, BookingList::Upcoming, Some(LESSONS), None).await?.items;
    let learnt = home_numbers(context).await?.learnt;
    student_home_of(context, ahead, learnt).await
}

/// The same for a page that has read the lessons ahead and the figures already.
pub async fn student_home_of(context: &Context, ahead: Vec<Booking>, learnt: Learnt) -> Result<StudentHome> {
    let person = context.require_person()?.id;
    let now = context.now();
    let learns = |lesson: &Booking| lesson.student.user_id == person;
    let (waiting, agreed): (Vec<_>, Vec<_>) =
        ahead.into_iter().filter(learns).partition(|lesson| lesson.session_state == SessionState::Requested);
    let (homework, again, profile) =
        tokio::try_join!(homework(context, person), again(context, person), student_profile_get(context))?;
    Ok(StudentHome {
        next: agreed.into_iter().find(|lesson| lesson.end > now),
        waiting,
        homework,
        again,
        goals: profile.goals,
        lessons: [learnt.lessons.now, learnt.lessons.before],
        minutes: [learnt.minutes.now, learnt.minutes.before],
    })
}

/// What the tutors of the newest lessons asked to be done.
async fn homework(context: &Context, student: UserId) -> Result<Vec<Homework>> {
    let rows = sqlx::query!(
        r#"select newest.id as "id!", newest.starts_at as "starts_at!", newest.homework as "homework!",
             newest.next_steps as "next_steps!", tutor.display_name, subject.names
           from (
             select distinct on (b.tutor_id) b.id, b.starts_at, b.tutor_user_id, b.subject_id, n.homework, n.next_steps
             from bookings b join lesson_notes n on n.booking_id = b.id
             where b.student_id = $1 and b.session_outcome = 'COMPLETED' order by b.tutor_id, b.starts_at desc
           ) newest join users tutor on tutor.id = newest.tutor_user_id join subjects subject
             on subject.id = newest.subject_id
           where newest.homework <> '' or newest.next_steps <> '' order by newest.starts_at desc limit $2"#,
        student.0,
        SHOWN,
    )
    .fetch_all(context.reads())
    .await?;
    let row = rows.into_iter().map(|row| Homework {
        booking_id: BookingId(row.id),
        tutor_name: row.display_name,
        subject_name: name_in(&row.names, &context.locale),
        start: row.starts_at,
        homework: row.homework,
        next_steps: row.next_steps,
    });
    Ok(row.collect())
}

/// Tutors who are still listed, with the lesson that was last.
async fn again(context: &Context, student: UserId) -> Result<Vec<Again>> {
    let rows = sqlx::query!(
        r#"select last.tutor_id as "tutor_id!", last.subject_id as "subject_id!", last.minutes as "minutes!",
             last.starts_at as "starts_at!", tutor.display_name, tutor.picture, subject.names
           from (
             select distinct on (b.tutor_id) b.tutor_id, b.tutor_user_id, b.subject_id, b.minutes, b.starts_at
             from bookings b where b.student_id = $1 and b.session_outcome = 'COMPLETED' and b.group_id is null
             order by b.tutor_id, b.starts_at desc
           ) last join tutors t on t.id = last.tutor_id join users tutor on tutor.id = last.tutor_user_id
             join subjects subject on subject.id = last.subject_id
           where tutor_listed(t) and not people_apart(t.user_id, $1) order by last.starts_at desc limit $2"#,
        student.0,
        SHOWN,
    )
    .fetch_all(context.reads())
    .await?;
    let row = rows.into_iter().map(|row| Again {
        tutor_id: TutorId(row.tutor_id),
        tutor_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
        subject_id: SubjectId(row.subject_id),
        subject_name: name_in(&row.names, &context.locale),
        minutes: row.minutes,
        start: row.starts_at,
    });
    Ok(row.collect())
}

/// When the lesson that was last could be had again: the same hour of one of the next weeks, where the tutor is free
/// and still gives lessons of that length; none otherwise.
///
/// # Errors
/// Those of the database.
pub async fn again_at(context: &Context, again: &Again) -> Result<Option<DateTime<Utc>>> {
    let zone: Zone = context.require_person()?.time_zone.parse().unwrap_or(Zone::UTC);
    let hours = same_hour(again.start, zone, context.now());
    let (Some(first), Some(last)) = (hours.first(), hours.last()) else { return Ok(None) };
    let (from, to) = (first.to_rfc3339(), (*last + TimeDelta::minutes(1)).to_rfc3339());
    let window = (Some(from.as_str()), Some(to.as_str()));
    match slots_list(context, again.tutor_id, window, Some(again.minutes.into()), None).await {
        Ok(free) => Ok(hours.into_iter().find(|hour| free.iter().any(|slot| slot.start == *hour))),
        // Another length, or nobody any more.
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
