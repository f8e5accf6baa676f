//! Secrets that lie in files: `STRIPE_SECRET_KEY_FILE` names the file whose text is `STRIPE_SECRET_KEY`, and so for
//! every option whose value is hidden. Orchestrators hand secrets out as files; an environment is read by whoever reads
//! `/proc` or a crash report.

use clap::{CommandFactory, Parser};
use std::{
    ffi::{OsStr, OsString},
    fs,
    path::Path,
};

/// What the name of the variable ends with.
const ENDING: &str = "_FILE";

/// The command line with a flag for each secret whose file the environment names. It stays in this process's memory.
///
/// # Errors
/// A sentence: the file cannot be read, or the secret is said twice.
pub fn command_line<C: Parser + CommandFactory>(
    line: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Result<Vec<OsString>, String> {
    let mut line: Vec<OsString> = line.into_iter().collect();
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let mut flags = Vec::new();
    for (name, flag) in secrets::<C>() {
        let Some(file) = set(&format!("{name}{ENDING}")) else { continue };
        if set(&name).is_some() {
            return Err(format!("{name} and {name}{ENDING} are both set: keep one."));
        }
        let text = read(Path::new(&file)).map_err(|why| format!("{name}{ENDING}: {}: {why}", file.display()))?;
        let mut said = OsString::from(format!("--{flag}="));
        said.push(OsStr::new(&text));
        flags.push(said);
    }
    let after_name = line.len().min(1);
    drop(line.splice(after_name..after_name, flags));
    Ok(line)
}

/// Variable and flag of each option whose value is hidden.
pub fn secrets<C: CommandFactory>() -> Vec<(String, String)> {
    let command = C::command();
    let hidden = command.get_arguments().filter(|option| option.is_hide_env_values_set());
    hidden.filter_map(|option| Some((option.get_env()?.to_str()?.to_owned(), option.get_long()?.to_owned()))).collect()
}

/// The text without the line ending that editors put behind it.
fn read(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let text = text.trim_end_matches(['\r', '\n']).to_owned();
    if text.is_empty() { Err("it is empty".into()) } else { Ok(text) }
}
