//! People of a directory. Somebody new is an invitation that holds a seat until they sign in the first time; whoever is
//! made inactive or taken away frees it. Accounts are neither read nor changed: what an institution says of an address
//! tells it nothing of whether somebody here has it.

use super::{
    invite::{Inviter, invited, within_the_day},
    members::{End, end},
    own::{Row, locked_for_others},
    scim_tokens::Directory,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{InstitutionId, InstitutionMemberId, UserId},
    integrations::{
        institution::RosterEntry,
        refusals,
        scim::{Filter, PersonChange, ScimPage, ScimPerson, people_most},
    },
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// Somebody with the place that is theirs, or was the last.
struct Stored {
    id: Uuid,
    member_id: Uuid,
    user_id: Option<Uuid>,
    state: String,
    user_name: String,
    email: String,
    external_id: Option<String>,
    given_name: String,
    family_name: String,
    display_name: String,
    created_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
}

impl Stored {
    fn active(&self) -> bool {
        matches!(self.state.as_str(), "invited" | "active")
    }

    fn person(self) -> ScimPerson {
        ScimPerson {
            active: self.active(),
            id: self.id,
            user_name: self.user_name,
            email: self.email,
            external_id: self.external_id,
            given_name: self.given_name,
            family_name: self.family_name,
            display_name: self.display_name,
            created_at: self.created_at,
            changed_at: self.changed_at,
        }
    }
}

async fn found(connection: &mut PgConnection, institution: Uuid, id: Uuid) -> Result<Stored> {
    let found = sqlx::query_as!(
        Stored,
        "select p.id, p.member_id, m.user_id, m.state, p.user_name, p.email, p.external_id, p.given_name,
           p.family_name, p.display_name, p.created_at, p.changed_at
         from scim_users p join institution_members m on m.id = p.member_id
         where p.id = $2 and p.institution_id = $1",
        institution,
        id,
    );
    Ok(found.fetch_optional(connection).await?.ok_or_else(|| Refusal::not_found("user"))?)
}

/// One of them.
///
/// # Errors
/// 404 for another institution's, and for one that is not there.
pub async fn person_get(context: &Context, directory: Directory, id: Uuid) -> Result<ScimPerson> {
    let mut connection = context.writes().acquire().await?;
    Ok(found(&mut connection, directory.institution, id).await?.person())
}

/// Those that a filter finds, the oldest first, and how many there are.
pub async fn people_list(
    context: &Context,
    directory: Directory,
    filter: Option<&Filter>,
    page: ScimPage,
) -> Result<(i64, Vec<ScimPerson>)> {
    let wanted = |attribute| filter.filter(|filter| filter.attribute == attribute).map(|filter| filter.value.as_str());
    let (name, external) = (wanted("userName"), wanted("externalId"));
    let id = wanted("id").map(|id| id.parse::<Uuid>().unwrap_or_default());
    let total = sqlx::query_scalar!(
        r#"select count(*) as "total!" from scim_users
           where institution_id = $1 and ($2::text is null or lower(user_name) = lower($2))
             and ($3::text is null or external_id = $3) and ($4::uuid is null or id = $4)"#,
        directory.institution,
        name,
        external,
        id,
    );
    let total = total.fetch_one(context.writes()).await?;
    let rows = sqlx::query_as!(
        Stored,
        "select p.id, p.member_id, m.user_id, m.state, p.user_name, p.email, p.external_id, p.given_name,
           p.family_name, p.display_name, p.created_at, p.changed_at
         from scim_users p join institution_members m on m.id = p.member_id
         where p.institution_id = $1 and ($2::text is null or lower(p.user_name) = lower($2))
           and ($3::text is null or p.external_id = $3) and ($4::uuid is null or p.id = $4)
         order by p.created_at, p.id offset $5 limit $6",
        directory.institution,
        name,
        external,
        id,
        page.start - 1,
        page.count,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    Ok((total, rows.into_iter().map(Stored::person).collect()))
}

/// Holds a seat for an address: the one it has in this institution already, or a new invitation.
async fn seat_hold(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (directory, institution): (Directory, &Row),
    (email, name): (&str, &str),
) -> Result<Uuid> {
    let held = sqlx::query_scalar!(
        "select m.id from institution_members m
         where m.institution_id = $1 and m.email = $2 and m.state in ('invited', 'active')
           and not exists (select from scim_users p where p.member_id = m.id)",
        institution.id,
        email,
    );
    if let Some(held) = held.fetch_optional(&mut **work).await? {
        return Ok(held);
    }
    let other = sqlx::query_scalar!(
        r#"select exists (select from institution_members
             where institution_id = $1 and email = $2 and state in ('invited', 'active')) as "other!""#,
        institution.id,
        email,
    );
    if other.fetch_one(&mut **work).await? {
        return Err(refusals::member_already().into());
    }
    if institution.free() <= 0 {
        return Err(refusals::seats_all_taken().into());
    }
    within_the_day(work, context, (institution, 1)).await?;
    let admin = sqlx::query!(
        "select u.display_name, u.locale from institution_admins a join users u on u.id = a.user_id
         where a.institution_id = $1 order by (a.user_id = $2) desc nulls last, a.since, a.user_id limit 1",
        institution.id,
        directory.maker,
    );
    let admin = admin.fetch_optional(&mut **work).await?;
    let (inviter, locale) = admin
        .map_or_else(|| (institution.name.clone(), context.locale.clone()), |admin| (admin.display_name, admin.locale));
    let inviter = Inviter { id: None, name: &inviter, locale: &locale };
    let entry = RosterEntry { line: 1, email: email.to_owned(), name: name.to_owned(), problem: None };
    invited(work, context, (&inviter, institution), &entry).await
}

fn name_taken(error: sqlx::Error) -> spine::Error {
    let taken = error.as_database_error().and_then(|said| said.constraint()) == Some("scim_users_name");
    if taken { refusals::scim_user_taken().into() } else { error.into() }
}

async fn written_down(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    institution: Uuid,
    (what, id): (&str, Uuid),
) -> Result<()> {
    let after = Some(json!({ "what": what, "scim_user_id": id }));
    let act = Act { act: "institution.scim", subject_id: Some(institution), before: None, after };
    audit_append(work, context, act).await
}

/// Somebody new, whose seat is held.
///
/// # Errors
/// 400 `scim_value_invalid`, `scim_starts_active`; 409 `scim_user_taken`, `member_already`, `seats_all_taken`,
/// `scim_people_enough`, `invitations_enough`.
pub async fn person_create(context: &Context, directory: Directory, change: &PersonChange) -> Result<ScimPerson> {
    if change.active == Some(false) {
        return Err(refusals::scim_starts_active().into());
    }
    let name = change.user_name.clone().ok_or_else(|| refusals::scim_value_invalid("userName"))?;
    let email = change.address().ok_or_else(|| refusals::scim_value_invalid("emails"))?;
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, directory.institution).await?;
    let counted = sqlx::query!(
        r#"select count(*) as "all!", count(*) filter (where lower(user_name) = lower($2)) as "same!"
           from scim_users where institution_id = $1"#,
        institution.id,
        name,
    );
    let counted = counted.fetch_one(&mut *work).await?;
    if counted.same > 0 {
        return Err(refusals::scim_user_taken().into());
    }
    let most = people_most(institution.seats.into());
    if counted.all >= most {
        return Err(refusals::scim_people_enough(most).into());
    }
    let new = ScimPerson {
        id: context.new_id(),
        user_name: name,
        email: email.as_str().to_owned(),
        external_id: change.external_id.clone().flatten(),
        given_name: change.given_name.clone().unwrap_or_default(),
        family_name: change.family_name.clone().unwrap_or_default(),
        display_name: change.display_name.clone().unwrap_or_default(),
        active: true,
        created_at: context.now(),
        changed_at: context.now(),
    };
    let member = seat_hold(&mut work, context, (directory, &institution), (&new.email, &new.called())).await?;
    sqlx::query!(
        "insert into scim_users (id, institution_id, member_id, user_name, email, external_id, given_name, family_name,
           display_name, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
        new.id,
        institution.id,
        member,
        new.user_name,
        new.email,
        new.external_id,
        new.given_name,
        new.family_name,
        new.display_name,
        new.created_at,
    )
    .execute(&mut *work)
    .await
    .map_err(name_taken)?;
    written_down(&mut work, context, institution.id, ("made", new.id)).await?;
    work.commit().await?;
    Ok(new)
}

