//! What a booking is judged by, read in one round trip with the calendars locked.

use super::{family::Limited, offer::Offer};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        PayWith, Ties,
        booking::ParsedBookingRequest,
        hold::Hold,
        newcomer::{RECORD_LESSONS, STUDENTS_MAX, takes_one_more},
        refusals,
        trial::TrialSeen,
        trusted::confirms_at_once,
    },
    calendar::{Slot, TakenTime, reach},
    identity::sanction::restricted_book,
    ids::{HoldId, UserId},
    money::promotions::{History, Promotion},
    people::background_check::may_teach,
};
use spine::{
    Result,
    idempotency::{KeySeen, Keyed},
    rate_limits::{Limit, Tries},
};
use sqlx::{Postgres, Transaction as Work, types::Json};
use uuid::Uuid;

/// One round trip: what is known of the key, of the student's tries, of the tutor, the subject, both calendars and the
/// wallet. Read with the calendars locked. Everything of the tutor is none when the tutor is not listed (their own
/// profile is always found, to be refused by its own name).
pub(super) struct Loaded {
    key_mine: Option<bool>,
    key_route: Option<String>,
    key_request_hash: Option<Vec<u8>>,
    key_answer: Option<serde_json::Value>,
    tries_since: Option<DateTime<Utc>>,
    tries_count: Option<i32>,
    tutor_user_id: Option<Uuid>,
    hourly_rate: Option<i64>,
    /// The price of this subject and length, where it is not the rate by the minute.
    length_price: Option<i64>,
    currency: Option<String>,
    cancellation_policy: Option<String>,
    instant_booking: Option<bool>,
    /// From how many lessons on the tutor confirms a student's requests at once, and how many there were.
    auto_confirm_after: Option<i32>,
    held_before: i64,
    lesson_lengths: Option<Vec<i32>>,
    lifetime_earnings_usd: Option<i64>,
    rules: Option<serde_json::Value>,
    tutor_name: Option<String>,
    tutor_picture: Option<String>,
    tutor_zone_now: Option<String>,
    tutor_meeting_link: Option<String>,
    student_name: String,
    student_picture: Option<String>,
    student_zone_now: String,
    subject_names: Option<serde_json::Value>,
    tutor_checked_until: Option<DateTime<Utc>>,
    available: i64,
    /// Promotional credit in the lesson's currency.
    promo: i64,
    /// Whether the learner is a member of an institution, which may pay.
    member: bool,
    student_busy: bool,
    family_parent: Option<Uuid>,
    family_may_book: Option<bool>,
    limit_amount: Option<i64>,
    limit_currency: Option<String>,
    limit_period: Option<String>,
    payer_zone: Option<String>,
    /// Whether a hold that ran out still lies in one of the calendars, where it would exclude others, or one of the
    /// learner's own, which goes with the booking it was for.
    holds_over: bool,
    /// Whether the hold that the request names is still the learner's.
    kept: bool,
    /// Whether a sanction keeps whoever asks from booking.
    restricted: bool,
    /// Lessons that the tutor held, and, while those are no record yet, the students beside this one.
    lessons_held: Option<i64>,
    students_beside: Option<i64>,
    claims_from: Vec<DateTime<Utc>>,
    claims_until: Vec<DateTime<Utc>>,
    lessons: Vec<DateTime<Utc>>,
    /// The tutor's sales that are not over, and what the payer did with the tutor before; none without sales.
    promotions: Option<Json<Vec<Promotion>>>,
    history: Option<Json<History>>,
    /// The tutor's trial lesson for the learner; asked where one is booked.
    trial: Option<Json<TrialSeen>>,
}

