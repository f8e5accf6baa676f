//! The store of files is gone for a while: files wait, lessons and messages do not.

use super::AT_WORK;
use crate::cli::{
    CommandError,
    gameday::{
        Findings,
        ground::{Ground, LOOK},
        people::Market,
        work::Work,
    },
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// A file is looked at and shown so soon after it was sent.
const READY_IN: Duration = Duration::from_secs(30);
/// Bytes of a file: more than one of the store's parts need not be.
const BYTES: usize = 200_000;

/// F13.
pub async fn store_gone(ground: &Ground, market: &Market) -> Result<Findings, CommandError> {
    let base = ground.server.base();
    let before = Sent::announce(ground, market, 1).await?;
    before.send(ground).await?;
    let url = before.ready(ground, market, &base).await?;
    let mut findings = before.differs(ground, &url).await?;
    let during = Sent::announce(ground, market, 2).await?;

    let work = Work::begin(market, std::slice::from_ref(&base));
    tokio::time::sleep(AT_WORK).await;
    let gone = Gone::new(ground.path("data/files"))?;
    let done = work.done();
    let (shown, _) = fetched(ground, &url).await?;
    if shown != 503 {
        findings.push(format!("a file that is not there was answered with {shown}, not 503"));
    }
    let taken = during.send(ground).await?;
    if taken != 503 {
        findings.push(format!("a file that nobody could keep was answered with {taken}, not 503"));
    }
    tokio::time::sleep(AT_WORK * 2).await;
    if work.done() == done {
        findings.push("nobody got anything done while the store was gone, though nothing of it is there".into());
    }
    gone.mend()?;

    findings.extend(work.finish().await);
    findings.extend(before.differs(ground, &url).await?);
    let taken = during.send(ground).await?;
    if taken != 200 {
        findings.push(format!("a file that is sent again was answered with {taken}"));
        return Ok(findings);
    }
    let url = during.ready(ground, market, &base).await?;
    findings.extend(during.differs(ground, &url).await?);
    Ok(findings)
}

/// The directory of the store is aside, and a file stands where it was: nothing can be read or made there.
struct Gone {
    place: PathBuf,
    aside: PathBuf,
}

impl Gone {
    fn new(place: PathBuf) -> Result<Self, CommandError> {
        let aside = place.with_extension("aside");
        fs::rename(&place, &aside)?;
        fs::write(&place, "the store is gone")?;
        Ok(Self { place, aside })
    }

    fn mend(self) -> Result<(), CommandError> {
        back(&self.place, &self.aside)
    }
}

impl Drop for Gone {
    /// What broke off leaves the store as it was.
    fn drop(&mut self) {
        if self.aside.exists() {
            let _ = back(&self.place, &self.aside);
        }
    }
}

fn back(place: &Path, aside: &Path) -> Result<(), CommandError> {
    fs::remove_file(place)?;
    fs::rename(aside, place)?;
    Ok(())
}

/// A file on its way.
struct Sent {
    id: String,
    to: String,
    bytes: Vec<u8>,
}

impl Sent {
    async fn announce(ground: &Ground, market: &Market, number: u8) -> Result<Self, CommandError> {
        let mut bytes = b"%PDF-1.4\n".to_vec();
        bytes.resize(BYTES, b'0' + number);
        let asked = json!({
            "purpose": "message", "file_name": format!("notes-{number}"), "size": BYTES,
            "content_type": "application/pdf",
        });
        let base = ground.server.base();
        let place = market.student.ask(&base, "POST", "/api/v1/uploads", asked).await?;
        let text = |name: &str| place.get(name).and_then(Value::as_str).map(str::to_owned).ok_or("there is no place");
        Ok(Self { id: text("id")?, to: whole(&base, &text("upload_url")?), bytes })
    }

    /// Sends it; the status of the answer.
    async fn send(&self, ground: &Ground) -> Result<u16, CommandError> {
        let answer = ground.client.put(&self.to).body(self.bytes.clone()).send().await?;
        Ok(answer.status().as_u16())
    }

    /// Where it is shown, once it was looked at.
    async fn ready(&self, ground: &Ground, market: &Market, base: &str) -> Result<String, CommandError> {
        let (path, began) = (format!("/api/v1/uploads/{}/complete", self.id), Instant::now());
        while began.elapsed() < READY_IN {
            let view = market.student.ask(base, "POST", &path, Value::Null).await?;
            if let Some(url) = view.get("url").and_then(Value::as_str) {
                return Ok(whole(&ground.server.base(), url));
            }
            tokio::time::sleep(LOOK).await;
        }
        Err("a file that was sent is not shown".into())
    }

    /// A finding where what is shown is not what was sent.
    async fn differs(&self, ground: &Ground, url: &str) -> Result<Findings, CommandError> {
        let (status, bytes) = fetched(ground, url).await?;
        if status == 200 && bytes == self.bytes {
            return Ok(Findings::new());
        }
        Ok(vec![format!("a file that was acknowledged is answered with {status} and {} bytes", bytes.len())])
    }
}

async fn fetched(ground: &Ground, url: &str) -> Result<(u16, Vec<u8>), CommandError> {
    let answer = ground.client.get(url).send().await?;
    let status = answer.status().as_u16();
    Ok((status, answer.bytes().await?.to_vec()))
}

/// An address that may be a path alone.
fn whole(base: &str, url: &str) -> String {
    if url.starts_with('/') { format!("{base}{url}") } else { url.to_owned() }
}
