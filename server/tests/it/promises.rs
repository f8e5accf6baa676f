//! Real answers beside the schemas of the document: what is promised is there, what is there is promised.
//!
//! Every operation whose row names an answer is asked once as somebody who may, in an order that makes sense, and its
//! answer compared member by member. An operation nobody asked here fails the test, so a new one cannot be forgotten.

mod calendars;
mod cases;
mod circles;
mod elsewhere;
mod entrances;
mod family;
mod films;
mod growth;
mod hooks;
mod institutions;
mod keeps;
mod learning;
mod lessons;
mod lti;
mod matching;
mod messages;
mod micro;
mod money;
mod privacy;
mod rooms;
mod schemas;
mod skills;
mod trust;
mod videos;

pub use keeps::dot;
use schemas::compare;

use crate::support::{Ask, OWN, Reply, TestHouse};
use domain::{
    identity::Role,
    money::{Currency, Money},
};
use serde_json::{Value, json};
use services::identity::registration::user_create;
use std::collections::BTreeSet;
use testkit::{ApprovedTutor, Authenticator, Device};

/// A house, its document, and which operations were asked.
struct Promises {
    house: TestHouse,
    document: Value,
    asked: BTreeSet<(String, String)>,
    /// The second id of addresses with two.
    offer: String,
    /// What is wrong, one line each.
    broken: Vec<String>,
}

impl Promises {
    async fn new() -> Self {
        let house = TestHouse::with_accounts_elsewhere().await;
        let document = house.ask(Ask::get("/api/v1/openapi.json")).await.json();
        Self { house, document, asked: BTreeSet::new(), offer: String::new(), broken: Vec::new() }
    }

