//! Mails about packages, credits and payouts.

use chrono::{DateTime, Duration, Utc};
use domain::{
    calendar::Zone,
    ids::{BookingId, PackageId},
    money::{
        Money,
        payouts::{METHOD_UNDO_DAYS, METHOD_WAIT_HOURS, PayoutMethodKind},
    },
};
use uuid::Uuid;
use words::{
    Locale,
    format::{moment_in_zone, money, number},
    mail,
    mails::Mail,
    tr,
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
    /// The tutor cannot teach any more, and all that was left of the money is back.
    PackageTutorGone { name: String, lessons: i32, refund: Money, package_id: PackageId },
    /// Credits run out soon.
    CreditsEnding { name: String, time_zone: String, credits: i64, ends_at: DateTime<Utc> },
    /// A saved card ends soon: `Visa ···· 4242`, `03/2027`.
    CardEnding { name: String, card: String, month: String },
    /// The new month of a plan could not be paid.
    PlanUnpaid { name: String, amount: Money, days: i64 },
    /// A plan ended because of it.
    PlanEnded { name: String },
    /// A payout came back.
    PayoutFailed { name: String, amount: Money },
    /// Payouts go somewhere else from now on: the link takes it back.
    PayoutMethodChanged { name: String, kind: PayoutMethodKind, account: String, hours: i64, days: i64 },
    /// Money of a lesson is back with who paid it.
    RefundDone { name: String, amount: Money, answer: String, booking_id: BookingId },
    /// To the tutor: money of a lesson went back.
    RefundTaken { name: String, amount: Money, booking_id: BookingId },
    /// A card was not taken, so its lesson is off: what to do.
    CardNotTaken { name: String, tutor: String, amount: Money, booking_id: BookingId },
    /// There is no refund, and why.
    RefundDeclined { name: String, answer: String, booking_id: BookingId },
    /// Credit for a lesson with another tutor, after a trial with one who was not the right one.
    TrialCredit { name: String, time_zone: String, amount: Money, ends_at: DateTime<Utc>, booking_id: BookingId },
}

