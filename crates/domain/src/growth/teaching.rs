//! What a tutor's own figures say beside those of similar tutors (IN5): lessons and earnings by month, who comes back,
//! a benchmark that names nobody, and whether the price fits, with what that is concluded from.

use crate::{
    ids::CourseId,
    money::{Currency, Money},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Months that are told, the running one among them.
pub const MONTHS: u32 = 12;
/// Fewest similar tutors that a benchmark is made of: of fewer, one could tell who they are.
pub const PEERS_MIN: i64 = 10;
/// Days a student has to come back in before they count as gone.
pub const RETURN_DAYS: i64 = 30;
/// Days back that first lessons are looked at.
pub const RETENTION_DAYS: i64 = 365;
/// Days of lessons that are compared.
pub const COMPARED_DAYS: i64 = 90;
/// Fewest reviews before good ratings speak for a higher price.
const REVIEWS_MIN: i64 = 5;
/// From this rating on, in hundredths of a star.
const RATING_GOOD: i64 = 470;
/// No advice moves a price further, in per cent.
const STEP_MAX: i64 = 15;

/// A month of lessons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TeachingMonth {
    /// Its first day, on the tutor's calendar.
    pub first: NaiveDate,
    /// Lessons that were held.
    pub lessons: i64,
    /// Lessons that were called off, by whomever.
    pub cancelled: i64,
    /// People who had their first lesson with the tutor.
    pub new_students: i64,
}

/// What a month brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RevenueMonth {
    /// Its first day, on the tutor's calendar.
    pub first: NaiveDate,
    /// After commission.
    pub earned: Money,
}

/// Who comes back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Retention {
    /// People whose first lesson lies 30 days to 395 days back.
    pub students: i64,
    /// Of them, who had another lesson within 30 days.
    pub returned: i64,
    /// `returned` of `students`, 0 to 1; null of nobody.
    pub share: Option<f64>,
}

impl Retention {
    /// Of so many, so many.
    pub fn of(students: i64, returned: i64) -> Self {
        Self { students, returned, share: super::insight::share(returned, students) }
    }
}

/// The middle of similar tutors; a figure that too few of them have is null.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Benchmark {
    /// The subject they teach too: the tutor's most taught.
    pub subject: String,
    /// How many they are, never below ten.
    pub tutors: i64,
    /// An hour, in the tutor's currency: a quarter of them ask at most so much.
    pub price_low: Money,
    /// Half of them.
    pub price_middle: Money,
    /// Three quarters of them.
    pub price_high: Money,
    /// Lessons of the last 90 days.
    pub lessons: f64,
    /// 1 to 5.
    pub rating: Option<f64>,
    /// To answer a request.
    pub response_minutes: Option<f64>,
}

/// The tutor's own, to stand beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OwnFigures {
    /// An hour.
    pub price: Money,
    /// Lessons of the last 90 days.
    pub lessons: i64,
    /// 1 to 5; null without reviews.
    pub rating: Option<f64>,
    /// How many reviews.
    pub reviews: i64,
    /// To answer a request; null when unknown.
    pub response_minutes: Option<i32>,
}

/// Whether the price fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PriceMove {
    /// There is room above.
    Raise,
    /// It fits.
    Keep,
    /// It keeps people away.
    Lower,
    /// Too few similar tutors to say.
    Unknown,
}

impl PriceMove {
    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Raise => "raise",
            Self::Keep => "keep",
            Self::Lower => "lower",
            Self::Unknown => "unknown",
        }
    }
}

/// A suggestion with its reasons as codes: `booked_more`, `booked_less`, `rated_well`, `below_middle`, `above_high`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PriceAdvice {
    /// What to do.
    pub advice: PriceMove,
    /// The price of an hour that is suggested; null where it should stay.
    pub suggested: Option<Money>,
    /// Why.
    pub reasons: Vec<String>,
}

/// A course with what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WatchedCourse {
    /// Which.
    pub course_id: CourseId,
    /// Its name.
    pub title: String,
    /// People who have a place in it.
    pub learners: i64,
    /// Of them, who finished it, 0 to 1; null of nobody.
    pub finished: Option<f64>,
    /// Minutes of films that were watched, each stretch of a film once for each learner.
    pub watched_minutes: i64,
    /// Of the films that somebody began, the part that was watched, 0 to 1; null where nobody did.
    pub watched: Option<f64>,
}

