//! What time does to cards: pages that nobody finished are closed, cards that are gone are forgotten, and whoever has
//! one that ends soon is told, once.

use super::{
    forget::{card_forget, is_open, payer_forget},
    rows::{Row, select_method},
    settle::{card_settle, page_close},
};
use chrono::Datelike;
use domain::{
    ids::{MethodId, UserId},
    money::methods::{ENDING_DAYS, MethodState, PaymentMethod},
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    unit::Unit,
};
use uuid::Uuid;

/// Rows of one look.
const BATCH: i64 = 500;

/// Closes, forgets and tells, every hour.
pub struct KeepCards;

impl Job for KeepCards {
    const KIND: &'static str = "KeepCards";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut each = Each::default();
        pages_close(context, &mut each).await?;
        cards_forget(context, &mut each).await?;
        payers_forget(context, &mut each).await?;
        ending_tell(context, &mut each).await?;
        each.done()
    }
}

async fn pages_close(context: &Context, each: &mut Each) -> Result<()> {
    let rows = select_method!("where m.state = 'pending' order by m.created_at, m.id limit $1", BATCH);
    for row in rows.fetch_all(context.writes()).await? {
        if is_open(context, &row) {
            break;
        }
        each.note("payment method", row.id, page_end(context, &row).await);
    }
    Ok(())
}

/// The last look at a page, of which nothing may have been told.
async fn page_end(context: &Context, row: &Row) -> Result<()> {
    if let Some(setup) = &row.setup_reference {
        card_settle(context, row.id(), setup).await?;
    }
    let state = sqlx::query_scalar!("select state from payment_methods where id = $1", row.id);
    if state.fetch_optional(context.writes()).await?.as_deref() != Some(MethodState::Pending.code()) {
        return Ok(());
    }
    let mut unit = Unit::begin(context, None).await?;
    let closed = page_close(&mut unit, row.id()).await;
    unit.finish(closed).await
}

async fn cards_forget(context: &Context, each: &mut Each) -> Result<()> {
    // A page that is still open stays where it is, so the next look begins behind it: else the first 500 of them would
    // keep every card behind them.
    let mut after = (chrono::DateTime::UNIX_EPOCH, Uuid::nil());
    loop {
        let rows = sqlx::query!(
            r#"select id, removed_at as "removed_at!" from payment_methods
               where state = 'removed' and forgotten_at is null and (removed_at, id) > ($1, $2)
               order by removed_at, id limit $3"#,
            after.0,
            after.1,
            BATCH
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = (last.removed_at, last.id);
        for row in rows {
            each.note("payment method", row.id, card_forget(context, MethodId(row.id)).await);
        }
    }
}

/// People who were erased and whom the provider was not told of yet.
async fn payers_forget(context: &Context, each: &mut Each) -> Result<()> {
    let people = sqlx::query_scalar!(
        "select user_id from payment_customers where leaving_at is not null order by leaving_at, user_id limit $1",
        BATCH
    );
    for user in people.fetch_all(context.writes()).await? {
        each.note("payer", user, payer_forget(context, UserId(user)).await);
    }
    Ok(())
}

/// Cards of this month and the next two that nobody was told of: the rule says which of them end soon.
async fn ending_tell(context: &Context, each: &mut Each) -> Result<()> {
    let now = context.now();
    let until = now + chrono::TimeDelta::days(2 * ENDING_DAYS);
    let month = |at: chrono::DateTime<chrono::Utc>| {
        (i16::try_from(at.year()).unwrap_or(i16::MAX), i16::try_from(at.month()).unwrap_or(1))
    };
    let ((first_year, first_month), (last_year, last_month)) = (month(now - chrono::TimeDelta::days(1)), month(until));
    let mut after = (0_i16, 0_i16, Uuid::nil());
    loop {
        let rows = select_method!(
            "where m.state = 'ready' and m.told_at is null
               and (m.expires_year, m.expires_month) >= ($1, $2) and (m.expires_year, m.expires_month) <= ($3, $4)
               and (m.expires_year, m.expires_month, m.id) > ($5, $6, $7)
             order by m.expires_year, m.expires_month, m.id limit $8",
            first_year,
            first_month,
            last_year,
            last_month,
            after.0,
            after.1,
            after.2,
            BATCH,
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = (last.expires_year.unwrap_or(i16::MAX), last.expires_month.unwrap_or(i16::MAX), last.id);
        for row in rows {
            let id = row.id;
            if row.expires().is_some_and(|expires| expires.ends_soon(now)) {
                each.note("payment method", id, ending_tell_one(context, row).await);
            }
        }
    }
}

async fn ending_tell_one(context: &Context, row: Row) -> Result<()> {
    let (id, owner) = (row.id, row.owner());
    let to = sqlx::query!(
        "select email, locale, display_name from users
         where id = $1 and deleted_at is null and suspended_at is null",
        owner.0
    );
    let Some(to) = to.fetch_optional(context.writes()).await? else { return Ok(()) };
    let mail = mail_of(row.view()?, owner, (to.email, to.locale, to.display_name));
    let mut work = context.begin().await?;
    let told = sqlx::query!(
        "update payment_methods set told_at = $2 where id = $1 and state = 'ready' and told_at is null",
        id,
        context.now()
    );
    if told.execute(&mut *work).await?.rows_affected() == 1 {
        mail_enqueue(&mut work, context, mail).await?;
    }
    work.commit().await?;
    Ok(())
}

fn mail_of(card: PaymentMethod, owner: UserId, (email, locale, name): (String, String, String)) -> Mail {
    let month = card.expires.map(domain::money::methods::CardExpiry::shown).unwrap_or_default();
    Mail {
        dedup_key: format!("card_ending:{}", card.id),
        user_id: Some(owner),
        recipient: email,
        locale,
        template: MailTemplate::Money(MoneyMail::CardEnding { name, card: card.shown(), month }),
        action_token: None,
        calendar: None,
    }
}
