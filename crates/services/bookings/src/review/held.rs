//! Reviews that wait until somebody of the staff has read them (TR4): coarse words, contact details, links. Nothing is
//! refused; the writer is told, and the review stays hidden meanwhile.

use super::{news_of, publish::publish};
use crate::booking::{BookingRow, booking_lock_any, moment};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{Side, events::ReviewEvent, review::held_until},
    identity::Role,
    ids::{BookingId, HeldTextId, ReviewId, UserId},
    page::Page,
    trust::{
        events::{HeldNews, TrustEvent},
        moderation::{Concern, HeldKind, HeldText, RemoveRequest, concerns, due_at},
        refusals,
    },
};
use spine::{Context, Error, Result, attempts::attempted, audit::Act, unit::Unit};
use uuid::Uuid;

/// Texts that one look at the queue shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;

/// Holds those hidden reviews of a lesson back that somebody has to read first. The caller holds the lesson.
pub(super) async fn hold_back(unit: &mut Unit<'_>, row: &BookingRow) -> Result<()> {
    let now = moment(unit.context());
    let hidden = sqlx::query!(
        r#"select r.id as "id!", r.comment as "comment!", r.author_id as "author_id!", true as "students!"
           from (select id, comment, coalesce(author_id, student_id) as author_id from reviews
                 where booking_id = $1 and hidden_until is not null) r
           union all
           select s.id, s.comment, $2, false from student_reviews s
           where s.booking_id = $1 and s.hidden_until is not null"#,
        row.id,
        row.tutor_user_id,
    );
    for review in hidden.fetch_all(&mut **unit.work()).await? {
        let found = concerns(&review.comment);
        if found.is_empty() {
            // Its writer took out what it waited for.
            sqlx::query!("delete from held_texts where subject_id = $1 and decided_at is null", review.id)
                .execute(&mut **unit.work())
                .await?;
            continue;
        }
        if is_read(unit, review.id).await? {
            continue;
        }
        let kind = if review.students { HeldKind::Review } else { HeldKind::StudentReview };
        hold(unit, (kind, review.id, row.id, review.author_id), (&found, now)).await?;
        sqlx::query!(
            "with students as (update reviews set hidden_until = $2 where id = $1)
             update student_reviews set hidden_until = $2 where id = $1",
            review.id,
            held_until(),
        )
        .execute(&mut **unit.work())
        .await?;
    }
    Ok(())
}

/// Whether somebody has let this review through.
async fn is_read(unit: &mut Unit<'_>, review: Uuid) -> Result<bool> {
    let decided = sqlx::query_scalar!(
        r#"select exists (select from held_texts where subject_id = $1 and not removed) as "decided!""#,
        review
    );
    Ok(decided.fetch_one(&mut **unit.work()).await?)
}

async fn hold(
    unit: &mut Unit<'_>,
    (kind, review, booking, author): (HeldKind, Uuid, Uuid, Uuid),
    (found, now): (&[Concern], DateTime<Utc>),
) -> Result<()> {
    let codes: Vec<String> = found.iter().map(|concern| concern.code().to_owned()).collect();
    let id = HeldTextId(unit.context().new_id());
    let stored = sqlx::query_scalar!(
        r#"insert into held_texts (id, kind, subject_id, booking_id, author_id, concerns, held_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (subject_id) where decided_at is null do update set concerns = excluded.concerns
           returning id = $1 as "fresh!""#,
        id.0,
        kind.code(),
        review,
        booking,
        author,
        &codes,
        now,
    );
    if stored.fetch_one(&mut **unit.work()).await? {
        unit.tell(&TrustEvent::TextHeld(HeldNews { text_id: id, author_id: UserId(author) }))?;
    }
    Ok(())
}

/// Whether a change of a review that everybody reads would have to be read first.
pub(super) fn change_check(comment: Option<&String>) -> Result<()> {
    let waits = comment.is_some_and(|comment| !concerns(comment).is_empty());
    if waits { Err(domain::bookings::review::refusals::review_change_held().into()) } else { Ok(()) }
}

