//! Experiments (IN3): written down and run by the staff, dealt by the rules of `domain`, counted by events, read out.

mod count;
mod deal;
mod manage;
mod readout;

pub(crate) use count::{Counting, Speaker, count};
pub use deal::flags_of_reader;
pub use manage::{End, experiment_create, experiment_end, experiment_get, experiment_start, experiments_list};
pub use readout::experiment_readout;
