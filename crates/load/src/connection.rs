//! One keep-alive connection with one request at a time. Knows the two ways HTTP/1.1 servers end an answer:
//! Content-Length and chunks.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

/// An answer that takes longer than this is none.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open connection and what its last answer said.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    filled: usize,
}

impl Connection {
    /// Connects to 127.0.0.1.
    pub fn open(port: u16) -> Result<Self, String> {
        let stream = TcpStream::connect(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
        Ok(Self { stream, buffer: vec![0; 64 << 10], filled: 0 })
    }

    /// Sends a request, waits for all of its answer, and returns the status.
    pub fn ask(&mut self, request: &[u8]) -> Result<u16, String> {
        self.stream.write_all(request).map_err(|error| format!("sending: {error}"))?;
        self.filled = 0;
        loop {
            if self.filled == self.buffer.len() {
                self.buffer.resize(self.filled * 2, 0);
            }
            let free = self.buffer.get_mut(self.filled..).unwrap_or_default();
            let read = self.stream.read(free).map_err(|error| format!("receiving: {error}"))?;
            if read == 0 {
                return Err("the server closed the connection".to_owned());
            }
            self.filled += read;
            if let Some(status) = complete(self.answer()) {
                return Ok(status);
            }
        }
    }

    /// The bytes of the last answer, head included.
    pub fn answer(&self) -> &[u8] {
        self.buffer.get(..self.filled).unwrap_or_default()
    }
}

/// The status when nothing is missing any more.
fn complete(answer: &[u8]) -> Option<u16> {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let (head, body) = (std::str::from_utf8(answer.get(..head)?).ok()?, answer.get(head + 4..)?);
    let status = head.get(9..12)?.parse().ok()?;
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    let whole = match lines.find_map(|(name, value)| Some((framing(name)?, value.trim()))) {
        Some((Framing::Length, value)) => body.len() >= value.parse().ok()?,
        Some((Framing::Chunks, _)) => body.ends_with(b"0\r\n\r\n"),
        None => true,
    };
    whole.then_some(status)
}

enum Framing {
    Length,
    Chunks,
}

fn framing(header: &str) -> Option<Framing> {
    if header.eq_ignore_ascii_case("content-length") {
        Some(Framing::Length)
    } else if header.eq_ignore_ascii_case("transfer-encoding") {
        Some(Framing::Chunks)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_complete_when_its_length_has_come() {
        let head = "HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\n";
        assert_eq!(complete(format!("{head}12345").as_bytes()), Some(201));
        assert_eq!(complete(format!("{head}1234").as_bytes()), None);
        assert_eq!(complete(b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n"), None);
    }

    #[test]
    fn an_answer_in_chunks_is_complete_with_the_empty_chunk() {
        let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n";
        assert_eq!(complete(head.as_bytes()), None);
        assert_eq!(complete(format!("{head}0\r\n\r\n").as_bytes()), Some(200));
    }

    #[test]
    fn a_server_is_asked_and_its_answer_read_in_pieces() -> std::io::Result<()> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept()?;
            let mut request = [0; 4];
            stream.read_exact(&mut request)?;
            for piece in ["HTTP/1.1 200 OK\r\ncontent-le", "ngth: 2\r\n\r\no", "k"] {
                stream.write_all(piece.as_bytes())?;
                stream.flush()?;
            }
            std::io::Result::Ok(request)
        });
        let mut connection = Connection::open(port).map_err(std::io::Error::other)?;
        assert_eq!(connection.ask(b"ping"), Ok(200));
        assert!(connection.answer().ends_with(b"ok"));
        assert!(server.join().is_ok_and(|request| request.is_ok_and(|request| &request == b"ping")));
        Ok(())
    }
}
