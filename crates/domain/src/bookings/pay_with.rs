//! The ways a lesson can be paid.

use super::refusals;
use crate::Refusal;
use serde::{Deserialize, Serialize};

/// How a booking is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum PayWith {
    Card,
    Wallet,
    Package,
    Credits,
}

impl PayWith {
    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Wallet => "wallet",
            Self::Package => "package",
            Self::Credits => "credits",
        }
    }

    /// Reads a way of paying; the wallet where none is named.
    ///
    /// # Errors
    /// 422 `payment_method_unknown`.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        match code {
            "" | "wallet" => Ok(Self::Wallet),
            "card" => Ok(Self::Card),
            "package" => Ok(Self::Package),
            "credits" => Ok(Self::Credits),
            _ => Err(refusals::payment_method_unknown()),
        }
    }
}
