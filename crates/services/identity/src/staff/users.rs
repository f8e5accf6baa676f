//! Accounts, for the staff: found by name, address or id, filtered by role and state.

use domain::{
    Refusal,
    identity::{
        Email, Role, email_own,
        staff::{StaffUser, Suspension, UserState, UsersQuery},
    },
    ids::UserId,
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::{Postgres, QueryBuilder, Row, postgres::PgRow};
use uuid::Uuid;

const COLUMNS: &str = "select u.id, u.display_name, u.email, u.roles, u.created_at, t.id as tutor_id,
  u.email_verified_at is not null as verified, u.suspended_at is not null as suspended,
  u.deleted_at is not null as erased,
  s.reason, s.at as suspended_since
  from users u left join tutors t on t.user_id = u.id and not t.for_members
    left join suspensions s on s.user_id = u.id and s.lifted_at is null where true";

/// Accounts, the newest first.
///
/// # Errors
/// 404 for people who are no admins of that scope, 422 for a filter, a limit or a cursor.
pub async fn users_list(
    context: &Context,
    query: &UsersQuery,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<StaffUser>> {
    context.require_scope(Role::Support)?;
    let limit = parse_limit(limit)?;
    let (q, role, state) = query.parse()?;
    let list = format!("users:{}", hex::encode(super::super::secrets::secret_hash(&serde_json::to_string(query)?)));
    let place = time_cursor_read(&list, cursor)?;
    let mut sql = QueryBuilder::<Postgres>::new(COLUMNS);
    match q.parse::<Uuid>() {
        Ok(id) => {
            sql.push(" and u.id = ").push_bind(id);
        }
        Err(_) if q.is_empty() => {}
        Err(_) => {
            let like = format!("%{}%", q.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
            sql.push(" and (u.display_name ilike ").push_bind(like.clone());
            sql.push(" or u.email ilike ").push_bind(like.to_lowercase());
            // As its owner writes it: the domain in its own script, which is not how it is kept.
            if let Ok(address) = Email::parse(&q) {
                sql.push(" or u.email = ").push_bind(address.as_str().to_owned());
            }
            sql.push(")");
        }
    }
    if let Some(role) = role {
        sql.push(" and u.roles @> array[").push_bind(role.code()).push("]::text[]");
    }
    if let Some(state) = state {
        sql.push(match state {
            UserState::Active => {
                " and u.deleted_at is null and u.suspended_at is null and u.email_verified_at is not null"
            }
            UserState::Unverified => {
                " and u.deleted_at is null and u.suspended_at is null and u.email_verified_at is null"
            }
            UserState::Suspended => " and u.deleted_at is null and u.suspended_at is not null",
            UserState::Erased => " and u.deleted_at is not null",
        });
    }
    if let Some((at, id)) = place {
        sql.push(" and (u.created_at, u.id) < (").push_bind(at).push(", ").push_bind(id).push(")");
    }
    sql.push(" order by u.created_at desc, u.id desc limit ").push_bind(i64::from(limit) + 1);
    let rows = sql.build().fetch_all(context.reads()).await?;
    let rows = rows.iter().map(user).collect::<Result<Vec<_>>>()?;
    let (items, next_cursor) = page_cut(rows, limit, &list, |user| (user.created_at, user.id.0))?;
    Ok(Page { items, next_cursor })
}

/// One account.
///
/// # Errors
/// 404, also for people who are no admins of that scope.
pub async fn user_get(context: &Context, id: UserId) -> Result<StaffUser> {
    context.require_scope(Role::Support)?;
    user_read(context, id).await
}

pub(super) async fn user_read(context: &Context, id: UserId) -> Result<StaffUser> {
    let mut sql = QueryBuilder::<Postgres>::new(COLUMNS);
    sql.push(" and u.id = ").push_bind(id.0);
    let row = sql.build().fetch_optional(context.writes()).await?;
    row.as_ref().map(user).transpose()?.ok_or_else(|| Refusal::not_found("account").into())
}

fn user(row: &PgRow) -> Result<StaffUser> {
    let roles: Vec<String> = row.try_get("roles")?;
    let (verified, suspended, erased) = (row.try_get("verified")?, row.try_get("suspended")?, row.try_get("erased")?);
    let (reason, at) = (row.try_get::<Option<String>, _>("reason")?, row.try_get("suspended_since")?);
    let email: String = row.try_get("email")?;
    Ok(StaffUser {
        id: UserId(row.try_get("id")?),
        display_name: row.try_get("display_name")?,
        email: email_own(&email).unwrap_or_default().to_owned(),
        roles: roles.iter().filter_map(|code| Role::parse(code)).collect(),
        state: UserState::of(verified, suspended, erased),
        created_at: row.try_get("created_at")?,
        tutor_id: row.try_get::<Option<Uuid>, _>("tutor_id")?.map(Into::into),
        suspension: reason.zip(at).map(|(reason, at)| Suspension { reason, at }),
    })
}
