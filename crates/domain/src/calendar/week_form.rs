//! The ordinary week as a form edits it: a switch and any number of spans for each weekday.
//!
//! A form without a script sends every row it shows, those of a day that is switched off included: they come back when
//! the day is switched on again, and are left out of what is saved. Nothing here judges the times; what is saved is
//! read by [`super::AvailabilityRules`], and [`WeekForm::place`] says which row a refusal means.

use super::{availability::WeeklyBlock, rules::WEEKDAYS, wall_time::WallTime};

/// Minutes between the times a form offers; whatever is stored is offered too.
pub const FORM_STEP_MINUTES: u16 = 15;
/// Monday to Friday.
const WORKING_DAYS: usize = 5;
/// What a day without spans is switched on with.
const FIRST_SPAN: (u16, u16) = (9 * 60, 17 * 60);
const END_OF_DAY: u16 = 24 * 60;

/// From when to when, as it was typed or stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormSpan {
    /// `09:00`.
    pub start: String,
    /// `24:00` is the end of the day.
    pub end: String,
}

impl FormSpan {
    fn of(start: u16, end: u16) -> Self {
        Self { start: clock(start), end: clock(end) }
    }

    /// Both times in minutes, where both are times and the end comes after the start.
    fn minutes(&self) -> Option<(u16, u16)> {
        let read = |text: &str| WallTime::parse(text).ok().map(WallTime::minutes);
        Some((read(&self.start)?, read(&self.end)?)).filter(|(start, end)| start < end)
    }
}

/// One weekday.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormDay {
    /// Whether lessons can be booked on it at all.
    pub open: bool,
    /// In the order they are shown.
    pub spans: Vec<FormSpan>,
}

/// A place in the form: the weekday, Monday first, and the span of it.
pub type Place = (usize, usize);

/// What a button of the form does to the rows before anything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekEdit {
    /// One more span on a day: `add:mon`.
    Add(usize),
    /// Without one span: `remove:mon:1`.
    Remove(usize, usize),
    /// Monday to Friday become like this day: `weekdays:mon`.
    CopyToWeekdays(usize),
    /// Every day becomes like this one: `all:mon`.
    CopyToAll(usize),
}

impl WeekEdit {
    /// Reads what a button sends.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let (what, day, span) = (parts.next()?, parts.next()?, parts.next());
        let day = WEEKDAYS.iter().position(|code| *code == day)?;
        match (what, span) {
            ("add", None) => Some(Self::Add(day)),
            ("remove", Some(span)) => Some(Self::Remove(day, span.parse().ok()?)),
            ("weekdays", None) => Some(Self::CopyToWeekdays(day)),
            ("all", None) => Some(Self::CopyToAll(day)),
            _ => None,
        }
    }
}

/// The rows of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekForm {
    /// Monday first.
    pub days: [FormDay; 7],
    /// Rows of weekdays there are not, which saving refuses.
    unknown: Vec<WeeklyBlock>,
}

impl WeekForm {
    /// The stored week; days with hours are open.
    pub fn of(weekly: &[WeeklyBlock]) -> Self {
        let mut form = Self::default();
        for block in weekly {
            form.push(block.clone());
        }
        form.days.iter_mut().for_each(|day| day.open = !day.spans.is_empty());
        form
    }

    /// What a form sent: a row per span, and the days that are switched on. A form that names no switches at all has
    /// none: every day with rows is open. Rows left wholly empty are no rows.
    pub fn typed(open: &[String], days: &[String], starts: &[String], ends: &[String]) -> Self {
        let rows = days.iter().zip(starts.iter().zip(ends));
        let blocks: Vec<WeeklyBlock> = rows
            .filter(|(_, (start, end))| !start.is_empty() || !end.is_empty())
            .map(|(weekday, (start, end))| WeeklyBlock {
                weekday: weekday.clone(),
                start: start.clone(),
                end: end.clone(),
            })
            .collect();
        let mut form = Self::of(&blocks);
        if !open.is_empty() {
            for (day, code) in form.days.iter_mut().zip(WEEKDAYS) {
                day.open = open.iter().any(|open| open == code);
            }
        }
        form
    }

    fn push(&mut self, block: WeeklyBlock) {
        let day = WEEKDAYS.iter().position(|code| *code == block.weekday);
        match day.and_then(|day| self.days.get_mut(day)) {
            Some(day) => day.spans.push(FormSpan { start: block.start, end: block.end }),
            None => self.unknown.push(block),
        }
    }

    /// What is saved: the spans of the open days in the order of the form.
    pub fn weekly(&self) -> Vec<WeeklyBlock> {
        let places = self.places();
        let block = |(day, span): Place| {
            let weekday = (*WEEKDAYS.get(day)?).to_owned();
            let span = self.days.get(day)?.spans.get(span)?.clone();
            Some(WeeklyBlock { weekday, start: span.start, end: span.end })
        };
        places.into_iter().filter_map(block).chain(self.unknown.clone()).collect()
    }

