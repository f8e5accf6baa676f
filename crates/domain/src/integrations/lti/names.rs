//! Who is in a course of a platform (Names and Role Provisioning Services 2.0): asked while somebody looks, and kept
//! nowhere.

use super::{NAME_MAX_CHARS, instructs};
use crate::{
    identity::Email,
    ids::{LtiClassId, LtiPlatformId},
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What one asks for to be let in.
pub const NAMES_SCOPE: &str = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
/// How the list is written.
pub const NAMES_TYPE: &str = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
/// Pages of a list that are read.
pub const NAMES_PAGES_MOST: usize = 20;
/// Courses of one platform at most.
pub const CLASSES_MOST: i64 = 1_000;

/// Somebody as a platform tells of them; it may leave out everything but who it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct LtiMember {
    pub user_id: String,
    pub status: Option<String>,
    pub name: Option<String>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub email: Option<String>,
    pub roles: Vec<String>,
}

/// The same, cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Somebody {
    pub subject: String,
    pub name: String,
    pub email: Option<String>,
    pub teaches: bool,
}

/// Those who are in it now, each once, teachers first. What cannot be shown or written to is left empty, and whoever
/// cannot be told apart is left out.
pub fn people(members: Vec<LtiMember>) -> Vec<Somebody> {
    let mut seen = BTreeSet::new();
    let here = members.into_iter().filter(|member| {
        let is_one = (1..=super::ID_MAX_CHARS).contains(&member.user_id.chars().count());
        let active = member.status.as_deref().is_none_or(|status| status.eq_ignore_ascii_case("active"));
        is_one && active && !member.user_id.contains('\0') && seen.insert(member.user_id.clone())
    });
    let mut people: Vec<Somebody> = here.map(somebody).collect();
    people.sort_by_key(|somebody| !somebody.teaches);
    people
}

fn somebody(member: LtiMember) -> Somebody {
    let both = [member.given_name, member.family_name].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let cleaned = |name: &str| text::clean_line(name, NAME_MAX_CHARS).unwrap_or_default();
    let name = member.name.map(|name| cleaned(&name)).filter(|name| !name.is_empty());
    Somebody {
        name: name.unwrap_or_else(|| cleaned(&both)),
        email: member.email.and_then(|email| Email::parse(&email).ok()).map(|email| email.as_str().to_owned()),
        teaches: member.roles.iter().any(|role| instructs(role)),
        subject: member.user_id,
    }
}

/// A course of a platform that says who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LtiClass {
    /// Its id.
    pub id: LtiClassId,
    /// Where it is.
    pub platform_id: LtiPlatformId,
    /// What the platform is called.
    pub platform: String,
    /// What the course is called there; may be empty.
    pub title: String,
    /// When a teacher last came from there.
    pub seen_at: DateTime<Utc>,
}

/// Somebody who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LtiClassPerson {
    /// As the platform tells it; empty where it does not.
    pub name: String,
    /// The same.
    pub email: Option<String>,
    /// Whether they teach there.
    pub teaches: bool,
    /// Whether they linked an account here.
    pub linked: bool,
    /// Whether they have a seat of the institution, or an invitation to one.
    pub seated: bool,
}

/// Those without a seat whose address is known, as a list that invites them.
pub fn unseated_list(people: &[LtiClassPerson]) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let without = people.iter().filter(|person| !person.seated);
    let lines = without.filter_map(|person| Some(format!("{},{}", person.email.as_deref()?, quoted(&person.name))));
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { String::new() } else { format!("email,name\n{}", lines.join("\n")) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use serde_json::{Value, json};

    fn read(members: Value) -> Vec<Somebody> {
        people(serde_json::from_value(members).unwrap())
    }

    #[test]
    fn people_are_read_as_platforms_write_them_each_once_and_teachers_first() {
        let learner = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
        let told = read(json!([
            { "user_id": "1", "status": "Active", "name": "Mia Berger", "email": "MIA@Müller-x.example",
              "roles": [learner] },
            { "user_id": "2", "given_name": "Tom", "family_name": "Lind", "roles": ["Instructor"] },
            { "user_id": "1", "name": "Mia again", "roles": [] },
            { "user_id": "3", "roles": [learner], "email": "no address", "name": "\u{200b}" },
        ]));
        let names: Vec<(&str, &str, bool)> =
            told.iter().map(|one| (one.subject.as_str(), one.name.as_str(), one.teaches)).collect();
        assert_eq!(names, [("2", "Tom Lind", true), ("1", "Mia Berger", false), ("3", "", false)]);
        assert!(told[1].email.as_deref().is_some_and(|email| email.starts_with("mia@xn--")));
        assert_eq!((&told[0].email, &told[2].email), (&None, &None));
    }

    #[test]
    fn who_is_gone_or_nobody_is_left_out() {
        let told = read(json!([
            { "user_id": "1", "status": "Inactive" }, { "user_id": "2", "status": "Deleted" }, { "user_id": "" },
            { "name": "Nobody" }, { "user_id": "a\0b" }, { "user_id": "x".repeat(256) },
        ]));
        assert_eq!(told, []);
    }

    #[test]
    fn the_list_that_invites_names_whom_it_can_and_who_has_no_seat() {
        let person = |name: &str, email: Option<&str>, seated| LtiClassPerson {
            name: name.into(),
            email: email.map(str::to_owned),
            teaches: false,
            linked: false,
            seated,
        };
        let people = [
            person("Mia \"M\", B", Some("mia@b.test"), false),
            person("Tom", Some("tom@b.test"), true),
            person("Lia", None, false),
        ];
        assert_eq!(unseated_list(&people), "email,name\nmia@b.test,\"Mia \"\"M\"\", B\"");
        assert_eq!(unseated_list(&people[1..]), "");
    }
}
