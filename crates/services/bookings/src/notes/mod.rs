//! What stays of a lesson (BK9): notes, files, and the students they are about.

mod materials;
mod students;
mod told;

pub use materials::{material_add, material_remove, materials_list};
pub(crate) use students::taught;
pub use students::{student_get, students_list};
pub use told::TellNotes;

use crate::booking::{BookingRow, booking_lock, booking_seen, moment, name_in};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Side,
        notes::{LessonNotes, NotesRequest, ParsedNotes, may_note},
        refusals, side_of,
    },
    ids::{BookingId, UserId},
    page::{Page, parse_limit},
};
use identity::family::child_get;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    lists::{page_cut, time_cursor_read},
    sealing::{Place, SealedColumn, seal, unseal},
    unit::Unit,
};
use uuid::Uuid;

/// Where the private part is sealed.
const COLUMN: (&str, &str) = ("lesson_notes", "private_sealed");

/// The sealed private parts.
pub const fn sealed_column() -> SealedColumn {
    SealedColumn::new(COLUMN.0, "booking_id", COLUMN.1)
}

/// Writes down what was done in a lesson and what comes next.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `notes_tutor_only`; 409 `notes_not_agreed`.
pub async fn notes_put(context: &Context, booking: BookingId, request: &NotesRequest) -> Result<LessonNotes> {
    let person = context.require_person()?.id;
    let notes = ParsedNotes::parse(request)?;
    let sealed = match notes.private.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => Some(seal(&context.app, place(booking.0), text.as_bytes()).await?),
        None => None,
    };
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = put_within(&mut unit, (booking, person), (&notes, sealed.as_deref())).await;
        unit.finish(done).await
    })
    .await?;
    notes_get(context, booking).await
}

async fn put_within(
    unit: &mut Unit<'_>,
    (booking, person): (BookingId, UserId),
    (notes, sealed): (&ParsedNotes, Option<&[u8]>),
) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let row = booking_lock(unit.work(), context, booking).await?;
    let state = row.state()?;
    if person != state.terms.tutor {
        return Err(refusals::notes_tutor_only().into());
    }
    may_note(state.tuple.session())?;
    sqlx::query!(
        "insert into lesson_notes as n (booking_id, topics, homework, next_steps, private_sealed, updated_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (booking_id) do update set topics = $2, homework = $3, next_steps = $4, updated_at = $6,
           private_sealed = case when $7 then $5 else n.private_sealed end",
        booking.0,
        notes.topics,
        notes.homework,
        notes.next_steps,
        sealed,
        now,
        notes.private.is_some(),
    )
    .execute(&mut **unit.work())
    .await?;
    if [&notes.topics, &notes.homework, &notes.next_steps].into_iter().any(|part| !part.is_empty()) {
        unit.later(told::telling(booking.0, row.ends_at, now));
    }
    Ok(())
}

const fn place(booking: Uuid) -> Place {
    Place::new(COLUMN.0, COLUMN.1, booking)
}

/// The notes about a lesson. The student's side reads them once the lesson has begun, and never the private part.
///
/// # Errors
/// 404 for strangers, 403 `lesson_participants_only` for staff.
pub async fn notes_get(context: &Context, booking: BookingId) -> Result<LessonNotes> {
    let person = context.require_person()?.id;
    let row = booking_seen(context, booking).await?;
    let side = side_of(&row.state()?, person).ok_or_else(refusals::lesson_participants_only)?;
    let stored = sqlx::query!(
        "select topics, homework, next_steps, private_sealed, updated_at from lesson_notes where booking_id = $1",
        booking.0
    );
    let stored = stored.fetch_optional(context.writes()).await?;
    let shown = side == Side::Tutor || row.starts_at <= moment(context);
    let Some(stored) = stored.filter(|_| shown) else { return Ok(nothing(context, &row)) };
    let private = if side == Side::Tutor { opened(context, booking.0, stored.private_sealed).await? } else { None };
    Ok(LessonNotes {
        topics: stored.topics,
        homework: stored.homework,
        next_steps: stored.next_steps,
        private,
        updated_at: Some(stored.updated_at),
        ..nothing(context, &row)
    })
}

fn nothing(context: &Context, row: &BookingRow) -> LessonNotes {
    LessonNotes {
        booking_id: BookingId(row.id),
        start: row.starts_at,
        subject_name: name_in(&row.subject_names, &context.locale),
        tutor_name: row.tutor_name.clone(),
        student_name: row.student_name.clone(),
        topics: String::new(),
        homework: String::new(),
        next_steps: String::new(),
        private: None,
        updated_at: None,
    }
}

