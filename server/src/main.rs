//! The binary `edustream`: see `edustream --help`.

use std::process::ExitCode;

/// Requests are many small pieces of memory that other threads give back: half of what the system's own takes for them.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Two providers could be linked one day; the choice is made here and not by whoever connects first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    server::cli::run(server::cli::Cli::from_environment())
}
