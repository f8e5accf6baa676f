//! What may be typed, and what only looks like it.

use super::*;

#[test]
fn markup_is_text_and_passes_unchanged() {
    assert_eq!(clean("<script>alert(1)</script>", 100).unwrap(), "<script>alert(1)</script>");
}

#[test]
fn nul_bidi_overrides_and_stacked_marks_are_refused_by_name() {
    for (input, code) in [
        ("a\0b", "text_unstorable"),
        ("abc\u{202E}fdp.exe", "text_bidi"),
        ("z\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}\u{0306}", "text_stacked_marks"),
    ] {
        assert_eq!(clean(input, 100).unwrap_err().code, code, "{input:?}");
    }
}

#[test]
fn one_line_is_one_line() {
    assert_eq!(clean_line(" Patient teacher ", 40).unwrap(), "Patient teacher");
    for input in ["Patient\nteacher", "Patient\r\nteacher", "Patient\tteacher"] {
        assert_eq!(clean_line(input, 40).unwrap_err().code, "text_unstorable", "{input:?}");
    }
}

#[test]
fn length_counts_characters_not_bytes_and_the_limit_itself_passes() {
    assert!(clean(&"é".repeat(10), 10).is_ok());
    assert_eq!(clean(&"é".repeat(11), 10).unwrap_err().code, "text_too_long");
}

/// Names of nothing, one character each, from public reports of other products.
const NOTHING: [&str; 14] = [
    "\u{200B}",
    "\u{3164}",
    "\u{2800}",
    "\u{2060}",
    "\u{AD}\u{AD}",
    "\u{34F}",
    "\u{200D}",
    "\u{200E}",
    "\u{E0041}",
    "\u{FE0F}",
    "\u{FFA0}",
    "\u{115F}\u{1160}",
    "\u{180E}",
    " \u{A0}\u{3000}\u{FEFF} ",
];

#[test]
fn report_5_a_name_nobody_can_see_is_no_name() {
    for input in NOTHING {
        assert_eq!(clean(input, 80).as_deref(), Ok(""), "{input:?}");
        let missing = clean_filled(input, 80, crate::identity::refusals::display_name_missing).unwrap_err();
        assert_eq!(missing.code, "required", "{input:?}");
    }
    // A mark without a letter, alone or on a blank.
    for input in ["\u{301}", " \u{301}", "\u{20DD}", "\u{2800}\u{308}"] {
        assert_eq!(clean(input, 80).as_deref(), Ok(""), "{input:?}");
    }
}

#[test]
fn report_5_a_separator_of_lines_or_paragraphs_ends_a_line() {
    for input in ["one\u{2028}two", "one\u{2029}two", "one\u{85}two", "one\r\ntwo"] {
        assert_eq!(clean(input, 80).unwrap(), "one\ntwo", "{input:?}");
        let refusal = clean_line(input, 80).unwrap_err();
        assert_eq!(
            (refusal.code.as_str(), refusal.message.contains("one line")),
            ("text_unstorable", true),
            "{input:?}"
        );
    }
}

#[test]
fn report_6_ordinary_words_of_languages_with_many_signs_are_words() {
    let asia = "လျှို့ဝှက် မြွှော် བསྒྲུབས";
    let others = "ཧཱུྃ ཧྐྵྨླྺྲྱྃ ที่นี้ កម្ពុជា";
    let west = "שָׁלוֹם ٱلْحَمْدُ لِلَّهِ Việt ᾧ Ǭ̣́";
    for word in [asia, others, west].into_iter().flat_map(str::split_whitespace) {
        assert_eq!(clean(word, 80).map(|text| text.is_empty()), Ok(false), "{word}");
    }
}

#[test]
fn marks_piled_up_are_refused_whatever_hides_between_them() {
    let pile = |mark: &str, between: &str| format!("z{}", format!("{mark}{between}").repeat(5));
    for (mark, between) in [
        ("\u{301}", ""),
        ("\u{323}", ""),
        ("\u{338}", ""),
        ("\u{E49}", ""),
        ("\u{489}", ""),
        ("\u{20DD}", ""),
        ("\u{301}", "\u{34F}"),
        ("\u{301}", "\u{200D}"),
        ("\u{301}", "\u{200B}"),
        ("\u{301}", "\u{FEFF}"),
    ] {
        assert_eq!(clean(&pile(mark, between), 80).unwrap_err().code, "text_stacked_marks", "{mark:?} {between:?}");
    }
    let above_below_and_through = format!("z{}", "\u{301}\u{323}\u{338}".repeat(4));
    assert_eq!(clean(&above_below_and_through, 80).unwrap_err().code, "text_stacked_marks");
    let without_place = format!("\u{1000}{}", "\u{102D}".repeat(9));
    assert_eq!(clean(&without_place, 80).unwrap_err().code, "text_stacked_marks");
}

#[test]
fn what_belongs_to_the_last_sign_stays_and_blanks_round_a_text_go() {
    let england = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}";
    for text in ["\u{2764}\u{FE0F}", england, "\u{1F469}\u{200D}\u{1F52C}", "می\u{200C}خواهم"] {
        assert_eq!(clean(&format!("\u{200B}\u{FEFF} {text} \u{200E}\u{3164}"), 80).unwrap(), text);
    }
    assert_eq!(visible::trimmed("\u{202A}ada@example.com\u{202C}\u{200B}"), "ada@example.com");
}

#[test]
fn what_is_no_character_cannot_be_stored() {
    for input in ["a\u{FFFE}", "a\u{FDD0}", "a\u{1FFFF}", "a\u{10FFFE}", "\u{7}", "a\rb"] {
        assert_eq!(clean(input, 80).unwrap_err().code, "text_unstorable", "{input:?}");
    }
}

proptest::proptest! {
    #[test]
    fn cleaned_text_is_cleaned_and_shows_something_or_is_empty(
        input in "\\PC{0,40}|[\u{200B}-\u{200F}\u{300}-\u{36F}a-c \u{2028}\u{3164}]{0,20}",
    ) {
        if let Ok(text) = clean(&input, 80) {
            proptest::prop_assert_eq!(clean(&text, 80), Ok(text.clone()));
            proptest::prop_assert!(text.is_empty() || visible::is_visible(&text));
        }
    }
}
