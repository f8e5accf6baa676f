//! Sockets that listen, and the least that could tell them something: what a fan-out is measured with and against.
//!
//! ```text
//! load listen --port 3000 --seconds 8 FILE       one socket for each request in FILE; how many frames came
//! load write --connections 120 --seconds 8 --bytes 400    a server that writes frames to whoever comes, with write(2)
//! ```
//! `listen` prints `open` once all of them are, and one line of JSON at the end. `write` prints its port, waits until
//! as many have come as it was told, and ends by itself.

use crate::arguments::Arguments;
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Barrier,
    time::{Duration, Instant},
};

/// How long a socket waits for a byte before it looks at the time.
const PATIENCE: Duration = Duration::from_millis(200);
/// `{"type":"hello","last_event_id":0}` as a client frames it, under a mask of zeros.
const HELLO: &[u8] = b"\x81\xa2\0\0\0\0{\"type\":\"hello\",\"last_event_id\":0}";
/// What the bare server answers to any request.
const WELCOME: &[u8] = b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n";

/// Opens a socket for each request and counts the frames that all of them are sent.
pub fn listen(arguments: &Arguments) -> Result<String, String> {
    let requests: Vec<&[u8]> = (0..arguments.requests_len()).filter_map(|at| arguments.request(at)).collect();
    let ready = &Barrier::new(requests.len() + 1);
    let (frames, bytes, seconds) = std::thread::scope(|scope| {
        let lanes: Vec<_> =
            requests.iter().map(|request| scope.spawn(move || lane(arguments, request, ready))).collect();
        ready.wait();
        println!("open");
        let begun = Instant::now();
        let mut total = (0_u64, 0_u64);
        for lane in lanes {
            let (frames, bytes) = lane.join().unwrap_or_else(|_| Err("a thread died".to_owned()))?;
            total = (total.0 + frames, total.1 + bytes);
        }
        Ok::<_, String>((total.0, total.1, begun.elapsed().as_secs_f64()))
    })?;
    Ok(format!(r#"{{"frames":{frames},"bytes":{bytes},"seconds":{seconds:.3}}}"#))
}

/// One socket: frames and bytes from when all were open.
fn lane(arguments: &Arguments, request: &[u8], ready: &Barrier) -> Result<(u64, u64), String> {
    let opened = opened(arguments.port, request);
    // Whoever could not be opened lets the others go on to say so.
    ready.wait();
    let (mut stream, mut counter) = opened?;
    let (begun, before) = (Instant::now(), counter.count);
    let (mut buffer, mut bytes) = (vec![0; 64 << 10], 0);
    while begun.elapsed() < arguments.time {
        match stream.read(&mut buffer) {
            Ok(0) => return Err("the server closed a socket".to_owned()),
            Ok(read) => {
                bytes += read as u64;
                counter.take(buffer.get(..read).unwrap_or_default());
            }
            Err(error) if is_silence(&error) => {}
            Err(error) => return Err(format!("receiving: {error}")),
        }
    }
    Ok((counter.count - before, bytes))
}

fn is_silence(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}

/// A socket that said hello, and what was read behind the head of the answer.
fn opened(port: u16, request: &[u8]) -> Result<(TcpStream, Frames), String> {
    let failed = |error: std::io::Error| format!("port {port}: {error}");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(failed)?;
    stream.set_nodelay(true).map_err(failed)?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).map_err(failed)?;
    stream.write_all(request).map_err(failed)?;
    let (mut head, mut byte) = (Vec::new(), [0_u8; 1]);
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).map_err(failed)? == 0 || head.len() > 16 << 10 {
            return Err("the server closed a socket that opens".to_owned());
        }
        head.extend_from_slice(&byte);
    }
    if !head.starts_with(b"HTTP/1.1 101") {
        return Err(format!("no socket: {}", String::from_utf8_lossy(&head)));
    }
    stream.write_all(HELLO).map_err(failed)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(failed)?;
    Ok((stream, Frames::default()))
}

