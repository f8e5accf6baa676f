//! A click on a promoted listing: judged, and paid or not, in one transaction under the campaign's row.

use super::{
    campaigns::{purse, state_of},
    search::{standing_forget, token_read},
};
use chrono::Duration;
use domain::{
    Refusal,
    growth::{
        ads::{AdState, AdToken, Budgets, Click, ClickFilter, REPEAT_HOURS, day_of, filtered},
        ads_view::AdClicked,
        events::is_program,
    },
    ids::{TutorId, UserId},
    money::{Currency, JournalKind, Money},
};
use money::ledger::{JournalLinks, journal_post};
use spine::{Context, Error, Result, signed::sign};
use sqlx::{Postgres, Transaction};
use std::net::IpAddr;
use uuid::Uuid;

/// Clicks that cost nothing, of one network within a day, of which a row is kept; further ones are counted alone.
const KEPT_OF_NETWORK: i64 = 20;

/// Somebody followed a promoted listing: leads to it, whatever the click cost.
///
/// # Errors
/// 404 for what we did not sign.
pub async fn ad_click(context: &Context, token: &str) -> Result<AdClicked> {
    let token = token_read(context, token).ok_or_else(|| Refusal::not_found("promoted listing"))?;
    match take(context, &token, true).await {
        // Another act spent the money between the look and the act.
        Err(error) if overdrawn(&error) => take(context, &token, false).await,
        taken => taken,
    }
}

/// The tutor's page was opened by a promoted listing's link; anything else in its place is passed over.
///
/// # Errors
/// Unexpected when the database does not answer.
pub async fn ad_followed(context: &Context, token: &str) -> Result<()> {
    match ad_click(context, token).await {
        Err(error) if error.status() != 404 => Err(error),
        _ => Ok(()),
    }
}

fn overdrawn(error: &Error) -> bool {
    error.database().is_some_and(|error| error.constraint() == Some("accounts_no_negative_balance"))
}

/// The campaign, locked: whoever clicks next sees what this click did.
struct Campaign {
    id: Uuid,
    tutor_id: Uuid,
    user_id: Uuid,
    currency: Currency,
    running: bool,
    daily: i64,
    total: i64,
    spent: i64,
}

/// Who clicks, as far as anybody can tell; addresses are kept as keyed hashes alone.
struct Clicker {
    person: Option<Uuid>,
    network: String,
    device: String,
}

impl Clicker {
    fn of(context: &Context) -> Self {
        let network = network_of(&context.ip);
        let hashed = |purpose, words: &str| sign(&context.app, purpose, words).chars().take(32).collect::<String>();
        Self {
            person: context.actor_id(),
            device: hashed("ad device", &format!("{network} {}", context.agent)),
            network: hashed("ad network", &network),
        }
    }
}

/// Whoever has an address of version 6 has all of its network.
fn network_of(ip: &str) -> String {
    match ip.parse() {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
        _ => ip.to_owned(),
    }
}

async fn take(context: &Context, token: &AdToken, money_there: bool) -> Result<AdClicked> {
    let mut work = context.begin().await?;
    let campaign = locked(&mut work, token).await?;
    let clicker = Clicker::of(context);
    let (click, today, of_network) = known(&mut work, context, (token, &campaign), &clicker).await?;
    let budgets = Budgets { daily: campaign.daily, today, total: campaign.total, spent: campaign.spent };
    let price = Money::new(token.price, campaign.currency);
    let owner = UserId(campaign.user_id);
    let mut reason = filtered(&click);
    if reason.is_none() && !budgets.hold(token.price) {
        reason = Some(ClickFilter::Budget);
    }
    let mut journal = None;
    if reason.is_none() {
        let purse = purse(&mut *work, owner, campaign.currency).await?;
        let paid = if money_there { purse.pays(JournalKind::AdClick, owner, price) } else { Ok(None) };
        journal = paid.map_err(|fault| Error::unexpected(format!("a click: {fault}")))?;
        reason = journal.is_none().then_some(ClickFilter::Money);
    }
    if !click.used && (reason.is_none() || of_network < KEPT_OF_NETWORK) {
        keep(&mut work, context, (token, &campaign, &clicker), reason).await?;
    }
    if let Some(journal) = journal {
        spend(&mut work, context, (token, &campaign)).await?;
        let links = JournalLinks { about_id: Some(campaign.id), ..JournalLinks::default() };
        journal_post(&mut work, context, &journal, links).await?;
    }
    if let Some(reason) = reason {
        count(&mut work, context, campaign.id, reason).await?;
    }
    work.commit().await?;
    if reason.is_none_or(|reason| matches!(reason, ClickFilter::Budget | ClickFilter::Money)) {
        standing_forget(context);
    }
    Ok(AdClicked { listing_id: TutorId(campaign.tutor_id) })
}

