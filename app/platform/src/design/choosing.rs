//! The way of a lesson and the chooser, drawn with a market of their own: nobody's calendar is asked.

use super::{Group, Piece};
use chooser::{
    Chooser, ChooserWords,
    chooser::{Chosen, Options},
    rpc::{Day, Part, TimeOption, WeekOffer},
};
use domain::bookings::timeline::StepState;
use face::ui::{TimelineStep, TimelineView};
use leptos::prelude::*;

const WAY: &str = "Way of the lesson";

#[component]
pub fn Choosing() -> impl IntoView {
    view! {
        <Group id="choosing">
            <Piece
                name="Timeline"
                when="Where a lesson stands and what is next; small in a list, with times on its page."
            >
                <TimelineView label=WAY steps=way([StepState::Done, StepState::Now, StepState::Ahead]) />
                <TimelineView label=WAY steps=way([StepState::Done, StepState::Done, StepState::Done]) />
                <TimelineView label=WAY steps=way([StepState::Done, StepState::Off, StepState::Ahead]) />
                <TimelineView label=WAY steps=way([StepState::Done, StepState::Now, StepState::Ahead]) small=true />
            </Piece>
            <Piece
                name="Chooser"
                when="Seven days, times by part of the day, the zone and what is chosen, always in sight. Without a \
                    script days are links and times are buttons. This one has no tutor: another week says so."
            >
                <Sample offer=week() start="2026-12-01T18:30:00Z" />
            </Piece>
        </Group>
    }
}

fn way(states: [StepState; 3]) -> Vec<TimelineStep> {
    let names =
        [("Requested", "Tue 24 Nov, 17:52"), ("Confirmed", "by Wed 25 Nov, 17:52"), ("Join", "Tue 1 Dec, 19:30")];
    let steps = names.into_iter().zip(states).map(|((name, when), state)| TimelineStep {
        state,
        name: name.to_owned(),
        when: (state != StepState::Off).then(|| when.to_owned()),
    });
    steps.collect()
}

/// A chooser of nobody's.
#[component]
fn Sample(offer: WeekOffer, start: &'static str) -> impl IntoView {
    let text = str::to_owned;
    let options = Options {
        subjects: vec![(text("algebra"), text("Algebra")), (text("physics"), text("Physics"))],
        lengths: vec![(30, text("30 min · $21")), (60, text("60 min · $41"))],
        trial: Some((30, text("Trial lesson · 30 min · $8"))),
        zones: vec![
            (text("Europe/Berlin"), text("Berlin (your time)")),
            (text("Europe/Lisbon"), text("Lisbon (Antonia)")),
        ],
    };
    let chosen = Chosen {
        subject: text("algebra"),
        minutes: 60,
        zone: text("Europe/Berlin"),
        start: start.to_owned(),
        trial: false,
    };
    view! {
        <div class="card max-w-md">
            <div class="card-body">
                <Chooser
                    tutor_id=String::new()
                    action=text("/design")
                    page=text("/design")
                    options
                    chosen
                    offer
                    words=words()
                />
            </div>
        </div>
    }
}

fn words() -> ChooserWords {
    let text = str::to_owned;
    ChooserWords {
        label: text("Book a lesson with Antonia"),
        subject: text("Subject"),
        length: text("Length"),
        day: text("Day"),
        time: text("Time"),
        zone: text("Time zone"),
        earlier: text("Week before"),
        later: text("Week after"),
        none: text("No free times for this length. Try another one."),
        none_this_week: text("Nothing free this week."),
        next_free: text("Next free time"),
        choose: text("Choose a time first."),
        lost: text("That time is not free any more. Choose another one."),
        refresh: text("Show"),
        comma: text(", "),
        note: text("The tutor answers within 24 hours. You won’t be charged until they accept."),
        offline: text("No connection. Try again."),
    }
}

const DAYS: [(&str, &str, &str); 7] = [
    ("2026-11-30", "Mon", "30"),
    ("2026-12-01", "Tue", "1"),
    ("2026-12-02", "Wed", "2"),
    ("2026-12-03", "Thu", "3"),
    ("2026-12-04", "Fri", "4"),
    ("2026-12-05", "Sat", "5"),
    ("2026-12-06", "Sun", "6"),
];

fn week() -> WeekOffer {
    let time = |day: &str, hour: u32, half: u32, label: &str| TimeOption {
        start: format!("{day}T{hour:02}:{half:02}:00Z"),
        label: label.to_owned(),
        theirs: format!("{hour:02}:{half:02} for Antonia in Lisbon"),
        sale: None,
    };
    let part = |name: &str, folded, times: Vec<TimeOption>| Part {
        name: name.to_owned(),
        count: format!("{} free", times.len()),
        folded,
        times,
    };
    let days = DAYS.map(|(date, weekday, number)| {
        let parts = if matches!(weekday, "Wed" | "Sun") {
            Vec::new()
        } else {
            vec![
                part("Morning", false, vec![time(date, 8, 0, "09:00"), time(date, 8, 30, "09:30")]),
                part("Evening", false, vec![time(date, 18, 30, "19:30"), time(date, 19, 0, "20:00")]),
                part("Early and late", true, vec![time(date, 21, 30, "22:30")]),
            ]
        };
        day(date, weekday, number, parts)
    });
    WeekOffer { days: days.to_vec(), day: "2026-12-01".to_owned(), ..empty_week() }
}

fn empty_week() -> WeekOffer {
    WeekOffer {
        title: "30 Nov – 6 Dec".to_owned(),
        earlier: None,
        later: Some("2026-12-07".to_owned()),
        days: DAYS.map(|(date, weekday, number)| day(date, weekday, number, Vec::new())).to_vec(),
        day: String::new(),
        next: Some(("2026-12-08".to_owned(), "Tue 8 Dec".to_owned())),
        length: "60 min · $41".to_owned(),
        button: "Request for $41.00".to_owned(),
    }
}

fn day(date: &str, weekday: &str, number: &str, parts: Vec<Part>) -> Day {
    let nothing = if parts.is_empty() { ", nothing free" } else { "" };
    Day {
        date: date.to_owned(),
        weekday: weekday.to_owned(),
        number: number.to_owned(),
        name: format!("{weekday} {number} Dec{nothing}"),
        parts,
    }
}
