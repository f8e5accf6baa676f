//! Rules of credits: their bounds, and what they may not be to each other.

#![allow(clippy::unwrap_used)]
use super::*;

fn asked(change: impl Fn(&mut CreditRulesAsked)) -> CreditRulesRequest {
    let mut rules = CreditRulesAsked::default();
    change(&mut rules);
    CreditRulesRequest { rules, reason: "Hours are dear.".into(), version: None }
}

#[test]
fn todays_rules_are_within_their_bounds() {
    assert_eq!(CreditRules::default().check(), Ok(()));
    assert_eq!((CreditRules::default().starter, CreditRules::default().valid_months), (50, 12));
}

#[test]
fn each_rule_is_refused_below_its_least_and_above_its_most_at_its_own_field() {
    for (at, (name, least, most)) in BOUNDS.into_iter().enumerate() {
        for (value, right) in [(least - 1, false), (most + 1, false), (i64::MIN, false), (i64::MAX, false)] {
            let mut values = [None; 10];
            values[at] = Some(value);
            let found = CreditRulesAsked::from_values(values).beside(&CreditRules::default());
            let refusal = found.unwrap_err();
            assert_eq!((refusal.fields[0].field.as_str(), right), (name, false), "{value}");
            assert_eq!(refusal.fields[0].code, "credit_rule_out_of_range");
        }
    }
}

#[test]
fn floors_lie_below_ceilings_and_a_record_never_makes_an_hour_cheaper() {
    let changes: [fn(&mut CreditRulesAsked); 4] = [
        |rules| rules.normal_floor = Some(16),
        |rules| rules.premium_floor = Some(21),
        |rules| rules.premium_floor = Some(4),
        |rules| rules.normal_ceiling = Some(21),
    ];
    for change in changes {
        let refused = asked(change).parse(&CreditRules::default(), 1).unwrap_err();
        assert_eq!(
            refused.fields.first().map_or_else(|| refused.code.clone(), |field| field.code.clone()),
            "credit_rules_cross"
        );
    }
}

#[test]
fn a_change_says_why_changes_something_and_writes_over_nothing_it_has_not_seen() {
    let now = CreditRules::default();
    let silent = CreditRulesRequest { reason: " ".into(), ..asked(|rules| rules.starter = Some(40)) };
    assert_eq!(silent.parse(&now, 1).unwrap_err().fields[0].code, "required");
    assert_eq!(asked(|_| ()).parse(&now, 1).unwrap_err().code, "credit_rules_same");
    let old = CreditRulesRequest { version: Some(1), ..asked(|rules| rules.starter = Some(40)) };
    assert_eq!(old.parse(&now, 2).unwrap_err().code, "credit_rules_changed");
    let (rules, reason) = old.parse(&now, 1).unwrap();
    assert_eq!((rules, reason.as_str()), (CreditRules { starter: 40, ..now }, "Hours are dear."));
}

#[test]
fn a_lot_lives_as_long_as_the_rules_say() {
    let at: DateTime<Utc> = "2026-01-31T10:00:00Z".parse().unwrap();
    let rules = CreditRules { valid_months: 3, ..CreditRules::default() };
    assert_eq!(rules.lot_end(at), "2026-04-30T10:00:00Z".parse::<DateTime<Utc>>().unwrap());
}
