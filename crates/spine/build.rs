//! Builds again when a migration is added: `sqlx::migrate!` embeds the folder and cannot see new files by itself.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
