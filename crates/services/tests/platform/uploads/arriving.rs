//! How bytes arrive: in parts, again, broken off, too many, from the wrong hands.

use super::{announced, pdf, refused, send, signed, stored, uploaded};
use domain::{identity::Role, platform::uploads::UploadStatus};
use futures::stream;
use services::platform::uploads::{Received, Signed, upload_begin, upload_complete, upload_receive};
use testkit::TestApp;

#[tokio::test]
async fn a_file_comes_in_parts_one_of_them_twice_and_is_whole() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let bytes = pdf(9_000_000);
    let place = upload_begin(&ada, &announced("message", "notes.pdf", "application/pdf", bytes.len())).await.unwrap();
    let (at, size) = (signed(&place.upload_url), bytes.len());
    for (from, until, arrived) in
        [(0, 5_000_000, 5_000_000), (0, 5_000_000, 5_000_000), (4_999_000, 8_000_000, 8_000_000)]
    {
        let range = format!("bytes {from}-{}/{size}", until - 1);
        let sent = send(&ada, place.id, &at, Some(&range), &bytes[from..until]).await.unwrap();
        assert_eq!(sent, Received::Part(arrived));
    }
    let asks = send(&ada, place.id, &at, Some(&format!("bytes */{size}")), b"").await.unwrap();
    assert_eq!(asks, Received::Part(8_000_000));
    let early = upload_complete(&ada, place.id).await.unwrap_err().to_refusal();
    assert_eq!((early.code.as_str(), early.facts["received"].as_i64()), ("upload_incomplete", Some(8_000_000)));
    let rest =
        send(&ada, place.id, &at, Some(&format!("bytes 8000000-{}/{size}", size - 1)), &bytes[8_000_000..]).await;
    assert!(matches!(rest.unwrap(), Received::Whole(progress) if progress.received == size as i64));
    let view = upload_complete(&ada, place.id).await.unwrap();
    assert_eq!(view.status, UploadStatus::Ready);
    assert_eq!(super::served::read(&test, &view.url.unwrap()).await, bytes);
    assert_eq!(upload_complete(&ada, place.id).await.unwrap().status, UploadStatus::Ready, "asked again, it tells");
}

#[tokio::test]
async fn a_line_that_breaks_keeps_what_arrived_and_goes_on_from_there() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let bytes = pdf(700_000);
    let place = upload_begin(&ada, &announced("message", "notes.pdf", "application/pdf", bytes.len())).await.unwrap();
    let at = signed(&place.upload_url);
    let broken = vec![Ok(&bytes[..300_000]), Err(std::io::Error::other("the line broke"))];
    let range = Some(format!("bytes 0-{}/{}", bytes.len() - 1, bytes.len()));
    let error = upload_receive(&ada, place.id, Some((at.clone(), range)), stream::iter(broken)).await.unwrap_err();
    assert_eq!(error.to_refusal().code, "body_incomplete");
    let range = format!("bytes 300000-{}/{}", bytes.len() - 1, bytes.len());
    send(&ada, place.id, &at, Some(&range), &bytes[300_000..]).await.unwrap();
    let view = upload_complete(&ada, place.id).await.unwrap();
    assert_eq!(super::served::read(&test, &view.url.unwrap()).await, bytes);
}

#[tokio::test]
async fn a_file_sent_whole_once_more_replaces_what_came_before() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let bytes = pdf(50_000);
    let place = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", bytes.len())).await.unwrap();
    let at = signed(&place.upload_url);
    send(&ada, place.id, &at, Some(&format!("bytes 0-9/{}", bytes.len())), b"0123456789").await.unwrap();
    send(&ada, place.id, &at, None, &bytes).await.unwrap();
    let view = upload_complete(&ada, place.id).await.unwrap();
    assert_eq!(super::served::read(&test, &view.url.unwrap()).await, bytes);
    assert_eq!(stored(&test).await.len(), 1, "the first part is gone");
}

