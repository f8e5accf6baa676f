//! What the cast asks about its own data.

use super::{Cast, PASSWORD};
use domain::identity::Role;
use serde_json::{Value, json};
use server::routes::Route;
use services::{
    identity::registration::user_create,
    privacy::{export_create, export_find},
};
use uuid::Uuid;

impl Cast<'_> {
    /// Gives that person the password again: somebody may have reset that of the account all others have theirs from.
    async fn knows_the_password(&self, who: &str) {
        let Some(person) = self.person(who) else { return };
        let email = format!("{}@people.test", Uuid::now_v7().simple());
        let known = user_create(&self.house.app.system(), &email, PASSWORD, Role::Student).await.unwrap();
        let set = "update users set password_hash = (select password_hash from users where id = $2) where id = $1";
        sqlx::query(set).bind(person.id.0).bind(known.id.0).execute(&self.house.app.owner).await.unwrap();
    }

    /// The student's copy, written.
    pub(super) async fn export(&self) -> String {
        let student = self.house.app.context_of(self.student());
        let export = export_create(&student).await.unwrap();
        self.house.app.run_jobs().await;
        export.id.to_string()
    }

    /// Where that copy is fetched.
    pub(super) async fn export_url(&self, id: &str) -> String {
        let student = self.house.app.context_of(self.student());
        export_find(&student, id.parse().unwrap()).await.unwrap().url.unwrap()
    }

    /// A body that passes every check.
    pub(super) async fn own_data_body(&self, route: &Route, who: &str) -> Value {
        match route.path.trim_start_matches("/api/v1/privacy/") {
            path if path.contains("/family/") => self.child_leaving_body(route, who).await,
            "deletion" if route.method == "DELETE" => {
                self.leaving(who).await;
                Value::Null
            }
            "deletion" => json!({ "password": PASSWORD, "forfeit": true }),
            "consents" => json!({ "text_version": "2026-11", "marketing": true }),
            _ => Value::Null,
        }
    }

    /// A body by which a parent ends a child's account, or keeps it.
    async fn child_leaving_body(&self, route: &Route, who: &str) -> Value {
        if route.method == "DELETE" {
            self.children_leaving().await;
        }
        if route.method == "POST" {
            self.knows_the_password(who).await;
            return json!({ "password": PASSWORD });
        }
        Value::Null
    }

    /// Every child of the cast's parent is to leave.
    async fn children_leaving(&self) {
        let parent = self.person("parent").unwrap();
        let asked = "insert into deletion_requests (user_id, asked_at, scheduled_for, forfeit)
                     select child_id, now(), now() + interval '30 days', false from children where parent_id = $1
                     on conflict do nothing";
        sqlx::query(asked).bind(parent.id.0).execute(&self.house.app.owner).await.unwrap();
    }

    /// The form of a page about the own data; none for all others.
    pub(super) async fn own_data_form(&self, name: &str, who: &str) -> Option<String> {
        Some(match name {
            "privacy/copy" => String::new(),
            "privacy/leave" => {
                self.knows_the_password(who).await;
                format!("password={PASSWORD}&forfeit=true")
            }
            "privacy/stay" => {
                self.leaving(who).await;
                String::new()
            }
            "privacy/child-leave" => {
                self.knows_the_password(who).await;
                format!("child_id={}&password={PASSWORD}", self.child().await)
            }
            "privacy/child-stay" => {
                let child = self.child().await;
                self.children_leaving().await;
                format!("child_id={child}")
            }
            "privacy/uses" => "text_version=2026-11&marketing=true".to_owned(),
            _ => return None,
        })
    }

    /// Has that person (the student, when nobody asks) asked for the end of the account.
    pub(super) async fn leaving(&self, who: &str) {
        let person = self.person(who).unwrap_or(self.student());
        let asked = "insert into deletion_requests (user_id, asked_at, scheduled_for, forfeit)
                     values ($1, now(), now() + interval '30 days', false) on conflict do nothing";
        sqlx::query(asked).bind(person.id.0).execute(&self.house.app.owner).await.unwrap();
    }
}
