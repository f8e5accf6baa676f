//! Accounts at providers of rooms of the cast, at the sandbox.

use super::Cast;
use serde_json::{Value, json};
use services::{
    Context,
    room::video::{VideoReturn, video_connect, video_finish},
};

impl Cast<'_> {
    /// The student's account at Zoom.
    async fn zoom(&self) {
        let student = self.house.app.context_of(self.student());
        let back = VideoReturn { code: "sandbox-yes".into(), state: video_state(&student).await, error: String::new() };
        video_finish(&student, "zoom", &back).await.unwrap();
    }

    /// The address of what is done with one; none for all others.
    pub(super) async fn video_address(&self, path: &str) -> Option<String> {
        if !path.contains("/settings/video/{provider}") {
            return None;
        }
        if path.ends_with("/account") {
            self.zoom().await;
        }
        Some(path.replace("{provider}", "zoom"))
    }

    /// The body of the choice; none for all others.
    pub(super) fn video_body(method: &str, path: &str) -> Option<Value> {
        match (method, path) {
            ("PUT", "/settings/video") => Some(json!({ "provider": "builtin" })),
            ("POST", "/bookings/{id}/meet-here") => Some(Value::Null),
            _ if path.starts_with("/settings/video/") => Some(Value::Null),
            _ => None,
        }
    }

    /// The form of such an act; none for all others.
    pub(super) async fn video_form(&mut self, name: &str) -> Option<String> {
        Some(match name {
            "room/video-choose" => "provider=builtin".to_owned(),
            "room/video-remove" => {
                self.zoom().await;
                "provider=zoom".to_owned()
            }
            "room/meet-here" => format!("booking_id={}", self.times_id("/bookings/{id}/join").await),
            _ => return None,
        })
    }
}

/// What goes with somebody to the sandbox and back; empty for whoever may not go.
pub(super) async fn video_state(context: &Context) -> String {
    let begun = video_connect(context, "zoom").await.ok().map(|begun| begun.authorize_url);
    begun.and_then(|page| page.split_once("state=").map(|(_, state)| state.to_owned())).unwrap_or_default()
}
