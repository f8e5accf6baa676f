//! How Outlook says it (Microsoft Graph v1.0).

use crate::calendars::{Changing, Entry, Watch};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Entries of one page, whatever is asked for.
const PAGE: usize = 2;

pub(crate) fn told(
    state: &mut dyn Changing,
    (method, place): (&str, &str),
    asked: &HashMap<String, String>,
    (person, body): (&str, &Value),
    base: &str,
) -> (u16, Value) {
    let id = place.strip_prefix("/me/events/").unwrap_or_default();
    match (method, place) {
        ("GET", "/me") => (200, json!({ "id": "1", "mail": person, "userPrincipalName": person, "new": null })),
        ("GET", "/me/calendarView/delta") => delta(state, asked, person, base),
        ("POST", "/subscriptions") => {
            let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
            let channel = state.new_id();
            let (secret, address) = (text("clientState"), text("notificationUrl"));
            state.watch(Watch { channel: channel.clone(), secret, address });
            (201, json!({ "id": channel, "expirationDateTime": body["expirationDateTime"] }))
        }
        ("DELETE", _) if place.starts_with("/subscriptions/") => {
            state.unwatch(place.trim_start_matches("/subscriptions/"));
            (204, Value::Null)
        }
        ("POST", "/me/events") => {
            let id = state.new_id();
            write(state, (person, &id), body, 201)
        }
        ("PATCH", _) if !id.is_empty() => match state.get(person, id) {
            Some(entry) if !entry.gone => write(state, (person, id), body, 200),
            _ => (404, json!({ "error": { "code": "ErrorItemNotFound" } })),
        },
        ("DELETE", _) if !id.is_empty() => match state.get(person, id) {
            Some(entry) if !entry.gone => {
                state.set(person, id, Entry { gone: true, ..entry });
                (204, Value::Null)
            }
            _ => (404, json!({ "error": { "code": "ErrorItemNotFound" } })),
        },
        _ => (404, json!({ "error": { "code": "UnknownError" } })),
    }
}

fn delta(state: &mut dyn Changing, asked: &HashMap<String, String>, person: &str, base: &str) -> (u16, Value) {
    let number = |name: &str, from: &str| -> Option<u64> { asked.get(name)?.strip_prefix(from)?.parse().ok() };
    let (since, skip) = (number("$deltatoken", "d-"), number("$skiptoken", "s-"));
    if since.is_none() && skip.is_none() && !asked.contains_key("startDateTime") {
        return (400, json!({ "error": { "code": "BadRequest" } }));
    }
    let place = since.or_else(|| number("place", "")).unwrap_or(0);
    let Some(all) = state.since(person, place) else {
        return (410, json!({ "error": { "code": "syncStateNotFound" } }));
    };
    let from = usize::try_from(skip.unwrap_or(0)).unwrap();
    let value: Vec<Value> = all.iter().skip(from).take(PAGE).map(|(id, entry)| item(id, entry)).collect();
    let mut told = json!({ "@odata.context": "x", "value": value, "somethingNew": { "a": [1] } });
    let place_of = |rest: String| json!(format!("{base}/v1.0/me/calendarView/delta?{rest}"));
    if from + PAGE < all.len() {
        told["@odata.nextLink"] = place_of(format!("%24skiptoken=s-{}&place={place}", from + PAGE));
    } else {
        told["@odata.deltaLink"] = place_of(format!("%24deltatoken=d-{}", state.place()));
    }
    (200, told)
}

fn item(id: &str, entry: &Entry) -> Value {
    if entry.gone {
        return json!({ "id": id, "@removed": { "reason": "deleted" } });
    }
    let moment = |at: DateTime<Utc>| {
        let wall = format!("{}.0000000", at.format("%Y-%m-%dT%H:%M:%S"));
        json!({ "dateTime": wall, "timeZone": "UTC" })
    };
    json!({
        "@odata.etag": "W/\"1\"", "id": id, "subject": entry.title, "isCancelled": false, "isAllDay": false,
        "showAs": if entry.free { "free" } else { "busy" }, "start": moment(entry.start), "end": moment(entry.end),
        "responseStatus": { "response": "organizer", "time": "0001-01-01T00:00:00Z" }, "aFieldOfTheFuture": [{}],
    })
}

fn write(state: &mut dyn Changing, (person, id): (&str, &str), body: &Value, status: u16) -> (u16, Value) {
    let at = |name: &str| -> Option<DateTime<Utc>> {
        let wall: NaiveDateTime = body[name]["dateTime"].as_str()?.parse().ok()?;
        (body[name]["timeZone"] == "UTC").then(|| wall.and_utc())
    };
    let (Some(start), Some(end)) = (at("start"), at("end")) else { return (400, json!({ "error": {} })) };
    let entry = Entry::of(&body["subject"], start, end);
    state.set(person, id, entry.clone());
    (status, item(id, &entry))
}
