//! Broken model files: the rules take over with one warning, and nothing panics.

use crate::market::{Place, read, simulated, trained};
use matching::{
    model::{self, Model},
    scoring::Ranker,
};
use proptest::prelude::*;
use std::sync::OnceLock;

fn files() -> &'static [(String, Vec<u8>)] {
    static FILES: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let place = Place::new("files-train");
        trained(&read(&simulated(&place, 71, 25, 60)), 1).model.files().unwrap()
    })
}

fn opens_as_rules(place: &Place) -> String {
    let (ranker, warning) = Ranker::open(&place.join("model"));
    assert!(matches!(ranker, Ranker::Rules));
    let warning = warning.expect("a fallback says why");
    assert!(!warning.contains('\n') && warning.contains("rules"), "{warning}");
    warning
}

#[test]
fn a_whole_model_opens_and_a_missing_one_is_the_rules() {
    let place = Place::new("files-whole");
    assert!(opens_as_rules(&place).contains("is missing"));
    model::write(&place.join("model"), files()).unwrap();
    let (ranker, warning) = Ranker::open(&place.join("model"));
    assert!(matches!(ranker, Ranker::Learned(_)) && warning.is_none());
}

#[test]
fn a_model_of_another_version_is_the_rules() {
    let place = Place::new("files-version");
    for (from, to) in [
        ("\"format\": 2", "\"format\": 3"),
        ("\"feature_version\": ", "\"feature_version\": 9"),
        ("tutor_rating", "tutor_stars"),
    ] {
        let mut changed = files().to_vec();
        let text = String::from_utf8(changed[0].1.clone()).unwrap();
        assert!(text.contains(from));
        changed[0].1 = text.replacen(from, to, 1).into_bytes();
        model::write(&place.join("model"), &changed).unwrap();
        assert!(opens_as_rules(&place).contains("another version"), "{from}");
    }
}

#[test]
fn a_lost_file_is_the_rules() {
    let place = Place::new("files-lost");
    for name in ["model.json", "model.safetensors", "SHA256SUMS"] {
        model::write(&place.join("model"), files()).unwrap();
        std::fs::remove_file(place.join("model").join(name)).unwrap();
        opens_as_rules(&place);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_flipped_byte_or_a_cut_in_any_file_is_the_rules(which in 0usize..3, place in 0.0f64..1.0, flip in 1u8..=255, cut: bool) {
        let directory = Place::new(&format!("files-flip-{which}-{flip}"));
        model::write(&directory.join("model"), files()).unwrap();
        let path = directory.join("model").join(["model.json", "model.safetensors", "SHA256SUMS"][which]);
        let mut bytes = std::fs::read(&path).unwrap();
        let at = (place * bytes.len() as f64) as usize;
        if cut { bytes.truncate(at) } else { bytes[at] ^= flip }
        std::fs::write(&path, bytes).unwrap();
        opens_as_rules(&directory);
    }

    /// Behind the check sums too: whoever can write sums can write anything.
    #[test]
    fn changed_bytes_never_panic_the_parser(changes in proptest::collection::vec((0.0f64..1.0, any::<u8>()), 1..12), weights: bool) {
        let mut changed = files().to_vec();
        let bytes = &mut changed[usize::from(weights)].1;
        // Headers and tree arrays are at the front: most changes go there.
        let reach = if changes.len() % 2 == 0 { bytes.len() } else { bytes.len().min(6000) };
        for (place, value) in changes {
            bytes[(place * reach as f64) as usize] = value;
        }
        if let Ok(model) = Model::parse(&changed[0].1, &changed[1].1) {
            let row = [0.5; matching::features::WIDTH];
            let texts = vec![0.0; matching::text::DIMENSIONS];
            let score = model.learned.scores(&[row], &texts).unwrap()[0];
            prop_assert!(score.is_finite());
            model.learned.contributions(&row, &texts).unwrap();
        }
    }
}
