//! LiveKit: a server of whoever runs the site, or LiveKit's cloud. Rooms are made over twirp; everybody comes in with a
//! token that is signed here and carries our own id of them.

use super::{
    AccountSeen, Answer, Attendee, Authorizing, Grant, HookError, Made, News, Planned, Post, Returned, VideoAccount,
    VideoError, VideoPort, ask, client,
    daily::person_of,
    gone, good, ready,
    signed::{digest_of, id_of, inside, instant, is_same, jwt_read, jwt_sign, number, text},
};
use chrono::{DateTime, Utc};
use domain::room::video::{Seen, SeenKind};
use serde_json::{Value, json};
use url::Url;

/// LiveKit's own page to meet on, which takes a server and a token.
const PAGE: &str = "https://meet.livekit.io/custom";
/// Seconds a token of ours for the server itself is good.
const ADMIN_SECONDS: i64 = 60;
/// Seconds by which clocks may differ.
const LEEWAY_SECONDS: f64 = 60.0;
/// Seconds an empty room waits for somebody.
const EMPTY_SECONDS: i64 = 1_800;

/// LiveKit's rooms.
#[derive(Debug)]
pub struct LivekitRooms {
    account: VideoAccount,
    server: String,
    page: String,
    client: reqwest::Client,
}

impl LivekitRooms {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &VideoAccount, dev: bool) -> Result<Self, VideoError> {
        let server = account.base().unwrap_or_default().to_owned();
        let page = account.place.clone().unwrap_or_else(|| PAGE.to_owned());
        Ok(Self { account: account.clone(), server, page, client: client(dev)? })
    }

    async fn twirp(&self, method: &str, body: &Value) -> Result<crate::calendars::http::Told, VideoError> {
        let now = Utc::now().timestamp();
        let grant = json!({ "roomCreate": true, "roomList": true, "roomAdmin": true, "room": inside(body, &["room"]) });
        let claims = json!({ "iss": self.account.id, "nbf": now - 10, "exp": now + ADMIN_SECONDS, "video": grant });
        let address = format!("{}/twirp/livekit.RoomService/{method}", self.server);
        ask(self.client.post(address).bearer_auth(jwt_sign(&self.account.secret, &claims)).json(body)).await
    }

    fn own_link(&self, made: &Made, who: &Attendee, until: DateTime<Utc>) -> Result<String, VideoError> {
        let claims = json!({
            "iss": self.account.id, "sub": who.person, "name": who.name, "nbf": Utc::now().timestamp() - 10,
            "exp": until.timestamp(),
            "video": { "room": made.external_id, "roomJoin": true, "canPublish": true, "canSubscribe": true,
                "canPublishData": true },
        });
        let socket = self.server.replacen("http", "ws", 1);
        let mut address = Url::parse(&self.page).map_err(|error| VideoError::Refused(error.to_string()))?;
        address
            .query_pairs_mut()
            .append_pair("liveKitUrl", &socket)
            .append_pair("token", &jwt_sign(&self.account.secret, &claims));
        Ok(address.into())
    }
}

impl VideoPort for LivekitRooms {
    fn name(&self) -> &'static str {
        "livekit"
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

    /// Making a room that is there answers with it.
    fn create<'a>(&'a self, _: &'a str, planned: &'a Planned) -> Answer<'a, Made> {
        Box::pin(async move {
            let name = format!("lesson-{}", planned.booking.simple());
            let body = json!({ "name": name, "empty_timeout": EMPTY_SECONDS, "max_participants": 6 });
            let told = good(self.twirp("CreateRoom", &body).await?)?;
            let made = text(inside(&told.json::<Value>()?, &["name"]));
            let external_id = if made.is_empty() { name } else { made };
            Ok(Made { external_id, link: self.page.clone(), ..Made::default() })
        })
    }

    /// A room has no time; one that was emptied meanwhile is there again when somebody comes.
    fn update<'a>(&'a self, _: &'a str, _: &'a Made, _: &'a Planned) -> Answer<'a, ()> {
        ready(Ok(()))
    }

    fn cancel<'a>(&'a self, _: &'a str, made: &'a Made) -> Answer<'a, ()> {
        Box::pin(async move { gone(self.twirp("DeleteRoom", &json!({ "room": made.external_id })).await?) })
    }

    /// The token is signed here; that the server answers is made sure of by making the room once more.
    fn join_link<'a>(
        &'a self,
        _: &'a str,
        made: &'a Made,
        who: &'a Attendee,
        until: DateTime<Utc>,
    ) -> Answer<'a, String> {
        Box::pin(async move {
            let body = json!({ "name": made.external_id, "empty_timeout": EMPTY_SECONDS, "max_participants": 6 });
            good(self.twirp("CreateRoom", &body).await?)?;
            self.own_link(made, who, until)
        })
    }

    /// A JWT of the API key that names the body by its SHA-256.
    fn hear(&self, post: &Post<'_>) -> Result<News, HookError> {
        let said = (post.header)("authorization");
        let token = said.strip_prefix("Bearer ").unwrap_or(&said);
        let secret = self.account.hook_secret.as_deref().unwrap_or(&self.account.secret);
        let claims = jwt_read(secret, token).ok_or(HookError::Forged)?;
        let own = *inside(&claims, &["iss"]) == self.account.id.as_str();
        if !own || !is_same(&digest_of(post.body), inside(&claims, &["sha256"]).as_str().unwrap_or_default()) {
            return Err(HookError::Forged);
        }
        #[allow(clippy::cast_precision_loss)] // Seconds since the epoch.
        let now = post.now.timestamp() as f64;
        let good_now = number(inside(&claims, &["exp"])).is_some_and(|exp| now <= exp + LEEWAY_SECONDS)
            && number(inside(&claims, &["nbf"])).is_none_or(|nbf| now >= nbf - LEEWAY_SECONDS);
        if !good_now {
            return Err(HookError::Old);
        }
        let body: Value = serde_json::from_slice(post.body).map_err(|_| HookError::Unread)?;
        Ok(read(post.body, &body))
    }
}

fn read(body: &[u8], said: &Value) -> News {
    let id = text(inside(said, &["id"]));
    let id = if id.is_empty() { id_of(body) } else { id };
    let (room, visitor) = (text(inside(said, &["room", "name"])), inside(said, &["participant"]));
    let told = instant(inside(said, &["createdAt"]));
    let (kind, at) = match inside(said, &["event"]).as_str().unwrap_or_default() {
        "participant_joined" => (SeenKind::Join, instant(inside(visitor, &["joinedAt"])).or(told)),
        "participant_left" | "participant_connection_aborted" => (SeenKind::Leave, told),
        "room_finished" => return told.map_or(News::Nothing, |ended| News::Ended(id, room, ended)),
        _ => return News::Nothing,
    };
    match at {
        Some(at) if !room.is_empty() => {
            let (visit, who) = (text(inside(visitor, &["sid"])), person_of(inside(visitor, &["identity"])));
            News::Seen(id, room, Seen { visit, who, kind, at })
        }
        _ => News::Nothing,
    }
}