/// Counts frames as their bytes come: two bytes of head, a longer length where there is one, and what they hold.
#[derive(Default)]
struct Frames {
    count: u64,
    head: Vec<u8>,
    left: usize,
}

impl Frames {
    fn take(&mut self, mut bytes: &[u8]) {
        while let Some((first, rest)) = bytes.split_first() {
            if self.left > 0 {
                let here = self.left.min(bytes.len());
                self.left -= here;
                bytes = bytes.get(here..).unwrap_or_default();
                continue;
            }
            self.head.push(*first);
            bytes = rest;
            if let Some(length) = length(&self.head) {
                self.left = length;
                self.head.clear();
                self.count += 1;
            }
        }
    }
}

/// How much a frame of the server holds, once its head is whole.
fn length(head: &[u8]) -> Option<usize> {
    let (_, rest) = head.split_first()?;
    let (short, rest) = rest.split_first()?;
    let wide = match short & 0x7f {
        126 => 2,
        127 => 8,
        short => return Some(short.into()),
    };
    let bytes = rest.get(..wide)?;
    Some(bytes.iter().fold(0, |length, byte| (length << 8) | usize::from(*byte)))
}

/// Writes one frame after the other to everybody, for as long as it was told.
pub fn write(arguments: &Arguments) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("writing: {error}");
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
    println!("{}", listener.local_addr().map_err(failed)?.port());
    let mut streams = Vec::new();
    for stream in listener.incoming().take(arguments.connections) {
        let mut stream = stream.map_err(failed)?;
        stream.set_nodelay(true).map_err(failed)?;
        let mut request = [0; 4 << 10];
        if stream.read(&mut request).map_err(failed)? == 0 {
            continue;
        }
        stream.write_all(WELCOME).map_err(failed)?;
        streams.push(stream);
    }
    let frame = frame_of(arguments.frame_bytes);
    let (begun, mut told) = (Instant::now(), 0_u64);
    while begun.elapsed() < arguments.time {
        for stream in &mut streams {
            // Whoever listens ends first.
            if stream.write_all(&frame).is_err() {
                return Ok(format!(r#"{{"told":{told}}}"#));
            }
            told += 1;
        }
    }
    Ok(format!(r#"{{"told":{told}}}"#))
}

/// A text frame that holds so many bytes.
fn frame_of(bytes: u16) -> Vec<u8> {
    let [high, low] = bytes.to_be_bytes();
    let head = if bytes < 126 { vec![0x81, low] } else { vec![0x81, 126, high, low] };
    head.into_iter().chain(std::iter::repeat_n(b'x', bytes.into())).collect()
}

/// Takes whoever comes and keeps them: what a socket costs where nothing is known of it.
pub fn accept(arguments: &Arguments) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("accepting: {error}");
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(failed)?;
    println!("{}", listener.local_addr().map_err(failed)?.port());
    let mut kept = Vec::new();
    for stream in listener.incoming().take(arguments.connections) {
        kept.push(stream.map_err(failed)?);
    }
    // Until whoever measures has measured.
    std::thread::sleep(arguments.time);
    Ok(format!(r#"{{"accepted":{}}}"#, kept.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_counted_however_their_bytes_come() {
        let stream = [frame_of(5), frame_of(300), frame_of(0), frame_of(126)].concat();
        for cut in [1, 2, 3, 7, 64, 1_000] {
            let mut frames = Frames::default();
            stream.chunks(cut).for_each(|part| frames.take(part));
            assert_eq!((frames.count, frames.left), (4, 0), "{cut} at a time");
        }
    }

    #[test]
    fn a_frame_of_eight_bytes_of_length_is_one_frame() {
        let mut frames = Frames::default();
        frames.take(&[0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
        frames.take(&vec![0; 65_536]);
        assert_eq!((frames.count, frames.left), (1, 0));
    }

    #[test]
    fn hello_says_how_long_it_is() {
        assert_eq!(HELLO.get(1).map(|length| usize::from(length & 0x7f)), Some(HELLO.len() - 6));
    }
}
