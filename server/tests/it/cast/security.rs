//! What the cast's own security is tried with: devices, mailboxes, phones.

use super::{Cast, OWN, PASSWORD, accounts::registration};
use app::address::encode;
use domain::identity::Role;
use serde_json::{Value, json};
use server::routes::Route;
use services::identity::{
    email_again::email_again_ask,
    email_change::email_change_ask,
    passkeys::{login_begin, register_begin, register_finish},
    phone::{dev_phone, phone_ask},
    registration::user_create,
    sessions::session_open,
};
use testkit::Device;
use uuid::Uuid;

/// Everybody's number.
const PHONE: &str = "+4915123456789";

impl Cast<'_> {
    /// A device of the student.
    pub(super) async fn device(&self) -> Uuid {
        session_open(&self.house.app.system(), self.student().id, "another device").await.unwrap();
        let newest = sqlx::query_scalar("select id from sessions where user_id = $1 order by id desc limit 1");
        newest.bind(self.student().id.0).fetch_one(&self.house.app.owner).await.unwrap()
    }

    /// The body of a request about the own sign-in; none for all others.
    pub(super) async fn security_body(&self, route: &Route, who: &str) -> Option<Value> {
        Some(match route.path.strip_prefix("/api/v1")? {
            "/auth/sessions/{id}" | "/auth/sessions/revoke-others" | "/auth/socket-ticket" => Value::Null,
            "/auth/passkeys/{id}" | "/auth/passkeys/register/begin" | "/auth/passkeys/login/begin" => Value::Null,
            "/auth/passkeys/register/finish" => self.new_passkey(who).await,
            "/auth/passkeys/login/finish" => self.passkey().await.1,
            "/auth/email/change" => json!({ "email": registration()["email"], "password": PASSWORD }),
            "/auth/email/confirm" => json!({ "token": self.moving().await.0 }),
            "/auth/email/undo" => json!({ "token": self.moving().await.1 }),
            "/auth/email/again" => self.comes_back(who).await,
            "/auth/email/proved" => json!({ "token": self.proves_again().await }),
            "/auth/phone" => json!({ "number": PHONE }),
            "/auth/phone/confirm" => json!({ "code": self.texted(who).await }),
            "/auth/step-up" => json!({ "password": PASSWORD }),
            "/auth/mfa/totp" if route.method == "DELETE" => json!({ "code": self.two_step_code(who, true).await }),
            "/auth/mfa/totp" => Value::Null,
            "/auth/mfa/totp/confirm" => json!({ "code": self.two_step_code(who, false).await }),
            "/auth/mfa/recovery-codes" => json!({ "code": self.two_step_code(who, true).await }),
            _ => return None,
        })
    }

    /// The form of the same.
    pub(super) async fn security_form(&self, name: &str, who: &str) -> Option<String> {
        Some(match name {
            "identity/passkey-add" => {
                format!("name=Mine&credential={}", encode(&self.new_passkey(who).await.to_string()))
            }
            "identity/passkey-login" => format!("credential={}", encode(&self.passkey().await.1.to_string())),
            "identity/passkey-remove" => format!("passkey_id={}", self.passkey().await.0),
            "identity/email-change" => {
                format!("email={}&password={PASSWORD}", registration()["email"].as_str().unwrap())
            }
            "identity/email-confirm" => format!("token={}", self.moving().await.0),
            "identity/email-undo" => format!("token={}", self.moving().await.1),
            "identity/email-again" => {
                self.comes_back(who).await;
                String::new()
            }
            "identity/email-proved" => format!("token={}", self.proves_again().await),
            "identity/phone" => format!("number={}", encode(PHONE)),
            "identity/phone-confirm" => format!("code={}", self.texted(who).await),
            "identity/step-up" => format!("password={PASSWORD}&next=%2Fsettings%2Fsecurity"),
            _ => return None,
        })
    }

    /// A device's answer that adds a passkey for that person; nobody has none.
    pub(super) async fn new_passkey(&self, who: &str) -> Value {
        let Some(person) = self.person(who) else { return json!({}) };
        let options = register_begin(&self.house.app.context_of(person)).await.unwrap();
        Device::at(OWN).create(&options)
    }

    /// A passkey of the student's, and an answer of its device that signs in.
    pub(super) async fn passkey(&self) -> (String, Value) {
        let (app, mut device) = (&self.house.app, Device::at(OWN));
        let student = app.context_of(self.student());
        let options = register_begin(&student).await.unwrap();
        let added = register_finish(&student, "", device.create(&options)).await.unwrap();
        let options = login_begin(&app.anonymous()).await.unwrap();
        (added.id.to_string(), device.get(&options))
    }

    /// What the mails to the new and to the old address of somebody carry who wants another one.
    pub(super) async fn moving(&self) -> (String, String) {
        let app = &self.house.app;
        let (old, new) = (registration(), registration());
        let (old, new) = (old["email"].as_str().unwrap(), new["email"].as_str().unwrap());
        let made = user_create(&app.system(), old, PASSWORD, Role::Student).await.unwrap();
        let mover = app.context_of(&app.reload(made.id).await);
        email_change_ask(&mover, new, PASSWORD).await.unwrap();
        (self.mailed_token(new).await, self.mailed_token(old).await)
    }

    /// Mails to that person's address come back; nobody has none. Nothing has to be sent to ask for a link.
    pub(super) async fn comes_back(&self, who: &str) -> Value {
        if let Some(person) = self.person(who) {
            self.undeliverable(person.id.0).await;
        }
        Value::Null
    }

    async fn undeliverable(&self, person: Uuid) {
        let gone = "insert into undeliverable_addresses (address, failures, first_at, last_at, undeliverable_at)
           select email, 1, now(), now(), now() from users where id = $1 on conflict do nothing";
        sqlx::query(gone).bind(person).execute(&self.house.app.owner).await.unwrap();
    }

    /// What the mail carries to an address that took none, of somebody who wants it proved.
    pub(super) async fn proves_again(&self) -> String {
        let app = &self.house.app;
        let email = registration()["email"].as_str().unwrap().to_owned();
        let made = user_create(&app.system(), &email, PASSWORD, Role::Student).await.unwrap();
        self.undeliverable(made.id.0).await;
        email_again_ask(&app.context_of(&app.reload(made.id).await)).await.unwrap();
        self.mailed_token(&email).await
    }

    /// The code on its way to that person's phone; nobody has none.
    pub(super) async fn texted(&self, who: &str) -> String {
        let Some(person) = self.person(who) else { return "123456".into() };
        let context = self.house.app.context_of(person);
        phone_ask(&context, PHONE).await.unwrap();
        let (_, text) = dev_phone(&context, PHONE).unwrap().remove(0);
        text.chars().filter(char::is_ascii_digit).take(6).collect()
    }
}
