//! Giving: out of the budget, to somebody once, with its journal, in one transaction; and what ends unused.

use super::run::Campaign;
use crate::referrals::in_own;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    growth::{
        campaign::CampaignKind,
        campaign_given::{CampaignGift, ends_with, promo_ended, tutor_paid},
    },
    ids::UserId,
    money::{Currency, Money, promo_credit::granted},
};
use money::{
    credits::campaign_grant,
    ledger::{JournalLinks, journal_post},
    payouts::debts_net,
};
use spine::{
    Context, Error, Result,
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Somebody who is to be given something.
struct Receiver {
    currency: String,
    email: String,
    locale: String,
    display_name: String,
    time_zone: String,
}

/// Gives `cost` of the campaign's unit to somebody; says whether it was given. Nothing is given when the budget or the
/// number of people is used up, when they were given something before, or when their account does not stand.
pub(super) async fn give(
    context: &Context,
    campaign: &Campaign,
    person: Uuid,
    (gift, cost): (CampaignGift, i64),
) -> Result<bool> {
    let mut work = context.begin().await?;
    let Some(receiver) = receiver(&mut work, person).await? else { return Ok(false) };
    if !take_out(&mut work, campaign, cost).await? {
        return Ok(false);
    }
    let unit = campaign.kind.currency();
    let own = match campaign.kind {
        CampaignKind::Credits => Money::new(cost, unit),
        CampaignKind::Supply | CampaignKind::Winback => {
            let currency = Currency::parse(&receiver.currency)?;
            let own = in_own(&mut work, (UserId(person), currency), Money::new(cost, unit)).await?;
            // The smallest part of another currency may be less than the smallest of this one.
            Money::new(own.minor.max(1), own.currency)
        }
    };
    let ends_at = campaign.valid_days.map(|days| context.now() + TimeDelta::days(days.into()));
    let gift_id = context.new_id();
    let given = Given { gift_id, gift, cost, own, ends_at };
    if !note(&mut work, context, (campaign.id, person), &given).await? {
        return Ok(false);
    }
    post(&mut work, context, UserId(person), &given).await?;
    if let (CampaignGift::Winback, Some(until)) = (gift, ends_at) {
        tell(&mut work, context, person, &receiver, (gift_id, own, until)).await?;
    }
    work.commit().await?;
    Ok(true)
}

/// What is given.
struct Given {
    gift_id: Uuid,
    gift: CampaignGift,
    cost: i64,
    own: Money,
    ends_at: Option<DateTime<Utc>>,
}

/// Whose account stands; nobody suspends them until the end.
async fn receiver(work: &mut Transaction<'_, Postgres>, person: Uuid) -> Result<Option<Receiver>> {
    let found = sqlx::query_as!(
        Receiver,
        "select currency, email, locale, display_name, time_zone from users
         where id = $1 and deleted_at is null and suspended_at is null for share",
        person
    );
    Ok(found.fetch_optional(&mut **work).await?)
}

/// Takes it out of the budget, unless that is used up: the row's lock makes many at once into one after another.
async fn take_out(work: &mut Transaction<'_, Postgres>, campaign: &Campaign, cost: i64) -> Result<bool> {
    let taken = sqlx::query!(
        "update campaigns set spent = spent + $2, people = people + 1
         where id = $1 and settled_at is null and state <> 'draft' and (state <> 'paused' or kind = 'supply')
           and spent + $2 <= budget and people < people_max",
        campaign.id,
        cost
    );
    Ok(taken.execute(&mut **work).await?.rows_affected() == 1)
}

/// Writes down what somebody is given; not what they were given before, and nothing for who is held out.
async fn note(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (campaign, person): (Uuid, Uuid),
    given: &Given,
) -> Result<bool> {
    let noted = sqlx::query!(
        "insert into campaign_people as p (campaign_id, user_id, first_at, gift_id, gift, cost, amount, currency,
           given_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $3, $9)
         on conflict (campaign_id, user_id) do update set gift_id = excluded.gift_id, gift = excluded.gift,
           cost = excluded.cost, amount = excluded.amount, currency = excluded.currency,
           given_at = excluded.given_at, ends_at = excluded.ends_at
         where p.gift_id is null and not p.held_out",
        campaign,
        person,
        context.now(),
        given.gift_id,
        given.gift.code(),
        given.cost,
        given.own.minor,
        given.own.currency.code(),
        given.ends_at,
    );
    Ok(noted.execute(&mut **work).await?.rows_affected() == 1)
}

