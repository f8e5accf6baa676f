//! The plan of one notice, read and written in the transaction of its event.

use super::{
    SendDigest,
    chats::chat_posts_write,
    push::{NewPush, push_write},
};
use crate::{Context, Result, events::tell, job::job_new, mails::MailTemplate};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::Zone,
    ids::{NoticeId, UserId},
    platform::{
        notice_events::{NoticeEvent, NoticeNews},
        notices::{
            Category, HOUR_MAX, Moment, Plan, Preferences, READ_MINUTES, Weight, When, kind_of, plan, weight_at,
        },
    },
};
use sqlx::{Postgres, Transaction};
use std::collections::BTreeSet;

/// How a mail goes.
pub(crate) struct Planned {
    pub email: When,
    /// The notice it belongs to.
    pub notice_id: Option<NoticeId>,
    /// What its reader may switch off until it goes; none for what always goes.
    pub category: Option<Category>,
    pub ordinary: bool,
}

impl Planned {
    /// What goes to an address and to nobody's account.
    pub(crate) const fn at_once(now: DateTime<Utc>) -> Self {
        Self { email: When::At(now), notice_id: None, category: None, ordinary: false }
    }
}

/// What there is to tell.
pub(crate) struct Telling<'a> {
    pub dedup_key: &'a str,
    pub template: &'a MailTemplate,
    pub title: &'a str,
}

/// Plans for an account and writes the notice; none when this event was told already.
pub(crate) async fn planned(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    person: UserId,
    telling: Telling<'_>,
) -> Result<Option<Planned>> {
    let template = telling.template;
    let (category, weight) = kind_of(template.name());
    let weight = weight_at(weight, template.lesson_start(), context.now());
    let Some(reader) = reader_of(work, context, person).await? else {
        return Ok(Some(Planned::at_once(context.now())));
    };
    let wait = if category == Category::Messages { TimeDelta::minutes(READ_MINUTES) } else { TimeDelta::zero() };
    let chat = chat_at((category, weight), &reader, wait);
    let mut plan = plan((category, weight), &reader.preferences, reader.moment, wait);
    if !reader.has_device {
        plan.push = When::Never;
    }
    let switchable = matches!(weight, Weight::Urgent | Weight::Timely | Weight::Ordinary).then_some(category);
    let mut planned =
        Planned { email: plan.email, notice_id: None, category: switchable, ordinary: weight == Weight::Ordinary };
    if weight == Weight::Link {
        return Ok(Some(planned));
    }
    let Some(id) = notice_write(work, context, (person, category), plan, &telling).await? else { return Ok(None) };
    planned.notice_id = Some(id);
    if plan.in_app {
        tell(work, context, &NoticeEvent::New(NoticeNews { notice_id: id, user_id: person })).await?;
    }
    if let Some(at) = digest_at(plan) {
        let mut job = job_new::<SendDigest>(context, &SendDigest { user_id: person, at }, at)?;
        job.unique_key = Some(format!("digest:{person}:{}", at.timestamp()));
        jobs::enqueue(work, job, context.now()).await?;
    }
    if let Some(at) = chat {
        let said = (telling.title, template.path(None));
        chat_posts_write(work, context, (person, id), category, (said.0, &said.1), at).await?;
    }
    if let When::At(at) = plan.push {
        let push = NewPush {
            dedup_key: telling.dedup_key,
            person,
            notice_id: Some(id),
            category,
            weight,
            kind: template.name(),
            title: telling.title,
            url: template.path(None),
            subject: template.subject(),
            name: template.counterpart(),
            lesson: template.lesson_start(),
        };
        push_write(work, context, push, at).await?;
    }
    Ok(Some(planned))
}

