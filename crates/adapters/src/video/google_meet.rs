//! Google Meet (REST v2): spaces of the teacher's account. A space has no time, so nothing moves there. Who was there
//! is asked for, by the records of a space's conferences; a topic of Pub/Sub may say when that is worth it. Only the
//! owner can be told apart: everybody else is a guest of Google's.

use super::{
    About, AccountSeen, Answer, Attendee, Authorizing, Channel, Grant, HookError, Made, News, Planned, Post, Returned,
    Telling, VideoAccount, VideoError, VideoPort, ask, client, gone, good, ready,
    signed::{inside, is_same, text},
};
use crate::calendars::{CalendarAccount, http};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::{Seen, SeenKind, Who};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

/// What we may do there: make spaces, and read who met in those.
const SCOPE: &str = "openid email https://www.googleapis.com/auth/meetings.space.created";
/// People of one conference that are asked about.
const PEOPLE_MOST: usize = 20;
/// Days a subscription lasts.
const WATCH_DAYS: i64 = 7;

/// Google's spaces.
#[derive(Debug)]
pub struct MeetSpaces {
    account: CalendarAccount,
    hook_secret: String,
    topic: Option<String>,
    meet: String,
    events: String,
    userinfo: String,
    authorize: String,
    token: String,
    client: reqwest::Client,
}

#[derive(Deserialize)]
struct Owner {
    sub: String,
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Space {
    name: String,
    meeting_uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    #[serde(default, alias = "conferenceRecords", alias = "participantSessions")]
    participants: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    name: String,
    signedin_user: Option<Person>,
    start_time: Option<DateTime<Utc>>,
    end_time: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
struct Person {
    #[serde(default)]
    user: String,
}

impl MeetSpaces {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &VideoAccount, dev: bool) -> Result<Self, VideoError> {
        let base = account.base();
        let at = |own: &str, path: &str| base.map_or_else(|| format!("{own}{path}"), |base| format!("{base}{path}"));
        Ok(Self {
            account: account.client(),
            hook_secret: account.hook_secret.clone().unwrap_or_default(),
            topic: account.place.clone(),
            meet: at("https://meet.googleapis.com", "/v2"),
            events: at("https://workspaceevents.googleapis.com", "/v1/subscriptions"),
            userinfo: at("https://openidconnect.googleapis.com", "/v1/userinfo"),
            authorize: at("https://accounts.google.com", "/o/oauth2/v2/auth"),
            token: at("https://oauth2.googleapis.com", "/token"),
            client: client(dev)?,
        })
    }

    fn at(&self, method: Method, path: &str, key: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.meet)).bearer_auth(key)
    }

    async fn listed(&self, key: &str, path: &str, filter: Option<&str>) -> Result<Vec<Item>, VideoError> {
        let mut request = self.at(Method::GET, path, key).query(&[("pageSize", "100")]);
        if let Some(filter) = filter {
            request = request.query(&[("filter", filter)]);
        }
        Ok(good(ask(request).await?)?.json::<Listed>()?.participants)
    }

    /// The visits of everybody, from the records of the space's conferences.
    async fn visits(&self, key: &str, space: &str, host: &str) -> Result<Vec<Seen>, VideoError> {
        let mut seen = Vec::new();
        let filter = format!("space.name=\"{space}\"");
        for record in self.listed(key, "/conferenceRecords", Some(&filter)).await? {
            let people = self.listed(key, &format!("/{}/participants", record.name), None).await?;
            for person in people.into_iter().take(PEOPLE_MOST) {
                let is_host = person.signedin_user.is_some_and(|one| one.user == format!("users/{host}"));
                let who = if is_host { Who::Host } else { Who::Guest };
                let visits = self.listed(key, &format!("/{}/participantSessions", person.name), None).await?;
                for visit in visits {
                    let at = |kind, at| Seen { visit: visit.name.clone(), who: who.clone(), kind, at };
                    seen.extend(visit.start_time.map(|start| at(SeenKind::Join, start)));
                    seen.extend(visit.end_time.map(|end| at(SeenKind::Leave, end)));
                }
            }
        }
        Ok(seen)
    }

    async fn subscribed(&self, key: &str, space: &str, now: DateTime<Utc>) -> Result<Option<Channel>, VideoError> {
        let Some(topic) = &self.topic else { return Ok(None) };
        let body = json!({
            "targetResource": format!("//meet.googleapis.com/{space}"),
            "eventTypes": ["google.workspace.meet.conference.v2.ended",
                "google.workspace.meet.participant.v2.joined", "google.workspace.meet.participant.v2.left"],
            "notificationEndpoint": { "pubsubTopic": topic },
            "payloadOptions": { "includeResource": false },
            "ttl": format!("{}s", WATCH_DAYS * 86_400),
        });
        let told = good(ask(self.client.post(&self.events).bearer_auth(key).json(&body)).await?)?;
        let id = text(inside(&told.json::<Value>()?, &["name"]));
        let id = if id.is_empty() { space.to_owned() } else { id };
        Ok(Some(Channel { id, until: now + TimeDelta::days(WATCH_DAYS) }))
    }
}

