#!/usr/bin/env bash
# Brings a machine to the point where `make run` and `make test` work. Safe to run again: each step looks first, says what it does, and skips what is there.
# Order of preference for the WASM target: rustup's own; else a distribution toolchain whose std is built once from its source package.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

# --- system packages -------------------------------------------------------------------------------------------------
command -v cc >/dev/null || packages build-essential
command -v curl >/dev/null || packages curl
command -v pkg-config >/dev/null || packages pkg-config
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null || packages postgresql
# Fonts of what is printed (docs/decisions/0146); without them paper is answered with 503.
ls /usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf >/dev/null 2>&1 || packages fonts-noto-core
ls /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf >/dev/null 2>&1 || packages fonts-droid-fallback
ls /usr/lib/postgresql/*/bin/pgbench >/dev/null 2>&1 || packages postgresql-contrib
command -v node >/dev/null || packages nodejs npm
command -v unzip >/dev/null || packages unzip
[ -x /usr/bin/chromium ] || packages chromium
# Films of courses: prepared by ffmpeg, in a box of bubblewrap's. Certificates: letters of most scripts, and Chinese ones.
{ command -v ffmpeg && command -v ffprobe; } >/dev/null || packages ffmpeg
command -v bwrap >/dev/null || packages bubblewrap
[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || packages fonts-dejavu-core
[ -e /usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf ] || packages fonts-droid-fallback

# --- Rust with a WASM target -----------------------------------------------------------------------------------------
wasm_target=wasm32-unknown-unknown
has_wasm() { local lib; lib=$("$1" --print target-libdir --target $wasm_target 2>/dev/null) && ls "$lib"/libstd-*.rlib >/dev/null 2>&1; }

install_distribution_rust() {
  packages rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web lld-22
  if ! has_wasm /usr/bin/rustc; then
    say "building the standard library for $wasm_target from the source package (about a minute, once)"
    local crate lib; crate=$(mktemp -d)
    mkdir -p "$crate/src"; echo '#![no_std]' > "$crate/src/lib.rs"
    printf '[package]\nname = "seedstd"\nversion = "0.0.0"\nedition = "2024"\n[profile.release]\ndebug = false\n' > "$crate/Cargo.toml"
    ( cd "$crate" && env -u CARGO_TARGET_DIR -u RUSTFLAGS RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 /usr/bin/cargo build --release --target $wasm_target \
        -Zbuild-std=std,panic_abort,proc_macro --target-dir "$crate/target" >"$crate/log" 2>&1 ) || { tail -20 "$crate/log" >&2; die "the standard library did not build"; }
    lib=$(/usr/bin/rustc --print target-libdir --target $wasm_target)
    as_root mkdir -p "$lib"
    find "$crate/target/$wasm_target/release/deps" -name '*.rlib' ! -name 'libseedstd*' -print0 | as_root xargs -0 cp -t "$lib"
    rm -rf "$crate"
  fi
  command -v rust-lld >/dev/null || as_root ln -sf /usr/lib/llvm-22/bin/lld /usr/local/bin/rust-lld
  has_wasm /usr/bin/rustc || die "the distribution's Rust still has no $wasm_target"
  if command -v rustup >/dev/null; then
    rustup toolchain list | grep -q '^debian' || rustup toolchain link debian /usr
    rustup override set debian >/dev/null 2>&1
    say "using the distribution's Rust in this checkout (rustup override set debian)"
  fi
}

if command -v rustc >/dev/null && has_wasm "$(command -v rustc)"; then
  say "Rust $(rustc --version | cut -d' ' -f2) with $wasm_target is here"
elif [ -x /usr/bin/rustc ] && has_wasm /usr/bin/rustc && command -v rust-lld >/dev/null; then
  install_distribution_rust
elif command -v rustup >/dev/null && timeout 120 rustup target add $wasm_target >/dev/null 2>&1; then
  say "rustup added $wasm_target"
else
  install_distribution_rust
fi

# --- web tools and browser tests ---------------------------------------------------------------------------------------
if [ ! -e node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
  say "installing the web tools that package-lock.json pins (Tailwind, wasm-opt, Inter, the browser tests' driver, axe)"
  # `npm ci` refuses a lock file that leaves out other platforms' optional binaries; this installs the same pinned versions.
  npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null
  touch node_modules/.installed
fi

# --- time zones: the newest published release, as this installation's own copy ------------------------------------------
scripts/zones.sh

# --- optional: the sentence model for matching -----------------------------------------------------------------------
if [ -x scripts/model.sh ]; then scripts/model.sh || say "the sentence model could not be fetched: matching falls back to hashed n-grams and says so"; fi
say "ready"
