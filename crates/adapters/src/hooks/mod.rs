//! Speaking to addresses that somebody typed: whatever they lead to, our servers only speak to the public internet.
//!
//! The name is resolved here, each address is judged, and the connection is made to the addresses that were judged and
//! to no other: there is no second look at the name in between (DNS rebinding). Redirects are not followed, no proxy
//! of the environment is asked, no connection is used twice, and no more is read of an answer than its status.

pub use answers::Sent;
use domain::integrations::network::may_be_called;
use reqwest::{
    Client, ClientBuilder, Url,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect::Policy,
};
use std::{error::Error, net::SocketAddr, sync::Arc, time::Duration};
use url_host::ip_of;

mod answers;
mod url_host;

/// Time until the line must stand.
const CONNECT_LIMIT: Duration = Duration::from_secs(4);
/// Time of a whole call.
const TIME_LIMIT: Duration = Duration::from_secs(10);
/// Most bytes of an answer that are read, so that a receiver which answers shortly can finish.
const ANSWER_MAX_BYTES: usize = 16 * 1024;

/// Why a call was not answered.
#[derive(Debug, thiserror::Error)]
pub enum HookError {
    /// The address is not on the public internet.
    #[error("the address is not on the public internet")]
    Inside,
    /// Ten seconds were over.
    #[error("no answer in time")]
    TimedOut,
    /// The name or the line.
    #[error("not reached: {0}")]
    Unreachable(String),
}

/// The caller of other people's servers.
#[derive(Debug)]
pub struct HookClient {
    http: Client,
    own_machine: bool,
}

impl HookClient {
    /// `own_machine` lets it speak to programs beside it, without TLS too: dev mode.
    ///
    /// # Errors
    /// Where TLS cannot be set up.
    pub fn new(own_machine: bool) -> Result<Self, HookError> {
        let http = guarded(own_machine).user_agent("EduStream-Webhooks/1").build();
        Ok(Self { http: http.map_err(|error| HookError::Unreachable(error.to_string()))?, own_machine })
    }

    /// Posts a JSON text and answers the status. Every status is an answer.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn post(&self, url: &str, headers: &[(&'static str, String)], body: String) -> Result<u16, HookError> {
        let url = judged(url, self.own_machine)?;
        let mut request = self.http.post(url).header("content-type", "application/json").body(body);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let mut answer = request.send().await.map_err(why)?;
        let status = answer.status().as_u16();
        let mut read = 0;
        while let Ok(Some(part)) = answer.chunk().await {
            read += part.len();
            if read > ANSWER_MAX_BYTES {
                break;
            }
        }
        Ok(status)
    }

    /// Reads a small text; none where the answer is no 200, or is longer than that.
    ///
    /// # Errors
    /// Where there is no answer.
    pub async fn get(&self, url: &str) -> Result<Option<String>, HookError> {
        let mut answer = self.http.get(judged(url, self.own_machine)?).send().await.map_err(why)?;
        let found = answer.status().as_u16() == 200;
        let mut bytes = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(why)? {
            bytes.extend_from_slice(&part);
            if bytes.len() > ANSWER_MAX_BYTES {
                return Ok(None);
            }
        }
        Ok(found.then(|| String::from_utf8_lossy(&bytes).into_owned()))
    }
}

/// The beginnings of a client that speaks to the public internet alone.
pub(crate) fn guarded(own_machine: bool) -> ClientBuilder {
    Client::builder()
        .connect_timeout(CONNECT_LIMIT)
        .timeout(TIME_LIMIT)
        .redirect(Policy::none())
        .no_proxy()
        .referer(false)
        .pool_max_idle_per_host(0)
        .dns_resolver(Arc::new(Judged { own_machine }))
}

/// An address that such a client may be given: what is no name is not resolved, so it is judged here.
pub(crate) fn judged(url: &str, own_machine: bool) -> Result<Url, HookError> {
    let url = Url::parse(url).map_err(|error| HookError::Unreachable(error.to_string()))?;
    if url.scheme() != "https" && !(own_machine && url.scheme() == "http") {
        return Err(HookError::Inside);
    }
    if ip_of(&url).is_some_and(|ip| !may_be_called(ip, own_machine)) {
        return Err(HookError::Inside);
    }
    Ok(url)
}

fn why(error: reqwest::Error) -> HookError {
    let mut cause: Option<&(dyn Error + 'static)> = Some(&error);
    while let Some(at) = cause {
        if at.is::<JudgedInside>() {
            return HookError::Inside;
        }
        cause = at.source();
    }
    if error.is_timeout() { HookError::TimedOut } else { HookError::Unreachable(error.without_url().to_string()) }
}

/// Resolves names, and gives out only addresses that may be called.
#[derive(Debug)]
struct Judged {
    own_machine: bool,
}

#[derive(Debug, thiserror::Error)]
#[error("an address of this name is not on the public internet")]
struct JudgedInside;

impl Resolve for Judged {
    fn resolve(&self, name: Name) -> Resolving {
        let own_machine = self.own_machine;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            // One wrong address is enough: whoever mixes them tries something.
            if found.iter().all(|address| may_be_called(address.ip(), own_machine)) {
                Ok(Box::new(found.into_iter()) as Addrs)
            } else {
                Err(JudgedInside.into())
            }
        })
    }
}
