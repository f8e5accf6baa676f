//! Typed identifiers. Each wraps a UUID (version 7, made on the server only); mixing two kinds does not compile.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

typed_ids! {
    /// An account of a person; also the person in calendars and the ledger.
    UserId,
    /// A tutor's public profile. Equal to nothing else: one user has at most one.
    TutorId,
    /// A subject of the taxonomy.
    SubjectId,
    /// A booking: the contract for one lesson.
    BookingId,
    /// A time that somebody holds while they book it.
    HoldId,
    /// A series of lessons.
    SeriesId,
    /// A lesson with several students.
    GroupLessonId,
    /// Something that somebody waits for.
    WaitId,
    /// What is kept for somebody who waited.
    OfferId,
    /// A stretch in which a tutor is away.
    TimeOffId,
    /// A stretch that a tutor spends on another clock.
    TravelId,
    /// Where a lesson happens.
    RoomId,
    /// A recording of a lesson.
    RecordingId,
    /// A case about a lesson.
    CaseId,
    /// Something that somebody was told of.
    NoticeId,
    /// Something that somebody reported.
    ReportId,
    /// What the staff did about what somebody did.
    SanctionId,
    /// A question to the support.
    TicketId,
    /// A text that waits for the staff.
    HeldTextId,
    /// A sign of fraud that waits for the staff.
    FraudItemId,
    /// A payment with a provider (a wallet top-up in the first release).
    PaymentId,
    /// A card that somebody saved to pay with.
    MethodId,
    /// A package of lessons paid ahead.
    PackageId,
    /// A payout of earnings.
    PayoutId,
    /// A file of payouts for the bank.
    PayoutFileId,
    /// A promo code.
    PromoCodeId,
    /// A tutor's own lower price for a time.
    PromotionId,
    /// Money that a card holder asks back through their bank.
    ChargebackId,
    /// A refund by an admin.
    RefundId,
    /// An invoice or credit note.
    InvoiceId,
    /// An order to a payment provider; its idempotency key there.
    OrderId,
    /// A ledger account.
    AccountId,
    /// A journal of the ledger.
    JournalId,
    /// A review of a lesson.
    ReviewId,
    /// A copy of what is kept about somebody.
    ExportId,
    /// A key by which a program acts for its owner.
    ApiKeyId,
    /// A calendar elsewhere that somebody connected.
    CalendarConnectionId,
    /// A lesson that stands otherwise there than it was agreed.
    CalendarQuestionId,
    /// Where a program of somebody's hears what happens.
    WebhookEndpointId,
    /// One event on its way to one of those.
    WebhookDeliveryId,
    /// A browser session.
    SessionId,
    /// A passkey.
    PasskeyId,
    /// An event of the outbox.
    EventId,
    /// A file that somebody sent.
    UploadId,
    /// A request for a verification tier.
    VerificationId,
    /// A background check of a tutor.
    BackgroundCheckId,
    /// A search that somebody keeps.
    SavedSearchId,
    /// A thread of messages.
    ThreadId,
    /// A message.
    MessageId,
    /// A request that peers verify a skill.
    SkillVerificationId,
    /// A student's request for help.
    HelpRequestId,
    /// A tutor's answer to one.
    HelpOfferId,
    /// Where a payment provider and our books differ.
    BreakId,
    /// A course.
    CourseId,
    /// A unit of a course: a film, a text, a quiz, a task, a file or a live lesson.
    UnitId,
    /// Somebody's place in a course.
    EnrolmentId,
    /// A film of a course, with what was made of it.
    VideoId,
    /// What somebody handed in.
    SubmissionId,
    /// A note that somebody made beside a unit.
    UnitNoteId,
    /// A learner's goal.
    GoalId,
    /// A few people who learn together.
    CircleId,
    /// One meeting of a circle.
    CircleSessionId,
    /// A course that several people take together.
    CohortId,
    /// When a cohort meets live.
    CohortSessionId,
    /// A partner who brings people.
    AffiliateId,
    /// What a tutor pays for to be seen above a search.
    AdCampaignId,
    /// A campaign that gives money or credits.
    CampaignId,
    /// An institution that buys seats.
    InstitutionId,
    /// Somebody's place in one.
    InstitutionMemberId,
    /// A learning platform of an institution.
    LtiPlatformId,
    /// An account that somebody of such a platform linked.
    LtiLinkId,
    /// A way from such a platform to a course.
    LtiLaunchId,
    /// A course of such a platform that says who is in it.
    LtiClassId,
    /// A request for fifteen minutes with somebody now.
    MicroSessionId,
    /// A course that is made from a file.
    CourseImportId,
    /// What a tutor wrote beside a moment of a film for all learners.
    HelpNoteId,
}
