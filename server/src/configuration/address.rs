//! Where the site is reached.

use super::ConfigurationError;
use std::net::SocketAddr;

/// Scheme and host that people use, without a slash at its end.
pub(super) fn public_url(said: Option<&str>, dev: bool, addr: SocketAddr) -> Result<String, ConfigurationError> {
    let refused = |text: String| Err(ConfigurationError(text));
    match said.map(|url| url.trim().trim_end_matches('/').to_owned()) {
        Some(url) if !dev && !url.starts_with("https://") => {
            refused(format!("EDUSTREAM_PUBLIC_URL must begin with https:// in production, but is {url:?}."))
        }
        Some(url) if origin_of(&url).as_deref() != Some(url.as_str()) => refused(format!(
            "EDUSTREAM_PUBLIC_URL must be a scheme and a host such as https://edustream.example, but is {url:?}."
        )),
        Some(url) => Ok(url),
        None if dev => Ok(format!("http://{addr}")),
        None => refused("Set EDUSTREAM_PUBLIC_URL (https://…) in production: links in mails begin with it.".into()),
    }
}

/// Scheme and authority of an absolute address, `https://edustream.example:8443`.
pub fn origin_of(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next().filter(|a| !a.is_empty() && !a.contains('@'))?;
    matches!(scheme, "http" | "https").then(|| format!("{scheme}://{authority}"))
}
