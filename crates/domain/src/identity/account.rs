//! Accounts: the values a registration is made of, and what a signed-in person sees of the own account.

use crate::{
    Refusal,
    ids::{TutorId, UserId},
    money::Currency,
    refusal::Fields,
    text,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// What somebody may do. Several per account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
            return Err(Refusal::field("email", "required", "Enter your email."));
        }
        let refused = || {
            Refusal::field("email", "email_invalid", "That is not an email address. Write it like name@example.com.")
        };
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

/// A password as typed, checked against the rules, never printed.
#[derive(Clone)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Fewest characters of a new password (NIST SP 800-63B §3.1.1.2 allows 8 with MFA available and a blocklist).
pub const PASSWORD_MIN_CHARS: usize = 8;
/// Most bytes of a password that are hashed; more is refused before any hashing.
pub const PASSWORD_MAX_BYTES: usize = 1_024;

/// Passwords guessed first by everybody, and our own name; compared after lower-casing and dropping trailing digits and signs.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "qwerty",
    "qwertyui",
    "qwertyuiop",
    "azerty",
    "letmein",
    "welcome",
    "admin",
    "administrator",
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "superman",
    "sunshine",
    "princess",
    "trustno",
    "abc",
    "abcd",
    "abcdefg",
    "abcdefgh",
    "passw0rd",
    "p@ssword",
    "p@ssw0rd",
    "changeme",
    "master",
    "shadow",
    "michael",
    "computer",
    "whatever",
    "starwars",
    "edustream",
    "edustreampassword",
    "iloveedustream",
    "student",
    "teacher",
    "tutor",
    "asdfghjkl",
    "zxcvbnm",
    "q1w2e3r4",
    "1q2w3e4r",
    "1qaz2wsx",
    "qazwsx",
    "secret",
    "login",
    "hello",
    "hunter",
    "default",
    "guest",
    "пароль",
    "йцукен",
];

impl Password {
    /// Checks a new password: 8 characters at least, 1,024 bytes at most, not one that is guessed first, not the e-mail's own name.
    pub fn parse_new(input: &str, email: Option<&Email>) -> Result<Self, Refusal> {
        if input.len() > PASSWORD_MAX_BYTES {
            return Err(Refusal::field(
                "password",
                "password_too_long",
                format!("Use at most {PASSWORD_MAX_BYTES} bytes."),
            ));
        }
        if input.chars().count() < PASSWORD_MIN_CHARS {
            return Err(Refusal::field(
                "password",
                "password_too_short",
                format!("Use at least {PASSWORD_MIN_CHARS} characters."),
            ));
        }
        let lower = input.to_lowercase();
        let stem = lower.trim_end_matches(|c: char| !c.is_alphabetic());
        let mut distinct: Vec<char> = lower.chars().collect();
        distinct.sort_unstable();
        distinct.dedup();
        let digits_only = lower.chars().all(|c| c.is_ascii_digit());
        let own_name =
            email.and_then(|e| e.as_str().split('@').next()).is_some_and(|name| name.len() > 3 && stem == name);
        let easy = COMMON.contains(&stem)
            || COMMON.contains(&lower.as_str())
            || distinct.len() < 4
            || (digits_only && input.len() < 12)
            || own_name;
        if easy {
            return Err(Refusal::field(
                "password",
                "password_too_easy",
                "Too easy to guess. Use a few unrelated words, or let your browser suggest one.",
            ));
        }
        Ok(Self(input.to_owned()))
    }

    /// A password typed at log-in: only the size is checked, so that the answer does not tell which rule it breaks.
    pub fn parse_typed(input: &str) -> Result<Self, Refusal> {
        if input.is_empty() {
            return Err(Refusal::field("password", "required", "Enter your password."));
        }
        if input.len() > PASSWORD_MAX_BYTES {
            return Err(Refusal::field(
                "password",
                "password_too_long",
                format!("Use at most {PASSWORD_MAX_BYTES} bytes."),
            ));
        }
        Ok(Self(input.to_owned()))
    }

