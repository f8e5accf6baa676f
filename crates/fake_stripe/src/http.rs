//! As much of HTTP/1.1 as both sides need: one question and one answer per connection.

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A question.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    pub path: String,
    /// Pairs of the query and of a form, in order.
    pub pairs: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn pair(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON; null when it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub kind: &'static str,
    pub body: String,
    /// Answered from memory.
    pub replayed: bool,
}

impl Reply {
    pub fn json(status: u16, body: &Value) -> Self {
        Self { status, kind: "application/json", body: body.to_string(), replayed: false }
    }

    pub fn page(body: String) -> Self {
        Self { status: 200, kind: "text/html; charset=utf-8", body, replayed: false }
    }
}

pub async fn read(socket: &mut TcpStream) -> Option<Asked> {
    let mut bytes = Vec::new();
    loop {
        let mut part = [0; 8_192];
        let got = socket.read(&mut part).await.ok().filter(|got| *got > 0)?;
        bytes.extend(&part[..got]);
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let asked = headed(&head)?;
        let length: usize = asked.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        if bytes.len() >= end + 4 + length {
            let body = String::from_utf8_lossy(&bytes[end + 4..end + 4 + length]).into_owned();
            let form = asked.header("content-type").is_some_and(|kind| kind.starts_with("application/x-www-form"));
            let pairs = if form { [asked.pairs, pairs(&body)].concat() } else { asked.pairs };
            return Some(Asked { pairs, body, ..asked });
        }
    }
}

fn headed(head: &str) -> Option<Asked> {
    let mut lines = head.lines();
    let mut words = lines.next()?.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?);
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    Some(Asked { method, path: path.to_owned(), pairs: pairs(query), headers, body: String::new() })
}

pub async fn write(socket: &mut TcpStream, reply: &Reply) {
    let Reply { status, kind, body, replayed } = reply;
    let replayed = if *replayed { "idempotent-replayed: true\r\n" } else { "" };
    let head = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n{replayed}connection: close\r\n\r\n",
        body.len()
    );
    let _ = socket.write_all(head.as_bytes()).await;
    let _ = socket.write_all(body.as_bytes()).await;
    let _ = socket.flush().await;
}

/// The pairs of a query or a form.
fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (plain(name), plain(value)))
        .collect()
}

fn plain(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.bytes());
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let hex = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                u8::from_str_radix(str::from_utf8(&hex).unwrap_or("0"), 16).unwrap_or(b'?')
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
