//! Writes the accessors of the words that services read too.

use std::{error::Error, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    ftl::build(Path::new("."), ftl::Contexts::Shared)
}
