//! What learners write down for themselves, beside a moment of a film.

use crate::enrolment::place_of_unit;
use domain::{
    Refusal,
    ids::{UnitId, UnitNoteId},
    learning::{
        enrolment::{NOTES_MAX, NoteRequest, UnitNote},
        refusals,
    },
    page::Page,
};
use spine::{Context, Result};

/// The own notes beside a unit, in the order of the film.
///
/// # Errors
/// 404 for everybody who is not in the course.
pub async fn notes_own(context: &Context, unit: UnitId) -> Result<Page<UnitNote>> {
    let mut transaction = context.begin().await?;
    let place = place_of_unit(&mut transaction, context, unit).await?;
    let rows = sqlx::query!(
        "select id, at_ms, text, created_at from unit_notes where learner_id = $1 and unit_id = $2
         order by at_ms, created_at limit $3",
        place.learner_id,
        unit.0,
        NOTES_MAX,
    );
    let items = rows.fetch_all(&mut *transaction).await?.into_iter().map(|row| UnitNote {
        id: UnitNoteId(row.id),
        at: row.at_ms as f64 / 1_000.0,
        text: row.text,
        created_at: row.created_at,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Writes one down.
///
/// # Errors
/// 404 for everybody who is not in the course; 422 `required`, `poster_moment`, the refusals of texts; 409
/// `unit_notes_too_many`.
pub async fn note_add(context: &Context, unit: UnitId, request: &NoteRequest) -> Result<UnitNote> {
    let (at_ms, text) = request.parse()?;
    let mut transaction = context.begin().await?;
    let place = place_of_unit(&mut transaction, context, unit).await?;
    let there = sqlx::query_scalar!(
        r#"select count(*) as "count!" from unit_notes where learner_id = $1 and unit_id = $2"#,
        place.learner_id,
        unit.0
    );
    if there.fetch_one(&mut *transaction).await? >= NOTES_MAX {
        return Err(refusals::unit_notes_too_many(NOTES_MAX).into());
    }
    let (id, now) = (UnitNoteId(context.new_id()), context.now());
    sqlx::query!(
        "insert into unit_notes (id, unit_id, learner_id, at_ms, text, created_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        unit.0,
        place.learner_id,
        at_ms,
        text,
        now,
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(UnitNote { id, at: at_ms as f64 / 1_000.0, text, created_at: now })
}

/// Takes one away.
///
/// # Errors
/// 404 for everybody else's.
pub async fn note_remove(context: &Context, id: UnitNoteId) -> Result<()> {
    let person = context.require_person()?.id;
    let gone = sqlx::query!("delete from unit_notes where id = $1 and learner_id = $2", id.0, person.0);
    if gone.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("note").into());
    }
    Ok(())
}
