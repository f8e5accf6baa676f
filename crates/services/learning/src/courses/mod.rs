//! Courses: written by their teacher, looked at, shown.

mod prerequisites;
mod read;
mod review;
mod rows;
mod similar;
mod write;

pub(crate) use prerequisites::prerequisites_of;
pub use prerequisites::prerequisites_put;
pub(crate) use read::escaped;
pub use read::{course_get, course_list, courses_taught, courses_waiting, sitemap_courses};
pub use review::{course_approve, course_decline, course_submit, course_take_down};
pub use similar::courses_similar;
pub use write::{course_create, course_update, outline_put};
