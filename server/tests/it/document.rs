//! The OpenAPI document: complete, true to the router, and whole in itself.

use crate::support::{Ask, TestHouse};
use serde_json::Value;
use server::routes;
use std::collections::BTreeSet;

async fn document() -> (TestHouse, Value) {
    let house = TestHouse::new().await;
    let reply = house.ask(Ask::get("/api/v1/openapi.json")).await;
    assert_eq!(reply.status, 200);
    (house, reply.json())
}

fn operations(document: &Value) -> BTreeSet<(String, String)> {
    let paths = document["paths"].as_object().unwrap();
    let methods = |path: &String, methods: &Value| -> Vec<(String, String)> {
        methods.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone())).collect()
    };
    paths.iter().flat_map(|(path, of_path)| methods(path, of_path)).collect()
}

#[tokio::test]
async fn every_route_of_the_api_is_documented_and_every_documented_one_exists() {
    let (house, document) = document().await;
    assert_eq!(document["openapi"], "3.1.0");
    let documented = operations(&document);
    let table = routes::table();
    let routed: BTreeSet<_> = table
        .iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.method.clone(), route.path.clone()))
        .collect();
    assert_eq!(documented, routed);
    assert!(documented.len() > 30, "{}", documented.len());
    for (method, path) in documented {
        let path = path.replace("{id}", "0190b5c0-0000-7000-8000-000000000000");
        let reply = house.ask(Ask::new(&method, &path)).await;
        assert_ne!(reply.status, 405, "{method} {path}");
        assert!(reply.status != 404 || path.contains("0190b5c0") || path.contains("/admin/"), "{method} {path}");
        assert!(reply.status.as_u16() < 500, "{method} {path}: {}", reply.text);
    }
}

fn collect(value: &Value, references: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_str() {
                    Some(reference) if name == "$ref" => drop(references.insert(reference.to_owned())),
                    _ => collect(member, references),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, references)),
        _ => {}
    }
}

/// Checks required members and, as far as the schema goes, the ones below.
fn promised(document: &Value, schema: &Value, answer: &Value, place: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        return promised(document, &document.pointer(&reference[1..]).unwrap().clone(), answer, place);
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        promised(document, part, answer, place);
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap();
        assert!(answer.get(name).is_some(), "{place} lacks {name}: {answer}");
    }
    for (name, below) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(member) = answer.get(name).filter(|member| !member.is_null()) {
            promised(document, below, member, &format!("{place}.{name}"));
        }
    }
    if let (Some(items), Some(first)) = (schema.get("items"), answer.get(0)) {
        promised(document, items, first, &format!("{place}[0]"));
    }
}
