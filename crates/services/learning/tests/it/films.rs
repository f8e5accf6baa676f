//! Films as the work leaves them: made of a file that somebody sent, by the programs of the system in their box.

use crate::{
    closed::filmed,
    courses::{draft, enrolled, unit},
};
use domain::{
    ids::{UnitId, VideoId},
    learning::{
        outline::Outline,
        video::{Video, VideoRequest, VideoStatus},
        watched::WatchedRequest,
    },
    platform::uploads::UploadRequest,
};
use serde_json::json;
use services::{
    learning::{
        courses::outline_put,
        enrolment::{enrolment_get, unit_watched},
        video::{EncodePiece, LookAtFilm, Signed, master_get, piece_get, video_begin, video_get},
    },
    platform::uploads::upload_whole,
};
use spine::job::Job;
use std::{process::Command, time::Duration};
use testkit::scene::Scene;

/// Nine seconds of pictures that move, and a tone.
const FILM: &str = "-f lavfi -i testsrc=size=640x480:rate=10:duration=9 -f lavfi -i sine=frequency=440:duration=9 \
    -pix_fmt yuv420p -c:v libx264 -preset ultrafast -c:a aac";
const FRAMES: usize = 90;

/// What ffmpeg makes of these words.
fn made(words: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("film.mp4");
    let mut encoder = Command::new("ffmpeg");
    encoder.args(["-v", "error"]).args(words.split_whitespace()).arg(&place);
    assert!(encoder.status().unwrap().success(), "films need ffmpeg: make setup-tests");
    std::fs::read(place).unwrap()
}

/// A unit for films in a draft of the tutor's.
async fn film_unit(scene: &Scene) -> UnitId {
    let course = draft(scene, 0).await;
    let mut next = Outline { modules: course.modules.clone() };
    next.modules[0].units = vec![unit("video", "Film")];
    let course = outline_put(&scene.as_tutor(), course.card.id, &next).await.unwrap();
    course.modules[0].units[0].id.unwrap()
}

/// Sends a file for a film; none when it does not even arrive.
async fn sent(scene: &Scene, unit_id: UnitId, media: &str, bytes: &[u8]) -> Option<VideoId> {
    let request = UploadRequest {
        purpose: "course_video".into(),
        file_name: "film.mp4".into(),
        size: bytes.len() as i64,
        content_type: media.into(),
    };
    let upload_id = upload_whole(&scene.as_tutor(), &request, bytes).await.ok()?;
    Some(video_begin(&scene.as_tutor(), &VideoRequest { unit_id, upload_id }).await.unwrap().id)
}

async fn film_of(scene: &Scene, id: VideoId) -> Video {
    video_get(&scene.as_tutor(), id).await.unwrap()
}

async fn number(scene: &Scene, sql: &'static str, id: VideoId) -> i64 {
    sqlx::query_scalar(sql).bind(id.0).fetch_one(&scene.test.owner).await.unwrap()
}

/// What a player reads of one size, in order: how many segments, and all of it in one file that a program can look at.
async fn read_through(scene: &Scene, id: VideoId, token: &str, folder: &str) -> (usize, String) {
    let piece = async |file: &str| piece_get(&scene.as_tutor(), id, token, folder, file).await.unwrap().bytes;
    let list = String::from_utf8(piece("index.m3u8").await).unwrap();
    assert!(list.ends_with("#EXT-X-ENDLIST\n"), "{list}");
    let names: Vec<&str> = list.lines().filter(|line| line.contains(".m4s")).collect();
    let mut whole = piece("init.mp4").await;
    for name in &names {
        whole.extend(piece(name).await);
    }
    let place = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(place.path(), whole).unwrap();
    let mut decoder = Command::new("ffmpeg");
    let decoded = decoder.args(["-v", "error", "-i"]).arg(place.path()).args(["-f", "null", "-"]).output().unwrap();
    assert_eq!(String::from_utf8(decoded.stderr).unwrap(), "", "{folder} decodes without a word");
    let entries = "stream=width,height,nb_read_packets";
    let look = ["-v", "error", "-count_packets", "-show_entries", entries, "-of", "csv=p=0"];
    let looked = Command::new("ffprobe").args(look).arg(place.path()).output().unwrap();
    (names.len(), String::from_utf8(looked.stdout).unwrap().trim().to_owned())
}

