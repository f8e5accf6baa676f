//! Writes the demo set by set: one statement per table and some thousand rows, which is what makes it quick.
//!
//! Rows cross as one JSON parameter and become a record set in the database, so a table's columns stand in one place.
//! Everything passes the same constraints and triggers as the product's own writes; nothing is switched off.

pub(super) mod around;
pub(super) mod campaigns;
pub(super) mod growth;
pub(super) mod institutions;
pub(super) mod kept;
pub(super) mod ledger;
pub(super) mod lessons;
pub(super) mod matches;
pub(super) mod partners;
pub(super) mod people;
pub(super) mod promoted;
pub(super) mod sales;
pub(super) mod trials;
pub(super) mod winback;

/// Rows of one statement: enough to be quick, few enough to keep each parameter at some megabytes.
pub(super) const CHUNK: usize = 4_000;
