//! One row for every door of the house (ARCHITECTURE rule 7).
//!
//! A page, an API operation, a server function, a socket, a webhook, a file: each is a [`Door`]. The router is built
//! from these rows and from nothing else, a layer enforces [`Access`] before the handler, and limits, time-outs,
//! shedding, the browser check and headers are read from the row. OpenAPI, the golden table of authorisation,
//! `edustream routes` and the fuzz corpus read the same rows. So nobody compares paths anywhere else, and an address
//! without a row does not exist.
//!
//! There is one constructor per kind, and each asks for the access: a row without one does not compile.

pub mod access;
pub mod classes;

pub use access::Access;
pub use classes::{Headers, Kind, Method, Rate, Shed};

use crate::identity::api_key::KeyScope;
use std::borrow::Cow;

/// Most bytes of a JSON or form body, where a row says nothing else.
pub const BODY_LIMIT_BYTES: u32 = 64 * 1024;
/// Most bytes of a form of somebody who is known: limits are in characters, the longest text has ten thousand, and a
/// form sends nine bytes for a Chinese one and twelve for an emoji.
pub const FORM_LIMIT_BYTES: u32 = 192 * 1024;
/// Time a request has, where a row says nothing else.
pub const TIME_LIMIT_MS: u32 = 10_000;
/// Time of dev mode's rows: moving the clock by a year does a year of jobs before it answers.
const DEV_TIME_LIMIT_MS: u32 = 120_000;
/// What stands for an id in a sample: well formed, and nobody's.
const SAMPLE_ID: &str = "0190b5c0-0000-7000-8000-000000000000";

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The method; `HEAD` comes with `GET`.
    pub method: Method,
    /// The whole address, `/api/v1/tutors/{id}`; `{*file}` at the end stands for the rest.
    pub path: Cow<'static, str>,
    /// What stands behind it.
    pub kind: Kind,
    /// Who may call it at all.
    pub access: Access,
    /// Most bytes of a body.
    pub body_limit_bytes: u32,
    /// Time until the answer begins; a socket's is the time of its upgrade.
    pub time_limit_ms: u32,
    /// When it is refused under load.
    pub shed: Shed,
    /// Which counter it is counted in.
    pub rate: Rate,
    /// Whether a change, or a socket, has to come from our own pages or from a program.
    pub csrf: bool,
    /// How its answers may be kept and framed.
    pub headers: Headers,
    /// Whether a client whose access token is not valid any more is let in as nobody: where it goes to get a new one.
    pub stale_token: bool,
    /// Whether staff who must set up two-step sign-in reach it before they have: what setting up and signing out need.
    pub before_set_up: bool,
    /// Whether it asks that the log-in is fresh, or was confirmed a moment ago: what a borrowed browser must not do.
    pub step_up: bool,
    /// What a key must be allowed to do to come in; none lets no key in.
    pub key: Option<KeyScope>,
    /// Whether nobody but the account's owner comes in, however somebody else got its sign-in: no look from inside.
    pub own_eyes: bool,
    /// Whether it may change something for somebody who looks at an account from inside: what ends the look.
    pub while_acting: bool,
    sample: Option<Cow<'static, str>>,
}

impl Door {
    const fn new(method: Method, path: Cow<'static, str>, kind: Kind, access: Access) -> Self {
        Self {
            method,
            path,
            kind,
            access,
            body_limit_bytes: BODY_LIMIT_BYTES,
            time_limit_ms: TIME_LIMIT_MS,
            shed: Shed::Rest,
            rate: Rate::Free,
            csrf: true,
            headers: Headers::Data,
            stale_token: false,
            before_set_up: false,
            step_up: false,
            key: None,
            own_eyes: false,
            while_acting: false,
            sample: None,
        }
    }

