//! The OpenAPI 3.1 document, made from the same rows as the router and from the types that cross the wire.

use super::{
    limits::{self, limit},
    operation::{Operation, Schemas, Shape},
};
use domain::{
    door::Access,
    integrations::webhooks::{SIGNATURE_HEADER, WebhookEvent, kinds},
    refusal::status_of,
};
use serde_json::{Map, Value, json};

/// The whole document.
pub fn document(operations: &[Operation], public_url: &str) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in operations {
        let methods = paths.entry(operation.door().path.to_string()).or_insert_with(|| json!({}));
        if let Some(methods) = methods.as_object_mut() {
            methods.insert(operation.door().method.code().to_lowercase(), operation_of(operation));
        }
    }
    let mut named: Map<String, Value> = schemas(operations)
        .into_iter()
        .map(|(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default()))
        .collect();
    limit(&mut named);
    named.values_mut().for_each(without_empty_defaults);
    named.insert("Problem".into(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "EduStream",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Find a tutor, book a lesson, pay from a wallet. Amounts are integers in minor units; \
                instants are RFC 3339 in UTC; wall times come with an IANA zone. Lists take `limit` and `cursor`. \
                Failures are problem documents with a stable `code`.",
        },
        "servers": [{ "url": public_url }],
        "security": [],
        "paths": paths,
        "webhooks": webhooks(),
        "components": {
            "schemas": named,
            "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description":
                    "The access token of POST /api/v1/auth/login; good for 15 minutes." },
                "session": {
                    "type": "apiKey", "in": "cookie", "name": app::cookies::SESSION,
                    "description": "The session of a browser that signed in on the site."
                },
            },
            "responses": { "Problem": {
                "description": "Why not, and what to do.",
                "headers": { "Retry-After": {
                    "description": "With 429 and 503: seconds until a new try makes sense.",
                    "schema": { "type": "integer" }
                } },
                "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
            } },
            "parameters": { "IdempotencyKey": {
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description": "1 to 200 visible ASCII characters. The same request with the same key is done once \
                    and answered alike.",
                "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
            } },
        },
    })
}

/// Every schema that the operations use, some of them several times.
pub fn schemas(operations: &[Operation]) -> Schemas {
    let mut schemas = Schemas::new();
    for operation in operations {
        for shape in operation.body.iter().map(|(shape, _)| shape).chain(&operation.answer) {
            shape.join(&mut schemas);
        }
    }
    Shape::of::<WebhookEvent>().join(&mut schemas);
    schemas
}

/// Takes away the defaults that only say that a field may be missing: an empty text where one is asked for is no value
/// of its own schema, and validators refuse the whole document for it.
pub fn without_empty_defaults(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            let says_something = |value: &Value| matches!(value, Value::Bool(true));
            if members.get("default").is_some_and(|value| !says_something(value)) {
                members.remove("default");
            }
            for (name, part) in members {
                match (name.as_str(), part) {
                    // What stands here are names of fields, one of which may be `default`.
                    ("properties", Value::Object(fields)) => fields.values_mut().for_each(without_empty_defaults),
                    (_, part) => without_empty_defaults(part),
                }
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(without_empty_defaults),
        _ => {}
    }
}

/// What we send to the webhooks of others, kind by kind.
fn webhooks() -> Map<String, Value> {
    let told = kinds().map(|kind| {
        let body = json!({ "required": true, "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/WebhookEvent" },
        } } });
        let about = "`t=…,v1=…`: HMAC-SHA256 of the time, a dot and the body, keyed with the webhook's secret; while a \
            secret is rotated `v1` is there twice. The same `id` may come again: answer 2xx and do nothing.";
        let schema = json!({ "type": "string" });
        let signed = json!({
            "name": SIGNATURE_HEADER, "in": "header", "required": true, "description": about, "schema": schema,
        });
        let answers = json!({
            "2XX": { "description": "Taken." },
            "default": { "description": "Tried again for three days." },
        });
        let said = json!({
            "summary": kind, "tags": [kind.split('.').next()], "parameters": [signed], "requestBody": body,
            "responses": answers,
        });
        (kind.to_owned(), json!({ "post": said }))
    });
    told.collect()
}

