//! A file that becomes a course.

use super::{Sent, finished};
use crate::{failure::Answer, house::House, request::Caller};
use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    learning::import::{ImportRequest, manifest::ending},
    platform::uploads::{Purpose, refusals::file_missing},
};
use services::learning::imports::import_begin;

/// The page of its report is where it leads.
pub(super) async fn import(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let mut sent = Sent::read(&context, request).await?;
    // Browsers know no type for Markdown; its name says it.
    for file in &mut sent.files {
        match ending(&file.name).as_str() {
            "md" | "markdown" => "text/markdown".clone_into(&mut file.content_type),
            "imscc" | "zip" => "application/zip".clone_into(&mut file.content_type),
            _ => {}
        }
    }
    let begun = async {
        let file = sent.files.first().ok_or_else(file_missing)?;
        let upload_id = Some(file.upload(&context, Purpose::CourseImport).await?);
        let subject_id = sent.text("subject_id").parse().ok();
        import_begin(&context, &ImportRequest { upload_id, kind: None, subject_id }).await
    };
    match begun.await {
        Ok(begun) => {
            let target = format!("/teach/courses/import/{}", begun.id);
            Ok((StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response())
        }
        Err(error) => finished(&house, &context, &headers, ("learning/import", &sent), Err(error)).await,
    }
}
