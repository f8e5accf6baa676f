//! How many units an experiment needs, asked before it begins.

use super::{
    refusals,
    statistics::{ALPHA, normal_quantile},
};
use crate::{Refusal, refusal::Fields};
use serde::{Deserialize, Serialize};

/// Share of real effects that are found, where nothing else is asked for.
pub const POWER: f64 = 0.8;
/// Largest number of units that is worth telling.
const MOST_UNITS: f64 = 1e12;

/// `POST /admin/experiments/power`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PowerRequest {
    /// Share of units that convert today, 0 to 1.
    pub baseline: f64,
    /// The smallest change worth finding, as a share of the baseline: 0.2 is a fifth more.
    #[serde(alias = "minimum_effect", alias = "mde", alias = "lift")]
    pub effect: f64,
    /// Share of experiments without an effect that may claim one; 0.05 when it is not named.
    pub alpha: Option<f64>,
    /// Share of real effects that are found; 0.8 when it is not named.
    pub power: Option<f64>,
    /// How many variants there are, the control among them; 2 when it is not named.
    pub variants: Option<i64>,
    /// Units a day, for how long it takes.
    pub units_per_day: Option<i64>,
}

/// What it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PowerAnswer {
    /// Units of each variant.
    pub per_variant: i64,
    /// Units of all of them.
    pub total: i64,
    /// Days it takes; null when nobody said how many units come a day.
    pub days: Option<i64>,
}

impl PowerRequest {
    /// The size of an experiment that compares shares once, at its end (two-sided).
    ///
    /// # Errors
    /// 422 `power_baseline`, `power_effect`, `power_share`, `power_variants`, each at its field.
    pub fn answer(&self) -> Result<PowerAnswer, Refusal> {
        let mut fields = Fields::default();
        let (alpha, power) = (self.alpha.unwrap_or(ALPHA), self.power.unwrap_or(POWER));
        let variants = self.variants.unwrap_or(2);
        let within = |share: f64| share > 0.0 && share < 1.0;
        if !within(self.baseline) {
            fields.refuse(refusals::power_baseline());
        }
        let aimed = self.baseline * (1.0 + self.effect);
        if within(self.baseline) && (!within(aimed) || self.effect == 0.0) {
            fields.refuse(refusals::power_effect());
        }
        for (name, share) in [("alpha", alpha), ("power", power)] {
            if !within(share) {
                fields.refuse(refusals::power_share().at(name));
            }
        }
        if !(2..=10).contains(&variants) {
            fields.refuse(refusals::power_variants());
        }
        if self.units_per_day.is_some_and(|units| units <= 0) {
            fields.refuse(refusals::power_units());
        }
        fields.finish()?;
        let per_variant = units(self.baseline, aimed, alpha, power).ok_or_else(refusals::power_effect)?;
        let total = per_variant * variants;
        let days = self.units_per_day.map(|a_day| total.div_euclid(a_day) + i64::from(total % a_day > 0));
        Ok(PowerAnswer { per_variant, total, days })
    }
}

/// Units of each of two variants (Fleiss, Levin and Paik, two shares, two-sided, without continuity correction).
fn units(baseline: f64, aimed: f64, alpha: f64, power: f64) -> Option<i64> {
    let (z_alpha, z_power) = (normal_quantile(1.0 - alpha / 2.0), normal_quantile(power));
    let spread = |share: f64| share * (1.0 - share);
    let pooled = (2.0 * spread(f64::midpoint(baseline, aimed))).sqrt();
    let apart = (spread(baseline) + spread(aimed)).sqrt();
    let found = ((z_alpha * pooled + z_power * apart) / (aimed - baseline)).powi(2).ceil();
    // Within the limit, so that no digit is lost.
    (found.is_finite() && found <= MOST_UNITS).then_some((found as i64).max(2))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::growth::statistics::tests::Dice;

    fn asked(baseline: f64, effect: f64) -> PowerRequest {
        PowerRequest { baseline, effect, ..PowerRequest::default() }
    }

    #[test]
    fn sizes_are_those_of_the_textbooks() {
        // 10 % against 12 %: 3,841 a side; 50 % against 60 %: 388 (Fleiss, Levin, Paik, without correction).
        assert_eq!(asked(0.1, 0.2).answer().unwrap().per_variant, 3_841);
        assert_eq!(asked(0.5, 0.2).answer().unwrap().per_variant, 388);
        let three = PowerRequest { variants: Some(3), units_per_day: Some(1_000), ..asked(0.1, 0.2) };
        assert_eq!(three.answer().unwrap(), PowerAnswer { per_variant: 3_841, total: 11_523, days: Some(12) });
    }

    /// The share of simulated experiments of that size in which the usual test finds the effect.
    fn found(dice: &mut Dice, (baseline, aimed): (f64, f64), units: i64) -> f64 {
        const RUNS: i32 = 2_000;
        let mut seen = 0;
        for _ in 0..RUNS {
            let mut converts = |share: f64| (0..units).filter(|_| dice.roll() < share).count() as f64 / units as f64;
            let (control, variant) = (converts(baseline), converts(aimed));
            let pooled = f64::midpoint(control, variant);
            let error = (2.0 * pooled * (1.0 - pooled) / units as f64).sqrt();
            seen += i32::from(((variant - control) / error).abs() > normal_quantile(0.975));
        }
        f64::from(seen) / f64::from(RUNS)
    }

    #[test]
    fn simulated_experiments_find_what_was_promised_within_a_twentieth() {
        let mut dice = Dice(3);
        for (baseline, effect, power) in [(0.3, 0.2, 0.8), (0.5, 0.15, 0.8), (0.6, -0.15, 0.9)] {
            let request = PowerRequest { power: Some(power), ..asked(baseline, effect) };
            let units = request.answer().unwrap().per_variant;
            let found = found(&mut dice, (baseline, baseline * (1.0 + effect)), units);
            assert!((found / power - 1.0).abs() <= 0.05, "{baseline} {effect}: {found} instead of {power}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused_by_name() {
        let named = |request: PowerRequest| request.answer().unwrap_err().fields.first().unwrap().field.clone();
        for baseline in [0.0, 1.0, -0.1, f64::NAN] {
            assert_eq!(named(asked(baseline, 0.2)), "baseline", "{baseline}");
        }
        for effect in [0.0, -1.0, 9.0, f64::INFINITY, 1e-12] {
            assert_eq!(named(asked(0.1, effect)), "effect", "{effect}");
        }
        assert_eq!(named(PowerRequest { alpha: Some(0.0), ..asked(0.1, 0.2) }), "alpha");
        assert_eq!(named(PowerRequest { power: Some(1.0), ..asked(0.1, 0.2) }), "power");
        assert_eq!(named(PowerRequest { variants: Some(1), ..asked(0.1, 0.2) }), "variants");
        assert_eq!(named(PowerRequest { units_per_day: Some(0), ..asked(0.1, 0.2) }), "units_per_day");
    }
}
