//! Who is asked next.

use crate::{
    ids::{TutorId, UserId},
    money::Money,
    people::background_check::may_teach,
};
use chrono::{DateTime, Utc};
use std::cmp::Reverse;

/// A tutor who is free now and could be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Candidate {
    pub tutor: TutorId,
    pub user: UserId,
    /// What a quarter of an hour costs with them.
    pub price: Money,
    /// The same in US cents.
    pub cents: i64,
    pub rating_sum: i64,
    pub review_count: i64,
    /// Since when they are free.
    pub since: DateTime<Utc>,
    /// When they were asked last.
    pub asked_at: Option<DateTime<Utc>>,
    /// Until when their background check is good.
    pub checked_until: Option<DateTime<Utc>>,
}

impl Candidate {
    /// Quarter stars of the mean, with five reviews of four stars behind everybody: small differences are none.
    fn quarters(&self) -> i64 {
        (self.rating_sum.saturating_add(20)).saturating_mul(4) / self.review_count.saturating_add(5).max(1)
    }

    /// Since when they wait for a question.
    fn waits_since(&self) -> DateTime<Utc> {
        self.asked_at.map_or(self.since, |asked| asked.max(self.since))
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What it may cost at most.
    pub most: Option<Most>,
    /// Whether a child learns.
    pub is_child: bool,
}

/// A limit, and what it comes to in US cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Most {
    pub price: Money,
    pub cents: i64,
}

impl Most {
    /// Whether somebody's price keeps to it: to the minor unit where both are of one currency, for dollars of a profile
    /// are as old as the profile; else by dollars.
    fn holds(self, one: &Candidate) -> bool {
        if one.price.currency == self.price.currency {
            one.price.minor <= self.price.minor
        } else {
            one.cents <= self.cents
        }
    }
}

/// Those who may be asked, in the order in which they are: the better rated first, and of equal ones whoever was asked
/// nothing for longest.
pub fn in_order(mut candidates: Vec<Candidate>, asked: Asked, ends: DateTime<Utc>) -> Vec<Candidate> {
    candidates.retain(|one| {
        asked.most.is_none_or(|most| most.holds(one)) && may_teach(asked.is_child, one.checked_until, ends).is_ok()
    });
    candidates.sort_by_key(|one| (Reverse(one.quarters()), one.waits_since(), one.tutor));
    candidates
}
