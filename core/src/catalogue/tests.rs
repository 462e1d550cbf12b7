//! The catalogue against itself: look-ups, names, and the properties that follow from a row.

extern crate std;

use std::{
    collections::{HashMap, HashSet},
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{Class, Row, State, Status, table};
use crate::{Language, unofficial};

#[test]
fn each_code_has_its_own_row() {
    for code in crate::every_code() {
        let row = table::ROWS.iter().find(|row| row.code == code);
        assert_eq!(Status::from_code(code).map(Status::constant), row.map(|row| row.constant));
    }
}

#[test]
fn each_document_link_is_the_cites_own() {
    for (row, links) in table::ROWS.iter().zip(table::LINKS) {
        let own: Vec<_> = row.cites.iter().map(|cite| format!("[{cite}]({})", cite.url())).collect();
        assert_eq!(own, *links);
    }
}

/// Asserts that a text has Hangul and is at most a sentence or two.
#[track_caller]
fn is_korean(text: &str, longest: usize) {
    assert!(text.chars().any(|c| ('가'..='힣').contains(&c)), "{text}");
    assert!(text.chars().count() <= longest, "{}: {text}", text.chars().count());
}

#[track_caller]
fn is_english(text: &str, longest: usize) {
    assert!(text.is_ascii() && text.len() <= longest, "{}: {text}", text.len());
}

#[test]
fn every_text_is_there_in_its_language() {
    for status in Status::all() {
        is_korean(status.name(Language::Korean), 15);
        let (en, ko) = (status.description(Language::English), status.description(Language::Korean));
        is_english(en, 160);
        is_korean(ko, 110);
        assert!(en.len() >= 40 && en.ends_with('.') && !en.contains("  "), "{en}");
        assert!(ko.chars().count() >= 20 && ko.ends_with("다.") && !ko.contains("  "), "{ko}");
    }
    for class in Class::ALL {
        is_english(class.name(Language::English), 20);
        is_korean(class.name(Language::Korean), 10);
        is_english(class.description(Language::English), 100);
        is_korean(class.description(Language::Korean), 60);
    }
}

#[test]
fn temporary_registrations_have_an_expiry_date() {
    for status in Status::all() {
        assert_eq!(status.expires().is_some(), status.state() == State::Temporary, "{status}");
        let date = status.expires().unwrap_or("2026-11-13");
        assert!(date.len() == 10 && date.split('-').all(|part| part.parse::<u16>().is_ok()), "{date}");
    }
}

#[test]
fn no_text_serves_two_statuses() {
    let mut seen = HashSet::new();
    for status in Status::all() {
        for language in Language::ALL {
            assert!(seen.insert(status.description(*language)), "{status}");
        }
    }
    assert!(Class::ALL.iter().all(|class| seen.insert(class.description(Language::English))));
}

#[test]
fn what_english_names_korean_names_too() {
    let fields =
        ["Location", "Allow", "Upgrade", "Retry-After", "Accept", "Link", "Range", "Expect", "WebDAV", "GET"];
    for status in Status::all() {
        let (en, ko) = (status.description(Language::English), status.description(Language::Korean));
        for field in fields {
            assert_eq!(en.contains(field), ko.contains(field), "{status}: {field}");
        }
    }
}

/// Every name of a row, as it is written.
fn names(row: &Row) -> impl Iterator<Item = &'static str> {
    let given = [row.phrase, row.name_ko].into_iter().filter(|_| row.state != State::Unused);
    given.chain([row.constant]).chain(row.aliases.iter().copied())
}

#[test]
fn every_name_leads_to_its_status_however_it_is_written() {
    for row in table::ROWS {
        for name in names(row) {
            let spellings = [
                name.to_string(),
                name.to_lowercase(),
                name.to_uppercase(),
                name.replace([' ', '-', '_'], ""),
                name.replace([' ', '-'], "_"),
                name.replace('\'', "\u{2019}").replace(' ', "\u{3000}"),
                format!("  \"{name}\"\u{a0}…"),
            ];
            for spelling in spellings {
                assert_eq!(Status::from_phrase(&spelling).map(Status::code), Some(row.code), "{spelling}");
                assert_eq!(Status::nearest_name(&spelling).map(Status::code), Some(row.code), "{spelling}");
            }
        }
    }
}

