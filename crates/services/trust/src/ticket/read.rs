//! Questions for the person who asked, and for the support.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::{BookingId, TicketId, UserId},
    page::{Page, parse_limit},
    trust::ticket::{Ticket, TicketLine, TicketReply, TicketState, TicketTopic, is_overdue},
};
use spine::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// A question as it is stored.
pub(super) struct LineRow {
    pub id: Uuid,
    pub number: i64,
    pub user_id: Uuid,
    pub display_name: String,
    pub topic: String,
    pub state: String,
    pub tier: i16,
    pub booking_id: Option<Uuid>,
    pub text: String,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub first_answer_due_at: DateTime<Utc>,
    pub resolve_due_at: DateTime<Utc>,
    pub first_answered_at: Option<DateTime<Utc>>,
    pub solved_at: Option<DateTime<Utc>>,
}

impl LineRow {
    pub fn read(self, now: DateTime<Utc>) -> Result<TicketLine> {
        let unread = |what: &str| Error::unexpected(format!("stored question: {what}"));
        let clocks = (self.first_answer_due_at, self.resolve_due_at);
        Ok(TicketLine {
            id: TicketId(self.id),
            number: self.number,
            user_id: UserId(self.user_id),
            display_name: self.display_name,
            topic: TicketTopic::parse(&self.topic).ok_or_else(|| unread(&self.topic))?,
            state: TicketState::parse(&self.state).ok_or_else(|| unread(&self.state))?,
            tier: self.tier,
            booking_id: self.booking_id.map(BookingId),
            text: self.text,
            created_at: self.created_at,
            changed_at: self.changed_at,
            first_answer_due_at: self.first_answer_due_at,
            resolve_due_at: self.resolve_due_at,
            first_answered_at: self.first_answered_at,
            solved_at: self.solved_at,
            overdue: is_overdue(clocks, (self.first_answered_at, self.solved_at), now),
        })
    }
}

macro_rules! select_line {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            LineRow,
            r#"select t.id, t.number, t.user_id, u.display_name, t.topic, t.state, t.tier, t.booking_id,
                 coalesce((select left(r.body, 200) from ticket_replies r where r.ticket_id = t.id
                   order by r.said_at, r.id limit 1), '') as "text!",
                 t.created_at, t.changed_at, t.first_answer_due_at, t.resolve_due_at, t.first_answered_at, t.solved_at
               from tickets t join users u on u.id = t.user_id "# + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_line;

/// The caller's questions, the latest changed first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn ticket_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<TicketLine>> {
    let person = context.require_person()?.id;
    let limit = parse_limit(limit)?;
    let after = time_cursor_read("tickets", cursor)?;
    let (at, id) = after.unzip();
    let rows = select_line!(
        "where t.user_id = $1 and ($2::timestamptz is null or (t.changed_at, t.id) < ($2, $3))
         order by t.changed_at desc, t.id desc limit $4",
        person.0,
        at,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, "tickets", |row| (row.changed_at, row.id))?;
    let items = rows.into_iter().map(|row| row.read(context.now())).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}

/// A question with everything that was said, for its person and the support.
///
/// # Errors
/// 404 for others.
pub async fn ticket_get(context: &Context, id: TicketId) -> Result<Ticket> {
    let person = context.require_person()?.id;
    let mut work = context.begin().await?;
    let ticket = ticket_read(&mut work, context, id).await?;
    if ticket.line.user_id != person && !context.may(Role::Support) {
        return Err(Refusal::not_found("question").into());
    }
    Ok(ticket)
}

/// The question whole; whether the reader may see it was asked before, or is asked then.
pub(super) async fn ticket_read(work: &mut Work<'_, Postgres>, context: &Context, id: TicketId) -> Result<Ticket> {
    let row = select_line!("where t.id = $1", id.0).fetch_optional(&mut **work).await?;
    let line = row.ok_or_else(|| Refusal::not_found("question"))?.read(context.now())?;
    let replies = sqlx::query!(
        "select r.staff, r.body, r.said_at, u.display_name from ticket_replies r join users u on u.id = r.author_id
         where r.ticket_id = $1 order by r.said_at, r.id",
        id.0
    );
    let replies = replies.fetch_all(&mut **work).await?.into_iter().map(|row| TicketReply {
        staff: row.staff,
        author_name: row.display_name,
        text: row.body,
        at: row.said_at,
    });
    Ok(Ticket { line, replies: replies.collect() })
}
