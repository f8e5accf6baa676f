//! What is asked on the command line, and the file of requests.

use std::{fs, ops::Range, time::Duration};

/// What to send, where, for how long.
pub struct Arguments {
    /// Port on 127.0.0.1.
    pub port: u16,
    /// Connections, each with one request at a time.
    pub connections: usize,
    /// How long to go on.
    pub time: Duration,
    /// Time between two requests at a fixed rate; as fast as possible without.
    pub interval: Option<Duration>,
    /// The status of an answer that counts.
    pub expect: u16,
    /// What a frame holds that is written to sockets.
    pub frame_bytes: u16,
    again: bool,
    bytes: Vec<u8>,
    requests: Vec<Range<usize>>,
}

impl Arguments {
    /// Reads the command line and the file it names.
    pub fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut found = Self {
            port: 0,
            connections: 8,
            time: Duration::from_secs(5),
            interval: None,
            expect: 200,
            frame_bytes: 400,
            again: false,
            bytes: Vec::new(),
            requests: Vec::new(),
        };
        let mut file = None;
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} wants a value"));
            match word.as_str() {
                "--port" => found.port = number(&word, &value()?)?,
                "--connections" => found.connections = number(&word, &value()?)?,
                "--seconds" => found.time = Duration::from_secs(number(&word, &value()?)?),
                "--rate" => found.interval = Some(Duration::from_secs(1) / number::<u32>(&word, &value()?)?.max(1)),
                "--expect" => found.expect = number(&word, &value()?)?,
                "--bytes" => found.frame_bytes = number(&word, &value()?)?,
                "--again" => found.again = true,
                _ => file = Some(word),
            }
        }
        // Whoever only answers needs none.
        let Some(file) = file else { return Ok(found) };
        found.bytes = fs::read(&file).map_err(|error| format!("{file}: {error}"))?;
        found.requests = requests(&found.bytes).ok_or_else(|| format!("{file}: a length is missing or wrong"))?;
        Ok(found)
    }

    /// How many requests there are.
    pub fn requests_len(&self) -> usize {
        self.requests.len()
    }

    /// The request with this number; none when each was sent.
    pub fn request(&self, number: usize) -> Option<&[u8]> {
        let at = if self.again { number.checked_rem(self.requests.len())? } else { number };
        self.bytes.get(self.requests.get(at)?.clone())
    }
}

fn number<T: std::str::FromStr>(name: &str, text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{name}: {text} is no number"))
}

/// Where each request lies in the file.
fn requests(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let line = bytes.get(at..)?.iter().position(|byte| *byte == b'\n')?;
        let length: usize = std::str::from_utf8(bytes.get(at..at + line)?).ok()?.parse().ok()?;
        let begin = at + line + 1;
        at = begin + length;
        bytes.get(begin..at)?;
        found.push(begin..at);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_lie_behind_their_lengths() {
        assert_eq!(requests(b"3\nabc2\nde"), Some(vec![2..5, 7..9]));
        assert_eq!(requests(b""), Some(Vec::new()));
    }

    #[test]
    fn a_length_that_is_missing_or_longer_than_the_file_is_refused() {
        assert_eq!(requests(b"abc"), None);
        assert_eq!(requests(b"x\nabc"), None);
        assert_eq!(requests(b"4\nabc"), None);
    }
}
