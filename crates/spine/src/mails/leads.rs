//! Where the button of a mail leads.

use super::{calendar::CalendarMail, lesson::LessonMail, template::MailTemplate};
use domain::identity::leading_to;

impl MailTemplate {
    /// Path on this site that the mail's button opens; `token` is what action links carry.
    pub(crate) fn path(&self, token: Option<&str>) -> String {
        let token = token.unwrap_or_default();
        match self {
            Self::VerifyEmail { .. } | Self::ChildSignIn { .. } => format!("/verify-email?token={token}"),
            Self::ChildThirteen { child_id, .. } | Self::ChildWaits { child_id, .. } => {
                format!("/family/children/{child_id}")
            }
            Self::Account(mail) => mail.path(token),
            Self::Money(mail) => mail.path(token),
            Self::Calendar(_) => CalendarMail::PATH.into(),
            Self::Video(mail) => mail.path(),
            Self::Notice(mail) => mail.path(),
            Self::Safety(mail) => mail.path(),
            Self::Institution(mail) => mail.path(token),
            Self::ChildGrown { .. } => "/family".into(),
            Self::AccountYours { .. } => "/account".into(),
            Self::ResetPassword { next, .. } => leading_to(&format!("/password/reset?token={token}"), next),
            Self::StaffInvited { .. } => format!("/password/reset?token={token}"),
            Self::Suspended { .. } => "/help".into(),
            Self::Restored { .. } => "/login".into(),
            Self::AlreadyRegistered { next, .. } => leading_to("/login", next),
            Self::PasswordChanged { .. }
            | Self::TwoStepOn { .. }
            | Self::TwoStepOff { .. }
            | Self::RecoveryCodeUsed { .. } => "/password/forgot".into(),
            Self::DeletionAsked { .. } | Self::DeletionWaits { .. } => "/settings/privacy".into(),
            Self::TutorApproved { .. } => "/teach/availability".into(),
            Self::TutorDeclined { .. } => "/teach/profile".into(),
            Self::Teaching(mail) => mail.path(),
            Self::ReportFiled { .. } => "/admin/reports".into(),
            Self::ReportAnswered { booking_id, .. } => format!("/bookings/{booking_id}/report"),
            Self::ApprovalAsked { .. } => "/family".into(),
            Self::WaitOffer(_) => "/waitlist".into(),
            Self::SeriesPrice(mail) => mail.path(),
            Self::ReplacementFound { book, .. } => book.clone(),
            Self::Lesson(LessonMail::CaseOffered | LessonMail::CaseAppealed | LessonMail::CaseFinal, lesson) => {
                format!("/bookings/{}/dispute", lesson.booking_id)
            }
            Self::BookingRequested(lesson)
            | Self::BookingConfirmed(lesson)
            | Self::BookingExpired(lesson)
            | Self::LessonEnded(lesson)
            | Self::LessonNotes { lesson, .. }
            | Self::ApprovalRefused { lesson, .. }
            | Self::BookingDeclined { lesson, .. }
            | Self::BookingCancelled { lesson, .. }
            | Self::LessonTimeMoved { lesson, .. }
            | Self::LessonTimeKept { lesson, .. }
            | Self::Lesson(_, lesson)
            | Self::MoveDeclined { lesson, .. }
            | Self::MoveAsked { lesson, .. } => format!("/bookings/{}", lesson.booking_id),
        }
    }
}
