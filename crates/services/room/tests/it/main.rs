//! Rooms over a real database: who may enter and when, who was there, what that means for money, board and notes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod attendance;
mod closing;
mod document;
mod drawn;
mod entering;
mod forwarding;
mod kept;
mod meeting;
mod memory;
mod pictures;
mod recording;
mod relays;
mod servers;
mod video;
mod video_hooks;
mod video_stage;

use domain::{ids::BookingId, room::frames::ClientFrame};
use serde_json::Value;
use services::{
    Context,
    room::{Entered, Told, enter, join},
};
use std::time::Duration;
use testkit::{TestApp, TutorOptions, scene::Scene};

/// A lesson tomorrow at ten, in an installation whose room decides what comes of it.
pub struct Lesson {
    pub scene: Scene,
    pub id: BookingId,
}

impl Lesson {
    pub async fn new() -> Self {
        let test = TestApp::with(|settings| settings.room.decides = true).await;
        let scene = Scene::on(test, TutorOptions::default()).await;
        let id = scene.scheduled(testkit::scene::TOMORROW).await;
        Self { scene, id }
    }

    /// At that time of the lesson's day, with everything done that was due.
    pub async fn at(&self, time: &str) {
        self.scene.move_to(&format!("2026-03-03T{time}:00Z"));
        self.scene.test.run_jobs().await;
    }

    /// Goes in as somebody.
    pub async fn enters(&self, person: &Context) -> Entered {
        let room = join(person, self.id).await.unwrap().room_id;
        enter(person, room, None).await.unwrap()
    }
}

/// The next text frame of that type; others before it are passed over.
pub async fn hears(socket: &mut Entered, kind: &str) -> Value {
    loop {
        let told = tokio::time::timeout(Duration::from_secs(5), socket.next()).await;
        let told = told.unwrap_or_else(|_| panic!("no {kind} within 5 s")).unwrap_or_else(|| panic!("no {kind}"));
        let Told::Text(text) = told else { continue };
        let frame: Value = serde_json::from_str(&text).unwrap();
        if frame["type"] == kind {
            return frame["data"].clone();
        }
    }
}

/// Says a frame as a page does.
pub async fn says(socket: &Entered, frame: Value) -> services::Result<bool> {
    socket.heard(ClientFrame::parse(&frame.to_string()).unwrap()).await
}
