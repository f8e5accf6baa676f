//! Rows of children.

use super::super::birth_dates::{birth_date_seal, born};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Refusal,
    calendar::Zone,
    identity::{
        email_own, email_shown,
        family::{
            Child, ChildChange, NewChild, Notifications, Period, SpendingLimit, Stage,
            consent::{Consent, ConsentMethod},
        },
        photo_url,
    },
    ids::UserId,
    money::Currency,
};
use spine::{Context, Error, Result, SignedIn};
use sqlx::{PgExecutor, Postgres, Transaction};
use uuid::Uuid;

/// A hash nobody's password has: whoever has no sign-in of its own cannot be guessed into.
const NOBODYS_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdCEhIQ$bm9ib2R5IGhhcyB0aGlzIGhhc2gsIGl0IGlzIG5vdCBvbmU";

struct ChildRow {
    id: Uuid,
    display_name: String,
    birth_date: Option<NaiveDate>,
    birth_date_sealed: Option<Vec<u8>>,
    time_zone: String,
    picture: Option<String>,
    email: String,
    email_waiting: Option<String>,
    may_book: bool,
    may_message: bool,
    limit_amount: Option<i64>,
    limit_currency: Option<String>,
    limit_period: Option<String>,
    told_requests: bool,
    told_lessons: bool,
    text_version: String,
    method: String,
    given_at: DateTime<Utc>,
}

impl ChildRow {
    async fn view(self, context: &Context) -> Result<Child> {
        let broken = || Error::unexpected(format!("child {} cannot be read", self.id));
        let zone = self.time_zone.parse().unwrap_or(Zone::UTC);
        let born = born(&context.app, self.id, self.birth_date, self.birth_date_sealed.as_deref()).await?;
        let limit = match (self.limit_amount, &self.limit_currency, &self.limit_period) {
            (Some(amount), Some(currency), Some(period)) => Some(SpendingLimit {
                amount,
                currency: Currency::parse(currency)?,
                period: Period::parse(period).ok_or_else(broken)?,
            }),
            _ => None,
        };
        let method = ConsentMethod::parse(&self.method).ok_or_else(broken)?;
        Ok(Child {
            id: UserId(self.id),
            stage: Stage::of(born, zone, context.now()),
            display_name: self.display_name,
            birth_date: born.date(),
            time_zone: self.time_zone,
            photo_url: photo_url(self.picture.as_deref()),
            email: email_own(&self.email).map(email_shown),
            email_waiting: self.email_waiting.as_deref().map(email_shown),
            may_book: self.may_book,
            may_message: self.may_message,
            spending_limit: limit,
            notifications: Notifications { requests: self.told_requests, lessons: self.told_lessons },
            consent: Consent { version: self.text_version, method, given_at: self.given_at },
        })
    }
}

/// The children of that parent, the youngest first; one of them when `only` names it.
pub(super) async fn children_read(
    executor: impl PgExecutor<'_>,
    parent: UserId,
    only: Option<UserId>,
    context: &Context,
) -> Result<Vec<Child>> {
    let rows = sqlx::query_as!(
        ChildRow,
        r#"select c.child_id as id, u.display_name, u.birth_date, u.birth_date_sealed, u.time_zone,
             u.picture, u.email,
             waiting.email as "email_waiting?", c.may_book, c.may_message, c.limit_amount, c.limit_currency,
             c.limit_period, c.told_requests, c.told_lessons, consent.text_version, consent.method, consent.given_at
           from children c join users u on u.id = c.child_id
           join lateral (select text_version, method, given_at from child_consents
             where child_id = c.child_id order by given_at desc, id desc limit 1) consent on true
           left join lateral (select email from child_sign_ins
             where child_id = c.child_id and expires_at > $3 order by created_at desc, id desc limit 1) waiting on true
           where c.parent_id = $1 and c.handed_over_at is null and ($2::uuid is null or c.child_id = $2)
             and u.deleted_at is null
           order by c.child_id"#,
        parent.0,
        only.map(|child| child.0),
        context.now(),
    )
    .fetch_all(executor)
    .await?;
    let mut children = Vec::with_capacity(rows.len());
    for row in rows {
        children.push(row.view(context).await?);
    }
    children.sort_by_key(|child| (std::cmp::Reverse(child.birth_date), child.id));
    Ok(children)
}

