//! Commands about exchange rates: the owner puts a wrong one right, and says what no bank quotes.

use super::{CommandError, accounts::sentence};
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use clap::Subcommand;
use domain::money::{Currency, exchange::quote_parse};
use services::{Context, money::rates::rate_set};

#[derive(Debug, Subcommand)]
pub enum RateCommand {
    /// Say what one whole unit of a currency is worth in dollars, from now on.
    Set {
        /// Its code, for example EUR.
        #[arg(value_parser = currency)]
        currency: Currency,
        /// Dollars, for example 1.1602.
        #[arg(value_parser = dollars)]
        dollars: (i64, i64),
    },
}

fn currency(code: &str) -> Result<Currency, String> {
    Currency::parse(code).map_err(|refusal| refusal.message)
}

fn dollars(quote: &str) -> Result<(i64, i64), String> {
    quote_parse(quote).ok_or_else(|| "give a number like 1.1602, with six digits on a side at most".to_owned())
}

/// `edustream rate`.
pub async fn rate(configuration: &Configuration, command: RateCommand) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let app = application(configuration, &database).await?;
    let RateCommand::Set { currency, dollars } = command;
    let done = rate_set(&Context::system(app.clone(), "cli"), currency, dollars).await;
    app.pool.close().await;
    database.close().await?;
    done.map_err(sentence)
}
