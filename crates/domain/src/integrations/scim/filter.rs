//! The one form of filter that directories ask with: an attribute that equals a text.

use super::plain;
use crate::{Refusal, integrations::refusals};

/// Longest filter.
const MAX_BYTES: usize = 1_000;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// One of those that were offered.
    pub attribute: &'static str,
    /// The text it equals.
    pub value: String,
}

/// Reads `userName eq "ada"`; nothing for an empty one.
///
/// # Errors
/// 400 `scim_filter_unsupported`.
pub fn filter_read(typed: &str, schema: &str, offered: &[&'static str]) -> Result<Option<Filter>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unsupported = refusals::scim_filter_unsupported;
    if typed.len() > MAX_BYTES {
        return Err(unsupported());
    }
    let (attribute, rest) = typed.split_once(char::is_whitespace).ok_or_else(unsupported)?;
    let (operator, value) = rest.trim_start().split_once(char::is_whitespace).ok_or_else(unsupported)?;
    let attribute = plain(attribute, schema);
    let known = offered.iter().copied().find(|known| known.eq_ignore_ascii_case(&attribute));
    let attribute = known.ok_or_else(unsupported)?;
    if !operator.eq_ignore_ascii_case("eq") {
        return Err(unsupported());
    }
    let value = serde_json::from_str::<String>(value.trim()).map_err(|_| unsupported())?;
    // What no text holds is found nowhere, and the database cannot even be asked for it.
    if value.contains('\0') { Err(unsupported()) } else { Ok(Some(Filter { attribute, value })) }
}
