//! A place of a group lesson, booked: the same machine, money and mails as any lesson, and a row of its own that no two
//! people can have (BK6).
//!
//! Whoever takes a place, and whoever is offered one, queues for the group lesson first, so each sees what the one
//! before left; the numbers of the places and their key stand behind that for every other writer.

use super::{
    create::{calendar_lock, permit, row_insert},
    family::{Limited, Sides},
    moment,
    offer::{Offer, Priced},
    paying::{Means, Paying},
    step::{announce, refused},
    view::booking_view,
};
use calendar::open_hours::rules_and_lengths;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Booking, BookingRefusal, PayWith, Ties, booking::ParsedBookingRequest, group::SeatRequest, payer_of, refusals,
        request as request_booking, trial::TrialSeen,
    },
    calendar::TakenTime,
    identity::{
        Role,
        sanction::{ForbiddenAct, restricted_book},
    },
    ids::{BookingId, GroupLessonId, OfferId, SubjectId, TutorId, UserId},
    money::{Currency, Journal, Money},
    people::background_check::may_teach,
};
use identity::staff::sanctions::is_forbidden_in;
use money::ledger::{JournalLinks, journals_close};
use spine::{
    Context, Error, Result, SignedIn,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

/// Takes a place of a group lesson and pays for it.
///
/// # Errors
/// 403 `email_not_verified`, `age_parent_required`, `restricted_book`; 422 `payment_method_…`, `learner_unknown`,
/// `self_booking`; 404 for what nobody finds; 409 `group_full`, `group_off`, `group_begun`, `seat_taken_already`,
/// `student_busy`, `price_changed`, `not_enough_balance`, `spending_limit_reached`, `offer_over` (for an offer that ran
/// out); 429 as bookings are; the refusals of the key.
pub async fn seat_take(
    context: &Context,
    group: GroupLessonId,
    request: &SeatRequest,
    (offer, key): (Option<OfferId>, Option<&IdempotencyKey>),
) -> Result<Booking> {
    let person = context.require_verified()?;
    if PayWith::parse(&request.pay_with)? != PayWith::Wallet {
        return Err(refusals::payment_method_unavailable().into());
    }
    let learner = match request.learner_id.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        Some(id) => id.parse().map_err(|_| refusals::learner_unknown())?,
        None => person.id,
    };
    let keyed = Keyed::of(context, key, "seat.take", &(group, offer, request))?;
    limit_take(&context.app, Limit::Booking, &person.id.to_string()).await?;
    let _permit = permit(context).await?;
    let asked = Asked { group, learner, offer, expected_price: request.expected_price };
    attempted(|| async {
        let mut locks: Vec<i64> = [group.0, learner.0, person.id.0].map(calendar_lock).to_vec();
        locks.dedup();
        let mut unit = Unit::begin_locked(context, keyed.as_ref(), &mut locks).await?;
        let booked = take_within(&mut unit, person, asked, keyed.clone()).await;
        unit.finish(booked).await
    })
    .await
}

#[derive(Clone, Copy)]
struct Asked {
    group: GroupLessonId,
    learner: UserId,
    offer: Option<OfferId>,
    expected_price: Option<i64>,
}

/// Everything a place is judged by, in one round trip.
struct Found {
    tutor_id: Uuid,
    tutor_user_id: Uuid,
    subject_id: Uuid,
    starts_at: DateTime<Utc>,
    minutes: i32,
    seats: i16,
    price: i64,
    currency: String,
    time_zone: String,
    cancelled_at: Option<DateTime<Utc>>,
    cancellation_policy: String,
    lifetime_earnings_usd: i64,
    meeting_link: String,
    tutor_name: String,
    tutor_picture: Option<String>,
    student_name: String,
    student_picture: Option<String>,
    student_zone: String,
    subject_names: serde_json::Value,
    available: i64,
    promo: i64,
    student_busy: bool,
    has_seat: bool,
    /// The place that is kept for the learner; theirs until the offer is taken back, even when it has run out.
    kept: Option<i16>,
    kept_offer: Option<Uuid>,
    /// Whether that offer still stands.
    kept_open: bool,
    /// The first place that nobody has and that is kept for nobody.
    free: Option<i16>,
    parent: Option<Uuid>,
    may_book: Option<bool>,
    limit_amount: Option<i64>,
    limit_currency: Option<String>,
    limit_period: Option<String>,
    payer_zone: Option<String>,
    checked_until: Option<DateTime<Utc>>,
    ends_at: DateTime<Utc>,
}