async fn opened(context: &Context, booking: Uuid, sealed: Option<Vec<u8>>) -> Result<Option<String>> {
    let Some(sealed) = sealed else { return Ok(None) };
    let plain = unseal(&context.app, place(booking), &sealed).await?;
    let text = String::from_utf8(plain).map_err(|_| Error::unexpected(format!("notes of {booking} are no text")))?;
    Ok(Some(text))
}

/// Whose notes are read, and by whom.
#[derive(Clone, Copy)]
enum Shelf {
    /// A tutor's about a student, with the private parts.
    Tutors { tutor: UserId, student: UserId },
    /// A student's own.
    Own(UserId),
    /// A child's, as far as the parent pays.
    Childs { child: UserId, parent: UserId },
}

/// All notes about a student that the reader may read: a tutor's own, or the student's; latest lesson first.
///
/// # Errors
/// 404 for a student whom the reader never taught; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn student_notes(
    context: &Context,
    student: UserId,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<LessonNotes>> {
    let person = context.require_person()?.id;
    if person == student {
        return shelf(context, Shelf::Own(student), limit, cursor).await;
    }
    students::taught(context, student).await?;
    shelf(context, Shelf::Tutors { tutor: person, student }, limit, cursor).await
}

/// All notes about a child's lessons that the parent pays for, latest lesson first.
///
/// # Errors
/// 404 for a stranger's child; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn child_notes(
    context: &Context,
    child: UserId,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<LessonNotes>> {
    let parent = context.require_person()?.id;
    child_get(context, child).await?;
    shelf(context, Shelf::Childs { child, parent }, limit, cursor).await
}

struct NoteRow {
    id: Uuid,
    starts_at: DateTime<Utc>,
    names: serde_json::Value,
    tutor_name: String,
    student_name: String,
    topics: String,
    homework: String,
    next_steps: String,
    private_sealed: Option<Vec<u8>>,
    updated_at: DateTime<Utc>,
}

async fn shelf(context: &Context, shelf: Shelf, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<LessonNotes>> {
    let limit = parse_limit(limit)?;
    let (student, tutor, payer) = match shelf {
        Shelf::Tutors { tutor, student } => (student, Some(tutor), None),
        Shelf::Own(student) => (student, None, None),
        Shelf::Childs { child, parent } => (child, None, Some(parent)),
    };
    let name = format!("notes about {student}");
    let (start, id) = time_cursor_read(&name, cursor)?.map_or((None, Uuid::max()), |(start, id)| (Some(start), id));
    let rows = sqlx::query_as!(
        NoteRow,
        "select b.id, b.starts_at, subject.names, tutor.display_name as tutor_name,
           student.display_name as student_name, n.topics, n.homework, n.next_steps, n.private_sealed, n.updated_at
         from bookings b join lesson_notes n on n.booking_id = b.id join subjects subject on subject.id = b.subject_id
         join users tutor on tutor.id = b.tutor_user_id join users student on student.id = b.student_id
         where b.student_id = $1 and ($2::uuid is null or b.tutor_user_id = $2)
           and ($3::uuid is null or b.payer_id = $3) and ($2 is not null or b.starts_at <= $4)
           and (b.starts_at, b.id) < (coalesce($5::timestamptz, 'infinity'), $6)
         order by b.starts_at desc, b.id desc limit $7",
        student.0,
        tutor.map(|tutor| tutor.0),
        payer.map(|payer| payer.0),
        moment(context),
        start,
        id,
        i64::from(limit) + 1,
    )
    .fetch_all(context.writes())
    .await?;
    let (rows, next_cursor) = page_cut(rows, limit, &name, |row| (row.starts_at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let private = if tutor.is_some() { opened(context, row.id, row.private_sealed).await? } else { None };
        items.push(LessonNotes {
            booking_id: BookingId(row.id),
            start: row.starts_at,
            subject_name: name_in(&row.names, &context.locale),
            tutor_name: row.tutor_name,
            student_name: row.student_name,
            topics: row.topics,
            homework: row.homework,
            next_steps: row.next_steps,
            private,
            updated_at: Some(row.updated_at),
        });
    }
    Ok(Page { items, next_cursor })
}

/// The refusal for a student whom the reader never taught.
fn no_student() -> Error {
    Refusal::not_found("student").into()
}
