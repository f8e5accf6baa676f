//! Connections to addresses that people give us: to the public internet alone, whatever a name stands for at the moment
//! it is connected to, and never on to where an answer points.

use domain::platform::outside::may_connect;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::{net::SocketAddr, sync::Arc, time::Duration};

/// Looks names up and keeps to itself what is not outside. Addresses without a name are judged where they are read.
struct Guarded {
    dev: bool,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let dev = self.dev;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let outside: Vec<SocketAddr> = found.filter(|address| may_connect(address.ip(), dev)).collect();
            if outside.is_empty() {
                return Err("the name stands for no public address".into());
            }
            Ok(Box::new(outside.into_iter()) as Addrs)
        })
    }
}

/// A client that connects outside only, follows nothing and knows no proxy; in dev mode this machine is outside too.
///
/// # Errors
/// When no connection can be prepared.
pub fn client(time_limit: Duration, dev: bool) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .timeout(time_limit)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .https_only(!dev)
        .dns_resolver(Arc::new(Guarded { dev }))
        .build()
}
