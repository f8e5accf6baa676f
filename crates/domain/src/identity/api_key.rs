//! Keys by which a program acts for its owner: what a key may do, and how often.

use crate::{Refusal, calendar::is_in_known_years, identity::Role, ids::ApiKeyId, refusal::list::refusals, text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

refusals! {
    Invalid key_name_missing = required / "key" at "name": "Name the key after the program that uses it.";
    Invalid key_scopes_missing = required / "key_scopes" at "scopes": "Choose at least one thing the key may do.";
    Invalid scope_unknown at "scopes": "Choose from: read, book, teach, money, admin.";
    Invalid key_expiry_invalid = expires_at_invalid at "expires_at":
        "Enter a day in the future, like 2027-03-29, or an instant like 2027-03-29T01:00:00Z.";
    Invalid key_origin_invalid(limit: usize) at "origins":
        "Write each origin like https://app.example.com, without a path, {limit} at most.";
    Forbidden scope_not_yours: "A key can do no more than you can.";
    Forbidden key_scope_missing(scope: &str): "This key does not have the scope {scope}. Make one that has it.";
    Forbidden not_for_keys: "This is for people who are signed in, not for API keys.";
    Conflict api_keys_too_many(limit: i64): "There are {limit} keys already. Delete one that is not used any more.";
}

/// How keys begin: tells them from access tokens, and lets scanners of leaked secrets find them.
pub const KEY_PREFIX: &str = "esk_";
/// Characters of a key that are shown for ever.
pub const SHOWN_CHARS: usize = 12;
/// Most keys of one person.
pub const KEYS_MOST: i64 = 20;
/// Most origins of one key.
pub const ORIGINS_MOST: usize = 10;
/// Longest name, in characters.
const NAME_MAX_CHARS: usize = 60;

/// What a key may do. A door that names none refuses keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyScope {
    /// Reads what its owner reads.
    Read,
    /// Books, cancels and approves lessons.
    Book,
    /// Changes the tutor's profile and hours, answers requests.
    Teach,
    /// Moves money.
    Money,
    /// Does what its owner does as one of the staff.
    Admin,
}

impl KeyScope {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Read, Self::Book, Self::Teach, Self::Money, Self::Admin];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Book => "book",
            Self::Teach => "teach",
            Self::Money => "money",
            Self::Admin => "admin",
        }
    }

    /// Reads a stored or typed one.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }

    /// Whether somebody with these roles may have a key that does this.
    fn is_open_to(self, roles: &[Role]) -> bool {
        match self {
            Self::Read => true,
            Self::Book | Self::Money => !roles.contains(&Role::Child),
            Self::Teach => roles.contains(&Role::Tutor),
            Self::Admin => roles.iter().any(|role| role.is_staff()),
        }
    }
}

/// How often a key may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyTier {
    /// What everybody has.
    Standard,
    /// Given by an operator.
    Plus,
}

impl KeyTier {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Plus => "plus",
        }
    }

    /// What is stored; anything else is the least.
    pub fn stored(code: &str) -> Self {
        if code == Self::Plus.code() { Self::Plus } else { Self::Standard }
    }

    /// Requests a minute.
    pub const fn per_minute(self) -> u32 {
        match self {
            Self::Standard => 100,
            Self::Plus => 600,
        }
    }
}

/// How often a key may ask, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct KeyLimit {
    pub per_minute: u32,
}

/// How often a key asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct KeyUsage {
    /// Since midnight UTC.
    pub today: i64,
    pub last_30_days: i64,
    /// Of those, refused because they were more than the limit allows.
    pub refused_30_days: i64,
}

