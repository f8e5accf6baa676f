//! Addresses that a person gives us to connect to. What answers there must be outside: nobody reaches our own network
//! through us (CWE-918).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// Longest address.
pub const ADDRESS_MAX: usize = 1_000;

/// Blocks of IPv4 that are not the public internet (RFC 6890 and what was added since): first address, bits.
const OWN_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// Blocks of IPv6 within 2000::/3 that are not, or lead to an IPv4 address that nobody has looked at.
const OWN_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Whether an address is one of the public internet.
pub fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => !OWN_V4.iter().any(|(block, bits)| {
            let away = 32 - bits;
            v4.to_bits() >> away == block.to_bits() >> away
        }),
        IpAddr::V6(v6) => {
            let global = v6.to_bits() >> 125 == 1;
            global
                && !OWN_V6.iter().any(|(block, bits)| {
                    let away = 128 - bits;
                    v6.to_bits() >> away == block.to_bits() >> away
                })
        }
    }
}

/// Whether we may connect there: the public internet, and in dev mode this machine.
pub fn may_connect(address: IpAddr, dev: bool) -> bool {
    is_public(address) || dev && address.to_canonical().is_loopback()
}

/// Reads an address that somebody gave: https with a host, no name or password in it; in dev mode http too, on
/// loopback.
/// Which addresses a name stands for is looked at again when it is connected to ([`may_connect`]).
pub fn outside_address(text: &str, dev: bool) -> Option<Url> {
    if text.len() > ADDRESS_MAX {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let (own, allowed) = match url.host()? {
        Host::Ipv4(v4) => (v4.is_loopback(), may_connect(v4.into(), dev)),
        Host::Ipv6(v6) => (v6.is_loopback(), may_connect(v6.into(), dev)),
        Host::Domain(name) => {
            let own = name == "localhost" || name.ends_with(".localhost");
            (own, if own { dev } else { name.trim_end_matches('.').contains('.') })
        }
    };
    let scheme = url.scheme() == "https" || url.scheme() == "http" && dev && own;
    let plain = url.username().is_empty() && url.password().is_none();
    (scheme && plain && allowed).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> bool {
        is_public(text.parse().unwrap())
    }

    #[test]
    fn the_edges_of_every_block_are_where_they_are() {
        for (block, bits) in OWN_V4 {
            let size = 1_u64 << (32 - bits);
            let first = u64::from(block.to_bits());
            assert!(!is_public(IpAddr::V4(block)), "{block}");
            let last = Ipv4Addr::from_bits(u32::try_from(first + size - 1).unwrap());
            assert!(!is_public(IpAddr::V4(last)), "{last}");
        }
        for open in ["1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255"] {
            assert!(public(open), "{open}");
        }
        for open in ["128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.255.255", "198.17.0.1", "223.255.255.255"] {
            assert!(public(open), "{open}");
        }
        for own in ["::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "64:ff9b::7f00:1", "100::1"] {
            assert!(!public(own), "{own}");
        }
        for own in ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2001:db8::1", "2001::1", "3fff::1"] {
            assert!(!public(own), "{own}");
        }
        for open in ["2606:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1"] {
            assert!(public(open), "{open}");
        }
    }

    #[test]
    fn only_https_outside_is_an_address() {
        let good = ["https://fcm.googleapis.com/fcm/send/a:b", "https://web.push.apple.com:443/x", "https://1.1.1.1/x"];
        for address in good {
            assert!(outside_address(address, false).is_some(), "{address}");
            assert!(outside_address(address, true).is_some(), "{address}");
        }
        let long = format!("https://a.example/{}", "x".repeat(ADDRESS_MAX));
        let bad = [
            "",
            "x",
            "http://a.example/",
            "ftp://a.example/",
            "https://user@a.example/",
            "https://:secret@a.example/",
            "https://localhost/",
            "https://printer/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:169.254.169.254]/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://127.0.0.1/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            long.as_str(),
        ];
        for address in bad {
            assert!(outside_address(address, false).is_none(), "{address}");
        }
        for address in ["http://127.0.0.1:9/x", "http://localhost:9/x", "https://[::1]/", "http://app.localhost/"] {
            assert!(outside_address(address, true).is_some(), "{address}");
        }
        for address in ["http://a.example/", "http://10.0.0.1/", "https://169.254.169.254/", "http://1.1.1.1/"] {
            assert!(outside_address(address, true).is_none(), "{address}");
        }
    }
}
