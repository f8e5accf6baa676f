//! The catalogue's part of the one search over everything that is listed (CA2): people and skills, each by its own
//! index.

use crate::{skills::skills_list, tutor_search::tutor_search};
use domain::{
    catalog::{
        listings::{Listing, ListingKind, ListingRequest},
        tutor_search::TutorSearch,
    },
    page::Page,
};
use spine::{Context, Result};

/// A page of tutors, and how many there are.
///
/// # Errors
/// What the search of tutors is refused for.
pub async fn tutors_listed(context: &Context, request: &ListingRequest) -> Result<(Page<Listing>, i64)> {
    let search = TutorSearch::parse(&request.tutors(), context.shown_currency())?;
    let found = tutor_search(context, search).await?;
    let listed = found.page.items.into_iter().map(|card| Listing {
        kind: ListingKind::Tutor,
        id: card.id.0,
        title: card.display_name,
        summary: card.headline,
        url: format!("/tutors/{}", card.id),
        photo_url: card.photo_url,
        starts_on: None,
    });
    Ok((Page { items: listed.collect(), next_cursor: found.page.next_cursor }, found.total))
}

/// Every skill that the words name.
///
/// # Errors
/// Only the database's.
pub async fn skills_listed(context: &Context, words: &str) -> Result<Vec<Listing>> {
    let found = skills_list(context, words).await?.into_iter();
    let listed = found.map(|skill| Listing {
        kind: ListingKind::Skill,
        id: skill.id.0,
        title: skill.name,
        summary: skill.category_name,
        url: format!("/subjects/{}", skill.slug),
        photo_url: None,
        starts_on: None,
    });
    Ok(listed.collect())
}
