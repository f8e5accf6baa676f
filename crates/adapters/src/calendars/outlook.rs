//! Outlook (Microsoft Graph v1.0): the person's first calendar.

use super::{
    Answer, Authorizing, CalendarAccount, CalendarError, CalendarPort, Changes, Channel, Grant, Key, Lesson, Reading,
    Returned, Stands, Watching,
    http::{self, ask},
    ics::day_start,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::{
    calendar::{Slot, Zone},
    integrations::calendars::{EVENTS_MAX, OutsideEvent},
};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

const SCOPE: &str = "offline_access Calendars.ReadWrite User.Read";
/// Times in UTC, and entries of one answer.
const PREFER: &str = "outlook.timezone=\"UTC\", odata.maxpagesize=200";
/// Minutes of a subscription; Graph gives entries a little less than three days.
const CHANNEL_MINUTES: i64 = 4_200;

/// Outlook's calendars.
#[derive(Debug)]
pub struct OutlookCalendars {
    account: CalendarAccount,
    api: String,
    authorize: String,
    token: String,
    client: reqwest::Client,
}

#[derive(Deserialize)]
struct Listed {
    #[serde(default)]
    value: Vec<Item>,
    #[serde(rename = "@odata.nextLink")]
    next: Option<String>,
    #[serde(rename = "@odata.deltaLink")]
    delta: Option<String>,
}

/// An entry; what is not known here is passed over.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    id: String,
    #[serde(rename = "@removed")]
    removed: Option<Value>,
    #[serde(rename = "@odata.etag")]
    etag: Option<String>,
    #[serde(default)]
    is_cancelled: bool,
    #[serde(default)]
    is_all_day: bool,
    #[serde(default)]
    show_as: String,
    start: Option<Moment>,
    end: Option<Moment>,
    response_status: Option<Response>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Moment {
    /// `2026-03-02T09:00:00.0000000`, in UTC.
    date_time: String,
}

#[derive(Deserialize)]
struct Response {
    #[serde(default)]
    response: String,
}

#[derive(Deserialize)]
struct Made {
    id: String,
    #[serde(rename = "@odata.etag")]
    etag: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subscribed {
    id: String,
    expiration_date_time: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    mail: Option<String>,
    user_principal_name: Option<String>,
}

impl Moment {
    fn at(&self, zone: Option<Zone>) -> Option<DateTime<Utc>> {
        let plain = self.date_time.trim_end_matches('Z');
        let wall: NaiveDateTime = plain.parse().ok()?;
        match zone {
            // A whole day is a day of its owner's clock.
            Some(zone) => day_start(zone, wall.date()),
            None => Some(wall.and_utc()),
        }
    }
}

impl Item {
    fn read(self, zone: Zone) -> OutsideEvent {
        let zone = self.is_all_day.then_some(zone);
        let start = self.start.as_ref().and_then(|moment| moment.at(zone));
        let end = self.end.as_ref().and_then(|moment| moment.at(zone));
        let declined = self.response_status.is_some_and(|status| status.response == "declined");
        OutsideEvent {
            gone: self.removed.is_some() || self.is_cancelled,
            busy: !matches!(self.show_as.as_str(), "free" | "workingElsewhere") && !declined,
            times: start.zip(end).map(|(start, end)| Slot { start, end }),
            external_id: self.id,
            etag: self.etag,
        }
    }
}

impl OutlookCalendars {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &CalendarAccount, dev: bool) -> Result<Self, CalendarError> {
        let sign_in = "https://login.microsoftonline.com/common/oauth2/v2.0";
        let (api, sign_in) = match account.base.as_deref().map(|base| base.trim_end_matches('/')) {
            Some(base) => (format!("{base}/v1.0"), format!("{base}/common/oauth2/v2.0")),
            None => ("https://graph.microsoft.com/v1.0".to_owned(), sign_in.to_owned()),
        };
        let (authorize, token) = (format!("{sign_in}/authorize"), format!("{sign_in}/token"));
        Ok(Self { account: account.clone(), api, authorize, token, client: http::client(dev)? })
    }

    /// A whole address that Graph gave us, or one below its own. A token goes to no other place.
    fn at(&self, method: Method, place: &str, key: &Key) -> Result<RequestBuilder, CalendarError> {
        let Key::Token(token) = key else { return Err(CalendarError::SignIn) };
        let own = format!("{}/", self.api);
        let address = if place.starts_with('/') { format!("{}{place}", self.api) } else { place.to_owned() };
        if !address.starts_with(&own) {
            return Err(CalendarError::Unreadable("it leads to another place".into()));
        }
        Ok(self.client.request(method, address).bearer_auth(token).header("prefer", PREFER))
    }

    async fn read(&self, key: &Key, reading: Reading<'_>) -> Result<Changes, CalendarError> {
        match self.pages(key, reading).await? {
            Some(changes) => Ok(changes),
            None => {
                let whole = self.pages(key, Reading { since: None, ..reading }).await?;
                whole.ok_or_else(|| CalendarError::Unreadable("it forgets where nobody has been".into()))
            }
        }
    }

    async fn pages(&self, key: &Key, reading: Reading<'_>) -> Result<Option<Changes>, CalendarError> {
        let stamp = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        let first = format!(
            "/me/calendarView/delta?startDateTime={}&endDateTime={}",
            stamp(reading.window.from),
            stamp(reading.window.to)
        );
        let (mut events, mut place) = (Vec::new(), reading.since.map_or(first, str::to_owned));
        loop {
            let told = ask(self.at(Method::GET, &place, key)?).await?;
            // The place is forgotten: a 410, or a 400 that names it.
            let forgotten = told.status.as_u16() == 410
                || told.status.as_u16() == 400 && String::from_utf8_lossy(&told.body).contains("yncState");
            if forgotten && reading.since.is_some() {
                return Ok(None);
            }
            let listed: Listed = told.good()?.json()?;
            events.extend(listed.value.into_iter().map(|item| item.read(reading.zone)));
            if events.len() > EVENTS_MAX {
                return Err(CalendarError::TooMany);
            }
            match listed.next {
                Some(next) => place = next,
                None => return Ok(Some(Changes { full: reading.since.is_none(), events, next: listed.delta })),
            }
        }
    }

    /// A transaction id keeps Graph from making two of one. What was deleted cannot stand again under its id, so it is
    /// made anew under another one.
    async fn put(&self, key: &Key, lesson: &Lesson, known: Option<&Stands>) -> Result<Stands, CalendarError> {
        let mut entry = entry_of(lesson);
        if let Some(stands) = known {
            let path = format!("/me/events/{}", stands.external_id);
            let told = ask(self.at(Method::PATCH, &path, key)?.json(&entry)).await?;
            if !matches!(told.status.as_u16(), 404 | 410) {
                let made: Made = told.good()?.json()?;
                return Ok(Stands { external_id: made.id, etag: made.etag });
            }
        }
        let turn = known.map_or("", |stands| stands.external_id.as_str());
        if let Some(fields) = entry.as_object_mut() {
            let tail: String = turn.chars().rev().take(20).collect();
            fields.insert("transactionId".into(), json!(format!("{}{tail}", lesson.booking)));
        }
        let made: Made = ask(self.at(Method::POST, "/me/events", key)?.json(&entry)).await?.good()?.json()?;
        Ok(Stands { external_id: made.id, etag: made.etag })
    }

    async fn remove(&self, key: &Key, stands: &Stands) -> Result<(), CalendarError> {
        let path = format!("/me/events/{}", stands.external_id);
        let told = ask(self.at(Method::DELETE, &path, key)?).await?;
        if matches!(told.status.as_u16(), 404 | 410) { Ok(()) } else { told.good().map(drop) }
    }

    async fn listen(&self, key: &Key, asked: Watching<'_>) -> Result<Option<Channel>, CalendarError> {
        let until = asked.now + TimeDelta::minutes(CHANNEL_MINUTES);
        let body = json!({
            "changeType": "created,updated,deleted", "notificationUrl": asked.address, "resource": "/me/events",
            "expirationDateTime": until.to_rfc3339(), "clientState": asked.secret,
        });
        let told = ask(self.at(Method::POST, "/subscriptions", key)?.json(&body)).await?;
        let made: Subscribed = told.good()?.json()?;
        Ok(Some(Channel { id: made.id, resource: None, until: made.expiration_date_time.unwrap_or(until) }))
    }

    async fn stop(&self, key: &Key, id: &str) -> Result<(), CalendarError> {
        let told = ask(self.at(Method::DELETE, &format!("/subscriptions/{id}"), key)?).await?;
        if told.status.as_u16() == 404 { Ok(()) } else { told.good().map(drop) }
    }

    async fn whose(&self, key: &Key) -> Result<(Option<Url>, String), CalendarError> {
        let person: Person = ask(self.at(Method::GET, "/me", key)?).await?.good()?.json()?;
        let name = person.mail.or(person.user_principal_name).filter(|name| !name.is_empty());
        Ok((None, name.unwrap_or_else(|| "Outlook".to_owned())))
    }
}

fn entry_of(lesson: &Lesson) -> Value {
    let moment =
        |at: DateTime<Utc>| json!({ "dateTime": at.format("%Y-%m-%dT%H:%M:%S").to_string(), "timeZone": "UTC" });
    json!({
        "subject": lesson.title, "body": { "contentType": "text", "content": lesson.text },
        "start": moment(lesson.start), "end": moment(lesson.end), "showAs": "busy",
    })
}

impl CalendarPort for OutlookCalendars {
    fn name(&self) -> &'static str {
        "outlook"
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
            .append_pair("code_challenge_method", "S256");
        Some(address.into())
    }

    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant> {
        Box::pin(http::redeem(&self.client, &self.token, &self.account, returned))
    }

    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(http::refresh(&self.client, &self.token, &self.account, (refresh_token, now)))
    }

    fn account<'a>(&'a self, key: &'a Key) -> Answer<'a, (Option<Url>, String)> {
        Box::pin(self.whose(key))
    }

    fn changes<'a>(&'a self, key: &'a Key, reading: Reading<'a>) -> Answer<'a, Changes> {
        Box::pin(self.read(key, reading))
    }

    fn write<'a>(&'a self, key: &'a Key, lesson: &'a Lesson, known: Option<&'a Stands>) -> Answer<'a, Stands> {
        Box::pin(self.put(key, lesson, known))
    }

    fn erase<'a>(&'a self, key: &'a Key, stands: &'a Stands) -> Answer<'a, ()> {
        Box::pin(self.remove(key, stands))
    }

    fn watch<'a>(&'a self, key: &'a Key, asked: Watching<'a>) -> Answer<'a, Option<Channel>> {
        Box::pin(self.listen(key, asked))
    }

    fn unwatch<'a>(&'a self, key: &'a Key, id: &'a str, _: Option<&'a str>) -> Answer<'a, ()> {
        Box::pin(self.stop(key, id))
    }
}
