//! Formulas of lessons, and what is none.

use super::mathml;

fn inline(tex: &str) -> String {
    let whole = mathml(tex, false).unwrap_or_else(|| panic!("not understood: {tex}"));
    whole.strip_prefix("<math>").and_then(|rest| rest.strip_suffix("</math>")).unwrap_or(&whole).to_owned()
}

#[test]
fn letters_numbers_and_signs_stand_as_they_are_read() {
    assert_eq!(inline("x"), "<mi>x</mi>");
    assert_eq!(inline("3.14"), "<mn>3.14</mn>");
    assert_eq!(inline("1,000.5"), "<mn>1,000.5</mn>");
    assert_eq!(inline("2x - 1"), "<mn>2</mn><mi>x</mi><mo>−</mo><mn>1</mn>");
    assert_eq!(inline(r"\alpha \le \infty"), "<mi>α</mi><mo>≤</mo><mi>∞</mi>");
    assert_eq!(inline(r"\sin x"), "<mi>sin</mi><mi>x</mi>");
    assert_eq!(inline(r"x \in \mathbb{R}"), "<mi>x</mi><mo>∈</mo><mi>ℝ</mi>");
    assert_eq!(inline("1, 2"), "<mn>1</mn><mo>,</mo><mn>2</mn>", "a comma before a blank parts numbers");
}

#[test]
fn what_stands_high_and_low_belongs_to_what_is_before_it() {
    assert_eq!(inline("x^2"), "<msup><mi>x</mi><mn>2</mn></msup>");
    assert_eq!(inline("x_{i+1}"), "<msub><mi>x</mi><mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow></msub>");
    assert_eq!(inline("x_1^2"), inline("x^2_1"));
    assert_eq!(inline("x^12"), "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>", "one digit without braces");
    assert_eq!(inline("f''(x)"), "<msup><mi>f</mi><mo>′′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>");
}

#[test]
fn fractions_roots_and_accents_take_what_follows() {
    assert_eq!(inline(r"\frac{1}{2}"), "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>");
    assert_eq!(inline(r"\frac12"), "<mfrac><mn>1</mn><mn>2</mn></mfrac>");
    assert_eq!(inline(r"\sqrt x"), "<msqrt><mi>x</mi></msqrt>");
    assert_eq!(inline(r"\sqrt[3]{8}"), "<mroot><mrow><mn>8</mn></mrow><mrow><mn>3</mn></mrow></mroot>");
    assert_eq!(inline(r"\vec v"), "<mover accent=\"true\"><mi>v</mi><mo>→</mo></mover>");
    assert_eq!(inline(r"\text{if } x"), "<mtext>if\u{a0}</mtext><mi>x</mi>");
}

#[test]
fn a_sum_has_its_limits_above_and_below_on_a_line_of_its_own() {
    let sum = r"\sum_{i=1}^n i";
    assert!(inline(sum).starts_with("<msubsup><mo>∑</mo>"));
    let block = mathml(sum, true).unwrap_or_default();
    assert!(block.starts_with("<math display=\"block\"><munderover><mo>∑</mo>"), "{block}");
    let integral = mathml(r"\int_0^1 x", true).unwrap_or_default();
    assert!(integral.contains("<msubsup><mo>∫</mo>"), "an integral has them beside it: {integral}");
}

#[test]
fn brackets_and_tables_are_closed_as_they_were_opened() {
    assert_eq!(
        inline(r"\left( \frac12 \right]"),
        "<mrow><mo>(</mo><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow><mo>]</mo></mrow>"
    );
    assert_eq!(inline(r"\left\{ x \right."), "<mrow><mo>{</mo><mrow><mi>x</mi></mrow></mrow>");
    assert_eq!(
        inline(r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"),
        "<mrow><mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>\
         <mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>)</mo></mrow>"
    );
    assert!(inline(r"\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}").contains("<mtext>else</mtext>"));
}

#[test]
fn what_is_not_understood_is_no_formula() {
    for tex in [
        "",
        " ",
        "x^",
        "x^2^3",
        "^2",
        "{",
        "}",
        "{x",
        "x}",
        r"\",
        r"\unknown",
        r"\frac{1}",
        r"\sqrt[3 x",
        r"\left( x",
        r"x \right)",
        r"\left( x \right",
        r"\left< x \right>",
        "a & b",
        r"a \\ b",
        r"\begin{pmatrix} a",
        r"\begin{pmatrix} a \end{bmatrix}",
        r"\begin{html} a \end{html}",
        r"\text{a{b}}",
        r"\text{a",
        r"\href{x}{y}",
        r"\mathbb{RR}",
        "a\u{0}b",
    ] {
        assert_eq!(mathml(tex, false), None, "{tex:?}");
    }
}

#[test]
fn nothing_that_was_typed_becomes_markup() {
    assert_eq!(inline("a < b"), "<mi>a</mi><mo>&lt;</mo><mi>b</mi>");
    for tex in ["<script>alert(1)</script>", r"\text{<img src=x onerror=alert(1)>}", r"\& < > \lt"] {
        let written = inline(tex);
        assert!(!written.contains("<script") && !written.contains("<img"), "{written}");
    }
    for tex in ["\\text{\" onmouseover=\"alert(1)}", "\"", r"\text{it's}"] {
        let written = inline(tex);
        assert!(!written.contains(['"', '\'']), "nothing typed ends an attribute: {written}");
    }
}

#[test]
fn a_formula_has_an_end_however_deep_or_long_it_is() {
    assert!(mathml(&"x".repeat(2_000), false).is_some());
    assert_eq!(mathml(&"x".repeat(2_001), false), None);
    for deep in [r"\sqrt ".repeat(300), "{".repeat(1_500), r"\left(".repeat(300), "x^{".repeat(600)] {
        assert_eq!(mathml(&deep, false), None);
    }
    let nested = format!("{}x{}", "{".repeat(20), "}".repeat(20));
    assert!(mathml(&nested, false).is_some());
}
