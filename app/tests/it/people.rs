//! A tutor's own profile.

use app_people::language_choices;
use face::{i18n::Locale, request::FormState};

#[test]
fn saving_an_unchanged_profile_keeps_every_stored_language() {
    let stored = ["ur", "en", "qq"].map(str::to_owned);
    for l in [Locale::En, Locale::Ar, Locale::Zh] {
        let choices = language_choices(l, &FormState::default(), &stored);
        let mut sent: Vec<_> = choices.into_iter().filter(|(.., on)| *on).map(|(code, ..)| code).collect();
        sent.sort();
        assert_eq!(sent, ["en", "qq", "ur"]);
    }
}

#[test]
fn a_language_that_was_cleared_stays_cleared_when_the_form_comes_back() {
    let values = [("languages[]".to_owned(), vec!["en".to_owned()])].into_iter().collect();
    let state = FormState::with(face::request::Flash { values, ..Default::default() });
    let choices = language_choices(Locale::En, &state, &["ur", "en"].map(str::to_owned));
    assert_eq!(choices.iter().filter(|(.., on)| *on).count(), 1);
}
