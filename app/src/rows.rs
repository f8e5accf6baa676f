//! Every page and every server function: the lists of all contexts, one behind the other.

use domain::door::Door;
use face::page::PageRow;

/// Every page.
pub fn pages() -> Vec<PageRow> {
    [
        app_identity::pages(),
        app_people::pages(),
        app_catalog::pages(),
        app_calendar::pages(),
        app_money::pages(),
        app_bookings::pages(),
        app_messages::pages(),
        app_room::pages(),
        app_trust::pages(),
        app_learning::pages(),
        app_matching::pages(),
        app_growth::pages(),
        app_integrations::pages(),
        app_platform::pages(),
    ]
    .concat()
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    [
        app_identity::calls(),
        app_people::calls(),
        app_catalog::calls(),
        app_calendar::calls(),
        app_money::calls(),
        app_bookings::calls(),
        app_messages::calls(),
        app_room::calls(),
        app_trust::calls(),
        app_learning::calls(),
        app_matching::calls(),
        app_growth::calls(),
        app_integrations::calls(),
        app_platform::calls(),
    ]
    .concat()
}
