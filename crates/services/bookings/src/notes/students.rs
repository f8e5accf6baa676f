//! The students of a tutor: everybody who asked for a lesson that the tutor knows of.

use super::no_student;
use crate::booking::moment;
use chrono::{DateTime, Utc};
use domain::{
    bookings::notes::Student,
    identity::photo_url,
    ids::UserId,
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// 404 unless the reader is a tutor whom that person has asked for a lesson.
pub(crate) async fn taught(context: &Context, student: UserId) -> Result<()> {
    let tutor = context.require_person()?.id;
    let known = sqlx::query_scalar!(
        "select 1 from bookings where tutor_user_id = $1 and student_id = $2
           and coalesce(approval, 'approved') = 'approved' limit 1",
        tutor.0,
        student.0,
    );
    known.fetch_optional(context.writes()).await?.ok_or_else(no_student)?;
    Ok(())
}

struct StudentRow {
    id: Uuid,
    display_name: String,
    picture: Option<String>,
    time_zone: String,
    newest: DateTime<Utc>,
    lessons: i64,
    next_lesson: Option<DateTime<Utc>>,
    last_lesson: Option<DateTime<Utc>>,
    homework: Option<String>,
    stars: Option<i64>,
    review_count: i64,
}

impl StudentRow {
    fn view(self) -> Student {
        Student {
            id: UserId(self.id),
            display_name: self.display_name,
            photo_url: photo_url(self.picture.as_deref()),
            time_zone: self.time_zone,
            lessons: self.lessons,
            next_lesson: self.next_lesson,
            last_lesson: self.last_lesson,
            homework: self.homework.unwrap_or_default(),
            rating: self.stars,
            review_count: self.review_count,
        }
    }
}

/// The caller's own students, whose newest lesson is latest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn students_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<Student>> {
    let limit = parse_limit(limit)?;
    let rows = rows(context, None, limit, cursor).await?;
    let (rows, next_cursor) = page_cut(rows, limit, "students", |row| (row.newest, row.id))?;
    Ok(Page { items: rows.into_iter().map(StudentRow::view).collect(), next_cursor })
}

/// One of the caller's students.
///
/// # Errors
/// 404 for anybody else.
pub async fn student_get(context: &Context, student: UserId) -> Result<Student> {
    let found = rows(context, Some(student), 1, None).await?.into_iter().next();
    Ok(found.ok_or_else(no_student)?.view())
}

async fn rows(context: &Context, student: Option<UserId>, limit: i32, cursor: Option<&str>) -> Result<Vec<StudentRow>> {
    let tutor = context.require_person()?.id;
    let (newest, id) = time_cursor_read("students", cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    Ok(sqlx::query_as!(
        StudentRow,
        r#"select u.id, u.display_name, u.picture, u.time_zone, own.newest as "newest!", own.lessons as "lessons!",
             own.next_lesson, own.last_lesson, said.homework as "homework?", given.stars as "stars?",
             coalesce(given.count, 0) as "review_count!"
           from (
             select student_id, max(starts_at) as newest,
               count(*) filter (where session_outcome = 'COMPLETED') as lessons,
               min(starts_at) filter (where session_state in ('SCHEDULED', 'ACTIVE') and ends_at > $3) as next_lesson,
               max(starts_at) filter (where session_outcome = 'COMPLETED') as last_lesson
             from bookings
             where tutor_user_id = $1 and ($2::uuid is null or student_id = $2)
               and coalesce(approval, 'approved') = 'approved'
             group by student_id
             having (max(starts_at), student_id) < (coalesce($4::timestamptz, 'infinity'), $5)
             order by max(starts_at) desc, student_id desc limit $6
           ) own join users u on u.id = own.student_id
           left join lateral (
             select n.homework from bookings b join lesson_notes n on n.booking_id = b.id
             where b.tutor_user_id = $1 and b.student_id = own.student_id and n.homework <> ''
             order by b.starts_at desc limit 1
           ) said on true
           left join lateral (
             select count(*) as count, (sum(rating) * 100 / nullif(count(*), 0))::bigint as stars
             from student_reviews r where r.student_id = own.student_id and r.hidden_until is null
           ) given on true
           order by own.newest desc, u.id desc"#,
        tutor.0,
        student.map(|student| student.0),
        moment(context),
        newest,
        id,
        i64::from(limit) + 1,
    )
    .fetch_all(context.writes())
    .await?)
}
