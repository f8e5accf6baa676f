//! Google Calendar (API v3): the person's first calendar.

use super::{
    Answer, Authorizing, CalendarAccount, CalendarError, CalendarPort, Changes, Channel, Grant, Key, Lesson, Reading,
    Returned, Stands, Watching,
    http::{self, Told, ask},
    ics::day_start,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::{Slot, Zone},
    integrations::calendars::{EVENTS_MAX, OutsideEvent},
};
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

/// What we may do there: read and write entries, and nothing else.
const SCOPE: &str = "https://www.googleapis.com/auth/calendar.events";
/// Entries of one answer.
const PAGE: &str = "250";
/// Days a channel is asked for.
const CHANNEL_DAYS: i64 = 7;

/// Google's calendars.
#[derive(Debug)]
pub struct GoogleCalendars {
    account: CalendarAccount,
    api: String,
    authorize: String,
    token: String,
    client: reqwest::Client,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    #[serde(default)]
    items: Vec<Item>,
    next_page_token: Option<String>,
    next_sync_token: Option<String>,
}

/// An entry; what is not known here is passed over.
#[derive(Deserialize)]
struct Item {
    id: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    transparency: String,
    start: Option<Moment>,
    end: Option<Moment>,
    etag: Option<String>,
    #[serde(default)]
    attendees: Vec<Attendee>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Moment {
    date_time: Option<DateTime<Utc>>,
    date: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attendee {
    #[serde(default, rename = "self")]
    own: bool,
    #[serde(default)]
    response_status: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Watched {
    id: String,
    resource_id: Option<String>,
    /// Milliseconds since the epoch, as a text.
    expiration: Option<String>,
}

#[derive(Deserialize)]
struct Written {
    id: String,
    etag: Option<String>,
}

#[derive(Deserialize)]
struct Calendar {
    /// The address of its owner.
    id: String,
}

impl Moment {
    fn at(&self, zone: Zone) -> Option<DateTime<Utc>> {
        self.date_time.or_else(|| self.date.and_then(|date| day_start(zone, date)))
    }
}

impl Item {
    fn read(self, zone: Zone) -> OutsideEvent {
        let declined = self.attendees.iter().any(|one| one.own && one.response_status == "declined");
        let start = self.start.as_ref().and_then(|moment| moment.at(zone));
        let end = self.end.as_ref().and_then(|moment| moment.at(zone));
        OutsideEvent {
            gone: self.status == "cancelled",
            busy: self.transparency != "transparent" && !declined,
            times: start.zip(end).map(|(start, end)| Slot { start, end }),
            external_id: self.id,
            etag: self.etag,
        }
    }
}

impl GoogleCalendars {
    /// Nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: &CalendarAccount, dev: bool) -> Result<Self, CalendarError> {
        let (api, authorize, token) = match account.base.as_deref().map(|base| base.trim_end_matches('/')) {
            Some(base) => (format!("{base}/calendar/v3"), format!("{base}/o/oauth2/v2/auth"), format!("{base}/token")),
            None => (
                "https://www.googleapis.com/calendar/v3".to_owned(),
                "https://accounts.google.com/o/oauth2/v2/auth".to_owned(),
                "https://oauth2.googleapis.com/token".to_owned(),
            ),
        };
        Ok(Self { account: account.clone(), api, authorize, token, client: http::client(dev)? })
    }

    fn at(&self, method: Method, path: &str, key: &Key) -> Result<RequestBuilder, CalendarError> {
        let Key::Token(token) = key else { return Err(CalendarError::SignIn) };
        Ok(self.client.request(method, format!("{}{path}", self.api)).bearer_auth(token))
    }

    async fn read(&self, key: &Key, reading: Reading<'_>) -> Result<Changes, CalendarError> {
        match self.pages(key, reading).await? {
            Some(changes) => Ok(changes),
            // 410: the place is forgotten.
            None => {
                let whole = self.pages(key, Reading { since: None, ..reading }).await?;
                whole.ok_or_else(|| CalendarError::Unreadable("it forgets where nobody has been".into()))
            }
        }
    }

    async fn pages(&self, key: &Key, reading: Reading<'_>) -> Result<Option<Changes>, CalendarError> {
        let (mut events, mut page) = (Vec::new(), None::<String>);
        loop {
            let mut query = vec![("singleEvents", "true".to_owned()), ("maxResults", PAGE.to_owned())];
            match reading.since {
                Some(since) => query.push(("syncToken", since.to_owned())),
                None => {
                    query.push(("timeMin", reading.window.from.to_rfc3339()));
                    query.push(("timeMax", reading.window.to.to_rfc3339()));
                }
            }
            query.extend(page.take().map(|page| ("pageToken", page)));
            let told = ask(self.at(Method::GET, "/calendars/primary/events", key)?.query(&query)).await?;
            if told.status.as_u16() == 410 && reading.since.is_some() {
                return Ok(None);
            }
            let listed: Listed = told.good()?.json()?;
            events.extend(listed.items.into_iter().map(|item| item.read(reading.zone)));
            if events.len() > EVENTS_MAX {
                return Err(CalendarError::TooMany);
            }
            match listed.next_page_token {
                Some(next) => page = Some(next),
                None => {
                    return Ok(Some(Changes { full: reading.since.is_none(), events, next: listed.next_sync_token }));
                }
            }
        }
    }

    /// The lesson's id is the entry's id, so writing twice is writing once. An entry that was deleted keeps its id
    /// and stands again when it is written as confirmed.
    async fn put(&self, key: &Key, lesson: &Lesson, known: Option<&Stands>) -> Result<Stands, CalendarError> {
        let own = lesson.booking.simple().to_string();
        let id = known.map_or(own.as_str(), |stands| &stands.external_id);
        let entry = entry_of(lesson, id);
        let path = "/calendars/primary/events";
        if known.is_none() {
            let told = ask(self.at(Method::POST, path, key)?.json(&entry)).await?;
            if told.status.as_u16() != 409 {
                return written(&told.good()?);
            }
        }
        let told = ask(self.at(Method::PUT, &format!("{path}/{id}"), key)?.json(&entry)).await?;
        if matches!(told.status.as_u16(), 404 | 410) && known.is_some() {
            return written(&ask(self.at(Method::POST, path, key)?.json(&entry)).await?.good()?);
        }
        written(&told.good()?)
    }

    async fn remove(&self, key: &Key, stands: &Stands) -> Result<(), CalendarError> {
        let path = format!("/calendars/primary/events/{}", stands.external_id);
        let told = ask(self.at(Method::DELETE, &path, key)?).await?;
        if matches!(told.status.as_u16(), 404 | 410) { Ok(()) } else { told.good().map(drop) }
    }

    async fn listen(&self, key: &Key, asked: Watching<'_>) -> Result<Option<Channel>, CalendarError> {
        let until = asked.now + TimeDelta::days(CHANNEL_DAYS);
        let body = json!({
            "id": asked.id, "type": "web_hook", "address": asked.address, "token": asked.secret,
            "expiration": until.timestamp_millis().to_string(),
        });
        let told = ask(self.at(Method::POST, "/calendars/primary/events/watch", key)?.json(&body)).await?;
        let watched: Watched = told.good()?.json()?;
        let said = watched.expiration.and_then(|text| DateTime::from_timestamp_millis(text.parse().ok()?));
        Ok(Some(Channel { id: watched.id, resource: watched.resource_id, until: said.unwrap_or(until) }))
    }

    async fn stop(&self, key: &Key, id: &str, resource: Option<&str>) -> Result<(), CalendarError> {
        let body = json!({ "id": id, "resourceId": resource });
        let told = ask(self.at(Method::POST, "/channels/stop", key)?.json(&body)).await?;
        if told.status.as_u16() == 404 { Ok(()) } else { told.good().map(drop) }
    }
}

fn entry_of(lesson: &Lesson, id: &str) -> Value {
    json!({
        "id": id, "status": "confirmed", "summary": lesson.title, "description": lesson.text,
        "start": { "dateTime": lesson.start.to_rfc3339() }, "end": { "dateTime": lesson.end.to_rfc3339() },
        "source": { "title": lesson.title, "url": lesson.page },
        "extendedProperties": { "private": { "edustream": lesson.booking } },
    })
}

fn written(told: &Told) -> Result<Stands, CalendarError> {
    let Written { id, etag } = told.json()?;
    Ok(Stands { external_id: id, etag })
}

impl CalendarPort for GoogleCalendars {
    fn name(&self) -> &'static str {
        "google"
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
        Box::pin(http::redeem(&self.client, &self.token, &self.account, returned))
    }

    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(http::refresh(&self.client, &self.token, &self.account, (refresh_token, now)))
    }

    fn account<'a>(&'a self, key: &'a Key) -> Answer<'a, (Option<Url>, String)> {
        Box::pin(async move {
            let told = ask(self.at(Method::GET, "/calendars/primary", key)?).await?;
            // The permission to entries need not hold for the calendar itself.
            if told.status.as_u16() == 403 {
                return Ok((None, "Google Calendar".to_owned()));
            }
            Ok((None, told.good()?.json::<Calendar>()?.id))
        })
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

    fn unwatch<'a>(&'a self, key: &'a Key, id: &'a str, resource: Option<&'a str>) -> Answer<'a, ()> {
        Box::pin(self.stop(key, id, resource))
    }
}
