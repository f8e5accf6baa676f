//! `GET /feed` (LE5): what is next for somebody. Two statements find what could be told, what is kept of the list of
//! tutors is a third; [`domain::matching::feed`] decides the order.

mod found;
mod told;

use crate::recommend;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::is_in_known_years,
    ids::TutorId,
    matching::{
        feed::{Feed, FeedFound, FeedHideRequest, FeedKind, FeedReasonCode, feed_limit, ranked},
        recommend::Recommendation,
    },
    platform::refusals::cursor_invalid,
};
use spine::{
    Context, Result,
    lists::{cursor_read, cursor_write},
};
use std::collections::HashMap;

/// The list in its cursors.
const LIST: &str = "feed";
/// Lines beside the reader's lessons, homework and tutors, which their start page shows anyway.
const BESIDE: usize = 6;
/// What a start page shows on its own.
const SHOWN_BESIDE: [FeedKind; 3] = [FeedKind::Lesson, FeedKind::Homework, FeedKind::Tutor];

/// The reader's feed, in pages; all of them as it stood when the first was asked for.
///
/// # Errors
/// 401 for strangers; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn feed(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Feed> {
    context.require_person()?;
    let (limit, now) = (feed_limit(limit)?, context.now());
    let place = cursor.map(|cursor| cursor_read::<(DateTime<Utc>, usize)>(LIST, cursor)).transpose()?;
    let (at, begin) = place.unwrap_or((now, 0));
    if !is_in_known_years(at) || at > now || at < now - TimeDelta::days(1) {
        return Err(cursor_invalid().into());
    }
    let hidden = found::hidden(context).await?;
    let mut all = found::found(context, at).await?;
    let tutors = if hidden.contains(&FeedKind::Tutor) { Vec::new() } else { recommend::row(context, None).await };
    all.extend(tutors.iter().map(tutor_found));
    let reasons: HashMap<TutorId, &Recommendation> = tutors.iter().map(|one| (one.tutor_id, one)).collect();
    let order = ranked(all, &hidden, at);
    let more = order.len() > begin.saturating_add(limit);
    let next_cursor = more.then(|| cursor_write(LIST, &(at, begin + limit))).transpose()?;
    let items = order.into_iter().skip(begin).take(limit).map(|one| told::item(context, one, &reasons));
    Ok(Feed { items: items.collect(), next_cursor, hidden })
}

/// The first lines of it for the start page, without what stands there anyway.
///
/// # Errors
/// 401 for strangers.
pub async fn feed_beside(context: &Context) -> Result<Feed> {
    let now = context.now();
    let hidden = found::hidden(context).await?;
    let away: Vec<FeedKind> = hidden.iter().copied().chain(SHOWN_BESIDE).collect();
    let order = ranked(found::found(context, now).await?, &away, now);
    let items = order.into_iter().take(BESIDE).map(|one| told::item(context, one, &HashMap::new()));
    Ok(Feed { items: items.collect(), next_cursor: None, hidden })
}

fn tutor_found(one: &Recommendation) -> FeedFound {
    FeedFound {
        kind: FeedKind::Tutor,
        reason: FeedReasonCode::FitsYou,
        about: one.tutor_id.0,
        at: None,
        title: one.card.display_name.clone(),
        other: String::new(),
        subject: None,
        count: 0,
        link: format!("/tutors/{}", one.tutor_id),
    }
}

/// Shows no more of a kind, or brings it back.
///
/// # Errors
/// 401 for strangers; 422 `feed_kind_unknown`.
pub async fn feed_hide(context: &Context, request: &FeedHideRequest) -> Result<()> {
    let person = context.require_person()?.id;
    let kind = FeedKind::named(&request.kind)?;
    if request.hidden {
        let hide = sqlx::query!(
            "insert into feed_hidden (person_id, kind, hidden_at) values ($1, $2, $3) on conflict do nothing",
            person.0,
            kind.code(),
            context.now(),
        );
        hide.execute(context.writes()).await?;
    } else {
        let show = sqlx::query!("delete from feed_hidden where person_id = $1 and kind = $2", person.0, kind.code());
        show.execute(context.writes()).await?;
    }
    metrics::counter!("feed_hidden_total", "kind" => kind.code(), "hidden" => request.hidden.to_string()).increment(1);
    Ok(())
}
