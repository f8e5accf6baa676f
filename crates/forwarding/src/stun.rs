//! The one thing that is read of a packet from an address nobody knows: whose connection check it says to be.
//!
//! Whoever sends it has proved nothing yet: the peer that is named verifies the check's signature.

/// The magic cookie (RFC 8489 §5).
const COOKIE: [u8; 4] = [0x21, 0x12, 0xa4, 0x42];
const HEADER: usize = 20;
/// USERNAME (RFC 8489 §14.3): `ours:theirs`.
const USERNAME: u16 = 0x0006;

/// Our half of the name in a connection check; none in everything that is none.
pub(crate) fn name_of(packet: &[u8]) -> Option<&str> {
    if packet.first()? & 0xc0 != 0 || packet.get(4..8)? != COOKIE {
        return None;
    }
    let mut rest = packet.get(HEADER..)?;
    while !rest.is_empty() {
        let kind = u16::from_be_bytes(rest.get(..2)?.try_into().ok()?);
        let length = usize::from(u16::from_be_bytes(rest.get(2..4)?.try_into().ok()?));
        if kind == USERNAME {
            let name = std::str::from_utf8(rest.get(4..4 + length)?).ok()?;
            return name.split_once(':').map(|(ours, _)| ours);
        }
        rest = rest.get(4 + length.next_multiple_of(4)..)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(attributes: &[(u16, &[u8])]) -> Vec<u8> {
        let mut packet = vec![0, 1, 0, 0];
        packet.extend(COOKIE);
        packet.extend([7; 12]);
        for (kind, value) in attributes {
            packet.extend(kind.to_be_bytes());
            packet.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
            packet.extend(*value);
            packet.resize(packet.len().next_multiple_of(4), 0);
        }
        packet
    }

    #[test]
    fn a_check_names_whom_it_is_for() {
        assert_eq!(name_of(&check(&[(USERNAME, b"ours:theirs")])), Some("ours"));
        assert_eq!(name_of(&check(&[(0x8022, b"abc"), (USERNAME, b"a:b")])), Some("a"), "after another, padded one");
    }

    #[test]
    fn what_is_no_check_names_nobody_and_breaks_nothing() {
        let good = check(&[(0x8022, b"abcde"), (USERNAME, b"ours:theirs")]);
        for end in 0..good.len() {
            let _ = name_of(&good[..end]);
        }
        for at in 0..good.len() {
            for bit in 0..8 {
                let mut broken = good.clone();
                broken[at] ^= 1 << bit;
                let _ = name_of(&broken);
            }
        }
        for wrong in [check(&[]), check(&[(USERNAME, b"noname")]), check(&[(USERNAME, b"\xff:b")]), vec![128; 40]] {
            assert_eq!(name_of(&wrong), None);
        }
    }
}
