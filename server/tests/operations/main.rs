//! What operators do and watch, on processes and clusters of their own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod archived;
mod backups;
mod canary;
mod gameday;
mod pooled;
mod promotion;
mod replica;
mod running;
mod slow;
mod watched;
