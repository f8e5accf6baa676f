//! Accounts elsewhere of the cast: each somebody new at the provider.

use super::Cast;
use crate::support::Ask;
use serde_json::json;
use server::routes::Route;
use services::{
    Clock, Context,
    identity::oidc::{OidcAnswer, oidc_begin, oidc_finish},
};
use uuid::Uuid;

/// What a provider sends somebody back with, and what their browser carries.
struct Back {
    code: String,
    state: String,
    way: String,
}

impl Cast<'_> {
    /// The address of a row about accounts elsewhere and what the browser carries there; none for all others.
    pub(super) async fn elsewhere(&self, route: &Route, who: &str) -> Option<(String, String)> {
        let google = route.path.replace("{provider}", "google");
        Some(match route.path.as_str() {
            "/api/v1/auth/oidc/{provider}/start" => (google, String::new()),
            "/api/v1/auth/oidc/{provider}/callback" => {
                let context = self.context(who);
                match self.sent(&context).await {
                    Some(back) => (format!("{google}?code={}&state={}", back.code, back.state), back.way),
                    None => (google, String::new()),
                }
            }
            "/api/v1/auth/identities/{provider}" | "/rpc/identity/identity-remove" => {
                self.connected(who).await;
                (google, String::new())
            }
            "/api/v1/calendar/connections/callback" => {
                let state = super::calendars::calendar_state(&self.context(who)).await;
                (format!("{google}?code=sandbox-yes&state={state}"), String::new())
            }
            "/api/v1/settings/video/{provider}/callback" => {
                let state = super::videos::video_state(&self.context(who)).await;
                let zoom = route.path.replace("{provider}", "zoom");
                (format!("{zoom}?code=sandbox-yes&state={state}"), String::new())
            }
            "/register/finish" | "/rpc/identity/oidc-register" => (google, self.newcomer().await),
            other => return self.entrance_address(other, &self.context(who)).await,
        })
    }

    /// The form of the same.
    pub(super) fn elsewhere_form(name: &str) -> Option<String> {
        Some(match name {
            "identity/identity-remove" => "provider=google".to_owned(),
            "identity/oidc-register" => "display_name=Ada&birth_date=1990-01-01&role=student&time_zone=UTC".to_owned(),
            _ => return None,
        })
    }

    fn context(&self, who: &str) -> Context {
        let app = &self.house.app;
        self.person(who).map_or_else(|| app.anonymous(), |person| app.context_of(person))
    }

    /// Somebody who has said yes there; none for whoever may not go.
    async fn sent(&self, context: &Context) -> Option<Back> {
        let begun = oidc_begin(context, "google", "").await.ok()?;
        let sub = Uuid::now_v7().simple().to_string();
        let person = json!({ "email": format!("{sub}@elsewhere.test"), "email_verified": true, "sub": sub });
        let now = self.house.app.clock.real_now();
        let (code, state) = self.house.issuer.as_ref()?.consent(&begun.address, now, &person);
        Some(Back { code, state, way: begun.secret })
    }

    /// Somebody new, back from there, in whose browser the form waits.
    async fn newcomer(&self) -> String {
        let nobody = self.house.app.anonymous();
        let Some(Back { code, state, way }) = self.sent(&nobody).await else { return String::new() };
        let back = Context { way: way.clone(), ..nobody };
        let answer = OidcAnswer { code, state, error: String::new() };
        oidc_finish(&back, "google", &answer).await.unwrap();
        way
    }

    async fn connected(&self, who: &str) {
        let Some(person) = self.person(who) else { return };
        let connect = "insert into identities (user_id, provider, issuer, subject, email, created_at)
                       values ($1, 'google', 'https://issuer.test', $2, 'a@elsewhere.test',
                         now()) on conflict do nothing";
        let connect = sqlx::query(connect).bind(person.id.0).bind(person.id.to_string());
        connect.execute(&self.house.app.owner).await.unwrap();
    }
}

/// With what the browser carries.
pub(super) fn led(ask: Ask, session: &str, way: &str) -> Ask {
    match (session.is_empty(), way.is_empty()) {
        (true, true) => ask,
        (false, true) => ask.header("cookie", session),
        (_, false) => ask.header("cookie", &format!("{session}; __Host-edustream_way={way}")),
    }
}
