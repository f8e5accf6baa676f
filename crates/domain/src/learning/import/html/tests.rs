//! Clean HTML becomes Markdown that says the same.

use super::*;

fn text(html: &str) -> String {
    markdown(html).text
}

#[test]
fn paragraphs_headings_emphasis_and_links_stay_what_they_are() {
    let html = "<h2>Halves</h2><p>A <strong>half</strong> is <em>one</em> of\n two. \
                <a href=\"https://a.example/x (1)\" rel=\"nofollow\">More</a></p><div>Next<br>line</div><hr>";
    assert_eq!(
        text(html),
        "## Halves\n\nA **half** is *one* of two. [More](https://a.example/x%20%281%29)\n\nNext\\\nline\n\n* * *"
    );
    assert_eq!(text("<p>a<b> bold </b>b <i></i>c</p>"), "a **bold** b c", "blanks stand outside of marks");
}

#[test]
fn lists_quotations_and_tables_keep_their_order() {
    let html = "<ul><li>One</li><li>Two<ol><li>a</li><li>b</li></ol></li></ul><blockquote><p>Said</p></blockquote>\
                <table><tbody><tr><th>x</th><td>1</td></tr><tr><th>y</th><td>2</td></tr></tbody></table>";
    assert_eq!(text(html), "- One\n- Two\n   1. a\n   2. b\n\n> Said\n\nx | 1\n\ny | 2");
}

#[test]
fn code_is_written_as_it_stands() {
    assert_eq!(text("<pre><code>if a &lt; b:\n    *go*\n</code></pre>"), "```\nif a < b:\n    *go*\n```");
    assert_eq!(text("<pre>```\n</pre>"), "````\n```\n````", "a fence within is no end");
    assert_eq!(text("<p>Say <code>a_b*c</code>.</p>"), "Say `a_b*c`.");
    assert_eq!(text("<p><code>`</code></p>"), "`` ` ``");
}

#[test]
fn words_that_look_like_markdown_mean_themselves() {
    assert_eq!(text("<p># no heading</p>"), "\\# no heading");
    assert_eq!(text("<p>1. no list</p>"), "1\\. no list");
    assert_eq!(text("<p>- no list</p>"), "\\- no list");
    assert_eq!(
        text("<p>2*3*4 a_b_c [x](y) &lt;b&gt; &amp;amp; ~~x~~</p>"),
        "2\\*3\\*4 a\\_b\\_c \\[x\\](y) \\<b> \\&amp; \\~\\~x\\~\\~"
    );
    assert_eq!(text("<p>\\(x^2\\)</p>"), "\\\\(x^2\\\\)", "maths stays as it was typed");
    assert_eq!(text("<p>x<sup>2</sup></p>"), "x^2");
}

#[test]
fn pictures_are_counted_and_their_names_stay() {
    let written = markdown("<p>See <img src=\"a.png\" alt=\"a cake &amp; a knife\"> and <img src=\"b.png\"></p>");
    assert_eq!((written.text.as_str(), written.pictures), ("See \\[a cake \\& a knife\\] and", 2));
}

#[test]
fn plain_words_are_one_line() {
    assert_eq!(
        plain("<p>Which is\n <b>red</b>?</p><p>x<sup>2</sup> &lt; 4 &#8211; &#x41;</p>"),
        "Which is red? x^2 < 4 – A"
    );
    assert_eq!(unescaped("&nothing; & &#99999999; &#xD800;"), "&nothing; & &#99999999; &#xD800;", "no such letters");
}

#[test]
fn halves_of_tags_and_quotes_break_nothing() {
    for html in ["<", "<p", "<a href=\"", "</", "<a href=\"x>y\">z</a>", "a>b", "<<p>>", "</li></ul></blockquote>x"] {
        let _whole = (markdown(html), plain(html));
    }
    assert_eq!(text("<a href=\"https://a.example/?q=x>y\">z</a>"), "[z](https://a.example/?q=x%3Ey)");
}
