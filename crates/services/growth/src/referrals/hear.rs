//! The subscriber that pays rewards: a lesson was held, its dispute window is over, and whoever paid for it came by
//! somebody's code.

use super::between::between;
use chrono::Duration;
use domain::{
    bookings::{PayWith, SessionOutcome, SessionState, events::BookingEvent},
    growth::referral::{Between, CAP_DAYS, CREDIT_REWARD, HeldReason, LESSON_REWARD_USD, RewardKind, is_worth, judge},
    ids::{BookingId, UserId},
    money::{Currency, Money, promo_credit::granted},
};
use futures::future::BoxFuture;
use money::{
    conversion::converted,
    credits::referral_grant,
    ledger::{JournalLinks, journal_post},
};
use spine::{
    Context, Error, Result,
    events::{StoredEvent, Subscriber},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Pays for recommendations.
pub struct Rewards;

impl Subscriber for Rewards {
    fn name(&self) -> &'static str {
        "referrals"
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let Some(BookingEvent::EarningsCleared(news)) = event.read::<BookingEvent>()? else { return Ok(()) };
            if news.session_state != SessionState::Ended || news.session_outcome != SessionOutcome::Completed {
                return Ok(());
            }
            let Some(lesson) = Lesson::read(work, news.id).await? else { return Ok(()) };
            lesson.decide(work, context).await
        })
    }
}

/// A lesson that was held and paid by somebody who came by a code.
struct Lesson {
    id: Uuid,
    pay_with: String,
    paid: i64,
    currency: String,
    tutor_user_id: Uuid,
    invited_id: Uuid,
    invited_currency: String,
    referrer_id: Uuid,
    referrer_currency: String,
}

impl Lesson {
    /// As the booking stands now; none where nothing is to be decided.
    async fn read(work: &mut Transaction<'_, Postgres>, id: BookingId) -> Result<Option<Self>> {
        let lesson = sqlx::query_as!(
            Self,
            r#"select b.id, b.pay_with, b.total - b.refunded as "paid!", b.currency, b.tutor_user_id,
             invited.id as invited_id,
                 invited.currency as invited_currency, referrer.id as "referrer_id!",
                 referrer.currency as "referrer_currency!"
               from bookings b join users invited on invited.id = coalesce(b.payer_id, b.student_id)
               join referrals came on came.user_id = invited.id
               join lateral (select * from users u where right(u.id::text, 12) = came.code
                             order by u.created_at, u.id limit 1) referrer on referrer.id <> invited.id
               where b.id = $1 and b.total > b.refunded and b.payment_state in ('CAPTURED', 'PARTIALLY_REFUNDED')"#,
            id.0
        );
        Ok(lesson.fetch_optional(&mut **work).await?)
    }

    fn kind(&self) -> RewardKind {
        if self.pay_with == PayWith::Credits.code() { RewardKind::Credits } else { RewardKind::Lesson }
    }

    /// What ties the two together.
    async fn between(&self, work: &mut Transaction<'_, Postgres>, context: &Context) -> Result<Between> {
        let rewarded = sqlx::query_scalar!(
            r#"select count(*) as "rewarded!" from referral_rewards
               where referrer_id = $1 and kind = $2 and state = 'paid' and decided_at > $3"#,
            self.referrer_id,
            self.kind().code(),
            context.now() - Duration::days(CAP_DAYS),
        );
        let rewarded = rewarded.fetch_one(&mut **work).await?;
        let teaches = self.tutor_user_id == self.referrer_id;
        Ok(Between { teaches, rewarded, ..between(work, self.invited_id, self.referrer_id).await? })
    }

    /// What the two get: the referrer's part and the part of whoever came.
    async fn parts(&self, work: &mut Transaction<'_, Postgres>) -> Result<[Money; 2]> {
        if self.kind() == RewardKind::Credits {
            return Ok([Money::new(CREDIT_REWARD, Currency::Credit); 2]);
        }
        let referrer = reward_of(work, UserId(self.referrer_id), &self.referrer_currency).await?;
        let invited = reward_of(work, UserId(self.invited_id), &self.invited_currency).await?;
        Ok([referrer, invited])
    }

    /// Whether as much was paid for it as one of the two would get.
    async fn is_worth(&self, work: &mut Transaction<'_, Postgres>) -> Result<bool> {
        let paid = Money::new(self.paid, Currency::parse(&self.currency)?);
        let reward = match self.kind() {
            RewardKind::Lesson => reward_of(work, UserId(self.invited_id), &self.currency).await?,
            RewardKind::Credits => Money::new(CREDIT_REWARD, Currency::Credit),
        };
        Ok(is_worth(self.kind(), paid, reward))
    }

    async fn decide(&self, work: &mut Transaction<'_, Postgres>, context: &Context) -> Result<()> {
        if !self.is_worth(work).await? {
            return Ok(());
        }
        let decided = judge(&self.between(work, context).await?);
        let parts = self.parts(work).await?;
        let Some(id) = self.store(work, context, (decided.err(), parts)).await? else { return Ok(()) };
        if decided.is_err() {
            return Ok(());
        }
        let [to_referrer, to_invited] = parts;
        let (referrer, invited) = (UserId(self.referrer_id), UserId(self.invited_id));
        if self.kind() == RewardKind::Credits {
            referral_grant(work, context, referrer, to_referrer.minor).await?;
            return referral_grant(work, context, invited, to_invited.minor).await;
        }
        let journal = granted(&[(referrer, to_referrer), (invited, to_invited)]);
        let journal = journal.map_err(|fault| Error::unexpected(format!("a reward: {fault}")))?;
        let links = JournalLinks { about_id: Some(id), ..JournalLinks::default() };
        journal_post(work, context, &journal, links).await.map(drop)
    }

    /// Writes down what was decided; none when it was before.
    async fn store(
        &self,
        work: &mut Transaction<'_, Postgres>,
        context: &Context,
        (held, parts): (Option<HeldReason>, [Money; 2]),
    ) -> Result<Option<Uuid>> {
        let paid = |part: Money| if held.is_none() { part.minor } else { 0 };
        let id = sqlx::query_scalar!(
            "insert into referral_rewards (id, invited_id, referrer_id, kind, state, reason, booking_id, currency,
               amount, invited_currency, invited_amount, decided_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict (invited_id, kind) do nothing returning id",
            context.new_id(),
            self.invited_id,
            self.referrer_id,
            self.kind().code(),
            if held.is_some() { "held" } else { "paid" },
            held.map(HeldReason::code),
            self.id,
            parts[0].currency.code(),
            paid(parts[0]),
            parts[1].currency.code(),
            paid(parts[1]),
            context.now(),
        );
        Ok(id.fetch_optional(&mut **work).await?)
    }
}

/// The reward in somebody's own currency, at the latest rates.
pub(super) async fn reward_of(work: &mut sqlx::PgConnection, person: UserId, currency: &str) -> Result<Money> {
    in_own(work, (person, Currency::parse(currency)?), Money::new(LESSON_REWARD_USD, Currency::Usd)).await
}

/// An amount in somebody's own currency, at the latest rates.
pub(crate) async fn in_own(work: &mut sqlx::PgConnection, whose: (UserId, Currency), worth: Money) -> Result<Money> {
    let found = converted(work, whose, worth).await?;
    Ok(found.map_or(worth, |found| found.conversion.paid))
}
