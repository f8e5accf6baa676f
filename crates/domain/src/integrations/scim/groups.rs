//! Groups of a directory: their name, and who is in them.

use super::{
    GROUP, Verb, member, object, operations,
    people::{EXTERNAL_MAX_CHARS, at},
    plain, text_of,
};
use crate::{Refusal, integrations::refusals};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Groups of one institution.
pub const GROUPS_MOST: i64 = 200;
/// People of one group, and of one change.
pub const GROUP_MEMBERS_MOST: usize = 5_000;
/// Longest name of one.
const NAME_MAX_CHARS: usize = 80;

/// A group as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ScimGroup {
    pub id: Uuid,
    pub display_name: String,
    pub external_id: Option<String>,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    /// Id and name of each; none where they were not asked for.
    pub members: Option<Vec<(Uuid, String)>>,
}

/// What is done about who is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MemberAct {
    Add(Vec<Uuid>),
    Remove(Vec<Uuid>),
    /// These and no others.
    Set(Vec<Uuid>),
}

/// What is said of a group; what is none was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct GroupChange {
    pub display_name: Option<String>,
    /// An inner none takes it away.
    pub external_id: Option<Option<String>>,
    /// In the order in which they are done.
    pub members: Vec<MemberAct>,
}

impl GroupChange {
    fn set(&mut self, path: &str, value: &Value, act: fn(Vec<Uuid>) -> MemberAct) -> Result<(), Refusal> {
        match path {
            "displayname" => {
                let name = text_of(value, "displayName", NAME_MAX_CHARS)?;
                if name.is_empty() {
                    return Err(refusals::scim_value_invalid("displayName"));
                }
                self.display_name = Some(name);
            }
            "externalid" => {
                let id = text_of(value, "externalId", EXTERNAL_MAX_CHARS)?;
                self.external_id = Some(Some(id).filter(|id| !id.is_empty()));
            }
            "members" => self.members.push(act(people(value)?)),
            _ => {}
        }
        Ok(())
    }

    fn whole(&mut self, resource: &Map<String, Value>, act: fn(Vec<Uuid>) -> MemberAct) -> Result<(), Refusal> {
        resource.iter().try_for_each(|(name, value)| self.set(&plain(name, GROUP), value, act))
    }

    /// `members` with those who go, `members[value eq "…"]`, or all of them.
    fn take(&mut self, path: &str, value: &Value) -> Result<(), Refusal> {
        if path == "members" {
            let act = if value.is_null() { MemberAct::Set(Vec::new()) } else { MemberAct::Remove(people(value)?) };
            self.members.push(act);
        } else if let Some(wanted) = path.strip_prefix("members[").and_then(|rest| rest.strip_suffix(']')) {
            let filter = super::filter_read(wanted, GROUP, &["value"])?;
            let id = filter.and_then(|filter| filter.value.parse().ok());
            self.members.push(MemberAct::Remove(vec![id.ok_or_else(|| refusals::scim_value_invalid("members"))?]));
        } else if path == "externalid" {
            self.external_id = Some(None);
        } else if path == "displayname" {
            return Err(refusals::scim_value_invalid("displayName"));
        }
        Ok(())
    }
}

fn people(value: &Value) -> Result<Vec<Uuid>, Refusal> {
    let invalid = || refusals::scim_value_invalid("members");
    let listed = match value {
        Value::Null => &[],
        Value::Array(listed) => listed.as_slice(),
        one => std::slice::from_ref(one),
    };
    if listed.len() > GROUP_MEMBERS_MOST {
        return Err(invalid());
    }
    let read = listed.iter().map(|one| {
        let id = one.as_object().and_then(|one| member(one, "value")).unwrap_or(one);
        id.as_str().and_then(|id| id.parse().ok()).ok_or_else(invalid)
    });
    read.collect()
}

/// Reads a whole group (`POST`, `PUT`): a name must be there.
///
/// # Errors
/// 400 `scim_syntax`, `scim_value_invalid`.
pub fn group_read(body: &Value) -> Result<GroupChange, Refusal> {
    let mut change = GroupChange::default();
    change.whole(object(body)?, MemberAct::Set)?;
    if change.display_name.is_none() {
        return Err(refusals::scim_value_invalid("displayName"));
    }
    Ok(change)
}

/// Reads a `PATCH`.
///
/// # Errors
/// 400 `scim_syntax`, `scim_value_invalid`, `scim_filter_unsupported`.
pub fn group_patch(body: &Value) -> Result<GroupChange, Refusal> {
    let mut change = GroupChange::default();
    for operation in operations(body, GROUP)? {
        let act = if operation.verb == Verb::Add { MemberAct::Add } else { MemberAct::Set };
        match (operation.verb, operation.path.as_str()) {
            (Verb::Remove, path) => change.take(path, operation.value)?,
            (_, "") => change.whole(object(operation.value)?, act)?,
            (_, path) => change.set(path, operation.value, act)?,
        }
    }
    Ok(change)
}

/// A group as the answer shows it; `base` is where the directory is.
pub fn group_json(group: &ScimGroup, base: &str) -> Value {
    let mut shown = json!({
        "schemas": [GROUP],
        "id": group.id,
        "displayName": group.display_name,
        "meta": {
            "resourceType": "Group",
            "created": at(group.created_at),
            "lastModified": at(group.changed_at),
            "location": format!("{base}/Groups/{}", group.id),
        },
    });
    let Some(shown_members) = shown.as_object_mut() else { return shown };
    if let Some(external) = &group.external_id {
        shown_members.insert("externalId".into(), external.as_str().into());
    }
    if let Some(members) = &group.members {
        let one =
            |(id, name): &(Uuid, String)| json!({ "value": id, "display": name, "$ref": format!("{base}/Users/{id}") });
        shown_members.insert("members".into(), members.iter().map(one).collect());
    }
    shown
}
