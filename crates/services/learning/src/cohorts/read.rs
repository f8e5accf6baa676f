//! Looking at cohorts.

use super::{missing, sessions::present};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::{Zone, today_in},
    identity::{Role, photo_url},
    ids::{CohortId, CourseId, EnrolmentId, TutorId, UserId},
    learning::{
        cohort::{
            Cohort, CohortLearner, CohortProgress, CohortStand, CohortWeek, LATE_DAYS, ends_on, group_progress,
            is_told, may, midnight, pace, plan, week_of,
        },
        cohort_wait::{CohortWait, free_for},
        course::CourseTeacher,
        enrolment::progress,
        outline::Outline,
    },
    money::{Currency, Money},
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

struct Row {
    id: Uuid,
    course_id: Uuid,
    title: String,
    description: String,
    subject_name: String,
    outline: Option<Json<Outline>>,
    teacher_id: Uuid,
    /// Whether the reader leads its course, or agreed to teach it too.
    teaches: bool,
    tutor_id: Uuid,
    display_name: String,
    picture: Option<String>,
    starts_on: NaiveDate,
    starts_at: DateTime<Utc>,
    weeks: i16,
    seats: i16,
    taken: i64,
    currency: String,
    price: i64,
    goal: String,
    time_zone: String,
    cancelled_at: Option<DateTime<Utc>>,
    own_enrolment: Option<Uuid>,
    waits: i64,
    others_waiting: i64,
    own_place: Option<i64>,
    own_until: Option<DateTime<Utc>>,
}

impl Row {
    fn zone(&self) -> Zone {
        self.time_zone.parse().unwrap_or(Zone::UTC)
    }

    fn view(self, context: &Context, whole: bool) -> Result<Cohort> {
        let (weeks, now, zone) = (i64::from(self.weeks), context.now(), self.zone());
        let own = context.actor_id() == Some(self.teacher_id);
        let waiting = self.own_place.map(|place| CohortWait { place, offered_until: self.own_until });
        let free = free_for(self.seats.into(), self.taken, self.others_waiting, self.own_until.is_some());
        let free = i32::try_from(free).unwrap_or(i32::MAX);
        let last = ends_on(self.starts_on, weeks);
        let stand = CohortStand {
            has_seat: self.own_enrolment.is_some(),
            teaches: self.teaches,
            leads: own,
            child: context.has_role(Role::Child),
            off: self.cancelled_at.is_some(),
            closed: now >= self.starts_at + TimeDelta::days(LATE_DAYS),
            over: now >= midnight(last, zone),
            free,
            waits: waiting.is_some(),
        };
        let outline = self.outline.map(|outline| outline.0).unwrap_or_default();
        Ok(Cohort {
            id: CohortId(self.id),
            course_id: CourseId(self.course_id),
            course_title: self.title,
            description: self.description,
            subject_name: self.subject_name,
            teacher: CourseTeacher {
                user_id: UserId(self.teacher_id),
                tutor_id: TutorId(self.tutor_id),
                display_name: self.display_name,
                photo_url: photo_url(self.picture.as_deref()),
            },
            starts_on: self.starts_on,
            ends_on: last,
            weeks,
            seats: self.seats.into(),
            free,
            price: Some(Money::new(self.price, Currency::parse(&self.currency)?)).filter(|price| price.minor > 0),
            goal: self.goal,
            plan: if whole { weeks_of(self.starts_on, weeks, &outline) } else { Vec::new() },
            enrolment_id: self.own_enrolment.map(EnrolmentId),
            own,
            teaches: self.teaches,
            waiting,
            waits: self.teaches.then_some(self.waits),
            cancelled_at: self.cancelled_at,
            actions: may(stand).into_iter().map(str::to_owned).collect(),
        })
    }
}

