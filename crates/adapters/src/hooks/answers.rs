//! Asking somebody else's server for something: what it answers is read, up to a limit.

use super::{HookClient, HookError, ip_of, why};
use domain::integrations::network::may_be_called;
use reqwest::{Method, Url};

/// Most bytes of an answer that is read; a longer one is none.
const READ_MAX_BYTES: usize = 256 * 1024;

/// What is sent along.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Sent<'a> {
    pub content_type: &'a str,
    pub body: String,
}

impl HookClient {
    /// Gets an address, or posts to it where something is sent. Answers status and body; every status is an answer.
    ///
    /// # Errors
    /// Where there is none, or one that is too long.
    pub async fn ask(
        &self,
        url: &str,
        headers: &[(&'static str, String)],
        sent: Option<Sent<'_>>,
    ) -> Result<(u16, Vec<u8>), HookError> {
        let (status, _, bytes) = self.ask_for_more(url, headers, sent).await?;
        Ok((status, bytes))
    }

    /// The same, with the address of what comes next, where the answer names one (RFC 8288).
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub async fn ask_for_more(
        &self,
        url: &str,
        headers: &[(&'static str, String)],
        sent: Option<Sent<'_>>,
    ) -> Result<(u16, Option<String>, Vec<u8>), HookError> {
        let url = Url::parse(url).map_err(|error| HookError::Unreachable(error.to_string()))?;
        if url.scheme() != "https" && !(self.own_machine && url.scheme() == "http") {
            return Err(HookError::Inside);
        }
        // What is no name is not resolved, so it is judged here.
        if ip_of(&url).is_some_and(|ip| !may_be_called(ip, self.own_machine)) {
            return Err(HookError::Inside);
        }
        let method = if sent.is_some() { Method::POST } else { Method::GET };
        let mut request = self.http.request(method, url);
        if let Some(sent) = sent {
            request = request.header("content-type", sent.content_type).body(sent.body);
        }
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let mut answer = request.send().await.map_err(why)?;
        let status = answer.status().as_u16();
        let mut links = answer.headers().get_all("link").iter().filter_map(|link| link.to_str().ok());
        let next = links.find_map(next_of).map(str::to_owned);
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(why)? {
            bytes.extend_from_slice(&part);
            if bytes.len() > READ_MAX_BYTES {
                return Err(HookError::Unreachable("its answer is too long".to_owned()));
            }
        }
        Ok((status, next, bytes))
    }
}

/// The address behind `rel="next"`.
fn next_of(links: &str) -> Option<&str> {
    links.split('<').skip(1).find_map(|link| {
        let (address, parameters) = link.split_once('>')?;
        let is_next = |parameter: &str| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let value = value.trim().trim_matches('"');
            name.trim().eq_ignore_ascii_case("rel") && value.split(' ').any(|word| word.eq_ignore_ascii_case("next"))
        };
        parameters.split([';', ',']).any(is_next).then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::next_of;

    #[test]
    fn the_next_page_is_the_one_that_says_so() {
        for (links, next) in [
            ("<https://a.test/p?b=2,3>; rel=\"next\"", Some("https://a.test/p?b=2,3")),
            ("<https://a.test/1>; rel=prev, <https://a.test/2>;rel=next", Some("https://a.test/2")),
            ("<https://a.test/1>; rel=\"differences\", <https://a.test/2>; title=\"next\"", None),
            ("https://a.test/1; rel=next", None),
            ("", None),
        ] {
            assert_eq!(next_of(links), next, "{links}");
        }
    }
}