/// Every size is whole, and the sound beside it.
async fn is_whole(scene: &Scene, id: VideoId) {
    let film = film_of(scene, id).await;
    assert_eq!((film.status, film.progress, film.duration), (VideoStatus::Ready, 1.0, Some(9.0)));
    let sizes: Vec<(i32, i32)> = film.renditions.iter().map(|it| (it.width, it.height)).collect();
    assert_eq!(sizes, [(640, 480), (480, 360)]);
    assert!(film.poster_url.is_some() && film.storyboard_url.is_some());
    let token = film.playlist_url.unwrap().split_once("token=").unwrap().1.to_owned();
    let master = master_get(&scene.as_tutor(), id, &Signed { token: token.clone() }).await.unwrap();
    let master = String::from_utf8(master.bytes).unwrap();
    assert_eq!((master.matches("#EXT-X-STREAM-INF").count(), master.matches("TYPE=AUDIO").count()), (2, 1), "{master}");
    for (folder, size) in [("480", "640,480"), ("360", "480,360")] {
        assert_eq!(read_through(scene, id, &token, folder).await, (3, format!("{size},{FRAMES}")));
    }
    let (segments, _) = read_through(scene, id, &token, "sound").await;
    assert!((2..=4).contains(&segments), "about four seconds each");
    let unnamed = "select count(*) from video_pieces where video_id = $1 and done_at is null";
    assert_eq!(number(scene, unnamed, id).await, 0);
}

#[tokio::test]
async fn a_film_that_was_sent_becomes_every_size_and_its_sound_and_all_of_it_decodes() {
    let scene = Scene::new().await;
    let unit = film_unit(&scene).await;
    let id = sent(&scene, unit, "video/mp4", &made(FILM)).await.unwrap();
    let waits = film_of(&scene, id).await;
    assert_eq!((waits.status, waits.playlist_url), (VideoStatus::Queued, None));
    scene.test.run_jobs().await;
    is_whole(&scene, id).await;
    let worked = "select coalesce(sum(encoded_ms), 0)::bigint from film_days where $1::uuid is not null";
    assert!(number(&scene, worked, id).await > 0, "what workers were busy with is measured");
}

#[tokio::test]
async fn a_worker_that_is_gone_in_the_middle_of_a_piece_leaves_nothing_to_see_and_the_next_one_makes_it() {
    let scene = Scene::new().await;
    let (unit, system) = (film_unit(&scene).await, scene.test.system());
    let id = sent(&scene, unit, "video/mp4", &made(FILM)).await.unwrap();
    LookAtFilm::run(&system, serde_json::from_value(json!({ "id": id })).unwrap()).await.unwrap();
    let pieces = sqlx::query_scalar("select name from video_pieces where video_id = $1 order by name").bind(id.0);
    let pieces: Vec<String> = pieces.fetch_all(&scene.test.owner).await.unwrap();
    assert_eq!(pieces, ["0", "1", "sound", "stills"]);
    let made_of = "select count(distinct rung) from video_segments where video_id = $1";
    let done = "select count(*) from video_pieces where video_id = $1 and done_at is not null and name <> 'stills'";
    for (try_, piece) in (0..3).flat_map(|try_| pieces.iter().map(move |piece| (try_, piece))) {
        let payload = serde_json::from_value(json!({ "id": id, "piece": piece })).unwrap();
        // Dropped wherever it is, and its box with it.
        let long = Duration::from_millis(20 * (try_ + 1));
        let _gone = tokio::time::timeout(long, EncodePiece::run(&system, payload)).await;
        assert!(number(&scene, made_of, id).await == 0 || number(&scene, done, id).await > 0, "{piece}");
    }
    scene.test.run_jobs().await;
    is_whole(&scene, id).await;
    assert_eq!(scene.test.run_jobs().await, 0, "nothing is left to do");
}

