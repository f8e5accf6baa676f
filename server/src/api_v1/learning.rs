//! Courses: written, looked at, found, learned in.

use super::operation::{Operation, TEXT, get, patch, post, put};
use crate::{
    failure::{Answer, Failure},
    request::{Caller, IdOf, JsonBody, Key, ListQuery, QueryOf},
};
use axum::{
    Json,
    extract::RawPathParams,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Adult, Anyone, Person, RowTutor, Staff, Tutor},
    identity::Role::Trust,
    ids::{CourseId, EnrolmentId, SubmissionId, UnitId},
    learning::{
        certificate::Certificate,
        course::{Course, CourseCard, CourseFilterRequest, CourseRequest, DeclineRequest},
        enrolment::{EnrolRequest, Enrolment, Submission, SubmissionRequest},
        items::QuizItems,
        outline::OutlineRequest,
        prerequisite::PrerequisitesRequest,
        quiz::{AttemptRequest, AttemptView},
    },
    page::Page,
    platform::refusals::not_found,
};
use serde::{Deserialize, Serialize};
use services::learning::{certificate, courses, enrolment};

/// Most bytes of an outline.
const OUTLINE_BYTES: u32 = 2 << 20;
/// Refusals of what a course says of itself.
const COURSE: &[&str] = &[
    "course_level_unknown",
    "course_language_unknown",
    "course_price_range",
    "course_price_currency",
    "subject_unknown",
    "course_waits",
];
/// Refusals of outlines.
const OUTLINE: &[&str] = &[
    "outline_too_long",
    "unit_kind_unknown",
    "unit_unknown",
    "unit_twice",
    "unit_kind_fixed",
    "units_too_many",
    "drip_too_long",
    "questions_too_many",
    "question_kind_unknown",
    "question_incomplete",
    "chapter_unreadable",
    "chapters_order",
    "chapters_too_many",
    "upload_unknown",
    "upload_not_ready",
    "course_waits",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_courses());
    rows.extend(of_staff().into_iter().chain(of_learners()).chain(of_work()));
    rows.extend(super::co_teachers::operations());
    rows.extend(super::course_imports::operations());
    rows.extend(super::help_notes::operations());
    rows
}

fn of_courses() -> [Operation; 9] {
    let filter = [
        ("q", "Words of title, description or teacher."),
        ("subject_id", "What it is about."),
        ("price", "free, paid or credits."),
        ("level", "beginner, intermediate or advanced."),
        ("language", "Two small letters."),
        ("sort", "newest, popular or price."),
        ("limit", "1 to 100; 20 without it."),
        ("cursor", "Of the page before."),
    ];
    [
        get("/courses", "course_list", Anyone, "Courses that are shown.", list)
            .asks(&filter)
            .answers_page::<CourseCard>()
            .refuses(super::operation::LIST_REFUSALS)
            .refuses(&["course_filter_unknown", "course_sort_unknown", "course_level_unknown"])
            .refuses(&["course_language_unknown", "subject_unknown"]),
        post("/courses", "course_create", Tutor, "Begins a course: a draft that nobody else sees.", create)
            .takes::<CourseRequest>()
            .answers::<Course>(201)
            .refuses(TEXT)
            .refuses(COURSE)
            .refuses(&["courses_too_many", "tutor_profile_missing", "email_not_verified"]),
        get("/courses/taught", "courses_taught", Person, "The own courses, latest first.", taught)
            .answers_page::<CourseCard>(),
        get("/courses/{id}", "course_get", Anyone, "A course: its draft for its teacher, else what is shown.", one)
            .answers::<Course>(200)
            .refuses(&["not_found"]),
        get(
            "/courses/{id}/similar",
            "course_similar",
            Anyone,
            "What those who learn in it also take, then others of its subject.",
            similar,
        )
        .answers_page::<CourseCard>()
        .refuses(&["not_found"]),
        patch("/courses/{id}", "course_update", RowTutor, "Changes what a course says of itself.", update)
            .takes::<CourseRequest>()
            .answers::<Course>(200)
            .refuses(TEXT)
            .refuses(COURSE)
            .refuses(&["not_found", "changed_elsewhere"]),
        put(
            "/courses/{id}/outline",
            "outline_put",
            RowTutor,
            "Replaces the draft's outline; units keep what learners did in them by their ids.",
            outline,
        )
        .at_the_door(|door| door.body_limit(OUTLINE_BYTES))
        .takes::<OutlineRequest>()
        .answers::<Course>(200)
        .refuses(TEXT)
        .refuses(OUTLINE)
        .refuses(&["not_found", "outline_changed_elsewhere"]),
        put("/courses/{id}/prerequisites", "prerequisites_put", RowTutor, "What comes before a course.", prerequisites)
            .takes::<PrerequisitesRequest>()
            .answers::<Course>(200)
            .refuses(&["not_found", "course_waits", "prerequisites_too_many", "prerequisite_itself"])
            .refuses(&["changed_elsewhere"])
            .refuses(&["prerequisite_unknown", "prerequisites_circle"]),
        post("/courses/{id}/submit", "course_submit", RowTutor, "Sends a course in to be looked at.", submit)
            .answers::<Course>(200)
            .refuses(&["not_found", "course_waits", "course_empty", "course_unit_unfinished", "email_not_verified"]),
    ]
}

