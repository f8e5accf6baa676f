//! Who is at the other end of the connection, as far as limits are concerned.
//!
//! `X-Forwarded-For` and `Forwarded` (RFC 7239) are claims of whoever wrote them. One of the two is read, the one the
//! configuration names: a proxy that writes the one hands the other on as the client sent it. It is read from the right
//! and believed only as far as trusted proxies go, so a client cannot choose its own address. An IPv6 subscriber holds
//! a /64: all its addresses count as one.

use crate::configuration::{Network, ProxyHeader};
use axum::{
    extract::ConnectInfo,
    http::{HeaderMap, request::Parts},
};
use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::atomic::{AtomicBool, Ordering},
};

/// What of the configuration this depends on.
#[derive(Clone, Copy, Debug)]
pub struct Proxies<'a> {
    /// Whose headers are believed.
    pub trusted: &'a [Network],
    /// Which header they write.
    pub header: ProxyHeader,
}

/// The client's address as limits count it: an IPv4 address, or an IPv6 /64. Empty when the request came over no
/// connection.
pub fn client_address(parts: &Parts, proxies: Proxies<'_>) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|connection| connection.0.ip());
    peer.map_or_else(String::new, |peer| as_counted(forwarded(peer, &parts.headers, proxies)))
}

/// The last hop that no trusted proxy vouches for being a proxy of ours.
fn forwarded(peer: IpAddr, headers: &HeaderMap, proxies: Proxies<'_>) -> IpAddr {
    let is_trusted = |address: IpAddr| proxies.trusted.iter().any(|network| network.contains(address));
    let lines = headers.get_all(proxies.header.name()).iter().filter_map(|line| line.to_str().ok());
    let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut client = peer;
    for hop in hops.into_iter().rev() {
        if !is_trusted(client) {
            break;
        }
        let node = match proxies.header {
            ProxyHeader::XForwardedFor => Some(hop),
            ProxyHeader::Forwarded => forwarded_for(hop),
        };
        // What a trusted proxy cannot have written ends the chain at that proxy; everybody behind it counts as one
        // then, which an operator should know.
        let Some(address) = node.and_then(address_of) else {
            warn_once(proxies.header);
            break;
        };
        client = address;
    }
    client
}

/// The `for` of one element of `Forwarded`: `for="[2001:db8::7]:443";proto=https`.
fn forwarded_for(element: &str) -> Option<&str> {
    let mut pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
    let (_, node) = pairs.find(|(name, _)| name.eq_ignore_ascii_case("for"))?;
    Some(node.trim().trim_matches('"'))
}

/// An address with or without a port: `203.0.113.7`, `203.0.113.7:51234`, `2001:db8::7`, `[2001:db8::7]`,
/// `[2001:db8::7]:443`.
fn address_of(node: &str) -> Option<IpAddr> {
    let bare = node.parse().ok();
    let with_port = || node.parse::<SocketAddr>().ok().map(|node| node.ip());
    let bracketed = || node.strip_prefix('[')?.strip_suffix(']')?.parse().ok().map(IpAddr::V6);
    bare.or_else(with_port).or_else(bracketed)
}

fn warn_once(header: ProxyHeader) {
    static TOLD: AtomicBool = AtomicBool::new(false);
    if !TOLD.swap(true, Ordering::Relaxed) {
        let name = header.name();
        tracing::warn!("a trusted proxy wrote no address into {name}; all people behind it share its limits");
    }
}

fn as_counted(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("{}/64", Ipv6Addr::from(u128::from(v6) >> 64 << 64)),
    }
}
