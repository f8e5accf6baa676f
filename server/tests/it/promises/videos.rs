//! Where lessons take place.

use super::Promises;
use crate::support::Ask;
use serde_json::{Value, json};

impl Promises {
    /// Connects an account at the sandbox, chooses, and disconnects it.
    pub(super) async fn videos(&mut self, teacher: &str) {
        let own = self.ask("GET /settings/video", "", teacher, &Value::Null).await;
        assert_eq!((own["provider"].as_str(), own["options"].as_array().unwrap().len()), (Some("builtin"), 6));
        let begun = self.house.ask(Ask::get("/api/v1/settings/video/zoom/connect").bearer(teacher)).await;
        self.compare("get", "/api/v1/settings/video/{provider}/connect", &begun);
        let page = begun.json()["authorize_url"].as_str().unwrap().to_owned();
        let state = page.split_once("state=").unwrap().1;
        let back = format!("/api/v1/settings/video/zoom/callback?code=sandbox-yes&state={state}");
        let back = self.house.ask(Ask::get(&back).bearer(teacher)).await;
        self.compare("get", "/api/v1/settings/video/{provider}/callback", &back);
        assert_eq!(back.headers["location"], "/settings/video?notice=video_connected");
        self.ask("PUT /settings/video", "", teacher, &json!({ "provider": "builtin" })).await;
        let gone = self.house.ask(Ask::new("DELETE", "/api/v1/settings/video/zoom/account").bearer(teacher)).await;
        self.compare("delete", "/api/v1/settings/video/{provider}/account", &gone);
        for (method, end) in [("get", "connect"), ("get", "callback"), ("delete", "account")] {
            self.asked.insert((method.into(), format!("/api/v1/settings/video/{{provider}}/{end}")));
        }
    }
}
