//! Where a lesson happens: who may enter, who was there, board and notes, recordings, and places elsewhere (RM1–RM5).

pub mod board;
pub mod entry;
pub mod forwarding;
pub mod frames;
pub mod moments;
pub mod recording;
pub mod refusals;
pub mod video;
pub mod wire;