fn of_staff() -> [Operation; 4] {
    [
        get("/admin/courses", "courses_waiting", Staff(Trust), "Courses that wait, longest first.", waiting)
            .answers_page::<CourseCard>(),
        post("/admin/courses/{id}/approve", "course_approve", Staff(Trust), "Shows a course from now on.", approve)
            .answers_nothing(204)
            .refuses(&["not_found", "own_course", "course_not_waiting", "course_empty", "course_unit_unfinished"]),
        post(
            "/admin/courses/{id}/decline",
            "course_decline",
            Staff(Trust),
            "Gives a course back with a reason.",
            decline,
        )
        .takes::<DeclineRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["not_found", "own_course", "course_not_waiting"]),
        post(
            "/admin/courses/{id}/take-down",
            "course_take_down",
            Staff(Trust),
            "Shows a course to nobody any more, whoever learns in it included.",
            take_down,
        )
        .takes::<DeclineRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["not_found", "own_course", "course_not_shown"]),
    ]
}

fn of_learners() -> [Operation; 7] {
    [
        post(
            "/courses/{id}/enrol",
            "course_enrol",
            Adult,
            "Takes a place in a course; what it costs waits in escrow until it cannot be given back any more.",
            enrol,
        )
        .takes::<EnrolRequest>()
        .answers::<Enrolment>(201)
        .repeatable()
        .refuses(&["not_found", "course_own", "course_not_open", "enrolled_already", "course_price_changed"])
        .refuses(&["course_pay_unknown", "course_pay_other", "not_enough_balance", "email_not_verified"])
        .refuses(&["credits_too_fast", "restricted_book", "prerequisites_missing"]),
        get("/enrolments", "enrolment_list", Person, "The own places, the one learned in last first.", enrolments)
            .asks(&[("limit", "1 to 100; 20 without it."), ("cursor", "Of the page before.")])
            .answers_page::<Enrolment>()
            .refuses(super::operation::LIST_REFUSALS),
        get("/enrolments/{id}", "enrolment_get", Person, "A place in a course, with what is done and next.", place)
            .answers::<Enrolment>(200)
            .refuses(&["not_found"]),
        post("/enrolments/{id}/return", "enrolment_return", Adult, "Gives a course back in time.", give_back)
            .answers::<Enrolment>(200)
            .repeatable()
            .refuses(&["not_found", "enrolment_over", "refund_over", "course_returned_before"]),
        post("/enrolments/{id}/version", "version_change", Person, "Goes on with the version shown now.", version)
            .answers::<Enrolment>(200)
            .refuses(&["not_found", "enrolment_over"]),
        get("/enrolments/{id}/certificate.pdf", "certificate_pdf", Person, "The certificate, to print.", pdf)
            .answers_file("application/pdf")
            .refuses(&["not_found", "course_unfinished", "certificate_unprintable"]),
        get("/certificates/{code}", "certificate_get", Anyone, "A certificate, for whoever has its code.", certified)
            .answers::<Certificate>(200)
            .refuses(&["not_found"]),
    ]
}

fn of_work() -> [Operation; 5] {
    [
        get("/quizzes/{id}/items", "quiz_items", RowTutor, "What the questions of a quiz are worth.", items)
            .answers::<QuizItems>(200)
            .refuses(&["not_found", "unit_other_kind"]),
        post("/quizzes/{id}/attempts", "quiz_attempt", Person, "Tries a quiz; each question says why.", attempt)
            .takes::<AttemptRequest>()
            .answers::<AttemptView>(201)
            .refuses(&["not_found", "answers_incomplete", "unit_not_open", "unit_other_kind", "attempts_too_many"]),
        get("/assignments/{id}/submissions", "submission_list", Person, "What was handed in for a task.", handed_in)
            .answers_page::<Submission>()
            .refuses(&["not_found"]),
        post("/assignments/{id}/submissions", "submission_add", Person, "Hands a task in.", hand_in)
            .takes::<SubmissionRequest>()
            .answers::<Submission>(201)
            .refuses(TEXT)
            .refuses(&["not_found", "unit_not_open", "unit_other_kind", "submissions_too_many"])
            .refuses(&["upload_unknown", "upload_not_ready"]),
        post("/submissions/{id}/feedback", "submission_mark", RowTutor, "Says something to what was handed in.", mark)
            .takes::<FeedbackRequest>()
            .answers_nothing(204)
            .refuses(TEXT)
            .refuses(&["not_found", "submission_marked"]),
    ]
}

