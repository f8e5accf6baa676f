//! Matching over a real database: who is shown to whom, what is remembered of it, and exchanges that are raced for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod daily;
mod exchanges;
mod feed;
mod lists;
mod ranker;
mod store;
mod support;
mod training;
