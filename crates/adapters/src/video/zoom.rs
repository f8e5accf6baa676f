//! Zoom (API v2): meetings under the teacher's account. The student is registered for the meeting and has a link of
//! their own, by which Zoom tells them apart; they are registered under an address that leads nowhere.

use super::{
    AccountSeen, Answer, Attendee, Authorizing, Grant, HookError, Made, News, Planned, Post, Returned, VideoAccount,
    VideoError, VideoPort, ask, client, gone, good, ready,
    signed::{id_of, inside, is_fresh, is_signed, sign, text},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::{Seen, SeenKind, Who};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

/// An access token of which nobody says how long it is good.
const TOKEN_SECONDS: i64 = 300;

/// Zoom's meetings.
#[derive(Debug)]
pub struct ZoomMeetings {
    account: VideoAccount,
    api: String,
    sign_in: String,
    client: reqwest::Client,
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    #[serde(default)]
    refresh_token: Option<String>,
    #[serde(default)]
    expires_in: Option<i64>,
}

#[derive(Deserialize)]
struct Me {
    id: String,
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
struct Meeting {
    id: Value,
    #[serde(default)]
    join_url: String,
    #[serde(default)]
    start_url: String,
}

#[derive(Deserialize)]
struct Registrant {
    registrant_id: String,
    join_url: String,
}

impl ZoomMeetings {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &VideoAccount, dev: bool) -> Result<Self, VideoError> {
        let (api, sign_in) = match account.base() {
            Some(base) => (format!("{base}/v2"), format!("{base}/oauth")),
            None => ("https://api.zoom.us/v2".to_owned(), "https://zoom.us/oauth".to_owned()),
        };
        Ok(Self { account: account.clone(), api, sign_in, client: client(dev)? })
    }

    fn at(&self, method: Method, path: &str, key: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.api)).bearer_auth(key)
    }

    /// Zoom wants its client in the header, not in the form (RFC 6749 §2.3.1).
    async fn tokens(&self, form: &[(&str, &str)], now: DateTime<Utc>) -> Result<Grant, VideoError> {
        let request = self.client.post(format!("{}/token", self.sign_in));
        let told = ask(request.basic_auth(&self.account.id, Some(&self.account.secret)).form(form)).await?;
        if matches!(told.status.as_u16(), 400 | 401 | 403) {
            return Err(VideoError::SignIn);
        }
        let tokens: Tokens = good(told)?.json()?;
        let seconds = tokens.expires_in.unwrap_or(TOKEN_SECONDS).clamp(60, 86_400);
        Ok(Grant {
            access_token: tokens.access_token,
            refresh_token: tokens.refresh_token,
            expires_at: now + TimeDelta::seconds(seconds),
        })
    }

    async fn made(&self, key: &str, planned: &Planned) -> Result<Made, VideoError> {
        let mut body = schedule(planned);
        let settings = json!({
            "join_before_host": false, "waiting_room": false, "approval_type": 0, "registration_type": 1,
            "registrants_email_notification": false, "registrants_confirmation_email": false,
            "auto_recording": "none", "meeting_authentication": false,
        });
        if let Some(fields) = body.as_object_mut() {
            fields.extend([("type".to_owned(), json!(2)), ("settings".to_owned(), settings)]);
        }
        let told = good(ask(self.at(Method::POST, "/users/me/meetings", key).json(&body)).await?)?;
        let meeting: Meeting = told.json()?;
        let id = text(&meeting.id);
        if id.is_empty() || meeting.join_url.is_empty() {
            return Err(VideoError::Unreadable("a meeting without an id or a link".into()));
        }
        let own = self.registered(key, &id, planned).await;
        let own = match own {
            Ok(own) => Some(own),
            // Accounts without a licence register nobody: everybody comes by the same link, and nobody is told apart.
            Err(VideoError::Refused(_)) => None,
            Err(error) => {
                gone(ask(self.at(Method::DELETE, &format!("/meetings/{id}"), key)).await?)?;
                return Err(error);
            }
        };
        let (guest_link, invited) = own.map(|own| (own.join_url, own.registrant_id)).unzip();
        Ok(Made { external_id: id, link: meeting.join_url, guest_link, invited })
    }

    async fn registered(&self, key: &str, id: &str, planned: &Planned) -> Result<Registrant, VideoError> {
        let email = format!("lesson-{}@{}", planned.booking.simple(), planned.site);
        let body = json!({ "email": email, "first_name": planned.guest.name });
        let told = ask(self.at(Method::POST, &format!("/meetings/{id}/registrants"), key).json(&body)).await?;
        Ok(good(told)?.json()?)
    }
}

fn schedule(planned: &Planned) -> Value {
    json!({
        "topic": planned.title, "timezone": "UTC",
        "start_time": planned.start.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "duration": (planned.end - planned.start).num_minutes(),
    })
}

