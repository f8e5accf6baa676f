//! Real answers beside the schemas of the document: what is promised is there, what is there is promised.
//!
//! Every operation whose row names an answer is asked once as somebody who may, in an order that makes sense, and its
//! answer compared member by member. An operation nobody asked here fails the test, so a new one cannot be forgotten.

use crate::support::{Ask, Reply, TestHouse};
use domain::{
    identity::Role,
    money::{Currency, Money},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::{ApprovedTutor, Authenticator};
use uuid::Uuid;

/// A house, its document, and which operations were asked.
struct Promises {
    house: TestHouse,
    document: Value,
    asked: BTreeSet<(String, String)>,
    /// What is wrong, one line each.
    broken: Vec<String>,
}

impl Promises {
    async fn new() -> Self {
        let house = TestHouse::new().await;
        let document = house.ask(Ask::get("/api/v1/openapi.json")).await.json();
        Self { house, document, asked: BTreeSet::new(), broken: Vec::new() }
    }

    /// Asks `method template` with that id and query, and holds the answer against what the document says of it.
    async fn ask(&mut self, operation: &str, id: &str, token: &str, body: &Value) -> Value {
        let (method, rest) = operation.split_once(' ').unwrap();
        let (template, query) = rest.split_once('?').map_or((rest, String::new()), |(path, q)| (path, format!("?{q}")));
        let template = format!("/api/v1{template}");
        let path = format!("{}{query}", template.replace("{id}", id));
        let mut ask = Ask::new(method, &path);
        if !token.is_empty() {
            ask = ask.bearer(token);
        }
        if !body.is_null() {
            ask = ask.json(body);
        }
        let reply = self.house.ask(ask).await;
        self.compare(&method.to_lowercase(), &template, &reply);
        self.asked.insert((method.to_lowercase(), template));
        serde_json::from_str(&reply.text).unwrap_or_default()
    }

    fn compare(&mut self, method: &str, template: &str, reply: &Reply) {
        let operation = &self.document["paths"][template][method];
        let described = &operation["responses"][reply.status.as_str()];
        assert!(
            reply.status.is_success() && described.is_object(),
            "{method} {template}: {} {}",
            reply.status,
            reply.text
        );
        let schema = &described["content"]["application/json"]["schema"];
        if schema.is_object() {
            let mut broken = Vec::new();
            compare(&self.document, schema, &reply.json(), &format!("{method} {template}"), &mut broken);
            self.broken.append(&mut broken);
        } else if let Some(file) = described["content"].as_object().and_then(|types| types.keys().next()) {
            let told = reply.headers["content-type"].to_str().unwrap();
            assert!(told.starts_with(file.as_str()) && !reply.text.is_empty(), "{method} {template}: {told}");
        } else if !reply.text.is_empty() {
            self.broken.push(format!("{method} {template} answers a body that is not promised"));
        }
    }

    /// Two-step sign-in, on and off again.
    async fn two_steps(&mut self, token: &str) {
        let setup = self.ask("POST /auth/mfa/totp", "", token, &Value::Null).await;
        let app = Authenticator::of(setup["secret"].as_str().unwrap());
        let code = |steps| json!({ "code": app.code(&self.house.app, steps) });
        let [before, now, ahead] = [code(-1), code(0), code(1)];
        self.ask("POST /auth/mfa/totp/confirm", "", token, &before).await;
        self.ask("POST /auth/mfa/recovery-codes", "", token, &now).await;
        self.ask("DELETE /auth/mfa/totp", "", token, &ahead).await;
    }

    /// An account from its registration to a new password; the token that is good at the end.
    async fn account(&mut self) -> String {
        let registration = json!({
            "email": "ada@example.com", "password": "violet-anchor-93", "role": "tutor", "display_name": "Ada",
            "birth_date": "1990-01-01", "time_zone": "Europe/Berlin", "locale": "en"
        });
        self.ask("POST /auth/register", "", "", &registration).await;
        let mailbox = self.house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
        self.ask("POST /auth/verify-email", "", "", &json!({ "token": mailbox["items"][0]["token"] })).await;
        // As an account of the release before, whose address nobody confirmed.
        let doubted = sqlx::query("update users set email_verified_at = null where email = 'ada@example.com'");
        doubted.execute(&self.house.app.owner).await.unwrap();
        let login = json!({ "email": "ada@example.com", "password": "violet-anchor-93" });
        let signed_in = self.ask("POST /auth/login", "", "", &login).await;
        let refresh = json!({ "refresh_token": signed_in["refresh_token"] });
        let refreshed = self.ask("POST /auth/refresh", "", "", &refresh).await;
        let token = refreshed["access_token"].as_str().unwrap();
        self.ask("GET /auth/me", "", token, &Value::Null).await;
        self.ask("POST /auth/verify-email/resend", "", token, &Value::Null).await;
        let settings = json!({ "time_zone": "Europe/Vienna", "locale": "de", "currency": "USD" });
        self.ask("PATCH /auth/me", "", token, &settings).await;
        let change = json!({ "old_password": "violet-anchor-93", "new_password": "amber-lantern-58" });
        let changed = self.ask("POST /auth/password/change", "", token, &change).await;
        self.ask("POST /auth/password/reset", "", "", &json!({ "email": "ada@example.com" })).await;
        changed["access_token"].as_str().unwrap().to_owned()
    }

    /// A profile from its creation to its approval.
    async fn profile(&mut self, token: &str, admin: &str) {
        let subject = self.house.app.subject().await;
        let profile = json!({
            "headline": "Patient", "bio": "Teaches.", "country": "DE", "languages": ["en"], "education": "TU Berlin",
            "subjects": [{ "subject_id": subject, "level": "expert", "years": 3 }], "certifications": ["CELTA"],
            "hourly_rate": { "amount": 3_000, "currency": "USD" }, "cancellation_policy": "standard", "lesson_lengths": [60]
        });
        let made = self.ask("POST /tutors", "", token, &profile).await;
        let id = made["id"].as_str().unwrap();
        self.ask("GET /admin/tutors", "", admin, &Value::Null).await;
        self.ask("POST /admin/tutors/{id}/decline", id, admin, &json!({ "reason": "Say more." })).await;
        self.ask("PATCH /tutors/{id}", id, token, &json!({ "bio": "Teaches algebra." })).await;
        self.ask("POST /admin/tutors/{id}/approve", id, admin, &Value::Null).await;
        let week = json!({
            "time_zone": "UTC", "weekly": [{ "weekday": "mon", "start": "09:00", "end": "12:00" }],
            "exceptions": [{ "date": "2026-04-01", "kind": "blocked" }]
        });
        self.ask("PUT /tutors/{id}/availability", id, token, &week).await;
        self.ask("GET /tutors/{id}/availability", id, token, &Value::Null).await;
        let link = json!({ "link": "https://meet.example/room" });
        self.ask("PUT /tutors/me/meeting-link", "", token, &link).await;
        self.ask("GET /tutors/me/meeting-link", "", token, &Value::Null).await;
    }

    /// Lessons of a student with a tutor: one declined, one cancelled, one held and paid out.
    async fn lessons(&mut self, tutor: &ApprovedTutor, student: &str, teacher: &str) {
        let request = |day: u32| {
            json!({ "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "start": format!("2026-03-0{day}T10:00:00Z"),
                    "minutes": 60, "pay_with": "wallet", "topic": "Fractions" })
        };
        let mut booked = Vec::new();
        for day in 5..8 {
            let booking = self.ask("POST /bookings", "", student, &request(day)).await;
            booked.push(booking["id"].as_str().unwrap().to_owned());
        }
        self.ask("GET /bookings", "", student, &Value::Null).await;
        self.ask("POST /bookings/{id}/decline", &booked[1], teacher, &json!({ "reason": "I am ill." })).await;
        self.ask("POST /bookings/{id}/cancel/preview", &booked[2], student, &Value::Null).await;
        self.ask("POST /bookings/{id}/cancel", &booked[2], student, &json!({ "reason": "ill" })).await;
        self.ask("POST /bookings/{id}/confirm", &booked[0], teacher, &Value::Null).await;
        self.ask("GET /bookings/{id}/invitation.ics", &booked[0], student, &Value::Null).await;
        let report = json!({ "kind": "booking", "subject_id": booked[0], "reason": "technical", "text": "No sound." });
        self.ask("POST /reports", "", student, &report).await;
        self.house.ask(Ask::post("/dev/clock", &json!({ "now": "2026-03-09T00:00:00Z" }))).await;
        for reader in [student, teacher] {
            let held = self.ask("GET /bookings/{id}", &booked[0], reader, &Value::Null).await;
            assert_eq!(held["session_outcome"], "COMPLETED");
        }
        self.ask("GET /payouts/balance", "", teacher, &Value::Null).await;
    }

    /// A parent with a child that asks for two lessons, and with a teenager who is linked.
    async fn family(&mut self, tutor: &ApprovedTutor, parent: &str) {
        self.ask("GET /family/consent", "", parent, &Value::Null).await;
        let child = json!({
            "display_name": "Mia", "birth_date": "2016-05-04", "time_zone": "UTC", "consent_version": "2026-11"
        });
        let made = self.ask("POST /family/children", "", parent, &child).await;
        let id = made["id"].as_str().unwrap();
        self.ask("GET /family/children", "", parent, &Value::Null).await;
        self.ask("GET /family/children/{id}", id, parent, &Value::Null).await;
        self.ask("PATCH /family/children/{id}", id, parent, &json!({ "may_message": false })).await;
        let told = json!({ "requests": true, "lessons": false });
        self.ask("PUT /family/children/{id}/notifications", id, parent, &told).await;
        let session = self.ask("POST /family/children/{id}/session", id, parent, &Value::Null).await;
        let token = session["access_token"].as_str().unwrap().to_owned();
        let mut asked = Vec::new();
        for day in 12..14 {
            let request = json!({
                "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "minutes": 60, "pay_with": "wallet",
                "start": format!("2026-03-{day}T10:00:00Z")
            });
            let booking = self.ask("POST /bookings", "", &token, &request).await;
            asked.push(booking["id"].as_str().unwrap().to_owned());
        }
        self.ask("GET /family/approvals", "", parent, &Value::Null).await;
        self.ask("POST /family/approvals/{id}/approve", &asked[0], parent, &Value::Null).await;
        self.ask("POST /family/approvals/{id}/decline", &asked[1], parent, &json!({ "reason": "Not now." })).await;
        self.ask("GET /family/children/{id}/lessons", id, parent, &Value::Null).await;
        self.ask("GET /family/children/{id}/spending", id, parent, &Value::Null).await;
        let young = self.house.app.student().await;
        let born = sqlx::query("update users set birth_date = '2011-01-01', birth_date_sealed = null where id = $1");
        born.bind(young.id.0).execute(&self.house.app.owner).await.unwrap();
        let code = self.ask("POST /family/links", "", parent, &Value::Null).await;
        let teenager = self.house.token(&young).await;
        self.ask("POST /family/links/claim", "", &teenager, &json!({ "code": code["code"] })).await;
    }

    /// What anybody reads of a tutor.
    async fn catalogue(&mut self, tutor: &ApprovedTutor) {
        let id = tutor.tutor_id.to_string();
        self.ask("GET /subjects", "", "", &Value::Null).await;
        self.ask("GET /tutors", "", "", &Value::Null).await;
        self.ask("GET /tutors/{id}", &id, "", &Value::Null).await;
        self.ask("GET /tutors/{id}/slots?minutes=60", &id, "", &Value::Null).await;
        self.ask("GET /tutors/{id}/reviews", &id, "", &Value::Null).await;
        let explain = "GET /tutors/{id}/availability/explain?start=2026-01-01T10:00:00Z&minutes=60";
        self.ask(explain, &id, "", &Value::Null).await;
    }

    async fn review(&self, tutor: &ApprovedTutor, student: Uuid) {
        let review = sqlx::query(
            "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication, professionalism, comment, created_at)
             values ($1, $1, $2, $3, 5, 5, 4, 5, 'Clear and kind.', '2026-03-01T00:00:00Z')",
        );
        let review = review.bind(Uuid::now_v7()).bind(tutor.tutor_id.0).bind(student);
        review.execute(&self.house.app.owner).await.unwrap();
    }
}

#[tokio::test]
async fn answers_have_the_members_their_schemas_promise() {
    let mut promises = Promises::new().await;
    let app = &promises.house.app;
    let (tutor, student, admin) = (app.approved_tutor().await, app.student().await, app.person(Role::Admin).await);
    app.fund(&student, Money::new(20_000, Currency::Usd)).await;
    promises.review(&tutor, student.id.0).await;
    let house = &promises.house;
    let (student_token, teacher) = (house.token(&student).await, house.token(&tutor.person).await);
    let admin = house.token(&admin).await;
    let owner = promises.account().await;
    promises.profile(&owner, &admin).await;
    promises.ask("POST /auth/logout", "", &owner, &Value::Null).await;
    promises.catalogue(&tutor).await;
    promises.lessons(&tutor, &student_token, &teacher).await;
    let waiting = promises.ask("GET /admin/reports", "", &admin, &Value::Null).await;
    let report = waiting["items"][0]["id"].as_str().unwrap();
    let act = json!({ "act": "dismiss", "reason": "We looked into it." });
    promises.ask("POST /admin/reports/{id}/act", report, &admin, &act).await;
    promises.family(&tutor, &student_token).await;
    promises.two_steps(&student_token).await;
    promises.ask("GET /payments/wallet", "", &student_token, &Value::Null).await;
    promises.ask("GET /payments/wallet/entries", "", &student_token, &Value::Null).await;
    promises.ask("GET /payments/wallet/entries.csv", "", &student_token, &Value::Null).await;
    let topup = json!({ "amount": 2_500, "currency": "USD" });
    let payment = promises.ask("POST /payments/wallet/topup", "", &student_token, &topup).await;
    promises.ask("GET /payments/{id}", payment["id"].as_str().unwrap(), &student_token, &Value::Null).await;
    promises.ask("GET /admin/ledger/trial-balance", "", &admin, &Value::Null).await;
    promises.ask("GET /openapi.json", "", "", &Value::Null).await;
    assert!(promises.broken.is_empty(), "{}", promises.broken.join("\n"));
    let documented = promises.document["paths"].as_object().unwrap().iter();
    let documented = documented.flat_map(|(path, methods)| {
        methods.as_object().unwrap().keys().map(|method| (method.clone(), path.clone())).collect::<Vec<_>>()
    });
    let forgotten: Vec<_> = documented.filter(|operation| !promises.asked.contains(operation)).collect();
    assert_eq!(forgotten, [], "nobody asked these");
}

/// Notes every member that is required and missing, there and not described, or of another type than described; lists
/// must not be empty at the top.
fn compare(document: &Value, schema: &Value, answer: &Value, place: &str, broken: &mut Vec<String>) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).unwrap_or_else(|| panic!("{reference} leads nowhere")),
        None => schema,
    };
    let choices = ["oneOf", "anyOf"].iter().find_map(|name| schema[*name].as_array());
    if let Some(choices) = choices {
        let fits = |choice: &&Value| {
            let mut wrong = Vec::new();
            compare(document, choice, answer, place, &mut wrong);
            wrong.is_empty()
        };
        if !choices.iter().any(|choice| fits(&choice)) {
            broken.push(format!("{place} is none of the choices: {answer}"));
        }
        return;
    }
    if !is_of_type(&schema["type"], answer) {
        broken.push(format!("{place} is not {}: {answer}", schema["type"]));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(answer)) {
        broken.push(format!("{place} is not one of {}: {answer}", schema["enum"]));
    }
    if let Some(members) = answer.as_object() {
        let (properties, required) = (properties_of(document, schema), required_of(document, schema));
        broken
            .extend(required.iter().filter(|n| !members.contains_key(**n)).map(|name| format!("{place} lacks {name}")));
        for (name, member) in members {
            match properties.iter().find(|(known, _)| *known == name) {
                Some((_, below)) => compare(document, below, member, &format!("{place}.{name}"), broken),
                None if properties.is_empty() => {}
                None => broken.push(format!("{place}.{name} is not described")),
            }
        }
    }
    for item in answer.as_array().into_iter().flatten() {
        compare(document, &schema["items"], item, &format!("{place}[]"), broken);
    }
    if place.rsplit('.').next() == Some("items") && answer.as_array().is_some_and(Vec::is_empty) {
        broken.push(format!("{place} is empty, which proves nothing"));
    }
}

