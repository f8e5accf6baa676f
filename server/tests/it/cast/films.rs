//! Films of the cast: one second of grey, encoded once; a film that is ready is written as the work would leave it.

use super::Cast;
use domain::{
    ids::{UnitId, VideoId},
    platform::uploads::UploadRequest,
};
use services::{Clock, SignedIn, platform::uploads::upload_whole};
use std::{process::Command, sync::LazyLock};
use uuid::Uuid;

/// Points of the film, across and down.
const SIZE: (i32, i32) = (64, 36);
/// Pictures, in a second.
const FRAMES: i64 = 10;

/// A whole film, as a tutor would send it.
static FILM: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("film.mp4");
    let source = format!("color=gray:size={}x{}:rate={FRAMES}:duration=1", SIZE.0, SIZE.1);
    let mut encoder = Command::new("ffmpeg");
    encoder.args(["-v", "error", "-f", "lavfi", "-i", &source, "-pix_fmt", "yuv420p"]).arg(&place);
    assert!(encoder.status().unwrap().success(), "films need ffmpeg: make setup-tests");
    std::fs::read(place).unwrap()
});

/// The bytes of a film.
pub fn film() -> &'static [u8] {
    &FILM
}

/// How a film is announced.
pub fn film_request() -> UploadRequest {
    UploadRequest {
        purpose: "course_video".into(),
        file_name: "film.mp4".into(),
        size: film().len() as i64,
        content_type: "video/mp4".into(),
    }
}

impl Cast<'_> {
    /// A film that somebody sent; a child sends none, and the student's stands in.
    pub(super) async fn film_upload(&self, who: &str) -> String {
        let grown = self.person(who).filter(|_| who != "child");
        self.film_of(grown.unwrap_or(self.student())).await.to_string()
    }

    async fn film_of(&self, person: &SignedIn) -> Uuid {
        let context = self.house.app.context_of(person);
        upload_whole(&context, &film_request(), film()).await.unwrap().0
    }

    /// The unit's film as the work leaves it: one size, one segment.
    pub(super) async fn film_ready(&self, id: VideoId, unit: UnitId) {
        let (owner, now) = (&self.house.app.owner, self.house.app.clock.now());
        let film = sqlx::query(
            "insert into videos (id, unit_id, owner_id, upload_id, status, width, height, rate_num, rate_den, frames,
               sound, created_at, finished_at)
             values ($1, $2, $3, gen_random_uuid(), 'ready', $4, $5, $6, 1, $6, false, $7, $7)",
        );
        let film = film.bind(id.0).bind(unit.0).bind(self.tutor.person.id.0);
        film.bind(SIZE.0).bind(SIZE.1).bind(FRAMES).bind(now).execute(owner).await.unwrap();
        for sql in [
            "insert into video_renditions (video_id, rung, width, height, codec, init)
             select id, height, width, height, 'avc1.42c00a', 'init' from videos where id = $1",
            "insert into video_segments (video_id, rung, number, object_key, bytes, micros)
             select id, height, 0, 'films/' || id || '/0', 4, 1000000 from videos where id = $1",
        ] {
            sqlx::query(sql).bind(id.0).execute(owner).await.unwrap();
        }
    }

    /// A film that is ready, with what its tutor sent.
    pub(super) async fn filmed(&self) -> VideoId {
        let (video, sent) = (self.learned().await.video, self.film_of(&self.tutor.person).await);
        let sent = sqlx::query("update videos set upload_id = $2 where id = $1").bind(video.0).bind(sent);
        sent.execute(&self.house.app.owner).await.unwrap();
        video
    }
}