#[tokio::test]
async fn whatever_is_no_film_is_refused_with_a_reason_and_leaves_nothing_to_see() {
    let scene = Scene::new().await;
    let unit = film_unit(&scene).await;
    let film = made(FILM);
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let without_map = {
        let mut bytes = film.clone();
        let at = bytes.windows(4).position(|four| four == b"moov").unwrap();
        bytes[at..at + 4].copy_from_slice(b"junk");
        bytes
    };
    let noise = (0..4_000_u32).map(|n| u8::try_from(n * 7 % 251).unwrap());
    let noise: Vec<u8> = film.iter().take(40).copied().chain(noise).collect();
    let looked_at = [
        ("its end with the map of it missing", half(&film)),
        ("its end missing", half(&made(&format!("{FILM} -movflags +faststart")))),
        ("no map of it", without_map),
        ("noise behind a good beginning", noise),
        ("sound alone", made("-f lavfi -i sine=frequency=440:duration=2 -c:a aac")),
        ("over before it begins", made("-f lavfi -i testsrc=size=64x64:rate=10:duration=0.1 -pix_fmt yuv420p")),
        ("wider than anything", made("-f lavfi -i testsrc=size=4200x64:rate=5:duration=1 -pix_fmt yuv420p")),
        ("a beginning alone", film[..32].to_vec()),
    ];
    for (what, bytes) in looked_at {
        let Some(id) = sent(&scene, unit, "video/mp4", &bytes).await else { continue };
        scene.test.run_jobs().await;
        let told = film_of(&scene, id).await;
        assert_eq!((told.status, told.code.as_deref()), (VideoStatus::Failed, Some("video_refused")), "{what}");
        assert!(told.reason.is_some_and(|reason| !reason.is_empty()) && told.playlist_url.is_none(), "{what}");
        let seen = "select (select count(*) from video_segments where video_id = $1)
          + (select count(*) from video_renditions where video_id = $1)";
        assert_eq!(number(&scene, seen, id).await, 0, "{what}");
    }
    let does_not_arrive: [&[u8]; 12] = [
        b"#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n",
        b"#EXTM3U\n#EXTINF:4,\nhttp://169.254.169.254/latest/meta-data\n",
        b"ffconcat version 1.0\nfile '/etc/passwd'\n",
        b"<?xml version=\"1.0\"?><MPD><BaseURL>http://127.0.0.1/</BaseURL></MPD>",
        b"MZ\x90\0\x03\0\0\0 runs",
        b"\x7fELF\x02\x01\x01\0 runs",
        b"PK\x03\x04 an archive",
        b"%PDF-1.7 paper",
        b"\x89PNG\r\n\x1a\n a picture",
        b"GIF89a a picture",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>",
        b"words and nothing else",
    ];
    for bytes in does_not_arrive {
        for media in ["video/mp4", "video/webm"] {
            assert_eq!(sent(&scene, unit, media, bytes).await, None, "{}", String::from_utf8_lossy(bytes));
        }
    }
}

#[tokio::test]
async fn what_two_devices_watch_at_once_is_one_whole_and_what_comes_late_and_twice_counts_once() {
    let scene = Scene::new().await;
    let (course, unit, _) = filmed(&scene).await;
    let learner = scene.as_student();
    let place = enrolled(&learner, course.card.id).await.unwrap().id;
    scene.test.clock.advance(chrono::Duration::days(1));
    let tells = async |from: f64, until: f64, sending: &str| {
        let request = WatchedRequest { intervals: vec![(from, until)], position: until, sending: sending.into() };
        unit_watched(&learner, unit, &request).await.unwrap();
    };
    tokio::join!(tells(0.0, 0.2, "phone"), tells(0.1, 0.7, "laptop"));
    let watched = async || {
        let told = enrolment_get(&learner, place).await.unwrap();
        let one = told.modules.into_iter().flat_map(|module| module.units).find(|one| one.unit.id == Some(unit));
        (one.unwrap().watched * 1_000.0).round() as i64
    };
    assert_eq!(watched().await, 700, "of a second, each moment once");
    // Kept without a network and sent a day later, and once more because the answer was lost.
    for _ in 0..2 {
        tells(0.5, 0.7, "from the train").await;
    }
    assert_eq!(watched().await, 700);
    let again: Vec<i64> = sqlx::query_scalar("select again from unit_progress where unit_id = $1")
        .bind(unit.0)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(again, [100, 200, 500, 700], "seen a second time: where the two met, and in the train, once");
}
