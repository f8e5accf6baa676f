//! What a value may be, for the document: lengths, ranges, forms, and what must be there.
//!
//! The rules themselves are in `domain`; here stand those that a schema can say, so that a client learns of them before
//! it asks. `make fuzz` sends what they forbid and expects it refused.

use domain::{
    catalog::tutor_search::{LEVELS, QUERY_MAX_CHARS, TutorSort, VERIFICATION_TIERS},
    growth::economics::PerformanceSort,
    identity::password::{PASSWORD_MAX_BYTES, PASSWORD_MIN_CHARS},
    money::amount::MAX_MINOR,
    page::MAX_LIMIT,
    people::{
        teaching_facts::{SPOKEN_LEVELS, SUPPORTS},
        tutor_profile::{BIO_MAX_CHARS, HEADLINE_MAX_CHARS, LENGTHS, SUBJECTS_MAX},
    },
};
use serde_json::{Map, Value, json};

/// Fields a body must have, by schema.
pub const REQUIRED: &[(&str, &[&str])] = &[
    ("RegisterRequest", &["email", "password", "display_name", "birth_date", "time_zone"]),
    ("LoginRequest", &["email", "password"]),
    ("RefreshRequest", &["refresh_token"]),
    ("CodeRequest", &["code"]),
    ("VerifyEmailRequest", &["token"]),
    ("PasswordChangeRequest", &["old_password", "new_password"]),
    ("BookingRequest", &["tutor_id", "subject_id", "start", "minutes", "pay_with"]),
    ("DeclineRequest", &["reason"]),
    ("TutorDeclineRequest", &["reason"]),
];

/// What the fields of a schema may hold.
pub fn fields() -> Vec<(&'static str, &'static str, Value)> {
    let instant = || json!({ "format": "date-time" });
    let id = || json!({ "format": "uuid" });
    let password = || json!({ "minLength": PASSWORD_MIN_CHARS, "maxLength": PASSWORD_MAX_BYTES });
    let text = |most: usize| json!({ "maxLength": most });
    let filled = |most: usize| json!({ "minLength": 1, "maxLength": most });
    vec![
        ("RegisterRequest", "email", json!({ "minLength": 3, "maxLength": 254, "pattern": "@" })),
        ("RegisterRequest", "password", password()),
        ("RegisterRequest", "display_name", filled(80)),
        ("RegisterRequest", "birth_date", json!({ "minLength": 8, "maxLength": 40 })),
        ("RegisterRequest", "time_zone", filled(100)),
        ("LoginRequest", "email", json!({ "minLength": 3, "maxLength": 1_000, "pattern": "@" })),
        ("LoginRequest", "password", filled(PASSWORD_MAX_BYTES)),
        ("RefreshRequest", "refresh_token", filled(200)),
        ("CodeRequest", "code", filled(100)),
        ("VerifyEmailRequest", "token", filled(200)),
        ("PasswordChangeRequest", "old_password", filled(PASSWORD_MAX_BYTES)),
        ("PasswordChangeRequest", "new_password", password()),
        ("SettingsRequest", "time_zone", filled(100)),
        ("SettingsRequest", "locale", filled(100)),
        ("SettingsRequest", "currency", filled(100)),
        ("BookingRequest", "tutor_id", id()),
        ("BookingRequest", "subject_id", id()),
        ("BookingRequest", "start", instant()),
        ("BookingRequest", "minutes", json!({ "enum": LENGTHS })),
        ("BookingRequest", "topic", text(200)),
        ("BookingRequest", "goals", text(2_000)),
        ("TopupRequest", "amount", json!({ "minimum": 1, "maximum": MAX_MINOR })),
        ("TopupRequest", "currency", json!({ "minLength": 3, "maxLength": 3 })),
        ("ReasonRequest", "reason", text(500)),
        ("DeclineRequest", "reason", filled(1_000)),
        ("TutorDeclineRequest", "reason", filled(1_000)),
        ("TutorProfileRequest", "headline", text(HEADLINE_MAX_CHARS)),
        ("TutorProfileRequest", "bio", text(BIO_MAX_CHARS)),
        ("TutorProfileRequest", "education", text(1_000)),
        ("TutorProfileRequest", "country", json!({ "minLength": 2, "maxLength": 10 })),
        ("TutorProfileRequest", "languages", json!({ "minItems": 1 })),
        ("TutorProfileRequest", "subjects", json!({ "minItems": 1, "maxItems": SUBJECTS_MAX })),
        ("TutorProfileRequest", "certifications", json!({ "maxItems": 20 })),
        ("TutorProfileRequest", "lesson_lengths", json!({ "minItems": 1 })),
        ("TaughtSubjectRequest", "subject_id", id()),
        ("TaughtSubjectRequest", "years", json!({ "minimum": 0, "maximum": 80 })),
        ("RateRequest", "amount", json!({ "type": "integer", "minimum": 1, "maximum": MAX_MINOR })),
        ("RateRequest", "currency", json!({ "minLength": 3, "maxLength": 3 })),
        ("Availability", "time_zone", filled(100)),
    ]
}

/// Says what the fields of these schemas may hold.
pub fn limit(schemas: &mut Map<String, Value>) {
    for (schema, field, limits) in fields() {
        let property = schemas.get_mut(schema).and_then(|schema| schema.get_mut("properties")?.get_mut(field));
        if let (Some(property), Some(limits)) = (property.and_then(Value::as_object_mut), limits.as_object()) {
            property.extend(limits.clone());
        }
    }
    for (schema, fields) in REQUIRED {
        if let Some(schema) = schemas.get_mut(*schema).and_then(Value::as_object_mut) {
            schema.insert("required".into(), json!(fields));
        }
    }
}

/// What a query parameter may be. Forms send empty ones, which count as absent.
pub fn parameter(path: &str, name: &str) -> Value {
    let sorts = || TutorSort::ALL.map(|(code, _)| code).to_vec();
    let said = match name {
        // Times of a month are short; the service says the same number.
        "limit" if path.ends_with("/slots") => json!({ "type": "integer", "minimum": 1, "maximum": 500 }),
        "limit" => json!({ "type": "integer", "minimum": 1, "maximum": MAX_LIMIT }),
        "min_price" | "max_price" => json!({ "type": "integer", "minimum": 0, "maximum": MAX_MINOR }),
        "min_years" => json!({ "type": "integer", "minimum": 0, "maximum": 80 }),
        "min_rating" => json!({ "type": "number", "minimum": 0, "maximum": 5 }),
        "subject_id" => json!({ "type": "string", "format": "uuid" }),
        "level" => json!({ "type": "string", "enum": LEVELS }),
        "language_level" => json!({ "type": "string", "enum": SPOKEN_LEVELS }),
        "support" => json!({ "type": "string", "enum": SUPPORTS }),
        "verification" => json!({ "type": "string", "enum": VERIFICATION_TIERS }),
        "sort" if path.ends_with("/performance") => {
            json!({ "type": "string", "enum": (PerformanceSort::ALL.map(|(code, _)| code)) })
        }
        "sort" => json!({ "type": "string", "enum": ([sorts(), vec!["price"]].concat()) }),
        "available_from" | "available_to" => json!({ "type": "string", "format": "date-time" }),
        "q" => return json!({ "type": "string", "maxLength": QUERY_MAX_CHARS }),
        "language" | "certification" | "experience" | "country" | "city" => {
            return json!({ "type": "string", "maxLength": 100 });
        }
        _ => return json!({ "type": "string" }),
    };
    json!({ "anyOf": [said, { "type": "string", "maxLength": 0 }] })
}
