//! The OpenAPI document: complete, true to the router, and whole in itself.

use crate::support::{Ask, TestHouse};
use domain::refusal::status_of;
use serde_json::Value;
use server::{api_v1::document::refusals_of, routes};
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
        // What is neither asked nor answered in JSON stands in docs/api.md alone: the socket and what others post.
        // Links that people bring others with, and an institution's way in, are short, and documented all the same.
        .filter(|route| {
            let short = ["/r/{code}", "/a/{code}", "/sso/{slug}/start", "/sso/{slug}/callback"];
            route.path.starts_with("/api/") || short.contains(&route.path.as_str())
        })
        .filter(|route| !["ws", "webhook"].contains(&route.kind))
        .map(|route| (route.method.clone(), route.path.clone()))
        .collect();
    assert_eq!(documented, routed);
    assert!(documented.len() > 30, "{}", documented.len());
    for (method, path) in documented {
        let path = path.replace("{id}", "0190b5c0-0000-7000-8000-000000000000");
        let reply = house.ask(Ask::new(&method, &path)).await;
        assert_ne!(reply.status, 405, "{method} {path}");
        // A thing that is not there is 404 too, and so are an admin's addresses for others; only an address nobody
        // routes is told like this.
        assert!(!reply.text.contains("This address does not exist"), "{method} {path}");
        assert!(reply.status.as_u16() < 500, "{method} {path}: {}", reply.text);
    }
}

/// Schema, field, keyword and what the rules take; the numbers are the rules' own where they have a name.
fn limits() -> Vec<(&'static str, &'static str, &'static str, Value)> {
    use domain::{calendar::rules, identity::password, people::tutor_profile as profile};
    vec![
        ("RegisterRequest", "email", "maxLength", 254.into()),
        ("RegisterRequest", "password", "minLength", password::PASSWORD_MIN_CHARS.into()),
        ("RegisterRequest", "password", "maxLength", password::PASSWORD_MAX_BYTES.into()),
        ("RegisterRequest", "display_name", "maxLength", 80.into()),
        ("RegisterRequest", "birth_date", "format", "date".into()),
        ("LoginRequest", "password", "maxLength", password::PASSWORD_MAX_BYTES.into()),
        ("PasswordChangeRequest", "new_password", "minLength", password::PASSWORD_MIN_CHARS.into()),
        ("BookingRequest", "tutor_id", "format", "uuid".into()),
        ("BookingRequest", "start", "format", "date-time".into()),
        ("BookingRequest", "minutes", "minimum", profile::LENGTHS[0].into()),
        ("BookingRequest", "minutes", "maximum", profile::LENGTHS[4].into()),
        ("ReasonRequest", "reason", "maxLength", domain::bookings::reason::REASON_MAX_CHARS.into()),
        ("DeclineRequest", "reason", "maxLength", 1_000.into()),
        ("TutorProfileRequest", "headline", "maxLength", profile::HEADLINE_MAX_CHARS.into()),
        ("TutorProfileRequest", "bio", "maxLength", profile::BIO_MAX_CHARS.into()),
        ("TutorProfileRequest", "subjects", "maxItems", profile::SUBJECTS_MAX.into()),
        ("Availability", "weekly", "maxItems", rules::WEEKLY_MAX.into()),
        ("Availability", "exceptions", "maxItems", rules::EXCEPTIONS_MAX.into()),
        ("Availability", "buffer_minutes", "maximum", (*rules::BUFFER_MINUTES.end()).into()),
        ("Availability", "minimum_notice_minutes", "maximum", (*rules::NOTICE_MINUTES.end()).into()),
        ("Availability", "horizon_days", "minimum", (*rules::HORIZON_DAYS.start()).into()),
        ("Availability", "horizon_days", "maximum", (*rules::HORIZON_DAYS.end()).into()),
        ("Availability", "max_per_day", "maximum", (*rules::LESSONS_PER_DAY.end()).into()),
    ]
}

#[tokio::test]
async fn l13_what_the_document_allows_is_what_the_rules_take() {
    let (_house, document) = document().await;
    let schemas = &document["components"]["schemas"];
    for (schema, field, keyword, expected) in limits() {
        let described = &schemas[schema]["properties"][field];
        let found = described.get(keyword).unwrap_or(&Value::Null);
        let same = found.as_f64().zip(expected.as_f64()).map_or(*found == expected, |(one, other)| one == other);
        assert!(same, "{schema}.{field} {keyword} is {found}, not {expected}: {described}");
    }
    for (schema, fields) in [
        ("RegisterRequest", &["email", "password", "display_name", "birth_date", "time_zone"][..]),
        ("LoginRequest", &["email", "password"]),
        ("BookingRequest", &["tutor_id", "subject_id", "start", "minutes", "pay_with"]),
        ("VerifyEmailRequest", &["token"]),
    ] {
        let required = schemas[schema]["required"].as_array().cloned().unwrap_or_default();
        for field in fields {
            assert!(required.contains(&Value::from(*field)), "{schema} does not require {field}: {required:?}");
        }
    }
}

#[tokio::test]
async fn every_reference_leads_to_a_schema_and_every_name_is_one_operations() {
    let (_house, document) = document().await;
    let mut references = BTreeSet::new();
    collect(&document, &mut references);
    assert!(references.len() > 20, "{references:?}");
    for reference in references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some_and(|found| !found.is_null()), "{reference} leads nowhere");
    }
    let names: Vec<&str> = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|methods| methods.as_object().unwrap().values())
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn every_code_of_the_document_stands_in_the_catalogue_with_its_status() {
    for operation in server::api_v1::operations() {
        for code in refusals_of(&operation) {
            assert!(status_of(code).is_some(), "{}: nobody refuses with {code}", operation.name);
        }
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

#[tokio::test]
async fn the_document_is_told_apart_by_its_tag_and_sent_packed() {
    let house = TestHouse::new().await;
    let first = house.ask(Ask::get("/api/v1/openapi.json")).await;
    let tag = first.headers["etag"].to_str().unwrap().to_owned();
    assert!(first.headers.get("content-encoding").is_none() && tag.starts_with("W/"));
    let again = house.ask(Ask::get("/api/v1/openapi.json").header("if-none-match", &tag)).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    let packed = house.ask(Ask::get("/api/v1/openapi.json").header("accept-encoding", "br")).await;
    assert_eq!((packed.status.as_u16(), packed.headers["content-encoding"].to_str().unwrap()), (200, "br"));
    assert!(first.json()["paths"]["/api/v1/openapi.json"]["get"]["responses"]["304"].is_object());
}
