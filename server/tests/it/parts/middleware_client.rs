//! Whose address a request counts by.

use axum::extract::ConnectInfo;
use server::{
    configuration::{Network, ProxyHeader},
    middleware::client::{Proxies, client_address},
};
use std::net::SocketAddr;

fn client_by(header: ProxyHeader, peer: &str, lines: &[(&'static str, &str)], trusted: &[&str]) -> String {
    let mut request = axum::extract::Request::new(axum::body::Body::empty());
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
    for (name, line) in lines {
        request.headers_mut().append(*name, line.parse().unwrap());
    }
    let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
    client_address(&request.into_parts().0, Proxies { trusted: &trusted, header })
}

fn client(peer: &str, forwarded_for: &[&str], trusted: &[&str]) -> String {
    let lines: Vec<_> = forwarded_for.iter().map(|line| ("x-forwarded-for", *line)).collect();
    client_by(ProxyHeader::XForwardedFor, peer, &lines, trusted)
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

#[test]
fn an_address_with_a_port_is_that_address() {
    for (hop, expected) in [
        ("203.0.113.7:51234", "203.0.113.7"),
        ("2001:db8::7", "2001:db8::/64"),
        ("[2001:db8::7]", "2001:db8::/64"),
        ("[2001:db8::7]:443", "2001:db8::/64"),
        ("[203.0.113.7]", "10.0.0.1"),
        ("203.0.113.7:port", "10.0.0.1"),
    ] {
        assert_eq!(client("10.0.0.1", &[hop], &["10.0.0.0/8"]), expected, "{hop}");
    }
}

#[test]
fn forwarded_is_read_where_the_proxy_writes_it_and_the_other_header_is_a_strangers() {
    let by = |line: &str| {
        let lines = [("x-forwarded-for", "198.51.100.99"), ("forwarded", line)];
        client_by(ProxyHeader::Forwarded, "10.0.0.1", &lines, &["10.0.0.0/8"])
    };
    assert_eq!(by("for=203.0.113.7;proto=https;by=10.0.0.1"), "203.0.113.7");
    assert_eq!(by("For=\"203.0.113.7:51234\""), "203.0.113.7");
    assert_eq!(by("for=198.51.100.1, for=\"[2001:db8::7]:443\""), "2001:db8::/64");
    for hidden in ["for=unknown", "for=_hidden", "proto=https", ""] {
        assert_eq!(by(hidden), "10.0.0.1", "{hidden}");
    }
    let forged = [("forwarded", "for=198.51.100.99")];
    let counted = client_by(ProxyHeader::XForwardedFor, "10.0.0.1", &forged, &["10.0.0.0/8"]);
    assert_eq!(counted, "10.0.0.1", "a header that no proxy of ours writes");
}
