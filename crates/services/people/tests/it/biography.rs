//! Biographies: Markdown of strangers as HTML that is safe to show.

use people::biography::{excerpt, lines_to_html, taught_to_html, to_html};

#[test]
fn scripts_are_shown_as_text_and_dangerous_links_lose_their_address() {
    let cases = [
        "<script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "hi <img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "[click](data:text/html,<script>alert(1)</script>)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "![x](javascript:alert(1))",
        "[//evil](//evil.example)",
    ];
    for markdown in cases {
        let html = [to_html(markdown), lines_to_html(markdown), taught_to_html(markdown)].concat();
        for forbidden in ["<script", "<svg", "<img", "<a href=\"javascript", "<a href=\"data", "<a href=\"//"] {
            assert!(!html.contains(forbidden), "{markdown} became {html}");
        }
    }
    assert_eq!(to_html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
}

#[test]
fn what_is_typed_line_by_line_keeps_its_lines_and_code_is_code() {
    let notes = "# Verbs\nto be\nto have\n\n```\nlet x = 1;\n```";
    let html = lines_to_html(notes);
    for part in ["<h3>Verbs</h3>", "to be<br>\nto have", "<pre><code>let x = 1;\n</code></pre>"] {
        assert!(html.contains(part), "{html} lacks {part}");
    }
    assert!(!to_html(notes).contains("<br>"));
}

#[test]
fn formulas_are_set_where_somebody_teaches_and_a_price_stays_a_price() {
    let html = lines_to_html("So $x^2$ is\n\n$$\\frac{1}{2}$$\n\n`$y$`");
    for part in ["<p>So <math><msup><mi>x</mi><mn>2</mn></msup></math> is</p>", "<math display=\"block\"><mfrac>"] {
        assert!(html.contains(part), "{html} lacks {part}");
    }
    assert!(html.contains("<code>$y$</code>"), "code is code: {html}");
    assert!(taught_to_html("**$a$**").contains("<strong><math><mi>a</mi></math></strong>"));
    let typed = "An hour is $20, five are $90.";
    for html in [to_html(typed), lines_to_html(typed), taught_to_html(typed)] {
        assert_eq!(html, format!("<p>{typed}</p>\n"));
    }
    assert_eq!(to_html("$x$"), "<p>$x$</p>\n", "who presents themselves writes no formulas");
}

#[test]
fn a_formula_that_is_none_stays_as_typed_and_none_brings_markup_along() {
    assert_eq!(lines_to_html("$\\nonsense{x}$"), "<p><code>$\\nonsense{x}$</code></p>\n");
    for typed in [
        "$<script>alert(1)</script>$",
        "$\\text{<img src=x onerror=alert(1)>}$",
        "$a$ [x](javascript:alert(1)) $b$",
        "\u{e000}0\u{e001} <script>alert(1)</script> $a$",
    ] {
        let html = lines_to_html(typed);
        for forbidden in ["<script", "<img", "javascript:"] {
            assert!(!html.contains(forbidden), "{typed} became {html}");
        }
    }
    assert_eq!(lines_to_html("\u{e000}0\u{e001}").matches("<math").count(), 0, "a place that was typed is none");
}

#[test]
fn no_formula_is_put_where_somebody_wrote_the_sign_of_its_place() {
    let formula = "$\\text{\" class=\"file-input\" onmouseover=\"alert(1)\" y=}$";
    for sign in ["\u{e000}0\u{e001}", "&#xE000;0&#xE001;", "&#57344;0&#57345;", "&#xe000;&#48;&#xe001;"] {
        for typed in [
            format!("{formula} [go](https://evil.test \"{sign}\")"),
            format!("{formula} [go](https://evil.test/{sign})"),
            format!("[go](https://evil.test \"{sign}\") {formula}"),
            format!("{formula} [go]\n\n[go]: https://evil.test \"{sign}\""),
            format!("{formula} ![{sign}](https://evil.test/a.png \"{sign}\")"),
            format!("![{formula}](https://evil.test/a.png) {formula} `{sign}`"),
            format!("{formula} {sign} <b title=\"{sign}\">x</b>\n\n```{sign}\n{sign}\n```"),
        ] {
            for html in [taught_to_html(&typed), lines_to_html(&typed)] {
                assert_eq!(html.matches("<math").count(), 1, "{typed} became {html}");
                assert_eq!(html.matches('"').count() % 2, 0, "{typed} became {html}");
                let (before, _) = html.split_once("<math").unwrap();
                assert_eq!(before.matches('"').count() % 2, 0, "a formula stands in an attribute: {html}");
                assert!(!html.contains(['\u{e000}', '\u{e001}']), "{typed} became {html}");
                let mut within = html.split('<').filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
                let odd = within.find(|tag| tag.contains("onmouseover") || tag.contains("class="));
                assert_eq!(odd, None, "{typed} became {html}");
            }
        }
    }
}

#[test]
fn formulas_have_room_for_so_much_and_the_rest_stays_as_typed() {
    let many = format!("${}$ ", "~".repeat(1_900)).repeat(40);
    let html = taught_to_html(&many);
    assert!(html.matches("<math>").count() >= 4 && html.contains("<code>$~"), "{}", html.len());
    assert!(html.len() < 400_000, "{} bytes of {}", html.len(), many.len());
    let again = format!("$\\frac{{1}}{{2}}$ {}", "&#xE000;0&#xE001;".repeat(1_000));
    assert_eq!(taught_to_html(&again).matches("<math>").count(), 1, "a formula stands where it was typed and once");
}

#[test]
fn markdown_works_and_links_pass_no_rank() {
    let html = to_html("# Hi\n\n**I** teach [algebra](https://example.com).");
    assert!(html.contains("<h3>Hi</h3>") && html.contains("<strong>I</strong>"), "{html}");
    assert!(html.contains("rel=\"nofollow ugc noopener\""), "{html}");
}

#[test]
fn an_excerpt_is_two_plain_lines_of_at_most_220_characters() {
    assert_eq!(excerpt("# Hello\n\nI **teach** [maths](https://x.example).\n\nThird"), "Hello I teach maths.");
    let long = excerpt(&"word ".repeat(100));
    assert!(long.chars().count() <= 220 && long.ends_with("word…"), "{long}");
}
