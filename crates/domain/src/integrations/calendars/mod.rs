//! Calendars elsewhere that people connect (CL5): what is taken there is taken here, lessons are written there. Nothing
//! is ever cancelled because of what somebody does outside: it is asked about.

mod health;
mod outside;
mod wire;

pub use health::{
    CONNECTION_STALE_AFTER, Fault, Health, LOOK_MINUTES, LOOK_MINUTES_TOLD, after_fault, after_look, shown_state,
};
pub use outside::{Became, BusyTime, EVENTS_MAX, OutsideEvent, Window, Written, became, busy_time};
pub use wire::{
    ADDRESS_MAX_CHARS, CalendarAnswer, CalendarAnswerRequest, CalendarConnected, CalendarConnection,
    CalendarConnectionRequest, CalendarConnections, CalendarProvider, CalendarQuestion, CalendarQuestionKind,
    CalendarSettings, ConnectionState, OwnServer, PASSWORD_MAX_CHARS, Wanted,
};
