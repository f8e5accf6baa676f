//! The taxonomy in the reader's language (PE4), and what an input box suggests while somebody types.

use super::tutor_search::index::{TutorIndex, caught_up, index};
use crate::caches::caches;
use domain::{
    catalog::{subjects::Subject, words::begins_a_word},
    ids::SubjectId,
    text,
};
use spine::{Context, Error, Result};
use std::sync::Arc;
use uuid::Uuid;

/// Subjects an input box suggests at most.
const SUGGESTIONS: i64 = 8;

/// All subjects in the order of the taxonomy, with the number of tutors one can book for each.
pub async fn subjects_list(context: &Context) -> Result<Arc<Vec<Subject>>> {
    caught_up(context).await?;
    let caches = caches(&context.app);
    let loaded = caches.subjects.try_get_with(context.locale.clone(), async {
        let counts = index(context, TutorIndex::count_by_subject).await?;
        let rows = sqlx::query!(
            r#"select id, slug, coalesce(names->>$1, names->>'en', slug) as "name!", category,
                      coalesce(category_names->>$1, category_names->>'en', category) as "category_name!"
               from subjects order by position, slug"#,
            context.locale
        )
        .fetch_all(context.reads())
        .await?;
        let subjects = rows.into_iter().map(|row| Subject {
            id: SubjectId(row.id),
            slug: row.slug,
            name: row.name,
            category: row.category,
            category_name: row.category_name,
            tutor_count: counts.get(&row.id).copied().unwrap_or_default(),
        });
        let subjects: Vec<Subject> = subjects.collect();
        Ok::<_, Error>(Arc::new(subjects))
    });
    Ok(loaded.await?)
}

/// Subjects one word of whose name (in any language) or synonym begins with what was typed, best known first.
pub async fn subject_suggest(context: &Context, prefix: &str) -> Result<Vec<Subject>> {
    let prefix = text::clean(prefix, 60)?;
    if prefix.is_empty() {
        return Ok(Vec::new());
    }
    let known = sqlx::query!(
        r#"select s.id, array(select value from jsonb_each_text(s.names)) || s.synonyms as "names!" from subjects s"#
    );
    let known = known.fetch_all(context.reads()).await?.into_iter();
    let found: Vec<Uuid> = known
        .filter(|subject| subject.names.iter().any(|name| begins_a_word(name, &prefix)))
        .map(|subject| subject.id)
        .collect();
    let all = subjects_list(context).await?;
    let mut subjects: Vec<Subject> = all.iter().filter(|subject| found.contains(&subject.id.0)).cloned().collect();
    subjects.sort_by_key(|subject| std::cmp::Reverse(subject.tutor_count));
    subjects.truncate(SUGGESTIONS as usize);
    Ok(subjects)
}