#[tokio::test]
async fn a_part_without_what_comes_before_it_is_told_where_to_go_on() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let place = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", 100)).await.unwrap();
    let at = signed(&place.upload_url);
    let code = async |range: &str, bytes: &[u8]| {
        send(&ada, place.id, &at, Some(range), bytes).await.unwrap_err().to_refusal().code
    };
    assert_eq!(code("bytes 50-99/100", &[0; 50]).await, "upload_gap");
    assert_eq!(code("bytes 0-99/200", &[0; 100]).await, "content_range_invalid");
    assert_eq!(code("bytes 0-9/100", &[0; 11]).await, "file_longer_than_announced");
    assert_eq!(stored(&test).await, Vec::<String>::new(), "nothing of it was kept");
}

#[tokio::test]
async fn case_71_more_and_less_than_announced_are_refused() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    for (announced_bytes, sent, code) in
        [(4_000, 11_000, "file_longer_than_announced"), (9_000, 3_000, "upload_incomplete")]
    {
        let request = announced("message", "lie.pdf", "application/pdf", announced_bytes);
        let place = upload_begin(&ada, &request).await.unwrap();
        let error = send(&ada, place.id, &signed(&place.upload_url), None, &pdf(sent)).await.unwrap_err();
        assert_eq!(error.to_refusal().code, code);
        assert_eq!(upload_complete(&ada, place.id).await.unwrap_err().to_refusal().code, "upload_incomplete");
    }
    assert_eq!(refused(&ada, "message", "application/pdf", &pdf(11 << 20)).await, "file_too_large");
    assert_eq!(refused(&ada, "message", "application/pdf", b"").await, "file_empty", "case 70");
}

#[tokio::test]
async fn only_the_given_address_takes_bytes_and_only_its_owner_finishes() {
    let test = TestApp::new().await;
    let (ada, bob) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let bytes = pdf(2_000);
    let place = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", bytes.len())).await.unwrap();
    let at = signed(&place.upload_url);
    let code = async |context, signed: &Signed| {
        send(context, place.id, signed, None, &bytes).await.unwrap_err().to_refusal().code
    };
    for wrong in [
        Signed::default(),
        Signed { expires: "99999999999".into(), ..at.clone() },
        Signed { signature: at.signature.to_uppercase(), ..at.clone() },
        Signed { signature: at.signature.replace(|c: char| c.is_ascii_digit(), "0"), ..at.clone() },
    ] {
        assert_eq!(code(&ada, &wrong).await, "link_expired");
    }
    assert_eq!(code(&bob, &at).await, "not_found", "somebody else who is signed in");
    assert_eq!(upload_complete(&bob, place.id).await.unwrap_err().to_refusal().code, "not_found");
    send(&test.anonymous(), place.id, &at, None, &bytes).await.unwrap();
    assert_eq!(upload_complete(&ada, place.id).await.unwrap().status, UploadStatus::Ready);
    let again = send(&ada, place.id, &at, None, &bytes).await.unwrap_err();
    assert_eq!(again.to_refusal().code, "upload_finished");
}

#[tokio::test]
async fn an_announcement_is_good_for_a_day() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let place = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", 100)).await.unwrap();
    test.clock.advance(chrono::Duration::hours(24));
    let late = send(&ada, place.id, &signed(&place.upload_url), None, &pdf(100)).await.unwrap_err();
    assert_eq!(late.to_refusal().code, "link_expired");
}

#[tokio::test]
async fn case_82_a_full_quota_takes_nothing_more_and_small_files_fill_it_too() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    uploaded(&ada, "message", "application/pdf", &pdf(100)).await.unwrap();
    sqlx::query("update uploads set size = (1::bigint << 30) - 65536 - 65536").execute(&test.owner).await.unwrap();
    upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", 1)).await.unwrap();
    let full = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", 65_537)).await.unwrap_err();
    assert_eq!((full.to_refusal().code.as_str(), full.status()), ("storage_full", 409));
    let bob = test.context_of(&test.student().await);
    upload_begin(&bob, &announced("message", "n.pdf", "application/pdf", 65_537)).await.unwrap();
}

