//! The whiteboard as a picture: what is on it, how much may be, and the drawing of it.
//!
//! A board is a list of shapes on up to twenty sheets of 1600 by 900. The browsers draw it with the same elements, so
//! the picture that is kept looks like what both saw. What somebody else's program wrote into it and does not fit is
//! left out.

use crate::{Refusal, ids::UploadId, platform::uploads::refusals::upload_unknown};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write};

/// The sheet.
pub const WIDTH: u32 = 1_600;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 900;
/// Most bytes of one change of board and notes.
pub const CHANGE_MAX_BYTES: usize = 60 * 1024;
/// Most bytes of a room's board and notes as they are stored.
pub const DOCUMENT_MAX_BYTES: usize = 2 * 1024 * 1024;
/// Most bytes of changes that wait for one that has not come: the hole behind a lost frame, not a second document.
pub const WAITING_MAX_BYTES: usize = 256 * 1024;
/// Most sheets of a board.
pub const SHEETS_MAX: usize = 20;
/// Most shapes of a picture.
const SHAPES_MAX: usize = 5_000;
/// Most numbers of one shape.
const POINTS_MAX: usize = 8_000;
/// Longest text of a shape in characters.
const TEXT_MAX_CHARS: usize = 500;
/// Most pictures that are placed in one room.
pub const PICTURES_MAX: i64 = 60;
/// Most different pictures that one sheet shows when the server draws it.
pub const SHEET_PICTURES_MAX: usize = 24;
/// Days that a placed picture is kept, as what was written in the room.
pub const PICTURE_DAYS: i64 = 400;
/// Size of a text's letters.
const LETTERS: u32 = 32;

/// What somebody drew.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Shape {
    /// `pen`, `line`, `box`, `round`, `text`, `image`.
    pub kind: String,
    /// `#1d4ed8`.
    pub colour: String,
    pub width: f64,
    /// x and y by turns.
    pub points: Vec<f64>,
    pub text: String,
    /// The picture that an `image` shows.
    pub picture: Option<UploadId>,
    /// The sheet it is on, from 0.
    pub sheet: u64,
}

impl Shape {
    /// Whether it is on that sheet.
    fn is_on(&self, sheet: usize) -> bool {
        usize::try_from(self.sheet) == Ok(sheet)
    }

