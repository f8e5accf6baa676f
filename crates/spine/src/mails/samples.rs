//! One example of every mail, for tests and for the gallery of dev mode: whoever changes a mail sees all of them.

use super::{
    account,
    calendar::CalendarMail,
    institution::InstitutionMail,
    lesson::{AgreedTime, LessonFacts, LessonMail, Place, SeriesMail, WaitMail},
    money::MoneyMail,
    notice::NoticeMail,
    render::{Rendered, render},
    safety::SafetyMail,
    teaching::TeachingMail,
    template::MailTemplate,
    video::VideoMail,
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::timeline::{Step, StepName, StepState},
    ids::{BookingId, SeriesId, UserId},
    money::{Currency, Money},
};
use uuid::Uuid;

/// Each mail once, to a reader of that name, as of `now`.
pub fn samples(name: &str, now: DateTime<Utc>) -> Vec<MailTemplate> {
    let own = || name.to_owned();
    let lesson = |reached: usize| lesson(name, now, reached);
    let reason = || "I have a cold and would rather not cough at you.".to_owned();
    let booking_id = BookingId(Uuid::nil());
    let (child, child_id) = (|| "Lina".to_owned(), UserId(Uuid::nil()));
    let agreed =
        || AgreedTime { wall: (now + Duration::hours(26)).naive_utc(), time_zone: "America/Vancouver".to_owned() };
    let at_a_link =
        LessonFacts { place: Some(Place::Link("https://meet.example/rosa-keller".to_owned())), ..lesson(2) };
    let mut mails = vec![
        MailTemplate::VerifyEmail { name: own() },
        MailTemplate::AlreadyRegistered { name: own(), next: "/tutors".to_owned() },
        MailTemplate::ResetPassword { name: own(), next: String::new() },
        MailTemplate::PasswordChanged { name: own() },
        MailTemplate::TwoStepOn { name: own() },
        MailTemplate::TwoStepOff { name: own() },
        MailTemplate::RecoveryCodeUsed { name: own() },
    ];
    mails.extend(account::samples(name, now).into_iter().map(MailTemplate::Account));
    mails.extend([
        MailTemplate::ChildSignIn { name: own(), parent: "Tendai Okafor".to_owned() },
        MailTemplate::ChildThirteen { name: own(), child: child(), child_id },
        MailTemplate::ChildWaits { name: own(), child: child(), child_id },
        MailTemplate::ChildGrown { name: own(), child: child() },
        MailTemplate::AccountYours { name: own() },
        MailTemplate::DeletionAsked {
            name: own(),
            ends_at: now + Duration::days(30),
            time_zone: "Europe/Berlin".to_owned(),
        },
        MailTemplate::DeletionWaits { name: own() },
        MailTemplate::StaffInvited { name: own() },
        MailTemplate::Suspended {
            name: own(),
            reason: "Several students were asked to pay outside of EduStream.".to_owned(),
            contact: "help@edustream.example".to_owned(),
        },
        MailTemplate::Restored { name: own() },
        MailTemplate::TutorApproved { name: own() },
        MailTemplate::TutorDeclined { name: own(), reason: "The photo shows two people.".to_owned() },
        MailTemplate::ReportFiled { name: own() },
        MailTemplate::ReportAnswered {
            name: own(),
            answer: "The lesson did not take place, so you get your money back.".to_owned(),
            booking_id,
        },
        MailTemplate::ApprovalAsked {
            lesson: lesson(1),
            child: child(),
            amount: Money::new(3_200, Currency::Usd),
            answer_by: now + Duration::hours(24),
        },
        MailTemplate::ApprovalRefused { lesson: ended(lesson(1), StepName::Declined), reason: reason() },
        MailTemplate::BookingRequested(lesson(1)),
        MailTemplate::BookingConfirmed(at_a_link),
        MailTemplate::BookingDeclined { lesson: ended(lesson(1), StepName::Declined), reason: reason() },
        MailTemplate::BookingExpired(ended(lesson(1), StepName::Expired)),
        MailTemplate::BookingCancelled { lesson: ended(lesson(2), StepName::Cancelled), reason: reason() },
        MailTemplate::LessonEnded(lesson(3)),
        MailTemplate::LessonTimeMoved { lesson: lesson(2), agreed: agreed() },
        MailTemplate::LessonTimeKept { lesson: lesson(2), agreed: agreed() },
    ]);
    mails.extend(of_lessons(name, now));
    let behind = mails.iter().position(|mail| mail.name() == "report_filed").unwrap_or(mails.len());
    mails.splice(behind..behind, TeachingMail::samples(name).map(MailTemplate::Teaching));
    mails.extend(MoneyMail::samples(name, now).map(MailTemplate::Money));
    mails.extend(NoticeMail::samples(name, now).into_iter().map(MailTemplate::Notice));
    with_safety(mails, name, now)
}

fn with_safety(mut mails: Vec<MailTemplate>, name: &str, now: DateTime<Utc>) -> Vec<MailTemplate> {
    mails.extend(SafetyMail::samples(name, now).map(MailTemplate::Safety));
    mails.extend(InstitutionMail::samples(name, now).map(MailTemplate::Institution));
    mails.extend(CalendarMail::samples(name).map(MailTemplate::Calendar));
    mails.extend(VideoMail::samples(name).map(MailTemplate::Video));
    mails
}

