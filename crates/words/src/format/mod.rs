//! How money, numbers, time and lists are written, for pages and mails alike: what a page says and what a mail says can
//! then never differ.
//!
//! Everything is written on the server in the reader's language and zone; the browser formats nothing, so nothing can
//! change when it takes over.

mod lists;
mod money;
mod numbers;
mod time;

pub use lists::{comma, list, list_comma};
pub use money::{money, money_short};
pub use numbers::{decimal, number};
pub use time::{
    date, day_month, interval, interval_as, machine, moment, moment_as, moment_in_zone, month, month_year, rule_time,
    soon, time, time_as, time_zones, time_zones_to_choose, wall_in_zone, weekday, weekday_short, zone_city,
};
