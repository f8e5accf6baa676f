//! How somebody is paid as it stands. Accounts rest sealed; what the release before wrote lies open until it is sealed.

use chrono::{DateTime, Utc};
use domain::{
    ids::{PayoutId, UserId},
    money::payouts::{ParsedMethod, PayeeKind, PayoutMethodKind, StandingMethod},
};
use spine::{
    App, Context, Error, Result,
    sealing::{Place, SealedColumn, seal, unseal},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The sealed columns of payouts.
pub const SEALED: [SealedColumn; 3] = [
    SealedColumn::new("payout_methods", "user_id", "account_sealed").was_text("account"),
    SealedColumn::new("payout_methods", "user_id", "before_sealed"),
    SealedColumn::new("payouts", "id", "account_sealed").was_text("account"),
];

pub(super) const fn method_place(user: UserId) -> Place {
    Place::new("payout_methods", "account_sealed", user.0)
}

pub(super) const fn before_place(user: UserId) -> Place {
    Place::new("payout_methods", "before_sealed", user.0)
}

const fn payout_place(id: PayoutId) -> Place {
    Place::new("payouts", "account_sealed", id.0)
}

/// A method as it stands, and which of its versions that is.
pub(super) struct Stored {
    pub standing: StandingMethod,
    pub updated_at: DateTime<Utc>,
}

/// How somebody is paid; none when they have not said. Not within a transaction: it may have to look for a key.
pub(super) async fn stored(context: &Context, user: UserId) -> Result<Option<Stored>> {
    let row = sqlx::query!(
        r#"select kind, payee_kind, holder, account, account_sealed, automatic, usable_at, undo_until, updated_at,
             (kind <> 'connect' or onboarded_at is not null) as "ready!", held_at is not null as "held!"
           from payout_methods where user_id = $1"#,
        user.0
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    let words = PayoutMethodKind::parse(&row.kind).zip(PayeeKind::parse(&row.payee_kind));
    let (kind, payee_kind) = words.ok_or_else(|| Error::unexpected("a payout method cannot be read"))?;
    let account = match kind {
        PayoutMethodKind::Bank => opened(&context.app, method_place(user), &row.account, row.account_sealed).await?,
        PayoutMethodKind::Connect | PayoutMethodKind::Manual => String::new(),
    };
    let method = ParsedMethod { kind, payee_kind, holder: row.holder, account, automatic: row.automatic };
    let (ready, held, usable_at, undo_until) = (row.ready, row.held, row.usable_at, row.undo_until);
    let standing = StandingMethod { method, ready, held, usable_at, undo_until };
    Ok(Some(Stored { standing, updated_at: row.updated_at }))
}

/// Sealed for the method of that person; none where there is no account.
pub(super) async fn method_seal(app: &App, user: UserId, account: &str) -> Result<Option<Vec<u8>>> {
    if account.is_empty() {
        return Ok(None);
    }
    seal(app, method_place(user), account.as_bytes()).await.map(Some)
}

/// What lies open is newer than what is sealed: the release before wrote it.
async fn opened(app: &App, place: Place, open: &str, sealed: Option<Vec<u8>>) -> Result<String> {
    match sealed {
        Some(sealed) if open.is_empty() => {
            let plain = unseal(app, place, &sealed).await?;
            String::from_utf8(plain).map_err(|_| Error::unexpected("an account is no text"))
        }
        _ => Ok(open.to_owned()),
    }
}

/// A payout that is about to be asked for, with the account it goes to: sealed before its transaction begins, and
/// never another one than stands when it is asked for.
pub(super) struct Aim {
    pub payout: PayoutId,
    pub holder: String,
    pub account_sealed: Option<Vec<u8>>,
    pub seen: Option<DateTime<Utc>>,
}

impl Aim {
    /// Where a payout of that person's goes now.
    pub async fn of(context: &Context, payee: UserId) -> Result<Self> {
        let payout = PayoutId(context.new_id());
        let Some(found) = stored(context, payee).await? else {
            return Ok(Self { payout, holder: String::new(), account_sealed: None, seen: None });
        };
        let method = found.standing.method;
        let account_sealed = match method.account.as_str() {
            "" => None,
            account => Some(seal(&context.app, payout_place(payout), account.as_bytes()).await?),
        };
        Ok(Self { payout, holder: method.holder, account_sealed, seen: Some(found.updated_at) })
    }
}

/// The account a payout was asked for.
pub(super) async fn payout_account(app: &App, id: PayoutId, open: &str, sealed: Option<Vec<u8>>) -> Result<String> {
    opened(app, payout_place(id), open, sealed).await
}

/// Every account of a person's, opened for the copy of their data: of how they are paid, and of their payouts by id.
///
/// # Errors
/// Those of the database; what does not open.
pub async fn accounts_of(context: &Context, user: UserId) -> Result<(Option<String>, HashMap<Uuid, String>)> {
    let own = stored(context, user).await?.map(|found| found.standing.method.account);
    let rows = sqlx::query!(
        "select id, account, account_sealed from payouts
         where user_id = $1 and (account <> '' or account_sealed is not null)",
        user.0
    );
    let mut of = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        of.insert(row.id, payout_account(&context.app, PayoutId(row.id), &row.account, row.account_sealed).await?);
    }
    Ok((own.filter(|account| !account.is_empty()), of))
}
