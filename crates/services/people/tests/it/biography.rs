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
