//! From typed words to what the index is asked: as they are spelt when a tutor has them, else as begun, else as
//! misspelt.

use super::index::{Question, index};
use domain::catalog::{
    tutor_search::TutorSearch,
    words::{Near, Sought, WordQuery},
};
use spine::{Context, Result, exchange::Exchange};
use std::sync::Arc;
use uuid::Uuid;

/// A search whose words were looked up.
pub(super) struct Asked<'a> {
    pub search: &'a TutorSearch,
    pub exchange: Exchange,
    sought: Option<Sought>,
    fuller: Option<Sought>,
    /// Those found free in the window asked for; none when no window was asked for.
    pub only: Option<Arc<Vec<Uuid>>>,
    /// Those who stand above the list.
    pub without: Vec<Uuid>,
}

impl<'a> Asked<'a> {
    /// Looks the words up; none when they find nobody, spelt like this or nearly.
    pub(super) async fn of(context: &Context, search: &'a TutorSearch, exchange: Exchange) -> Result<Option<Self>> {
        let mut asked = Self { search, exchange, sought: None, fuller: None, only: None, without: Vec::new() };
        let Some(words) = search.q.as_deref().and_then(WordQuery::read) else { return Ok(Some(asked)) };
        let exact = words.exact();
        let (spelt, begun) = index(context, |index| {
            let begun = || words.begun(|letters| index.endings(letters)).filter(|begun| index.has(begun));
            if index.has(&exact) { (true, None) } else { (false, begun()) }
        })
        .await?;
        asked.sought = match (spelt, begun) {
            (true, _) => {
                asked.fuller = words.fuller();
                Some(exact)
            }
            (false, Some(begun)) => Some(begun),
            (false, None) => words.like(&near(context, &words).await?),
        };
        Ok(asked.sought.is_some().then_some(asked))
    }

    /// Takes the words as they are; none when there are words and none of them can be looked up.
    pub(super) fn exactly(search: &'a TutorSearch, exchange: Exchange) -> Option<Self> {
        let mut asked = Self { search, exchange, sought: None, fuller: None, only: None, without: Vec::new() };
        if let Some(typed) = search.q.as_deref() {
            let words = WordQuery::read(typed)?;
            (asked.sought, asked.fuller) = (Some(words.exact()), words.fuller());
        }
        Some(asked)
    }

    /// The question who of these fits, ascending.
    pub(super) fn question_of<'q>(&'q self, only: &'q [Uuid]) -> Question<'q> {
        Question { only: Some(only), ..self.question() }
    }

    /// The question to the index.
    pub(super) fn question(&self) -> Question<'_> {
        Question {
            search: self.search,
            exchange: self.exchange,
            sought: self.sought.as_ref(),
            fuller: self.fuller.as_ref(),
            only: self.only.as_ref().map(|only| only.as_slice()),
            without: &self.without,
        }
    }
}

/// Known words that are spelt like those that were typed. Asked of the database, whose trigrams find them in a list of
/// all words there ever were.
async fn near(context: &Context, words: &WordQuery) -> Result<Vec<Near>> {
    let (spelt, errors): (Vec<String>, Vec<i32>) =
        words.spelt().into_iter().map(|spelt| (spelt.word, spelt.errors)).unzip();
    let near = sqlx::query!(
        r#"select nth as "nth!", word as "word!" from words_like($1, $2) order by nth, word"#,
        &spelt,
        &errors,
    );
    let near = near.fetch_all(context.reads()).await?.into_iter();
    Ok(near.map(|row| Near { of: row.nth as usize - 1, word: row.word }).collect())
}
