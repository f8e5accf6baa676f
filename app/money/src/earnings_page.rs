//! What a tutor has earned (MO9): balances, months, the way to a lower commission, statements.

use super::{
    earnings_view::Earnings,
    offers_card::Offers,
    payouts_page::{Statements, Tier},
};
use face::{
    address,
    page::page_of,
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;
use money::earnings::{earnings_by_month, payout_balance, tier_progress};
use services::growth::campaigns::supply_offers;

/// `/teach/earnings`.
pub fn earnings_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (balances, earned) = (payout_balance(&context).await?.balances, earnings_by_month(&context).await?);
        let offers = supply_offers(&context).await?;
        let lifetime = tier_progress(&context).await?;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, earnings.page)>
                <PageHeader title=tr!(l, earnings.page) lead=tr!(l, earnings.lead) />
                <Offers offers />
                <Earnings balances earned />
                <Tier lifetime />
                <Statements />
                <p>
                    <a class="button button-secondary" href=address::PAYOUTS>
                        {tr!(l, payouts.title)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}
