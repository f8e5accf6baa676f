//! What search engines are told there is (CA6): subjects that somebody teaches, tutors who are listed.

use crate::subjects::subjects_list;
use spine::{Context, Result};
use uuid::Uuid;

/// Tutors in one file.
pub const TUTORS_A_FILE: i64 = 10_000;

/// Slugs of subjects that somebody can be booked for.
pub async fn sitemap_subjects(context: &Context) -> Result<Vec<String>> {
    let all = subjects_list(context).await?;
    Ok(all.iter().filter(|subject| subject.tutor_count > 0).map(|subject| subject.slug.clone()).collect())
}

/// Files that all listed tutors take.
pub async fn sitemap_files(context: &Context) -> Result<i64> {
    let listed = sqlx::query_scalar!(r#"select count(*) as "count!" from tutors t where tutor_listed(t)"#);
    let listed = listed.fetch_one(context.reads()).await?;
    Ok(listed.div_euclid(TUTORS_A_FILE) + i64::from(listed % TUTORS_A_FILE > 0))
}

/// The tutors of a file, counted from 1.
pub async fn sitemap_tutors(context: &Context, file: i64) -> Result<Vec<Uuid>> {
    let before = file.saturating_sub(1).saturating_mul(TUTORS_A_FILE);
    let ids = sqlx::query_scalar!(
        "select t.id from tutors t where tutor_listed(t) order by t.id limit $1 offset $2",
        TUTORS_A_FILE,
        before.max(0)
    );
    Ok(ids.fetch_all(context.reads()).await?)
}
