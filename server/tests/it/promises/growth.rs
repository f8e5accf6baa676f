//! Growth: a code and what it brought, an experiment from the plan to its end, a flag, and the numbers of the whole.

use super::Promises;
use crate::support::Ask;
use domain::money::{Currency, Money};
use serde_json::{Value, json};

const OWNERS: [&str; 9] = [
    "GET /owner/dashboard",
    "GET /owner/revenue",
    "GET /owner/unit-economics",
    "GET /owner/tutors/performance",
    "GET /owner/growth",
    "GET /owner/growth/rules",
    "GET /owner/holdout",
    "GET /owner/film-costs",
    "GET /admin/churn",
];

impl Promises {
    /// All of it, with a lesson in the past.
    pub(super) async fn growth(&mut self, student: &str, admin: &str) {
        let own = self.ask("GET /referrals/mine", "", student, &Value::Null).await;
        let link = format!("/r/{}", own["code"].as_str().unwrap());
        let led = self.house.ask(Ask::get(&link)).await;
        assert_eq!((led.status.as_u16(), &led.headers["location"]), (303, &"/register".parse().unwrap()));
        self.compare("get", "/r/{code}", &led);
        self.asked.insert(("get".into(), "/r/{code}".into()));
        self.partners(student, admin).await;
        self.promoted().await;
        self.sales().await;
        self.campaigns(admin).await;
        self.surveys(student, admin).await;
        self.experiments(admin).await;
        let flag = json!({ "key": "new_search", "owner": "search", "rollout": 100 });
        self.ask("POST /admin/flags", "", admin, &flag).await;
        self.ask("GET /admin/flags", "", admin, &Value::Null).await;
        let told = self.ask("GET /flags", "", student, &Value::Null).await;
        assert_eq!(told["flags"]["new_search"], true);
        for (method, tail, body) in [("PATCH", "", json!({ "rollout": 50 })), ("POST", "/kill", Value::Null)] {
            let template = format!("/api/v1/admin/flags/{{key}}{tail}");
            let ask = Ask::new(method, &template.replace("{key}", "new_search")).bearer(admin);
            let reply = self.house.ask(if body.is_null() { ask } else { ask.json(&body) }).await;
            self.compare(&method.to_lowercase(), &template, &reply);
            self.asked.insert((method.to_lowercase(), template));
        }
        let names = ["funnels", "cohorts", "north-star", "analytics"].map(|name| format!("GET /admin/{name}"));
        for operation in names.iter().map(String::as_str).chain(OWNERS) {
            self.ask(operation, "", admin, &Value::Null).await;
        }
        let rules = json!({ "winback_budget": { "amount": 150_000, "currency": "USD" }, "holdout_percent": 5 });
        let put = self.ask("PUT /owner/growth/rules", "", admin, &rules).await;
        assert_eq!((&put["version"], &put["holdout_percent"]), (&json!(2), &json!(5)));
        let prices = json!({ "limit": { "amount": 400_000, "currency": "USD" } });
        let put = self.ask("PUT /owner/film-costs/prices", "", admin, &prices).await;
        assert_eq!((&put["prices"]["version"], &put["prices"]["limit"]), (&json!(2), &prices["limit"]));
        self.ask("GET /welcome-back", "", student, &Value::Null).await;
    }

    async fn partners(&mut self, student: &str, admin: &str) {
        let blog = json!({ "name": "A blog", "site": "https://blog.example", "payout": "bank" });
        let asked = self.ask("POST /affiliates", "", student, &blog).await;
        assert_eq!((&asked["state"], &asked["clicks"]), (&json!("waiting"), &json!(0)));
        let queue = self.ask("GET /admin/affiliates", "", admin, &Value::Null).await;
        let id = queue["items"][0]["id"].as_str().unwrap();
        self.ask("POST /admin/affiliates/{id}/decline", id, admin, &json!({ "reason": "Nothing there yet." })).await;
        self.ask("POST /affiliates", "", student, &blog).await;
        self.ask("POST /admin/affiliates/{id}/approve", id, admin, &Value::Null).await;
        let link = format!("/a/{}", asked["code"].as_str().unwrap());
        let led = self.house.ask(Ask::get(&link)).await;
        assert_eq!((led.status.as_u16(), &led.headers["location"]), (303, &"/register".parse().unwrap()));
        let cookie = led.headers["set-cookie"].to_str().unwrap();
        assert!(cookie.contains(asked["code"].as_str().unwrap()) && cookie.contains("Max-Age=2592000"), "{cookie}");
        self.compare("get", "/a/{code}", &led);
        self.asked.insert(("get".into(), "/a/{code}".into()));
        let own = self.ask("GET /affiliates/me", "", student, &Value::Null).await;
        assert_eq!((&own["state"], &own["clicks"]), (&json!("approved"), &json!(1)));
    }

