//! The job that lets plans go on, month by month.

use super::{
    mine::{Open, open_get},
    pay::{Paid, end, month_pay},
};
use chrono::Duration;
use domain::growth::plans::{Bill, GRACE_DAYS, Plan, RETRY_HOURS, SubscriptionState};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Plans that one run looks at; the next goes on.
const AT_ONCE: i64 = 500;

/// Lets each plan go on whose month is over: paid, tried again tomorrow, or ended; every hour.
pub struct RenewPlans;

impl Job for RenewPlans {
    const KIND: &'static str = "RenewPlans";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let due = sqlx::query_scalar!(
            "select id from subscriptions where state <> 'ended' and next_try_at <= $1
             order by next_try_at, id limit $2",
            context.now(),
            AT_ONCE,
        );
        let mut each = Each::default();
        for id in due.fetch_all(context.writes()).await? {
            each.note("plan", id, renew(context, id).await);
        }
        each.done()
    }
}

async fn renew(context: &Context, id: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let Some(open) = open_get(&mut work, id).await? else { return Ok(()) };
    // Another run was first.
    if open.subscribed.state == SubscriptionState::Active && open.subscribed.paid_until > context.now() {
        return Ok(());
    }
    let gone = sqlx::query_scalar!(
        r#"select deleted_at is not null or suspended_at is not null as "gone!" from users where id = $1"#,
        open.owner.0
    );
    let gone = gone.fetch_optional(&mut *work).await?.unwrap_or(true);
    let given_up = open.grace_until.is_some_and(|until| until <= context.now());
    let over = open.next == Plan::Free || open.subscribed.state == SubscriptionState::Starting;
    if gone || given_up || over {
        end(&mut work, context, &open).await?;
        if given_up && !gone {
            tell(&mut work, context, &open, None).await?;
        }
        return Ok(work.commit().await?);
    }
    // Money moves outside: the provider is never asked with a row in hand.
    drop(work);
    let bill = Bill::month(open.next, open.subscribed.price.currency, open.subscribed.paid_until);
    match month_pay(context, open.owner, id, bill).await? {
        Paid::Yes => Ok(()),
        Paid::No(_) => past_due(context, id, bill).await,
    }
}

/// The month stays open for a week; its tutor is told once.
async fn past_due(context: &Context, id: Uuid, bill: Bill) -> Result<()> {
    let mut work = context.begin().await?;
    let Some(open) = open_get(&mut work, id).await? else { return Ok(()) };
    if open.subscribed.paid_until > bill.from {
        return Ok(());
    }
    sqlx::query!(
        "update subscriptions set state = 'past_due', grace_until = coalesce(grace_until, $2),
           next_try_at = least($3, coalesce(grace_until, $2))
         where id = $1",
        id,
        context.now() + Duration::days(GRACE_DAYS),
        context.now() + Duration::hours(RETRY_HOURS),
    )
    .execute(&mut *work)
    .await?;
    if open.subscribed.state != SubscriptionState::PastDue {
        tell(&mut work, context, &open, Some(bill)).await?;
    }
    Ok(work.commit().await?)
}

/// That a month could not be paid, or that the plan ended with it.
async fn tell(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    open: &Open,
    unpaid: Option<Bill>,
) -> Result<()> {
    let to = sqlx::query!("select email, locale, display_name from users where id = $1", open.owner.0);
    let to = to.fetch_one(&mut **work).await?;
    let name = to.display_name;
    let (kind, template) = match unpaid {
        Some(bill) => {
            let days = GRACE_DAYS;
            ("unpaid", MoneyMail::PlanUnpaid { name, amount: bill.amount, days })
        }
        None => ("ended", MoneyMail::PlanEnded { name }),
    };
    let mail = Mail {
        dedup_key: format!("plan_{kind}:{}:{}", open.id, open.subscribed.paid_until.timestamp()),
        user_id: Some(open.owner),
        recipient: to.email,
        locale: to.locale,
        template: MailTemplate::Money(template),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
