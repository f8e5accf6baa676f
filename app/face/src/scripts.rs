//! Scripts that are files of their own: what every page of somebody who is signed in loads, and what the browser runs
//! beside the pages.

/// A script by its name.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Script {
    pub name: &'static str,
    pub text: &'static str,
}

/// What happens while a page is open.
pub const LIVE: Script = Script { name: "live", text: include_str!("live.js") };
/// Tells, when a page is left, that it was there.
pub const COUNTS: Script = Script { name: "counts", text: include_str!("counts.js") };
/// Every script with a hashed address.
pub const SCRIPTS: [Script; 2] = [LIVE, COUNTS];
/// The library that plays films where a browser does not; loaded when a film is on the page and needs it. The check
/// before a lesson measures the line with it: nothing else that every installation serves is as large.
pub const PLAYER_LIBRARY: &str = "/pkg/hls-1.7.4.js";
/// What the browser runs beside the pages; `{version}` and `{css}` are gaps.
pub const WORKER: &str = include_str!("worker.js");

impl Script {
    /// Its address, which changes with what it says.
    pub fn address(self) -> String {
        format!("/script/{}.{:016x}.js", self.name, hash(self.text))
    }
}

/// The worker's text for a style sheet at that address. Another text or another sheet is another version.
pub fn worker(css: &str) -> String {
    WORKER.replace("{version}", &format!("{:016x}", hash(&[WORKER, css].concat()))).replace("{css}", css)
}

/// FNV-1a: names what a text says; nobody is kept out by it.
const fn hash(text: &str) -> u64 {
    let (bytes, mut hash, mut at) = (text.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        #[allow(clippy::indexing_slicing)]
        let byte = bytes[at];
        hash = (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_changes_with_what_is_there_and_the_worker_has_no_gap() {
        let other = Script { text: "1", ..LIVE };
        assert_ne!(LIVE.address(), other.address());
        assert_eq!(other.address(), other.address());
        let (one, two) = (worker("/pkg/a.css"), worker("/pkg/b.css"));
        assert_ne!(one, two);
        assert!(one.contains("/pkg/a.css") && !one.contains("{css}") && !one.contains("{version}"));
    }
}
