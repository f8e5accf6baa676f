//! What an experiment says so far (IN3), in a form that may be read at any time.

use super::{
    cuped::{Paired, adjust},
    experiment::Variant,
    statistics::{ALPHA, Arm, Compared, compare, split_by_chance},
};
use crate::codes::codes;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Units of a variant below which nothing is decided.
pub const LEAST_UNITS: i64 = 100;
/// Below that share a split is no chance.
pub const SRM_SHARE: f64 = 0.001;
/// A guardrail may not lose that share.
pub const GUARDRAIL: f64 = 0.05;

codes! {
    /// What the numbers say to do.
    Decision {
        /// Nobody was in it yet.
        NoData = "no_data_yet",
        /// Variants got other shares of the units than they should: something is broken.
        Srm = "split_broken",
        /// Something that must not get worse got worse.
        Harm = "stop_for_harm",
        /// Not enough to say.
        KeepRunning = "keep_running",
        /// Surely better than the control.
        Better = "ship",
        /// Surely worse.
        Worse = "do_not_ship",
        /// As many units as were planned, and no difference is sure.
        NoDifference = "no_difference",
    }
}

codes! {
    /// How a guardrail stands.
    GuardrailState {
        /// Nothing to say yet.
        Unknown = "unknown",
        /// Surely not a twentieth lower.
        Holds = "holds",
        /// Surely lower, and by a twentieth or more.
        Broken = "broken",
    }
}

/// One variant, counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ArmTold {
    /// Its name.
    pub variant: String,
    /// Units that were shown it.
    pub units: i64,
    /// Of them, how many did what is counted.
    pub converted: i64,
    /// Mean value of a unit; null without units.
    pub mean: Option<f64>,
    /// How far it is from the control, as a share of the control; null for the control, and where nothing is known.
    pub lift: Option<f64>,
    /// Bounds of the lift, right at all times together with 95 in a hundred.
    pub interval: Option<[f64; 2]>,
    /// The mean once what units had done before is taken out; null where nothing was before.
    pub adjusted_mean: Option<f64>,
    /// The lift of that mean.
    pub adjusted_lift: Option<f64>,
    /// Its bounds, as right as the others.
    pub adjusted_interval: Option<[f64; 2]>,
}

/// What was taken out of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TakenOut {
    /// Days before a unit was shown its variant that were counted.
    pub days: i64,
    /// How much of what was before is taken out of what came after, the same for all.
    pub theta: f64,
    /// The part of the variance that is left, 0 to 1.
    pub variance_left: f64,
}

/// Whether units were dealt as they should have been.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Srm {
    /// How often chance alone splits them so.
    pub p: f64,
    /// Whether that is often enough.
    pub ok: bool,
}

/// How a guardrail stands for the variant that does worst by it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct GuardrailTold {
    /// The event.
    pub metric: String,
    /// How far it is from the control.
    pub lift: Option<f64>,
    /// Bounds of it.
    pub interval: Option<[f64; 2]>,
    /// What that means.
    pub state: GuardrailState,
}

/// `GET /admin/experiments/{id}/readout`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Readout {
    /// Of which experiment.
    pub experiment_id: Uuid,
    /// The event that decides.
    pub metric: String,
    /// Lift of the variant that does best; null without data.
    pub lift: Option<f64>,
    /// Its bounds.
    pub interval: Option<[f64; 2]>,
    /// Every variant, the control first.
    pub variants: Vec<ArmTold>,
    /// What was taken out for the adjusted figures; null where nothing was before. The decision does not use it.
    pub taken_out: Option<TakenOut>,
    /// Whether the split is to be trusted.
    pub srm: Srm,
    /// What must not get worse.
    pub guardrails: Vec<GuardrailTold>,
    /// What the numbers say to do.
    pub decision: Decision,
}

/// What was counted of one metric: per variant, in the order of the variants, and how many units converted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// The arms.
    pub arms: Vec<Arm>,
    /// Units that did it at all.
    pub converted: Vec<i64>,
    /// The arms with what their units had done before; empty where nobody looked.
    pub paired: Vec<Paired>,
}

