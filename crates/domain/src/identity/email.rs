//! E-mail addresses in the one form that is stored and compared: one spelling per mailbox.
//!
//! The part before the `@` is NFKC in lower case (so that `ＡＤＭＩＮ@x` is `admin@x`); the domain is written in ASCII as
//! IDNA does (RFC 5891, UTS 46), so that `müller-x.example` and `xn--mller-x-n2a.example` are one, and mail to it needs
//! no relay that speaks SMTPUTF8. Readers see [`Email::shown`].

use super::refusals;
use crate::{Refusal, ids::UserId, text::visible};
use serde::Serialize;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Where the addresses of those lie who have none: a domain that never exists (RFC 2606 §2).
const NOWHERE: &str = "children.invalid";
/// Most bytes of typed text that are looked at.
const TYPED_MAX_BYTES: usize = 1_000;

/// An address that mail can be sent to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address, whatever is invisible round it. Only what every mail system agrees on is checked (RFC 5321
    /// §4.5.3.1 lengths, one `@`, a dotted domain); the verification mail proves the rest.
    ///
    /// # Errors
    /// 422 `required` for nothing, `email_invalid` for the rest, at `email`.
    pub fn parse(input: &str) -> Result<Self, Refusal> {
        let typed = visible::trimmed(input);
        if typed.is_empty() {
            return Err(refusals::email_missing());
        }
        Self::read(typed).ok_or_else(refusals::email_invalid)
    }

    fn read(typed: &str) -> Option<Self> {
        if typed.len() > TYPED_MAX_BYTES {
            return None;
        }
        let (local, host) = typed.rsplit_once(['@', '＠'])?;
        // Lower case can undo the normal form (`İ`), so that comes last.
        let local: String = local.nfkc().collect::<String>().to_lowercase().nfkc().collect();
        let host = host_in_ascii(host)?;
        let address = format!("{local}@{host}");
        let fits = local_is_one(&local) && host_is_one(&host) && address.len() <= 254 && host != NOWHERE;
        fits.then_some(Self(address))
    }

    /// The stored form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`.
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or(self.0.as_str(), |(local, _)| local)
    }

    /// The address as its owner writes it: the domain in its own script.
    pub fn shown(&self) -> String {
        email_shown(&self.0)
    }
}

/// What is stored for an account without an address: a child that a parent signs in. No mail goes there, nobody can
/// type it, and nobody reads it.
pub fn email_of_nobody(id: UserId) -> String {
    format!("{}@{NOWHERE}", id.0.simple())
}

/// The stored address if it is one.
pub fn email_own(stored: &str) -> Option<&str> {
    let nowhere = stored.rsplit_once('@').is_some_and(|(_, host)| host == NOWHERE);
    (!nowhere).then_some(stored)
}

/// A stored address as its owner writes it.
pub fn email_shown(stored: &str) -> String {
    let Some((local, host)) = stored.rsplit_once('@') else { return stored.to_owned() };
    format!("{local}@{}", host_in_unicode(host))
}

fn local_is_one(local: &str) -> bool {
    // Marks of Indic, Thai and other scripts are letters' parts, and no letter begins with one.
    let letter = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    !local.is_empty()
        && local.len() <= 64
        && !local.starts_with(|c: char| c == '.' || is_combining_mark(c))
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(letter)
        && !visible::is_stacked(local)
}

fn host_is_one(host: &str) -> bool {
    host.contains('.')
        && host.len() <= 253
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-'))
        && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
}

/// The browser judges no address (it has no tables for it): there only an ASCII host is one.
#[cfg(target_arch = "wasm32")]
fn host_in_ascii(host: &str) -> Option<String> {
    host.is_ascii().then(|| host.to_ascii_lowercase())
}

#[cfg(target_arch = "wasm32")]
fn host_in_unicode(host: &str) -> String {
    host.to_owned()
}

#[cfg(not(target_arch = "wasm32"))]
fn host_in_ascii(host: &str) -> Option<String> {
    use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
    let ascii = Uts46::new().to_ascii(host.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Verify);
    ascii.ok().map(std::borrow::Cow::into_owned)
}

