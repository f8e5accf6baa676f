//! Captions (WebVTT): read into lines with times, and written anew, so that nothing else of a file reaches a player.

use super::refusals;
use crate::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Most lines.
pub const CUES_MAX: usize = 10_000;
/// Longest line in characters.
const CUE_MAX_CHARS: usize = 500;
/// Most languages of a film.
pub const LANGUAGES_MAX: i64 = 30;

/// A line and when it is shown, in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Cue {
    pub from: i64,
    pub until: i64,
    pub text: String,
}

/// `PUT /videos/{id}/captions/{lang}`; the file itself (`text/vtt`) does as well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CaptionsRequest {
    /// The WebVTT file.
    #[schema(required)]
    pub text: String,
}

/// `GET /videos/{id}/transcript`: what is said in a film, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Transcript {
    /// The language of the lines; empty when there are no captions.
    pub language: String,
    /// All there are.
    pub languages: Vec<String>,
    /// In order.
    pub lines: Vec<Cue>,
}

/// Which of the languages a reader is shown: the one that was asked for, else the own, else the first.
pub fn language_for<'a>(there: &'a [String], asked: &str, locale: &str) -> Option<&'a String> {
    let own = |code: &str| code.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let exact = there.iter().find(|code| code.as_str() == asked);
    exact.or_else(|| there.iter().find(|code| own(code) == own(locale))).or_else(|| there.first())
}

/// Reads a file.
///
/// # Errors
/// 422 `captions_unreadable`.
pub fn parse(file: &str) -> Result<Vec<Cue>, Refusal> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file).replace("\r\n", "\n").replace('\r', "\n");
    let mut blocks = file.split("\n\n");
    let head = blocks.next().unwrap_or_default();
    if !(head == "WEBVTT" || head.starts_with("WEBVTT\n") || head.starts_with("WEBVTT ")) {
        return Err(refusals::captions_unreadable());
    }
    let mut cues = Vec::new();
    for block in blocks {
        let mut lines = block.lines().map(str::trim_end).skip_while(|line| line.is_empty());
        let Some(mut line) = lines.next() else { continue };
        if line.starts_with("NOTE") || line.starts_with("STYLE") || line.starts_with("REGION") {
            continue;
        }
        if !line.contains("-->") {
            line = lines.next().unwrap_or_default();
        }
        let (from, until) = line.split_once("-->").ok_or_else(refusals::captions_unreadable)?;
        let until = until.split_whitespace().next().unwrap_or_default();
        let (from, until) = (moment(from.trim()), moment(until));
        let text = lines.map(plain).collect::<Vec<_>>().join("\n");
        let text: String = text.trim().chars().take(CUE_MAX_CHARS).collect();
        match (from, until) {
            (Some(from), Some(until)) if from < until => cues.push(Cue { from, until, text }),
            _ => return Err(refusals::captions_unreadable()),
        }
        if cues.len() > CUES_MAX {
            return Err(refusals::captions_unreadable());
        }
    }
    cues.retain(|cue| !cue.text.is_empty());
    if cues.is_empty() { Err(refusals::captions_unreadable()) } else { Ok(cues) }
}

/// `01:02:03.004` or `02:03.004`.
fn moment(text: &str) -> Option<i64> {
    let (clock, ms) = text.split_once('.')?;
    let number = |part: &str| {
        let plain = !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| plain)
    };
    let parts: Vec<i64> = clock.split(':').map(number).collect::<Option<_>>()?;
    let seconds = match parts.as_slice() {
        [minutes, seconds] if *minutes < 60 && *seconds < 60 => minutes * 60 + seconds,
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => hours * 3_600 + minutes * 60 + seconds,
        _ => return None,
    };
    Some(seconds * 1_000 + number(ms).filter(|_| ms.len() == 3)?)
}

/// A line without marks and what hides in it.
fn plain(line: &str) -> String {
    let (mut text, mut inside) = (String::new(), false);
    for c in line.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside || c.is_control() || crate::text::visible::is_override(c) => {}
            _ => text.push(c),
        }
    }
    text.replace("&lt;", "‹").replace("&gt;", "›").replace("&amp;", "&").replace("&nbsp;", " ")
}

/// The file that players get.
pub fn written(cues: &[Cue]) -> String {
    let clock =
        |ms: i64| format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000);
    let mut text = String::from("WEBVTT\n");
    for cue in cues {
        let said = cue.text.replace('&', "&amp;").replace('<', "&lt;").replace("-->", "→");
        let _ = write!(text, "\n{} --> {}\n{said}\n", clock(cue.from), clock(cue.until));
    }
    text
}

/// A language as captions name it: `en`, `pt-BR`.
///
/// # Errors
/// 422 `captions_language`.
pub fn language(code: &str) -> Result<String, Refusal> {
    let mut parts = code.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let good = matches!((parts.next(), parts.next(), parts.next()),
        (Some(own), place, None) if (2..=3).contains(&own.len()) && letters(own)
            && place.is_none_or(|place| (2..=4).contains(&place.len()) && letters(place)));
    if good { Ok(code.to_owned()) } else { Err(refusals::captions_language()) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_is_read_and_written_without_what_hides_in_it() {
        let file = "\u{feff}WEBVTT - made by hand\r\n\r\nNOTE nobody reads this\r\n\r\nSTYLE\n::cue { color: red }\n\n\
                    1\n00:01.000 --> 00:02.500 align:start\n<v Ann>Hello &amp; <b>welcome</b>\n\n\
                    01:00:00.000 --> 01:00:01.000\nTwo\nlines\n";
        let cues = parse(file).unwrap();
        assert_eq!(cues[0], Cue { from: 1_000, until: 2_500, text: "Hello & welcome".into() });
        assert_eq!((cues[1].from, cues[1].text.as_str()), (3_600_000, "Two\nlines"));
        let again = written(&cues);
        assert!(again.starts_with("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello &amp; welcome\n"));
        assert_eq!(parse(&again).unwrap(), cues);
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        for bad in [
            "",
            "WEBVTT",
            "WEBVTTX\n\n00:01.000 --> 00:02.000\nx",
            "1\n00:00:01,000 --> 00:00:02,000\nsrt",
            "WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards",
            "WEBVTT\n\n00:01 --> 00:02\nno thousandths",
            "WEBVTT\n\n00:99.000 --> 01:99.000\nx",
            "WEBVTT\n\nno times\nat all",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>",
        ] {
            assert_eq!(parse(bad).unwrap_err().code, "captions_unreadable", "{bad:?}");
        }
    }

    #[test]
    fn a_reader_is_shown_what_was_asked_for_else_their_own_language_else_the_first() {
        let there = ["de".to_owned(), "en-GB".to_owned(), "fr".to_owned()];
        for (asked, locale, shown) in
            [("fr", "de", "fr"), ("", "en", "en-GB"), ("en", "de-AT", "de"), ("xx", "ja", "de")]
        {
            assert_eq!(language_for(&there, asked, locale).unwrap(), shown, "{asked} {locale}");
        }
        assert_eq!(language_for(&[], "en", "en"), None);
    }

    #[test]
    fn languages_are_short_and_plain() {
        for good in ["en", "pt-BR", "zh-Hans", "fil"] {
            assert_eq!(language(good).unwrap(), good);
        }
        for bad in ["", "e", "english", "en-", "en-US-x", "../x", "en_US", "1n"] {
            assert_eq!(language(bad).unwrap_err().code, "captions_language", "{bad}");
        }
    }
}
