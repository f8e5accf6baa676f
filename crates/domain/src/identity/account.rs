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
    Admin,
    Owner,
}

impl Role {
    /// All roles, in the order of the authorisation table (anonymous stands before them there).
    pub const ALL: [Self; 6] = [Self::Child, Self::Parent, Self::Student, Self::Tutor, Self::Admin, Self::Owner];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Student => "student",
            Self::Tutor => "tutor",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }

    /// Whether it keeps the place: what admins may, owners may. The one rule for doors, pages and services.
    pub const fn is_staff(self) -> bool {
        matches!(self, Self::Admin | Self::Owner)
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
}
