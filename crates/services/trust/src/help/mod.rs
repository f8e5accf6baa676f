//! The help centre: articles in files, one folder a language, found by folded words, and how many they helped.

pub mod shelf;
mod votes;

pub use votes::help_vote;

use domain::{
    Refusal, text,
    trust::help::{HelpArticle, HelpLine, QUERY_MAX_CHARS},
};
use shelf::{Written, shelf};
use spine::{Context, Result};

/// Articles beside one.
const RELATED: usize = 4;

/// All articles in the reader's language, or those that hold the words that are looked for, best first.
///
/// # Errors
/// The refusals of texts.
pub fn help_find(context: &Context, q: &str) -> Result<Vec<HelpLine>> {
    let q = text::clean(q, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("q"))?;
    let shelf = shelf(&context.locale);
    let found = if q.is_empty() { shelf.iter().collect() } else { shelf::find(shelf, &q) };
    Ok(found.into_iter().map(Written::line).collect())
}

/// One article in the reader's language.
///
/// # Errors
/// 404 for one that does not exist.
pub async fn help_get(context: &Context, slug: &str) -> Result<HelpArticle> {
    let shelf = shelf(&context.locale);
    let article = shelf.iter().find(|one| one.slug == slug).ok_or_else(|| Refusal::not_found("article"))?;
    let beside = shelf.iter().filter(|one| one.section == article.section && one.slug != slug).take(RELATED);
    let (counted, helped) = votes::counted(context, article.slug).await?;
    Ok(HelpArticle {
        line: article.line(),
        text: article.text.to_owned(),
        html: article.html(),
        related: beside.map(Written::line).collect(),
        helped,
        helpful_count: counted.0,
        unhelpful_count: counted.1,
    })
}

/// Every article's name in addresses.
pub fn slugs() -> Vec<&'static str> {
    shelf("en").iter().map(|article| article.slug).collect()
}