    /// A campaign, a click on it, and its report.
    async fn promoted(&mut self) {
        let tutor = self.house.app.approved_tutor().await;
        self.house.app.fund(&tutor.person, Money::new(1_000, Currency::Usd)).await;
        let token = self.house.token(&tutor.person).await;
        let plan = json!({ "listing_id": tutor.tutor_id, "bid": 50, "daily_budget": 100, "total_budget": 200 });
        let made = self.ask("POST /ads/campaigns", "", &token, &plan).await;
        let id = made["id"].as_str().unwrap();
        // Whoever writes waits until the search knows it.
        let own = tutor.tutor_id.to_string();
        self.ask("PATCH /tutors/{id}", &own, &token, &json!({ "headline": "Patient" })).await;
        let found = self.ask("GET /tutors", "", "", &Value::Null).await;
        let click = found["items"][0]["promoted"]["token"].as_str().unwrap();
        let template = "/api/v1/ads/clicks/{token}";
        let reply = self.house.ask(Ask::post(&template.replace("{token}", click), &Value::Null)).await;
        self.compare("post", template, &reply);
        self.asked.insert(("post".into(), template.into()));
        // The page counts it once more, and it costs nothing more.
        let page = format!("/tutors/{}?ad={click}", tutor.tutor_id);
        assert_eq!(self.house.ask(Ask::get(&page).header("accept", "text/html")).await.status.as_u16(), 200);
        let report = self.ask("GET /ads/campaigns/{id}/report", id, &token, &Value::Null).await;
        assert_eq!((&report["spend"]["amount"], &report["charged"]), (&json!(1), &json!(1)), "alone it pays the least");
        assert_eq!((&report["impressions"], &report["clicks"]), (&json!(1), &json!(2)));
        self.ask("GET /ads/campaigns", "", &token, &Value::Null).await;
        self.house.app.fund(&tutor.person, Money::new(2_000, Currency::Usd)).await;
        let plan = self.ask("POST /subscriptions", "", &token, &json!({ "tier": "pro" })).await;
        assert_eq!((&plan["tier"], &plan["state"]), (&json!("pro"), &json!("active")));
        self.ask("GET /subscriptions", "", &token, &Value::Null).await;
        self.ask("PATCH /ads/campaigns/{id}", id, &token, &json!({ "state": "ended" })).await;
    }

    /// A sale, what a lesson costs with it, and its end.
    async fn sales(&mut self) {
        let tutor = self.house.app.approved_tutor().await;
        let token = self.house.token(&tutor.person).await;
        let sale = json!({ "kind": "flash", "percent": 25, "hours": 48, "max_uses": 3 });
        let made = self.ask("POST /promotions", "", &token, &sale).await;
        assert_eq!((&made["state"], &made["given"]["amount"]), (&json!("running"), &json!(0)));
        let (own, subject) = (tutor.tutor_id.to_string(), tutor.subject_id);
        let asked = format!("GET /tutors/{{id}}/price?subject_id={subject}&start=2026-03-20T10:00:00Z&minutes=60");
        let price = self.ask(&asked, &own, "", &Value::Null).await;
        assert_eq!((&price["price"]["amount"], &price["regular"]["amount"]), (&json!(2_250), &json!(3_000)));
        assert_eq!(price["was"], Value::Null, "what was asked before is not known for thirty days");
        let told = self.ask("GET /promotions", "", &token, &Value::Null).await;
        assert_eq!((&told["open"], &told["items"][0]["id"]), (&json!(1), &made["id"]));
        let ended = self.ask("DELETE /promotions/{id}", made["id"].as_str().unwrap(), &token, &Value::Null).await;
        assert_eq!(ended["state"], "ended");
    }

