//! Groups of a directory: labels that an institution's identity provider gives its people. They are shown to its
//! admins, and decide nothing.

use super::{
    own::{Row, locked_for_others},
    scim_tokens::Directory,
};
use domain::{
    Refusal,
    integrations::{
        refusals,
        scim::{Filter, GROUP_MEMBERS_MOST, GROUPS_MOST, GroupChange, MemberAct, ScimGroup, ScimPage},
    },
};
use spine::{Context, Result};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

async fn found(connection: &mut PgConnection, institution: Uuid, id: Uuid, members: bool) -> Result<ScimGroup> {
    let row = sqlx::query!(
        "select id, display_name, external_id, created_at, changed_at from scim_groups
         where id = $2 and institution_id = $1",
        institution,
        id,
    );
    let row = row.fetch_optional(&mut *connection).await?.ok_or_else(|| Refusal::not_found("group"))?;
    let members = if members { Some(people_of(connection, row.id).await?) } else { None };
    Ok(ScimGroup {
        id: row.id,
        display_name: row.display_name,
        external_id: row.external_id,
        created_at: row.created_at,
        changed_at: row.changed_at,
        members,
    })
}

async fn people_of(connection: &mut PgConnection, group: Uuid) -> Result<Vec<(Uuid, String)>> {
    let rows = sqlx::query!(
        "select p.id, p.user_name from scim_group_people g join scim_users p on p.id = g.scim_user_id
         where g.group_id = $1 order by p.id",
        group
    );
    Ok(rows.fetch_all(connection).await?.into_iter().map(|row| (row.id, row.user_name)).collect())
}

/// One of them, with who is in it or without.
///
/// # Errors
/// 404 for another institution's, and for one that is not there.
pub async fn group_get(context: &Context, directory: Directory, id: Uuid, members: bool) -> Result<ScimGroup> {
    let mut connection = context.writes().acquire().await?;
    found(&mut connection, directory.institution, id, members).await
}

/// Those that a filter finds, the oldest first, and how many there are. Who is in them is read of one at a time.
pub async fn groups_list(
    context: &Context,
    directory: Directory,
    filter: Option<&Filter>,
    page: ScimPage,
) -> Result<(i64, Vec<ScimGroup>)> {
    let wanted = |attribute| filter.filter(|filter| filter.attribute == attribute).map(|filter| filter.value.as_str());
    let (name, external) = (wanted("displayName"), wanted("externalId"));
    let id = wanted("id").map(|id| id.parse::<Uuid>().unwrap_or_default());
    let rows = sqlx::query!(
        r#"select id, display_name, external_id, created_at, changed_at, count(*) over () as "total!"
           from scim_groups
           where institution_id = $1 and ($2::text is null or lower(display_name) = lower($2))
             and ($3::text is null or external_id = $3) and ($4::uuid is null or id = $4)
           order by created_at, id limit $5"#,
        directory.institution,
        name,
        external,
        id,
        GROUPS_MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let (from, count) = (usize::try_from(page.start - 1), usize::try_from(page.count));
    let part = rows.into_iter().skip(from.unwrap_or(usize::MAX)).take(count.unwrap_or_default());
    let group = part.map(|row| ScimGroup {
        id: row.id,
        display_name: row.display_name,
        external_id: row.external_id,
        created_at: row.created_at,
        changed_at: row.changed_at,
        members: None,
    });
    Ok((total, group.collect()))
}

fn name_taken(error: sqlx::Error) -> spine::Error {
    let taken = error.as_database_error().and_then(|said| said.constraint()) == Some("scim_groups_name");
    if taken { refusals::scim_group_taken().into() } else { error.into() }
}

/// A new group.
///
/// # Errors
/// 400 `scim_value_invalid`; 409 `scim_group_taken`, `scim_groups_enough`.
pub async fn group_create(context: &Context, directory: Directory, change: &GroupChange) -> Result<ScimGroup> {
    let name = change.display_name.as_deref().ok_or_else(|| refusals::scim_value_invalid("displayName"))?;
    let id = context.new_id();
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, directory.institution).await?;
    let made = sqlx::query!(
        "insert into scim_groups (id, institution_id, display_name, external_id, created_at, changed_at)
         select $1, $2, $3, $4, $5, $5 where (select count(*) from scim_groups where institution_id = $2) < $6",
        id,
        institution.id,
        name,
        change.external_id.clone().flatten(),
        context.now(),
        GROUPS_MOST,
    );
    if made.execute(&mut *work).await.map_err(name_taken)?.rows_affected() == 0 {
        return Err(refusals::scim_groups_enough(GROUPS_MOST).into());
    }
    people_change(&mut work, (&institution, id), &change.members).await?;
    let told = found(&mut work, institution.id, id, true).await?;
    work.commit().await?;
    Ok(told)
}

