//! Learns the curves: the choice model's likelihood of the shown lists, a pull towards zero, slopes in their
//! directions.
//!
//! The problem is convex. It is solved by projected gradients with momentum (FISTA, Beck and Teboulle, 2009), every
//! slope on the scale of its own curvature. Sums run over blocks of lists of one size and are added in their order:
//! threads do not change a bit.

use super::{CORNERS, Curve, Curves};
use crate::{
    features::{Direction, Row, SIGNALS, WIDTH},
    trees::{Lists, grow::EXPOSURE, objective::gain},
};
use rayon::prelude::*;
use std::ops::Range;

/// Pull of every slope towards zero, in lists: as if so many lists had shown that the signal does not matter.
const PULL: f64 = 50.0;
/// Pull of neighbouring pieces towards one slope, in lists: a curve bends when the rows insist.
const STIFFNESS: f64 = 300.0;
/// Deviations from the mean beyond which a curve is level.
const WIDEST: f64 = 4.0;
/// No signal is worth more than this alone.
const HIGHEST: f64 = 8.0;
/// Shares of the rows below the two bends.
const BENDS: [f64; 2] = [0.15, 0.85];
const MOST_STEPS: usize = 300;
/// Learning ends when this many steps together gain less than a ten-thousandth of a list.
const STILL: usize = 10;
const BLOCK: usize = 64;

/// Slopes of the three pieces and the worth of "missing".
type Slopes = [f64; CORNERS];

/// Where the corners of a signal lie.
#[derive(Clone, Copy)]
struct Frame {
    mean: f64,
    deviation: f64,
    /// Deviations from the mean.
    bends: [f64; 2],
    used: bool,
}

impl Frame {
    fn new(rows: &[Row], signal: usize) -> Self {
        let mut known: Vec<f64> =
            rows.iter().map(|row| f64::from(row[signal])).filter(|value| !value.is_nan()).collect();
        let count = known.len().max(1) as f64;
        let mean = known.iter().sum::<f64>() / count;
        let deviation = (known.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt();
        known.sort_unstable_by(f64::total_cmp);
        let varies = deviation > 1e-6;
        let bend = |share: f64| {
            let place = ((known.len() as f64 * share) as usize).min(known.len().saturating_sub(1));
            let value = known.get(place).copied().unwrap_or(mean);
            if varies { ((value - mean) / deviation).clamp(-WIDEST, WIDEST) } else { 0.0 }
        };
        let is_count = EXPOSURE.iter().any(|counted| *counted as usize == signal);
        Self { mean, deviation: if varies { deviation } else { 1.0 }, bends: BENDS.map(bend), used: !is_count }
    }

    /// A value in deviations from the mean, NaN when missing.
    fn standard(&self, value: f32) -> f32 {
        ((f64::from(value) - self.mean) / self.deviation).clamp(-WIDEST, WIDEST) as f32
    }

    /// How far a standard value has gone on each of the three pieces.
    fn pieces(&self, standard: f64) -> [f64; 3] {
        let [low, high] = self.bends;
        [(standard - low).min(0.0), standard.clamp(low, high), (standard - high).max(0.0)]
    }

    fn curve(&self, slopes: Slopes, share: f64) -> Curve {
        let standards = [-WIDEST, self.bends[0], self.bends[1], WIDEST];
        let worth = standards.map(|standard| {
            let [first, middle, last] = self.pieces(standard);
            (share * (slopes[0] * first + slopes[1] * middle + slopes[2] * last)).clamp(-HIGHEST, HIGHEST) as f32
        });
        let at = standards.map(|standard| (self.mean + standard * self.deviation) as f32);
        Curve { at, worth, missing: (share * slopes[3]).clamp(-HIGHEST, HIGHEST) as f32 }
    }
}

/// Learns curves from shown lists and lowers them to `share` of their height.
pub fn learn(lists: &Lists, share: f64) -> Curves {
    let frames: Vec<Frame> = (0..WIDTH).into_par_iter().map(|signal| Frame::new(lists.rows, signal)).collect();
    let mut task = Task::new(lists, frames);
    let slopes = task.solve();
    Curves(task.frames.iter().zip(slopes).map(|(frame, slopes)| frame.curve(slopes, share)).collect())
}

struct Task<'a> {
    lists: &'a Lists<'a>,
    frames: Vec<Frame>,
    /// Standard values of the signals that are used, row by row.
    standards: Vec<f32>,
    used: Vec<usize>,
    /// Curvature of every slope before anything is learned.
    scale: Vec<Slopes>,
}