/// A key as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ApiKey {
    pub id: ApiKeyId,
    pub name: String,
    /// How it begins.
    pub prefix: String,
    pub scopes: Vec<KeyScope>,
    pub tier: KeyTier,
    pub limit: KeyLimit,
    pub usage: KeyUsage,
    /// Pages of these origins may use the key; none is for programs alone.
    pub origins: Vec<String>,
    pub created_at: DateTime<Utc>,
    /// From when on it opens nothing; null is never.
    pub expires_at: Option<DateTime<Utc>>,
    /// To the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// The key itself: told when it is made, and never again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// `POST /api-keys`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ApiKeyRequest {
    #[schema(required, min_length = 1, max_length = 60, pattern = r"\S")]
    pub name: String,
    #[schema(required)]
    pub scopes: Vec<String>,
    /// A day (its end, in UTC) or an instant; without one the key has no end.
    pub expires_at: Option<String>,
    /// Origins like `https://app.example.com` whose pages may use the key.
    #[schema(max_items = 10)]
    pub origins: Vec<String>,
}

/// A key that may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct NewApiKey {
    pub name: String,
    pub scopes: Vec<KeyScope>,
    pub expires_at: Option<DateTime<Utc>>,
    pub origins: Vec<String>,
}

impl ApiKeyRequest {
    /// Reads it for somebody with these roles.
    ///
    /// # Errors
    /// 422 for a field, 403 `scope_not_yours`.
    pub fn parse(&self, roles: &[Role], now: DateTime<Utc>) -> Result<NewApiKey, Refusal> {
        let name = text::clean_filled(&self.name, NAME_MAX_CHARS, key_name_missing);
        let name = name.map_err(|refusal| refusal.at("name"))?;
        let mut scopes = Vec::new();
        for code in &self.scopes {
            scopes.push(KeyScope::parse(code.trim()).ok_or_else(scope_unknown)?);
        }
        scopes.sort_unstable();
        scopes.dedup();
        if scopes.is_empty() {
            return Err(key_scopes_missing());
        }
        if !scopes.iter().all(|scope| scope.is_open_to(roles)) {
            return Err(scope_not_yours());
        }
        let typed = self.expires_at.as_deref().map(str::trim).filter(|typed| !typed.is_empty());
        let expires_at = match typed {
            None => None,
            Some(typed) => Some(end_of(typed).filter(|at| *at > now).ok_or_else(key_expiry_invalid)?),
        };
        Ok(NewApiKey { name, scopes, expires_at, origins: origins_of(&self.origins)? })
    }
}

fn origins_of(typed: &[String]) -> Result<Vec<String>, Refusal> {
    let read = typed.iter().map(|origin| origin.trim()).filter(|origin| !origin.is_empty());
    let mut origins: Vec<String> = read.map(origin_of).collect::<Option<_>>().ok_or_else(too_odd)?;
    origins.sort_unstable();
    origins.dedup();
    if origins.len() > ORIGINS_MOST { Err(too_odd()) } else { Ok(origins) }
}

fn too_odd() -> Refusal {
    key_origin_invalid(ORIGINS_MOST)
}

/// An origin as browsers write it: scheme, host, and a port where it is not the scheme's own. Without TLS only the own
/// machine's, for somebody who writes a page.
fn origin_of(typed: &str) -> Option<String> {
    let typed = typed.to_ascii_lowercase();
    let (scheme, authority) = typed.strip_suffix('/').unwrap_or(&typed).split_once("://")?;
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let own_machine = matches!(host, "localhost" | "127.0.0.1");
    let default = match scheme {
        "https" => "443",
        "http" if own_machine => "80",
        _ => return None,
    };
    let label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let named = host.len() <= 253 && host.split('.').all(label) && (own_machine || host.contains('.'));
    let numbered = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|read| read > 0 && read.to_string() == port));
    let port = port.filter(|port| *port != default).map(|port| format!(":{port}")).unwrap_or_default();
    (named && numbered).then(|| format!("{scheme}://{host}{port}"))
}

fn end_of(typed: &str) -> Option<DateTime<Utc>> {
    let read = match typed.parse::<chrono::NaiveDate>() {
        Ok(day) => day.succ_opt()?.and_time(chrono::NaiveTime::MIN).and_utc(),
        Err(_) => typed.parse().ok()?,
    };
    is_in_known_years(read).then_some(read)
}

