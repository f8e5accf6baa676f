//! Where the warehouse of figures is.

use super::ConfigurationError;
use adapters::warehouse::ClickHouseAccount;

/// The account at ClickHouse, from one address; none where none is named. What is wrong is said without the address,
/// which holds a password.
pub fn account(address: Option<&str>, dev: bool) -> Result<Option<ClickHouseAccount>, ConfigurationError> {
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
