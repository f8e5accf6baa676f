//! The feature table: every signal with its group, unit, meaning, allowed direction and the reason it can give a
//! person.
//!
//! A direction is a promise that rankers enforce: `Up` means that raising this signal alone never lowers a score,
//! `Down` never raises it. Missing is NaN everywhere; "missing when" says why. Docs and model files are checked against
//! this table, so adding a signal means raising `VERSION`.

use domain::matching::ReasonCode;

/// Raised whenever a signal is added, removed or changes its formula: models of another version are not used.
pub const VERSION: u32 = 1;

/// Whose signal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Student,
    Tutor,
    Cross,
    Text,
    History,
}

/// What a change of this signal alone may do to a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Free,
    Up,
    Down,
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct SignalInfo {
    pub name: &'static str,
    pub group: Group,
    pub unit: &'static str,
    pub missing: &'static str,
    pub direction: Direction,
    pub reason: Option<ReasonCode>,
    pub meaning: &'static str,
}

macro_rules! signals {
    ($($id:ident $name:literal $group:ident $direction:ident $reason:tt $unit:literal, $missing:literal, $meaning:literal;)*) => {
        /// Place of each signal in a row.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Signal { $($id),* }
        /// The table, in the order of a row.
        pub const SIGNALS: [SignalInfo; [$($name),*].len()] = [$(SignalInfo {
            name: $name, group: Group::$group, unit: $unit, missing: $missing,
            direction: Direction::$direction, reason: signals!(@reason $reason), meaning: $meaning,
        }),*];
    };
    (@reason -) => { None };
    (@reason $code:ident) => { Some(ReasonCode::$code) };
}

