//! Keys in a radio group: where the focus goes, and how it gets there.

use leptos::prelude::*;

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the option at this place.
    To(usize),
    /// To the week before.
    Earlier,
    /// To the week after.
    Later,
}

/// The step that a key asks for, from the option at `at` of `count`. In a text that runs from right to left the
/// horizontal arrows change places. `None` leaves the key to the browser.
pub fn step(key: &str, from_right: bool, at: usize, count: usize) -> Option<Step> {
    let last = count.checked_sub(1)?;
    let (forward, back) = if from_right { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    match key {
        "PageUp" => Some(Step::Earlier),
        "PageDown" => Some(Step::Later),
        "Home" => Some(Step::To(0)),
        "End" => Some(Step::To(last)),
        key if key == forward || key == "ArrowDown" => Some(Step::To((at + 1).min(last))),
        key if key == back || key == "ArrowUp" => Some(Step::To(at.saturating_sub(1))),
        _ => None,
    }
}

/// Whether the page runs from right to left.
pub fn from_right() -> bool {
    document().document_element().and_then(|page| page.get_attribute("dir")).is_some_and(|dir| dir == "rtl")
}

/// Puts the focus on an element once the page shows what was just set; a folded group around it opens first, since
/// nothing inside of it can have the focus.
pub fn focus(id: String) {
    request_animation_frame(move || {
        use leptos::wasm_bindgen::JsCast;
        let element = document().get_element_by_id(&id);
        let folded = element.as_ref().and_then(|element| element.closest("details:not([open])").ok().flatten());
        if let Some(folded) = folded {
            let _ = folded.set_attribute("open", "");
        }
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_by_one_and_stop_at_both_ends() {
        assert_eq!(step("ArrowRight", false, 0, 3), Some(Step::To(1)));
        assert_eq!(step("ArrowDown", false, 2, 3), Some(Step::To(2)));
        assert_eq!(step("ArrowLeft", false, 0, 3), Some(Step::To(0)));
        assert_eq!(step("ArrowUp", false, 2, 3), Some(Step::To(1)));
    }

    #[test]
    fn where_a_text_runs_from_right_to_left_so_do_the_arrows() {
        assert_eq!(step("ArrowLeft", true, 0, 3), Some(Step::To(1)));
        assert_eq!(step("ArrowRight", true, 2, 3), Some(Step::To(1)));
        assert_eq!(step("ArrowDown", true, 0, 3), Some(Step::To(1)), "down is down everywhere");
    }

    #[test]
    fn pages_are_weeks_and_other_keys_are_the_browsers() {
        assert_eq!(step("PageUp", false, 1, 3), Some(Step::Earlier));
        assert_eq!(step("PageDown", true, 1, 3), Some(Step::Later));
        assert_eq!((step("Home", false, 2, 3), step("End", false, 0, 3)), (Some(Step::To(0)), Some(Step::To(2))));
        assert_eq!((step("Tab", false, 0, 3), step("Enter", false, 0, 3)), (None, None));
        assert_eq!(step("ArrowRight", false, 0, 0), None, "nothing to choose, nowhere to go");
    }
}