impl<'a> Task<'a> {
    fn new(lists: &'a Lists<'a>, frames: Vec<Frame>) -> Self {
        let used: Vec<usize> = (0..WIDTH).filter(|signal| frames[*signal].used).collect();
        let standard =
            |row: &'a Row| used.iter().map(|signal| frames[*signal].standard(row[*signal])).collect::<Vec<_>>();
        let standards = lists.rows.par_iter().flat_map_iter(standard).collect();
        let mut task = Self { lists, standards, used, scale: Vec::new(), frames };
        task.scale = task.curvatures();
        task
    }

    fn row(&self, row: usize) -> &[f32] {
        &self.standards[row * self.used.len()..(row + 1) * self.used.len()]
    }

    /// What one row has on the slopes of one signal.
    fn pieces(&self, place: usize, standard: f32) -> Slopes {
        if standard.is_nan() {
            return [0.0, 0.0, 0.0, 1.0];
        }
        let [first, middle, last] = self.frames[self.used[place]].pieces(f64::from(standard));
        [first, middle, last, 0.0]
    }

    fn score(&self, slopes: &[Slopes], row: usize) -> f64 {
        let standards = self.row(row).iter().zip(slopes).enumerate();
        standards.map(|(place, (standard, slopes))| dot(&self.pieces(place, *standard), slopes)).sum()
    }

    /// Adds up what `each` finds in the lists with an outcome; it gets the list, its weight and the sum of its gains.
    fn over_lists(&self, each: impl Fn(&Range<usize>, f64, f64, &mut Found) + Sync) -> Found {
        let nothing = || Found { loss: 0.0, slopes: vec![[0.0; CORNERS]; self.used.len()] };
        let blocks: Vec<Found> = self
            .lists
            .lists
            .par_chunks(BLOCK)
            .map(|block| {
                let mut found = nothing();
                for list in block {
                    let total: f64 = self.lists.grades[list.clone()].iter().map(|grade| f64::from(gain(*grade))).sum();
                    if total > 0.0 {
                        // As in the objective of the trees: a booking says more than a click, but not in proportion.
                        each(list, total.sqrt(), total, &mut found);
                    }
                }
                found
            })
            .collect();
        let mut all = nothing();
        for block in blocks {
            all.loss += block.loss;
            for (sum, part) in all.slopes.iter_mut().flatten().zip(block.slopes.iter().flatten()) {
                *sum += part;
            }
        }
        all
    }

    fn curvatures(&self) -> Vec<Slopes> {
        let mut found = self.over_lists(|list, weight, _, found| {
            let share = 1.0 / list.len() as f64;
            let mut means = vec![[0.0; CORNERS]; self.used.len()];
            for square in [false, true] {
                for row in list.clone() {
                    for (place, standard) in self.row(row).iter().enumerate() {
                        let pieces = self.pieces(place, *standard);
                        for (corner, piece) in pieces.iter().enumerate() {
                            let mean = &mut means[place][corner];
                            if square {
                                found.slopes[place][corner] += weight * share * (piece - *mean).powi(2);
                            } else {
                                *mean += share * piece;
                            }
                        }
                    }
                }
            }
        });
        for curvatures in &mut found.slopes {
            // "Missing" has no neighbour that pulls at it.
            for (curvature, neighbours) in curvatures.iter_mut().zip([1.0, 2.0, 1.0, 0.0]) {
                *curvature += PULL + neighbours * STIFFNESS;
            }
        }
        found.slopes
    }

