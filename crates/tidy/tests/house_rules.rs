//! The repository keeps its house rules.

#[test]
fn the_repository_keeps_its_house_rules() {
    let problems = tidy::problems(&tidy::root()).unwrap_or_else(|error| vec![error.to_string()]);
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
