//! Who gets a file, how much of it, and under which address.

use super::{pdf, png, signed, uploaded};
use domain::ids::UploadId;
use futures::TryStreamExt;
use services::platform::uploads::{Asked, MediaFile, Opened, Signed, media_open};
use testkit::TestApp;

/// The id in an address.
fn id_of(url: &str) -> UploadId {
    url.split('?').next().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}

async fn open(test: &TestApp, url: &str, asked: Asked) -> Result<MediaFile, String> {
    let asked = Asked { signed: signed(url), ..asked };
    match media_open(&test.system(), id_of(url), &asked).await {
        Ok(Opened::File(file)) => Ok(file),
        Ok(Opened::OutOfRange(size)) => Err(format!("416 of {size}")),
        Err(error) => Err(error.to_refusal().code),
    }
}

/// All bytes of an address.
pub async fn read(test: &TestApp, url: &str) -> Vec<u8> {
    let file = open(test, url, Asked::default()).await.unwrap();
    file.bytes.try_collect::<Vec<_>>().await.unwrap().concat()
}

#[tokio::test]
async fn case_83_an_altered_an_unsigned_and_an_old_address_open_nothing() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let url = uploaded(&ada, "message", "application/pdf", &pdf(5_000)).await.unwrap().url.unwrap();
    let other = uploaded(&ada, "message", "application/pdf", &pdf(6_000)).await.unwrap().url.unwrap();
    let (id, good) = (id_of(&url), signed(&url));
    let code = async |id, signed| {
        let asked = Asked { signed, ..Asked::default() };
        media_open(&test.system(), id, &asked).await.err().map(|error| error.to_refusal().code)
    };
    assert_eq!(code(id, good.clone()).await, None);
    let later = (good.expires.parse::<i64>().unwrap() + 3_600).to_string();
    for wrong in [
        Signed::default(),
        Signed { expires: later, ..good.clone() },
        Signed { expires: format!("+{}", good.expires), ..good.clone() },
        Signed { signature: good.signature.to_uppercase(), ..good.clone() },
        Signed { signature: good.signature[..62].to_owned(), ..good.clone() },
        Signed { signature: String::new(), ..good.clone() },
    ] {
        assert_eq!(code(id, wrong.clone()).await.as_deref(), Some("link_expired"), "{wrong:?}");
    }
    assert_eq!(code(id_of(&other), good.clone()).await.as_deref(), Some("link_expired"), "another file");
    test.clock.advance(chrono::Duration::hours(2));
    assert_eq!(code(id, good).await.as_deref(), Some("link_expired"), "two hours later");
}

#[tokio::test]
async fn an_attachment_is_a_download_under_a_name_of_ours_and_a_photo_is_everybodys() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let url = uploaded(&ada, "message", "application/pdf", &pdf(5_000)).await.unwrap().url.unwrap();
    let file = open(&test, &url, Asked::default()).await.unwrap();
    assert_eq!(file.disposition.as_deref(), Some("attachment; filename=\"file.pdf\"; filename*=UTF-8''file.pdf"));
    assert!(!file.public && !file.ranges);
    let url = uploaded(&ada, "photo", "image/png", &png(80)).await.unwrap().url.unwrap();
    assert!(!url.contains('?'), "{url}");
    let file = open(&test, &url, Asked { avif: true, ..Asked::default() }).await.unwrap();
    assert_eq!((file.media_type.as_str(), file.disposition.is_none(), file.public), ("image/jpeg", true, true));
    test.run_jobs().await;
    let file = open(&test, &url, Asked { avif: true, ..Asked::default() }).await.unwrap();
    assert_eq!((file.media_type.as_str(), file.varies), ("image/avif", true));
    let file = open(&test, &url, Asked::default()).await.unwrap();
    assert_eq!(file.media_type, "image/jpeg", "for whoever shows no AVIF");
}

