//! Mail over SMTP, to a relay of a few lines on the loopback.

use adapters::mail::{CalendarFile, MailSender, OutgoingMail, SmtpSender};
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    thread::JoinHandle,
};

/// Answers one conversation; `refuse` is the command it says no to, with the answer. Returns everything the client
/// said.
fn relay(refuse: Option<(&'static str, &'static str)>) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let said = std::thread::spawn(move || converse(listener.accept().unwrap().0, refuse));
    (url, said)
}

fn converse(mut client: TcpStream, refuse: Option<(&str, &str)>) -> String {
    let mut lines = BufReader::new(client.try_clone().unwrap()).lines();
    let mut said = String::new();
    let mut in_data = false;
    client.write_all(b"220 relay.test ESMTP\r\n").unwrap();
    while let Some(Ok(line)) = lines.next() {
        said.push_str(&line);
        said.push('\n');
        let answer = match refuse {
            Some((command, no)) if line.starts_with(command) => no,
            _ if in_data && line != "." => continue,
            _ if in_data => "250 taken",
            _ if line == "DATA" => "354 go on",
            _ if line == "QUIT" => return said,
            _ => "250 relay.test",
        };
        let taken = in_data;
        in_data = answer.starts_with("354");
        if client.write_all(format!("{answer}\r\n").as_bytes()).is_err() || taken {
            return said;
        }
    }
    said
}

fn mail() -> OutgoingMail {
    OutgoingMail {
        message_id: "0190-mail@edustream.test".into(),
        recipient: "mina@people.test".into(),
        subject: "Ваш урок состоится".into(),
        text: "Hello Mina,\n.\nsee you.".into(),
        html: "<p>Hello Mina</p>".into(),
        calendar: None,
        unsubscribe: None,
    }
}

fn sender(url: &str) -> SmtpSender {
    SmtpSender::new(url, "EduStream <mail@edustream.test>").unwrap()
}

#[tokio::test]
async fn a_mail_arrives_as_text_and_html_with_its_subject() {
    let (url, said) = relay(None);
    let sender = sender(&url);
    sender.send(&mail()).await.unwrap();
    drop(sender);
    let said = said.join().unwrap();
    assert!(said.contains("MAIL FROM:<mail@edustream.test>") && said.contains("RCPT TO:<mina@people.test>"), "{said}");
    assert!(
        said.contains("multipart/alternative") && said.contains("text/plain") && said.contains("text/html"),
        "{said}"
    );
    assert!(said.contains("Subject: =?utf-8?b?") && said.contains("Auto-Submitted: auto-generated"), "{said}");
    assert!(said.contains("Message-ID: <0190-mail@edustream.test>") && said.contains("Hello Mina"), "{said}");
}

#[tokio::test]
async fn an_entry_for_the_calendar_travels_beside_the_texts_with_its_method() {
    for (method, file) in [("PUBLISH", "BEGIN:VCALENDAR\r\n"), ("CANCEL", "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n")] {
        let (url, said) = relay(None);
        let sender = sender(&url);
        sender.send(&OutgoingMail { calendar: Some(CalendarFile(file.into())), ..mail() }).await.unwrap();
        drop(sender);
        let said = said.join().unwrap();
        assert!(said.contains("multipart/mixed") && said.contains("multipart/alternative"), "{said}");
        assert!(said.contains(&format!("Content-Type: text/calendar; charset=utf-8; method={method}")), "{said}");
        assert!(said.contains("attachment; filename=\"lesson.ics\"") && said.contains("BEGIN:VCALENDAR"), "{said}");
    }
}

#[tokio::test]
async fn a_relay_that_says_no_is_an_error_with_its_words() {
    let (url, _said) = relay(Some(("RCPT", "550 no such person")));
    let error = sender(&url).send(&mail()).await.unwrap_err().to_string();
    assert!(error.contains("no such person"), "{error}");
}

#[tokio::test]
async fn a_relay_that_is_gone_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    assert!(sender(&url).send(&mail()).await.is_err());
}

#[tokio::test]
async fn a_recipient_cannot_bring_headers_along() {
    let (url, _said) = relay(None);
    let bad = OutgoingMail { recipient: "mina@people.test\r\nBcc: all@people.test".into(), ..mail() };
    assert!(sender(&url).send(&bad).await.unwrap_err().to_string().contains("recipient"));
}

#[test]
fn a_wrong_address_or_sender_is_told_at_the_start() {
    assert!(SmtpSender::new("http://relay.test", "mail@edustream.test").is_err());
    assert!(SmtpSender::new("smtp://relay.test", "nobody").is_err());
}
