//! The virus scanner: clamd's INSTREAM (clamd(8)), over TCP or a socket of this machine.

use std::{fmt, path::PathBuf, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UnixStream},
    time::timeout,
};

/// Time that one step has: connecting, handing over a piece, hearing the verdict.
const STEP_TIMEOUT: Duration = Duration::from_mins(1);
/// Longest answer that is read.
const ANSWER_BYTES: u64 = 4 * 1_024;

/// Where a scanner is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Address {
    Tcp(String),
    Socket(PathBuf),
}

/// A scanner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clamd(Address);

/// What it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Clean,
    /// Something, by its name.
    Infected(String),
}

/// Why there is no verdict; the file waits.
#[derive(Debug, thiserror::Error)]
#[error("the virus scanner did not answer: {0}")]
pub struct ScanError(String);

impl From<std::io::Error> for ScanError {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

/// A file on its way through the scanner.
pub struct Scan(Box<dyn Wire>);

impl Clamd {
    /// Reads `127.0.0.1:3310`, `tcp://host:port`, `/run/clamav/clamd.ctl` or `unix:/run/clamav/clamd.ctl`.
    pub fn at(address: &str) -> Option<Self> {
        let address = address.trim();
        if let Some(path) = address.strip_prefix("unix:").or_else(|| address.starts_with('/').then_some(address)) {
            let path = PathBuf::from(path.trim_start_matches("//"));
            return path.is_absolute().then_some(Self(Address::Socket(path)));
        }
        let host = address.strip_prefix("tcp://").unwrap_or(address).trim_end_matches('/');
        let (name, port) = host.rsplit_once(':')?;
        let whole = !name.is_empty() && !host.contains('/') && port.parse::<u16>().is_ok_and(|port| port > 0);
        whole.then(|| Self(Address::Tcp(host.to_owned())))
    }

    /// Begins to hand over a file.
    pub async fn begin(&self) -> Result<Scan, ScanError> {
        let wire: Box<dyn Wire> = match &self.0 {
            Address::Tcp(host) => Box::new(step(TcpStream::connect(host)).await?),
            Address::Socket(path) => Box::new(step(UnixStream::connect(path)).await?),
        };
        let mut scan = Scan(wire);
        step(scan.0.write_all(b"zINSTREAM\0")).await?;
        Ok(scan)
    }
}

impl fmt::Display for Clamd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Address::Tcp(host) => f.write_str(host),
            Address::Socket(path) => path.display().fmt(f),
        }
    }
}

impl Scan {
    /// The next piece.
    pub async fn feed(&mut self, piece: &[u8]) -> Result<(), ScanError> {
        let length = u32::try_from(piece.len()).map_err(|_| ScanError("a piece is too long".into()))?;
        // A piece of nothing would end the file.
        if length > 0 {
            step(self.0.write_all(&length.to_be_bytes())).await?;
            step(self.0.write_all(piece)).await?;
        }
        Ok(())
    }

    /// That was all of it.
    pub async fn verdict(mut self) -> Result<Verdict, ScanError> {
        step(self.0.write_all(&0_u32.to_be_bytes())).await?;
        step(self.0.flush()).await?;
        let mut answer = Vec::new();
        step((&mut self.0).take(ANSWER_BYTES).read_to_end(&mut answer)).await?;
        told(&String::from_utf8_lossy(&answer))
    }
}

fn told(answer: &str) -> Result<Verdict, ScanError> {
    let answer = answer.trim_end_matches(['\0', '\n']).trim();
    let said = answer.strip_prefix("stream: ").unwrap_or(answer);
    match said.strip_suffix(" FOUND") {
        Some(name) => Ok(Verdict::Infected(name.to_owned())),
        None if said == "OK" => Ok(Verdict::Clean),
        None => Err(ScanError(format!("it said {answer:?}"))),
    }
}

async fn step<T>(act: impl Future<Output = std::io::Result<T>>) -> Result<T, ScanError> {
    match timeout(STEP_TIMEOUT, act).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(ScanError(format!("not within {} s", STEP_TIMEOUT.as_secs()))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_scanner_is_named_by_host_and_port_or_by_its_socket() {
        let tcp = Some(Clamd(Address::Tcp("127.0.0.1:3310".into())));
        assert_eq!(Clamd::at("127.0.0.1:3310"), tcp);
        assert_eq!(Clamd::at(" tcp://127.0.0.1:3310 "), tcp);
        let socket = Some(Clamd(Address::Socket("/run/clamav/clamd.ctl".into())));
        assert_eq!(Clamd::at("/run/clamav/clamd.ctl"), socket);
        assert_eq!(Clamd::at("unix:/run/clamav/clamd.ctl"), socket);
        assert_eq!(Clamd::at("unix:///run/clamav/clamd.ctl"), socket);
        for nobody in ["", "localhost", "localhost:", ":3310", "localhost:0", "localhost:99999", "unix:clamd", "a/b:1"]
        {
            assert_eq!(Clamd::at(nobody), None, "{nobody:?}");
        }
    }

    #[test]
    fn only_ok_is_clean_and_what_is_not_understood_is_no_verdict() {
        assert_eq!(told("stream: OK\0").unwrap(), Verdict::Clean);
        assert_eq!(
            told("stream: Eicar-Test-Signature FOUND\0").unwrap(),
            Verdict::Infected("Eicar-Test-Signature".into())
        );
        for none in ["", "stream: ", "INSTREAM size limit exceeded. ERROR\0", "stream: not OK", "UNKNOWN COMMAND\0"] {
            assert!(told(none).is_err(), "{none:?}");
        }
    }
}
