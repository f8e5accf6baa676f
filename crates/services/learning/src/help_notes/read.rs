//! Looking at notes, and at help about which one may be written.

use super::missing;
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    ids::{CourseId, EnrolmentId, HelpNoteId, UnitId, UserId},
    learning::{
        help_note::{ASKED_WITHIN_HOURS, HelpGiven, HelpNote, HelpNoteState, SHOWN_MAX, WRITTEN_WITHIN_DAYS, may},
        outline::{Outline, UnitKind},
    },
    page::Page,
};
use spine::{Context, Error, Result};
use sqlx::{PgExecutor, types::Json};
use uuid::Uuid;

/// Notes and help that a list shows.
const LISTED: i64 = 100;

/// Help that somebody gave.
pub(super) struct Given {
    pub enrolment_id: Uuid,
    pub unit_id: Uuid,
    pub course_id: Uuid,
    title: String,
    outline: Json<Outline>,
    again: Option<i64>,
    helped_at: DateTime<Utc>,
    written: bool,
}

/// Help that the author gave: lessons of a quarter of an hour that were held, asked for by somebody who had just gone
/// to look for help with a unit of a course of that subject.
pub(super) async fn given(
    executor: impl PgExecutor<'_>,
    (author, now): (UserId, DateTime<Utc>),
    only: Option<(EnrolmentId, UnitId)>,
) -> Result<Vec<Given>> {
    let rows = sqlx::query_as!(
        Given,
        r#"select o.enrolment_id, o.unit_id, e.course_id, v.title, v.outline as "outline: Json<Outline>",
             (p.again)[1] as again, max(b.ends_at) as "helped_at!",
             exists (select from help_notes n where n.enrolment_id = o.enrolment_id and n.unit_id = o.unit_id
               and n.author_id = $1) as "written!"
           from bookings b join micro_sessions m on m.booking_id = b.id
             join bridge_offers o on o.learner_id = m.learner_id and o.answer = 'tutor'
               and m.created_at >= o.answered_at and m.created_at < o.answered_at + make_interval(hours => $3)
             join enrolments e on e.id = o.enrolment_id and e.state = 'active'
             join courses c on c.id = e.course_id and c.subject_id = m.subject_id and c.taken_down_at is null
             join course_versions v on v.course_id = e.course_id and v.number = e.version
             left join unit_progress p on p.enrolment_id = e.id and p.unit_id = o.unit_id
           where b.tutor_user_id = $1 and b.session_outcome = 'COMPLETED' and b.ends_at > $2
             and not people_apart(c.teacher_id, $1)
             and ($4::uuid is null or (o.enrolment_id = $4 and o.unit_id = $5))
           group by o.enrolment_id, o.unit_id, e.course_id, v.title, v.outline, p.again
           order by max(b.ends_at) desc, o.unit_id limit $6"#,
        author.0,
        now - Duration::days(WRITTEN_WITHIN_DAYS.into()),
        ASKED_WITHIN_HOURS,
        only.map(|(enrolment, _)| enrolment.0),
        only.map(|(_, unit)| unit.0),
        LISTED,
    );
    Ok(rows.fetch_all(executor).await?)
}

impl Given {
    fn view(self) -> Option<HelpGiven> {
        let id = UnitId(self.unit_id);
        let (unit, _) = self.outline.unit(id)?;
        let film = unit.kind() == Some(UnitKind::Video);
        Some(HelpGiven {
            enrolment_id: EnrolmentId(self.enrolment_id),
            unit_id: id,
            unit_title: unit.title.clone(),
            course_id: CourseId(self.course_id),
            course_title: self.title,
            film,
            at: self.again.filter(|_| film).unwrap_or_default() as f64 / 1_000.0,
            helped_at: self.helped_at,
        })
    }
}

/// Help that the reader gave, and wrote nothing about yet.
///
/// # Errors
/// 401 for nobody.
pub async fn help_given(context: &Context) -> Result<Page<HelpGiven>> {
    let person = context.require_person()?.id;
    let rows = given(context.writes(), (person, context.now()), None).await?;
    let items = rows.into_iter().filter(|row| !row.written).filter_map(Given::view).collect();
    Ok(Page { items, next_cursor: None })
}

struct Row {
    id: Uuid,
    unit_id: Uuid,
    course_id: Uuid,
    course_title: String,
    outline: Json<Outline>,
    at_ms: i64,
    text: String,
    author_id: Uuid,
    author_name: String,
    state: String,
    reason: Option<String>,
    teacher_id: Uuid,
    created_at: DateTime<Utc>,
}

