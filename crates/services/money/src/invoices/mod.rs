//! Receipts, invoices and credit notes (MO10) in the database: issued by what is told of payments, packages and
//! lessons, numbered by the database, never changed, printed for their reader.

mod issue;
mod paper;
mod read;
mod things;

pub use issue::Invoices;
pub use paper::{invoice_paper, statement_paper};
pub use read::{invoice_get, invoices_list};
