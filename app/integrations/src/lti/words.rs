//! What the server says on the two bare pages that it draws itself.

use crate::i18n::Locale;

/// Title, sentence and button of the page inside a frame.
pub fn lti_window_words(l: Locale) -> (String, String, String) {
    let (title, lead) = (tr!(l, lti.window_title), tr!(l, lti.window_lead));
    (title.to_string(), lead.to_string(), tr!(l, lti.window_open).to_string())
}

/// Title and button of the page that brings a chosen course to a platform.
pub fn lti_answer_words(l: Locale, platform: &str, course: &str) -> (String, String) {
    let title = tr!(l, lti.chosen, course = course.to_owned());
    (title, tr!(l, lti.bring, platform = platform.to_owned()))
}