impl WatchedCourse {
    /// Of what was counted: learners and who finished, and milliseconds watched of how many.
    pub fn of(
        (course_id, title): (CourseId, String),
        (learners, finished): (i64, i64),
        (watched_ms, whole_ms): (i64, i64),
    ) -> Self {
        let part = super::insight::share(watched_ms, whole_ms).map(|part| part.min(1.0));
        let finished = super::insight::share(finished, learners);
        Self { course_id, title, learners, finished, watched_minutes: watched_ms / 60_000, watched: part }
    }
}

/// `GET /tutors/me/analytics`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TeachingAnalytics {
    /// Twelve months, oldest first, the running one last.
    pub bookings: Vec<TeachingMonth>,
    /// Likewise, in the tutor's currency.
    pub revenue: Vec<RevenueMonth>,
    /// Who comes back.
    pub retention: Retention,
    /// The tutor's own of what is compared.
    pub own: OwnFigures,
    /// Null while fewer than ten teach the same.
    pub benchmark: Option<Benchmark>,
    /// Whether the price fits.
    pub price_advice: PriceAdvice,
    /// Courses that are shown, led or taught with somebody, the newest first.
    pub courses: Vec<WatchedCourse>,
}

/// Whether a price fits, by what similar tutors ask and how much each is booked. It is moved by at most 15 per cent,
/// and never past the middle of the others.
pub fn price_advice(own: &OwnFigures, others: Option<&Benchmark>) -> PriceAdvice {
    let nothing = |advice| PriceAdvice { advice, suggested: None, reasons: Vec::new() };
    let Some(others) = others.filter(|others| others.price_middle.currency == own.price.currency) else {
        return nothing(PriceMove::Unknown);
    };
    let lessons = own.lessons as f64;
    let (price, middle) = (own.price.minor, others.price_middle.minor);
    let booked_more = own.lessons > 0 && lessons >= others.lessons * 1.5;
    let booked_less = lessons * 2.0 < others.lessons;
    let rated_well =
        own.reviews >= REVIEWS_MIN && own.rating.is_some_and(|rating| (rating * 100.0).round() as i64 >= RATING_GOOD);
    if price < middle && rated_well && !booked_less {
        let reasons = [Some("below_middle"), Some("rated_well"), booked_more.then_some("booked_more")];
        return moved(PriceMove::Raise, own.price, middle.min(stepped(price, STEP_MAX)), reasons);
    }
    if price > others.price_high.minor && booked_less {
        let reasons = [Some("above_high"), Some("booked_less"), None];
        return moved(PriceMove::Lower, own.price, middle.max(stepped(price, -STEP_MAX)), reasons);
    }
    nothing(PriceMove::Keep)
}

fn stepped(price: i64, percent: i64) -> i64 {
    price.saturating_mul(100 + percent) / 100
}

/// A price moved to a round one that still lies between; none where no round one does.
fn moved(advice: PriceMove, price: Money, towards: i64, reasons: [Option<&str>; 3]) -> PriceAdvice {
    let unit = round_unit(price.currency);
    let round = match advice {
        PriceMove::Lower => (towards + unit - 1) / unit * unit,
        _ => towards / unit * unit,
    };
    let fits = if advice == PriceMove::Raise { round > price.minor } else { round < price.minor };
    if !fits {
        return PriceAdvice { advice: PriceMove::Keep, suggested: None, reasons: Vec::new() };
    }
    let reasons = reasons.into_iter().flatten().map(str::to_owned).collect();
    PriceAdvice { advice, suggested: Some(Money::new(round, price.currency)), reasons }
}

