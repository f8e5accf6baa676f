//! How the search says no.

use crate::{money::Currency, refusal::list::refusals};

refusals! {
    Invalid subject_unknown at "subject_id": "Choose a subject from the list.";
    Invalid price_invalid(example: &str): "Enter a price of 0 or more, for example {example}.";
    Invalid price_not_minor(example: &str) = price_invalid / "minor_units":
        "Enter a price of 0 or more in the smallest unit, for example {example}.";
    Invalid price_too_precise(currency: Currency, digits: usize): "Enter {currency} with at most {digits} decimals.";
    Invalid price_range_empty at "max_price": "The highest price is below the lowest. Swap them or clear one.";
    Invalid rating_out_of_range at "min_rating": "Choose a rating from 0 to 5.";
    Invalid years_out_of_range at "min_years": "Enter years of experience from 0 to 80.";
    Invalid level_unknown[allowed: &str] at "level": "Choose one of: {allowed}.";
    Invalid verification_unknown[allowed: &str] at "verification": "Choose one of: {allowed}.";
    Invalid language_level_unknown[allowed: &str] at "language_level": "Choose one of: {allowed}.";
    Invalid support_unknown[allowed: &str] at "support": "Choose one of: {allowed}.";
    Invalid range_invalid at "available_to": "Choose an end after the start, at most 60 days later.";
    Invalid sort_unknown[allowed: &str] at "sort": "Sort by one of: {allowed}.";
    Invalid date_invalid at "free_on": "Choose a day from the calendar, for example 2026-11-30.";
    Invalid date_missing at "free_on": "Choose the day as well, or clear the time of day.";
    Invalid day_part_unknown[allowed: &str] at "free_part": "Choose one of: {allowed}.";
    Conflict favourites_full(limit: i64): "You have saved {limit} tutors. Remove one first.";
    Conflict searches_full(limit: i64): "You keep {limit} searches. Remove one first.";
    Invalid search_unreadable at "query": "Save the search from its own page.";
    Invalid alert_unknown at "alert": "Choose daily or off.";
    Invalid slug_invalid at "slug": "Use small letters, digits and hyphens, at most 60.";
    Invalid category_unknown at "category": "Choose a category from the list.";
    Invalid subject_names_missing at "names": "Name it in all eight languages.";
    Invalid synonyms_too_many(limit: usize) = too_many at "synonyms": "List at most {limit} synonyms.";
    Invalid kind_unknown[allowed: &str] at "kind": "Choose one of: {allowed}.";
    Conflict subject_exists: "There is a subject with this slug already.";
    Conflict subject_in_use: "Somebody teaches or learns this. Rename it instead.";
}
