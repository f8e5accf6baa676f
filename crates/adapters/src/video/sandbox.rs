//! A provider of dev mode that stands in for each of the five: its consent page and its meetings are pages of ours. It
//! behaves like them in faults too: who says so on its consent page has an account that does not answer, or whose
//! permission is taken back.

use super::{
    AccountSeen, Answer, Attendee, Authorizing, Grant, HookError, Made, News, Planned, Post, Returned, VideoError,
    VideoPort, ready,
    signed::{id_of, inside, is_fresh, is_signed, sign, text},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::{Seen, SeenKind, VideoProvider, Who};
use serde_json::Value;
use url::form_urlencoded::Serializer;

/// What its consent page gives for a yes.
pub const SANDBOX_YES: &str = "sandbox-yes";
/// … for an account at a provider that does not answer.
pub const SANDBOX_DOWN: &str = "sandbox-down";
/// … for one whose permission is taken back at once.
pub const SANDBOX_REVOKED: &str = "sandbox-revoked";
/// What its posts are signed with: dev mode only, and no secret.
const KEY: &[u8] = b"sandbox";

/// Stands in for that one.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct SandboxVideo {
    pub provider: VideoProvider,
}

/// How a post of it is signed.
pub fn sandbox_sign(seconds: i64, body: &[u8]) -> String {
    hex::encode(sign(KEY, &[seconds.to_string().as_bytes(), b".", body]))
}

fn grant(token: &str, now: DateTime<Utc>) -> Grant {
    Grant {
        access_token: token.to_owned(),
        refresh_token: Some(token.to_owned()),
        expires_at: now + TimeDelta::hours(1),
    }
}

/// What an account of that kind does when it is asked for something.
fn answers<T>(key: &str, answer: T) -> Result<T, VideoError> {
    match key {
        SANDBOX_DOWN => Err(VideoError::Unavailable("the sandbox is down".into())),
        SANDBOX_REVOKED => Err(VideoError::SignIn),
        _ => Ok(answer),
    }
}

impl VideoPort for SandboxVideo {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String> {
        let mut query = Serializer::new(String::new());
        query.append_pair("provider", self.provider.code()).append_pair("state", asked.state);
        self.provider.needs_account().then(|| format!("/sandbox/video?{}", query.finish()))
    }

    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant> {
        let known = [SANDBOX_YES, SANDBOX_DOWN, SANDBOX_REVOKED].contains(&returned.code);
        ready(if known { Ok(grant(returned.code, returned.now)) } else { Err(VideoError::SignIn) })
    }

    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        ready(if refresh_token == SANDBOX_REVOKED { Err(VideoError::SignIn) } else { Ok(grant(refresh_token, now)) })
    }

    /// Every account can be connected; what it is worth shows afterwards.
    fn account<'a>(&'a self, key: &'a str) -> Answer<'a, AccountSeen> {
        ready(Ok(AccountSeen { label: "you@sandbox.example".into(), subject: key.to_owned() }))
    }

    fn create<'a>(&'a self, key: &'a str, planned: &'a Planned) -> Answer<'a, Made> {
        let id = planned.booking.simple().to_string();
        let link = format!("/sandbox/video?meeting={id}&provider={}", self.provider.code());
        ready(answers(key, Made { external_id: id, link, ..Made::default() }))
    }

    fn update<'a>(&'a self, key: &'a str, _: &'a Made, _: &'a Planned) -> Answer<'a, ()> {
        ready(answers(key, ()))
    }

    fn cancel<'a>(&'a self, key: &'a str, _: &'a Made) -> Answer<'a, ()> {
        ready(answers(key, ()))
    }

    fn join_link<'a>(&'a self, key: &'a str, made: &'a Made, _: &'a Attendee, _: DateTime<Utc>) -> Answer<'a, String> {
        ready(answers(key, made.link.clone()))
    }

    fn hear(&self, post: &Post<'_>) -> Result<News, HookError> {
        let (said, time) = ((post.header)("x-sandbox-signature"), (post.header)("x-sandbox-timestamp"));
        let signature = hex::decode(said).map_err(|_| HookError::Forged)?;
        if !is_signed(KEY, &[time.as_bytes(), b".", post.body], &signature) {
            return Err(HookError::Forged);
        }
        if !time.parse().is_ok_and(|seconds| is_fresh(seconds, post.now)) {
            return Err(HookError::Old);
        }
        let body: Value = serde_json::from_slice(post.body).map_err(|_| HookError::Unread)?;
        let (id, meeting) = (id_of(post.body), text(inside(&body, &["meeting"])));
        let at = inside(&body, &["at"]).as_str().and_then(|text| text.parse::<DateTime<Utc>>().ok());
        let kind = SeenKind::parse(inside(&body, &["kind"]).as_str().unwrap_or_default());
        Ok(match (kind, at) {
            (Some(kind), Some(at)) => {
                let who = text(inside(&body, &["person"])).parse().map_or(Who::Guest, Who::Person);
                News::Seen(id, meeting, Seen { visit: text(inside(&body, &["visit"])), who, kind, at })
            }
            (None, Some(at)) if *inside(&body, &["kind"]) == "ended" => News::Ended(id, meeting, at),
            _ => News::Nothing,
        })
    }
}
