//! Lessons of everybody, looked up by the people of them, and as a table for other programs.

use domain::{
    bookings::SessionState,
    identity::Role,
    ids::{BookingId, UserId},
    money::{Currency, Money},
    page::{Page, parse_limit},
    trust::desk::{CSV_MAX, LessonsFilter, LessonsQuery, StaffLesson},
};
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    csv_file::csv_file,
    lists::{TimePlace, page_cut, time_cursor_read},
};

/// Lessons, the latest start first. For the support's scope; for others there is no such page (404).
///
/// # Errors
/// 422 by field, `limit_out_of_range`, `cursor_invalid`.
pub async fn lessons_search(
    context: &Context,
    asked: &LessonsQuery,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<StaffLesson>> {
    context.require_scope(Role::Support)?;
    let (filter, limit) = (asked.parse()?, parse_limit(limit)?);
    let after = time_cursor_read("staff lessons", cursor)?;
    let rows = found(context, &filter, after, limit).await?;
    let (items, next_cursor) = page_cut(rows, limit, "staff lessons", |row| (row.start, row.id.0))?;
    Ok(Page { items, next_cursor })
}

/// The same as a table, ten thousand lines at most. Whoever takes it is written down.
///
/// # Errors
/// As [`lessons_search`].
pub async fn lessons_csv(context: &Context, asked: &LessonsQuery) -> Result<Vec<u8>> {
    context.require_scope(Role::Support)?;
    let filter = asked.parse()?;
    let rows = found(context, &filter, None, CSV_MAX - 1).await?;
    let mut work = context.begin().await?;
    let after = Some(serde_json::json!({ "filter": asked, "lines": rows.len() }));
    audit_append(&mut work, context, Act { act: "lessons.export", subject_id: None, before: None, after }).await?;
    work.commit().await?;
    let names = [
        "id",
        "start",
        "minutes",
        "student",
        "tutor",
        "subject",
        "session_state",
        "session_outcome",
        "payment_state",
        "dispute_state",
        "currency",
        "total",
        "refunded",
    ];
    let lines = rows.into_iter().map(|row| {
        [
            row.id.to_string(),
            row.start.to_rfc3339(),
            row.minutes.to_string(),
            row.student_name,
            row.tutor_name,
            row.subject_name,
            row.session_state,
            row.session_outcome,
            row.payment_state,
            row.dispute_state,
            row.total.currency.code().to_owned(),
            row.total.minor.to_string(),
            row.refunded.minor.to_string(),
        ]
    });
    csv_file(names, lines)
}

async fn found(
    context: &Context,
    filter: &LessonsFilter,
    after: Option<TimePlace>,
    limit: i32,
) -> Result<Vec<StaffLesson>> {
    let (at, id) = after.unzip();
    let like = format!("%{}%", filter.q.replace(['\\', '%', '_'], ""));
    let rows = sqlx::query!(
        r#"select b.id, b.student_id, b.tutor_user_id, b.starts_at, b.minutes, b.session_state, b.session_outcome,
             b.payment_state, b.dispute_state, b.currency, b.total, b.refunded, b.created_at,
             student.display_name as student_name, tutor.display_name as tutor_name,
             coalesce(subject.names->>$1, subject.names->>'en', subject.slug) as "subject_name!"
           from bookings b join users student on student.id = b.student_id
             join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
           where ($2 = '' or b.id = $3 or student.display_name ilike $4 or tutor.display_name ilike $4
               or student.email ilike $4 or tutor.email ilike $4)
             and ($5::text is null or b.session_state = $5)
             and ($6::timestamptz is null or b.starts_at >= $6) and ($7::timestamptz is null or b.starts_at < $7)
             and ($8::timestamptz is null or (b.starts_at, b.id) < ($8, $9))
           order by b.starts_at desc, b.id desc limit $10"#,
        context.locale,
        filter.q,
        filter.id.map(|id| id.0),
        like,
        filter.state.map(SessionState::code),
        filter.from,
        filter.to,
        at,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let currency = Currency::parse(&row.currency)?;
        Ok(StaffLesson {
            id: BookingId(row.id),
            student_id: UserId(row.student_id),
            student_name: row.student_name,
            tutor_user_id: UserId(row.tutor_user_id),
            tutor_name: row.tutor_name,
            subject_name: row.subject_name,
            start: row.starts_at,
            minutes: row.minutes,
            session_state: row.session_state,
            session_outcome: row.session_outcome,
            payment_state: row.payment_state,
            dispute_state: row.dispute_state,
            total: Money::new(row.total, currency),
            refunded: Money::new(row.refunded, currency),
            created_at: row.created_at,
        })
    });
    rows.collect()
}
