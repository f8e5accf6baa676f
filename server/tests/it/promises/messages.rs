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

    /// The tutor was told of the student's message.
    async fn notices(&mut self, student: &str, teacher: &str) {
        self.house.app.drain().await;
        let told = self.ask("GET /notifications", "", teacher, &Value::Null).await;
        let first = told["items"].as_array().unwrap().iter().find(|notice| notice["kind"] == "message_waits").unwrap();
        assert_eq!(first["subject"]["kind"], "thread");
        self.ask("PATCH /notifications/{id}/read", first["id"].as_str().unwrap(), teacher, &Value::Null).await;
        self.ask("POST /notifications/read-all", "", teacher, &Value::Null).await;
        self.ask("GET /notifications/deliveries", "", teacher, &Value::Null).await;
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
