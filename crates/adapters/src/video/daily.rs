//! Daily (REST v1): private rooms under the installation's key; everybody comes in with a token that carries our own id
//! of them, by which its posts name them again.

use super::{
    AccountSeen, Answer, Attendee, Authorizing, Grant, HookError, Made, News, Planned, Post, Returned, VideoAccount,
    VideoError, VideoPort, ask, client, gone, good, ready,
    signed::{id_of, inside, instant, is_fresh, is_signed, number, text},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::{Seen, SeenKind, Who};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};

/// How long before the lesson its room opens, and how long after it closes.
const AROUND_MINUTES: i64 = 30;

/// Daily's rooms.
#[derive(Debug)]
pub struct DailyRooms {
    account: VideoAccount,
    api: String,
    client: reqwest::Client,
}

#[derive(Deserialize)]
struct Room {
    name: String,
    url: String,
}

#[derive(Deserialize)]
struct Token {
    token: String,
}

impl DailyRooms {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &VideoAccount, dev: bool) -> Result<Self, VideoError> {
        let api = account.base().map_or_else(|| "https://api.daily.co/v1".to_owned(), |base| format!("{base}/v1"));
        Ok(Self { account: account.clone(), api, client: client(dev)? })
    }

    fn at(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.api)).bearer_auth(&self.account.secret)
    }
}

fn properties(planned: &Planned) -> Value {
    let around = TimeDelta::minutes(AROUND_MINUTES);
    json!({
        "nbf": (planned.start - around).timestamp(), "exp": (planned.end + around).timestamp(),
        "eject_at_room_exp": true, "max_participants": 6, "enable_recording": "<none>",
    })
}

/// The key of a person in what Daily tells again; nobody without one.
pub(super) fn person_of(said: &Value) -> Who {
    text(said).parse().map_or(Who::Guest, Who::Person)
}

impl VideoPort for DailyRooms {
    fn name(&self) -> &'static str {
        "daily"
    }

    fn authorize_url(&self, _: Authorizing<'_>) -> Option<String> {
        None
    }

    fn redeem<'a>(&'a self, _: Returned<'a>) -> Answer<'a, Grant> {
        ready(Err(VideoError::SignIn))
    }

    fn refresh<'a>(&'a self, _: &'a str, _: DateTime<Utc>) -> Answer<'a, Grant> {
        ready(Err(VideoError::SignIn))
    }

    fn account<'a>(&'a self, _: &'a str) -> Answer<'a, AccountSeen> {
        ready(Err(VideoError::SignIn))
    }

    /// The lesson's id is in the room's name, so making it twice is making it once.
    fn create<'a>(&'a self, _: &'a str, planned: &'a Planned) -> Answer<'a, Made> {
        Box::pin(async move {
            let name = format!("lesson-{}", planned.booking.simple());
            let body = json!({ "name": name, "privacy": "private", "properties": properties(planned) });
            let told = ask(self.at(Method::POST, "/rooms").json(&body)).await?;
            let told = if told.status.as_u16() == 400 {
                let again = json!({ "privacy": "private", "properties": properties(planned) });
                ask(self.at(Method::POST, &format!("/rooms/{name}")).json(&again)).await?
            } else {
                told
            };
            let room: Room = good(told)?.json()?;
            Ok(Made { external_id: room.name, link: room.url, ..Made::default() })
        })
    }

    fn update<'a>(&'a self, _: &'a str, made: &'a Made, planned: &'a Planned) -> Answer<'a, ()> {
        Box::pin(async move {
            let body = json!({ "properties": properties(planned) });
            good(ask(self.at(Method::POST, &format!("/rooms/{}", made.external_id)).json(&body)).await?).map(drop)
        })
    }

    fn cancel<'a>(&'a self, _: &'a str, made: &'a Made) -> Answer<'a, ()> {
        Box::pin(async move { gone(ask(self.at(Method::DELETE, &format!("/rooms/{}", made.external_id))).await?) })
    }

    fn join_link<'a>(
        &'a self,
        _: &'a str,
        made: &'a Made,
        who: &'a Attendee,
        until: DateTime<Utc>,
    ) -> Answer<'a, String> {
        Box::pin(async move {
            let body = json!({ "properties": {
                "room_name": made.external_id, "user_id": who.person, "user_name": who.name, "is_owner": who.host,
                "exp": until.timestamp(),
            } });
            let token: Token = good(ask(self.at(Method::POST, "/meeting-tokens").json(&body)).await?)?.json()?;
            Ok(format!("{}?t={}", made.link, token.token))
        })
    }

    /// Signed over the time and the body, with a secret that Daily shows in base64. Its first post, when somebody sets
    /// the webhook up, is a test without a signature and says nothing.
    fn hear(&self, post: &Post<'_>) -> Result<News, HookError> {
        let (said, time) = ((post.header)("x-webhook-signature"), (post.header)("x-webhook-timestamp"));
        if said.is_empty() {
            let test = serde_json::from_slice::<Value>(post.body).is_ok_and(|body| body == json!({ "test": "test" }));
            return if test { Ok(News::Nothing) } else { Err(HookError::Forged) };
        }
        let secret = self.account.hook_secret.as_deref().and_then(|secret| STANDARD.decode(secret).ok());
        let signature = STANDARD.decode(said).map_err(|_| HookError::Forged)?;
        let parts: [&[u8]; 3] = [time.as_bytes(), b".", post.body];
        if !is_signed(&secret.unwrap_or_default(), &parts, &signature) {
            return Err(HookError::Forged);
        }
        // Seconds, or milliseconds, as it has been seen to write both.
        let seconds = time.parse::<i64>().map(|time| if time > 100_000_000_000 { time / 1_000 } else { time });
        if !seconds.is_ok_and(|seconds| is_fresh(seconds, post.now)) {
            return Err(HookError::Old);
        }
        let body: Value = serde_json::from_slice(post.body).map_err(|_| HookError::Unread)?;
        Ok(read(post.body, &body))
    }
}

fn read(body: &[u8], said: &Value) -> News {
    let (payload, id) = (inside(said, &["payload"]), text(inside(said, &["id"])));
    let id = if id.is_empty() { id_of(body) } else { id };
    let room = text(inside(payload, &["room"]));
    let joined = instant(inside(payload, &["joined_at"]));
    let (kind, at) = match inside(said, &["type"]).as_str().unwrap_or_default() {
        "participant.joined" => (SeenKind::Join, joined),
        "participant.left" => {
            let lasted =
                number(inside(payload, &["duration"])).filter(|seconds| (0.0..1e6).contains(seconds)).unwrap_or(0.0);
            // Within the range that was just asked for.
            #[allow(clippy::cast_possible_truncation)]
            let lasted = TimeDelta::milliseconds((lasted * 1_000.0) as i64);
            (SeenKind::Leave, joined.map(|joined| joined + lasted))
        }
        "meeting.ended" => {
            let ended = instant(inside(payload, &["end_ts"]));
            return ended.map_or(News::Nothing, |ended| News::Ended(id, room, ended));
        }
        _ => return News::Nothing,
    };
    match at {
        Some(at) if !room.is_empty() => {
            let (visit, who) = (text(inside(payload, &["session_id"])), person_of(inside(payload, &["user_id"])));
            News::Seen(id, room, Seen { visit, who, kind, at })
        }
        _ => News::Nothing,
    }
}
