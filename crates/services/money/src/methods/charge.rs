//! A saved card that is to be charged.

use super::rows::state_of;
use adapters::payments::CardOnFile;
use domain::{
    Refusal,
    ids::{MethodId, UserId},
    money::methods::{CardExpiry, method_pays},
};
use spine::{Context, Result, unit::Unit};

/// Makes sure that a card is whoever pays's own, and pays; nobody removes it before the transaction ends.
///
/// # Errors
/// 404 for somebody else's; 422 `method_unready`, `method_removed`, `method_expired`.
pub(crate) async fn method_for(unit: &mut Unit<'_>, payer: UserId, method: MethodId) -> Result<()> {
    let context = unit.context();
    let row = sqlx::query!(
        "select state, expires_month, expires_year from payment_methods
         where id = $1 and user_id = $2 and provider = $3 for share",
        method.0,
        payer.0,
        context.app.payments.name(),
    );
    let row = row.fetch_optional(&mut **unit.work()).await?;
    let row = row.ok_or_else(|| Refusal::not_found("payment method"))?;
    let expires = row.expires_month.zip(row.expires_year).and_then(|(month, year)| CardExpiry::read(month, year));
    Ok(method_pays(state_of(&row.state)?, expires, context.now())?)
}

/// A card as the provider knows it; none of one that is not there any more.
pub(crate) async fn card_on_file(context: &Context, method: MethodId) -> Result<Option<CardOnFile>> {
    let row = sqlx::query!(
        r#"select m.reference, c.reference as "customer?"
           from payment_methods m left join payment_customers c on c.user_id = m.user_id and c.provider = m.provider
           where m.id = $1 and m.provider = $2"#,
        method.0,
        context.app.payments.name(),
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    Ok(row.reference.map(|reference| CardOnFile { reference, customer: row.customer }))
}
