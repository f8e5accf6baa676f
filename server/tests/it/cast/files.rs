//! Files of the cast: the student's, announced, received and shown.

use super::{Cast, films::film};
use crate::support::Ask;
use domain::{
    catalog::saved::SavedSearchRequest, identity::Role, people::verification::VerificationRequest,
    platform::uploads::UploadRequest,
};
use futures::stream;
use serde_json::{Value, json};
use services::{
    SignedIn,
    catalog::saved::saved_search_create,
    people::verification::verification_request,
    platform::uploads::{upload_begin, upload_receive, upload_whole},
};

/// What is sent where bytes are taken.
pub const BYTES: &str = r#"{"any":"bytes"}"#;

/// The logo of an institution.
const LOGO: &str = "/rpc/integrations/institution-logo";

/// Whether a server function takes files.
pub fn takes(path: &str) -> bool {
    let of_people = ["/rpc/identity/photo", "/rpc/people/video", "/rpc/people/verification"];
    let of_others = ["/rpc/bookings/material", "/rpc/cases/file", "/rpc/learning/film", "/rpc/messages/file"];
    let of_courses = ["/rpc/learning/import"];
    of_people.contains(&path) || of_others.contains(&path) || of_courses.contains(&path) || path == LOGO
}

/// A file that may come.
pub fn announcement() -> Value {
    json!({ "purpose": "message", "file_name": "notes.pdf", "size": 18, "content_type": "application/pdf" })
}

