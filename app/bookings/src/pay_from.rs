//! From what a lesson is paid: the wallet, or a package with this tutor; and what a code takes off.

use domain::money::packages::PackageView;
use face::{
    format,
    page::query,
    request::{FormState, locale, page_request, service_context},
    ui::{SelectField, TextField},
};
use leptos::prelude::*;

/// A choice where there is one, and a promo code; the package that ends first is chosen, or the one that the reader
/// came from.
#[component]
pub fn PayFrom(state: FormState, packages: Vec<PackageView>) -> impl IntoView {
    let l = locale();
    let code_state = state.clone();
    let from = (!packages.is_empty()).then(|| {
        let asked = query("package");
        let first = packages.iter().find(|package| package.id.to_string() == asked).or_else(|| packages.first());
        let chosen = first.map(|package| package.id.to_string()).unwrap_or_default();
        let (zone, now) = (page_request().time_zone, service_context().now());
        let option = |package: &PackageView| {
            let left =
                tr!(l, packages.left, left = format::number(l, package.lessons_left.into()), count = package.lessons);
            let until = tr!(l, packages.until, date = format::date(l, zone, package.expires_at, now));
            (package.id.to_string(), format!("{}: {left}, {until}", tr!(l, packages.one)))
        };
        let mut options: Vec<_> = packages.iter().map(option).collect();
        options.push((String::new(), tr!(l, nav.wallet).to_string()));
        view! { <SelectField state name="package_id" label=tr!(l, packages.pay_from) options value=chosen /> }
    });
    view! {
        {from}
        <TextField state=code_state name="promo_code" label=tr!(l, promo.code) required=false />
    }
}
