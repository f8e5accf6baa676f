//! How each provider of rooms says it.

use crate::rooms::{CLIENT, SECRET, Standing, State};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};
use std::collections::HashMap;

/// A code and a renewal are worth a token (RFC 6749); a code needs its proof (RFC 7636). Zoom's client stands in the
/// header, the others' in the form.
pub(crate) fn tokens(state: &mut State, head: &str, form: &HashMap<String, String>) -> (u16, Value) {
    let said = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    let no = (400, json!({ "error": "invalid_grant" }));
    let basic = format!("basic {}", STANDARD.encode(format!("{CLIENT}:{SECRET}"))).to_lowercase();
    let by_head = head.to_lowercase().contains(&basic);
    if !by_head && (said("client_id"), said("client_secret")) != (CLIENT, SECRET) {
        return (401, json!({ "error": "invalid_client" }));
    }
    let person = match said("grant_type") {
        "authorization_code" => {
            let proof = URL_SAFE_NO_PAD.encode(digest(&SHA256, said("code_verifier").as_bytes()));
            match state.challenges.remove(said("code")) {
                Some(challenge) if challenge == proof => said("code").trim_start_matches("code-").to_owned(),
                _ => return no,
            }
        }
        _ => said("refresh_token").trim_start_matches("renew-").to_owned(),
    };
    if person.is_empty() || state.revoked.contains(&person) {
        return no;
    }
    state.made += 1;
    let token = format!("token-{}-{person}", state.made);
    state.tokens.insert(token.clone(), person.clone());
    let renew = format!("renew-{person}");
    (
        200,
        json!({ "access_token": token, "refresh_token": renew, "token_type": "bearer", "expires_in": 3599, "new": 1 }),
    )
}

fn put(state: &mut State, id: &str, whose: &str, body: &Value) {
    let standing = Standing { whose: whose.to_owned(), body: body.clone(), registrants: 0 };
    state.meetings.insert(id.to_owned(), standing);
}

fn merge(state: &mut State, id: &str, body: &Value) -> bool {
    let Some(standing) = state.meetings.get_mut(id) else { return false };
    for (name, value) in body.as_object().into_iter().flatten() {
        standing.body[name] = value.clone();
    }
    true
}

fn away(state: &mut State, id: &str) -> (u16, Value) {
    if state.meetings.remove(id).is_some() { (204, Value::Null) } else { (404, json!({ "code": 3001 })) }
}

pub(crate) fn zoom(
    state: &mut State,
    (method, path): (&str, &str),
    body: &Value,
    person: &str,
) -> Option<(u16, Value)> {
    let rest = path.strip_prefix("/v2/")?;
    let meeting = |id: &str| {
        json!({ "id": id.parse::<i64>().unwrap_or(0), "host_id": person, "uuid": "u==", "new": {},
            "join_url": format!("https://zoom.test/j/{id}?pwd=x"),
            "start_url": format!("https://zoom.test/s/{id}?zak=y") })
    };
    let parts: Vec<&str> = rest.split('/').collect();
    Some(match (method, parts.as_slice()) {
        ("GET", ["users", "me"]) => (200, json!({ "id": person, "email": format!("{person}@zoom.test"), "type": 2 })),
        ("POST", ["users", "me", "meetings"]) => {
            state.made += 1;
            let id = (80_000_000_000 + state.made).to_string();
            put(state, &id, person, body);
            (201, meeting(&id))
        }
        ("POST", ["meetings", _, "registrants"]) if !state.registers => (400, json!({ "code": 200 })),
        ("POST", ["meetings", id, "registrants"]) => match state.meetings.get_mut(*id) {
            Some(standing) => {
                standing.registrants += 1;
                let own = format!("https://zoom.test/w/{id}?tk=own");
                (201, json!({ "registrant_id": "reg-1", "join_url": own, "id": 1, "topic": "x" }))
            }
            None => (404, json!({ "code": 3001 })),
        },
        ("GET", ["meetings", id]) if state.meetings.contains_key(*id) => (200, meeting(id)),
        ("PATCH", ["meetings", id]) => {
            if merge(state, id, body) {
                (204, Value::Null)
            } else {
                (404, json!({}))
            }
        }
        ("DELETE", ["meetings", id]) => away(state, id),
        _ => return None,
    })
}

