//! What the staff sees of accounts and does to them.

pub mod events;
pub mod refusals;
pub mod views;

use super::Role;
use crate::{
    Refusal,
    ids::{TutorId, UserId},
    platform::refusals::changed_elsewhere,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest reason of a suspension, in characters.
pub const REASON_MAX_CHARS: usize = 500;
/// Longest search, in characters.
pub const QUERY_MAX_CHARS: usize = 100;
/// Minutes somebody of the staff may look at an account from inside.
pub const ACTING_MINUTES: i64 = 30;

/// How an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum UserState {
    Active,
    Unverified,
    Suspended,
    Erased,
}

impl UserState {
    /// All of them, in the order of the list's filter.
    pub const ALL: [Self; 4] = [Self::Active, Self::Unverified, Self::Suspended, Self::Erased];

    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Unverified => "unverified",
            Self::Suspended => "suspended",
            Self::Erased => "erased",
        }
    }

    /// What the columns say.
    pub const fn of(verified: bool, suspended: bool, erased: bool) -> Self {
        match (verified, suspended, erased) {
            (_, _, true) => Self::Erased,
            (_, true, false) => Self::Suspended,
            (false, false, false) => Self::Unverified,
            (true, false, false) => Self::Active,
        }
    }
}

/// `GET /admin/users`, as it is typed; empty parts filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct UsersQuery {
    pub q: String,
    pub role: String,
    pub state: String,
}

impl UsersQuery {
    /// The words looked for, a role, and a state.
    ///
    /// # Errors
    /// 422 `text_too_long` and the like, `role_unknown`, `state_unknown`.
    pub fn parse(&self) -> Result<(String, Option<Role>, Option<UserState>), Refusal> {
        let q = text::clean(&self.q, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("q"))?;
        let role = match self.role.trim() {
            "" => None,
            code => Some(Role::parse(code).ok_or_else(|| refusals::role_unknown().at("role"))?),
        };
        let state = match self.state.trim() {
            "" => None,
            code => {
                let found = UserState::ALL.into_iter().find(|state| state.code() == code);
                Some(found.ok_or_else(refusals::state_of_users_unknown)?)
            }
        };
        Ok((q, role, state))
    }
}

/// An account as the staff sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StaffUser {
    pub id: UserId,
    pub display_name: String,
    pub email: String,
    /// Staff scopes among them.
    pub roles: Vec<Role>,
    pub state: UserState,
    pub created_at: DateTime<Utc>,
    pub tutor_id: Option<TutorId>,
    /// The suspension in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspension: Option<Suspension>,
}

/// Why somebody cannot sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Suspension {
    pub reason: String,
    pub at: DateTime<Utc>,
}

/// `POST /admin/users`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct InviteRequest {
    #[schema(required)]
    pub email: String,
    #[schema(required)]
    pub roles: Vec<String>,
}

/// `PATCH /admin/users/{id}`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct RolesRequest {
    /// Roles and staff scopes, all of them.
    #[schema(required)]
    pub roles: Vec<String>,
    /// Those that the account had when it was looked at, in any order; others held now means `changed_elsewhere` (409),
    /// so that nothing that was taken away meanwhile is given back. None skips the check.
    pub held: Option<Vec<String>>,
}

impl RolesRequest {
    /// Whether it was made of the roles that are held.
    ///
    /// # Errors
    /// 409 `changed_elsewhere`.
    pub fn was_read_of(&self, roles: &[Role]) -> Result<(), Refusal> {
        let now: BTreeSet<&str> = roles.iter().map(|role| role.code()).collect();
        let seen = self.held.as_ref().map(|held| held.iter().map(|code| code.trim()).collect::<BTreeSet<_>>());
        if seen.is_some_and(|seen| seen != now) { Err(changed_elsewhere()) } else { Ok(()) }
    }
}

/// `POST /admin/users/{id}/suspend`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct SuspendRequest {
    #[schema(required, min_length = 1, max_length = 500, pattern = r"\S")]
    pub reason: String,
}