#[test]
fn names_of_frameworks() {
    let found = |name| Status::from_phrase(name).map(Status::code);
    assert_eq!(found("ImATeapot"), Some(418));
    assert_eq!(found("NonAuthoritativeInformation"), Some(203));
    assert_eq!(found("UriTooLong"), Some(414));
    assert_eq!(found("HttpVersionNotSupported"), Some(505));
}

#[test]
fn what_is_no_name_leads_nowhere() {
    let long = "Not Found ".repeat(10_000);
    let blank = " -_\u{2019}".repeat(10_000);
    let garbage = [
        "",
        " ",
        "_",
        "(Unused)",
        "(미사용)",
        "404",
        "Not",
        "NotFoundd",
        "ＮＯＴ ＦＯＵＮＤ",
        "\u{0}",
        "🦀",
        "찾",
        "à",
    ];
    for name in garbage.into_iter().chain([long.as_str(), blank.as_str()]) {
        assert_eq!(Status::from_phrase(name), None, "{name}");
    }
}

#[track_caller]
fn nearest_name(written: &str, code: Option<u16>) {
    assert_eq!(Status::nearest_name(written).map(Status::code), code, "{written}");
}

#[test]
fn a_slip_in_four_letters_is_close() {
    nearest_name("NOT_FUOND", Some(404));
    nearest_name("NOT_FOND", Some(404));
    nearest_name("Unauthorised", Some(401));
    nearest_name("CONFILCT", Some(409));
    nearest_name("INTERNAL_SERVER_EROR", Some(500));
    nearest_name("TO_MANY_REQUEST", Some(429));
    nearest_name("gome", Some(410));
    nearest_name("찾을수 없슴", Some(404));
    nearest_name("teapots", None);
    nearest_name("banana", None);
    nearest_name("OJ", None);
    nearest_name("", None);
}

#[test]
fn long_names_are_close_to_nothing() {
    nearest_name(&"Not Found ".repeat(10_000), None);
    nearest_name(&"🦀".repeat(10_000), None);
    nearest_name(&"가".repeat(10_000), None);
    nearest_name(&"_".repeat(10_000), None);
}

#[test]
fn what_can_be_sent_is_itself_meant() {
    let not_to_send = [102, 104, 208, 305, 306, 418, 510, 599];
    for status in Status::all() {
        let itself = Status::nearest(status.code()) == Some(status);
        assert_eq!(itself, !not_to_send.contains(&status.code()), "{status}");
    }
}

#[test]
fn every_number_of_a_class_is_met_with_a_code_to_send() {
    for code in crate::every_code() {
        let told =
            Status::from_code(code).is_some() || unofficial::ALL.iter().any(|known| known.code == code);
        let Some(near) = Status::nearest(code) else {
            assert!(told || Class::of(code).is_none(), "{code}");
            continue;
        };
        assert_eq!(Status::nearest(near.code()), Some(near), "{code}");
        assert!(told || Class::of(code) == Some(near.class()), "{code}");
    }
}

#[test]
fn slips_of_the_hand() {
    let slips = HashMap::from([
        (240, 204), // digits swapped
        (262, 226),
        (490, 409),
        (432, 423),
        (309, 308), // a key beside, the closer one
        (227, 226),
        (427, 426), // two as close, the smaller
        (512, 511),
        (512 - 3, 429), // a vendor's own
        (299, 200),     // the first of the class
        (445, 400),
        (150, 100),
    ]);
    for (written, meant) in slips {
        assert_eq!(Status::nearest(written).map(Status::code), Some(meant), "{written}");
    }
    for nothing in [444, 499, 102, 208, 305, 306, 418, 510, 0, 99, 600, 4040] {
        assert_eq!(Status::nearest(nothing), None, "{nothing}");
    }
    assert_eq!(Status::nearest(599), Some(Status::GATEWAY_TIMEOUT));
}

#[test]
fn look_ups_run_in_const_evaluation() {
    const FOUND: [Option<Status>; 3] =
        [Status::from_phrase("not found"), Status::nearest(440), Status::from_code(404)];
    assert_eq!(FOUND, [Some(Status::NOT_FOUND), Some(Status::UNAUTHORIZED), Some(Status::NOT_FOUND)]);
}

#[test]
fn printed_as_in_a_status_line() {
    let printed: Vec<String> =
        [Status::NOT_FOUND, Status::IM_A_TEAPOT].map(|status| status.to_string()).into();
    assert_eq!(printed, ["404 Not Found", "418 (Unused)"]);
}
