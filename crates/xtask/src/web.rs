//! What the browser loads, built into `dist/`.
//!
//! In order: pictures and the demo's portraits, `frontend` for WASM, the split into a ground and one file per lazy
//! island ([`islands`]), wasm-bindgen, wasm-opt, scripts of single pages ([`modules`]), Tailwind, Inter's font files,
//! names with content hashes, brotli and gzip side files.
//!
//! `dist/manifest.json` tells the server the names. The folder is built beside and renamed, so that a server never sees
//! half of it.

mod islands;
mod modules;

use crate::{Outcome, cargo, run};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

/// Features every browser we serve has; never `--all-features`, which makes modules that browsers refuse.
const WASM_OPT: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// Scripts of Inter that the eight languages need; the rest falls back to the system's fonts.
const FONTS: [&str; 4] = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
/// Files smaller than this travel in one packet either way.
const COMPRESS_FROM_BYTES: usize = 512;

/// Builds `dist/`.
pub fn build(release: bool) -> Outcome {
    let out = PathBuf::from("dist.new");
    let _ = fs::remove_dir_all(&out);
    fs::create_dir_all(out.join("pkg")).map_err(|e| format!("dist.new: {e}"))?;
    copy_tree(Path::new("public"), &out)?;
    pictures(&out.join("img"))?;
    film_player(&out.join("pkg"))?;
    let fonts = fonts(&out)?;
    let wasm = compile(release)?;
    let module = out.join("pkg/module");
    let pieces = islands::split(&wasm, &module)?;
    bindgen(&module, release)?;
    styles(&out, &fonts, release)?;
    let names = hash_names(&out)?;
    let modules = modules::bundle(&out.join("pkg"), release)?;
    write_manifest(&out, &names, &pieces, &modules)?;
    compress(&out, release)?;
    report(&out, &names, &pieces, release)?;
    for (name, address) in &modules {
        let file = out.join(address.trim_start_matches('/'));
        println!("xtask: {name}.js {:>9} bytes brotli", fs::metadata(side_file(&file, "br")).map_or(0, |m| m.len()));
        if release {
            modules::within_budget(name, &file, wasm_of(name, &out, &names, &pieces))?;
        }
    }
    let _ = fs::remove_dir_all("dist");
    fs::rename(&out, "dist").map_err(|e| format!("dist: {e}"))
}

/// Illustrations as they are and the demo's portraits, which are drawn here in two seconds (docs/pictures.md).
fn pictures(img: &Path) -> Outcome {
    copy_tree(Path::new("style/pictures"), img)?;
    run(Command::new("node").arg("scripts/pictures/portraits.mjs").arg(img.join("people")))
}

/// The library that plays films where a browser does not by itself, under a name with its version: pages of films load
/// it when they need it, and no other page does.
fn film_player(pkg: &Path) -> Outcome {
    let (library, read) = (Path::new("node_modules/hls.js"), |path: &Path| fs::read_to_string(path));
    let missing = |error: std::io::Error| format!("hls.js: {error}; run `make setup`");
    let facts: serde_json::Value =
        serde_json::from_str(&read(&library.join("package.json")).map_err(missing)?).map_err(|e| e.to_string())?;
    let version = facts.get("version").and_then(|version| version.as_str()).unwrap_or_default();
    fs::copy(library.join("dist/hls.min.mjs"), pkg.join(format!("hls-{version}.js"))).map(drop).map_err(missing)
}

fn compile(release: bool) -> Outcome<PathBuf> {
    let profile = if release { "wasm-release" } else { "dev" };
    run(cargo().args(["build", "-q", "-p", "frontend", "--target", "wasm32-unknown-unknown", "--profile", profile]))?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let folder = if release { "wasm-release" } else { "debug" };
    Ok(target.join("wasm32-unknown-unknown").join(folder).join("frontend.wasm"))
}

