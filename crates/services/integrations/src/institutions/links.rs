//! What an institution opens for its members: links to its own accounts, and sign-ins that came by them. They end with
//! the seat, and with the settings they came by.

use super::own::Row;
use domain::{
    ids::{InstitutionId, SessionId, UserId},
    integrations::{institution::sso::Place, refusals},
};
use identity::sessions::sessions_end;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// Forgets the links of somebody, or of all, and ends what came by them.
pub(super) async fn links_end(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    institution: InstitutionId,
    person: Option<UserId>,
) -> Result<()> {
    sqlx::query!(
        "delete from institution_identities where institution_id = $1 and ($2::uuid is null or user_id = $2)",
        institution.0,
        person.map(|person| person.0),
    )
    .execute(&mut **work)
    .await?;
    opened_end(work, context, institution, person).await
}

/// Ends sign-ins that an institution opened, of somebody or of all.
pub(super) async fn opened_end(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    institution: InstitutionId,
    person: Option<UserId>,
) -> Result<()> {
    let open = sqlx::query!(
        "select s.id, s.user_id from sso_sessions o join sessions s on s.id = o.session_id
         where o.institution_id = $1 and ($2::uuid is null or s.user_id = $2) and s.revoked_at is null
         order by s.id",
        institution.0,
        person.map(|person| person.0),
    );
    for session in open.fetch_all(&mut **work).await? {
        sessions_end(work, context, UserId(session.user_id), &[SessionId(session.id)]).await?;
    }
    Ok(())
}

/// What place somebody would have who arrives with that address, and opens that account.
pub(super) async fn place_of(
    connection: &mut PgConnection,
    institution: Uuid,
    person: Option<UserId>,
    email: Option<&str>,
) -> Result<Place> {
    let found = sqlx::query!(
        r#"select i.taken < i.seats as "free!",
             exists (select from institution_members
                     where institution_id = i.id and user_id = $2 and state = 'active') as "member!",
             exists (select from institution_members
                     where institution_id = i.id and email = $3 and state = 'invited') as "invited!"
           from institutions i where i.id = $1"#,
        institution,
        person.map(|person| person.0),
        email,
    );
    let found = found.fetch_one(connection).await?;
    Ok(match (found.member, found.invited, found.free) {
        (true, ..) => Place::Member,
        (_, true, _) => Place::Invited,
        (.., true) => Place::Free,
        _ => Place::None,
    })
}

/// Takes a seat for somebody whom the institution itself vouches for: the one that an invitation to the address holds,
/// or a free one. The institution is locked.
///
/// # Errors
/// 409 `sso_no_seat`.
pub(super) async fn seat_take(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (institution, person): (&Row, UserId),
    (email, name): (&str, &str),
) -> Result<()> {
    if place_of(work, institution.id, Some(person), None).await? == Place::Member {
        return Ok(());
    }
    let no_seat = || refusals::sso_no_seat(&institution.name);
    let now = context.now();
    let invited = sqlx::query!(
        "update institution_members set state = 'active', code_hash = null, user_id = $3, joined_at = $4
         where institution_id = $1 and email = $2 and state = 'invited'",
        institution.id,
        email,
        person.0,
        now,
    );
    if invited.execute(&mut **work).await?.rows_affected() == 0 {
        if institution.free() <= 0 {
            return Err(no_seat().into());
        }
        let taken = sqlx::query!(
            "insert into institution_members (id, institution_id, email, name, state, user_id, invited_at, expires_at,
               joined_at)
             values ($1, $2, $3, $4, 'active', $5, $6, $6, $6) on conflict do nothing",
            context.new_id(),
            institution.id,
            email,
            name,
            person.0,
            now,
        );
        // The address has a seat under another account.
        if taken.execute(&mut **work).await?.rows_affected() == 0 {
            return Err(no_seat().into());
        }
    }
    let act = Act { act: "institution.join", subject_id: Some(institution.id), before: None, after: None };
    audit_append(work, context, act).await
}

/// Whether the domain of an address is proved to be the institution's.
pub(super) async fn domain_proved(connection: &mut PgConnection, institution: Uuid, domain: &str) -> Result<bool> {
    let proved = sqlx::query_scalar!(
        r#"select exists (select from institution_domains
             where institution_id = $1 and domain = $2 and confirmed_at is not null) as "proved!""#,
        institution,
        domain,
    );
    Ok(proved.fetch_one(connection).await?)
}

/// Connects an account of the institution to one of ours; false when either is connected otherwise.
pub(super) async fn link_store(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (institution, person): (Uuid, UserId),
    (issuer, subject, email): (&str, &str, &str),
) -> Result<bool> {
    let stored = sqlx::query!(
        "insert into institution_identities (institution_id, issuer, subject, user_id, email, created_at, last_used_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing",
        institution,
        issuer,
        subject,
        person.0,
        email,
        context.app.clock.real_now(),
    );
    Ok(stored.execute(&mut **work).await?.rows_affected() == 1)
}