/// Texts that wait, the longest waiting first. Nobody finds their own. For the trust scope; for others there is no such
/// page (404).
pub async fn held_list(context: &Context) -> Result<Page<HeldText>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query!(
        r#"select h.id, h.kind, h.subject_id, h.author_id, h.concerns, h.held_at, u.display_name,
             coalesce(r.comment, s.comment, '') as "text!"
           from held_texts h join users u on u.id = h.author_id
             left join reviews r on r.id = h.subject_id left join student_reviews s on s.id = h.subject_id
           where h.decided_at is null and h.author_id <> $1 order by h.held_at, h.id limit $2"#,
        reader.0,
        QUEUE_PAGE,
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let due = due_at(row.held_at);
        Ok(HeldText {
            id: HeldTextId(row.id),
            kind: HeldKind::parse(&row.kind).ok_or_else(|| Error::unexpected("stored text: its kind"))?,
            subject_id: row.subject_id,
            author_id: UserId(row.author_id),
            author_name: row.display_name,
            concerns: row.concerns.iter().filter_map(|code| Concern::parse(code)).collect(),
            text: row.text,
            held_at: row.held_at,
            due_at: due,
            overdue: due < context.now(),
        })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Lets a text through: it is shown as if it had never waited.
///
/// # Errors
/// 404 for people without the scope; 403 `own_text`; 409 `text_decided`.
pub async fn held_approve(context: &Context, id: HeldTextId) -> Result<()> {
    decide(context, id, None).await
}

/// Lets several texts through, each by itself, and answers how many: what somebody decided meanwhile stays so.
///
/// # Errors
/// 404 for people without the scope; 422 `texts_unchosen`; 403 `own_text`.
pub async fn held_approve_all(context: &Context, ids: &[HeldTextId]) -> Result<usize> {
    context.require_scope(Role::Trust)?;
    if ids.is_empty() {
        return Err(refusals::texts_unchosen().into());
    }
    let mut through = 0;
    for id in ids.iter().take(usize::try_from(QUEUE_PAGE).unwrap_or_default()) {
        match held_approve(context, *id).await {
            Ok(()) => through += 1,
            Err(Error::Refused(refusal)) if refusal.code == refusals::text_decided().code => {}
            Err(error) => return Err(error),
        }
    }
    Ok(through)
}

/// Keeps a text away for good; its writer reads why.
///
/// # Errors
/// As [`held_approve`]; 422 `required`, the refusals of texts.
pub async fn held_remove(context: &Context, id: HeldTextId, request: &RemoveRequest) -> Result<()> {
    let reason = request.parse()?;
    decide(context, id, Some(&reason)).await
}

async fn decide(context: &Context, id: HeldTextId, removed: Option<&str>) -> Result<()> {
    context.require_scope(Role::Trust)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = decide_within(&mut unit, id, removed).await;
        unit.finish(done).await
    })
    .await
}

async fn decide_within(unit: &mut Unit<'_>, id: HeldTextId, removed: Option<&str>) -> Result<()> {
    let context = unit.context();
    let admin = context.require_scope(Role::Trust)?.id;
    let booking = sqlx::query_scalar!("select booking_id from held_texts where id = $1", id.0);
    let booking = booking.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("text"))?;
    // The lesson first, as whoever writes a review of it does.
    let row = booking_lock_any(unit.work(), BookingId(booking)).await?.ok_or_else(|| Refusal::not_found("text"))?;
    let held =
        sqlx::query!("select kind, subject_id, author_id, decided_at from held_texts where id = $1 for update", id.0);
    let held = held.fetch_one(&mut **unit.work()).await?;
    if held.author_id == admin.0 {
        return Err(refusals::own_text().into());
    }
    if held.decided_at.is_some() {
        return Err(refusals::text_decided().into());
    }
    let now = moment(context);
    sqlx::query!(
        "update held_texts set decided_at = $2, decided_by = $3, removed = $4, reason = $5 where id = $1",
        id.0,
        now,
        admin.0,
        removed.is_some(),
        removed,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&TrustEvent::TextDecided(HeldNews { text_id: id, author_id: UserId(held.author_id) }))?;
    let after = serde_json::json!({ "removed": removed.is_some(), "reason": removed });
    unit.audit(Act { act: "text.decide", subject_id: Some(held.subject_id), before: None, after: Some(after) });
    if removed.is_some() {
        return Ok(());
    }
    release(unit, &row, held.subject_id, held.kind == HeldKind::Review.code()).await
}

/// Shows a review that was let through, unless it waits for the other side still.
async fn release(unit: &mut Unit<'_>, row: &BookingRow, review: Uuid, students: bool) -> Result<()> {
    // Its own time was over when it was held back: whatever is hidden of this lesson besides is held as well.
    publish(unit, row).await?;
    let by = if students { Side::Student } else { Side::Tutor };
    unit.tell(&ReviewEvent::Edited(news_of(row, ReviewId(review), by, true)))
}
