//! The golden tables: every route, and for every route and server function what each kind of person gets.
//!
//! For each row and person an actual, whole request is made. Beside the golden file, whose changes show in review, the
//! rules are asked here: who has no role for a route is turned away; a stranger finds nothing of what belongs to
//! others; somebody succeeds everywhere, so that no refusal is one of the input. `UPDATE_GOLDEN=1` writes both files
//! anew.

mod walk;

use crate::{
    cast::{Cast, PEOPLE},
    support::{Reply, TestHouse},
};
use server::routes::Route;

/// Refusals that are about who one is and what one did, as opposed to what was sent.
const ABOUT_THE_PERSON: &[&str] = &[
    "circle_host_only",
    "replacement_payer_only",
    "circle_joined_already",
    "case_sides_only",
    "course_own",
    "room_participants_only",
    "refund_payer_only",
    "phone_not_confirmed",
    "oidc_not_finished",
    "sso_staff",
    "lti_not_member",
    "lti_not_for_staff",
    "sign_in_required",
    "key_scope_missing",
    "not_for_keys",
    "not_found",
    "age_parent_required",
    "tutor_only",
    "participants_only",
    "report_participants_only",
    "self_booking",
    "tutor_profile_exists",
    "tutor_profile_missing",
    "own_profile",
    "email_already_verified",
    "email_delivers",
    "already_in_a_family",
    "no_show_of_other",
    "other_side_answers",
    "package_own_tutor",
    "lesson_participants_only",
    "material_of_other",
    "notes_tutor_only",
    "review_participants_only",
    "review_tutor_only",
    "review_own_vote",
    "subject_not_taught",
    "message_to_self",
    "booking_needed",
    "group_by_child",
    "group_owner_only",
    "group_stranger",
    "more_than_own",
    // The only tutor who is there does not teach themselves.
    "micro_nobody_free",
];

/// Who sees to the place, with one scope or all of them.
const STAFF: [&str; 7] = ["support", "trust", "finance", "compliance", "analyst", "admin", "owner"];

/// One row of the table.
struct Row {
    /// Status, or `login` for the way to the log-in page.
    cells: Vec<String>,
    /// `tutor: tutor_profile_exists`.
    codes: Vec<String>,
    wrong: Vec<String>,
}

impl Row {
    async fn of(house: &TestHouse, route: &Route) -> Self {
        let mut cast = Cast::of(house).await;
        let mut row = Self { cells: Vec::new(), codes: Vec::new(), wrong: Vec::new() };
        let mut successes = 0;
        for (who, role) in PEOPLE {
            let reply = cast.ask(route, who).await;
            // An archive of somebody's own data names the tables, which is what it is for.
            if reply.headers.get("content-type").is_none_or(|kind| kind != "application/zip") {
                reply.tells_nothing();
            }
            // Nobody upgrades here: whoever is let in is told that a socket is behind this address.
            let code = code_of(&reply).filter(|code| route.kind != "ws" || code != "upgrade_required");
            let status = reply.status.as_u16();
            let mut wrong = |what: &str| {
                row.wrong
                    .push(format!("{} {} as {who}: {what}: {status} {:.300}", route.method, route.path, reply.text))
            };
            if status >= 500 {
                wrong("fails");
            }
            if code.as_ref().is_some_and(|code| !ABOUT_THE_PERSON.contains(&code.as_str())) {
                wrong("is not about the person");
            }
            if !route.roles.contains(&role) && !turned_away(&reply) {
                wrong("has no role for this and is not turned away");
            }
            let refused = turned_away(&reply) || sent_back(&reply);
            if finders(route).is_some_and(|known| !known.contains(&who)) && !refused {
                wrong("finds what belongs to others");
            }
            successes += u32::from((status < 400 || status == 426) && !to_login(&reply));
            row.cells.push(if to_login(&reply) { "login".to_owned() } else { status.to_string() });
            row.codes.extend(
                code.filter(|code| !["sign_in_required", "not_found", "not_for_keys"].contains(&code.as_str()))
                    .map(|code| format!("{who}: {code}")),
            );
        }
        if successes == 0 {
            row.wrong.push(format!("{} {}: nobody succeeds, so the request proves nothing", route.method, route.path));
        }
        row
    }

