//! A conversation from its first message to its last.

use super::Promises;
use domain::{
    ids::UserId,
    platform::notices::{Category, Unsubscribe},
};
use serde_json::{Value, json};
use services::platform::notices::unsubscribe_path;
use testkit::ApprovedTutor;
use uuid::Uuid;

impl Promises {
    /// A student and a tutor write, and a child of the student's, whose lesson with the tutor is agreed.
    pub(super) async fn messages(&mut self, tutor: &ApprovedTutor, student: &str, teacher: &str) {
        let text = |text: &str| json!({ "client_id": Uuid::now_v7(), "recipient_id": tutor.tutor_id, "text": text });
        let sent = self.ask("POST /messages", "", student, &text("Write to ada@example.com")).await;
        assert!(sent["nudge"]["text"].as_str().is_some_and(|text| !text.is_empty()), "{sent}");
        let (id, thread) = (sent["id"].as_str().unwrap(), sent["thread_id"].as_str().unwrap());
        self.notices(student, teacher).await;
        self.ask("GET /messages/{id}", id, teacher, &Value::Null).await;
        self.ask("PATCH /messages/{id}", id, student, &json!({ "text": "Hello" })).await;
        for method in ["PUT", "DELETE"] {
            let like = format!("{method} /messages/{{id}}/reactions/{{code}}");
            self.ask(&like, id, teacher, &Value::Null).await;
        }
        self.ask("PATCH /messages/{id}/read", id, teacher, &Value::Null).await;
        self.ask("GET /messages/threads", "", teacher, &Value::Null).await;
        self.ask("GET /messages/threads/{id}", thread, teacher, &Value::Null).await;
        let muted = json!({ "archived": true, "muted_until": "2026-03-20T00:00:00Z" });
        self.ask("PATCH /messages/threads/{id}", thread, teacher, &muted).await;
        self.groups_and_later(id, tutor, student).await;
        self.ask("DELETE /messages/{id}", id, student, &Value::Null).await;
        let children = self.ask("GET /family/children", "", student, &Value::Null).await;
        let child = children["items"].as_array().unwrap().iter().find(|child| child["display_name"] == "Mia").unwrap();
        let child = child["id"].as_str().unwrap().to_owned();
        self.ask("PATCH /family/children/{id}", &child, student, &json!({ "may_message": true })).await;
        let session = self.ask("POST /family/children/{id}/session", &child, student, &Value::Null).await;
        let own = session["access_token"].as_str().unwrap();
        let held = self.ask("POST /messages", "", own, &text("Call +49 151 23456789")).await;
        assert_eq!(held["held"], true);
        let read = json!({ "version": held["version"] });
        self.ask("POST /messages/{id}/release", held["id"].as_str().unwrap(), student, &read).await;
    }

    /// The student begins a group, looks for a word, and leaves things for later.
    async fn groups_and_later(&mut self, message: &str, tutor: &ApprovedTutor, student: &str) {
        let asked = json!({ "participants": [tutor.tutor_id], "title": "Mondays" });
        let group = self.ask("POST /messages/threads", "", student, &asked).await;
        assert_eq!((&group["is_group"], &group["title"]), (&json!(true), &json!("Mondays")));
        let seat = format!("{}|{}", group["id"].as_str().unwrap(), tutor.person.id);
        for method in ["PUT", "DELETE"] {
            let path = format!("{method} /messages/threads/{{id}}/participants/{{user_id}}");
            self.ask(&path, &seat, student, &Value::Null).await;
        }
        let found = self.ask("GET /messages/search?q=hello", "", student, &Value::Null).await;
        assert_eq!(found["items"][0]["id"], message);
        let at = "2026-03-20T00:00:00Z";
        let later =
            json!({ "client_id": Uuid::now_v7(), "recipient_id": tutor.tutor_id, "text": "Soon", "send_at": at });
        let kept = self.ask("POST /messages", "", student, &later).await;
        assert_eq!(kept["send_at"], at);
        let waiting = self.ask("GET /messages/later", "", student, &Value::Null).await;
        assert_eq!(waiting["items"][0]["id"], kept["id"]);
        self.ask("DELETE /messages/later/{id}", kept["id"].as_str().unwrap(), student, &Value::Null).await;
        self.ask("POST /messages/{id}/remind", message, student, &json!({ "at": at })).await;
        let reminders = self.ask("GET /messages/reminders", "", student, &Value::Null).await;
        assert_eq!(reminders["items"][0]["message"]["id"], message);
        self.ask("DELETE /messages/{id}/remind", message, student, &Value::Null).await;
    }

    /// The tutor was told of the student's message.
    async fn notices(&mut self, student: &str, teacher: &str) {
        self.house.app.drain().await;
        let told = self.ask("GET /notifications", "", teacher, &Value::Null).await;
        let first = told["items"].as_array().unwrap().iter().find(|notice| notice["kind"] == "message_waits").unwrap();
        assert_eq!(first["subject"]["kind"], "thread");
        self.ask("PATCH /notifications/{id}/read", first["id"].as_str().unwrap(), teacher, &Value::Null).await;
        self.ask("POST /notifications/read-all", "", teacher, &Value::Null).await;
        self.ask("GET /notifications/deliveries", "", teacher, &Value::Null).await;
        let key = self.ask("GET /notifications/push/key", "", teacher, &Value::Null).await;
        assert_eq!(key["key"].as_str().map(str::len), Some(87));
        // The browser of RFC 8291's example.
        let keys = json!({
            "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        });
        let subscription = json!({ "endpoint": "https://push.example.com/a", "keys": keys });
        self.ask("POST /notifications/push", "", teacher, &subscription).await;
        self.ask("DELETE /notifications/push", "", teacher, &subscription).await;
        self.ask("GET /events?after=&wait=0", "", teacher, &Value::Null).await;
        let mut wishes = self.ask("GET /notifications/preferences", "", student, &Value::Null).await;
        wishes["matrix"]["matching"]["email"] = json!(false);
        let kept = self.ask("PUT /notifications/preferences", "", student, &wishes).await;
        assert_eq!(kept, wishes);
        let person: Uuid = sqlx::query_scalar("select id from users where 'student' = any (roles) limit 1")
            .fetch_one(&self.house.app.owner)
            .await
            .unwrap();
        let ends = Unsubscribe { person: UserId(person), category: Category::Matching };
        let path = unsubscribe_path(&self.house.app.app, ends).unwrap();
        let operation = format!("POST {}", path.trim_start_matches("/api/v1"));
        self.ask(&operation, "", student, &Value::Null).await;
    }

    /// A review of a tutor, written straight into its table.
    pub(super) async fn review(&self, tutor: &ApprovedTutor, student: Uuid) {
        let review = sqlx::query(
            "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
               professionalism,
               comment, created_at)
             values ($1, $1, $2, $3, 5, 5, 4, 5, 'Clear and kind.', '2026-03-01T00:00:00Z')",
        );
        let review = review.bind(Uuid::now_v7()).bind(tutor.tutor_id.0).bind(student);
        review.execute(&self.house.app.owner).await.unwrap();
    }
}
