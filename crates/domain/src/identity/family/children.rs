//! A child's account as a parent makes, sees and changes it.

use super::{
    consent::{Consent, agreed},
    limit::{SpendingLimit, SpendingLimitRequest},
    refusals,
    stage::Stage,
};
use crate::{
    Refusal,
    calendar::{Zone, parse_time_zone},
    identity::{BirthDate, DisplayName, Email, Owner, Password, refusals::email_missing, registration::ADULT_YEARS},
    ids::UserId,
    platform::refusals::fields_unread,
    refusal::Fields,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize};

/// Most children of one parent.
pub const MOST_CHILDREN: i64 = 12;

/// `POST /family/children`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ChildRequest {
    #[schema(required, min_length = 1, max_length = 80, pattern = r"\S")]
    pub display_name: String,
    #[schema(required, format = "date", pattern = r"^\d{4}-\d{2}-\d{2}$")]
    pub birth_date: String,
    /// IANA name, for example `Europe/Vienna`.
    #[schema(required, min_length = 1, max_length = 64, pattern = r"^[A-Za-z0-9_+\-/]+$")]
    pub time_zone: String,
    /// From 13 on: the child's own address, for a sign-in of its own.
    #[schema(format = "email", max_length = 254)]
    pub email: Option<String>,
    /// With an address: the password to begin with.
    #[schema(format = "password", max_length = 1024)]
    pub password: Option<String>,
    /// The version of the text the parent agrees to, see `GET /family/consent`.
    #[schema(required, min_length = 1, max_length = 40)]
    pub consent_version: String,
}

/// A sign-in of its own, to be confirmed by its address.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SignInWish {
    pub email: Email,
    pub password: Password,
}

/// A child to be, after every rule.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct NewChild {
    pub display_name: DisplayName,
    pub birth_date: BirthDate,
    pub time_zone: Zone,
    pub sign_in: Option<SignInWish>,
    pub consent: &'static str,
}

impl NewChild {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 by field: those of a registration, `consent_required`, `consent_outdated`, `child_is_grown`,
    /// `own_sign_in_too_early`.
    pub fn parse(request: &ChildRequest, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let display_name = fields.take("display_name", DisplayName::parse(&request.display_name));
        let zone = parse_time_zone(&request.time_zone);
        let today = zone.as_ref().copied().unwrap_or(Zone::UTC);
        let birth_date = fields.take("birth_date", BirthDate::parse(&request.birth_date, today, now));
        let time_zone = fields.take("time_zone", zone);
        let typed = (request.email.as_deref(), request.password.as_deref());
        let sign_in = sign_in_of(&mut fields, typed, &request.display_name);
        let consent = fields.take("consent_version", agreed(&request.consent_version));
        if let Some(born) = birth_date {
            match born.age(today, now) {
                ADULT_YEARS.. => fields.refuse(refusals::child_is_grown()),
                _ if sign_in.is_some() && Stage::of(born, today, now) == Stage::Young => {
                    fields.refuse(refusals::own_sign_in_too_early());
                }
                _ => {}
            }
        }
        fields.finish()?;
        let (Some(display_name), Some(birth_date), Some(time_zone), Some(consent)) =
            (display_name, birth_date, time_zone, consent)
        else {
            return Err(fields_unread());
        };
        Ok(Self { display_name, birth_date, time_zone, sign_in, consent })
    }
}

/// Address and password come together or not at all.
fn sign_in_of(fields: &mut Fields, typed: (Option<&str>, Option<&str>), name: &str) -> Option<SignInWish> {
    let filled = |text: &&str| !text.trim().is_empty();
    match (typed.0.filter(filled), typed.1.filter(filled)) {
        (None, None) => None,
        (None, Some(_)) => {
            fields.refuse(email_missing());
            None
        }
        (Some(email), password) => {
            let email = fields.take("email", Email::parse(email));
            let owner = Owner::of(email.as_ref(), name);
            let password = fields.take("password", Password::parse_new(password.unwrap_or_default(), &owner));
            Some(SignInWish { email: email?, password: password? })
        }
    }
}