    fn line(&self, route: &Route) -> String {
        let cells =
            self.cells.iter().zip(PEOPLE).map(|(cell, (who, _))| format!("{cell:width$}", width = who.len() + 1));
        let mut line = format!("{:5} {:42} {}", route.method, route.path, cells.collect::<Vec<_>>().join(" "));
        if !self.codes.is_empty() {
            line = format!("{line} # {}", self.codes.join(", "));
        }
        format!("{}\n", line.trim_end())
    }
}

/// Who may find what an address or a form names; none where there is nothing that belongs to somebody.
fn finders(route: &Route) -> Option<Vec<&'static str>> {
    let student = ["student", "key"].into_iter();
    // A tutor who has helped writes beside the unit of whoever was helped.
    if is_of(route, &["/units/{id}/help-notes"]) {
        return Some(student.chain(["tutor"]).collect());
    }
    // How an institution looks its members see, the tutor among them.
    if (route.method.as_str(), route.path.as_str()) == ("GET", "/api/v1/institutions/{id}/branding") {
        return Some(student.chain(["tutor"]).collect());
    }
    if is_of(route, THE_STUDENTS_ALONE) {
        return Some(student.collect());
    }
    if is_of(route, THE_TUTORS_ALONE)
        || (route.method.as_str(), route.path.as_str()) == ("PATCH", "/api/v1/courses/{id}")
    {
        return Some(vec!["tutor"]);
    }
    let both = is_of(route, THE_STUDENTS) || route.path.contains("/payments/{id}") && route.kind != "dev";
    both.then(|| student.chain(["tutor"]).chain(STAFF).collect())
}

/// Whether the row is one of those. A socket asks for an upgrade before it looks whose it is.
fn is_of(route: &Route, rows: &[&str]) -> bool {
    route.kind != "ws" && rows.iter().any(|owned| route.path.contains(owned))
}

/// What belongs to the student, or to the student and the tutor; some of the staff may look.
const THE_STUDENTS: &[&str] = &[
    "/bookings/{id}",
    "/rpc/bookings/cancel",
    "/rpc/bookings/confirm",
    "/rpc/bookings/decline",
    "/rpc/bookings/report-tell",
    "/api/v1/reports",
    "/api/v1/auth/sessions/{id}",
    "/api/v1/auth/passkeys/{id}",
    "/rpc/identity/passkey-remove",
    "/rpc/identity/revoke-session",
    "/privacy/exports/{id}",
    "/api/v1/api-keys/{id}",
    "/rpc/identity/key-end",
    "/notifications/{id}/read",
    "/rpc/notices/open",
    "/messages/threads/{id}/participants/",
    "/messages/{id}/people",
    "/messages/{id}/remind",
    "/rpc/messages/group-add",
    "/rpc/messages/group-leave",
    "/rpc/messages/group-title",
    "/rooms/{id}/",
    "/rpc/room/meet-here",
    "/recordings/{id}",
    "/api/v1/videos/{id}",
    "/assignments/{id}",
    "/api/v1/invoices/{file}",
    "/circles/{id}/leave",
    "/circles/{id}/close",
    "/circles/{id}/rsvp",
    "/circles/{id}/partners",
    "/circles/{id}/times",
    "/circles/{id}/sessions",
    "/cohorts/{id}/progress",
    "/rpc/learning/circle-attendance",
    "/rpc/learning/circle-close",
    "/rpc/learning/circle-leave",
    "/rpc/learning/circle-partner",
    "/rpc/learning/circle-recap",
    "/rpc/learning/circle-rsvp",
    "/rpc/learning/circle-session",
    "/rpc/learning/circle-survey",
];