impl Cast<'_> {
    /// The form, where a slice has a file of its own for it.
    pub(super) async fn form_of_slice(&mut self, name: &str, who: &str) -> Option<String> {
        if let Some(form) = Box::pin(self.circles_form(name, who)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.micro_form(name, who)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.learning_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.video_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.calendars_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.institutions_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.hooks_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.trust_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.cases_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.check_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.matching_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.growth_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.family_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.security_form(name, who)).await {
            return Some(form);
        }
        if let Some(form) = Self::elsewhere_form(name) {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.message_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.lessons_form(name, who)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.skill_form(name, who)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.staff_form(name)).await {
            return Some(form);
        }
        if let Some(form) = Box::pin(self.money_form(name, who)).await {
            return Some(form);
        }
        match self.own_data_form(name, who).await {
            Some(form) => Some(form),
            None => self.kept_form(name).await,
        }
    }

    /// An address of a file of the student's, of what the student keeps, or of papers that wait.
    pub(super) async fn file_address(&mut self, path: &str) -> Option<String> {
        if let Some(address) = self.growth_address(path).await {
            return Some(address);
        }
        if let Some(address) = self.message_address(path).await {
            return Some(address);
        }
        if let Some(address) = self.video_address(path).await {
            return Some(address);
        }
        if let Some(address) = self.calendars_address(path).await {
            return Some(address);
        }
        if let Some(address) = self.institutions_address(path).await {
            return Some(address);
        }
        if let Some(address) = self.hooks_address(path).await {
            return Some(address);
        }
        if path.contains("/saved-searches/{id}") {
            return Some(path.replace("{id}", &self.kept_search().await));
        }
        if path.contains("/admin/verifications/{id}") {
            return Some(path.replace("{id}", &self.waiting_papers().await));
        }
        let whole = path.ends_with("/uploads/{id}/complete");
        if !whole && !path.ends_with("/content") {
            return None;
        }
        let context = self.house.app.context_of(self.student());
        let bytes: &[u8] = if whole { b"%PDF-1.4 fractions" } else { BYTES.as_bytes() };
        let request = UploadRequest {
            purpose: "message".into(),
            file_name: "notes.pdf".into(),
            size: bytes.len() as i64,
            content_type: "application/pdf".into(),
        };
        let place = upload_begin(&context, &request).await.unwrap();
        if !whole {
            return Some(place.upload_url);
        }
        let body = stream::iter([Ok::<_, std::io::Error>(bytes)]);
        upload_receive(&context, place.id, None, body).await.unwrap();
        Some(path.replace("{id}", &place.id.to_string()))
    }

    /// A search that the student keeps.
    pub(super) async fn kept_search(&self) -> String {
        let context = self.house.app.context_of(self.student());
        let request = SavedSearchRequest { query: "q=algebra".into(), alert: "off".into() };
        saved_search_create(&context, &request).await.unwrap().id.to_string()
    }

    /// A paper of that person.
    pub(super) async fn paper(&self, person: &SignedIn) -> String {
        let bytes = b"%PDF-1.4 passport";
        let request = UploadRequest {
            purpose: "document".into(),
            file_name: "passport.pdf".into(),
            size: bytes.len() as i64,
            content_type: "application/pdf".into(),
        };
        upload_whole(&self.house.app.context_of(person), &request, bytes).await.unwrap().to_string()
    }

    /// A request for a badge, of a tutor of its own.
    pub(super) async fn waiting_papers(&self) -> String {
        let tutor = self.house.app.approved_tutor().await.person;
        let upload_ids = vec![self.paper(&tutor).await];
        let request = VerificationRequest { tier: "basic".into(), upload_ids };
        let context = self.house.app.context_of(&tutor);
        verification_request(&context, &request).await.unwrap().id.to_string()
    }

    /// Bodies of what somebody shows or keeps.
    pub(super) async fn file_body(&mut self, path: &str, who: &str) -> Option<Value> {
        if path == "/ads/campaigns" {
            // Each tutor promotes the own listing; whoever has none names somebody's.
            let own = self.person(who).and_then(|person| person.tutor_id).unwrap_or(self.tutor.tutor_id);
            return Some(json!({ "listing_id": own, "bid": 50, "daily_budget": 100, "total_budget": 200 }));
        }
        if let Some(body) = Self::growth_body(path) {
            return Some(body);
        }
        if let Some(body) = self.matching_body(path).await {
            return Some(body);
        }
        if let Some(body) = self.message_body(path) {
            return Some(body);
        }
        Some(match path {
            "/uploads" => announcement(),
            "/uploads/{id}/content" => serde_json::from_str(BYTES).unwrap(),
            "/uploads/{id}/complete" | "/tutors/me/submit" | "/favourites/{id}" | "/saved-searches/{id}" => Value::Null,
            "/saved-searches" => json!({ "query": "q=algebra", "alert": "off" }),
            "/tutors/me/verifications" => {
                let grown = self.person(who).filter(|person| !person.roles.contains(&Role::Child));
                let paper = self.paper(grown.unwrap_or(self.student())).await;
                json!({ "tier": "basic", "upload_ids": [paper] })
            }
            _ => return self.skill_body(path, who).await,
        })
    }

    /// The same as forms.
    pub(super) async fn kept_form(&self, name: &str) -> Option<String> {
        Some(match name {
            "people/submit" => String::new(),
            "people/verification-approve" => format!("verification_id={}", self.waiting_papers().await),
            "people/verification-reject" => {
                format!("verification_id={}&reason=It+cannot+be+read.", self.waiting_papers().await)
            }
            "catalog/tutor-save" => format!("tutor_id={}&keep=true", self.tutor.tutor_id),
            "catalog/search-keep" => "query=q%3Dalgebra".to_owned(),
            "catalog/search-forget" => format!("search_id={}", self.kept_search().await),
            _ => return None,
        })
    }

    /// A form with files, of a row that takes one.
    pub(super) async fn file_form(&self, ask: Ask, path: &str) -> Ask {
        let (name, value) = match path {
            "/rpc/people/verification" => ("tier", "basic".to_owned()),
            "/rpc/messages/file" => ("thread_id", self.written().await.thread_id.to_string()),
            "/rpc/learning/import" => ("subject_id", self.tutor.subject_id.to_string()),
            "/rpc/learning/film" => ("unit_id", self.learned().await.film.to_string()),
            _ => ("remove", "true".to_owned()),
        };
        let part = |head: &str, bytes: &[u8]| {
            let head = format!("--cast\r\nContent-Disposition: form-data; {head}\r\n\r\n");
            [head.as_bytes(), bytes, b"\r\n"].concat()
        };
        let mut body = part(&format!("name=\"{name}\""), value.as_bytes());
        if path == LOGO {
            body.extend(part("name=\"institution_id\"", self.institution().await.to_string().as_bytes()));
        }
        let file = match name {
            "tier" | "thread_id" => Some(("id.pdf\"\r\nContent-Type: application/pdf", &b"%PDF-1.4 passport"[..])),
            "subject_id" => Some(("course.md\"\r\nContent-Type: text/markdown", &b"# Fractions\n\nHalves."[..])),
            "unit_id" => Some(("film.mp4\"\r\nContent-Type: video/mp4", film())),
            _ => None,
        };
        body.extend(
            file.into_iter().flat_map(|(kind, bytes)| part(&format!("name=\"file\"; filename=\"{kind}"), bytes)),
        );
        body.extend(b"--cast--\r\n");
        ask.header("content-type", "multipart/form-data; boundary=cast").raw(body)
    }
}
