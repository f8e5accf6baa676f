//! `edustream probe`: what an image without other programs asks itself.

use super::CommandError;
use crate::configuration::Configuration;
use std::{
    io::{Read, Write},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the server, worker or backup of this machine whether it is ready.
pub fn probe(configuration: &Configuration) -> Result<(), CommandError> {
    let answer = ask(here(configuration.health_addr.unwrap_or(configuration.addr)))
        .map_err(|error| format!("the server does not answer: {error}"))?;
    let line = answer.lines().next().unwrap_or_default().to_owned();
    if line.split(' ').nth(1) == Some("200") { Ok(()) } else { Err(format!("the server is not ready: {line}").into()) }
}

/// Who listens everywhere is asked on this machine.
pub fn here(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        ip if ip.is_unspecified() => SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), address.port()),
        ip => SocketAddr::new(ip, address.port()),
    }
}

fn ask(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.take(4_096).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
