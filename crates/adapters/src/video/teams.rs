//! Microsoft Teams (Graph v1.0): online meetings of the teacher's account. Who was there is read from the meeting's
//! attendance reports; a subscription says when that is worth it, with the secret that only Graph was given. Only the
//! owner can be told apart.

use super::{
    About, AccountSeen, Answer, Attendee, Authorizing, Channel, Grant, HookError, Made, News, Planned, Post, Returned,
    Telling, VideoAccount, VideoError, VideoPort, ask, client, gone, good, ready,
    signed::{id_of, inside, text},
};
use crate::calendars::{CalendarAccount, http};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::{Seen, SeenKind, Who};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

/// What we may do there: meetings, and who was in them.
const SCOPE: &str = "offline_access https://graph.microsoft.com/User.Read \
                     https://graph.microsoft.com/OnlineMeetings.ReadWrite \
                     https://graph.microsoft.com/OnlineMeetingArtifact.Read.All";
/// Reports of one meeting that are read: it may have been held several times.
const REPORTS_MOST: usize = 10;
/// Hours a subscription lasts.
const WATCH_HOURS: i64 = 48;
/// Changes of one post that are read.
const CHANGES_MOST: usize = 100;
/// Longest word that Graph wants to hear again.
const ECHO_MAX: usize = 1_000;

/// Microsoft's meetings.
#[derive(Debug)]
pub struct TeamsMeetings {
    account: CalendarAccount,
    graph: String,
    sign_in: String,
    client: reqwest::Client,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Me {
    id: String,
    user_principal_name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Meeting {
    id: String,
    join_web_url: String,
}

#[derive(Deserialize)]
struct Reports {
    #[serde(default)]
    value: Vec<Report>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    id: String,
    #[serde(default)]
    attendance_records: Vec<Attendance>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attendance {
    #[serde(default)]
    id: String,
    #[serde(default)]
    identity: Value,
    #[serde(default, rename = "attendanceIntervals")]
    intervals: Vec<Interval>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Interval {
    join_date_time: Option<DateTime<Utc>>,
    leave_date_time: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
struct Posted {
    #[serde(default)]
    value: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Change {
    subscription_id: String,
    client_state: String,
}

impl TeamsMeetings {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &VideoAccount, dev: bool) -> Result<Self, VideoError> {
        let (graph, sign_in) = match account.base() {
            Some(base) => (format!("{base}/v1.0"), format!("{base}/organizations/oauth2/v2.0")),
            None => (
                "https://graph.microsoft.com/v1.0".to_owned(),
                // Meetings belong to organisations; personal accounts have none.
                "https://login.microsoftonline.com/organizations/oauth2/v2.0".to_owned(),
            ),
        };
        Ok(Self { account: account.client(), graph, sign_in, client: client(dev)? })
    }

    fn at(&self, method: Method, path: &str, key: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.graph)).bearer_auth(key)
    }

    async fn visits(&self, key: &str, meeting: &str, host: &str) -> Result<Vec<Seen>, VideoError> {
        let path = format!("/me/onlineMeetings/{meeting}/attendanceReports");
        let reports: Reports = good(ask(self.at(Method::GET, &path, key)).await?)?.json()?;
        let mut seen = Vec::new();
        for report in reports.value.into_iter().take(REPORTS_MOST) {
            let one = format!("{path}/{}?$expand=attendanceRecords", report.id);
            let whole: Report = good(ask(self.at(Method::GET, &one, key)).await?)?.json()?;
            for (number, record) in whole.attendance_records.into_iter().enumerate() {
                let who = if text(inside(&record.identity, &["id"])) == host { Who::Host } else { Who::Guest };
                for (time, interval) in record.intervals.into_iter().enumerate() {
                    let visit = format!("{}:{}:{number}:{time}", report.id, record.id);
                    let at = |kind, at| Seen { visit: visit.clone(), who: who.clone(), kind, at };
                    seen.extend(interval.join_date_time.map(|join| at(SeenKind::Join, join)));
                    seen.extend(interval.leave_date_time.map(|leave| at(SeenKind::Leave, leave)));
                }
            }
        }
        Ok(seen)
    }
}

fn body_of(planned: &Planned) -> Value {
    json!({
        "subject": planned.title,
        "startDateTime": planned.start.to_rfc3339(), "endDateTime": planned.end.to_rfc3339(),
        "lobbyBypassSettings": { "scope": "everyone", "isDialInBypassEnabled": false },
    })
}

impl VideoPort for TeamsMeetings {
    fn name(&self) -> &'static str {
        "teams"
    }

    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String> {
        let mut address = Url::parse(&format!("{}/authorize", self.sign_in)).ok()?;
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.account.client_id)
            .append_pair("redirect_uri", asked.redirect_uri)
            .append_pair("scope", SCOPE)
            .append_pair("state", asked.state)
            .append_pair("code_challenge", asked.challenge)
            .append_pair("code_challenge_method", "S256");
        Some(address.into())
    }

    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant> {
        Box::pin(async move {
            let place = format!("{}/token", self.sign_in);
            Ok(http::redeem(&self.client, &place, &self.account, returned).await?)
        })
    }

    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(async move {
            let place = format!("{}/token", self.sign_in);
            Ok(http::refresh(&self.client, &place, &self.account, (refresh_token, now)).await?)
        })
    }