    /// A page. What strangers may read is catalogue, the rest is somebody's own.
    ///
    /// ```
    /// # use domain::door::{Access, Door};
    /// assert!(!Door::page("/wallet", Access::Person).is_mutation());
    /// ```
    ///
    /// Without an access it does not compile:
    ///
    /// ```compile_fail,E0061
    /// # use domain::door::Door;
    /// Door::page("/wallet");
    /// ```
    pub const fn page(path: &'static str, access: Access) -> Self {
        let mut door = Self::new(Method::Get, Cow::Borrowed(path), Kind::Page, access);
        door.shed = if matches!(access, Access::Anyone) { Shed::Catalogue } else { Shed::Rest };
        door.rate = Rate::Site;
        door.headers = Headers::Page;
        door
    }

    /// An operation of the API. Reads that strangers may make are catalogue.
    ///
    /// ```
    /// # use domain::door::{Access, Door, Method};
    /// assert!(Door::api(Method::Post, "/api/v1/bookings", Access::Person).is_mutation());
    /// ```
    ///
    /// Without an access it does not compile:
    ///
    /// ```compile_fail,E0061
    /// # use domain::door::{Door, Method};
    /// Door::api(Method::Post, "/api/v1/bookings");
    /// ```
    pub fn api(method: Method, path: impl Into<Cow<'static, str>>, access: Access) -> Self {
        let mut door = Self::new(method, path.into(), Kind::Api, access);
        let catalogue = matches!((method, access), (Method::Get, Access::Anyone));
        door.shed = if catalogue { Shed::Catalogue } else { Shed::Rest };
        door.rate = Rate::Api;
        door
    }

    /// A server function; always `POST`, so a link or an image cannot call one.
    ///
    /// ```
    /// # use domain::door::{Access, Door};
    /// assert!(Door::rpc("/rpc/money/topup", Access::Person).csrf);
    /// ```
    ///
    /// Without an access it does not compile:
    ///
    /// ```compile_fail,E0061
    /// # use domain::door::Door;
    /// Door::rpc("/rpc/money/topup");
    /// ```
    pub const fn rpc(path: &'static str, access: Access) -> Self {
        let mut door = Self::new(Method::Post, Cow::Borrowed(path), Kind::Rpc, access);
        door.body_limit_bytes = if matches!(access, Access::Anyone) { BODY_LIMIT_BYTES } else { FORM_LIMIT_BYTES };
        door.rate = Rate::Site;
        door
    }

    /// A socket.
    ///
    /// ```compile_fail,E0061
    /// # use domain::door::Door;
    /// Door::socket("/api/v1/ws");
    /// ```
    pub const fn socket(path: &'static str, access: Access) -> Self {
        let mut door = Self::new(Method::Get, Cow::Borrowed(path), Kind::Ws, access);
        door.body_limit_bytes = 0;
        door.rate = Rate::Api;
        door
    }

    /// Files under an address, or one file.
    pub fn media(path: impl Into<Cow<'static, str>>, access: Access) -> Self {
        let mut door = Self::new(Method::Get, path.into(), Kind::Media, access);
        door.body_limit_bytes = 0;
        door.shed = Shed::Never;
        door.headers = Headers::Asset;
        door
    }

    /// What another company's server posts, proved by its signature and not by where it comes from.
    pub const fn webhook(path: &'static str, access: Access) -> Self {
        let mut door = Self::new(Method::Post, Cow::Borrowed(path), Kind::Webhook, access);
        door.shed = Shed::Never;
        door.csrf = false;
        door
    }

    /// What exists in dev mode only.
    pub const fn dev(method: Method, path: &'static str, access: Access) -> Self {
        let mut door = Self::new(method, Cow::Borrowed(path), Kind::Dev, access);
        door.time_limit_ms = DEV_TIME_LIMIT_MS;
        door
    }

    /// What monitoring asks.
    pub const fn health(path: &'static str, access: Access) -> Self {
        let mut door = Self::new(Method::Get, Cow::Borrowed(path), Kind::Health, access);
        door.body_limit_bytes = 0;
        door.shed = Shed::Never;
        door
    }

