//! The taxonomy in the reader's language (PE4), and what an input box suggests while somebody types.

use crate::{Context, Error, Result};
use domain::{catalog::subjects::Subject, text};
use std::sync::Arc;

/// Subjects an input box suggests at most.
const SUGGESTIONS: i64 = 8;

/// All subjects in the order of the taxonomy, with the number of tutors one can book for each; at most ten seconds old.
pub async fn subjects_list(context: &Context) -> Result<Arc<Vec<Subject>>> {
    let loaded = context.app.caches.subjects.try_get_with(context.locale.clone(), async {
        let subjects = sqlx::query_as!(
            Subject,
            r#"select s.id, s.slug, coalesce(s.names->>$1, s.names->>'en', s.slug) as "name!", s.category,
                      coalesce(s.category_names->>$1, s.category_names->>'en', s.category) as "category_name!",
                      coalesce(c.tutors, 0) as "tutor_count!"
               from subjects s
               left join (
                 select ts.subject_id, count(*) as tutors
                 from tutor_subjects ts join tutors t on t.id = ts.tutor_id
                 where tutor_listed(t)
                 group by ts.subject_id
               ) c on c.subject_id = s.id
               order by s.position, s.slug"#,
            context.locale
        )
        .fetch_all(context.pool())
        .await?;
        Ok::<_, Error>(Arc::new(subjects))
    });
    loaded.await.map_err(|error: Arc<Error>| Error::unexpected(error.to_string()))
}

/// Subjects one word of whose name (in any language) or synonym begins with what was typed, best known first.
pub async fn subject_suggest(context: &Context, prefix: &str) -> Result<Vec<Subject>> {
    let prefix = text::clean(prefix, 60)?;
    if prefix.is_empty() {
        return Ok(Vec::new());
    }
    let found = sqlx::query_scalar!(
        "select s.id from subjects s
         where exists (
           select from (select value from jsonb_each_text(s.names) union all select unnest(s.synonyms)) known (name)
           where starts_with(lower(unaccent(name)), lower(unaccent($1)))
              or position(' ' || lower(unaccent($1)) in lower(unaccent(name))) > 0
         )",
        prefix
    )
    .fetch_all(context.pool())
    .await?;
    let all = subjects_list(context).await?;
    let mut subjects: Vec<Subject> = all.iter().filter(|subject| found.contains(&subject.id.0)).cloned().collect();
    subjects.sort_by_key(|subject| std::cmp::Reverse(subject.tutor_count));
    subjects.truncate(SUGGESTIONS as usize);
    Ok(subjects)
}