/// When a team's chat hears of it, if one is connected: at the hour of a push, whatever is switched off elsewhere. What
/// is collected is told in the digest alone.
fn chat_at(kind: (Category, Weight), reader: &Reader, wait: TimeDelta) -> Option<DateTime<Utc>> {
    let every = Preferences { off: BTreeSet::new(), ..reader.preferences.clone() };
    match plan(kind, &every, reader.moment, wait).push {
        When::At(at) if reader.has_chat => Some(at),
        _ => None,
    }
}

/// When the digest goes that collects it, for whichever channel.
const fn digest_at(plan: Plan) -> Option<DateTime<Utc>> {
    match (plan.email, plan.push) {
        (When::InDigest(at), _) | (_, When::InDigest(at)) => Some(at),
        _ => None,
    }
}

/// Whoever is told.
struct Reader {
    preferences: Preferences,
    moment: Moment,
    /// Whether a browser of theirs asked for pushes.
    has_device: bool,
    /// Whether a chat of theirs takes news.
    has_chat: bool,
}

/// What the reader wants, and the reader's moment.
async fn reader_of(work: &mut Transaction<'_, Postgres>, context: &Context, person: UserId) -> Result<Option<Reader>> {
    let row = sqlx::query!(
        r#"select u.time_zone, p.off as "off?", p.quiet_hours as "quiet_hours?", p.digest as "digest?",
             (select count(*) from mails m where m.user_id = u.id and m.ordinary and m.dropped_at is null
                and m.created_at > $2::timestamptz - interval '24 hours') as "ordinary!",
             (select count(*) from pushes m where m.user_id = u.id and m.ordinary and m.dropped_at is null
                and m.created_at > $2::timestamptz - interval '24 hours') as "pushed!",
             (select coalesce(m.send_after, m.created_at) from mails m
                where m.user_id = u.id and m.dropped_at is null
                  and m.created_at > $2::timestamptz - interval '10 days'
                  and coalesce(m.send_after, m.created_at) > $2::timestamptz - interval '1 hour'
                order by coalesce(m.send_after, m.created_at) desc offset $3::bigint - 1 limit 1) as full_since,
             exists (select from push_devices d where d.user_id = u.id) as "has_device!",
             exists (select from team_chats c where c.user_id = u.id and c.state = 'ok') as "has_chat!"
           from users u left join notice_preferences p on p.user_id = u.id where u.id = $1"#,
        person.0,
        context.now(),
        HOUR_MAX,
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let preferences = match (row.off, row.quiet_hours, row.digest) {
        (Some(off), Some(quiet_hours), Some(digest)) => Preferences::stored(&off, quiet_hours, &digest),
        _ => Preferences::default(),
    };
    let zone = row.time_zone.parse().unwrap_or(Zone::UTC);
    let moment = Moment {
        now: context.now(),
        zone,
        ordinary_sent: row.ordinary,
        ordinary_pushed: row.pushed,
        full_since: row.full_since,
    };
    Ok(Some(Reader { preferences, moment, has_device: row.has_device, has_chat: row.has_chat }))
}

async fn notice_write(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (person, category): (UserId, Category),
    plan: Plan,
    telling: &Telling<'_>,
) -> Result<Option<NoticeId>> {
    let subject = telling.template.subject();
    let collects = |told| matches!(told, When::InDigest(_));
    let id = sqlx::query_scalar!(
        "insert into notices (id, dedup_key, user_id, category, kind, title, url, subject_kind, subject_id, name,
           in_app, digest_at, created_at, digest_email, digest_push)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         on conflict (dedup_key) do nothing returning id",
        context.new_id(),
        telling.dedup_key,
        person.0,
        category.code(),
        telling.template.name(),
        telling.title,
        telling.template.path(None),
        subject.as_ref().map(|subject| subject.kind.as_str()),
        subject.as_ref().map(|subject| subject.id),
        telling.template.counterpart(),
        plan.in_app,
        digest_at(plan),
        context.now(),
        collects(plan.email),
        collects(plan.push),
    );
    Ok(id.fetch_optional(&mut **work).await?.map(NoticeId))
}
