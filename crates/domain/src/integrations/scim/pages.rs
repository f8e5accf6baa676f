//! Lists and what the service says of itself (RFC 7644 §3.4.2, RFC 7643 §5–§7).

use super::{GROUP, USER};
use crate::{Refusal, integrations::refusals};
use serde_json::{Value, json};

/// Most resources of one answer.
const COUNT_MOST: i64 = 200;
/// Where no directory of ours reaches.
const START_MOST: i64 = 1_000_000;

/// Which part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ScimPage {
    /// Of the first one, from 1.
    pub start: i64,
    pub count: i64,
}

/// Reads `startIndex` and `count`: what is too small or too large is put right, as the standard wants it.
///
/// # Errors
/// 400 `scim_value_invalid` for what is no number.
pub fn page_read(start: Option<&str>, count: Option<&str>) -> Result<ScimPage, Refusal> {
    let number = |typed: Option<&str>, name: &str, otherwise: i64| match typed.map(str::trim) {
        None | Some("") => Ok(otherwise),
        Some(typed) => typed.parse::<i64>().map_err(|_| refusals::scim_value_invalid(name)),
    };
    Ok(ScimPage {
        start: number(start, "startIndex", 1)?.clamp(1, START_MOST),
        count: number(count, "count", COUNT_MOST)?.clamp(0, COUNT_MOST),
    })
}

/// A list's answer.
pub fn list_json(total: i64, page: ScimPage, resources: Vec<Value>) -> Value {
    json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        "totalResults": total,
        "startIndex": page.start,
        "itemsPerPage": resources.len(),
        "Resources": resources,
    })
}

/// What can be done here.
pub fn service_provider(base: &str) -> Value {
    json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
        "patch": { "supported": true },
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": COUNT_MOST },
        "changePassword": { "supported": false },
        "sort": { "supported": false },
        "etag": { "supported": false },
        "authenticationSchemes": [{
            "type": "oauthbearertoken",
            "name": "Bearer token",
            "description": "A token that an admin of the institution made, in the Authorization header.",
            "primary": true,
        }],
        "meta": { "resourceType": "ServiceProviderConfig", "location": format!("{base}/ServiceProviderConfig") },
    })
}

/// The two sorts of resources.
pub fn resource_types(base: &str) -> Vec<Value> {
    let one = |name: &str, endpoint: &str, schema: &str| {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
            "id": name,
            "name": name,
            "endpoint": endpoint,
            "schema": schema,
            "meta": { "resourceType": "ResourceType", "location": format!("{base}/ResourceTypes/{name}") },
        })
    };
    vec![one("User", "/Users", USER), one("Group", "/Groups", GROUP)]
}

/// What of them is kept.
pub fn schemas(base: &str) -> Vec<Value> {
    let plain = |name: &str, kind: &str, required: bool| {
        json!({
            "name": name, "type": kind, "multiValued": false, "required": required, "caseExact": false,
            "mutability": "readWrite", "returned": "default", "uniqueness": if required { "server" } else { "none" },
        })
    };
    let many = |name: &str, parts: Vec<Value>| {
        json!({
            "name": name, "type": "complex", "multiValued": true, "required": false, "subAttributes": parts,
            "mutability": "readWrite", "returned": "default", "uniqueness": "none",
        })
    };
    let mut name = many("name", vec![plain("givenName", "string", false), plain("familyName", "string", false)]);
    if let Some(members) = name.as_object_mut() {
        members.insert("multiValued".into(), false.into());
    }
    let person = vec![
        plain("userName", "string", true),
        plain("externalId", "string", false),
        plain("displayName", "string", false),
        plain("active", "boolean", false),
        name,
        many("emails", vec![plain("value", "string", false), plain("primary", "boolean", false)]),
    ];
    let group = vec![
        plain("displayName", "string", true),
        plain("externalId", "string", false),
        many("members", vec![plain("value", "string", false)]),
    ];
    let one = |id: &str, name: &str, attributes: Vec<Value>| {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
            "id": id,
            "name": name,
            "attributes": attributes,
            "meta": { "resourceType": "Schema", "location": format!("{base}/Schemas/{id}") },
        })
    };
    vec![one(USER, "User", person), one(GROUP, "Group", group)]
}
