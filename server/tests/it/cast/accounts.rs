//! The cast's own accounts: what mails about them carry.

use super::{Cast, KNOWN, PASSWORD};
use domain::identity::RegisterRequest;
use serde_json::{Value, json};
use services::{
    identity::{email_links::password_reset_request, registration::register},
    platform::mails::dev_mailbox,
};
use uuid::Uuid;

impl Cast<'_> {
    pub(super) async fn unverified(&self, who: &str) {
        if let Some(person) = self.person(who) {
            let unverified = sqlx::query("update users set email_verified_at = null where id = $1").bind(person.id.0);
            unverified.execute(&self.house.app.owner).await.unwrap();
        }
    }

    /// What the mail to a new account carries.
    pub(super) async fn verification_token(&self) -> String {
        let request: RegisterRequest = serde_json::from_value(registration()).unwrap();
        let email = request.email.clone();
        register(&self.house.app.anonymous(), request, None).await.unwrap();
        self.mailed_token(&email).await
    }

    pub(super) async fn reset_token(&self) -> String {
        password_reset_request(&self.house.app.anonymous(), KNOWN).await.unwrap();
        self.mailed_token(KNOWN).await
    }

    pub(super) async fn mailed_token(&self, email: &str) -> String {
        let mails = dev_mailbox(&self.house.app.anonymous(), email).await.unwrap();
        mails[0].token.clone().unwrap()
    }
}

/// A registration of somebody new.
pub(super) fn registration() -> Value {
    json!({
        "email": format!("{}@people.test", Uuid::now_v7().simple()), "password": PASSWORD, "role": "student",
        "display_name": "Ada", "birth_date": "1990-01-01", "time_zone": "UTC", "locale": "en"
    })
}
