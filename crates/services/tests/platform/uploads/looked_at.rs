//! What a look finds: disguises, bombs, viruses; and what a photo becomes.

use super::{pdf, png, png_of, refused, stored, uploaded};
use adapters::files::Clamd;
use domain::platform::uploads::UploadStatus;
use std::{process::Stdio, time::Duration};
use testkit::TestApp;

/// The standard's harmless virus, in two pieces, so that no scanner finds this source.
const EICAR: [&str; 2] = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];

#[tokio::test]
async fn cases_73_to_75_a_file_is_what_its_first_bytes_say() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>1</script></svg>".to_vec();
    let html = b"<!doctype html><script>alert(1)</script>".to_vec();
    for purpose in ["photo", "message"] {
        for bytes in [&svg, &html, &b"MZ\x90\0\x03".to_vec(), &b"GIF89a=1;alert(1)".to_vec(), &vec![7; 3_000]] {
            assert_eq!(refused(&ada, purpose, "image/png", bytes).await, "file_not_what_it_says", "{purpose}");
        }
        assert_eq!(refused(&ada, purpose, "image/svg+xml", &svg).await, "file_type_not_taken", "{purpose}");
        assert_eq!(refused(&ada, purpose, "text/html", &html).await, "file_type_not_taken", "{purpose}");
    }
    assert_eq!(stored(&test).await, Vec::<String>::new(), "nothing that was refused is kept");
    let playlist = b"#EXTM3U\nfile:///etc/passwd\n".to_vec();
    assert_eq!(refused(&ada, "message", "video/mp4", &playlist).await, "file_not_what_it_says", "case 79");
}

#[tokio::test]
async fn cases_75_and_84_a_photo_is_drawn_anew_and_nothing_behind_it_is_left() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let polyglot = [png(300), b"<script>secret</script>".to_vec()].concat();
    let view = uploaded(&ada, "photo", "image/png", &polyglot).await.unwrap();
    let kept = super::served::read(&test, &view.url.unwrap()).await;
    assert_eq!(&kept[..3], b"\xff\xd8\xff", "a JPEG");
    assert!(!kept.windows(6).any(|six| six == b"secret"));
    assert_eq!(stored(&test).await.len(), 1, "what was sent is gone");
    test.run_jobs().await;
    assert_eq!(stored(&test).await.len(), 2, "and there is an AVIF beside it");
}

#[tokio::test]
async fn case_76_too_many_pixels_are_refused_by_the_head_alone() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    for (width, height) in [(50_000, 50_000), (20_000, 10), (9_000, 9_000)] {
        let bomb = png_of(width, height, &[0; 1_000]);
        assert_eq!(refused(&ada, "photo", "image/png", &bomb).await, "picture_too_large", "{width} x {height}");
    }
    assert_eq!(refused(&ada, "photo", "image/png", &png(60)[..60]).await, "picture_unreadable", "half a picture");
}

#[tokio::test]
async fn case_77_archives_that_lie_about_what_they_hold_are_refused() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    for (name, bytes, code) in [
        ("notes.txt", 10, None),
        ("../notes.txt", 10, Some("archive_unsafe")),
        ("inner.zip", 10, Some("archive_unsafe")),
        ("zeros.bin", 1 << 30, Some("archive_unsafe")),
    ] {
        let zip = archive_of(name, b"0123456789", bytes);
        match code {
            None => assert_eq!(
                uploaded(&ada, "message", "application/zip", &zip).await.unwrap().status,
                UploadStatus::Ready,
                "{name}"
            ),
            Some(code) => assert_eq!(refused(&ada, "message", "application/zip", &zip).await, code, "{name}"),
        }
    }
    let cut = &archive_of("notes.txt", b"0123456789", 10)[..40];
    assert_eq!(refused(&ada, "message", "application/zip", cut).await, "archive_unsafe", "without its list");
}

#[tokio::test]
async fn case_80_an_introduction_that_plays_nothing_is_refused() {
    let test = TestApp::new().await;
    let tutor = test.context_of(&test.approved_tutor().await.person);
    let head = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom";
    let no_moov = [&head[..], b"\0\0\0\x10mdat\0\0\0\0\0\0\0\0"].concat();
    assert_eq!(refused(&tutor, "video_intro", "video/mp4", &no_moov).await, "film_refused");
    let broken = [&head[..], b"\xff\xff\xff\xffmoov"].concat();
    assert_eq!(refused(&tutor, "video_intro", "video/mp4", &broken).await, "film_refused");
}

#[tokio::test]
async fn papers_are_sealed_from_their_first_byte_on_and_open_for_whoever_has_the_address() {
    let test = TestApp::new().await;
    let tutor = test.context_of(&test.approved_tutor().await.person);
    let passport = [png(200), b"a number nobody else may read".to_vec()].concat();
    let view = uploaded(&tutor, "document", "image/png", &passport).await.unwrap();
    for key in stored(&test).await {
        let bytes = test.app.objects.get(&key).await.unwrap().unwrap();
        let open = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        assert!(!open(b"a number nobody else may read") && !open(b"IHDR"), "{key} lies open");
    }
    assert_eq!(super::served::read(&test, &view.url.unwrap()).await, passport);
}

