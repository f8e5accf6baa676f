//! Inviting people: one address or a list, looked at before, mailed with a link that takes the seat.

use super::own::{Row, locked, looked_after};
use chrono::TimeDelta;
use domain::{
    Refusal,
    ids::{InstitutionId, UserId},
    integrations::{
        institution::{
            INVITATION_DAYS, INVITATIONS_PER_SEAT, InstitutionInvite, InstitutionRoster, RosterCounts, RosterEntry,
            RosterProblem, Seated, roster_plan, roster_read,
        },
        refusals,
    },
};
use identity::secrets::secret_hash;
use serde_json::json;
use spine::{
    Context, Result, SignedIn,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    job::{Job, Nothing},
    mails::{InstitutionMail, Mail, MailTemplate, mail_enqueue},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::{PgConnection, Postgres, Transaction};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What inviting those people would do now; nothing is written.
///
/// # Errors
/// 404 for another institution; 422 of the list.
pub async fn members_invite_preview(
    context: &Context,
    id: InstitutionId,
    request: &InstitutionInvite,
) -> Result<InstitutionRoster> {
    let person = context.require_verified()?;
    let mut connection = context.writes().acquire().await?;
    let row = looked_after(&mut connection, person.id, id).await?;
    let rows = planned(&mut connection, &row, request).await?;
    Ok(roster(rows, &row))
}

/// Invites them: each gets a mail, and the invitation holds a seat. Who cannot be invited is named, and the others are.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 422 of the list; 409 `invitations_enough`; 429; the
/// refusals of the key.
pub async fn members_invite(
    context: &Context,
    id: InstitutionId,
    request: &InstitutionInvite,
    key: Option<&IdempotencyKey>,
) -> Result<InstitutionRoster> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let key = Keyed::of(context, key, "institution.invite", &(id, request))?;
    let mut unit = Unit::begin(context, key.as_ref()).await?;
    let invited = invite(&mut unit, (person, id), request, key.clone()).await;
    unit.finish(invited).await
}

async fn invite<'a>(
    unit: &mut Unit<'a>,
    (person, id): (&SignedIn, InstitutionId),
    request: &InstitutionInvite,
    key: Option<Keyed<'a>>,
) -> Result<InstitutionRoster> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let context = unit.context();
    let row = locked(unit.work(), person.id, id).await?;
    let rows = planned(unit.work(), &row, request).await?;
    let told = roster(rows, &row);
    within_the_day(unit.work(), context, (&row, told.invited)).await?;
    for entry in told.rows.iter().filter(|entry| entry.problem.is_none()) {
        let inviter = Inviter { id: Some(person.id), name: &person.display_name, locale: &person.locale };
        invited(unit.work(), context, (&inviter, &row), entry).await?;
    }
    let after = Some(json!({ "invited": told.invited }));
    unit.audit(Act { act: "institution.invite", subject_id: Some(id.0), before: None, after });
    unit.answer(key, 201, &told)?;
    Ok(told)
}

fn roster(rows: Vec<RosterEntry>, institution: &Row) -> InstitutionRoster {
    let RosterCounts { invited, refused } = RosterCounts::of(&rows);
    InstitutionRoster { invited, refused, free: institution.free() - invited, rows }
}

