//! Every event, read into an empty model, gives what the tables say: whoever follows the log misses nothing.

use domain::{
    bookings::{DisputeState, PaymentState, SessionOutcome, SessionState, events::BookingEvent},
    calendar::{availability::Availability, events::AvailabilityEvent},
    identity::{RegisterRequest, events::AccountEvent, settings::SettingsRequest},
    money::{events::PaymentEvent, payments::PaymentDecision, wallet::TopupRequest},
    people::{
        events::TutorEvent,
        tutor_profile::{RateRequest, TaughtSubjectRequest, TutorProfileRequest},
    },
    platform::notice_events::NoticeEvent,
};
use serde_json::{Value, json};
use services::{
    Context, SignedIn,
    bookings::booking::{booking_cancel, booking_confirm, booking_create, booking_decline},
    calendar::availability::availability_put,
    identity::{
        confirmation::email_verify,
        email_links::{password_reset, password_reset_request},
        registration::register,
        sessions::{session_open, sign_out_everywhere},
        settings::settings_change,
    },
    money::wallet::{sandbox_payment_decide, topup_create},
    people::{
        approval::{tutor_approve, tutor_decline},
        tutor_profile::{tutor_profile_create, tutor_profile_update},
    },
    platform::mails::dev_mailbox,
};
use spine::events::{StoredEvent, after};
use std::collections::BTreeMap;
use testkit::{TestApp, scene::Scene};

const PASSWORD: &str = "violet-anchor-93";

/// What is replayed here; `replay_table.rs` reads it.
pub const KINDS: &[&str] = &[
    "account.email_verified",
    "account.password_changed",
    "account.registered",
    "account.registration_asked",
    "account.reset_asked",
    "account.settings_changed",
    "account.signed_in",
    "account.signed_out",
    "availability.changed",
    "booking.cancelled",
    "booking.confirmed",
    "booking.declined",
    "booking.earnings_cleared",
    "booking.ended",
    "booking.expired",
    "booking.requested",
    "booking.started",
    "payment.failed",
    "payment.started",
    "payment.succeeded",
    "tutor.approved",
    "tutor.changed",
    "tutor.created",
    "tutor.declined",
];