    /// The same without what would be refused: what a preview can show.
    pub fn sound(&self) -> Vec<WeeklyBlock> {
        let sound = |block: &WeeklyBlock| {
            let span = FormSpan { start: block.start.clone(), end: block.end.clone() };
            WEEKDAYS.contains(&block.weekday.as_str()) && span.minutes().is_some()
        };
        self.weekly().into_iter().filter(sound).collect()
    }

    /// Which row stands at `index` of what is saved.
    pub fn place(&self, index: usize) -> Option<Place> {
        self.places().get(index).copied()
    }

    fn places(&self) -> Vec<Place> {
        let open = self.days.iter().enumerate().filter(|(_, day)| day.open);
        open.flat_map(|(at, day)| (0..day.spans.len()).map(move |span| (at, span))).collect()
    }

    /// Does what a button says.
    pub fn edit(&mut self, edit: WeekEdit) {
        match edit {
            WeekEdit::Add(day) => {
                if let Some(day) = self.days.get_mut(day) {
                    day.open = true;
                    day.spans.push(one_more(&day.spans));
                }
            }
            WeekEdit::Remove(day, span) => {
                if let Some(day) = self.days.get_mut(day).filter(|day| span < day.spans.len()) {
                    day.spans.remove(span);
                    day.open &= !day.spans.is_empty();
                }
            }
            WeekEdit::CopyToWeekdays(day) => self.copy(day, WORKING_DAYS),
            WeekEdit::CopyToAll(day) => self.copy(day, WEEKDAYS.len()),
        }
    }

    fn copy(&mut self, from: usize, days: usize) {
        if let Some(model) = self.days.get(from).cloned() {
            self.days.iter_mut().take(days).for_each(|day| day.clone_from(&model));
        }
    }
}

/// The span to begin another one with: an hour, an hour after the last one ends; on an empty day the working hours.
pub fn one_more(spans: &[FormSpan]) -> FormSpan {
    let last = spans.iter().filter_map(FormSpan::minutes).map(|(_, end)| end).max();
    match last {
        None => FormSpan::of(FIRST_SPAN.0, FIRST_SPAN.1),
        Some(end) if end + 120 <= END_OF_DAY => FormSpan::of(end + 60, end + 120),
        Some(end) if end < END_OF_DAY => FormSpan::of(end, END_OF_DAY),
        // The day is full to its end; what is free lies before.
        Some(_) => {
            let first = spans.iter().filter_map(FormSpan::minutes).map(|(start, _)| start).min().unwrap_or_default();
            FormSpan::of(first.saturating_sub(60), first.max(60))
        }
    }
}

/// The times a span may begin at, `own` among them whatever it is.
pub fn starts_offered(own: &str) -> Vec<String> {
    offered(own, 0, END_OF_DAY - FORM_STEP_MINUTES)
}

/// The times a span may end at, `24:00` and `own` among them.
pub fn ends_offered(own: &str) -> Vec<String> {
    offered(own, FORM_STEP_MINUTES, END_OF_DAY)
}

