//! The owner's week by mail (GR4): the figures of the owner's page for the last whole week, beside the one before.

use crate::insight::dashboard;
use chrono::{Days, NaiveDate};
use domain::{
    growth::{
        business::OwnerDashboard,
        insight::{Period, monday},
    },
    identity::Role,
    ids::UserId,
    money::Money,
};
use spine::{
    Context, Result,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use uuid::Uuid;
use words::{Locale, format, tr};

/// People who are told at most.
const MOST: i64 = 200;

/// Tells every owner of the last whole week; on Mondays, and again if somebody asks again: each is told once.
pub struct SendWeekReports;

impl Job for SendWeekReports {
    const KIND: &'static str = "SendWeekReports";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let week = last_week(context.now().date_naive());
        let told = (dashboard(context, week).await?, dashboard(context, week.before()).await?);
        let mut each = Each::default();
        for owner in owners(context).await? {
            each.note("week report", owner.id, tell(context, &owner, week, &told).await);
        }
        each.done()
    }
}

/// The last whole week before that day, from Monday to Sunday.
pub fn last_week(today: NaiveDate) -> Period {
    let to = monday(today).checked_sub_days(Days::new(1)).unwrap_or(today);
    Period { from: monday(to), to }
}

pub(crate) struct Owner {
    pub id: Uuid,
    pub email: String,
    pub locale: String,
    pub display_name: String,
    roles: Vec<String>,
}

/// Who reads the owner's page.
pub(crate) async fn owners(context: &Context) -> Result<Vec<Owner>> {
    let rows = sqlx::query_as!(
        Owner,
        "select id, email, locale, display_name, roles from users
         where roles && '{owner,admin}'::text[] and deleted_at is null and suspended_at is null
           and email_verified_at is not null order by id limit $1",
        MOST,
    );
    let reads = |owner: &Owner| {
        let roles: Vec<Role> = owner.roles.iter().filter_map(|role| Role::parse(role)).collect();
        Role::may(&roles, Role::Finance)
    };
    Ok(rows.fetch_all(context.writes()).await?.into_iter().filter(reads).collect())
}

async fn tell(
    context: &Context,
    owner: &Owner,
    week: Period,
    (now, before): &(OwnerDashboard, OwnerDashboard),
) -> Result<()> {
    let lines = lines(Locale::of(&owner.locale), now, before);
    let mail = Mail {
        dedup_key: format!("week_report:{}:{}", week.from, owner.id),
        user_id: Some(UserId(owner.id)),
        recipient: owner.email.clone(),
        locale: owner.locale.clone(),
        template: MailTemplate::Notice(NoticeMail::WeekReport {
            name: owner.display_name.clone(),
            from: week.from,
            to: week.to,
            lines,
        }),
        action_token: None,
        calendar: None,
    };
    let mut work = context.begin().await?;
    mail_enqueue(&mut work, context, mail).await?;
    Ok(work.commit().await?)
}

/// The figures in words.
fn lines(l: Locale, now: &OwnerDashboard, before: &OwnerDashboard) -> Vec<String> {
    let number = |count: i64| format::number(l, count);
    let mut lines = vec![
        tr!(l, week_line.lessons, now = number(now.lessons), before = number(before.lessons)),
        tr!(l, week_line.learners, now = number(now.learners), before = number(before.learners)),
        tr!(l, week_line.people, now = number(now.new_people), before = number(before.new_people)),
    ];
    for line in &now.currencies {
        let earlier = before.currencies.iter().find(|earlier| earlier.currency == line.currency);
        let was = |of: fn(&domain::growth::business::RevenueLine) -> Money| {
            format::money(l, earlier.map_or(Money::zero(line.currency), of))
        };
        let (gmv, revenue) = (was(|line| line.gmv), was(|line| line.revenue));
        let code = line.currency.code();
        lines.push(tr!(l, week_line.gmv, currency = code, now = format::money(l, line.gmv), before = gmv));
        lines.push(tr!(l, week_line.revenue, currency = code, now = format::money(l, line.revenue), before = revenue));
    }
    lines.push(tr!(l, week_line.tutors, now = number(now.listed_tutors)));
    lines
}
