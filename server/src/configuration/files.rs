//! Where files lie and what scans them.

use super::ConfigurationArgs;
use adapters::files::{Clamd, ObjectPlace, S3Place};

/// A bucket when one is named, with all that opens it; else a directory beside the embedded database.
pub(super) fn place(args: &ConfigurationArgs) -> Result<ObjectPlace, String> {
    let filled = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let Some(bucket) = filled(&args.s3_bucket) else {
        return match filled(&args.s3_endpoint) {
            Some(_) => Err("S3_ENDPOINT is set and S3_BUCKET is not: name the bucket, or remove both.".into()),
            None => Ok(ObjectPlace::Directory(args.data_dir.join("files"))),
        };
    };
    let endpoint = filled(&args.s3_endpoint);
    if endpoint.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        return Err("S3_ENDPOINT must begin with https:// or http://.".into());
    }
    let (Some(access_key_id), Some(secret_access_key)) =
        (filled(&args.s3_access_key_id), filled(&args.s3_secret_access_key))
    else {
        return Err("Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: they open S3_BUCKET.".into());
    };
    Ok(ObjectPlace::S3(S3Place {
        endpoint,
        bucket,
        region: args.s3_region.trim().to_owned(),
        access_key_id,
        secret_access_key,
    }))
}

/// The scanner, if one is named.
pub(super) fn scanner(address: Option<&str>) -> Result<Option<Clamd>, String> {
    let Some(address) = address.map(str::trim).filter(|address| !address.is_empty()) else { return Ok(None) };
    let wrong = || format!("EDUSTREAM_CLAMD must be host:port or the path of clamd's socket, but is {address:?}.");
    Clamd::at(address).map(Some).ok_or_else(wrong)
}

/// The directory that `cargo leptos serve` and `watch` build into, or the one of `cargo xtask web`.
pub(super) fn site_root() -> std::path::PathBuf {
    std::env::var_os("LEPTOS_SITE_ROOT").unwrap_or_else(|| "./dist".into()).into()
}
