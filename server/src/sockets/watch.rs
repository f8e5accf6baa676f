//! Ending the sockets of sign-ins that have ended, wherever and however that was.
//!
//! A sign-in ends by its owner on another device, by an operator, by its age, or with its account, on any server. So it
//! is not waited for a word: the sign-ins of all live sockets are looked up in one statement, twice a second.

use super::code;
use crate::house::House;
use services::{Result, identity::socket_tickets::sign_ins_ended};
use std::time::Duration;

/// Between two looks: a socket ends within a second of its sign-in.
const EVERY: Duration = Duration::from_millis(500);

/// Looks after them from now on; called with every socket, it begins once.
pub fn watch(house: &House) {
    if !house.sockets.watch_begins() {
        return;
    }
    let house = house.clone();
    tokio::spawn(async move {
        while !house.app.pool.is_closed() {
            if let Err(error) = ended_close(&house).await {
                tracing::warn!(%error, "whether sign-ins have ended is not known");
            }
            tokio::time::sleep(EVERY).await;
        }
        house.sockets.watch_ends();
    });
}

/// One look; answers how many sockets were told.
///
/// # Errors
/// Those of the database.
pub async fn ended_close(house: &House) -> Result<usize> {
    let held = house.sockets.sign_ins();
    if held.is_empty() {
        return Ok(0);
    }
    let ended = sign_ins_ended(&house.app, &held).await?;
    Ok(ended.into_iter().map(|sign_in| house.sockets.close_sign_in(sign_in, code::SESSION_ENDED)).sum())
}
