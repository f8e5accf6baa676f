//! Gradient-boosted trees: trained here, evaluated here as a walk and in candle as tensors, bit for bit the same.
//!
//! Why our own trainer: the objective must see whole shown lists with their places, directions must be enforced, and
//! every node must keep its value so that a score splits into contributions that sum to it. That is a few hundred lines
//! on histograms. Leaf and node values lie on a grid (`GRID`) so coarse that sums of them are exact in f32: whatever
//! order a tensor library adds in, the result has the same bits.

mod bins;
mod boost;
mod curves;
mod forest;
mod grow;
pub mod objective;
mod tensor;

pub use bins::Binned;
pub use boost::{Boosting, FORESTS, Lists, Trained, train};
pub use curves::{CORNERS, Curve, Curves};
pub use forest::{Forest, Tree};
pub use tensor::TensorForest;

/// Values of nodes are multiples of 2^-16; sums below 2^7 are then exact in f32.
pub const GRID: f32 = 65536.0;
/// Deepest tree that the tensor form takes.
pub const DEEPEST: usize = 8;

/// The nearest value on the grid.
pub fn on_grid(value: f32) -> f32 {
    (value * GRID).round() / GRID
}