impl Found {
    async fn read(work: &mut Work<'_, Postgres>, asked: Asked, now: DateTime<Utc>) -> Result<Self> {
        let found = sqlx::query_as!(
            Self,
            r#"select g.tutor_id, g.tutor_user_id, g.subject_id, g.starts_at, g.minutes, g.seats, g.price, g.currency,
                 g.time_zone, g.cancelled_at, t.cancellation_policy, t.lifetime_earnings_usd, t.meeting_link,
                 tutor.display_name as tutor_name, tutor.picture as tutor_picture,
                 student.display_name as student_name, student.picture as student_picture,
                 student.time_zone as student_zone, subject.names as subject_names,
                 coalesce((select balance from accounts
                   where id = account_id('wallet', coalesce(family.parent_id, $2), g.currency)), 0) as "available!",
                 promo_balance(coalesce(family.parent_id, $2), g.tutor_user_id, g.currency, $3) as "promo!",
                 exists (select from claims_within($2, g.starts_at, g.ends_at) c where c.expires_at is null
                   or (c.expires_at > $3 and c.held_by is distinct from $2)) as "student_busy!",
                 exists (select from group_seats s where s.group_id = g.id and s.student_id = $2
                   and s.booking_id is not null) as "has_seat!",
                 kept.number as "kept?", kept.offer_id as kept_offer, coalesce(kept.open, false) as "kept_open!",
                 (select min(n)::smallint from generate_series(1, g.seats) n where not exists (
                   select from group_seats s where s.group_id = g.id and s.number = n)) as free,
                 family.parent_id as "parent?", family.may_book as "may_book?", family.limit_amount,
                 family.limit_currency, family.limit_period, payer.time_zone as "payer_zone?",
                 t.background_until as checked_until, g.ends_at as "ends_at!"
               from group_lessons g join tutors t on t.id = g.tutor_id join users tutor on tutor.id = g.tutor_user_id
               join subjects subject on subject.id = g.subject_id join users student on student.id = $2
               left join children family on family.child_id = $2 and family.handed_over_at is null
               left join users payer on payer.id = family.parent_id
               left join lateral (
                 select s.number, s.offer_id, o.state = 'open' and o.expires_at > $3 as open
                 from group_seats s join waitlist_offers o on o.id = s.offer_id
                 where s.group_id = g.id and s.student_id = $2
               ) kept on true
               where g.id = $1
                 and ((tutor_listed(t) and not people_apart(t.user_id, $2)) or g.tutor_user_id = $2)"#,
            asked.group.0,
            asked.learner.0,
            now,
        );
        let found = found.fetch_optional(&mut **work).await?;
        found.ok_or_else(|| Refusal::not_found("group lesson").into())
    }

    fn check(&self, asked: Asked, now: DateTime<Utc>) -> Result<(i16, Option<Uuid>)> {
        if self.tutor_user_id == asked.learner.0 {
            return Err(refused(BookingRefusal::SelfBooking));
        }
        if self.cancelled_at.is_some() {
            return Err(refusals::group_off().into());
        }
        if self.starts_at <= now {
            return Err(refusals::group_begun().into());
        }
        if self.has_seat {
            return Err(refusals::seat_taken_already().into());
        }
        let place = match (asked.offer, self.kept, self.free) {
            (Some(offer), Some(kept), _) if self.kept_open && self.kept_offer == Some(offer.0) => {
                (kept, self.kept_offer)
            }
            (Some(_), ..) => return Err(refusals::offer_over().into()),
            (None, Some(kept), _) => (kept, self.kept_offer),
            (None, None, Some(free)) => (free, None),
            (None, None, None) => return Err(refusals::group_full().into()),
        };
        if self.student_busy {
            return Err(refusals::student_busy().into());
        }
        Ok(place)
    }

    fn price(&self) -> Result<Money> {
        Ok(Money::new(self.price, Currency::parse(&self.currency)?))
    }

    fn limit(&self) -> Result<Option<Limited>> {
        let zone = self.payer_zone.as_deref().unwrap_or_default();
        Limited::of((self.limit_amount, self.limit_currency.as_deref(), self.limit_period.as_deref()), zone)
    }

    fn into_offer(self) -> Offer {
        Offer {
            length_price: None,
            tutor_user_id: self.tutor_user_id,
            hourly_rate: None,
            currency: self.currency,
            cancellation_policy: self.cancellation_policy,
            // The tutor said yes to whoever comes.
            instant_booking: true,
            lesson_lengths: Vec::new(),
            lifetime_earnings_usd: self.lifetime_earnings_usd,
            rules: None,
            tutor_name: self.tutor_name,
            tutor_picture: self.tutor_picture,
            tutor_zone_now: self.time_zone,
            tutor_meeting_link: self.meeting_link,
            student_name: self.student_name,
            student_picture: self.student_picture,
            student_zone_now: self.student_zone,
            subject_names: Some(self.subject_names),
            available: self.available,
            promo: self.promo,
            // A place in a group is paid by whoever takes it.
            member: false,
            student_busy: self.student_busy,
            taken: TakenTime::default(),
            // A place costs what the group lesson says.
            promotions: Vec::new(),
            history: None,
            trial: TrialSeen::default(),
        }
    }
}

