//! Statuses and sets as JSON.
#![cfg(feature = "serde")]

use responds_core::{Status, StatusSet};
use serde_json::{from_str, to_string};

#[track_caller]
fn refuses<T: serde_core::de::DeserializeOwned>(json: &str, message: &str) {
    let error = from_str::<T>(json).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(error.starts_with(message), "{json}: {error}");
}

#[test]
fn a_status_is_its_number() {
    for status in Status::all() {
        assert_eq!(to_string(&status).unwrap(), status.code().to_string());
        assert_eq!(from_str::<Status>(&status.code().to_string()).unwrap(), status);
    }
}

#[test]
fn what_is_no_status_is_refused() {
    refuses::<Status>(
        "512",
        "`512` is not a registered status code: use 511 Network Authentication Required",
    );
    refuses::<Status>("700", "`700` is not a registered status code");
    refuses::<Status>("70000", "invalid value: integer `70000`, expected u16");
    refuses::<Status>("-1", "invalid value: integer `-1`, expected u16");
    refuses::<Status>("\"OK\"", "invalid type: string \"OK\", expected u16");
}

#[test]
fn a_set_is_a_sorted_list() {
    let set = StatusSet::of(&[404, 201, 599, 100]);
    assert_eq!(to_string(&set).unwrap(), "[100,201,404,599]");
    assert_eq!(from_str::<StatusSet>("[404,599,100,201,404]").unwrap(), set);
    assert_eq!(to_string(&StatusSet::EMPTY).unwrap(), "[]");
    assert_eq!(from_str::<StatusSet>("[]").unwrap(), StatusSet::EMPTY);
}

#[test]
fn what_is_no_code_is_in_no_set() {
    refuses::<StatusSet>(
        "[200,600]",
        "invalid value: integer `600`, expected a list of status codes, each from 100 to 599",
    );
    refuses::<StatusSet>("[99]", "invalid value: integer `99`");
    refuses::<StatusSet>("200", "invalid type: integer `200`, expected a list of status codes");
}
