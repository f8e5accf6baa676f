//! Packages on the wire.

use super::{PackageState, SIZES};
use crate::{
    Refusal,
    bookings::booking::PreviewPosting,
    calendar::refusals::length_not_offered,
    identity::Email,
    ids::{MethodId, PackageId, SubjectId, TutorId},
    money::{Money, methods::parse_method_of, refusals},
    people::tutor_profile::LENGTHS,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest message with a gift.
pub const MESSAGE_MAX_CHARS: usize = 500;

/// `POST /packages`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PackageRequest {
    #[schema(required, format = "uuid")]
    pub tutor_id: String,
    /// What the lessons are meant for; each may be in any subject of the tutor's.
    #[schema(format = "uuid")]
    pub subject_id: Option<String>,
    /// 5, 10 or 20.
    #[schema(required)]
    pub lessons: i64,
    /// Length of each lesson, one of the tutor's.
    #[schema(required, minimum = 30, maximum = 120)]
    pub minutes: i64,
    /// `wallet` (default) or `card`.
    pub pay_with: String,
    /// A saved card of the caller's to charge, with `pay_with: "card"`; absent for the provider's page.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method_id: Option<String>,
    /// The price that was shown, minor units; another one now is refused as `price_changed` (409).
    pub expected_price: Option<i64>,
}

/// What passed the rules that need no database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedPackageRequest {
    pub tutor_id: TutorId,
    pub subject_id: Option<SubjectId>,
    pub lessons: i32,
    pub minutes: i32,
    pub by_card: bool,
    /// The saved card that is charged, where it is paid by card.
    pub method_id: Option<MethodId>,
    pub expected_price: Option<i64>,
}

impl PackageRequest {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `tutor_unknown`, `subject_unknown`, `package_size_unknown`, `length_not_offered`,
    /// `payment_method_unknown`.
    pub fn parse(&self) -> Result<ParsedPackageRequest, Refusal> {
        use crate::bookings::refusals as booking;
        let mut fields = Fields::default();
        let tutor_id = fields.take("tutor_id", self.tutor_id.parse().map_err(|_| booking::tutor_unknown()));
        let subject = self.subject_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let subject_id =
            subject.and_then(|id| fields.take("subject_id", id.parse().map_err(|_| booking::subject_unchosen())));
        let size = i32::try_from(self.lessons).ok().filter(|lessons| SIZES.contains(lessons));
        let lessons = fields.take("lessons", size.ok_or_else(refusals::package_size_unknown));
        let length = i32::try_from(self.minutes).ok().filter(|minutes| LENGTHS.contains(minutes));
        let minutes = fields.take("minutes", length.ok_or_else(length_not_offered));
        let by_card = self.pay_with == "card";
        if !by_card && !matches!(self.pay_with.as_str(), "" | "wallet") {
            fields.refuse(refusals::package_from_wallet());
        }
        let method_id = fields.take("method_id", parse_method_of(self.method_id.as_deref(), by_card)).flatten();
        fields.finish()?;
        match (tutor_id, lessons, minutes) {
            (Some(tutor_id), Some(lessons), Some(minutes)) => {
                let expected_price = self.expected_price;
                Ok(ParsedPackageRequest { tutor_id, subject_id, lessons, minutes, by_card, method_id, expected_price })
            }
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// Somebody a package names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PackagePerson {
    pub id: TutorId,
    pub display_name: String,
    /// Where the picture is; null shows initials.
    pub photo_url: Option<String>,
}

/// A package as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PackageView {
    pub id: PackageId,
    pub tutor_id: TutorId,
    pub tutor: PackagePerson,
    pub subject_id: Option<SubjectId>,
    pub state: PackageState,
    pub lessons: i32,
    pub lessons_left: i32,
    pub minutes: i32,
    /// What was paid for all lessons.
    pub price: Money,
    /// What the lessons that are left are worth.
    pub value: Money,
    /// What waits, of one that ended, until the lessons that were taken are over.
    pub set_aside: Money,
    pub bought_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub extended: bool,
    /// To whom it was given, while nobody has taken it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gift_email: Option<String>,
    /// The page to pay at, or of the bank to confirm at, while it is not paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkout_url: Option<String>,
    /// What its owner may do now: `book`, `extend`, `gift`, `transfer`, `end`.
    pub actions: Vec<String>,
}

/// `POST /packages/{id}/gift`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct GiftRequest {
    #[schema(required, format = "email")]
    pub email: String,
    #[schema(max_length = 500)]
    pub message: String,
}

/// A gift that passed the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedGift {
    pub email: Email,
    pub message: String,
}

impl GiftRequest {
    /// Checks both fields.
    ///
    /// # Errors
    /// 422 `email_invalid`, `required`, those of any text.
    pub fn parse(&self) -> Result<ParsedGift, Refusal> {
        let mut fields = Fields::default();
        let email = fields.take("email", Email::parse(&self.email));
        let message = fields.take("message", text::clean(&self.message, MESSAGE_MAX_CHARS));
        fields.finish()?;
        match (email, message) {
            (Some(email), Some(message)) => Ok(ParsedGift { email, message }),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// `POST /packages/claim`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ClaimRequest {
    /// What stands in the link of the gift's mail.
    #[schema(required, max_length = 100)]
    pub code: String,
}

/// `POST /packages/{id}/transfer`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct TransferRequest {
    /// The other tutor.
    #[schema(required, format = "uuid")]
    pub tutor_id: String,
}

/// A tutor whom a package could go to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PackageTarget {
    pub tutor_id: TutorId,
    pub display_name: String,
    pub hourly_rate: Money,
}

/// What an act would do; money as the lines it would post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PackagePreview {
    /// What goes to the own wallet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<Money>,
    /// Lessons with the other tutor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lessons: Option<i32>,
    /// What they cost together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// When it would end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    pub journal: Vec<PreviewPosting>,
}
