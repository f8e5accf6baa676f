//! Mails about packages, credits and payouts.

use chrono::{DateTime, Duration, Utc};
use domain::{calendar::Zone, ids::PackageId, money::Money};
use uuid::Uuid;
use words::{
    Locale,
    format::{moment_in_zone, money},
    mail,
    mails::Mail,
};

/// A mail's kind with its facts. `name` is the reader's, except of a gift, whose reader nobody knows.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum MoneyMail {
    /// To whoever is given a package: the link takes it. `name` is the giver's.
    PackageGift { name: String, tutor: String, lessons: i32, message: String },
    /// Lessons are left and the end is near.
    PackageEnding {
        name: String,
        time_zone: String,
        tutor: String,
        lessons: i32,
        ends_at: DateTime<Utc>,
        package_id: PackageId,
    },
    /// The end has come, and what is left of the money is back.
    PackageEnded { name: String, tutor: String, lessons: i32, refund: Money, package_id: PackageId },
    /// Credits run out soon.
    CreditsEnding { name: String, time_zone: String, credits: i64, ends_at: DateTime<Utc> },
    /// A payout came back.
    PayoutFailed { name: String, amount: Money },
}

impl MoneyMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::PackageGift { .. } => "package_gift",
            Self::PackageEnding { .. } => "package_ending",
            Self::PackageEnded { .. } => "package_ended",
            Self::CreditsEnding { .. } => "credits_ending",
            Self::PayoutFailed { .. } => "payout_failed",
        }
    }

    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> Mail {
        let date = |zone: &str, at: DateTime<Utc>| moment_in_zone(l, zone.parse().unwrap_or(Zone::UTC), at, now);
        match self {
            Self::PackageGift { name, tutor, lessons, message } => {
                let count = *lessons;
                mail!(l, package_gift, name = name, tutor = tutor, count = count, message = message)
            }
            Self::PackageEnding { name, time_zone, tutor, lessons, ends_at, .. } => {
                let (count, date) = (*lessons, date(time_zone, *ends_at));
                mail!(l, package_ending, name = name, tutor = tutor, count = count, date = date)
            }
            Self::PackageEnded { name, tutor, lessons, refund, .. } => {
                let (count, amount) = (*lessons, money(l, *refund));
                mail!(l, package_ended, name = name, tutor = tutor, count = count, amount = amount)
            }
            Self::CreditsEnding { name, time_zone, credits, ends_at } => {
                mail!(l, credits_ending, name = name, count = *credits, date = date(time_zone, *ends_at))
            }
            Self::PayoutFailed { name, amount } => mail!(l, payout_failed, name = name, amount = money(l, *amount)),
        }
    }

    pub(super) fn path(&self, token: &str) -> String {
        match self {
            Self::PackageGift { .. } => format!("/packages/claim?code={token}"),
            Self::PackageEnding { package_id, .. } | Self::PackageEnded { package_id, .. } => {
                format!("/packages/{package_id}")
            }
            Self::CreditsEnding { .. } => "/credits".into(),
            Self::PayoutFailed { .. } => "/teach/payouts".into(),
        }
    }

    /// One of each, to a reader of that name, as of `now`.
    pub(super) fn samples(name: &str, now: DateTime<Utc>) -> [Self; 5] {
        let own = || name.to_owned();
        let (tutor, berlin) = (|| "Rosa Keller".to_owned(), || "Europe/Berlin".to_owned());
        let dollars = |minor| Money::new(minor, domain::money::Currency::Usd);
        let (ends_at, package_id) = (now + Duration::days(7), PackageId(Uuid::nil()));
        [
            Self::PackageGift { name: own(), tutor: tutor(), lessons: 5, message: "Happy birthday!".to_owned() },
            Self::PackageEnding { name: own(), time_zone: berlin(), tutor: tutor(), lessons: 3, ends_at, package_id },
            Self::PackageEnded { name: own(), tutor: tutor(), lessons: 1, refund: dollars(2_300), package_id },
            Self::CreditsEnding { name: own(), time_zone: berlin(), credits: 50, ends_at },
            Self::PayoutFailed { name: own(), amount: dollars(12_500) },
        ]
    }
}
