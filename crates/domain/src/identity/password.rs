//! Passwords: the rules for a new one, and a wrapper that is never printed.
//!
//! Length, a list of what is guessed first and what anybody knows of the owner, no rules about signs and capitals (NIST
//! SP 800-63B §3.1.1.2). Nothing is cut off: every byte up to the limit is hashed, and what is longer is refused before
//! any hashing. What is hashed is the text in NFC, so that one password typed on two machines is one password.

use super::{Email, common_passwords, refusals};
use crate::Refusal;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// A password, checked against the rules, never printed.
#[derive(Clone)]
pub struct Password {
    /// In NFC: what is hashed.
    text: String,
    /// As it arrived, if that is another text.
    typed: Option<String>,
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Fewest characters of a new password (NIST SP 800-63B §3.1.1.2 allows 8 with MFA available and a blocklist).
pub const PASSWORD_MIN_CHARS: usize = 8;
/// Most bytes of a password that are hashed; more is refused before any hashing.
pub const PASSWORD_MAX_BYTES: usize = 1_024;
/// A password that is made of words anybody knows of its owner needs this many letters of its own.
const OWN_LETTERS_MIN: usize = 4;
/// Shorter words of the owner are parts of too many others.
const OWN_WORD_MIN_CHARS: usize = 4;

/// What anybody knows of whose password it is to be; every door that takes a new password must say it.
#[derive(Clone, Debug, Default)]
pub struct Owner {
    /// Folded, longest first, each once.
    words: Vec<String>,
}

impl Owner {
    /// The owner with that address and name; either may not be known yet.
    pub fn of(email: Option<&Email>, display_name: &str) -> Self {
        let address = email.map_or("", Email::as_str);
        let local = email.map_or("", Email::local);
        let named = local.split_once('+').map_or(local, |(name, _)| name);
        let parts = |text: &str| text.split(|c: char| !c.is_alphanumeric()).map(folded).collect::<Vec<_>>();
        let joined = |text: &str| parts(text).concat();
        let host = address.rsplit_once('@').map_or("", |(_, host)| host);
        let mut words = vec![folded(address), folded(&format!("{named}@{host}")), folded(local), joined(display_name)];
        words.extend([joined(local), joined(named)]);
        words.extend(parts(named));
        // The host alone is a provider's or an office's, and says nothing of its owner.
        words.extend(parts(display_name));
        // `maria` of `maria1994` is the owner's word as well.
        let stems: Vec<String> = words.iter().map(|word| common_passwords::stem(word).to_owned()).collect();
        words.extend(stems);
        let long_enough = |word: &String| word.chars().count() >= if word.is_ascii() { OWN_WORD_MIN_CHARS } else { 2 };
        words.retain(long_enough);
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        words.dedup();
        Self { words }
    }

    /// Whether little of the password is left when the owner's words are taken away.
    fn is_told_by(&self, password: &str) -> bool {
        let (mut left, mut told) = (folded(password), false);
        for word in &self.words {
            if left.contains(word.as_str()) {
                (left, told) = (left.replace(word.as_str(), " "), true);
            }
        }
        told && left.chars().filter(|c| c.is_alphabetic()).count() < OWN_LETTERS_MIN
    }
}

impl Password {
    /// Checks a new password: 8 characters at least, 1,024 bytes at most, not one that is guessed first, not the
    /// owner's own name or address.
    ///
    /// # Errors
    /// 422 `password_too_long`, `password_too_short`, `password_too_easy`, at `password`.
    pub fn parse_new(input: &str, owner: &Owner) -> Result<Self, Refusal> {
        if input.len() > PASSWORD_MAX_BYTES {
            return Err(refusals::password_too_long(PASSWORD_MAX_BYTES));
        }
        let password = Self::normal(input);
        if password.text.chars().count() < PASSWORD_MIN_CHARS {
            return Err(refusals::password_too_short(PASSWORD_MIN_CHARS));
        }
        if is_easy(&password.text) || owner.is_told_by(&password.text) {
            return Err(refusals::password_too_easy());
        }
        Ok(password)
    }

    /// A password typed at log-in: only the size is checked, so that the answer does not tell which rule it breaks.
    ///
    /// # Errors
    /// 422 `required`, `password_too_long`, at `password`.
    pub fn parse_typed(input: &str) -> Result<Self, Refusal> {
        if input.is_empty() {
            return Err(refusals::password_missing());
        }
        if input.len() > PASSWORD_MAX_BYTES {
            return Err(refusals::password_too_long(PASSWORD_MAX_BYTES));
        }
        Ok(Self::normal(input))
    }

    fn normal(input: &str) -> Self {
        if is_nfc(input) {
            return Self { text: input.to_owned(), typed: None };
        }
        Self { text: input.nfc().collect(), typed: Some(input.to_owned()) }
    }

