//! Prints what breaks the house rules; exit code 1 when anything does.

use std::process::ExitCode;

fn main() -> ExitCode {
    match tidy::problems(&tidy::root()) {
        Ok(problems) if problems.is_empty() => {
            println!("tidy: everything in order");
            ExitCode::SUCCESS
        }
        Ok(problems) => {
            println!("{}", problems.join("\n"));
            println!("tidy: {} problems", problems.len());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("tidy: {error}");
            ExitCode::FAILURE
        }
    }
}
