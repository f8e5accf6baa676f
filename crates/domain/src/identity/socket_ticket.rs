//! A ticket that opens one socket.

use serde::{Deserialize, Serialize};

/// Seconds a ticket waits to be used.
pub const TICKET_SECONDS: u32 = 30;
/// Tickets of one person that wait at once; one more takes the oldest one's place.
pub const TICKETS_MAX: i64 = 20;

/// The answer to `POST /auth/socket-ticket`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SocketTicket {
    /// Goes into the address of the socket, once.
    pub ticket: String,
    /// Seconds it is good for.
    pub expires_in: u32,
}
