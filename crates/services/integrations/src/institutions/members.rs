//! Who sits on the seats: a list, a file, and what an admin does about one of them.

use super::{
    links::links_end,
    own::{admin_end, admin_make, locked, looked_after},
};
use domain::{
    Refusal,
    ids::{InstitutionId, InstitutionMemberId, UserId},
    integrations::{
        institution::{InstitutionMember, InstitutionMemberChange, MemberState},
        refusals,
    },
    page::{Page, parse_limit},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    csv_file::csv_file,
    lists::{page_cut, time_cursor_read},
    rate_limits::{Limit, limit_take},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Names the list its cursors belong to.
const LIST: &str = "institution_members";
/// Rows of a file.
const FILE_ROWS: i64 = 100_000;

/// Members, invitations and those who were: the latest invited first.
///
/// # Errors
/// 404 for another institution; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn members_list(
    context: &Context,
    id: InstitutionId,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<InstitutionMember>> {
    let limit = parse_limit(limit)?;
    let before = time_cursor_read(LIST, cursor)?;
    let rows = read(context, id, (before, i64::from(limit) + 1)).await?;
    let (items, next_cursor) = page_cut(rows, limit, LIST, |row| (row.invited_at, row.id.0))?;
    Ok(Page { items, next_cursor })
}

/// All of them as a CSV file. A name that would be a formula is text.
///
/// # Errors
/// 404 for another institution.
pub async fn members_csv(context: &Context, id: InstitutionId) -> Result<Vec<u8>> {
    let rows = read(context, id, (None, FILE_ROWS)).await?;
    let day = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(|at| at.date_naive().to_string()).unwrap_or_default();
    csv_file(
        ["name", "email", "state", "admin", "invited", "joined", "ended"],
        rows.into_iter().map(|row| {
            let admin = if row.admin { "yes" } else { "no" }.to_owned();
            let dates = [day(Some(row.invited_at)), day(row.joined_at), day(row.ended_at)];
            let [invited, joined, ended] = dates;
            [row.name, row.email, row.state.code().to_owned(), admin, invited, joined, ended]
        }),
    )
}

type Before = Option<(chrono::DateTime<chrono::Utc>, Uuid)>;

async fn read(context: &Context, id: InstitutionId, (before, limit): (Before, i64)) -> Result<Vec<InstitutionMember>> {
    let person = context.require_person()?;
    let mut connection = context.writes().acquire().await?;
    looked_after(&mut connection, person.id, id).await?;
    let (at, after) = before.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = sqlx::query!(
        r#"select m.id, coalesce(nullif(m.name, ''), u.display_name, '') as "name!", m.email, m.state, m.invited_at,
             m.expires_at, m.joined_at, m.ended_at, a.user_id is not null and m.state = 'active' as "admin!"
           from institution_members m left join users u on u.id = m.user_id
           left join institution_admins a on a.institution_id = m.institution_id and a.user_id = m.user_id
           where m.institution_id = $1 and (m.invited_at, m.id) < (coalesce($2::timestamptz, 'infinity'), $3)
           order by m.invited_at desc, m.id desc limit $4"#,
        id.0,
        at,
        after,
        limit,
    );
    let mut members = Vec::new();
    for row in rows.fetch_all(&mut *connection).await? {
        let state = MemberState::parse(&row.state).ok_or_else(|| Error::unexpected("a member's state"))?;
        members.push(InstitutionMember {
            id: InstitutionMemberId(row.id),
            name: row.name,
            email: row.email,
            state,
            admin: row.admin,
            invited_at: row.invited_at,
            expires_at: Some(row.expires_at).filter(|_| state == MemberState::Invited),
            joined_at: row.joined_at,
            ended_at: row.ended_at,
        });
    }
    Ok(members)
}

/// A member looks after the institution too, or no longer.
///
/// # Errors
/// 404 for another institution or member; 409 `institution_not_member` for an invitation, `institution_last_admin`;
/// 429.
pub async fn member_change(
    context: &Context,
    (id, member): (InstitutionId, InstitutionMemberId),
    change: &InstitutionMemberChange,
) -> Result<()> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    locked(&mut work, person.id, id).await?;
    let (user, active) = seated(&mut work, id, member).await?;
    let Some(user) = user.filter(|_| active) else { return Err(refusals::institution_not_member().into()) };
    match change.admin {
        Some(true) => admin_make(&mut work, (id, user), context.now()).await?,
        Some(false) => admin_end(&mut work, (id, user)).await?,
        None => return Ok(()),
    }
    let after = Some(json!({ "member_id": member, "admin": change.admin }));
    audit_append(&mut work, context, Act { act: "institution.admin", subject_id: Some(id.0), before: None, after })
        .await?;
    Ok(work.commit().await?)
}

/// Takes an invitation back, or a member's seat.
///
/// # Errors
/// 404 for another institution, and for whoever has no seat there; 409 `institution_last_admin`; 429.
pub async fn member_remove(context: &Context, (id, member): (InstitutionId, InstitutionMemberId)) -> Result<()> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    locked(&mut work, person.id, id).await?;
    let (user, _) = seated(&mut work, id, member).await?;
    end(&mut work, context, &End { institution: id, member, person: user, state: "removed" }).await?;
    Ok(work.commit().await?)
}

/// Whose place it is, if somebody took it, and whether they did.
async fn seated(
    work: &mut Transaction<'_, Postgres>,
    id: InstitutionId,
    member: InstitutionMemberId,
) -> Result<(Option<UserId>, bool)> {
    let row = sqlx::query!(
        r#"select user_id, state = 'active' as "active!" from institution_members
           where id = $1 and institution_id = $2 and state in ('invited', 'active') for update"#,
        member.0,
        id.0,
    );
    let row = row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("member"))?;
    Ok((row.user_id.map(UserId), row.active))
}

/// The end of somebody's place.
pub(super) struct End {
    pub institution: InstitutionId,
    pub member: InstitutionMemberId,
    pub person: Option<UserId>,
    pub state: &'static str,
}

/// Ends it: the seat is free, and whoever looked after the institution does no longer.
pub(super) async fn end(work: &mut Transaction<'_, Postgres>, context: &Context, end: &End) -> Result<()> {
    if let Some(person) = end.person {
        admin_end(work, (end.institution, person)).await?;
        links_end(work, context, end.institution, Some(person)).await?;
    }
    sqlx::query!(
        "update institution_members set state = $2, code_hash = null, ended_at = $3
         where id = $1 and state in ('invited', 'active')",
        end.member.0,
        end.state,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    let after = Some(json!({ "member_id": end.member, "state": end.state }));
    let act = Act { act: "institution.end", subject_id: Some(end.institution.0), before: None, after };
    audit_append(work, context, act).await
}
