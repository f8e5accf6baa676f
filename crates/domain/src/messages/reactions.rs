//! Answers without words.

use super::refusals;
use crate::Refusal;
use serde::{Deserialize, Serialize};

/// What may be put under a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Reaction {
    Like,
    Love,
    Laugh,
    Celebrate,
    Question,
}

impl Reaction {
    /// Every one, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Like, Self::Love, Self::Laugh, Self::Celebrate, Self::Question];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::Love => "love",
            Self::Laugh => "laugh",
            Self::Celebrate => "celebrate",
            Self::Question => "question",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// 422 `reaction_unknown`.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|reaction| reaction.code() == code);
        found.ok_or_else(|| refusals::reaction_unknown(&Self::ALL.map(Self::code).join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reaction_is_read_back_and_anything_else_is_refused_with_what_there_is() {
        for reaction in Reaction::ALL {
            assert_eq!(Reaction::parse(reaction.code()), Ok(reaction));
        }
        for other in ["", "Like", "❤", "like ", "angry"] {
            let refusal = Reaction::parse(other).unwrap_err();
            assert_eq!(refusal.code, "reaction_unknown", "{other}");
            assert!(refusal.message.contains("like, love, laugh"), "{}", refusal.message);
        }
    }
}
