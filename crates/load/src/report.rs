//! What is noted of each answer, and the line of JSON at the end.

use std::{fmt::Write, time::Duration};

/// Answers of one connection, or of all.
#[derive(Default)]
pub struct Report {
    /// How long it all took, in seconds.
    pub seconds: f64,
    times_us: Vec<u32>,
    other: usize,
    first_other: Option<String>,
}

impl Report {
    /// Notes an answer; one with another status than the expected is counted apart, and the first of them is kept.
    pub fn note(&mut self, time: Duration, status: u16, expect: u16, answer: &[u8]) {
        if status == expect {
            self.times_us.push(u32::try_from(time.as_micros()).unwrap_or(u32::MAX));
        } else {
            self.other += 1;
            self.first_other.get_or_insert_with(|| String::from_utf8_lossy(answer).chars().take(2_000).collect());
        }
    }

    /// Takes in the answers of another connection.
    pub fn add(&mut self, report: Self) {
        self.times_us.extend(report.times_us);
        self.other += report.other;
        self.first_other = self.first_other.take().or(report.first_other);
    }

    /// One line: `done` answers as expected in `seconds`, their times in milliseconds, and how many were `other`.
    pub fn json(mut self) -> String {
        self.times_us.sort_unstable();
        format!(
            r#"{{"done":{},"seconds":{:.3},"p50":{:.3},"p95":{:.3},"p99":{:.3},"other":{},"first_other":{}}}"#,
            self.times_us.len(),
            self.seconds,
            self.percentile_ms(50),
            self.percentile_ms(95),
            self.percentile_ms(99),
            self.other,
            self.first_other.as_deref().map_or_else(|| "null".to_owned(), quoted),
        )
    }

    fn percentile_ms(&self, percent: usize) -> f64 {
        let at = (self.times_us.len() * percent / 100).min(self.times_us.len().saturating_sub(1));
        self.times_us.get(at).map_or(0.0, |time| f64::from(*time) / 1000.0)
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter < ' ' => {
                // Writing into a text cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_expected_is_timed_and_the_rest_counted_apart() {
        let mut report = Report::default();
        for time in 1..=100 {
            report.note(Duration::from_millis(time), 200, 200, b"");
        }
        report.note(Duration::from_millis(900), 503, 200, b"say \"later\"\n");
        let json = report.json();
        assert!(
            json.starts_with(r#"{"done":100,"seconds":0.000,"p50":51.000,"p95":96.000,"p99":100.000,"other":1,"#),
            "{json}"
        );
        assert!(json.ends_with(r#""first_other":"say \"later\"\u000a"}"#), "{json}");
    }

    #[test]
    fn nothing_sent_is_no_failure() {
        assert!(Report::default().json().contains(r#""done":0"#));
    }
}
