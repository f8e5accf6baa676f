//! What somebody keeps of the catalogue (CA5): favourites, who was looked at, searches that tell of somebody new.

use crate::cards::{Prices, cards_of};
use crate::tutor_search::newly_matching;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    catalog::{
        refusals,
        saved::{
            Alert, FAVOURITES_MAX, KeptSearch, SEARCHES_MAX, SavedSearch, SavedSearchRequest, VIEWED_MAX, search_of,
        },
        tutor_search::{TutorCard, TutorSearch},
    },
    ids::{SavedSearchId, TutorId, UserId},
    money::Currency,
    page::Page,
};
use people::visibility::tutor_visible;
use spine::{
    Context, Error, Result,
    exchange::exchange_of,
    job::{Each, Job, Nothing},
    mails::{Mail, MailTemplate, TeachingMail, mail_enqueue},
};
use std::collections::HashSet;
use uuid::Uuid;

/// Searches looked at by one statement.
const BATCH: i64 = 200;
/// Names that a mail tells.
const TOLD: usize = 5;
/// Tutors looked at that a page shows.
const VIEWED_SHOWN: i64 = 8;

/// The saved tutors, latest first; those who are not listed any more are left out until they are again.
pub async fn favourites_list(context: &Context) -> Result<Page<TutorCard>> {
    let person = context.require_person()?;
    let ids = sqlx::query_scalar!(
        "select f.tutor_id from favourites f join tutors t on t.id = f.tutor_id
         where f.user_id = $1 and tutor_listed(t) and not people_apart(t.user_id, $1)
         order by f.created_at desc, f.tutor_id limit $2",
        person.id.0,
        FAVOURITES_MAX
    );
    cards(context, ids.fetch_all(context.writes()).await?).await
}

/// Whose pages were opened last.
pub async fn recently_viewed(context: &Context) -> Result<Page<TutorCard>> {
    let person = context.require_person()?;
    let ids = sqlx::query_scalar!(
        "select v.tutor_id from viewed_tutors v join tutors t on t.id = v.tutor_id
         where v.user_id = $1 and tutor_listed(t) and not people_apart(t.user_id, $1)
         order by v.viewed_at desc, v.tutor_id limit $2",
        person.id.0,
        VIEWED_SHOWN
    );
    cards(context, ids.fetch_all(context.writes()).await?).await
}

async fn cards(context: &Context, ids: Vec<Uuid>) -> Result<Page<TutorCard>> {
    let currency = context.require_person()?.currency;
    let prices = Prices::In(exchange_of(context.reads(), currency).await?);
    let tutors: Vec<TutorId> = ids.into_iter().map(TutorId).collect();
    Ok(Page { items: cards_of(context, &tutors, prices, None).await?, next_cursor: None })
}

/// Saves a tutor; saved already, nothing changes.
///
/// # Errors
/// 404 for whom one may not see; 409 `favourites_full`.
pub async fn favourite_put(context: &Context, tutor: TutorId) -> Result<()> {
    let person = context.require_person()?;
    tutor_visible(context, tutor).await?;
    let saved = sqlx::query!(
        "insert into favourites (user_id, tutor_id, created_at)
         select $1, $2, $3 where (select count(*) from favourites where user_id = $1 and tutor_id <> $2) < $4
         on conflict (user_id, tutor_id) do update set tutor_id = excluded.tutor_id",
        person.id.0,
        tutor.0,
        context.now(),
        FAVOURITES_MAX
    );
    if saved.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::favourites_full(FAVOURITES_MAX).into());
    }
    Ok(())
}

/// Takes a tutor off the list; who is not on it is none the less off it.
pub async fn favourite_remove(context: &Context, tutor: TutorId) -> Result<()> {
    let person = context.require_person()?;
    sqlx::query!("delete from favourites where user_id = $1 and tutor_id = $2", person.id.0, tutor.0)
        .execute(context.writes())
        .await?;
    Ok(())
}

