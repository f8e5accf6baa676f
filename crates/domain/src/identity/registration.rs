//! Registration (ID1): what may be asked for and what comes of it.

use super::{BirthDate, DisplayName, Email, LOCALES, Password, Role, UserSummary, refusals};
use crate::{Refusal, money::Currency, platform::refusals::fields_unread, refusal::Fields};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// `POST /auth/register`. Unknown fields are ignored; `role` other than student or tutor is treated as student and audited.
#[derive(Clone, Debug, Default, Deserialize, Serialize, utoipa::ToSchema)]
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
    /// Where most people of that time zone pay; can be changed later.
    pub currency: Currency,
}

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
            return Err(fields_unread());
        };
        if birth_date.age(today) < 18 {
            return Err(refusals::age_parent_required());
        }
        let (role, refused_role) = match request.role.as_str() {
            "tutor" => (Role::Tutor, None),
            "student" | "" => (Role::Student, None),
            // The audit log cannot hold a NUL.
            other => (Role::Student, Some(other.chars().filter(|c| !c.is_control()).take(40).collect())),
        };
        let locale = if LOCALES.contains(&request.locale.as_str()) { request.locale.clone() } else { "en".to_owned() };
        let currency = super::region::currency_of(time_zone);
        Ok(Self { email, password, role, refused_role, display_name, birth_date, time_zone, locale, currency })
    }
}

/// Tokens of the API (ID5): the access token lives `expires_in` seconds, the refresh token is good for one use.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
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

    #[test]
    fn somebody_under_eighteen_alone_is_told_the_way_out() {
        let request = RegisterRequest {
            email: "kid@example.com".into(),
            password: "violet-anchor-93".into(),
            display_name: "Kim".into(),
            birth_date: "2014-01-01".into(),
            time_zone: "Asia/Tokyo".into(),
            ..RegisterRequest::default()
        };
        let refusal = Registration::parse(&request, day("2026-11-20")).unwrap_err();
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (403, "age_parent_required"));
    }
}