#[tokio::test]
async fn a_child_sends_homework_and_shows_no_picture_to_strangers() {
    let test = TestApp::new().await;
    let mia = test.context_of(&test.person(Role::Child).await);
    upload_begin(&mia, &announced("assignment", "n.pdf", "application/pdf", 10)).await.unwrap();
    for purpose in ["photo", "video_intro", "document"] {
        let kind = if purpose == "video_intro" { "video/mp4" } else { "image/png" };
        let refusal = upload_begin(&mia, &announced(purpose, "n", kind, 10)).await.unwrap_err().to_refusal();
        assert_eq!(refusal.code, "age_parent_required", "{purpose}");
    }
}

#[tokio::test]
async fn attack_h5_somebody_who_sends_many_files_slowly_stops_nobody_else_and_loses_nothing() {
    let test = TestApp::new().await;
    let (ada, other) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let bytes = pdf(50_000);
    let file = announced("message", "n.pdf", "application/pdf", bytes.len());
    let begun = upload_begin(&ada, &file).await.unwrap();
    let started = format!("bytes 0-9/{}", bytes.len());
    send(&ada, begun.id, &signed(&begun.upload_url), Some(&started), &bytes[..10]).await.unwrap();
    let mut slow = Vec::new();
    for _ in 0..6 {
        let place = upload_begin(&ada, &file).await.unwrap();
        let (at, ada) = (signed(&place.upload_url), ada.clone());
        let (tell, inside) = tokio::sync::oneshot::channel();
        let never = stream::once(async move {
            tell.send(()).unwrap();
            futures::future::pending::<Result<Vec<u8>, std::io::Error>>().await
        });
        slow.push(tokio::spawn(async move { upload_receive(&ada, place.id, Some((at, None)), never).await }));
        inside.await.unwrap();
    }
    let code = async |range: Option<&str>| {
        let sent = send(&ada, begun.id, &signed(&begun.upload_url), range, &bytes).await;
        sent.unwrap_err().to_refusal().code
    };
    assert_eq!(code(None).await, "rate_limited", "a seventh of the same person");
    let asks = format!("bytes */{}", bytes.len());
    let arrived = send(&ada, begun.id, &signed(&begun.upload_url), Some(&asks), b"").await.unwrap();
    assert_eq!(arrived, Received::Part(10), "attack L1: whoever is turned away keeps what had arrived");
    uploaded(&other, "message", "application/pdf", &bytes).await.unwrap();
    for sending in slow {
        sending.abort();
        assert!(sending.await.unwrap_err().is_cancelled());
    }
    send(&ada, begun.id, &signed(&begun.upload_url), None, &bytes).await.unwrap();
}

#[tokio::test]
async fn attack_m12_a_file_is_not_a_thousand_pieces() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let bytes = pdf(200_000);
    let place = upload_begin(&ada, &announced("message", "n.pdf", "application/pdf", bytes.len())).await.unwrap();
    let at = signed(&place.upload_url);
    let part = async |from: usize, until: usize| {
        let range = format!("bytes {from}-{}/{}", until - 1, bytes.len());
        send(&ada, place.id, &at, Some(&range), &bytes[from..until]).await.map_err(|error| error.to_refusal().code)
    };
    for piece in 0..100 {
        assert_eq!(part(piece, piece + 1).await, Ok(Received::Part(piece as i64 + 1)));
    }
    assert_eq!(part(100, 101).await, Err("content_range_invalid".into()));
    assert_eq!(part(100, 65_636).await, Ok(Received::Part(65_636)), "pieces of 64 KiB go on");
    assert!(matches!(part(65_636, bytes.len()).await, Ok(Received::Whole(_))));
    assert_eq!(stored(&test).await.len(), 102);
}
