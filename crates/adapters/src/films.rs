//! Films: ffmpeg and ffprobe of the system, each run in a box of its own.
//!
//! A file that somebody sent is read by programs with a long list of past holes, so they see nothing but it: no
//! network, no other file, no environment, no rights; and they have so much memory, time and disk and no more. The box
//! is bubblewrap (Linux namespaces), the limits are the kernel's.

use std::{path::Path, process::Stdio, time::Duration};
use tokio::{io::AsyncReadExt, process::Command};

/// Where the film is inside the box.
pub const SOURCE: &str = "/in/film";
/// Most bytes that a program may say.
const SAID_BYTES: u64 = 96 << 20;
/// Folders of the system that programs need to run, read only.
const SYSTEM: [&str; 6] = ["/usr", "/lib", "/lib64", "/bin", "/etc/alternatives", "/etc/ld.so.cache"];

/// Which program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Program {
    Ffmpeg,
    Ffprobe,
}

/// What a run may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Limits {
    pub cpu_seconds: u64,
    pub memory_bytes: u64,
    /// Of each file that it writes.
    pub file_bytes: u64,
    pub time: Duration,
}

impl Limits {
    /// For looking at a file.
    pub const LOOKING: Self =
        Self { cpu_seconds: 120, memory_bytes: 2 << 30, file_bytes: 1 << 20, time: Duration::from_mins(4) };
    /// For encoding a piece of it.
    pub const ENCODING: Self =
        Self { cpu_seconds: 1_200, memory_bytes: 6 << 30, file_bytes: 512 << 20, time: Duration::from_mins(9) };
}

/// What a run said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Said {
    pub out: String,
    pub error: String,
}

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum FilmError {
    /// The program cannot do anything with the film.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// It took more than it may.
    #[error("it took too much time or memory")]
    TooMuch,
    /// The box or the program is missing on this machine.
    #[error("films cannot be prepared here: {0}")]
    Missing(String),
}

/// Runs a program on one film. What it writes goes to the folder `out`, where it begins; nothing else can be written.
///
/// # Errors
/// See [`FilmError`].
pub async fn run(
    program: Program,
    film: &Path,
    out: &Path,
    arguments: &[String],
    limits: Limits,
) -> Result<Said, FilmError> {
    let missing = |error: std::io::Error| FilmError::Missing(error.to_string());
    let mut child = boxed(program, film, out, arguments, limits).spawn().map_err(missing)?;
    let (Some(said), Some(told)) = (child.stdout.take(), child.stderr.take()) else {
        return Err(FilmError::Missing("its answer cannot be read".into()));
    };
    let work = async {
        let (mut out, mut error) = (Vec::new(), Vec::new());
        let (mut said, mut told) = (said.take(SAID_BYTES), told.take(SAID_BYTES));
        let (one, other) = tokio::join!(said.read_to_end(&mut out), told.read_to_end(&mut error));
        one.and(other).map_err(missing)?;
        let status = child.wait().await.map_err(missing)?;
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Ok((status, Said { out: text(out), error: text(error) }))
    };
    let (status, said) = match tokio::time::timeout(limits.time, work).await {
        Ok(done) => done?,
        // Dropped, and with it the box and everything in it.
        Err(_) => return Err(FilmError::TooMuch),
    };
    match status.code() {
        Some(0) => Ok(said),
        _ if said.error.starts_with("bwrap: ") => Err(FilmError::Missing(said.error)),
        // Ended by a signal, as the box tells it: time or memory.
        None | Some(137 | 152 | 153 | 139 | 134) => Err(FilmError::TooMuch),
        Some(_) => Err(FilmError::Unreadable(said.error.lines().last().unwrap_or_default().to_owned())),
    }
}

fn boxed(program: Program, film: &Path, out: &Path, arguments: &[String], limits: Limits) -> Command {
    let name = match program {
        Program::Ffmpeg => "/usr/bin/ffmpeg",
        Program::Ffprobe => "/usr/bin/ffprobe",
    };
    let mut command = Command::new("prlimit");
    command
        .arg(format!("--cpu={}", limits.cpu_seconds))
        .arg(format!("--as={}", limits.memory_bytes))
        .arg(format!("--fsize={}", limits.file_bytes))
        .args(["--nofile=256", "--core=0", "--", "bwrap"])
        .args(["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]);
    for folder in SYSTEM {
        command.args(["--ro-bind-try", folder, folder]);
    }
    command
        .args(["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"])
        .arg("--ro-bind")
        .arg(film)
        .arg(SOURCE)
        .arg("--bind")
        .arg(out)
        .arg("/out")
        .args(["--remount-ro", "/"])
        .args(["--chdir", "/out", "--", name, "-hide_banner"])
        .args(arguments);
    command.env_clear().env("PATH", "/usr/bin:/bin").kill_on_drop(true);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What stands before every input: the form that the file was recognised by, files and nothing else.
pub fn input(format: &str) -> Vec<String> {
    ["-protocol_whitelist", "file,pipe", "-f", format].map(str::to_owned).to_vec()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|word| (*word).to_owned()).collect()
    }

    /// A film of one second of grey, made by the same program.
    async fn film(folder: &Path) -> std::path::PathBuf {
        let made = folder.join("film.mp4");
        let place = made.display().to_string();
        let arguments = ["-v", "error", "-f", "lavfi", "-i", "color=gray:size=64x64:rate=10:duration=1", "-y", &place];
        assert!(Command::new("ffmpeg").args(arguments).status().await.unwrap().success());
        made
    }

    #[tokio::test]
    async fn the_box_shows_the_film_and_nothing_else_and_has_no_network() {
        let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let film = film(folder.path()).await;
        let look = ["-v", "error", "-show_entries", "stream=width", "-of", "csv=p=0", SOURCE];
        let said = run(Program::Ffprobe, &film, out.path(), &words(&look), Limits::LOOKING).await.unwrap();
        assert_eq!(said.out.trim(), "64");
        std::fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        let secret = folder.path().join("secret.txt").display().to_string();
        for other in [secret.as_str(), "/etc/passwd", "/root", "http://127.0.0.1:9/x"] {
            let look = words(&["-v", "error", "-f", "data", "-show_packets", other]);
            let refused = run(Program::Ffprobe, &film, out.path(), &look, Limits::LOOKING).await.unwrap_err();
            assert!(matches!(refused, FilmError::Unreadable(_)), "{other}: {refused}");
        }
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = format!("tcp://{}", listener.local_addr().unwrap());
        let call = words(&["-v", "error", "-f", "data", &address]);
        assert!(run(Program::Ffprobe, &film, out.path(), &call, Limits::LOOKING).await.is_err());
        assert!(listener.accept().is_err(), "nobody came");
    }

    #[tokio::test]
    async fn time_and_files_have_limits() {
        let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let film = film(folder.path()).await;
        let endless = words(&["-v", "error", "-stream_loop", "-1", "-re", "-i", SOURCE, "-f", "null", "-"]);
        let short = Limits { time: Duration::from_millis(600), ..Limits::LOOKING };
        let stopped = run(Program::Ffmpeg, &film, out.path(), &endless, short).await.unwrap_err();
        assert!(matches!(stopped, FilmError::TooMuch), "{stopped}");
        let outside = words(&["-v", "error", "-i", SOURCE, "-y", "/in/other.mp4"]);
        assert!(
            run(Program::Ffmpeg, &film, out.path(), &outside, Limits::ENCODING).await.is_err(),
            "a folder of its own"
        );
    }
}
