//! A bar chart of the three rankers as SVG, drawn by hand: no library, and readable in both colour schemes.

use super::{Judged, Report};
use std::fmt::Write;

const LEFT: f64 = 220.0;
const WIDTH: f64 = 460.0;
const ROW: f64 = 62.0;
const COLOURS: [(&str, &str); 3] = [("model", "#2563eb"), ("rules", "#d97706"), ("popularity", "#6b7280")];

/// One group of bars per measure, each from 0 to 1.
pub fn chart(report: &Report) -> String {
    let mut groups: Vec<(String, Judged)> = vec![("NDCG@10, shown lists".to_owned(), report.ndcg_10)];
    if let Some(truth) = report.truth_ndcg_10 {
        groups.push(("NDCG@10, planted truth".to_owned(), truth));
    }
    groups.push(("AUC, good lesson".to_owned(), report.auc));
    if let Some(retrieval) = report.retrieval {
        groups.push(("Recall@50".to_owned(), retrieval.recall_50));
        groups.push(("Coverage of the catalogue".to_owned(), retrieval.coverage));
    }
    groups.extend(report.slices.iter().take(2).map(|slice| (slice.name.clone(), slice.ndcg)));
    let height = ROW * groups.len() as f64 + 60.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {height:.0}\" font-family=\"sans-serif\" \
         font-size=\"13\" role=\"img\" aria-label=\"Model, rules and popularity compared\">\n<rect width=\"100%\" \
         height=\"100%\" fill=\"#ffffff\"/>\n",
        LEFT + WIDTH + 70.0
    );
    for (place, (name, colour)) in COLOURS.iter().enumerate() {
        let x = LEFT + 120.0 * place as f64;
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.0}\" y=\"14\" width=\"12\" height=\"12\" fill=\"{colour}\"/><text x=\"{:.0}\" y=\"25\" \
             fill=\"#111827\">{name}</text>",
            x + 18.0
        );
    }
    for (place, (name, judged)) in groups.iter().enumerate() {
        let y = 44.0 + ROW * place as f64;
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\" fill=\"#111827\">{}</text>",
            LEFT - 12.0,
            y + 28.0,
            escaped(name)
        );
        for (bar, (value, (_, colour))) in
            [judged.model, judged.rules, judged.popularity].into_iter().zip(COLOURS).enumerate()
        {
            let length = if value.is_finite() { value.clamp(0.0, 1.0) * WIDTH } else { 0.0 };
            let top = y + 16.0 * bar as f64;
            let _ = writeln!(
                svg,
                "<rect x=\"{LEFT:.0}\" y=\"{top:.0}\" width=\"{length:.1}\" height=\"13\" fill=\"{colour}\"/><text \
                 x=\"{:.1}\" y=\"{:.0}\" fill=\"#374151\">{value:.3}</text>",
                LEFT + length + 6.0,
                top + 11.0
            );
        }
    }
    svg + "</svg>\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
