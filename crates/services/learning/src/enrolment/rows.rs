//! An enrolment as it is stored, with the version of the course that its learner has.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{CourseId, EnrolmentId, UnitId, UserId},
    learning::{
        enrolment::{UnitProgress, counted, opens_in_days},
        events::EnrolmentNews,
        outline::{Outline, Unit},
        refusals, watched,
    },
    money::{
        Currency, Money,
        courses::{CourseSale, CourseShare},
    },
};
use spine::{Context, Result};
use sqlx::{PgConnection, types::Json};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The row.
pub(crate) struct Place {
    pub id: Uuid,
    pub course_id: Uuid,
    pub learner_id: Uuid,
    pub teacher_id: Uuid,
    pub version: i32,
    pub state: String,
    pub currency: String,
    pub price: i64,
    pub enrolled_at: DateTime<Utc>,
    /// When it begins for this learner: with the cohort, or at once.
    pub begins_at: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
    pub completed_at: Option<DateTime<Utc>>,
    /// The staff took the course down: nothing of it is shown any more.
    pub taken_down: bool,
    /// It was taken down before the learner's cohort began, and has not come back: nobody learned in it.
    pub never_opened: bool,
    /// Learner and teacher want nothing to do with each other.
    pub apart: bool,
    pub title: String,
    pub outline: Json<Outline>,
}

impl Place {
    /// Reads one, locked where something is to change.
    pub(crate) async fn of(connection: &mut PgConnection, id: Uuid, lock: bool) -> Result<Option<Self>> {
        if lock {
            sqlx::query!("select id from enrolments where id = $1 for update", id)
                .fetch_optional(&mut *connection)
                .await?;
        }
        let row = sqlx::query_as!(
            Self,
            r#"select e.id, e.course_id, e.learner_id, e.teacher_id, e.version, e.state, e.currency, e.price,
                 e.enrolled_at, greatest(e.begins_at, e.enrolled_at) as "begins_at!",
                 e.settled_at, e.completed_at, c.taken_down_at is not null as "taken_down!",
                 coalesce(c.taken_down_at <= e.begins_at, false) as "never_opened!",
                 people_apart(e.learner_id, e.teacher_id) as "apart!", v.title, v.outline as "outline: Json<Outline>"
               from enrolments e join courses c on c.id = e.course_id
                 join course_versions v on v.course_id = e.course_id and v.number = e.version
               where e.id = $1"#,
            id,
        );
        Ok(row.fetch_optional(connection).await?)
    }

    /// The learner's own; 404 for everybody else.
    pub(crate) async fn own(
        connection: &mut PgConnection,
        id: EnrolmentId,
        learner: UserId,
        lock: bool,
    ) -> Result<Self> {
        let row = Self::of(connection, id.0, lock).await?.filter(|row| row.learner_id == learner.0);
        row.ok_or_else(|| Refusal::not_found("enrolment").into())
    }

    /// What was paid.
    pub(crate) fn sale(&self) -> Result<CourseSale> {
        Ok(CourseSale {
            payer: UserId(self.learner_id),
            teacher: UserId(self.teacher_id),
            price: Money::new(self.price, Currency::parse(&self.currency)?),
            enrolled_at: self.begins_at,
        })
    }

    /// Whose parts of what it earns were agreed on when it was sold.
    pub(crate) async fn shares(&self, connection: &mut PgConnection) -> Result<Vec<CourseShare>> {
        let rows = sqlx::query!(
            "select person_id, share from enrolment_shares where enrolment_id = $1 order by person_id",
            self.id
        );
        let share = |(person, percent)| CourseShare { person: UserId(person), percent };
        Ok(rows.fetch_all(connection).await?.into_iter().map(|row| share((row.person_id, row.share))).collect())
    }

    /// A unit of this version that is open.
    ///
    /// # Errors
    /// 404 for a unit of another version, 409 `unit_not_open`.
    pub(crate) fn unit(&self, id: UnitId, now: DateTime<Utc>) -> Result<&Unit> {
        let (unit, after) = self.outline.unit(id).ok_or_else(|| Refusal::not_found("unit"))?;
        match opens_in_days(self.begins_at, after, now) {
            0 => Ok(unit),
            days => Err(refusals::unit_not_open(days).into()),
        }
    }

    /// What is told of it.
    pub(crate) fn news(&self, unit_id: Option<UnitId>, (done, units): (i64, i64)) -> EnrolmentNews {
        EnrolmentNews {
            enrolment_id: EnrolmentId(self.id),
            course_id: CourseId(self.course_id),
            learner_id: UserId(self.learner_id),
            teacher_id: UserId(self.teacher_id),
            unit_id,
            done,
            units,
        }
    }