impl VideoPort for MeetSpaces {
    fn name(&self) -> &'static str {
        "google_meet"
    }

    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String> {
        let mut address = Url::parse(&self.authorize).ok()?;
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.account.client_id)
            .append_pair("redirect_uri", asked.redirect_uri)
            .append_pair("scope", SCOPE)
            .append_pair("state", asked.state)
            .append_pair("code_challenge", asked.challenge)
            .append_pair("code_challenge_method", "S256")
            // Without both, a second connection comes without anything to refresh it with.
            .append_pair("access_type", "offline")
            .append_pair("prompt", "consent");
        Some(address.into())
    }

    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant> {
        Box::pin(async move { Ok(http::redeem(&self.client, &self.token, &self.account, returned).await?) })
    }

    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(
            async move { Ok(http::refresh(&self.client, &self.token, &self.account, (refresh_token, now)).await?) },
        )
    }

    fn account<'a>(&'a self, key: &'a str) -> Answer<'a, AccountSeen> {
        Box::pin(async move {
            let owner: Owner = good(ask(self.client.get(&self.userinfo).bearer_auth(key)).await?)?.json()?;
            Ok(AccountSeen { label: owner.email, subject: owner.sub })
        })
    }

    fn create<'a>(&'a self, key: &'a str, _: &'a Planned) -> Answer<'a, Made> {
        Box::pin(async move {
            // Who has the link comes in without knocking: the two of a lesson are nobody's colleagues there.
            let body = json!({ "config": { "accessType": "OPEN", "entryPointAccess": "ALL" } });
            let space: Space = good(ask(self.at(Method::POST, "/spaces", key).json(&body)).await?)?.json()?;
            Ok(Made { external_id: space.name, link: space.meeting_uri, ..Made::default() })
        })
    }

    fn update<'a>(&'a self, _: &'a str, _: &'a Made, _: &'a Planned) -> Answer<'a, ()> {
        ready(Ok(()))
    }

    /// A space cannot be deleted; whoever is in it is shown out.
    fn cancel<'a>(&'a self, key: &'a str, made: &'a Made) -> Answer<'a, ()> {
        Box::pin(async move {
            let path = format!("/{}:endActiveConference", made.external_id);
            let told = ask(self.at(Method::POST, &path, key).json(&json!({}))).await?;
            // Nobody meets there now.
            if told.status.as_u16() == 400 { Ok(()) } else { gone(told) }
        })
    }

    fn join_link<'a>(&'a self, _: &'a str, made: &'a Made, _: &'a Attendee, _: DateTime<Utc>) -> Answer<'a, String> {
        ready(Ok(made.link.clone()))
    }

    /// Pub/Sub pushes with the word that stands in the address; what it says is no more than that something happened.
    fn hear(&self, post: &Post<'_>) -> Result<News, HookError> {
        if !is_same(&self.hook_secret, post.token) {
            return Err(HookError::Forged);
        }
        let body: Value = serde_json::from_slice(post.body).map_err(|_| HookError::Unread)?;
        let (message, subject) =
            (inside(&body, &["message"]), text(inside(&body, &["message", "attributes", "ce-subject"])));
        let space = subject.strip_prefix("//meet.googleapis.com/").unwrap_or_default();
        let readable = inside(message, &["data"]).as_str().is_none_or(|data| STANDARD.decode(data).is_ok());
        let id = text(inside(message, &["messageId"]));
        if !readable || id.is_empty() {
            return Err(HookError::Unread);
        }
        if !space.starts_with("spaces/") {
            return Ok(News::Nothing);
        }
        Ok(News::Look(id, vec![About::Meeting(space.to_owned())]))
    }

    fn look<'a>(&'a self, key: &'a str, made: &'a Made, host: &'a str) -> Answer<'a, Vec<Seen>> {
        Box::pin(self.visits(key, &made.external_id, host))
    }

    fn watch<'a>(&'a self, key: &'a str, made: &'a Made, asked: Telling<'a>) -> Answer<'a, Option<Channel>> {
        Box::pin(self.subscribed(key, &made.external_id, asked.now))
    }
}
