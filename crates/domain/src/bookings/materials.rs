//! Files that the two of a lesson add to it, before and after.

use super::{booking::SessionState, refusals};
use crate::{
    Refusal,
    ids::{UploadId, UserId},
    platform::uploads::refusals::upload_unknown,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most files of one lesson.
pub const MATERIALS_MAX: i64 = 20;

/// `POST /bookings/{id}/materials`: a file that was sent for the purpose `lesson`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct MaterialRequest {
    #[schema(required, format = "uuid")]
    pub upload_id: String,
}

impl MaterialRequest {
    /// The file it names.
    ///
    /// # Errors
    /// 422 `upload_unknown`.
    pub fn parse(&self) -> Result<UploadId, Refusal> {
        self.upload_id.trim().parse().map_err(|_| upload_unknown().at("upload_id"))
    }
}

/// A file of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Material {
    pub id: UploadId,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
    /// Where it is, signed and good for an hour or two.
    pub url: String,
    pub added_by: UserId,
    pub added_by_name: String,
    pub added_at: DateTime<Utc>,
    /// Whether the reader may take it away: who added it.
    pub own: bool,
}

/// Whether a lesson still takes files: as long as it was not called off.
///
/// # Errors
/// 409 `booking_already_…`.
pub fn may_add(session: SessionState) -> Result<(), Refusal> {
    match session {
        SessionState::Requested | SessionState::Scheduled | SessionState::Active | SessionState::Ended => Ok(()),
        over @ (SessionState::Declined | SessionState::Cancelled | SessionState::Expired) => {
            Err(refusals::already(over))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_takes_files_until_it_is_called_off() {
        let codes: Vec<String> =
            SessionState::ALL.iter().filter_map(|session| may_add(*session).err()).map(|no| no.code).collect();
        assert_eq!(codes, ["booking_already_declined", "booking_already_cancelled", "booking_already_expired"]);
    }

    #[test]
    fn a_file_is_named_by_its_id() {
        let refusal = MaterialRequest { upload_id: "notes.pdf".into() }.parse().unwrap_err();
        assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("upload_unknown", "upload_id"));
    }
}
