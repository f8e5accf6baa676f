//! Packages, promo codes and payouts beside their schemas.

use super::Promises;
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use testkit::ApprovedTutor;

impl Promises {
    /// Offers, a package through all acts, and a gift that somebody takes.
    pub(super) async fn packages(&mut self, tutor: &ApprovedTutor, (student, teacher): (&str, &str)) {
        let offers = self.ask("GET /tutors/me/packages", "", teacher, &Value::Null).await;
        self.ask("PUT /tutors/me/packages", "", teacher, &offers).await;
        self.ask("GET /tutors/{id}/packages", &tutor.tutor_id.to_string(), "", &Value::Null).await;
        let rich = self.house.app.student().await;
        self.house.app.fund(&rich, Money::new(100_000, Currency::Usd)).await;
        let owner = self.house.token(&rich).await;
        let buy = json!({ "tutor_id": tutor.tutor_id, "lessons": 5, "minutes": 60, "pay_with": "wallet" });
        let mut ids = Vec::new();
        for _ in 0..3 {
            let package = self.ask("POST /packages", "", &owner, &buy).await;
            ids.push(package["id"].as_str().unwrap().to_owned());
        }
        self.ask("GET /packages", "", &owner, &Value::Null).await;
        self.ask("GET /packages/{id}", &ids[0], &owner, &Value::Null).await;
        for act in ["extend/preview", "extend", "end/preview", "end"] {
            self.ask(&format!("POST /packages/{{id}}/{act}"), &ids[0], &owner, &Value::Null).await;
        }
        let to = json!({ "tutor_id": self.house.app.approved_tutor().await.tutor_id });
        for act in ["transfer/preview", "transfer"] {
            self.ask(&format!("POST /packages/{{id}}/{act}"), &ids[1], &owner, &to).await;
        }
        let gift = json!({ "email": "friend@people.test", "message": "Enjoy." });
        for act in ["gift/preview", "gift"] {
            self.ask(&format!("POST /packages/{{id}}/{act}"), &ids[2], &owner, &gift).await;
        }
        let mailbox = self.house.ask(crate::support::Ask::get("/dev/mailbox?to=friend@people.test")).await.json();
        let code = json!({ "code": mailbox["items"][0]["token"] });
        self.ask("POST /packages/claim", "", student, &code).await;
    }

    /// A code that is made, checked and changed.
    pub(super) async fn codes(&mut self, tutor: &ApprovedTutor, (student, admin): (&str, &str)) {
        let code = json!({ "code": "SPRING", "discount": { "percent": 10 }, "max_uses": 3 });
        let made = self.ask("POST /admin/promo-codes", "", admin, &code).await;
        self.ask("PATCH /admin/promo-codes/{id}", made["id"].as_str().unwrap(), admin, &json!({ "max_uses": 4 })).await;
        self.ask("GET /admin/promo-codes", "", admin, &Value::Null).await;
        let total = json!({ "amount": 3_000, "currency": "USD" });
        let check = json!({ "code": "spring", "tutor_id": tutor.tutor_id, "total": total });
        self.ask("POST /promo-codes/check", "", student, &check).await;
    }

    /// A payout that comes back and one that arrives.
    pub(super) async fn payouts(&mut self, tutor: &ApprovedTutor, (teacher, admin): (&str, &str)) {
        self.house.app.earn(&tutor.person, Money::new(9_000, Currency::Usd)).await;
        self.ask("POST /payouts/onboarding", "", teacher, &Value::Null).await;
        self.ask("PUT /payouts/methods", "", teacher, &json!({ "kind": "manual" })).await;
        self.ask("GET /payouts/methods", "", teacher, &Value::Null).await;
        for end in ["failed", "paid"] {
            let request = json!({ "amount": 2_500, "currency": "USD", "speed": "instant" });
            let payout = self.ask("POST /payouts", "", teacher, &request).await;
            self.ask("GET /admin/payouts", "", admin, &Value::Null).await;
            let id = payout["id"].as_str().unwrap();
            self.ask(&format!("POST /admin/payouts/{{id}}/{end}"), id, admin, &Value::Null).await;
        }
        self.ask("GET /payouts", "", teacher, &Value::Null).await;
        self.ask("GET /payouts/statements/{month}", "", teacher, &Value::Null).await;
    }
}
