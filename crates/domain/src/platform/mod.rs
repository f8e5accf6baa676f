//! What every slice stands on: flags, and what is refused before any slice is asked.

#[cfg(not(target_arch = "wasm32"))]
pub mod archive;
pub mod audit;
#[cfg(not(target_arch = "wasm32"))]
pub mod backups;
#[cfg(not(target_arch = "wasm32"))]
pub mod canary;
#[cfg(not(target_arch = "wasm32"))]
pub mod capacity;
pub mod flags;
#[cfg(not(target_arch = "wasm32"))]
pub mod gameday;
pub mod notice_events;
pub mod notices;
#[cfg(not(target_arch = "wasm32"))]
pub mod outside;
#[cfg(not(target_arch = "wasm32"))]
pub mod promotion;
pub mod push;
pub mod refusals;
pub mod replica;
pub mod uploads;
