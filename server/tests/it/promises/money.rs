//! Packages, promo codes and payouts beside their schemas.

use super::Promises;
use adapters::payments::{RawReport, SandboxProvider};
use domain::{
    identity::Role,
    ids::{OrderId, UserId},
    money::{Currency, Money, payments::PaymentDecision, wallet::TopupRequest},
};
use serde_json::{Value, json};
use services::money::{
    orders::report_receive,
    wallet::{sandbox_payment_decide, topup_create},
};
use testkit::ApprovedTutor;
use uuid::Uuid;

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
        self.ask("GET /admin/credit-rules", "", admin, &Value::Null).await;
        let rules = json!({ "rules": { "normal_floor": 6 }, "weeks": 8 });
        let ahead = self.ask("POST /admin/credit-rules/simulate", "", admin, &rules).await;
        assert_eq!(ahead["with"]["weeks"].as_array().unwrap().len(), 8);
        let rules = json!({ "rules": { "starter": 40 }, "reason": "Fewer are enough.", "version": 1 });
        let put = self.ask("PUT /admin/credit-rules", "", admin, &rules).await;
        assert_eq!((&put["version"], &put["rules"]["starter"]), (&json!(2), &json!(40)));
        let total = json!({ "amount": 3_000, "currency": "USD" });
        let check = json!({ "code": "spring", "tutor_id": tutor.tutor_id, "total": total });
        self.ask("POST /promo-codes/check", "", student, &check).await;
    }

    /// A card that is saved, offered first, charged and removed.
    pub(super) async fn cards(&mut self) {
        let owner = self.house.app.student().await;
        let owner = self.house.token(&owner).await;
        let made = self.ask("POST /payments/methods", "", &owner, &Value::Null).await;
        let id = made["id"].as_str().unwrap().to_owned();
        let save = crate::support::Ask::post(&format!("/sandbox/methods/{id}/save?card=plain"), &Value::Null);
        assert_eq!(self.house.ask(save).await.json()["last4"], "4242");
        self.ask("GET /payments/methods", "", &owner, &Value::Null).await;
        self.ask("PUT /payments/methods/{id}/default", &id, &owner, &Value::Null).await;
        let topup = json!({ "amount": 2_500, "currency": "USD", "method_id": id });
        let paid = self.ask("POST /payments/wallet/topup", "", &owner, &topup).await;
        assert_eq!((&paid["status"], &paid["checkout_url"]), (&json!("succeeded"), &Value::Null));
        self.ask("DELETE /payments/methods/{id}", &id, &owner, &Value::Null).await;
    }

    /// Credits that somebody buys, what goes back to the card, and the papers about both.
    pub(super) async fn credits(&mut self) {
        let person = self.house.app.student().await;
        self.house.app.fund(&person, Money::new(20_000, Currency::Usd)).await;
        let owner = self.house.token(&person).await;
        let pack = json!({ "pack": 100, "pay_with": "wallet" });
        self.ask("POST /credits/purchase", "", &owner, &pack).await;
        self.ask("GET /credits", "", &owner, &Value::Null).await;
        self.ask("GET /credits/entries", "", &owner, &Value::Null).await;
        let back = json!({ "amount": 1_000, "currency": "USD" });
        self.ask("POST /payments/wallet/withdraw", "", &owner, &back).await;
        self.house.app.drain().await;
        let papers = self.ask("GET /invoices", "", &owner, &Value::Null).await;
        let id = papers["items"][0]["id"].as_str().unwrap();
        self.ask("GET /invoices/{file}", id, &owner, &Value::Null).await;
        let paper = papers["items"][0]["pdf_url"].as_str().unwrap();
        let paper = self.house.ask(crate::support::Ask::get(paper).bearer(&owner)).await;
        assert_eq!((paper.status.as_u16(), paper.headers["content-type"].as_bytes()), (200, &b"application/pdf"[..]));
    }

    /// A payout that comes back and one that arrives.
    pub(super) async fn payouts(&mut self, tutor: &ApprovedTutor, (teacher, admin): (&str, &str)) {
        self.house.app.phone(tutor.person.id).await;
        self.house.app.earn(&tutor.person, Money::new(9_000, Currency::Usd)).await;
        self.ask("POST /payouts/onboarding", "", teacher, &Value::Null).await;
        self.ask("PUT /payouts/methods", "", teacher, &json!({ "kind": "manual" })).await;
        self.ask("GET /payouts/methods", "", teacher, &Value::Null).await;
        let other = self.house.app.approved_tutor().await.person;
        let own = self.house.token(&other).await;
        self.ask("PUT /payouts/methods", "", &own, &json!({ "kind": "manual" })).await;
        let email = sqlx::query_scalar::<_, String>("select email from users where id = $1").bind(other.id.0);
        let email = email.fetch_one(&self.house.app.owner).await.unwrap();
        let mailbox = self.house.ask(crate::support::Ask::get(&format!("/dev/mailbox?to={email}"))).await.json();
        let token = json!({ "token": mailbox["items"][0]["token"] });
        self.ask("POST /payouts/methods/undo", "", "", &token).await;
        for end in ["failed", "paid"] {
            let request = json!({ "amount": 2_500, "currency": "USD", "speed": "instant" });
            let payout = self.ask("POST /payouts", "", teacher, &request).await;
            self.ask("GET /admin/payouts", "", admin, &Value::Null).await;
            let id = payout["id"].as_str().unwrap();
            self.ask(&format!("POST /admin/payouts/{{id}}/{end}"), id, admin, &Value::Null).await;
        }
        self.payout_file(&own, (&other, admin)).await;
        self.reconciliation(admin).await;
        self.chargebacks(admin).await;
        self.ask("GET /payouts", "", teacher, &Value::Null).await;
        self.ask("GET /payouts/statements/{month}", "", teacher, &Value::Null).await;
    }

    /// A file for the bank: made, released, read and settled.
    async fn payout_file(&mut self, teacher: &str, (tutor, admin): (&services::SignedIn, &str)) {
        self.house.app.phone(tutor.id).await;
        self.house.app.earn(tutor, Money::new(9_000, Currency::Usd)).await;
        let bank = json!({ "kind": "bank", "holder": "Rosa Keller", "account": "DE89370400440532013000" });
        self.ask("PUT /payouts/methods", "", teacher, &bank).await;
        let waits_no_more = sqlx::query("update payout_methods set usable_at = null where user_id = $1");
        waits_no_more.bind(tutor.id.0).execute(&self.house.app.owner).await.unwrap();
        self.ask("POST /payouts", "", teacher, &json!({ "amount": 2_500, "currency": "USD" })).await;
        let made = json!({ "kind": "csv", "currency": "USD" });
        let file = self.ask("POST /admin/payout-files", "", admin, &made).await;
        let id = file["id"].as_str().unwrap().to_owned();
        self.ask("POST /admin/payout-files/{id}/act", &id, admin, &json!({ "act": "release" })).await;
        self.ask("GET /admin/payout-files/{id}/file", &id, admin, &Value::Null).await;
        self.ask("POST /admin/payout-files/{id}/act", &id, admin, &json!({ "act": "settle" })).await;
        self.ask("GET /admin/payout-files", "", admin, &Value::Null).await;
    }

    /// Money that the provider says it has and nobody asked for.
    async fn reconciliation(&mut self, admin: &str) {
        let context = self.house.app.system();
        let body = SandboxProvider::report(Uuid::now_v7(), OrderId(Uuid::now_v7()), PaymentDecision::Succeed).unwrap();
        let raw = RawReport { body: &body, signature: None, at: context.app.clock.real_now() };
        let report = context.app.payments.report_read(&raw).unwrap();
        report_receive(&context, &report, &body).await.unwrap().handled.unwrap();
        let list = self.ask("GET /admin/reconciliation", "", admin, &Value::Null).await;
        let id = list["items"][0]["id"].as_str().unwrap().to_owned();
        let settled = json!({ "note": "Sent back by hand." });
        self.ask("POST /admin/reconciliation/{id}/resolve", &id, admin, &settled).await;
    }

    /// Two payments that the bank took back: one is answered, one is given up.
    async fn chargebacks(&mut self, admin: &str) {
        let (person, system) = (self.house.app.student().await, self.house.app.system());
        for act in ["answer", "accept"] {
            let request = TopupRequest { amount: 2_500, currency: "USD".into(), method_id: None };
            let paid = topup_create(&self.house.app.context_of(&person), request, None).await.unwrap().id;
            for decision in [PaymentDecision::Succeed, PaymentDecision::Dispute] {
                sandbox_payment_decide(&system, paid, decision).await.unwrap();
            }
            let list = self.ask("GET /admin/chargebacks", "", admin, &Value::Null).await;
            let id = list["items"][0]["id"].as_str().unwrap().to_owned();
            self.ask("GET /admin/chargebacks/{id}", &id, admin, &Value::Null).await;
            let body = if act == "accept" { json!({ "reason": "They are right." }) } else { Value::Null };
            self.ask(&format!("POST /admin/chargebacks/{{id}}/{act}"), &id, admin, &body).await;
        }
    }

    /// A lesson that took place: asked for, looked at, given back in two parts by two, and declined.
    pub(super) async fn refunds(&mut self, lesson: &str, student: &str) {
        let first = self.house.token(&self.house.app.person(Role::Admin).await).await;
        let second = self.house.token(&self.house.app.person(Role::Admin).await).await;
        let why = json!({ "reason": "Nobody came." });
        let asked = self.ask("POST /payments/{id}/refund-request", lesson, student, &why).await;
        let part = json!({ "amount": 100, "currency": "USD", "reason": "Sorry." });
        self.ask("POST /payments/{id}/refund/preview", lesson, &first, &part).await;
        self.ask("GET /admin/refunds", "", &first, &Value::Null).await;
        self.ask("POST /payments/{id}/refund", lesson, &first, &part).await;
        let proposed = "update refunds set status = 'waiting_second', decided_by = null, decided_at = null
          where id = $1::uuid";
        for act in ["approve", "decline"] {
            let again = self.ask("POST /payments/{id}/refund-request", lesson, student, &why).await;
            let id = again["id"].as_str().unwrap().to_owned();
            if act == "approve" {
                let amount = "update refunds set amount = 100,
                  proposed_by = (select decided_by from refunds where id = $2::uuid) where id = $1::uuid";
                let amount = sqlx::query(amount).bind(&id).bind(asked["id"].as_str().unwrap());
                amount.execute(&self.house.app.owner).await.unwrap();
                sqlx::query(proposed).bind(&id).execute(&self.house.app.owner).await.unwrap();
            }
            let body = if act == "approve" { Value::Null } else { why.clone() };
            self.ask(&format!("POST /admin/refunds/{{id}}/{act}"), &id, &second, &body).await;
        }
    }

    /// A payment whose card is at risk: seen, looked at, decided.
    pub(super) async fn risky(&mut self, lesson: &str) {
        let finance = self.house.token(&self.house.app.person(Role::Admin).await).await;
        let payer = "select coalesce(payer_id, student_id) from bookings where id = $1::uuid";
        let payer = sqlx::query_scalar(payer).bind(lesson).fetch_one(&self.house.app.owner).await.unwrap();
        let id = self.house.app.card_at_risk(lesson.parse().unwrap(), UserId(payer)).await.to_string();
        let request = json!({ "decision": "approve", "reason": "Their school called." });
        self.ask("GET /admin/risky-payments", "", &finance, &Value::Null).await;
        self.ask("GET /admin/risky-payments/{id}", &id, &finance, &Value::Null).await;
        for act in ["preview", "decide"] {
            self.ask(&format!("POST /admin/risky-payments/{{id}}/{act}"), &id, &finance, &request).await;
        }
    }
}
