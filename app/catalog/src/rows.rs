//! The pages and server functions of catalog, and who may open and call them.

use super::{
    landing_page::landing_page,
    offer_pages::{pricing_page, teach_page},
    places::{city_page, subject_city_page},
    rpc::{ForgetSearch, KeepSearch, RemoveSubject, SaveSubject, SaveTutor},
    saved_page::saved_page,
    search_page::search_page,
    subjects_page::{subject_page, subjects_page},
    taxonomy_page::taxonomy_page,
};
use domain::{
    door::{Access, Door, Rate, Shed},
    identity::Role,
};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/", Access::Anyone), landing_page).with_times(),
        PageRow::new(Door::page("/tutors", Access::Anyone).shed(Shed::Search).rate(Rate::SiteSearch), search_page)
            .with_times(),
        PageRow::new(Door::page("/teach", Access::Anyone), teach_page),
        PageRow::new(Door::page("/pricing", Access::Anyone), pricing_page),
        PageRow::new(Door::page("/saved-tutors", Access::Person), saved_page),
        PageRow::new(Door::page("/admin/taxonomy", Access::Staff(Role::Trust)), taxonomy_page),
        PageRow::new(Door::page("/subjects", Access::Anyone), subjects_page),
        PageRow::new(
            Door::page("/subjects/{slug}", Access::Anyone)
                .sample_of("/subjects/algebra")
                .shed(Shed::Search)
                .rate(Rate::SiteSearch),
            subject_page,
        )
        .with_times(),
        PageRow::new(
            Door::page("/subjects/{slug}/{city}", Access::Anyone)
                .sample_of("/subjects/algebra/berlin")
                .shed(Shed::Search)
                .rate(Rate::SiteSearch),
            subject_city_page,
        )
        .with_times(),
        PageRow::new(
            Door::page("/cities/{slug}", Access::Anyone)
                .sample_of("/cities/berlin")
                .shed(Shed::Search)
                .rate(Rate::SiteSearch),
            city_page,
        )
        .with_times(),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<SaveTutor>(Access::Person),
        call::<KeepSearch>(Access::Person),
        call::<ForgetSearch>(Access::Person),
        call::<SaveSubject>(Access::Staff(Role::Trust)),
        call::<RemoveSubject>(Access::Staff(Role::Trust)),
    ]
}