#[cfg(not(target_arch = "wasm32"))]
fn host_in_unicode(host: &str) -> String {
    use idna::uts46::{AsciiDenyList, Hyphens, Uts46};
    let (unicode, read) = Uts46::new().to_unicode(host.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast);
    if read.is_ok() { unicode.into_owned() } else { host.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stored(input: &str) -> String {
        Email::parse(input).unwrap_or_else(|refusal| panic!("{input:?}: {refusal}")).as_str().to_owned()
    }

    #[test]
    fn full_width_and_upper_case_spellings_are_one_address() {
        assert_eq!(Email::parse(" ＡＤＭＩＮ@Example.COM ").unwrap().as_str(), "admin@example.com");
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for input in [
            "a",
            "@b.c",
            "a@",
            "a@b",
            "a b@c.de",
            "a@b..c",
            &format!("{}@example.com", "x".repeat(250)),
            "a@-b.com",
            "a@b@c.de",
            "a@b.c\n",
        ] {
            let refused = Email::parse(input).map(|e| e.as_str().contains('\n'));
            assert_ne!(refused.ok(), Some(true), "{input:?}");
            if input != "a@b.c\n" {
                assert_eq!(Email::parse(input).unwrap_err().code, "email_invalid", "{input:?}");
            }
        }
        assert_eq!(Email::parse("  ").unwrap_err().message, "Enter your email.");
    }
    #[test]
    fn report_3_one_mailbox_has_one_spelling_of_its_domain() {
        let ascii = stored("anna@müller-x.example");
        assert!(ascii.is_ascii() && ascii.starts_with("anna@xn--"), "{ascii}");
        for spelling in [
            "anna@mu\u{308}ller-x.example",
            "Anna@MÜLLER-X.Example",
            "anna@müller-x。example",
            "anna＠müller-x．example",
            &ascii,
        ] {
            assert_eq!(stored(spelling), ascii, "{spelling}");
        }
        let email = Email::parse(&ascii).unwrap();
        assert_eq!((email.shown().as_str(), email.local()), ("anna@müller-x.example", "anna"));
        assert_eq!(email_shown("ada@example.com"), "ada@example.com");
    }

    #[test]
    fn report_3_signs_of_scripts_belong_to_their_letters() {
        for input in
            ["user@हिन्दी.example", "anna@ไทย.example", "मीना@example.com", "สมชาย@example.com", "அன்பு@தமிழ்.example"]
        {
            assert_eq!(Email::parse(&stored(input)).unwrap().shown(), input);
        }
    }

    #[test]
    fn report_34_what_is_invisible_round_an_address_is_no_part_of_it() {
        for around in
            ["\u{200B}", "\u{FEFF}", "\u{200E}", "\u{202A}", "\u{A0}", "\u{3000}", "\t", "\u{2069}", "\u{2060} "]
        {
            assert_eq!(stored(&format!("{around}ada@example.com{around}\u{202C}")), "ada@example.com", "{around:?}");
        }
        for inside in ["a\u{200B}da@example.com", "ada@exam\u{202E}ple.com", "ada\u{2800}@example.com"] {
            assert_eq!(Email::parse(inside).unwrap_err().code, "email_invalid", "{inside:?}");
        }
        assert_eq!(Email::parse("\u{200B}\u{FEFF}").unwrap_err().code, "required");
    }

    #[test]
    fn domains_that_only_look_like_some_are_refused() {
        for host in [
            "xn--a.example",
            "a_b.example",
            "exa mple.com",
            "a..b",
            "ex\u{301}.\u{301}b",
            "localhost",
            "[127.0.0.1]",
            "a.-b.c",
        ] {
            assert_eq!(Email::parse(&format!("ada@{host}")).unwrap_err().code, "email_invalid", "{host}");
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read_back_as_itself(
            local in "[\\p{L}\\p{M}0-9.+]{1,12}",
            host in "[\\p{L}0-9-]{1,12}\\.[\\p{Ll}]{2,6}",
        ) {
            if let Ok(email) = Email::parse(&format!("{local}@{host}")) {
                prop_assert_eq!(Email::parse(email.as_str()).map(|again| again.0), Ok(email.0.clone()));
                prop_assert_eq!(Email::parse(&email.shown()).map(|again| again.0), Ok(email.0));
            }
        }
    }
}