/// Reads an experiment out.
pub fn readout(
    (id, metric, variants): (Uuid, &str, &[Variant]),
    counted: &Counted,
    guardrails: &[(String, Counted)],
    (planned, before_days): (Option<i64>, i64),
) -> Readout {
    // A variant beside others has its share of the error.
    let alpha = ALPHA / (variants.len().saturating_sub(1).max(1) as f64);
    let mut told: Vec<ArmTold> =
        variants.iter().enumerate().map(|(n, variant)| arm_told(&variant.key, counted, n, alpha)).collect();
    let taken_out = take_out(&mut told, &counted.paired, alpha, before_days);
    let units: Vec<i64> = told.iter().map(|arm| arm.units).collect();
    let weights: Vec<i64> = variants.iter().map(|variant| variant.weight).collect();
    let p = split_by_chance(&units, &weights);
    let srm = Srm { p, ok: p >= SRM_SHARE };
    let guardrails: Vec<GuardrailTold> =
        guardrails.iter().map(|(metric, counted)| guardrail(metric, counted, alpha)).collect();
    let best = told
        .iter()
        .filter(|arm| arm.lift.is_some())
        .max_by(|a, b| a.lift.unwrap_or_default().total_cmp(&b.lift.unwrap_or_default()));
    let (lift, interval) = best.map_or((None, None), |best| (best.lift, best.interval));
    let broken = guardrails.iter().any(|told| told.state == GuardrailState::Broken);
    let decision = decide(&units, (srm, broken), &told, planned);
    Readout {
        experiment_id: id,
        metric: metric.into(),
        lift,
        interval,
        variants: told,
        taken_out,
        srm,
        guardrails,
        decision,
    }
}

/// The arm of that number, beside the first.
pub(super) fn arm_told(name: &str, counted: &Counted, nth: usize, alpha: f64) -> ArmTold {
    let at = |n: usize| counted.arms.get(n).copied().unwrap_or_default();
    let arm = at(nth);
    let found = (nth > 0).then(|| compare(&at(0), &arm, alpha)).flatten();
    ArmTold {
        variant: name.to_owned(),
        units: arm.units,
        converted: counted.converted.get(nth).copied().unwrap_or_default(),
        mean: arm.mean(),
        lift: found.map(|found| found.lift),
        interval: found.map(bounds),
        adjusted_mean: None,
        adjusted_lift: None,
        adjusted_interval: None,
    }
}

/// Writes the adjusted figures beside the others.
fn take_out(told: &mut [ArmTold], paired: &[Paired], alpha: f64, days: i64) -> Option<TakenOut> {
    let adjusted = adjust(paired).filter(|_| days > 0)?;
    let control = adjusted.arms.first().copied().unwrap_or_default();
    for (n, (line, arm)) in told.iter_mut().zip(&adjusted.arms).enumerate() {
        let found = (n > 0).then(|| compare(&control, arm, alpha)).flatten();
        line.adjusted_mean = arm.mean();
        (line.adjusted_lift, line.adjusted_interval) = (found.map(|found| found.lift), found.map(bounds));
    }
    Some(TakenOut { days, theta: adjusted.theta, variance_left: adjusted.variance_left })
}

fn bounds(found: Compared) -> [f64; 2] {
    [found.low, found.high]
}

/// How a metric stands that must not get rarer.
pub(super) fn guardrail(metric: &str, counted: &Counted, alpha: f64) -> GuardrailTold {
    let control = counted.arms.first().copied().unwrap_or_default();
    let found = counted.arms.iter().skip(1).filter_map(|arm| {
        let enough = arm.units.min(control.units) >= LEAST_UNITS;
        compare(&control, arm, alpha).map(|found| (found, enough))
    });
    let worst = found.min_by(|(a, _), (b, _)| a.lift.total_cmp(&b.lift));
    let state = match worst {
        Some((worst, true)) if worst.high < 0.0 && worst.lift <= -GUARDRAIL => GuardrailState::Broken,
        Some((worst, true)) if worst.low > -GUARDRAIL => GuardrailState::Holds,
        _ => GuardrailState::Unknown,
    };
    let worst = worst.map(|(worst, _)| worst);
    GuardrailTold { metric: metric.into(), lift: worst.map(|worst| worst.lift), interval: worst.map(bounds), state }
}