/// Replaces a group; what is left out is empty.
///
/// # Errors
/// As [`group_patched`].
pub async fn group_replace(
    context: &Context,
    directory: Directory,
    id: Uuid,
    whole: &GroupChange,
) -> Result<ScimGroup> {
    let members = if whole.members.is_empty() { vec![MemberAct::Set(Vec::new())] } else { whole.members.clone() };
    let external_id = Some(whole.external_id.clone().flatten());
    let change = GroupChange { members, external_id, display_name: whole.display_name.clone() };
    group_patched(context, directory, id, &change).await
}

/// Changes what is named of a group.
///
/// # Errors
/// 400 `scim_value_invalid`; 404 for another institution's; 409 `scim_group_taken`.
pub async fn group_patched(
    context: &Context,
    directory: Directory,
    id: Uuid,
    change: &GroupChange,
) -> Result<ScimGroup> {
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, directory.institution).await?;
    found(&mut work, institution.id, id, false).await?;
    sqlx::query!(
        "update scim_groups set display_name = coalesce($2, display_name),
           external_id = case when $3 then $4 else external_id end, changed_at = $5
         where id = $1",
        id,
        change.display_name,
        change.external_id.is_some(),
        change.external_id.clone().flatten(),
        context.now(),
    )
    .execute(&mut *work)
    .await
    .map_err(name_taken)?;
    people_change(&mut work, (&institution, id), &change.members).await?;
    let told = found(&mut work, institution.id, id, true).await?;
    work.commit().await?;
    Ok(told)
}

async fn people_change(
    work: &mut Transaction<'_, Postgres>,
    (institution, group): (&Row, Uuid),
    acts: &[MemberAct],
) -> Result<()> {
    for act in acts {
        let (named, adds) = match act {
            MemberAct::Add(people) | MemberAct::Set(people) => (people, true),
            MemberAct::Remove(people) => (people, false),
        };
        let mut named = named.clone();
        named.sort_unstable();
        named.dedup();
        let goes = match act {
            MemberAct::Add(_) => Vec::new(),
            MemberAct::Remove(_) => named.clone(),
            MemberAct::Set(_) => people_of(work, group).await?.into_iter().map(|(id, _)| id).collect(),
        };
        sqlx::query!("delete from scim_group_people where group_id = $1 and scim_user_id = any ($2)", group, &goes)
            .execute(&mut **work)
            .await?;
        if !adds {
            continue;
        }
        let own = sqlx::query_scalar!(
            r#"select count(*) as "own!" from scim_users where institution_id = $1 and id = any ($2)"#,
            institution.id,
            &named,
        );
        // Somebody who is not there, or is another institution's.
        if own.fetch_one(&mut **work).await? != named.len() as i64 {
            return Err(refusals::scim_value_invalid("members").into());
        }
        sqlx::query!(
            "insert into scim_group_people (group_id, scim_user_id) select $1, unnest($2::uuid[])
             on conflict do nothing",
            group,
            &named,
        )
        .execute(&mut **work)
        .await?;
    }
    let size = sqlx::query_scalar!(r#"select count(*) as "size!" from scim_group_people where group_id = $1"#, group);
    if size.fetch_one(&mut **work).await? > GROUP_MEMBERS_MOST as i64 {
        return Err(refusals::scim_value_invalid("members").into());
    }
    Ok(())
}

/// Takes a group away; its people stay.
///
/// # Errors
/// 404 for another institution's.
pub async fn group_delete(context: &Context, directory: Directory, id: Uuid) -> Result<()> {
    let gone = sqlx::query!("delete from scim_groups where id = $1 and institution_id = $2", id, directory.institution);
    let gone = gone.execute(context.writes()).await?.rows_affected();
    if gone == 1 { Ok(()) } else { Err(Refusal::not_found("group").into()) }
}
