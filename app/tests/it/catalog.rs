//! The search page.

use app_catalog::filters_set;
use domain::catalog::search_form::SearchForm;

#[test]
fn words_and_order_are_no_filters() {
    let asked = |change: fn(&mut SearchForm)| {
        let mut form = SearchForm::default();
        change(&mut form);
        filters_set(&form)
    };
    assert!(!asked(|_| ()));
    assert!(!asked(|form| (form.request.q, form.request.sort) = ("algebra".into(), "rating".into())));
    assert!(asked(|form| form.request.country = "BR".into()));
    assert!(asked(|form| form.price_to = "20".into()));
}