/// What is learned in which week: the modules in order, as evenly as they go.
fn weeks_of(starts_on: NaiveDate, weeks: i64, outline: &Outline) -> Vec<CohortWeek> {
    let count = usize::try_from(weeks).unwrap_or_default();
    let titles = |range: std::ops::Range<usize>| {
        outline.modules.get(range).unwrap_or_default().iter().map(|module| module.title.clone()).collect()
    };
    let all = (1..).zip(plan(outline.modules.len(), count));
    all.map(|(number, range)| CohortWeek { number, starts_on: ends_on(starts_on, number - 1), modules: titles(range) })
        .collect()
}

macro_rules! select_cohort {
    ($tail:literal, $context:expr, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select o.id, o.course_id, coalesce(v.title, last.title, '') as "title!",
                 coalesce(v.description, last.description, '') as "description!",
                 coalesce(s.names->>$2, s.names->>'en', s.slug) as "subject_name!",
                 v.outline as "outline?: Json<Outline>", o.teacher_id,
                 course_taught_by(o.course_id, $1) as "teaches!", c.tutor_id, u.display_name, u.picture,
                 o.starts_on, o.starts_at, o.weeks, o.seats,
                 (select count(*) from cohort_seats t where t.cohort_id = o.id) as "taken!",
                 o.currency, o.price, o.goal, o.time_zone, o.cancelled_at,
                 (select t.enrolment_id from cohort_seats t where t.cohort_id = o.id and t.learner_id = $1)
                   as own_enrolment,
                 (select count(*) from cohort_waits w where w.cohort_id = o.id
                    and coalesce(w.offered_until > $3, true)) as "waits!",
                 (select count(*) from cohort_waits w where w.cohort_id = o.id
                    and w.learner_id is distinct from $1 and coalesce(w.offered_until > $3, true)) as "others_waiting!",
                 (select count(*) from cohort_waits w join cohort_waits own on own.cohort_id = w.cohort_id
                  where w.cohort_id = o.id and own.learner_id = $1 and coalesce(own.offered_until > $3, true)
                    and (w.joined_at, w.learner_id) <= (own.joined_at, own.learner_id)
                  having count(*) > 0) as own_place,
                 (select w.offered_until from cohort_waits w where w.cohort_id = o.id and w.learner_id = $1
                    and w.offered_until > $3) as own_until
               from cohorts o join courses c on c.id = o.course_id join subjects s on s.id = c.subject_id
                 join users u on u.id = o.teacher_id
                 left join course_versions v on v.course_id = c.id and v.number = c.version
                 left join lateral (
                   select w.title, w.description from course_versions w
                   where w.course_id = c.id and v.number is null order by w.number desc limit 1) last on true "#
                + $tail,
            $context.actor_id(),
            $context.locale,
            $context.now(),
            $($argument),*
        )
    };
}

async fn one(context: &Context, id: CohortId) -> Result<Row> {
    let row = select_cohort!(
        "where o.id = $4 and (course_taught_by(o.course_id, $1) or $5 or cohort_shown(o, c, u, $1)
           or exists (select from cohort_seats t where t.cohort_id = o.id and t.learner_id = $1))",
        context,
        id.0,
        context.may(Role::Trust),
    );
    Ok(row.fetch_optional(context.writes()).await?.ok_or_else(missing)?)
}

/// A cohort: for everybody who finds its course and is kept apart from nobody in it, who teaches or has a place in it,
/// and the staff.
///
/// # Errors
/// 404 for others.
pub async fn cohort_get(context: &Context, id: CohortId) -> Result<Cohort> {
    one(context, id).await?.view(context, true)
}

