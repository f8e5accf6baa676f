//! Faces: the picture somebody has, or the initials of the name on a ground of its own.

use leptos::prelude::*;

/// Grounds of initials; those of the drawn portraits.
const GROUNDS: [&str; 7] = ["sand", "butter", "rose", "lilac", "sky", "mint", "stone"];

/// A face; decorative, the name stands beside it. `size` is a class of the sheet, `size-16` is 64 pixels; a style of
/// its own is what the content policy refuses. `eager` is for a face that is seen before anybody scrolls.
#[component]
pub fn Avatar(
    #[prop(into)] name: String,
    #[prop(optional_no_strip)] photo: Option<String>,
    #[prop(default = "size-16")] size: &'static str,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] eager: bool,
) -> impl IntoView {
    let pixels = pixels(size);
    match photo {
        Some(src) => view! {
            <span class=format!("avatar {size} {class}")>
                <img src=src alt="" width=pixels height=pixels loading=(!eager).then_some("lazy") />
            </span>
        }
        .into_any(),
        None => {
            let class = format!("avatar initials ground-{} {size} {class}", ground(&name));
            view! {
                <span class=class aria-hidden="true">
                    <span>{initials(&name)}</span>
                </span>
            }
            .into_any()
        }
    }
}

/// What a class `size-…` of the sheet measures.
fn pixels(size: &str) -> u32 {
    size.strip_prefix("size-").and_then(|units| units.parse().ok()).unwrap_or(16_u32) * 4
}

/// The same for the same name, wherever and whenever it is shown.
fn ground(name: &str) -> &'static str {
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    GROUNDS.get(hash as usize % GROUNDS.len()).copied().unwrap_or("sand")
}

/// The first letters of the first and of the last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_of_the_first_and_of_the_last_word() {
        let cases = [
            ("Walter Fairchild", "WF"),
            ("María José de la Cruz", "MC"),
            ("élodie", "É"),
            ("李明", "李"),
            ("«Bo» O'Neill-Smith", "BO"),
            ("…", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_ground_belongs_to_a_name_and_every_ground_is_used() {
        assert_eq!(ground("Ada"), ground("Ada"));
        let used: std::collections::BTreeSet<_> = (0..100).map(|n| ground(&format!("Person {n}"))).collect();
        assert_eq!(used.len(), GROUNDS.len());
    }
}
