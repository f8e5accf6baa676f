//! A sale as its tutor asks for it.

use super::{AHEAD_DAYS, BUNDLE_DAYS, BUNDLE_LESSONS, MAX_USES, PromotionKind, PromotionRule, SOON_HOURS};
use crate::{
    Refusal,
    calendar::{WallTime, Zone, parse_instant, rules::WEEKDAYS},
    money::refusals,
    people::tutor_profile::LENGTHS,
    platform::refusals::fields_unread,
    refusal::Fields,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// `POST /promotions`. Hours, lengths and first lessons are for a discount, `lessons` and `days` for a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PromotionRequest {
    /// `discount`, `flash` or `bundle`.
    #[schema(required, pattern = "^(discount|flash|bundle)$")]
    pub kind: String,
    /// 5 to 30, of a flash sale to 50.
    #[serde(alias = "discount_percent")]
    #[schema(required, minimum = 5, maximum = 50)]
    pub percent: Option<i64>,
    /// From when; from now on where it is absent or past.
    #[schema(format = "date-time")]
    pub starts_at: Option<String>,
    /// Until when; a flash sale has an end, or `hours`.
    #[schema(format = "date-time")]
    pub ends_at: Option<String>,
    /// How long a sale lasts, instead of `ends_at`.
    #[schema(minimum = 1)]
    pub hours: Option<i64>,
    /// How often it can be used in all.
    #[schema(minimum = 1, maximum = 1000)]
    pub max_uses: Option<i64>,
    /// `mon` … `sun`, in the tutor's zone.
    #[schema(max_items = 7)]
    pub weekdays: Vec<String>,
    /// First wall time of a start.
    pub from: Option<String>,
    /// Wall time before which it starts.
    pub until: Option<String>,
    /// The first lesson with this tutor alone.
    pub first_lesson: bool,
    /// Lessons that start within so many hours.
    #[schema(minimum = 1, maximum = 72)]
    pub within_hours: Option<i64>,
    /// Lessons of that length.
    #[schema(minimum = 30, maximum = 120)]
    pub minutes: Option<i64>,
    /// The lesson of this number costs less: 2 to 10.
    #[schema(minimum = 2, maximum = 10)]
    pub lessons: Option<i64>,
    /// The ones before it took place within so many days: 7 to 90.
    #[schema(minimum = 7, maximum = 90)]
    pub days: Option<i64>,
}

/// A sale that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PromotionPlan {
    pub kind: PromotionKind,
    pub percent: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: Option<DateTime<Utc>>,
    pub max_uses: Option<i32>,
    pub rule: PromotionRule,
}

