//! From a data set to a trained ranker: describe every shown list at its moment, split by time, try the trees and the
//! network, keep the better one, calibrate it on lists it has not seen.

mod fit;
mod table;

pub use fit::{Comparison, Fitted, before, fit, products, seen_students};
pub use table::{Table, describe};
