//! The cast's family: its child is its parent's.

use super::{Cast, PASSWORD, TestHouse};
use domain::{identity::family::ChildRequest, ids::UserId};
use services::{
    bookings::booking::booking_create,
    identity::family::{child_create, code_create},
};
use uuid::Uuid;

/// Makes the child the parent's.
pub(super) async fn tie(house: &TestHouse, (child, parent): (UserId, UserId)) {
    let mut owned = house.app.owner.begin().await.unwrap();
    let (child, parent) = (child.0, parent.0);
    for sql in [
        "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'young', now())",
        "insert into child_consents (id, child_id, parent_id, text_version, method, given_at)
         values (gen_random_uuid(), $1, $2, '2026-11', 'account', now())",
        "update users set birth_date = case id when $1 then date '2016-05-04' else birth_date end,
           birth_date_sealed = case id when $1 then null else birth_date_sealed end
         where id in ($1, $2)",
    ] {
        sqlx::query(sql).bind(child).bind(parent).execute(&mut *owned).await.unwrap();
    }
    owned.commit().await.unwrap();
}

impl Cast<'_> {
    /// The form of a parent's or a child's act; none for all others.
    pub(super) async fn family_form(&mut self, name: &str) -> Option<String> {
        let key = Uuid::now_v7();
        Some(match name {
            "identity/child-add" => {
                format!("display_name=Mia&birth_date=2016-05-04&time_zone=UTC&key={key}&consent_version=2026-11")
            }
            "identity/child-allow" | "identity/child-notify" | "identity/child-session" => {
                format!("child_id={}", self.child().await)
            }
            "identity/child-name" => format!("child_id={}&display_name=Mia&time_zone=UTC", self.child().await),
            "identity/child-sign-in" => {
                let email = format!("{}@people.test", Uuid::now_v7().simple());
                format!("child_id={}&email={email}&password={PASSWORD}", self.teenager().await)
            }
            "identity/family-claim" => format!("code={}", self.teenagers_code().await),
            "bookings/approve" | "bookings/refuse" => format!("booking_id={}&key={key}", self.asked().await),
            _ => return self.times_form(name).await,
        })
    }

    /// A child of the parent's, born then.
    pub(super) async fn child_born(&self, birth_date: &str) -> String {
        let request = ChildRequest {
            display_name: "Mia".into(),
            birth_date: birth_date.into(),
            time_zone: "UTC".into(),
            consent_version: "2026-11".into(),
            ..ChildRequest::default()
        };
        let parent = self.house.app.context_of(self.person("parent").unwrap());
        // A family has twelve children at most.
        let grown = "update children set handed_over_at = now() where parent_id = $1 and handed_over_at is null";
        sqlx::query(grown).bind(parent.actor_id()).execute(&self.house.app.owner).await.unwrap();
        child_create(&parent, &request, None).await.unwrap().id.to_string()
    }

    /// A child of the parent's whom the parent signs in.
    pub(super) async fn child(&self) -> String {
        self.child_born("2016-05-04").await
    }

    /// A child of the parent's that may have a sign-in of its own.
    pub(super) async fn teenager(&self) -> String {
        self.child_born("2011-01-09").await
    }

    /// A lesson that the child of the cast asks for, with the parent's money for it.
    pub(super) async fn asked(&mut self) -> String {
        let request = self.request("parent").await;
        let child = self.house.app.context_of(self.person("child").unwrap());
        booking_create(&child, request, None).await.unwrap().id.to_string()
    }

    /// The code of a teenager who belongs to nobody yet.
    pub(super) async fn teenagers_code(&self) -> String {
        let young = self.house.app.student().await;
        let born = sqlx::query("update users set birth_date = '2011-01-01', birth_date_sealed = null where id = $1")
            .bind(young.id.0);
        born.execute(&self.house.app.owner).await.unwrap();
        code_create(&self.house.app.context_of(&young)).await.unwrap().code
    }
}