impl Loaded {
    pub(super) async fn read(
        work: &mut Work<'_, Postgres>,
        (asking, student): (UserId, UserId),
        parsed: &ParsedBookingRequest,
        (key, now): (Option<&Keyed<'_>>, DateTime<Utc>),
    ) -> Result<Self> {
        Ok(sqlx::query_as!(
            Loaded,
            r#"select current_setting('edustream.key', true) = 'true' as key_mine, stored.route as "key_route?",
             stored.request_hash as "key_request_hash?", stored.answer as key_answer, tries.window_start as
             "tries_since?", tries.count as "tries_count?", t.background_until as "tutor_checked_until?", t.user_id as
             "tutor_user_id?", t.hourly_rate, own.price as "length_price?", t.currency as "currency?",
             t.cancellation_policy as "cancellation_policy?", t.instant_booking as "instant_booking?",
             t.auto_confirm_after as "auto_confirm_after?", case when t.auto_confirm_after > 0 then
             coalesce(lessons_unopposed($2, t.id), 0) else 0 end as "held_before!", t.lesson_lengths as
             "lesson_lengths?", t.lifetime_earnings_usd as "lifetime_earnings_usd?", a.rules as "rules?", t.display_name
             as "tutor_name?", t.time_zone as "tutor_zone_now?", t.picture as tutor_picture, t.meeting_link as
             "tutor_meeting_link?", student.display_name as student_name, student.picture as student_picture,
             student.time_zone as student_zone_now, subject.names as "subject_names?", coalesce((select balance from
             accounts where id = account_id('wallet', coalesce(family.parent_id, $2), t.currency)), 0) as "available!",
             promo_balance(coalesce(family.parent_id, $2), t.user_id, t.currency, $6) as "promo!", case when $15 then
             trial_of(t.id, $2) end as "trial: Json<TrialSeen>", institution_seated($2) as "member!", exists (select
             from claims_within($2, $4, $5) c where c.expires_at is null or (c.expires_at > $6 and c.held_by is distinct
             from $2 and c.held_by is distinct from $11)) as "student_busy!", (exists (select from time_claims where
             held_by in ($2, $11)) or exists (select from time_claims where person_id in ($2, t.user_id) and kind =
             'hold' and expires_at <= $6)) as "holds_over!", exists (select from time_claims where source_id = $12 and
             held_by in ($2,$11) and expires_at > $6) as "kept!", sanction_forbids($11, 'book', $6) as "restricted!",
             t.lesson_count as "lessons_held?", case when t.lesson_count < $16 and not t.for_members then
             students_beside(t.user_id, $2, $17) end as students_beside, coalesce(claims.begun, '{}') as "claims_from!",
             coalesce(claims.ended, '{}') as "claims_until!", coalesce(lessons.begun, '{}') as "lessons!",
             family.parent_id as "family_parent?", family.may_book as "family_may_book?", family.limit_amount,
             family.limit_currency, family.limit_period, payer.time_zone as "payer_zone?", sales.list as "promotions:
             Json<Vec<Promotion>>", case when sales.list is not null then lessons_before(coalesce(family.parent_id, $2),
             t.user_id, $6) end as "history: Json<History>" from users student left join children family on
             family.child_id = $2 and family.handed_over_at is null left join users payer on payer.id = family.parent_id
             left join lateral (select t.*, tutor.display_name, tutor.picture, tutor.time_zone from tutors t join users
             tutor on tutor.id = t.user_id where t.id = $1 and (t.user_id in ($2, $11) or (tutor_listed(t) or ($14 and
             t.for_members and tutor.email_verified_at is not null and tutor.suspended_at is null and tutor.deleted_at
             is null)) and not people_apart(t.user_id, $2) and not people_apart(t.user_id, $11))) t on true left join
             availability a on a.tutor_id = t.id left join rate_counters tries on tries.bucket = $10 left join
             tutor_subjects taught on taught.tutor_id = t.id and taught.subject_id = $3 left join subjects subject on
             subject.id = taught.subject_id left join tutor_rates own on (own.tutor_id, own.subject_id, own.minutes,
             own.currency) = (t.id, $3, $13, t.currency) left join idempotency_keys stored on stored.user_id = $11 and
             stored.key = $9 left join lateral (select array_agg(lower(c.during)) as begun, array_agg(upper(c.during))
             as ended from claims_within(t.user_id, $7, $8) c where c.expires_at is null or (c.expires_at > $6 and
             c.held_by is distinct from $2 and c.held_by is distinct from $11)) claims on true left join lateral (select
             array_agg(b.starts_at) as begun from bookings b where b.tutor_user_id = t.user_id and b.starts_at >= $7 and
             b.starts_at < $8 and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')) lessons on true left
             join lateral (select promotions_of(t.id, $6) as list) sales on true where student.id = $2"#,
            parsed.tutor_id.0,
            student.0,
            parsed.subject_id.0,
            parsed.start,
            parsed.end(),
            now,
            reach(parsed.start, parsed.start).start,
            reach(parsed.start, parsed.start).end,
            key.map(Keyed::key),
            Limit::Booking.bucket(&asking.to_string()),
            asking.0,
            parsed.hold_id.map(|hold| hold.0),
            parsed.minutes,
            parsed.pay_with == PayWith::Credits,
            parsed.trial,
            RECORD_LESSONS,
            STUDENTS_MAX,
        )
        .fetch_one(&mut **work)
        .await?)
    }

    /// What is known of the key.
    pub(super) fn key_seen(&self) -> KeySeen {
        KeySeen {
            mine: self.key_mine,
            route: self.key_route.clone(),
            request_hash: self.key_request_hash.clone(),
            answer: self.key_answer.clone(),
        }
    }

    /// What ties the learner to a parent.
    pub(super) fn ties(&self) -> Option<Ties> {
        let parent = UserId(self.family_parent?);
        Some(Ties { parent, may_book: self.family_may_book.unwrap_or_default() })
    }

    /// Whether the tutor may teach somebody of the learner's age until then.
    ///
    /// # Errors
    /// 409 `tutor_unchecked`.
    pub(super) fn age_check(&self, ends: DateTime<Utc>) -> Result<()> {
        // Whoever is not listed is found by nobody: the offer says so.
        let known = self.tutor_user_id.is_some();
        Ok(may_teach(known && self.family_parent.is_some(), self.tutor_checked_until, ends)?)
    }

    /// What the learner's lessons may cost; none without a parent who set a limit.
    pub(super) fn limit(&self) -> Result<Option<Limited>> {
        let zone = self.payer_zone.as_deref().unwrap_or_default();
        Limited::of((self.limit_amount, self.limit_currency.as_deref(), self.limit_period.as_deref()), zone)
    }

    /// Whether whoever asks may book at all.
    ///
    /// # Errors
    /// 403 `restricted_book`.
    pub(super) fn permitted(&self) -> Result<()> {
        if self.restricted { Err(restricted_book().into()) } else { Ok(()) }
    }

    /// Whether the tutor may teach one student more; who is not listed is found by nobody.
    ///
    /// # Errors
    /// 409 `tutor_new`.
    pub(super) fn takes_one_more(&self) -> Result<()> {
        Ok(takes_one_more(self.lessons_held.unwrap_or_default(), self.students_beside.unwrap_or_default())?)
    }

    /// Whether the hold that the request names, if it names one, is still theirs.
    ///
    /// # Errors
    /// 409 `hold_over`.
    pub(super) fn hold_check(&self, named: bool) -> Result<()> {
        if named && !self.kept { Err(refusals::hold_over().into()) } else { Ok(()) }
    }

    /// Sweeps holds that ran out, and the learner's own, of which there is one at most: what is booked or held takes
    /// its place. What a waiting list keeps for them stays theirs, unless it is this very time (`taken`): then the
    /// offer is claimed with it.
    pub(super) async fn holds_sweep(
        &self,
        work: &mut Work<'_, Postgres>,
        (asking, student): (UserId, UserId),
        taken: Option<&ParsedBookingRequest>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if self.holds_over {
            sqlx::query!(
                "with gone as (
                   delete from time_claims c where kind = 'hold' and ((person_id in ($1, $2) and expires_at <= $3)
                     or (held_by in ($1, $4) and (source_id = $5
                       or (person_id = $2 and $6::timestamptz is not null and during && tstzrange($6, $7))
                       or not exists (select from waitlist_offers o where o.id = c.source_id and o.state = 'open'))))
                   returning source_id, expires_at
                 ), claimed as (
                   update waitlist_offers o set state = 'claimed' from gone
                   where o.id = gone.source_id and o.state = 'open' and gone.expires_at > $3
                   returning o.entry_id
                 )
                 update waitlist_entries set state = 'booked' where id in (select entry_id from claimed)",
                student.0,
                self.tutor_user_id,
                now,
                asking.0,
                taken.and_then(|lesson| lesson.hold_id).map(|hold| hold.0),
                taken.map(|lesson| lesson.start),
                taken.map(ParsedBookingRequest::end),
            )
            .execute(&mut **work)
            .await?;
        }
        Ok(())
    }

