//! Of courses, their places and their films.

use super::Break;

/// A course that nobody learns in, and its first version.
macro_rules! a_course {
    ($($then:literal),*) => {
        concat!(
            "insert into courses (id, teacher_id, tutor_id, subject_id, title, level, language, currency, price,
               created_at)
             select gen_random_uuid(), tutor_user_id, tutor_id, subject_id, 'x', 'beginner', 'en', 'USD', 100, now()
               from bookings limit 1;
             insert into course_versions (course_id, number, title, description, outline, published_at)
             select id, 1, 'x', '', '{}', now() from courses;
             insert into course_units (id, course_id, kind) select gen_random_uuid(), id, 'video' from courses;",
            $($then),*
        )
    };
}

pub const BREAKS: &[Break] = &[
    (
        "a place in a course that nobody paid for",
        "the money of every enrolment lies where its state says",
        a_course!(
            "insert into enrolments (id, course_id, learner_id, teacher_id, version, currency, price, enrolled_at,
               last_at)
             select gen_random_uuid(), c.id, b.student_id, c.teacher_id, 1, 'USD', 100, now(), now()
             from courses c, bookings b limit 1"
        ),
    ),
    (
        "a course's money of no enrolment",
        "money that moved for a course names an enrolment that exists",
        "alter table journals disable trigger user; alter table journals drop constraint journals_named;
         update journals set kind = 'course_enrol', about_id = gen_random_uuid() where sequence = 1",
    ),
    (
        "a learner who is not there",
        "a course counts its learners",
        a_course!("update courses set learners = learners + 1"),
    ),
    (
        "a film that is ready and has nothing to show",
        "a film that is ready has every segment of every size",
        a_course!(
            "insert into videos (id, unit_id, owner_id, upload_id, status, frames, created_at)
             select gen_random_uuid(), u.id, c.teacher_id, gen_random_uuid(), 'ready', 1, now()
             from course_units u join courses c on c.id = u.course_id;
             insert into video_renditions (video_id, rung, width, height, codec, init)
             select id, 360, 640, 360, 'avc1', '' from videos"
        ),
    ),
    (
        "a piece of a film that nobody prepares",
        "a film counts the pieces that are done",
        a_course!(
            "insert into videos (id, unit_id, owner_id, upload_id, status, frames, chunks, created_at)
             select gen_random_uuid(), u.id, c.teacher_id, gen_random_uuid(), 'encoding', 1, 1, now()
             from course_units u join courses c on c.id = u.course_id"
        ),
    ),
    (
        "earnings of a course that wait nowhere",
        "what a course earned waits, and can be paid out when it says so",
        a_course!(
            "insert into enrolments (id, course_id, learner_id, teacher_id, version, currency, price, enrolled_at,
               last_at, settled_at, earned, clears_at)
             select gen_random_uuid(), c.id, b.student_id, c.teacher_id, 1, 'USD', 0, now(), now(), now(), 80, now()
             from courses c, bookings b limit 1"
        ),
    ),
    (
        "a seat of a cohort that begins with no day",
        "a seat of a cohort is a place in its course",
        a_course!(
            "insert into enrolments (id, course_id, learner_id, teacher_id, version, currency, price, enrolled_at,
               last_at)
             select gen_random_uuid(), c.id, b.student_id, c.teacher_id, 1, 'USD', 0, now(), now()
             from courses c, bookings b limit 1;
             insert into cohorts (id, course_id, teacher_id, starts_on, starts_at, weeks, seats, currency, price,
               time_zone, created_at)
             select gen_random_uuid(), id, teacher_id, current_date, now(), 6, 3, 'USD', 0, 'UTC', now() from courses;
             insert into cohort_seats (cohort_id, number, seats, learner_id, enrolment_id, taken_at)
             select o.id, 1, 3, e.learner_id, e.id, now() from cohorts o, enrolments e"
        ),
    ),
    (
        "a circle whose host is not in it",
        "a circle that is open is hosted by somebody who is in it",
        "insert into circles (id, host_id, subject_id, title, size, time_zone, created_at, over_at)
         select gen_random_uuid(), student_id, subject_id, 'x', 3, 'UTC', now(), now() + interval '30 days'
         from bookings limit 1",
    ),
];
