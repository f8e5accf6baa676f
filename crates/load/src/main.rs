//! Sends prepared requests as fast as a fixed number of connections allows, or at a fixed rate, and says how long each
//! took.
//!
//! Client, server and database share two cores in `make bench`, so whoever measures must cost little: one blocking
//! thread per connection, requests made beforehand, answers looked at only as far as their length and status. The same
//! program asks our server and its peers.
//!
//! ```text
//! load --port 3000 --connections 8 --seconds 6 --expect 201 [--rate 100] [--again] FILE
//! ```
//! FILE holds requests, each preceded by a line with its length in bytes. Each is sent once; `--again` begins anew at
//! the end. With `--rate` a request is due at its own time whether or not a connection is free, and its time counts
//! from then: a queue is not overlooked. Prints one line of JSON. `load listen`, `load write` and `load accept` are
//! about sockets ([`sockets`]).

mod arguments;
mod connection;
mod report;
mod sockets;

use arguments::Arguments;
use connection::Connection;
use report::Report;
use std::{
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (act, words) = match words.split_first() {
        Some((first, rest)) if !first.starts_with('-') && !rest.is_empty() => (first.as_str(), rest.to_vec()),
        _ => ("", words),
    };
    let told = Arguments::parse(words.into_iter()).and_then(|arguments| match act {
        "listen" => sockets::listen(&arguments),
        "write" => sockets::write(&arguments),
        "accept" => sockets::accept(&arguments),
        "" => run(&arguments).map(Report::json),
        _ => Err(format!("{act} is nothing that can be done")),
    });
    match told {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("load: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<Report, String> {
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let reports = std::thread::scope(|scope| {
        let lanes: Vec<_> = (0..arguments.connections).map(|_| scope.spawn(|| lane(arguments, &next, begun))).collect();
        lanes.into_iter().map(|lane| lane.join().unwrap_or_else(|_| Err("a thread died".to_owned()))).collect()
    });
    let mut total = Report::default();
    for report in Result::<Vec<Report>, String>::from_iter::<Vec<_>>(reports)? {
        total.add(report);
    }
    total.seconds = begun.elapsed().as_secs_f64();
    Ok(total)
}

/// One connection: takes the next request until the time is up.
fn lane(arguments: &Arguments, next: &AtomicUsize, begun: Instant) -> Result<Report, String> {
    let mut connection = Connection::open(arguments.port)?;
    let mut report = Report::default();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let due = arguments.interval.map(|interval| interval.saturating_mul(u32::try_from(number).unwrap_or(u32::MAX)));
        if due.unwrap_or_else(|| begun.elapsed()) >= arguments.time {
            return Ok(report);
        }
        let request = arguments.request(number).ok_or("the requests ran out before the time was up")?;
        let since = due.map_or_else(Instant::now, |due| wait(begun + due));
        let status = connection.ask(request)?;
        report.note(since.elapsed(), status, arguments.expect, connection.answer());
    }
}

/// Sleeps until `due` and answers when the time of the request begins. Waking up late is not the server's fault, up to
/// a millisecond.
fn wait(due: Instant) -> Instant {
    std::thread::sleep(due.saturating_duration_since(Instant::now()));
    let late = due.elapsed();
    if late < Duration::from_millis(1) { due + late } else { due }
}
