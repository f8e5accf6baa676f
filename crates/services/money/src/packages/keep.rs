//! What time does to packages: their owners are told 30, 7 and 1 days before the end, and then they are closed by the
//! rule that an early end follows too.

use super::{
    acts::end,
    rows::{Row, select_package},
};
use domain::{
    ids::UserId,
    money::{
        JournalKind,
        packages::{ALERT_DAYS, PackageState},
    },
};
use spine::{
    Context, Result,
    job::{Job, Nothing},
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    unit::Unit,
};
use uuid::Uuid;

/// Packages of one look.
const BATCH: i64 = 500;

/// Tells and closes, every hour.
pub struct KeepPackages;

impl Job for KeepPackages {
    const KIND: &'static str = "KeepPackages";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        close_expired(context).await?;
        tell_ending(context).await
    }
}

async fn close_expired(context: &Context) -> Result<()> {
    loop {
        let due = sqlx::query_scalar!(
            "select id from packages where state in ('active', 'gifted') and expires_at <= $1
             order by expires_at limit $2",
            context.now(),
            BATCH
        );
        let due = due.fetch_all(context.writes()).await?;
        if due.is_empty() {
            return Ok(());
        }
        for id in due {
            let mut unit = Unit::begin(context, None).await?;
            let closed = close(&mut unit, id).await;
            unit.finish(closed).await?;
        }
    }
}

async fn close(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let row = select_package!(
        "where k.id = $1 and k.state in ('active', 'gifted') and k.expires_at <= $2 for update of k",
        id,
        now
    );
    let Some(row) = row.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let package = row.package()?;
    let settled = end(unit, &package, JournalKind::PackageExpire).await?;
    if package.left == 0 {
        return Ok(());
    }
    let Some(mail) = mail_to(context, &row, |name, _| MoneyMail::PackageEnded {
        name,
        tutor: row.tutor_name.clone(),
        lessons: package.left,
        refund: settled.refund,
        package_id: package.id,
    })
    .await?
    else {
        return Ok(());
    };
    mail_enqueue(unit.work(), context, Mail { dedup_key: format!("package_ended:{id}"), ..mail }).await
}

async fn tell_ending(context: &Context) -> Result<()> {
    let now = context.now();
    let most = ALERT_DAYS.iter().copied().max().unwrap_or_default();
    let mut after = Uuid::nil();
    loop {
        let rows = select_package!(
            "where k.state = 'active' and k.lessons_left > 0 and k.expires_at > $1 and k.expires_at <= $2 and k.id > $3
             order by k.id limit $4",
            now,
            now + chrono::TimeDelta::days(most),
            after,
            BATCH,
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last().map(|row| row.id) else { return Ok(()) };
        for row in &rows {
            tell_one(context, row).await?;
        }
        after = last;
    }
}

async fn tell_one(context: &Context, row: &Row) -> Result<()> {
    let (now, package) = (context.now(), row.package()?);
    let Some(days) = package.alert(now) else { return Ok(()) };
    let days_told = i16::try_from(days).unwrap_or(i16::MAX);
    if row.alerted_days.is_some_and(|told| told <= days_told) || package.state != PackageState::Active {
        return Ok(());
    }
    let Some(mail) = mail_to(context, row, |name, time_zone| MoneyMail::PackageEnding {
        name,
        time_zone,
        tutor: row.tutor_name.clone(),
        lessons: package.left,
        ends_at: package.expires_at,
        package_id: package.id,
    })
    .await?
    else {
        return Ok(());
    };
    let mut work = context.begin().await?;
    let told = sqlx::query!(
        "update packages set alerted_days = $2
         where id = $1 and state = 'active' and expires_at = $3 and (alerted_days is null or alerted_days > $2)",
        row.id,
        days_told,
        row.expires_at,
    );
    if told.execute(&mut *work).await?.rows_affected() == 1 {
        let dedup_key = format!("package_ending:{days}:{}:{}", row.id, row.expires_at.timestamp());
        mail_enqueue(&mut work, context, Mail { dedup_key, ..mail }).await?;
    }
    work.commit().await?;
    Ok(())
}

/// A mail to the package's owner; none where there is nobody to read it.
async fn mail_to(
    context: &Context,
    row: &Row,
    template: impl FnOnce(String, String) -> MoneyMail,
) -> Result<Option<Mail>> {
    let to = sqlx::query!(
        "select email, locale, display_name, time_zone from users
         where id = $1 and deleted_at is null and suspended_at is null",
        row.owner_id
    );
    let to = to.fetch_optional(context.writes()).await?;
    Ok(to.map(|to| Mail {
        dedup_key: String::new(),
        user_id: Some(UserId(row.owner_id)),
        recipient: to.email,
        locale: to.locale,
        template: MailTemplate::Money(template(to.display_name, to.time_zone)),
        action_token: None,
        calendar: None,
    }))
}
