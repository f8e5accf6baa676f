//! The pages and server functions of this context, and who may open and call them.

use super::{
    chat_page::chat_page,
    recordings_page::{recording_page, recordings_page},
    room_page::{cohort_room_page, meeting_page, room_page},
    video_page::video_page,
    video_rpc::{MeetHere, VideoChoose, VideoRemove},
    video_sandbox_page::video_sandbox_page,
};
use domain::door::{Access, Door, Shed};
use face::{address::VIDEO, page::PageRow, rpc::call};

/// Every page. Nobody sits in somebody else's lesson from inside, and a lesson is never refused for load.
pub fn pages() -> Vec<PageRow> {
    let room = Door::page("/bookings/{id}/room", Access::Person).own_eyes().shed(Shed::Never);
    let meeting = Door::page("/circles/{id}/sessions/{session}/room", Access::Adult).own_eyes().shed(Shed::Never);
    let live = Door::page("/cohorts/{id}/sessions/{session}/room", Access::Adult).own_eyes().shed(Shed::Never);
    let chat = Door::page("/rooms/{id}/chat", Access::Person).own_eyes();
    let (list, one) = (Door::page("/recordings", Access::Person), Door::page("/recordings/{id}", Access::Person));
    vec![
        PageRow::new(room, room_page),
        PageRow::new(meeting, meeting_page),
        PageRow::new(live, cohort_room_page),
        PageRow::new(chat, chat_page),
        PageRow::new(list.own_eyes(), recordings_page),
        PageRow::new(one.own_eyes(), recording_page),
        PageRow::new(Door::page(VIDEO, Access::Adult).own_eyes(), video_page),
        PageRow::new(Door::page("/sandbox/video", Access::Person), video_sandbox_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<VideoChoose>(Access::Adult).own_eyes(),
        call::<VideoRemove>(Access::Adult).own_eyes().time_limit(60_000),
        call::<MeetHere>(Access::Person).own_eyes().shed(Shed::Never),
    ]
}
