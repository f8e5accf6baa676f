//! Files that go with a message.

use super::{
    contacts::Leak,
    message::{Voice, judged},
    refusals,
};
use crate::{Refusal, ids::UploadId, platform::uploads::refusals::upload_unknown};
use serde::{Deserialize, Serialize};

/// Files that go with one message.
pub const FILES_MAX: usize = 5;

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MessageFile {
    pub id: UploadId,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
    /// Where it is, signed and good for an hour or two.
    pub url: String,
    /// Where a picture is shown small, signed alike; null for what is no picture.
    pub preview_url: Option<String>,
}

impl MessageFile {
    /// Whether a page shows it and does not only name it.
    pub fn is_picture(&self) -> bool {
        ["image/jpeg", "image/png"].contains(&self.content_type.as_str())
    }
}

/// The files it names, each once.
///
/// # Errors
/// 422 `upload_unknown`, `files_too_many`.
pub fn files_of(ids: &[String]) -> Result<Vec<UploadId>, Refusal> {
    let mut files = Vec::new();
    for id in ids.iter().map(|id| id.trim()).filter(|id| !id.is_empty()) {
        let id = id.parse().map_err(|_| upload_unknown())?;
        if !files.contains(&id) {
            files.push(id);
        }
    }
    if files.len() > FILES_MAX { Err(refusals::files_too_many(FILES_MAX)) } else { Ok(files) }
}

/// The same of a message with files, which nobody can look through for a way to meet elsewhere: where a child is one
/// of the two, each waits.
pub const fn judged_with_files(leak: Option<Leak>, voice: Voice) -> (Option<&'static str>, bool) {
    match (judged(leak, voice), voice) {
        ((Some(code), true), _) => (Some(code), true),
        (_, Voice::Child) => (Some("file_held"), true),
        (_, Voice::ToChild) => (Some("file_waits"), true),
        (told, Voice::Free) => told,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_passes_between_a_child_and_others_before_the_parent_has_seen_it() {
        for leak in Leak::ALL.map(Some).into_iter().chain([None]) {
            for voice in [Voice::Child, Voice::ToChild] {
                assert!(judged_with_files(leak, voice).1, "{leak:?} {voice:?}");
            }
            assert_eq!(judged_with_files(leak, Voice::Free), judged(leak, Voice::Free));
        }
        assert_eq!(judged_with_files(None, Voice::Child).0, Some("file_held"));
    }
}
