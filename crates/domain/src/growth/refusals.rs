//! How this context says no.

use crate::{money::Money, refusal::list::refusals};

refusals! {
    Invalid hypothesis_missing = required at "hypothesis": "Say what you expect, of whom and why.";
    Invalid metric_unknown at "metric":
        "Name the event in small letters, digits and underscores, for example lesson_booked.";
    Invalid guardrail_unknown at "guardrails": "Name up to ten events in small letters, digits and underscores.";
    Invalid variants_invalid at "variants": "Name two to ten variants once each, with weights above zero.";
    Invalid experiment_unit_unknown at "unit": "Choose user, student, tutor or visitor.";
    Invalid experiment_key_invalid at "key":
        "Use 3 to 60 small letters, digits and underscores, beginning with a letter.";
    Invalid experiment_days(most: i64) at "before_days": "Enter a whole number of days from 0 to {most}.";
    Invalid power_baseline at "baseline": "Enter the share that converts today, between 0 and 1.";
    Invalid power_effect at "effect":
        "Enter the change as a share of the baseline, for example 0.2. The result stays between 0 and 1.";
    Invalid power_share at "power": "Enter a share between 0 and 1.";
    Invalid power_variants at "variants": "Compare 2 to 10 variants.";
    Invalid power_units at "units_per_day": "Enter a number above zero.";
    Invalid event_unknown at "items": "This event is not in the list. Send only events that the document names.";
    Invalid event_property_unknown at "items": "This event does not carry that. Send only what the document names.";
    Invalid events_too_many(limit: usize) at "items": "Send at most {limit} events at once.";
    Invalid period_invalid at "from": "Enter days like 2026-03-29, the first before the last, a year at most.";
    Invalid funnel_unknown at "name": "Choose acquisition, activation, retention or supply.";
    Invalid segment_unknown at "segment": "Choose all, referred or a language.";
    Conflict experiment_key_taken: "This key exists already. Choose another one.";
    Conflict experiment_begun: "It has begun already. Stop it, or make another one.";
    Conflict experiment_not_running: "It is not running. Start it first.";
    Conflict experiments_full(limit: i64): "{limit} experiments are there already. Stop one that is over.";
    Invalid affiliate_name_missing = required / "affiliate_name" at "name":
        "Say the name under which people know you or your site.";
    Invalid affiliate_site_invalid at "site": "Enter the address of your site, beginning with https://.";
    Invalid affiliate_payout_unknown at "payout": "Choose wallet or bank.";
    Invalid campaign_kind_unknown at "kind": "Choose supply, credits or winback.";
    Invalid campaign_name_missing = required / "campaign_name" at "name": "Give the campaign a name.";
    Invalid campaign_amount_invalid(most: i64) at "amount":
        "Enter an amount above zero, up to {most}: in dollars, for a campaign of credits in credits.";
    Invalid campaign_budget_invalid(most: i64) at "budget":
        "Enter a budget in the unit of the amount: for one person at least, up to {most}.";
    Invalid campaign_window_invalid at "ends_at": "Choose an end after the beginning, a year at most.";
    Invalid campaign_number_invalid(least: i64, most: i64) at "lessons": "Enter a whole number from {least} to {most}.";
    Invalid campaign_subject_missing at "subject_id": "Choose the subject that lacks tutors.";
    Invalid campaign_audience_unknown at "audience": "Choose whom it is for from the list.";
    Invalid campaign_state_unknown at "state": "Choose running, paused or ended.";
    Conflict campaign_state_wrong: "It cannot go there from where it is. Reload the page.";
    Conflict campaign_overlaps: "Another campaign does the same at that time. End that one, or choose other days.";
    Conflict campaign_below_spent: "More is spent already. Choose a higher limit, or end the campaign.";
    Conflict campaigns_full(limit: i64): "{limit} campaigns are open already. End one that is over.";
    Invalid winback_budget_range(most: Money) at "winback_budget":
        "Enter a budget in US dollars, from zero up to {most} a month.";
    Invalid holdout_percent_range(most: i64) at "holdout_percent": "Enter a whole number from 0 to {most}.";
    Invalid film_price_range(most: Money) at "storage": "Enter an amount in US dollars, from zero up to {most}.";
    Conflict film_prices_changed: "Somebody else changed these prices. Reload the page, then enter your prices again.";
    Conflict growth_rules_changed: "Somebody has changed these rules meanwhile. Reload the page and look again.";
    Invalid survey_score(from: i64, to: i64) at "score": "Choose a number from {from} to {to}.";
    Invalid survey_reason at "reason": "Choose price, time, tutor, done or other.";
    Forbidden survey_not_asked: "This question is about lessons here. Answer it after your first one.";
    Conflict survey_answered: "You have answered this already. Thank you.";
    Invalid ad_bid_range(min: Money, max: Money) at "bid": "Enter a bid between {min} and {max}.";
    Invalid ad_budget_range(min: Money, max: Money) at "daily_budget":
        "Enter a budget between {min} and {max}: a day at least your bid, in all at least a day.";
    Invalid ad_state_unknown at "state": "Choose running, paused or ended.";
    Conflict ad_listing_hidden: "Your listing is not shown in the search yet. Promote it once it is.";
    Conflict ad_money_missing(missing: Money):
        "You have too little to pay for a click. Top up {missing} or more, or wait for earnings to clear.";
    Conflict ad_campaigns_full(limit: i64):
        "Your plan allows {limit} campaigns at a time. End one, or choose a larger plan.";
    Conflict ad_ended: "This campaign is over. Start a new one.";
    Invalid plan_unknown at "tier": "Choose free, pro or enterprise.";
    Conflict plan_unpaid:
        "A month is still to be paid. Top up your wallet or save another card, then change your plan.";
    Conflict plan_money_missing(missing: Money):
        "You have too little to pay for the month. Top up {missing} or more, or save a card.";
    Conflict affiliate_already: "You have asked already. Open the partner page to see how far it is.";
    Conflict affiliate_decided: "This has been decided already. Reload the page.";
    Forbidden affiliate_own: "This application is your own. Somebody else decides about it.";
}
