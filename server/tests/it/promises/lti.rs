//! Learning platforms: registered, changed, removed; and what is linked.

use super::Promises;
use crate::{cast::lti::platform, support::Ask};
use serde_json::{Value, json};

impl Promises {
    /// Of an institution that the owner looks after.
    pub(super) async fn lti(&mut self, institution: &str, owner: &str) {
        let made = self.ask("POST /institutions/{id}/lti", institution, owner, &platform("promised")).await;
        let listed = self.ask("GET /institutions/{id}/lti", institution, owner, &Value::Null).await;
        assert_eq!(listed["items"][0]["id"], made["id"]);
        let id = made["id"].as_str().unwrap();
        let user = "select id from users where id = (select user_id from institution_admins where institution_id = $1)";
        let user: uuid::Uuid = sqlx::query_scalar(user)
            .bind(institution.parse::<uuid::Uuid>().unwrap())
            .fetch_one(&self.house.app.owner)
            .await
            .unwrap();
        let link = uuid::Uuid::now_v7();
        let linked =
            "insert into lti_links (id, platform_id, subject, user_id, created_at) values ($1, $2, 's', $3, now())";
        let linked = sqlx::query(linked).bind(link).bind(id.parse::<uuid::Uuid>().unwrap()).bind(user);
        linked.execute(&self.house.app.owner).await.unwrap();
        let links = self.ask("GET /lti/links", "", owner, &Value::Null).await;
        assert_eq!((&links["items"][0]["platform"], links["items"].as_array().unwrap().len()), (&json!("Moodle"), 1));
        self.ask("DELETE /lti/links/{id}", &link.to_string(), owner, &Value::Null).await;
        self.ask("GET /lti/jwks", "", "", &Value::Null).await;
        let template = "/api/v1/institutions/{id}/lti/{platform}";
        for (method, body) in [("PATCH", Some(json!({ "name": "Canvas" }))), ("DELETE", None)] {
            let address = template.replace("{id}", institution).replace("{platform}", id);
            let ask = Ask::new(method, &address).bearer(owner);
            let reply = self.house.ask(body.iter().fold(ask, Ask::json)).await;
            self.compare(&method.to_lowercase(), template, &reply);
            self.asked.insert((method.to_lowercase(), template.into()));
        }
    }
}
