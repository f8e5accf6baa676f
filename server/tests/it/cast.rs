//! One of each kind of person, with what one student and one tutor share, and a whole, valid request for every route.
//!
//! Each route gets a new cast and each request new things: what is refused is refused because of who sends it. What is
//! about a lesson, a payment or a device is always the student's with the tutor.

mod accounts;
mod background;
mod calendars;
mod cases;
mod circles;
mod elsewhere;
mod entrances;
mod family;
mod files;
pub mod films;
mod growth;
mod hooks;
mod institutions;
mod learning;
mod lessons;
pub mod lti;
pub mod matching;
mod messages;
mod micro;
mod money;
mod privacy;
mod recordings;
mod security;
mod signing;
mod skills;
mod staff;
mod times;
mod trust;
mod typing;
mod videos;

use crate::support::{Ask, OWN, Reply, TestHouse};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::BookingRequest,
    identity::Role,
    money::{Currency, Money},
};
use serde_json::{Value, json};
use server::routes::Route;
use services::{
    Clock, SignedIn,
    bookings::booking::{booking_confirm, booking_create},
    identity::{registration::user_create, sessions::session_open, tokens::token_issue},
};
use testkit::ApprovedTutor;
use uuid::Uuid;

/// Who asks, and the word of the routing table for it.
pub const PEOPLE: [(&str, &str); 17] = [
    ("nobody", "anonymous"),
    ("student", "student"),
    ("other student", "student"),
    ("tutor", "tutor"),
    ("other tutor", "tutor"),
    ("child", "child"),
    ("parent", "parent"),
    ("partner", "partner"),
    ("institution", "institution_admin"),
    ("support", "support"),
    ("trust", "trust"),
    ("finance", "finance"),
    ("compliance", "compliance"),
    ("analyst", "analyst"),
    ("admin", "admin"),
    ("owner", "owner"),
    // The student's, for everything that a student's may do; pages and forms take no keys.
    ("key", "student"),
];

/// Accounts with this password stand in the house before the first request; no request is about the second one.
const KNOWN: &str = "known@people.test";
const KEPT: &str = "kept@people.test";
const PASSWORD: &str = "violet-anchor-93";

pub struct Cast<'a> {
    house: &'a TestHouse,
    tutor: ApprovedTutor,
    /// In the order of `PEOPLE`, without nobody.
    people: Vec<SignedIn>,
    next_start: DateTime<Utc>,
    /// The number of the text that is typed otherwise, and what is typed there.
    pub typed: Option<(usize, &'static str)>,
    /// How many texts the last such request had.
    pub texts: usize,
}

impl<'a> Cast<'a> {
    /// What all casts of a house share.
    pub async fn prepare(house: &TestHouse) {
        for account in [KNOWN, KEPT] {
            user_create(&house.app.system(), account, PASSWORD, Role::Student).await.unwrap();
        }
    }

    pub async fn of(house: &'a TestHouse) -> Self {
        let app = &house.app;
        let (tutor, other_tutor) = (app.approved_tutor().await, app.approved_tutor().await);
        app.record(&tutor).await;
        let mut people = vec![app.student().await, app.student().await, tutor.person.clone(), other_tutor.person];
        for role in [Role::Child, Role::Parent, Role::Partner, Role::InstitutionAdmin] {
            people.push(app.person(role).await);
        }
        for scope in Role::SCOPES {
            people.push(staff::scoped(house, scope).await);
        }
        for role in [Role::Admin, Role::Owner] {
            people.push(app.person(role).await);
        }
        for person in &people {
            let password =
                "update users set password_hash = (select password_hash from users where email = $2) where id = $1";
            sqlx::query(password).bind(person.id.0).bind(KEPT).execute(&app.owner).await.unwrap();
        }
        family::tie(house, (people[4].id, people[5].id)).await;
        let next_start = app.clock.now() + Duration::days(2);
        Self { house, tutor, people, next_start, typed: None, texts: 0 }
    }

