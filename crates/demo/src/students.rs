//! Who learns: names, zones and currencies of the demo's students and of the other demo accounts.

use super::{
    dice::{Dice, id_of},
    people::{CULTURES, Culture, Person, person},
};
use chrono::{Duration, NaiveDate};
use domain::money::Currency;
use std::collections::HashSet;
use uuid::Uuid;

/// A student before the first lesson.
#[derive(Clone, Debug)]
pub(super) struct Student {
    pub(super) user_id: Uuid,
    pub(super) person: Person,
    pub(super) currency: Currency,
    pub(super) birth_date: NaiveDate,
    pub(super) joined_days_ago: i64,
    /// Of a child: the parent who pays.
    pub(super) payer: Option<Uuid>,
}

/// Students `1..=count`; from `euro_from` on they live in the euro area and pay in euros.
pub(super) fn students(seed: u64, day: NaiveDate, count: u64, euro_from: u64) -> Vec<Student> {
    let mut taken = HashSet::new();
    (1..=count).filter_map(|number| student(seed, day, number, number >= euro_from, &mut taken)).collect()
}

fn student(seed: u64, day: NaiveDate, number: u64, euro: bool, taken: &mut HashSet<String>) -> Option<Student> {
    let mut dice = Dice::new(seed, "student", number);
    let cultures: Vec<&'static Culture> = CULTURES.iter().filter(|culture| culture.euro == euro).collect();
    let culture = dice.pick(&cultures).copied()?;
    Some(Student {
        user_id: id_of(seed, "student user", number),
        person: person(culture, &mut dice, taken),
        currency: if euro { Currency::Eur } else { Currency::Usd },
        birth_date: day - Duration::days(dice.between(18, 61) * 366 + dice.between(0, 364)),
        joined_days_ago: dice.between(190, 300),
        payer: None,
    })
}
