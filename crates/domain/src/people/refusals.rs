//! How profiles and their approval say no.

use crate::{
    money::{Currency, Money},
    refusal::list::refusals,
};

refusals! {
    Invalid country_unknown at "country": "Choose a country from the list.";
    Invalid language_unknown at "languages": "List 1 to 10 languages by their two-letter codes, for example en.";
    Invalid subjects_counted(limit: usize) = subjects_invalid / "count" at "subjects": "List 1 to {limit} subjects.";
    Invalid subjects_unread(limit: usize) = subjects_invalid / "unknown" at "subjects":
        "Choose each subject from the list.";
    Invalid subjects_level(limit: usize)[levels: &str] = subjects_invalid / "level" at "subjects":
        "Choose a level for each subject: {levels}.";
    Invalid subjects_years(limit: usize) = subjects_invalid / "years" at "subjects":
        "Enter 0 to 80 years of experience for each subject.";
    Invalid subjects_repeated(limit: usize) = subjects_invalid / "repeated" at "subjects": "List each subject once.";
    Invalid subjects_not_listed = subject_unknown at "subjects": "Choose each subject from the list.";
    Invalid rate_not_money = currency_not_money at "hourly_rate": "Choose a currency for your rate.";
    Invalid rate_out_of_range(min: Money, max: Money) at "hourly_rate": "Enter a price between {min} and {max}.";
    Invalid certifications_too_many(limit: usize) = too_many at "certifications":
        "List at most {limit} certifications.";
    Invalid lengths_not_offered = length_not_offered at "lesson_lengths":
        "Choose lengths of 30, 45, 60, 90 or 120 minutes.";
    Invalid decline_unexplained = required at "reason": "Say what the tutor should change.";
    Invalid meeting_link_invalid at "link":
        "Paste the link as it stands in your browser, beginning with https://.";
    Forbidden tutors_are_adults = age_parent_required / "teaching":
        "Tutors are adults. Ask a parent if you want to teach in a circle.";
    Forbidden own_profile: "You cannot decide about your own profile. Ask another admin.";
    Conflict tutor_profile_exists: "You already have a tutor profile. Open it to change it.";
    Conflict tutor_profile_missing: "Create your tutor profile first.";
    Conflict profile_changed_elsewhere(version: i64):
        "This profile was changed elsewhere since you opened it. Reload it and enter your change again.";
    Conflict onboarding_incomplete(steps: &str):
        "Some steps are still open: {steps}. Fill them in, then send your profile.";
    Invalid tier_unknown at "tier": "Choose basic or verified.";
    Invalid papers_counted(limit: usize) at "upload_ids": "Upload 1 to {limit} papers.";
    Conflict verification_held: "You have this badge already.";
    Conflict verification_order: "Show who you are first: ask for the basic badge.";
    Conflict verification_waits: "Your papers are being checked already. We email you when it is decided.";
    Conflict verification_decided: "This was decided already. Reload the page.";
    Conflict background_check_waits:
        "A check is under way. Open the provider’s page to go on; we email you when it is decided.";
    Conflict background_check_held(days: i64):
        "Your background check is still valid. Ask for the next one in its last {days} days.";
    Conflict background_check_decided: "This check was decided already. Reload the page.";
    Unavailable background_checks_off:
        "Background checks cannot be asked for at the moment. Try again tomorrow, or write to us.";
    Conflict tutor_unchecked:
        "This tutor’s background was not checked, so nobody under 18 can book them. Choose one whose page says it was.";
    Conflict profile_incomplete: "This profile needs a subject and an hourly rate first. Ask the tutor to add them.";
    Invalid learning_style_unknown at "learning_style": "Choose visual, talking, practice or reading.";
    Invalid rates_repeated at "subjects": "Give each length one price.";
    Invalid rates_currency(currency: Currency) at "subjects": "Give prices in {currency}, the currency you earn in.";
    Invalid trial_invalid at "trial": "Give the trial lesson 30, 45 or 60 minutes and a price.";
    Invalid auto_confirm_out_of_range(limit: i64) at "auto_confirm": "Enter 0 to {limit} lessons.";
    Invalid experience_too_much(limit: usize) = too_many / "experience" at "experience":
        "List at most {limit} entries.";
    Invalid experience_years at "experience": "Enter 0 to 80 years for each entry.";
    Invalid spoken_level_unknown at "language_levels":
        "Choose basic, conversational, fluent or native for each language.";
    Invalid supports_unknown at "supports": "Choose what you offer from the list.";
    Invalid city_unknown at "city": "Choose a city from the list.";
    Invalid price_out_of_range(min: Money, max: Money) at "price": "Enter a price between {min} and {max}.";
    Invalid times_too_many(limit: usize) = too_many / "times" at "times": "Name at most {limit} times.";
}
