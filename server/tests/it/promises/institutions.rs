//! An institution from its first seat to the last member who leaves.

use super::Promises;
use crate::support::Ask;
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use testkit::ApprovedTutor;

impl Promises {
    /// All of it; the owner has money, and the member is somebody else.
    pub(super) async fn institutions(&mut self, tutor: &ApprovedTutor, owner: &str, member: &str) {
        let school = json!({ "name": "Lindenhof School", "slug": "lindenhof" });
        let made = self.ask("POST /institutions", "", owner, &school).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.ask("GET /institutions", "", owner, &Value::Null).await;
        let bought = self.ask("POST /institutions/{id}/seats", &id, owner, &json!({ "seats": 3 })).await;
        assert_eq!((&bought["seats"], &bought["free"]), (&json!(3), &json!(3)));
        self.ask("GET /institutions/{id}/seats", &id, owner, &Value::Null).await;
        let list = json!({ "csv": "email,name\nmia@lindenhof.test,Mia\nnobody,Bo\n" });
        let plan = self.ask("POST /institutions/{id}/members/preview", &id, owner, &list).await;
        assert_eq!((&plan["invited"], &plan["rows"][1]["problem"]), (&json!(1), &json!("email_invalid")));
        self.ask("POST /institutions/{id}/members", &id, owner, &list).await;
        let mailbox = self.house.ask(Ask::get("/dev/mailbox?to=mia@lindenhof.test")).await.json();
        let code = json!({ "code": mailbox["items"][0]["token"] });
        self.ask("POST /institutions/claim", "", member, &code).await;
        let members = self.ask("GET /institutions/{id}/members", &id, owner, &Value::Null).await;
        self.ask("GET /institutions/{id}/members.csv", &id, owner, &Value::Null).await;
        self.ask("GET /institutions/{id}", &id, owner, &Value::Null).await;
        let place = members["items"][0]["id"].as_str().unwrap();
        self.within("PATCH", &id, place, owner, Some(json!({ "admin": true }))).await;
        self.within("PATCH", &id, place, owner, Some(json!({ "admin": false }))).await;
        self.ask("POST /institutions/{id}/leave", &id, member, &Value::Null).await;
        let other = json!({ "email": "jonas@lindenhof.test" });
        self.ask("POST /institutions/{id}/members", &id, owner, &other).await;
        let members = self.ask("GET /institutions/{id}/members", &id, owner, &Value::Null).await;
        let place = members["items"][0]["id"].as_str().unwrap();
        self.within("DELETE", &id, place, owner, None).await;
        let rule = json!({ "per_member": { "amount": 5_000, "currency": "USD" } });
        self.ask("PUT /institutions/{id}/budget", &id, owner, &rule).await;
        let amount = json!({ "amount": { "amount": 1_000, "currency": "USD" } });
        self.ask("POST /institutions/{id}/balance", &id, owner, &amount).await;
        let out = self.ask("POST /institutions/{id}/balance/take-out", &id, owner, &amount).await;
        assert_eq!((&out["balance"]["amount"], &out["may_take_out"]["amount"]), (&json!(0), &json!(0)));
        self.ask("GET /institutions/{id}/budget", &id, owner, &Value::Null).await;
        self.lessons_asked(tutor, &id, owner).await;
        self.ask("GET /institutions/{id}/lessons.csv", &id, owner, &Value::Null).await;
        self.ask("GET /institutions/{id}/reports", &id, owner, &Value::Null).await;
        self.ask("GET /institutions/{id}/reports.csv", &id, owner, &Value::Null).await;
        self.entrances(&id, owner).await;
        self.lti(&id, owner).await;
    }

    /// Two lessons of somebody with a seat wait for a yes: one gets it.
    async fn lessons_asked(&mut self, tutor: &ApprovedTutor, id: &str, owner: &str) {
        let dollars = |amount: i64| json!({ "amount": amount, "currency": "USD" });
        let own = self.ask("GET /auth/me", "", owner, &Value::Null).await;
        let own = self.house.app.reload(own["id"].as_str().unwrap().parse().unwrap()).await;
        self.house.app.fund(&own, Money::new(9_000, Currency::Usd)).await;
        let rule = json!({ "per_member": dollars(20_000), "ask_above": dollars(0) });
        self.ask("PUT /institutions/{id}/budget", id, owner, &rule).await;
        self.ask("POST /institutions/{id}/balance", id, owner, &json!({ "amount": dollars(9_000) })).await;
        let young = self.house.app.student().await;
        let seat = "insert into institution_members
                      (id, institution_id, email, state, user_id, invited_at, expires_at, joined_at)
                    values ($1, $2, 'asks@lindenhof.test', 'active', $3, now(), now(), now())";
        let seat = sqlx::query(seat).bind(uuid::Uuid::now_v7()).bind(id.parse::<uuid::Uuid>().unwrap());
        seat.bind(young.id.0).execute(&self.house.app.owner).await.unwrap();
        let member = self.house.token(&young).await;
        for (day, answer) in [(25, "approve"), (26, "decline")] {
            let request = json!({
                "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "minutes": 60, "pay_with": "wallet",
                "start": format!("2026-03-{day}T10:00:00Z")
            });
            let booking = self.ask("POST /bookings", "", &member, &request).await;
            assert_eq!(booking["approval"], "waiting", "{booking}");
            self.ask("GET /institutions/{id}/requests", id, owner, &Value::Null).await;
            let template = format!("/api/v1/institutions/{{id}}/requests/{{booking}}/{answer}");
            let path = template.replace("{id}", id).replace("{booking}", booking["id"].as_str().unwrap());
            let reply = self.house.ask(Ask::new("POST", &path).bearer(owner)).await;
            self.compare("post", &template, &reply);
            self.asked.insert(("post".into(), template));
        }
        // The owner has a seat too, and what comes after this waits for nobody.
        self.ask("PUT /institutions/{id}/budget", id, owner, &json!({ "per_member": dollars(20_000) })).await;
    }

    /// An act about one member.
    async fn within(&mut self, method: &str, id: &str, member: &str, token: &str, body: Option<Value>) {
        let template = "/api/v1/institutions/{id}/members/{member}";
        let ask = Ask::new(method, &template.replace("{id}", id).replace("{member}", member)).bearer(token);
        let reply = self.house.ask(body.iter().fold(ask, Ask::json)).await;
        self.compare(&method.to_lowercase(), template, &reply);
        self.asked.insert((method.to_lowercase(), template.into()));
    }
}