/// Those that tell of a lesson what became of it.
fn of_lessons(name: &str, now: DateTime<Utc>) -> Vec<MailTemplate> {
    let lesson = |reached: usize| lesson(name, now, reached);
    let reason = || "I have a cold and would rather not cough at you.".to_owned();
    vec![
        MailTemplate::LessonNotes {
            lesson: lesson(3),
            lines: vec!["What we did: Fractions".to_owned(), "Homework: Page 12".to_owned()],
        },
        MailTemplate::Lesson(LessonMail::Reminder, lesson(2)),
        MailTemplate::Lesson(LessonMail::TutorAbsent, ended(lesson(2), StepName::NotHeld)),
        MailTemplate::Lesson(LessonMail::TutorAbsentOwn, ended(lesson(2), StepName::NotHeld)),
        MailTemplate::Lesson(LessonMail::StudentAbsent, ended(lesson(2), StepName::NotHeld)),
        MailTemplate::Lesson(LessonMail::StudentAbsentOwn, ended(lesson(2), StepName::NotHeld)),
        MailTemplate::Lesson(LessonMail::Moved, lesson(2)),
        MailTemplate::Lesson(LessonMail::TimesProposed, lesson(1)),
        MailTemplate::Lesson(LessonMail::TimesLapsed, ended(lesson(1), StepName::Expired)),
        MailTemplate::Lesson(LessonMail::CardLapsed, lesson(2)),
        MailTemplate::Lesson(LessonMail::ReviewWaits, lesson(3)),
        MailTemplate::Lesson(LessonMail::ReviewRead, lesson(3)),
        MailTemplate::Lesson(LessonMail::CaseOpened, lesson(3)),
        MailTemplate::Lesson(LessonMail::CaseDecided, lesson(3)),
        MailTemplate::Lesson(LessonMail::CaseOffered, lesson(3)),
        MailTemplate::Lesson(LessonMail::CaseAppealed, lesson(3)),
        MailTemplate::Lesson(LessonMail::CaseFinal, lesson(3)),
        MailTemplate::MoveDeclined { lesson: lesson(2), reason: reason() },
        MailTemplate::MoveAsked { lesson: lesson(2), asked: now + Duration::hours(50) },
        MailTemplate::ReplacementFound {
            lesson: LessonFacts { steps: Vec::new(), ..lesson(2) },
            book: "/tutors".to_owned(),
        },
        MailTemplate::WaitOffer(WaitMail {
            name: name.to_owned(),
            title: "Fractions together".to_owned(),
            starts_at: now + Duration::hours(50),
            until: now + Duration::hours(2),
            time_zone: "Europe/Berlin".to_owned(),
        }),
        MailTemplate::SeriesPrice(SeriesMail {
            series: SeriesId(Uuid::nil()),
            name: name.to_owned(),
            counterpart: "Rosa Keller".to_owned(),
            subject: "Algebra".to_owned(),
        }),
    ]
}

/// Every mail by its name, as in `mails.ftl` and in the `mails` table.
pub fn names() -> Vec<&'static str> {
    samples("", DateTime::UNIX_EPOCH).iter().map(MailTemplate::name).collect()
}

/// The example of that name in a language; none when there is no such mail.
pub fn mail_sample(name: &str, locale: &str, public_url: &str, now: DateTime<Utc>) -> Option<Rendered> {
    let template = samples("Mina Okafor", now).into_iter().find(|template| template.name() == name)?;
    Some(render(&template, (locale, now), public_url, Some("an-example-opens-nothing")))
}

/// A lesson of which that many steps are done.
fn lesson(name: &str, now: DateTime<Utc>, reached: usize) -> LessonFacts {
    let way = [StepName::Requested, StepName::Confirmed, StepName::Join, StepName::Review];
    let state = |at: usize| match at.cmp(&reached) {
        std::cmp::Ordering::Less => StepState::Done,
        std::cmp::Ordering::Equal => StepState::Now,
        std::cmp::Ordering::Greater => StepState::Ahead,
    };
    LessonFacts {
        booking_id: BookingId(Uuid::nil()),
        name: name.to_owned(),
        counterpart: "Rosa Keller".to_owned(),
        subject: "Algebra".to_owned(),
        starts_at: now + Duration::hours(26),
        time_zone: "Europe/Berlin".to_owned(),
        steps: way.into_iter().enumerate().map(|(at, name)| Step { name, state: state(at), at: None }).collect(),
        place: None,
    }
}

/// The same lesson when its way has ended early.
fn ended(mut lesson: LessonFacts, end: StepName) -> LessonFacts {
    lesson.steps.retain(|step| step.state == StepState::Done);
    lesson.steps.push(Step { name: end, state: StepState::Off, at: None });
    lesson
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The mails of the English file; other sentences in it have a dash.
    fn written() -> BTreeSet<&'static str> {
        let lines = include_str!("../../../words/en/mails.ftl").lines();
        lines.filter_map(|line| line.strip_suffix(" =")).filter(|name| !name.contains([' ', '-'])).collect()
    }

    #[test]
    fn every_mail_has_an_example_and_nothing_else_has() {
        let names = names();
        assert_eq!(names.iter().copied().collect::<BTreeSet<_>>(), written());
        assert_eq!(names.len(), written().len(), "an example stands there twice");
        assert!(mail_sample("nothing", "en", "https://edustream.test", DateTime::UNIX_EPOCH).is_none());
    }

    #[test]
    fn an_example_in_arabic_reads_from_right_to_left() {
        let mail = mail_sample("booking_confirmed", "ar", "https://edustream.test", DateTime::UNIX_EPOCH);
        let html = mail.map(|mail| mail.html).unwrap_or_default();
        assert!(html.contains("dir=\"rtl\"") && html.contains("https://meet.example/rosa-keller"), "{html}");
    }
}
