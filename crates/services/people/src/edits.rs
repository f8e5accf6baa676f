//! Edits of listed profiles that wait (PE7): put aside by the owner, taken or refused by an admin.

use crate::tutor_profile::change_store;
use domain::{
    ids::{SubjectId, TutorId, UploadId},
    people::{
        edits::{EditedSubject, ProfileEdit, Shown},
        prices::Experience,
        tutor_profile::TutorProfileChange,
    },
    platform::uploads::Purpose,
};
use serde_json::Value;
use spine::{
    Context, Result,
    uploads::{upload_release, upload_take},
};
use sqlx::{Postgres, Transaction, types::Json};
use std::collections::HashMap;
use uuid::Uuid;

/// What is shown of the fields that wait. The profile is locked by the caller.
pub(crate) async fn shown(transaction: &mut Transaction<'_, Postgres>, tutor: TutorId) -> Result<Shown> {
    let row = sqlx::query!(
        r#"select t.headline, t.bio, t.education, t.certifications, t.video_upload_id,
                  t.experience as "experience: Json<Vec<Experience>>",
                  (select coalesce(jsonb_agg(jsonb_build_array(s.subject_id, s.level, s.years)
                                           order by s.position), '[]')
                   from tutor_subjects s where s.tutor_id = t.id) as "subjects!: Json<Vec<EditedSubject>>"
           from tutors t where t.id = $1"#,
        tutor.0
    )
    .fetch_one(&mut **transaction)
    .await?;
    Ok(Shown {
        headline: row.headline,
        bio: row.bio,
        education: row.education,
        certifications: row.certifications,
        experience: row.experience.0,
        subjects: row.subjects.0,
        video: row.video_upload_id.map(UploadId),
    })
}

async fn waiting(transaction: &mut Transaction<'_, Postgres>, tutor: TutorId) -> Result<Option<ProfileEdit>> {
    let edit = sqlx::query_scalar!(
        r#"select edit as "edit: Json<ProfileEdit>" from tutor_edits where tutor_id = $1 for update"#,
        tutor.0
    );
    Ok(edit.fetch_optional(&mut **transaction).await?.map(|edit| edit.0))
}

/// Puts a change aside until somebody looked at it, with what waits already.
pub(crate) async fn edit_put(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
    later: ProfileEdit,
) -> Result<()> {
    if later.is_empty() {
        return Ok(());
    }
    let shown = shown(transaction, tutor).await?;
    let before = waiting(transaction, tutor).await?.unwrap_or_default();
    let film_before = before.video.flatten();
    let edit = before.then(later, &shown);
    let film = edit.video.flatten();
    if let Some(film) = film.filter(|film| Some(*film) != film_before) {
        let owner = context.require_person()?.id;
        upload_take(transaction, context, owner, film, Purpose::VideoIntro).await.map_err(at_video)?;
    }
    if let Some(old) = film_before.filter(|old| Some(*old) != film) {
        upload_release(transaction, old, context.now()).await?;
    }
    if edit.is_empty() {
        sqlx::query!("delete from tutor_edits where tutor_id = $1", tutor.0).execute(&mut **transaction).await?;
        return Ok(());
    }
    sqlx::query!(
        "insert into tutor_edits (tutor_id, edit, submitted_at) values ($1, $2, $3)
         on conflict (tutor_id) do update set edit = excluded.edit, submitted_at = excluded.submitted_at",
        tutor.0,
        serde_json::to_value(&edit)?,
        context.now()
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends what waits: students see it from now on, or it is forgotten. Answers whether anything waited.
pub(crate) async fn edit_end(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    tutor: TutorId,
    taken: bool,
) -> Result<bool> {
    let Some(edit) = waiting(transaction, tutor).await? else { return Ok(false) };
    let shown = shown(transaction, tutor).await?;
    sqlx::query!("delete from tutor_edits where tutor_id = $1", tutor.0).execute(&mut **transaction).await?;
    // The film that nobody shows any more, or never did.
    let gone = match (edit.video, taken) {
        (Some(_), true) => shown.video,
        (Some(film), false) => film,
        (None, _) => None,
    };
    if let Some(film) = gone {
        upload_release(transaction, film, context.now()).await?;
    }
    if taken {
        let change = TutorProfileChange {
            headline: edit.headline,
            bio: edit.bio,
            education: edit.education,
            certifications: edit.certifications,
            experience: edit.experience,
            subjects: edit.subjects,
            video: edit.video,
            ..TutorProfileChange::default()
        };
        change_store(transaction, context, tutor, &change).await?;
    }
    Ok(true)
}

pub(crate) fn at_video(error: spine::Error) -> spine::Error {
    match error {
        spine::Error::Refused(refusal) => refusal.at("video_upload_id").into(),
        other => other,
    }
}

/// Puts names beside the ids of subjects in lines of a diff.
pub(crate) fn named(value: &mut Value, names: &HashMap<SubjectId, String>) {
    for subject in value.as_array_mut().into_iter().flatten() {
        let name = subject.get("subject_id").and_then(|id| id.as_str()?.parse::<Uuid>().ok());
        if let (Some(name), Some(object)) = (name.and_then(|id| names.get(&SubjectId(id))), subject.as_object_mut()) {
            object.insert("name".into(), name.clone().into());
        }
    }
}