    async fn campaigns(&mut self, admin: &str) {
        let credits = |amount: i64| json!({ "amount": amount, "currency": "CREDIT" });
        let plan = json!({
            "kind": "credits", "name": "Welcome", "audience": "newcomers", "amount": credits(10), "budget": credits(100)
        });
        let made = self.ask("POST /admin/campaigns", "", admin, &plan).await;
        assert_eq!((&made["state"], &made["spent"]["amount"]), (&json!("draft"), &json!(0)));
        let id = made["id"].as_str().unwrap();
        self.ask("PATCH /admin/campaigns/{id}", id, admin, &json!({ "state": "running" })).await;
        let told = self.ask("GET /admin/campaigns", "", admin, &Value::Null).await;
        assert_eq!((&told["items"][0]["id"], &told["items"][0]["state"]), (&json!(id), &json!("running")));
    }

    async fn surveys(&mut self, student: &str, admin: &str) {
        let template = "/api/v1/surveys/{kind}/answers";
        let path = template.replace("{kind}", "nps");
        let said = Ask::post(&path, &json!({ "score": 9, "comment": "Clear." })).bearer(student);
        let reply = self.house.ask(said).await;
        self.compare("post", template, &reply);
        let reply = self.house.ask(Ask::get(&path).bearer(admin)).await;
        self.compare("get", template, &reply);
        assert_eq!((&reply.json()["score"], &reply.json()["answered"]), (&json!(100.0), &json!(1)));
        for method in ["post", "get"] {
            self.asked.insert((method.into(), template.into()));
        }
    }

    async fn experiments(&mut self, admin: &str) {
        let plan = json!({
            "key": "short_form", "hypothesis": "Shorter is better.", "metric": "lesson_booked", "unit": "user",
            "guardrails": ["lesson_completed"], "variants": ["control", "short"], "baseline": 0.1, "effect": 0.2
        });
        let made = self.ask("POST /admin/experiments", "", admin, &plan).await;
        let id = made["id"].as_str().unwrap();
        self.ask("POST /admin/experiments/{id}/start", id, admin, &Value::Null).await;
        let unit = |n: i32, name: &str| json!({ "name": name, "properties": { "unit": format!("u{n}") } });
        let shown = |n: i32| {
            let variant = if n % 2 == 0 { "control" } else { "short" };
            json!({ "name": "experiment_exposed",
                    "properties": { "experiment": "short_form", "variant": variant, "unit": format!("u{n}") } })
        };
        let mut items: Vec<Value> = (0..40).map(shown).collect();
        items.extend((0..20).map(|n| unit(n, "lesson_booked")));
        items.extend((0..30).map(|n| unit(n, "lesson_completed")));
        let counted = self.ask("POST /events", "", admin, &json!({ "items": items })).await;
        assert_eq!(counted, json!({ "accepted": 90, "dropped": 0 }));
        let told = self.ask("GET /admin/experiments/{id}/readout", id, admin, &Value::Null).await;
        assert_eq!((&told["srm"]["ok"], told["variants"][1]["units"].as_i64()), (&json!(true), Some(20)));
        self.ask("GET /admin/experiments", "", admin, &Value::Null).await;
        self.ask("GET /admin/experiments/{id}", id, admin, &Value::Null).await;
        self.ask("POST /admin/experiments/{id}/stop", id, admin, &Value::Null).await;
        let other = json!({ "hypothesis": "Longer is better.", "metric": "lesson_booked" });
        let other = self.ask("POST /admin/experiments", "", admin, &other).await;
        let other = other["id"].as_str().unwrap();
        self.ask("POST /admin/experiments/{id}/start", other, admin, &Value::Null).await;
        self.ask("POST /admin/experiments/{id}/kill", other, admin, &Value::Null).await;
        let power = json!({ "baseline": 0.1, "effect": 0.2, "units_per_day": 500 });
        let found = self.ask("POST /admin/experiments/power", "", admin, &power).await;
        assert_eq!((found["per_variant"].as_i64(), found["days"].as_i64()), (Some(3_841), Some(16)));
    }
}