    /// The bytes to hash.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// The name others see, 1 to 80 characters, one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DisplayName(String);

impl DisplayName {
    /// Cleans and checks a name.
    pub fn parse(input: &str) -> Result<Self, Refusal> {
        let name = text::clean_required(input, 80, "Enter the name others should see.")?;
        if name.contains(['\n', '\t']) {
            return Err(Refusal::field("display_name", "text_unstorable", "Write the name on one line."));
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
        let refused = || {
            Refusal::field(
                "birth_date",
                "birth_date_invalid",
                "Enter your date of birth as year-month-day, for example 1994-05-30.",
            )
        };
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

/// `POST /auth/register`. Unknown fields are ignored; `role` other than student or tutor is treated as student and audited.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct RegisterRequest {
    pub email: String,
    pub password: String,
    pub role: String,
    pub display_name: String,
    pub birth_date: String,
    pub time_zone: String,
    pub locale: String,
}

/// A registration that passed every rule.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Registration {
    pub email: Email,
    pub password: Password,
    pub role: Role,
    /// The role that was asked for when it may not be chosen (`admin`); goes to the audit log.
    pub refused_role: Option<String>,
    pub display_name: DisplayName,
    pub birth_date: BirthDate,
    pub time_zone: chrono_tz::Tz,
    pub locale: String,
}

/// Languages of the interface.
pub const LOCALES: [&str; 8] = ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"];

impl Registration {
    /// Checks all fields at once. Under 18 alone is refused with the way out (ID9): `age_parent_required` (403).
    pub fn parse(request: &RegisterRequest, today: NaiveDate) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let email = fields.take("email", Email::parse(&request.email));
        let password = fields.take("password", Password::parse_new(&request.password, email.as_ref()));
        let display_name = fields.take("display_name", DisplayName::parse(&request.display_name));
        let birth_date = fields.take("birth_date", BirthDate::parse(&request.birth_date, today));
        let time_zone = fields.take("time_zone", crate::calendar::parse_time_zone(&request.time_zone));
        fields.finish()?;
        let (Some(email), Some(password), Some(display_name), Some(birth_date), Some(time_zone)) =
            (email, password, display_name, birth_date, time_zone)
        else {
            return Err(Refusal::new(crate::RefusalKind::Invalid, "invalid_fields", "Check the fields and try again."));
        };
        if birth_date.age(today) < 18 {
            return Err(Refusal::forbidden(
                "age_parent_required",
                "Ask a parent to set this up: parents open and own the accounts of people under 18.",
            ));
        }
        let (role, refused_role) = match request.role.as_str() {
            "tutor" => (Role::Tutor, None),
            "student" | "" => (Role::Student, None),
            other => (Role::Student, Some(other.chars().take(40).collect())),
        };
        let locale = if LOCALES.contains(&request.locale.as_str()) { request.locale.clone() } else { "en".to_owned() };
        Ok(Self { email, password, role, refused_role, display_name, birth_date, time_zone, locale })
    }
}

/// The public face of an account in answers of `/auth`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct UserSummary {
    pub id: UserId,
    pub email: String,
    pub roles: Vec<Role>,
    pub email_verified: bool,
}

/// `GET /auth/me`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// Tokens of the API (ID5): the access token lives `expires_in` seconds, the refresh token is good for one use.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TokenAnswer {
    pub user: UserSummary,
    pub access_token: String,
    pub refresh_token: String,
    pub expires_in: u32,
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
    fn passwords_guessed_first_are_refused_and_long_or_emoji_ones_pass_whole() {
        for easy in ["password", "Password1!", "12345678", "aaaaaaaa", "EduStream2026", "qwertyuiop"] {
            assert_eq!(Password::parse_new(easy, None).unwrap_err().code, "password_too_easy", "{easy}");
        }
        assert_eq!(Password::parse_new("seven77", None).unwrap_err().code, "password_too_short");
        let long = format!("{}🦀é", "correct horse battery staple ".repeat(4));
        assert_eq!(Password::parse_new(&long, None).unwrap().expose(), long);
        assert_eq!(Password::parse_new(&"x".repeat(1_000_000), None).unwrap_err().code, "password_too_long");
        assert!(Password::parse_new("Demo-2026!", None).is_ok());
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

    #[test]
    fn asking_for_the_admin_role_gives_a_student_and_a_note_for_the_audit_log() {
        let request = RegisterRequest {
            email: "ada@example.com".into(),
            password: "violet-anchor-93".into(),
            role: "admin".into(),
            display_name: "Ada".into(),
            birth_date: "1990-01-01".into(),
            time_zone: "Europe/Berlin".into(),
            locale: "xx".into(),
        };
        let parsed = Registration::parse(&request, day("2026-11-20")).unwrap();
        assert_eq!(
            (parsed.role, parsed.refused_role.as_deref(), parsed.locale.as_str()),
            (Role::Student, Some("admin"), "en")
        );
    }
}
