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
}

/// A key that may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct NewApiKey {
    pub name: String,
    pub scopes: Vec<KeyScope>,
    pub expires_at: Option<DateTime<Utc>>,
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
        Ok(NewApiKey { name, scopes, expires_at })
    }
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
        let request = ApiKeyRequest { name: name.into(), scopes, expires_at: expires_at.map(str::to_owned) };
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
    fn a_door_that_names_no_scope_is_closed_to_every_key() {
        assert_eq!(key_admits(None, &KeyScope::ALL).unwrap_err().code, "not_for_keys");
        assert_eq!(key_admits(Some(KeyScope::Money), &[KeyScope::Read]).unwrap_err().code, "key_scope_missing");
        assert!(key_admits(Some(KeyScope::Money), &[KeyScope::Money]).is_ok());
    }
}
