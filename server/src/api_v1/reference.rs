//! The addresses of the API as the page for developers shows them: made from the rows and the document, once.

use super::{document::document, operation::Operation, operations};
use app::api_reference::{ApiAddress, ApiField, ApiReference};
use domain::{door::Access, identity::api_key::KeyScope};
use serde_json::{Map, Value};

/// The list of this build.
pub fn reference(public_url: &str) -> ApiReference {
    let operations = operations();
    let document = document(&operations, public_url);
    let none = Map::new();
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object).unwrap_or(&none);
    let addresses = operations.iter().map(|operation| address(operation, schemas)).collect();
    ApiReference { public_url: public_url.to_owned(), addresses }
}

fn address(operation: &Operation, schemas: &Map<String, Value>) -> ApiAddress {
    let door = operation.door();
    let query = operation.query.iter().map(|parameter| ApiField {
        name: parameter.name.to_owned(),
        kind: "string".to_owned(),
        about: parameter.about.to_owned(),
        required: parameter.required,
    });
    ApiAddress {
        method: door.method.code().to_owned(),
        path: door.path.to_string(),
        name: operation.name.to_owned(),
        summary: operation.summary.to_owned(),
        group: group_of(operation.path()).to_owned(),
        scope: door.key.map(KeyScope::code),
        open: door.access == Access::Anyone,
        repeatable: operation.repeatable,
        query: query.collect(),
        body: operation.body.map(|(shape, _)| fields(&(shape.name)(), schemas)).unwrap_or_default(),
        status: operation.status,
        answer: operation.answer.map(|shape| fields(&(shape.name)(), schemas)).unwrap_or_default(),
        refusals: operation.refusals.clone(),
        sunset: operation.ending.map(|ending| ending.sunset),
    }
}

/// The first word of a path, below the version or beside it.
fn group_of(path: &str) -> &str {
    let path = path.strip_prefix("/api/").unwrap_or(path).trim_start_matches('/');
    path.split_once('/').map_or(path, |(first, _)| first)
}

/// The members of a type, or of what a page of them holds.
fn fields(name: &str, schemas: &Map<String, Value>) -> Vec<ApiField> {
    let name = name.strip_prefix("Page_").unwrap_or(name);
    let Some(schema) = schemas.get(name) else { return Vec::new() };
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let read = properties.map(|(name, property)| ApiField {
        name: name.clone(),
        kind: kind_of(property),
        about: property.get("description").and_then(Value::as_str).unwrap_or_default().to_owned(),
        required: required.contains(&name.as_str()),
    });
    read.collect()
}

/// A type in a word: `string`, `[Money]`, `integer or null`.
fn kind_of(property: &Value) -> String {
    if let Some(reference) = property.get("$ref").and_then(Value::as_str) {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    for several in ["oneOf", "anyOf", "allOf"] {
        if let Some(kinds) = property.get(several).and_then(Value::as_array) {
            return kinds.iter().map(kind_of).collect::<Vec<_>>().join(" or ");
        }
    }
    match property.get("type") {
        Some(Value::String(kind)) if kind == "array" => {
            format!("[{}]", property.get("items").map(kind_of).unwrap_or_default())
        }
        Some(Value::String(kind)) => property
            .get("format")
            .and_then(Value::as_str)
            .map_or_else(|| kind.clone(), |format| format!("{kind} ({format})")),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ => "any".to_owned(),
    }
}
