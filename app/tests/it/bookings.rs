//! What homes and prices of lessons say.

use app_bookings::{Invitation, hours, worth_topping_up};
use domain::{
    identity::Role,
    money::{Currency, Money},
    people::tutor_profile::ApprovalState,
};
use face::i18n::Locale;

#[test]
fn hours_are_told_to_the_tenth() {
    for (minutes, text) in [(0, "0"), (30, "0.5"), (45, "0.8"), (60, "1"), (1_290, "21.5")] {
        assert_eq!(hours(Locale::En, minutes), text);
    }
    assert_eq!(hours(Locale::De, 90), "1,5");
}

#[test]
fn everybody_is_led_to_what_they_do_here() {
    let href = |roles: &[Role], approval| Invitation::of(Locale::En, roles, approval).href;
    assert_eq!(href(&[Role::Student], None), "/tutors");
    assert_eq!(href(&[Role::Admin], None), "/admin/tutors");
    assert_eq!(href(&[Role::Admin, Role::Support], None), "/admin/users");
    assert_eq!(href(&[Role::Admin, Role::Compliance], None), "/admin/audit");
    assert_eq!(href(&[Role::Admin, Role::Analyst], None), "/tutors");
    assert_eq!(href(&[Role::Tutor], Some(ApprovalState::Approved)), "/teach/availability");
    assert_eq!(href(&[Role::Tutor], Some(ApprovalState::Declined)), "/teach/profile");
}

#[test]
fn a_tutor_who_waits_for_approval_reads_so() {
    let waiting = Invitation::of(Locale::En, &[Role::Tutor], Some(ApprovalState::Pending));
    assert!(waiting.text.contains("being checked") && waiting.href == "/teach/availability", "{waiting:?}");
}

#[test]
fn nobody_is_sent_to_top_up_less_than_can_be_topped_up() {
    assert_eq!(worth_topping_up(Money::new(200, Currency::Usd)), Money::new(500, Currency::Usd));
    assert_eq!(worth_topping_up(Money::new(200, Currency::Jpy)), Money::new(500, Currency::Jpy));
    assert_eq!(worth_topping_up(Money::new(3_700, Currency::Usd)), Money::new(3_700, Currency::Usd));
}