/// The journal that gives it.
async fn post(work: &mut Transaction<'_, Postgres>, context: &Context, person: UserId, given: &Given) -> Result<()> {
    let fault = |fault| Error::unexpected(format!("a campaign's gift: {fault}"));
    let links = JournalLinks { about_id: Some(given.gift_id), ..JournalLinks::default() };
    match given.gift {
        CampaignGift::Credits => {
            let until = given.ends_at.unwrap_or_else(|| context.now());
            campaign_grant(work, context, (given.gift_id, person), given.own.minor, until).await
        }
        CampaignGift::Winback => {
            let journal = granted(&[(person, given.own)]).map_err(fault)?;
            journal_post(work, context, &journal, links).await.map(drop)
        }
        CampaignGift::Bonus | CampaignGift::Guarantee => {
            let journal = tutor_paid(person, given.own).map_err(fault)?;
            for journal in debts_net(work, vec![journal]).await? {
                journal_post(work, context, &journal, links).await?;
            }
            Ok(())
        }
    }
}

async fn tell(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: Uuid,
    receiver: &Receiver,
    (gift, amount, until): (Uuid, Money, DateTime<Utc>),
) -> Result<()> {
    let (name, time_zone) = (receiver.display_name.clone(), receiver.time_zone.clone());
    let mail = Mail {
        dedup_key: format!("winback_offer:{gift}"),
        user_id: Some(UserId(person)),
        recipient: receiver.email.clone(),
        locale: receiver.locale.clone(),
        template: MailTemplate::Notice(NoticeMail::WinbackOffer { name, amount, until, time_zone }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}

/// Takes back what is left of promotional credit whose time is over.
pub(super) async fn end_credit(context: &Context, gift: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let row = sqlx::query!(
        r#"select p.campaign_id, p.user_id, p.amount as "amount!", p.currency as "currency!",
             p.given_at as "given_at!",
             coalesce((select a.balance from accounts a where a.id = account_id('promo', p.user_id, p.currency)), 0)
               as "balance!",
             coalesce((select -sum(l.amount) from journals j join postings l on l.journal_id = j.id
               where l.account_id = account_id('promo', p.user_id, p.currency) and j.kind = 'promo_use'
                 and j.created_at >= p.given_at), 0)::bigint as "used!"
           from campaign_people p where p.gift_id = $1 and p.taken_at is null and p.ends_at <= $2 for update of p"#,
        gift,
        context.now()
    );
    let Some(row) = row.fetch_optional(&mut *work).await? else { return Ok(()) };
    let back = ends_with(row.amount, row.used, row.balance);
    sqlx::query!(
        "update campaign_people set taken_at = $3, taken_back = $4 where campaign_id = $1 and user_id = $2",
        row.campaign_id,
        row.user_id,
        context.now(),
        back
    )
    .execute(&mut *work)
    .await?;
    if back > 0 {
        let amount = Money::new(back, Currency::parse(&row.currency)?);
        let journal = promo_ended(UserId(row.user_id), amount);
        let journal = journal.map_err(|fault| Error::unexpected(format!("the end of a gift: {fault}")))?;
        let links = JournalLinks { about_id: Some(gift), ..JournalLinks::default() };
        journal_post(&mut work, context, &journal, links).await?;
    }
    Ok(work.commit().await?)
}
