//! Everything of a person, read in one snapshot: one list of rows per table.

use super::tables::{Holds, Own, TABLES};
use ::{
    identity::{birth_dates::birth_date_of, phone::phone_of},
    messages::copy::texts_of,
    money::payouts::accounts_of,
};
use domain::ids::UserId;
use serde_json::Value;
use spine::{Context, Result};
use sqlx::{AssertSqlSafe, Executor};

/// Most rows of one table; whoever has more is told so in the README.
pub(super) const MOST_ROWS: i64 = 200_000;

/// The rows of one table.
pub(super) struct Rows {
    pub own: Own,
    pub table: &'static str,
    pub list: Value,
}

/// Reads every table that holds something of the person.
pub(super) async fn gather(context: &Context, user: UserId) -> Result<Vec<Rows>> {
    let mut snapshot = context.begin().await?;
    snapshot.execute("set transaction isolation level repeatable read, read only").await?;
    let mut all = Vec::new();
    for table in TABLES.iter() {
        let Holds::Own(own) = table.holds else { continue };
        let sql = AssertSqlSafe(statement(table.name, &own));
        let list: Value = sqlx::query_scalar(sql).bind(user.0).bind(MOST_ROWS).fetch_one(&mut *snapshot).await?;
        all.push(Rows { own, table: table.name, list });
    }
    snapshot.commit().await?;
    let born = birth_date_of(context, user).await?;
    let account = all.iter_mut().find(|rows| rows.table == "users");
    if let (Some(account), Some(born)) = (account.and_then(|rows| rows.list.get_mut(0)), born) {
        account["birth_date"] = born.to_string().into();
    }
    let phone = all.iter_mut().find(|rows| rows.table == "phones");
    if let Some(phone) = phone.and_then(|rows| rows.list.get_mut(0))
        && let Some(number) = phone_of(context, user).await?
    {
        phone["number"] = number.into();
    }
    let (account, of_payouts) = accounts_of(context, user).await?;
    let paid = all.iter_mut().find(|rows| rows.table == "payout_methods");
    if let (Some(paid), Some(account)) = (paid.and_then(|rows| rows.list.get_mut(0)), account) {
        paid["account"] = account.into();
    }
    let payouts = all.iter_mut().filter(|rows| rows.table == "payouts").filter_map(|rows| rows.list.as_array_mut());
    for payout in payouts.flatten() {
        let id = payout.get("id").and_then(Value::as_str).and_then(|id| id.parse::<uuid::Uuid>().ok());
        if let Some(account) = id.and_then(|id| of_payouts.get(&id)) {
            payout["account"] = account.as_str().into();
        }
    }
    let mut texts = texts_of(context, user).await?;
    for (table, field) in [("messages", "text"), ("later_messages", "text"), ("threads", "title")] {
        let written = all.iter_mut().filter(|rows| rows.table == table).filter_map(|rows| rows.list.as_array_mut());
        for row in written.flatten() {
            let id = row.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
            if let Some(text) = id.and_then(|id: uuid::Uuid| texts.remove(&id)) {
                row[field] = text.into();
            }
        }
    }
    rooms_open(context, user, &mut all).await?;
    Ok(all)
}

/// What somebody wrote in rooms, and the boards and notes of their lessons.
async fn rooms_open(context: &Context, user: UserId, all: &mut [Rows]) -> Result<()> {
    let mut lines = ::room::lines_of(context, user).await?;
    let mut documents = ::room::documents_of(context, user).await?;
    for rows in all.iter_mut().filter(|rows| matches!(rows.table, "room_lines" | "rooms")) {
        for row in rows.list.as_array_mut().into_iter().flatten() {
            let Some(id) = row.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok()) else { continue };
            if let Some(text) = lines.remove(&id) {
                row["text"] = text.into();
            } else if let Some(kept) = documents.remove(&id) {
                row["board"] = kept.board.into();
                row["notes"] = kept.notes.into();
            }
        }
    }
    Ok(())
}

/// The statement that reads one table's rows of the person `$1`, at most `$2` of them.
fn statement(table: &str, own: &Own) -> String {
    let columns: Vec<String> = own.columns.iter().map(|column| shown(own, column)).collect();
    format!(
        "select coalesce(jsonb_agg(to_jsonb(own)), '[]') from (select {} from {table} t where {} limit $2) own",
        columns.join(", "),
        own.rows
    )
}

/// A column, or nothing where it tells of somebody else.
fn shown(own: &Own, column: &str) -> String {
    match own.only_when.iter().find(|(name, _)| *name == column) {
        Some((_, condition)) => format!("case when {condition} then t.{column} end as {column}"),
        None => format!("t.{column}"),
    }
}