/// A text that says something.
fn said(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

fn ranged(asked: i64, (least, most): (i32, i32)) -> Option<i32> {
    i32::try_from(asked).ok().filter(|asked| (least..=most).contains(asked))
}

impl PromotionRequest {
    /// Reads it; hours are those of `zone`, the tutor's.
    ///
    /// # Errors
    /// 422 of all fields at once: `promotion_kind_unknown`, `promotion_percent_range`, `promotion_end_missing`,
    /// `promotion_window_empty`, `promotion_too_long`, `promotion_too_far`, `promotion_uses_range` and those of the
    /// rule.
    pub fn parse(&self, zone: Zone, now: DateTime<Utc>) -> Result<PromotionPlan, Refusal> {
        let kind = PromotionKind::parse(self.kind.trim()).ok_or_else(refusals::promotion_kind_unknown)?;
        let mut fields = Fields::default();
        let limits = kind.limits();
        let percent = self.percent.and_then(|percent| ranged(percent, limits.percent));
        let (least, most) = limits.percent;
        let percent = fields.take("percent", percent.ok_or_else(|| refusals::promotion_percent_range(least, most)));
        let window = self.window(kind, &mut fields, now);
        let uses = |asked| ranged(asked, (1, MAX_USES)).ok_or_else(|| refusals::promotion_uses_range(MAX_USES));
        let max_uses = self.max_uses.and_then(|asked| fields.take("max_uses", uses(asked)));
        let rule = self.rule(kind, zone, &mut fields);
        fields.finish()?;
        let (Some(percent), Some((starts_at, ends_at))) = (percent, window) else { return Err(fields_unread()) };
        Ok(PromotionPlan { kind, percent, starts_at, ends_at, max_uses, rule })
    }

    /// From when until when.
    fn window(
        &self,
        kind: PromotionKind,
        fields: &mut Fields,
        now: DateTime<Utc>,
    ) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
        let starts_at = match said(self.starts_at.as_ref()) {
            Some(text) => fields.take("starts_at", parse_instant("starts_at", text))?.max(now),
            None => now,
        };
        if starts_at - now > Duration::days(AHEAD_DAYS) {
            fields.refuse(refusals::promotion_too_far(AHEAD_DAYS));
        }
        let longest = kind.limits().hours;
        let ends_at = match (said(self.ends_at.as_ref()), self.hours) {
            (Some(text), _) => Some(fields.take("ends_at", parse_instant("ends_at", text))?),
            // A number of hours that no calendar holds is too long in any case.
            (None, Some(hours)) => Some(starts_at + Duration::hours(hours.clamp(-1, 24 * 366))),
            (None, None) => None,
        };
        match (ends_at, longest) {
            (None, Some(_)) => fields.refuse(refusals::promotion_end_missing()),
            (Some(end), _) if end <= starts_at => fields.refuse(refusals::promotion_window_empty()),
            (Some(end), Some(hours)) if end - starts_at > Duration::hours(hours) => {
                fields.refuse(refusals::promotion_too_long(hours));
            }
            _ => {}
        }
        Some((starts_at, ends_at))
    }

    /// For which lessons.
    fn rule(&self, kind: PromotionKind, zone: Zone, fields: &mut Fields) -> PromotionRule {
        let mut rule = PromotionRule::default();
        match kind {
            PromotionKind::Discount => self.conditions(&mut rule, zone, fields),
            PromotionKind::Flash | PromotionKind::Bundle => {
                let hours = !self.weekdays.is_empty() || said(self.from.as_ref()).is_some();
                let others = self.first_lesson || self.within_hours.is_some() || self.minutes.is_some();
                if hours || others {
                    fields.refuse(refusals::promotion_rule_elsewhere());
                }
            }
        }
        if kind == PromotionKind::Bundle {
            let ((least, most), (fewest, longest)) = (BUNDLE_LESSONS, BUNDLE_DAYS);
            let lessons = self.lessons.and_then(|asked| ranged(asked, BUNDLE_LESSONS));
            let lessons = lessons.ok_or_else(|| refusals::promotion_lessons_range(least, most));
            rule.lessons = fields.take("lessons", lessons);
            let days = self.days.and_then(|asked| ranged(asked, BUNDLE_DAYS));
            rule.days = fields.take("days", days.ok_or_else(|| refusals::promotion_days_range(fewest, longest)));
        }
        rule
    }

    fn conditions(&self, rule: &mut PromotionRule, zone: Zone, fields: &mut Fields) {
        let asked: Vec<&str> = self.weekdays.iter().map(|day| day.trim()).filter(|day| !day.is_empty()).collect();
        if asked.iter().all(|day| WEEKDAYS.contains(day)) {
            rule.weekdays = WEEKDAYS.iter().filter(|day| asked.contains(day)).map(|day| (*day).to_owned()).collect();
        } else {
            fields.refuse(refusals::promotion_weekday_unknown());
        }
        match (said(self.from.as_ref()).map(WallTime::parse), said(self.until.as_ref()).map(WallTime::parse)) {
            (None, None) => {}
            (Some(Ok(from)), Some(Ok(until))) if from < until => {
                (rule.from, rule.until) = (Some(from.to_string()), Some(until.to_string()));
            }
            _ => fields.refuse(refusals::promotion_hours_invalid()),
        }
        if !rule.weekdays.is_empty() || rule.from.is_some() {
            rule.time_zone = Some(zone.name().to_owned());
        }
        rule.first_lesson = self.first_lesson;
        let soon = |asked| ranged(asked, (1, SOON_HOURS)).ok_or_else(|| refusals::promotion_soon_range(SOON_HOURS));
        rule.within_hours = self.within_hours.and_then(|asked| fields.take("within_hours", soon(asked)));
        let length = |asked: i64| {
            let known = i32::try_from(asked).ok().filter(|minutes| LENGTHS.contains(minutes));
            known.ok_or_else(refusals::promotion_length_unknown)
        };
        rule.minutes = self.minutes.and_then(|asked| fields.take("minutes", length(asked)));
    }
}
