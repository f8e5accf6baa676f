//! A review as everybody reads it.

use serde::{Deserialize, Serialize};

/// One public review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ReviewView {
    pub id: crate::ids::ReviewId,
    pub author_name: String,
    /// Where the author's picture is; null shows initials.
    pub author_photo_url: Option<String>,
    pub rating: i32,
    pub knowledge: i32,
    pub communication: i32,
    pub professionalism: i32,
    pub comment: String,
    pub created_at: chrono::DateTime<chrono::Utc>,
    /// When its author last changed it.
    #[serde(default)]
    pub edited_at: Option<chrono::DateTime<chrono::Utc>>,
    /// What the tutor answers.
    #[serde(default)]
    pub reply: Option<String>,
    /// How many readers it helped.
    #[serde(default)]
    pub helpful: i32,
    /// Whether the reader said that it helped.
    #[serde(default)]
    pub voted: bool,
}
