//! Text messages: what a provider is sent, and what the sandbox shows.

use adapters::sms::{SandboxSms, SmsSender, TwilioAccount, TwilioSender};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A provider that answers once with that status, and what it was sent.
async fn provider(status: &'static str) -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let asked = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut read = Vec::new();
        while !String::from_utf8_lossy(&read).contains("Body=") {
            let mut part = [0; 4_096];
            let got = socket.read(&mut part).await.unwrap();
            read.extend(&part[..got]);
        }
        let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{{}}");
        socket.write_all(answer.as_bytes()).await.unwrap();
        String::from_utf8_lossy(&read).into_owned()
    });
    (base, asked)
}

fn sender(base: String) -> TwilioSender {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let account = TwilioAccount { base, sid: "AC123".into(), secret: "s3cret".into(), from: "+15550100".into() };
    assert!(!format!("{account:?}").contains("s3cret"));
    TwilioSender::new(account).unwrap()
}

#[tokio::test]
async fn a_provider_is_sent_one_form_with_the_accounts_name_and_secret() {
    let (base, asked) = provider("201 Created").await;
    sender(base).send("+4915123456789", "123456 is your code & more").await.unwrap();
    let asked = asked.await.unwrap();
    assert!(asked.starts_with("POST /2010-04-01/Accounts/AC123/Messages.json HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains("Basic QUMxMjM6czNjcmV0"), "{asked}");
    assert!(asked.contains("To=%2B4915123456789&From=%2B15550100&Body=123456+is+your+code+%26+more"), "{asked}");
}

#[tokio::test]
async fn what_a_provider_refuses_is_an_error_that_names_no_number_and_no_secret() {
    let (base, _asked) = provider("400 Bad Request").await;
    for base in [base, "http://127.0.0.1:1".to_owned()] {
        let error = sender(base).send("+4915123456789", "text").await.unwrap_err().to_string();
        assert!(!error.contains("15123456789") && !error.contains("s3cret") && !error.contains("AC123"), "{error}");
    }
}

#[tokio::test]
async fn the_sandbox_shows_the_newest_message_of_a_number_first_and_none_of_others() {
    let sandbox = SandboxSms::default();
    for (to, text) in [("+491", "one"), ("+492", "other"), ("+491", "two")] {
        sandbox.send(to, text).await.unwrap();
    }
    let texts: Vec<String> = sandbox.kept("+491").into_iter().map(|message| message.text).collect();
    assert_eq!(texts, ["two", "one"]);
    for number in 0..2_000 {
        sandbox.send("+493", &number.to_string()).await.unwrap();
    }
    assert!(sandbox.kept("+491").is_empty(), "it forgets the oldest");
}
