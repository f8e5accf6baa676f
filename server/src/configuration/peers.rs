//! Who speaks to this server: under which names, and through whom.

use super::Configuration;
use crate::middleware::client::Proxies;
use std::net::IpAddr;

impl Configuration {
    /// Who is believed about a client's address.
    pub fn proxies(&self) -> Proxies<'_> {
        Proxies { trusted: &self.trusted_proxies, header: self.proxy_header }
    }

    /// Whether dev mode answers to that `Host`. A page of another site can have its own name lead here (DNS rebinding)
    /// and would then read everything dev mode shows; it cannot have an address, or a name that only this machine has.
    pub fn knows_host(&self, host: &str) -> bool {
        let name = match host.strip_prefix('[') {
            Some(rest) => rest.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        let own = self.public_url.split_once("://").map_or("", |(_, authority)| authority);
        name == "localhost"
            || name.ends_with(".localhost")
            || name.parse::<IpAddr>().is_ok()
            || host.eq_ignore_ascii_case(own)
            || own.split(':').next() == Some(name.as_str())
    }

    /// Whether a peer is a proxy of ours, which speaks for many people.
    pub fn is_trusted(&self, peer: IpAddr) -> bool {
        self.trusted_proxies.iter().any(|network| network.contains(peer))
    }
}
