//! Where the warehouse of figures is.

use super::ConfigurationError;
use adapters::warehouse::ClickHouseAccount;

/// The account at ClickHouse, from one address; none where none is named. What is wrong is said without the address,
/// which holds a password.
pub(super) fn account(address: Option<&str>, dev: bool) -> Result<Option<ClickHouseAccount>, ConfigurationError> {
    let Some(address) = address.map(str::trim).filter(|address| !address.is_empty()) else { return Ok(None) };
    let refused = |why: &str| ConfigurationError(format!("EDUSTREAM_CLICKHOUSE_URL {why}"));
    let form = "must read https://user:password@host:8443/database.";
    let url = reqwest::Url::parse(address).map_err(|_| refused(form))?;
    let database = url.path().trim_matches('/');
    let named = !database.is_empty() && database.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let Some(host) = url.host_str().filter(|_| named && url.query().is_none()) else { return Err(refused(form)) };
    match url.scheme() {
        "https" => {}
        "http" if dev || matches!(host, "localhost" | "127.0.0.1" | "[::1]") => {}
        _ => return Err(refused("must begin with https://: figures and a password go there.")),
    }
    let port = url.port_or_known_default().map(|port| format!(":{port}")).unwrap_or_default();
    let user = if url.username().is_empty() { "default".to_owned() } else { plain(url.username()) };
    Ok(Some(ClickHouseAccount {
        base: format!("{}://{host}{port}", url.scheme()),
        user,
        password: url.password().map(plain).unwrap_or_default(),
        database: database.to_owned(),
    }))
}

/// A part of an address as it was meant: `%40` is an at sign, a plus is a plus.
fn plain(text: &str) -> String {
    let pair = format!("part={}", text.replace('+', "%2B"));
    let parts: Vec<(String, String)> = serde_urlencoded::from_str(&pair).unwrap_or_default();
    parts.into_iter().next().map(|(_, part)| part).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_address_names_host_account_and_database() {
        let found = account(Some("https://ana:p%40ss@ch.example/figures/"), false).unwrap().unwrap();
        assert_eq!((found.base.as_str(), found.database.as_str()), ("https://ch.example:443", "figures"));
        assert_eq!((found.user.as_str(), found.password.as_str()), ("ana", "p@ss"));
        let here = account(Some("http://127.0.0.1:8123/w"), false).unwrap().unwrap();
        assert_eq!((here.base.as_str(), here.user.as_str()), ("http://127.0.0.1:8123", "default"));
        assert_eq!((account(None, false).unwrap(), account(Some("  "), false).unwrap()), (None, None));
    }

    #[test]
    fn what_is_half_or_open_is_refused_without_its_password() {
        for address in [
            "https://ch.example",
            "https://ch.example/a-b",
            "https://ch.example/a?b=c",
            "http://u:s3cret@ch.example/w",
            "clickhouse://u:s3cret@ch.example/w",
            "u:s3cret",
        ] {
            let said = account(Some(address), false).unwrap_err().to_string();
            assert!(said.contains("EDUSTREAM_CLICKHOUSE_URL") && !said.contains("s3cret"), "{address}: {said}");
        }
        assert!(account(Some("http://u:x@clickhouse:8123/w"), true).unwrap().is_some(), "dev mode");
    }
}
