//! The point of it all: better than the rules on later data, the same files from the same input, a card that says so.

use crate::market::{Place, UNTIL, simulated};
use matching::{
    cli::{MatchCommand, execute},
    features::SIGNALS,
};

fn file(place: &Place, name: &str) -> Vec<u8> {
    std::fs::read(place.join(name)).unwrap()
}

#[test]
fn on_later_lists_and_on_the_planted_truth_the_model_beats_the_rules() {
    let seed = 41;
    let place = Place::new("order");
    let market = simulated(&place, seed, 90, 320);
    let out = place.join("card");
    let text =
        execute(MatchCommand::Evaluate { dataset: market, until: UNTIL.to_owned(), out: Some(out.clone()), seed: 1 })
            .unwrap();
    println!("market seed {seed}\n{text}");
    let card: serde_json::Value = serde_json::from_slice(&std::fs::read(out.join("model-card.json")).unwrap()).unwrap();
    for measure in ["ndcg_10", "truth_ndcg_10", "auc"] {
        let judged = &card["measures"][measure];
        let (model, rules) = (judged["model"].as_f64().unwrap(), judged["rules"].as_f64().unwrap());
        assert!(model > rules, "{measure}: model {model}, rules {rules}, market seed {seed}");
    }
    assert!(
        card["measures"]["truth_lift"].as_f64().unwrap() > 0.2,
        "market seed {seed}: {}",
        card["measures"]["truth_lift"]
    );
    let slices = card["measures"]["slices"].as_array().unwrap();
    for name in ["cold start", "cold start (planted truth)"] {
        let slice =
            slices.iter().find(|slice| slice["name"] == name).unwrap_or_else(|| panic!("the card has no {name}"));
        let (model, rules) = (slice["ndcg"]["model"].as_f64().unwrap(), slice["ndcg"]["rules"].as_f64().unwrap());
        assert!(slice["lists"].as_u64().unwrap() >= 20, "{name}: too few lists to say anything");
        assert!(model >= rules, "{name}: model {model}, rules {rules}, market seed {seed}");
        let (low, high) = (&slice["over_rules"]["low"], &slice["over_rules"]["high"]);
        assert!(low.as_f64().unwrap() < model - rules && model - rules < high.as_f64().unwrap(), "{name}");
    }
    assert_eq!(card["measures"]["drift"].as_array().unwrap().len(), SIGNALS.len());
    assert!(card["measures"]["calibration_error"].as_f64().unwrap() < 0.05, "market seed {seed}");
    let markdown = String::from_utf8(std::fs::read(out.join("model-card.md")).unwrap()).unwrap();
    for words in [
        "cold start",
        "Recall@50",
        "coverage",
        "Drift",
        "95 % interval",
        "above rules, cold start (planted truth)",
        "budget: low third",
        "subject:",
        "language:",
        "trees NDCG@10",
        "network",
    ] {
        assert!(markdown.contains(words), "the card does not say {words}");
    }
    assert!(std::fs::read_to_string(out.join("chart.svg")).unwrap().starts_with("<svg"));
}

#[test]
fn the_same_input_and_seed_give_the_same_files_and_scores() {
    let place = Place::new("same");
    let market = simulated(&place, 42, 40, 90);
    for out in ["one", "two"] {
        let train = MatchCommand::Train {
            dataset: market.clone(),
            out: place.join(out),
            until: Some(UNTIL.to_owned()),
            seed: 5,
        };
        execute(train).unwrap();
    }
    for name in ["model.json", "model.safetensors", "model-card.md", "model-card.json", "chart.svg", "SHA256SUMS"] {
        assert_eq!(file(&place, &format!("one/{name}")), file(&place, &format!("two/{name}")), "{name}");
    }
    let rows = std::fs::read_to_string(market.join("interactions.csv")).unwrap();
    let pairs: String = rows
        .lines()
        .skip(1)
        .step_by(7)
        .map(|row| row.split(',').take(4).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    std::fs::write(place.join("pairs.csv"), format!("student_id,tutor_id,subject,at\n{pairs}")).unwrap();
    for out in ["one", "two"] {
        let score = MatchCommand::Score {
            model: place.join(out),
            dataset: market.clone(),
            pairs: place.join("pairs.csv"),
            out: place.join(&format!("{out}.csv")),
        };
        execute(score).unwrap();
    }
    let scores = String::from_utf8(file(&place, "one.csv")).unwrap();
    assert_eq!(scores, String::from_utf8(file(&place, "two.csv")).unwrap());
    assert!(scores.starts_with("student_id,tutor_id,subject,at,score\n"));
    assert_eq!(scores.lines().count(), pairs.lines().count() + 1);
    for (line, pair) in scores.lines().skip(1).zip(pairs.lines()) {
        let (same, score) = line.rsplit_once(',').unwrap();
        assert_eq!(same, pair);
        let score: f64 = score.parse().unwrap();
        assert!(score > 0.0 && score < 1.0, "{line}");
    }
}

#[test]
fn the_same_seed_gives_the_same_market_and_another_seed_another() {
    let place = Place::new("markets");
    for (out, seed) in [("a", 7), ("b", 7), ("c", 8)] {
        execute(MatchCommand::Simulate { seed, out: place.join(out), tutors: 12, students: 20, days: 10 }).unwrap();
    }
    assert_eq!(file(&place, "a/interactions.csv"), file(&place, "b/interactions.csv"));
    assert_eq!(file(&place, "a/truth.csv"), file(&place, "b/truth.csv"));
    assert_ne!(file(&place, "a/interactions.csv"), file(&place, "c/interactions.csv"));
}