/// Makes the module of what [`islands::split`] left for it, and the pieces small.
fn bindgen(module: &Path, release: bool) -> Outcome {
    let ground = module.join(islands::GROUND);
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&ground)
        .out_name("edustream")
        .typescript(false)
        .omit_default_module_path(true)
        .keep_lld_exports(true)
        .debug(!release)
        .remove_name_section(release);
    bindgen.web(true).map_err(|e| e.to_string())?;
    bindgen.generate(module).map_err(|e| format!("wasm-bindgen: {e:#}"))?;
    fs::remove_file(ground).map_err(|e| e.to_string())?;
    let (plain, served) = (module.join("edustream_bg.wasm"), module.join("edustream.wasm"));
    fs::rename(plain, served).map_err(|e| e.to_string())?;
    if !release {
        return Ok(());
    }
    for entry in walkdir::WalkDir::new(module).into_iter().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            run(Command::new("node_modules/.bin/wasm-opt").args(WASM_OPT).arg(path).arg("-o").arg(path))?;
        }
    }
    Ok(())
}

/// Copies Inter's variable fonts under hashed names and writes their `@font-face` rules.
fn fonts(out: &Path) -> Outcome<String> {
    let source = Path::new("node_modules/@fontsource-variable/inter");
    let css = fs::read_to_string(source.join("index.css"))
        .map_err(|e| format!("Inter is not installed ({e}): run `make setup`"))?;
    let mut rules = String::new();
    for face in css.split("@font-face").skip(1).filter_map(|rest| rest.split('}').next()) {
        let Some(set) = FONTS.iter().find(|set| face.contains(&format!("/inter-{set}-wght-normal"))) else { continue };
        let file = format!("inter-{set}-wght-normal.woff2");
        let bytes = fs::read(source.join("files").join(&file)).map_err(|e| format!("{file}: {e}"))?;
        let name = format!("inter-{set}.{}.woff2", short_hash(&bytes));
        fs::write(out.join("pkg").join(&name), bytes).map_err(|e| e.to_string())?;
        rules.push_str("@font-face");
        rules.push_str(&face.replace(&format!("./files/{file}"), &format!("/pkg/{name}")));
        rules.push_str("}\n");
    }
    Ok(rules)
}

fn styles(out: &Path, fonts: &str, release: bool) -> Outcome {
    let css = out.join("pkg/edustream.css");
    let mut tailwind = Command::new("node_modules/.bin/tailwindcss");
    tailwind.args(["-i", "style/main.css", "-o"]).arg(&css).stderr(std::process::Stdio::null());
    if release {
        tailwind.arg("--minify");
    }
    run(&mut tailwind)?;
    let sheet = fs::read_to_string(&css).map_err(|e| e.to_string())?;
    let fonts: String = if release { fonts.split_whitespace().collect::<Vec<_>>().join(" ") } else { fonts.to_owned() };
    fs::write(&css, format!("{fonts}{sheet}")).map_err(|e| e.to_string())
}

/// Renames the module's folder and the style sheet after what is in them, and returns kind → address. The files of the
/// module name each other, so they keep their names: the folder carries the hash of all of them.
fn hash_names(out: &Path) -> Outcome<BTreeMap<&'static str, String>> {
    let (pkg, mut all) = (out.join("pkg"), Sha256::new());
    for entry in walkdir::WalkDir::new(pkg.join("module")).sort_by_file_name().into_iter().flatten() {
        if entry.file_type().is_file() {
            all.update(entry.file_name().as_encoded_bytes());
            all.update(fs::read(entry.path()).map_err(|e| e.to_string())?);
        }
    }
    let folder: String = hex::encode(all.finalize()).chars().take(12).collect();
    fs::rename(pkg.join("module"), pkg.join(&folder)).map_err(|e| e.to_string())?;
    let plain = pkg.join("edustream.css");
    let sheet = format!("edustream.{}.css", short_hash(&fs::read(&plain).map_err(|e| format!("edustream.css: {e}"))?));
    fs::rename(plain, pkg.join(&sheet)).map_err(|e| e.to_string())?;
    Ok(BTreeMap::from([
        ("js", format!("/pkg/{folder}/edustream.js")),
        ("wasm", format!("/pkg/{folder}/edustream.wasm")),
        ("css", format!("/pkg/{sheet}")),
    ]))
}