/// `PATCH /family/children/{id}`; what is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ChildChangeRequest {
    #[schema(min_length = 1, max_length = 80, pattern = r"\S")]
    pub display_name: Option<String>,
    #[schema(min_length = 1, max_length = 64, pattern = r"^[A-Za-z0-9_+\-/]+$")]
    pub time_zone: Option<String>,
    /// From 13 on, with `password`: a sign-in of its own.
    #[schema(format = "email", max_length = 254)]
    pub email: Option<String>,
    #[schema(format = "password", max_length = 1024)]
    pub password: Option<String>,
    /// null takes the limit away.
    #[serde(deserialize_with = "named", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<SpendingLimitRequest>)]
    pub spending_limit: Option<Option<SpendingLimitRequest>>,
    pub may_message: Option<bool>,
    pub may_book: Option<bool>,
}

/// A field that is there, null included.
#[allow(clippy::option_option, reason = "absent, null and a value are three things")]
fn named<'a, T: Deserialize<'a>, D: Deserializer<'a>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// A change after every rule.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct ChildChange {
    pub display_name: Option<DisplayName>,
    pub time_zone: Option<Zone>,
    pub sign_in: Option<SignInWish>,
    pub spending_limit: Option<Option<SpendingLimit>>,
    pub may_message: Option<bool>,
    pub may_book: Option<bool>,
}

impl ChildChange {
    /// Checks all fields at once. Whether the child is old enough for a sign-in only its row knows.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(request: &ChildChangeRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let name = request.display_name.as_deref();
        let display_name = name.and_then(|name| fields.take("display_name", DisplayName::parse(name)));
        let zone = request.time_zone.as_deref();
        let time_zone = zone.and_then(|zone| fields.take("time_zone", parse_time_zone(zone)));
        let typed = (request.email.as_deref(), request.password.as_deref());
        let sign_in = sign_in_of(&mut fields, typed, name.unwrap_or_default());
        let spending_limit = match &request.spending_limit {
            None => None,
            Some(None) => Some(None),
            Some(Some(limit)) => fields.take("spending_limit", SpendingLimit::parse(limit)).map(Some),
        };
        fields.finish()?;
        let (may_message, may_book) = (request.may_message, request.may_book);
        Ok(Self { display_name, time_zone, sign_in, spending_limit, may_message, may_book })
    }
}

/// What a parent is mailed about a child; what waits for the parent stands on the family's page in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Notifications {
    /// A request that waits for the parent.
    pub requests: bool,
    /// Lessons that are confirmed, declined, called off or over.
    pub lessons: bool,
}

impl Default for Notifications {
    fn default() -> Self {
        Self { requests: true, lessons: true }
    }
}

/// A child as its parent sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Child {
    pub id: UserId,
    pub display_name: String,
    #[schema(value_type = String, format = "date")]
    pub birth_date: NaiveDate,
    pub time_zone: String,
    pub photo_url: Option<String>,
    /// The own sign-in; null where a parent signs the child in.
    pub email: Option<String>,
    /// An address that waits to be confirmed by its mail.
    pub email_waiting: Option<String>,
    pub stage: Stage,
    pub may_book: bool,
    pub may_message: bool,
    pub spending_limit: Option<SpendingLimit>,
    pub notifications: Notifications,
    pub consent: Consent,
}

impl Child {
    /// Whether a parent may sign the child in: until it has a sign-in of its own, and not beyond eighteen.
    ///
    /// # Errors
    /// 409 `child_signs_in_alone`.
    pub fn parent_signs_in(&self) -> Result<(), Refusal> {
        let alone = self.email.is_some() || self.stage == Stage::Grown;
        if alone { Err(refusals::child_signs_in_alone()) } else { Ok(()) }
    }

    /// Whether the child may have a sign-in of its own now.
    ///
    /// # Errors
    /// 422 `own_sign_in_too_early`, 409 `child_signs_in_alone` when it has one.
    pub fn may_sign_in_alone(&self) -> Result<(), Refusal> {
        if self.email.is_some() {
            return Err(refusals::child_signs_in_alone());
        }
        if self.stage == Stage::Young { Err(refusals::own_sign_in_too_early()) } else { Ok(()) }
    }
}

