//! Where a person's picture is served.
//!
//! A stored picture is the place of one that came with the site (`people/walter-fairchild`), or `upload/` and the id of
//! a file that its person sent.

use crate::ids::UploadId;

/// What stands before an upload's id.
const SENT: &str = "upload/";

/// The address of a stored picture: `people/walter-fairchild` is `/img/people/walter-fairchild.svg`.
pub fn photo_url(picture: Option<&str>) -> Option<String> {
    picture.map(|picture| match sent_picture(picture) {
        Some(id) => media_path(id),
        None => format!("/img/{picture}.svg"),
    })
}

/// How a sent picture is stored.
pub fn picture_of(upload: UploadId) -> String {
    format!("{SENT}{upload}")
}

/// The file of a stored picture, when its person sent it.
pub fn sent_picture(picture: &str) -> Option<UploadId> {
    picture.strip_prefix(SENT)?.parse().ok()
}

/// The address of a file; for those that are not public without what opens it.
pub fn media_path(upload: UploadId) -> String {
    format!("/api/v1/media/{upload}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn pictures_of_the_site_and_pictures_that_were_sent_have_addresses() {
        assert_eq!(photo_url(None), None);
        assert_eq!(photo_url(Some("people/ada")).unwrap(), "/img/people/ada.svg");
        let id: UploadId = "0190b5c0-0000-7000-8000-000000000001".parse().unwrap();
        assert_eq!(photo_url(Some(&picture_of(id))).unwrap(), media_path(id));
        assert_eq!(sent_picture(&picture_of(id)), Some(id));
        assert_eq!(sent_picture("people/ada"), None);
    }
}
