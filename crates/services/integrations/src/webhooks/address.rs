//! The address somebody types for an endpoint, read as browsers and our own client read it: `https://127.1/` and
//! `https://2130706433/` are spellings of one host.

use domain::{
    Refusal,
    integrations::{
        network::{is_inside_name, may_be_called},
        refusals::{webhook_url_inside, webhook_url_invalid},
        webhooks::URL_MAX_CHARS,
    },
};
use url::{Host, Url};

/// The address as it is stored. Names are judged again, by what they lead to, each time something is sent there;
/// `dev` lets in programs beside a dev server, without TLS too, and `own_host` is the site's own name.
///
/// # Errors
/// 422 at `url`.
pub fn address_read(typed: &str, dev: bool, own_host: &str) -> Result<String, Refusal> {
    let typed = typed.trim();
    if typed.chars().count() > URL_MAX_CHARS {
        return Err(webhook_url_invalid());
    }
    let mut url = Url::parse(typed).map_err(|_| webhook_url_invalid())?;
    let scheme = url.scheme() == "https" || (dev && url.scheme() == "http");
    if !scheme || !url.username().is_empty() || url.password().is_some() {
        return Err(webhook_url_invalid());
    }
    url.set_fragment(None);
    let inside = match url.host() {
        None => return Err(webhook_url_invalid()),
        Some(Host::Ipv4(ip)) => !may_be_called(ip.into(), dev),
        Some(Host::Ipv6(ip)) => !may_be_called(ip.into(), dev),
        Some(Host::Domain(name)) if dev && name.trim_end_matches('.') == "localhost" => false,
        Some(Host::Domain(name)) => is_inside_name(name) || name.eq_ignore_ascii_case(own_host),
    };
    let text = url.to_string();
    if inside {
        Err(webhook_url_inside())
    } else if text.len() > 2_000 {
        Err(webhook_url_invalid())
    } else {
        Ok(text)
    }
}
