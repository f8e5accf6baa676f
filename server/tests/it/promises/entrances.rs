//! How an institution looks, and how its people sign in: from the settings to an admin who connects the own account.

use super::Promises;
use crate::support::Ask;
use serde_json::{Value, json};
use services::Clock;

impl Promises {
    /// All of it, at the institution of that id.
    pub(super) async fn entrances(&mut self, id: &str, owner: &str) {
        let colors = json!({ "color_light": "#1a5fb4", "color_dark": "#8ab4f8" });
        let shown = self.ask("PUT /institutions/{id}/branding", id, owner, &colors).await;
        assert_eq!(shown, self.ask("GET /institutions/{id}/branding", id, owner, &Value::Null).await);
        let provider = self.house.issuer.as_ref().unwrap().provider("sso");
        let settings = |enabled: bool| {
            json!({
                "issuer": provider.issuer, "client_id": provider.client_id, "client_secret": provider.client_secret,
                "enabled": enabled, "domains": ["lindenhof.test"],
            })
        };
        let told = self.ask("PUT /institutions/{id}/sso", id, owner, &settings(false)).await;
        assert!(told["secret_set"] == true && !told.to_string().contains("s3cret"), "{told}");
        let confirm = "/api/v1/institutions/{id}/sso/domains/{domain}/confirm";
        let path = confirm.replace("{id}", id).replace("{domain}", "lindenhof.test");
        let reply = self.house.ask(Ask::new("POST", &path).bearer(owner)).await;
        self.compare("post", confirm, &reply);
        self.asked.insert(("post".into(), confirm.into()));
        self.ask("PUT /institutions/{id}/sso", id, owner, &settings(true)).await;
        let token = self.ask("POST /institutions/{id}/scim-tokens", id, owner, &Value::Null).await;
        assert!(token["token"].as_str().unwrap().starts_with("scim_"));
        let listed = self.ask("GET /institutions/{id}/sso", id, owner, &Value::Null).await;
        assert!(listed["scim_tokens"][0]["token"].is_null(), "told once: {listed}");
        let revoke = "/api/v1/institutions/{id}/scim-tokens/{token}";
        let path = revoke.replace("{id}", id).replace("{token}", token["id"].as_str().unwrap());
        let reply = self.house.ask(Ask::new("DELETE", &path).bearer(owner)).await;
        self.compare("delete", revoke, &reply);
        self.asked.insert(("delete".into(), revoke.into()));
        self.there_and_back(owner).await;
    }

    async fn there_and_back(&mut self, owner: &str) {
        let start = self.house.ask(Ask::get("/sso/lindenhof/start?next=/wallet").bearer(owner)).await;
        self.compare("get", "/sso/{slug}/start", &start);
        let there = start.headers["location"].to_str().unwrap();
        let way = start.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let person = json!({ "sub": "owner", "email": "owner@lindenhof.test", "email_verified": true });
        let now = self.house.app.clock.real_now();
        let (code, state) = self.house.issuer.as_ref().unwrap().consent(there, now, &person);
        let back = format!("/sso/lindenhof/callback?code={code}&state={state}");
        let back = self.house.ask(Ask::get(&back).bearer(owner).header("cookie", &way)).await;
        self.compare("get", "/sso/{slug}/callback", &back);
        assert_eq!(back.headers["location"], "/institution?notice=connected");
        let beside = self.house.ask(Ask::get("/api/v1/sso/lindenhof/start").bearer(owner)).await;
        self.compare("get", "/api/v1/sso/{slug}/start", &beside);
        for path in ["/sso/{slug}/start", "/api/v1/sso/{slug}/start", "/sso/{slug}/callback"] {
            self.asked.insert(("get".into(), path.into()));
        }
    }
}
