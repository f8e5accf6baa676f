//! Forms with a file, as a browser posts them without a script: `multipart/form-data`.
//!
//! The library of the server functions breaks on an odd boundary and knows no limit for a file, so these rows stand
//! beside them with a reader of their own; a refusal leads back to the form as theirs does. A file waits on the disk
//! until the form is whole, for a browser does not say how long it is; somebody who sends slowly holds no memory.

mod course_import;
mod logo;

use crate::{
    doors::{Entrance, Opening},
    failure::{Answer, Failure},
    house::House,
    request::{Caller, too_large},
    rpc::{Form, back_to_form, page_of_form},
};
use app::{refusals::told, request::locale_of};
use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State, multipart::Field},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    bookings::{case::StatementRequest, materials::MaterialRequest},
    door::{Access, Door},
    identity::settings::SettingsRequest,
    learning::video::VideoRequest,
    messages::message::MessageRequest,
    people::{refusals::tutor_profile_missing, tutor_profile::TutorProfileRequest, verification::VerificationRequest},
    platform::{
        refusals::{request_malformed, request_too_slow},
        uploads::{
            Purpose, UploadRequest,
            refusals::{file_missing, multipart_expected},
        },
    },
};
use services::{
    Context,
    bookings::{booking::case_statement_add, notes::material_add},
    identity::settings,
    learning::video::video_begin,
    messages::send::message_send,
    people::{tutor_profile, verification::verification_request},
    platform::uploads::{pace::Pace, turnstile::Turnstile, upload_streamed},
};
use std::{sync::Arc, time::Instant};
use tokio::{
    io::{AsyncSeekExt, AsyncWriteExt},
    time::timeout,
};
use tokio_util::io::ReaderStream;

/// Bytes that the fields beside a file may take together.
const FIELDS_BYTES: i64 = 32 * 1_024;
/// Fields beside the files.
const MOST_FIELDS: usize = 64;
/// Forms with files that this server reads at the same time, and of them those of one person.
const AT_ONCE: (usize, usize) = (24, 2);
/// Time that sending and looking take together.
const SENDING_MS: u32 = 120_000;
/// The same for films of courses.
const FILM_MS: u32 = 1_800_000;
/// Files of one form.
const MOST_FILES: usize = 5;

/// The rows.
pub fn openings() -> Vec<Opening> {
    vec![
        row("/rpc/identity/photo", Access::Adult, Purpose::Photo, photo),
        row("/rpc/integrations/institution-logo", Access::Adult, Purpose::Branding, logo::logo),
        row("/rpc/people/video", Access::Tutor, Purpose::VideoIntro, video),
        row("/rpc/people/verification", Access::Tutor, Purpose::Document, verification),
        row("/rpc/bookings/material", Access::Person, Purpose::Lesson, material),
        row("/rpc/cases/file", Access::Person, Purpose::Evidence, evidence),
        row("/rpc/messages/file", Access::Person, Purpose::Message, message),
        long(row("/rpc/learning/film", Access::Tutor, Purpose::CourseVideo, film)),
        long(row("/rpc/learning/import", Access::Tutor, Purpose::CourseImport, course_import::import)),
    ]
}

/// A film of a lesson's length takes its time on the way.
fn long(mut opening: Opening) -> Opening {
    opening.door = opening.door.time_limit(FILM_MS);
    opening
}

fn row<H: axum::handler::Handler<T, House>, T: 'static>(
    path: &'static str,
    access: Access,
    purpose: Purpose,
    handler: H,
) -> Opening {
    let many = matches!(purpose, Purpose::Document | Purpose::Evidence);
    let most = purpose.rules().most_bytes * if many { MOST_FILES as i64 } else { 1 };
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
    size: i64,
    /// Without a name: the disk has it back when this is dropped, and when the process dies.
    kept: std::fs::File,
}

/// Places of this server for forms with files.
struct Reading(Arc<Turnstile>);

