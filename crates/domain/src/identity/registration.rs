//! Registration (ID1): what may be asked for and what comes of it.

use super::{
    BirthDate, DisplayName, Email, Owner, Password, Role, UserSummary, destination, locale_of, referral::referral_code,
    refusals,
};
use crate::{Refusal, calendar::Zone, money::Currency, platform::refusals::fields_unread, refusal::Fields};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `POST /auth/register`. Unknown fields are ignored; `role` other than student or tutor is treated as student and
/// audited.
#[derive(Clone, Debug, Default, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct RegisterRequest {
    #[schema(required, format = "email", min_length = 3, max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\s*$")]
    pub email: String,
    #[schema(required, format = "password", min_length = 8, max_length = 1024)]
    pub password: String,
    /// `student` or `tutor`; anything else is `student`.
    #[schema(max_length = 40)]
    pub role: String,
    #[schema(required, min_length = 1, max_length = 80, pattern = r"\S")]
    pub display_name: String,
    #[schema(required, format = "date", pattern = r"^\d{4}-\d{2}-\d{2}$")]
    pub birth_date: String,
    /// IANA name, for example `Europe/Vienna`.
    #[schema(required, min_length = 1, max_length = 64, pattern = r"^[A-Za-z0-9_+\-/]+$")]
    pub time_zone: String,
    #[schema(max_length = 35)]
    pub locale: String,
    /// Where to go on once the address is confirmed: a path of this site. Anything else is forgotten.
    #[schema(max_length = 2000)]
    pub next: String,
    /// With whose word somebody comes. What is no code is forgotten.
    #[schema(max_length = 40)]
    pub referral_code: String,
}

/// What comes of `POST /auth/register`, for an address with and without an account alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RegisterAnswer {
    /// `check_your_mail`.
    pub status: String,
    /// The address as it is kept.
    pub email: String,
}

impl RegisterAnswer {
    /// The one answer there is.
    pub fn check_your_mail(email: &Email) -> Self {
        Self { status: "check_your_mail".into(), email: email.as_str().to_owned() }
    }
}

/// Years from which somebody may have an account of their own.
pub const ADULT_YEARS: i32 = 18;

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
    pub time_zone: Zone,
    pub locale: String,
    /// Where most people of that time zone pay; can be changed later.
    pub currency: Currency,
    /// Where the person was going; empty for nowhere in particular.
    pub next: String,
    /// The code they came with; empty for none.
    pub referral_code: String,
}

impl Registration {
    /// Checks all fields at once. Under 18 alone is refused with the way out (ID9): `age_parent_required` (403).
    pub fn parse(request: &RegisterRequest, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let email = fields.take("email", Email::parse(&request.email));
        let owner = Owner::of(email.as_ref(), &request.display_name);
        let password = fields.take("password", Password::parse_new(&request.password, &owner));
        let display_name = fields.take("display_name", DisplayName::parse(&request.display_name));
        // A person's dates are judged on their own calendar day; without a zone the refusal of the zone decides anyway.
        let zone = crate::calendar::parse_time_zone(&request.time_zone);
        let today = zone.as_ref().copied().unwrap_or(Zone::UTC);
        let birth_date = fields.take("birth_date", BirthDate::parse(&request.birth_date, today, now));
        let time_zone = fields.take("time_zone", zone);
        fields.finish()?;
        let (Some(email), Some(password), Some(display_name), Some(birth_date), Some(time_zone)) =
            (email, password, display_name, birth_date, time_zone)
        else {
            return Err(fields_unread());
        };
        if birth_date.age(time_zone, now) < ADULT_YEARS {
            return Err(refusals::age_parent_required());
        }
        let (role, refused_role) = match request.role.as_str() {
            "tutor" => (Role::Tutor, None),
            "student" | "" => (Role::Student, None),
            // A word that names no role says nothing, and what a stranger types is not kept for seven years.
            other => (Role::Student, Role::parse(other).map(|role| role.code().to_owned())),
        };
        let locale = locale_of(&request.locale).unwrap_or("en").to_owned();
        let currency = super::region::currency_of(time_zone);
        let next = destination(&request.next).to_owned();
        Ok(Self {
            email,
            password,
            role,
            refused_role,
            display_name,
            birth_date,
            time_zone,
            locale,
            currency,
            next,
            referral_code: referral_code(&request.referral_code),
        })
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

    fn noon(day: &str) -> DateTime<Utc> {
        format!("{day}T12:00:00Z").parse().unwrap()
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
            next: "/tutors".into(),
            referral_code: "Ada-2026".into(),
        };
        let parsed = Registration::parse(&request, noon("2026-11-20")).unwrap();
        assert_eq!(
            (parsed.role, parsed.refused_role.as_deref(), parsed.locale.as_str()),
            (Role::Student, Some("admin"), "en")
        );
    }

    #[test]
    fn somebody_is_eighteen_on_their_own_calendar_day() {
        let request = |zone: &str| RegisterRequest {
            email: "kim@example.com".into(),
            password: "violet-anchor-93".into(),
            display_name: "Kim".into(),
            birth_date: "2008-11-20".into(),
            time_zone: zone.into(),
            locale: "pt-BR".into(),
            ..RegisterRequest::default()
        };
        let eve = "2026-11-19T11:30:00Z".parse().unwrap();
        assert_eq!(Registration::parse(&request("Pacific/Auckland"), eve).unwrap().locale, "pt");
        for too_young in ["UTC", "America/Los_Angeles"] {
            let code = Registration::parse(&request(too_young), eve).unwrap_err().code;
            assert_eq!(code, "age_parent_required", "{too_young}");
        }
        let morning = "2026-11-20T06:00:00Z".parse().unwrap();
        assert!(Registration::parse(&request("UTC"), morning).is_ok());
        assert!(Registration::parse(&request("America/Los_Angeles"), morning).is_err());
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
        let refusal = Registration::parse(&request, noon("2026-11-20")).unwrap_err();
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (403, "age_parent_required"));
    }
}
