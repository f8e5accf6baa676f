//! Whether an article helped: one voice a person, which may change; of whoever is not signed in one a day and address
//! counts, and nothing is kept.

use super::shelf::shelf;
use domain::Refusal;
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
};

/// How many an article helped and did not, and what the reader said.
pub(super) async fn counted(context: &Context, slug: &str) -> Result<((i64, i64), Option<bool>)> {
    let row = sqlx::query!(
        r#"select coalesce((select helped from help_counts where slug = $1), 0) as "helped!",
             coalesce((select not_helped from help_counts where slug = $1), 0) as "not_helped!",
             (select helpful from help_votes where slug = $1 and user_id = $2) as own"#,
        slug,
        context.actor_id(),
    );
    let row = row.fetch_one(context.writes()).await?;
    Ok(((row.helped, row.not_helped), row.own))
}

/// Says whether an article helped.
///
/// # Errors
/// 404 for an article that does not exist; 429 for a second voice of an address on one day.
pub async fn help_vote(context: &Context, slug: &str, helpful: bool) -> Result<()> {
    let known = shelf("en").iter().find(|article| article.slug == slug);
    let slug = known.map(|article| article.slug).ok_or_else(|| Refusal::not_found("article"))?;
    if context.person().is_none() {
        // Before the transaction: whoever counts takes a connection of their own.
        limit_take(&context.app, Limit::HelpVote, &format!("{}:{slug}", context.ip)).await?;
    }
    let mut work = context.begin().await?;
    let before = match context.person() {
        Some(person) => {
            // Voices of one article queue for its row.
            sqlx::query!("insert into help_counts (slug) values ($1) on conflict do nothing", slug)
                .execute(&mut *work)
                .await?;
            sqlx::query!("select slug from help_counts where slug = $1 for update", slug).fetch_one(&mut *work).await?;
            let before = sqlx::query_scalar!(
                "select helpful from help_votes where slug = $1 and user_id = $2",
                slug,
                person.id.0
            );
            let before = before.fetch_optional(&mut *work).await?;
            sqlx::query!(
                "insert into help_votes (slug, user_id, helpful, voted_at) values ($1, $2, $3, $4)
                 on conflict (slug, user_id) do update set helpful = excluded.helpful, voted_at = excluded.voted_at",
                slug,
                person.id.0,
                helpful,
                context.now(),
            )
            .execute(&mut *work)
            .await?;
            before
        }
        None => None,
    };
    let change = |voice: bool| i64::from(helpful == voice) - i64::from(before == Some(voice));
    sqlx::query!(
        "insert into help_counts (slug, helped, not_helped) 
         values ($1, greatest($2::bigint, 0), greatest($3::bigint, 0))
         on conflict (slug) do update set helped = help_counts.helped + $2, not_helped = help_counts.not_helped + $3",
        slug,
        change(true),
        change(false),
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    Ok(())
}
