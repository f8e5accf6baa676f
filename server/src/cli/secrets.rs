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
pub(super) fn command_line<C: Parser + CommandFactory>(
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
fn secrets<C: CommandFactory>() -> Vec<(String, String)> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::cli::Cli;
    use std::collections::BTreeMap;

    fn line(variables: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let variables: BTreeMap<&str, &str> = variables.iter().copied().collect();
        let said = ["edustream", "check"].map(OsString::from);
        let line = command_line::<Cli>(said, |name| variables.get(name).map(OsString::from))?;
        Ok(line.into_iter().map(|word| word.into_string().unwrap()).collect())
    }

    #[test]
    fn every_secret_may_lie_in_a_file_and_is_read_from_there() {
        let file = std::env::temp_dir().join(format!("edustream-secret-{}", std::process::id()));
        fs::write(&file, "s3cret with = and space\n").unwrap();
        let path = file.to_str().unwrap();
        let names: Vec<String> = secrets::<Cli>().into_iter().map(|(name, _)| name).collect();
        for name in [
            "DATABASE_URL",
            "STRIPE_SECRET_KEY",
            "EDUSTREAM_SMTP_URL",
            "EDUSTREAM_OPERATOR_TOKEN",
            "S3_SECRET_ACCESS_KEY",
        ] {
            assert!(names.iter().any(|known| known == name), "{name} is no secret: {names:?}");
        }
        for (name, flag) in secrets::<Cli>() {
            let read = line(&[(&format!("{name}_FILE"), path)]).unwrap();
            assert_eq!(read, ["edustream", &format!("--{flag}=s3cret with = and space"), "check"], "{name}");
        }
        let url = line(&[("DATABASE_URL_FILE", path)]).unwrap();
        let cli = Cli::try_parse_from(url).unwrap();
        assert_eq!(cli.configuration.database_url.as_deref(), Some("s3cret with = and space"));
        fs::remove_file(&file).unwrap();
    }

    #[test]
    fn a_file_that_is_not_there_or_empty_and_a_secret_said_twice_are_told() {
        let said = line(&[("STRIPE_SECRET_KEY_FILE", "/nowhere/at/all")]).unwrap_err();
        assert!(said.contains("STRIPE_SECRET_KEY_FILE: /nowhere/at/all"), "{said}");
        let said = line(&[("STRIPE_SECRET_KEY_FILE", "/dev/null")]).unwrap_err();
        assert!(said.contains("it is empty"), "{said}");
        let said = line(&[("STRIPE_SECRET_KEY_FILE", "/dev/null"), ("STRIPE_SECRET_KEY", "x")]).unwrap_err();
        assert!(said.contains("keep one"), "{said}");
        assert_eq!(line(&[("STRIPE_SECRET_KEY_FILE", "")]).unwrap(), ["edustream", "check"], "empty is unset");
        assert_eq!(line(&[("EDUSTREAM_ADDR_FILE", "/dev/null")]).unwrap(), ["edustream", "check"], "no secret");
    }
}