    /// The loss at some slopes, and its gradient.
    fn look(&self, slopes: &[Slopes]) -> Found {
        let mut found = self.over_lists(|list, weight, total, found| {
            let scores: Vec<f64> = list.clone().map(|row| self.score(slopes, row)).collect();
            let highest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let sum: f64 = scores.iter().map(|score| (score - highest).exp()).sum();
            for (row, score) in list.clone().zip(&scores) {
                let wanted = f64::from(gain(self.lists.grades[row])) / total;
                found.loss += weight * wanted * (highest + sum.ln() - score);
                let push = weight * ((score - highest).exp() / sum - wanted);
                for (place, standard) in self.row(row).iter().enumerate() {
                    for (slope, piece) in found.slopes[place].iter_mut().zip(self.pieces(place, *standard)) {
                        *slope += push * piece;
                    }
                }
            }
        });
        for (gradient, slope) in found.slopes.iter_mut().flatten().zip(slopes.iter().flatten()) {
            found.loss += 0.5 * PULL * slope * slope;
            *gradient += PULL * slope;
        }
        for (gradient, slopes) in found.slopes.iter_mut().zip(slopes) {
            for (one, next) in [(0, 1), (1, 2)] {
                let bend = slopes[next] - slopes[one];
                found.loss += 0.5 * STIFFNESS * bend * bend;
                gradient[next] += STIFFNESS * bend;
                gradient[one] -= STIFFNESS * bend;
            }
        }
        found
    }

    /// A step from `from` against its gradient, back into the directions.
    fn step(&self, from: &[Slopes], gradient: &[Slopes], caution: f64) -> Vec<Slopes> {
        let mut to = from.to_vec();
        for (place, to) in to.iter_mut().enumerate() {
            for corner in 0..CORNERS {
                to[corner] -= gradient[place][corner] / (caution * self.scale[place][corner]);
            }
            for slope in &mut to[..CORNERS - 1] {
                match SIGNALS[self.used[place]].direction {
                    Direction::Up => *slope = slope.max(0.0),
                    Direction::Down => *slope = slope.min(0.0),
                    Direction::Free => {}
                }
            }
        }
        to
    }

    /// The best slopes, in the order of the table.
    fn solve(&mut self) -> Vec<Slopes> {
        let mut best = vec![[0.0; CORNERS]; self.used.len()];
        let mut from = best.clone();
        let (mut caution, mut momentum) = (1.0, 1.0_f64);
        let mut losses = vec![f64::INFINITY];
        for _ in 0..MOST_STEPS {
            let here = self.look(&from);
            let (next, loss) = loop {
                let next = self.step(&from, &here.slopes, caution);
                let there = self.look(&next).loss;
                if there <= here.loss + self.bound(&from, &next, &here.slopes, caution) + 1e-9 {
                    break (next, there);
                }
                caution *= 2.0;
            };
            // Momentum that led uphill is dropped (O'Donoghue and Candes, 2015).
            let last = losses.last().copied().unwrap_or(f64::INFINITY);
            let grown = if loss > last { 1.0 } else { f64::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt()) };
            let carried = if loss > last { 0.0 } else { (momentum - 1.0) / grown };
            momentum = grown;
            from.clone_from(&next);
            for ((from, next), best) in from.iter_mut().flatten().zip(next.iter().flatten()).zip(best.iter().flatten())
            {
                *from = next + carried * (next - best);
            }
            best = next;
            losses.push(loss);
            if losses.len() > STILL && losses[losses.len() - 1 - STILL] - loss < 1e-4 {
                break;
            }
        }
        let mut slopes = vec![[0.0; CORNERS]; WIDTH];
        for (signal, found) in self.used.iter().zip(best) {
            slopes[*signal] = found;
        }
        slopes
    }

    /// How much the loss may change by a step when the curvature is at most `caution` times the scale.
    fn bound(&self, from: &[Slopes], next: &[Slopes], gradient: &[Slopes], caution: f64) -> f64 {
        let steps = from.iter().flatten().zip(next.iter().flatten());
        steps
            .zip(gradient.iter().flatten().zip(self.scale.iter().flatten()))
            .map(|((from, next), (gradient, scale))| {
                (next - from) * gradient + 0.5 * caution * scale * (next - from).powi(2)
            })
            .sum()
    }
}

struct Found {
    loss: f64,
    slopes: Vec<Slopes>,
}