impl Sent {
    async fn read(context: &Context, request: Request) -> Answer<Self> {
        let person = context.require_person()?;
        let places = context.app.shelf.get(|| Reading(Arc::new(Turnstile::new(AT_ONCE.0, AT_ONCE.1))));
        let _place = places.0.clone().enter(person.id.0)?;
        let mut bounds = Bounds::new(Entrance::of(request.extensions()).door.body_limit_bytes as usize);
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| multipart_expected())?;
        let mut sent = Self::default();
        while let Some(mut field) = form.next_field().await.map_err(unread)? {
            let name = field.name().unwrap_or("").to_owned();
            let Some(file) = field.file_name().map(str::to_owned) else {
                sent.texts.push((name, bounds.text(&mut field).await?));
                if sent.texts.len() > MOST_FIELDS {
                    return Err(request_malformed().into());
                }
                continue;
            };
            let content_type = field.content_type().unwrap_or("").to_owned();
            let (kept, size) = bounds.file(&mut field).await?;
            // A field for a file that nobody chose.
            if file.is_empty() && size == 0 {
                continue;
            }
            if sent.files.len() == MOST_FILES {
                return Err(request_malformed().into());
            }
            sent.files.push(SentFile { name: file, content_type, size, kept });
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

/// How much and how slowly a form may come.
struct Bounds {
    limit: usize,
    taken: usize,
    typed: usize,
    pace: Pace,
}

impl Bounds {
    fn new(limit: usize) -> Self {
        Self { limit, taken: 0, typed: 0, pace: Pace::new(Instant::now()) }
    }

    /// The next bytes of a field.
    async fn chunk(&mut self, field: &mut Field<'_>) -> Answer<Option<Bytes>> {
        loop {
            let wait = self.pace.wait(Instant::now()).ok_or_else(request_too_slow)?;
            let Ok(chunk) = timeout(wait, field.chunk()).await else { continue };
            let Some(chunk) = chunk.map_err(unread)? else { return Ok(None) };
            self.pace.brought(chunk.len());
            self.taken += chunk.len();
            if self.taken > self.limit {
                return Err(too_large(self.limit));
            }
            return Ok(Some(chunk));
        }
    }

    /// What somebody typed.
    async fn text(&mut self, field: &mut Field<'_>) -> Answer<String> {
        let mut bytes = Vec::new();
        while let Some(chunk) = self.chunk(field).await? {
            self.typed += chunk.len();
            if self.typed > FIELDS_BYTES as usize {
                return Err(too_large(FIELDS_BYTES as usize));
            }
            bytes.extend_from_slice(&chunk);
        }
        String::from_utf8(bytes).map_err(|_| request_malformed().into())
    }

    /// A file, on the disk, and how long it is.
    async fn file(&mut self, field: &mut Field<'_>) -> Answer<(std::fs::File, i64)> {
        let mut kept = tokio::fs::File::from_std(tempfile::tempfile().map_err(unkept)?);
        let mut size = 0;
        while let Some(chunk) = self.chunk(field).await? {
            size += chunk.len() as i64;
            kept.write_all(&chunk).await.map_err(unkept)?;
        }
        kept.flush().await.map_err(unkept)?;
        kept.rewind().await.map_err(unkept)?;
        Ok((kept.into_std().await, size))
    }
}

fn unkept(error: std::io::Error) -> Failure {
    Failure::unexpected(format!("a file of a form could not be kept: {error}"))
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
            size: self.size,
            content_type: self.content_type.clone(),
        };
        let kept = self.kept.try_clone().map_err(|error| services::Error::Unexpected(Box::new(error)))?;
        upload_streamed(context, &request, ReaderStream::new(tokio::fs::File::from_std(kept))).await
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
    let sent = Sent::read(&context, request).await?;
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
    let sent = Sent::read(&context, request).await?;
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
    let sent = Sent::read(&context, request).await?;
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

/// A file for a lesson.
async fn material(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(&context, request).await?;
    let done = async {
        let booking = sent.text("booking_id").parse().map_err(|_| Refusal::not_found("booking"))?;
        let file = sent.files.first().ok_or_else(file_missing)?;
        let upload_id = file.upload(&context, Purpose::Lesson).await?.to_string();
        material_add(&context, booking, &MaterialRequest { upload_id }).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("bookings/material", &sent), done).await
}

/// Files for a case, with what they show.
async fn evidence(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(&context, request).await?;
    let done = async {
        let case = sent.text("case_id").parse().map_err(|_| Refusal::not_found("case"))?;
        if sent.files.is_empty() {
            return Err(file_missing().into());
        }
        let mut upload_ids = Vec::new();
        for file in &sent.files {
            upload_ids.push(file.upload(&context, Purpose::Evidence).await?.to_string());
        }
        let request = StatementRequest { text: sent.text("text").to_owned(), upload_ids };
        case_statement_add(&context, case, &request).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("cases/file", &sent), done).await
}

/// A file for a conversation, with a word beside it or without. The form carries the message's own id.
async fn message(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(&context, request).await?;
    let done = async {
        let file = sent.files.first().ok_or_else(file_missing)?;
        let upload_id = file.upload(&context, Purpose::Message).await?.to_string();
        let client_id = Some(sent.text("client_id").to_owned()).filter(|id| !id.is_empty());
        let request = MessageRequest {
            thread_id: Some(sent.text("thread_id").to_owned()),
            client_id: client_id.unwrap_or_else(|| context.new_id().to_string()),
            text: sent.text("text").to_owned(),
            attachment_ids: vec![upload_id],
            ..MessageRequest::default()
        };
        message_send(&context, &request).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("messages/file", &sent), done).await
}

/// A film for a unit of a course.
async fn film(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let headers = request.headers().clone();
    let sent = Sent::read(&context, request).await?;
    let done = async {
        let unit_id = sent.text("unit_id").parse().map_err(|_| Refusal::not_found("unit"))?;
        let file = sent.files.first().ok_or_else(file_missing)?;
        let upload_id = file.upload(&context, Purpose::CourseVideo).await?;
        video_begin(&context, &VideoRequest { unit_id, upload_id }).await.map(drop)
    };
    let done = done.await;
    finished(&house, &context, &headers, ("learning/film", &sent), done).await
}
