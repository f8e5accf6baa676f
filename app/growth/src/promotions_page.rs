//! `/teach/promotions`: what a tutor can do to sell.

use super::{
    ads_view::{Promoted, Report},
    plans_view::Plans,
    sales_form::{Forms, Preview, preview_asked},
    sales_view::Sales,
};
use domain::growth::ads_view::AdReport;
use face::{
    page::{page_of, query},
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use growth::{
    ads::{ad_campaigns_list, ad_report},
    subscriptions::subscription_mine,
};
use leptos::prelude::*;
use services::money::promotions::promotions_list;

/// `/teach/promotions`.
pub fn promotions_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let found = ad_campaigns_list(&context).await?;
        let asked = query("campaign").parse().ok();
        let shown = asked.or_else(|| found.items.first().map(|campaign| campaign.id));
        let report: Option<AdReport> = match shown {
            Some(id) => Some(ad_report(&context, id).await?),
            None => None,
        };
        let listing = context.person().and_then(|person| person.tutor_id);
        let plan = subscription_mine(&context).await?;
        // Whoever has no profile yet has no price to take anything off.
        let (sales, preview) = match listing {
            Some(_) => (Some(promotions_list(&context).await?), preview_asked(&context).await?),
            None => (None, None),
        };
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, promotions.title)>
                <PageHeader title=tr!(l, promotions.title) lead=tr!(l, promotions.lead) />
                {sales.map(|found| view! { <Sales found /> })}
                {preview.map(|preview| view! { <Preview preview /> })}
                {listing.map(|_| view! { <Forms /> })}
                <Promoted found listing />
                {report.map(|report| view! { <Report report /> })}
                <Plans told=plan />
            </Page>
        }
        .into_any())
    })
}