    /// Sends this person's request.
    pub async fn ask(&mut self, route: &Route, who: &str) -> Reply {
        // On the heap: they hold what each of two hundred ways needs, and a test's stack is two megabytes.
        let (address, way) = match Box::pin(self.elsewhere(route, who)).await {
            Some(led) => led,
            None => (Box::pin(self.address(&route.path)).await, String::new()),
        };
        let mut ask = Ask::new(&route.method, &address);
        let body = match route.kind {
            "rpc" if files::takes(&route.path) => self.file_form(ask, &route.path).await,
            "rpc" => {
                let form = Box::pin(self.form(&route.path, who)).await;
                Ask::form(ask, &self.form_typed(form))
            }
            _ if route.mutation => {
                let body = match Self::trust_body(route.path.trim_start_matches("/api/v1"), &address)
                    .or_else(|| Self::rsvp_body(&address))
                {
                    Some(body) => body,
                    None => Box::pin(self.body(route, who)).await,
                };
                let body = self.body_typed(body);
                if body.is_null() { ask } else { ask.json(&body) }
            }
            "page" => {
                ask = ask.header("accept", "text/html");
                ask
            }
            _ => ask,
        };
        if who == "key" {
            return self.house.ask(elsewhere::led(body, "", &way).bearer(&self.key().await)).await;
        }
        let ask = match self.person(who).cloned() {
            None => elsewhere::led(body, "", &way),
            Some(person) if matches!(route.kind, "page" | "rpc") => {
                let session = session_open(&self.house.app.system(), person.id, "test").await.unwrap();
                elsewhere::led(body, &format!("__Host-edustream={}", session.token), &way).header("origin", OWN)
            }
            Some(person) => elsewhere::led(body, "", &way).bearer(&self.house.token(&person).await),
        };
        self.house.ask(ask).await
    }

    fn person(&self, who: &str) -> Option<&SignedIn> {
        let who = if who == "key" { "student" } else { who };
        let place = PEOPLE.iter().position(|(name, _)| *name == who).unwrap();
        place.checked_sub(1).map(|place| &self.people[place])
    }

    fn student(&self) -> &SignedIn {
        &self.people[0]
    }

    /// The address with the ids of things that exist, and the query it needs.
    async fn address(&mut self, path: &str) -> String {
        let tutor = self.tutor.tutor_id;
        if let Some(address) = self.circles_address(path).await {
            return address;
        }
        if let Some(address) = self.learning_address(path).await {
            return address;
        }
        if let Some(address) = self.file_address(path).await {
            return address;
        }
        if let Some(address) = self.skill_or_trust_address(path).await {
            return address;
        }
        let id = match path {
            _ if background::is_about_checks(path) => self.check_id(path).await,
            _ if cases::is_about_cases(path) => self.cases_id(path).await,
            _ if matching::is_about_exchanges(path) => self.exchange().await,
            _ if times::is_about_times(path) => self.times_id(path).await,
            _ if lessons::is_about_lessons(path) => self.lessons_id(path).await,
            _ if money::is_about_money(path) => self.money_id(path).await,
            "/tutors/{id}/book" => format!("{tutor}/book?subject={}&minutes=60", self.tutor.subject_id),
            _ if path.contains("/auth/passkeys/{id}") => self.passkey().await.0,
            _ if path.contains("/auth/sessions/{id}") => self.device().await.to_string(),
            _ if path.contains("/privacy/exports/{id}") => self.export().await,
            _ if path.contains("/family/children/{id}") => self.child().await,
            _ if path.contains("/family/approvals/{id}") => self.asked().await,
            _ if path.contains("/admin/reports/{id}") => self.report().await,
            _ if path.contains("/bookings/{id}/cancel") || path.ends_with("/reschedule") => self.lesson(true).await,
            _ if path.contains("/bookings/{id}") => self.lesson(false).await,
            "/sandbox/payments/{id}/dispute" => self.paid().await,
            _ if path.contains("/payments/{id}") => self.payment().await,
            _ if path.contains("/admin/users/{id}") => self.looked_at(path).await,
            _ if path.contains("/api-keys/{id}") => self.students_key().await,
            _ if path.contains("/admin/tutors/{id}") => self.waiting_tutor().await.to_string(),
            _ => tutor.to_string(),
        };
        match path {
            "/tutors/{id}/book" => format!("/tutors/{id}"),
            "/cities/{slug}" => "/cities/berlin".into(),
            "/subjects/{slug}/{city}" => format!("/subjects/{}/berlin", self.slug().await),
            "/subjects/{slug}" => format!("/subjects/{}", self.slug().await),
            "/api/v1/tutors/{id}/availability/explain" => {
                format!("/api/v1/tutors/{id}/availability/explain?start=2026-03-20T10:00:00Z&minutes=60")
            }
            "/dev/phone" => "/dev/phone?to=%2B4915123456789".to_owned(),
            "/api/v1/privacy/exports/{id}/file" => self.export_url(&id).await,
            "/api/v1/calendar/{secret}" => self.feed().await,
            "/api/v1/payouts/statements/{month}" => "/api/v1/payouts/statements/2026-03".to_owned(),
            "/dev/mailbox" => format!("/dev/mailbox?to={KNOWN}"),
            _ => {
                let two = ["{id}/materials/{upload}", "{id}/pictures/{upload}", "{file}", "{id}"];
                two.iter().fold(path.to_owned(), |path, part| path.replace(part, &id)).replace("{number}", "1")
            }
        }
    }

