//! Accounts: the values they are made of, and what a signed-in person sees of the own account.

use super::refusals;
use crate::{
    Refusal,
    ids::{SessionId, TutorId, UserId},
    money::Currency,
    text,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

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

    /// Reads a stored or typed role.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// An e-mail address in the one form that is stored and compared: NFKC, lower case, trimmed (so that `ＡＤＭＩＮ@x` is `admin@x`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address. Only what every mail system agrees on is checked (RFC 5321 §4.5.3.1 lengths, one `@`, a dotted domain);
    /// the verification mail proves the rest.
    pub fn parse(input: &str) -> Result<Self, Refusal> {
        if input.trim().is_empty() {
            return Err(refusals::email_missing());
        }
        let refused = refusals::email_invalid;
        if input.len() > 1_000 {
            return Err(refused());
        }
        let address: String = input.trim().nfkc().collect::<String>().to_lowercase();
        let (local, host) = address.split_once('@').ok_or_else(refused)?;
        let host_ok = host.contains('.')
            && host.len() <= 253
            && host.split('.').all(|label| {
                !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
            })
            && host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c));
        if host_ok && local_ok && address.len() <= 254 { Ok(Self(address)) } else { Err(refused()) }
    }

    /// The stored form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Languages of the interface.
pub const LOCALES: [&str; 8] = ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"];

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

/// A date of birth that somebody alive may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct BirthDate(NaiveDate);

impl BirthDate {
    /// Reads `YYYY-MM-DD`; dates that do not exist (29 February of a common year), lie in the future or more than 120 years back are refused.
    pub fn parse(input: &str, today: NaiveDate) -> Result<Self, Refusal> {
        let refused = refusals::birth_date_invalid;
        let date = NaiveDate::parse_from_str(input.trim(), "%Y-%m-%d").map_err(|_| refused())?;
        if date > today || today.year() - date.year() > 120 { Err(refused()) } else { Ok(Self(date)) }
    }

    /// Whole years on `today`; somebody born on 29 February turns a year older on 1 March of common years.
    pub fn age(self, today: NaiveDate) -> i32 {
        let had_birthday = (today.month(), today.day()) >= (self.0.month(), self.0.day());
        today.year() - self.0.year() - i32::from(!had_birthday)
    }

    /// The date.
    pub fn date(self) -> NaiveDate {
        self.0
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
}

/// One device in the list of sign-ins (ID2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SessionView {
    pub id: SessionId,
    /// What the browser called itself; shown as text.
    pub user_agent: String,
    pub ip: String,
    pub created_at: chrono::DateTime<chrono::Utc>,
    pub last_seen_at: chrono::DateTime<chrono::Utc>,
    /// The device that asks.
    pub current: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn full_width_and_upper_case_spellings_are_one_address() {
        assert_eq!(Email::parse(" ＡＤＭＩＮ@Example.COM ").unwrap().as_str(), "admin@example.com");
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for input in [
            "a",
            "@b.c",
            "a@",
            "a@b",
            "a b@c.de",
            "a@b..c",
            &format!("{}@example.com", "x".repeat(250)),
            "a@-b.com",
            "a@b@c.de",
            "a@b.c\n",
        ] {
            let refused = Email::parse(input).map(|e| e.as_str().contains('\n'));
            assert_ne!(refused.ok(), Some(true), "{input:?}");
            if input != "a@b.c\n" {
                assert_eq!(Email::parse(input).unwrap_err().code, "email_invalid", "{input:?}");
            }
        }
        assert_eq!(Email::parse("  ").unwrap_err().message, "Enter your email.");
    }

    #[test]
    fn birth_dates_that_nobody_has_are_refused() {
        let today = day("2026-11-20");
        for input in ["2027-01-01", "1826-01-01", "2025-02-29", "30.05.1994", ""] {
            assert_eq!(BirthDate::parse(input, today).unwrap_err().code, "birth_date_invalid", "{input:?}");
        }
    }

    #[test]
    fn the_eighteenth_birthday_itself_is_old_enough() {
        let born = BirthDate::parse("2008-11-20", day("2026-11-20")).unwrap();
        assert_eq!((born.age(day("2026-11-19")), born.age(day("2026-11-20"))), (17, 18));
        let leap = BirthDate::parse("2008-02-29", day("2026-11-20")).unwrap();
        assert_eq!((leap.age(day("2026-02-28")), leap.age(day("2026-03-01"))), (17, 18));
    }
}