/// People name prices in these: a whole unit, and ten or a hundred of the small currencies.
const fn round_unit(currency: Currency) -> i64 {
    10_i64.pow(currency.digits()) * if currency.price_scale() > 1 { currency.price_scale() / 10 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn usd(minor: i64) -> Money {
        Money::new(minor, Currency::Usd)
    }

    fn others(prices: [i64; 3], lessons: f64) -> Benchmark {
        let [low, middle, high] = prices.map(usd);
        Benchmark {
            subject: "Algebra".into(),
            tutors: 12,
            price_low: low,
            price_middle: middle,
            price_high: high,
            lessons,
            rating: None,
            response_minutes: None,
        }
    }

    fn own(price: i64, lessons: i64, rating: Option<f64>, reviews: i64) -> OwnFigures {
        OwnFigures { price: usd(price), lessons, rating, reviews, response_minutes: None }
    }

    #[test]
    fn whoever_is_rated_well_and_asks_less_than_the_middle_may_ask_more_by_a_step_and_never_past_the_middle() {
        let market = others([2_000, 3_000, 4_000], 10.0);
        let advice = price_advice(&own(2_000, 12, Some(4.9), 20), Some(&market));
        assert_eq!((advice.advice, advice.suggested), (PriceMove::Raise, Some(usd(2_300))));
        assert_eq!(advice.reasons, ["below_middle", "rated_well"]);
        let near = price_advice(&own(2_850, 30, Some(4.7), 5), Some(&market));
        assert_eq!((near.suggested, near.reasons.len()), (Some(usd(3_000)), 3));
        assert_eq!(price_advice(&own(2_950, 30, Some(4.7), 5), Some(&market)).suggested, Some(usd(3_000)));
    }

    #[test]
    fn few_reviews_a_lower_rating_or_an_empty_calendar_speak_for_no_higher_price() {
        let market = others([2_000, 3_000, 4_000], 10.0);
        for own in [
            own(2_000, 12, Some(5.0), 4),
            own(2_000, 12, Some(4.6), 40),
            own(2_000, 4, Some(5.0), 40),
            own(2_000, 12, None, 0),
        ] {
            assert_eq!(price_advice(&own, Some(&market)).advice, PriceMove::Keep, "{own:?}");
        }
    }

    #[test]
    fn whoever_asks_more_than_three_quarters_and_is_booked_half_as_much_may_ask_less() {
        let market = others([2_000, 3_000, 4_000], 10.0);
        let advice = price_advice(&own(5_000, 4, Some(4.0), 9), Some(&market));
        assert_eq!((advice.advice, advice.suggested), (PriceMove::Lower, Some(usd(4_300))));
        assert_eq!(advice.reasons, ["above_high", "booked_less"]);
        assert_eq!(price_advice(&own(5_000, 5, Some(4.0), 9), Some(&market)).advice, PriceMove::Keep, "half is enough");
        assert_eq!(
            price_advice(&own(4_000, 0, None, 0), Some(&market)).advice,
            PriceMove::Keep,
            "three quarters are not above"
        );
    }

    #[test]
    fn nobody_is_advised_without_others_or_by_another_currency() {
        assert_eq!(price_advice(&own(1, 1, None, 0), None).advice, PriceMove::Unknown);
        let market = others([1, 2, 3], 1.0);
        let euros = OwnFigures { price: Money::new(100, Currency::Eur), ..own(1, 1, None, 0) };
        assert_eq!(price_advice(&euros, Some(&market)).advice, PriceMove::Unknown);
    }

    #[test]
    fn an_advice_moves_by_at_most_its_step_in_its_direction_for_every_price() {
        let market = others([2_000, 3_000, 4_000], 10.0);
        for price in (100..9_000).step_by(37) {
            for lessons in [0, 4, 5, 15, 40] {
                let advice = price_advice(&own(price, lessons, Some(5.0), 50), Some(&market));
                let Some(suggested) = advice.suggested else { continue };
                let (least, most) = (stepped(price, -STEP_MAX), stepped(price, STEP_MAX));
                assert!(
                    (least..=most).contains(&suggested.minor) && suggested.minor % 100 == 0,
                    "{price} {suggested:?}"
                );
                assert_eq!(suggested.minor > price, advice.advice == PriceMove::Raise, "{price}");
                assert!((suggested.minor <= 3_000) == (price < 3_000), "never past the middle: {price} {suggested:?}");
            }
        }
    }
}
