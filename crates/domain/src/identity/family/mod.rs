//! Families (ID9): a parent opens and owns the accounts of children, and decides for them until they are eighteen.
//!
//! Everybody under eighteen has a parent's recorded consent. Until thirteen a parent signs the child in; from thirteen
//! on it may have a sign-in of its own; at eighteen the account is its own. Ages count on the child's own calendar day.

pub mod children;
pub mod consent;
pub mod events;
pub mod limit;
pub mod refusals;
pub mod stage;

pub use children::{
    Child, ChildChange, ChildChangeRequest, ChildRequest, Children, FamilyCode, NewChild, Notifications,
};
pub use consent::{CONSENT_VERSION, ConsentText};
pub use limit::{Period, SpendingLimit, SpendingLimitRequest};
pub use stage::Stage;
