//! Prints what breaks the house rules; exit code 1 when anything does. `tidy shrink` first writes down what got better.

use std::process::ExitCode;

fn main() -> ExitCode {
    let shrunk =
        if std::env::args().nth(1).as_deref() == Some("shrink") { tidy::shrink(&tidy::root()) } else { Ok(()) };
    match shrunk.and_then(|()| tidy::problems(&tidy::root())) {
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
