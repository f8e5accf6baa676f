//! The staff of the cast, and what it does to accounts; the student's keys.

use super::{Cast, TestHouse};
use domain::{
    bookings::report::ReportRequest,
    identity::{Role, api_key::ApiKeyRequest},
    ids::TutorId,
};
use serde_json::{Value, json};
use services::{
    SignedIn,
    bookings::report::report_create,
    identity::{api_keys::key_create, staff::suspensions::user_suspend},
};
use uuid::Uuid;

/// An admin with one scope.
pub(super) async fn scoped(house: &TestHouse, scope: Role) -> SignedIn {
    let person = house.app.admin().await;
    let roles = ["admin", scope.code()];
    let given = sqlx::query("update users set roles = $2 where id = $1").bind(person.id.0).bind(&roles[..]);
    given.execute(&house.app.owner).await.unwrap();
    house.app.reload(person.id).await
}

/// A body that passes every check.
pub(super) fn body(path: &str) -> Value {
    match path {
        "/api-keys" => json!({ "name": "A program", "scopes": ["read"] }),
        "/admin/users" => {
            json!({ "email": format!("{}@people.test", Uuid::now_v7().simple()), "roles": ["admin", "support"] })
        }
        "/admin/users/{id}" => json!({ "roles": ["student", "partner"] }),
        "/admin/users/{id}/picture/refuse" => json!({ "reason": "A picture of somebody else." }),
        "/admin/users/{id}/suspend" => json!({ "reason": "Asked students to pay elsewhere." }),
        _ => Value::Null,
    }
}

impl Cast<'_> {
    /// The form of an act of the staff's, or about a key; none for all others.
    pub(super) async fn staff_form(&self, name: &str) -> Option<String> {
        let reason = "reason=Asked+students+to+pay+elsewhere.";
        Some(match name {
            "identity/staff-invite" => {
                format!("email={}@people.test&roles[0]=admin&roles[1]=support", Uuid::now_v7().simple())
            }
            "identity/staff-roles" => format!("user_id={}&roles[0]=student", self.looked_at("").await),
            "identity/staff-suspend" => format!("user_id={}&{reason}", self.looked_at("").await),
            "identity/staff-restore" => format!("user_id={}", self.looked_at("/restore").await),
            "identity/staff-look" => format!("user_id={}", self.looked_at("").await),
            "identity/picture-refuse" => format!("user_id={}&{reason}", self.looked_at("/picture/refuse").await),
            "identity/picture-allow" => format!("user_id={}", self.looked_at("/picture/allow").await),
            "identity/view-save" => "list=users&query=role%3Dtutor&name=Tutors".to_owned(),
            "identity/view-forget" => "list=users&name=Tutors".to_owned(),
            "identity/key-make" => "name=A+program&scopes[0]=read".to_owned(),
            "identity/key-end" => format!("key_id={}", self.students_key().await),
            _ => return None,
        })
    }

    /// Somebody new, suspended where the act takes that back, with a picture where it is about one.
    pub(super) async fn looked_at(&self, path: &str) -> String {
        let app = &self.house.app;
        let person = app.student().await;
        if path.ends_with("/restore") {
            let admin = app.context_of(&app.admin().await);
            user_suspend(&admin, person.id, "because").await.unwrap();
        }
        if path.contains("/picture/") {
            let sent = "with sent as (
                          insert into uploads (id, owner_id, purpose, file_name, media_type, size, state, created_at)
                          values ($2, $1, 'photo', 'me.jpg', 'image/jpeg', 1, 'ready', now())
                        ), refused as (
                          insert into refused_pictures (likeness, user_id, reason, at, by_id)
                          values (('x' || left(md5($2::text), 16))::bit(64)::bigint, $1, 'because', now(), $1)
                        )
                        update users set picture = 'upload/' || $2::text where id = $1";
            let sent = sqlx::query(sent).bind(person.id.0).bind(Uuid::now_v7());
            sent.execute(&app.owner).await.unwrap();
        }
        person.id.to_string()
    }

    /// A key of the student's that may do whatever a student's may.
    pub(super) async fn key(&self) -> String {
        let scopes = ["read", "book", "money"].map(str::to_owned).to_vec();
        let request = ApiKeyRequest { name: "A program".into(), scopes, ..ApiKeyRequest::default() };
        let student = self.house.app.context_of(self.student());
        key_create(&student, &request).await.unwrap().key.unwrap()
    }

    /// Another one, by its id.
    pub(super) async fn students_key(&self) -> String {
        let request = ApiKeyRequest { name: "Another".into(), scopes: vec!["read".into()], ..ApiKeyRequest::default() };
        let student = self.house.app.context_of(self.student());
        key_create(&student, &request).await.unwrap().id.to_string()
    }

    /// A report of the student's that waits.
    pub(super) async fn report(&mut self) -> String {
        let (kind, subject_id) = ("booking".to_owned(), self.lesson(false).await);
        let request = ReportRequest { kind, subject_id, reason: "other".into(), text: "Nobody came.".into() };
        let student = self.house.app.context_of(self.student());
        // Ten wait at most.
        let earlier = sqlx::query("delete from reports where reporter_id = $1").bind(student.actor_id());
        earlier.execute(&self.house.app.owner).await.unwrap();
        report_create(&student, &request).await.unwrap().id.to_string()
    }

    /// Somebody else's profile that waits for approval.
    pub(super) async fn waiting_tutor(&self) -> TutorId {
        let tutor = self.house.app.approved_tutor().await;
        let pending = sqlx::query("update tutors set approval = 'pending' where id = $1").bind(tutor.tutor_id.0);
        pending.execute(&self.house.app.owner).await.unwrap();
        tutor.tutor_id
    }
}
