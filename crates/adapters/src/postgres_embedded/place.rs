//! Where the cluster lies and as whom it runs.
//!
//! Ordinarily `<data directory>/postgres`, mode 0700, with the socket beside the data. Two facts of unix get in the
//! way: PostgreSQL refuses to run as root, and its own user cannot enter a home like `/root`; and the address of a unix
//! socket holds 107 bytes. Root then gets a directory under `/var/lib/edustream`; an ordinary user keeps the data in
//! place and gets a short directory for the socket.

use super::PostgresError;
use std::{
    fs::{self, DirBuilder, Permissions},
    os::unix::{
        ffi::OsStrExt,
        fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown},
    },
    path::{Path, PathBuf},
};

/// The longest socket path the kernel takes, without the final zero.
const SOCKET_PATH_BYTES: usize = 107;

/// The user PostgreSQL runs as when we are root.
#[derive(Clone, Copy, Debug)]
pub(super) struct OsUser {
    pub uid: u32,
    pub gid: u32,
}

/// Directories of one cluster.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Data, log and lock files.
    pub root: PathBuf,
    /// The unix socket.
    pub socket: PathBuf,
    /// None when we are not root.
    pub runs_as: Option<OsUser>,
}

impl Place {
    /// Decides and creates the directories; tells the log when it is not the usual place.
    pub fn of(data_dir: &Path) -> Result<Self, PostgresError> {
        create_data_dir(data_dir)?;
        let data_dir =
            fs::canonicalize(data_dir).map_err(|source| PostgresError::io(data_dir.display().to_string(), source))?;
        let usual = data_dir.join("postgres");
        let own_uid = own_uid()?;
        if own_uid == 0 {
            let user = postgres_user().ok_or(PostgresError::NoPostgresUser)?;
            let root = if may_enter(&data_dir, user) && fits(&usual) { usual } else { under_var_lib(&data_dir)? };
            create_private_for(&root, Some(user))?;
            return Ok(Self { socket: root.clone(), root, runs_as: Some(user) });
        }
        create_private(&usual, own_uid)?;
        let socket = if fits(&usual) { usual.clone() } else { short_directory(&data_dir, own_uid)? };
        Ok(Self { root: usual, socket, runs_as: None })
    }
}

/// The data directory itself; readable by its owner, enterable by PostgreSQL's user.
pub(super) fn create_data_dir(data_dir: &Path) -> Result<(), PostgresError> {
    let created = DirBuilder::new().recursive(true).mode(0o711).create(data_dir);
    created.map_err(|source| PostgresError::io(format!("creating {}", data_dir.display()), source))
}

fn under_var_lib(data_dir: &Path) -> Result<PathBuf, PostgresError> {
    let parent = Path::new("/var/lib/edustream");
    create_data_dir(parent)?;
    let root = parent.join(name_of(data_dir));
    tracing::info!(
        "PostgreSQL's user cannot use {} (a home of mode 0700, or a path too long for a socket); the database is in {}",
        data_dir.display(),
        root.display()
    );
    Ok(root)
}

fn short_directory(data_dir: &Path, uid: u32) -> Result<PathBuf, PostgresError> {
    let parent = std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let directory = parent.join(format!("edustream-{}", name_of(data_dir)));
    create_private(&directory, uid)?;
    tracing::info!(
        "the path of {} is too long for a unix socket; the socket is in {}",
        data_dir.display(),
        directory.display()
    );
    Ok(directory)
}

