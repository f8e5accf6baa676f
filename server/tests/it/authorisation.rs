//! The golden tables: every route, and for every route and server function what each kind of person gets.
//!
//! For each row and role an actual request is made with things of the person's own where that matters: the student's booking with this tutor, the
//! tutor's own profile. A role the table names must not be turned away (401, 403, 404, or a redirect to the log-in page); any other must be. The golden
//! file records the statuses, so that a change of who may do what shows in review. `UPDATE_GOLDEN=1` writes both files anew.

use crate::support::{Ask, OWN, Reply, TestHouse};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{Booking, BookingRequest},
    identity::Role,
    ids::{PaymentId, TutorId},
    money::{Currency, Money, wallet::TopupRequest},
};
use serde_json::{Value, json};
use server::routes::{self, Route};
use services::{
    Clock, SignedIn, bookings::booking::booking_create, identity::sessions::session_open, money::wallet::topup_create,
};
use std::{fmt::Write, path::Path};
use testkit::ApprovedTutor;
use uuid::Uuid;

const PEOPLE: [&str; 7] = ["anonymous", "child", "parent", "student", "tutor", "admin", "owner"];

/// One of each kind of person, new for each route so that no row sees what another did.
struct Cast<'a> {
    house: &'a TestHouse,
    tutor: ApprovedTutor,
    /// In the order of PEOPLE without anonymous.
    people: Vec<SignedIn>,
    next_start: DateTime<Utc>,
}

impl<'a> Cast<'a> {
    async fn of(house: &'a TestHouse) -> Self {
        let tutor = house.app.approved_tutor().await;
        let mut people = Vec::new();
        for role in Role::ALL {
            let person = if role == Role::Tutor { tutor.person.clone() } else { house.app.person(role).await };
            people.push(house.app.reload(person.id).await);
        }
        let next_start = house.app.clock.now() + Duration::days(2);
        Self { house, tutor, people, next_start }
    }

    fn person(&self, who: &str) -> Option<&SignedIn> {
        PEOPLE
            .iter()
            .position(|name| *name == who)
            .and_then(|place| place.checked_sub(1))
            .map(|place| &self.people[place])
    }

    /// Whose things the request is about: the person's own; the student's when a tutor or nobody asks.
    fn holder(&self, who: &str) -> SignedIn {
        self.person(who).filter(|_| who != "tutor").unwrap_or(&self.people[2]).clone()
    }

    /// A fresh request of the holder for a lesson with the tutor.
    async fn booking(&mut self, who: &str) -> Booking {
        self.next_start += Duration::hours(2);
        let holder = self.holder(who);
        self.house.app.fund(&holder, Money::new(10_000, Currency::Usd)).await;
        let request = BookingRequest {
            tutor_id: self.tutor.tutor_id.to_string(),
            subject_id: self.tutor.subject_id.to_string(),
            start: self.next_start.to_rfc3339(),
            minutes: 60,
            pay_with: "wallet".into(),
            ..BookingRequest::default()
        };
        booking_create(&self.house.app.context_of(&holder), request, None).await.unwrap()
    }

    async fn payment(&self, who: &str) -> PaymentId {
        let holder = self.person(who).unwrap_or(&self.people[2]);
        let request = TopupRequest { amount: 2_500, currency: "USD".into() };
        topup_create(&self.house.app.context_of(holder), request, None).await.unwrap().id
    }

    async fn waiting_tutor(&self) -> TutorId {
        let tutor = self.house.app.approved_tutor().await;
        let pending = sqlx::query("update tutors set approval = 'pending' where id = $1").bind(tutor.tutor_id.0);
        pending.execute(&self.house.app.owner).await.unwrap();
        tutor.tutor_id
    }

    /// The address with an id that exists.
    async fn address(&mut self, path: &str, who: &str) -> String {
        if !path.contains('{') {
            return path.to_owned();
        }
        let id = if path.contains("/bookings/") {
            self.booking(who).await.id.to_string()
        } else if path.contains("/payments/") {
            self.payment(who).await.to_string()
        } else if path.contains("/admin/") {
            self.waiting_tutor().await.to_string()
        } else {
            self.tutor.tutor_id.to_string()
        };
        path.replace("{id}", &id).replace("{slug}", "algebra").replace("{*file}", "nothing.js")
    }

