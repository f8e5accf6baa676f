//! The money of a course: taken when somebody enrols, in escrow while it can be given back, then its teacher's.
//!
//! The window closes when fourteen days have passed or more than three tenths of the course were done or taken along,
//! whichever comes first: so nobody learns the whole course and asks for the money, and no teacher waits longer than
//! two weeks. What a learner does is the learner's word, and the card behind the wallet may be somebody else's: so
//! earnings of a course wait out the same window as those of a lesson before they can be paid out, and pay what is owed
//! first.

use super::{
    AccountKind as Kind, AccountRef, CommissionTier, Currency, Journal, JournalKind, LedgerFault, Money, Phase, Posting,
};
use crate::{bookings::state::DISPUTE_WINDOW_HOURS, ids::UserId};
use chrono::{DateTime, TimeDelta, Utc};

/// Days within which a course can be given back.
pub const REFUND_DAYS: i64 = 14;
/// The part of the course, in per cent, from which on it cannot.
pub const REFUND_PERCENT: i64 = 30;

/// A course that somebody paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseSale {
    /// Who paid.
    pub payer: UserId,
    /// Who teaches it.
    pub teacher: UserId,
    /// What was paid.
    pub price: Money,
    /// When.
    pub enrolled_at: DateTime<Utc>,
}

/// The part of a sale that is somebody's who teaches the course with its leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseShare {
    /// Whose.
    pub person: UserId,
    /// Of what was earned, in per cent.
    pub percent: i32,
}

impl CourseSale {
    /// When the window closes by itself.
    pub fn window_ends(&self) -> DateTime<Utc> {
        self.enrolled_at + TimeDelta::days(REFUND_DAYS)
    }

    /// Whether the course can still be given back, with so many of so many units done or taken along.
    pub fn can_be_returned(&self, done: i64, units: i64, now: DateTime<Utc>) -> bool {
        now < self.window_ends() && done * 100 <= units * REFUND_PERCENT
    }

    fn account(&self, kind: Kind, person: UserId) -> AccountRef {
        AccountRef::of(kind, person, self.price.currency)
    }

    /// Taken from the wallet; nothing is posted for a free course.
    ///
    /// # Errors
    /// A fault when the amount is below zero.
    pub fn enrolled(&self) -> Result<Option<Journal>, LedgerFault> {
        let (from, to) = (self.account(Kind::Wallet, self.payer), self.account(Kind::Escrow, self.payer));
        self.moved(JournalKind::CourseEnrol, from, to)
    }

    /// Given back whole.
    ///
    /// # Errors
    /// A fault when the amount is below zero.
    pub fn returned(&self) -> Result<Option<Journal>, LedgerFault> {
        let (from, to) = (self.account(Kind::Escrow, self.payer), self.account(Kind::Wallet, self.payer));
        self.moved(JournalKind::CourseRefund, from, to)
    }

    /// What the teacher gets of it: the price less the commission; of credits all.
    ///
    /// # Errors
    /// A fault when the amount cannot be divided.
    pub fn earned(&self, tier: CommissionTier) -> Result<Money, LedgerFault> {
        if self.price.currency == Currency::Credit {
            return Ok(self.price);
        }
        Ok(tier.split(self.price).ok_or(LedgerFault::Arithmetic)?.earnings)
    }

    /// Who gets how much of what was earned: those who teach it with the leader their parts, rounded down, and the
    /// leader the rest.
    pub fn parts(&self, earned: i64, shares: &[CourseShare]) -> Vec<(UserId, i64)> {
        let part = |share: &CourseShare| i128::from(earned) * i128::from(share.percent.clamp(0, 100)) / 100;
        let mut left = earned;
        let mut parts = Vec::with_capacity(shares.len() + 1);
        for share in shares.iter().filter(|share| share.person != self.teacher) {
            let part = i64::try_from(part(share)).unwrap_or_default().min(left);
            left -= part;
            parts.push((share.person, part));
        }
        parts.insert(0, (self.teacher, left));
        parts.retain(|(_, part)| *part != 0);
        parts
    }