    /// Another limit of the body.
    #[must_use]
    pub const fn body_limit(mut self, bytes: u32) -> Self {
        self.body_limit_bytes = bytes;
        self
    }

    /// Another limit of time.
    #[must_use]
    pub const fn time_limit(mut self, ms: u32) -> Self {
        self.time_limit_ms = ms;
        self
    }

    /// Another place in the order of shedding.
    #[must_use]
    pub const fn shed(mut self, shed: Shed) -> Self {
        self.shed = shed;
        self
    }

    /// Another counter.
    #[must_use]
    pub const fn rate(mut self, rate: Rate) -> Self {
        self.rate = rate;
        self
    }

    /// Other headers.
    #[must_use]
    pub const fn headers(mut self, headers: Headers) -> Self {
        self.headers = headers;
        self
    }

    /// A client that has only an expired token is let in as nobody.
    #[must_use]
    pub const fn stale_token(mut self) -> Self {
        self.stale_token = true;
        self
    }

    /// Open to staff who have to set up two-step sign-in first.
    #[must_use]
    pub const fn before_set_up(mut self) -> Self {
        self.before_set_up = true;
        self
    }

    /// Asks for a fresh log-in: changes of how somebody signs in, and of money and roles by staff.
    #[must_use]
    pub const fn step_up(mut self) -> Self {
        self.step_up = true;
        self
    }

    /// Open to keys that may do this.
    #[must_use]
    pub const fn for_keys(mut self, scope: KeyScope) -> Self {
        self.key = Some(scope);
        self
    }

    /// Closed to whoever looks at an account from inside.
    #[must_use]
    pub const fn own_eyes(mut self) -> Self {
        self.own_eyes = true;
        self
    }

    /// Open, though it changes something, to whoever looks at an account from inside.
    #[must_use]
    pub const fn while_acting(mut self) -> Self {
        self.while_acting = true;
        self
    }

    /// An address of this row that can be asked for, where `{id}` is not an id or a query is needed.
    #[must_use]
    pub fn sample_of(mut self, address: impl Into<Cow<'static, str>>) -> Self {
        self.sample = Some(address.into());
        self
    }

    /// An address of this row that can be asked for: for tests and the fuzz corpus.
    pub fn sample(&self) -> String {
        if let Some(sample) = &self.sample {
            return sample.clone().into_owned();
        }
        let filled = self.path.split('/').map(|segment| match placeholder(segment) {
            None => segment,
            Some("id") => SAMPLE_ID,
            Some(_) => "sample",
        });
        filled.collect::<Vec<_>>().join("/")
    }

    /// Whether it may change something.
    pub const fn is_mutation(&self) -> bool {
        !matches!(self.method, Method::Get)
    }

    /// Whether a browser that stands on another site's page is turned away: changes, and sockets, whose upgrade is a
    /// `GET` that no browser guards.
    pub const fn asks_origin(&self) -> bool {
        self.csrf && (self.is_mutation() || matches!(self.kind, Kind::Ws))
    }

    /// Whether it has to be known who asks. Open files and probes are the same for everybody, and must answer when the
    /// database does not.
    pub const fn knows_people(&self) -> bool {
        let open = matches!(self.access, Access::Anyone | Access::Operator);
        !(open && matches!(self.kind, Kind::Media | Kind::Health))
    }

    /// Whether an address (without its query) is one of this row's.
    pub fn matches(&self, path: &str) -> bool {
        let (mut own, mut asked) = (self.path.split('/'), path.split('/'));
        loop {
            match (own.next().map(|segment| (segment, placeholder(segment))), asked.next()) {
                (None, None) => return true,
                (Some((_, Some(name))), Some(first)) if name.starts_with('*') => {
                    return !first.is_empty() || asked.next().is_some();
                }
                (Some((_, Some(_))), Some(asked)) if !asked.is_empty() => {}
                (Some((own, None)), Some(asked)) if own == asked => {}
                _ => return false,
            }
        }
    }
}

/// `id` of `{id}`.
fn placeholder(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

#[cfg(test)]
mod tests;