signals! {
    StudentBudget "student_budget" Student Free - "ln cents", "no budget declared", "declared budget per hour";
    StudentHours "student_hours" Student Free - "hours", "no hours declared", "free hours per week";
    StudentSubjects "student_subjects" Student Free - "count", "never", "subjects wanted";
    StudentGoalWords "student_goal_words" Student Free - "words", "never", "length of the goals";
    StudentAge "student_age" Student Free - "days", "no creation date", "time since the account was made";
    StudentLists "student_lists" Student Free - "ln(1+n)", "never", "lists seen before";
    StudentClickRate "student_click_rate" Student Free - "ratio", "nothing shown yet", "clicks over expected clicks";
    StudentBookRate "student_book_rate" Student Free - "ratio", "nothing shown yet", "bookings over expected bookings";
    StudentMeanRating "student_mean_rating" Student Free - "stars", "never rated", "mean rating given";
    StudentIdle "student_idle" Student Free - "days", "first list", "time since the last list";
    TutorRate "tutor_rate" Tutor Free - "ln cents", "no price declared", "price per hour, cut at the student's budget";
    TutorYears "tutor_years" Tutor Free Experienced "years", "not declared", "years of teaching";
    TutorResponse "tutor_response" Tutor Down AnswersFast "ln(1+minutes)", "not declared", "usual time to the first answer";
    TutorDeclaredCompletion "tutor_declared_completion" Tutor Up Reliable "share", "not declared", "completion share from before the data";
    TutorDeclaredRating "tutor_declared_rating" Tutor Up WellRated "stars", "no earlier reviews", "earlier rating, moved to 4 as if by 5 reviews";
    TutorDeclaredReviews "tutor_declared_reviews" Tutor Up - "ln(1+n)", "not declared", "earlier reviews";
    TutorAge "tutor_age" Tutor Free - "days", "no creation date", "time since the profile was made";
    TutorSubjects "tutor_subjects" Tutor Free - "count", "never", "subjects taught";
    TutorLanguages "tutor_languages" Tutor Free - "count", "never", "languages taught in";
    TutorHours "tutor_hours" Tutor Free - "hours", "no hours declared", "free hours per week";
    TutorBioWords "tutor_bio_words" Tutor Free - "words", "never", "length of the profile text";
    TutorBioGroup "tutor_bio_group_lift" Text Up - "ratio", "never", "clicks over expected clicks of profiles with a similar text";
    TutorShows "tutor_shows" History Up - "ln(1+n)", "never", "times shown";
    TutorShowShare "tutor_recent_shows" History Up - "ln(1+n)", "never", "times shown lately (half-life 14 days)";
    TutorClickLift "tutor_click_lift" History Up OftenChosen "ratio", "never", "clicks over clicks expected at the same places, smoothed";
    TutorBookLift "tutor_book_lift" History Up OftenChosen "ratio", "never", "bookings over expected bookings, smoothed";
    TutorGoodLift "tutor_good_lift" History Up OftenChosen "ratio", "never", "good lessons over expected good lessons, smoothed";
    TutorRecentLift "tutor_recent_lift" History Up OftenChosen "ratio", "never", "clicks over expected clicks lately (half-life 14 days)";
    TutorBookPerClick "tutor_book_per_click" History Up - "share", "never clicked", "bookings per click, smoothed";
    TutorBookings "tutor_bookings" History Up - "ln(1+n)", "never", "bookings so far";
    TutorRating "tutor_rating" History Up WellRated "stars", "never", "mean of earlier and later ratings, smoothed";
    TutorRatings "tutor_ratings" History Up - "ln(1+n)", "never", "ratings behind that mean";
    TutorCompletion "tutor_completion" History Up Reliable "share", "no finished booking", "completed per booking, smoothed";
    TutorLoad "tutor_load" History Free - "share", "no hours declared", "bookings of the last days per free hour";
    TutorIdle "tutor_idle" History Free - "days", "never booked", "time since the last booking";
    TutorBias "tutor_bias" History Up OftenChosen "log odds", "never", "what the factor model learned about this tutor alone";
    SubjectClickLift "subject_click_lift" History Up OftenChosen "ratio", "never", "click lift of this tutor in this subject, smoothed to the tutor's";
    SubjectBookLift "subject_book_lift" History Up OftenChosen "ratio", "never", "booking lift of this tutor in this subject, smoothed";
    SubjectRating "subject_rating" History Up WellRated "stars", "never", "rating in this subject, smoothed to the tutor's";
    TeachesSubject "teaches_subject" Cross Up TeachesSubject "0/1", "never", "the asked subject is taught";
    SubjectPlace "subject_place" Cross Down TeachesSubject "place", "not taught", "place of the asked subject in the tutor's list";
    SharedSubjects "shared_subjects" Cross Up TeachesSubject "share", "student declared none", "share of the student's subjects that are taught";
    PriceToBudget "price_to_budget" Cross Free FitsBudget "ln ratio", "price or budget missing", "price over budget, cut at 0";
    PriceOverBudget "price_over_budget" Cross Down FitsBudget "ln ratio", "price or budget missing", "how far the price is above the budget, else 0";
    PriceRank "price_rank" Cross Free FitsBudget "share", "no price", "share of the subject's tutors that are cheaper (price cut at the budget)";
    RatingRank "rating_rank" Cross Up WellRated "share", "never", "share of the subject's tutors with a lower rating";
    SharedLanguages "shared_languages" Cross Up SharedLanguage "count", "one side declared none", "languages in common";
    SharedHours "shared_hours" Cross Up FreeWhenYouAre "hours", "one side declared none", "hours per week free for both";
    SharedHoursShare "shared_hours_share" Cross Up FreeWhenYouAre "share", "one side declared none", "shared hours per free hour of the student";
    TutorHoursShare "tutor_hours_share" Cross Free FreeWhenYouAre "share", "one side declared none", "shared hours per free hour of the tutor";
    RuleScore "rule_score" Cross Up - "points", "never", "the rule scorer's points";
    GoalsBio "goals_bio" Text Up FitsGoals "cosine", "a text is empty", "meaning of goals against profile";
    GoalsBioStandard "goals_bio_standard" Text Up FitsGoals "deviations", "a text is empty", "the same, standardised over the subject's tutors";
    GoalsBioWords "goals_bio_words" Text Up FitsGoals "cosine", "a text is empty", "spelling of goals against profile";
    GoalsBioBest "goals_bio_best" Text Up FitsGoals "cosine", "a text is empty", "closest pair of sentences";
    GoalsBioLearned "goals_bio_learned" Text Up FitsGoals "log odds", "a text is empty", "learned weighting of the meaning's directions";
    SubjectBio "subject_bio" Text Up TeachesSubject "cosine", "no profile text", "asked subject against profile";
    StyleBio "style_bio" Text Free FitsLearningStyle "cosine", "no style or profile text", "learning style against profile";
    GroupLift "group_lift" Text Up FitsGoals "ratio", "never", "click lift of this kind of profile with this kind of goals";
    GroupBookLift "group_book_lift" Text Up FitsGoals "ratio", "never", "booking lift of this kind of profile with this kind of goals";
    StyleGroupLift "style_group_lift" Text Up FitsLearningStyle "ratio", "never", "click lift of this kind of profile with this learning style";
    GoalsTutorLift "goals_tutor_lift" History Up FitsGoals "ratio", "never", "click lift of this tutor with this kind of goals";
    StyleTutorLift "style_tutor_lift" History Up FitsLearningStyle "ratio", "never", "click lift of this tutor with this learning style";
    PairShows "pair_shows" History Free - "ln(1+n)", "never", "times this student saw this tutor";
    PairClicks "pair_clicks" History Free KnownToYou "count", "never", "times this student clicked this tutor";
    PairBookings "pair_bookings" History Free KnownToYou "count", "never", "times this student booked this tutor";
    PairRating "pair_rating" History Up KnownToYou "stars", "never rated", "last rating this student gave this tutor";
    PairIdle "pair_idle" History Free - "days", "never shown", "time since this student saw this tutor";
    TasteText "taste_text" History Up LikeTutorsYouLiked "cosine", "no choice yet", "profile against the profiles chosen before";
    TasteContrast "taste_contrast" History Up LikeTutorsYouLiked "product", "nothing shown yet", "profile against chosen minus shown profiles";
    TastePrice "taste_price" History Free LikeTutorsYouLiked "ln ratio", "no choice yet", "distance to the mean price chosen before";
    TasteRating "taste_rating" History Up - "stars", "no choice yet", "rating against the mean rating chosen before";
    TasteTutors "taste_tutors" History Up LikeTutorsYouLiked "ratio", "never", "chosen together with tutors chosen before, smoothed";
    FactorMatch "factor_match" History Up LikeTutorsYouLiked "log odds", "never", "what the factor model learned about the two together";
}

/// Signals per row.
pub const WIDTH: usize = SIGNALS.len();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_enough_signals_with_names_of_their_own() {
        let mut names: Vec<_> = SIGNALS.iter().map(|signal| signal.name).collect();
        names.sort_unstable();
        names.dedup();
        assert!(names.len() >= 50 && names.len() == WIDTH);
        assert_eq!(SIGNALS[Signal::RuleScore as usize].name, "rule_score");
    }

    #[test]
    fn no_signal_is_made_from_a_protected_trait() {
        for signal in SIGNALS {
            let words = ["gender", "photo", "origin", "nationality", "surname", "first_name"];
            assert!(words.iter().all(|word| !signal.name.contains(word)), "{}", signal.name);
        }
    }
}
