//! `/students/me`: what a student looks for.

use super::operation::{Operation, TEXT, get, put};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody},
};
use axum::Json;
use domain::{
    door::Access::Person,
    people::student_profile::{StudentProfile, StudentProfileRequest},
};
use services::people::student_profile::{student_profile_get, student_profile_put};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/students/me", "student_profile_get", Person, "What the caller wants to learn, and how.", read)
            .answers::<StudentProfile>(200),
        put("/students/me", "student_profile_put", Person, "Replaces the whole of it.", replace)
            .takes::<StudentProfileRequest>()
            .answers::<StudentProfile>(200)
            .refuses(TEXT)
            .refuses(&["subjects_invalid", "subject_unknown", "rate_out_of_range", "currency_unknown"])
            .refuses(&["currency_not_money", "learning_style_unknown", "language_unknown", "weekday_unknown"])
            .refuses(&["wall_time_invalid", "end_not_after_start", "time_zone_unknown", "too_many"])
            .refuses(&["changed_elsewhere"]),
    ]
}

async fn read(Caller(context): Caller) -> Answer<Json<StudentProfile>> {
    Ok(Json(student_profile_get(&context).await?))
}

async fn replace(
    Caller(context): Caller,
    JsonBody(request): JsonBody<StudentProfileRequest>,
) -> Answer<Json<StudentProfile>> {
    Ok(Json(student_profile_put(&context, &request).await?))
}
