//! The tutor's cockpit whole (BK9): what the context of bookings says, and what is unread.

use bookings::cockpit;
use domain::bookings::cockpit::Cockpit;
use messages::threads::unread_threads;
use spine::{Context, Result};

/// Today's lessons, requests, earnings, figures and unread conversations of the signed-in tutor.
///
/// # Errors
/// 409 `tutor_profile_missing`.
pub async fn tutor_cockpit(context: &Context) -> Result<Cockpit> {
    let cockpit = cockpit::tutor_cockpit(context).await?;
    Ok(Cockpit { unread: unread_threads(context).await?, ..cockpit })
}
