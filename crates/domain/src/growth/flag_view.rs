//! Flags as the staff reads and writes them over the API (IN3).

use crate::{
    Refusal,
    codes::codes,
    identity::Role,
    platform::flags::{Flag, FlagKind},
    platform::refusals::field_invalid,
    refusal::Fields,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Days until a flag should be gone, where nobody says when.
const USUAL_DAYS: u64 = 90;
/// People a flag names at most.
const MOST_PEOPLE: usize = 500;

codes! {
    /// How a flag stands.
    FlagState {
        /// As its rules say.
        On = "on",
        /// Off for everybody.
        Killed = "killed",
        /// As its rules say, and its day is over.
        Stale = "stale",
    }
}

/// Who has a flag beyond the percentage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct FlagRules {
    /// People with one of these roles.
    pub roles: Vec<String>,
    /// These people.
    pub people: Vec<Uuid>,
}

/// `POST /admin/flags`, and in `PATCH` what is to change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct FlagRequest {
    /// Lower case words with underscores.
    pub key: Option<String>,
    /// `release`, `experiment` or `operation`.
    pub kind: Option<String>,
    /// Who has it beyond the percentage.
    pub rules: Option<FlagRules>,
    /// Of all people, how many in a hundred have it.
    pub rollout: Option<i64>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The day by which it must be gone.
    pub expires_on: Option<String>,
}

/// A flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FlagView {
    /// Its key.
    pub key: String,
    /// What it is for.
    pub kind: String,
    /// Who has it beyond the percentage.
    pub rules: FlagRules,
    /// Of all people, how many in a hundred have it.
    pub rollout: i64,
    /// Who answers for it.
    pub owner: String,
    /// The day by which it must be gone.
    pub expires_on: NaiveDate,
    /// How it stands.
    pub state: FlagState,
    /// Since when it is off for everybody.
    pub killed_at: Option<DateTime<Utc>>,
}

impl FlagView {
    /// How a flag stands today.
    pub fn of(flag: Flag, today: NaiveDate) -> Self {
        let state = match (flag.killed_at, flag.is_stale(today)) {
            (Some(_), _) => FlagState::Killed,
            (None, true) => FlagState::Stale,
            (None, false) => FlagState::On,
        };
        let roles = flag.roles.iter().map(|role| role.code().to_owned()).collect();
        Self {
            key: flag.key,
            kind: flag.kind.code().to_owned(),
            rules: FlagRules { roles, people: flag.people },
            rollout: flag.rollout_percent.into(),
            owner: flag.owner,
            expires_on: flag.expires_on,
            state,
            killed_at: flag.killed_at,
        }
    }
}

impl FlagRequest {
    /// The flag as it shall be: `known` with what is named, or a new one.
    ///
    /// # Errors
    /// 422 `field_invalid` at each field that is wrong.
    pub fn flag(&self, known: Option<Flag>, today: NaiveDate) -> Result<Flag, Refusal> {
        let mut fields = Fields::default();
        let wrong = |field: &'static str, text: &str| field_invalid(field, text).at(field);
        let mut flag = known.unwrap_or_else(|| Flag {
            key: self.key.clone().unwrap_or_default().trim().to_owned(),
            kind: FlagKind::Release,
            rollout_percent: 0,
            roles: Vec::new(),
            people: Vec::new(),
            owner: String::new(),
            expires_on: today.checked_add_days(Days::new(USUAL_DAYS)).unwrap_or(today),
            killed_at: None,
        });
        if let Some(kind) = &self.kind {
            let kind = FlagKind::parse(kind.trim()).ok_or_else(|| wrong("kind", "release, experiment or operation"));
            flag.kind = fields.take("kind", kind).unwrap_or(flag.kind);
        }
        if let Some(rollout) = self.rollout {
            let percent = u8::try_from(rollout).map_err(|_| wrong("rollout", "a percentage from 0 to 100"));
            flag.rollout_percent = fields.take("rollout", percent).unwrap_or_default();
        }
        if let Some(rules) = &self.rules {
            let roles: Option<Vec<Role>> = rules.roles.iter().map(|role| Role::parse(role)).collect();
            let fits = rules.people.len() <= MOST_PEOPLE;
            let roles = roles.filter(|_| fits).ok_or_else(|| wrong("rules", "roles there are, and up to 500 people"));
            flag.roles = fields.take("rules", roles).unwrap_or_default();
            flag.people.clone_from(&rules.people);
        }
        if let Some(owner) = &self.owner {
            owner.trim().clone_into(&mut flag.owner);
        }
        if let Some(day) = &self.expires_on {
            let day = day.trim().parse::<NaiveDate>().map_err(|_| wrong("expires_on", "a day like 2027-01-31"));
            flag.expires_on = fields.take("expires_on", day).unwrap_or(flag.expires_on);
        }
        fields.finish()?;
        flag.checked()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn today() -> NaiveDate {
        "2026-03-02".parse().unwrap()
    }

    fn asked() -> FlagRequest {
        FlagRequest { key: Some("new_search".into()), owner: Some("search".into()), ..FlagRequest::default() }
    }

    #[test]
    fn a_new_flag_is_off_and_goes_after_a_quarter() {
        let flag = asked().flag(None, today()).unwrap();
        assert_eq!((flag.rollout_percent, flag.kind), (0, FlagKind::Release));
        assert_eq!(flag.expires_on.to_string(), "2026-05-31");
        assert_eq!(FlagView::of(flag, today()).state, FlagState::On);
    }

    #[test]
    fn a_change_leaves_what_it_does_not_name() {
        let rules = FlagRules { roles: vec!["tutor".into()], people: vec![Uuid::nil()] };
        let first = FlagRequest { rollout: Some(10), rules: Some(rules), ..asked() }.flag(None, today()).unwrap();
        let change = FlagRequest { rollout: Some(50), ..FlagRequest::default() };
        let then = change.flag(Some(first.clone()), today()).unwrap();
        assert_eq!(then, Flag { rollout_percent: 50, ..first });
        let killed = Flag { killed_at: Some(DateTime::UNIX_EPOCH), ..then.clone() };
        assert_eq!(FlagView::of(killed, today()).state, FlagState::Killed);
        let later = today().checked_add_days(Days::new(91)).unwrap();
        assert_eq!(FlagView::of(then, later).state, FlagState::Stale);
    }

    #[test]
    fn what_cannot_be_is_refused_at_its_field() {
        let cases = [
            (FlagRequest { kind: Some("x".into()), ..asked() }, "kind"),
            (FlagRequest { rollout: Some(101), ..asked() }, "rollout_percent"),
            (FlagRequest { rollout: Some(-1), ..asked() }, "rollout"),
            (FlagRequest { expires_on: Some("soon".into()), ..asked() }, "expires_on"),
            (FlagRequest { owner: None, ..asked() }, "owner"),
            (FlagRequest { key: Some("A b".into()), ..asked() }, "key"),
            (FlagRequest { rules: Some(FlagRules { roles: vec!["king".into()], people: vec![] }), ..asked() }, "rules"),
        ];
        for (request, field) in cases {
            let refusal = request.flag(None, today()).unwrap_err();
            assert_eq!(refusal.fields.first().unwrap().field, field, "{refusal:?}");
        }
    }
}
