//! Names of schemas.

use domain::{bookings::booking::Booking, page::Page};
use server::api_v1::operation::schema_name;

#[test]
fn pages_of_different_things_have_different_names() {
    assert_eq!(schema_name::<Page<Booking>>(), "Page_Booking");
    assert_eq!(schema_name::<Booking>(), "Booking");
}
