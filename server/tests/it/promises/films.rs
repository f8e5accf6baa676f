//! A film of a course: sent, prepared by the real work, played, watched and written beside.

use super::Promises;
use crate::{
    cast::films::{film, film_request},
    support::Ask,
};
use serde_json::{Value, json};

impl Promises {
    /// A tutor sends a film for a unit, and it is prepared.
    pub(super) async fn film_begin(&mut self, unit: &str, teacher: &str) {
        let place = self.ask("POST /uploads", "", teacher, &json!(film_request())).await;
        let upload = place["id"].as_str().unwrap().to_owned();
        let send = Ask::new("PUT", place["upload_url"].as_str().unwrap()).bearer(teacher);
        self.house.ask(send.raw(film())).await;
        self.ask("POST /uploads/{id}/complete", &upload, teacher, &Value::Null).await;
        let begun = json!({ "unit_id": unit, "upload_id": upload });
        let video = self.ask("POST /videos", "", teacher, &begun).await;
        self.house.app.run_jobs().await;
        let id = video["id"].as_str().unwrap().to_owned();
        let captions = json!({ "text": "WEBVTT\n\n00:00.000 --> 00:00.900\nHalves.\n" });
        self.ask("PUT /videos/{id}/captions/{lang}", &id, teacher, &captions).await;
        self.ask("GET /videos/{id}/transcript", &id, teacher, &Value::Null).await;
        self.ask("PUT /videos/{id}/poster", &id, teacher, &json!({ "at": 0.5 })).await;
        let ready = self.ask("GET /videos/{id}", &id, teacher, &Value::Null).await;
        assert_eq!(ready["status"], "ready", "{ready}");
    }

    /// A file that was sent for a purpose; its id.
    pub(super) async fn sent(
        &mut self,
        purpose: &str,
        (name, media): (&str, &str),
        bytes: &[u8],
        token: &str,
    ) -> String {
        let announced = json!({ "purpose": purpose, "file_name": name, "size": bytes.len(), "content_type": media });
        let place = self.ask("POST /uploads", "", token, &announced).await;
        let send = Ask::new("PUT", place["upload_url"].as_str().unwrap()).bearer(token);
        self.house.ask(send.raw(bytes.to_vec())).await;
        let id = place["id"].as_str().unwrap().to_owned();
        self.ask("POST /uploads/{id}/complete", &id, token, &Value::Null).await;
        id
    }

    /// Somebody who learns plays it, writes something down and takes it along.
    pub(super) async fn film(&mut self, unit: &str, (learner, teacher): (&str, &str)) {
        let along = self.ask("GET /units/{id}/offline", unit, learner, &Value::Null).await;
        let id = along["video_id"].as_str().unwrap().to_owned();
        let list = self.house.ask(Ask::get(&format!("/api/v1/videos/{id}/master.m3u8")).bearer(learner)).await;
        self.compare("get", "/api/v1/videos/{id}/master.m3u8", &list);
        let piece = "/api/v1/videos/{id}/play/{token}/{folder}/{file}";
        let named = list.text.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap();
        let segments = self.house.ask(Ask::get(&format!("/api/v1/videos/{id}/{named}"))).await;
        self.compare("get", piece, &segments);
        for url in along["urls"].as_array().unwrap() {
            let taken = self.house.ask(Ask::get(url.as_str().unwrap())).await;
            assert!(taken.status == 200 && !taken.text.is_empty(), "{url}: {}", taken.status);
        }
        for asked in ["/api/v1/videos/{id}/master.m3u8", piece] {
            self.asked.insert(("get".into(), asked.into()));
        }
        let watched = json!({ "intervals": [[0, 1]], "position": 1, "sending": "first" });
        self.ask("POST /units/{id}/watched", unit, learner, &watched).await;
        let written = json!({ "at": 0.5, "text": "Look again." });
        let note = self.ask("POST /units/{id}/notes", unit, learner, &written).await;
        self.ask("GET /units/{id}/notes", unit, learner, &Value::Null).await;
        self.ask("DELETE /unit-notes/{id}", note["id"].as_str().unwrap(), learner, &Value::Null).await;
        let figures = self.ask("GET /videos/{id}/analytics", &id, teacher, &Value::Null).await;
        assert_eq!(figures["viewers"], 1, "{figures}");
    }
}
