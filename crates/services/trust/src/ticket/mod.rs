//! Questions to the support (TR6): asked by people, answered within the clocks of their topic.

mod by_mail;
mod desk;
mod read;

pub use by_mail::support_mail_received;
pub use desk::{tickets_queue, topics_tiers};
pub use read::{ticket_get, ticket_list};

use domain::{
    Refusal,
    identity::Role,
    ids::{BookingId, TicketId, UserId},
    trust::{
        events::{TicketNews, TrustEvent},
        refusals,
        ticket::{
            OPEN_MAX, REPLIES_MAX, ReplyRequest, Ticket, TicketRequest, TicketState, TicketTopic, Tier, after_reply,
        },
    },
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};

/// Asks the support. The clocks begin now.
///
/// # Errors
/// 401; 422 by field; 404 for a lesson that is not the caller's; 409 `tickets_too_many`, the refusals of the key.
pub async fn ticket_create(context: &Context, request: &TicketRequest, key: Option<&IdempotencyKey>) -> Result<Ticket> {
    let person = context.require_person()?.id;
    let (topic, text) = request.parse()?;
    if let Some(booking) = request.booking_id {
        own_lesson(context, booking, person).await?;
    }
    let key = Keyed::of(context, key, "ticket.create", request)?;
    let mut unit = Unit::begin(context, key.as_ref()).await?;
    let made = create_within(&mut unit, (person, topic), (request.booking_id, &text), key.clone()).await;
    unit.finish(made).await
}

async fn create_within<'a>(
    unit: &mut Unit<'a>,
    (person, topic): (UserId, TicketTopic),
    (booking, text): (Option<BookingId>, &str),
    key: Option<Keyed<'a>>,
) -> Result<Ticket> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    if tickets_open(unit, person).await? >= OPEN_MAX {
        return Err(refusals::tickets_too_many(OPEN_MAX).into());
    }
    let id = ticket_store(unit, (person, topic), booking).await?;
    reply_store(unit.work(), context, (id, person, false), (text, None)).await?;
    let ticket = read::ticket_read(unit.work(), context, id).await?;
    unit.answer(key, 201, &ticket)?;
    Ok(ticket)
}

/// Questions of one person that are open; they queue here, so that two at once do not both find room.
async fn tickets_open(unit: &mut Unit<'_>, person: UserId) -> Result<i64> {
    let open = sqlx::query_scalar!(
        r#"select (select count(*) from tickets where user_id = $1 and state <> 'solved') as "open!"
           from users where id = $1 for no key update"#,
        person.0
    );
    Ok(open.fetch_one(&mut **unit.work()).await?)
}

/// A new question without a word in it yet. The clocks begin now.
async fn ticket_store(
    unit: &mut Unit<'_>,
    (person, topic): (UserId, TicketTopic),
    booking: Option<BookingId>,
) -> Result<TicketId> {
    let context = unit.context();
    let tier = sqlx::query_as!(
        Tier,
        "select tier, first_answer_minutes, resolve_minutes from ticket_tiers where topic = $1",
        topic.code()
    );
    let tier = tier.fetch_one(&mut **unit.work()).await?;
    let (id, now) = (TicketId(context.new_id()), context.now());
    let (answer_due, resolve_due) = tier.clocks(now);
    sqlx::query!(
        "insert into tickets (id, user_id, topic, tier, booking_id, state, created_at, changed_at, first_answer_due_at,
           resolve_due_at)
         values ($1, $2, $3, $4, $5, 'open', $6, $6, $7, $8)",
        id.0,
        person.0,
        topic.code(),
        tier.tier,
        booking.map(|booking| booking.0),
        now,
        answer_due,
        resolve_due,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&TrustEvent::TicketOpened(TicketNews { ticket_id: id, user_id: person }))?;
    Ok(id)
}

/// Says more: the person whose question it is, or the support, which may settle it with that.
///
/// # Errors
/// 422 by field; 404 for others; 409 `ticket_solved`, `replies_too_many`.
pub async fn ticket_reply(context: &Context, id: TicketId, request: &ReplyRequest) -> Result<Ticket> {
    let person = context.require_person()?.id;
    let text = request.parse()?;
    let mut work = context.begin().await?;
    let row = sqlx::query!(
        r#"select user_id, state, solved_at, first_answered_at,
             (select count(*) from ticket_replies r where r.ticket_id = t.id) as "replies!"
           from tickets t where id = $1 for update"#,
        id.0
    );
    let row = row.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("question"))?;
    let own = row.user_id == person.0;
    if !own && !context.may(Role::Support) {
        return Err(Refusal::not_found("question").into());
    }
    let staff = !own;
    if row.replies >= REPLIES_MAX {
        return Err(refusals::replies_too_many(REPLIES_MAX).into());
    }
    let state = TicketState::parse(&row.state).ok_or_else(|| Error::unexpected("stored question: its state"))?;
    let now = context.now();
    let next = after_reply(state, row.solved_at, (staff, request.solved), now)?;
    reply_store(&mut work, context, (id, person, staff), (&text, None)).await?;
    sqlx::query!(
        "update tickets set state = $2, changed_at = $3, version = version + 1,
           first_answered_at = case when $4 then coalesce(first_answered_at, $3) else first_answered_at end,
           solved_at = case when $2 = 'solved' then $3 end
         where id = $1",
        id.0,
        next.code(),
        now,
        staff,
    )
    .execute(&mut *work)
    .await?;
    if staff {
        let news = TicketNews { ticket_id: id, user_id: UserId(row.user_id) };
        tell(&mut work, context, &TrustEvent::TicketAnswered(news)).await?;
        let act = Act { act: "ticket.answer", subject_id: Some(id.0), before: None, after: None };
        audit_append(&mut work, context, act).await?;
    }
    let ticket = read::ticket_read(&mut work, context, id).await?;
    work.commit().await?;
    Ok(ticket)
}

/// The person says that it is settled. Twice is once.
///
/// # Errors
/// 404 for others.
pub async fn ticket_solve(context: &Context, id: TicketId) -> Result<Ticket> {
    let person = context.require_person()?.id;
    let solved = sqlx::query!(
        "update tickets set state = 'solved', solved_at = coalesce(solved_at, $3), changed_at = $3
         where id = $1 and user_id = $2 returning id",
        id.0,
        person.0,
        context.now(),
    );
    solved.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("question"))?;
    ticket_get(context, id).await
}

/// What was said; `mail` is the id of the mail that said it.
async fn reply_store(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (ticket, author, staff): (TicketId, UserId, bool),
    (text, mail): (&str, Option<&str>),
) -> Result<()> {
    sqlx::query!(
        "insert into ticket_replies (id, ticket_id, author_id, staff, body, said_at, mail_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        context.new_id(),
        ticket.0,
        author.0,
        staff,
        text,
        context.now(),
        mail,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// One of the caller's own lessons; a request that a parent has not agreed to is not the tutor's yet.
async fn own_lesson(context: &Context, booking: BookingId, person: UserId) -> Result<()> {
    let own = sqlx::query_scalar!(
        "select 1 from bookings where id = $1 and (student_id = $2 or payer_id = $2
           or (tutor_user_id = $2 and coalesce(approval, 'approved') = 'approved'))",
        booking.0,
        person.0,
    );
    own.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("booking"))?;
    Ok(())
}
