//! Providers of accounts elsewhere, as `EDUSTREAM_OIDC` names them.

use super::ConfigurationError;
use adapters::oidc::Provider;

/// Longest name, which stands in addresses.
const NAME_MAX_CHARS: usize = 40;

/// All of them. What is wrong is said without the secrets.
pub fn providers(said: &str, dev: bool) -> Result<Vec<Provider>, ConfigurationError> {
    let entries = said.split([';', '\n']).map(str::trim).filter(|entry| !entry.is_empty());
    let providers: Vec<Provider> = entries.map(|entry| provider(entry, dev)).collect::<Result<_, _>>()?;
    let twice = providers.iter().enumerate().find(|(place, one)| {
        providers.iter().take(*place).any(|other| other.name == one.name || other.issuer == one.issuer)
    });
    match twice {
        Some((_, one)) => Err(refused(&format!("names {} twice, or its issuer under two names", one.name))),
        None => Ok(providers),
    }
}

fn provider(entry: &str, dev: bool) -> Result<Provider, ConfigurationError> {
    let mut words = entry.split_whitespace();
    let name = words.next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || name.len() > NAME_MAX_CHARS || !name.chars().all(plain) {
        return Err(refused("has a name that is not of small letters, digits and hyphens"));
    }
    let (Some(client_id), Some(client_secret)) = (words.next(), words.next()) else {
        return Err(refused(&format!("says of {name} not both, client id and secret")));
    };
    let (issuer, label) = match (words.next(), Provider::known(name)) {
        (None, Some((label, issuer))) => (issuer.to_owned(), label.to_owned()),
        (Some(issuer), known) => {
            let label = words.collect::<Vec<_>>().join(" ");
            let label = if label.is_empty() { known.map_or(name, |(label, _)| label).to_owned() } else { label };
            (issuer.to_owned(), label)
        }
        (None, None) => return Err(refused(&format!("does not say where {name} is: add its issuer's address"))),
    };
    if !(issuer.starts_with("https://") || dev && issuer.starts_with("http://")) {
        return Err(refused(&format!("must name {name} by an address that begins with https://: secrets go there")));
    }
    Ok(Provider {
        name: name.to_owned(),
        label,
        issuer,
        client_id: client_id.to_owned(),
        client_secret: client_secret.to_owned(),
    })
}

fn refused(what: &str) -> ConfigurationError {
    ConfigurationError(format!("EDUSTREAM_OIDC {what}."))
}