/// Cohorts in which a place can be taken or waited for, the next to begin first; the reader's own until they are over.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn cohort_list(
    context: &Context,
    (course, mine): (Option<CourseId>, bool),
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Cohort>> {
    let limit = parse_limit(limit)?;
    let list = if mine { "own cohorts" } else { "cohorts" };
    let after = time_cursor_read(list, cursor)?;
    let rows = select_cohort!(
        "where o.cancelled_at is null and ($4::uuid is null or o.course_id = $4)
           and (o.starts_at, o.id) > ($5, $6)
           and case when $7 then (o.teacher_id = $1
                 or exists (select from course_teachers k
                   where k.course_id = o.course_id and k.person_id = $1 and k.state = 'agreed')
                 or exists (select from cohort_seats t where t.cohort_id = o.id and t.learner_id = $1))
               else cohort_shown(o, c, u, $1) end
         order by o.starts_at, o.id limit $8",
        context,
        course.map(|id| id.0),
        after.map_or_else(|| first(context, mine), |(at, _)| at),
        after.map_or_else(Uuid::nil, |(_, id)| id),
        mine,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, list, |row| (row.starts_at, row.id))?;
    let items = rows.into_iter().map(|row| row.view(context, false)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}

/// From when on cohorts are listed: as long as somebody can come late, or as long as the longest lasts.
fn first(context: &Context, mine: bool) -> DateTime<Utc> {
    let days = if mine { domain::learning::cohort::WEEKS.end() * 7 } else { LATE_DAYS };
    context.now() - TimeDelta::days(days)
}

/// How many live sessions each learner was in, as presence shows it.
async fn attended(context: &Context, id: CohortId) -> Result<HashMap<Uuid, i64>> {
    let mut attended = HashMap::<Uuid, i64>::new();
    for one in present(context, id).await?.into_values().flatten() {
        *attended.entry(one.user_id.0).or_default() += 1;
    }
    Ok(attended)
}

/// How far a group has come. Whoever learns in it sees the group and themselves, those who teach it everybody.
///
/// # Errors
/// 404 for everybody else.
pub async fn cohort_progress(context: &Context, id: CohortId) -> Result<CohortProgress> {
    let reader = context.require_person()?.id;
    let row = one(context, id).await?;
    let own = row.teaches;
    if !own && row.own_enrolment.is_none() {
        return Err(missing().into());
    }
    let people = sqlx::query!(
        r#"select s.learner_id, u.display_name, e.units_done, e.completed_at, v.outline as "outline: Json<Outline>"
           from cohort_seats s join enrolments e on e.id = s.enrolment_id join users u on u.id = s.learner_id
             join course_versions v on v.course_id = e.course_id and v.number = e.version
           where s.cohort_id = $1 order by u.display_name, s.number"#,
        id.0
    );
    let people = people.fetch_all(context.writes()).await?;
    let attended = attended(context, id).await?;
    let finished = people.iter().filter(|one| one.completed_at.is_some()).count() as i64;
    let learners = people.into_iter().map(|one| CohortLearner {
        user_id: UserId(one.learner_id),
        display_name: one.display_name,
        progress: progress((one.units_done.into(), one.outline.units().count() as i64)).min(1.0),
        attended: attended.get(&one.learner_id).copied().unwrap_or_default(),
    });
    let learners: Vec<CohortLearner> = learners.collect();
    let told = is_told(own, learners.len() as i64);
    let held = sqlx::query_scalar!(
        r#"select count(*) as "n!" from cohort_sessions where cohort_id = $1 and ends_at <= $2"#,
        id.0,
        context.now(),
    );
    let held = held.fetch_one(context.writes()).await?;
    let parts: Vec<f64> = learners.iter().map(|one| one.progress).collect();
    let (weeks, today) = (i64::from(row.weeks), today_in(row.zone(), context.now()));
    Ok(CohortProgress {
        goal: row.goal,
        week: week_of(row.starts_on, weeks, today),
        weeks,
        pace: pace(row.starts_on, weeks, today),
        group: told.then(|| group_progress(&parts)),
        learners: learners.len() as i64,
        finished: told.then_some(finished),
        own: learners.iter().find(|one| one.user_id == reader).map(|one| one.progress),
        sessions_held: held,
        sessions_attended: learners.iter().find(|one| one.user_id == reader).map(|one| one.attended),
        people: if own { learners } else { Vec::new() },
    })
}
