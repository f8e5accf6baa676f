//! The one search over everything that is listed (CA2): each kind asks its own index.

use crate::{skills::skills_list, tutor_search::tutor_search};
use domain::{
    catalog::{
        listings::{Listing, ListingKind, ListingRequest},
        tutor_search::TutorSearch,
    },
    page::Page,
};
use spine::{Context, Result};

/// Skills in a list.
const SKILLS: usize = 20;

/// Finds tutors and skills by words; only tutors have pages after the first. Needs no account.
///
/// # Errors
/// 422 `kind_unknown`, and what the search of tutors is refused for.
pub async fn listings_find(context: &Context, request: &ListingRequest) -> Result<Page<Listing>> {
    let kinds = request.kinds()?;
    let mut page = Page { items: Vec::new(), next_cursor: None };
    let goes_on = !request.cursor.trim().is_empty();
    if kinds.contains(&ListingKind::Skill) && !goes_on {
        let found = skills_list(context, &request.q).await?.into_iter().take(SKILLS);
        page.items.extend(found.map(|skill| Listing {
            kind: ListingKind::Skill,
            id: skill.id.0,
            title: skill.name,
            summary: skill.category_name,
            url: format!("/subjects/{}", skill.slug),
            photo_url: None,
        }));
    }
    if kinds.contains(&ListingKind::Tutor) {
        let currency = context.shown_currency();
        let search = TutorSearch::parse(&request.tutors(), currency)?;
        let found = tutor_search(context, search).await?;
        let tutors = found.page.items.into_iter().map(|card| Listing {
            kind: ListingKind::Tutor,
            id: card.id.0,
            title: card.display_name,
            summary: card.headline,
            url: format!("/tutors/{}", card.id),
            photo_url: card.photo_url,
        });
        // People first.
        page.items.splice(0..0, tutors);
        page.next_cursor = found.page.next_cursor;
    }
    Ok(page)
}
