//! Accounts elsewhere.

use super::Promises;
use crate::support::Ask;
use serde_json::{Value, json};
use services::Clock;

impl Promises {
    /// Connects one, looks, and disconnects it.
    pub(super) async fn elsewhere(&mut self, token: &str) {
        let start = self.house.ask(Ask::get("/api/v1/auth/oidc/google/start?next=/wallet").bearer(token)).await;
        self.compare("get", "/api/v1/auth/oidc/{provider}/start", &start);
        let there = start.headers["location"].to_str().unwrap();
        let way = start.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let person = json!({ "sub": "promised", "email": "promised@elsewhere.test", "email_verified": true });
        let now = self.house.app.clock.real_now();
        let (code, state) = self.house.issuer.as_ref().unwrap().consent(there, now, &person);
        let back = format!("/api/v1/auth/oidc/google/callback?code={code}&state={state}");
        let back = self.house.ask(Ask::get(&back).bearer(token).header("cookie", &way)).await;
        self.compare("get", "/api/v1/auth/oidc/{provider}/callback", &back);
        assert_eq!(back.headers["location"], "/settings/security/accounts?notice=connected");
        for path in ["/api/v1/auth/oidc/{provider}/start", "/api/v1/auth/oidc/{provider}/callback"] {
            self.asked.insert(("get".into(), path.into()));
        }
        let own = self.ask("GET /auth/identities", "", token, &Value::Null).await;
        assert_eq!(own["items"][0]["email"], "promised@elsewhere.test");
        self.ask("DELETE /auth/identities/{provider}", "", token, &Value::Null).await;
    }
}
