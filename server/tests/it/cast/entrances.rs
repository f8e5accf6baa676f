//! Institutions of the cast whose people sign in by an issuer: each with a domain of its own that is proved, and each
//! somebody new there.

use super::Cast;
use domain::{ids::InstitutionId, integrations::institution::sso::SsoRequest};
use serde_json::json;
use services::{
    Clock, Context,
    identity::oidc::OidcAnswer,
    integrations::institutions::{domain_confirm, scim_token_create, sso_begin, sso_finish, sso_put},
};
use uuid::Uuid;

/// An entrance that is open.
struct Open {
    slug: String,
    domain: String,
}

impl Cast<'_> {
    /// Settings of an issuer with that domain.
    pub(super) fn sso_settings(&self, domain: &str, enabled: bool) -> SsoRequest {
        let provider = self.house.issuer.as_ref().map(|issuer| issuer.provider("sso"));
        let provider = provider.unwrap_or_else(|| panic!("a house with an issuer"));
        SsoRequest {
            issuer: provider.issuer,
            client_id: provider.client_id,
            client_secret: Some(provider.client_secret),
            enabled,
            enforced: false,
            domains: vec![domain.to_owned()],
        }
    }

    /// The student's institution with a domain that is not proved yet.
    pub(super) async fn with_domain(&self, id: InstitutionId) -> String {
        let domain = format!("{}.test", Uuid::now_v7().simple());
        let context = self.house.app.context_of(self.student());
        sso_put(&context, id, &self.sso_settings(&domain, false)).await.unwrap();
        domain
    }

    /// The student's institution with a token.
    pub(super) async fn with_token(&self, id: InstitutionId) -> Uuid {
        scim_token_create(&self.house.app.context_of(self.student()), id).await.unwrap().id
    }

    async fn entrance(&self) -> Open {
        let id = self.institution().await;
        let domain = self.with_domain(id).await;
        let context = self.house.app.context_of(self.student());
        domain_confirm(&context, id, &domain).await.unwrap();
        sso_put(&context, id, &self.sso_settings(&domain, true)).await.unwrap();
        let slug = "select slug from institutions where id = $1";
        let slug = sqlx::query_scalar(slug).bind(id.0).fetch_one(&self.house.app.owner).await.unwrap();
        Open { slug, domain }
    }

    /// Somebody who has said yes there: the query they come back with, and what their browser carries; none for
    /// whoever may not go.
    async fn sent_by(&self, open: &Open, context: &Context) -> Option<(OidcAnswer, String)> {
        let begun = sso_begin(context, &open.slug, "").await.ok()?;
        let sub = Uuid::now_v7().simple().to_string();
        let email = format!("{sub}@{}", open.domain);
        let person = json!({ "email": email, "email_verified": true, "sub": sub });
        let now = self.house.app.clock.real_now();
        let (code, state) = self.house.issuer.as_ref()?.consent(&begun.address, now, &person);
        Some((OidcAnswer { code, state, error: String::new() }, begun.secret))
    }

    /// The address of a row about an entrance and what the browser carries there; none for all others.
    pub(super) async fn entrance_address(&self, path: &str, context: &Context) -> Option<(String, String)> {
        Some(match path {
            "/sso/{slug}" | "/sso/{slug}/start" | "/api/v1/sso/{slug}/start" => {
                (path.replace("{slug}", &self.entrance().await.slug), String::new())
            }
            "/sso/{slug}/callback" => {
                let open = self.entrance().await;
                let back = path.replace("{slug}", &open.slug);
                match self.sent_by(&open, context).await {
                    Some((answer, way)) => (format!("{back}?code={}&state={}", answer.code, answer.state), way),
                    None => (back, String::new()),
                }
            }
            "/register/institution" | "/rpc/integrations/sso-register" => {
                let (open, nobody) = (self.entrance().await, self.house.app.anonymous());
                let (answer, way) = self.sent_by(&open, &nobody).await?;
                sso_finish(&Context { way: way.clone(), ..nobody }, &open.slug, &answer).await.unwrap();
                (path.to_owned(), way)
            }
            _ => return None,
        })
    }
}
