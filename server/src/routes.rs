//! The routing table as data: what `edustream routes --json` prints and the golden files of the tests compare with.

use crate::doors;
use domain::{door::Door, identity::api_key::KeyScope};
use serde::Serialize;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Route {
    /// `GET`, `POST`, …
    pub method: String,
    /// With `{id}` where a value stands.
    pub path: String,
    /// `page`, `api`, `rpc`, `ws`, `media`, `webhook` or `dev`.
    pub kind: &'static str,
    /// Whether it may change something.
    pub mutation: bool,
    /// Who may call it at all: `anonymous` and the roles.
    pub roles: Vec<&'static str>,
    /// What an API key must be allowed to do here; null lets no key in.
    pub key_scope: Option<&'static str>,
    /// An address of this row that can be asked for.
    pub sample: String,
}

impl From<&Door> for Route {
    fn from(door: &Door) -> Self {
        Self {
            method: door.method.code().into(),
            path: door.path.clone().into_owned(),
            kind: door.kind.code(),
            mutation: door.is_mutation(),
            roles: door.access.roles(),
            key_scope: door.key.map(KeyScope::code),
            sample: door.sample(),
        }
    }
}

/// Every route of this build, sorted by path.
pub fn table() -> Vec<Route> {
    doors::rows().iter().map(Route::from).collect()
}
