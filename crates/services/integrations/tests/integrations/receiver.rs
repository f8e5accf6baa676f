//! A program of somebody else's that takes webhooks, badly where a test says so.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// One post, as it came.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Got {
    pub signature: String,
    pub body: String,
    pub status: u16,
}

impl Got {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// The program. Answers what is planned, then 200; 0 hangs up.
#[derive(Clone, Default)]
pub struct Receiver {
    pub got: Arc<Mutex<Vec<Got>>>,
    plan: Arc<Mutex<VecDeque<u16>>>,
    port: u16,
}

impl Receiver {
    pub async fn open() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self { port: listener.local_addr().unwrap().port(), ..Self::default() };
        let own = receiver.clone();
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(own.clone().answer(line));
            }
        });
        receiver
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook", self.port)
    }

    pub fn plan(&self, answers: impl IntoIterator<Item = u16>) {
        *self.plan.lock().unwrap() = answers.into_iter().collect();
    }

    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    /// The kinds that were taken, in the order in which they came.
    pub fn taken(&self) -> Vec<String> {
        let taken = self.got().into_iter().filter(|got| got.status == 200);
        taken.map(|got| got.json()["type"].as_str().unwrap().to_owned()).collect()
    }

    async fn answer(self, mut line: TcpStream) {
        let mut read = Vec::new();
        let (head, body) = loop {
            let mut part = [0; 4_096];
            let count = line.read(&mut part).await.unwrap_or(0);
            if count == 0 {
                return;
            }
            read.extend_from_slice(&part[..count]);
            let text = String::from_utf8_lossy(&read).into_owned();
            let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
            let length: usize = header(head, "content-length").parse().unwrap();
            if body.len() >= length {
                break (head.to_owned(), body.to_owned());
            }
        };
        let status = self.plan.lock().unwrap().pop_front().unwrap_or(200);
        self.got.lock().unwrap().push(Got { signature: header(&head, "edustream-signature"), body, status });
        if status != 0 {
            let inner = format!("location: http://127.0.0.1:{}/inner\r\n", self.port);
            let answer = format!("HTTP/1.1 {status} X\r\n{inner}content-length: 0\r\nconnection: close\r\n\r\n");
            let _ = line.write_all(answer.as_bytes()).await;
        }
    }
}

fn header(head: &str, name: &str) -> String {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let mut found = lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned());
    found.next().unwrap_or_default()
}
