//! Writes the accessors of the words that only pages say.

use std::{error::Error, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    ftl::build(Path::new(".."), ftl::Contexts::Pages)
}
