//! Writes that make no progress.

use server::serving::stalls::Progressing;
use std::{io, time::Duration};
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::test]
async fn who_never_reads_is_let_go() {
    let (server, _client) = duplex(16);
    let mut stream = Progressing::new(server, Duration::from_millis(20));
    let failure = stream.write_all(&[0; 64]).await.unwrap_err();
    assert_eq!(failure.kind(), io::ErrorKind::TimedOut);
}

#[tokio::test]
async fn who_reads_a_little_at_a_time_gets_everything() {
    let (server, mut client) = duplex(16);
    let mut stream = Progressing::new(server, Duration::from_secs(30));
    let read = async {
        let mut read = Vec::new();
        let mut byte = [0; 3];
        while read.len() < 1_000 {
            let taken = client.read(&mut byte).await.unwrap();
            read.extend_from_slice(&byte[..taken]);
        }
        read
    };
    let (written, read) = tokio::join!(stream.write_all(&[7; 1_000]), read);
    assert!(written.is_ok() && read == [7; 1_000]);
}