/// `POST /submissions/{id}/feedback`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[schema(as = SubmissionFeedbackRequest)]
pub struct FeedbackRequest {
    /// What the teacher says to it.
    #[schema(required)]
    feedback: String,
}

async fn list(
    Caller(context): Caller,
    QueryOf(filter): QueryOf<CourseFilterRequest>,
) -> Answer<Json<Page<CourseCard>>> {
    Ok(Json(courses::course_list(&context, &filter).await?))
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<CourseRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(courses::course_create(&context, &request).await?)).into_response())
}

async fn taught(Caller(context): Caller) -> Answer<Json<Page<CourseCard>>> {
    Ok(Json(courses::courses_taught(&context).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<Json<Course>> {
    Ok(Json(courses::course_get(&context, id).await?))
}

async fn similar(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<Json<Page<CourseCard>>> {
    Ok(Json(courses::courses_similar(&context, id).await?))
}

async fn update(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<CourseRequest>,
) -> Answer<Json<Course>> {
    Ok(Json(courses::course_update(&context, id, &request).await?))
}

async fn prerequisites(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<PrerequisitesRequest>,
) -> Answer<Json<Course>> {
    Ok(Json(courses::prerequisites_put(&context, id, &request).await?))
}

async fn outline(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<OutlineRequest>,
) -> Answer<Json<Course>> {
    Ok(Json(courses::outline_put_seen(&context, id, &request.outline(), request.outline_version.as_deref()).await?))
}

async fn submit(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<Json<Course>> {
    Ok(Json(courses::course_submit(&context, id).await?))
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<CourseCard>>> {
    Ok(Json(courses::courses_waiting(&context).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<StatusCode> {
    courses::course_approve(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<DeclineRequest>,
) -> Answer<StatusCode> {
    courses::course_decline(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn take_down(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<DeclineRequest>,
) -> Answer<StatusCode> {
    courses::course_take_down(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn enrol(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    Key(key): Key,
    JsonBody(request): JsonBody<EnrolRequest>,
) -> Answer<Response> {
    let made = enrolment::enrol(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn enrolments(Caller(context): Caller, QueryOf(list): QueryOf<ListQuery>) -> Answer<Json<Page<Enrolment>>> {
    Ok(Json(enrolment::enrolments_own(&context, list.limit(), list.cursor()).await?))
}

async fn place(Caller(context): Caller, IdOf(id): IdOf<EnrolmentId>) -> Answer<Json<Enrolment>> {
    Ok(Json(enrolment::enrolment_get(&context, id).await?))
}

async fn give_back(Caller(context): Caller, IdOf(id): IdOf<EnrolmentId>, Key(key): Key) -> Answer<Json<Enrolment>> {
    Ok(Json(enrolment::enrolment_return(&context, id, key.as_ref()).await?))
}

async fn version(Caller(context): Caller, IdOf(id): IdOf<EnrolmentId>) -> Answer<Json<Enrolment>> {
    Ok(Json(enrolment::version_change(&context, id).await?))
}

async fn pdf(Caller(context): Caller, IdOf(id): IdOf<EnrolmentId>) -> Answer<Response> {
    let file = certificate::certificate_pdf(&context, id).await?;
    let told = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\""),
    ];
    Ok((told, file).into_response())
}

async fn certified(Caller(context): Caller, parameters: RawPathParams) -> Answer<Json<Certificate>> {
    let code = parameters.iter().find(|(name, _)| *name == "code").map(|(_, code)| code.to_owned());
    let code = code.ok_or_else(|| Failure::from(not_found("certificate")))?;
    Ok(Json(certificate::certificate_get(&context, &code).await?))
}

async fn items(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<QuizItems>> {
    Ok(Json(services::learning::items::quiz_items(&context, id).await?))
}

async fn attempt(
    Caller(context): Caller,
    IdOf(id): IdOf<UnitId>,
    JsonBody(request): JsonBody<AttemptRequest>,
) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(enrolment::quiz_attempt(&context, id, &request).await?)).into_response())
}

async fn handed_in(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<Page<Submission>>> {
    Ok(Json(enrolment::submissions_of(&context, id).await?))
}

async fn hand_in(
    Caller(context): Caller,
    IdOf(id): IdOf<UnitId>,
    JsonBody(request): JsonBody<SubmissionRequest>,
) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(enrolment::submission_add(&context, id, &request).await?)).into_response())
}

async fn mark(
    Caller(context): Caller,
    IdOf(id): IdOf<SubmissionId>,
    JsonBody(request): JsonBody<FeedbackRequest>,
) -> Answer<StatusCode> {
    enrolment::submission_mark(&context, id, &request.feedback).await?;
    Ok(StatusCode::NO_CONTENT)
}
