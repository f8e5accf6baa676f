//! The schemas of the document.

use serde_json::{Map, Value, json};
use server::api_v1::{
    document::{schemas, without_empty_defaults},
    operations,
};

#[test]
fn an_empty_default_goes_and_a_field_of_that_name_stays() {
    let mut schema = json!({ "properties": {
        "default": { "type": "string", "default": "" },
        "limit": { "type": "integer", "minimum": 1, "default": 0 },
        "on": { "type": "boolean", "default": true },
        "of": { "items": { "default": [] }, "default": { "amount": 0 } },
    } });
    without_empty_defaults(&mut schema);
    let left = json!({ "properties": {
        "default": { "type": "string" },
        "limit": { "type": "integer", "minimum": 1 },
        "on": { "type": "boolean", "default": true },
        "of": { "items": {} },
    } });
    assert_eq!(schema, left);
}

#[test]
fn one_name_is_one_schema() {
    let mut known: Map<String, Value> = Map::new();
    for (name, schema) in schemas(&operations()) {
        // A page brings its items along in one place and refers to them in another, which is the same.
        if name.starts_with("Page_") {
            continue;
        }
        let schema = serde_json::to_value(schema).unwrap();
        let before = known.entry(name.clone()).or_insert_with(|| schema.clone());
        assert_eq!(*before, schema, "two types are called {name}: give one of them another name");
    }
    assert!(known.len() > 100, "{}", known.len());
}
