//! The host of an address, where it is no name.

use reqwest::Url;
use std::net::IpAddr;

/// The address that stands in a URL; none where a name does.
pub(super) fn ip_of(url: &Url) -> Option<IpAddr> {
    let host = url.host_str()?;
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_spelling_of_an_address_is_an_address() {
        let ip = |url: &str| ip_of(&Url::parse(url).unwrap()).map(|ip| ip.to_string());
        for spelt in [
            "https://2130706433/",
            "https://0x7f000001/",
            "https://127.1/",
            "https://0177.0.0.1/",
            "https://127.0.0.1:8/",
        ] {
            assert_eq!(ip(spelt).as_deref(), Some("127.0.0.1"), "{spelt}");
        }
        assert_eq!(ip("https://[::ffff:10.0.0.1]/").as_deref(), Some("::ffff:10.0.0.1"));
        assert_eq!(ip("https://example.com/"), None);
    }
}
