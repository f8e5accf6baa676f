//! What may be asked for, and who gets which variant.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use proptest::prelude::*;

fn asked() -> ExperimentRequest {
    ExperimentRequest {
        hypothesis: "Students book sooner when they see reasons.".into(),
        metric: "lesson_booked".into(),
        guardrails: vec![MetricAsked::Name("refund_asked".into())],
        variants: vec![VariantAsked::Name("treatment".into()), VariantAsked::Name("control".into())],
        unit: "user".into(),
        ..ExperimentRequest::default()
    }
}

#[test]
fn the_control_comes_first_and_the_key_of_the_words() {
    let plan = asked().parse("ab12").unwrap();
    let names: Vec<_> = plan.variants.iter().map(|variant| (variant.key.as_str(), variant.weight)).collect();
    assert_eq!(names, [("control", 5_000), ("treatment", 5_000)]);
    assert_eq!(plan.key, "x_students_book_sooner_when_ab12");
    assert_eq!((plan.unit, plan.planned), (DealtKind::User, None));
    assert!(is_word(&plan.key));
}

#[test]
fn weights_of_any_size_are_shares_of_ten_thousand() {
    let weighed = |key: &str, weight| VariantAsked::Weighed { key: key.into(), weight };
    let of = |variants: Vec<VariantAsked>| {
        let plan = ExperimentRequest { variants, ..asked() }.parse("a").unwrap();
        plan.variants.iter().map(|variant| variant.weight).collect::<Vec<_>>()
    };
    assert_eq!(of(vec![weighed("a", Some(0.9)), weighed("b", Some(0.1))]), [9_000, 1_000]);
    assert_eq!(of(vec![weighed("a", None), weighed("b", None), weighed("c", None)]), [3_333, 3_334, 3_333]);
    assert_eq!(of(vec![]), [5_000, 5_000]);
}

#[test]
fn what_cannot_be_compared_is_refused_at_its_field() {
    let name = |name: &str| VariantAsked::Name(name.into());
    let cases: [(ExperimentRequest, &str); 10] = [
        (ExperimentRequest { hypothesis: " ".into(), ..asked() }, "hypothesis"),
        (ExperimentRequest { metric: "Lesson booked".into(), ..asked() }, "metric"),
        (ExperimentRequest { guardrails: vec![MetricAsked::Name("é".into())], ..asked() }, "guardrails"),
        (ExperimentRequest { variants: vec![name("control")], ..asked() }, "variants"),
        (ExperimentRequest { variants: vec![name("a"), name("a")], ..asked() }, "variants"),
        (
            ExperimentRequest {
                variants: vec![name("a"), VariantAsked::Weighed { key: "b".into(), weight: Some(0.0) }],
                ..asked()
            },
            "variants",
        ),
        (ExperimentRequest { unit: "planet".into(), ..asked() }, "unit"),
        (ExperimentRequest { key: Some("X".into()), ..asked() }, "key"),
        (ExperimentRequest { baseline: Some(2.0), effect: Some(0.2), ..asked() }, "baseline"),
        (ExperimentRequest { baseline: Some(0.2), effect: Some(0.0), ..asked() }, "effect"),
    ];
    for (request, field) in cases {
        let refusal = request.parse("a").unwrap_err();
        assert_eq!(refusal.fields.first().unwrap().field, field, "{refusal:?}");
    }
}

#[test]
fn a_planned_effect_says_how_many_units_it_takes() {
    let plan = ExperimentRequest { baseline: Some(0.1), effect: Some(0.2), ..asked() }.parse("a").unwrap();
    assert_eq!(plan.planned, Some(3_841));
}

#[test]
fn units_are_dealt_by_the_weights_and_the_same_for_ever() {
    let variants = [("control", 7_000), ("treatment", 3_000)].map(|(key, weight)| Variant { key: key.into(), weight });
    let in_control =
        (0..20_000).filter(|n| variant_of("x_one", &variants, &format!("unit-{n}")).unwrap().key == "control").count();
    assert!((13_700..=14_300).contains(&in_control), "{in_control} of 20,000");
    let dealt = ["a", "b", "c", "d", "e", "f"].map(|unit| variant_of("x_one", &variants, unit).unwrap().key.clone());
    assert_eq!(dealt, DEALT, "units would change sides in the middle of an experiment");
    assert_eq!(variant_of("x_one", &[], "a"), None);
}

/// Written down once.
const DEALT: [&str; 6] = ["treatment", "treatment", "control", "control", "control", "treatment"];

#[test]
fn two_experiments_deal_independently() {
    let variants = [("a", 5_000), ("b", 5_000)].map(|(key, weight)| Variant { key: key.into(), weight });
    let same = (0..10_000)
        .filter(|n| {
            let unit = format!("{n}");
            variant_of("x_one", &variants, &unit) == variant_of("x_two", &variants, &unit)
        })
        .count();
    assert!((4_800..=5_200).contains(&same), "{same} of 10,000 are on the same side of both");
}

proptest! {
    #[test]
    fn every_unit_has_a_variant(unit in "[!-~]{1,64}", weights in proptest::collection::vec(1_i64..5_000, 2..10)) {
        let variants: Vec<Variant> =
            weights.iter().enumerate().map(|(n, weight)| Variant { key: format!("v{n}"), weight: *weight }).collect();
        prop_assert!(is_unit(&unit));
        prop_assert!(variant_of("x_any", &variants, &unit).is_some());
    }
}
