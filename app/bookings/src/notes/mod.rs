//! What stays of a lesson: notes and files on its page, and the pages of a tutor's students.

pub mod from_room;
pub mod rpc;
pub mod section;
pub mod shelf;
pub mod student_page;
pub mod students_page;
