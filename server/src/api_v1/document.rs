//! The OpenAPI 3.1 document, made from the same rows as the router and from the types that cross the wire.

use super::operation::{Access, Operation, Schemas, Shape};
use serde_json::{Map, Value, json};

/// The whole document.
pub fn document(operations: &[Operation], public_url: &str) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    let mut schemas = Schemas::new();
    for operation in operations {
        for shape in operation.body.iter().map(|(shape, _)| shape).chain(&operation.answer) {
            schemas.push(((shape.name)(), (shape.schema)()));
            (shape.parts)(&mut schemas);
        }
        let methods = paths.entry(operation.full_path()).or_insert_with(|| json!({}));
        if let Some(methods) = methods.as_object_mut() {
            methods.insert(operation.method.to_lowercase(), operation_of(operation));
        }
    }
    let mut named: Map<String, Value> =
        schemas.into_iter().map(|(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default())).collect();
    named.insert("Problem".into(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "EduStream",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Find a tutor, book a lesson, pay from a wallet. Amounts are integers in minor units; instants are RFC 3339 in UTC; wall times come with an IANA zone. Lists take `limit` and `cursor`. Failures are problem documents with a stable `code`.",
        },
        "servers": [{ "url": public_url }],
        "security": [],
        "paths": paths,
        "components": {
            "schemas": named,
            "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "The access token of POST /api/v1/auth/login; good for 15 minutes." },
                "session": { "type": "apiKey", "in": "cookie", "name": crate::session_cookie::SESSION_COOKIE, "description": "The session of a browser that signed in on the site." },
            },
            "responses": { "Problem": {
                "description": "Why not, and what to do.",
                "headers": { "Retry-After": { "description": "With 429 and 503: seconds until a new try makes sense.", "schema": { "type": "integer" } } },
                "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
            } },
            "parameters": { "IdempotencyKey": {
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description": "1 to 200 visible ASCII characters. The same request with the same key is done once and answered alike.",
                "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
            } },
        },
    })
}

fn operation_of(operation: &Operation) -> Value {
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [operation.path.split('/').nth(1).unwrap_or("api")],
        "responses": responses(operation),
    });
    let Some(members) = described.as_object_mut() else { return described };
    if operation.access != Access::Anyone {
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
        .path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }))
        .collect();
    parameters.extend(operation.query.iter().map(|parameter| {
        json!({ "name": parameter.name, "in": "query", "required": parameter.required, "description": parameter.about, "schema": { "type": "string" } })
    }));
    if operation.repeatable {
        parameters.push(json!({ "$ref": "#/components/parameters/IdempotencyKey" }));
    }
    parameters
}

/// The answer, the refusals named in the row, and those any request may meet.
fn responses(operation: &Operation) -> Value {
    let mut refusals: Vec<(u16, &str)> = operation.refusals.clone();
    refusals.extend([
        (406, "not_acceptable"),
        (429, "rate_limited"),
        (500, "internal_error"),
        (503, "temporarily_unavailable"),
    ]);
    if operation.access != Access::Anyone {
        refusals.extend([(401, "sign_in_required"), (403, "cross_site_request")]);
    }
    if !operation.query.is_empty() {
        refusals.push((422, "query_invalid"));
    }
    if operation.path.contains('{') || operation.access == Access::Admin {
        refusals.push((404, "not_found"));
    }
    if operation.repeatable {
        refusals.extend([(409, "idempotency_in_flight"), (422, "idempotency_key_reused")]);
    }
    if operation.body.is_some() {
        let any_body = [
            (400, "json_malformed"),
            (408, "request_too_slow"),
            (413, "body_too_large"),
            (415, "content_type_unsupported"),
            (422, "field_invalid"),
        ];
        refusals.extend(any_body);
    }
    let mut responses = Map::new();
    for (status, code) in refusals {
        let entry = responses.entry(status.to_string()).or_insert_with(|| {
            json!({ "description": "Refused.", "x-codes": [], "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } })
        });
        let codes = entry.get_mut("x-codes").and_then(Value::as_array_mut);
        if let Some(codes) = codes.filter(|codes| !codes.iter().any(|known| known == code)) {
            codes.push(code.into());
        }
    }
    let content = operation.answer.as_ref().map(|shape| json!({ "application/json": { "schema": reference(shape) } }));
    let mut answer = json!({ "description": "Done." });
    if let (Some(content), Some(members)) = (content, answer.as_object_mut()) {
        members.insert("content".into(), content);
    }
    responses.insert(operation.status.to_string(), answer);
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
