//! Group lessons for those who look for one, and for their tutor.

use crate::booking::{moment, name_in};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        booking::Participant,
        group::{GroupLesson, Place, actions},
    },
    identity::photo_url,
    ids::{BookingId, GroupLessonId, SubjectId, TutorId, UserId},
    money::{Currency, Money},
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

struct Row {
    id: Uuid,
    tutor_id: Uuid,
    tutor_user_id: Uuid,
    tutor_name: String,
    tutor_picture: Option<String>,
    title: String,
    about: String,
    subject_id: Uuid,
    names: serde_json::Value,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    minutes: i32,
    seats: i16,
    taken: i64,
    price: i64,
    currency: String,
    time_zone: String,
    cancelled_at: Option<DateTime<Utc>>,
    own: Option<Uuid>,
    waits: bool,
    waiting: i64,
}

impl Row {
    fn view(self, context: &Context, now: DateTime<Utc>) -> Result<GroupLesson> {
        let is_tutor = context.actor_id() == Some(self.tutor_user_id);
        let free = i32::from(self.seats) - i32::try_from(self.taken).unwrap_or(i32::MAX);
        let place = Place {
            is_tutor,
            has_seat: self.own.is_some(),
            waits: self.waits,
            is_off: self.cancelled_at.is_some(),
            begun: self.starts_at <= now,
            free,
        };
        Ok(GroupLesson {
            id: GroupLessonId(self.id),
            tutor_id: TutorId(self.tutor_id),
            tutor: Participant {
                user_id: UserId(self.tutor_user_id),
                display_name: self.tutor_name,
                photo_url: photo_url(self.tutor_picture.as_deref()),
                time_zone: self.time_zone,
            },
            title: self.title,
            about: self.about,
            subject_id: SubjectId(self.subject_id),
            subject_name: name_in(&self.names, &context.locale),
            start: self.starts_at,
            end: self.ends_at,
            minutes: self.minutes,
            seats: self.seats.into(),
            free: free.max(0),
            price: Money::new(self.price, Currency::parse(&self.currency)?),
            cancelled_at: self.cancelled_at,
            booking_id: self.own.map(BookingId),
            waiting: self.waits,
            waiting_count: (is_tutor || context.is_staff()).then_some(self.waiting),
            actions: actions(place).into_iter().map(str::to_owned).collect(),
        })
    }
}

macro_rules! select_group {
    ($tail:literal, $context:expr, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select g.id, g.tutor_id, g.tutor_user_id, tutor.display_name as tutor_name,
                 tutor.picture as tutor_picture, g.title, g.about, g.subject_id, subject.names, g.starts_at, g.ends_at,
                 g.minutes, g.seats, g.price, g.currency, g.time_zone, g.cancelled_at,
                 (select count(*) from group_seats s where s.group_id = g.id) as "taken!",
                 (select b.id from group_seats s join bookings b on b.id = s.booking_id
                   where s.group_id = g.id and $1 in (b.student_id, b.payer_id) limit 1) as own,
                 exists (select from waitlist_entries e where e.group_id = g.id and e.user_id = $1
                   and e.state in ('waiting', 'offered')) as "waits!",
                 (select count(*) from waitlist_entries e where e.group_id = g.id
                   and e.state in ('waiting', 'offered')) as "waiting!"
               from group_lessons g join users tutor on tutor.id = g.tutor_user_id join tutors t on t.id = g.tutor_id
               join subjects subject on subject.id = g.subject_id "#
                + $tail,
            $context.actor_id(),
            $($argument),*
        )
    };
}

/// One group lesson: for everybody who finds its tutor, and for whoever has or had a place.
///
/// # Errors
/// 404 for others.
pub async fn group_get(context: &Context, id: GroupLessonId) -> Result<GroupLesson> {
    let row = select_group!(
        "where g.id = $2 and ($3 or (tutor_listed(t) and not people_apart(t.user_id, $1)) or g.tutor_user_id = $1
         or exists (
           select from bookings b where b.group_id = g.id and $1 in (b.student_id, b.payer_id)))",
        context,
        id.0,
        context.is_staff(),
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("group lesson"))?;
    row.view(context, moment(context))
}

/// Group lessons to come, soonest first: of one tutor, of one subject, or of all.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn group_list(
    context: &Context,
    (tutor, subject): (Option<TutorId>, Option<SubjectId>),
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<GroupLesson>> {
    let (limit, now) = (parse_limit(limit)?, moment(context));
    let after = time_cursor_read("group lessons", cursor)?;
    let (start, id) = after.map_or((now, Uuid::nil()), |(start, id)| (start.max(now), id));
    let rows = select_group!(
        "where g.cancelled_at is null and (g.starts_at, g.id) > ($2, $3) and ($4::uuid is null or g.tutor_id = $4)
           and ($5::uuid is null or g.subject_id = $5) 
           and ((tutor_listed(t) and not people_apart(t.user_id, $1)) or g.tutor_user_id = $1)
         order by g.starts_at, g.id limit $6",
        context,
        start,
        id,
        tutor.map(|tutor| tutor.0),
        subject.map(|subject| subject.0),
        i64::from(limit) + 1,
    )
    .fetch_all(context.writes())
    .await?;
    let (rows, next_cursor) = page_cut(rows, limit, "group lessons", |row| (row.starts_at, row.id))?;
    let items = rows.into_iter().map(|row| row.view(context, now)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}
