//! The languages of the interface, and which of them somebody means.

/// Languages of the interface.
pub const LOCALES: [&str; 8] = ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"];

/// The language of ours that a tag means, by its primary subtag (BCP 47): `pt` of `pt-BR`, `zh` of `zh_Hant_TW`, `de`
/// of `DE`. `None` for a language we do not speak and for what is no tag.
///
/// ```
/// # use domain::identity::locale::locale_of;
/// assert_eq!((locale_of("es-419"), locale_of("tlh")), (Some("es"), None));
/// ```
pub fn locale_of(tag: &str) -> Option<&'static str> {
    // `de_AT.UTF-8` and `ca@valencia` come from programs that read the environment.
    let primary = crate::text::visible::trimmed(tag).split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
    LOCALES.into_iter().find(|known| *known == primary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn report_7_what_phones_and_browsers_send_means_the_language_before_the_first_hyphen() {
        for (tag, language) in [
            ("de-AT", "de"),
            ("pt-BR", "pt"),
            ("zh-CN", "zh"),
            ("zh-Hant-TW", "zh"),
            ("fr_FR", "fr"),
            ("es-419", "es"),
            ("DE", "de"),
            ("ar-EG-u-nu-arab", "ar"),
            ("ru_RU.UTF-8", "ru"),
            (" en ", "en"),
        ] {
            assert_eq!(locale_of(tag), Some(language), "{tag}");
        }
    }

    #[test]
    fn a_language_we_do_not_speak_is_none_of_ours() {
        for tag in ["", "tlh", "deutsch", "e", "en1", "*", "x-de", "dе-AT", "-de", "\u{0}"] {
            assert_eq!(locale_of(tag), None, "{tag:?}");
        }
    }
}
