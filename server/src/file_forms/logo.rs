//! The logo of an institution. Its page is one of several, so the form leads back to the one it named.

use super::{Sent, finished};
use crate::{failure::Answer, house::House, request::Caller};
use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    ids::InstitutionId,
    integrations::institution::BrandingRequest,
    platform::uploads::{Purpose, refusals::file_missing},
};
use services::integrations::institutions::branding_put;

/// The logo of an institution: a new one, or none with `remove`.
pub(super) async fn logo(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(&context, request).await?;
    let named = sent.text("institution_id").parse::<InstitutionId>().ok();
    let done = async {
        let id = named.ok_or_else(|| Refusal::not_found("institution"))?;
        let logo_upload_id = match sent.files.first() {
            Some(file) => file.upload(&context, Purpose::Branding).await?.to_string(),
            None if sent.text("remove") == "true" => String::new(),
            None => return Err(file_missing().into()),
        };
        let request = BrandingRequest { logo_upload_id: Some(logo_upload_id), ..BrandingRequest::default() };
        branding_put(&context, id, &request).await.map(drop)
    };
    match (done.await, named) {
        (Ok(()), Some(id)) => {
            let target = format!("/institution/branding?institution={id}&notice=saved");
            Ok((StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response())
        }
        (done, _) => finished(&house, &context, &headers, ("integrations/institution-logo", &sent), done).await,
    }
}