    /// A body of the API that passes every check, or none where none is taken.
    async fn body(&mut self, route: &Route, who: &str) -> Value {
        if let Some(body) = self.security_body(route, who).await {
            return body;
        }
        let path = route.path.trim_start_matches("/api/v1");
        if let Some(body) = self.circles_body(route.method.as_str(), path, who).await {
            return body;
        }
        if let Some(body) = self.learning_body(route.method.as_str(), path, who).await {
            return body;
        }
        if let Some(body) = Self::hooks_body(route.method.as_str(), path) {
            return body;
        }
        if let Some(body) = self.file_body(path, who).await {
            return body;
        }
        if let Some(body) = self.times_body(path, who).await {
            return body;
        }
        if let Some(body) = self.lessons_body(route.method.as_str(), path, who).await {
            return body;
        }
        match path {
            "/auth/register" => accounts::registration(),
            "/auth/login" => json!({ "email": KNOWN, "password": PASSWORD }),
            "/auth/refresh" | "/auth/logout" => {
                let holder = self.person(who).unwrap_or(self.student()).id;
                let tokens = token_issue(&self.house.app.system(), holder).await.unwrap();
                json!({ "refresh_token": tokens.refresh_token })
            }
            "/auth/verify-email" => json!({ "token": self.verification_token().await }),
            "/auth/verify-email/resend" => {
                self.unverified(who).await;
                Value::Null
            }
            "/auth/me" => json!({ "time_zone": "Europe/Berlin", "locale": "ru", "currency": "EUR" }),
            "/auth/password/reset" => json!({ "email": KNOWN }),
            "/auth/password/change" => json!({ "old_password": PASSWORD, "new_password": "amber-lantern-58" }),
            "/tutors" | "/tutors/{id}" => json!({
                "headline": "Patient", "bio": "Teaches.", "country": "DE", "languages": ["en"], "lesson_lengths": [60],
                "subjects": [{ "subject_id": self.tutor.subject_id, "level": "expert", "years": 3 }],
                "hourly_rate": { "amount": 3_000, "currency": "USD" }, "cancellation_policy": "standard"
            }),
            "/tutors/{id}/availability" => {
                json!({ "time_zone": "UTC", "weekly": [{ "weekday": "mon", "start": "09:00", "end": "12:00" }] })
            }
            path if path.starts_with("/admin/users") || path == "/api-keys" => staff::body(path),
            path if path.contains("privacy/") || path.ends_with("/deletion") => self.own_data_body(route, who).await,
            "/reports" => json!({
                "kind": "booking", "subject_id": self.lesson(false).await, "reason": "other", "text": "Nobody came."
            }),
            "/admin/reports/{id}/act" => json!({ "act": "dismiss", "reason": "We looked into it." }),
            "/tutors/me/meeting-link" => json!({ "link": "https://meet.example/room" }),
            "/family/children" => json!({
                "display_name": "Mia", "birth_date": "2016-05-04", "time_zone": "UTC", "consent_version": "2026-11"
            }),
            "/family/children/{id}" => json!({ "may_book": false }),
            "/family/children/{id}/notifications" => json!({ "requests": true, "lessons": false }),
            "/family/children/{id}/session" | "/family/links" => Value::Null,
            "/family/links/claim" => json!({ "code": self.teenagers_code().await }),
            "/bookings" => serde_json::to_value(self.request(who).await).unwrap(),
            "/payments/wallet/topup" => json!({ "amount": 2_500, "currency": "USD" }),
            "/dev/clock" => json!({ "now": self.house.app.clock.now() }),
            path if path.ends_with("/confirm") || path.ends_with("/approve") || path.starts_with("/sandbox") => {
                Value::Null
            }
            _ => json!({ "reason": "because" }),
        }
    }

