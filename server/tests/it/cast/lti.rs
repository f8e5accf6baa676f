//! Learning platforms of the cast: one of the student's institution, with a link of the student's and ways that wait.

use super::Cast;
use domain::{
    ids::{InstitutionId, LtiClassId, LtiLaunchId, LtiLinkId, LtiPlatformId},
    integrations::lti::LtiPlatformRequest,
};
use serde_json::{Value, json};
use services::{
    identity::secrets::secret_hash,
    integrations::lti::{jwks_get, platform_create},
};
use testkit::LearningPlatform;
use uuid::Uuid;

/// A course there that says who is in it.
pub const CLASS_MADE: &str = "insert into lti_classes (id, platform_id, context_id, title, names_url, seen_at)
    values ($1, $2, 'c', 'Mathematics', $3, now())";

/// What a platform's admin types.
pub fn platform(client: &str) -> Value {
    json!({
        "name": "Moodle", "issuer": "https://school.example", "client_id": client, "deployment_ids": ["1"],
        "auth_url": "https://school.example/auth", "token_url": "https://school.example/token",
        "jwks_url": "https://school.example/jwks",
    })
}

impl Cast<'_> {
    async fn platform(&self) -> (InstitutionId, LtiPlatformId) {
        let id = self.institution().await;
        let request: LtiPlatformRequest =
            serde_json::from_value(platform(&Uuid::now_v7().simple().to_string())).unwrap();
        let context = self.house.app.context_of(self.student());
        (id, platform_create(&context, id, &request).await.unwrap().id)
    }

    /// A course of a platform that answers.
    async fn class(&self) -> (InstitutionId, LtiClassId) {
        let (id, school) = (self.institution().await, LearningPlatform::start().await);
        let context = self.house.app.context_of(self.student());
        let platform = platform_create(&context, id, &school.request()).await.unwrap().id;
        school.trusts(jwks_get(&self.house.app.anonymous()).await.unwrap());
        let class = Uuid::now_v7();
        sqlx::query(CLASS_MADE)
            .bind(class)
            .bind(platform.0)
            .bind(school.names_url())
            .execute(&self.house.app.owner)
            .await
            .unwrap();
        (id, LtiClassId(class))
    }

    async fn link(&self) -> (LtiPlatformId, LtiLinkId) {
        let (_, platform) = self.platform().await;
        let id = Uuid::now_v7();
        let made =
            "insert into lti_links (id, platform_id, subject, user_id, created_at) values ($1, $2, 's', $3, now())";
        let made = sqlx::query(made).bind(id).bind(platform.0).bind(self.student().id.0);
        made.execute(&self.house.app.owner).await.unwrap();
        (platform, LtiLinkId(id))
    }

    /// A way that its platform has answered, in a browser that carries nothing.
    async fn way(&self, platform: LtiPlatformId, chooses: bool) -> LtiLaunchId {
        let id = Uuid::now_v7();
        let made = "insert into lti_launches (id, platform_id, state_hash, nonce_hash, browser_hash, created_at,
             expires_at, answered_at, subject, instructs, return_url)
           values ($1, $2, uuid_send($1), 'n', $3, now(), now() + interval '1 hour', now(), 's', true,
             case when $4 then 'https://school.example/choose' end)";
        let made = sqlx::query(made).bind(id).bind(platform.0).bind(secret_hash("")).bind(chooses);
        made.execute(&self.house.app.owner).await.unwrap();
        LtiLaunchId(id)
    }

    /// The address of something of a platform; none for all others.
    pub(super) async fn lti_address(&self, path: &str) -> Option<String> {
        let below = path.strip_prefix("/api/v1").unwrap_or(path);
        match below {
            "/institution/lti" => Some(format!("{path}?institution={}", self.institution().await)),
            "/institution/lti/class" => {
                let (id, class) = self.class().await;
                Some(format!("{path}?institution={id}&class={class}"))
            }
            "/institutions/{id}/lti-classes/{class}" => {
                let (id, class) = self.class().await;
                Some(path.replace("{id}", &id.to_string()).replace("{class}", &class.to_string()))
            }
            "/institutions/{id}/lti/{platform}" => {
                let (id, platform) = self.platform().await;
                Some(path.replace("{id}", &id.to_string()).replace("{platform}", &platform.to_string()))
            }
            "/lti/links/{id}" => Some(path.replace("{id}", &self.link().await.1.to_string())),
            "/lti/link" => {
                let (_, platform) = self.platform().await;
                Some(format!("{path}?launch={}", self.way(platform, false).await))
            }
            "/lti/choose" => {
                let (platform, _) = self.link().await;
                Some(format!("{path}?launch={}", self.way(platform, true).await))
            }
            _ => None,
        }
    }

    /// The body of such an act; none for all others.
    pub(super) fn lti_body(path: &str) -> Option<Value> {
        match path {
            "/institutions/{id}/lti" => Some(platform(&Uuid::now_v7().simple().to_string())),
            "/institutions/{id}/lti/{platform}" => Some(json!({ "name": "Canvas" })),
            _ => None,
        }
    }

    /// The form of such an act; none for all others.
    pub(super) async fn lti_form(&self, name: &str) -> Option<String> {
        let typed = |client: String| {
            format!(
                "name=Moodle&issuer=https%3A%2F%2Fschool.example&client_id={client}&deployment_ids=1\
                 &auth_url=https%3A%2F%2Fschool.example%2Fauth&token_url=https%3A%2F%2Fschool.example%2Ftoken\
                 &jwks_url=https%3A%2F%2Fschool.example%2Fjwks"
            )
        };
        let client = Uuid::now_v7().simple().to_string();
        Some(match name {
            "integrations/lti-add" => format!("institution_id={}&{}", self.institution().await, typed(client)),
            "integrations/lti-change" => {
                let (id, platform) = self.platform().await;
                format!("institution_id={id}&platform_id={platform}&{}", typed(client))
            }
            "integrations/lti-remove" => {
                let (id, platform) = self.platform().await;
                format!("institution_id={id}&platform_id={platform}")
            }
            "integrations/lti-link" => {
                let (_, platform) = self.platform().await;
                format!("launch={}", self.way(platform, false).await)
            }
            "integrations/lti-unlink" => format!("link_id={}", self.link().await.1),
            _ => return None,
        })
    }
}
