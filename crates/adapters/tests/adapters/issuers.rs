//! Issuers that somebody named: our servers speak to them on the public internet alone, whatever the issuer says of
//! where its parts are.

use adapters::{
    domain_files::{DomainFiles, Said},
    oidc::{Asked, OidcError, Provider, named},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

fn provider(issuer: &str) -> Provider {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Provider {
        name: "sso".into(),
        label: "A school".into(),
        issuer: issuer.into(),
        client_id: "edustream".into(),
        client_secret: "secret".into(),
    }
}

const ASKED: Asked<'static> =
    Asked { redirect_uri: "https://edu.example/back", state: "s", nonce: "n", challenge: "c" };

/// An issuer on loopback whose keys are said to be there; how often it was asked.
async fn pretender(keys: &'static str) -> (String, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (asked, asks) = tokio::sync::mpsc::unbounded_channel();
    let own = base.clone();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut bytes = [0; 4_096];
            let read = socket.read(&mut bytes).await.unwrap_or(0);
            let head = String::from_utf8_lossy(&bytes[..read]).into_owned();
            let _ = asked.send(head.lines().next().unwrap_or_default().to_owned());
            let parts = format!(r#""authorization_endpoint":"{own}/a","token_endpoint":"{own}/t""#);
            let body = format!(r#"{{"issuer":"{own}","jwks_uri":"{keys}",{parts}}}"#);
            let answer = format!("HTTP/1.1 200 X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
            let _ = socket.write_all(answer.as_bytes()).await;
        }
    });
    (base, asks)
}

#[tokio::test]
async fn an_issuer_inside_is_not_asked_at_all() {
    let (base, mut asks) = pretender("http://127.0.0.1:1/keys").await;
    let port = base.rsplit(':').next().unwrap();
    for inside in [base.clone(), format!("https://127.1:{port}"), format!("https://localhost:{port}")] {
        let client = named(provider(&inside), false).unwrap();
        let answer = client.address(ASKED).await;
        assert!(matches!(answer, Err(OidcError::Unavailable(_))), "{inside}: {answer:?}");
    }
    assert!(asks.try_recv().is_err(), "nothing arrived");
}

#[tokio::test]
async fn an_issuer_that_names_a_place_inside_leads_nobody_there() {
    let (base, mut asks) = pretender("http://169.254.169.254/latest").await;
    let client = named(provider(&base), true).unwrap();
    let answer = client.address(ASKED).await;
    assert!(matches!(answer, Err(OidcError::Unavailable(_))), "{answer:?}");
    assert!(asks.recv().await.unwrap().contains("openid-configuration"));
}

#[tokio::test]
async fn a_file_inside_proves_nothing_and_the_sandbox_knows_the_domains_that_never_exist() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let real = DomainFiles::new(false).unwrap();
    for inside in ["localhost", "127.0.0.1", "school.test"] {
        assert_eq!(real.read(inside, "/x").await, Said::Nothing, "{inside}");
    }
    let sandbox = DomainFiles::new(true).unwrap();
    assert_eq!(sandbox.read("school.test", "/x").await, Said::Proved);
    assert_eq!(sandbox.read("unproved.school.test", "/x").await, Said::Nothing);
}