async fn locked(work: &mut Transaction<'_, Postgres>, token: &AdToken) -> Result<Campaign> {
    let row = sqlx::query!(
        "select id, tutor_id, user_id, currency, daily_budget, total_budget, spent, state from ad_campaigns
         where id = $1 for no key update",
        token.campaign.0
    );
    let row = row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("promoted listing"))?;
    Ok(Campaign {
        id: row.id,
        tutor_id: row.tutor_id,
        user_id: row.user_id,
        currency: Currency::parse(&row.currency)?,
        running: state_of(&row.state)? == AdState::Running,
        daily: row.daily_budget,
        total: row.total_budget,
        spent: row.spent,
    })
}

/// What is known of the click, what the day cost so far, and how many clicks of the network cost nothing. Read behind
/// the lock.
async fn known(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (token, campaign): (&AdToken, &Campaign),
    clicker: &Clicker,
) -> Result<(Click, i64, i64)> {
    let now = context.now();
    let row = sqlx::query!(
        r#"select exists (select from ad_clicks where id = $1) as "used!",
             coalesce((select spent from ad_days where campaign_id = $2 and day = $3), 0) as "today!",
             count(*) filter (where price > 0 and clicked_by = $4) as "of_person!",
             count(*) filter (where price > 0 and device = $5) as "of_device!",
             count(*) filter (where price > 0 and network = $6) as "of_network!",
             count(*) filter (where price = 0 and network = $6) as "free!"
           from ad_clicks where campaign_id = $2 and at > $7"#,
        token.click,
        campaign.id,
        day_of(now),
        clicker.person,
        clicker.device,
        clicker.network,
        now - Duration::hours(REPEAT_HOURS),
    );
    let row = row.fetch_one(&mut **work).await?;
    let click = Click {
        used: row.used,
        expired: now >= token.expires_at,
        own: clicker.person == Some(campaign.user_id),
        program: is_program(&context.agent),
        running: campaign.running,
        of_person: row.of_person,
        of_device: row.of_device,
        of_network: row.of_network,
    };
    Ok((click, row.today, row.free))
}

async fn keep(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (token, campaign, clicker): (&AdToken, &Campaign, &Clicker),
    reason: Option<ClickFilter>,
) -> Result<()> {
    sqlx::query!(
        "insert into ad_clicks (id, campaign_id, at, clicked_by, network, device, price, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        token.click,
        campaign.id,
        context.now(),
        clicker.person,
        clicker.network,
        clicker.device,
        if reason.is_none() { token.price } else { 0 },
        reason.map(ClickFilter::code),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Counts what the click cost, where both budgets allow it; the database says so once more. A campaign of which nothing
/// is left is over.
async fn spend(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (token, campaign): (&AdToken, &Campaign),
) -> Result<()> {
    let counted = sqlx::query!(
        "with whole as (
           update ad_campaigns set spent = spent + $2, changed_at = $3,
             state = case when spent + $2 = total_budget then 'ended' else state end
           where id = $1 and state = 'running' and spent + $2 <= total_budget returning id, daily_budget
         )
         insert into ad_days as known (campaign_id, day, budget, charged, spent)
         select id, $4, daily_budget, 1, $2 from whole
         on conflict (campaign_id, day) do update
           set charged = known.charged + 1, spent = known.spent + excluded.spent
           where known.spent + excluded.spent <= known.budget",
        campaign.id,
        token.price,
        context.now(),
        day_of(context.now()),
    );
    let counted = counted.execute(&mut **work).await?.rows_affected();
    if counted == 1 { Ok(()) } else { Err(Error::unexpected("a click beyond its budget")) }
}

async fn count(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    campaign: Uuid,
    reason: ClickFilter,
) -> Result<()> {
    sqlx::query!(
        "insert into ad_filtered as known (campaign_id, day, reason, clicks) values ($1, $2, $3, 1)
         on conflict (campaign_id, day, reason) do update set clicks = known.clicks + 1",
        campaign,
        day_of(context.now()),
        reason.code(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
