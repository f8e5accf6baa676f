//! What somebody saw of an outline when they began to change it. Two who teach a course write at the same time: whoever
//! comes second is told, and overwrites nothing they have not seen.

use super::{Module, Outline, Unit};
use crate::{Refusal, learning::refusals, platform::flags::place};
use serde::{Deserialize, Serialize};

/// `PUT /courses/{id}/outline`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct OutlineRequest {
    /// In order.
    pub modules: Vec<Module>,
    /// `outline_version` of the course as it was read: where another one is stored by now, nothing is written. Null
    /// overwrites whatever is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outline_version: Option<String>,
}

impl OutlineRequest {
    /// The outline that is asked for.
    pub fn outline(&self) -> Outline {
        Outline { modules: self.modules.clone() }
    }
}

fn mark(of: &impl Serialize) -> String {
    let told = serde_json::to_string(of).unwrap_or_default();
    format!("{:016x}", place("outline", told.as_bytes()))
}

impl Unit {
    /// What it says at this moment. The film is not of it: nobody writes that.
    pub fn mark(&self) -> String {
        mark(&Self { video_id: None, ..self.clone() })
    }

    /// Whether it still says what was seen of it; an empty mark saw nothing in particular.
    ///
    /// # Errors
    /// 409 `unit_changed_elsewhere`.
    pub fn is_as_seen(&self, seen: &str) -> Result<(), Refusal> {
        if seen.is_empty() || self.mark() == seen { Ok(()) } else { Err(refusals::unit_changed_elsewhere()) }
    }
}

impl Outline {
    /// What it is at this moment, to the last word.
    pub fn mark(&self) -> String {
        mark(&self.clone().map(|unit| Unit { video_id: None, ..unit }))
    }

    /// Which modules and units there are and in which order, whatever the units say: one may write a unit while another
    /// moves it.
    pub fn order_mark(&self) -> String {
        let units = |module: &Module| module.units.iter().map(|unit| unit.id).collect::<Vec<_>>();
        let modules = self.modules.iter().map(|module| (&module.title, module.opens_after_days, units(module)));
        mark(&modules.collect::<Vec<_>>())
    }

    /// Whether it is still what was seen, to the last word.
    ///
    /// # Errors
    /// 409 `outline_changed_elsewhere`.
    pub fn is_as_seen(&self, seen: Option<&str>) -> Result<(), Refusal> {
        if seen.is_none_or(|seen| self.mark() == seen) { Ok(()) } else { Err(refusals::outline_changed_elsewhere()) }
    }

    /// Whether its order is still what was seen; an empty mark saw nothing in particular.
    ///
    /// # Errors
    /// 409 `outline_changed_elsewhere`.
    pub fn is_ordered_as_seen(&self, seen: &str) -> Result<(), Refusal> {
        if seen.is_empty() || self.order_mark() == seen { Ok(()) } else { Err(refusals::outline_changed_elsewhere()) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::ids::{UnitId, VideoId};
    use uuid::Uuid;

    fn outline() -> Outline {
        let unit = |number, title: &str| Unit {
            id: Some(UnitId(Uuid::from_u128(number))),
            kind: "text".into(),
            title: title.into(),
            text: "Read this.".into(),
            ..Unit::default()
        };
        let module = |title: &str, units| Module { title: title.into(), opens_after_days: 0, units };
        let first = vec![unit(1, "One"), unit(2, "Two")];
        Outline { modules: vec![module("A", first), module("B", vec![unit(3, "Three")])] }
    }

    #[test]
    fn another_word_is_another_outline_and_the_same_words_are_the_same() {
        let (before, mut after) = (outline(), outline());
        assert_eq!(before.mark(), after.mark());
        assert!(after.is_as_seen(Some(&before.mark())).is_ok() && after.is_as_seen(None).is_ok());
        after.modules[1].units[0].text = "Read that.".into();
        assert_eq!(after.is_as_seen(Some(&before.mark())).unwrap_err().code, "outline_changed_elsewhere");
        assert_eq!(after.is_as_seen(Some("")).unwrap_err().code, "outline_changed_elsewhere");
        after.modules[1].units[0].text = "Read this.".into();
        assert_eq!(before.mark(), after.mark());
    }

    #[test]
    fn a_film_that_was_prepared_meanwhile_changes_nothing_that_somebody_wrote() {
        let (before, mut after) = (outline(), outline());
        after.modules[0].units[0].video_id = Some(VideoId(Uuid::from_u128(9)));
        assert_eq!(before.mark(), after.mark());
        assert_eq!(before.modules[0].units[0].mark(), after.modules[0].units[0].mark());
    }

    #[test]
    fn what_a_unit_says_is_not_its_order_and_its_order_is_not_what_it_says() {
        let (before, mut after) = (outline(), outline());
        after.modules[0].units[0].title = "First".into();
        assert!(after.is_ordered_as_seen(&before.order_mark()).is_ok());
        let written = after.modules[0].units[0].is_as_seen(&before.modules[0].units[0].mark());
        assert_eq!(written.unwrap_err().code, "unit_changed_elsewhere");
        assert!(after.modules[0].units[1].is_as_seen(&before.modules[0].units[1].mark()).is_ok());
        assert!(after.modules[0].units[0].is_as_seen("").is_ok() && after.is_ordered_as_seen("").is_ok());
    }

    #[test]
    fn whatever_moves_comes_goes_or_opens_on_another_day_is_another_order() {
        let changes: [fn(&mut Outline); 6] = [
            |it| it.modules.swap(0, 1),
            |it| it.modules[0].units.swap(0, 1),
            |it| drop(it.modules.remove(1)),
            |it| it.modules[0].units.push(Unit::default()),
            |it| it.modules[1].title = "C".into(),
            |it| it.modules[1].opens_after_days = 3,
        ];
        for change in changes {
            let mut after = outline();
            change(&mut after);
            let told = after.is_ordered_as_seen(&outline().order_mark()).unwrap_err();
            assert_eq!(told.code, "outline_changed_elsewhere");
        }
    }
}
