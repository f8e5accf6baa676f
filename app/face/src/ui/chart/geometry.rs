//! Where the marks of a chart stand: pure arithmetic, no view.
//!
//! Across, everything is in parts of a hundred of the width, so that a chart fills whatever it stands in and its
//! letters keep their size; down, in pixels. Where text runs from right to left, time does too.

/// A rectangle: `x` and `width` in parts of a hundred, `y` and `height` in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Rect {
    /// Its middle, across.
    pub fn middle(&self) -> f64 {
        self.x + self.width / 2.0
    }
}

/// A point: `x` in parts of a hundred, `y` in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The room marks may fill: pixels from `top` to `bottom`, and whether the first value stands on the right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// First pixel.
    pub top: f64,
    /// Last pixel.
    pub bottom: f64,
    /// Right to left.
    pub mirrored: bool,
}

/// Part of its place that a bar fills.
const BAR: f64 = 0.64;

impl Plane {
    fn across(self, x: f64, width: f64) -> f64 {
        if self.mirrored { 100.0 - x - width } else { x }
    }

    /// How far down a value stands, where `low` is at the bottom and `high` on top.
    fn down(self, value: f64, (low, high): (f64, f64)) -> f64 {
        let part = if high > low { (value - low) / (high - low) } else { 0.0 };
        self.bottom - part.clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// How far down zero stands, for bars.
    pub fn ground(self, values: &[f64]) -> f64 {
        self.down(0.0, reach(values))
    }

    /// A bar for each value, standing on zero, hanging from it where the value is below.
    pub fn bars(self, values: &[f64]) -> Vec<Rect> {
        let (reach, place) = (reach(values), 100.0 / values.len().max(1) as f64);
        let ground = self.down(0.0, reach);
        let bar = |(index, value): (usize, &f64)| {
            let (x, width) = (place * (index as f64 + (1.0 - BAR) / 2.0), place * BAR);
            let end = self.down(*value, reach);
            Rect { x: self.across(x, width), y: end.min(ground), width, height: (end - ground).abs() }
        };
        values.iter().enumerate().map(bar).collect()
    }

    /// A point for each value, the first and the last in the middle of their places, so that names under them line up
    /// with those of bars.
    pub fn points(self, values: &[f64]) -> Vec<Point> {
        let (reach, place) = (reach(values), 100.0 / values.len().max(1) as f64);
        let point = |(index, value): (usize, &f64)| Point {
            x: self.across(place * (index as f64 + 0.5), 0.0),
            y: self.down(*value, reach),
        };
        values.iter().enumerate().map(point).collect()
    }

    /// The cells of a table drawn as a map: row by row, the names of rows before the first column in `names` parts of
    /// a hundred.
    pub fn cells(self, rows: usize, columns: usize, names: f64, gap: f64) -> Vec<Vec<Rect>> {
        let width = (100.0 - names) / columns.max(1) as f64;
        let height = (self.bottom - self.top) / rows.max(1) as f64;
        let cell = |row: usize, column: usize| Rect {
            x: self.across(names + width * column as f64, width),
            y: self.top + height * row as f64 + gap / 2.0,
            width,
            height: height - gap,
        };
        (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect()
    }
}

/// The least and the greatest of what is shown, zero among it.
fn reach(values: &[f64]) -> (f64, f64) {
    values.iter().fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(*value), high.max(*value)))
}

/// The line through points, as the path of a plane 100 wide.
pub fn path(points: &[Point]) -> String {
    let step = |(index, point): (usize, &Point)| {
        format!("{}{:.2} {:.2}", if index == 0 { 'M' } else { 'L' }, point.x, point.y)
    };
    points.iter().enumerate().map(step).collect()
}

/// How dark each value is: 0 for none, 1 to 4 by its share of the greatest.
pub fn levels(values: &[f64]) -> Vec<u8> {
    let (_, most) = reach(values);
    let level = |value: &f64| if *value <= 0.0 || most <= 0.0 { 0 } else { (value / most * 4.0).ceil() as u8 };
    values.iter().map(level).collect()
}

