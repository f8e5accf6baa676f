//! Codes of reports and sanctions in words.

use crate::i18n::Locale;
use domain::{
    bookings::report::ReportReason,
    identity::sanction::{ForbiddenAct, SanctionKind},
    trust::report::{AbuseReason, ReportAct, ReportSubject},
};

pub fn subject_words(l: Locale, kind: ReportSubject) -> &'static str {
    match kind {
        ReportSubject::Booking => tr!(l, abuse.of_lesson),
        ReportSubject::User => tr!(l, abuse.of_user),
        ReportSubject::Message => tr!(l, abuse.of_message),
        ReportSubject::Review => tr!(l, abuse.of_review),
        ReportSubject::Profile => tr!(l, abuse.of_profile),
        ReportSubject::Course => tr!(l, abuse.of_course),
        ReportSubject::RoomLine => tr!(l, abuse.of_room_line),
        ReportSubject::Submission => tr!(l, abuse.of_submission),
        ReportSubject::HelpNote => tr!(l, abuse.of_help_note),
    }
}

pub fn reason_words(l: Locale, reason: AbuseReason) -> &'static str {
    match reason {
        AbuseReason::Spam => tr!(l, abuse.spam),
        AbuseReason::Harassment => tr!(l, abuse.harassment),
        AbuseReason::OffPlatform => tr!(l, abuse.off_platform),
        AbuseReason::FalseProfile => tr!(l, abuse.false_profile),
        AbuseReason::ChildSafety => tr!(l, report.child_safety),
        AbuseReason::Illegal => tr!(l, abuse.illegal),
        AbuseReason::Other => tr!(l, report.other),
    }
}

/// The reason of any report, of lessons too.
pub fn any_reason_words(l: Locale, code: &str) -> &'static str {
    if let Some(reason) = AbuseReason::parse(code) {
        return reason_words(l, reason);
    }
    match ReportReason::parse(code) {
        Some(ReportReason::TutorNoShow) => tr!(l, report.tutor_no_show),
        Some(ReportReason::StudentNoShow) => tr!(l, report.student_no_show),
        Some(ReportReason::Technical) => tr!(l, report.technical),
        Some(ReportReason::Quality) => tr!(l, report.quality),
        Some(ReportReason::Conduct) => tr!(l, report.conduct),
        Some(ReportReason::Billing) => tr!(l, report.billing),
        Some(ReportReason::ChildSafety) => tr!(l, report.child_safety),
        Some(ReportReason::Other) | None => tr!(l, report.other),
    }
}

pub fn sanction_words(l: Locale, kind: SanctionKind) -> &'static str {
    match kind {
        SanctionKind::Warn => tr!(l, sanction.warn),
        SanctionKind::Restrict => tr!(l, sanction.restrict),
        SanctionKind::Suspend => tr!(l, sanction.suspend),
        SanctionKind::Ban => tr!(l, sanction.ban),
    }
}

pub fn act_words(l: Locale, act: ReportAct) -> &'static str {
    act.sanction().map_or(tr!(l, abuse.dismiss), |kind| sanction_words(l, kind))
}

pub fn forbidden_words(l: Locale, act: ForbiddenAct) -> &'static str {
    match act {
        ForbiddenAct::Book => tr!(l, sanction.no_book),
        ForbiddenAct::WriteFirst => tr!(l, sanction.no_write),
        ForbiddenAct::Review => tr!(l, sanction.no_review),
        ForbiddenAct::Report => tr!(l, sanction.no_report),
        ForbiddenAct::SignIn => tr!(l, sanction.no_sign_in),
    }
}
