//! Which addresses are on the public internet: what somebody types must not make our servers speak to what only our
//! servers reach (server-side request forgery).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether everybody reaches that address, so that speaking to it tells nobody more than they could ask themselves.
///
/// By the registries of special addresses of IANA (RFC 6890 and its successors). An IPv4 address inside an IPv6 one
/// is judged as what it leads to.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match inner_v4(address) {
            Some(inner) => is_public_v4(inner),
            None => is_public_v6(address),
        },
    }
}

/// Whether our servers may speak to that address. `own_machine` is for dev mode: the other program runs beside us.
pub fn may_be_called(address: IpAddr, own_machine: bool) -> bool {
    is_public(address) || (own_machine && address.to_canonical().is_loopback())
}

/// The name of a host that only machines of one network know, or that means the machine itself.
pub fn is_inside_name(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let inside = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain", "home.arpa"];
    !host.contains('.') || inside.iter().any(|name| host == *name || host.ends_with(&format!(".{name}")))
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match a {
        // This network, private, loopback.
        0 | 10 | 127 => true,
        // Shared by carriers (RFC 6598).
        100 => (64..128).contains(&b),
        // Link-local, where clouds tell their machines secrets.
        169 => b == 254,
        172 => (16..32).contains(&b),
        192 => {
            b == 168
                || (b == 0 && matches!(c, 0 | 2))
                || (b == 88 && c == 99)
                || (b == 31 && c == 196)
                || (b == 52 && c == 193)
                || (b == 175 && c == 48)
        }
        // Benchmarks, documentation.
        198 => matches!(b, 18 | 19) || (b == 51 && c == 100),
        203 => b == 0 && c == 113,
        // Multicast, reserved, broadcast.
        _ => a >= 224,
    };
    // Azure answers its machines here, on an address that looks public.
    !special && address != Ipv4Addr::new(168, 63, 129, 16)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    // Of all of IPv6 only 2000::/3 is given out to everybody; what is special within it is left out.
    let [first, second, ..] = segments;
    let global = first & 0xe000 == 0x2000;
    let special = match (first, second) {
        // Protocol assignments with Teredo, ORCHID and benchmarks; documentation; the older documentation of sizes.
        (0x2001, second) => second < 0x0200 || second == 0x0db8,
        (0x3fff, second) => second < 0x1000,
        (0x2620, 0x004f) => segments.get(2) == Some(&0x8000),
        _ => false,
    };
    global && !special
}

/// The IPv4 address that an IPv6 one leads to: mapped, compatible, 6to4, by a translator.
#[allow(clippy::many_single_char_names)] // The eight words of an address.
fn inner_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let of = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Some(Ipv4Addr::new(a, b, c, d))
    };
    match (a, b, c, d, e, f) {
        (0, 0, 0, 0, 0, 0xffff | 0) | (0, 0, 0, 0, 0xffff, 0) => of(g, h),
        // NAT64, for everybody and within a network.
        (0x64, 0xff9b, 0, 0, 0, 0) => of(g, h),
        (0x64, 0xff9b, 1, ..) => Some(Ipv4Addr::UNSPECIFIED),
        (0x2002, high, low, ..) => of(high, low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> bool {
        is_public(text.parse().unwrap())
    }

    #[test]
    fn what_is_inside_is_inside_at_both_ends_of_its_range_and_outside_it_is_not() {
        let inside = [
            ("0.0.0.0", "0.255.255.255"),
            ("10.0.0.0", "10.255.255.255"),
            ("100.64.0.0", "100.127.255.255"),
            ("127.0.0.0", "127.255.255.255"),
            ("169.254.0.0", "169.254.255.255"),
            ("172.16.0.0", "172.31.255.255"),
            ("192.0.0.0", "192.0.0.255"),
            ("192.0.2.0", "192.0.2.255"),
            ("192.88.99.0", "192.88.99.255"),
            ("192.168.0.0", "192.168.255.255"),
            ("198.18.0.0", "198.19.255.255"),
            ("198.51.100.0", "198.51.100.255"),
            ("203.0.113.0", "203.0.113.255"),
            ("224.0.0.0", "255.255.255.255"),
            ("168.63.129.16", "168.63.129.16"),
        ];
        for (first, last) in inside {
            assert!(!public(first) && !public(last), "{first} to {last}");
            let (first, last): (Ipv4Addr, Ipv4Addr) = (first.parse().unwrap(), last.parse().unwrap());
            for near in [u32::from(first).checked_sub(1), u32::from(last).checked_add(1)].into_iter().flatten() {
                let near = Ipv4Addr::from(near);
                let touches = inside
                    .iter()
                    .any(|(from, to)| (from.parse::<Ipv4Addr>().unwrap()..=to.parse().unwrap()).contains(&near));
                assert_eq!(is_public(near.into()), !touches, "{near}");
            }
        }
        assert!(
            ["1.1.1.1", "93.184.216.34", "172.32.0.1", "100.63.0.1", "100.128.0.1", "223.255.255.255"].map(public)
                == [true; 6]
        );
    }

    #[test]
    fn an_address_in_another_dress_is_judged_as_what_it_leads_to() {
        for dressed in [
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::10.0.0.1",
            "::",
            "::1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::8.8.8.8",
            "2002:a00:1::",
            "2002:7f00:1::1",
            "::ffff:0:127.0.0.1",
        ] {
            assert!(!public(dressed), "{dressed}");
        }
        assert!(["::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1"].map(public) == [true; 3]);
    }

    #[test]
    fn of_ipv6_only_what_was_given_out_to_everybody_is_public() {
        for inside in [
            "fe80::1",
            "fd00:ec2::254",
            "fc00::1",
            "ff02::1",
            "fec0::1",
            "2001:db8::1",
            "2001::1",
            "2001:10::1",
            "2001:2::1",
            "3fff::1",
            "100::1",
            "5f00::1",
            "4000::1",
            "2620:4f:8000::1",
        ] {
            assert!(!public(inside), "{inside}");
        }
        assert!(["2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888"].map(public) == [true; 3]);
    }

    #[test]
    fn dev_mode_may_speak_to_its_own_machine_and_to_nothing_else_inside() {
        let own = |text: &str| may_be_called(text.parse().unwrap(), true);
        assert!(own("127.0.0.1") && own("::1") && own("::ffff:127.0.0.1") && own("1.1.1.1"));
        assert!(!own("10.0.0.1") && !own("169.254.169.254") && !own("0.0.0.0") && !own("fe80::1"));
        assert!(!may_be_called(IpAddr::V4(Ipv4Addr::LOCALHOST), false));
    }

    #[test]
    fn names_that_only_one_network_knows_are_inside() {
        for inside in [
            "localhost",
            "LOCALHOST.",
            "api.localhost",
            "printer.local",
            "db",
            "metadata.google.internal",
            "x.home.arpa",
        ] {
            assert!(is_inside_name(inside), "{inside}");
        }
        assert!(["example.com", "localhost.example.com", "internal.io"].map(is_inside_name) == [false; 3]);
    }
}