/// Whether the reader saved that tutor; false for strangers.
pub async fn is_favourite(context: &Context, tutor: TutorId) -> Result<bool> {
    let Some(person) = context.person() else { return Ok(false) };
    let found = sqlx::query_scalar!(
        r#"select exists (select from favourites where user_id = $1 and tutor_id = $2) as "found!""#,
        person.id.0,
        tutor.0
    );
    Ok(found.fetch_one(context.writes()).await?)
}

/// Which of those the reader saved; a stranger none.
pub async fn favourites_among(context: &Context, tutors: &[TutorId]) -> Result<HashSet<TutorId>> {
    let Some(person) = context.person() else { return Ok(HashSet::new()) };
    let ids: Vec<Uuid> = tutors.iter().map(|tutor| tutor.0).collect();
    let found = sqlx::query_scalar!(
        "select tutor_id from favourites where user_id = $1 and tutor_id = any ($2)",
        person.id.0,
        &ids
    );
    Ok(found.fetch_all(context.writes()).await?.into_iter().map(TutorId).collect())
}

/// Remembers that the reader opened a tutor's page; strangers and the tutor are not noted.
pub async fn tutor_viewed(context: &Context, tutor: TutorId) -> Result<()> {
    let Some(person) = context.person().filter(|person| person.tutor_id != Some(tutor)) else { return Ok(()) };
    sqlx::query!(
        "with noted as (
           insert into viewed_tutors (user_id, tutor_id, viewed_at) values ($1, $2, $3)
           on conflict (user_id, tutor_id) do update set viewed_at = excluded.viewed_at)
         delete from viewed_tutors where user_id = $1 and tutor_id in (
           select tutor_id from viewed_tutors where user_id = $1 and tutor_id <> $2 order by viewed_at desc offset $4)",
        person.id.0,
        tutor.0,
        context.now(),
        VIEWED_MAX - 1,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// The kept searches, latest first.
pub async fn saved_searches_list(context: &Context) -> Result<Page<SavedSearch>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        "select id, query, alert, created_at from saved_searches where user_id = $1
         order by created_at desc, id limit $2",
        person.id.0,
        SEARCHES_MAX
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let alert = Alert::parse(&row.alert).ok_or_else(|| Error::unexpected("stored alert is unknown"))?;
        Ok(SavedSearch { id: SavedSearchId(row.id), query: row.query, alert, created_at: row.created_at })
    });
    Ok(Page { items: rows.collect::<Result<_>>()?, next_cursor: None })
}

/// Keeps a search.
///
/// # Errors
/// 422 as [`KeptSearch::parse`] says; 409 `searches_full`.
pub async fn saved_search_create(context: &Context, request: &SavedSearchRequest) -> Result<SavedSearch> {
    let person = context.require_person()?;
    let KeptSearch { query, alert } = KeptSearch::parse(request, person.currency)?;
    let (id, created_at) = (SavedSearchId(context.new_id()), context.now());
    let kept = sqlx::query!(
        "insert into saved_searches (id, user_id, query, alert, told_at, created_at)
         select $1, $2, $3, $4, $5, $5 where (select count(*) from saved_searches where user_id = $2) < $6",
        id.0,
        person.id.0,
        query,
        alert.code(),
        created_at,
        SEARCHES_MAX,
    );
    if kept.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::searches_full(SEARCHES_MAX).into());
    }
    Ok(SavedSearch { id, query, alert, created_at })
}

/// Forgets a kept search.
///
/// # Errors
/// 404 for anybody else's.
pub async fn saved_search_delete(context: &Context, id: SavedSearchId) -> Result<()> {
    let person = context.require_person()?;
    let gone = sqlx::query!("delete from saved_searches where id = $1 and user_id = $2", id.0, person.id.0);
    if gone.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("saved search").into());
    }
    Ok(())
}