/// FNV-1a of the path. Written out because the name must be the same for ever: with another one the data would seem
/// lost.
fn name_of(data_dir: &Path) -> String {
    let bytes = data_dir.as_os_str().as_bytes();
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

fn fits(directory: &Path) -> bool {
    directory.join(".s.PGSQL.5432").as_os_str().len() <= SOCKET_PATH_BYTES
}

/// Creates with mode 0700, or takes an existing one only if it is ours: in a shared directory somebody else may have
/// put a link or a directory there.
fn create_private(directory: &Path, uid: u32) -> Result<(), PostgresError> {
    let failed = |source| PostgresError::io(format!("creating {}", directory.display()), source);
    match DirBuilder::new().mode(0o700).create(directory) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let found = fs::symlink_metadata(directory).map_err(failed)?;
            if !found.is_dir() || (found.uid() != uid && found.uid() != own_uid()?) {
                let text = "it belongs to somebody else; remove it or choose another EDUSTREAM_DATA_DIR";
                return Err(failed(std::io::Error::new(std::io::ErrorKind::PermissionDenied, text)));
            }
            fs::set_permissions(directory, Permissions::from_mode(0o700)).map_err(failed)
        }
        Err(error) => Err(failed(error)),
    }
}

/// A directory of mode 0700 that belongs to the user PostgreSQL runs as.
pub(super) fn create_private_for(directory: &Path, user: Option<OsUser>) -> Result<(), PostgresError> {
    let Some(user) = user else { return create_private(directory, own_uid()?) };
    create_private(directory, user.uid)?;
    chown(directory, Some(user.uid), Some(user.gid))
        .map_err(|source| PostgresError::io(directory.display().to_string(), source))
}

/// Whether the user may walk through every directory down to this one.
fn may_enter(directory: &Path, user: OsUser) -> bool {
    directory.ancestors().all(|part| {
        fs::metadata(part).is_ok_and(|found| {
            let bit = if found.uid() == user.uid {
                0o100
            } else if found.gid() == user.gid {
                0o010
            } else {
                0o001
            };
            found.mode() & bit != 0
        })
    })
}

/// Our user id, from the owner of our own entry in /proc, or from `id` where there is no /proc.
fn own_uid() -> Result<u32, PostgresError> {
    if let Ok(found) = fs::metadata("/proc/self") {
        return Ok(found.uid());
    }
    let asked = std::process::Command::new("id").arg("-u").output();
    let output = asked.map_err(|source| PostgresError::io("asking `id -u`", source))?.stdout;
    let text = String::from_utf8_lossy(&output).trim().to_owned();
    text.parse().map_err(|_| PostgresError::Failed { what: "id -u".into(), output: text })
}

fn postgres_user() -> Option<OsUser> {
    let passwd = fs::read_to_string("/etc/passwd").ok()?;
    let line = passwd.lines().find(|line| line.starts_with("postgres:"))?;
    let mut numbers = line.split(':').skip(2);
    Some(OsUser { uid: numbers.next()?.parse().ok()?, gid: numbers.next()?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_path_that_no_socket_can_have_does_not_fit() {
        assert!(fits(Path::new("/srv/edustream/data/postgres")));
        assert!(!fits(Path::new(&format!("/srv/{}", "a".repeat(100)))));
    }

    #[test]
    fn the_name_of_a_place_never_changes() {
        assert_eq!(name_of(Path::new("")), "cbf29ce484222325");
        assert_eq!(name_of(Path::new("a")), "af63dc4c8601ec8c");
    }

    #[test]
    fn a_private_home_cannot_be_entered_by_another_user() {
        let home = std::env::temp_dir().join(format!("edustream-home-{}", std::process::id()));
        DirBuilder::new().recursive(true).mode(0o700).create(home.join("data")).unwrap();
        let stranger = OsUser { uid: 4_000_000, gid: 4_000_000 };
        assert!(!may_enter(&home.join("data"), stranger));
        assert!(may_enter(Path::new("/usr/lib"), stranger));
        fs::remove_dir_all(&home).unwrap();
    }

    #[test]
    fn a_link_in_place_of_the_directory_is_refused() {
        let link = std::env::temp_dir().join(format!("edustream-link-{}", std::process::id()));
        std::os::unix::fs::symlink("/usr", &link).unwrap();
        let refused = create_private(&link, own_uid().unwrap());
        fs::remove_file(&link).unwrap();
        assert!(refused.is_err());
    }
}
