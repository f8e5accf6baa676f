//! Payments whose card is at risk (MO4): finance says of each whether its money is taken. What is shown before the
//! click is read off the very step that is stored.
//!
//! Whoever decides locks the lesson first, as whoever calls it off and as the job that lets it expire does, and the
//! payment after it: of all of them one is first, and the others find what it left.

mod decide;
mod mailed;
mod rows;

pub use decide::{risk_decide, risk_preview};
pub use rows::{risky_payment, risky_payments};