async fn take_within<'a>(
    unit: &mut Unit<'a>,
    person: &SignedIn,
    asked: Asked,
    key: Option<Keyed<'a>>,
) -> Result<Booking> {
    let (context, now) = (unit.context(), moment(unit.context()));
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let found = Found::read(unit.work(), asked, now).await?;
    if is_forbidden_in(&mut **unit.work(), person.id, ForbiddenAct::Book, now).await? {
        return Err(restricted_book().into());
    }
    let ties = found.parent.map(|parent| Ties { parent: UserId(parent), may_book: found.may_book.unwrap_or_default() });
    let (payer, waits) = payer_of(person.id, person.roles.contains(&Role::Child), asked.learner, ties)?;
    if waits {
        return Err(domain::identity::family::refusals::parents_decide().into());
    }
    may_teach(found.parent.is_some(), found.checked_until, found.ends_at)?;
    let (number, offer) = found.check(asked, now)?;
    let price = found.price()?;
    if asked.expected_price.is_some_and(|expected| expected != price.minor) {
        return Err(refusals::price_changed(price).into());
    }
    if let Some(limit) = found.limit()? {
        limit.check(unit.work(), (asked.learner, payer), (price, found.starts_at)).await?;
    }
    let seats = found.seats;
    let lesson = ParsedBookingRequest {
        tutor_id: TutorId(found.tutor_id),
        subject_id: SubjectId(found.subject_id),
        start: found.starts_at,
        minutes: found.minutes,
        pay_with: PayWith::Wallet,
        topic: String::new(),
        goals: String::new(),
        expected_price: None,
        learner_id: None,
        hold_id: None,
        agreed: None,
        trial: false,
        package_id: None,
        method_id: None,
        promo_code: None,
    };
    let (rules, _) = rules_and_lengths(serde_json::json!({ "time_zone": found.time_zone }), Vec::new())?;
    let made = found.into_offer();
    let sides = Sides { learner: asked.learner, payer, waits };
    let means = Means { held: made.available, credit: made.promo, member: made.member, may_wait: false };
    let paying = Paying::of(unit.work(), sides, &lesson, (Priced::plain(price), means), now).await?;
    let new = made.new_booking(context, sides, &lesson, &paying)?;
    let step = request_booking(&new, now).map_err(refused)?;
    let mut row = made.into_row((context, now), &lesson, (&rules, &step))?;
    row.group_id = Some(asked.group.0);
    holds_drop(unit, asked.learner, now).await?;
    row_insert(unit, &row, &rules, None).await?;
    seat_store(unit, asked, (number, seats), (row.id, offer)).await?;
    let before = paying.store(unit.work(), BookingId(row.id), now).await?;
    let journals: Vec<Journal> = before.into_iter().chain(step.journals.iter().cloned()).collect();
    let links = JournalLinks { booking_id: Some(BookingId(row.id)), ..JournalLinks::default() };
    journals_close(unit, &journals, links)?;
    announce(unit, &row, None, &step)?;
    let booking = booking_view(context, &row, now)?;
    unit.answer(key, 201, &booking)?;
    Ok(booking)
}

/// A time that the learner holds, or one that ran out, does not stand in the way.
async fn holds_drop(unit: &mut Unit<'_>, learner: UserId, now: DateTime<Utc>) -> Result<()> {
    let gone = sqlx::query!(
        "delete from time_claims c where kind = 'hold' and ((person_id = $1 and expires_at <= $2) or (held_by = $1
           and not exists (select from waitlist_offers o where o.id = c.source_id and o.state = 'open')))",
        learner.0,
        now,
    );
    gone.execute(&mut **unit.work()).await?;
    Ok(())
}

/// The place is theirs, and they wait for it no longer.
async fn seat_store(
    unit: &mut Unit<'_>,
    asked: Asked,
    (number, seats): (i16, i16),
    (booking, offer): (Uuid, Option<Uuid>),
) -> Result<()> {
    let stored = sqlx::query!(
        "with entry as (
           update waitlist_entries set state = 'booked'
           where user_id = $4 and group_id = $1 and state in ('waiting', 'offered')
         ), claimed as (
           update waitlist_offers set state = 'claimed' where id = $6
         )
         insert into group_seats (group_id, number, seats, student_id, booking_id) values ($1, $2, $3, $4, $5)
         on conflict (group_id, number) do update set booking_id = $5, offer_id = null
           where group_seats.offer_id = $6 and group_seats.student_id = $4",
        asked.group.0,
        number,
        seats,
        asked.learner.0,
        booking,
        offer,
    );
    if stored.execute(&mut **unit.work()).await?.rows_affected() == 1 {
        return Ok(());
    }
    Err(Error::unexpected(format!("place {number} of group lesson {} changed under its lock", asked.group)))
}
