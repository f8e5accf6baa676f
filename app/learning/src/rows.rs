//! The pages and server functions of this context, and who may open and call them.

use crate::{
    admin_page::{decide_page, queue_page},
    certificate_page::certificate_page,
    child_progress_page::child_progress_page,
    circle_page::circle_page,
    circles_page::circles_page,
    co_teachers_rpc::{CoTeacherAsk, CoTeacherSay, CoTeacherStop},
    cohort_page::cohort_page,
    cohorts_page::cohorts_page,
    course_page::course_page,
    groups_rpc::{
        CircleAttendance, CircleClose, CircleJoin, CircleLeave, CircleNew, CirclePartnerSet, CircleRecap, CircleRsvp,
        CircleSessionNew, CircleSurvey, CohortCancel, CohortEnrol, CohortLeave, CohortNew, CohortSessionNew,
        CohortUnwait, CohortWait,
    },
    help_notes_page::help_notes_page,
    help_notes_rpc::{HelpNoteAdd, HelpNoteApprove, HelpNoteDecline, HelpNoteRemove},
    import_page::{import_page, report_page},
    list_page::list_page,
    own_page::own_page,
    player_page::player_page,
    progress_page::progress_page,
    rpc::{
        BridgeSay, Complete, Enrol, GiveBack, GoalAdd, GoalStatusSet, HandIn, NewVersion, NoteAdd, NoteRemove,
        ProgressSettingsPut, QuizTry,
    },
    teach_page::{edit_page, taught_page},
    teach_rpc::{
        CourseApprove, CourseBefore, CourseDecline, CourseFacts, CourseNew, CourseSend, CourseTakeDown, Feedback,
        OutlineStep, UnitSave,
    },
    together_page::together_page,
    unit_page::unit_page,
};
use domain::{
    door::{Access, Door, Shed},
    identity::Role,
};
use face::{page::PageRow, rpc::call};

/// Most bytes of a form with a unit in it: twenty thousand characters, each of them escaped, and a quiz.
const UNIT_BYTES: u32 = 512 * 1024;

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/courses", Access::Anyone), list_page),
        PageRow::new(Door::page("/courses/{id}", Access::Anyone), course_page),
        PageRow::new(Door::page("/circles", Access::Anyone), circles_page).with_times(),
        PageRow::new(Door::page("/circles/{id}", Access::Anyone), circle_page).with_times(),
        PageRow::new(Door::page("/calendar/find-times", Access::Person), together_page),
        PageRow::new(Door::page("/cohorts", Access::Anyone), cohorts_page),
        PageRow::new(Door::page("/cohorts/{id}", Access::Anyone), cohort_page),
        PageRow::new(Door::page("/certificates/{code}", Access::Anyone), certificate_page),
        PageRow::new(Door::page("/learning", Access::Person), own_page),
        PageRow::new(Door::page("/learning/{id}", Access::Person), player_page),
        PageRow::new(Door::page("/progress", Access::Person), progress_page),
        PageRow::new(Door::page("/family/children/{id}/progress", Access::Adult), child_progress_page),
        PageRow::new(Door::page("/teach/courses", Access::Tutor), taught_page),
        PageRow::new(Door::page("/teach/courses/import", Access::Tutor), import_page),
        PageRow::new(Door::page("/teach/courses/import/{id}", Access::Tutor), report_page),
        PageRow::new(Door::page("/teach/courses/{id}", Access::Tutor), edit_page),
        PageRow::new(Door::page("/teach/help-notes", Access::Tutor), help_notes_page),
        PageRow::new(Door::page("/teach/courses/{id}/units/{unit}", Access::Tutor), unit_page),
        PageRow::new(Door::page("/admin/courses", Access::Staff(Role::Trust)), queue_page),
        PageRow::new(Door::page("/admin/courses/{id}", Access::Staff(Role::Trust)), decide_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<Enrol>(Access::Adult).shed(Shed::Never),
        call::<GiveBack>(Access::Adult),
        call::<NewVersion>(Access::Person),
        call::<Complete>(Access::Person),
        call::<QuizTry>(Access::Person),
        call::<HandIn>(Access::Person),
        call::<NoteAdd>(Access::Person),
        call::<NoteRemove>(Access::Person),
        call::<GoalAdd>(Access::Person),
        call::<GoalStatusSet>(Access::Person),
        call::<BridgeSay>(Access::Person),
        call::<HelpNoteAdd>(Access::Tutor),
        call::<HelpNoteApprove>(Access::RowTutor),
        call::<HelpNoteDecline>(Access::RowTutor),
        call::<HelpNoteRemove>(Access::Person),
        call::<ProgressSettingsPut>(Access::Person),
        call::<CircleNew>(Access::Adult),
        call::<CircleJoin>(Access::Adult),
        call::<CircleLeave>(Access::Adult),
        call::<CircleClose>(Access::Adult),
        call::<CircleSessionNew>(Access::Adult),
        call::<CircleRsvp>(Access::Adult),
        call::<CircleAttendance>(Access::Adult),
        call::<CircleRecap>(Access::Adult),
        call::<CircleSurvey>(Access::Adult),
        call::<CirclePartnerSet>(Access::Adult),
        call::<CohortNew>(Access::Tutor),
        call::<CohortSessionNew>(Access::RowTutor),
        call::<CohortEnrol>(Access::Adult).shed(Shed::Never),
        call::<CohortLeave>(Access::Adult),
        call::<CohortWait>(Access::Adult),
        call::<CohortUnwait>(Access::Adult),
        call::<CohortCancel>(Access::RowTutor),
        call::<CourseNew>(Access::Tutor),
        call::<CourseFacts>(Access::RowTutor),
        call::<CourseBefore>(Access::RowTutor),
        call::<CoTeacherAsk>(Access::RowTutor),
        call::<CoTeacherSay>(Access::RowTutor),
        call::<CoTeacherStop>(Access::RowTutor),
        call::<CourseSend>(Access::RowTutor),
        call::<OutlineStep>(Access::RowTutor),
        call::<UnitSave>(Access::RowTutor).body_limit(UNIT_BYTES),
        call::<Feedback>(Access::RowTutor),
        call::<CourseApprove>(Access::Staff(Role::Trust)),
        call::<CourseDecline>(Access::Staff(Role::Trust)),
        call::<CourseTakeDown>(Access::Staff(Role::Trust)),
    ]
}