    /// The text to hash.
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// The texts that an older hash of this password may have been made from, before passwords were normalised: as it
    /// arrived, and taken apart as keyboards of macOS send it. Empty for most passwords; whoever opens an account with
    /// one of them gets a new hash.
    pub fn former_spellings(&self) -> Vec<String> {
        let apart: String = self.text.nfd().collect();
        let mut former: Vec<String> =
            self.typed.iter().cloned().chain([apart]).filter(|text| *text != self.text).collect();
        former.dedup();
        former
    }
}

fn is_easy(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut distinct: Vec<char> = lower.chars().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let digits_only = lower.chars().all(|c| crate::text::numbers::digit_of(c).is_some());
    common_passwords::is_common(&lower)
        || common_passwords::is_common(&folded(&lower))
        || distinct.len() < 4
        || (digits_only && lower.chars().count() < 12)
}

/// Lower case without accents and compatibility forms, for comparing words: `zoe` of `Zoë`.
fn folded(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(email: &str, name: &str) -> Owner {
        Owner::of(Email::parse(email).ok().as_ref(), name)
    }

    fn code(password: &str, owner: &Owner) -> String {
        Password::parse_new(password, owner).err().map_or_else(String::new, |refusal| refusal.code)
    }

    #[test]
    fn passwords_guessed_first_are_refused_and_long_or_emoji_ones_pass_whole() {
        let nobody = Owner::default();
        for easy in ["password", "Password1!", "12345678", "aaaaaaaa", "EduStream2026", "qwertyuiop"] {
            assert_eq!(code(easy, &nobody), "password_too_easy", "{easy}");
        }
        assert_eq!(code("seven77", &nobody), "password_too_short");
        let long = format!("{}🦀é", "correct horse battery staple ".repeat(4));
        assert_eq!(Password::parse_new(&long, &nobody).unwrap().expose(), long);
        assert_eq!(code(&"x".repeat(1_000_000), &nobody), "password_too_long");
        assert_eq!(code("Demo-2026!", &nobody), "");
    }

    #[test]
    fn report_2_one_password_composed_and_taken_apart_is_one_password() {
        let composed = Password::parse_typed("café-über-lehrer").unwrap();
        let apart = Password::parse_typed("cafe\u{301}-u\u{308}ber-lehrer").unwrap();
        assert_eq!(composed.expose(), apart.expose());
        // Whichever of the two was hashed before, both typings try it.
        for password in [&composed, &apart] {
            assert_eq!(password.former_spellings(), ["cafe\u{301}-u\u{308}ber-lehrer"]);
        }
        assert_eq!(Password::parse_typed("violet-anchor-93").unwrap().former_spellings(), Vec::<String>::new());
        let half = Password::parse_typed("e\u{301}é").unwrap();
        assert_eq!(half.former_spellings(), ["e\u{301}é", "e\u{301}e\u{301}"]);
    }

    #[test]
    fn report_2_characters_are_counted_as_they_are_kept() {
        assert_eq!(code("e\u{301}u\u{308}o\u{308}a\u{308}", &Owner::default()), "password_too_short");
    }

    #[test]
    fn report_4_ones_own_name_and_address_are_no_password() {
        let maria = owner("maria1994+edu@example.com", "María José Núñez");
        for own in [
            "maria1994",
            "maria1994!!",
            "Maria2020",
            "maria1994+edu@example.com",
            "maria1994@example.com",
            "MARIA19941994",
            "mariamaria99",
            "MaríaJosé1",
            "maria nunez 7",
            "nunez2026",
            "josenunezmaria",
            "1994maria1994",
        ] {
            assert_eq!(code(own, &maria), "password_too_easy", "{own}");
        }
        let han = owner("li@example.com", "李华");
        assert_eq!(code("李华20261234", &han), "password_too_easy");
        let split = owner("anna.berger@example.com", "");
        assert_eq!(
            (code("annaberger", &split), code("berger-anna-1", &split)),
            ("password_too_easy".into(), "password_too_easy".into())
        );
    }

    #[test]
    fn a_password_that_says_more_than_the_owners_name_passes() {
        let maria = owner("maria1994@example.com", "María José Núñez");
        for own in ["maria-violet-anchor", "violet-anchor-93", "correct horse battery staple"] {
            assert_eq!(code(own, &maria), "", "{own}");
        }
        // What stands behind the `@` is shared with many.
        assert_eq!(code("Bars-2026!x", &owner("gift@bars.test", "Gift Ed")), "");
        // A name of two letters says nothing about the words that hold them.
        assert_eq!(code("violet-anchor-93", &owner("an@example.com", "An")), "");
    }

    #[test]
    fn s10_passwords_of_leaked_lists_are_refused_in_every_case_and_script() {
        for listed in [
            "metallica",
            "Tinkerbell",
            "BARCELONA",
            "Summer2026",
            "q1w2e3r4t5",
            "Été-2026",
            "Ｐａｓｓｗｏｒｄ１",
            "١٢٣٤٥٦٧٨",
        ] {
            assert_eq!(code(listed, &Owner::default()), "password_too_easy", "{listed}");
        }
    }
}
