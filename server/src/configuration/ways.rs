//! The ways to the mail relay and the database, which production does not go unprotected without somebody's word: mails
//! carry links that open accounts, and the database everything.

use super::ConfigurationError;
use adapters::sms::TwilioAccount;
use std::net::IpAddr;

/// Checks the addresses of a production; what is wrong is said without the address, which holds passwords.
pub(super) fn check(smtp: Option<&str>, database: Option<&str>, replica: Option<&str>) -> Result<(), String> {
    if smtp.is_some_and(|url| {
        url.starts_with("smtp://") && !is_here(host(url)) && parameter(url, "tls") != Some("required")
    }) {
        return Err(
            "EDUSTREAM_SMTP_URL would send links that open accounts unencrypted: begin it with smtps://, or end it \
            with ?tls=required."
                .into(),
        );
    }
    for (name, url) in [("DATABASE_URL", database), ("DATABASE_REPLICA_URL", replica)] {
        let open = |url: &str| {
            !is_here(parameter(url, "host").unwrap_or_else(|| host(url))) && parameter(url, "sslmode").is_none()
        };
        if url.is_some_and(open) {
            return Err(format!(
                "{name} leads to another machine: say how the way is protected, with ?sslmode=verify-full, or with \
                ?sslmode=disable where the network is yours alone."
            ));
        }
    }
    Ok(())
}

/// The host of an address, `[::1]` without its brackets; empty when it names none.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    match place.strip_prefix('[') {
        Some(inner) => inner.split(']').next().unwrap_or_default(),
        None => place.split(':').next().unwrap_or_default(),
    }
}

fn parameter<'a>(url: &'a str, name: &str) -> Option<&'a str> {
    let pairs = url.split_once('?')?.1.split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A socket of this machine, or its own address.
fn is_here(host: &str) -> bool {
    let socket = host.is_empty()
        || host.starts_with('/')
        || host.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("%2f"));
    socket
        || host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The account at a provider of text messages: all of it, or none.
pub(super) fn sms(url: String, said: [Option<String>; 3]) -> Result<Option<TwilioAccount>, ConfigurationError> {
    let refused = |what: &str| Err(ConfigurationError(what.to_owned()));
    let said = said.map(|text| text.filter(|text| !text.trim().is_empty()));
    match said {
        [None, None, None] => Ok(None),
        [Some(sid), Some(secret), Some(from)] if url.starts_with("https://") => {
            Ok(Some(TwilioAccount { base: url.trim_end_matches('/').to_owned(), sid, secret, from }))
        }
        [Some(_), Some(_), Some(_)] => refused("EDUSTREAM_SMS_URL must begin with https://: the secret goes there."),
        _ => refused("Set EDUSTREAM_SMS_ACCOUNT, EDUSTREAM_SMS_SECRET and EDUSTREAM_SMS_FROM together, or none."),
    }
}
