//! The event spine: how news travels (ARCHITECTURE rule 6).
//!
//! 1. A use case writes its events in its own transaction ([`Told`], [`tell`]), so an event exists exactly when its
//!    change does.
//! 2. The sequencer ([`sequence`]) gives every committed event a position, without gaps and in the order in which one
//!    subject's events were committed.
//!    Ids alone would not do: they are drawn before the commit, and a reader who goes on from the last id skips whoever commits late.
//! 3. Each [`Subscriber`] has a cursor in the database. It handles an event and moves its cursor in one transaction:
//!    exactly once, whatever dies.
//!    An event it cannot handle is tried again, later and later, and is then set aside where an operator sees it; the others go on.
//! 4. A follower ([`after`]) keeps its place in memory: caches and sockets of one server. A writer whose reader expects
//!    to find what was written waits for them ([`seen`]); readers never do.
//! 5. What every cursor has passed and nobody may ask for any more is purged ([`purge`]).
//!
//! There is no `NOTIFY` in the transaction: PostgreSQL commits transactions that notify one after the other, which cost
//! nine tenths of the bookings a second. Writing an event rings a bell of this process; the sequencer tells other
//! servers behind its commit ([`CHANNEL`]), and whoever hears nothing looks every [`POLL`].

mod bell;
mod fault;
mod purge;
mod read;
mod seen;
mod sequence;
mod subscribe;
mod write;

pub use bell::{Bell, POLL};
pub use fault::fault_point;
pub use purge::purge;
pub use read::{StoredEvent, after, head};
pub use seen::{Follower, follow, seen};
pub use sequence::{CHANNEL, sequence, sequence_run, tell_as_past};
pub use subscribe::{Handled, Subscriber, Subscribers};
pub use write::Batch;
pub use write::{Told, tell};
