//! Many people for benches: tutors that can be searched and booked, students with money, nobody with a past.

use super::{
    DemoSummary, begin, commit, day_of, euro_rate, imported_tell, is_taken, password_hash,
    store::{ledger, people as accounts},
    students, subjects,
    tutors::{self, Setting},
    wallets,
};
use chrono::{DateTime, Utc};
use spine::Result;
use sqlx::PgPool;

/// Makes `tutors` tutors and `students` students from `seed`, in one transaction. Their addresses end in
/// `@bulk-SEED.test`, their password is the demo's. When this seed was loaded before, nothing is changed.
///
/// # Errors
/// Unexpected when the taxonomy is missing.
pub async fn bulk_seed(
    pool: &PgPool,
    tutors: u32,
    students: u32,
    seed: u64,
    now: DateTime<Utc>,
) -> Result<DemoSummary> {
    let mut transaction = begin(pool).await?;
    let email = |kind: &str, number: usize| format!("{kind}-{number:06}@bulk-{seed}.test");
    if is_taken(&mut transaction, &email("tutor", 1)).await? || is_taken(&mut transaction, &email("student", 1)).await?
    {
        return Ok(DemoSummary { already_there: true, ..DemoSummary::default() });
    }
    let day = day_of(now);
    let subjects = subjects(&mut transaction).await?;
    let (_, euro) = euro_rate(&mut transaction).await?;
    let (tutors, students) = (u64::from(tutors), u64::from(students));
    let setting = Setting {
        seed,
        day: day.date_naive(),
        instant_until: tutors / 10,
        euro_from: tutors - tutors / 10 + 1,
        waits_from: tutors + 1,
    };
    let teachers = tutors::tutors(setting, &subjects, tutors);
    let learners = students::students(seed, day.date_naive(), students, students - students / 5 + 1);
    let hash = password_hash()?;
    let teach = (1..).zip(&teachers).map(|(number, tutor)| accounts::tutor_user(tutor, email("tutor", number), day));
    accounts::users_insert(&mut transaction, &teach.collect::<Vec<_>>(), &hash).await?;
    let learn =
        (1..).zip(&learners).map(|(number, student)| accounts::student_user(student, email("student", number), day));
    accounts::users_insert(&mut transaction, &learn.collect::<Vec<_>>(), &hash).await?;
    accounts::tutors_insert(&mut transaction, &teachers, &subjects, &euro, day).await?;
    let books = wallets::opening(seed, &learners, day)?;
    ledger::payments_insert(&mut transaction, &books.payments).await?;
    ledger::journals_insert(&mut transaction, &books.entries).await?;
    imported_tell(&mut transaction, seed, tutors, day).await?;
    commit(pool, transaction).await?;
    Ok(DemoSummary { tutors, students, journals: books.entries.len() as u64, ..DemoSummary::default() })
}