/// What a follower of the log knows, by table and id.
#[derive(Debug, Default, PartialEq)]
struct Model(BTreeMap<(&'static str, String), Value>);

impl Model {
    fn set(&mut self, table: &'static str, id: impl ToString, facts: Value) {
        self.0.insert((table, id.to_string()), facts);
    }

    fn change(&mut self, table: &'static str, id: impl ToString, member: &str, to: Value) {
        if let Some(facts) = self.0.get_mut(&(table, id.to_string())) {
            facts[member] = to;
        }
    }

    fn follow(&mut self, event: &StoredEvent) {
        if let Some(told) = event.read::<AccountEvent>().unwrap() {
            self.account(told);
        } else if let Some(told) = event.read::<TutorEvent>().unwrap() {
            match told {
                TutorEvent::Created(news)
                | TutorEvent::Changed(news)
                | TutorEvent::Approved(news)
                | TutorEvent::EditApproved(news)
                | TutorEvent::Verified(news) => {
                    self.set("tutors", news.tutor_id, json!([news.approval, news.version]));
                }
                TutorEvent::Declined(told)
                | TutorEvent::EditDeclined(told)
                | TutorEvent::VerificationRejected(told) => {
                    let news = told.profile;
                    self.set("tutors", news.tutor_id, json!([news.approval, news.version]));
                }
                TutorEvent::Imported(_) => {}
            }
        } else if let Some(AvailabilityEvent::Changed(news)) = event.read().unwrap() {
            self.set("availability", news.tutor_id, serde_json::to_value(news.rules).unwrap());
        } else if let Some(told) = event.read::<PaymentEvent>().unwrap() {
            match told {
                PaymentEvent::Started(news)
                | PaymentEvent::Succeeded(news)
                | PaymentEvent::Failed(news)
                | PaymentEvent::Disputed(news)
                | PaymentEvent::Reinstated(news) => {
                    self.set("payments", news.payment_id, json!([news.status, news.amount.minor]));
                }
                PaymentEvent::Returned(_) => {}
            }
        } else if let Some(told) = event.read::<BookingEvent>().unwrap() {
            let news = told.booking();
            let states =
                json!([news.session_state, news.session_outcome, news.payment_state, news.dispute_state, news.version]);
            self.set("bookings", news.id, states);
        } else if event.read::<NoticeEvent>().unwrap().is_none() {
            panic!("nobody reads {} version {}", event.kind, event.version);
        }
    }

    fn account(&mut self, told: AccountEvent) {
        match told {
            AccountEvent::Registered(news) => self.set(
                "users",
                news.user_id,
                json!({ "zone": news.time_zone, "locale": news.locale, "verified": false, "roles": [news.role] }),
            ),
            AccountEvent::Created(news) => self.set(
                "users",
                news.user_id,
                json!({ "zone": news.time_zone, "locale": news.locale, "verified": true, "roles": [news.role] }),
            ),
            AccountEvent::EmailVerified(news) => self.change("users", news.user_id, "verified", json!(true)),
            AccountEvent::PasswordChanged(news) if news.by_link => {
                self.change("users", news.user_id, "verified", json!(true));
            }
            AccountEvent::SettingsChanged(news) => {
                self.change("users", news.user_id, "zone", json!(news.time_zone));
                self.change("users", news.user_id, "locale", json!(news.locale));
            }
            AccountEvent::RoleAdded(news) => {
                let key = ("users", news.user_id.to_string());
                if let Some(roles) = self.0.get_mut(&key).and_then(|facts| facts["roles"].as_array_mut()) {
                    roles.push(json!(news.role));
                }
            }
            AccountEvent::RegistrationAsked(_)
            | AccountEvent::RegisteredAgain(_)
            | AccountEvent::ConfirmationAsked(_)
            | AccountEvent::ResetAsked(_)
            | AccountEvent::PasswordChanged(_)
            | AccountEvent::SignedIn(_)
            | AccountEvent::SignedOut(_)
            | AccountEvent::TwoStepOn(_)
            | AccountEvent::TwoStepOff(_)
            | AccountEvent::EmailChangeAsked(_)
            | AccountEvent::EmailChanged(_)
            | AccountEvent::EmailKept(_)
            | AccountEvent::EmailUndeliverable(_)
            | AccountEvent::EmailAgainAsked(_)
            | AccountEvent::PasskeyAdded(_)
            | AccountEvent::PasskeyRemoved(_)
            | AccountEvent::IdentityConnected(_)
            | AccountEvent::IdentityDisconnected(_)
            | AccountEvent::PhoneConfirmed(_)
            | AccountEvent::KeyMade(_)
            | AccountEvent::KeyEnded(_)
            | AccountEvent::RecoveryCodeUsed(_) => {}
        }
    }
}

/// What the tables say of those that events told of; the scene's own people were written past the product.
async fn tables(test: &TestApp, told: &Model) -> Model {
    let mut model = Model::default();
    let select = [
        (
            "users",
            "select id::text, jsonb_build_object('zone', time_zone, 'locale', locale,
               'verified', email_verified_at is not null, 'roles', roles) from users",
        ),
        ("tutors", "select id::text, jsonb_build_array(approval, version) from tutors"),
        ("availability", "select tutor_id::text, rules from availability"),
        ("payments", "select id::text, jsonb_build_array(status, amount) from payments"),
        (
            "bookings",
            "select id::text,
               jsonb_build_array(session_state, session_outcome, payment_state, dispute_state, version) from bookings",
        ),
    ];
    for (table, sql) in select {
        let rows: Vec<(String, Value)> = sqlx::query_as(sql).fetch_all(&test.owner).await.unwrap();
        for (id, facts) in rows.into_iter().filter(|(id, _)| told.0.contains_key(&(table, id.clone()))) {
            model.set(table, id, facts);
        }
    }
    model
}

async fn registered(test: &TestApp, email: &str, role: &str) -> SignedIn {
    let request = RegisterRequest {
        email: email.into(),
        password: PASSWORD.into(),
        role: role.into(),
        display_name: "Ada Lovelace".into(),
        birth_date: "1990-06-15".into(),
        time_zone: "Europe/Berlin".into(),
        locale: "de".into(),
        next: "/tutors".into(),
        referral_code: "grace".into(),
    };
    register(&test.anonymous(), request.clone(), None).await.unwrap();
    let user = email_verify(&test.anonymous(), &token_for(test, email).await, None).await.unwrap();
    register(&test.anonymous(), request, None).await.unwrap();
    test.reload(user).await
}

async fn token_for(test: &TestApp, email: &str) -> String {
    let mails = dev_mailbox(&test.system(), email).await.unwrap();
    mails.into_iter().find_map(|mail| mail.token).expect("a link")
}

async fn accounts_live(test: &TestApp) -> Context {
    let student = registered(test, "student@example.com", "student").await;
    let context = test.context_of(&student);
    let change = SettingsRequest { time_zone: Some("Asia/Tokyo".into()), ..SettingsRequest::default() };
    settings_change(&context, change).await.unwrap();
    session_open(&context, student.id, "test").await.unwrap();
    sign_out_everywhere(&context).await.unwrap();
    let tutor = registered(test, "tutor@example.com", "student").await;
    password_reset_request(&test.anonymous(), "tutor@example.com").await.unwrap();
    password_reset(&test.anonymous(), &token_for(test, "tutor@example.com").await, "another-anchor-94").await.unwrap();
    test.context_of(&test.reload(tutor.id).await)
}

async fn profile_lives(test: &TestApp, tutor: &Context) {
    let admin = test.context_of(&test.person(domain::identity::Role::Admin).await);
    let request = TutorProfileRequest {
        headline: Some("Patient".into()),
        hourly_rate: Some(RateRequest { amount: json!(2_000), currency: "USD".into() }),
        subjects: Some(vec![TaughtSubjectRequest {
            subject_id: test.subject().await.to_string(),
            level: "expert".into(),
            years: 3,
            rates: None,
        }]),
        ..TutorProfileRequest::default()
    };
    let id = tutor_profile_create(tutor, request).await.unwrap().card.id;
    tutor_decline(&admin, id, "Say more.").await.unwrap();
    let more = TutorProfileRequest { bio: Some("More.".into()), ..TutorProfileRequest::default() };
    tutor_profile_update(tutor, id, more).await.unwrap();
    tutor_approve(&admin, id).await.unwrap();
    let hours: Availability = serde_json::from_value(json!({ "time_zone": "Europe/Berlin" })).unwrap();
    availability_put(tutor, id, hours).await.unwrap();
}

async fn money_lives(scene: &Scene) {
    for decision in [PaymentDecision::Succeed, PaymentDecision::Fail] {
        let request = TopupRequest { amount: 2_000, currency: "USD".into(), method_id: None };
        let payment = topup_create(&scene.as_student(), request, None).await.unwrap();
        sandbox_payment_decide(&scene.test.anonymous(), payment.id, decision).await.unwrap();
    }
}

async fn bookings_live(scene: &Scene) {
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let booked = async |start: &str| booking_create(&student, scene.request(start), None).await.unwrap().id;
    let declined = booked("2026-03-03T08:00:00Z").await;
    booking_decline(&tutor, declined, "Away.", None).await.unwrap();
    let cancelled = booked("2026-03-16T08:00:00Z").await;
    booking_confirm(&tutor, cancelled, None).await.unwrap();
    booking_cancel(&student, cancelled, None, None).await.unwrap();
    let held = booked("2026-03-03T12:00:00Z").await;
    booking_confirm(&tutor, held, None).await.unwrap();
    booked("2026-03-04T12:00:00Z").await;
    // Expires the open request, starts and ends the held lesson, clears its earnings.
    scene.move_to("2026-03-09T00:00:00Z");
    scene.test.run_jobs().await;
}

#[tokio::test]
async fn all_events_read_into_an_empty_model_give_what_the_tables_say() {
    let scene = Scene::new().await;
    let tutor = accounts_live(&scene.test).await;
    profile_lives(&scene.test, &tutor).await;
    money_lives(&scene).await;
    bookings_live(&scene).await;
    scene.test.drain().await;
    let events = after(&scene.test.app.pool, 0, 10_000).await.unwrap();
    let mut told = Model::default();
    for event in &events {
        told.follow(event);
    }
    assert_eq!(told, tables(&scene.test, &told).await);
    let bookings: Vec<&Value> = told.0.iter().filter(|((table, _), _)| *table == "bookings").map(|(_, f)| f).collect();
    for ended in [
        json!([SessionState::Declined, SessionOutcome::None, PaymentState::Voided, DisputeState::None, 2]),
        json!([SessionState::Cancelled, SessionOutcome::None, PaymentState::Refunded, DisputeState::None, 3]),
        json!([SessionState::Expired, SessionOutcome::None, PaymentState::Voided, DisputeState::None, 2]),
        json!([SessionState::Ended, SessionOutcome::Completed, PaymentState::Captured, DisputeState::None, 5]),
    ] {
        assert!(bookings.contains(&&ended), "{ended} is missing in {bookings:?}");
    }
    let kinds: std::collections::BTreeSet<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    let silent: Vec<_> = KINDS.iter().filter(|kind| !kinds.contains(*kind)).collect();
    assert!(silent.is_empty(), "nothing brought these about: {silent:?}");
}
