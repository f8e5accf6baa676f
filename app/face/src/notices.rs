//! Sentences that a page shows after the act that led to it.

use crate::{i18n::Locale, ui::NoticeKind};

/// The sentence for a key of [`crate::request::Flash::notice`].
pub fn notice_text(l: Locale, key: &str) -> Option<String> {
    let text = match key {
        "booked" => tr!(l, notice.booked),
        "requested" | "approved_request" => tr!(l, notice.requested),
        "asked" => tr!(l, approval.asked),
        "asked_institution" => tr!(l, approval.asked_institution),
        "confirmed" => tr!(l, notice.confirmed),
        "declined" => tr!(l, notice.declined),
        "cancelled" => tr!(l, notice.cancelled),
        "search_saved" => tr!(l, notice.search_saved),
        "skill_asked" => tr!(l, notice.skill_asked),
        "assessed" => tr!(l, notice.assessed),
        "quiz_passed" => tr!(l, courses.quiz_passed),
        "quiz_again" => tr!(l, courses.quiz_again),
        "help_asked" => tr!(l, notice.help_asked),
        "help_offered" => tr!(l, notice.help_offered),
        "sent_in" => tr!(l, notice.sent_in),
        "check_asked" => tr!(l, notice.check_asked),
        "papers_sent" => tr!(l, notice.papers_sent),
        "case_opened" => tr!(l, notice.case_opened),
        "case_accepted" => tr!(l, notice.case_accepted),
        "decided" => tr!(l, notice.decided),
        "reported" => tr!(l, notice.reported),
        "blocked" => tr!(l, notice.blocked),
        "unblocked" => tr!(l, notice.unblocked),
        "appealed" => tr!(l, notice.appealed),
        "asked_support" => tr!(l, notice.asked_support),
        "voted" => tr!(l, notice.voted),
        "saved" => tr!(l, notice.saved),
        "settings_saved" => tr!(l, notice.settings_saved),
        "signed_out" => tr!(l, notice.signed_out),
        "verified" => tr!(l, notice.verified),
        "password_changed" => tr!(l, notice.password_changed),
        "signed_out_others" => tr!(l, notice.signed_out_others),
        "email_changed" => tr!(l, notice.email_changed),
        "email_proved" => tr!(l, notice.email_proved),
        "passkey_added" => tr!(l, notice.passkey_added),
        "connected" => tr!(l, notice.connected),
        "disconnected" => tr!(l, notice.disconnected),
        "passkey_removed" => tr!(l, notice.passkey_removed),
        "phone_confirmed" => tr!(l, notice.phone_confirmed),
        "two_step_off" => tr!(l, notice.two_step_off),
        "withdrawn" => tr!(l, notice.withdrawn),
        "lesson_paid" => tr!(l, notice.lesson_paid),
        "topped_up" => tr!(l, notice.topped_up),
        "topup_under_way" => tr!(l, notice.topup_under_way),
        "topup_failed" => tr!(l, notice.topup_failed),
        "approved" => tr!(l, notice.approved),
        "proposed" => tr!(l, notice.proposed),
        "moved" => tr!(l, notice.moved),
        "kept" => tr!(l, notice.kept),
        "absent" => tr!(l, notice.absent),
        "series_booked" => tr!(l, notice.series_booked),
        "series_requested" => tr!(l, notice.series_requested),
        "series_off" => tr!(l, notice.series_off),
        "waiting" => tr!(l, notice.waiting),
        "reviewed" => tr!(l, notice.reviewed),
        "feed_new" => tr!(l, notice.feed_new),
        "package_bought" => tr!(l, notice.package_bought),
        "credits_bought" => tr!(l, notice.credits_bought),
        "package_extended" => tr!(l, notice.package_extended),
        "package_ended" => tr!(l, notice.package_ended),
        "package_moved" => tr!(l, notice.package_moved),
        "package_given" => tr!(l, notice.package_given),
        "payout_asked" => tr!(l, notice.payout_asked),
        "onboarded" => tr!(l, notice.onboarded),
        key => return card_notice(l, key).map(str::to_owned),
    };
    Some(text.to_string())
}

/// The same about saved cards and credit.
fn card_notice(l: Locale, key: &str) -> Option<&'static str> {
    Some(match key {
        "package_claimed" => tr!(l, notice.package_claimed),
        "chat_tested" => tr!(l, notice.chat_tested),
        "trial_replaced" => tr!(l, notice.trial_replaced),
        "held" => tr!(l, notice.held),
        "card_saved" => tr!(l, notice.card_saved),
        "card_under_way" => tr!(l, notice.card_under_way),
        "card_refused" => tr!(l, notice.card_refused),
        "card_removed" => tr!(l, notice.card_removed),
        "card_declined" => tr!(l, notice.card_declined),
        _ => return elsewhere_text(l, key),
    })
}

/// The same for rooms, calendars and payment providers elsewhere.
fn elsewhere_text(l: Locale, key: &str) -> Option<&'static str> {
    Some(match key {
        "video_connected" => tr!(l, notice.video_connected),
        "video_gone" => tr!(l, notice.video_gone),
        "calendar_gone" => tr!(l, notice.calendar_gone),
        "calendar_looked" => tr!(l, notice.calendar_looked),
        "calendar_answered" => tr!(l, notice.calendar_answered),
        "calendar_connected" => tr!(l, notice.calendar_connected),
        "payment_under_way" => tr!(l, notice.payment_under_way),
        "onboarding_under_way" => tr!(l, notice.onboarding_under_way),
        "video_here" => tr!(l, notice.video_here),
        _ => return None,
    })
}

/// Whether it went as wished.
pub fn notice_kind(key: &str) -> NoticeKind {
    if matches!(key, "topup_failed" | "card_refused" | "card_declined") {
        NoticeKind::Warning
    } else {
        NoticeKind::Success
    }
}