impl Row {
    fn view(self, reader: UserId) -> Result<HelpNote> {
        let state = HelpNoteState::parse(&self.state).ok_or_else(|| Error::unexpected("stored state is unknown"))?;
        let (author, teaches) = (self.author_id == reader.0, self.teacher_id == reader.0);
        let unit = self.outline.unit(UnitId(self.unit_id)).map(|(unit, _)| unit.title.clone());
        Ok(HelpNote {
            id: HelpNoteId(self.id),
            unit_id: UnitId(self.unit_id),
            unit_title: unit.unwrap_or_default(),
            course_id: CourseId(self.course_id),
            course_title: self.course_title,
            at: self.at_ms as f64 / 1_000.0,
            text: self.text,
            author_id: UserId(self.author_id),
            author_name: self.author_name,
            state,
            reason: self.reason.filter(|_| author || teaches),
            created_at: self.created_at,
            actions: may(state, author, teaches).into_iter().map(str::to_owned).collect(),
        })
    }
}

macro_rules! select_notes {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select n.id, n.unit_id, n.course_id, coalesce(v.title, c.title) as "course_title!",
                 coalesce(v.outline, c.outline) as "outline!: Json<Outline>", n.at_ms, n.text, n.author_id,
                 u.display_name as author_name, n.state, n.reason, c.teacher_id, n.created_at
               from help_notes n join courses c on c.id = n.course_id join users u on u.id = n.author_id
                 left join course_versions v on v.course_id = c.id and v.number = c.version "# + $tail,
            $($argument),*
        )
    };
}

fn page(rows: Vec<Row>, reader: UserId) -> Result<Page<HelpNote>> {
    let items = rows.into_iter().map(|row| row.view(reader)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// The notes that are shown beside a unit, in the order of the film.
///
/// # Errors
/// 404 for everybody who neither learns the course nor teaches it.
pub async fn unit_help_notes(context: &Context, unit: UnitId) -> Result<Page<HelpNote>> {
    let reader = context.require_person()?.id;
    let sees = sqlx::query_scalar!(
        r#"select exists (select from course_units u join courses c on c.id = u.course_id
             where u.id = $1 and (c.teacher_id = $2 or (c.taken_down_at is null and exists (
               select from enrolments e where e.course_id = c.id and e.learner_id = $2 and e.state = 'active'))))
           as "sees!""#,
        unit.0,
        reader.0
    );
    if !sees.fetch_one(context.writes()).await? {
        return Err(Refusal::not_found("unit").into());
    }
    let rows = select_notes!(
        "where n.unit_id = $1 and n.state = 'shown' and not people_apart(n.author_id, $2)
           and u.suspended_at is null and u.deleted_at is null
         order by n.at_ms, n.created_at limit $3",
        unit.0,
        reader.0,
        SHOWN_MAX,
    );
    page(rows.fetch_all(context.writes()).await?, reader)
}

/// The notes that wait for the teacher of a course, the oldest first.
///
/// # Errors
/// 404 for everybody but its teacher.
pub async fn course_help_notes(context: &Context, course: CourseId) -> Result<Page<HelpNote>> {
    let reader = context.require_person()?.id;
    let own = sqlx::query_scalar!("select id from courses where id = $1 and teacher_id = $2", course.0, reader.0);
    own.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    let rows = select_notes!(
        "where n.course_id = $1 and n.state = 'waiting' order by n.created_at, n.id limit $2",
        course.0,
        LISTED,
    );
    page(rows.fetch_all(context.writes()).await?, reader)
}

/// What the reader wrote, the latest first.
///
/// # Errors
/// 401 for nobody.
pub async fn help_notes_own(context: &Context) -> Result<Page<HelpNote>> {
    let reader = context.require_person()?.id;
    let rows = select_notes!("where n.author_id = $1 order by n.created_at desc, n.id limit $2", reader.0, LISTED);
    page(rows.fetch_all(context.writes()).await?, reader)
}

/// One that its author has just written.
pub(super) async fn own_named(context: &Context, id: HelpNoteId) -> Result<HelpNote> {
    let reader = context.require_person()?.id;
    let row = select_notes!("where n.id = $1 and n.author_id = $2", id.0, reader.0);
    row.fetch_optional(context.writes()).await?.ok_or_else(missing)?.view(reader)
}
