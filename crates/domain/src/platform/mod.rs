//! What every slice stands on: names of events and jobs that more than one room must spell the same.

pub mod refusals;
