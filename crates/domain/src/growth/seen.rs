//! What a page of ours was, beyond its address: it writes it into itself, and the browser tells it when the page is
//! left.

use serde_json::{Map, Value, json};
use uuid::Uuid;

/// A page that is counted as more than a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageSeen {
    /// A search answered.
    Search {
        /// Tutors it found.
        results: i64,
        /// What was set beside the words.
        filters: usize,
        /// Short name of the subject; empty for none.
        subject: String,
    },
    /// A tutor's own page.
    Tutor(Uuid),
    /// Somebody begins to book.
    Booking {
        /// With whom.
        tutor_id: Uuid,
        /// How long, where it is chosen.
        minutes: Option<i32>,
    },
    /// A course, before it is begun.
    Course(Uuid),
    /// An article of the help.
    Help(String),
    /// A form that came back.
    Refused {
        /// Its address without `/rpc/`.
        form: String,
        /// Stable code of the refusal.
        code: String,
    },
}

impl PageSeen {
    /// As the browser tells it: an item of [`super::events::EventsRequest`] that has yet to say when.
    pub fn told(&self) -> Value {
        let (name, properties) = match self {
            Self::Search { results, filters, subject } => {
                ("search_made", json!({ "results": results, "filters": filters, "subject": subject }))
            }
            Self::Tutor(id) => ("tutor_viewed", json!({ "tutor_id": id })),
            Self::Booking { tutor_id, minutes } => {
                ("booking_begun", json!({ "tutor_id": tutor_id, "minutes": minutes }))
            }
            Self::Course(id) => ("course_viewed", json!({ "course_id": id })),
            Self::Help(slug) => ("help_read", json!({ "slug": slug })),
            Self::Refused { form, code } => ("form_refused", json!({ "form": form, "code": code })),
        };
        let said = |value: &Value| !value.is_null() && value != "";
        let fields = properties.as_object().cloned().unwrap_or_default().into_iter().filter(|(_, value)| said(value));
        json!({ "name": name, "properties": fields.collect::<Map<_, _>>() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::events::EventsRequest;
    use chrono::DateTime;

    #[test]
    fn every_page_tells_what_the_list_knows_and_leaves_out_what_it_does_not_say() {
        let id = Uuid::from_u128(7);
        let pages = [
            PageSeen::Search { results: 3, filters: 2, subject: "physics".into() },
            PageSeen::Search { results: 0, filters: 0, subject: String::new() },
            PageSeen::Tutor(id),
            PageSeen::Booking { tutor_id: id, minutes: Some(60) },
            PageSeen::Booking { tutor_id: id, minutes: None },
            PageSeen::Course(id),
            PageSeen::Help("no-sound".into()),
            PageSeen::Refused { form: "bookings/create".into(), code: "slot_taken".into() },
        ];
        let items = pages.iter().map(|page| serde_json::from_value(page.told()).unwrap()).collect();
        let request = EventsRequest { items };
        let now = DateTime::from_timestamp(1_772_000_000, 0).unwrap();
        assert_eq!(request.parse(now, |_| false).unwrap().len(), pages.len());
        assert!(
            !request.items[1].properties.contains_key("subject")
                && !request.items[4].properties.contains_key("minutes")
        );
    }
}
