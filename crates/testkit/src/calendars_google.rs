//! How Google says it (Calendar API v3).

use crate::calendars::{Changing, Entry, Watch};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Entries of one page, whatever is asked for: a provider may give fewer.
const PAGE: usize = 2;

pub(crate) fn told(
    state: &mut dyn Changing,
    (method, place): (&str, &str),
    asked: &HashMap<String, String>,
    (person, body): (&str, &Value),
) -> (u16, Value) {
    let id = place.strip_prefix("/calendars/primary/events/").unwrap_or_default();
    match (method, place) {
        ("GET", "/calendars/primary") => (200, json!({ "kind": "calendar#calendar", "id": person, "etag": "x" })),
        ("GET", "/calendars/primary/events") => list(state, asked, person),
        ("POST", "/calendars/primary/events/watch") => watch(state, body),
        ("POST", "/channels/stop") => {
            state.unwatch(body["id"].as_str().unwrap_or_default());
            (204, Value::Null)
        }
        ("POST", "/calendars/primary/events") => {
            let id = body["id"].as_str().unwrap_or_default();
            if state.get(person, id).is_some() {
                return (
                    409,
                    json!({ "error": { "code": 409, "message": "The requested identifier already exists." } }),
                );
            }
            write(state, person, id, body)
        }
        ("PUT", _) if !id.is_empty() => match state.get(person, id) {
            Some(_) => write(state, person, id, body),
            None => (404, json!({ "error": { "code": 404 } })),
        },
        ("DELETE", _) if !id.is_empty() => match state.get(person, id) {
            Some(entry) if !entry.gone => {
                state.set(person, id, Entry { gone: true, ..entry });
                (204, Value::Null)
            }
            _ => (410, json!({ "error": { "code": 410, "message": "Resource has been deleted" } })),
        },
        _ => (404, json!({ "error": { "code": 404 } })),
    }
}

/// A place and a page are words of the provider's own; together with a window a place is refused, as it says.
fn list(state: &mut dyn Changing, asked: &HashMap<String, String>, person: &str) -> (u16, Value) {
    let since = asked.get("syncToken");
    if since.is_some() && asked.contains_key("timeMin") || asked.get("singleEvents").is_none_or(|one| one != "true") {
        return (400, json!({ "error": { "code": 400, "message": "badRequest" } }));
    }
    let place = since.and_then(|word| word.strip_prefix("sync-")?.parse().ok()).unwrap_or(0);
    let Some(all) = state.since(person, place) else {
        return (410, json!({ "error": { "code": 410, "errors": [{ "reason": "fullSyncRequired" }] } }));
    };
    let from: usize = asked.get("pageToken").and_then(|word| word.strip_prefix("page-")?.parse().ok()).unwrap_or(0);
    let items: Vec<Value> = all.iter().skip(from).take(PAGE).map(|(id, entry)| item(id, entry)).collect();
    let mut told =
        json!({ "kind": "calendar#events", "timeZone": "UTC", "items": items, "somethingNew": { "a": [1] } });
    if from + PAGE < all.len() {
        told["nextPageToken"] = json!(format!("page-{}", from + PAGE));
    } else {
        told["nextSyncToken"] = json!(format!("sync-{}", state.place()));
    }
    (200, told)
}

fn item(id: &str, entry: &Entry) -> Value {
    if entry.gone {
        // Of what was deleted hardly more is told than that.
        return json!({ "kind": "calendar#event", "id": id, "status": "cancelled", "etag": "\"0\"" });
    }
    let mut told = json!({
        "kind": "calendar#event", "id": id, "status": "confirmed", "summary": entry.title, "etag": "\"1\"",
        "start": { "dateTime": entry.start.to_rfc3339(), "timeZone": "Europe/Berlin" },
        "end": { "dateTime": entry.end.to_rfc3339(), "timeZone": "Europe/Berlin" },
        "eventType": "default", "aFieldOfTheFuture": { "deep": [true] },
    });
    if entry.free {
        told["transparency"] = json!("transparent");
    }
    told
}

fn write(state: &mut dyn Changing, person: &str, id: &str, body: &Value) -> (u16, Value) {
    let at = |name: &str| body[name]["dateTime"].as_str().and_then(|text| text.parse::<DateTime<Utc>>().ok());
    let (Some(start), Some(end)) = (at("start"), at("end")) else { return (400, json!({ "error": {} })) };
    let entry = Entry::of(&body["summary"], start, end);
    state.set(person, id, entry.clone());
    (200, item(id, &entry))
}

fn watch(state: &mut dyn Changing, body: &Value) -> (u16, Value) {
    let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
    if body["type"] != "web_hook" || !text("address").starts_with("https://") {
        return (400, json!({ "error": { "message": "WebHook callback must be HTTPS" } }));
    }
    let channel = text("id");
    state.watch(Watch { channel: channel.clone(), secret: text("token"), address: text("address") });
    let until = body["expiration"].clone();
    (200, json!({ "kind": "api#channel", "id": channel, "resourceId": "r-1", "expiration": until }))
}
