//! Where a person's picture is served.

/// The address of a stored picture: `people/walter-fairchild` is `/img/people/walter-fairchild.svg`.
pub fn photo_url(picture: Option<&str>) -> Option<String> {
    picture.map(|picture| format!("/img/{picture}.svg"))
}
