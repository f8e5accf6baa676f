//! Bytes of a text file as text: Unicode by its mark, else what the file says of itself, else UTF-8. Nothing is
//! guessed: what is in none of these is refused, and not shown with wrong letters.

/// Characters of Windows-1252 from 0x80 to 0x9F; the rest is Latin-1.
const WINDOWS: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}',
    '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}',
    '\u{17E}', '\u{178}',
];
/// Bytes in which a file says how it is written.
const HEAD_BYTES: usize = 1_024;

/// The text; none where it is in an encoding that we do not read, or not in the one it says.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8(rest.to_vec()).ok();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return wide(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return wide(rest, u16::from_be_bytes);
    }
    match said(bytes).as_deref() {
        None | Some("utf-8" | "utf8" | "us-ascii" | "ascii") => String::from_utf8(bytes.to_vec()).ok(),
        Some("iso-8859-1" | "latin1" | "windows-1252" | "cp1252" | "iso_8859-1") => Some(western(bytes)),
        Some(_) => None,
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
}

fn western(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS.get(usize::from(*byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// What the declaration of XML or a `meta` of HTML says, in small letters.
fn said(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(HEAD_BYTES)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let declared = head.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let declared = declared.and_then(|(declaration, _)| declaration.split_once("encoding")).map(|(_, rest)| rest);
    // Markdown about HTML may say `charset=` anywhere; a page says it in a tag of its head.
    let page = head.trim_start().starts_with('<');
    let meta = || head.split_once("<meta").and_then(|(_, rest)| rest.split_once("charset")).map(|(_, rest)| rest);
    let rest = declared.or_else(|| page.then(meta).flatten())?;
    let rest = rest.trim_start().strip_prefix('=')?;
    let name = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    let name: String =
        name.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_the_encoding_it_says() {
        let wide = |text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
            [mark.to_vec(), text.encode_utf16().flat_map(bytes).collect()].concat()
        };
        let xml = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xe9 \x80</a>";
        let page = b"<html><head><meta charset=\"windows-1252\"></head>\x93caf\xe9\x94";
        assert_eq!(decoded("naïve".as_bytes()).as_deref(), Some("naïve"));
        assert_eq!(decoded("\u{feff}naïve".as_bytes()).as_deref(), Some("naïve"));
        assert_eq!(decoded(&wide("naïve 课", b"\xff\xfe", u16::to_le_bytes)).as_deref(), Some("naïve 课"));
        assert_eq!(decoded(&wide("naïve 课", b"\xfe\xff", u16::to_be_bytes)).as_deref(), Some("naïve 课"));
        assert!(decoded(xml).is_some_and(|text| text.ends_with("<a>café €</a>")));
        assert!(decoded(page).is_some_and(|text| text.ends_with("“café”")));
    }

    #[test]
    fn what_is_in_another_encoding_is_not_guessed() {
        assert_eq!(decoded(b"caf\xe9"), None, "no UTF-8, and it says nothing");
        assert_eq!(decoded(b"<?xml version=\"1.0\" encoding=\"koi8-r\"?><a/>"), None);
        assert_eq!(decoded(b"<?xml version=\"1.0\" encoding=\"utf-8\"?><a>\xff</a>"), None, "it says what it is not");
        assert_eq!(decoded(b"\xff\xfea"), None, "half a letter");
        assert_eq!(decoded(b"\xff\xfe\x00\xd8"), None, "half a pair");
        let told = "Write `<meta charset=koi8-r>` into the head: naïve.";
        assert_eq!(decoded(told.as_bytes()).as_deref(), Some(told), "Markdown that speaks of it");
    }
}
