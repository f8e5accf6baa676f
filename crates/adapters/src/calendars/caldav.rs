//! Servers of CalDAV (RFC 4791): found by what they say of themselves, asked for what changed by RFC 6578, read with
//! series taken apart by the server, written with a proof of what was known.
//!
//! The address is somebody's, and so is everything the server leads to: each is judged before it is asked.

use super::{
    Answer, Authorizing, CalendarError, CalendarPort, Changes, Channel, Grant, Key, Lesson, Reading, Returned, Stands,
    Watching,
    dav::{self, Element},
    http::{self, Told, ask},
    ics,
};
use chrono::{DateTime, Utc};
use domain::{
    integrations::calendars::{EVENTS_MAX, OutsideEvent},
    platform::outside::outside_address,
};
use reqwest::{
    Method, RequestBuilder,
    header::{ETAG, LOCATION},
};
use std::future::ready;
use url::Url;

const FOUND: &str = r#"<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"
 xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:resourcetype/><d:current-user-principal/><d:sync-token/>
<c:calendar-home-set/><c:supported-calendar-component-set/></d:prop></d:propfind>"#;

/// Servers that speak CalDAV.
#[derive(Debug)]
pub struct CaldavCalendars {
    client: reqwest::Client,
    dev: bool,
}

/// Where a calendar is and what opens it.
#[derive(Clone, Copy)]
struct Place<'a> {
    calendar: &'a Url,
    username: &'a str,
    password: &'a str,
}

fn place(key: &Key) -> Result<Place<'_>, CalendarError> {
    match key {
        Key::Server { calendar, username, password } => Ok(Place { calendar, username, password }),
        Key::Token(_) => Err(CalendarError::SignIn),
    }
}

fn method(name: &[u8]) -> Result<Method, CalendarError> {
    Method::from_bytes(name).map_err(|error| CalendarError::Unreadable(error.to_string()))
}

