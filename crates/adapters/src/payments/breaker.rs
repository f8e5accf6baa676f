//! A fuse in front of a dependency: after some failures in a row of time nobody waits for it any more, and after a
//! while one is let through to look.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// When a fuse goes, and for how long.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Fuse {
    pub failures: usize,
    pub within: Duration,
    pub open_for: Duration,
}

/// Five failures in a minute, then half a minute of peace.
pub const PAYMENTS: Fuse = Fuse { failures: 5, within: Duration::from_mins(1), open_for: Duration::from_secs(30) };

/// Ten failures in a minute, then a minute of peace.
pub const MAIL: Fuse = Fuse { failures: 10, within: Duration::from_mins(1), open_for: Duration::from_mins(1) };

/// Three failures in a minute, then half a minute of peace.
pub const VIDEO: Fuse = Fuse { failures: 3, within: Duration::from_mins(1), open_for: Duration::from_secs(30) };

#[derive(Debug, Default)]
struct State {
    failed: VecDeque<Instant>,
    opened: Option<Instant>,
    /// One is out to look.
    looking: bool,
}

/// The fuse.
#[derive(Debug)]
pub struct Breaker {
    fuse: Fuse,
    state: Mutex<State>,
}

/// Leave to ask. Dropped without a word (the one who asked was cut off) it counts as a failure.
#[derive(Debug)]
pub struct Pass<'a> {
    breaker: &'a Breaker,
    told: bool,
}

impl Breaker {
    /// A whole fuse.
    pub fn new(fuse: Fuse) -> Self {
        Self { fuse, state: Mutex::default() }
    }

    /// Leave to ask, or none: it is out.
    pub fn enter(&self, now: Instant) -> Option<Pass<'_>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let pass = || Pass { breaker: self, told: false };
        let Some(opened) = state.opened else { return Some(pass()) };
        if state.looking || now.saturating_duration_since(opened) < self.fuse.open_for {
            return None;
        }
        state.looking = true;
        Some(pass())
    }

    /// Whether it is out, whoever looks.
    pub fn is_out(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).opened.is_some()
    }

    /// Whether it is out and nobody may look yet.
    pub fn rests(&self, now: Instant) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let open_for = self.fuse.open_for;
        state.opened.is_some_and(|opened| state.looking || now.saturating_duration_since(opened) < open_for)
    }

    fn tell(&self, now: Instant, well: bool) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if well {
            // An answer that was asked for before it went out does not mend it; the one who looked does.
            if state.opened.is_none() || state.looking {
                *state = State::default();
            }
            return;
        }
        if state.opened.is_some() {
            state.opened = Some(now);
            state.looking = false;
            return;
        }
        state.failed.push_back(now);
        let within = self.fuse.within;
        state.failed.retain(|failed| now.saturating_duration_since(*failed) <= within);
        if state.failed.len() >= self.fuse.failures {
            *state = State { opened: Some(now), ..State::default() };
        }
    }
}

impl Pass<'_> {
    /// It answered.
    pub fn well(mut self) {
        self.told = true;
        self.breaker.tell(Instant::now(), true);
    }

    /// It did not, or said that it is not well.
    pub fn ill(self) {
        drop(self);
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        if !self.told {
            self.breaker.tell(Instant::now(), false);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    const FUSE: Fuse = Fuse { failures: 3, within: Duration::from_mins(1), open_for: Duration::from_secs(30) };

    fn after(seconds: u64) -> Instant {
        Instant::now() + Duration::from_secs(seconds)
    }

    #[test]
    fn it_goes_out_at_the_third_failure_and_lets_one_look_after_its_rest() {
        let breaker = Breaker::new(FUSE);
        for _ in 0..2 {
            breaker.enter(Instant::now()).unwrap().ill();
        }
        breaker.enter(Instant::now()).expect("two failures are not three").ill();
        assert!(breaker.is_out() && breaker.enter(Instant::now()).is_none());
        assert!(breaker.enter(after(29)).is_none());
        assert!(breaker.rests(after(29)) && !breaker.rests(after(31)), "then it is worth a look");
        let look = breaker.enter(after(31)).expect("one looks");
        assert!(breaker.enter(after(31)).is_none(), "and no second one");
        look.well();
        assert!(!breaker.is_out() && breaker.enter(Instant::now()).is_some());
    }

    #[test]
    fn who_looks_in_vain_begins_another_rest() {
        let breaker = Breaker::new(FUSE);
        for _ in 0..3 {
            breaker.enter(Instant::now()).unwrap().ill();
        }
        breaker.enter(after(31)).unwrap().ill();
        assert!(breaker.enter(after(29)).is_none());
        assert!(breaker.enter(after(31)).is_some());
    }

    #[test]
    fn failures_that_lie_apart_and_those_before_an_answer_do_not_add_up() {
        let breaker = Breaker::new(FUSE);
        breaker.tell(Instant::now(), false);
        breaker.tell(after(61), false);
        breaker.tell(after(122), false);
        assert!(breaker.enter(after(123)).is_some_and(|pass| {
            pass.well();
            true
        }));
        breaker.tell(Instant::now(), false);
        breaker.tell(Instant::now(), false);
        assert!(breaker.enter(Instant::now()).is_some(), "the answer in between counts from nothing again");
    }

    #[test]
    fn who_was_cut_off_counts_as_a_failure() {
        let breaker = Breaker::new(FUSE);
        for _ in 0..3 {
            drop(breaker.enter(Instant::now()));
        }
        assert!(breaker.enter(Instant::now()).is_none());
    }
}