/// `POST /admin/users/{id}/picture/refuse`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PictureRefuseRequest {
    #[schema(required, min_length = 1, max_length = 500, pattern = r"\S")]
    pub reason: String,
}

/// The picture of an account as the staff sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureState {
    /// What its person sent; none where that is nothing.
    pub photo_url: Option<String>,
    /// Pictures of theirs that are not taken again.
    pub refused: i64,
}

/// What an account is looked at with, from inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ActingToken {
    /// For `Authorization: Bearer`; it reads and changes nothing.
    pub token: String,
    pub expires_at: DateTime<Utc>,
}

/// Whether somebody with these roles may decide about an account that has those: whoever decides may do all that the
/// other may, so that an admin of one scope does not end one of another, or one of everything.
///
/// # Errors
/// 403 `owners_alone`, `outranked`.
pub fn may_decide_about(own: &[Role], held: &[Role]) -> Result<(), Refusal> {
    if held.contains(&Role::Owner) && !own.contains(&Role::Owner) {
        return Err(refusals::owners_alone());
    }
    let more = |scope: &Role| Role::may(held, *scope) && !Role::may(own, *scope);
    if Role::SCOPES.iter().any(more) { Err(refusals::outranked()) } else { Ok(()) }
}

/// The roles somebody is to have who holds these, given by somebody with those.
///
/// # Errors
/// 422 `required`, `role_unknown`, `scopes_without_admin`; 403 `owners_alone`, `outranked`, `more_than_own`; 409
/// `roles_of_children`.
pub fn roles_allowed(typed: &[String], held: &[Role], giver: &[Role]) -> Result<Vec<Role>, Refusal> {
    let mut roles = Vec::new();
    for code in typed {
        roles.push(Role::parse(code.trim()).ok_or_else(refusals::role_unknown)?);
    }
    roles.sort_unstable();
    roles.dedup();
    if roles.iter().all(|role| role.is_scope()) {
        return Err(if roles.is_empty() { refusals::roles_missing() } else { refusals::scopes_without_admin() });
    }
    if roles.iter().any(|role| role.is_scope()) && !roles.iter().any(|role| role.is_staff()) {
        return Err(refusals::scopes_without_admin());
    }
    if roles.contains(&Role::Child) || held.contains(&Role::Child) {
        return Err(refusals::roles_of_children());
    }
    if !giver.contains(&Role::Owner) && roles.contains(&Role::Owner) {
        return Err(refusals::owners_alone());
    }
    may_decide_about(giver, held)?;
    // Nor by a second account of one's own: what somebody comes to may, the giver may.
    let gains = |scope: &Role| Role::may(&roles, *scope) && !Role::may(held, *scope);
    if Role::SCOPES.iter().filter(|scope| gains(scope)).any(|scope| !Role::may(giver, *scope)) {
        return Err(refusals::more_than_own());
    }
    Ok(roles)
}

/// Why an account is suspended, as its owner reads it.
///
/// # Errors
/// 422 `required` and what any text is refused for.
pub fn reason_parse(typed: &str) -> Result<String, Refusal> {
    let reason = text::clean_filled(typed, REASON_MAX_CHARS, refusals::suspension_unexplained);
    reason.map_err(|refusal| refusal.at("reason"))
}

