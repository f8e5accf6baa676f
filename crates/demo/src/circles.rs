//! Circles of the demo's students, and cohorts of its courses; the same every time.

use super::{DEMO_SEED, day_of, dice::id_of};
use chrono::{DateTime, Duration, DurationRound, Utc};
use domain::ids::{CircleId, CircleSessionId, CohortId, CourseId, EnrolmentId, UserId};
use learning::past::{PastCircle, PastCohort, circle_as_past, cohort_as_past, cohort_filled_as_past, person_of};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// A circle: subject, name, what is done together, size, and the numbers of the students in it, the host first.
type Written = (&'static str, &'static str, &'static str, i16, &'static [u64]);

const CIRCLES: [Written; 4] = [
    (
        "english",
        "Half an hour of small talk",
        "We speak English about our week, one question each. Nobody corrects anybody until the end.",
        6,
        &[1, 4, 9, 16],
    ),
    (
        "algebra",
        "Exercises nobody likes",
        "Each brings one exercise that would not come out. We solve them together, on one page.",
        5,
        &[2, 8, 18],
    ),
    (
        "python",
        "A small program a week",
        "Everybody writes something useful in twenty lines and shows it. Reading what others wrote is half of it.",
        8,
        &[3, 12, 27, 48],
    ),
    ("german", "Kaffee und Kasus", "A coffee, a short text, and every case explained once.", 4, &[5, 20, 45, 80]),
];

/// Cohorts: the number of the course, days until it begins, weeks, places and goal.
const COHORTS: [(u64, i64, i16, i16, &str); 4] = [
    (1, 9, 4, 12, "Each of us can do one thing that we could not do before, and shows it."),
    (2, 16, 4, 10, "Everybody has spoken for five minutes in front of the others."),
    (4, 23, 6, 8, "Six small programs that somebody uses."),
    (FULL.1, 12, 4, 2, "We tell each other a story, each in a language that is not ours."),
];

/// The number of the cohort that is full, and of its free course; two students have its places and the first waits.
const FULL: (u64, u64) = (4, 2);
const FULL_STUDENTS: [u64; 3] = [31, 33, 1];

/// Fills that cohort.
async fn full_seed(work: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    let mut people = Vec::new();
    for student in FULL_STUDENTS {
        let found = person_of(work, &format!("student-{student:03}@demo.test")).await?;
        people.extend(found.map(|(id, _)| (EnrolmentId(id_of(DEMO_SEED, "cohort place", student)), id)));
    }
    let Some(((_, waits), places)) = people.split_last().filter(|_| people.len() == FULL_STUDENTS.len()) else {
        return Ok(());
    };
    let cohort = CohortId(id_of(DEMO_SEED, "cohort", FULL.0));
    cohort_filled_as_past(work, cohort, places, *waits, day - Duration::days(2)).await
}

/// Writes circles and cohorts; the courses are there.
pub(super) async fn groups_seed(work: &mut Transaction<'_, Postgres>, now: DateTime<Utc>) -> Result<()> {
    let day = day_of(now);
    let soon = now.duration_trunc(Duration::hours(1)).unwrap_or(day) + Duration::hours(1);
    for (number, (subject, title, agenda, size, people)) in (1_u64..).zip(CIRCLES) {
        let mut members: Vec<UserId> = Vec::new();
        for student in people {
            let email = format!("student-{student:03}@demo.test");
            members.extend(person_of(work, &email).await?.map(|(id, _)| id));
        }
        let evening = Duration::hours(17) + Duration::days(i64::try_from(number).unwrap_or_default());
        let session =
            |name, days| (CircleSessionId(id_of(DEMO_SEED, name, number)), day + evening + Duration::days(days));
        let circle = PastCircle {
            id: CircleId(id_of(DEMO_SEED, "circle", number)),
            members,
            subject,
            title,
            agenda,
            size,
            // The first can be joined soon: its room opens within the hour.
            sessions: [
                session("circle-held", -7),
                if number == 1 { (session("circle-ahead", 0).0, soon) } else { session("circle-ahead", 0) },
            ],
            recap: "We began, agreed on how we go about it, and each of us chose something for next week.",
            created_at: day - Duration::days(14),
        };
        circle_as_past(work, &circle).await?;
    }
    for (number, (course, days, weeks, seats, goal)) in (1_u64..).zip(COHORTS) {
        let cohort = PastCohort {
            id: CohortId(id_of(DEMO_SEED, "cohort", number)),
            course: CourseId(id_of(DEMO_SEED, "course", course)),
            starts_at: day + Duration::days(days),
            weeks,
            seats,
            goal,
            created_at: day - Duration::days(3),
        };
        cohort_as_past(work, &cohort).await?;
    }
    full_seed(work, day).await
}
