//! Listings as files.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{
    Error,
    endpoint::{Listing, VERSION},
};

/// Reads the output of `cargo responds list --format json`.
pub fn read(path: &Path) -> Result<Listing, Error> {
    let shown = path.display();
    let text = fs::read_to_string(path).map_err(|cause| {
        let help = "write it by `cargo responds list --format json`";
        Error::new(format!("cannot read `{shown}`"), help).because(cause)
    })?;
    let help = "write it anew by `cargo responds list --format json`";
    let wrong = |cause| Error::new(format!("`{shown}` is no list of endpoints"), help).because(cause);
    // The version is checked first: the format of a newer one is unknown.
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(wrong)?;
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => {
            let what = format!(
                "`{shown}` has version {version} of the format, and this program reads up to {VERSION}"
            );
            Err(Error::new(what, "update it: `cargo install cargo-responds`"))
        }
        Some(_) => serde_json::from_value(value).map_err(wrong),
        None => Err(Error::new(format!("`{shown}` is no list of endpoints: it has no `version`"), help)),
    }
}
