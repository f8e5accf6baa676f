//! Pushes: which browsers asked to be told, what is pushed to them, and the job that hands it over.
//!
//! A push is written with the plan of its notice and is the same at every try; which devices have it stands in its row,
//! so that a job that runs twice tells nobody twice but after a crash between the two, and then under the same tag.

mod devices;
mod keys;
mod send;
mod write;

pub use devices::{push_subscribe, push_unsubscribe};
pub use keys::push_key_get;
pub use send::SendPush;
pub(super) use write::{NewPush, push_write};

use crate::sealing::SealedColumn;

/// The tables with their sealed columns.
const KEYS: (&str, &str) = ("push_keys", "private_sealed");
const DEVICES: (&str, &str) = ("push_devices", "device_sealed");

/// What is sealed here.
pub const SEALED: [SealedColumn; 2] =
    [SealedColumn::new(KEYS.0, "id", KEYS.1), SealedColumn::new(DEVICES.0, "id", DEVICES.1)];