/// What an event says. Its id is its body: Zoom has none, and tells the same in the same words.
fn read(body: &[u8], said: &Value) -> News {
    let (id, object) = (id_of(body), inside(said, &["payload", "object"]));
    let (meeting, visitor) = (text(inside(object, &["id"])), inside(object, &["participant"]));
    let at = |name: &str, of: &Value| inside(of, &[name]).as_str().and_then(|text| text.parse::<DateTime<Utc>>().ok());
    let kind = match inside(said, &["event"]).as_str().unwrap_or_default() {
        "meeting.participant_joined" => SeenKind::Join,
        "meeting.participant_left" => SeenKind::Leave,
        "meeting.ended" => {
            let ended = at("end_time", object);
            return ended.map_or(News::Nothing, |ended| News::Ended(id, meeting, ended));
        }
        "app_deauthorized" => return News::Gone(id, text(inside(said, &["payload", "user_id"]))),
        _ => return News::Nothing,
    };
    let moment = at(if kind == SeenKind::Join { "join_time" } else { "leave_time" }, visitor);
    let host = text(inside(object, &["host_id"]));
    let (account, registrant) = (text(inside(visitor, &["id"])), text(inside(visitor, &["registrant_id"])));
    let who = match (account.is_empty(), registrant.is_empty()) {
        (false, _) if account == host => Who::Host,
        (_, false) => Who::Invited(registrant),
        _ => Who::Guest,
    };
    let visit = format!("{}:{}", text(inside(object, &["uuid"])), text(inside(visitor, &["user_id"])));
    match moment {
        Some(at) if !meeting.is_empty() => News::Seen(id, meeting, Seen { visit, who, kind, at }),
        _ => News::Nothing,
    }
}

impl VideoPort for ZoomMeetings {
    fn name(&self) -> &'static str {
        "zoom"
    }

    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String> {
        let mut address = Url::parse(&format!("{}/authorize", self.sign_in)).ok()?;
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.account.id)
            .append_pair("redirect_uri", asked.redirect_uri)
            .append_pair("state", asked.state)
            .append_pair("code_challenge", asked.challenge)
            .append_pair("code_challenge_method", "S256");
        Some(address.into())
    }

    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant> {
        Box::pin(async move {
            let form = [
                ("grant_type", "authorization_code"),
                ("code", returned.code),
                ("redirect_uri", returned.redirect_uri),
                ("code_verifier", returned.verifier),
            ];
            self.tokens(&form, returned.now).await
        })
    }

    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(
            async move { self.tokens(&[("grant_type", "refresh_token"), ("refresh_token", refresh_token)], now).await },
        )
    }

    fn account<'a>(&'a self, key: &'a str) -> Answer<'a, AccountSeen> {
        Box::pin(async move {
            let me: Me = good(ask(self.at(Method::GET, "/users/me", key)).await?)?.json()?;
            Ok(AccountSeen { label: me.email, subject: me.id })
        })
    }

    fn create<'a>(&'a self, key: &'a str, planned: &'a Planned) -> Answer<'a, Made> {
        Box::pin(self.made(key, planned))
    }

    fn update<'a>(&'a self, key: &'a str, made: &'a Made, planned: &'a Planned) -> Answer<'a, ()> {
        Box::pin(async move {
            let path = format!("/meetings/{}", made.external_id);
            good(ask(self.at(Method::PATCH, &path, key).json(&schedule(planned))).await?).map(drop)
        })
    }

    fn cancel<'a>(&'a self, key: &'a str, made: &'a Made) -> Answer<'a, ()> {
        Box::pin(async move {
            let path = format!("/meetings/{}", made.external_id);
            gone(ask(self.at(Method::DELETE, &path, key)).await?)
        })
    }

    /// The host's link opens the meeting and runs out, so it is asked for when it is needed.
    fn join_link<'a>(
        &'a self,
        key: &'a str,
        made: &'a Made,
        who: &'a Attendee,
        _: DateTime<Utc>,
    ) -> Answer<'a, String> {
        if !who.host {
            return ready(Ok(made.guest_link.clone().unwrap_or_else(|| made.link.clone())));
        }
        Box::pin(async move {
            let told = ask(self.at(Method::GET, &format!("/meetings/{}", made.external_id), key)).await?;
            let meeting: Meeting = good(told)?.json()?;
            Ok(if meeting.start_url.is_empty() { made.link.clone() } else { meeting.start_url })
        })
    }

    fn hear(&self, post: &Post<'_>) -> Result<News, HookError> {
        let secret = self.account.hook_secret.as_deref().unwrap_or_default();
        let (said, time) = ((post.header)("x-zm-signature"), (post.header)("x-zm-request-timestamp"));
        let signature = said.strip_prefix("v0=").and_then(|hex| hex::decode(hex).ok()).ok_or(HookError::Forged)?;
        let parts: [&[u8]; 4] = [b"v0:", time.as_bytes(), b":", post.body];
        if !is_signed(secret.as_bytes(), &parts, &signature) {
            return Err(HookError::Forged);
        }
        if !time.parse().is_ok_and(|seconds| is_fresh(seconds, post.now)) {
            return Err(HookError::Old);
        }
        let body: Value = serde_json::from_slice(post.body).map_err(|_| HookError::Unread)?;
        if *inside(&body, &["event"]) == "endpoint.url_validation" {
            let plain = text(inside(&body, &["payload", "plainToken"]));
            let sealed = hex::encode(sign(secret.as_bytes(), &[plain.as_bytes()]));
            return Ok(News::Proof(json!({ "plainToken": plain, "encryptedToken": sealed })));
        }
        Ok(read(post.body, &body))
    }
}
