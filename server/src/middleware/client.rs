//! Who is at the other end of the connection, as far as limits are concerned.
//!
//! `X-Forwarded-For` is a claim of whoever wrote it. It is read from the right and believed only as far as trusted proxies go, so a client cannot choose
//! its own address. An IPv6 subscriber holds a /64: all its addresses count as one.

use crate::configuration::Network;
use axum::{
    extract::ConnectInfo,
    http::{HeaderMap, request::Parts},
};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The client's address as limits count it: an IPv4 address, or an IPv6 /64. Empty when the request came over no connection.
pub fn client_address(parts: &Parts, trusted: &[Network]) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|connection| connection.0.ip());
    peer.map_or_else(String::new, |peer| as_counted(forwarded(peer, &parts.headers, trusted)))
}

/// The last hop that no trusted proxy vouches for being a proxy of ours.
fn forwarded(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut client = peer;
    for hop in hops.into_iter().rev() {
        if !is_trusted(client) {
            break;
        }
        // What a trusted proxy cannot have written ends the chain at that proxy.
        let Ok(address) = hop.parse() else { break };
        client = address;
    }
    client
}

fn as_counted(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("{}/64", Ipv6Addr::from(u128::from(v6) >> 64 << 64)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn client(peer: &str, forwarded_for: &[&str], trusted: &[&str]) -> String {
        let mut request = axum::extract::Request::new(axum::body::Body::empty());
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
        for line in forwarded_for {
            request.headers_mut().append("x-forwarded-for", line.parse().unwrap());
        }
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client_address(&request.into_parts().0, &trusted)
    }

    #[test]
    fn nobody_chooses_the_own_address() {
        assert_eq!(client("203.0.113.7", &["198.51.100.1"], &[]), "203.0.113.7");
        assert_eq!(client("10.0.0.1", &["198.51.100.1, 203.0.113.7"], &["10.0.0.0/8"]), "203.0.113.7");
        assert_eq!(client("10.0.0.1", &["198.51.100.1", "203.0.113.7, 10.0.0.2"], &["10.0.0.0/8"]), "203.0.113.7");
        assert_eq!(client("10.0.0.1", &["not an address"], &["10.0.0.0/8"]), "10.0.0.1");
    }

    #[test]
    fn all_addresses_of_an_ipv6_subscriber_are_one() {
        assert_eq!(client("2001:db8:1:2:3:4:5:6", &[], &[]), client("2001:db8:1:2:ffff::1", &[], &[]));
        assert_ne!(client("2001:db8:1:2::1", &[], &[]), client("2001:db8:1:3::1", &[], &[]));
        assert_eq!(client("::ffff:203.0.113.7", &[], &[]), "203.0.113.7");
    }
}
