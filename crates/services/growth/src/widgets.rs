//! Widgets (GR3): what other sites show of a tutor, the same for everybody who asks.

use catalog::tutor_profile::tutor_profile_get;
use domain::{
    catalog::tutor_search::TutorCard,
    growth::widget::{REVIEWS_SHOWN, WidgetKind},
    ids::TutorId,
    people::public_review::ReviewView,
};
use people::reviews::tutor_reviews;
use spine::{Context, Result};

/// What a widget shows.
pub struct Shown {
    /// The tutor.
    pub card: TutorCard,
    /// The latest reviews, where the widget shows them.
    pub reviews: Vec<ReviewView>,
}

/// What a widget of that kind shows of a tutor whom everybody may see.
///
/// # Errors
/// 404 for a tutor who is not listed.
pub async fn widget_read(context: &Context, kind: WidgetKind, tutor: TutorId) -> Result<Shown> {
    let card = tutor_profile_get(context, tutor).await?.card;
    let reviews = match kind {
        WidgetKind::Reviews => tutor_reviews(context, tutor, REVIEWS_SHOWN, None).await?.items,
        WidgetKind::Card | WidgetKind::Book => Vec::new(),
    };
    Ok(Shown { card, reviews })
}

/// The caller's own profile, where everybody may see it: what there is to embed.
///
/// # Errors
/// 401.
pub async fn widget_own(context: &Context) -> Result<Option<TutorId>> {
    let person = context.require_person()?;
    let own = sqlx::query_scalar!(
        "select t.id from tutors t join users u on u.id = t.user_id
         where t.user_id = $1 and tutor_visible(t, u, null::uuid, false)",
        person.id.0
    );
    Ok(own.fetch_optional(context.writes()).await?.map(TutorId))
}
