//! What time does to packages: their owners are told 30, 7 and 1 days before the end, and then they are closed by the
//! rule that an early end follows too. Those whose tutor is gone end at once, and what was set aside when one ended is
//! settled when its lessons are over. While a bank decides about the payment of one, nothing of it is paid out. One
//! whose payment a bank gave back ends at once: nobody has paid for what is left, and its tutor gets what was earned.

use super::{
    ending::{end, set_aside_settle, tutor_gone},
    lost::{AtBank, at_bank},
    rows::{Row, select_package},
};
use domain::{
    ids::UserId,
    money::{
        JournalKind, Money,
        packages::{ALERT_DAYS, PackageState},
    },
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
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
        let mut each = Each::default();
        close_without_tutor(context, &mut each).await?;
        close_expired(context, &mut each).await?;
        settle_set_aside(context, &mut each).await?;
        tell_ending(context, &mut each).await?;
        each.done()
    }
}

/// What is left of a package is the owner's when its tutor's account is closed: nobody else can teach it.
async fn close_without_tutor(context: &Context, each: &mut Each) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let due = sqlx::query_scalar!(
            "select k.id from packages k join users u on u.id = k.tutor_user_id
             where k.id > $1
               and (k.state in ('active', 'gifted') and (u.deleted_at is not null or u.suspended_at is not null)
               or k.set_aside > 0 and u.deleted_at is not null)
             order by k.id limit $2",
            after,
            BATCH
        );
        let due = due.fetch_all(context.writes()).await?;
        let Some(last) = due.last() else { return Ok(()) };
        after = *last;
        for id in due {
            each.note("package", id, tutor_gone(context, id).await);
        }
    }
}

async fn settle_set_aside(context: &Context, each: &mut Each) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let due = sqlx::query_scalar!(
            "select id from packages where set_aside > 0 and id > $1 order by id limit $2",
            after,
            BATCH
        );
        let due = due.fetch_all(context.writes()).await?;
        let Some(last) = due.last() else { return Ok(()) };
        after = *last;
        for id in due {
            each.note("package", id, set_aside_settle(context, id).await);
        }
    }
}

async fn close_expired(context: &Context, each: &mut Each) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let due = sqlx::query_scalar!(
            "select id from packages where state in ('active', 'gifted') and id > $2
               and (expires_at <= $1 or id in (
                 select p.package_id from chargebacks c join payments p on p.id = c.payment_id
                 where c.state in ('lost', 'accepted') and not c.reinstated and p.package_id is not null))
             order by id limit $3",
            context.now(),
            after,
            BATCH
        );
        let due = due.fetch_all(context.writes()).await?;
        let Some(last) = due.last() else { return Ok(()) };
        after = *last;
        for id in due {
            each.note("package", id, close_one(context, id).await);
        }
    }
}

async fn close_one(context: &Context, id: Uuid) -> Result<()> {
    let mut unit = Unit::begin(context, None).await?;
    let closed = close(&mut unit, id).await;
    unit.finish(closed).await
}

async fn close(unit: &mut Unit<'_>, id: Uuid) -> Result<()> {
    let now = unit.context().now();
    let row = select_package!("where k.id = $1 and k.state in ('active', 'gifted') for update of k", id);
    let Some(row) = row.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let package = row.package()?;
    let AtBank::Gone(gone) = at_bank(unit.work(), &package).await? else { return Ok(()) };
    if gone == 0 && package.expires_at > now {
        return Ok(());
    }
    let settled = end(unit, &package, JournalKind::PackageExpire).await?;
    if gone > 0 && settled.refund.minor == 0 {
        // Their bank has told them.
        return Ok(());
    }
    ended_mail(unit, &row, PackageEnds::Expired, settled.refund).await
}

/// Why a package ends without its owner.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PackageEnds {
    Expired,
    TutorGone,
}

/// Tells the owner what came back of a package with lessons left.
pub(super) async fn ended_mail(unit: &mut Unit<'_>, row: &Row, why: PackageEnds, refund: Money) -> Result<()> {
    let (context, package) = (unit.context(), row.package()?);
    if package.left == 0 {
        return Ok(());
    }
    let (tutor, lessons, package_id) = (row.tutor_name.clone(), package.left, package.id);
    let mail = mail_to(context, row, |name, _| match why {
        PackageEnds::Expired => MoneyMail::PackageEnded { name, tutor, lessons, refund, package_id },
        PackageEnds::TutorGone => MoneyMail::PackageTutorGone { name, lessons, refund, package_id },
    });
    let Some(mail) = mail.await? else { return Ok(()) };
    mail_enqueue(unit.work(), context, Mail { dedup_key: format!("package_ended:{package_id}"), ..mail }).await
}

async fn tell_ending(context: &Context, each: &mut Each) -> Result<()> {
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
            each.note("package", row.id, tell_one(context, row).await);
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
