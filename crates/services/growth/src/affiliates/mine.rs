//! What a partner sees: the link, who came by it, and what it brought.

use domain::{
    Refusal,
    growth::{
        affiliate::{AffiliateDashboard, AffiliateState, BroughtPerson, BroughtState, CommissionTo, RULE, SHOWN},
        referral::{earned_in, first_name},
    },
    money::{Currency, Money},
};
use money::payouts::payouts_list;
use spine::{Context, Error, Result};
use uuid::Uuid;

/// `GET /affiliates/me`.
///
/// # Errors
/// 401; 404 for whoever never asked to be a partner.
pub async fn affiliate_mine(context: &Context) -> Result<AffiliateDashboard> {
    let person = context.require_person()?;
    let row = sqlx::query!(
        r#"select a.id, a.name, a.site, a.payout, a.state, a.code as "code!", a.reason,
             (select coalesce(sum(c.clicks), 0)::bigint from affiliate_clicks c where c.affiliate_id = a.id)
               as "clicks!",
             (select count(*) from referrals came join users u on u.id = came.user_id
              where came.code = a.code and came.user_id <> a.user_id and u.deleted_at is null) as "sign_ups!",
             (select coalesce(sum(c.amount - commission_returned(c)), 0)::bigint from affiliate_commissions c
              where c.affiliate_id = a.id and c.state = 'paid' and c.currency = $2) as "commission!"
           from affiliates a where a.user_id = $1"#,
        person.id.0,
        person.currency.code(),
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("affiliate"))?;
    let people = people(context, row.id, &row.code).await?;
    Ok(AffiliateDashboard {
        url: format!("{}/a/{}", context.app.settings.public_url, row.code),
        code: row.code,
        state: AffiliateState::parse(&row.state).ok_or_else(|| Error::unexpected("a partner's state"))?,
        reason: row.reason,
        name: row.name,
        site: row.site,
        payout: CommissionTo::parse(&row.payout).ok_or_else(|| Error::unexpected("where a commission goes"))?,
        clicks: row.clicks,
        sign_ups: row.sign_ups,
        commission: Money::new(row.commission, person.currency),
        payouts: payouts_list(context, None, None).await?.items,
        people,
        rule: RULE,
    })
}

/// Who came by the link, by their first names.
async fn people(context: &Context, affiliate: Uuid, code: &str) -> Result<Vec<BroughtPerson>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select u.display_name, came.created_at, coalesce(given.lessons, 0) as "lessons!",
             coalesce(given.paid, 0) as "paid!", coalesce(given.currencies, '{}') as "currencies!",
             coalesce(given.amounts, '{}') as "amounts!"
           from referrals came join users u on u.id = came.user_id
           left join lateral (
             select count(*) as lessons,
               count(*) filter (where c.state = 'paid' and commission_returned(c) < c.amount) as paid,
               array_agg(c.currency order by c.nth) filter (where c.state = 'paid') as currencies,
               array_agg(c.amount - commission_returned(c) order by c.nth) filter (where c.state = 'paid') as amounts
             from affiliate_commissions c where c.invited_id = came.user_id and c.affiliate_id = $2) given on true
           where came.code = $1 and came.user_id <> $3 and u.deleted_at is null
           order by came.created_at desc, came.user_id limit $4"#,
        code,
        affiliate,
        person.id.0,
        SHOWN,
    );
    let mut people = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let given = row.currencies.iter().zip(&row.amounts);
        let given = given.map(|(currency, amount)| Ok(Money::new(*amount, Currency::parse(currency)?)));
        let given = given.collect::<Result<Vec<_>>>()?;
        let mut currencies: Vec<Currency> = given.iter().map(|money| money.currency).collect();
        currencies.dedup();
        people.push(BroughtPerson {
            name: first_name(&row.display_name),
            joined_at: row.created_at,
            state: match (row.paid, row.lessons) {
                (1.., _) => BroughtState::Paying,
                (_, 1..) => BroughtState::NotCounted,
                _ => BroughtState::Joined,
            },
            lessons: row.lessons,
            commissions: currencies.into_iter().map(|currency| earned_in(currency, &given)).collect(),
        });
    }
    Ok(people)
}