    /// A form of a server function that passes every check.
    async fn form(&mut self, path: &str, who: &str) -> String {
        let key = Uuid::now_v7();
        let name = path.trim_start_matches("/rpc/");
        if let Some(form) = Box::pin(self.form_of_slice(name, who)).await {
            return form;
        }
        match name {
            "bookings/book" => {
                let start = self.request(who).await.start.replace('+', "%2B");
                let (tutor, subject) = (self.tutor.tutor_id, self.tutor.subject_id);
                format!("tutor_id={tutor}&subject_id={subject}&start={start}&minutes=60&expected_price=3000&key={key}")
            }
            "calendar/offer" => format!("tutor_id={}&minutes=60&day=&zone=", self.tutor.tutor_id),
            "bookings/cancel" => format!("booking_id={}&key={key}&reason=because", self.lesson(true).await),
            "bookings/report-tell" => {
                format!("booking_id={}&reason=other&text=Nobody+came.", self.lesson(false).await)
            }
            "bookings/confirm" | "bookings/decline" => {
                format!("booking_id={}&key={key}&reason=because", self.lesson(false).await)
            }
            "calendar/availability" => {
                "time_zone=UTC&days[0]=mon&starts[0]=09:00&ends[0]=12:00&buffer_minutes=0&minimum_notice_minutes=0\
                &horizon_days=60&increment_minutes=30"
                    .to_owned()
            }
            "calendar/exception-add" | "calendar/exception-remove" => "date=2026-04-01&kind=blocked".to_owned(),
            "identity/change-password" => format!("old_password={PASSWORD}&password=amber-lantern-58"),
            "identity/forgot-password" => format!("email={KNOWN}"),
            "identity/login" => format!("email={KNOWN}&password={PASSWORD}"),
            "identity/login-code" => {
                let (token, code) = self.half_signed_in().await;
                format!("token={token}&code={code}")
            }
            "identity/two-step-confirm" => format!("code={}", self.two_step_code(who, false).await),
            "identity/two-step-off" | "identity/recovery-codes" => {
                format!("code={}", self.two_step_code(who, true).await)
            }
            "identity/register" => {
                let email = accounts::registration()["email"].as_str().unwrap().to_owned();
                let rest = "display_name=Ada&birth_date=1990-01-01&role=student&time_zone=UTC";
                format!("email={email}&password={PASSWORD}&{rest}")
            }
            "identity/resend-verification" => {
                self.unverified(who).await;
                String::new()
            }
            "identity/reset-password" => format!("token={}&password=amber-lantern-58", self.reset_token().await),
            "identity/revoke-session" => format!("session_id={}", self.device().await),
            "identity/settings" => "time_zone=Europe/Berlin&locale=ru&currency=EUR".to_owned(),
            "identity/verify-email" => format!("token={}&password={PASSWORD}", self.verification_token().await),
            "money/topup" => format!("amount=25.00&currency=USD&key={key}"),
            "people/approve" | "people/decline" => format!("tutor_id={}&reason=because", self.waiting_tutor().await),
            "people/meeting-link" => "link=https://meet.example/room".to_owned(),
            "people/profile" => format!(
                "headline=Patient&bio=Teaches&country=DE&languages[0]=en&subject_ids[0]={}&levels[0]=expert\
                 &years[0]=3&hourly_rate=30&currency=USD&cancellation_policy=standard&lesson_lengths[0]=60",
                self.tutor.subject_id
            ),
            "platform/preferences" => "locale=en&theme=dark".to_owned(),
            "platform/zone" => "time_zone=UTC&next=%2F".to_owned(),
            _ => String::new(),
        }
    }

    /// A request of that person (the student, when nobody asks) for a lesson with the tutor, with the money for it.
    async fn request(&mut self, who: &str) -> BookingRequest {
        self.next_start += Duration::hours(2);
        let holder = self.person(who).unwrap_or(self.student());
        self.house.app.fund(holder, Money::new(3_000, Currency::Usd)).await;
        BookingRequest {
            tutor_id: self.tutor.tutor_id.to_string(),
            subject_id: self.tutor.subject_id.to_string(),
            start: self.next_start.to_rfc3339(),
            minutes: 60,
            pay_with: "wallet".into(),
            ..BookingRequest::default()
        }
    }

    /// The student's lesson with the tutor: asked for, or confirmed.
    async fn lesson(&mut self, confirmed: bool) -> String {
        let request = self.request("student").await;
        let booked = booking_create(&self.house.app.context_of(self.student()), request, None).await.unwrap();
        if confirmed {
            let teacher = self.house.app.reload(self.tutor.person.id).await;
            booking_confirm(&self.house.app.context_of(&teacher), booked.id, None).await.unwrap();
        }
        booked.id.to_string()
    }
}
