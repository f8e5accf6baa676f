//! A mail server that is away, then says "later", then takes mails: each arrives once.

use super::ENDS_IN;
use crate::cli::{
    CommandError,
    gameday::{
        Findings,
        ground::{Ground, free_port},
    },
};
use serde_json::json;
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// Mails that are asked for while nobody takes any.
const MAILS: usize = 3;
/// How long the mail server is away, and then says "later".
const AWAY: Duration = Duration::from_secs(3);
/// Mails arrive so soon once they are taken: what failed is tried again after 5, 10, 20 seconds.
const ARRIVE_IN: Duration = Duration::from_secs(75);
/// A second copy of one would have come by then.
const QUIET: Duration = Duration::from_secs(3);

/// F24.
pub async fn mail_server_away(ground: &mut Ground) -> Result<Findings, CommandError> {
    let port = free_port()?;
    let mut findings: Findings = ground.server.stop(ENDS_IN).await?.err().into_iter().collect();
    ground.server.with.push(("EDUSTREAM_SMTP_URL", format!("smtp://127.0.0.1:{port}")));
    ground.serve().await?;
    for number in 0..MAILS {
        register(ground, number).await?;
    }
    tokio::time::sleep(AWAY).await;
    let relay = Relay::open(port).await?;
    tokio::time::sleep(AWAY).await;
    relay.takes.store(true, Ordering::Relaxed);
    let began = Instant::now();
    while relay.taken().len() < MAILS && began.elapsed() < ARRIVE_IN {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    tokio::time::sleep(QUIET).await;
    let taken = relay.taken();
    if taken.len() != MAILS {
        findings.push(format!("{} of {MAILS} mails arrived", taken.len()));
    }
    let twice = taken.iter().filter(|(_, times)| **times != 1);
    findings.extend(twice.map(|(mail, times)| format!("{mail} arrived {times} times")));
    // Those that come after this fault are kept in the database again.
    findings.extend(ground.server.stop(ENDS_IN).await?.err());
    ground.server.with.retain(|(name, _)| *name != "EDUSTREAM_SMTP_URL");
    ground.serve().await?;
    Ok(findings)
}

async fn register(ground: &Ground, number: usize) -> Result<(), CommandError> {
    let person = json!({
        "email": format!("newcomer-{number}-{}@example.com", uuid::Uuid::now_v7().simple()),
        "password": "violet-anchor-93", "display_name": "Kim", "birth_date": "1990-01-01", "role": "student",
        "time_zone": "UTC",
    });
    let url = format!("{}/api/v1/auth/register", ground.server.base());
    let answer = ground.client.post(url).json(&person).send().await?;
    if answer.status().is_success() {
        return Ok(());
    }
    Err(format!("nobody can register: {}", answer.status()).into())
}

/// A mail server that says "later" until it is told to take mails (RFC 5321, as much as a client needs).
struct Relay {
    takes: Arc<AtomicBool>,
    /// How often each mail came, by its Message-ID.
    mails: Arc<Mutex<BTreeMap<String, usize>>>,
    listener: JoinHandle<()>,
}

impl Relay {
    async fn open(port: u16) -> Result<Self, CommandError> {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let (takes, mails) = (Arc::new(AtomicBool::new(false)), Arc::<Mutex<BTreeMap<_, _>>>::default());
        let (taking, kept) = (takes.clone(), mails.clone());
        let listener = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (taking, kept) = (taking.clone(), kept.clone());
                tokio::spawn(async move {
                    // A client that leaves in the middle has sent nothing.
                    let _ = talk(client, &taking, &kept).await;
                });
            }
        });
        Ok(Self { takes, mails, listener })
    }

    fn taken(&self) -> BTreeMap<String, usize> {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

async fn talk(
    mut client: TcpStream,
    takes: &AtomicBool,
    mails: &Mutex<BTreeMap<String, usize>>,
) -> std::io::Result<()> {
    let (reader, mut writer) = client.split();
    let mut lines = BufReader::new(reader).lines();
    let mut to_newcomer = false;
    writer.write_all(b"220 gameday\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer: &[u8] = match verb.as_str() {
            "MAIL" if !takes.load(Ordering::Relaxed) => b"451 later\r\n",
            "RCPT" => {
                // Others get mails too, of what they did before.
                to_newcomer = line.contains("newcomer-");
                b"250 well\r\n"
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await?;
                let mut id = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    if line.to_ascii_lowercase().starts_with("message-id:") {
                        id = line;
                    }
                }
                if to_newcomer {
                    *mails.lock().unwrap_or_else(PoisonError::into_inner).entry(id).or_default() += 1;
                }
                b"250 taken\r\n"
            }
            "QUIT" => {
                writer.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => b"250 well\r\n",
        };
        writer.write_all(answer).await?;
    }
    Ok(())
}
