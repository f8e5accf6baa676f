//! The taxonomy of subjects.

use crate::ids::SubjectId;
use serde::{Deserialize, Serialize};

/// One subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Subject {
    /// The subject.
    pub id: SubjectId,
    /// Stable word for addresses: `/subjects/algebra`.
    pub slug: String,
    /// Name in the reader's language.
    pub name: String,
    /// Slug of its category: `mathematics`.
    pub category: String,
    /// Name of the category in the reader's language.
    pub category_name: String,
    /// Tutors one can book for it now.
    pub tutor_count: i64,
}
