//! Forms with a file, as a browser posts them without a script: `multipart/form-data`.
//!
//! The library of the server functions breaks on an odd boundary and knows no limit for a file, so these rows stand
//! beside them with a reader of their own; a refusal leads back to the form as theirs does.

use crate::{
    doors::{Entrance, Opening},
    failure::{Answer, Failure},
    house::House,
    request::{Caller, too_large},
    rpc::{Form, back_to_form, page_of_form},
};
use app::{refusals::told, request::locale_of};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    door::{Access, Door},
    identity::settings::SettingsRequest,
    people::{refusals::tutor_profile_missing, tutor_profile::TutorProfileRequest, verification::VerificationRequest},
    platform::{
        refusals::request_malformed,
        uploads::{
            Purpose, UploadRequest,
            refusals::{file_missing, multipart_expected},
        },
    },
};
use services::{
    Context,
    identity::settings,
    people::{tutor_profile, verification::verification_request},
    platform::uploads::upload_whole,
};

/// Bytes that the fields beside a file may take.
const FIELDS_BYTES: i64 = 64 * 1_024;
/// Time that sending and looking take together.
const SENDING_MS: u32 = 120_000;
/// Files of one form.
const MOST_FILES: usize = 5;

/// The rows.
pub fn openings() -> Vec<Opening> {
    vec![
        row("/rpc/identity/photo", Access::Adult, Purpose::Photo, photo),
        row("/rpc/people/video", Access::Adult, Purpose::VideoIntro, video),
        row("/rpc/people/verification", Access::Tutor, Purpose::Document, verification),
    ]
}

fn row<H: axum::handler::Handler<T, House>, T: 'static>(
    path: &'static str,
    access: Access,
    purpose: Purpose,
    handler: H,
) -> Opening {
    let most = purpose.rules().most_bytes * if purpose == Purpose::Document { MOST_FILES as i64 } else { 1 };
    let most = u32::try_from(most + FIELDS_BYTES).unwrap_or(u32::MAX);
    let opening = Opening::new(Door::rpc(path, access).body_limit(most).time_limit(SENDING_MS), handler);
    // The row's own limit counts.
    Opening { handler: opening.handler.layer(DefaultBodyLimit::disable()), ..opening }
}

/// What a form with files brought.
#[derive(Default)]
struct Sent {
    texts: Vec<(String, String)>,
    files: Vec<SentFile>,
}

struct SentFile {
    name: String,
    content_type: String,
    bytes: Vec<u8>,
}

impl Sent {
    async fn read(request: Request) -> Answer<Self> {
        let limit = Entrance::of(request.extensions()).door.body_limit_bytes as usize;
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| multipart_expected())?;
        let (mut sent, mut taken) = (Self::default(), 0);
        while let Some(mut field) = form.next_field().await.map_err(unread)? {
            let name = field.name().unwrap_or("").to_owned();
            let file = field.file_name().map(str::to_owned);
            let content_type = field.content_type().unwrap_or("").to_owned();
            let mut bytes = Vec::new();
            while let Some(chunk) = field.chunk().await.map_err(unread)? {
                taken += chunk.len();
                if taken > limit {
                    return Err(too_large(limit));
                }
                bytes.extend_from_slice(&chunk);
            }
            match file {
                // A field for a file that nobody chose.
                Some(file) if file.is_empty() && bytes.is_empty() => {}
                Some(name) if sent.files.len() < MOST_FILES => sent.files.push(SentFile { name, content_type, bytes }),
                Some(_) => return Err(request_malformed().into()),
                None => sent.texts.push((name, String::from_utf8(bytes).map_err(|_| request_malformed())?)),
            }
        }
        Ok(sent)
    }

    fn text(&self, name: &str) -> &str {
        self.texts.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.as_str())
    }

    /// The fields as a form without a file would have sent them.
    fn typed(&self) -> Vec<u8> {
        serde_urlencoded::to_string(&self.texts).unwrap_or_default().into_bytes()
    }
}

fn unread(error: axum::extract::multipart::MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { too_large(0) } else { request_malformed().into() }
}

impl SentFile {
    /// Stores and checks it.
    async fn upload(&self, context: &Context, purpose: Purpose) -> services::Result<domain::ids::UploadId> {
        let request = UploadRequest {
            purpose: purpose.code().to_owned(),
            file_name: self.name.clone(),
            size: self.bytes.len() as i64,
            content_type: self.content_type.clone(),
        };
        upload_whole(context, &request, &self.bytes).await
    }
}

/// Where a form leads: on, or back to where it stands with what is wrong.
async fn finished(
    house: &House,
    context: &Context,
    headers: &HeaderMap,
    (name, sent): (&str, &Sent),
    done: services::Result<()>,
) -> Answer<Response> {
    let typed = sent.typed();
    let back = page_of_form(house, headers, &typed);
    match done {
        Ok(()) => {
            let target = format!("{}?notice=saved", back.split('?').next().unwrap_or("/"));
            Ok((StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response())
        }
        Err(services::Error::Refused(refusal)) => {
            let form = Form { name: name.to_owned(), typed, back };
            back_to_form(context, form, told(locale_of(&context.locale), at_the_file(refusal))).await
        }
        Err(error) => Err(error.into()),
    }
}

/// What a file is refused for stands under the field it was chosen in.
fn at_the_file(refusal: Refusal) -> Refusal {
    refusal.at("file")
}

/// The own picture: a new one, or none with `remove`.
async fn photo(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(request).await?;
    let done = async {
        let photo_upload_id = match sent.files.first() {
            Some(file) => file.upload(&context, Purpose::Photo).await?.to_string(),
            None if sent.text("remove") == "true" => String::new(),
            None => return Err(file_missing().into()),
        };
        let request = SettingsRequest { photo_upload_id: Some(photo_upload_id), ..SettingsRequest::default() };
        settings::settings_change(&context, request).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("identity/photo", &sent), done).await
}

/// The own introduction: a film, or none with `remove`.
async fn video(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(request).await?;
    let done = async {
        let tutor = context.require_person()?.tutor_id.ok_or_else(tutor_profile_missing)?;
        let video_upload_id = match sent.files.first() {
            Some(file) => file.upload(&context, Purpose::VideoIntro).await?.to_string(),
            None if sent.text("remove") == "true" => String::new(),
            None => return Err(file_missing().into()),
        };
        let request = TutorProfileRequest { video_upload_id: Some(video_upload_id), ..TutorProfileRequest::default() };
        tutor_profile::tutor_profile_update(&context, tutor, request).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("people/video", &sent), done).await
}

/// Papers for a badge.
async fn verification(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(request).await?;
    let done = async {
        let mut upload_ids = Vec::new();
        for file in &sent.files {
            upload_ids.push(file.upload(&context, Purpose::Document).await?.to_string());
        }
        if upload_ids.is_empty() {
            return Err(file_missing().into());
        }
        let request = VerificationRequest { tier: sent.text("tier").to_owned(), upload_ids };
        verification_request(&context, &request).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("people/verification", &sent), done).await
}
