//! Where a person goes on after the provider's page: to what the money is for, with a sentence about what became of it.
//!
//! What the address says decides nothing here: it is the payment as stored that is looked at.

use crate::address::{booking, encode, local_path, package, package_after};
use domain::money::{
    payments::PaymentPurpose,
    wallet::{PaymentStatus, PaymentView},
};

/// The page of what a payment is for.
pub fn paid_for(payment: &PaymentView) -> String {
    match (payment.package_id, payment.booking_id, payment.purpose) {
        (Some(bought), _, _) => package(bought),
        (None, Some(lesson), _) => booking(lesson),
        (None, None, PaymentPurpose::Lesson) => "/bookings".to_owned(),
        (None, None, PaymentPurpose::CreditPack) => "/credits".to_owned(),
        (None, None, PaymentPurpose::WalletTopup) => "/wallet".to_owned(),
    }
}

/// On with what the money is for, or back to the wallet's form. `next` is where the person wanted to go on to; nothing
/// but a path of this site is believed.
pub fn after_payment(payment: &PaymentView, next: &str) -> String {
    let next = local_path(next);
    if let Some(bought) = payment.package_id {
        return match payment.status {
            PaymentStatus::Succeeded => package_after(bought, "package_bought"),
            PaymentStatus::Pending => package_after(bought, "payment_under_way"),
            PaymentStatus::Failed | PaymentStatus::Disputed => package_after(bought, "topup_failed"),
        };
    }
    let topup = payment.purpose == PaymentPurpose::WalletTopup;
    match payment.status {
        PaymentStatus::Succeeded => {
            let notice = match payment.purpose {
                PaymentPurpose::WalletTopup => "topped_up",
                PaymentPurpose::CreditPack => "credits_bought",
                PaymentPurpose::Lesson => "lesson_paid",
            };
            with_notice(next.map_or_else(|| paid_for(payment), str::to_owned), notice)
        }
        PaymentStatus::Failed if !topup => next.map_or_else(|| paid_for(payment), str::to_owned),
        PaymentStatus::Failed => {
            let (currency, amount) = (payment.amount.currency.code(), payment.amount.decimal());
            let next = next.map(|next| format!("&next={}", encode(next))).unwrap_or_default();
            format!("/wallet?notice=topup_failed&currency={currency}&amount={amount}{next}")
        }
        PaymentStatus::Pending if topup => with_notice(paid_for(payment), "topup_under_way"),
        PaymentStatus::Pending => with_notice(paid_for(payment), "payment_under_way"),
        PaymentStatus::Disputed => paid_for(payment),
    }
}

fn with_notice(path: String, notice: &str) -> String {
    let and = if path.contains('?') { '&' } else { '?' };
    format!("{path}{and}notice={notice}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        ids::{BookingId, PackageId, PaymentId},
        money::{Currency, Money},
    };
    use uuid::Uuid;

    fn payment(status: PaymentStatus, purpose: PaymentPurpose) -> PaymentView {
        PaymentView {
            id: PaymentId(Uuid::nil()),
            status,
            amount: Money::new(3_700, Currency::Usd),
            checkout_url: None,
            purpose,
            method_id: None,
            package_id: None,
            booking_id: None,
        }
    }

    #[test]
    fn a_paid_top_up_says_so_where_the_person_goes_on() {
        let paid = payment(PaymentStatus::Succeeded, PaymentPurpose::WalletTopup);
        assert_eq!(after_payment(&paid, ""), "/wallet?notice=topped_up");
        let on = after_payment(&paid, "/tutors/7/book?minutes=60");
        assert_eq!(on, "/tutors/7/book?minutes=60&notice=topped_up");
        for evil in ["//evil.example", "https://evil.example", "/\\evil.example"] {
            assert_eq!(after_payment(&paid, evil), "/wallet?notice=topped_up", "{evil}");
        }
    }

    #[test]
    fn a_refused_top_up_says_so_and_can_be_tried_again() {
        let refused = payment(PaymentStatus::Failed, PaymentPurpose::WalletTopup);
        let again = "/wallet?notice=topup_failed&currency=USD&amount=37.00&next=%2Ftutors%2F7%2Fbook";
        assert_eq!(after_payment(&refused, "/tutors/7/book"), again);
    }

    #[test]
    fn a_lesson_leads_to_the_lesson_and_a_package_to_the_package() {
        let lesson = BookingId(Uuid::from_u128(7));
        let bought = PackageId(Uuid::from_u128(8));
        for (status, of_lesson, of_package) in [
            (PaymentStatus::Succeeded, "?notice=lesson_paid", "?notice=package_bought"),
            (PaymentStatus::Pending, "?notice=payment_under_way", "?notice=payment_under_way"),
            (PaymentStatus::Failed, "", "?notice=topup_failed"),
        ] {
            let paid = PaymentView { booking_id: Some(lesson), ..payment(status, PaymentPurpose::Lesson) };
            assert_eq!(after_payment(&paid, ""), format!("/bookings/{lesson}{of_lesson}"), "{status:?}");
            let paid = PaymentView { package_id: Some(bought), ..payment(status, PaymentPurpose::WalletTopup) };
            assert_eq!(after_payment(&paid, ""), format!("/packages/{bought}{of_package}"), "{status:?}");
        }
    }

    #[test]
    fn what_is_not_told_yet_is_not_called_paid() {
        for purpose in [PaymentPurpose::WalletTopup, PaymentPurpose::CreditPack, PaymentPurpose::Lesson] {
            let way = after_payment(&payment(PaymentStatus::Pending, purpose), "/tutors/7/book");
            assert!(way.ends_with("under_way"), "{way}");
        }
    }
}
