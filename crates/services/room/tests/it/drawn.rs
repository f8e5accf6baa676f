//! The board as a picture.

use domain::room::board::{HEIGHT, Shape, WIDTH, picture};
use print::picture::png;
use resvg::tiny_skia::Pixmap;
use std::collections::BTreeMap;

#[test]
fn a_picture_shows_what_was_drawn() {
    let stroke = Shape {
        kind: "pen".into(),
        colour: "#ff0000".into(),
        width: 20.0,
        points: vec![100.0, 100.0, 700.0, 400.0],
        text: String::new(),
        picture: None,
        sheet: 0,
    };
    let drawn = Pixmap::decode_png(&png(&picture(&[stroke], 0, &BTreeMap::new()), WIDTH, HEIGHT).unwrap()).unwrap();
    let at = |x, y| drawn.pixel(x, y).map(|pixel| (pixel.red(), pixel.green(), pixel.blue()));
    assert_eq!((drawn.width(), drawn.height()), (WIDTH, HEIGHT));
    assert_eq!(at(400, 250), Some((255, 0, 0)));
    assert_eq!(at(10, 10), Some((255, 255, 255)));
}