    /// Its element; none for what is no shape. `opened` says where a picture's bytes are, if it is there.
    fn element(&self, opened: impl Fn(UploadId) -> Option<String>) -> Option<String> {
        let colour = Some(&self.colour).filter(|colour| is_colour(colour))?;
        let width = if self.width.is_finite() { self.width.clamp(1.0, 40.0) } else { 4.0 };
        let points: Vec<f64> = self.points.iter().take(POINTS_MAX).map(|value| on_sheet(*value)).collect();
        let line = format!(
            r#"fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round""#
        );
        match (self.kind.as_str(), points.as_slice()) {
            // A point is a line of no length, which a round end makes visible.
            ("pen", [x, y]) => Some(format!(r#"<path d="M{x} {y}l0.1 0" {line}/>"#)),
            ("pen", [_, _, ..]) => {
                let mut way = String::new();
                for (at, point) in points.chunks_exact(2).enumerate() {
                    if let [x, y] = point {
                        let _ = write!(way, "{}{x} {y}", if at == 0 { "M" } else { "L" });
                    }
                }
                Some(format!(r#"<path d="{way}" {line}/>"#))
            }
            ("line", [x1, y1, x2, y2]) => Some(format!(r#"<path d="M{x1} {y1}L{x2} {y2}" {line}/>"#)),
            ("box", [x1, y1, x2, y2]) => {
                let (x, y, w, h) = (x1.min(*x2), y1.min(*y2), (x2 - x1).abs(), (y2 - y1).abs());
                Some(format!(r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" {line}/>"#))
            }
            ("round", [x1, y1, x2, y2]) => {
                let (cx, cy) = (f64::midpoint(*x1, *x2), f64::midpoint(*y1, *y2));
                let (rx, ry) = ((x2 - x1).abs() / 2.0, (y2 - y1).abs() / 2.0);
                Some(format!(r#"<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" {line}/>"#))
            }
            ("text", [x, y, ..]) if !self.text.is_empty() => {
                let text: String = self.text.chars().filter(|c| !c.is_control()).take(TEXT_MAX_CHARS).collect();
                let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                Some(format!(r#"<text x="{x}" y="{y}" fill="{colour}" font-size="{LETTERS}">{text}</text>"#))
            }
            ("image", [x1, y1, x2, y2]) => {
                let (x, y, w, h) = (x1.min(*x2), y1.min(*y2), (x2 - x1).abs(), (y2 - y1).abs());
                let href = self.picture.filter(|_| w >= 1.0 && h >= 1.0).and_then(opened)?;
                let place = format!(r#"x="{x}" y="{y}" width="{w}" height="{h}""#);
                Some(format!(r#"<image {place} preserveAspectRatio="none" href="{href}"/>"#))
            }
            _ => None,
        }
    }
}

/// A little beyond the sheet is still on it; what is no number is its corner.
fn on_sheet(value: f64) -> f64 {
    if value.is_finite() { (value.clamp(-200.0, 2_000.0) * 10.0).round() / 10.0 } else { 0.0 }
}

fn is_colour(text: &str) -> bool {
    text.len() == 7 && text.strip_prefix('#').is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// The sheets that something is drawn on, from 0 and in order.
pub fn drawn_on(shapes: &[Shape]) -> Vec<usize> {
    let is_drawn = |shape: &Shape| shape.element(|_| Some(String::new())).is_some();
    let on = |sheet: &usize| shapes.iter().any(|shape| shape.is_on(*sheet) && is_drawn(shape));
    (0..SHEETS_MAX).filter(on).collect()
}

/// The pictures that a sheet shows, each once, as many as it shows when the server draws it.
pub fn pictures_on(shapes: &[Shape], sheet: usize) -> Vec<UploadId> {
    let mut pictures = Vec::new();
    for picture in shapes.iter().filter(|shape| shape.is_on(sheet)).filter_map(|shape| shape.picture) {
        if pictures.len() < SHEET_PICTURES_MAX && !pictures.contains(&picture) {
            pictures.push(picture);
        }
    }
    pictures
}

/// `POST /rooms/{id}/pictures`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct BoardPictureRequest {
    /// A picture of one's own, sent for the purpose `board`.
    #[schema(required, format = "uuid")]
    pub upload_id: String,
}

impl BoardPictureRequest {
    /// Which picture it is.
    ///
    /// # Errors
    /// 422 `upload_unknown`.
    pub fn parse(&self) -> Result<UploadId, Refusal> {
        self.upload_id.trim().parse().map_err(|_| upload_unknown().at("upload_id"))
    }
}

/// A picture that the board may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct BoardPicture {
    pub id: UploadId,
    /// Where the people of the room see it.
    pub url: String,
}

/// One sheet of the board as SVG, on white; the sheets count from 0. `opened` are the bytes of its pictures, as
/// addresses that hold them; one that is not among them is left out.
pub fn picture(shapes: &[Shape], sheet: usize, opened: &BTreeMap<UploadId, String>) -> String {
    let size = format!(r#"width="{WIDTH}" height="{HEIGHT}""#);
    let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {size} "#);
    let _ = write!(svg, r##"font-family="sans-serif"><rect {size} fill="#ffffff"/>"##);
    let element = |shape: &Shape| shape.element(|id| opened.get(&id).cloned());
    svg.extend(shapes.iter().filter(|shape| shape.is_on(sheet)).take(SHAPES_MAX).filter_map(element));
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a board without pictures.
    fn drawn(shapes: &[Shape], sheet: usize) -> String {
        picture(shapes, sheet, &BTreeMap::new())
    }

    fn element_of(shape: &Shape) -> Option<String> {
        shape.element(|_| None)
    }

    fn placed(id: u128, sheet: u64) -> Shape {
        let picture = Some(UploadId(uuid::Uuid::from_u128(id)));
        Shape { picture, sheet, ..shape("image", &[300.0, 50.0, 100.0, 250.0]) }
    }

    fn shape(kind: &str, points: &[f64]) -> Shape {
        let (colour, text) = ("#1d4ed8".to_owned(), "x < y & z".to_owned());
        Shape { kind: kind.into(), colour, width: 4.0, points: points.to_vec(), text, picture: None, sheet: 0 }
    }

    #[test]
    fn every_kind_of_shape_is_drawn() {
        let line = [10.0, 20.0, 110.0, 0.0];
        let expected = [
            (shape("pen", &[1.0, 2.0, 3.0, 4.0, 5.0]), r#"<path d="M1 2L3 4""#),
            (shape("pen", &[1.0, 2.0]), r#"<path d="M1 2l0.1 0""#),
            (shape("line", &line), r#"<path d="M10 20L110 0""#),
            (shape("box", &line), r#"<rect x="10" y="0" width="100" height="20""#),
            (shape("round", &line), r#"<ellipse cx="60" cy="10" rx="50" ry="10""#),
            (shape("text", &[5.0, 6.0]), r">x &lt; y &amp; z</text>"),
        ];
        for (shape, part) in expected {
            let drawn = element_of(&shape).unwrap();
            assert!(drawn.contains(part), "{drawn} has no {part}");
        }
    }

    #[test]
    fn what_is_no_shape_is_left_out_and_breaks_nothing() {
        let script = Shape { colour: "#\"/><s".into(), ..shape("pen", &[1.0, 2.0]) };
        let nothing = [
            shape("image", &[1.0, 2.0, 3.0, 4.0]),
            shape("line", &[1.0]),
            shape("pen", &[]),
            Shape { text: String::new(), ..shape("text", &[1.0, 2.0]) },
            Shape { colour: "red".into(), ..shape("pen", &[1.0, 2.0]) },
            script,
        ];
        assert!(nothing.iter().all(|shape| element_of(shape).is_none()));
        assert_eq!(drawn(&nothing, 0), drawn(&[], 0));
        let far = element_of(&shape("line", &[f64::NAN, f64::INFINITY, 1e300, -1e300])).unwrap();
        assert!(far.contains("M0 0L2000 -200"), "{far}");
        let wide = element_of(&Shape { width: f64::NAN, ..shape("pen", &[1.0, 2.0]) }).unwrap();
        assert!(wide.contains(r#"stroke-width="4""#), "{wide}");
    }

    #[test]
    fn a_picture_ends_however_much_is_on_the_board() {
        let endless = element_of(&shape("pen", &vec![1.0; POINTS_MAX * 4])).unwrap();
        assert!(endless.matches('L').count() < POINTS_MAX);
        let many = drawn(&vec![shape("pen", &[1.0, 2.0]); SHAPES_MAX * 2], 0);
        assert_eq!(many.matches("<path").count(), SHAPES_MAX);
    }

    #[test]
    fn each_sheet_shows_its_own_shapes_and_what_lies_beyond_the_last_is_on_none() {
        let on = |sheet: u64| Shape { sheet, ..shape("pen", &[1.0, 2.0]) };
        let nothing = Shape { sheet: 3, ..shape("image", &[1.0, 2.0]) };
        let beyond = [SHEETS_MAX as u64, u64::MAX].map(on);
        let shapes = [&[on(0), on(2), on(2), nothing][..], &beyond[..]].concat();
        assert_eq!(drawn_on(&shapes), [0, 2]);
        let paths = |sheet| drawn(&shapes, sheet).matches("<path").count();
        assert_eq!((paths(0), paths(1), paths(2), paths(3)), (1, 0, 2, 0));
    }

    #[test]
    fn a_picture_is_drawn_where_it_was_placed_once_its_bytes_are_there() {
        let shapes = [placed(1, 0), placed(2, 0)];
        let opened = BTreeMap::from([(shapes[0].picture.unwrap(), "data:image/jpeg;base64,AAAA".to_owned())]);
        let svg = picture(&shapes, 0, &opened);
        assert_eq!(svg.matches("<image").count(), 1, "one that is gone is left out: {svg}");
        let place = r#"<image x="100" y="50" width="200" height="200" preserveAspectRatio="none" href="data:image"#;
        assert!(svg.contains(place), "{svg}");
        let flat = Shape { points: vec![1.0, 1.0, 1.0, 9.0], ..placed(1, 0) };
        assert_eq!(picture(&[flat], 0, &opened), drawn(&[], 0), "what has no width is no picture");
        assert_eq!(drawn_on(&[placed(3, 4)]), [4], "a sheet with a picture alone is one that something is on");
    }

    #[test]
    fn of_each_sheet_so_many_different_pictures_are_opened_and_no_more() {
        assert_eq!(pictures_on(&[placed(1, 0), placed(1, 0), placed(2, 1)], 0).len(), 1);
        let many: Vec<_> = (0..100).map(|id| placed(id, 2)).collect();
        assert_eq!(pictures_on(&many, 2).len(), SHEET_PICTURES_MAX);
        assert!(pictures_on(&many, 0).is_empty());
    }

    #[test]
    fn what_is_no_id_is_no_picture() {
        for wrong in ["", "x", "file:///etc/passwd"] {
            let refusal = BoardPictureRequest { upload_id: wrong.into() }.parse().unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("upload_unknown", "upload_id"));
        }
    }
}
