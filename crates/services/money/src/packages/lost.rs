//! Packages whose payment a bank gave back: the platform laid that out, so what would go to the owner makes it up.

use domain::money::packages::Package;
use spine::Result;
use sqlx::PgConnection;

/// What banks did with the payment of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtBank {
    /// One decides: nothing moves until it has.
    Decides,
    /// So much of what it cost is gone for good and laid out by the platform; minor units. What a bank took came out of
    /// the owner's wallet first: what that covered they have paid after all.
    Gone(i64),
}

/// What banks did with the payment of a package.
///
/// # Errors
/// Those of the database.
pub(super) async fn at_bank(work: &mut PgConnection, package: &Package) -> Result<AtBank> {
    let found = sqlx::query!(
        r#"select coalesce(bool_or(c.state in ('open', 'answered') or (c.state = 'accepted' and not c.withdrawn)),
               false) as "open!",
             coalesce(-sum(out.amount) filter (where c.state in ('lost', 'accepted') and not c.reinstated), 0)::bigint
               as "gone!"
           from chargebacks c join payments p on p.id = c.payment_id left join lateral (
             select sum(q.amount) as amount
             from journals j join postings q on q.journal_id = j.id join accounts a on a.id = q.account_id
             where a.kind = 'chargebacks' and a.currency = $2 and (j.about_id = c.id
               or (j.payment_id = c.payment_id and j.about_id is null and j.kind = 'topup_reversal'))) out on true
           where p.package_id = $1"#,
        package.id.0,
        package.price.currency.code(),
    );
    let found = found.fetch_one(&mut *work).await?;
    if found.open {
        return Ok(AtBank::Decides);
    }
    if found.gone <= 0 {
        return Ok(AtBank::Gone(0));
    }
    let made_up = sqlx::query_scalar!(
        r#"select coalesce(sum(p.amount), 0)::bigint as "amount!"
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
           where j.about_id = $1 and j.kind in ('package_end', 'package_expire', 'package_settle')
             and a.kind = 'chargebacks'"#,
        package.id.0,
    );
    Ok(AtBank::Gone((found.gone - made_up.fetch_one(work).await?).max(0)))
}