    /// Asks `method template` with that id and query, and holds the answer against what the document says of it.
    async fn ask(&mut self, operation: &str, id: &str, token: &str, body: &Value) -> Value {
        let (method, rest) = operation.split_once(' ').unwrap();
        let (template, query) = rest.split_once('?').map_or((rest, String::new()), |(path, q)| (path, format!("?{q}")));
        let template = if template.starts_with("/api/") { template.into() } else { format!("/api/v1{template}") };
        // Where a thing lies within another, both are named: `lesson|file`.
        let (id, within) = id.split_once('|').unwrap_or((id, ""));
        let filled =
            template.replace("{id}", id).replace("{secret}", id).replace("{number}", "1").replace("{month}", "2026-03");
        let filled = filled.replace("{provider}", "google").replace("{name}", "slack");
        let filled = filled.replace("{user_id}", within);
        let filled = filled.replace("{upload}", within).replace("{delivery}", within).replace("{lang}", "de");
        let code = if within.is_empty() { "like" } else { within };
        let filled = filled.replace("{offer}", &self.offer).replace("{code}", code).replace("{slug}", id);
        let filled = filled.replace("{file}", id).replace("{session}", within);
        let path = format!("{filled}{query}");
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
            (reply.status.is_success() || reply.status.is_redirection()) && described.is_object(),
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
            assert!(
                (file == "*/*" || told.starts_with(file.as_str())) && !reply.text.is_empty(),
                "{method} {template}: {told}"
            );
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

    /// Passkeys, a phone and another address of somebody.
    async fn own_security(&mut self) {
        let system = self.house.app.system();
        let made = user_create(&system, "eve@people.test", "violet-anchor-93", Role::Student).await.unwrap();
        let eve = self.house.app.reload(made.id).await;
        let token = self.house.token(&eve).await;
        let mut device = Device::at(OWN);
        let options = self.ask("POST /auth/passkeys/register/begin", "", &token, &json!({})).await;
        let mut answer = device.create(&options);
        answer["name"] = json!("My laptop");
        let added = self.ask("POST /auth/passkeys/register/finish", "", &token, &answer).await;
        let options = self.ask("POST /auth/passkeys/login/begin", "", "", &json!({})).await;
        self.ask("POST /auth/passkeys/login/finish", "", "", &device.get(&options)).await;
        self.ask("GET /auth/passkeys", "", &token, &Value::Null).await;
        self.ask("DELETE /auth/passkeys/{id}", added["id"].as_str().unwrap(), &token, &Value::Null).await;
        self.ask("POST /auth/phone", "", &token, &json!({ "number": "+4915123456789" })).await;
        let texts = self.house.ask(Ask::get("/dev/phone?to=%2B4915123456789")).await.json();
        let text = texts["items"][0]["text"].as_str().unwrap();
        let code: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
        self.ask("POST /auth/phone/confirm", "", &token, &json!({ "code": code })).await;
        let change = json!({ "email": "eve.new@people.test", "password": "violet-anchor-93" });
        self.ask("POST /auth/email/change", "", &token, &change).await;
        for (to, path) in [("eve.new@people.test", "confirm"), ("eve@people.test", "undo")] {
            let mailbox = self.house.ask(Ask::get(&format!("/dev/mailbox?to={to}"))).await.json();
            let link = json!({ "token": mailbox["items"][0]["token"] });
            self.ask(&format!("POST /auth/email/{path}"), "", "", &link).await;
        }
        // What was taken back ended every sign-in.
        let token = self.house.token(&self.house.app.reload(made.id).await).await;
        self.an_address_that_takes_none(&token, made.id.0).await;
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
        self.ask("POST /auth/login", "", "", &login).await;
        let listed = self.ask("GET /auth/sessions", "", token, &Value::Null).await;
        let other = listed["items"][1]["id"].as_str().unwrap().to_owned();
        self.ask("DELETE /auth/sessions/{id}", &other, token, &Value::Null).await;
        self.ask("POST /auth/sessions/revoke-others", "", token, &Value::Null).await;
        self.ask("POST /auth/socket-ticket", "", token, &Value::Null).await;
        self.ask("POST /auth/step-up", "", token, &json!({ "password": "violet-anchor-93" })).await;
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
            "hourly_rate": { "amount": 3_000, "currency": "USD" }, "cancellation_policy": "standard",
            "lesson_lengths": [60]
        });
        let made = self.ask("POST /tutors", "", token, &profile).await;
        let id = made["id"].as_str().unwrap();
        self.ask("GET /tutors/me/onboarding", "", token, &Value::Null).await;
        self.ask("POST /tutors/me/submit", "", token, &Value::Null).await;
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
            json!({
                "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "minutes": 60, "pay_with": "wallet",
                "start": format!("2026-03-0{day}T10:00:00Z"), "topic": "Fractions"
            })
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
        self.times(tutor, student, teacher).await;
        self.house.ask(Ask::post("/dev/clock", &json!({ "now": "2026-03-09T00:00:00Z" }))).await;
        for reader in [student, teacher] {
            let held = self.ask("GET /bookings/{id}", &booked[0], reader, &Value::Null).await;
            assert_eq!(held["session_outcome"], "COMPLETED");
        }
        self.ask("GET /payouts/balance", "", teacher, &Value::Null).await;
        self.reviews(&booked[0], student, teacher).await;
        self.notes(&booked[0], student, teacher).await;
        self.groups(tutor, student, teacher).await;
    }

    /// Times that are held, suggested, taken and declined, and a tutor who stays away.
    async fn times(&mut self, tutor: &ApprovedTutor, student: &str, teacher: &str) {
        let at = |day: u32, hour: u32| format!("2026-03-0{day}T{hour:02}:00:00Z");
        let hold = json!({ "tutor_id": tutor.tutor_id, "start": at(6, 14), "minutes": 60 });
        let held = self.ask("POST /bookings/holds", "", student, &hold).await;
        self.ask("DELETE /bookings/holds/{id}", held["id"].as_str().unwrap(), student, &Value::Null).await;
        let request = |start: String| {
            json!({ "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "start": start, "minutes": 60,
                    "pay_with": "wallet" })
        };
        let mut ids = Vec::new();
        for day in [4, 6] {
            let booking = self.ask("POST /bookings", "", student, &request(at(day, 16))).await;
            ids.push(booking["id"].as_str().unwrap().to_owned());
        }
        self.ask("POST /bookings/{id}/propose", &ids[1], teacher, &json!({ "starts": [at(6, 18), at(7, 18)] })).await;
        self.ask("POST /bookings/{id}/proposals/{number}/accept", &ids[1], student, &Value::Null).await;
        self.ask("POST /bookings/{id}/confirm", &ids[0], teacher, &Value::Null).await;
        for (answer, hour) in [("decline", 18), ("accept", 19)] {
            let start = json!({ "start": at(4, hour) });
            self.ask("POST /bookings/{id}/reschedule", &ids[0], student, &start).await;
            self.ask(&format!("POST /bookings/{{id}}/reschedule/{answer}"), &ids[0], teacher, &Value::Null).await;
        }
        let weekly = json!({ "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "start": at(6, 7),
                             "minutes": 60, "pay_with": "wallet", "rrule": "FREQ=WEEKLY;COUNT=2" });
        let series = self.ask("POST /series", "", student, &weekly).await;
        let series = series["id"].as_str().unwrap().to_owned();
        self.ask("GET /series/{id}", &series, teacher, &Value::Null).await;
        self.ask("POST /series/{id}/cancel", &series, student, &json!({ "reason": "ill" })).await;
        self.ask("GET /calendar/feed", "", student, &Value::Null).await;
        let feed = self.ask("POST /calendar/feed/rotate", "", student, &Value::Null).await;
        let secret = feed["url"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        self.ask("GET /calendar/{secret}", &secret, "", &Value::Null).await;
        self.house.ask(Ask::post("/dev/clock", &json!({ "now": "2026-03-04T19:15:00Z" }))).await;
        self.ask("POST /bookings/{id}/no-show", &ids[0], student, &json!({ "who": "tutor" })).await;
        services::Clock::move_to(&*self.house.app.clock, "2026-03-06T19:05:00Z".parse().unwrap());
        self.ask("POST /bookings/{id}/held", &ids[1], student, &Value::Null).await;
        let admin = self.house.token(&self.house.app.person(Role::Admin).await).await;
        self.ask("GET /admin/attendance", "", &admin, &Value::Null).await;
        self.ask("GET /tutors/me/metrics", "", teacher, &Value::Null).await;
        self.ask("GET /tutors/me/analytics", "", teacher, &Value::Null).await;
    }

    /// Keys of somebody's, and what the staff sees of accounts and does to them.
    async fn staff(&mut self, token: &str, admin: &str) {
        let key = json!({ "name": "A program", "scopes": ["read"] });
        let made = self.ask("POST /api-keys", "", token, &key).await;
        self.ask("GET /api-keys", "", token, &Value::Null).await;
        self.ask("DELETE /api-keys/{id}", made["id"].as_str().unwrap(), token, &Value::Null).await;
        let invited = json!({ "email": "new@people.test", "roles": ["admin", "support"] });
        self.ask("POST /admin/users", "", admin, &invited).await;
        self.ask("GET /admin/users?role=student", "", admin, &Value::Null).await;
        let id = self.house.app.student().await.id.to_string();
        self.ask("PATCH /admin/users/{id}", &id, admin, &json!({ "roles": ["student", "partner"] })).await;
        self.ask("POST /admin/users/{id}/impersonate", &id, admin, &Value::Null).await;
        self.ask("POST /admin/users/{id}/suspend", &id, admin, &json!({ "reason": "because" })).await;
        self.ask("GET /admin/users/{id}", &id, admin, &Value::Null).await;
        self.ask("POST /admin/users/{id}/restore", &id, admin, &Value::Null).await;
        self.pictures(&id, admin).await;
        self.ask("GET /admin/audit?act=account.suspended", "", admin, &Value::Null).await;
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
    promises.privacy(&owner).await;
    promises.staff(&owner, &admin).await;
    promises.ask("POST /auth/logout", "", &owner, &Value::Null).await;
    promises.catalogue(&tutor).await;
    promises.lessons(&tutor, &student_token, &teacher).await;
    let waiting = promises.ask("GET /admin/reports", "", &admin, &Value::Null).await;
    let report = waiting["items"][0]["id"].as_str().unwrap();
    let act = json!({ "act": "dismiss", "reason": "We looked into it." });
    promises.ask("POST /admin/reports/{id}/act", report, &admin, &act).await;
    let child = promises.family(&tutor, &student_token).await;
    promises.messages(&tutor, &student_token, &teacher).await;
    promises.files(&student_token).await;
    promises.papers(&teacher, &admin).await;
    promises.kept(&tutor, &student_token).await;
    promises.skills(&admin).await;
    promises.help(&tutor, &student_token, &teacher).await;
    promises.two_steps(&student_token).await;
    promises.own_security().await;
    promises.elsewhere(&student_token).await;
    promises.calendars(&student_token).await;
    promises.ask("GET /payments/wallet", "", &student_token, &Value::Null).await;
    promises.ask("GET /payments/wallet/entries", "", &student_token, &Value::Null).await;
    promises.ask("GET /payments/wallet/entries.csv", "", &student_token, &Value::Null).await;
    let topup = json!({ "amount": 2_500, "currency": "USD" });
    let payment = promises.ask("POST /payments/wallet/topup", "", &student_token, &topup).await;
    promises.ask("GET /payments/{id}", payment["id"].as_str().unwrap(), &student_token, &Value::Null).await;
    promises.packages(&tutor, (&student_token, &teacher)).await;
    promises.codes(&tutor, (&student_token, &admin)).await;
    promises.payouts(&tutor, (&teacher, &admin)).await;
    promises.cards().await;
    promises.credits().await;
    promises.hooks(&student_token).await;
    promises.house.app.fund(&student, Money::new(20_000, Currency::Usd)).await;
    promises.institutions(&tutor, &student_token, &teacher).await;
    promises.matching(&tutor, (&student_token, &teacher, &admin)).await;
    promises.circles(&tutor).await;
    promises.learning(&tutor, (&teacher, &admin)).await;
    promises.growth(&student_token, &admin).await;
    promises.ask("GET /admin/audit?act=tutor.approve", "", &admin, &Value::Null).await;
    promises.ask("GET /admin/ledger/trial-balance", "", &admin, &Value::Null).await;
    promises.house.ask(Ask::post("/dev/clock", &json!({ "now": "2026-03-12T12:00:00Z" }))).await;
    promises.ask("GET /family/children/{id}/notes", &child, &student_token, &Value::Null).await;
    promises.away(&student_token, &teacher).await;
    promises.cases(&tutor, (&student_token, &teacher, &admin)).await;
    promises.trust(&tutor, (&student_token, &teacher)).await;
    promises.rooms(&tutor, &teacher).await;
    promises.videos(&teacher).await;
    promises.micro(&tutor, &teacher).await;
    promises.ask("GET /openapi.json", "", "", &Value::Null).await;
    promises.ask("GET /api/versions", "", "", &Value::Null).await;
    assert!(promises.broken.is_empty(), "{}", promises.broken.join("\n"));
    let documented = promises.document["paths"].as_object().unwrap().iter();
    let documented = documented.flat_map(|(path, methods)| {
        methods.as_object().unwrap().keys().map(|method| (method.clone(), path.clone())).collect::<Vec<_>>()
    });
    let forgotten: Vec<_> = documented.filter(|operation| !promises.asked.contains(operation)).collect();
    assert_eq!(forgotten, [], "nobody asked these");
}