    /// Earned by those who teach it, and not to be paid out yet.
    ///
    /// # Errors
    /// A fault when the amount cannot be divided.
    pub fn released(&self, tier: CommissionTier, shares: &[CourseShare]) -> Result<Option<Journal>, LedgerFault> {
        if self.price.minor == 0 {
            return Ok(None);
        }
        let earned = self.earned(tier)?.minor;
        let teachers =
            self.parts(earned, shares).into_iter().map(|(who, part)| (self.account(Kind::EarningPending, who), part));
        let lines = [
            (self.account(Kind::Escrow, self.payer), -self.price.minor),
            (AccountRef::platform(Kind::PlatformFee, self.price.currency), self.price.minor - earned),
        ];
        let postings = lines.into_iter().chain(teachers).filter(|(_, amount)| *amount != 0);
        let postings = postings.map(|(account, amount)| Posting { account, amount }).collect();
        Journal::new(JournalKind::CourseRelease, Phase::Posted, postings).map(Some)
    }

    /// The window is over: what was earned can be paid out; credits are in the wallet, as those of lessons.
    ///
    /// # Errors
    /// A fault when the amount is below zero.
    pub fn cleared(&self, earned: i64, shares: &[CourseShare]) -> Result<Option<Journal>, LedgerFault> {
        let credits = self.price.currency == Currency::Credit;
        let to = if credits { Kind::Wallet } else { Kind::EarningAvailable };
        let clear = |(who, part): (UserId, i64)| {
            [(self.account(Kind::EarningPending, who), -part), (self.account(to, who), part)]
        };
        let lines = self.parts(earned, shares).into_iter().flat_map(clear);
        let postings: Vec<Posting> = lines.map(|(account, amount)| Posting { account, amount }).collect();
        if postings.is_empty() {
            return Ok(None);
        }
        Journal::new(JournalKind::CourseClear, Phase::Posted, postings).map(Some)
    }

    fn moved(&self, kind: JournalKind, from: AccountRef, to: AccountRef) -> Result<Option<Journal>, LedgerFault> {
        if self.price.minor == 0 {
            return Ok(None);
        }
        Journal::between(kind, from, to, self.price.minor).map(Some)
    }
}