#[tokio::test]
async fn a_store_that_is_gone_is_told_before_a_byte_was_promised_and_is_back_with_every_file() {
    let store = std::env::temp_dir().join(format!("edustream-store-{}", uuid::Uuid::now_v7()));
    let place = adapters::files::ObjectPlace::Directory(store.clone());
    let test = TestApp::with(move |settings| settings.files = place).await;
    let ada = test.context_of(&test.student().await);
    let photo = uploaded(&ada, "photo", "image/png", &png(80)).await.unwrap().url.unwrap();
    let notes = uploaded(&ada, "message", "application/pdf", &pdf(5_000)).await.unwrap().url.unwrap();
    test.run_jobs().await;
    let aside = store.with_extension("aside");
    std::fs::rename(&store, &aside).unwrap();
    std::fs::write(&store, "nothing can be read or made here").unwrap();
    for (url, avif) in [(&photo, false), (&photo, true), (&notes, false)] {
        let told = open(&test, url, Asked { avif, ..Asked::default() }).await.err();
        assert_eq!(told.as_deref(), Some("temporarily_unavailable"), "{url}");
    }
    let refused = uploaded(&ada, "message", "application/pdf", &pdf(6_000)).await.err().unwrap();
    assert_eq!(refused.status(), 503, "{refused}");
    std::fs::remove_file(&store).unwrap();
    std::fs::rename(&aside, &store).unwrap();
    assert_eq!(read(&test, &notes).await, pdf(5_000));
    std::fs::remove_dir_all(&store).unwrap();
}

#[tokio::test]
async fn a_picture_that_goes_with_a_message_is_shown_small_and_kept_as_it_was_sent() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let whole = png(900);
    let url = uploaded(&ada, "message", "image/png", &whole).await.unwrap().url.unwrap();
    let small = || Asked { preview: true, ..Asked::default() };
    assert_eq!(open(&test, &url, small()).await.unwrap().size, whole.len() as i64, "until it is drawn");
    for _ in 0..2 {
        test.run_jobs().await;
        let file = open(&test, &url, small()).await.unwrap();
        assert_eq!((file.media_type.as_str(), file.public, file.disposition.is_none()), ("image/jpeg", false, true));
        let size = file.size;
        let bytes = file.bytes.try_collect::<Vec<_>>().await.unwrap().concat();
        assert!(bytes.starts_with(b"\xff\xd8\xff") && bytes.len() as i64 == size && bytes.len() < whole.len() / 4);
    }
    assert_eq!(read(&test, &url).await, whole, "every byte");
    let unsigned = Asked { preview: true, ..Asked::default() };
    let refused = media_open(&test.system(), id_of(&url), &unsigned).await.err().map(|error| error.to_refusal().code);
    assert_eq!(refused.as_deref(), Some("link_expired"), "small or whole, it is whose address is good");
    for (purpose, media_type, bytes) in
        [("message", "application/pdf", pdf(5_000)), ("assignment", "image/png", png(80))]
    {
        let url = uploaded(&ada, purpose, media_type, &bytes).await.unwrap().url.unwrap();
        test.run_jobs().await;
        assert_eq!(open(&test, &url, small()).await.unwrap().size, bytes.len() as i64, "{purpose} {media_type}");
    }
}

#[tokio::test]
async fn a_film_is_read_in_parts_across_the_borders_of_how_it_is_stored() {
    let test = TestApp::new().await;
    let tutor = test.context_of(&test.approved_tutor().await.person);
    let mut film =
        b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm"
            .to_vec();
    film.extend((0..9_000_000_u32).map(|n| (n % 251) as u8));
    let url = uploaded(&tutor, "video_intro", "video/webm", &film).await.unwrap().url.unwrap();
    let size = film.len() as i64;
    for (range, from, until) in [
        ("bytes=0-9", 0, 10),
        ("bytes=4194300-4194310", 4_194_300, 4_194_311),
        ("bytes=-5", size - 5, size),
        ("bytes=8999999-", 8_999_999, size),
    ] {
        let file = open(&test, &url, Asked { range: Some(range.into()), ..Asked::default() }).await.unwrap();
        assert_eq!(file.part, Some((from, until)), "{range}");
        let bytes = file.bytes.try_collect::<Vec<_>>().await.unwrap().concat();
        assert_eq!(bytes, film[from as usize..until as usize], "{range}");
    }
    let beyond = Asked { range: Some(format!("bytes={size}-")), ..Asked::default() };
    assert_eq!(open(&test, &url, beyond).await.err(), Some(format!("416 of {size}")));
    assert_eq!(read(&test, &url).await, film);
}
