//! What a tutor offers: sizes, discounts, how long they are valid, and what that costs.

use super::super::{Money, refusals};
use crate::{Refusal, refusal::Fields};
use serde::{Deserialize, Serialize};

/// Lessons of a package.
pub const SIZES: [i32; 3] = [5, 10, 20];
/// Least and most discount in per cent.
pub const DISCOUNTS: (i32, i32) = (5, 15);
/// Fewest and most days a package may be valid.
pub const VALID_DAYS: (i32, i32) = (30, 730);

/// One size as a tutor offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PackageOffer {
    /// How many lessons: 5, 10 or 20.
    pub lessons: i32,
    /// What the tutor gives, in per cent of the single price: 5 to 15.
    pub discount_percent: i32,
    /// How long its lessons can be booked: 30 to 730 days.
    pub valid_days: i32,
}

impl PackageOffer {
    /// What a tutor offers who has said nothing.
    pub const DEFAULTS: [Self; 3] = [
        Self { lessons: 5, discount_percent: 5, valid_days: 90 },
        Self { lessons: 10, discount_percent: 10, valid_days: 180 },
        Self { lessons: 20, discount_percent: 15, valid_days: 365 },
    ];

    /// What it costs where one lesson costs `single`; `None` when the amount cannot be computed.
    pub fn price(&self, single: Money, minutes: i32) -> Option<PackagePrice> {
        let full_price = single.scale(i64::from(self.lessons), 1)?;
        let price = full_price.scale(i64::from(100 - self.discount_percent), 100)?;
        Some(PackagePrice {
            lessons: self.lessons,
            minutes,
            price,
            full_price,
            saved: full_price.checked_sub(price)?,
            discount_percent: self.discount_percent,
            valid_days: self.valid_days,
        })
    }
}

/// `GET·PUT /tutors/me/packages`: one offer per size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PackageOffers {
    /// Smallest size first.
    pub offers: Vec<PackageOffer>,
}

impl PackageOffers {
    /// Own offers in place of the usual ones of their size.
    pub fn with(own: &[PackageOffer]) -> Self {
        let of =
            |usual: PackageOffer| own.iter().copied().find(|offer| offer.lessons == usual.lessons).unwrap_or(usual);
        Self { offers: PackageOffer::DEFAULTS.map(of).to_vec() }
    }

    /// The offer of that size.
    pub fn of(&self, lessons: i32) -> Option<PackageOffer> {
        self.offers.iter().copied().find(|offer| offer.lessons == lessons)
    }
}

/// `PUT /tutors/me/packages` as it arrives.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct OfferRequest {
    /// All three sizes.
    #[schema(required)]
    pub offers: Vec<OfferLine>,
}

/// One line of it, nothing believed.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct OfferLine {
    #[schema(required)]
    pub lessons: i64,
    #[schema(required, minimum = 5, maximum = 15)]
    pub discount_percent: i64,
    #[schema(required, minimum = 30, maximum = 730)]
    pub valid_days: i64,
}

impl OfferRequest {
    /// Reads all three sizes: each once, each within the bounds, and a lesson of a larger package never dearer.
    ///
    /// # Errors
    /// 422 `package_size_unknown`, `package_discount_invalid`, `package_days_invalid`, `package_larger_dearer`, each at
    /// its line.
    pub fn parse(&self) -> Result<PackageOffers, Refusal> {
        let mut fields = Fields::default();
        let mut offers = Vec::with_capacity(SIZES.len());
        for (at, line) in self.offers.iter().enumerate() {
            let within = |value: i64, (least, most): (i32, i32)| {
                i32::try_from(value).ok().filter(|value| (least..=most).contains(value))
            };
            let field = |name: &str| format!("offers[{at}].{name}");
            let lessons = i32::try_from(line.lessons).ok().filter(|lessons| SIZES.contains(lessons));
            let discount = within(line.discount_percent, DISCOUNTS);
            let days = within(line.valid_days, VALID_DAYS);
            match (lessons, discount, days) {
                (Some(lessons), Some(discount_percent), Some(valid_days)) => {
                    offers.push(PackageOffer { lessons, discount_percent, valid_days });
                }
                (None, ..) => fields.refuse(refusals::package_size_unknown().at(&field("lessons"))),
                (_, None, _) => fields.refuse(refusals::package_discount_invalid().at(&field("discount_percent"))),
                (.., None) => fields.refuse(refusals::package_days_invalid().at(&field("valid_days"))),
            }
        }
        fields.finish()?;
        offers.sort_unstable_by_key(|offer| offer.lessons);
        if !offers.iter().map(|offer| offer.lessons).eq(SIZES) {
            return Err(refusals::package_size_unknown().at("offers"));
        }
        if !offers.is_sorted_by_key(|offer| offer.discount_percent) {
            return Err(refusals::package_larger_dearer());
        }
        Ok(PackageOffers { offers })
    }
}

/// What a package costs with a tutor, beside the same lessons one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PackagePrice {
    pub lessons: i32,
    pub minutes: i32,
    pub price: Money,
    /// The same lessons one by one.
    pub full_price: Money,
    pub saved: Money,
    pub discount_percent: i32,
    pub valid_days: i32,
}

/// `GET /tutors/{id}/packages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PackagePrices {
    /// By length of the lessons, then by size; empty where the tutor has no price.
    pub items: Vec<PackagePrice>,
}
