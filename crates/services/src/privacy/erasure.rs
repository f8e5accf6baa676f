//! What is taken away when an account ends, and what stays without its person.
//!
//! The row of the account stays, as nobody's: reviews, lessons and the ledger go on naming its id, which nothing leads
//! back from. Whose data was erased is written down, so that it is erased again when a backup of before is restored.

use super::erased::ERASED;
use domain::{
    identity::{
        email_of_nobody,
        privacy::{
            FORMER_MEMBER,
            events::{Left, PrivacyEvent},
        },
    },
    ids::UserId,
    money::{AccountKind, AccountRef, Currency, Journal, JournalKind},
};
use money::{
    credits::lots_follow,
    ledger::{JournalLinks, journals_post},
    methods::payer_forget_later,
};
use spine::{
    Error, Result,
    audit::Act,
    security::{Event, note},
    unit::Unit,
};

/// Makes an account nobody's, in the caller's transaction. What is left in its wallets goes to the platform: whoever
/// calls this has asked whether it may.
pub(super) async fn person_erase(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let now = unit.context().now();
    forfeit(unit, user).await?;
    for (_, sql) in ERASED {
        sqlx::query(*sql).bind(user.0).execute(&mut **unit.work()).await?;
    }
    payer_forget_later(unit, user).await?;
    let erased = sqlx::query!(
        "update users set email = $2, email_verified_at = null, password_hash = '-', roles = '{student}',
           display_name = $3, birth_date = null, birth_date_sealed = null, country = null, picture = null,
           time_zone = 'UTC', deleted_at = coalesce(deleted_at, $4)
         where id = $1",
        user.0,
        email_of_nobody(user),
        FORMER_MEMBER,
        now,
    );
    erased.execute(&mut **unit.work()).await?;
    sqlx::query!("delete from deletion_requests where user_id = $1", user.0).execute(&mut **unit.work()).await?;
    sqlx::query!("insert into erasures (user_id, erased_at) values ($1, $2) on conflict do nothing", user.0, now)
        .execute(&mut **unit.work())
        .await?;
    unit.tell(&PrivacyEvent::Erased(Left { user_id: user }))?;
    unit.audit(Act { act: "privacy.erased", subject_id: Some(user.0), before: None, after: None });
    note(unit.context(), Event::Erased, Some(user), "asked");
    Ok(())
}

/// What is free in the person's accounts becomes the platform's.
async fn forfeit(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let free = sqlx::query!(
        "select kind, currency, balance from accounts
         where holder_id = $1 and balance > 0 and kind in ('wallet', 'promo', 'earning_available')",
        user.0
    );
    let mut journals = Vec::new();
    for row in free.fetch_all(&mut **unit.work()).await? {
        let kind = AccountKind::parse(&row.kind).ok_or_else(|| Error::unexpected("stored account is unknown"))?;
        let currency = Currency::parse(&row.currency)?;
        let (from, to) =
            (AccountRef::of(kind, user, currency), AccountRef::platform(AccountKind::PlatformFee, currency));
        let journal = Journal::between(JournalKind::Forfeit, from, to, row.balance);
        journals.push(journal.map_err(|fault| Error::Unexpected(Box::new(fault)))?);
    }
    let context = unit.context();
    lots_follow(unit.work(), context, (None, None), &journals).await?;
    journals_post(unit.work(), context, &journals, JournalLinks::default()).await?;
    Ok(())
}
