//! What the availability form shows: as it was typed when saving was refused, as a button of it changed it, else as it
//! is stored.
//!
//! Buttons that add, remove and copy ask for this page again with everything that was typed in the address. Nothing is
//! kept on the server, a reload shows the same, and going back undoes.

use domain::{
    calendar::{
        availability::Availability,
        rules::WEEKDAYS,
        week_form::{Place, WeekEdit, WeekForm},
    },
    refusal::FieldRefusal,
};
use face::{
    page::query,
    request::{FormState, locale, page_request},
};

/// The name under which buttons say what they do.
pub const ACT: &str = "act";
/// The button that only draws the preview anew.
pub const PREVIEW: &str = "preview";

/// Where somebody goes on after a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The span that was added.
    Span(Place),
    /// The day something was done to.
    Day(usize),
    /// The preview.
    Preview,
}

/// Everything the form shows.
#[derive(Clone)]
pub struct Shown {
    /// What was refused, told at the rows it means.
    pub state: FormState,
    /// The rows.
    pub week: WeekForm,
    /// What the page was drawn from.
    pub version: String,
    /// Zone and numbers, as text.
    pub limits: LimitTexts,
    /// Whether there is something that is not saved.
    pub unsaved: bool,
    /// None on a fresh page.
    pub focus: Option<Focus>,
}

/// Zone and numbers as they were typed or are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitTexts {
    pub time_zone: String,
    pub buffer: String,
    pub notice: String,
    pub horizon: String,
    pub increment: String,
    /// Lessons; empty for no limit.
    pub per_day: String,
    pub per_week: String,
    /// A country's code; empty for none.
    pub holidays: String,
}

impl Shown {
    /// From this request and what is stored.
    pub fn of(stored: &Availability) -> Self {
        let state = FormState::of("calendar/availability");
        let act = query(ACT);
        let refused = state.typed("days[]").is_some();
        let request = page_request();
        // A button sends all rows; an address that has none was made by somebody else, and changes nothing.
        let edited_here = !act.is_empty() && request.query.iter().any(|(name, _)| name == "days[]");
        if !refused && !edited_here {
            return Self::fresh(state, stored);
        }
        let all = |name: &str| -> Vec<String> {
            let asked = || request.query.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone());
            state.typed(name).map_or_else(|| asked().collect(), <[String]>::to_vec)
        };
        let last = |name: &str, stored: &str| all(name).pop().unwrap_or_else(|| stored.to_owned());
        let mut week = WeekForm::typed(&all("open[]"), &all("days[]"), &all("starts[]"), &all("ends[]"));
        let focus = if refused { None } else { edited(&mut week, &act) };
        let own = LimitTexts::of(stored);
        // A page refused because something newer is stored goes on from that.
        let version = stored.version.unwrap_or_default().to_string();
        Self {
            version: if refused { version } else { last("version", &version) },
            limits: LimitTexts {
                time_zone: last("time_zone", &own.time_zone),
                buffer: last("buffer_minutes", &own.buffer),
                notice: last("minimum_notice_minutes", &own.notice),
                horizon: last("horizon_days", &own.horizon),
                increment: last("increment_minutes", &own.increment),
                per_day: last("max_per_day", &own.per_day),
                per_week: last("max_per_week", &own.per_week),
                holidays: last("holidays", &own.holidays),
            },
            state: state.told(|field| told_at_row(&week, field)),
            unsaved: true,
            focus,
            week,
        }
    }

    fn fresh(state: FormState, stored: &Availability) -> Self {
        Self {
            state,
            week: WeekForm::of(&stored.weekly),
            version: stored.version.unwrap_or_default().to_string(),
            limits: LimitTexts::of(stored),
            unsaved: false,
            focus: None,
        }
    }

    /// What saving would store, as far as it would not be refused: for the preview. Dates and stretches that differ
    /// are what is stored.
    pub fn sound(&self, stored: &Availability) -> Availability {
        let number = |text: &str, stored: u32| text.parse().unwrap_or(stored);
        Availability {
            time_zone: self.limits.time_zone.clone(),
            weekly: self.week.sound(),
            buffer_minutes: number(&self.limits.buffer, stored.buffer_minutes),
            minimum_notice_minutes: number(&self.limits.notice, stored.minimum_notice_minutes),
            horizon_days: number(&self.limits.horizon, stored.horizon_days),
            increment_minutes: number(&self.limits.increment, stored.increment_minutes),
            max_per_day: self.limits.per_day.parse().ok(),
            max_per_week: self.limits.per_week.parse().ok(),
            holidays: Some(self.limits.holidays.clone()).filter(|code| !code.is_empty()),
            ..stored.clone()
        }
    }
}

impl LimitTexts {
    /// As they are stored.
    pub fn of(stored: &Availability) -> Self {
        Self {
            time_zone: stored.time_zone.clone(),
            buffer: stored.buffer_minutes.to_string(),
            notice: stored.minimum_notice_minutes.to_string(),
            horizon: stored.horizon_days.to_string(),
            increment: stored.increment_minutes.to_string(),
            per_day: stored.max_per_day.map(|lessons| lessons.to_string()).unwrap_or_default(),
            per_week: stored.max_per_week.map(|lessons| lessons.to_string()).unwrap_or_default(),
            holidays: stored.holidays.clone().unwrap_or_default(),
        }
    }
}

/// Does what the button says, and tells where to go on.
fn edited(week: &mut WeekForm, act: &str) -> Option<Focus> {
    if act == PREVIEW {
        return Some(Focus::Preview);
    }
    let edit = WeekEdit::parse(act)?;
    week.edit(edit);
    Some(match edit {
        WeekEdit::Add(day) => {
            let spans = week.days.get(day).map_or(0, |day| day.spans.len());
            Focus::Span((day, spans.saturating_sub(1)))
        }
        WeekEdit::Remove(day, _) | WeekEdit::CopyToWeekdays(day) | WeekEdit::CopyToAll(day) => Focus::Day(day),
    })
}

/// The name a row's field has on the page: `starts-mon-0`.
pub fn row_field(side: &str, (day, span): Place) -> String {
    format!("{side}-{}-{span}", WEEKDAYS.get(day).copied().unwrap_or_default())
}

/// `weekly[2].end` is told where its row stands, with the day's name before it.
fn told_at_row(week: &WeekForm, mut field: FieldRefusal) -> FieldRefusal {
    let rest = field.field.strip_prefix("weekly[").and_then(|rest| rest.split_once("]."));
    let found = rest.and_then(|(index, side)| Some((week.place(index.parse().ok()?)?, side.to_owned())));
    if let Some((place, side)) = found {
        let day = super::week_rows::day_name(place.0);
        field.message = tr!(locale(), availability.on_day, day = day, message = field.message);
        field.field = row_field(if side == "end" { "ends" } else { "starts" }, place);
    }
    field
}
