//! What tutors are found by: folded by [`domain::catalog::words`], stored beside the profile.

use domain::{
    catalog::words::{FOLDING, Findable, indexed},
    people::events::{Imported, TutorEvent},
};
use spine::{
    Context, Result,
    events::tell,
    job::{Job, Nothing},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Profiles made findable by one statement.
const CHUNK: usize = 500;

/// Makes tutors findable by what stands in their profiles now. Called in the transaction that changes a name, headline,
/// biography or subject.
///
/// # Errors
/// Unexpected when the database does not answer.
pub async fn tutors_fold(transaction: &mut Transaction<'_, Postgres>, tutors: &[Uuid]) -> Result<()> {
    for chunk in tutors.chunks(CHUNK) {
        chunk_fold(transaction, chunk).await?;
    }
    Ok(())
}

async fn chunk_fold(transaction: &mut Transaction<'_, Postgres>, tutors: &[Uuid]) -> Result<()> {
    let rows = sqlx::query!(
        r#"select t.id, u.display_name, t.headline, t.bio,
             coalesce((select string_agg(concat_ws(E'\n',
                         (select string_agg(value, E'\n' order by key) from jsonb_each_text(j.names)),
                         array_to_string(j.synonyms, E'\n')), E'\n' order by ts.position, j.slug)
                       from tutor_subjects ts join subjects j on j.id = ts.subject_id
                       where ts.tutor_id = t.id), '') as "subjects!"
           from tutors t join users u on u.id = t.user_id
           where t.id = any($1)
           order by t.id"#,
        tutors,
    )
    .fetch_all(&mut **transaction)
    .await?;
    let (mut ids, mut vectors, mut fronts, mut known) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let texts =
            Findable { name: &row.display_name, subjects: &row.subjects, headline: &row.headline, bio: &row.bio };
        let found_by = indexed(texts);
        ids.push(row.id);
        vectors.push(found_by.vector);
        fronts.push(found_by.known.join(" "));
        known.extend(found_by.known);
    }
    sqlx::query!(
        "update tutors t set search = made.vector::tsvector, search_text = made.front, search_folding = $4
         from unnest($1::uuid[], $2::text[], $3::text[]) as made (id, vector, front)
         where t.id = made.id",
        &ids,
        &vectors,
        &fronts,
        FOLDING,
    )
    .execute(&mut **transaction)
    .await?;
    // The same order in every transaction: no deadlocks.
    known.sort();
    known.dedup();
    sqlx::query!("insert into search_words select word from unnest($1::text[]) word on conflict do nothing", &known)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Folds anew what an older binary folded its way, or what was stored before this folding: a pass every minute, which
/// finds nothing when nothing is old.
pub struct RefoldTutors;

impl Job for RefoldTutors {
    const KIND: &'static str = "RefoldTutors";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        loop {
            let mut transaction = context.begin().await?;
            let old = sqlx::query_scalar!(
                "select id from tutors where search_folding < $1 order by id limit $2 for no key update skip locked",
                FOLDING,
                CHUNK as i64,
            )
            .fetch_all(&mut *transaction)
            .await?;
            if old.is_empty() {
                return Ok(());
            }
            tutors_fold(&mut transaction, &old).await?;
            // Told once, by the transaction that leaves none: whoever keeps their words reads them anew.
            if old.len() < CHUNK {
                let event = TutorEvent::Imported(Imported { tutors: old.len() as i64 });
                tell(&mut transaction, context, &event).await?;
                transaction.commit().await?;
                return Ok(());
            }
            transaction.commit().await?;
        }
    }
}
