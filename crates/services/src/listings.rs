//! The one search over everything that is listed (CA2): the catalogue knows people and skills, learning its courses and
//! groups, and a skill that the words name finds what is learned of it too.

use catalog::listings::{skills_listed, tutors_listed};
use domain::{
    catalog::listings::{ListingCount, ListingKind, ListingRequest, ListingResult},
    ids::SubjectId,
    page::Page,
};
use learning::found::{Sought, learning_found};
use spine::{Context, Result};

/// Rows of each kind but tutors, who have pages.
const OF_A_KIND: usize = 20;

/// Finds tutors, skills, courses, circles and cohorts by words; only tutors have pages after the first. Needs no
/// account.
///
/// # Errors
/// 422 `kind_unknown`, and what the search of tutors is refused for.
pub async fn listings_find(context: &Context, request: &ListingRequest) -> Result<ListingResult> {
    let (kinds, words) = (request.kinds()?, request.words()?);
    let mut page = Page { items: Vec::new(), next_cursor: None };
    let mut counts = Vec::with_capacity(kinds.len());
    let mut counted = |kind: ListingKind, count: i64| counts.push(ListingCount { kind, count });
    if kinds.contains(&ListingKind::Tutor) {
        let (tutors, total) = tutors_listed(context, request).await?;
        counted(ListingKind::Tutor, total);
        page = tutors;
    }
    if !request.cursor.trim().is_empty() {
        return Ok(ListingResult { page, counts });
    }
    let skills = skills_listed(context, &words).await?;
    let subjects: Vec<SubjectId> =
        skills.iter().filter(|_| !words.is_empty()).map(|skill| SubjectId(skill.id)).take(OF_A_KIND).collect();
    if kinds.contains(&ListingKind::Skill) {
        counted(ListingKind::Skill, skills.len() as i64);
        page.items.extend(skills.into_iter().take(OF_A_KIND));
    }
    let learned: Vec<ListingKind> =
        kinds.into_iter().filter(|kind| !matches!(kind, ListingKind::Tutor | ListingKind::Skill)).collect();
    if !learned.is_empty() {
        let sought = Sought { words: Some(words), subjects, kinds: learned, of_a_kind: OF_A_KIND as i64 };
        let found = learning_found(context, &sought).await?;
        for of in &found.counts {
            counted(of.kind, of.count);
        }
        page.items.extend(found.items);
    }
    Ok(ListingResult { page, counts })
}
