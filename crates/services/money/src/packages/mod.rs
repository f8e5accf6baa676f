//! Packages of lessons (MO7) in the database: offered, bought, used, given away, moved, ended.
//!
//! Every change locks the package's row; accounts come after it, as everywhere. What lies in a person's package account
//! is what their open packages are worth, with what was set aside of those that ended, and `edustream check` says so.

mod acts;
mod buy;
mod by_card;
mod ending;
mod gift;
mod keep;
mod lesson;
mod lost;
mod offers;
mod own;
mod rows;

pub use acts::{
    package_end, package_end_preview, package_extend, package_extend_preview, package_transfer,
    package_transfer_preview,
};
pub use buy::{balance_covers, package_buy};
pub(crate) use by_card::package_settle;
pub use gift::{package_claim, package_gift, package_gift_preview};
pub use keep::KeepPackages;
pub use lesson::{TakenLesson, lesson_return, lesson_take};
pub use offers::{offers_get, offers_put, prices_of};
pub use own::{package_get, package_targets, packages_list, packages_with};
