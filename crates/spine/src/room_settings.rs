//! How rooms work on this installation.

/// How rooms work here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomSettings {
    /// Servers that tell a browser its own address, `stun:host:port`.
    pub stun: Vec<String>,
    /// Relays, `turn:host:port?transport=udp`.
    pub turn: Vec<String>,
    /// What the relays' credentials are made with.
    pub turn_secret: Option<String>,
    /// Whether presence decides what came of a lesson; without it a lesson that nobody called off counts as held.
    pub decides: bool,
    /// Where what is sent in large rooms is passed on; none leaves pages to send to each other.
    pub forwards: Option<RoomForwarding>,
}

/// Where this server passes on what is sent in rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomForwarding {
    /// The address that is bound.
    pub bind: std::net::SocketAddr,
    /// The address that pages send to, where it is another one.
    pub public: Option<std::net::IpAddr>,
}
