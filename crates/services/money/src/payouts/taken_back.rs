//! "That wasn't me": another payout account is told at every address that is its owner's, and the link in that mail
//! puts the one of before back and stops what was asked for since.

use super::standing::{before_place, method_seal};
use chrono::{DateTime, Utc};
use domain::{
    identity::events::{AccountEvent, ResetNews},
    ids::UserId,
    money::payouts::{METHOD_UNDO_DAYS, METHOD_WAIT_HOURS, ParsedMethod, PayoutMethodKind, account_shown},
};
use sha2::{Digest, Sha256};
use spine::{
    Context, Error, Result,
    audit::Act,
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    sealing::unseal,
    unit::Unit,
};
use uuid::Uuid;

/// What a link carries, known to the mail alone, and what is stored of it.
pub(super) struct Link {
    token: String,
    pub hash: Vec<u8>,
}

impl Link {
    pub fn new() -> Self {
        let token = Uuid::new_v4().simple().to_string();
        Self { hash: hash(&token), token }
    }
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// To the address of the account, and to the one it had before as long as that one can still take it back.
pub(super) async fn changed_mails(unit: &mut Unit<'_>, user: UserId, method: &ParsedMethod, link: &Link) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let found = sqlx::query!(
        r#"select u.email, u.locale, u.display_name,
             (select c.old_email from email_changes c
              where c.user_id = u.id and c.confirmed_at is not null and c.kept_until > $2 and c.old_email <> u.email
              order by c.created_at limit 1) as "former?"
           from users u where u.id = $1 and u.deleted_at is null"#,
        user.0,
        now
    );
    let Some(found) = found.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let change = context.new_id();
    for (place, recipient) in [("own", Some(found.email)), ("former", found.former)] {
        let Some(recipient) = recipient else { continue };
        let mail = Mail {
            dedup_key: format!("payout_method_changed:{change}:{place}"),
            user_id: Some(user),
            recipient,
            locale: found.locale.clone(),
            template: MailTemplate::Money(MoneyMail::PayoutMethodChanged {
                name: found.display_name.clone(),
                kind: method.kind,
                account: account_shown(&method.account),
                hours: METHOD_WAIT_HOURS,
                days: METHOD_UNDO_DAYS,
            }),
            action_token: Some(link.token.clone()),
            calendar: None,
        };
        mail_enqueue(unit.work(), context, mail).await?;
    }
    Ok(())
}

/// Takes a change back by the token of the mail about it. Needs no sign-in, and leaves none. Where nothing stood
/// before, nothing is paid until the owner says once more where to. Payouts that were asked for since can only come
/// back, and a link for a new password is mailed: whoever changed this knows the old one.
///
/// # Errors
/// 410 `link_no_longer_valid`: used, too old, or of a change before one that was taken back.
pub async fn method_undo(context: &Context, token: &str) -> Result<()> {
    let gone = || Error::from(domain::identity::refusals::link_no_longer_valid());
    let found = sqlx::query!(
        "select user_id, before_sealed, changed_at, updated_at from payout_methods
         where undo_hashes @> array[$1::bytea] and undo_until > $2",
        hash(token.trim()),
        context.now()
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(gone)?;
    let user = UserId(found.user_id);
    let before: Option<ParsedMethod> = match &found.before_sealed {
        Some(sealed) => Some(serde_json::from_slice(&unseal(&context.app, before_place(user), sealed).await?)?),
        None => None,
    };
    let account = before.as_ref().map(|method| method.account.as_str()).unwrap_or_default();
    let account_sealed = method_seal(&context.app, user, account).await?;
    let mut unit = Unit::begin(context, None).await?;
    let back = back_put(&mut unit, user, (before.as_ref(), account_sealed), found.updated_at).await;
    let stopped = match back {
        Ok(true) => payouts_hold(&mut unit, user, found.changed_at).await,
        Ok(false) => Err(gone()),
        Err(error) => Err(error),
    };
    unit.finish(stopped).await
}

/// False when another version stands there meanwhile.
async fn back_put(
    unit: &mut Unit<'_>,
    user: UserId,
    (before, account_sealed): (Option<&ParsedMethod>, Option<Vec<u8>>),
    seen: DateTime<Utc>,
) -> Result<bool> {
    let now = unit.context().now();
    let kept_at_provider = before.is_some_and(|method| method.kind == PayoutMethodKind::Connect);
    let put = sqlx::query!(
        "update payout_methods set kind = coalesce($2, kind), payee_kind = coalesce($3, payee_kind),
           holder = coalesce($4, ''), account = '', account_sealed = $5, automatic = coalesce($6, false),
           held_at = case when $2::text is null then $7::timestamptz end, usable_at = null, before_sealed = null,
           onboarding_id = case when $8 then onboarding_id end, onboarded_at = case when $8 then onboarded_at end,
           provider_account = case when $8 then provider_account end,
           undo_hashes = '{}', undo_until = null, changed_at = null, updated_at = $7
         where user_id = $1 and updated_at = $9",
        user.0,
        before.map(|method| method.kind.code()),
        before.map(|method| method.payee_kind.code()),
        before.map(|method| method.holder.as_str()),
        account_sealed,
        before.map(|method| method.automatic),
        now,
        kept_at_provider,
        seen,
    );
    Ok(put.execute(&mut **unit.work()).await?.rows_affected() == 1)
}

/// Also what stands in a file that the bank may have: its word still counts, and if the file is taken back instead,
/// what was stopped does not wait for another one.
async fn payouts_hold(unit: &mut Unit<'_>, user: UserId, since: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query!(
        "update payouts set held_at = $2
         where user_id = $1 and status = 'requested' and held_at is null and sent_at is null and created_at >= $3",
        user.0,
        unit.context().now(),
        since
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&AccountEvent::ResetAsked(ResetNews { user_id: user, next: String::new() }))?;
    unit.audit(Act { act: "payout.method_undone", subject_id: Some(user.0), before: None, after: None });
    Ok(())
}
