//! SCIM 2.0 (RFC 7643, RFC 7644): how the directory of an institution says who has a seat.
//!
//! Read is what Entra ID and Okta send, which is not quite the standard: operators with a capital, booleans as words,
//! changes without a path, names of attributes with dots. What is not kept here (telephones, managers) is passed over;
//! nothing sets a password.

mod filter;
mod groups;
mod pages;
mod people;

pub use filter::{Filter, filter_read};
pub use groups::{
    GROUP_MEMBERS_MOST, GROUPS_MOST, GroupChange, MemberAct, ScimGroup, group_json, group_patch, group_read,
};
pub use pages::{ScimPage, list_json, page_read, resource_types, schemas, service_provider};
pub use people::{PersonChange, ScimPerson, people_most, person_json, person_patch, person_read};

use crate::{Refusal, RefusalKind, integrations::refusals};
use serde_json::{Map, Value, json};

/// Schema of people.
pub const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
/// Schema of groups.
pub const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
/// What answers and errors are sent as.
pub const MEDIA_TYPE: &str = "application/scim+json";
/// Operations of one change.
const OPERATIONS_MOST: usize = 200;

/// The body of an error (RFC 7644 §3.12), and its status: what a field is refused for is a 400 here.
pub fn error_json(refusal: &Refusal, status: u16) -> (u16, Value) {
    let status = if status == RefusalKind::Invalid.status() { 400 } else { status };
    let mut body = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
        "status": status.to_string(),
        "detail": refusal.message,
    });
    let scim_type = match refusal.code.as_str() {
        "scim_filter_unsupported" => Some("invalidFilter"),
        "scim_syntax" => Some("invalidSyntax"),
        "scim_user_taken" | "scim_group_taken" | "member_already" => Some("uniqueness"),
        _ if status == 400 => Some("invalidValue"),
        _ => None,
    };
    if let (Some(members), Some(scim_type)) = (body.as_object_mut(), scim_type) {
        members.insert("scimType".into(), scim_type.into());
    }
    (status, body)
}

/// The member of that name, in any case (RFC 7643 §2.1).
fn member<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

fn object(value: &Value) -> Result<&Map<String, Value>, Refusal> {
    value.as_object().ok_or_else(refusals::scim_syntax)
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Add,
    Replace,
    Remove,
}

/// One operation of a change, its path in small letters without the schema before it.
struct Operation<'a> {
    verb: Verb,
    path: String,
    value: &'a Value,
}

/// The operations of a `PATCH` (RFC 7644 §3.5.2).
///
/// # Errors
/// 400 `scim_syntax`.
fn operations<'a>(body: &'a Value, schema: &str) -> Result<Vec<Operation<'a>>, Refusal> {
    let listed = member(object(body)?, "Operations").and_then(Value::as_array).ok_or_else(refusals::scim_syntax)?;
    if listed.is_empty() || listed.len() > OPERATIONS_MOST {
        return Err(refusals::scim_syntax());
    }
    let read = listed.iter().map(|operation| {
        let operation = object(operation)?;
        let verb = member(operation, "op").and_then(Value::as_str).unwrap_or_default();
        let verb = match verb.to_ascii_lowercase().as_str() {
            "add" => Verb::Add,
            "replace" => Verb::Replace,
            "remove" => Verb::Remove,
            _ => return Err(refusals::scim_syntax()),
        };
        let path = match member(operation, "path") {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(path)) => plain(path, schema),
            Some(_) => return Err(refusals::scim_syntax()),
        };
        Ok(Operation { verb, path, value: member(operation, "value").unwrap_or(&Value::Null) })
    });
    read.collect()
}

/// An attribute's name in small letters, without the schema that may stand before it.
fn plain(path: &str, schema: &str) -> String {
    let small = path.trim().to_ascii_lowercase();
    let own = format!("{}:", schema.to_ascii_lowercase());
    small.strip_prefix(&own).map_or(small.clone(), str::to_owned)
}

/// A text of at most so many characters; null is an empty one.
fn text_of(value: &Value, attribute: &str, most: usize) -> Result<String, Refusal> {
    let invalid = || refusals::scim_value_invalid(attribute);
    let text = match value {
        Value::Null => "",
        Value::String(text) => text.as_str(),
        _ => return Err(invalid()),
    };
    crate::text::clean_line(text, most).map_err(|_| invalid())
}

/// Yes or no, as a boolean or as a word (Entra ID sends `"False"`).
fn yes_of(value: &Value, attribute: &str) -> Result<bool, Refusal> {
    match value {
        Value::Bool(yes) => Ok(*yes),
        Value::String(word) if word.eq_ignore_ascii_case("true") => Ok(true),
        Value::String(word) if word.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(refusals::scim_value_invalid(attribute)),
    }
}

#[cfg(test)]
#[path = "scim_tests.rs"]
mod tests;