#[tokio::test]
async fn a_key_stays_while_a_file_is_sealed_with_it() {
    let test = TestApp::new().await;
    let tutor = test.context_of(&test.approved_tutor().await.person);
    let view = uploaded(&tutor, "document", "image/png", &png(40)).await.unwrap();
    let emptied = "select count(*) from data_keys where emptied_at is not null";
    services::platform::sealing::keys_rotate(&test.owner, &test.app.seals, test.app.clock.real_now()).await.unwrap();
    sqlx::query("update data_keys set retired_at = retired_at - interval '1 hour' where retired_at is not null")
        .execute(&test.owner)
        .await
        .unwrap();
    services::platform::sealing::seal_all(&test.app).await.unwrap();
    assert_eq!(sqlx::query_scalar::<_, i64>(emptied).fetch_one(&test.owner).await.unwrap(), 0);
    assert_eq!(super::served::read(&test, &view.url.unwrap()).await, png(40));
    sqlx::query("delete from uploads").execute(&test.owner).await.unwrap();
    services::platform::sealing::seal_all(&test.app).await.unwrap();
    assert_eq!(sqlx::query_scalar::<_, i64>(emptied).fetch_one(&test.owner).await.unwrap(), 1);
}

/// A clamd of our own that knows one virus, and its directory; none where clamd is not installed.
async fn scanner() -> Option<(tokio::process::Child, std::path::PathBuf)> {
    let clamd =
        ["/usr/sbin/clamd", "/usr/local/sbin/clamd"].into_iter().find(|path| std::path::Path::new(path).exists())?;
    let home = std::env::temp_dir().join(format!("edustream-clamd-{}", uuid::Uuid::now_v7()));
    std::fs::create_dir_all(&home).unwrap();
    let known = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";
    std::fs::write(home.join("eicar.hdb"), known).unwrap();
    let at = home.display();
    let says = format!("Foreground yes\nDatabaseDirectory {at}\nLocalSocket {at}/clamd.sock\nPidFile {at}/clamd.pid\n");
    let user = if std::fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0) {
        "User root\n"
    } else {
        ""
    };
    std::fs::write(home.join("clamd.conf"), says + user).unwrap();
    let mut command = tokio::process::Command::new(clamd);
    command.arg("-c").arg(home.join("clamd.conf")).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let child = command.spawn().unwrap();
    let socket = home.join("clamd.sock");
    let answers = async {
        while tokio::net::UnixStream::connect(&socket).await.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_mins(1), answers).await.expect("clamd answers");
    Some((child, home))
}

#[tokio::test]
async fn case_78_a_virus_is_blocked_noted_and_gone_and_what_is_clean_is_ready() {
    let Some((_clamd, home)) = scanner().await else {
        eprintln!("not tried: clamd is not installed here (make setup-tests installs it)");
        return;
    };
    let address = home.join("clamd.sock");
    let test = TestApp::with(|settings| settings.clamd = Clamd::at(address.to_str().unwrap())).await;
    let ada = test.context_of(&test.student().await);
    let eicar = EICAR.concat();
    let zip = archive_of("eicar.com", eicar.as_bytes(), 68);
    assert_eq!(refused(&ada, "message", "application/zip", &zip).await, "file_infected");
    assert_eq!(stored(&test).await, Vec::<String>::new());
    let noted: i64 = sqlx::query_scalar("select count(*) from audit_log where act = 'upload.refuse'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(noted, 1);
    let clean = uploaded(&ada, "message", "application/pdf", &pdf(5_000)).await.unwrap();
    assert_eq!(clean.status, UploadStatus::Ready);
    let scanned: bool =
        sqlx::query_scalar("select scanned from uploads where state = 'ready'").fetch_one(&test.owner).await.unwrap();
    assert!(scanned);
    std::fs::remove_dir_all(home).unwrap();
}

/// A ZIP file with one stored entry, which says that it unpacks to that many bytes.
fn archive_of(name: &str, content: &[u8], said: u32) -> Vec<u8> {
    let crc = !content.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    });
    let (size, names) = (u32::try_from(content.len()).unwrap(), u16::try_from(name.len()).unwrap());
    let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for number in [crc, size, said] {
        common.extend_from_slice(&number.to_le_bytes());
    }
    common.extend_from_slice(&names.to_le_bytes());
    common.extend_from_slice(&[0, 0]);
    let local = [b"PK\x03\x04", &common[..], name.as_bytes(), content].concat();
    let listed = [b"PK\x01\x02", &[20, 0][..], &common, &[0; 14], name.as_bytes()].concat();
    let (at, length) = (u32::try_from(local.len()).unwrap(), u32::try_from(listed.len()).unwrap());
    let end =
        [b"PK\x05\x06", &[0, 0, 0, 0, 1, 0, 1, 0][..], &length.to_le_bytes(), &at.to_le_bytes(), &[0, 0]].concat();
    [local, listed, end].concat()
}

#[tokio::test]
async fn while_the_scanner_is_silent_a_file_waits_and_nobody_gets_it() {
    let nobody = std::env::temp_dir().join("edustream-no-clamd.sock");
    let test = TestApp::with(|settings| settings.clamd = Clamd::at(nobody.to_str().unwrap())).await;
    let ada = test.context_of(&test.student().await);
    let view = uploaded(&ada, "message", "application/pdf", &pdf(5_000)).await.unwrap();
    assert_eq!((view.status, &view.url), (UploadStatus::Scanning, &None));
    let waits: i64 = sqlx::query_scalar("select count(*) from jobs where kind = 'ExamineUpload' and state = 'waiting'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(waits, 1, "a job asks again");
}