/// A code that links a parent and a teenager, as its maker reads it once.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct FamilyCode {
    pub code: String,
    pub expires_at: DateTime<Utc>,
}

/// `GET /family/children`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Children {
    pub items: Vec<Child>,
    /// Always null: a family fits on one page.
    pub next_cursor: Option<String>,
    /// The version of the text that a parent agrees to now.
    pub consent_version: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-20T12:00:00Z".parse().unwrap()
    }

    fn request() -> ChildRequest {
        ChildRequest {
            display_name: "Mia".into(),
            birth_date: "2016-05-04".into(),
            time_zone: "Europe/London".into(),
            consent_version: "2026-11".into(),
            ..ChildRequest::default()
        }
    }

    fn refused(change: impl Fn(&mut ChildRequest)) -> Vec<(String, String)> {
        let mut request = request();
        change(&mut request);
        let refusal = NewChild::parse(&request, now()).unwrap_err();
        refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
    }

    #[test]
    fn a_child_without_an_address_needs_a_name_a_birthday_a_zone_and_consent() {
        assert!(NewChild::parse(&request(), now()).unwrap().sign_in.is_none());
        let missing: Vec<String> =
            refused(|request| *request = ChildRequest::default()).into_iter().map(|(field, _)| field).collect();
        assert_eq!(missing, ["display_name", "birth_date", "time_zone", "consent_version"]);
    }

    #[test]
    fn what_a_child_cannot_be_is_refused_at_its_field() {
        let own = |born: &str, email: &str, password: &str| {
            let (born, email, password) = (born.to_owned(), email.to_owned(), password.to_owned());
            move |request: &mut ChildRequest| {
                request.birth_date = born.clone();
                (request.email, request.password) = (Some(email.clone()), Some(password.clone()));
            }
        };
        let one = |fields: Vec<(String, String)>| fields.first().cloned().unwrap_or_default();
        let pair = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        assert_eq!(one(refused(|r| r.birth_date = "2008-11-20".into())), pair("birth_date", "child_is_grown"));
        assert_eq!(one(refused(|r| r.birth_date = "2027-01-01".into())), pair("birth_date", "birth_date_invalid"));
        assert_eq!(one(refused(|r| r.consent_version = "1".into())), pair("consent_version", "consent_outdated"));
        let young = refused(own("2013-11-21", "mia@example.com", "violet-anchor-93"));
        assert_eq!(one(young), pair("email", "own_sign_in_too_early"));
        assert_eq!(one(refused(own("2012-01-01", "mia@example.com", ""))), pair("password", "password_too_short"));
        assert_eq!(one(refused(own("2012-01-01", "", "violet-anchor-93"))), pair("email", "required"));
        assert_eq!(one(refused(own("2012-01-01", "mia", "violet-anchor-93"))), pair("email", "email_invalid"));
    }

    #[test]
    fn from_the_thirteenth_birthday_on_a_child_may_have_its_own_sign_in() {
        let mut teen = request();
        teen.birth_date = "2013-11-20".into();
        (teen.email, teen.password) = (Some("Jonas@Example.com".into()), Some("violet-anchor-93".into()));
        let parsed = NewChild::parse(&teen, now()).unwrap();
        assert_eq!(parsed.sign_in.unwrap().email.as_str(), "jonas@example.com");
    }

    #[test]
    fn a_limit_that_is_null_goes_and_one_that_is_absent_stays() {
        let read = |json: &str| {
            let request: ChildChangeRequest = serde_json::from_str(json).unwrap();
            ChildChange::parse(&request).map(|change| change.spending_limit)
        };
        assert_eq!(read("{}"), Ok(None));
        assert_eq!(read(r#"{"spending_limit": null}"#), Ok(Some(None)));
        let set = read(r#"{"spending_limit": {"amount": 5000, "currency": "USD", "period": "week"}}"#).unwrap();
        assert_eq!(set.flatten().unwrap().amount, 5_000);
        let wrong = read(r#"{"spending_limit": {"amount": -1, "currency": "USD", "period": "week"}}"#).unwrap_err();
        assert_eq!(wrong.fields[0].field, "spending_limit");
    }
}
