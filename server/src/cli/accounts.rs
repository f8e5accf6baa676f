//! Commands of an operator who has the database: the first admin, and tokens for scripts.

use super::CommandError;
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use clap::Subcommand;
use domain::identity::Role;
use services::{
    Context,
    identity::{registration, tokens},
};
use std::io::{BufRead, IsTerminal, Read};

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Create a verified account with any role.
    Create {
        /// Its e-mail.
        #[arg(long)]
        email: String,
        /// Its password, 8 characters or more. Other users of the machine can read it while the command runs: left out
        /// or -, it is asked for at a terminal, and else is the first line of standard input.
        #[arg(long)]
        password: Option<String>,
        /// child, parent, student, tutor, admin or owner.
        #[arg(long, value_parser = role)]
        role: Role,
    },
}

/// Reads a role as it is typed.
pub(super) fn role(code: &str) -> Result<Role, String> {
    Role::parse(code).ok_or_else(|| format!("choose one of {}", Role::ALL.map(Role::code).join(", ")))
}

/// Asked for without showing it, or read where nobody sits.
fn typed_password() -> Result<String, CommandError> {
    if std::io::stdin().is_terminal() {
        return Ok(rpassword::prompt_password("Password: ")?);
    }
    let mut line = String::new();
    std::io::stdin().lock().take(PASSWORD_LINE_BYTES).read_line(&mut line)?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

/// Longer than any password that is taken.
const PASSWORD_LINE_BYTES: u64 = 64 * 1024;

/// `edustream user create`.
pub async fn user(configuration: &Configuration, command: UserCommand) -> Result<(), CommandError> {
    let UserCommand::Create { email, password, role } = command;
    let password = match password.filter(|given| given != "-") {
        Some(given) => given,
        None => typed_password()?,
    };
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let app = application(configuration, &database).await?;
    let created = registration::user_create(&Context::system(app.clone(), "cli"), &email, &password, role).await;
    app.pool.close().await;
    database.close().await?;
    let user = created.map_err(sentence)?;
    println!("{}", user.id);
    Ok(())
}

/// `edustream token`.
pub async fn token(configuration: &Configuration, email: &str) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let app = application(configuration, &database).await?;
    let context = Context::system(app.clone(), "cli");
    let issued = async {
        let user = registration::user_find(&context, email).await?;
        tokens::token_issue_by_operator(&context, user).await
    };
    let issued = issued.await;
    app.pool.close().await;
    database.close().await?;
    println!("{}", issued.map_err(sentence)?.access_token);
    Ok(())
}

/// A refusal's sentence, or the failure with its cause: the operator may know.
pub(super) fn sentence(error: services::Error) -> CommandError {
    match error {
        services::Error::Refused(refusal) => refusal.message.into(),
        other => other.into(),
    }
}
