//! `edustream keys`: what columns are sealed under.

use super::CommandError;
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use chrono::Utc;
use clap::Subcommand;
use services::platform::{installation::owner_pool_connect, sealing};

#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// Make a new master key, wrap every data key anew, and seal everything with a new data key. Servers may run
    /// meanwhile; they find the new key within a minute.
    Rotate,
    /// Make the first master key, where there is none; needs no database. For places that hand keys out read-only.
    Make,
}

fn make(configuration: &Configuration) -> Result<(), CommandError> {
    let made = sealing::Vault::new(configuration.keys_dir.clone()).first()?;
    let directory = configuration.keys_dir.display();
    match made {
        Some(id) => println!("Made the master key {id} in {directory}. Copy it to where you keep keys."),
        None => println!("There is a master key in {directory} already."),
    }
    Ok(())
}

/// `edustream keys`.
pub async fn keys(configuration: &Configuration, command: KeysCommand) -> Result<(), CommandError> {
    if let KeysCommand::Make = command {
        return make(configuration);
    }
    let database = Database::open(configuration, Use::Join).await?;
    let app = application(configuration, &database).await?;
    let owner = owner_pool_connect(&database.url, 2).await?;
    let rotated = sealing::keys_rotate(&owner, &app.seals, Utc::now()).await;
    owner.close().await;
    // A new application: this one may still know the key of before.
    let app = application(configuration, &database).await?;
    let sealed = match &rotated {
        Ok(_) => sealing::seal_all(&app).await,
        Err(_) => Ok(0),
    };
    app.pool.close().await;
    database.close().await?;
    let (master, sealed) = (rotated?, sealed?);
    println!(
        "The master key is {master} now; {sealed} values were sealed anew. Copy {} to where",
        configuration.keys_dir.display()
    );
    println!("you keep keys. The older ones open older backups and nothing else.");
    Ok(())
}
