//! What search engines are told there is (CA6): subjects that somebody teaches, tutors who are listed, members who want
//! to be found.

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

/// Cities somebody listed lives in, each alone (no subject) and with the slugs of what is taught there.
pub async fn sitemap_cities(context: &Context) -> Result<Vec<(String, Option<String>)>> {
    let rows = sqlx::query!(
        r#"select t.city as "city!", s.slug as "slug?" from tutors t
           left join tutor_subjects ts on ts.tutor_id = t.id left join subjects s on s.id = ts.subject_id
           where t.city is not null and tutor_listed(t)
           group by grouping sets ((t.city), (t.city, s.slug)) order by t.city, s.slug nulls first limit $1"#,
        TUTORS_A_FILE
    );
    let rows = rows.fetch_all(context.reads()).await?;
    Ok(rows.into_iter().map(|row| (row.city, row.slug)).collect())
}

/// The film of a listed tutor, as search engines are told of it.
pub struct Film {
    /// Whose it is.
    pub tutor: Uuid,
    /// The tutor's name.
    pub name: String,
    /// What the tutor says in one line.
    pub headline: String,
}

/// Films that introduce tutors who are listed, one each.
pub async fn sitemap_films(context: &Context) -> Result<Vec<Film>> {
    let films = sqlx::query_as!(
        Film,
        "select t.id as tutor, u.display_name as name, t.headline from tutors t join users u on u.id = t.user_id
         where t.video_upload_id is not null and tutor_listed(t) order by t.id limit $1",
        TUTORS_A_FILE
    );
    Ok(films.fetch_all(context.reads()).await?)
}

/// Members who are no tutors and chose that their page may be found.
pub async fn sitemap_members(context: &Context) -> Result<Vec<Uuid>> {
    let ids = sqlx::query_scalar!(
        "select m.user_id from member_profiles m join users u on u.id = m.user_id
         where m.listed and u.deleted_at is null and u.suspended_at is null order by m.user_id limit $1",
        TUTORS_A_FILE
    );
    Ok(ids.fetch_all(context.reads()).await?)
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
