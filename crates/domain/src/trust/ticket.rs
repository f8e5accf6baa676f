//! Questions to the support: what they are about, by when they are answered and settled.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{BookingId, TicketId, UserId},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Longest message in characters.
pub const TEXT_MAX_CHARS: usize = 4_000;
/// Most questions of one person that are open at a time.
pub const OPEN_MAX: i64 = 10;
/// Most messages of one question.
pub const REPLIES_MAX: i64 = 100;
/// Days within which a settled question may be taken up again.
pub const REOPEN_DAYS: i64 = 14;

codes! {
    /// What a question is about.
    TicketTopic {
        /// A lesson.
        Booking = "booking",
        /// Money.
        Payment = "payment",
        /// The own account.
        Account = "account",
        /// Something does not work.
        Technical = "technical",
        /// Somebody does not feel safe.
        Safety = "safety",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// Where a question stands.
    TicketState {
        /// The support is to answer.
        Open = "open",
        /// The person may answer.
        Answered = "answered",
        /// It is settled.
        Solved = "solved",
    }
}

/// `POST /support/tickets` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct TicketRequest {
    /// A code of [`TicketTopic`].
    #[schema(required, pattern = "^(booking|payment|account|technical|safety|other)$")]
    pub topic: String,
    /// The question.
    #[schema(required, max_length = 4_000)]
    pub text: String,
    /// The lesson it is about: one of the caller's own.
    pub booking_id: Option<BookingId>,
}

impl TicketRequest {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `ticket_topic_unknown`, `required`, the refusals of texts.
    pub fn parse(&self) -> Result<(TicketTopic, String), Refusal> {
        let mut fields = Fields::default();
        let topic = fields.take("topic", TicketTopic::parse(&self.topic).ok_or_else(refusals::ticket_topic_unknown));
        let said = text::clean_filled(&self.text, TEXT_MAX_CHARS, refusals::ticket_text_missing);
        let said = fields.take("text", said);
        fields.finish()?;
        topic.zip(said).ok_or_else(crate::platform::refusals::fields_unread)
    }
}

/// `POST /support/tickets/{id}/replies` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ReplyRequest {
    /// What is said.
    #[schema(required, max_length = 4_000)]
    pub text: String,
    /// For the staff: it is settled with that.
    pub solved: bool,
}

impl ReplyRequest {
    /// Reads what is said.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.text, TEXT_MAX_CHARS, refusals::ticket_text_missing)
            .map_err(|refusal| refusal.at("text"))
    }
}

/// How urgent a topic is: a row of the escalation matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tier {
    pub tier: i16,
    pub first_answer_minutes: i32,
    pub resolve_minutes: i32,
}

impl Tier {
    /// By when somebody answers first, and by when it is settled.
    pub fn clocks(self, asked_at: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        let at = |minutes: i32| asked_at + Duration::minutes(minutes.into());
        (at(self.first_answer_minutes), at(self.resolve_minutes))
    }
}

/// Where a question stands after somebody said something.
///
/// # Errors
/// 409 `ticket_solved` for a person long after it was settled.
pub fn after_reply(
    state: TicketState,
    solved_at: Option<DateTime<Utc>>,
    (staff, solves): (bool, bool),
    now: DateTime<Utc>,
) -> Result<TicketState, Refusal> {
    let long_ago = solved_at.is_some_and(|at| now > at + Duration::days(REOPEN_DAYS));
    match (staff, state) {
        (true, _) if solves => Ok(TicketState::Solved),
        (true, _) => Ok(TicketState::Answered),
        (false, TicketState::Solved) if long_ago => Err(refusals::ticket_solved()),
        (false, _) => Ok(TicketState::Open),
    }
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TicketReply {
    /// Whether the support said it.
    pub staff: bool,
    pub author_name: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// A question as its person and the support see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Ticket {
    #[serde(flatten)]
    pub line: TicketLine,
    /// In order, the question first.
    pub replies: Vec<TicketReply>,
}

/// A question in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TicketLine {
    pub id: TicketId,
    /// What it is called by people.
    pub number: i64,
    pub user_id: UserId,
    pub display_name: String,
    pub topic: TicketTopic,
    pub state: TicketState,
    /// 1 is the most urgent.
    pub tier: i16,
    pub booking_id: Option<BookingId>,
    /// How the question begins.
    pub text: String,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub first_answer_due_at: DateTime<Utc>,
    pub resolve_due_at: DateTime<Utc>,
    pub first_answered_at: Option<DateTime<Utc>>,
    pub solved_at: Option<DateTime<Utc>>,
    /// Whether a clock has run out.
    pub overdue: bool,
}

