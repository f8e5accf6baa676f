//! Every kind of event is brought about by a command in a replay, or stands here by its name: whoever adds a kind adds
//! the command, and the list only shrinks.

use super::{replay, replay_slices};
use domain::{
    bookings::{
        events::{BookingEvent, CaseEvent, ReportEvent, ReviewEvent},
        help::events::HelpEvent,
        micro::events::MicroEvent,
        trial::events::TrialEvent,
    },
    calendar::events::AvailabilityEvent,
    event::Event,
    identity::{
        events::AccountEvent, family::events::FamilyEvent, privacy::events::PrivacyEvent, staff::events::StaffEvent,
    },
    integrations::events::OutsideCalendarEvent,
    learning::events::{CircleEvent, CohortEvent, CourseEvent, EnrolmentEvent, HelpNoteEvent, VideoEvent},
    matching::events::{ExchangeEvent, MatchEvent},
    messages::events::MessageEvent,
    money::events::{CreditEvent, MethodEvent, PackageEvent, PaymentEvent, PayoutEvent, PromotionEvent, SeatEvent},
    people::{
        events::{StudentEvent, TutorEvent},
        skills::events::SkillEvent,
    },
    platform::notice_events::NoticeEvent,
    trust::events::TrustEvent,
};
use std::{collections::BTreeSet, path::Path};

const ALL: &[&[&str]] = &[
    AccountEvent::KINDS,
    AvailabilityEvent::KINDS,
    BookingEvent::KINDS,
    CaseEvent::KINDS,
    CircleEvent::KINDS,
    CohortEvent::KINDS,
    CourseEvent::KINDS,
    CreditEvent::KINDS,
    EnrolmentEvent::KINDS,
    ExchangeEvent::KINDS,
    FamilyEvent::KINDS,
    HelpEvent::KINDS,
    HelpNoteEvent::KINDS,
    MatchEvent::KINDS,
    MessageEvent::KINDS,
    MethodEvent::KINDS,
    MicroEvent::KINDS,
    NoticeEvent::KINDS,
    OutsideCalendarEvent::KINDS,
    PackageEvent::KINDS,
    PaymentEvent::KINDS,
    PayoutEvent::KINDS,
    PrivacyEvent::KINDS,
    PromotionEvent::KINDS,
    ReportEvent::KINDS,
    ReviewEvent::KINDS,
    SeatEvent::KINDS,
    SkillEvent::KINDS,
    StaffEvent::KINDS,
    StudentEvent::KINDS,
    TrialEvent::KINDS,
    TrustEvent::KINDS,
    TutorEvent::KINDS,
    VideoEvent::KINDS,
];

/// No command of a replay brings these about yet: that they are told is proved where their slice is tested, that they
/// are enough to follow its tables is not. A line goes when its command is there; none comes.
const NOT_YET: &[&str] = &[
    "account.confirmation_asked",
    "account.created",
    "account.email_again_asked",
    "account.email_change_asked",
    "account.email_changed",
    "account.email_kept",
    "account.email_undeliverable",
    "account.identity_connected",
    "account.identity_disconnected",
    "account.passkey_added",
    "account.passkey_removed",
    "account.phone_confirmed",
    "account.recovery_code_used",
    "account.registered_again",
    "account.role_added",
    "account.two_step_off",
    "account.two_step_on",
    "booking.approval_asked",
    "booking.approval_refused",
    "booking.dispute_changed",
    "booking.payment_changed",
    "booking.proposal_declined",
    "booking.rescheduled",
    "booking.time_kept",
    "booking.time_moved",
    "booking.times_proposed",
    "calendar.busy_changed",
    "case.appeal_decided",
    "case.appealed",
    "case.offered",
    "cohort.joined",
    "cohort.left",
    "cohort.off",
    "credits.bought",
    "exchange.agreed",
    "exchange.ended",
    "exchange.opened",
    "family.child_changed",
    "family.child_linked",
    "family.handed_over",
    "family.sign_in_asked",
    "family.sign_in_made",
    "family.turned_thirteen",
    "family.waits_for_sign_in",
    "help.asked",
    "help.offered",
    "help_note.waits",
    "match.new",
    "message.group",
    "micro.accepted",
    "micro.ended",
    "micro.offered",
    "notification.new",
    "package.expired",
    "package.transferred",
    "payment.disputed",
    "payment.reinstated",
    "payment.returned",
    "payment_method.removed",
    "payment_method.saved",
    "privacy.deletion_asked",
    "privacy.deletion_taken_back",
    "privacy.deletion_waits",
    "privacy.erased",
    "report.closed",
    "report.filed",
    "review.replied",
    "seats.bought",
    "skill.appealed",
    "skill.asked",
    "skill.declined",
    "skill.verified",
    "staff.appeal_decided",
    "staff.appealed",
    "staff.invited",
    "staff.restored",
    "staff.roles_changed",
    "staff.sanction_ended",
    "staff.sanctioned",
    "staff.suspended",
    "text.decided",
    "text.held",
    "trial.replaced",
    "tutor.edit_approved",
    "tutor.edit_declined",
    "tutor.imported",
    "tutor.verification_rejected",
    "tutor.verified",
    "video.failed",
    "video.ready",
];

#[test]
fn every_kind_has_a_command_in_a_replay_or_its_name_on_the_list() {
    let all: Vec<&str> = ALL.concat();
    let distinct: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(distinct.len(), all.len(), "a kind is told by two");
    let named: Vec<&str> = [replay::KINDS, replay_slices::KINDS, NOT_YET].concat();
    let listed: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(listed.len(), named.len(), "a kind is replayed and not, or twice");
    let missing: Vec<_> = distinct.difference(&listed).collect();
    assert!(missing.is_empty(), "bring about {missing:?} in replay.rs or replay_slices.rs");
    assert_eq!(listed.difference(&distinct).collect::<Vec<_>>(), Vec::<&&str>::new(), "no event has this name");
}

/// An enum of events that is not in [`ALL`] would be seen by nobody above.
#[test]
fn every_enum_of_events_is_looked_at() {
    let domain = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/src");
    let mut folders = vec![domain];
    let mut kinds = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with("events.rs") {
                let text = std::fs::read_to_string(path).unwrap();
                let told = text.lines().filter_map(|line| line.trim().split_once(") = \""));
                kinds.extend(told.filter_map(|(_, rest)| rest.strip_suffix("\",").map(str::to_owned)));
            }
        }
    }
    let looked: BTreeSet<String> = ALL.concat().into_iter().map(str::to_owned).collect();
    assert_eq!(kinds, looked);
}
