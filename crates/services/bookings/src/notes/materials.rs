//! Files of a lesson: each side adds its own and takes its own away.

use crate::booking::{booking_lock, booking_seen, moment};
use domain::{
    Refusal,
    bookings::{
        materials::{MATERIALS_MAX, Material, MaterialRequest, may_add},
        refusals, side_of,
    },
    ids::{BookingId, UploadId, UserId},
    page::Page,
    platform::uploads::Purpose,
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    unit::Unit,
    uploads::{media_url, upload_release, upload_take},
};

/// The files of a lesson, oldest first.
///
/// # Errors
/// 404 for strangers, 403 `lesson_participants_only` for staff.
pub async fn materials_list(context: &Context, booking: BookingId) -> Result<Page<Material>> {
    let person = context.require_person()?.id;
    let row = booking_seen(context, booking).await?;
    side_of(&row.state()?, person).ok_or_else(refusals::lesson_participants_only)?;
    let rows = sqlx::query!(
        "select m.upload_id, m.added_by, m.added_at, f.file_name, f.media_type, f.size, u.display_name
         from lesson_materials m join uploads f on f.id = m.upload_id join users u on u.id = m.added_by
         where m.booking_id = $1 and f.ends_at is null order by m.added_at, m.upload_id",
        booking.0
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| Material {
        id: UploadId(row.upload_id),
        file_name: row.file_name,
        content_type: row.media_type,
        size: row.size,
        url: media_url(&context.app, UploadId(row.upload_id), false),
        added_by: UserId(row.added_by),
        added_by_name: row.display_name,
        added_at: row.added_at,
        own: row.added_by == person.0,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Adds a file of the caller's, sent for the purpose `lesson`. One that is there already stays.
///
/// # Errors
/// 422 `upload_unknown`; 404 for strangers, 403 `lesson_participants_only`; 409 `upload_not_ready`,
/// `materials_too_many`, `booking_already_…`.
pub async fn material_add(context: &Context, booking: BookingId, request: &MaterialRequest) -> Result<Material> {
    let person = context.require_person()?.id;
    let upload = request.parse()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = add_within(&mut unit, (booking, person), upload).await;
        unit.finish(done).await
    })
    .await?;
    let added = materials_list(context, booking).await?.items.into_iter().find(|material| material.id == upload);
    added.ok_or_else(|| Error::unexpected("the file that was just added is gone"))
}

async fn add_within(unit: &mut Unit<'_>, (booking, person): (BookingId, UserId), upload: UploadId) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let state = booking_lock(unit.work(), context, booking).await?.state()?;
    side_of(&state, person).ok_or_else(refusals::lesson_participants_only)?;
    may_add(state.tuple.session())?;
    let there = sqlx::query_scalar!(
        r#"select count(*) as "count!" from lesson_materials where booking_id = $1 and upload_id <> $2"#,
        booking.0,
        upload.0
    );
    if there.fetch_one(&mut **unit.work()).await? >= MATERIALS_MAX {
        return Err(refusals::materials_too_many(MATERIALS_MAX).into());
    }
    let taken = upload_take(unit.work(), context, person, upload, Purpose::Lesson).await;
    taken.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at("upload_id")),
        other => other,
    })?;
    sqlx::query!(
        "insert into lesson_materials (booking_id, upload_id, added_by, added_at) values ($1, $2, $3, $4)
         on conflict do nothing",
        booking.0,
        upload.0,
        person.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// Takes a file of the caller's away again.
///
/// # Errors
/// 404 for strangers and for a file that is not there, 403 `lesson_participants_only`, `material_of_other`.
pub async fn material_remove(context: &Context, booking: BookingId, upload: UploadId) -> Result<()> {
    let person = context.require_person()?.id;
    let row = booking_seen(context, booking).await?;
    side_of(&row.state()?, person).ok_or_else(refusals::lesson_participants_only)?;
    let mut transaction = context.begin().await?;
    let added_by = sqlx::query_scalar!(
        "select added_by from lesson_materials where booking_id = $1 and upload_id = $2 for update",
        booking.0,
        upload.0
    );
    let added_by = added_by.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("material"))?;
    if added_by != person.0 {
        return Err(refusals::material_of_other().into());
    }
    // Whoever adds the same file to another lesson locks it, too: of both, one sees what the other did.
    sqlx::query!("select id from uploads where id = $1 for update", upload.0).fetch_optional(&mut *transaction).await?;
    sqlx::query!("delete from lesson_materials where booking_id = $1 and upload_id = $2", booking.0, upload.0)
        .execute(&mut *transaction)
        .await?;
    let used = sqlx::query_scalar!(
        r#"select exists (select from lesson_materials where upload_id = $1) as "used!""#,
        upload.0
    );
    if !used.fetch_one(&mut *transaction).await? {
        upload_release(&mut transaction, upload, context.now()).await?;
    }
    transaction.commit().await?;
    Ok(())
}
