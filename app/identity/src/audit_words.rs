//! Acts of the log in words.

use crate::i18n::Locale;

/// Says an act in a reader's language.
type Words = fn(Locale) -> &'static str;

/// Every act that the product writes down, as it stands in the log, with its words. An act of a newer version shows as
/// its code.
pub(super) const ACTS: &[(&str, Words)] = &[
    ("account.create", |l| tr!(l, audit_act.account_create)),
    ("account.role_add", |l| tr!(l, audit_act.account_role_add)),
    ("account.role_refused", |l| tr!(l, audit_act.account_role_refused)),
    ("account.token_issued", |l| tr!(l, audit_act.account_token_issued)),
    ("account.refresh_token_reused", |l| tr!(l, audit_act.account_refresh_token_reused)),
    ("account.email_changed", |l| tr!(l, audit_act.account_email_changed)),
    ("account.email_change_undone", |l| tr!(l, audit_act.account_email_change_undone)),
    ("account.password_change", |l| tr!(l, audit_act.account_password_change)),
    ("account.password_reset", |l| tr!(l, audit_act.account_password_reset)),
    ("account.two_step_on", |l| tr!(l, audit_act.account_two_step_on)),
    ("account.two_step_off", |l| tr!(l, audit_act.account_two_step_off)),
    ("account.recovery_codes_renewed", |l| tr!(l, audit_act.account_recovery_codes_renewed)),
    ("account.passkey_added", |l| tr!(l, audit_act.account_passkey_added)),
    ("account.passkey_removed", |l| tr!(l, audit_act.account_passkey_removed)),
    ("account.identity_connected", |l| tr!(l, audit_act.account_identity_connected)),
    ("account.identity_disconnected", |l| tr!(l, audit_act.account_identity_disconnected)),
    ("account.phone_confirmed", |l| tr!(l, audit_act.account_phone_confirmed)),
    ("account.key_made", |l| tr!(l, audit_act.account_key_made)),
    ("account.key_ended", |l| tr!(l, audit_act.account_key_ended)),
    ("chat.made", |l| tr!(l, audit_act.chat_made)),
    ("chat.changed", |l| tr!(l, audit_act.chat_changed)),
    ("chat.removed", |l| tr!(l, audit_act.chat_removed)),
    ("calendar.connected", |l| tr!(l, audit_act.calendar_connected)),
    ("calendar.changed", |l| tr!(l, audit_act.calendar_changed)),
    ("calendar.disconnected", |l| tr!(l, audit_act.calendar_disconnected)),
    ("calendar.question_answered", |l| tr!(l, audit_act.calendar_question_answered)),
    ("webhook.made", |l| tr!(l, audit_act.webhook_made)),
    ("webhook.changed", |l| tr!(l, audit_act.webhook_changed)),
    ("webhook.removed", |l| tr!(l, audit_act.webhook_removed)),
    ("webhook.secret_rotated", |l| tr!(l, audit_act.webhook_secret_rotated)),
    ("account.settings_changed", |l| tr!(l, audit_act.account_settings_changed)),
    ("account.invited", |l| tr!(l, audit_act.account_invited)),
    ("account.roles", |l| tr!(l, audit_act.account_roles)),
    ("account.suspended", |l| tr!(l, audit_act.account_suspended)),
    ("account.restored", |l| tr!(l, audit_act.account_restored)),
    ("account.looked_at", |l| tr!(l, audit_act.account_looked_at)),
    ("account.looked_at_end", |l| tr!(l, audit_act.account_looked_at_end)),
    ("family.child_added", |l| tr!(l, audit_act.family_child_added)),
    ("family.child_changed", |l| tr!(l, audit_act.family_child_changed)),
    ("family.child_linked", |l| tr!(l, audit_act.family_child_linked)),
    ("family.child_session", |l| tr!(l, audit_act.family_child_session)),
    ("family.handed_over", |l| tr!(l, audit_act.family_handed_over)),
    ("tutor.approve", |l| tr!(l, audit_act.tutor_approve)),
    ("tutor.decline", |l| tr!(l, audit_act.tutor_decline)),
    ("tutor.edit_approve", |l| tr!(l, audit_act.tutor_edit_approve)),
    ("tutor.edit_decline", |l| tr!(l, audit_act.tutor_edit_decline)),
    ("verification.request", |l| tr!(l, audit_act.verification_request)),
    ("verification.approve", |l| tr!(l, audit_act.verification_approve)),
    ("verification.reject", |l| tr!(l, audit_act.verification_reject)),
    ("background_check.request", |l| tr!(l, audit_act.background_check_request)),
    ("background_check.decide", |l| tr!(l, audit_act.background_check_decide)),
    ("skill.ask", |l| tr!(l, audit_act.skill_ask)),
    ("skill.appeal", |l| tr!(l, audit_act.skill_appeal)),
    ("skill.assess", |l| tr!(l, audit_act.skill_assess)),
    ("booking.money", |l| tr!(l, audit_act.booking_money)),
    ("case.propose", |l| tr!(l, audit_act.case_propose)),
    ("case.decide", |l| tr!(l, audit_act.case_decide)),
    ("case.accept", |l| tr!(l, audit_act.case_accept)),
    ("case.appeal", |l| tr!(l, audit_act.case_appeal)),
    ("case.appeal_decide", |l| tr!(l, audit_act.case_appeal_decide)),
    ("case.survey", |l| tr!(l, audit_act.case_survey)),
    ("fraud.decide", |l| tr!(l, audit_act.fraud_decide)),
    ("refund.ask", |l| tr!(l, audit_act.refund_ask)),
    ("refund.propose", |l| tr!(l, audit_act.refund_propose)),
    ("refund.decline", |l| tr!(l, audit_act.refund_decline)),
    ("group.reword", |l| tr!(l, audit_act.group_reword)),
    ("group.cancel", |l| tr!(l, audit_act.group_cancel)),
    ("calendar.feed_rotate", |l| tr!(l, audit_act.calendar_feed_rotate)),
    ("payment.decide", |l| tr!(l, audit_act.payment_decide)),
    ("payment.break_resolve", |l| tr!(l, audit_act.payment_break_resolve)),
    ("payment_method.save", |l| tr!(l, audit_act.payment_method_save)),
    ("payment_method.default", |l| tr!(l, audit_act.payment_method_default)),
    ("payment_method.remove", |l| tr!(l, audit_act.payment_method_remove)),
    ("payout.method", |l| tr!(l, audit_act.payout_method)),
    ("payout.method_undone", |l| tr!(l, audit_act.payout_method_undone)),
    ("payout.create", |l| tr!(l, audit_act.payout_create)),
    ("payout.decide", |l| tr!(l, audit_act.payout_decide)),
    ("package.gift", |l| tr!(l, audit_act.package_gift)),
    ("package.extend", |l| tr!(l, audit_act.package_extend)),
    ("payment.returned_there", |l| tr!(l, audit_act.payment_returned_there)),
    ("package.end", |l| tr!(l, audit_act.package_end)),
    ("package.transfer", |l| tr!(l, audit_act.package_transfer)),
    ("packages.offer", |l| tr!(l, audit_act.packages_offer)),
    ("course.create", |l| tr!(l, audit_act.course_create)),
    ("course.submit", |l| tr!(l, audit_act.course_submit)),
    ("course.approve", |l| tr!(l, audit_act.course_approve)),
    ("course.decline", |l| tr!(l, audit_act.course_decline)),
    ("course.take_down", |l| tr!(l, audit_act.course_take_down)),
    ("circle.close", |l| tr!(l, audit_act.circle_close)),
    ("cohort.create", |l| tr!(l, audit_act.cohort_create)),
    ("cohort.cancel", |l| tr!(l, audit_act.cohort_cancel)),
    ("ad_campaign.create", |l| tr!(l, audit_act.ad_campaign_create)),
    ("ad_campaign.change", |l| tr!(l, audit_act.ad_campaign_change)),
    ("subscription.pay", |l| tr!(l, audit_act.subscription_pay)),
    ("subscription.change", |l| tr!(l, audit_act.subscription_change)),
    ("subscription.end", |l| tr!(l, audit_act.subscription_end)),
    ("affiliate.apply", |l| tr!(l, audit_act.affiliate_apply)),
    ("affiliate.approve", |l| tr!(l, audit_act.affiliate_approve)),
    ("affiliate.decline", |l| tr!(l, audit_act.affiliate_decline)),
    ("institution.create", |l| tr!(l, audit_act.institution_create)),
    ("institution.seats_buy", |l| tr!(l, audit_act.institution_seats_buy)),
    ("institution.invite", |l| tr!(l, audit_act.institution_invite)),
    ("institution.join", |l| tr!(l, audit_act.institution_join)),
    ("institution.admin", |l| tr!(l, audit_act.institution_admin)),
    ("institution.end", |l| tr!(l, audit_act.institution_end)),
    ("institution.budget", |l| tr!(l, audit_act.institution_budget)),
    ("institution.pay_in", |l| tr!(l, audit_act.institution_pay_in)),
    ("institution.take_out", |l| tr!(l, audit_act.institution_take_out)),
    ("institution.lti_made", |l| tr!(l, audit_act.institution_lti_made)),
    ("institution.lti_changed", |l| tr!(l, audit_act.institution_lti_changed)),
    ("institution.lti_removed", |l| tr!(l, audit_act.institution_lti_removed)),
    ("account.lti_linked", |l| tr!(l, audit_act.account_lti_linked)),
    ("account.lti_unlinked", |l| tr!(l, audit_act.account_lti_unlinked)),
    ("room.lines_read", |l| tr!(l, audit_act.room_lines_read)),
    ("recording.started", |l| tr!(l, audit_act.recording_started)),
    ("recording.ended", |l| tr!(l, audit_act.recording_ended)),
    ("recording.consent", |l| tr!(l, audit_act.recording_consent)),
    ("recording.viewed", |l| tr!(l, audit_act.recording_viewed)),
    ("promo.create", |l| tr!(l, audit_act.promo_create)),
    ("promo.change", |l| tr!(l, audit_act.promo_change)),
    ("payments.searched", |l| tr!(l, audit_act.payments_searched)),
    ("payment.looked_at", |l| tr!(l, audit_act.payment_looked_at)),
    ("campaign.create", |l| tr!(l, audit_act.campaign_create)),
    ("campaign.change", |l| tr!(l, audit_act.campaign_change)),
    ("campaign.start", |l| tr!(l, audit_act.campaign_start)),
    ("campaign.pause", |l| tr!(l, audit_act.campaign_pause)),
    ("campaign.end", |l| tr!(l, audit_act.campaign_end)),
    ("credit_rules.put", |l| tr!(l, audit_act.credit_rules_put)),
    ("report.close", |l| tr!(l, audit_act.report_close)),
    ("account.sanctioned", |l| tr!(l, audit_act.account_sanctioned)),
    ("account.sanction_ended", |l| tr!(l, audit_act.account_sanction_ended)),
    ("account.appeal_decided", |l| tr!(l, audit_act.account_appeal_decided)),
    ("report.act", |l| tr!(l, audit_act.report_act)),
    ("text.decide", |l| tr!(l, audit_act.text_decide)),
    ("ticket.answer", |l| tr!(l, audit_act.ticket_answer)),
    ("job.retry", |l| tr!(l, audit_act.job_retry)),
    ("job.discard", |l| tr!(l, audit_act.job_discard)),
    ("booking.change", |l| tr!(l, audit_act.booking_change)),
    ("lessons.export", |l| tr!(l, audit_act.lessons_export)),
    ("subject.create", |l| tr!(l, audit_act.subject_create)),
    ("subject.change", |l| tr!(l, audit_act.subject_change)),
    ("subject.delete", |l| tr!(l, audit_act.subject_delete)),
    ("flag.put", |l| tr!(l, audit_act.flag_put)),
    ("flag.kill", |l| tr!(l, audit_act.flag_kill)),
    ("flag.revive", |l| tr!(l, audit_act.flag_revive)),
    ("privacy.consent", |l| tr!(l, audit_act.privacy_consent)),
    ("privacy.deletion_asked", |l| tr!(l, audit_act.privacy_deletion_asked)),
    ("privacy.deletion_taken_back", |l| tr!(l, audit_act.privacy_deletion_taken_back)),
    ("privacy.erased", |l| tr!(l, audit_act.privacy_erased)),
    ("privacy.export_asked", |l| tr!(l, audit_act.privacy_export_asked)),
    ("privacy.export_fetched", |l| tr!(l, audit_act.privacy_export_fetched)),
    ("upload.refuse", |l| tr!(l, audit_act.upload_refuse)),
];

/// What was done, in words.
pub(super) fn act_words(l: Locale, act: &str) -> Option<&'static str> {
    ACTS.iter().find(|(code, _)| *code == act).map(|(_, words)| words(l))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_act_stands_twice_and_no_two_say_the_same() {
        let mut codes = ACTS.iter().map(|(code, _)| *code).collect::<Vec<_>>();
        let mut said = ACTS.iter().map(|(_, words)| words(Locale::En)).collect::<Vec<_>>();
        codes.sort_unstable();
        said.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
        assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
    }

    #[test]
    fn an_act_nobody_knows_has_no_words() {
        assert_eq!(act_words(Locale::En, "account.suspended"), Some("Suspended an account"));
        assert_eq!(act_words(Locale::De, "account.suspended"), Some("Konto gesperrt"));
        assert_eq!(act_words(Locale::En, "account.flown"), None);
    }
}
