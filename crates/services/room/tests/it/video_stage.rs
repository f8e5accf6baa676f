//! A lesson tomorrow at ten whose tutor meets elsewhere, with providers that are as wrong as a test wants them.

use domain::{
    bookings::{PaymentState, SessionOutcome, SessionState},
    ids::BookingId,
    room::{
        video::{VideoProvider, VideoSettings, VideoSettingsRequest},
        wire::{JoinAnswer, MomentKind},
    },
};
use serde_json::{Value, json};
use services::{
    Clock, Context, Result,
    bookings::booking::booking_get,
    room::{
        join, timeline_get,
        video::{
            FollowJob, FollowMeeting, VideoReply, VideoReturn, video_connect, video_finish, video_put, video_told,
        },
    },
};
use spine::job::Job;
use testkit::{
    TestApp, TutorOptions,
    rooms::{Posted, Rooms, zoom_post},
    scene::{Scene, TOMORROW},
};

/// Those that a teacher signs in to.
pub const ACCOUNTS: [VideoProvider; 3] = [VideoProvider::Zoom, VideoProvider::GoogleMeet, VideoProvider::Teams];

pub struct Stage {
    pub scene: Scene,
    pub outside: Rooms,
}

pub fn choice(provider: VideoProvider) -> VideoSettingsRequest {
    VideoSettingsRequest { provider: provider.code().into() }
}

impl Stage {
    pub async fn new() -> Self {
        let outside = Rooms::start().await;
        let accounts = outside.accounts();
        let test = TestApp::with(|settings| {
            settings.room.decides = true;
            settings.videos = accounts;
        });
        Self { scene: Scene::on(test.await, TutorOptions::default()).await, outside }
    }

    /// With a tutor who meets there.
    pub async fn at(provider: VideoProvider) -> Self {
        let stage = Self::new().await;
        stage.choose(provider).await;
        stage
    }

    /// The tutor signs in where that is needed, and chooses it.
    pub async fn choose(&self, provider: VideoProvider) {
        let tutor = self.scene.as_tutor();
        if provider.needs_account() {
            self.connect(&tutor, provider, "rosa").await.unwrap();
        } else {
            video_put(&tutor, &choice(provider)).await.unwrap();
        }
        self.scene.test.run_jobs().await;
    }

    pub async fn connect(&self, context: &Context, provider: VideoProvider, person: &str) -> Result<VideoSettings> {
        let page = video_connect(context, provider.code()).await?.authorize_url;
        let (code, state) = self.outside.consent(&page, person);
        video_finish(context, provider.code(), &VideoReturn { code, state, error: String::new() }).await
    }

    /// A lesson that both agreed on, with its meeting.
    pub async fn lesson(&self) -> BookingId {
        let id = self.scene.scheduled(TOMORROW).await;
        self.scene.test.run_jobs().await;
        id
    }

    pub async fn follow(&self, id: BookingId) {
        FollowMeeting::run(&self.scene.test.system(), FollowJob { booking_id: id }).await.unwrap();
    }

    /// At that time of the lesson's day, with everything done that was due.
    pub async fn time(&self, time: &str) {
        self.scene.move_to(&format!("2026-03-03T{time}:00Z"));
        self.scene.test.run_jobs().await;
    }

    /// Both come to the door.
    pub async fn joined(&self, id: BookingId) -> (JoinAnswer, JoinAnswer) {
        let student = join(&self.scene.as_student(), id).await.unwrap();
        (student, join(&self.scene.as_tutor(), id).await.unwrap())
    }

    pub async fn outcome(&self, id: BookingId) -> (SessionState, SessionOutcome, PaymentState) {
        let booking = booking_get(&self.scene.as_student(), id).await.unwrap();
        (booking.session_state, booking.session_outcome, booking.payment_state)
    }

    pub fn real(&self) -> i64 {
        self.scene.test.clock.real_now().timestamp()
    }

    pub async fn post(&self, provider: &str, posted: &Posted) -> Result<VideoReply> {
        let nobody = self.scene.test.anonymous();
        let header = |name: &str| posted.header(name);
        let post = adapters::video::Post {
            body: &posted.body,
            header: &header,
            token: &posted.token,
            validation: "",
            now: self.scene.test.clock.real_now(),
        };
        video_told(&nobody, provider, &post).await
    }

    /// Zoom tells of somebody, now.
    pub async fn zoom(&self, kind: &str, who: &str, time: &str) {
        self.post("zoom", &zoom_post(&self.zoom_event(kind, who, time), self.real())).await.unwrap();
    }

    pub fn zoom_event(&self, kind: &str, who: &str, time: &str) -> Value {
        let at = format!("2026-03-03T{time}:00Z");
        let participant = match who {
            "tutor" => json!({ "id": "rosa", "user_id": "16778240" }),
            "student" => json!({ "id": "", "user_id": "16778241", "registrant_id": "reg-1", "user_name": "S" }),
            _ => json!({ "id": "", "user_id": "16778242", "user_name": "Somebody" }),
        };
        let mut event = json!({
            "event": format!("meeting.participant_{kind}"), "event_ts": 1,
            "payload": { "account_id": "a", "object": {
                "id": self.outside.meetings().keys().next().unwrap(), "uuid": "u==", "host_id": "rosa",
                "topic": "x", "participant": participant,
            } },
        });
        let name = if kind == "joined" { "join_time" } else { "leave_time" };
        event["payload"]["object"]["participant"][name] = json!(at);
        event
    }

    /// The timeline: whose, what, and whether nothing of it was changed.
    pub async fn timeline(&self, id: BookingId) -> (Vec<(&'static str, MomentKind)>, bool) {
        let room = join(&self.scene.as_student(), id).await.unwrap().room_id;
        let told = timeline_get(&self.scene.as_student(), room, None).await.unwrap();
        let lines = told.items.iter().map(|line| {
            let tutor = line.person_id == self.scene.tutor.person.id;
            (if tutor { "tutor" } else { "student" }, line.kind)
        });
        (lines.collect(), told.intact)
    }

    /// Mails of that kind, to anybody.
    pub async fn mails(&self, kind: &str) -> i64 {
        let count = sqlx::query_scalar("select count(*) from mails where template = $1").bind(kind);
        count.fetch_one(&self.scene.test.owner).await.unwrap()
    }
}
