//! Where things stand on A4: a head, facts, one table, sums, notes; more pages when the table is long.

use super::{
    Fonts, PrintError, Sheet,
    text::{Line, Shapers, Style},
};
use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Rect},
    metadata::{Metadata, TextDirection},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
};

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 56.0;
const INSIDE: f32 = WIDTH - 2.0 * MARGIN;
/// Lines stand so many times their size apart.
const LEADING: f32 = 1.45;
/// Most pages; a year of lessons is far less.
const PAGES_MAX: usize = 200;

/// Something at a place of a page.
enum Mark {
    Text(Line, f32, f32),
    Rule(f32),
}

/// The pages as they fill.
struct Paper<'s> {
    shapers: Shapers<'s>,
    rtl: bool,
    pages: Vec<Vec<Mark>>,
    y: f32,
}

pub(super) fn print(fonts: &Fonts, sheet: &Sheet) -> Result<Vec<u8>, PrintError> {
    let mut paper = Paper { shapers: Shapers::of(fonts)?, rtl: sheet.rtl, pages: vec![Vec::new()], y: MARGIN };
    paper.head(sheet);
    paper.facts(&sheet.facts);
    paper.table(sheet);
    paper.sums(&sheet.sums);
    paper.notes(&sheet.notes);
    paper.finish(sheet)
}

impl Paper<'_> {
    const fn style(&self, size: f32, bold: bool) -> Style {
        Style { size, bold, rtl: self.rtl }
    }

    /// Room for `height` points more, on the next page when this one is full.
    fn room(&mut self, height: f32) {
        if self.y + height > HEIGHT - MARGIN && self.pages.len() < PAGES_MAX {
            self.pages.push(Vec::new());
            self.y = MARGIN;
        }
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Puts a line at the reading side of a box from `left` to `left + width`, or at its far side.
    fn put(&mut self, line: Line, (left, width): (f32, f32), far: bool) {
        let x = if far == self.rtl { left } else { left + width - line.width };
        let y = self.y;
        self.mark(Mark::Text(line, x, y));
    }

    fn paragraph(&mut self, text: &str, (size, bold): (f32, bool)) {
        let style = self.style(size, bold);
        for line in self.shapers.lines(text, INSIDE, style) {
            self.room(size * LEADING);
            self.y += size * LEADING;
            self.put(line, (MARGIN, INSIDE), false);
        }
    }

    fn rule(&mut self) {
        self.y += 6.0;
        let y = self.y;
        self.mark(Mark::Rule(y));
    }

    fn head(&mut self, sheet: &Sheet) {
        for (at, text) in sheet.issuer.iter().enumerate() {
            self.paragraph(text, (9.0, at == 0));
        }
        self.y += 22.0;
        self.paragraph(&sheet.title, (20.0, true));
        self.paragraph(&sheet.subtitle, (11.0, false));
        self.y += 12.0;
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        const NAMES: f32 = 130.0;
        for (name, value) in facts {
            let (name, style) = (self.shapers.line(name, self.style(9.0, true)), self.style(9.0, false));
            let mut values = self.shapers.lines(value, INSIDE - NAMES, style).into_iter();
            self.room(9.0 * LEADING);
            self.y += 9.0 * LEADING;
            let (named, valued) = if self.rtl { (MARGIN + INSIDE - NAMES, MARGIN) } else { (MARGIN, MARGIN + NAMES) };
            self.put(name, (named, NAMES), false);
            if let Some(first) = values.next() {
                self.put(first, (valued, INSIDE - NAMES), false);
            }
            for line in values {
                self.room(9.0 * LEADING);
                self.y += 9.0 * LEADING;
                self.put(line, (valued, INSIDE - NAMES), false);
            }
        }
        self.y += 16.0;
    }

    fn table(&mut self, sheet: &Sheet) {
        if sheet.columns.is_empty() {
            return;
        }
        self.row(&sheet.columns, true);
        self.rule();
        for row in &sheet.rows {
            self.row(row, false);
            self.y += 3.0;
        }
        self.rule();
        self.y += 6.0;
    }

    /// One row; the first column takes what the others leave, the last is of amounts.
    fn row(&mut self, cells: &[String], bold: bool) {
        const NARROW: f32 = 92.0;
        let style = self.style(9.0, bold);
        let narrow = cells.len().saturating_sub(1);
        #[allow(clippy::cast_precision_loss)]
        let first = (INSIDE - NARROW * narrow as f32).max(NARROW);
        let mut set: Vec<Vec<Line>> = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            let width = if at == 0 { first } else { NARROW } - 6.0;
            set.push(self.shapers.lines(cell, width, style));
        }
        let deepest = set.iter().map(Vec::len).max().unwrap_or_default().max(1);
        #[allow(clippy::cast_precision_loss)]
        let height = 9.0 * LEADING * deepest as f32;
        self.room(height);
        let top = self.y;
        let mut offset = 0.0;
        for (at, lines) in set.into_iter().enumerate() {
            let width = if at == 0 { first } else { NARROW };
            let left = if self.rtl { MARGIN + INSIDE - offset - width } else { MARGIN + offset };
            self.y = top;
            for line in lines {
                self.y += 9.0 * LEADING;
                self.put(line, (left, width), at > 0 && at == narrow);
            }
            offset += width;
        }
        self.y = top + height;
    }

    fn sums(&mut self, sums: &[(String, String)]) {
        const BOX: f32 = 260.0;
        let left = if self.rtl { MARGIN } else { MARGIN + INSIDE - BOX };
        for (at, (name, amount)) in sums.iter().enumerate() {
            let last = at + 1 == sums.len();
            let style = self.style(if last { 12.0 } else { 10.0 }, last);
            self.room(style.size * LEADING);
            self.y += style.size * LEADING;
            let (name, amount) = (self.shapers.line(name, style), self.shapers.line(amount, style));
            self.put(name, (left, BOX), false);
            self.put(amount, (left, BOX), true);
        }
        self.y += 18.0;
    }

    fn notes(&mut self, notes: &[String]) {
        for note in notes {
            self.paragraph(note, (8.5, false));
            self.y += 4.0;
        }
    }

    fn finish(self, sheet: &Sheet) -> Result<Vec<u8>, PrintError> {
        let wrong = |what: &str| PrintError::File(what.to_owned());
        let mut document = Document::new();
        let direction = if sheet.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        let title = format!("{} {}", sheet.title, sheet.subtitle);
        let metadata = Metadata::new().title(title.trim().to_owned()).language(sheet.language.clone());
        document.set_metadata(metadata.text_direction(direction));
        for marks in &self.pages {
            let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| wrong("a page has no size"))?;
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            for mark in marks {
                match mark {
                    Mark::Text(line, x, y) => {
                        surface.set_fill(Some(Fill::default()));
                        self.shapers.draw(&mut surface, line, (*x, *y));
                    }
                    Mark::Rule(y) => rule_draw(&mut surface, *y).ok_or_else(|| wrong("a line has no length"))?,
                }
            }
            surface.finish();
            page.finish();
        }
        document.finish().map_err(|error| PrintError::File(format!("{error:?}")))
    }
}

fn rule_draw(surface: &mut Surface<'_>, y: f32) -> Option<()> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(MARGIN, y, INSIDE, 0.6)?);
    surface.set_fill(Some(Fill { paint: rgb::Color::new(150, 150, 150).into(), ..Fill::default() }));
    surface.draw_path(&path.finish()?);
    Some(())
}
