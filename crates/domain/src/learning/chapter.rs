//! Chapters of a film (LE3): typed as lines of a time and a title, `1:30 First steps`, and shown as a list that seeks.

use super::refusals;
use crate::{
    Refusal,
    text::{self, numbers::ascii_digits},
};
use serde::{Deserialize, Serialize};

/// Most chapters of a film.
pub const CHAPTERS_MAX: usize = 50;
/// Longest title in characters.
pub const CHAPTER_TITLE_MAX_CHARS: usize = 120;
/// A film ends before that second.
const SECONDS_MAX: i64 = 86_400;

/// A chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Chapter {
    /// The second at which it begins.
    pub at: i64,
    #[allow(missing_docs)]
    pub title: String,
}

/// Reads what was typed, a line each; empty lines do not count.
///
/// # Errors
/// 422 `chapter_unreadable`, `chapters_order`, `chapters_too_many`, and what [`text::clean_line`] refuses.
pub fn read(typed: &str) -> Result<Vec<Chapter>, Refusal> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let chapters = lines.map(|line| -> Result<Chapter, Refusal> {
        let told = || refusals::chapter_unreadable(line.chars().take(CHAPTER_TITLE_MAX_CHARS).collect());
        let (time, title) = line.split_once(char::is_whitespace).ok_or_else(told)?;
        let at = seconds(time).ok_or_else(told)?;
        Ok(Chapter { at, title: title.trim().to_owned() })
    });
    check(&chapters.collect::<Result<Vec<_>, _>>()?).map_err(|refusal| refusal.at("chapters"))
}

/// Checks chapters: in order, each with a title.
///
/// # Errors
/// As [`read`].
pub fn check(chapters: &[Chapter]) -> Result<Vec<Chapter>, Refusal> {
    if chapters.len() > CHAPTERS_MAX {
        return Err(refusals::chapters_too_many(CHAPTERS_MAX as i64));
    }
    let mut checked: Vec<Chapter> = Vec::new();
    for chapter in chapters {
        let title = text::clean_line(&chapter.title, CHAPTER_TITLE_MAX_CHARS)?;
        if title.is_empty() || !(0..SECONDS_MAX).contains(&chapter.at) {
            return Err(refusals::chapter_unreadable(clock(chapter.at.clamp(0, SECONDS_MAX))));
        }
        if checked.last().is_some_and(|before| before.at >= chapter.at) {
            return Err(refusals::chapters_order(title));
        }
        checked.push(Chapter { at: chapter.at, title });
    }
    Ok(checked)
}

/// As they are typed.
pub fn written(chapters: &[Chapter]) -> String {
    let lines = chapters.iter().map(|chapter| format!("{} {}", clock(chapter.at), chapter.title));
    lines.collect::<Vec<_>>().join("\n")
}

/// A moment of a film as a clock: `1:05`, `1:00:05`.
pub fn clock(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// `1:30` or `1:00:05` as seconds, in digits of any script.
fn seconds(time: &str) -> Option<i64> {
    let time = ascii_digits(time);
    let parts: Vec<&str> = time.split(':').collect();
    let plain = |part: &&str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(plain) {
        return None;
    }
    let numbers: Vec<i64> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let at = match numbers.as_slice() {
        [minutes, seconds] if *seconds < 60 => minutes * 60 + seconds,
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => hours * 3_600 + minutes * 60 + seconds,
        _ => return None,
    };
    (at < SECONDS_MAX).then_some(at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn code(typed: &str) -> String {
        let fields = read(typed).unwrap_err().fields.into_iter();
        fields.map(|field| [field.field, field.code].join(" ")).collect::<Vec<_>>().concat()
    }

    #[test]
    fn a_line_without_a_time_or_a_title_is_named_and_refused() {
        for line in [
            "Introduction",
            "1:30",
            "1:3x Two",
            "1:60 Two",
            "1:60:00 Two",
            "1:2:3:4 Two",
            "-1:00 Two",
            ":30 Two",
            "90 Two",
            "24:00:00 Two",
            "9999:00 Two",
            "1:30 \u{202e}owT",
        ] {
            assert!(code(&format!("0:00 One\n{line}")).starts_with("chapters "), "{line}");
        }
        assert!(read("0:00 One\nTwo").unwrap_err().message.contains("Two"), "it says which line");
    }

    #[test]
    fn chapters_follow_each_other_and_are_fifty_at_most() {
        assert_eq!(code("0:00 One\n0:00 Two"), "chapters chapters_order");
        assert_eq!(code("1:00 One\n0:30 Two"), "chapters chapters_order");
        let many = |count: i64| (0..count).map(|n| format!("{} Part", clock(n * 10))).collect::<Vec<_>>().join("\n");
        assert_eq!(read(&many(50)).unwrap().len(), 50);
        assert_eq!(code(&many(51)), "chapters chapters_too_many");
    }

    #[test]
    fn what_is_typed_is_read_and_written_alike() {
        let typed = "0:00 Before we begin\n1:30 First steps: one, two\n1:00:05 The end";
        let chapters = read(&format!("\n  {}\r\n\n", typed.replace('\n', "\r\n"))).unwrap();
        assert_eq!(chapters.iter().map(|chapter| chapter.at).collect::<Vec<_>>(), [0, 90, 3_605]);
        assert_eq!(written(&chapters), typed);
        assert_eq!(read("٠:٠٠ مقدمة\n١:٣٠ الخطوة الأولى").unwrap().get(1).map(|chapter| chapter.at), Some(90));
        assert!(read(" \n ").unwrap().is_empty());
    }
}
