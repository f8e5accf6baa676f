//! Backups and the way back, on real clusters, by the commands that an operator types.

use chrono::{DateTime, Utc};
use sqlx::{Connection, PgConnection};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// An installation of its own with a place for its backups.
struct House(PathBuf);

impl House {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("edustream-backups-{}", uuid::Uuid::now_v7().simple()));
        fs::create_dir_all(&path).unwrap();
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o711)).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A command on the data directory of that name; keys and backups are the house's.
    fn command(&self, data: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_edustream"));
        command.args(arguments).env_remove("DATABASE_URL").env("EDUSTREAM_LOG", "error");
        command.env("EDUSTREAM_DATA_DIR", self.path(data)).env("EDUSTREAM_KEYS_DIR", self.path("keys"));
        command.env("EDUSTREAM_BACKUPS", self.path("backups"));
        command
    }

    /// What it wrote, when it went well.
    fn run(&self, data: &str, arguments: &[&str]) -> String {
        self.tried(data, arguments).unwrap_or_else(|said| panic!("{arguments:?}: {said}"))
    }

    /// What it said when it did not go well.
    fn refused(&self, data: &str, arguments: &[&str]) -> String {
        self.tried(data, arguments).expect_err("it went well")
    }

    fn tried(&self, data: &str, arguments: &[&str]) -> Result<String, String> {
        let output = self.command(data, arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(said) } else { Err(format!("{complaint}{said}")) }
    }

    /// An account; its id.
    fn account(&self, data: &str, name: &str) -> String {
        let email = format!("{name}@example.com");
        self.run(data, &["user", "create", "--email", &email, "--password", "violet-anchor-93", "--role", "student"])
            .trim()
            .to_owned()
    }

    fn knows(&self, data: &str, name: &str) -> bool {
        self.tried(data, &["token", "--email", &format!("{name}@example.com")]).is_ok()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A moment between two changes.
fn moment() -> DateTime<Utc> {
    std::thread::sleep(Duration::from_millis(300));
    let at = Utc::now();
    std::thread::sleep(Duration::from_millis(300));
    at
}

fn files_below(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_below(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

#[test]
fn any_moment_comes_back_whole_and_whoever_left_since_stays_gone() {
    let house = House::new();
    house.run("data", &["migrate"]);
    house.account("data", "first");
    let leaves = house.account("data", "leaves");
    let before_all = moment();
    let said = house.run("data", &["backup"]);
    assert!(said.contains("A base of"), "{said}");

    house.account("data", "second");
    let between = moment();
    house.account("data", "third");
    let list = house.path("list");
    fs::write(&list, format!("{leaves}\n")).unwrap();
    let erased = house.run("data", &["erasures", "replay", "--from", list.to_str().unwrap()]);
    assert!(erased.starts_with("1 erased"), "{erased}");
    let said = house.run("data", &["backup", "--log-only"]);
    assert!(!said.contains("A base of"), "one a day is enough: {said}");
    let there = house.run("data", &["backup", "--list"]);
    assert!(there.contains("1 bases"), "{there}");

    // Nothing of what people wrote can be read in the place.
    for file in files_below(&house.path("backups")) {
        let bytes = fs::read(&file).unwrap();
        assert!(bytes.starts_with(b"edusafe"), "{}", file.display());
    }

    let said = house.run("then", &["restore", "--at", &between.to_rfc3339()]);
    assert!(said.contains("1 people who left since are erased again"), "{said}");
    assert!(said.contains("The last change in it was made at") && !said.contains("FAIL"), "{said}");
    assert!(house.knows("then", "first") && house.knows("then", "second"));
    assert!(!house.knows("then", "third"), "made after the moment");
    assert!(!house.knows("then", "leaves"), "at the moment the account was there; it stays gone");

    let said = house.run("last", &["restore"]);
    assert!(said.contains("0 people who left since are erased again"), "known to the database itself: {said}");
    assert!(house.knows("last", "third") && !house.knows("last", "leaves"));

    let said = house.refused("early", &["restore", "--at", &before_all.to_rfc3339()]);
    assert!(said.contains("no base was whole at"), "{said}");
    let said = house.refused("late", &["restore", "--at", "2100-01-01T00:00:00Z"]);
    assert!(said.contains("the log ends before that moment"), "{said}");
    assert!(!house.path("late/postgres/cluster").exists(), "half a restore is none");
}

#[test]
fn the_database_of_now_is_put_aside_and_what_nobody_copied_is_not_lost() {
    let house = House::new();
    house.run("data", &["migrate"]);
    house.account("data", "first");
    house.run("data", &["backup"]);
    house.account("data", "uncopied");
    let said = house.refused("data", &["restore"]);
    assert!(said.contains("--replace"), "{said}");
    let said = house.run("data", &["restore", "--replace"]);
    assert!(said.contains("The database of before lies in"), "{said}");
    assert!(house.knows("data", "first"));
    assert!(house.knows("data", "uncopied"), "it lay in the log of the old cluster alone");

    // The restored cluster has another timeline: the next pass begins anew, and both lives can be restored.
    house.account("data", "second-life");
    let said = house.run("data", &["backup", "--log-only"]);
    assert!(said.contains("A base of"), "{said}");
    house.account("data", "later");
    house.run("data", &["backup", "--log-only"]);
    house.run("again", &["restore"]);
    assert!(house.knows("again", "later") && house.knows("again", "uncopied"));
}

#[test]
fn a_drill_fails_loudly_when_a_backup_is_worth_nothing() {
    let house = House::new();
    house.run("data", &["migrate"]);
    house.account("data", "first");
    house.run("data", &["backup"]);
    house.account("data", "second");
    house.run("data", &["backup", "--log-only"]);
    house.account("data", "third");
    house.run("data", &["backup", "--log-only"]);
    let said = house.run("data", &["drill"]);
    assert!(said.contains("The drill went well"), "{said}");
    assert!(said.contains("ok   "), "the checks are shown: {said}");

    // Other keys.
    let mut stranger = house.command("data", &["drill"]);
    let output = stranger.env("EDUSTREAM_KEYS_DIR", house.path("other keys")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("EDUSTREAM_KEYS_DIR"), "{said}");

    // One bit of a part.
    let files = files_below(&house.path("backups"));
    let part = files.iter().find(|path| path.ends_with("00000")).unwrap();
    let whole = fs::read(part).unwrap();
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    fs::write(part, &damaged).unwrap();
    let said = house.refused("data", &["drill"]);
    assert!(said.contains("does not open"), "{said}");
    fs::write(part, &whole).unwrap();

    // A segment in the middle of the log.
    let segment =
        files.iter().filter(|path| path.parent().is_some_and(|parent| parent.ends_with("log"))).nth(1).unwrap();
    let kept = fs::read(segment).unwrap();
    fs::remove_file(segment).unwrap();
    let said = house.refused("data", &["drill"]);
    assert!(said.contains("of the log is missing"), "{said}");
    fs::write(segment, kept).unwrap();

    // One object in another's place.
    let manifest = files.iter().find(|path| path.ends_with("manifest")).unwrap();
    fs::write(part, fs::read(manifest).unwrap()).unwrap();
    assert!(house.refused("data", &["drill"]).contains("does not open"));
    fs::write(part, whole).unwrap();
    house.run("data", &["drill"]);

    let said = house.refused("data", &["backup", "--to", "https://example.com/bucket"]);
    assert!(said.contains("a directory or in s3://BUCKET"), "{said}");
}

#[test]
fn one_place_holds_one_installation_and_keys_only_where_they_are_asked_for() {
    let house = House::new();
    house.run("data", &["migrate"]);
    house.account("data", "first");
    house.run("data", &["backup"]);
    assert!(!house.path("backups/keys").exists());
    house.run("other", &["migrate"]);
    let said = house.refused("other", &["backup"]);
    assert!(said.contains("of another database"), "{said}");

    let said = house.run("data", &["backup", "--with-keys"]);
    assert!(said.contains("master keys lie beside it"), "{said}");
    fs::rename(house.path("keys"), house.path("lost")).unwrap();
    house.run("machine", &["restore"]);
    assert!(house.knows("machine", "first"));
}

/// A PostgreSQL that the operator runs: here the cluster of another installation, copied over its address as the role
/// of deploy/postgres/backup-role.sql.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_postgres_of_ones_own_is_copied_by_a_role_that_reads_no_table() {
    let house = House::new();
    house.run("data", &["migrate"]);
    house.account("data", "first");
    // Held open, so that the cluster runs while the commands come and go.
    let running = adapters::postgres_embedded::EmbeddedPostgres::join(&house.path("data")).await.unwrap();
    let (_, superuser) = running.for_copies().unwrap();
    let mut connection = PgConnection::connect(&superuser).await.unwrap();
    let role = include_str!("../../../deploy/postgres/backup-role.sql");
    sqlx::raw_sql(role).execute(&mut connection).await.unwrap();
    let (owner, backup) = (&running.url, running.url.replace("edustream_owner", "edustream_backup"));
    let copied = |arguments: &'static [&'static str]| {
        let mut command = house.command("elsewhere", arguments);
        command.env("DATABASE_URL", owner).env("EDUSTREAM_BACKUP_URL", &backup);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    copied(&["backup"]);
    house.run(
        "data",
        &["user", "create", "--email", "second@example.com", "--password", "violet-anchor-93", "--role", "student"],
    );
    copied(&["backup", "--log-only"]);
    let mut stranger = PgConnection::connect(&backup).await.unwrap();
    let refused = sqlx::query("select email from users").execute(&mut stranger).await.unwrap_err();
    assert!(refused.to_string().contains("permission denied"), "{refused}");
    drop((connection, stranger));
    running.stop().await.unwrap();
    house.run("back", &["restore"]);
    assert!(house.knows("back", "first") && house.knows("back", "second"));
}
