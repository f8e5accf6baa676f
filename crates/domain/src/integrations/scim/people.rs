//! People of a directory: what is kept of them, and what a change says.

use super::{USER, Verb, member, object, operations, plain, text_of, yes_of};
use crate::{Refusal, identity::Email, integrations::refusals};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Longest name of one.
const NAME_MAX_CHARS: usize = 80;
/// Longest `userName`.
const USER_NAME_MAX_CHARS: usize = 254;
/// Longest `externalId`.
pub(super) const EXTERNAL_MAX_CHARS: usize = 255;

/// How many people a directory holds at most: its seats twice, for those who left, and some.
pub const fn people_most(seats: i64) -> i64 {
    2 * seats + 100
}

/// Somebody as the directory calls them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ScimPerson {
    pub id: Uuid,
    pub user_name: String,
    pub email: String,
    pub external_id: Option<String>,
    pub given_name: String,
    pub family_name: String,
    pub display_name: String,
    /// Whether an invitation or they themselves hold a seat.
    pub active: bool,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

impl ScimPerson {
    /// What the institution calls them.
    pub fn called(&self) -> String {
        if !self.display_name.is_empty() {
            return self.display_name.clone();
        }
        let whole = format!("{} {}", self.given_name, self.family_name);
        whole.trim().chars().take(NAME_MAX_CHARS).collect()
    }
}

/// What is said of somebody; what is none was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PersonChange {
    pub user_name: Option<String>,
    pub email: Option<Email>,
    /// An inner none takes it away.
    pub external_id: Option<Option<String>>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub display_name: Option<String>,
    pub active: Option<bool>,
}

impl PersonChange {
    /// The address: the one that was said, or the `userName` where that is one.
    pub fn address(&self) -> Option<Email> {
        self.email.clone().or_else(|| self.user_name.as_deref().and_then(|name| Email::parse(name).ok()))
    }

    fn set(&mut self, path: &str, value: &Value) -> Result<(), Refusal> {
        match path {
            "username" => {
                let name = text_of(value, "userName", USER_NAME_MAX_CHARS)?;
                if name.is_empty() {
                    return Err(refusals::scim_value_invalid("userName"));
                }
                self.user_name = Some(name);
            }
            "externalid" => {
                let id = text_of(value, "externalId", EXTERNAL_MAX_CHARS)?;
                self.external_id = Some(Some(id).filter(|id| !id.is_empty()));
            }
            "displayname" => self.display_name = Some(text_of(value, "displayName", NAME_MAX_CHARS)?),
            "name.givenname" => self.given_name = Some(text_of(value, "name.givenName", NAME_MAX_CHARS)?),
            "name.familyname" => self.family_name = Some(text_of(value, "name.familyName", NAME_MAX_CHARS)?),
            "active" => self.active = Some(yes_of(value, "active")?),
            "name" => {
                if let Some(parts) = value.as_object() {
                    for (part, value) in parts {
                        self.set(&format!("name.{}", part.to_ascii_lowercase()), value)?;
                    }
                }
            }
            "emails" => self.email = addresses(value)?.or(self.email.take()),
            path if path.starts_with("emails") && path.strip_suffix(".value").is_some() => {
                self.email = Some(address(value)?);
            }
            // What is not kept here.
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, path: &str) -> Result<(), Refusal> {
        match path {
            "username" | "active" => Err(refusals::scim_value_invalid(path)),
            "externalid" | "displayname" | "name.givenname" | "name.familyname" => self.set(path, &Value::Null),
            "name" => {
                self.given_name = Some(String::new());
                self.family_name = Some(String::new());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn whole(&mut self, resource: &Map<String, Value>) -> Result<(), Refusal> {
        resource.iter().try_for_each(|(name, value)| self.set(&plain(name, USER), value))
    }
}

fn address(value: &Value) -> Result<Email, Refusal> {
    let invalid = || refusals::scim_value_invalid("emails");
    Email::parse(value.as_str().ok_or_else(invalid)?).map_err(|_| invalid())
}

/// The address that counts: the primary one, else the first.
fn addresses(value: &Value) -> Result<Option<Email>, Refusal> {
    let listed = match value {
        Value::Null => return Ok(None),
        Value::Array(listed) => listed.as_slice(),
        _ => return Err(refusals::scim_value_invalid("emails")),
    };
    let is_primary = |one: &&Value| {
        one.as_object().and_then(|one| member(one, "primary")).is_some_and(|yes| yes_of(yes, "primary") == Ok(true))
    };
    let chosen = listed.iter().find(is_primary).or_else(|| listed.first());
    let value = match chosen {
        None => return Ok(None),
        Some(Value::Object(one)) => member(one, "value").unwrap_or(&Value::Null),
        Some(plain) => plain,
    };
    address(value).map(Some)
}

/// Reads a whole person (`POST`, `PUT`): a name must be there, and an address, which may be the name.
///
/// # Errors
/// 400 `scim_syntax`, `scim_value_invalid`.
pub fn person_read(body: &Value) -> Result<PersonChange, Refusal> {
    let mut change = PersonChange::default();
    change.whole(object(body)?)?;
    if change.user_name.is_none() {
        return Err(refusals::scim_value_invalid("userName"));
    }
    if change.address().is_none() {
        return Err(refusals::scim_value_invalid("emails"));
    }
    Ok(change)
}

/// Reads a `PATCH`.
///
/// # Errors
/// 400 `scim_syntax`, `scim_value_invalid`.
pub fn person_patch(body: &Value) -> Result<PersonChange, Refusal> {
    let mut change = PersonChange::default();
    for operation in operations(body, USER)? {
        match (operation.verb, operation.path.as_str()) {
            (Verb::Remove, path) => change.take(path)?,
            (_, "") => change.whole(object(operation.value)?)?,
            (_, path) => change.set(path, operation.value)?,
        }
    }
    Ok(change)
}

/// An instant as the standard writes it.
pub(super) fn at(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Somebody as the answer shows them; `base` is where the directory is.
pub fn person_json(person: &ScimPerson, base: &str) -> Value {
    let mut shown = json!({
        "schemas": [USER],
        "id": person.id,
        "userName": person.user_name,
        "displayName": person.called(),
        "name": {
            "givenName": person.given_name,
            "familyName": person.family_name,
            "formatted": person.called(),
        },
        "active": person.active,
        "emails": [{ "value": person.email, "type": "work", "primary": true }],
        "meta": {
            "resourceType": "User",
            "created": at(person.created_at),
            "lastModified": at(person.changed_at),
            "location": format!("{base}/Users/{}", person.id),
        },
    });
    if let (Some(members), Some(external)) = (shown.as_object_mut(), &person.external_id) {
        members.insert("externalId".into(), external.as_str().into());
    }
    shown
}