impl MoneyMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::PackageGift { .. } => "package_gift",
            Self::PackageEnding { .. } => "package_ending",
            Self::PackageEnded { .. } => "package_ended",
            Self::PackageTutorGone { .. } => "package_tutor_gone",
            Self::CreditsEnding { .. } => "credits_ending",
            Self::CardEnding { .. } => "card_ending",
            Self::PlanUnpaid { .. } => "plan_unpaid",
            Self::PlanEnded { .. } => "plan_ended",
            Self::PayoutFailed { .. } => "payout_failed",
            Self::PayoutMethodChanged { .. } => "payout_method_changed",
            Self::RefundDone { .. } => "refund_done",
            Self::RefundTaken { .. } => "refund_taken",
            Self::RefundDeclined { .. } => "refund_declined",
            Self::CardNotTaken { .. } => "card_not_taken",
            Self::TrialCredit { .. } => "trial_credit",
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
            Self::PackageTutorGone { name, lessons, refund, .. } => {
                let (count, amount) = (*lessons, money(l, *refund));
                mail!(l, package_tutor_gone, name = name, count = count, amount = amount)
            }
            Self::CreditsEnding { name, time_zone, credits, ends_at } => {
                mail!(l, credits_ending, name = name, count = *credits, date = date(time_zone, *ends_at))
            }
            Self::CardEnding { name, card, month } => {
                mail!(l, card_ending, name = name, card = card, month = month)
            }
            Self::PlanUnpaid { name, amount, days } => {
                mail!(l, plan_unpaid, name = name, amount = money(l, *amount), days = number(l, *days))
            }
            Self::PlanEnded { name } => mail!(l, plan_ended, name = name),
            Self::PayoutFailed { name, amount } => mail!(l, payout_failed, name = name, amount = money(l, *amount)),
            Self::PayoutMethodChanged { name, kind, account, hours, days } => {
                let way = match kind {
                    PayoutMethodKind::Connect => tr!(l, mail.paid_by_provider),
                    PayoutMethodKind::Bank => tr!(l, mail.paid_by_bank),
                    PayoutMethodKind::Manual => tr!(l, mail.paid_by_hand),
                };
                let way = format!("{way} {account}").trim_end().to_owned();
                let (hours, days) = (number(l, *hours), number(l, *days));
                mail!(l, payout_method_changed, name = name, way = way, hours = hours, days = days)
            }
            Self::RefundDone { name, amount, answer, .. } => {
                mail!(l, refund_done, name = name, amount = money(l, *amount), answer = answer)
            }
            Self::RefundTaken { name, amount, .. } => mail!(l, refund_taken, name = name, amount = money(l, *amount)),
            Self::RefundDeclined { name, answer, .. } => mail!(l, refund_declined, name = name, answer = answer),
            Self::CardNotTaken { name, tutor, amount, .. } => {
                mail!(l, card_not_taken, name = name, tutor = tutor, amount = money(l, *amount))
            }
            Self::TrialCredit { name, time_zone, amount, ends_at, .. } => {
                let (amount, date) = (money(l, *amount), date(time_zone, *ends_at));
                mail!(l, trial_credit, name = name, amount = amount, date = date)
            }
        }
    }

    pub(super) fn path(&self, token: &str) -> String {
        match self {
            Self::PackageGift { .. } => format!("/packages/claim?code={token}"),
            Self::PackageEnding { package_id, .. }
            | Self::PackageEnded { package_id, .. }
            | Self::PackageTutorGone { package_id, .. } => format!("/packages/{package_id}"),
            Self::CreditsEnding { .. } => "/credits".into(),
            Self::CardEnding { .. } => "/settings/payments".into(),
            Self::PlanUnpaid { .. } | Self::PlanEnded { .. } => "/teach/promotions#plans".into(),
            Self::PayoutFailed { .. } => "/teach/payouts".into(),
            Self::PayoutMethodChanged { .. } => format!("/payouts/undo?token={token}"),
            Self::RefundDone { booking_id, .. }
            | Self::RefundTaken { booking_id, .. }
            | Self::CardNotTaken { booking_id, .. }
            | Self::RefundDeclined { booking_id, .. } => format!("/bookings/{booking_id}"),
            Self::TrialCredit { booking_id, .. } => format!("/bookings/{booking_id}#replacement"),
        }
    }

    /// One of each, to a reader of that name, as of `now`.
    pub(super) fn samples(name: &str, now: DateTime<Utc>) -> [Self; 15] {
        let own = || name.to_owned();
        let (tutor, berlin) = (|| "Rosa Keller".to_owned(), || "Europe/Berlin".to_owned());
        let dollars = |minor| Money::new(minor, domain::money::Currency::Usd);
        let answer = || "The recording shows an empty room.".to_owned();
        let booking_id = BookingId(Uuid::nil());
        let (ends_at, package_id) = (now + Duration::days(7), PackageId(Uuid::nil()));
        [
            Self::PackageGift { name: own(), tutor: tutor(), lessons: 5, message: "Happy birthday!".to_owned() },
            Self::PackageEnding { name: own(), time_zone: berlin(), tutor: tutor(), lessons: 3, ends_at, package_id },
            Self::PackageEnded { name: own(), tutor: tutor(), lessons: 1, refund: dollars(2_300), package_id },
            Self::PackageTutorGone { name: own(), lessons: 3, refund: dollars(6_900), package_id },
            Self::CreditsEnding { name: own(), time_zone: berlin(), credits: 50, ends_at },
            Self::CardEnding { name: own(), card: "Visa ···· 4242".to_owned(), month: "03/2027".to_owned() },
            Self::PlanUnpaid { name: own(), amount: dollars(2_000), days: 7 },
            Self::PlanEnded { name: own() },
            Self::PayoutFailed { name: own(), amount: dollars(12_500) },
            Self::PayoutMethodChanged {
                name: own(),
                kind: PayoutMethodKind::Bank,
                account: "… 3000".to_owned(),
                hours: METHOD_WAIT_HOURS,
                days: METHOD_UNDO_DAYS,
            },
            Self::RefundDone { name: own(), amount: dollars(2_300), answer: answer(), booking_id },
            Self::RefundTaken { name: own(), amount: dollars(2_300), booking_id },
            Self::RefundDeclined { name: own(), answer: answer(), booking_id },
            Self::CardNotTaken { name: own(), tutor: tutor(), amount: dollars(60_000), booking_id },
            Self::TrialCredit { name: own(), time_zone: berlin(), amount: dollars(1_500), ends_at, booking_id },
        ]
    }
}
