//! The port of exchange rates: a daily file of a central bank, in the form of the European one's (one euro is so much
//! of each currency).

use chrono::NaiveDate;
use domain::money::{Currency, exchange::quote_parse};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use std::time::Duration;

/// Time the bank has for its file.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// Longest file that is read; a day's is 2 KB, ninety days' 120 KB.
const FILE_MAX_BYTES: usize = 256 * 1024;

/// What was published on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyRates {
    /// The day.
    pub date: NaiveDate,
    /// One euro is numerator by denominator whole units of the currency.
    pub quotes: Vec<(Currency, (i64, i64))>,
}

/// Why there are none.
#[derive(Debug, thiserror::Error)]
#[error("no exchange rates: {0}")]
pub struct RatesError(String);

fn unread(error: impl std::fmt::Display) -> RatesError {
    RatesError(error.to_string())
}

/// Fetches the file.
///
/// # Errors
/// When nobody answers, or what comes is no such file.
pub async fn daily_rates(address: &str) -> Result<DailyRates, RatesError> {
    let client = reqwest::Client::builder().timeout(TIME_LIMIT).redirect(reqwest::redirect::Policy::none()).build();
    let asked = client.map_err(unread)?.get(address).send();
    let mut answer = asked.await.map_err(|error| unread(error.without_url()))?;
    if !answer.status().is_success() {
        return Err(RatesError(format!("status {}", answer.status())));
    }
    let mut file = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|error| unread(error.without_url()))? {
        file.extend_from_slice(&part);
        if file.len() > FILE_MAX_BYTES {
            return Err(RatesError("the file is too long".into()));
        }
    }
    read(&file)
}

/// Reads the newest day of such a file. Currencies that we do not know are passed over.
///
/// # Errors
/// When it is none.
pub fn read(file: &[u8]) -> Result<DailyRates, RatesError> {
    let mut reader = Reader::from_reader(file);
    let (mut date, mut quotes) = (None, Vec::new());
    loop {
        match reader.read_event().map_err(unread)? {
            Event::Start(cube) | Event::Empty(cube) => {
                if let Some(day) = attribute(&cube, b"time") {
                    if date.is_some() {
                        break;
                    }
                    date = Some(NaiveDate::parse_from_str(&day, "%Y-%m-%d").map_err(unread)?);
                } else if let Some((code, rate)) = attribute(&cube, b"currency").zip(attribute(&cube, b"rate")) {
                    let known = Currency::parse(&code).ok().filter(|currency| *currency != Currency::Credit);
                    let Some(currency) = known else { continue };
                    quotes.push((currency, quote_parse(&rate).ok_or_else(|| RatesError(format!("rate {rate}")))?));
                }
            }
            Event::DocType(_) => return Err(RatesError("a document type".into())),
            Event::Eof => break,
            _ => {}
        }
    }
    let date = date.filter(|_| !quotes.is_empty()).ok_or_else(|| RatesError("no day with rates".into()))?;
    Ok(DailyRates { date, quotes })
}

fn attribute(cube: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let found = cube.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.map(|attribute| String::from_utf8_lossy(&attribute.value).into_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const DAY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube><Cube time='2026-11-30'>
    <Cube currency='USD' rate='1.1602'/><Cube currency='JPY' rate='181.09'/><Cube currency='ISK' rate='147.2'/>
  </Cube></Cube>
</gesmes:Envelope>"#;

    #[test]
    fn a_day_is_read_exactly_and_unknown_currencies_are_passed_over() {
        let read = read(DAY.as_bytes()).unwrap();
        assert_eq!(read.date.to_string(), "2026-11-30");
        assert_eq!(read.quotes, [(Currency::Usd, (11_602, 10_000)), (Currency::Jpy, (18_109, 100))]);
    }

    #[test]
    fn of_many_days_the_newest_counts_which_stands_first() {
        let older = "<Cube time='2026-11-27'><Cube currency='USD' rate='9.9'/></Cube></Cube>\n</gesmes:Envelope>";
        let many = DAY.replace("</Cube>\n</gesmes:Envelope>", older);
        assert_eq!(read(many.as_bytes()).unwrap(), read(DAY.as_bytes()).unwrap());
    }

    #[test]
    fn what_is_no_such_file_is_refused_whole() {
        let with = |rate: &str| DAY.replace("1.1602", rate);
        for wrong in ["", "0", "-1.1", "1,16", "1.16.02", "1e3", "NaN", "1.1234567", "1234567"].map(with) {
            assert!(read(wrong.as_bytes()).is_err(), "{wrong}");
        }
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
        for wrong in ["", "<html></html>", "<Cube time='2026-11-30'/>", "<Cube time='30.11.2026'>", bomb] {
            assert!(read(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(read(DAY.replace("2026-11-30", "today").as_bytes()).is_err());
    }
}