/// Whether a clock has run out before what it measures was done.
pub fn is_overdue(
    (answer_due, resolve_due): (DateTime<Utc>, DateTime<Utc>),
    (answered, solved): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> bool {
    answered.unwrap_or(now) > answer_due || solved.unwrap_or(now) > resolve_due
}

/// `GET /admin/tickets`, as it is typed; empty parts filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct TicketsQuery {
    pub state: String,
    pub topic: String,
}

impl TicketsQuery {
    /// Reads the filters; without a state those that are not settled.
    ///
    /// # Errors
    /// 422 `state_unknown`, `ticket_topic_unknown`.
    pub fn parse(&self) -> Result<(Option<TicketState>, Option<TicketTopic>), Refusal> {
        let state = match self.state.trim() {
            "" => None,
            code => Some(TicketState::parse(code).ok_or_else(refusals::ticket_state_unknown)?),
        };
        let topic = match self.topic.trim() {
            "" => None,
            code => Some(TicketTopic::parse(code).ok_or_else(refusals::ticket_topic_unknown)?),
        };
        Ok((state, topic))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::hours(hours)
    }

    #[test]
    fn a_question_has_a_topic_and_words() {
        let asked =
            |topic: &str, text: &str| TicketRequest { topic: topic.into(), text: text.into(), booking_id: None };
        for topic in TicketTopic::ALL {
            assert_eq!(asked(topic.code(), " Why? ").parse().unwrap(), (*topic, "Why?".to_owned()));
        }
        assert_eq!(asked("money", " ").parse().unwrap_err().fields.len(), 2);
        assert_eq!(asked("other", &"x".repeat(4_001)).parse().unwrap_err().fields[0].code, "text_too_long");
    }

    #[test]
    fn whose_turn_it_is_follows_who_spoke_last() {
        use TicketState::{Answered, Open, Solved};
        for state in TicketState::ALL {
            let solved_at = (*state == Solved).then(|| at(0));
            assert_eq!(after_reply(*state, solved_at, (true, false), at(1)), Ok(Answered));
            assert_eq!(after_reply(*state, solved_at, (true, true), at(1)), Ok(Solved));
            assert_eq!(after_reply(*state, solved_at, (false, true), at(1)), Ok(Open), "only the staff settles so");
        }
        let days = |days: i64| after_reply(Solved, Some(at(0)), (false, false), at(days * 24));
        assert_eq!(days(REOPEN_DAYS), Ok(Open));
        assert_eq!(days(REOPEN_DAYS + 1).unwrap_err().code, "ticket_solved");
    }

    #[test]
    fn clocks_run_until_what_they_measure_is_done() {
        let tier = Tier { tier: 1, first_answer_minutes: 240, resolve_minutes: 1_440 };
        let clocks = tier.clocks(at(0));
        assert_eq!(clocks, (at(4), at(24)));
        let late = |answered: Option<i64>, solved: Option<i64>, now: i64| {
            is_overdue(clocks, (answered.map(at), solved.map(at)), at(now))
        };
        assert_eq!([late(None, None, 4), late(None, None, 5)], [false, true]);
        assert_eq!([late(Some(4), None, 24), late(Some(4), None, 25)], [false, true]);
        assert_eq!([late(Some(5), None, 6), late(Some(4), Some(24), 99)], [true, false]);
    }

    #[test]
    fn filters_are_words_of_the_lists() {
        let asked = |state: &str, topic: &str| TicketsQuery { state: state.into(), topic: topic.into() }.parse();
        assert_eq!(asked("", " ").unwrap(), (None, None));
        assert_eq!(asked("solved", "safety").unwrap(), (Some(TicketState::Solved), Some(TicketTopic::Safety)));
        assert_eq!(asked("closed", "").unwrap_err().code, "state_unknown");
        assert_eq!(asked("", "money").unwrap_err().code, "ticket_topic_unknown");
    }
}
