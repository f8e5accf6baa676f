//! Packages that are given away: a mail with a link, and the one who takes it first.
//!
//! The link's code is known to the mail alone; the database keeps its hash.

use super::rows::select_package;
use super::{
    own::view_of,
    rows::{own_load, own_lock, package_store, refused, tell},
};
use crate::ledger::{JournalLinks, journals_close};
use domain::{
    Refusal,
    bookings::booking::PreviewPosting,
    ids::{PackageId, UserId},
    money::{
        Money,
        events::PackageEvent,
        packages::{ClaimRequest, GiftRequest, PackagePreview, PackageView, ParsedGift},
    },
};
use sha2::{Digest, Sha256};
use spine::{
    Context, Result, SignedIn,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use uuid::Uuid;

/// What giving a package away would move, once somebody takes it.
pub async fn package_gift_preview(context: &Context, id: PackageId, request: &GiftRequest) -> Result<PackagePreview> {
    let person = context.require_person()?;
    request.parse()?;
    let package = own_load(context, person.id, id).await?.package()?.give(context.now())?;
    let line = |account: &str, minor: i64| PreviewPosting {
        account: account.to_owned(),
        amount: Money::new(minor, package.price.currency),
    };
    let journal = vec![line("student_package", -package.value), line("recipient_package", package.value)];
    Ok(PackagePreview { lessons: Some(package.left), journal, ..PackagePreview::default() })
}

/// Gives a package away: it waits for whoever opens the link that is mailed to that address.
///
/// # Errors
/// 404 for somebody else's; 422 of [`GiftRequest::parse`]; 409 `package_over`, `package_expired`, `package_used_up`,
/// `package_given_away`; 429; the refusals of the key.
pub async fn package_gift(
    context: &Context,
    id: PackageId,
    request: &GiftRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PackageView> {
    let person = context.require_verified()?;
    let gift = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    limit_take(&context.app, Limit::Gift, &person.id.to_string()).await?;
    // No list of addresses lies in the counters.
    let mut to = hex::encode(hash(gift.email.as_str()));
    to.truncate(24);
    limit_take(&context.app, Limit::GiftTo, &to).await?;
    let key = Keyed::of(context, key, "package.gift", &(id, request))?;
    let code = Uuid::new_v4().simple().to_string();
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let given = give(&mut unit, (person, id), (&gift, &code), key.clone()).await;
        unit.finish(given).await
    })
    .await
}

async fn give<'a>(
    unit: &mut Unit<'a>,
    (person, id): (&SignedIn, PackageId),
    (gift, code): (&ParsedGift, &str),
    key: Option<Keyed<'a>>,
) -> Result<PackageView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let (context, now) = (unit.context(), unit.context().now());
    let row = own_lock(unit.work(), person.id, id).await?;
    let given = row.package()?.give(now)?;
    package_store(unit.work(), &given, now).await?;
    let gift_id = context.new_id();
    sqlx::query!(
        "insert into package_gifts (id, package_id, giver_id, email, message, code_hash, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        gift_id,
        id.0,
        person.id.0,
        gift.email.as_str(),
        gift.message,
        hash(code),
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    let mail = Mail {
        dedup_key: format!("package_gift:{gift_id}"),
        user_id: None,
        recipient: gift.email.as_str().to_owned(),
        locale: person.locale.clone(),
        template: MailTemplate::Money(MoneyMail::PackageGift {
            name: person.display_name.clone(),
            tutor: row.tutor_name.clone(),
            lessons: given.left,
            message: gift.message.clone(),
        }),
        action_token: Some(code.to_owned()),
        calendar: None,
    };
    mail_enqueue(unit.work(), context, mail).await?;
    tell(unit, PackageEvent::Given, &given)?;
    unit.audit(Act { act: "package.gift", subject_id: Some(id.0), before: None, after: None });
    let view = view_of(unit.work(), id, now).await?;
    unit.answer(key, 200, &view)?;
    Ok(view)
}

/// Takes a gift; the first who does is its owner.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for a code that opens nothing; 409 `gift_taken`, `package_expired`,
/// `package_own_tutor`; 429; the refusals of the key.
pub async fn package_claim(
    context: &Context,
    request: &ClaimRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PackageView> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let key = Keyed::of(context, key, "package.claim", request)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let claimed = claim(&mut unit, person.id, &request.code, key.clone()).await;
        unit.finish(claimed).await
    })
    .await
}

async fn claim<'a>(unit: &mut Unit<'a>, taker: UserId, code: &str, key: Option<Keyed<'a>>) -> Result<PackageView> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let now = unit.context().now();
    let gift = sqlx::query!(
        "select id, package_id, claimed_at from package_gifts where code_hash = $1 for update",
        hash(code.trim())
    );
    let gift = gift.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("gift"))?;
    if gift.claimed_at.is_some() {
        return Err(domain::money::refusals::gift_taken().into());
    }
    let row = select_package!("where k.id = $1 for update of k", gift.package_id).fetch_one(&mut **unit.work()).await?;
    let (claimed, journal) = row.package()?.claim(taker, now).map_err(refused)?;
    package_store(unit.work(), &claimed, now).await?;
    sqlx::query!("update package_gifts set claimed_by = $2, claimed_at = $3 where id = $1", gift.id, taker.0, now)
        .execute(&mut **unit.work())
        .await?;
    let links = JournalLinks { about_id: Some(gift.id), ..JournalLinks::default() };
    journals_close(unit, journal.as_slice(), links)?;
    tell(unit, PackageEvent::Claimed, &claimed)?;
    let view = view_of(unit.work(), claimed.id, now).await?;
    unit.answer(key, 200, &view)?;
    Ok(view)
}

fn hash(code: &str) -> Vec<u8> {
    Sha256::digest(code.as_bytes()).to_vec()
}