/// By how many per cent the second is more than the first, to the nearest one; none where there was nothing to compare
/// with.
pub fn change(before: i64, now: i64) -> Option<i64> {
    let (before, now) = (before as f64, now as f64);
    (before > 0.0).then(|| ((now - before) / before * 100.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLANE: Plane = Plane { top: 20.0, bottom: 120.0, mirrored: false };
    const MIRRORED: Plane = Plane { mirrored: true, ..PLANE };

    fn close(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9
    }

    #[test]
    fn the_greatest_bar_fills_the_plane_and_nothing_is_no_bar() {
        let bars = PLANE.bars(&[0.0, 50.0, 100.0]);
        let heights: Vec<f64> = bars.iter().map(|bar| bar.height).collect();
        assert_eq!(heights, [0.0, 50.0, 100.0]);
        assert!(bars.iter().all(|bar| close(bar.y + bar.height, 120.0)), "{bars:?}");
        assert!(close(bars[1].middle(), 50.0));
    }

    #[test]
    fn what_is_below_zero_hangs_from_zero() {
        let values = [-50.0, 50.0];
        let bars = PLANE.bars(&values);
        assert_eq!(PLANE.ground(&values), 70.0);
        assert_eq!((bars[0].y, bars[0].height, bars[1].y, bars[1].height), (70.0, 50.0, 20.0, 50.0));
    }

    #[test]
    fn nothing_at_all_draws_nothing_and_divides_by_nothing() {
        for values in [&[][..], &[0.0], &[0.0, 0.0]] {
            assert!(PLANE.bars(values).iter().all(|bar| bar.height == 0.0 && bar.x.is_finite()));
            assert!(PLANE.points(values).iter().all(|point| point.y == 120.0 && point.x.is_finite()));
            assert!(levels(values).iter().all(|level| *level == 0));
        }
        assert_eq!((path(&[]), PLANE.cells(0, 0, 10.0, 2.0).len()), (String::new(), 0));
    }

    #[test]
    fn right_to_left_is_the_same_seen_in_a_mirror() {
        let values = [3.0, 1.0, 2.0];
        for (bar, other) in PLANE.bars(&values).iter().zip(MIRRORED.bars(&values)) {
            assert!(close(bar.x + other.x + bar.width, 100.0) && bar.height == other.height);
        }
        for (point, other) in PLANE.points(&values).iter().zip(MIRRORED.points(&values)) {
            assert!(close(point.x + other.x, 100.0) && point.y == other.y);
        }
        let (first, mirrored) = (PLANE.cells(1, 4, 20.0, 2.0)[0][0], MIRRORED.cells(1, 4, 20.0, 2.0)[0][0]);
        assert!(close(first.x, 20.0) && close(mirrored.x + mirrored.width, 80.0));
    }

    #[test]
    fn bars_and_points_of_one_value_stand_over_the_same_name() {
        let values = [4.0, 1.0, 2.0, 8.0];
        for (bar, point) in PLANE.bars(&values).iter().zip(PLANE.points(&values)) {
            assert!(close(bar.middle(), point.x) && close(bar.y, point.y));
        }
    }

    #[test]
    fn cells_fill_the_plane_between_the_gaps() {
        let cells = PLANE.cells(2, 5, 0.0, 4.0);
        let last = cells[1][4];
        assert!(close(last.x + last.width, 100.0) && close(last.y + last.height + 2.0, 120.0));
        assert_eq!((cells.len(), cells[0].len(), cells[0][0].height), (2, 5, 46.0));
    }

    #[test]
    fn a_path_moves_once_and_then_draws() {
        assert_eq!(path(&[Point { x: 0.0, y: 1.0 }, Point { x: 33.333, y: 2.0 }]), "M0.00 1.00L33.33 2.00");
    }

    #[test]
    fn the_darkest_is_the_greatest_and_only_nothing_is_empty() {
        assert_eq!(levels(&[0.0, 0.1, 25.0, 26.0, 75.0, 100.0, -3.0]), [0, 1, 1, 2, 3, 4, 0]);
    }

    #[test]
    fn a_change_is_told_in_whole_per_cents_and_never_from_nothing() {
        for (before, now, expected) in [
            (100, 112, Some(12)),
            (100, 88, Some(-12)),
            (3, 4, Some(33)),
            (100, 100, Some(0)),
            (0, 5, None),
            (-5, 5, None),
        ] {
            assert_eq!(change(before, now), expected, "{before} to {now}");
        }
    }
}
