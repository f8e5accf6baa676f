//! Who somebody is: what strangers learn (nothing) and what keeps them out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod api_keys;
mod audit_view;
mod confirmation;
mod email_again;
mod email_change;
mod email_links;
mod families;
mod hashes;
mod oidc;
mod passkeys;
mod phone;
mod registration;
mod sealed;
mod sessions;
mod settings;
mod sign_in;
mod sign_ins;
mod signed_in_children;
mod staff;
mod step_up;
mod tokens;
mod two_step;
mod views;

use domain::{identity::RegisterRequest, ids::UserId};
use metrics::{Counter, Gauge, Histogram, Key, KeyName, Metadata, Recorder, SharedString, Unit};
use services::{
    identity::{confirmation::email_verify, registration::register},
    platform::mails::{DevMail, dev_mailbox},
};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use testkit::TestApp;

pub const PASSWORD: &str = "violet-anchor-93";

pub fn request(email: &str) -> RegisterRequest {
    RegisterRequest {
        email: email.into(),
        password: PASSWORD.into(),
        role: "student".into(),
        display_name: "Ada Lovelace".into(),
        birth_date: "1990-12-10".into(),
        time_zone: "Europe/Berlin".into(),
        locale: "en".into(),
        next: String::new(),
        referral_code: String::new(),
    }
}

/// Registers, confirms by the mail's link; whose account that made.
pub async fn confirmed(test: &TestApp, request: RegisterRequest) -> UserId {
    let email = request.email.clone();
    register(&test.anonymous(), request, None).await.unwrap();
    email_verify(&test.anonymous(), &mailed_token(test, &email).await, None).await.unwrap()
}

pub async fn mailbox(test: &TestApp, to: &str) -> Vec<DevMail> {
    dev_mailbox(&test.system(), to).await.unwrap()
}

/// The token of the newest mail to that address.
pub async fn mailed_token(test: &TestApp, to: &str) -> String {
    mailbox(test, to).await[0].token.clone().unwrap()
}

pub async fn count(test: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap()
}

pub async fn run(test: &TestApp, sql: &'static str) {
    sqlx::query(sql).execute(&test.owner).await.unwrap();
}

/// Counts password hashes of the thread it is installed on: equal work is proved by counting, not by a stopwatch.
#[derive(Clone, Default)]
pub struct HashCounter(Arc<AtomicU64>);

impl HashCounter {
    pub fn take(&self) -> u64 {
        self.0.swap(0, Ordering::SeqCst)
    }
}

impl Recorder for HashCounter {
    fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn register_counter(&self, key: &Key, _: &Metadata<'_>) -> Counter {
        if key.name() == "password_hashes_total" { Counter::from_arc(self.0.clone()) } else { Counter::noop() }
    }
    fn register_gauge(&self, _: &Key, _: &Metadata<'_>) -> Gauge {
        Gauge::noop()
    }
    fn register_histogram(&self, _: &Key, _: &Metadata<'_>) -> Histogram {
        Histogram::noop()
    }
}
