//! Skills by what somebody types (PE4): the whole taxonomy in memory, found by the folding of the tutors' search.

use crate::caches::caches;
use domain::{
    catalog::{skill_book::SkillBook, subjects::Skill},
    ids::SubjectId,
    text,
};
use spine::{App, Context, Result};
use sqlx::types::Json;
use std::{collections::BTreeMap, sync::Arc};

/// Longest query in characters.
const TYPED_MAX: usize = 200;

/// The taxonomy with what it is found by.
#[derive(Clone, Default)]
pub struct Shelf {
    skills: Vec<Row>,
    book: SkillBook,
}

#[derive(Clone)]
struct Row {
    id: SubjectId,
    slug: String,
    category: String,
    names: BTreeMap<String, String>,
    category_names: BTreeMap<String, String>,
    synonyms: Vec<String>,
}

/// All skills in the order of the taxonomy, or those that fit what was typed, best first.
///
/// # Errors
/// 422 for a query that is too long or holds what cannot be stored.
pub async fn skills_list(context: &Context, typed: &str) -> Result<Vec<Skill>> {
    let typed = text::clean(typed, TYPED_MAX).map_err(|refusal| refusal.at("q"))?;
    let shelf = shelf(context).await?;
    let all = || shelf.skills.iter().map(|row| told(row, &context.locale));
    if typed.is_empty() {
        return Ok(all().collect());
    }
    let found = shelf.book.find(&typed);
    Ok(found.into_iter().filter_map(|place| shelf.skills.get(place)).map(|row| told(row, &context.locale)).collect())
}

fn told(row: &Row, locale: &str) -> Skill {
    let name = |names: &BTreeMap<String, String>, otherwise: &str| {
        names.get(locale).or_else(|| names.get("en")).cloned().unwrap_or_else(|| otherwise.to_owned())
    };
    Skill {
        id: row.id,
        slug: row.slug.clone(),
        name: name(&row.names, &row.slug),
        category: row.category.clone(),
        category_name: name(&row.category_names, &row.category),
        names: row.names.clone(),
        synonyms: row.synonyms.clone(),
    }
}

async fn shelf(context: &Context) -> Result<Arc<Shelf>> {
    Ok(caches(&context.app).skills.try_get_with((), read(context)).await?)
}

async fn read(context: &Context) -> Result<Arc<Shelf>> {
    let rows = sqlx::query!(
        r#"select id, slug, category, names as "names: Json<BTreeMap<String, String>>",
                  category_names as "category_names: Json<BTreeMap<String, String>>", synonyms
           from subjects order by position, slug"#
    );
    let mut shelf = Shelf::default();
    for row in rows.fetch_all(context.writes()).await? {
        let names: Vec<String> = row.names.0.values().cloned().collect();
        let category: Vec<String> = row.category_names.0.values().cloned().collect();
        shelf.book.add(names, &row.synonyms, &category);
        shelf.skills.push(Row {
            id: SubjectId(row.id),
            slug: row.slug,
            category: row.category,
            names: row.names.0,
            category_names: row.category_names.0,
            synonyms: row.synonyms,
        });
    }
    Ok(Arc::new(shelf))
}

/// Forgets the taxonomy of this server; others forget theirs within seconds.
pub(crate) fn forget(app: &App) {
    let caches = caches(app);
    caches.skills.invalidate_all();
    caches.subjects.invalidate_all();
}
