//! What happens to courses, to those who learn in them, and to films.

use super::{course::CourseState, video::VideoStatus};
use crate::{
    event::{News, events},
    ids::{CircleId, CircleSessionId, CohortId, CourseId, EnrolmentId, HelpNoteId, UnitId, UserId, VideoId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of courses.
    CourseEvent version 1 {
        /// It waits for somebody to look at it.
        Submitted(CourseNews) = "course.submitted",
        /// It is shown.
        Approved(CourseNews) = "course.approved",
        /// It must be changed.
        Declined(CourseNews) = "course.declined",
    }
}

/// A course as it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CourseNews {
    pub course_id: CourseId,
    pub teacher_id: UserId,
    pub title: String,
    pub state: CourseState,
    /// Why it must be changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl News for CourseNews {
    fn subject(&self) -> Uuid {
        self.course_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.teacher_id]
    }
}

events! {
    /// Of those who learn.
    EnrolmentEvent version 1 {
        /// Somebody is in a course.
        Enrolled(EnrolmentNews) = "enrolment.enrolled",
        /// A unit is done.
        UnitDone(EnrolmentNews) = "enrolment.unit_done",
        /// All of it is done.
        Finished(EnrolmentNews) = "enrolment.finished",
        /// The course was given back.
        Returned(EnrolmentNews) = "enrolment.returned",
    }
}

/// An enrolment as it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EnrolmentNews {
    pub enrolment_id: EnrolmentId,
    pub course_id: CourseId,
    pub learner_id: UserId,
    pub teacher_id: UserId,
    /// The unit that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<UnitId>,
    pub done: i64,
    pub units: i64,
}

impl News for EnrolmentNews {
    fn subject(&self) -> Uuid {
        self.enrolment_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.learner_id, self.teacher_id]
    }
}

events! {
    /// Of films.
    VideoEvent version 1 {
        /// All of it can be seen.
        Ready(VideoNews) = "video.ready",
        /// It cannot be prepared.
        Failed(VideoNews) = "video.failed",
    }
}

/// A film as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct VideoNews {
    pub video_id: VideoId,
    pub unit_id: UnitId,
    pub owner_id: UserId,
    pub status: VideoStatus,
}

impl News for VideoNews {
    fn subject(&self) -> Uuid {
        self.video_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.owner_id]
    }
}

events! {
    /// Of circles.
    CircleEvent version 1 {
        /// Somebody began one.
        Begun(CircleNews) = "circle.begun",
        /// Somebody is in it.
        Joined(CircleNews) = "circle.joined",
        /// Somebody is not in it any more: the place is free again.
        Left(CircleNews) = "circle.left",
        /// It meets once more.
        SessionSet(CircleNews) = "circle.session_set",
        /// It is closed.
        Closed(CircleNews) = "circle.closed",
    }
}

/// A circle as it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CircleNews {
    pub circle_id: CircleId,
    /// Whose doing it was.
    pub person_id: UserId,
    /// Everybody who is in it.
    pub members: Vec<UserId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<CircleSessionId>,
}

impl News for CircleNews {
    fn subject(&self) -> Uuid {
        self.circle_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        self.members.iter().copied().chain([self.person_id]).collect()
    }
}

events! {
    /// Of cohorts.
    CohortEvent version 1 {
        /// Somebody has a place.
        Joined(CohortNews) = "cohort.joined",
        /// Somebody gave their place back: it is offered again, and the others are told.
        Left(CohortNews) = "cohort.left",
        /// Its teacher called it off.
        Off(CohortNews) = "cohort.off",
    }
}

/// A cohort as it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CohortNews {
    pub cohort_id: CohortId,
    pub course_id: CourseId,
    pub teacher_id: UserId,
    /// Whose place it is or was; none when it is about all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learner_id: Option<UserId>,
    /// Everybody who has a place.
    pub group: Vec<UserId>,
}

impl News for CohortNews {
    fn subject(&self) -> Uuid {
        self.cohort_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        self.group.iter().copied().chain([self.teacher_id]).chain(self.learner_id).collect()
    }
}

events! {
    /// Of notes that tutors write beside a unit after they have helped.
    HelpNoteEvent version 1 {
        /// One waits for the teacher of the course.
        Waits(HelpNoteNews) = "help_note.waits",
    }
}

/// A note that its course's teacher has not read yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct HelpNoteNews {
    pub note_id: HelpNoteId,
    pub course_id: CourseId,
    pub teacher_id: UserId,
}

impl News for HelpNoteNews {
    fn subject(&self) -> Uuid {
        self.note_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.teacher_id]
    }
}