/// One child of that parent; 404 for everybody else's.
pub(super) async fn child_read(
    executor: impl PgExecutor<'_>,
    parent: UserId,
    child: UserId,
    context: &Context,
) -> Result<Child> {
    let found = children_read(executor, parent, Some(child), context).await?.pop();
    Ok(found.ok_or_else(|| Refusal::not_found("child"))?)
}

/// Locks the row of a parent's child against other changes of it.
pub(super) async fn child_lock(
    work: &mut Transaction<'_, Postgres>,
    parent: UserId,
    child: UserId,
    context: &Context,
) -> Result<Child> {
    sqlx::query!("select child_id from children where child_id = $1 and parent_id = $2 for update", child.0, parent.0)
        .fetch_optional(&mut **work)
        .await?;
    child_read(&mut **work, parent, child, context).await
}

/// Writes the account, who decides for it and what was agreed to.
pub(super) async fn child_insert(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    parent: &SignedIn,
    (id, child): (UserId, &NewChild),
) -> Result<()> {
    let (now, zone) = (context.now(), child.time_zone);
    let born = birth_date_seal(&context.app, id, child.birth_date.date()).await?;
    sqlx::query!(
        "with account as (
           insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date_sealed,
             time_zone, locale, currency, created_at)
           values ($1, $2, $3, $4, array['child'], $5, $6, $7, $8, $9, $3)
         ), owned as (
           insert into children (child_id, parent_id, stage, joined_at) values ($1, $10, $11, $3)
         )
         insert into child_consents (id, child_id, parent_id, text_version, method, network, given_at)
         values ($12, $1, $10, $13, 'account', $14, $3)",
        id.0,
        domain::identity::email_of_nobody(id),
        now,
        NOBODYS_HASH,
        child.display_name.as_str(),
        born,
        zone.name(),
        parent.locale,
        parent.currency.code(),
        parent.id.0,
        Stage::of(child.birth_date, zone, now).code(),
        context.new_id(),
        child.consent,
        context.ip,
    )
    .execute(&mut **work)
    .await?;
    parent_become(work, parent.id).await
}

/// Whoever has a child is a parent, besides what they are.
pub(super) async fn parent_become(work: &mut Transaction<'_, Postgres>, parent: UserId) -> Result<()> {
    sqlx::query!(
        "update users set roles = roles || 'parent'::text where id = $1 and not 'parent' = any (roles)",
        parent.0
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Writes what the change names.
pub(super) async fn child_update(
    work: &mut Transaction<'_, Postgres>,
    child: UserId,
    change: &ChildChange,
) -> Result<()> {
    let limit = change.spending_limit.flatten();
    sqlx::query!(
        "with person as (
           update users set display_name = coalesce($2, display_name), time_zone = coalesce($3, time_zone) where id = $1
         )
         update children set may_message = coalesce($4, may_message), may_book = coalesce($5, may_book),
           limit_amount = case when $6 then $7 else limit_amount end,
           limit_currency = case when $6 then $8 else limit_currency end,
           limit_period = case when $6 then $9 else limit_period end
         where child_id = $1",
        child.0,
        change.display_name.as_ref().map(domain::identity::DisplayName::as_str),
        change.time_zone.map(Zone::name),
        change.may_message,
        change.may_book,
        change.spending_limit.is_some(),
        limit.map(|limit| limit.amount),
        limit.map(|limit| limit.currency.code()),
        limit.map(|limit| limit.period.code()),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
