//! Reasons in words, with the facts that bear them out.

use super::candidates::Found;
use domain::matching::{ReasonCode, market::StudentFacts, recommend::ReasonTold};
use spine::Context;
use words::{Locale, tr};

/// The sentence of a reason that is so.
pub(super) fn told(context: &Context, code: ReasonCode, found: &Found, facts: &StudentFacts) -> ReasonTold {
    let l = Locale::of(&context.locale);
    let pair = &found.facts;
    let text = match code {
        ReasonCode::TeachesSubject => tr!(l, match_reason.teaches_subject, subject = found.subject_name.clone()),
        ReasonCode::FitsGoals => {
            tr!(l, match_reason.fits_goals, word = pair.shared_word.clone().unwrap_or_default())
        }
        ReasonCode::FreeWhenYouAre => {
            tr!(l, match_reason.free_when_you_are, count = i64::from(pair.shared_hours.unwrap_or_default()))
        }
        ReasonCode::FitsBudget => tr!(l, match_reason.fits_budget).to_owned(),
        ReasonCode::SharedLanguage => tr!(l, match_reason.shared_language).to_owned(),
        ReasonCode::WellRated => {
            let rating = words::format::decimal(l, &format!("{:.1}", pair.rating));
            tr!(l, match_reason.well_rated, rating = rating, count = pair.review_count)
        }
        ReasonCode::OftenChosen => tr!(l, match_reason.often_chosen, count = pair.lesson_count),
        ReasonCode::LikeTutorsYouLiked => tr!(l, match_reason.like_tutors_you_liked).to_owned(),
        ReasonCode::KnownToYou => tr!(l, match_reason.known_to_you).to_owned(),
        ReasonCode::AnswersFast => {
            let hours = (pair.response_minutes.unwrap_or_default() + 59) / 60;
            tr!(l, match_reason.answers_fast, count = i64::from(hours.max(1)))
        }
        ReasonCode::Experienced => tr!(l, match_reason.experienced, count = i64::from(pair.years)),
        // Never said: see domain::matching::truth.
        ReasonCode::FitsLearningStyle | ReasonCode::Reliable => facts.goals.clone(),
    };
    ReasonTold { code, text }
}
