//! The own code, who came by it and what it brought.

use super::hear::reward_of;
use domain::{
    growth::referral::{
        CREDIT_REWARD, Referrals, ReferredPerson, ReferredState, SHOWN, earned_in, first_name, own_code,
    },
    money::{Currency, Money},
};
use spine::{Context, Result};

/// `GET /referrals/mine`.
///
/// # Errors
/// 401.
pub async fn referrals_mine(context: &Context) -> Result<Referrals> {
    let person = context.require_person()?;
    let code = own_code(person.id);
    let rows = sqlx::query!(
        r#"select u.display_name, came.created_at, coalesce(given.paid, false) as "paid!",
             coalesce(given.held, false) as "held!", coalesce(given.currencies, '{}') as "currencies!",
             coalesce(given.amounts, '{}') as "amounts!"
           from referrals came join users u on u.id = came.user_id
           left join lateral (
             select bool_or(w.state = 'paid') as paid, bool_or(w.state = 'held') as held,
               array_agg(w.currency order by w.decided_at) filter (where w.state = 'paid') as currencies,
               array_agg(w.amount order by w.decided_at) filter (where w.state = 'paid') as amounts
             from referral_rewards w where w.invited_id = came.user_id and w.referrer_id = $2) given on true
           where came.code = $1 and came.user_id <> $2 and u.deleted_at is null
           order by came.created_at desc, came.user_id limit $3"#,
        code,
        person.id.0,
        SHOWN,
    );
    let mut people = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let state = match (row.paid, row.held) {
            (true, _) => ReferredState::Rewarded,
            (false, true) => ReferredState::NotCounted,
            (false, false) => ReferredState::Joined,
        };
        let given = row.currencies.iter().zip(&row.amounts);
        let rewards = given.map(|(currency, amount)| Ok(Money::new(*amount, Currency::parse(currency)?)));
        people.push(ReferredPerson {
            name: first_name(&row.display_name),
            joined_at: row.created_at,
            state,
            rewards: rewards.collect::<Result<_>>()?,
        });
    }
    let (total, given) = sums(context, &code).await?;
    let mut connection = context.writes().acquire().await?;
    let reward = reward_of(&mut connection, person.id, person.currency.code()).await?;
    Ok(Referrals {
        url: format!("{}/r/{code}", context.app.settings.public_url),
        people,
        total,
        earned: earned_in(person.currency, &given),
        credits_earned: earned_in(Currency::Credit, &given).minor,
        reward,
        reward_credits: CREDIT_REWARD,
        code,
    })
}

/// How many came by the code, and what they brought in each currency.
async fn sums(context: &Context, code: &str) -> Result<(i64, Vec<Money>)> {
    let person = context.require_person()?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "total!" from referrals came join users u on u.id = came.user_id
           where came.code = $1 and came.user_id <> $2 and u.deleted_at is null"#,
        code,
        person.id.0,
    );
    let given = sqlx::query!(
        r#"select currency, sum(amount)::bigint as "amount!" from referral_rewards
           where referrer_id = $1 and state = 'paid' group by currency"#,
        person.id.0,
    );
    let total = total.fetch_one(context.writes()).await?;
    let given = given.fetch_all(context.writes()).await?.into_iter();
    let given = given.map(|row| Ok(Money::new(row.amount, Currency::parse(&row.currency)?)));
    Ok((total, given.collect::<Result<_>>()?))
}