/// When earnings of a course can be paid out that could not be given back any more at `settled`.
pub fn clears_at(settled: DateTime<Utc>) -> DateTime<Utc> {
    settled + TimeDelta::hours(DISPUTE_WINDOW_HOURS)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use uuid::Uuid;

    fn sale(price: Money) -> CourseSale {
        let person = |n| UserId(Uuid::from_u128(n));
        CourseSale { payer: person(1), teacher: person(2), price, enrolled_at: DateTime::UNIX_EPOCH }
    }

    #[test]
    fn a_course_costs_its_price_once_and_what_is_paid_ends_with_teacher_and_platform() {
        let sale = sale(Money::new(2_500, Currency::Usd));
        let escrow = sale.account(Kind::Escrow, sale.payer);
        let taken = sale.enrolled().unwrap().unwrap();
        assert_eq!((taken.change_of(escrow), taken.kind()), (2_500, JournalKind::CourseEnrol));
        for (tier, earnings) in
            [(CommissionTier::Starter, 2_000), (CommissionTier::Established, 2_125), (CommissionTier::Expert, 2_250)]
        {
            let paid = sale.released(tier, &[]).unwrap().unwrap();
            assert_eq!(paid.change_of(escrow), -2_500);
            assert_eq!(paid.change_of(sale.account(Kind::EarningPending, sale.teacher)), earnings);
            assert_eq!(paid.change_of_kind(Kind::EarningAvailable, Currency::Usd), 0, "nobody is paid at once");
            assert_eq!(sale.earned(tier).unwrap(), Money::new(earnings, Currency::Usd));
            let cleared = sale.cleared(earnings, &[]).unwrap().unwrap();
            assert_eq!(cleared.change_of(sale.account(Kind::EarningPending, sale.teacher)), -earnings);
            assert_eq!(cleared.change_of(sale.account(Kind::EarningAvailable, sale.teacher)), earnings);
            assert_eq!(paid.change_of_kind(Kind::PlatformFee, Currency::Usd), 2_500 - earnings);
        }
        let back = sale.returned().unwrap().unwrap();
        assert_eq!(back.change_of(sale.account(Kind::Wallet, sale.payer)), 2_500);
    }

    #[test]
    fn credits_go_to_the_teacher_whole_and_free_courses_post_nothing() {
        let credits = sale(Money::new(20, Currency::Credit));
        let paid = credits.released(CommissionTier::Starter, &[]).unwrap().unwrap();
        assert_eq!(paid.change_of(credits.account(Kind::EarningPending, credits.teacher)), 20);
        let cleared = credits.cleared(20, &[]).unwrap().unwrap();
        assert_eq!(cleared.change_of(credits.account(Kind::Wallet, credits.teacher)), 20);
        assert!(credits.cleared(0, &[]).unwrap().is_none());
        assert_eq!(paid.change_of_kind(Kind::PlatformFee, Currency::Credit), 0);
        let free = sale(Money::zero(Currency::Usd));
        assert!(free.enrolled().unwrap().is_none() && free.returned().unwrap().is_none());
        assert!(free.released(CommissionTier::Expert, &[]).unwrap().is_none());
    }

    #[test]
    fn one_cent_is_never_lost_nor_made() {
        for minor in 1..=200 {
            for tier in CommissionTier::ALL {
                for shares in [vec![], together(&[33, 33, 24]), together(&[1]), together(&[90])] {
                    let sale = sale(Money::new(minor, Currency::Usd));
                    let paid = sale.released(tier, &shares).unwrap().unwrap();
                    assert_eq!(paid.postings().iter().map(|posting| posting.amount).sum::<i64>(), 0);
                    let earned = sale.earned(tier).unwrap().minor;
                    let cleared = sale.cleared(earned, &shares).unwrap();
                    let out = cleared.iter().map(|one| one.change_of_kind(Kind::EarningAvailable, Currency::Usd));
                    assert_eq!(out.sum::<i64>(), earned, "{minor} {shares:?}");
                }
            }
        }
    }

    fn together(percents: &[i32]) -> Vec<CourseShare> {
        let share = |(n, percent): (u128, &i32)| CourseShare { person: UserId(Uuid::from_u128(n)), percent: *percent };
        (10..).zip(percents).map(share).collect()
    }

    #[test]
    fn who_teaches_with_the_leader_gets_the_part_agreed_on_and_the_leader_the_rest() {
        let sale = sale(Money::new(999, Currency::Usd));
        let shares = together(&[30, 0, 25]);
        let parts = sale.parts(799, &shares);
        assert_eq!(parts, [(sale.teacher, 361), (shares[0].person, 239), (shares[2].person, 199)]);
        let paid = sale.released(CommissionTier::Starter, &shares).unwrap().unwrap();
        for (who, part) in sale.parts(sale.earned(CommissionTier::Starter).unwrap().minor, &shares) {
            assert_eq!(paid.change_of(sale.account(Kind::EarningPending, who)), part);
        }
        let own = CourseShare { person: sale.teacher, percent: 50 };
        assert_eq!(sale.parts(799, &[own]), [(sale.teacher, 799)], "nobody shares with themselves");
        assert_eq!(sale.parts(1, &together(&[90])), [(sale.teacher, 1)], "what cannot be divided is the leader's");
        let credits = CourseSale { price: Money::new(20, Currency::Credit), ..sale };
        assert_eq!(credits.parts(20, &together(&[50]))[1].1, 10);
    }

    #[test]
    fn the_window_closes_by_time_or_by_progress() {
        let sale = sale(Money::new(2_500, Currency::Usd));
        let day = |days| sale.enrolled_at + TimeDelta::days(days);
        assert!(sale.can_be_returned(3, 10, day(14) - TimeDelta::seconds(1)));
        assert!(!sale.can_be_returned(0, 10, day(14)), "two weeks are over");
        assert!(!sale.can_be_returned(4, 10, day(0)), "more than three tenths are done");
        assert!(!sale.can_be_returned(1, 1, day(0)));
        assert!(sale.can_be_returned(0, 0, day(0)), "nothing is done of nothing");
    }
}
