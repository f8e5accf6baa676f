//! What is done about recordings: the student and the tutor are in the room of a lesson and have agreed.

use super::Cast;
use domain::ids::RoomId;
use services::room::{consent_put, enter, part_put, recording_start};
use testkit::WEBM;

impl Cast<'_> {
    /// The room where one can begin, or one where it runs, or the recording itself, which the student made.
    pub(super) async fn recording_id(&mut self, path: &str) -> String {
        let named = self.room().await;
        if path.contains("/consent") {
            return named;
        }
        let room: RoomId = named.parse().unwrap();
        let student = self.house.app.context_of(self.student());
        let teacher = self.house.app.context_of(&self.house.app.reload(self.tutor.person.id).await);
        for person in [&student, &teacher] {
            // Whoever's page is closed without a word counts as there for a while.
            drop(enter(person, room, None).await.unwrap());
            consent_put(person, room, true).await.unwrap();
        }
        if path.contains("/start") {
            return named;
        }
        let recording = recording_start(&student, room).await.unwrap().recording_id.unwrap();
        part_put(&student, recording, 1, WEBM).await.unwrap();
        if path.contains("/rooms/") { named } else { recording.to_string() }
    }
}