/// Replaces what is said of somebody; what is left out is empty.
///
/// # Errors
/// As [`person_patched`].
pub async fn person_replace(
    context: &Context,
    directory: Directory,
    id: Uuid,
    whole: &PersonChange,
) -> Result<ScimPerson> {
    let empty = |said: &Option<String>| Some(said.clone().unwrap_or_default());
    let change = PersonChange {
        external_id: Some(whole.external_id.clone().flatten()),
        given_name: empty(&whole.given_name),
        family_name: empty(&whole.family_name),
        display_name: empty(&whole.display_name),
        email: whole.address(),
        // Left out, it stays as it is: a seat is not given back in passing.
        active: whole.active,
        user_name: whole.user_name.clone(),
    };
    person_patched(context, directory, id, &change).await
}

/// Changes what was said of somebody. Inactive frees the seat; active again holds one anew; another address invites
/// there, unless they have joined already.
///
/// # Errors
/// 404 for another institution's; 409 `scim_user_taken`, `member_already`, `seats_all_taken`, `invitations_enough`,
/// `institution_last_admin`.
pub async fn person_patched(
    context: &Context,
    directory: Directory,
    id: Uuid,
    change: &PersonChange,
) -> Result<ScimPerson> {
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, directory.institution).await?;
    let before = found(&mut work, institution.id, id).await?;
    let mut institution = institution;
    let email = change.email.as_ref().map_or(before.email.as_str(), |email| email.as_str()).to_owned();
    let wanted = change.active.unwrap_or_else(|| before.active());
    // Whoever has joined sits on their own seat, whatever their address is called.
    let moved = before.state == "invited" && email != before.email;
    if before.active() && (!wanted || moved) {
        seat_free(&mut work, context, institution.id, &before).await?;
        institution.taken -= 1;
    }
    let called = |one: &Option<String>, other: &str| one.clone().unwrap_or_else(|| other.to_owned());
    let (given_name, family_name) =
        (called(&change.given_name, &before.given_name), called(&change.family_name, &before.family_name));
    let display_name = called(&change.display_name, &before.display_name);
    let member = if wanted && (!before.active() || moved) {
        let name = if display_name.is_empty() { format!("{given_name} {family_name}") } else { display_name.clone() };
        let name: String = name.trim().chars().take(domain::integrations::institution::NAME_MAX_CHARS).collect();
        seat_hold(&mut work, context, (directory, &institution), (&email, &name)).await?
    } else {
        before.member_id
    };
    sqlx::query!(
        "update scim_users set member_id = $2, user_name = $3, email = $4, external_id = $5, given_name = $6,
           family_name = $7, display_name = $8, changed_at = $9
         where id = $1",
        id,
        member,
        called(&change.user_name, &before.user_name),
        email,
        change.external_id.clone().unwrap_or_else(|| before.external_id.clone()),
        given_name,
        family_name,
        display_name,
        context.now(),
    )
    .execute(&mut *work)
    .await
    .map_err(name_taken)?;
    if wanted != before.active() || moved {
        let what = if wanted { "held" } else { "freed" };
        written_down(&mut work, context, institution.id, (what, id)).await?;
    }
    let told = found(&mut work, institution.id, id).await?.person();
    work.commit().await?;
    Ok(told)
}

async fn seat_free(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    institution: Uuid,
    person: &Stored,
) -> Result<()> {
    let ending = End {
        institution: InstitutionId(institution),
        member: InstitutionMemberId(person.member_id),
        person: person.user_id.filter(|_| person.state == "active").map(UserId),
        state: "removed",
    };
    end(work, context, &ending).await
}

/// Takes somebody away: the seat is free.
///
/// # Errors
/// 404 for another institution's; 409 `institution_last_admin`.
pub async fn person_delete(context: &Context, directory: Directory, id: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let institution = locked_for_others(&mut work, directory.institution).await?;
    let before = found(&mut work, institution.id, id).await?;
    if before.active() {
        seat_free(&mut work, context, institution.id, &before).await?;
    }
    sqlx::query!("delete from scim_users where id = $1", id).execute(&mut *work).await?;
    written_down(&mut work, context, institution.id, ("gone", id)).await?;
    Ok(work.commit().await?)
}