    fn account<'a>(&'a self, key: &'a str) -> Answer<'a, AccountSeen> {
        Box::pin(async move {
            let me: Me = good(ask(self.at(Method::GET, "/me", key)).await?)?.json()?;
            Ok(AccountSeen { label: me.user_principal_name.unwrap_or_default(), subject: me.id })
        })
    }

    fn create<'a>(&'a self, key: &'a str, planned: &'a Planned) -> Answer<'a, Made> {
        Box::pin(async move {
            let request = self.at(Method::POST, "/me/onlineMeetings", key).json(&body_of(planned));
            let meeting: Meeting = good(ask(request).await?)?.json()?;
            Ok(Made { external_id: meeting.id, link: meeting.join_web_url, ..Made::default() })
        })
    }

    fn update<'a>(&'a self, key: &'a str, made: &'a Made, planned: &'a Planned) -> Answer<'a, ()> {
        Box::pin(async move {
            let path = format!("/me/onlineMeetings/{}", made.external_id);
            good(ask(self.at(Method::PATCH, &path, key).json(&body_of(planned))).await?).map(drop)
        })
    }

    fn cancel<'a>(&'a self, key: &'a str, made: &'a Made) -> Answer<'a, ()> {
        Box::pin(async move {
            gone(ask(self.at(Method::DELETE, &format!("/me/onlineMeetings/{}", made.external_id), key)).await?)
        })
    }

    fn join_link<'a>(&'a self, _: &'a str, made: &'a Made, _: &'a Attendee, _: DateTime<Utc>) -> Answer<'a, String> {
        ready(Ok(made.link.clone()))
    }

    /// Each change carries the secret of its subscription; whether it is the right one is judged where that is kept.
    fn hear(&self, post: &Post<'_>) -> Result<News, HookError> {
        let word = post.validation;
        if !word.is_empty() {
            let plain = word.len() <= ECHO_MAX && !word.chars().any(char::is_control);
            return if plain { Ok(News::Echo(word.to_owned())) } else { Err(HookError::Unread) };
        }
        let posted: Posted = serde_json::from_slice(post.body).map_err(|_| HookError::Unread)?;
        let about = posted.value.into_iter().take(CHANGES_MOST).filter(|change| !change.client_state.is_empty());
        let about = about.map(|change| About::Channel { id: change.subscription_id, secret: change.client_state });
        let about: Vec<About> = about.collect();
        if about.is_empty() { Err(HookError::Forged) } else { Ok(News::Look(id_of(post.body), about)) }
    }

    fn look<'a>(&'a self, key: &'a str, made: &'a Made, host: &'a str) -> Answer<'a, Vec<Seen>> {
        Box::pin(self.visits(key, &made.external_id, host))
    }

    fn watch<'a>(&'a self, key: &'a str, made: &'a Made, asked: Telling<'a>) -> Answer<'a, Option<Channel>> {
        Box::pin(async move {
            let until = asked.now + TimeDelta::hours(WATCH_HOURS);
            let resource = format!("communications/onlineMeetings/?$filter=JoinWebUrl eq '{}'", made.link);
            let body = json!({
                "changeType": "updated", "notificationUrl": asked.address, "resource": resource,
                "expirationDateTime": until.to_rfc3339(), "clientState": asked.secret,
            });
            let told = good(ask(self.at(Method::POST, "/subscriptions", key).json(&body)).await?)?;
            let id = text(inside(&told.json::<Value>()?, &["id"]));
            Ok((!id.is_empty()).then_some(Channel { id, until }))
        })
    }
}
