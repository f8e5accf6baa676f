//! Providers of accounts elsewhere, as `EDUSTREAM_OIDC` names them.

use super::ConfigurationError;
use adapters::oidc::Provider;

/// Longest name, which stands in addresses.
const NAME_MAX_CHARS: usize = 40;

/// All of them. What is wrong is said without the secrets.
pub(super) fn providers(said: &str, dev: bool) -> Result<Vec<Provider>, ConfigurationError> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn known_providers_need_id_and_secret_and_others_say_where_they_are() {
        let all = providers("google id1 s3; school id2 s4 https://id.school.example Our school;", false).unwrap();
        assert_eq!((all[0].label.as_str(), all[0].issuer.as_str()), ("Google", "https://accounts.google.com"));
        assert_eq!((all[1].label.as_str(), all[1].issuer.as_str()), ("Our school", "https://id.school.example"));
        assert!(providers(" ", false).unwrap().is_empty());
        assert_eq!(providers("x i s http://127.0.0.1:9", true).unwrap()[0].label, "x");
    }

    #[test]
    fn what_is_wrong_is_said_without_the_secret() {
        for wrong in [
            "google id",
            "Google id s3cret",
            "school id s3cret",
            "school id s3cret http://id.school.example",
            "google id s3cret; google id s3cret",
            "a id s3cret https://x.example; b id s3cret https://x.example",
            "../x id s3cret https://x.example",
        ] {
            let said = providers(wrong, false).unwrap_err().to_string();
            assert!(said.starts_with("EDUSTREAM_OIDC ") && !said.contains("s3cret"), "{wrong}: {said}");
        }
        assert!(!format!("{:?}", providers("google id s3cret", false).unwrap()).contains("s3cret"));
    }
}