/// Whether a door that names `asked` lets a key with these scopes through.
///
/// # Errors
/// 403 `not_for_keys` where it names none, 403 `key_scope_missing`.
pub fn key_admits(asked: Option<KeyScope>, held: &[KeyScope]) -> Result<(), Refusal> {
    match asked {
        None => Err(not_for_keys()),
        Some(scope) if held.contains(&scope) => Ok(()),
        Some(scope) => Err(key_scope_missing(scope.code())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &str, scopes: &[&str], expires_at: Option<&str>, roles: &[Role]) -> Result<NewApiKey, String> {
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        let expires_at = expires_at.map(str::to_owned);
        let request = ApiKeyRequest { name: name.into(), scopes, expires_at, origins: Vec::new() };
        let now = "2026-03-02T09:00:00Z".parse().unwrap();
        request.parse(roles, now).map_err(|refusal| refusal.code)
    }

    #[test]
    fn a_key_can_do_no_more_than_its_owner() {
        let student = [Role::Student];
        assert_eq!(
            asked("x", &["money", "read", "read"], None, &student).unwrap().scopes,
            [KeyScope::Read, KeyScope::Money]
        );
        for (scope, roles) in
            [("teach", &student[..]), ("admin", &student), ("book", &[Role::Child]), ("money", &[Role::Child])]
        {
            assert_eq!(asked("x", &[scope], None, roles), Err("scope_not_yours".into()), "{scope}");
        }
        assert!(asked("x", &["teach"], None, &[Role::Tutor]).is_ok());
        assert!(asked("x", &["admin"], None, &[Role::Owner]).is_ok());
    }

    #[test]
    fn what_is_missing_or_nonsense_is_refused() {
        let student = [Role::Student];
        assert_eq!(asked(" ", &["read"], None, &student), Err("required".into()));
        assert_eq!(asked("x", &[], None, &student), Err("required".into()));
        assert_eq!(asked("x", &["write"], None, &student), Err("scope_unknown".into()));
        for past in ["2026-03-01", "2026-03-02T09:00:00Z", "tomorrow", "99999-01-01"] {
            assert_eq!(asked("x", &["read"], Some(past), &student), Err("expires_at_invalid".into()), "{past}");
        }
        let today = asked("x", &["read"], Some("2026-03-02"), &student).unwrap().expires_at.unwrap();
        assert_eq!(today.to_rfc3339(), "2026-03-03T00:00:00+00:00");
        assert_eq!(asked("x", &["read"], Some(" "), &student).unwrap().expires_at, None);
    }

    #[test]
    fn an_origin_is_kept_as_browsers_write_it_and_anything_else_is_refused() {
        let read = |typed: &[&str]| {
            origins_of(&typed.iter().map(|origin| (*origin).to_owned()).collect::<Vec<_>>()).map_err(|r| r.code)
        };
        assert_eq!(
            read(&["https://App.example.com/", " https://app.example.com:443", "", "http://localhost:5173"]).unwrap(),
            ["http://localhost:5173", "https://app.example.com"]
        );
        assert_eq!(read(&["https://a.example:8443", "https://a.example"]).unwrap().len(), 2);
        for wrong in [
            "*",
            "null",
            "https://*",
            "https://*.example.com",
            "http://example.com",
            "https://example.com/path",
            "example.com",
            "https://user@example.com",
            "https://example.com:0",
            "https://example.com:99999",
            "https://example.com:08",
            "https://exa mple.com",
            "https://",
            "https://.com",
            "https://example",
            "file://x.y",
            "https://a.example\nb",
        ] {
            assert_eq!(read(&[wrong]), Err("key_origin_invalid".into()), "{wrong}");
        }
        let many: Vec<String> = (0..=ORIGINS_MOST).map(|n| format!("https://a{n}.example")).collect();
        assert!(origins_of(&many[1..]).is_ok() && origins_of(&many).is_err());
    }

    #[test]
    fn a_door_that_names_no_scope_is_closed_to_every_key() {
        assert_eq!(key_admits(None, &KeyScope::ALL).unwrap_err().code, "not_for_keys");
        assert_eq!(key_admits(Some(KeyScope::Money), &[KeyScope::Read]).unwrap_err().code, "key_scope_missing");
        assert!(key_admits(Some(KeyScope::Money), &[KeyScope::Money]).is_ok());
    }
}
