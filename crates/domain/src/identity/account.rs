//! Accounts: the values they are made of, and what a signed-in person sees of the own account.

use super::refusals;
use crate::{
    Refusal,
    ids::{TutorId, UserId},
    money::Currency,
    text,
};
use serde::{Deserialize, Serialize};

pub use super::locale::LOCALES;

/// What somebody may do. Several per account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Role {
    Child,
    Parent,
    Student,
    Tutor,
    Partner,
    InstitutionAdmin,
    Admin,
    /// Staff scopes stand beside [`Self::Admin`] and say what an admin may do; one without any may do all of it.
    Support,
    Trust,
    Finance,
    Compliance,
    Analyst,
    Owner,
}

impl Role {
    /// All roles, in the order of the authorisation table (anonymous stands before them there).
    pub const ALL: [Self; 13] = [
        Self::Child,
        Self::Parent,
        Self::Student,
        Self::Tutor,
        Self::Partner,
        Self::InstitutionAdmin,
        Self::Admin,
        Self::Support,
        Self::Trust,
        Self::Finance,
        Self::Compliance,
        Self::Analyst,
        Self::Owner,
    ];
    /// The staff's scopes.
    pub const SCOPES: [Self; 5] = [Self::Support, Self::Trust, Self::Finance, Self::Compliance, Self::Analyst];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Student => "student",
            Self::Tutor => "tutor",
            Self::Partner => "partner",
            Self::InstitutionAdmin => "institution_admin",
            Self::Admin => "admin",
            Self::Support => "support",
            Self::Trust => "trust",
            Self::Finance => "finance",
            Self::Compliance => "compliance",
            Self::Analyst => "analyst",
            Self::Owner => "owner",
        }
    }

    /// Whether it keeps the place: what admins may, owners may. The one rule for doors, pages and services.
    pub const fn is_staff(self) -> bool {
        matches!(self, Self::Admin | Self::Owner)
    }

    /// Whether it says what an admin may do, and is nothing without that role.
    pub const fn is_scope(self) -> bool {
        matches!(self, Self::Support | Self::Trust | Self::Finance | Self::Compliance | Self::Analyst)
    }

    /// Whether somebody with these roles may do what asks for that scope: an owner, an admin who has it, and one who
    /// has none at all, as all admins of the release before.
    pub fn may(roles: &[Self], scope: Self) -> bool {
        let scoped = roles.iter().any(|role| role.is_scope());
        roles.contains(&Self::Owner) || roles.contains(&Self::Admin) && (!scoped || roles.contains(&scope))
    }

    /// Reads a stored or typed role.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// The name others see, 1 to 80 characters, one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DisplayName(String);

impl DisplayName {
    /// Cleans and checks a name.
    pub fn parse(input: &str) -> Result<Self, Refusal> {
        let name = text::clean_filled(input, 80, refusals::display_name_missing)?;
        if name.contains(['\n', '\t']) {
            return Err(refusals::display_name_broken());
        }
        Ok(Self(name))
    }

    /// The cleaned name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The public face of an account in answers of `/auth`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct UserSummary {
    pub id: UserId,
    pub email: String,
    pub roles: Vec<Role>,
    pub email_verified: bool,
}

/// `GET /auth/me`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Me {
    pub id: UserId,
    pub email: String,
    pub email_verified: bool,
    pub roles: Vec<Role>,
    pub display_name: String,
    pub time_zone: String,
    pub locale: String,
    pub currency: Currency,
    pub tutor_id: Option<TutorId>,
    /// Of a child: the parent who decides for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<UserId>,
    /// Where the own picture is; null shows initials.
    pub photo_url: Option<String>,
    /// Whether signing in asks for a code besides the password.
    pub mfa: bool,
    /// What the staff did about what somebody did, and is in force.
    #[serde(default)]
    pub sanctions: Vec<super::sanction::Sanction>,
}

#[cfg(test)]
mod tests {
    use super::Role::{self, Admin, Finance, Owner, Student, Support, Trust};

    #[test]
    fn an_admin_may_what_the_scopes_say_and_without_any_everything() {
        for scope in Role::SCOPES {
            assert!(Role::may(&[Admin], scope) && Role::may(&[Owner], scope), "{scope:?}");
            assert!(Role::may(&[Admin, scope], scope), "{scope:?}");
            assert!(!Role::may(&[scope], scope) && !Role::may(&[Student, scope], scope), "nothing without the role");
        }
        assert!(!Role::may(&[Admin, Finance], Trust) && Role::may(&[Admin, Finance, Owner], Trust));
        assert!(Role::may(&[Admin, Finance, Trust], Trust) && !Role::may(&[Student], Support));
    }

    #[test]
    fn every_role_is_read_back_from_its_word() {
        assert_eq!(Role::ALL.map(|role| Role::parse(role.code())), Role::ALL.map(Some));
        assert_eq!(Role::ALL.into_iter().filter(|role| role.is_scope()).collect::<Vec<_>>(), Role::SCOPES);
    }
}
