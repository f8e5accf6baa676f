//! Pages of strangers, cleaned.

use domain::learning::import::{LeftOut, Notes};
use learning::imports::clean::{page, plain};

fn told(raw: &str) -> (String, Vec<(LeftOut, i32)>) {
    let mut notes = Notes::default();
    let text = page(raw, "One", &mut notes);
    (text, notes.lines().iter().map(|line| (line.what, line.count)).collect())
}

#[test]
fn a_page_is_its_words_and_what_is_taken_away_is_told() {
    let raw = "<html><head><title>T</title><style>p{}</style><script>a()</script></head><body onload='x()'>\
               <h1>Halves</h1><p>One <b>of</b> two<img src='x.png' alt='cake'>. <a href='next.html'>Next</a> \
               <a href='https://a.example/'>More</a></p><iframe src='https://b.example/'>no</iframe></body></html>";
    let (text, left) = told(raw);
    assert_eq!(text, "# Halves\n\nOne **of** two\\[cake\\]. Next [More](https://a.example/)");
    let expected = [(LeftOut::Picture, 1), (LeftOut::Script, 1), (LeftOut::Embedded, 1), (LeftOut::InnerLink, 1)];
    assert_eq!(left, expected);
}

#[test]
fn attack_nothing_that_runs_comes_out_of_a_page() {
    for raw in [
        "<a href=\"javascript:alert(1)\">x</a>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<p title=\"--><script>alert(1)</script>\">x</p>",
        "<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>",
        "[x](javascript:alert(1))",
        "<a href=\"data:text/html,x\">x</a>",
    ] {
        let (text, _) = told(raw);
        let meant = text.replace("\\<", "").replace("\\]", "");
        let runs = ["](javascript", "](data", "<"].iter().any(|sign| meant.contains(sign));
        assert!(!runs, "{raw}: {text}");
    }
}

#[test]
fn words_of_questions_are_plain() {
    assert_eq!(plain("<p>Which is <b>red</b>?&nbsp;<script>x()</script></p>"), "Which is red?");
}
