//! Learning platforms: registered, changed, removed; and what is linked.

use super::Promises;
use crate::{
    cast::lti::{CLASS_MADE, platform},
    support::Ask,
};
use serde_json::{Value, json};
use testkit::LearningPlatform;

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
        let jwks = self.ask("GET /lti/jwks", "", "", &Value::Null).await;
        self.class(institution, owner, jwks).await;
        let template = "/api/v1/institutions/{id}/lti/{platform}";
        for (method, body) in [("PATCH", Some(json!({ "name": "Canvas" }))), ("DELETE", None)] {
            let address = template.replace("{id}", institution).replace("{platform}", id);
            let ask = Ask::new(method, &address).bearer(owner);
            let reply = self.house.ask(body.iter().fold(ask, Ask::json)).await;
            self.compare(&method.to_lowercase(), template, &reply);
            self.asked.insert((method.to_lowercase(), template.into()));
        }
    }

    /// Who is in a course of a platform that answers.
    async fn class(&mut self, institution: &str, owner: &str, jwks: Value) {
        let school = LearningPlatform::start().await;
        school.trusts(jwks);
        school.has(vec![json!({ "user_id": "mia", "name": "Mia", "email": "mia@school.test", "roles": ["Learner"] })]);
        let request = serde_json::to_value(school.request()).unwrap();
        let made = self.ask("POST /institutions/{id}/lti", institution, owner, &request).await;
        let class = uuid::Uuid::now_v7();
        let noted = sqlx::query(CLASS_MADE)
            .bind(class)
            .bind(made["id"].as_str().unwrap().parse::<uuid::Uuid>().unwrap())
            .bind(school.names_url());
        noted.execute(&self.house.app.owner).await.unwrap();
        let listed = self.ask("GET /institutions/{id}/lti-classes", institution, owner, &Value::Null).await;
        assert_eq!(listed["items"][0]["id"], class.to_string());
        let template = "/api/v1/institutions/{id}/lti-classes/{class}";
        let address = template.replace("{id}", institution).replace("{class}", &class.to_string());
        let reply = self.house.ask(Ask::get(&address).bearer(owner)).await;
        assert_eq!(reply.json()["items"][0]["email"], "mia@school.test", "{}", reply.text);
        self.compare("get", template, &reply);
        self.asked.insert(("get".into(), template.into()));
    }
}