pub(crate) fn meet(state: &mut State, (method, path): (&str, &str), body: &Value, person: &str) -> (u16, Value) {
    match (method, path) {
        ("GET", "/v1/userinfo") => (200, json!({ "sub": person, "email": format!("{person}@meet.test") })),
        ("POST", "/v2/spaces") => {
            state.made += 1;
            let name = format!("spaces/s{}", state.made);
            put(state, &name, person, body);
            let uri = format!("https://meet.test/{}", state.made);
            (200, json!({ "name": name, "meetingUri": uri, "meetingCode": "abc", "config": {} }))
        }
        ("POST", _) if path.ends_with(":endActiveConference") => {
            let name = path.trim_start_matches("/v2/").trim_end_matches(":endActiveConference").to_owned();
            state.meetings.remove(&name);
            (400, json!({ "error": { "status": "FAILED_PRECONDITION" } }))
        }
        ("GET", "/v2/conferenceRecords") => (200, json!({ "conferenceRecords": [{ "name": "conferenceRecords/c" }] })),
        ("GET", "/v2/conferenceRecords/c/participants") => {
            let of = |(number, visit): (usize, &Value)| {
                let user = visit["id"].as_str().map(|id| json!({ "user": format!("users/{id}"), "displayName": "R" }));
                json!({ "name": format!("conferenceRecords/c/participants/{number}"), "signedinUser": user })
            };
            let people: Vec<Value> = state.visits.as_array().into_iter().flatten().enumerate().map(of).collect();
            (200, json!({ "participants": people, "totalSize": people.len() }))
        }
        ("GET", _) if path.ends_with("/participantSessions") => {
            let number: usize = path.split('/').nth(5).and_then(|number| number.parse().ok()).unwrap_or(0);
            let visit = &state.visits[number];
            let session = json!({ "name": format!("{path}/1"), "startTime": visit["from"], "endTime": visit["until"] });
            (200, json!({ "participantSessions": [session] }))
        }
        _ => (404, json!({})),
    }
}

pub(crate) fn teams(state: &mut State, (method, path): (&str, &str), body: &Value, person: &str) -> (u16, Value) {
    let rest = path.trim_start_matches("/v1.0/");
    let parts: Vec<&str> = rest.split('/').collect();
    match (method, parts.as_slice()) {
        ("GET", ["me"]) => (200, json!({ "id": person, "userPrincipalName": format!("{person}@teams.test") })),
        ("POST", ["me", "onlineMeetings"]) => {
            state.made += 1;
            let id = format!("MSo{}", state.made);
            put(state, &id, person, body);
            let link = format!("https://teams.test/l/{id}");
            (201, json!({ "id": id, "joinWebUrl": link, "chatInfo": {}, "audioConferencing": null }))
        }
        ("PATCH", ["me", "onlineMeetings", id]) => {
            if merge(state, id, body) {
                (200, json!({ "id": id }))
            } else {
                (404, json!({}))
            }
        }
        ("DELETE", ["me", "onlineMeetings", id]) => away(state, id),
        ("GET", ["me", "onlineMeetings", _, "attendanceReports"]) => (200, json!({ "value": [{ "id": "r1" }] })),
        ("GET", ["me", "onlineMeetings", _, "attendanceReports", "r1"]) => {
            let of = |visit: &Value| {
                json!({ "id": "a", "identity": { "id": visit["id"], "displayName": "R" }, "role": "Presenter",
                    "attendanceIntervals": [{ "joinDateTime": visit["from"], "leaveDateTime": visit["until"] }] })
            };
            let records: Vec<Value> = state.visits.as_array().into_iter().flatten().map(of).collect();
            (200, json!({ "id": "r1", "attendanceRecords": records }))
        }
        ("POST", ["subscriptions"]) => {
            state.watched.push(body.clone());
            (201, json!({ "id": format!("sub-{}", state.watched.len()) }))
        }
        _ => (404, json!({})),
    }
}

pub(crate) fn daily(state: &mut State, (method, path): (&str, &str), body: &Value) -> (u16, Value) {
    let room = |name: &str| json!({ "id": "i", "name": name, "url": format!("https://daily.test/{name}"), "new": 1 });
    let name = path.strip_prefix("/v1/rooms/").unwrap_or_default();
    match (method, path) {
        ("POST", "/v1/rooms") => {
            let name = body["name"].as_str().unwrap_or_default();
            if state.meetings.contains_key(name) {
                return (400, json!({ "error": "invalid-request-error", "info": "a room named that exists" }));
            }
            put(state, name, "daily", body);
            (200, room(name))
        }
        ("POST", "/v1/meeting-tokens") => {
            let user = body["properties"]["user_id"].as_str().unwrap_or_default().to_owned();
            (200, json!({ "token": format!("of-{user}") }))
        }
        ("POST", _) if merge(state, name, body) => (200, room(name)),
        ("DELETE", _) => away(state, name),
        _ => (404, json!({})),
    }
}

pub(crate) fn livekit(state: &mut State, path: &str, body: &Value) -> (u16, Value) {
    let name = body["name"].as_str().or_else(|| body["room"].as_str()).unwrap_or_default();
    match path.rsplit('/').next().unwrap_or_default() {
        "CreateRoom" => {
            put(state, name, "livekit", body);
            (200, json!({ "sid": "RM_1", "name": name, "emptyTimeout": 300 }))
        }
        "DeleteRoom" => {
            state.meetings.remove(name);
            (200, json!({}))
        }
        _ => (404, json!({})),
    }
}