    /// Every field that any form has; each function takes the ones it knows.
    async fn form(&mut self, path: &str, who: &str) -> String {
        let booking = if path.contains("/bookings/") { self.booking(who).await.id.0 } else { Uuid::nil() };
        let tutor = if path.contains("/people/") { self.waiting_tutor().await } else { self.tutor.tutor_id };
        let session: Option<Uuid> = match self.person(who) {
            Some(person) => {
                let last =
                    sqlx::query_scalar("select id from sessions where user_id = $1 order by created_at desc limit 1");
                last.bind(person.id.0).fetch_optional(&self.house.app.owner).await.unwrap()
            }
            None => None,
        };
        let (session, subject) = (session.unwrap_or_default(), self.tutor.subject_id);
        format!(
            "email=nobody%40example.com&password=violet-anchor-93&old_password=wrong-one-77&display_name=Ada&birth_date=1990-01-01&token=none\
             &session_id={session}&amount=25.00&currency=USD&key=key-{booking}-{who}&locale=en&theme=dark&booking_id={booking}&reason=because\
             &tutor_id={tutor}&subject_id={subject}&start=&minutes=60&expected_price=3000&time_zone=UTC&starts[0]=&ends[0]=&buffer_minutes=0\
             &minimum_notice_minutes=0&horizon_days=60&increment_minutes=30&date=2026-04-01&kind=blocked&position=0&headline=Patient&bio=Teaches\
             &country=DE&languages[0]=en&subject_ids[0]={subject}&levels[0]=expert&years[0]=3&hourly_rate=30&cancellation_policy=standard\
             &lesson_lengths[0]=60"
        )
    }

    async fn ask(&mut self, route: &Route, who: &str) -> Reply {
        let path = self.address(&route.path, who).await;
        let mut ask = Ask::new(&route.method, &path);
        if let Some(person) = self.person(who).cloned() {
            ask = if matches!(route.kind, "page" | "rpc") {
                let session = session_open(&self.house.app.system(), person.id, "test").await.unwrap();
                ask.header("cookie", &format!("__Host-edustream={}", session.token)).header("origin", OWN)
            } else {
                ask.bearer(&self.house.token(&person).await)
            };
        }
        ask = match route.kind {
            "page" => ask.header("accept", "text/html"),
            "rpc" => ask.form(&self.form(&route.path, who).await),
            _ if route.mutation => ask.json(&body(&route.path)),
            _ => ask,
        };
        self.house.ask(ask).await
    }
}

/// A body that gets past parsing where what is behind it matters for the question.
fn body(path: &str) -> Value {
    match path {
        "/api/v1/payments/wallet/topup" => json!({ "amount": 2500, "currency": "USD" }),
        path if path.ends_with("/availability") => json!({ "time_zone": "UTC" }),
        _ => json!({ "reason": "because" }),
    }
}

/// Turned away, as opposed to told that the input is wrong.
fn turned_away(route: &Route, reply: &Reply) -> bool {
    let to_login = reply.headers.get("location").is_some_and(|target| target.to_str().unwrap().starts_with("/login"));
    let missing = reply.status == 404 && (route.roles.len() < PEOPLE.len());
    matches!(reply.status.as_u16(), 401 | 403) || missing || to_login
}

#[test]
fn the_routing_table_is_as_the_golden_file_says() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let table = runtime.block_on(async { routes::table() });
    golden("routes.json", &format!("{}\n", serde_json::to_string_pretty(&table).unwrap()));
}

fn golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, actual).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = |(old, new): (&str, &str)| (old != new).then(|| format!("- {old}\n+ {new}"));
    let lines: Vec<String> = expected.lines().zip(actual.lines()).filter_map(differs).take(20).collect();
    assert!(expected == actual, "{name} differs; UPDATE_GOLDEN=1 writes it anew\n{}", lines.join("\n"));
}