fn write_manifest(
    out: &Path,
    names: &BTreeMap<&'static str, String>,
    pieces: &islands::Pieces,
    modules: &modules::Modules,
) -> Outcome {
    let manifest = serde_json::json!({
        "js": names.get("js"), "wasm": names.get("wasm"), "css": names.get("css"), "islands": pieces,
        "modules": modules,
    });
    fs::write(out.join("manifest.json"), manifest.to_string()).map_err(|e| e.to_string())
}

fn compress(out: &Path, release: bool) -> Outcome {
    for entry in walkdir::WalkDir::new(out).into_iter().flatten() {
        let path = entry.path();
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if !matches!(kind, "js" | "wasm" | "css" | "svg" | "json" | "webmanifest" | "txt") {
            continue;
        }
        let bytes = fs::read(path).map_err(|e| e.to_string())?;
        let is_drawing = kind == "svg";
        if bytes.len() < COMPRESS_FROM_BYTES || (is_drawing && !release) {
            continue;
        }
        // There are hundreds of small drawings, and their last eighth would cost forty times the time.
        let (quality, lgwin, level) = match (release, is_drawing) {
            (true, true) => (9, 14, flate2::Compression::best()),
            (true, false) => (11, 22, flate2::Compression::best()),
            (false, _) => (4, 22, flate2::Compression::fast()),
        };
        let mut brotli_bytes = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality, lgwin, ..Default::default() };
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli_bytes, &params).map_err(|e| e.to_string())?;
        fs::write(side_file(path, "br"), brotli_bytes).map_err(|e| e.to_string())?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), level);
        gzip.write_all(&bytes).map_err(|e| e.to_string())?;
        fs::write(side_file(path, "gz"), gzip.finish().map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
    }
    Ok(())
}

/// Says how large everything is; in a release also whether the islands keep their budgets.
fn report(out: &Path, names: &BTreeMap<&'static str, String>, pieces: &islands::Pieces, release: bool) -> Outcome {
    let sizes = |file: &Path| {
        let size = |path: &Path| fs::metadata(path).map_or(0, |m| m.len());
        let (plain, brotli) = (size(file), size(&side_file(file, "br")));
        // What is too small to be compressed travels as it is.
        (plain, if brotli == 0 { plain } else { brotli })
    };
    let say = |what: &str, file: &Path| {
        let (plain, brotli) = sizes(file);
        println!("xtask: {what:12} {plain:>8} bytes, {brotli:>7} brotli");
        brotli
    };
    let at = |address: &str| out.join(address.trim_start_matches('/'));
    for (kind, address) in names {
        say(kind, &at(address));
    }
    let folder = names.get("js").map(|address| at(address)).unwrap_or_default();
    let folder = folder.parent().unwrap_or(out);
    for (island, files) in pieces {
        let bytes = files.iter().map(|file| say(island, &folder.join(file))).sum();
        if release {
            islands::within_budget(island, bytes)?;
        }
    }
    Ok(())
}

/// The WASM (brotli) of the island that bears a module's name, with the ground it stands on; none where there is none.
fn wasm_of(module: &str, out: &Path, names: &BTreeMap<&'static str, String>, pieces: &islands::Pieces) -> u64 {
    let Some((_, files)) = pieces.iter().find(|(island, _)| island.eq_ignore_ascii_case(module)) else { return 0 };
    let ground = names.get("wasm").map(|address| out.join(address.trim_start_matches('/'))).unwrap_or_default();
    let folder = ground.parent().unwrap_or(out);
    let size = |file: &Path| {
        let small = fs::metadata(side_file(file, "br")).or_else(|_| fs::metadata(file));
        small.map_or(0, |m| m.len())
    };
    size(&ground) + files.iter().map(|file| size(&folder.join(file))).sum::<u64>()
}

fn side_file(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn short_hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes)).chars().take(12).collect()
}

fn copy_tree(from: &Path, to: &Path) -> Outcome {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from).map_err(|e| e.to_string())?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).map_err(|e| e.to_string())?;
        } else {
            fs::copy(entry.path(), &target).map_err(|e| format!("{}: {e}", target.display()))?;
        }
    }
    Ok(())
}
