//! Biographies: Markdown of strangers as HTML that is safe to show.

use people::biography::{excerpt, lines_to_html, to_html};

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
        let html = [to_html(markdown), lines_to_html(markdown)].concat();
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
