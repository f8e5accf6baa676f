//! Passkeys as their owner sees them.

use crate::{Refusal, ids::PasskeyId, text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most passkeys of one account.
pub const PASSKEYS_MAX: usize = 20;
/// Longest name of one.
pub const NAME_MAX_CHARS: usize = 60;
/// What one is called that was given no name.
const UNNAMED: &str = "Passkey";

/// One passkey in the list of the own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PasskeyView {
    pub id: PasskeyId,
    pub name: String,
    pub created_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Cleans the name somebody gives a passkey; none is a name too.
///
/// # Errors
/// 422 `text_too_long`, `text_unstorable`, at `name`.
pub fn passkey_name(typed: &str) -> Result<String, Refusal> {
    let name = text::clean_line(typed, NAME_MAX_CHARS).map_err(|refusal| refusal.at("name"))?;
    Ok(if name.is_empty() { UNNAMED.to_owned() } else { name })
}
