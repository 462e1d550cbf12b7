//! The catalogue against the constants of the `http` crate.

use http::StatusCode;
use responds_core::Status;

/// Phrases of `http` that are older than IANA's, or that IANA does not register.
const OTHER_PHRASES: [(u16, &str); 4] = [
    (203, "Non Authoritative Information"),
    (413, "Payload Too Large"),
    (418, "I'm a teapot"),
    (422, "Unprocessable Entity"),
];

/// Codes for which `http` has no constant: 104 is temporary, 306 unused, 599 unregistered.
const WITHOUT_CONSTANT: [u16; 3] = [104, 306, 599];

/// Every code that `http` accepts, with its phrase where it has a constant.
fn codes() -> impl Iterator<Item = (u16, Option<&'static str>)> {
    (100..1000)
        .filter_map(|code| StatusCode::from_u16(code).ok())
        .map(|code| (code.as_u16(), code.canonical_reason()))
}

#[test]
fn every_constant_is_in_the_catalogue() {
    let mut others = Vec::new();
    for (code, reason) in codes() {
        let Some(reason) = reason else { continue };
        let status = Status::from_code(code).expect(reason);
        assert_eq!(Status::from_phrase(reason), Some(status), "{reason}");
        if status.phrase() != reason {
            others.push((code, reason));
        }
    }
    assert_eq!(others, OTHER_PHRASES);
}

#[test]
fn the_catalogue_has_more() {
    let without = |status: &Status| codes().any(|code| code == (status.code(), None));
    let missing: Vec<_> = Status::all().filter(without).map(Status::code).collect();
    assert_eq!(missing, WITHOUT_CONSTANT);
}

/// The constants that `http` names otherwise are found by the names it gives them.
#[test]
fn its_constants_are_names() {
    let found = |name| Status::from_phrase(name).map(Status::code);
    assert_eq!(found("PAYLOAD_TOO_LARGE"), Some(StatusCode::PAYLOAD_TOO_LARGE.as_u16()));
    assert_eq!(found("UNPROCESSABLE_ENTITY"), Some(StatusCode::UNPROCESSABLE_ENTITY.as_u16()));
    assert_eq!(found("IM_A_TEAPOT"), Some(StatusCode::IM_A_TEAPOT.as_u16()));
    assert_eq!(found("NON_AUTHORITATIVE_INFORMATION"), Some(203));
}

#[cfg(feature = "http")]
mod conversions {
    use http::StatusCode;
    use responds_core::{Status, StatusSet, catalogue::UnknownStatus};

    #[test]
    fn every_status_converts_both_ways() {
        for status in Status::all() {
            let code = StatusCode::from(status);
            assert_eq!(code.as_u16(), status.code());
            assert_eq!(Status::try_from(code), Ok(status));
        }
    }

    #[test]
    fn what_is_unknown_does_not_convert() {
        let error: UnknownStatus = Status::try_from(StatusCode::from_u16(799).unwrap()).unwrap_err();
        assert_eq!(error.to_string(), "`799` is not a registered status code");
    }

    #[test]
    fn sets_collect_codes() {
        let set: StatusSet =
            [StatusCode::NOT_FOUND, StatusCode::OK, StatusCode::from_u16(799).unwrap()].into_iter().collect();
        assert_eq!(set, StatusSet::of(&[200, 404]));
    }
}
