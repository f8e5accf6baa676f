//! The desk of the support: what waits, the most urgent first.

use super::read::{LineRow, select_line};
use domain::{
    identity::Role,
    page::Page,
    trust::ticket::{TicketLine, TicketState, TicketTopic, TicketsQuery, Tier},
};
use spine::{Context, Error, Result};

/// Questions that one look at the desk shows; the rest follow as these are settled.
const DESK_PAGE: i64 = 100;

/// Questions for the support: those that wait for an answer before those that wait for their person, then by tier and
/// clock. For the support's scope; for others there is no such page (404).
///
/// # Errors
/// 422 `state_unknown`, `ticket_topic_unknown`.
pub async fn tickets_queue(context: &Context, asked: &TicketsQuery) -> Result<Page<TicketLine>> {
    context.require_scope(Role::Support)?;
    let (state, topic) = asked.parse()?;
    let rows = select_line!(
        "where ($1::text is null and t.state <> 'solved' or t.state = $1) and ($2::text is null or t.topic = $2)
         order by t.state <> 'open', t.tier, coalesce(t.first_answered_at, t.first_answer_due_at), t.id limit $3",
        state.map(TicketState::code),
        topic.map(TicketTopic::code),
        DESK_PAGE,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let items = rows.into_iter().map(|row| row.read(context.now())).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// The escalation matrix: how urgent each topic is.
pub async fn topics_tiers(context: &Context) -> Result<Vec<(TicketTopic, Tier)>> {
    let rows = sqlx::query!(
        "select topic, tier, first_answer_minutes, resolve_minutes from ticket_tiers order by tier, topic"
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let topic = TicketTopic::parse(&row.topic).ok_or_else(|| Error::unexpected("stored topic"))?;
        let tier = Tier {
            tier: row.tier,
            first_answer_minutes: row.first_answer_minutes,
            resolve_minutes: row.resolve_minutes,
        };
        Ok((topic, tier))
    });
    rows.collect()
}
