//! A line of text: split into runs of one direction and one font, shaped, in the order in which they are seen.

use super::{PrintError, fonts::Fonts};
use krilla::{
    geom::Point,
    surface::Surface,
    text::{GlyphId, KrillaGlyph},
};
use rustybuzz::{Direction, UnicodeBuffer};
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};

/// The shapers of both weights.
pub(super) struct Shapers<'f> {
    fonts: &'f Fonts,
    regular: Vec<rustybuzz::Face<'f>>,
    bold: Vec<rustybuzz::Face<'f>>,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: f32,
    pub bold: bool,
    pub rtl: bool,
}

/// A line ready to be drawn.
pub(super) struct Line {
    text: String,
    runs: Vec<Run>,
    style: Style,
    pub width: f32,
}

struct Run {
    font: usize,
    glyphs: Vec<KrillaGlyph>,
    width: f32,
}

impl<'f> Shapers<'f> {
    pub fn of(fonts: &'f Fonts) -> Result<Self, PrintError> {
        Ok(Self { fonts, regular: fonts.shapers(false)?, bold: fonts.shapers(true)? })
    }

    fn faces(&self, bold: bool) -> &[rustybuzz::Face<'f>] {
        if bold { &self.bold } else { &self.regular }
    }

    /// Sets one line.
    pub fn line(&self, text: &str, style: Style) -> Line {
        let text: String = text.chars().filter(|c| !is_silent(*c)).collect();
        let base = if style.rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(&text, Some(base));
        let mut runs = Vec::new();
        if let Some(paragraph) = bidi.paragraphs.first() {
            let (levels, seen) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for range in seen {
                let rtl = levels.get(range.start).is_some_and(Level::is_rtl);
                let mut parts = self.by_font(&text, range, style.bold);
                if rtl {
                    parts.reverse();
                }
                runs.extend(parts.into_iter().map(|(font, part)| self.run(&text, font, part, (rtl, style))));
            }
        }
        let width = runs.iter().map(|run| run.width).sum();
        Line { text, runs, style, width }
    }

    /// Parts that one font has every character of. A character that none has is drawn as the first one's box.
    fn by_font(&self, text: &str, range: Range<usize>, bold: bool) -> Vec<(usize, Range<usize>)> {
        let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
        let Some(part) = text.get(range.clone()) else { return parts };
        for (at, c) in part.char_indices() {
            let (start, end) = (range.start + at, range.start + at + c.len_utf8());
            let has = |face: &rustybuzz::Face<'_>| face.glyph_index(c).is_some();
            let own = self.faces(bold).iter().position(has);
            match parts.last_mut() {
                // Marks and what every font has stay with the text around them.
                Some((font, last)) if own.is_none() || own == Some(*font) || self.stays(c, *font, bold) => {
                    last.end = end;
                }
                _ => parts.push((own.unwrap_or_default(), start..end)),
            }
        }
        parts
    }

    fn stays(&self, c: char, font: usize, bold: bool) -> bool {
        !c.is_alphanumeric() && self.faces(bold).get(font).is_some_and(|face| face.glyph_index(c).is_some())
    }

    fn run(&self, text: &str, font: usize, range: Range<usize>, (rtl, style): (bool, Style)) -> Run {
        let empty = Run { font, glyphs: Vec::new(), width: 0.0 };
        let (Some(face), Some(part)) = (self.faces(style.bold).get(font), text.get(range.clone())) else {
            return empty;
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(part);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        let shaped = rustybuzz::shape(face, &[], buffer);
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let end_of = |start: usize| {
            let next = starts.partition_point(|known| *known <= start);
            starts.get(next).copied().unwrap_or(part.len())
        };
        let em = f32::from(u16::try_from(face.units_per_em()).unwrap_or(1_000));
        #[allow(clippy::cast_precision_loss)]
        let scaled = |units: i32| units as f32 / em;
        let glyphs: Vec<KrillaGlyph> = infos
            .iter()
            .zip(positions)
            .map(|(info, at)| {
                let start = info.cluster as usize;
                let covers = range.start + start..range.start + end_of(start);
                let (advance, x, y) = (scaled(at.x_advance), scaled(at.x_offset), scaled(at.y_offset));
                KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, scaled(at.y_advance), covers, None)
            })
            .collect();
        let width = positions.iter().map(|at| scaled(at.x_advance)).sum::<f32>() * style.size;
        Run { font, glyphs, width }
    }

    /// Breaks a text into lines that are no wider than `width`: between words, and inside of what is too long or, like
    /// Chinese, has no spaces.
    pub fn lines(&self, text: &str, width: f32, style: Style) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut now = String::new();
        for piece in pieces(text) {
            let longer = format!("{now}{piece}");
            if !now.is_empty() && self.line(longer.trim_end(), style).width > width {
                lines.push(self.line(now.trim_end(), style));
                piece.trim_start().clone_into(&mut now);
            } else {
                now = longer;
            }
        }
        if !now.trim().is_empty() {
            lines.push(self.line(now.trim_end(), style));
        }
        lines
    }

    /// Draws a line from its left end; `y` is the baseline.
    pub fn draw(&self, surface: &mut Surface<'_>, line: &Line, (x, y): (f32, f32)) {
        let mut x = x;
        for run in &line.runs {
            let Some(face) = self.fonts.faces(line.style.bold).get(run.font) else { continue };
            let start = Point::from_xy(x, y);
            surface.draw_glyphs(start, &run.glyphs, face.embedded.clone(), &line.text, line.style.size, false);
            x += run.width;
        }
    }
}

/// What has no shape and changes only how text around it is ordered, which is done: isolates and marks.
const fn is_silent(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Words with the space after them; wide characters one by one; what is longer than a line in parts.
fn pieces(text: &str) -> Vec<String> {
    const LONGEST: usize = 40;
    let mut pieces: Vec<String> = vec![String::new()];
    for c in text.chars() {
        let wide = matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
        let full = pieces.last().is_some_and(|piece| {
            piece.ends_with(char::is_whitespace) && !c.is_whitespace() || piece.chars().count() >= LONGEST
        });
        if wide || full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        if wide {
            pieces.push(String::new());
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_between_words_and_between_wide_characters() {
        assert_eq!(pieces("one two"), ["one ", "two"]);
        assert_eq!(pieces("一二 a"), ["一", "二", " ", "a"]);
        assert_eq!(pieces(&"x".repeat(100)).len(), 3, "what has no space breaks all the same");
        assert!(pieces("").is_empty());
    }
}