/// What becomes of each of those who are asked for.
async fn planned(
    connection: &mut PgConnection,
    institution: &Row,
    request: &InstitutionInvite,
) -> Result<Vec<RosterEntry>> {
    let entries = match (&request.email, &request.csv) {
        (None, Some(csv)) => roster_read(csv)?,
        (Some(_), Some(csv)) if !csv.trim().is_empty() => return Err(refusals::invite_one_or_list().into()),
        (email, _) => {
            let email = domain::identity::Email::parse(email.as_deref().unwrap_or_default())?;
            let name = request.name.as_deref().unwrap_or_default();
            let name = domain::text::clean_line(name, domain::integrations::institution::NAME_MAX_CHARS);
            let name = name.map_err(|refusal| refusal.at("name"))?;
            vec![RosterEntry { line: 1, email: email.as_str().to_owned(), name, problem: None }]
        }
    };
    let addresses: Vec<String> = entries.iter().map(|entry| entry.email.clone()).collect();
    let rows = sqlx::query!(
        r#"select m.email as "email!", m.state = 'active' as "member!" from institution_members m
           where m.institution_id = $1 and m.state in ('invited', 'active') and m.email = any ($2)
           union
           select u.email, true from institution_members m join users u on u.id = m.user_id
           where m.institution_id = $1 and m.state = 'active' and u.email = any ($2)"#,
        institution.id,
        &addresses,
    );
    let mut seated = BTreeMap::new();
    for row in rows.fetch_all(connection).await? {
        let seat = if row.member { Seated::Member } else { Seated::Invited };
        seated.insert(row.email, seat);
    }
    Ok(roster_plan(entries, &seated, institution.free()))
}

/// The refusal of the one person who was to be invited.
pub fn problem_of_one(problem: RosterProblem) -> Refusal {
    match problem {
        RosterProblem::NoSeat => refusals::seats_all_taken(),
        RosterProblem::Invited => refusals::invited_already(),
        RosterProblem::EmailInvalid | RosterProblem::NameInvalid => domain::identity::refusals::email_invalid(),
        RosterProblem::Member | RosterProblem::Twice => refusals::member_already(),
    }
}

/// Whoever invites and takes back in a loop would have us write to strangers without end.
pub(super) async fn within_the_day(
    connection: &mut PgConnection,
    context: &Context,
    (institution, more): (&Row, i64),
) -> Result<()> {
    let sent = sqlx::query_scalar!(
        r#"select count(*) as "sent!" from institution_members where institution_id = $1 and invited_at > $2"#,
        institution.id,
        context.now() - TimeDelta::days(1),
    );
    let sent = sent.fetch_one(connection).await?;
    let most = INVITATIONS_PER_SEAT * i64::from(institution.seats);
    if more > 0 && sent + more > most { Err(refusals::invitations_enough().into()) } else { Ok(()) }
}

/// Who invites.
pub(super) struct Inviter<'a> {
    /// None for a directory.
    pub id: Option<UserId>,
    pub name: &'a str,
    pub locale: &'a str,
}

/// Holds a seat for that address and mails the link; the place.
pub(super) async fn invited(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (inviter, institution): (&Inviter<'_>, &Row),
    entry: &RosterEntry,
) -> Result<Uuid> {
    let (id, code) = (context.new_id(), Uuid::new_v4().simple().to_string());
    let expires_at = context.now() + TimeDelta::days(INVITATION_DAYS);
    sqlx::query!(
        "insert into institution_members (id, institution_id, email, name, state, code_hash, invited_by, invited_at,
           expires_at)
         values ($1, $2, $3, $4, 'invited', $5, $6, $7, $8)",
        id,
        institution.id,
        entry.email,
        entry.name,
        secret_hash(&code),
        inviter.id.map(|id| id.0),
        context.now(),
        expires_at,
    )
    .execute(&mut **work)
    .await?;
    let mail = Mail {
        dedup_key: format!("institution_invited:{id}"),
        user_id: None,
        recipient: entry.email.clone(),
        locale: inviter.locale.to_owned(),
        template: MailTemplate::Institution(InstitutionMail::Invited {
            name: inviter.name.to_owned(),
            institution: institution.name.clone(),
            days: INVITATION_DAYS,
        }),
        action_token: Some(code),
        calendar: None,
    };
    mail_enqueue(work, context, mail).await?;
    Ok(id)
}

/// Invitations that nobody followed in time free their seats; every hour.
pub struct LapseInvitations;

impl Job for LapseInvitations {
    const KIND: &'static str = "LapseInvitations";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        sqlx::query!(
            "update institution_members set state = 'lapsed', code_hash = null, ended_at = $1
             where state = 'invited' and expires_at <= $1",
            context.now()
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }
}
