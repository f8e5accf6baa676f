//! Looking at circles.

use super::missing;
use chrono::{DateTime, Utc};
use domain::{
    identity::{Role, photo_url},
    ids::{CircleId, SubjectId, UserId},
    learning::circle::{Circle, CirclePerson, CircleStand, may},
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

struct Row {
    id: Uuid,
    title: String,
    agenda: String,
    subject_id: Uuid,
    subject_name: String,
    host_id: Uuid,
    /// Whether the reader is told who hosts it.
    host_named: bool,
    host_name: String,
    host_picture: Option<String>,
    size: i16,
    taken: i64,
    member: bool,
    ahead: i64,
    next_start: Option<DateTime<Utc>>,
    next_end: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    over_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
}

impl Row {
    fn view(self, context: &Context, members: Vec<CirclePerson>) -> Circle {
        let own = context.actor_id() == Some(self.host_id);
        let free = (i32::from(self.size) - i32::try_from(self.taken).unwrap_or(i32::MAX)).max(0);
        let stand = CircleStand {
            member: self.member,
            host: own,
            child: context.has_role(Role::Child),
            over: self.closed_at.is_some() || self.over_at <= context.now(),
            free,
        };
        Circle {
            id: CircleId(self.id),
            title: self.title,
            agenda: self.agenda,
            subject_id: SubjectId(self.subject_id),
            subject_name: self.subject_name,
            host: self.host_named.then(|| CirclePerson {
                user_id: UserId(self.host_id),
                display_name: self.host_name,
                photo_url: photo_url(self.host_picture.as_deref()),
            }),
            size: self.size.into(),
            free,
            members,
            member: self.member,
            own,
            next_start: self.next_start,
            next_end: self.next_end,
            sessions_ahead: self.ahead,
            created_at: self.created_at,
            closed_at: self.closed_at,
            actions: may(stand).into_iter().map(str::to_owned).collect(),
        }
    }
}

macro_rules! select_circle {
    ($tail:literal, $context:expr, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select c.id, c.title, c.agenda, c.subject_id,
                 coalesce(s.names->>$3, s.names->>'en', s.slug) as "subject_name!", c.host_id,
                 not people_apart(c.host_id, $1) as "host_named!", h.display_name as host_name,
                 h.picture as host_picture, c.size,
                 (select count(*) from circle_members m where m.circle_id = c.id) as "taken!",
                 exists (select from circle_members m where m.circle_id = c.id and m.person_id = $1) as "member!",
                 (select count(*) from circle_sessions n where n.circle_id = c.id and n.starts_at > $2) as "ahead!",
                 next.starts_at as "next_start?", next.ends_at as "next_end?", c.created_at, c.over_at, c.closed_at
               from circles c join subjects s on s.id = c.subject_id join users h on h.id = c.host_id
                 left join lateral (
                   select n.starts_at, n.ends_at from circle_sessions n
                   where n.circle_id = c.id and n.ends_at > $2 order by n.starts_at limit 1) next on true "#
                + $tail,
            $context.actor_id(),
            $context.now(),
            $context.locale,
            $($argument),*
        )
    };
}

/// A circle: for whoever is in it, the staff, and everybody whom nobody in it keeps away; once it is over, for the
/// first two.
///
/// # Errors
/// 404 for others.
pub async fn circle_get(context: &Context, id: CircleId) -> Result<Circle> {
    let row = select_circle!(
        "where c.id = $4 and ($5 or (c.closed_at is null and c.over_at > $2 and circle_shown(c, $1))
           or exists (select from circle_members m where m.circle_id = c.id and m.person_id = $1))",
        context,
        id.0,
        context.may(Role::Trust),
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    let members = if row.member || context.may(Role::Trust) { members_of(context, id).await? } else { Vec::new() };
    Ok(row.view(context, members))
}

/// Who is in a circle, the host first. Whoever is kept apart from the reader is not named.
pub(super) async fn members_of(context: &Context, id: CircleId) -> Result<Vec<CirclePerson>> {
    let rows = sqlx::query!(
        "select u.id, u.display_name, u.picture from circle_members m join users u on u.id = m.person_id
           join circles c on c.id = m.circle_id
         where m.circle_id = $1 and ($3 or not people_apart(m.person_id, $2))
         order by m.person_id = c.host_id desc, m.joined_at, m.number",
        id.0,
        context.actor_id(),
        context.may(Role::Trust),
    );
    let people = rows.fetch_all(context.writes()).await?.into_iter().map(|row| CirclePerson {
        user_id: UserId(row.id),
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
    });
    Ok(people.collect())
}

/// Which circles are listed.
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)]
pub struct CircleFilter {
    pub subject_id: Option<SubjectId>,
    /// Only those that the reader is in, full ones too.
    pub mine: bool,
}

/// Circles that somebody can join, the latest first; or the reader's own. Those that are over are not listed.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn circle_list(
    context: &Context,
    filter: CircleFilter,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Circle>> {
    let limit = parse_limit(limit)?;
    let list = if filter.mine { "own circles" } else { "circles" };
    let after = time_cursor_read(list, cursor)?;
    let rows = select_circle!(
        "where c.closed_at is null and c.over_at > $2 and ($4::uuid is null or c.subject_id = $4)
           and ($5 = exists (select from circle_members m where m.circle_id = c.id and m.person_id = $1))
           and ($5 or (select count(*) from circle_members m where m.circle_id = c.id) < c.size)
           and ($5 or circle_shown(c, $1))
           and ($6::timestamptz is null or (c.created_at, c.id) < ($6, $7::uuid))
         order by c.created_at desc, c.id desc limit $8",
        context,
        filter.subject_id.map(|id| id.0),
        filter.mine,
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, list, |row| (row.created_at, row.id))?;
    Ok(Page { items: rows.into_iter().map(|row| row.view(context, Vec::new())).collect(), next_cursor })
}