    /// Units that are done, of whichever version.
    pub(crate) async fn done(&self, connection: &mut PgConnection) -> Result<BTreeSet<UnitId>> {
        let ids = sqlx::query_scalar!(
            "select unit_id from unit_progress where enrolment_id = $1 and done_at is not null",
            self.id
        );
        Ok(ids.fetch_all(connection).await?.into_iter().map(UnitId).collect())
    }

    /// How many units of this version were done or taken along: what decides whether the course can be given back.
    pub(crate) async fn used(&self, connection: &mut PgConnection) -> Result<i64> {
        let ids = sqlx::query_scalar!(
            "select unit_id from unit_progress
             where enrolment_id = $1 and (done_at is not null or opened_at is not null)",
            self.id
        );
        let used = ids.fetch_all(connection).await?.into_iter().map(UnitId).collect();
        Ok(counted(&self.outline, &used).0)
    }

    /// Whether the learner gave the same course back before. A cohort that its teacher called off does not count.
    pub(crate) async fn was_returned_before(&self, connection: &mut PgConnection) -> Result<bool> {
        let before = sqlx::query_scalar!(
            r#"select exists (select from enrolments where course_id = $1 and learner_id = $2 and state = 'returned'
                 and price > 0 and id <> $3 and not exists (
                   select from cohort_seats s where s.enrolment_id = enrolments.id)) as "before!""#,
            self.course_id,
            self.learner_id,
            self.id
        );
        Ok(before.fetch_one(connection).await?)
    }

    /// What was done in each unit; of a film the part that was seen.
    pub(crate) async fn progress(&self, connection: &mut PgConnection) -> Result<Vec<UnitProgress>> {
        let rows = sqlx::query!(
            r#"select p.unit_id, p.done_at, p.seen, p.position_ms,
                 coalesce(v.frames * v.rate_den * 1000 / v.rate_num, 0) as "duration!"
               from unit_progress p left join videos v on v.id = p.video_id where p.enrolment_id = $1"#,
            self.id
        );
        let rows = rows.fetch_all(connection).await?.into_iter().map(|row| {
            let seen = watched::length(&pairs(&row.seen));
            let part = if row.duration > 0 { seen as f64 / row.duration as f64 } else { 0.0 };
            UnitProgress {
                unit_id: UnitId(row.unit_id),
                done: row.done_at.is_some(),
                watched: part.min(1.0),
                position: row.position_ms as f64 / 1_000.0,
            }
        });
        Ok(rows.collect())
    }
}

/// The active enrolment of whoever asks in the course of that unit, locked.
///
/// # Errors
/// 404 for everybody who is not in the course, and once it was taken down.
pub(crate) async fn place_of_unit(connection: &mut PgConnection, context: &Context, unit: UnitId) -> Result<Place> {
    let missing = || Refusal::not_found("unit");
    let person = context.require_person()?.id;
    let id = sqlx::query_scalar!(
        "select e.id from course_units u join enrolments e on e.course_id = u.course_id
         where u.id = $1 and e.learner_id = $2 and e.state = 'active'",
        unit.0,
        person.0
    );
    let id = id.fetch_optional(&mut *connection).await?.ok_or_else(missing)?;
    let open = |place: &Place| place.state == "active" && !place.taken_down;
    let place = Place::of(connection, id, true).await?.filter(open);
    place.ok_or_else(|| missing().into())
}

/// Notes that whoever asks got the address of a unit's film, or what is taken along of it. Nothing is noted of those
/// who are not in the course.
pub(crate) async fn unit_opened(connection: &mut PgConnection, context: &Context, unit: UnitId) -> Result<()> {
    let Some(person) = context.person() else { return Ok(()) };
    sqlx::query!(
        "insert into unit_progress (enrolment_id, unit_id, learner_id, opened_at, updated_at)
         select e.id, u.id, e.learner_id, $3, $3 from course_units u join enrolments e on e.course_id = u.course_id
         where u.id = $1 and e.learner_id = $2 and e.state = 'active'
         on conflict (enrolment_id, unit_id) do update set opened_at = excluded.opened_at
           where unit_progress.opened_at is null",
        unit.0,
        person.id.0,
        context.now(),
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Stored stretches: from, until, from, until …
pub(crate) fn pairs(stored: &[i64]) -> Vec<watched::Stretch> {
    stored.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}

/// The same as it is stored.
pub(crate) fn flat(stretches: &[watched::Stretch]) -> Vec<i64> {
    stretches.iter().flat_map(|(from, until)| [*from, *until]).collect()
}
