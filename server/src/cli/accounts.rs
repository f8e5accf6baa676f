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

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Create a verified account with any role.
    Create {
        /// Its e-mail.
        #[arg(long)]
        email: String,
        /// Its password, 8 characters or more.
        #[arg(long)]
        password: String,
        /// child, parent, student, tutor, admin or owner.
        #[arg(long, value_parser = role)]
        role: Role,
    },
}

/// Reads a role as it is typed.
pub(super) fn role(code: &str) -> Result<Role, String> {
    Role::parse(code).ok_or_else(|| format!("choose one of {}", Role::ALL.map(Role::code).join(", ")))
}

/// `edustream user create`.
pub async fn user(configuration: &Configuration, command: UserCommand) -> Result<(), CommandError> {
    let UserCommand::Create { email, password, role } = command;
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
        tokens::token_issue(&context, user).await
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
