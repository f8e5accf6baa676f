//! Who is mailed what after a step: each reader in their own language and zone, once per booking and notice.

use super::{rows::BookingRow, view::name_in};
use domain::{
    bookings::{Notice, NoticeCode, Side},
    ids::{BookingId, UserId},
};
use spine::{
    Context, Result,
    mails::{LessonFacts, Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};

/// Enqueues the mails of a step's notices. The key makes a notice that is repeated silent.
pub(super) async fn mails_enqueue(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    row: &BookingRow,
    notices: &[Notice],
) -> Result<()> {
    for notice in notices {
        let reader = Reader::of(row, notice.to);
        let Some(template) = template_of(notice.code, facts_for(row, &reader), row.reason.as_deref()) else { continue };
        let mail = Mail {
            dedup_key: format!("{}:{}:{}", notice.code.code(), row.id, reader.user_id),
            user_id: Some(reader.user_id),
            recipient: reader.email.to_owned(),
            locale: reader.locale.to_owned(),
            template,
            action_token: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    Ok(())
}

struct Reader<'a> {
    user_id: UserId,
    name: &'a str,
    email: &'a str,
    locale: &'a str,
    time_zone: &'a str,
    counterpart: &'a str,
}

impl<'a> Reader<'a> {
    fn of(row: &'a BookingRow, side: Side) -> Self {
        match side {
            Side::Student => Self {
                user_id: UserId(row.student_id),
                name: &row.student_name,
                email: &row.student_email,
                locale: &row.student_locale,
                time_zone: &row.student_zone_now,
                counterpart: &row.tutor_name,
            },
            Side::Tutor => Self {
                user_id: UserId(row.tutor_user_id),
                name: &row.tutor_name,
                email: &row.tutor_email,
                locale: &row.tutor_locale,
                time_zone: &row.tutor_zone_now,
                counterpart: &row.student_name,
            },
        }
    }
}

fn facts_for(row: &BookingRow, reader: &Reader<'_>) -> LessonFacts {
    LessonFacts {
        booking_id: BookingId(row.id),
        name: reader.name.to_owned(),
        counterpart: reader.counterpart.to_owned(),
        subject: name_in(&row.subject_names, reader.locale),
        starts_at: row.starts_at,
        time_zone: reader.time_zone.to_owned(),
    }
}

/// The mail of a notice. Notices without one are shown in the app only: earnings that cleared, and everything of cards and cases, whose mails come
/// with the slices that let them happen.
fn template_of(code: NoticeCode, lesson: LessonFacts, reason: Option<&str>) -> Option<MailTemplate> {
    let reason = reason.unwrap_or_default().to_owned();
    match code {
        NoticeCode::Requested => Some(MailTemplate::BookingRequested(lesson)),
        NoticeCode::Confirmed => Some(MailTemplate::BookingConfirmed(lesson)),
        NoticeCode::Declined => Some(MailTemplate::BookingDeclined { lesson, reason }),
        NoticeCode::Expired => Some(MailTemplate::BookingExpired(lesson)),
        NoticeCode::Cancelled => Some(MailTemplate::BookingCancelled { lesson, reason }),
        NoticeCode::Completed => Some(MailTemplate::LessonEnded(lesson)),
        NoticeCode::NotHeld
        | NoticeCode::NoShowStudent
        | NoticeCode::NoShowTutor
        | NoticeCode::PaymentFailed
        | NoticeCode::PaymentLapsed
        | NoticeCode::DisputeOpened
        | NoticeCode::DisputeResolved
        | NoticeCode::EarningsCleared => None,
    }
}