/// Tells the owners of kept searches who is new, once a day, each tutor once.
pub struct TellSearches;

impl Job for TellSearches {
    const KIND: &'static str = "TellSearches";
    const PRIORITY: i16 = -4;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let (mut after, mut each) = (Uuid::nil(), Each::default());
        loop {
            let rows = sqlx::query_as!(
                Waiting,
                "select s.id, s.user_id, s.query, s.told_at, u.email, u.locale, u.display_name, u.currency
                 from saved_searches s join users u on u.id = s.user_id
                 where s.alert = 'daily' and s.id > $1 and u.deleted_at is null and u.suspended_at is null
                 order by s.id limit $2",
                after,
                BATCH
            );
            let rows = rows.fetch_all(context.writes()).await?;
            let Some(last) = rows.last().map(|row| row.id) else { return each.done() };
            let newest = newly_approved(context, &rows).await?;
            for row in &rows {
                each.note("search", row.id, search_tell(context, row, &newest).await);
            }
            after = last;
        }
    }
}

struct Waiting {
    id: Uuid,
    user_id: Uuid,
    query: String,
    told_at: DateTime<Utc>,
    email: String,
    locale: String,
    display_name: String,
    currency: String,
}

/// Who was approved since the earliest of these searches told.
async fn newly_approved(context: &Context, rows: &[Waiting]) -> Result<Vec<(Uuid, DateTime<Utc>)>> {
    let Some(since) = rows.iter().map(|row| row.told_at).min() else { return Ok(Vec::new()) };
    let found = sqlx::query!(
        r#"select t.id, t.approved_at as "approved_at!" from tutors t where t.approved_at > $1 and tutor_listed(t)"#,
        since
    );
    let found = found.fetch_all(context.writes()).await?;
    Ok(found.into_iter().map(|row| (row.id, row.approved_at)).collect())
}

async fn search_tell(context: &Context, row: &Waiting, newest: &[(Uuid, DateTime<Utc>)]) -> Result<()> {
    let now = context.now();
    let fresh: Vec<Uuid> = newest.iter().filter(|(_, at)| *at > row.told_at && *at <= now).map(|(id, _)| *id).collect();
    let currency = Currency::parse(&row.currency).unwrap_or(Currency::Usd);
    // A search of before a rule changed may be none any more; it finds nobody and stays with its owner.
    let search = search_of(&row.query).and_then(|request| TutorSearch::parse(&request, currency));
    let found = match search {
        Ok(search) if !fresh.is_empty() => newly_matching(context, &search, fresh).await?,
        _ => Vec::new(),
    };
    let mut transaction = context.begin().await?;
    let told =
        sqlx::query!("update saved_searches set told_at = $3 where id = $1 and told_at = $2", row.id, row.told_at, now);
    if told.execute(&mut *transaction).await?.rows_affected() == 0 || found.is_empty() {
        transaction.commit().await?;
        return Ok(());
    }
    let names = sqlx::query_scalar!(
        "select u.display_name from unnest($1::uuid[]) with ordinality f (id, place)
         join tutors t on t.id = f.id join users u on u.id = t.user_id order by f.place limit $2",
        &found,
        TOLD as i64,
    );
    let names = names.fetch_all(&mut *transaction).await?;
    let mail = Mail {
        dedup_key: format!("saved_search:{}:{}", row.id, now.timestamp()),
        user_id: Some(UserId(row.user_id)),
        recipient: row.email.clone(),
        locale: row.locale.clone(),
        template: MailTemplate::Teaching(TeachingMail::SearchFound {
            name: row.display_name.clone(),
            tutors: names,
            query: row.query.clone(),
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(&mut transaction, context, mail).await?;
    // The feed tells it too.
    let news = i32::try_from(found.len()).unwrap_or(i32::MAX);
    sqlx::query!("update saved_searches set news = $2, news_at = $3 where id = $1", row.id, news, now)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}
