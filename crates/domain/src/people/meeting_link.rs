//! Where a tutor's lessons take place until the room exists: a link of their own, to whichever meeting service they
//! use.
//!
//! Two people follow it from our pages and mails, so it leads to a web address over TLS and to nothing else: no script,
//! no file, no name before an `@` that reads like another host.

use super::refusals;
use crate::{Refusal, text};
use serde::{Deserialize, Serialize};

/// Longest link in characters; the database says so too.
pub const MEETING_LINK_MAX_CHARS: usize = 500;

/// `GET` and `PUT /tutors/me/meeting-link`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct MeetingLink {
    /// `https://…`; empty when there is none.
    pub link: String,
}

impl MeetingLink {
    /// Checks what a tutor entered; nothing means that there is no link.
    ///
    /// # Errors
    /// 422 `meeting_link_invalid`, `text_too_long`.
    pub fn parse(&self) -> Result<Self, Refusal> {
        let link = text::clean_line(&self.link, MEETING_LINK_MAX_CHARS).map_err(|no| no.at("link"))?;
        if link.is_empty() {
            return Ok(Self::default());
        }
        let link = checked(&link).ok_or_else(refusals::meeting_link_invalid)?;
        Ok(Self { link })
    }
}

/// The link with its scheme in small letters, if it is one that may be followed.
fn checked(link: &str) -> Option<String> {
    const SCHEME: &str = "https://";
    let rest = link.get(SCHEME.len()..).filter(|_| link.get(..SCHEME.len()).is_some_and(is_scheme))?;
    let (authority, _) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let host_ok = host.len() <= 253 && host.contains('.') && host.split('.').all(is_label);
    let port_ok = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port != 0));
    // Spaces, quotes, backslashes and what is not ASCII are written in escapes by every browser's address line.
    let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte));
    (host_ok && port_ok && plain).then(|| format!("{SCHEME}{rest}"))
}

const fn is_scheme(written: &str) -> bool {
    written.eq_ignore_ascii_case("https://")
}

fn is_label(label: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&label.len()) && label.bytes().all(inner) && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(link: &str) -> Result<String, String> {
        let link = MeetingLink { link: link.to_owned() };
        link.parse().map(|link| link.link).map_err(|refusal| refusal.code)
    }

    #[test]
    fn what_is_no_web_address_over_tls_is_refused() {
        let long = format!("https://meet.example/{}", "a".repeat(MEETING_LINK_MAX_CHARS));
        for wrong in [
            "javascript:alert(1)",
            "data:text/html,<script>",
            "http://meet.example/room",
            "HTTPS:meet.example",
            "https:/meet.example",
            "//meet.example/room",
            "meet.example/room",
            "https://",
            "https://room",
            "https://localhost/room",
            "https://.example/",
            "https://meet..example/",
            "https://-meet.example/",
            "https://meet.example-/",
            "https://user@meet.example/",
            "https://meet.example@evil.test/",
            "https://user:secret@meet.example/",
            "https://meet.example:0/",
            "https://meet.example:99999/",
            "https://meet.example:x/",
            "https://meet.example/a room",
            "https://meet.example/\"onclick",
            "https://meet.example\\@evil.test",
            "https://meet.example/<b>",
            "https://müller.example/",
            "https://[::1]/",
        ] {
            assert_eq!(parsed(wrong), Err("meeting_link_invalid".into()), "{wrong}");
        }
        assert_eq!(parsed(&long), Err("text_too_long".into()));
        assert_eq!(parsed("https://meet.example/a\nb"), Err("text_unstorable".into()));
    }

    #[test]
    fn a_link_is_kept_as_it_stands_and_nothing_clears_it() {
        for link in [
            "https://meet.example/abc-defg-hij",
            "https://us02web.meet.example/j/8123?pwd=a%20b.c~1#success",
            "https://meet.example:8443/room;x=1,2'()*!",
            "https://xn--mller-kva.example",
        ] {
            assert_eq!(parsed(link), Ok(link.to_owned()));
        }
        assert_eq!(parsed("  HTTPS://Meet.Example/Room "), Ok("https://Meet.Example/Room".into()));
        assert_eq!(parsed(" \t "), Ok(String::new()));
    }

    #[test]
    fn the_longest_link_is_a_link() {
        let link = format!("https://meet.example/{}", "a".repeat(MEETING_LINK_MAX_CHARS - 21));
        assert_eq!((link.len(), parsed(&link)), (MEETING_LINK_MAX_CHARS, Ok(link.clone())));
    }
}
