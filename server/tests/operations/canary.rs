//! A release that fails is stopped by the command that watches it, and a good one goes on.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    process::Command,
    thread,
};

/// Answers that are counted more from each look to the next.
#[derive(Clone, Copy)]
struct Step {
    good: u64,
    failed: u64,
}

/// A server that shows metrics and nothing else; its address. It ends with the test.
fn shows(step: Step) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    thread::spawn(move || {
        for look in 1.. {
            let (stream, _) = listener.accept().unwrap();
            answer(stream, look, step);
        }
    });
    address
}

fn answer(mut stream: TcpStream, look: u64, Step { good, failed }: Step) {
    let request = BufReader::new(stream.try_clone().unwrap());
    for line in request.lines() {
        if line.unwrap().is_empty() {
            break;
        }
    }
    let labels = "method=\"GET\",route=\"/tutors\"";
    let metrics = format!(
        "http_requests_total{{{labels},status=\"200\"}} {}\nhttp_requests_total{{{labels},status=\"500\"}} {}\n",
        look * good,
        look * failed
    );
    let length = metrics.len();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all((head + &metrics).as_bytes()).unwrap();
}

/// How a watch of that many minutes ended, and what it said.
fn watched(new: &str, old: &str, minutes: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edustream"));
    command.args(["canary", "--new", new, "--old", old, "--minutes", minutes, "--every", "1"]);
    let said = command.env_remove("DATABASE_URL").env_remove("EDUSTREAM_OPERATOR_TOKEN").output().unwrap();
    let text = [said.stdout, said.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (said.status.success(), text)
}

const SOUND: Step = Step { good: 500, failed: 0 };

#[test]
fn a_release_that_fails_is_stopped_at_once_whatever_the_time() {
    let (went_on, said) = watched(&shows(Step { good: 90, failed: 10 }), &shows(SOUND), "15");
    assert!(!went_on && said.contains("of the new release fails"), "{said}");
    assert!(said.contains("new release: 100 answers, 10 failed"), "{said}");
}

#[test]
fn a_release_is_not_blamed_for_what_fails_everywhere() {
    let failing = Step { good: 90, failed: 10 };
    let (went_on, said) = watched(&shows(failing), &shows(failing), "15");
    assert!(!went_on && said.contains("of both releases fail"), "{said}");
}

#[test]
fn a_good_release_goes_on_when_its_time_is_over() {
    let (went_on, said) = watched(&shows(SOUND), &shows(SOUND), "0");
    assert!(went_on && said.contains("It may go on."), "{said}");
}

#[test]
fn a_release_that_nobody_asked_does_not_go_on() {
    let (went_on, said) = watched(&shows(Step { good: 1, failed: 0 }), &shows(SOUND), "0");
    assert!(!went_on && said.contains("nothing is known of it"), "{said}");
}