fn decide(units: &[i64], (srm, broken): (Srm, bool), told: &[ArmTold], planned: Option<i64>) -> Decision {
    let least = units.iter().copied().min().unwrap_or_default();
    if units.iter().sum::<i64>() == 0 {
        return Decision::NoData;
    }
    if !srm.ok {
        return Decision::Srm;
    }
    if broken {
        return Decision::Harm;
    }
    if least < LEAST_UNITS {
        return Decision::KeepRunning;
    }
    let others: Vec<[f64; 2]> = told.iter().skip(1).filter_map(|arm| arm.interval).collect();
    if others.iter().any(|[low, _]| *low > 0.0) {
        return Decision::Better;
    }
    if !others.is_empty() && others.len() + 1 == told.len() && others.iter().all(|[_, high]| *high < 0.0) {
        return Decision::Worse;
    }
    if planned.is_some_and(|planned| least >= planned) { Decision::NoDifference } else { Decision::KeepRunning }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn variants() -> Vec<Variant> {
        ["control", "treatment"].map(|key| Variant { key: key.into(), weight: 5_000 }).to_vec()
    }

    fn counted(arms: [(i64, i64); 2]) -> Counted {
        let arm = |(units, of_them): (i64, i64)| Arm { units, sum: of_them as f64, squares: of_them as f64 };
        Counted {
            arms: arms.map(arm).to_vec(),
            converted: arms.map(|(_, of_them)| of_them).to_vec(),
            paired: Vec::new(),
        }
    }

    fn read(arms: [(i64, i64); 2], guardrails: &[(String, Counted)], planned: Option<i64>) -> Readout {
        readout((Uuid::nil(), "lesson_booked", &variants()), &counted(arms), guardrails, (planned, 14))
    }

    #[test]
    fn each_decision_has_its_numbers() {
        let cases = [
            ([(0, 0), (0, 0)], None, Decision::NoData),
            ([(60, 6), (60, 12)], None, Decision::KeepRunning),
            ([(5_000, 500), (5_600, 700)], None, Decision::Srm),
            ([(5_000, 500), (5_000, 510)], None, Decision::KeepRunning),
            ([(5_000, 500), (5_000, 510)], Some(4_000), Decision::NoDifference),
            ([(20_000, 2_000), (20_000, 2_600)], None, Decision::Better),
            ([(20_000, 2_600), (20_000, 2_000)], None, Decision::Worse),
        ];
        for (arms, planned, decision) in cases {
            assert_eq!(read(arms, &[], planned).decision, decision, "{arms:?}");
        }
    }

    #[test]
    fn without_data_nothing_is_claimed() {
        let told = read([(0, 0), (0, 0)], &[], Some(1_000));
        assert_eq!((told.lift, told.interval, told.srm.ok, told.decision), (None, None, true, Decision::NoData));
        assert!(told.variants.iter().all(|arm| arm.mean.is_none()));
    }

    #[test]
    fn a_broken_guardrail_stops_what_would_be_shipped() {
        let better = [(20_000, 2_000), (20_000, 2_600)];
        let rail = |arms| vec![("lesson_completed".to_owned(), counted(arms))];
        let harmed = read(better, &rail([(20_000, 10_000), (20_000, 9_000)]), None);
        assert_eq!((harmed.decision, harmed.guardrails[0].state), (Decision::Harm, GuardrailState::Broken));
        let held = read(better, &rail([(20_000, 10_000), (20_000, 10_010)]), None);
        assert_eq!((held.decision, held.guardrails[0].state), (Decision::Better, GuardrailState::Holds));
        let few = read(better, &rail([(50, 25), (50, 10)]), None);
        assert_eq!(few.guardrails[0].state, GuardrailState::Unknown);
    }

    #[test]
    fn of_three_variants_the_best_is_told_and_the_error_is_shared() {
        let three: Vec<Variant> = ["control", "a", "b"].map(|key| Variant { key: key.into(), weight: 3_333 }).to_vec();
        let arm = |of_them: i64| Arm { units: 10_000, sum: of_them as f64, squares: of_them as f64 };
        let counted = Counted {
            arms: vec![arm(1_000), arm(1_100), arm(1_500)],
            converted: vec![1_000, 1_100, 1_500],
            paired: Vec::new(),
        };
        let told = readout((Uuid::nil(), "m", &three), &counted, &[], (None, 0));
        assert_eq!((told.lift.map(|lift| (lift * 10.0).round()), told.decision), (Some(5.0), Decision::Better));
        let alone = compare(&arm(1_000), &arm(1_500), ALPHA).unwrap();
        assert!(told.interval.unwrap()[0] < alone.low);
    }

    #[test]
    fn what_was_before_is_told_beside_and_decides_nothing() {
        let mut counted = counted([(1_000, 300), (1_000, 330)]);
        let plain = readout((Uuid::nil(), "m", &variants()), &counted, &[], (None, 14));
        assert_eq!((plain.taken_out, plain.variants[1].adjusted_interval), (None, None));
        for did in [300, 330] {
            let mut arm = Paired::default();
            for n in 0..1_000 {
                // Nine of ten who did it had done it before.
                arm.add(f64::from(u8::from(n < did && n % 10 > 0)), f64::from(u8::from(n < did)));
            }
            counted.paired.push(arm);
        }
        let told = readout((Uuid::nil(), "m", &variants()), &counted, &[], (None, 14));
        let taken = told.taken_out.unwrap();
        assert!((0.9..1.1).contains(&taken.theta) && taken.variance_left < 0.2 && taken.days == 14, "{taken:?}");
        let width = |bounds: Option<[f64; 2]>| bounds.map(|[low, high]| high - low).unwrap();
        assert!(width(told.variants[1].adjusted_interval) < width(told.variants[1].interval) / 2.0);
        assert_eq!((told.decision, told.variants[1].lift), (plain.decision, plain.variants[1].lift));
        let none = readout((Uuid::nil(), "m", &variants()), &counted, &[], (None, 0));
        assert_eq!(none.taken_out, None, "nobody wants it");
    }
}