fn is_of_type(named: &Value, answer: &Value) -> bool {
    let is = |name: &str| match name {
        "string" => answer.is_string(),
        "integer" => answer.is_i64() || answer.is_u64(),
        "number" => answer.is_number(),
        "boolean" => answer.is_boolean(),
        "array" => answer.is_array(),
        "object" => answer.is_object(),
        "null" => answer.is_null(),
        other => panic!("{other} is no type of JSON"),
    };
    match named {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        _ => true,
    }
}

/// The schema and everything it is made of.
fn parts<'a>(document: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let schema = schema["$ref"].as_str().map_or(schema, |reference| document.pointer(&reference[1..]).unwrap());
    let below = schema["allOf"].as_array().into_iter().flatten().flat_map(|part| parts(document, part));
    std::iter::once(schema).chain(below).collect()
}

fn properties_of<'a>(document: &'a Value, schema: &'a Value) -> Vec<(&'a String, &'a Value)> {
    parts(document, schema).into_iter().filter_map(|part| part["properties"].as_object()).flatten().collect()
}

fn required_of<'a>(document: &'a Value, schema: &'a Value) -> Vec<&'a str> {
    let required = parts(document, schema).into_iter().filter_map(|part| part["required"].as_array()).flatten();
    required.map(|name| name.as_str().unwrap()).collect()
}