/// Why a picture is taken away.
///
/// # Errors
/// 422 `required` at `reason`, the refusals of texts.
pub fn picture_reason_parse(typed: &str) -> Result<String, Refusal> {
    let reason = text::clean_filled(typed, REASON_MAX_CHARS, refusals::picture_unexplained);
    reason.map_err(|refusal| refusal.at("reason"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWNER: &[Role] = &[Role::Owner];
    const ADMIN: &[Role] = &[Role::Admin];

    fn code(typed: &[&str], held: &[Role], giver: &[Role]) -> String {
        let typed: Vec<String> = typed.iter().map(|code| (*code).to_owned()).collect();
        roles_allowed(&typed, held, giver).map_or_else(|refusal| refusal.code, |roles| format!("{roles:?}"))
    }

    #[test]
    fn roles_are_given_by_whoever_may_give_them() {
        assert_eq!(code(&["finance", "admin", "admin"], &[Role::Student], ADMIN), "[Admin, Finance]");
        assert_eq!(code(&[], &[], OWNER), "required");
        assert_eq!(code(&["king"], &[], OWNER), "role_unknown");
        for alone in [&["finance"][..], &["student", "trust"]] {
            assert_eq!(code(alone, &[], OWNER), "scopes_without_admin", "{alone:?}");
        }
        assert_eq!(code(&["child"], &[], OWNER), "roles_of_children");
        assert_eq!(code(&["student"], &[Role::Child], OWNER), "roles_of_children");
        assert_eq!(code(&["owner"], &[], ADMIN), "owners_alone");
        assert_eq!(code(&["student"], OWNER, ADMIN), "owners_alone");
        assert_eq!(code(&["owner"], &[], OWNER), "[Owner]");
    }

    #[test]
    fn nobody_gives_more_than_they_have() {
        let keeper = &[Role::Admin, Role::Compliance];
        assert_eq!(code(&["admin", "compliance"], &[], keeper), "[Admin, Compliance]");
        for more in [&["admin"][..], &["admin", "finance"], &["admin", "compliance", "support"]] {
            assert_eq!(code(more, &[], keeper), "more_than_own", "{more:?}");
        }
        // The last scope taken away would leave all of them.
        assert_eq!(code(&["admin"], &[Role::Admin, Role::Compliance], keeper), "more_than_own");
        assert_eq!(code(&["student"], &[Role::Admin, Role::Compliance], keeper), "[Student]");
    }

    #[test]
    fn only_who_holds_what_the_other_holds_decides_about_the_other() {
        let all = [&[Role::Student][..], ADMIN, OWNER, &[Role::Admin, Role::Finance], &[Role::Admin, Role::Trust]];
        for own in all {
            for held in all {
                let may = Role::SCOPES.into_iter().all(|scope| !Role::may(held, scope) || Role::may(own, scope));
                let may = may && (held != OWNER || own == OWNER);
                assert_eq!(may_decide_about(own, held).is_ok(), may, "{own:?} about {held:?}");
            }
        }
        let refused = |own: &[Role], held: &[Role]| may_decide_about(own, held).unwrap_err().code;
        assert_eq!(refused(&[Role::Admin, Role::Trust], ADMIN), "outranked");
        assert_eq!(refused(&[Role::Admin, Role::Trust], &[Role::Admin, Role::Finance]), "outranked");
        assert_eq!(refused(&[Role::Admin, Role::Trust], &[Role::Admin, Role::Trust, Role::Finance]), "outranked");
        assert_eq!(refused(ADMIN, OWNER), "owners_alone");
        assert!(may_decide_about(&[Role::Admin, Role::Trust, Role::Finance], &[Role::Admin, Role::Trust]).is_ok());
        let keeper = &[Role::Admin, Role::Compliance];
        assert_eq!(code(&["student"], &[Role::Admin, Role::Finance], keeper), "outranked");
        assert_eq!(code(&["student"], ADMIN, keeper), "outranked");
    }

    #[test]
    fn a_state_is_what_the_account_says_the_worst_first() {
        assert_eq!(UserState::of(true, true, true), UserState::Erased);
        assert_eq!(UserState::of(false, true, false), UserState::Suspended);
        assert_eq!(UserState::of(false, false, false), UserState::Unverified);
        assert_eq!(UserState::of(true, false, false), UserState::Active);
    }

    #[test]
    fn a_filter_nobody_knows_is_refused_at_its_field() {
        let field = |role: &str, state: &str| {
            let query = UsersQuery { q: String::new(), role: role.into(), state: state.into() };
            query.parse().err().map(|refusal| refusal.fields[0].field.clone())
        };
        assert_eq!((field("king", ""), field("", "gone")), (Some("role".into()), Some("state".into())));
        assert_eq!(field("admin", "suspended"), None);
    }
}