/// What neither the tutor finds nor anybody of the staff.
const THE_STUDENTS_ALONE: &[&str] = &[
    "/messages/later/{id}",
    "/rpc/messages/later-cancel",
    "/rpc/messages/remind-end",
    "/settings/video/{provider}/account",
    "/rpc/room/video-remove",
    "/calendar/connections/{id}",
    "/calendar/questions/{id}",
    "/rpc/integrations/calendar-answer",
    "/rpc/integrations/calendar-change",
    "/rpc/integrations/calendar-look",
    "/rpc/integrations/calendar-remove",
    "/institutions/{id}",
    "/institution/members",
    "/institution/seats",
    "/institution/reports",
    "/institution/budget",
    "/institution/sign-in",
    "/institution/branding",
    "/rpc/integrations/institution-domain",
    "/rpc/integrations/institution-logo",
    "/rpc/integrations/institution-look",
    "/rpc/integrations/institution-scim-token",
    "/rpc/integrations/institution-sso",
    "/rpc/integrations/institution-admin",
    "/rpc/integrations/institution-budget",
    "/rpc/integrations/institution-check",
    "/rpc/integrations/institution-invite",
    "/rpc/integrations/institution-leave",
    "/rpc/integrations/institution-lesson-no",
    "/rpc/integrations/institution-lesson-yes",
    "/rpc/integrations/institution-pay-in",
    "/rpc/integrations/institution-remove",
    "/rpc/integrations/institution-take-out",
    "/rpc/integrations/institution-seats",
    "/institution/lti",
    "/institution/lti/class",
    "/lti/links/{id}",
    "/rpc/integrations/lti-add",
    "/rpc/integrations/lti-change",
    "/rpc/integrations/lti-remove",
    "/rpc/integrations/lti-unlink",
    "/webhook-endpoints/{id}",
    "/settings/webhooks/{id}",
    "/rpc/integrations/webhook-remove",
    "/rpc/integrations/webhook-replay",
    "/rpc/integrations/webhook-rotate",
    "/rpc/integrations/webhook-test",
    "/enrolments/{id}",
    "/learning/{id}",
    "/units/{id}",
    "/unit-notes/{id}",
    "/quizzes/{id}/attempts",
    "/api/v1/goals/{id}",
    "/cohorts/{id}/leave",
    "/rpc/learning/cohort-leave",
    "/rpc/learning/complete",
    "/rpc/learning/goal-status",
    "/rpc/learning/note",
    "/rpc/learning/quiz",
    "/rpc/learning/return",
    "/rpc/learning/submission",
    "/rpc/learning/version",
];

/// What the tutor alone writes and reads: courses, their films and the answers to what is handed in.
const THE_TUTORS_ALONE: &[&str] = &[
    "/courses/{id}/outline",
    "/courses/{id}/co-teachers",
    "/rpc/learning/co-teacher",
    "/courses/{id}/prerequisites",
    "/courses/{id}/submit",
    "/courses/import/{id}",
    "/courses/{id}/help-notes",
    "/help-notes/{id}",
    "/rpc/learning/help-note",
    "/teach/courses/{id}",
    "/api/v1/submissions/{id}",
    "/cohorts/{id}/cancel",
    "/rpc/learning/cohort-cancel",
    "/quizzes/{id}/items",
    "/videos/{id}/analytics",
    "/videos/{id}/captions",
    "/videos/{id}/poster",
    "/rpc/learning/facts",
    "/rpc/learning/feedback",
    "/rpc/learning/film",
    "/rpc/learning/outline",
    "/rpc/learning/prerequisites",
    "/rpc/learning/send",
    "/rpc/learning/unit",
];

/// Turned away, as opposed to told that something else is in the way.
fn turned_away(reply: &Reply) -> bool {
    matches!(reply.status.as_u16(), 401 | 403 | 404) || to_login(reply)
}

/// Back at the form that was sent, with what it is refused for.
fn sent_back(reply: &Reply) -> bool {
    reply.status.is_redirection()
        && reply.headers.get_all("set-cookie").iter().any(|set| {
            let set = set.to_str().unwrap_or_default();
            set.starts_with(app::cookies::FLASH) && !set.contains("Max-Age=0")
        })
}

fn to_login(reply: &Reply) -> bool {
    let target = reply.headers.get("location").map(|target| target.to_str().unwrap());
    reply.status.is_redirection() && target.is_some_and(|target| target.starts_with("/login?next="))
}

/// The refusal's code, of the API's problems and of server functions.
fn code_of(reply: &Reply) -> Option<String> {
    let answer: serde_json::Value = serde_json::from_str(&reply.text).ok().filter(|_| reply.status.as_u16() >= 400)?;
    let code = answer.get("code").or_else(|| answer.get("refusal")?.get("code"))?;
    code.as_str().map(str::to_owned)
}