impl CaldavCalendars {
    /// Nothing is asked of anybody yet; `dev` lets in servers on this machine.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(dev: bool) -> Result<Self, CalendarError> {
        Ok(Self { client: http::client(dev)?, dev })
    }

    fn judged(&self, address: &Url) -> Result<Url, CalendarError> {
        outside_address(address.as_str(), self.dev)
            .ok_or_else(|| CalendarError::Refused("it leads to an address that is not outside".into()))
    }

    fn led(&self, from: &Url, href: &str) -> Result<Url, CalendarError> {
        let joined = from.join(href).map_err(|error| CalendarError::Unreadable(error.to_string()))?;
        self.judged(&joined)
    }

    fn at(&self, verb: &[u8], address: &Url, who: Place<'_>) -> Result<RequestBuilder, CalendarError> {
        let request = self.client.request(method(verb)?, self.judged(address)?);
        Ok(request.basic_auth(who.username, Some(who.password)))
    }

    async fn xml(
        &self,
        verb: &[u8],
        address: &Url,
        who: Place<'_>,
        depth: &str,
        body: String,
    ) -> Result<Told, CalendarError> {
        let request = self.at(verb, address, who)?.header("depth", depth);
        ask(request.header("content-type", "application/xml; charset=utf-8").body(body)).await
    }

    async fn properties(&self, address: &Url, who: Place<'_>, depth: &str) -> Result<Element, CalendarError> {
        let told = self.xml(b"PROPFIND", address, who, depth, FOUND.to_owned()).await?;
        dav::read(&told.good()?.body)
    }

    /// The calendar that an address means: itself, or the first one of whoever has that name.
    async fn discovered(&self, who: Place<'_>) -> Result<Url, CalendarError> {
        let (base, found) = match self.properties(who.calendar, who, "0").await {
            Ok(found) => (who.calendar.clone(), found),
            Err(error @ CalendarError::Refused(_)) => match self.well_known(who).await? {
                Some(base) => {
                    let found = self.properties(&base, who, "0").await?;
                    (base, found)
                }
                None => return Err(error),
            },
            Err(error) => return Err(error),
        };
        if is_calendar(&found) {
            return Ok(base);
        }
        let home = match found.href_in("calendar-home-set") {
            Some(home) => self.led(&base, home)?,
            None => {
                let principal = found.href_in("current-user-principal").ok_or_else(nothing_there)?;
                let principal = self.led(&base, principal)?;
                let found = self.properties(&principal, who, "0").await?;
                self.led(&principal, found.href_in("calendar-home-set").ok_or_else(nothing_there)?)?
            }
        };
        let listed = self.properties(&home, who, "1").await?;
        let listed = listed.find("multistatus").ok_or_else(nothing_there)?;
        let first = listed.all("response").find(|response| is_calendar(response));
        let href = first.and_then(|response| response.find("href")).ok_or_else(nothing_there)?;
        self.led(&home, href.text.trim())
    }

    /// Where a server says its calendars are (RFC 6764 §5).
    async fn well_known(&self, who: Place<'_>) -> Result<Option<Url>, CalendarError> {
        let known = self.led(who.calendar, "/.well-known/caldav")?;
        let told = self.xml(b"PROPFIND", &known, who, "0", FOUND.to_owned()).await?;
        if told.status.is_redirection() {
            let leads = told.headers.get(LOCATION).and_then(|value| value.to_str().ok());
            return leads.map(|leads| self.led(&known, leads)).transpose();
        }
        Ok(told.status.is_success().then_some(known))
    }

    async fn read(&self, key: &Key, reading: Reading<'_>) -> Result<Changes, CalendarError> {
        let who = place(key)?;
        let next = match reading.since {
            Some(since) => match self.changed(who, since).await? {
                Some((false, next)) => return Ok(Changes { full: false, events: Vec::new(), next: Some(next) }),
                Some((true, next)) => Some(next),
                None => self.sync_token(who).await?,
            },
            None => self.sync_token(who).await?,
        };
        Ok(Changes { full: true, events: self.everything(who, reading).await?, next })
    }

    /// The place before everything is read: what changes meanwhile is seen again.
    async fn sync_token(&self, who: Place<'_>) -> Result<Option<String>, CalendarError> {
        let found = self.properties(who.calendar, who, "0").await?;
        let token = found.find("sync-token").map(|token| token.text.trim().to_owned());
        Ok(token.filter(|token| !token.is_empty()))
    }

    /// Whether anything has changed since then; none where the server has forgotten, or does not know.
    async fn changed(&self, who: Place<'_>, since: &str) -> Result<Option<(bool, String)>, CalendarError> {
        let body = format!(
            r#"<?xml version="1.0" encoding="utf-8"?><d:sync-collection xmlns:d="DAV:"><d:sync-token>{}</d:sync-token>
<d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>"#,
            quick_xml::escape::escape(since)
        );
        let told = self.xml(b"REPORT", who.calendar, who, "0", body).await?;
        match told.status.as_u16() {
            200..=299 => {}
            // The place is not valid any more (§3.2), or the report is not known.
            400 | 403..=405 | 409 | 410 | 415 | 501 | 507 => return Ok(None),
            _ => return Err(told.fault()),
        }
        let read = dav::read(&told.body)?;
        let Some(status) = read.find("multistatus") else { return Ok(None) };
        let token = status.all("sync-token").next().map(|token| token.text.trim().to_owned());
        Ok(token.filter(|token| !token.is_empty()).map(|token| (status.all("response").next().is_some(), token)))
    }

    async fn everything(&self, who: Place<'_>, reading: Reading<'_>) -> Result<Vec<OutsideEvent>, CalendarError> {
        let stamp = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
        let range = format!(r#"start="{}" end="{}""#, stamp(reading.window.from), stamp(reading.window.to));
        let body = format!(
            r#"<?xml version="1.0" encoding="utf-8"?><c:calendar-query xmlns:d="DAV:"
 xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data><c:expand {range}/></c:calendar-data>
</d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range {range}/>
</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"#
        );
        let told = self.xml(b"REPORT", who.calendar, who, "1", body).await?.good()?;
        let read = dav::read(&told.body)?;
        let status = read.find("multistatus").ok_or_else(|| CalendarError::Unreadable("no multistatus".into()))?;
        let mut events = Vec::new();
        for response in status.all("response") {
            let Some(data) = response.find("calendar-data") else { continue };
            let etag = response.find("getetag").map(|etag| etag.text.trim().to_owned());
            // A file that nobody can read takes no time of anybody.
            let found = ics::events(&data.text, reading.zone).unwrap_or_default();
            events.extend(found.into_iter().map(|event| OutsideEvent { etag: etag.clone(), ..event }));
            if events.len() > EVENTS_MAX {
                return Err(CalendarError::TooMany);
            }
        }
        Ok(events)
    }

    async fn put(&self, key: &Key, lesson: &Lesson, known: Option<&Stands>) -> Result<Stands, CalendarError> {
        let who = place(key)?;
        let external_id = ics::uid_of(lesson);
        let address = self.file(who, &external_id)?;
        let file = |request: RequestBuilder| {
            request.header("content-type", "text/calendar; charset=utf-8").body(ics::file_of(lesson))
        };
        let proof = match known {
            None => Some(("if-none-match", "*".to_owned())),
            Some(stands) => stands.etag.clone().map(|etag| ("if-match", etag)),
        };
        let mut request = self.at(b"PUT", &address, who)?;
        if let Some((name, value)) = &proof {
            request = request.header(*name, value);
        }
        let mut told = ask(file(request)).await?;
        if told.status.as_u16() == 412 {
            if known.is_some() {
                // Somebody changed it since: the next look says how.
                return Err(CalendarError::Unavailable("it was changed meanwhile".into()));
            }
            // We were here before and did not hear the answer.
            told = ask(file(self.at(b"PUT", &address, who)?)).await?;
        }
        let etag = told.good()?.headers.get(ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
        Ok(Stands { external_id, etag })
    }

    /// The file of an entry of ours.
    fn file(&self, who: Place<'_>, external_id: &str) -> Result<Url, CalendarError> {
        let name = external_id.split('@').next().unwrap_or_default();
        self.led(who.calendar, &format!("{name}.ics"))
    }

    async fn remove(&self, key: &Key, stands: &Stands) -> Result<(), CalendarError> {
        let who = place(key)?;
        let told = ask(self.at(b"DELETE", &self.file(who, &stands.external_id)?, who)?).await?;
        if matches!(told.status.as_u16(), 404 | 410) { Ok(()) } else { told.good().map(drop) }
    }
}

fn nothing_there() -> CalendarError {
    CalendarError::Refused("no calendar there".into())
}

/// Whether it is a calendar, and one for events.
fn is_calendar(found: &Element) -> bool {
    let calendar = found.find("resourcetype").is_some_and(|kind| kind.find("calendar").is_some());
    let events = found.find("supported-calendar-component-set").is_none_or(|set| {
        set.children.is_empty() || set.all("comp").any(|comp| comp.attribute.as_deref() == Some("VEVENT"))
    });
    calendar && events
}

impl CalendarPort for CaldavCalendars {
    fn name(&self) -> &'static str {
        "caldav"
    }

    fn authorize_url(&self, _: Authorizing<'_>) -> Option<String> {
        None
    }

    fn redeem<'a>(&'a self, _: Returned<'a>) -> Answer<'a, Grant> {
        Box::pin(ready(Err(CalendarError::SignIn)))
    }

    fn refresh<'a>(&'a self, _: &'a str, _: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(ready(Err(CalendarError::SignIn)))
    }

    fn account<'a>(&'a self, key: &'a Key) -> Answer<'a, (Option<Url>, String)> {
        Box::pin(async move {
            let who = place(key)?;
            let mut calendar = self.discovered(who).await?;
            // Files are named below it.
            if !calendar.path().ends_with('/') {
                let path = format!("{}/", calendar.path());
                calendar.set_path(&path);
            }
            let account = format!("{} · {}", who.username, calendar.host_str().unwrap_or_default());
            Ok((Some(calendar), account))
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

    fn watch<'a>(&'a self, _: &'a Key, _: Watching<'a>) -> Answer<'a, Option<Channel>> {
        Box::pin(ready(Ok(None)))
    }

    fn unwatch<'a>(&'a self, _: &'a Key, _: &'a str, _: Option<&'a str>) -> Answer<'a, ()> {
        Box::pin(ready(Ok(())))
    }
}
