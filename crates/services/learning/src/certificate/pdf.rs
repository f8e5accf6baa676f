//! A certificate on a sheet of paper.

use domain::learning::certificate::Certificate;
use krilla::{
    Document,
    color::rgb,
    geom::Point,
    page::PageSettings,
    paint::Fill,
    text::{Font, TextDirection},
};
use std::sync::{Arc, LazyLock};
use words::Locale;

/// Letters of the system: most scripts, and those that have thousands of signs.
static LETTERS: LazyLock<Option<Font>> = LazyLock::new(|| {
    font(&["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"])
});
static SIGNS: LazyLock<Option<Font>> =
    LazyLock::new(|| font(&["/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"]));

/// A4, landscape, in points.
const SHEET: (f32, f32) = (842.0, 595.0);
/// Letters of a line of the largest text.
const LINE_LETTERS: usize = 38;

fn font(places: &[&str]) -> Option<Font> {
    let bytes = places.iter().find_map(|place| std::fs::read(place).ok())?;
    Font::new(Arc::new(bytes).into(), 0)
}

/// Draws it; none where the system has no letters for it.
pub fn drawn(certificate: &Certificate, locale: Locale) -> Option<Vec<u8>> {
    let mut document = Document::new();
    let mut page = document.start_page_with(PageSettings::from_wh(SHEET.0, SHEET.1)?);
    let mut surface = page.surface();
    let mut y = 110.0;
    let mut line = |text: &str, size: f32, colour: (u8, u8, u8), after: f32| -> Option<()> {
        let font = letters_for(text)?;
        let paint = rgb::Color::new(colour.0, colour.1, colour.2).into();
        surface.set_fill(Some(Fill { paint, ..Fill::default() }));
        for part in wrapped(text, (LINE_LETTERS as f32 * 30.0 / size) as usize) {
            surface.draw_text(Point::from_xy(84.0, y), font.clone(), size, &part, false, TextDirection::Auto);
            y += size * 1.3;
        }
        y += after;
        Some(())
    };
    let (ink, soft, accent) = ((28, 25, 23), (87, 83, 78), (124, 58, 237));
    line("EduStream", 18.0, accent, 40.0)?;
    line(words::tr!(locale, certificate.title), 16.0, soft, 16.0)?;
    line(&certificate.learner_name, 34.0, ink, 18.0)?;
    line(words::tr!(locale, certificate.finished), 16.0, soft, 14.0)?;
    line(&certificate.course_title, 28.0, ink, 22.0)?;
    line(&words::tr!(locale, certificate.taught_by, name = certificate.teacher_name.as_str()), 14.0, soft, 2.0)?;
    line(&certificate.completed_at.format("%Y-%m-%d").to_string(), 14.0, soft, 26.0)?;
    line(&certificate.url, 11.0, soft, 0.0)?;
    surface.finish();
    page.finish();
    document.finish().ok()
}

/// Chinese, Japanese and Korean have letters of their own.
fn letters_for(text: &str) -> Option<Font> {
    let signs = text.chars().any(|c| matches!(u32::from(c), 0x2e80..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff));
    if signs { SIGNS.clone() } else { LETTERS.clone() }
}

/// Lines of about so many letters, broken between words.
pub fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
