//! An exchange as a picture.

use app_matching::exchange_picture::{HEIGHT, NODE, Point, WIDTH, arrow, node, short};

#[test]
fn people_stand_inside_the_picture_and_apart_from_one_another() {
    for of in 2..=4 {
        let nodes: Vec<Point> = (0..of).map(|place| node(place, of)).collect();
        for (at, one) in nodes.iter().enumerate() {
            assert!(one.x > NODE && one.x < WIDTH - NODE && one.y > NODE && one.y < HEIGHT - NODE, "{one:?}");
            for other in &nodes[..at] {
                assert!((one.x - other.x).hypot(one.y - other.y) > 3.0 * NODE, "{of}");
            }
        }
    }
}

#[test]
fn the_two_arrows_of_a_pair_do_not_lie_on_each_other() {
    let (one, other) = (node(0, 2), node(1, 2));
    let ((_, _, there), (_, _, back)) = (arrow(one, other), arrow(other, one));
    assert!((there.x - back.x).abs() > 40.0);
}

#[test]
fn a_long_name_is_cut_where_a_reader_sees_it() {
    assert_eq!(short("Ada Lovelace", 8), "Ada");
    assert_eq!(short("Bartholomäus", 8), "Barthol…");
}