    /// What a waiting list keeps for somebody at just that time: they hold it already.
    pub(super) async fn offered(
        &self,
        work: &mut Work<'_, Postgres>,
        person: UserId,
        start: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Option<Hold>> {
        if !self.holds_over {
            return Ok(None);
        }
        let kept = sqlx::query!(
            r#"select c.source_id, c.expires_at as "expires_at!" from time_claims c
               join waitlist_offers o on o.id = c.source_id and o.state = 'open'
               where c.held_by = $1 and c.person_id = $2 and lower(c.during) = $3 and c.expires_at > $4"#,
            person.0,
            self.tutor_user_id,
            start,
            now,
        );
        let kept = kept.fetch_optional(&mut **work).await?;
        Ok(kept.map(|kept| Hold { id: HoldId(kept.source_id), expires_at: kept.expires_at }))
    }

    /// The tutor's offer, and how often the student has booked of late.
    ///
    /// # Errors
    /// 404 when the tutor is not listed.
    pub(super) fn offer(self) -> Result<(Offer, Tries)> {
        let tries = Tries { window_start: self.tries_since, count: self.tries_count };
        let claims =
            self.claims_from.iter().zip(&self.claims_until).map(|(start, end)| Slot { start: *start, end: *end });
        let taken = TakenTime::new(&claims.collect::<Vec<_>>(), &self.lessons);
        let offer = || {
            Some(Offer {
                trial: self.trial.map(|Json(trial)| trial).unwrap_or_default(),
                tutor_user_id: self.tutor_user_id?,
                hourly_rate: self.hourly_rate,
                length_price: self.length_price,
                currency: self.currency?,
                cancellation_policy: self.cancellation_policy?,
                instant_booking: confirms_at_once(self.instant_booking?, self.auto_confirm_after, self.held_before),
                lesson_lengths: self.lesson_lengths?,
                lifetime_earnings_usd: self.lifetime_earnings_usd?,
                rules: self.rules,
                tutor_name: self.tutor_name?,
                tutor_picture: self.tutor_picture,
                tutor_meeting_link: self.tutor_meeting_link?,
                tutor_zone_now: self.tutor_zone_now?,
                student_name: self.student_name,
                student_picture: self.student_picture,
                student_zone_now: self.student_zone_now,
                subject_names: self.subject_names,
                available: self.available,
                promo: self.promo,
                member: self.member,
                student_busy: self.student_busy,
                taken,
                promotions: self.promotions.map(|Json(list)| list).unwrap_or_default(),
                history: self.history.map(|Json(history)| history),
            })
        };
        Ok((offer().ok_or_else(|| Refusal::not_found("tutor"))?, tries))
    }
}
