//! A stand-in for Stripe, to which only the real adapter talks, over HTTP.
//!
//! It keeps complete objects (made from Stripe's own sample objects, `fixtures.json`, MIT licensed), signs its
//! webhooks, remembers idempotency keys as Stripe does (what a key was answered first it is answered for ever, failures
//! included; other parameters under a known key are an error), and fails as it is told to: see [`faults`]. Card holders
//! and banks act at `/_fake/…`, and at the page that a checkout session leads to. `GET /_fake/books` is what it owes
//! per currency.
//!
//! `fake_stripe [--port N] [--secret-key K] [--webhook-secret S] [--webhook-url URL]` prints where it listens and
//! ends with its standard input.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod acts;
mod api;
mod cards;
mod connect;
mod deliver;
mod disputes;
mod faults;
mod http;
mod objects;
mod state;

use http::{Asked, Reply};
use state::Fake;
use std::{io::Read, sync::Arc};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().collect();
    let said = |name: &str| {
        let at = words.iter().position(|word| word == name)?;
        words.get(at + 1).cloned()
    };
    let port = said("--port").unwrap_or_else(|| "0".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    println!("fake-stripe listens at {base}");
    let fake = Arc::new(Fake::new(
        base,
        said("--secret-key").unwrap_or_else(|| "sk_test_fake".to_owned()),
        said("--webhook-secret").unwrap_or_else(|| "whsec_fake".to_owned()),
        said("--webhook-url"),
    ));
    // Whoever started it holds its input, and takes it along when it ends, however it ends.
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0; 1]);
        std::process::exit(0);
    });
    while let Ok((socket, _)) = listener.accept().await {
        let fake = fake.clone();
        tokio::spawn(async move { serve(fake, socket).await });
    }
}

async fn serve(fake: Arc<Fake>, mut socket: TcpStream) {
    let Some(asked) = http::read(&mut socket).await else { return };
    match answer(&fake, &asked).await {
        Some(reply) => http::write(&mut socket, &reply).await,
        // Nothing is said: the line is cut, or left open until the other side gives up.
        None => drop(socket),
    }
}

async fn answer(fake: &Arc<Fake>, asked: &Asked) -> Option<Reply> {
    if asked.path.starts_with("/_fake/") || asked.path.starts_with("/c/pay/") {
        return Some(acts::act(fake, asked).await);
    }
    faults::answered(fake, asked).await
}