fn operation_of(operation: &Operation) -> Value {
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [operation.path().split('/').nth(1).unwrap_or("api")],
        "responses": responses(operation),
    });
    let Some(members) = described.as_object_mut() else { return described };
    if operation.ending.is_some() {
        members.insert("deprecated".into(), true.into());
    }
    if operation.door().access != Access::Anyone {
        members.insert("security".into(), json!([{ "bearer": [] }, { "session": [] }]));
    }
    let parameters = parameters(operation);
    if !parameters.is_empty() {
        members.insert("parameters".into(), parameters.into());
    }
    if let Some((shape, required)) = &operation.body {
        let content = json!({ "application/json": { "schema": reference(shape) } });
        members.insert("requestBody".into(), json!({ "required": required, "content": content }));
    }
    described
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let mut parameters: Vec<Value> = operation
        .path()
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| {
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } })
        })
        .collect();
    parameters.extend(operation.query.iter().map(|parameter| {
        json!({
            "name": parameter.name, "in": "query", "required": parameter.required, "description": parameter.about,
            "schema": limits::parameter(operation.path(), parameter.name)
        })
    }));
    if operation.repeatable {
        parameters.push(json!({ "$ref": "#/components/parameters/IdempotencyKey" }));
    }
    parameters
}

/// Codes that this operation may refuse with: those named in its row, and those any request of its shape may meet.
pub fn refusals_of(operation: &Operation) -> Vec<&'static str> {
    let door = operation.door();
    let mut codes = vec!["request_ambiguous", "host_unknown", "not_acceptable", "rate_limited", "internal_error"];
    codes.extend(["temporarily_unavailable", "overloaded", "timed_out"]);
    codes.extend(&operation.refusals);
    let mut when = |meets: bool, more: &[&'static str]| {
        if meets {
            codes.extend_from_slice(more);
        }
    };
    when(!door.stale_token, &["access_token_invalid"]);
    when(door.asks_origin(), &["cross_site_request"]);
    when(
        matches!(door.access, Access::Person | Access::Adult | Access::Tutor | Access::RowTutor),
        &["sign_in_required"],
    );
    when(!door.before_set_up, &["mfa_required"]);
    when(door.step_up, &["step_up_required"]);
    when(door.is_mutation() && !door.while_acting, &["read_only"]);
    when(door.own_eyes || door.step_up, &["own_eyes_only"]);
    when(true, if door.key.is_some() { &["key_scope_missing"] } else { &["not_for_keys"] });
    when(door.access == Access::Adult, &["age_parent_required"]);
    when(
        matches!(door.access, Access::Staff(_) | Access::AnyStaff | Access::Tutor) || operation.path().contains('{'),
        &["not_found"],
    );
    when(!operation.query.is_empty(), &["query_invalid", "duplicate_parameter", "invalid_fields"]);
    when(
        operation.repeatable,
        &["idempotency_in_flight", "idempotency_key_reused", "idempotency_key_invalid", "duplicate_header"],
    );
    when(operation.body.is_some(), &ANY_BODY);
    codes
}

const ANY_BODY: [&str; 8] = [
    "json_malformed",
    "body_incomplete",
    "request_too_slow",
    "body_too_large",
    "content_type_unsupported",
    "field_invalid",
    "duplicate_key",
    "invalid_fields",
];

/// The answer and every refusal, by status.
fn responses(operation: &Operation) -> Value {
    let mut responses = Map::new();
    for code in refusals_of(operation) {
        let status = status_of(code).unwrap_or(500);
        let entry = responses.entry(status.to_string()).or_insert_with(|| {
            json!({
                "description": "Refused.", "x-codes": [],
                "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
            })
        });
        let codes = entry.get_mut("x-codes").and_then(Value::as_array_mut);
        if let Some(codes) = codes.filter(|codes| !codes.iter().any(|known| known == code)) {
            codes.push(code.into());
        }
    }
    let json = operation.answer.as_ref().map(|shape| json!({ "application/json": { "schema": reference(shape) } }));
    let content = json.or_else(|| operation.media.map(|media| json!({ media: { "schema": { "type": "string" } } })));
    let mut answer = json!({ "description": "Done." });
    if let (Some(content), Some(members)) = (content, answer.as_object_mut()) {
        members.insert("content".into(), content);
    }
    responses.insert(operation.status.to_string(), answer);
    if operation.revalidated {
        responses.insert("304".into(), json!({ "description": "The caller has it already." }));
    }
    responses.into()
}

fn reference(shape: &Shape) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", (shape.name)()) })
}

/// RFC 9457 with our members; a refusal's facts (`next_slots`) stand beside them.
fn problem_schema() -> Value {
    json!({
        "type": "object",
        "required": ["type", "title", "status", "code", "detail", "trace_id", "errors"],
        "properties": {
            "type": { "type": "string", "format": "uri-reference" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "code": { "type": "string", "description": "Stable, snake_case." },
            "detail": { "type": "string", "description": "One sentence that says what to do." },
            "trace_id": { "type": "string", "description": "Quote it when asking for help." },
            "errors": { "type": "array", "items": {
                "type": "object",
                "required": ["field", "code", "message"],
                "properties": {
                    "field": { "type": "string" },
                    "code": { "type": "string" },
                    "message": { "type": "string" },
                    "facts": { "type": "object", "description": "What the message is made of: limits, an example." },
                },
            } },
        },
        "additionalProperties": true,
    })
}
