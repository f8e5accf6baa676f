//! Secrets that lie in files.

use clap::Parser;
use server::cli::{
    Cli,
    secrets::{command_line, secrets},
};
use std::{collections::BTreeMap, ffi::OsString, fs};

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
    for name in
        ["DATABASE_URL", "STRIPE_SECRET_KEY", "EDUSTREAM_SMTP_URL", "EDUSTREAM_OPERATOR_TOKEN", "S3_SECRET_ACCESS_KEY"]
    {
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
