//! Views of the lists of the staff: the filters that somebody comes back to, by a name. Each is its owner's alone.

use domain::{
    Refusal,
    identity::staff::{
        refusals,
        views::{SaveViewRequest, SavedView, VIEWS_MAX, ViewList},
    },
};
use spine::{Context, Result};

/// The caller's views of a list, by name.
///
/// # Errors
/// 404 for people who do not read that list.
pub async fn views_list(context: &Context, list: ViewList) -> Result<Vec<SavedView>> {
    let person = context.require_scope(list.scope())?;
    let views = sqlx::query_as!(
        SavedView,
        "select name, query from saved_views where user_id = $1 and list = $2 order by name limit $3",
        person.id.0,
        list.code(),
        VIEWS_MAX,
    );
    Ok(views.fetch_all(context.writes()).await?)
}

/// Keeps the filters of a list; what had that name is replaced. Answers where the view is.
///
/// # Errors
/// 404 for people who do not read that list; 422 of [`SaveViewRequest::parse`]; 409 `views_full`.
pub async fn view_save(context: &Context, request: &SaveViewRequest) -> Result<String> {
    let (list, view) = request.parse()?;
    let person = context.require_scope(list.scope())?;
    let kept = sqlx::query!(
        "insert into saved_views (user_id, list, name, query, created_at)
         select $1, $2, $3, $4, $5
         where (select count(*) from saved_views where user_id = $1 and list = $2 and name <> $3) < $6
         on conflict (user_id, list, name) do update set query = excluded.query, created_at = excluded.created_at",
        person.id.0,
        list.code(),
        view.name,
        view.query,
        context.now(),
        VIEWS_MAX,
    );
    if kept.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::views_full(VIEWS_MAX).into());
    }
    Ok(format!("{}?{}", list.path(), view.query))
}

/// Forgets a view; what is not kept is none the less forgotten. Answers where its list is.
///
/// # Errors
/// 404 for an unknown list and for people who do not read it.
pub async fn view_forget(context: &Context, list: &str, name: &str) -> Result<&'static str> {
    let list = ViewList::parse(list).ok_or_else(|| Refusal::not_found("view"))?;
    let person = context.require_scope(list.scope())?;
    sqlx::query!(
        "delete from saved_views where user_id = $1 and list = $2 and name = $3",
        person.id.0,
        list.code(),
        name,
    )
    .execute(context.writes())
    .await?;
    Ok(list.path())
}
