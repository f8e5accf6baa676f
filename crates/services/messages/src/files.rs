//! Files that go with messages: taken in the transaction that writes the message, let go with its text.

use domain::{
    ids::{MessageId, UploadId, UserId},
    messages::{files::MessageFile, message::Message},
    platform::uploads::Purpose,
};
use spine::{
    Context, Error, Result,
    unit::Unit,
    uploads::{media_url, preview_url, upload_release, upload_take},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Takes the files of a message, in their order.
///
/// # Errors
/// 422 `upload_unknown` for what is not the sender's, was sent for another purpose, or goes with a message already; 409
/// `upload_not_ready`.
pub(crate) async fn files_take(
    unit: &mut Unit<'_>,
    sender: UserId,
    message: MessageId,
    files: &[UploadId],
) -> Result<()> {
    let context = unit.context();
    for (place, file) in (1_i16..).zip(files) {
        let taken = upload_take(unit.work(), context, sender, *file, Purpose::Message).await;
        taken.map_err(|error| match error {
            Error::Refused(refusal) => Error::from(refusal.at("attachment_ids")),
            other => other,
        })?;
        let put = sqlx::query!(
            "insert into message_files (message_id, upload_id, place) values ($1, $2, $3)
             on conflict (upload_id) do nothing",
            message.0,
            file.0,
            place
        );
        if put.execute(&mut **unit.work()).await?.rows_affected() == 0 {
            return Err(domain::platform::uploads::refusals::upload_unknown().at("attachment_ids").into());
        }
    }
    Ok(())
}

/// Lets the files of a message go.
pub(crate) async fn files_let_go(unit: &mut Unit<'_>, message: MessageId) -> Result<()> {
    let now = unit.context().now();
    let gone = sqlx::query_scalar!("delete from message_files where message_id = $1 returning upload_id", message.0);
    for file in gone.fetch_all(&mut **unit.work()).await? {
        upload_release(unit.work(), UploadId(file), now).await?;
    }
    Ok(())
}

/// Puts its files into each message.
pub(crate) async fn files_add(context: &Context, messages: &mut [Message]) -> Result<()> {
    let ids: Vec<Uuid> = messages.iter().map(|message| message.id.0).collect();
    let rows = sqlx::query!(
        "select f.message_id, u.id, u.file_name, u.media_type, u.size
         from message_files f join uploads u on u.id = f.upload_id
         where f.message_id = any($1) and u.ends_at is null order by f.message_id, f.place",
        &ids
    );
    let mut files: HashMap<Uuid, Vec<MessageFile>> = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        let id = UploadId(row.id);
        files.entry(row.message_id).or_default().push(MessageFile {
            id,
            file_name: row.file_name,
            preview_url: preview_url(&context.app, id, &row.media_type),
            content_type: row.media_type,
            size: row.size,
            url: media_url(&context.app, id, false),
        });
    }
    for message in messages {
        message.attachments = files.remove(&message.id.0).unwrap_or_default();
    }
    Ok(())
}
