//! A line of the feed in words.

use domain::{
    ids::TutorId,
    matching::{
        feed::{FeedFound, FeedItem, FeedKind, FeedReason, FeedReasonCode, FeedSubject},
        recommend::Recommendation,
    },
};
use spine::Context;
use std::collections::HashMap;
use words::{Locale, tr};

/// The line, in the reader's language.
pub(super) fn item(context: &Context, found: FeedFound, tutors: &HashMap<TutorId, &Recommendation>) -> FeedItem {
    let l = Locale::of(&context.locale);
    let text = reason(l, &found, tutors);
    let subject = found.subject.clone().map(|(id, name)| FeedSubject { id, name });
    FeedItem {
        id: found.about,
        kind: found.kind,
        title: title(l, &found),
        reason: FeedReason { code: found.reason, text },
        subject,
        link: found.link,
        at: found.at,
    }
}

fn title(l: Locale, found: &FeedFound) -> String {
    let subject = found.subject.as_ref().map(|(_, name)| name.as_str());
    match found.kind {
        // A lesson has no name but whom and what it is with.
        FeedKind::Lesson | FeedKind::Homework | FeedKind::Review => {
            let parts = [subject.unwrap_or_default(), found.other.as_str()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
        FeedKind::Search => tr!(l, feed_reason.your_search).to_owned(),
        _ => found.title.clone(),
    }
}

fn reason(l: Locale, found: &FeedFound, tutors: &HashMap<TutorId, &Recommendation>) -> String {
    let subject = || found.subject.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    match found.reason {
        FeedReasonCode::StartsSoon => tr!(l, feed_reason.starts_soon).to_owned(),
        FeedReasonCode::AskedByTutor => tr!(l, feed_reason.asked_by_tutor).to_owned(),
        FeedReasonCode::Begun => tr!(l, feed_reason.begun).to_owned(),
        FeedReasonCode::Stuck => tr!(l, feed_reason.stuck).to_owned(),
        FeedReasonCode::LessonHeld => tr!(l, feed_reason.lesson_held).to_owned(),
        FeedReasonCode::GoalOpen => tr!(l, feed_reason.goal_open).to_owned(),
        FeedReasonCode::GoalDue => tr!(l, feed_reason.goal_due).to_owned(),
        FeedReasonCode::NewThere => tr!(l, feed_reason.new_there, count = found.count),
        FeedReasonCode::OwnSubject => tr!(l, feed_reason.own_subject, subject = subject()),
        FeedReasonCode::LearnedTogether => tr!(l, feed_reason.learned_together).to_owned(),
        FeedReasonCode::FitsYou => {
            let known = tutors.get(&TutorId(found.about)).and_then(|one| one.reasons.first());
            known.map_or_else(|| tr!(l, feed_reason.fits_you).to_owned(), |reason| reason.text.clone())
        }
    }
}