fn offered(own: &str, first: u16, last: u16) -> Vec<String> {
    let steps = (first..=last).step_by(usize::from(FORM_STEP_MINUTES));
    let mut times: Vec<String> = steps.map(clock).collect();
    if !times.iter().any(|time| time == own) {
        let place = times.iter().position(|time| time.as_str() > own).unwrap_or(times.len());
        times.insert(place, own.to_owned());
    }
    times
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|text| (*text).to_owned()).collect()
    }

    fn block(weekday: &str, start: &str, end: &str) -> WeeklyBlock {
        WeeklyBlock { weekday: weekday.into(), start: start.into(), end: end.into() }
    }

    fn span(start: &str, end: &str) -> FormSpan {
        FormSpan { start: start.into(), end: end.into() }
    }

    #[test]
    fn whatever_week_is_stored_is_what_the_form_saves() {
        let week = [
            block("mon", "00:00", "24:00"),
            block("wed", "09:07", "09:08"),
            block("wed", "09:07", "09:08"),
            block("sun", "23:59", "24:00"),
        ];
        assert_eq!(WeekForm::of(&week).weekly(), week);
        assert_eq!(WeekForm::of(&[]).weekly(), []);
    }

    #[test]
    fn a_day_that_is_switched_off_keeps_its_rows_and_saves_none() {
        let form = WeekForm::typed(
            &texts(&["", "tue"]),
            &texts(&["mon", "tue"]),
            &texts(&["09:00", "10:00"]),
            &texts(&["12:00", "11:00"]),
        );
        assert_eq!(form.weekly(), [block("tue", "10:00", "11:00")]);
        assert_eq!(form.days[0].spans, [span("09:00", "12:00")]);
        assert_eq!((form.place(0), form.place(1)), (Some((1, 0)), None));
    }

    #[test]
    fn a_form_without_switches_saves_every_row_and_an_empty_one_is_left_out() {
        let form = WeekForm::typed(
            &[],
            &texts(&["mon", "mon", "mon", "mon", "mon", "tue"]),
            &texts(&["09:00", "11:00", "", "14:00", "16:00", ""]),
            &texts(&["10:00", "12:00", "", "15:00", "", ""]),
        );
        let rows: Vec<_> = form.weekly().iter().map(|b| (b.weekday.clone(), b.start.clone(), b.end.clone())).collect();
        let row = |start: &str, end: &str| ("mon".to_owned(), start.to_owned(), end.to_owned());
        assert_eq!(rows, [row("09:00", "10:00"), row("11:00", "12:00"), row("14:00", "15:00"), row("16:00", "")]);
    }

    #[test]
    fn a_weekday_there_is_not_is_saved_as_it_is_so_that_it_is_refused() {
        let form = WeekForm::typed(&texts(&[""]), &texts(&["someday"]), &texts(&["09:00"]), &texts(&["10:00"]));
        assert_eq!(form.weekly(), [block("someday", "09:00", "10:00")]);
        assert_eq!((form.place(0), form.sound()), (None, vec![]));
    }

    #[test]
    fn buttons_add_remove_and_copy() {
        let mut form = WeekForm::of(&[block("tue", "09:00", "12:00"), block("sat", "10:00", "11:00")]);
        for (act, week) in [
            ("add:tue", vec![("tue", "09:00", "12:00"), ("tue", "13:00", "14:00"), ("sat", "10:00", "11:00")]),
            ("remove:tue:0", vec![("tue", "13:00", "14:00"), ("sat", "10:00", "11:00")]),
            ("add:sun", vec![("tue", "13:00", "14:00"), ("sat", "10:00", "11:00"), ("sun", "09:00", "17:00")]),
            (
                "weekdays:sat",
                ["mon", "tue", "wed", "thu", "fri", "sat"]
                    .map(|day| (day, "10:00", "11:00"))
                    .into_iter()
                    .chain([("sun", "09:00", "17:00")])
                    .collect(),
            ),
            ("all:sun", WEEKDAYS.map(|day| (day, "09:00", "17:00")).to_vec()),
        ] {
            form.edit(WeekEdit::parse(act).unwrap());
            let expected: Vec<_> = week.iter().map(|(day, start, end)| block(day, start, end)).collect();
            assert_eq!(form.weekly(), expected, "{act}");
        }
        form.edit(WeekEdit::Remove(0, 0));
        assert!(!form.days[0].open, "a day without spans is off");
    }

    #[test]
    fn what_no_button_says_does_nothing() {
        for text in ["", "add", "add:", "add:xyz", "add:mon:1", "remove:mon", "remove:mon:-1", "drop:mon", "all:mon:0"]
        {
            assert_eq!(WeekEdit::parse(text), None, "{text:?}");
        }
        let mut form = WeekForm::of(&[block("mon", "09:00", "10:00")]);
        form.edit(WeekEdit::Remove(0, 7));
        assert_eq!(form.weekly(), [block("mon", "09:00", "10:00")]);
    }

    #[test]
    fn one_more_span_is_a_span_on_every_day() {
        for (spans, expected) in [
            (vec![], span("09:00", "17:00")),
            (vec![span("09:00", "12:00")], span("13:00", "14:00")),
            (vec![span("09:00", "22:30")], span("22:30", "24:00")),
            (vec![span("18:00", "24:00")], span("17:00", "18:00")),
            (vec![span("00:00", "24:00")], span("00:00", "01:00")),
            (vec![span("later", "soon")], span("09:00", "17:00")),
        ] {
            let more = one_more(&spans);
            assert_eq!(more, expected);
            assert!(more.minutes().is_some());
        }
    }

    #[test]
    fn whatever_is_stored_can_be_chosen_and_a_day_can_end_at_midnight() {
        assert_eq!((starts_offered("09:00").len(), ends_offered("24:00").len()), (96, 96));
        let odd = starts_offered("09:07");
        let at = odd.iter().position(|time| time == "09:07").unwrap();
        assert_eq!((&*odd[at - 1], &*odd[at + 1]), ("09:00", "09:15"));
        assert_eq!(ends_offered("24:00").last().unwrap(), "24:00");
        assert_eq!(ends_offered("soon").last().unwrap(), "soon");
        assert!(starts_offered("24:00").contains(&"24:00".to_owned()));
    }
}
