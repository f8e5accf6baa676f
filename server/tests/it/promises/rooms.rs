//! A room: the way in, who came, and what the two leave in it.

use super::Promises;
use chrono::Duration;
use domain::{
    ids::RoomId,
    money::{Currency, Money},
    platform::uploads::UploadRequest,
    room::frames::ClientFrame,
};
use serde_json::{Value, json};
use services::{
    Clock, SignedIn,
    platform::uploads::upload_whole,
    room::{How, enter, part_put},
};
use testkit::ApprovedTutor;

/// What a page sends (Yjs) when somebody writes `Verbs.` into the notes: one client, one piece of text, none gone.
const WRITTEN: &[u8] = b"\x01\x01\x01\x00\x04\x01\x05notes\x06Verbs.\x00";

impl Promises {
    /// A lesson that begins, in whose room a student writes.
    pub(super) async fn rooms(&mut self, tutor: &ApprovedTutor, teacher: &str) {
        let person = self.house.app.student().await;
        self.house.app.fund(&person, Money::new(3_000, Currency::Usd)).await;
        let student = self.house.token(&person).await;
        let start = (self.house.app.clock.now() + Duration::days(3)).format("%Y-%m-%dT11:00:00Z").to_string();
        let request = json!({ "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "start": start,
                              "minutes": 60, "pay_with": "wallet" });
        let booking = self.ask("POST /bookings", "", &student, &request).await;
        let booking = booking["id"].as_str().unwrap().to_owned();
        self.ask("POST /bookings/{id}/confirm", &booking, teacher, &Value::Null).await;
        Clock::move_to(&*self.house.app.clock, start.parse().unwrap());
        let way = self.ask("POST /bookings/{id}/join", &booking, &student, &Value::Null).await;
        assert!(way["ticket"].is_string(), "{way}");
        let here = self.ask("POST /bookings/{id}/meet-here", &booking, &student, &Value::Null).await;
        assert_eq!((here["provider"].as_str(), &here["room_id"]), (Some("builtin"), &way["room_id"]));
        let room = way["room_id"].as_str().unwrap().to_owned();
        let id: RoomId = room.parse().unwrap();
        let entered = enter(&self.house.app.context_of(&person), id, None).await.unwrap();
        entered.changed(WRITTEN).await.unwrap();
        let line = ClientFrame::Chat { text: "Page 7".into(), client_id: String::new() };
        entered.heard(line).await.unwrap();
        self.recordings((&room, id), &student, teacher, &person).await;
        let request = UploadRequest {
            purpose: "board".into(),
            file_name: "triangle.png".into(),
            size: testkit::PNG.len() as i64,
            content_type: "image/png".into(),
        };
        let picture = upload_whole(&self.house.app.context_of(&person), &request, testkit::PNG).await.unwrap();
        let placed = json!({ "upload_id": picture });
        let placed = self.ask("POST /rooms/{id}/pictures", &room, &student, &placed).await;
        assert_eq!(placed["url"], format!("/api/v1/rooms/{room}/pictures/{picture}"));
        let shown = format!("{room}|{picture}");
        self.ask("GET /rooms/{id}/pictures/{upload}", &shown, teacher, &Value::Null).await;
        entered.gone(How::Leave).await.unwrap();
        let lines = self.ask("GET /rooms/{id}/lines", &room, teacher, &Value::Null).await;
        assert_eq!(lines["items"][0]["text"], "Page 7");
        let timeline = self.ask("GET /rooms/{id}/timeline", &room, teacher, &Value::Null).await;
        assert_eq!(timeline["intact"], true);
        self.ask("GET /rooms/{id}/board.png", &room, teacher, &Value::Null).await;
        self.ask("GET /rooms/{id}/notes.md", &room, teacher, &Value::Null).await;
    }

    /// The student is alone in the room and records it.
    async fn recordings(&mut self, (room, id): (&str, RoomId), student: &str, teacher: &str, person: &SignedIn) {
        let given = json!({ "given": true });
        self.ask("PUT /rooms/{id}/recording/consent", room, student, &given).await;
        let begun = self.ask("POST /rooms/{id}/recording/start", room, student, &Value::Null).await;
        let recording = begun["recording_id"].as_str().unwrap().to_owned();
        let context = self.house.app.context_of(person);
        part_put(&context, recording.parse().unwrap(), 1, testkit::WEBM).await.unwrap();
        self.ask("PUT /recordings/{id}/parts/{number}", &recording, student, &json!("sent again")).await;
        self.ask("POST /rooms/{id}/recording/stop", room, teacher, &Value::Null).await;
        let list = self.ask("GET /recordings", "", teacher, &Value::Null).await;
        assert_eq!(list["items"][0]["room_id"], json!(id));
        let one = self.ask("GET /recordings/{id}", &recording, teacher, &Value::Null).await;
        assert!(one["content_url"].is_string());
        let (_, query) = one["content_url"].as_str().unwrap().split_once('?').unwrap();
        let content = format!("GET /recordings/{{id}}/content?{query}");
        self.ask(&content, &recording, teacher, &Value::Null).await;
    }
}
