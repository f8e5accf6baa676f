//! Cards that are kept: what one shows of a tutor, made once per version of the profile and language, and the next free
//! times, made once until something takes or gives time.
//!
//! Both are forgotten by the events the index follows. What nobody tells of (time itself, a hold that lapsed) is seen
//! within half a minute. Only listed tutors are kept, whose cards everybody may see.

use crate::cards::{CARD_MINUTES, CARD_SLOTS, CardRow, Prices, card_of, select_card};
use calendar::{availability::next_slots_in, open_hours::OpenHours};
use chrono::{DateTime, Duration, Utc};
use domain::{
    calendar::{SPREAD_OF, Slot, spread},
    catalog::tutor_search::{TaughtSubject, TutorCard},
    ids::TutorId,
    money::promotions::Promotion,
};
use moka::future::Cache;
use spine::{Context, Result};
use sqlx::types::Json;
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// Cards kept, of a kilobyte or two each.
const CARDS: u64 = 20_000;
/// Tutors whose free times are kept.
const SLOTS: u64 = 50_000;
/// Longest life of either.
const TIME_TO_LIVE: std::time::Duration = std::time::Duration::from_secs(30);

/// The cards and free times of one server.
pub struct Kept {
    cards: Cache<(Uuid, String), Arc<KeptCard>>,
    slots: Cache<Uuid, Arc<KeptSlots>>,
}

struct KeptCard {
    row: CardRow,
    calendar: Option<OpenHours>,
}

/// The next free times as they were seen at `seen`; of no use once the first of them can no longer be booked.
struct KeptSlots {
    seen: DateTime<Utc>,
    until: DateTime<Utc>,
    slots: Vec<Slot>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            cards: Cache::builder().max_capacity(CARDS).time_to_live(TIME_TO_LIVE).build(),
            slots: Cache::builder().max_capacity(SLOTS).time_to_live(TIME_TO_LIVE).build(),
        }
    }
}

impl Kept {
    /// Somebody's time was taken or given.
    pub(crate) async fn busy(&self, tutor: Uuid) {
        self.slots.invalidate(&tutor).await;
    }

    /// Somebody's profile is another.
    pub(crate) async fn changed(&self, tutor: Uuid) {
        self.busy(tutor).await;
        for locale in domain::identity::LOCALES {
            self.cards.invalidate(&(tutor, locale.to_owned())).await;
        }
    }

    /// Everybody's may be.
    pub fn forget(&self) {
        self.cards.invalidate_all();
        self.slots.invalidate_all();
    }

    /// Cards of listed tutors in this order with their next free times; who is listed no more is left out. No statement
    /// for what is kept, two for any number of others.
    pub(crate) async fn cards(&self, context: &Context, tutors: &[TutorId], prices: Prices) -> Result<Vec<TutorCard>> {
        let cards = self.rows(context, tutors).await?;
        let mut slots = self.slots(context, &cards).await?;
        let now = context.now();
        let shown = tutors.iter().filter_map(|tutor| Some((tutor.0, cards.get(&tutor.0)?)));
        shown.map(|(id, kept)| card_of(&kept.row, slots.remove(&id).unwrap_or_default(), prices, now)).collect()
    }

    async fn rows(&self, context: &Context, tutors: &[TutorId]) -> Result<HashMap<Uuid, Arc<KeptCard>>> {
        let mut found = HashMap::with_capacity(tutors.len());
        let mut missing = Vec::new();
        for tutor in tutors {
            match self.cards.get(&(tutor.0, context.locale.clone())).await {
                Some(kept) => drop(found.insert(tutor.0, kept)),
                None => missing.push(tutor.0),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let columns = select_card!(
            CardRow,
            r#"left(t.bio, 1000) as "bio!""#,
            "where t.id = any($5) and tutor_listed(t)",
            context,
            &missing
        );
        // Kept for everybody until an event says otherwise: what was read before its event would stay.
        for row in columns.fetch_all(context.writes()).await? {
            let (id, lengths) = (row.id, row.lesson_lengths.clone());
            let calendar =
                row.rules.clone().map(|rules| OpenHours::read(id, row.user_id, rules, lengths)).transpose()?;
            let kept = Arc::new(KeptCard { row, calendar });
            self.cards.insert((id, context.locale.clone()), Arc::clone(&kept)).await;
            found.insert(id, kept);
        }
        Ok(found)
    }

    async fn slots(&self, context: &Context, cards: &HashMap<Uuid, Arc<KeptCard>>) -> Result<HashMap<Uuid, Vec<Slot>>> {
        let now = context.now();
        let mut found = HashMap::with_capacity(cards.len());
        let mut missing: Vec<&OpenHours> = Vec::new();
        for calendar in cards.values().filter_map(|kept| kept.calendar.as_ref()) {
            match self.slots.get(&calendar.tutor_id.0).await.filter(|kept| kept.seen <= now && now < kept.until) {
                Some(kept) => drop(found.insert(calendar.tutor_id.0, kept.slots.clone())),
                None => missing.push(calendar),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let mut read = next_slots_in(context, &missing, CARD_MINUTES, SPREAD_OF, None).await?;
        for calendar in missing {
            let slots = spread(&read.remove(&calendar.tutor_id).unwrap_or_default(), CARD_SLOTS);
            let notice = calendar.rules.minimum_notice();
            let until = slots.first().map_or(now + Duration::hours(1), |slot| slot.start - notice);
            let kept = KeptSlots { seen: now, until, slots: slots.clone() };
            self.slots.insert(calendar.tutor_id.0, Arc::new(kept)).await;
            found.insert(calendar.tutor_id.0, slots);
        }
        Ok(found)
    }
}
