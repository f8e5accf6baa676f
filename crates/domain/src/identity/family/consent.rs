//! What a parent agrees to. The words are in `crates/words`; who agreed, when, how and to which version is kept.

use super::refusals;
use crate::{Refusal, codes::codes};
use serde::{Deserialize, Serialize};

/// Version of the text in force. A changed text is a new version; whoever agreed to an older one has agreed to that.
pub const CONSENT_VERSION: &str = "2026-11";

codes! {
    /// How a consent was given.
    ConsentMethod {
        /// By making the child's account, signed in.
        Account = "account",
        /// By the code of a teenager who has an account.
        Code = "code",
    }
}

/// `GET /family/consent`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ConsentText {
    pub version: String,
    /// In the reader's language.
    pub text: String,
}

/// A consent as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Consent {
    pub version: String,
    pub method: ConsentMethod,
    pub given_at: chrono::DateTime<chrono::Utc>,
}

/// The version somebody says they agree to.
///
/// # Errors
/// 422 at `consent_version`: `consent_required` when none is named, `consent_outdated` (with the current one) when it
/// is another than the one in force.
pub fn agreed(version: &str) -> Result<&'static str, Refusal> {
    match version.trim() {
        "" => Err(refusals::consent_required()),
        CONSENT_VERSION => Ok(CONSENT_VERSION),
        _ => Err(refusals::consent_outdated(CONSENT_VERSION)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consent_is_to_the_text_in_force_and_to_no_other() {
        assert_eq!(agreed(" 2026-11 "), Ok(CONSENT_VERSION));
        assert_eq!(agreed("").unwrap_err().code, "consent_required");
        let outdated = agreed("1").unwrap_err();
        assert_eq!((outdated.code.as_str(), outdated.facts["current"].as_str()), ("consent_outdated", Some("2026-11")));
    }
}
