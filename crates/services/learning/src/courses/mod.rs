//! Courses: written by their teacher, looked at, shown.

mod co_teachers;
mod prerequisites;
mod read;
mod review;
mod rows;
mod similar;
mod write;

pub(crate) use co_teachers::taught_by;
pub use co_teachers::{co_taught, co_teacher_answer, co_teacher_ask, co_teacher_end, co_teachers_of};
pub(crate) use prerequisites::prerequisites_of;
pub use prerequisites::prerequisites_put;
pub(crate) use read::escaped;
pub use read::{
    OpenFilm, course_get, course_list, courses_taught, courses_waiting, sitemap_course_films, sitemap_courses,
};
pub use review::{course_approve, course_decline, course_submit, course_take_down};
pub use similar::courses_similar;
pub use write::{course_create, course_update, outline_change, outline_put, outline_put_seen};
