//! The store of files: a directory and a bucket do the same. The bucket is one of moto, a server of S3 that others
//! wrote, which `scripts/moto.sh` installs and names in `EDUSTREAM_TEST_MOTO`; without it the test of it says so and
//! ends.

use adapters::files::{ObjectPlace, Objects, S3Place};
use futures::TryStreamExt;
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// Asks everything of a store that uploads ask of it.
async fn keeps_files(store: &Objects) {
    assert_eq!(store.get("uploads/1/a").await.unwrap(), None, "nothing is there yet");
    store.delete("uploads/1/a").await.expect("what is not there is gone");
    let large: Vec<u8> = (0..6 * 1_024 * 1_024_u32).map(|at| (at % 251) as u8).collect();
    let files: [(&str, &[u8]); 5] = [
        ("uploads/1/a", b"first"),
        ("uploads/1/b", b""),
        ("uploads/1/c", &large),
        ("uploads/10/a", b"of another whose name begins the same"),
        ("other/1/a", b"of another kind"),
    ];
    for (key, bytes) in files {
        store.put(key, bytes.to_vec()).await.unwrap();
    }
    for (key, bytes) in files {
        assert!(store.get(key).await.unwrap().as_deref() == Some(bytes), "{key} is whole");
    }
    store.put("uploads/1/a", b"second".to_vec()).await.unwrap();
    assert_eq!(store.get("uploads/1/a").await.unwrap().as_deref(), Some(&b"second"[..]), "the last one counts");
    assert_eq!(listed(store, "uploads").await, ["uploads/1/a", "uploads/1/b", "uploads/1/c", "uploads/10/a"]);
    assert_eq!(listed(store, "uploads/1").await, ["uploads/1/a", "uploads/1/b", "uploads/1/c"]);
    store.delete("uploads/1/b").await.unwrap();
    assert_eq!(store.get("uploads/1/b").await.unwrap(), None);
    for _ in 0..2 {
        store.delete_below("uploads/1").await.unwrap();
        assert_eq!(listed(store, "uploads").await, ["uploads/10/a"], "a folder whose name begins the same stays");
    }
    assert_eq!(listed(store, "other").await, ["other/1/a"]);
}

async fn listed(store: &Objects, prefix: &str) -> Vec<String> {
    let mut keys: Vec<String> = store.list(prefix).map_ok(|stored| stored.key).try_collect().await.unwrap();
    keys.sort_unstable();
    keys
}

/// The server; it ends with the test.
struct Moto {
    child: Child,
    base: String,
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Moto {
    async fn start() -> Option<Self> {
        let Ok(program) = std::env::var("EDUSTREAM_TEST_MOTO") else {
            eprintln!("no server of S3 to talk to: scripts/moto.sh installs one");
            return None;
        };
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(program)
            .args(["-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let ready = lines.by_ref().find(|line| line.as_ref().is_ok_and(|line| line.contains("Running on")));
        assert!(ready.is_some(), "the server ends before it begins");
        std::thread::spawn(move || lines.for_each(drop));
        let server = Self { child, base: format!("http://127.0.0.1:{port}") };
        let _ = rustls::crypto::ring::default_provider().install_default();
        let made = reqwest::Client::new().put(format!("{}/files", server.base)).send().await.unwrap();
        assert_eq!(made.status(), 200, "the bucket is made");
        Some(server)
    }

    fn place(&self, bucket: &str) -> ObjectPlace {
        ObjectPlace::S3(S3Place {
            endpoint: Some(self.base.clone()),
            bucket: bucket.into(),
            region: "us-east-1".into(),
            access_key_id: "edustream".into(),
            secret_access_key: "s3cret".into(),
        })
    }
}

#[tokio::test]
async fn a_directory_keeps_files() {
    let folder = tempfile::tempdir().unwrap();
    let place = ObjectPlace::Directory(folder.path().join("made/when/missing"));
    keeps_files(&Objects::open(&place).unwrap()).await;
}

#[tokio::test]
async fn a_bucket_keeps_files_as_a_directory_does() {
    let Some(server) = Moto::start().await else { return };
    keeps_files(&Objects::open(&server.place("files")).unwrap()).await;
    let missing = Objects::open(&server.place("nobodys")).unwrap();
    assert!(missing.put("uploads/1/a", b"lost".to_vec()).await.is_err(), "what is not stored is not said to be");
}

#[test]
fn what_opens_a_bucket_stands_in_no_log() {
    let place = S3Place {
        endpoint: None,
        bucket: "files".into(),
        region: "eu-central-1".into(),
        access_key_id: "AKIAEXAMPLE".into(),
        secret_access_key: "s3cret".into(),
    };
    let said = format!("{:?}", ObjectPlace::S3(place));
    assert!(said.contains("files") && !said.contains("s3cret") && !said.contains("AKIAEXAMPLE"), "{said}");
}