fn dot(pieces: &Slopes, slopes: &Slopes) -> f64 {
    pieces.iter().zip(slopes).map(|(piece, slope)| piece * slope).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dice::Dice, features::Signal};

    const YEARS: usize = Signal::TutorYears as usize;
    const RATING: usize = Signal::TutorRating as usize;
    const RESPONSE: usize = Signal::TutorResponse as usize;
    const SHOWS: usize = Signal::TutorShows as usize;

    /// Lists of six; in each, one tutor is booked, drawn by `taste`.
    fn market(lists: usize, taste: fn(&Row) -> f64) -> (Vec<Row>, Vec<u8>, Vec<Range<usize>>) {
        let mut dice = Dice::new(5);
        let (mut rows, mut grades, mut ranges) = (Vec::new(), Vec::new(), Vec::new());
        for list in 0..lists {
            let shown: Vec<Row> = (0..6)
                .map(|_| {
                    let mut row = [f32::NAN; WIDTH];
                    for signal in [YEARS, RATING, SHOWS] {
                        row[signal] = dice.normal() as f32;
                    }
                    row[RESPONSE] = if dice.chance(0.5) { f32::NAN } else { 1.0 };
                    row
                })
                .collect();
            let drawn = shown.iter().map(|row| taste(row) - (-dice.unit().max(1e-12).ln()).ln());
            let best = drawn.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place);
            grades.extend((0..6).map(|place| if Some(place) == best { 4 } else { 0 }));
            rows.extend(shown);
            ranges.push(list * 6..list * 6 + 6);
        }
        (rows, grades, ranges)
    }

    fn learned(lists: usize, taste: fn(&Row) -> f64) -> Curves {
        let (rows, grades, ranges) = market(lists, taste);
        learn(&Lists { rows: &rows, grades: &grades, places: &vec![0; rows.len()], lists: &ranges }, 1.0)
    }

    #[test]
    fn a_planted_line_is_found_with_its_slope() {
        let curves = learned(2000, |row| f64::from(row[YEARS]) - 0.5 * f64::from(row[RATING].abs()));
        let slope = curves.0[YEARS].worth(0.5) - curves.0[YEARS].worth(-0.5);
        assert!((slope - 1.0).abs() < 0.12, "{slope}");
    }

    #[test]
    fn a_curve_bends_where_the_rows_insist_and_stays_straight_where_they_are_few() {
        let taste = |row: &Row| 1.5 * f64::from(row[YEARS].max(1.0));
        let bend = |lists| {
            let curve = learned(lists, taste).0[YEARS];
            (curve.worth(2.0) - curve.worth(1.3)) / 0.7 - (curve.worth(0.5) - curve.worth(-0.5))
        };
        let (few, many) = (bend(60), bend(4000));
        assert!(few < 0.1 && many > 0.5, "{few} {many}");
    }

    #[test]
    fn the_ends_of_a_curve_that_few_rows_reach_follow_its_middle() {
        let curve = learned(120, |row| 1.5 * f64::from(row[YEARS])).0[YEARS];
        let slope = |from: f32, to: f32| (curve.worth(to) - curve.worth(from)) / (to - from);
        let (middle, end) = (slope(-0.5, 0.5), slope(1.5, 2.5));
        assert!(end > 0.75 * middle && middle > 0.3, "{middle} {end}");
    }

    #[test]
    fn a_direction_holds_against_the_rows_and_counts_are_worth_nothing() {
        let curves = learned(500, |row| f64::from(row[SHOWS]) - f64::from(row[RATING]));
        assert!(curves.is_sound());
        assert_eq!(curves.0[RATING].worth, [0.0; CORNERS], "a higher rating never hurts");
        assert_eq!(curves.0[SHOWS].worth, [0.0; CORNERS], "being shown often is no merit");
    }

    #[test]
    fn what_is_missing_has_a_worth_of_its_own() {
        let curves = learned(1000, |row| if row[RESPONSE].is_nan() { 1.0 } else { 0.0 });
        assert!(curves.0[RESPONSE].worth(f32::NAN) > curves.0[RESPONSE].worth(1.0) + 0.7, "{:?}", curves.0[RESPONSE]);
    }

    #[test]
    fn lists_that_say_nothing_give_curves_that_say_nothing() {
        let (rows, _, ranges) = market(30, |_| 0.0);
        let grades = vec![0; rows.len()];
        let lists = Lists { rows: &rows, grades: &grades, places: &vec![0; rows.len()], lists: &ranges };
        let curves = learn(&lists, 1.0);
        assert!(curves.is_sound() && rows.iter().all(|row| curves.score(row) == 0.0));
        let none = Lists { rows: &[], grades: &[], places: &[], lists: &[] };
        assert!(learn(&none, 1.0).is_sound());
    }
}
