//! What an account is signed in with, as its owner sees it: a device in words, and a place no finer than a network.

use crate::ids::SessionId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Longest name of a program.
const PROGRAM_CHARS: usize = 40;

/// What somebody is signed in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// A cookie.
    Browser,
    /// Tokens of the API.
    Token,
}

impl SessionKind {
    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Token => "token",
        }
    }

    /// Reads the word of the database.
    pub fn parse(code: &str) -> Self {
        if code == Self::Token.code() { Self::Token } else { Self::Browser }
    }
}

/// One sign-in in the list of an account's own (ID2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SessionView {
    pub id: SessionId,
    /// Browser and system, or the program's name; empty when it said none.
    pub client: String,
    /// The network it was last opened from, `203.0.113.0/24`; never the whole address.
    pub ip_prefix: String,
    pub last_used_at: DateTime<Utc>,
    /// The one that asks.
    pub current: bool,
    pub kind: SessionKind,
    /// What it called itself; shown as text.
    #[serde(skip)]
    pub user_agent: String,
}

/// Browser and system in words, from what it calls itself; for other programs their name.
pub fn client_name(user_agent: &str) -> String {
    let browser = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    let system = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];
    let find =
        |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name);
    match (find(&browser), find(&system)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) => one.to_owned(),
        (None, _) => {
            let name = user_agent.split(['/', ' ', '(']).next().unwrap_or_default();
            name.chars().filter(|c| !c.is_control()).take(PROGRAM_CHARS).collect()
        }
    }
}

/// The network of an address as limits count it: the first 24 bits of IPv4, the first 48 of IPv6. Empty for what is no
/// address.
pub fn ip_prefix(address: &str) -> String {
    let bare = address.split('/').next().unwrap_or_default();
    if let Ok(v4) = bare.parse::<Ipv4Addr>() {
        let [a, b, c, _] = v4.octets();
        return format!("{a}.{b}.{c}.0/24");
    }
    let v6 = bare.parse::<Ipv6Addr>().map(|v6| Ipv6Addr::from(u128::from(v6) >> 80 << 80));
    v6.map(|v6| format!("{v6}/48")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_told_by_browser_and_system_and_a_program_by_its_name() {
        let chrome =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1";
        for (agent, name) in [
            (chrome, "Chrome, Linux"),
            (iphone, "Safari, iPhone"),
            ("curl/8.14.1", "curl"),
            ("Python-urllib/3.11", "Python-urllib"),
            ("Firefox/140.0", "Firefox"),
            ("here", "here"),
            ("", ""),
        ] {
            assert_eq!(client_name(agent), name, "{agent}");
        }
        assert_eq!(client_name(&"x".repeat(300)).len(), PROGRAM_CHARS);
    }

    #[test]
    fn a_place_is_a_network_and_no_finer() {
        for (address, prefix) in [
            ("203.0.113.77", "203.0.113.0/24"),
            ("203.0.113.0/24", "203.0.113.0/24"),
            ("2001:db8:1:2::/64", "2001:db8:1::/48"),
            ("2001:db8:1::/48", "2001:db8:1::/48"),
            ("::1", "::/48"),
            ("", ""),
            ("nowhere", ""),
        ] {
            assert_eq!(ip_prefix(address), prefix, "{address}");
        }
    }
}
