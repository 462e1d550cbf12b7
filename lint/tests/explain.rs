//! Everything that the catalogue has can be explained, by whatever it is called, in both languages.
#![allow(clippy::unwrap_used, reason = "what cannot be explained fails the test")]

use cargo_responds::explain::Subject;
use responds_core::{Class, Language, Status, catalogue::State, rules, unofficial::Unofficial};

#[track_caller]
fn id(written: &str) -> String {
    Subject::find(written).unwrap_or_else(|error| panic!("{written}: {error}")).id()
}

fn page(id: &str, language: Language) -> String {
    anstream::adapter::strip_str(&Subject::find(id).unwrap().page(language).render(100)).to_string()
}

#[test]
fn statuses_are_found_by_each_of_their_names() {
    for status in Status::all() {
        let code = status.code().to_string();
        assert_eq!(id(&code), code);
        for name in [status.constant(), &format!("StatusCode::{}", status.constant())]
            .into_iter()
            .chain(status.aliases().iter().copied())
        {
            assert_eq!(id(name), code, "{name}");
        }
        if status.state() != State::Unused {
            assert_eq!(id(status.phrase()), code);
            assert_eq!(id(&status.phrase().to_uppercase()), code);
            assert_eq!(id(status.name(Language::Korean)), code);
        }
    }
}

#[test]
fn classes_vendor_codes_and_rules_are_found() {
    for class in Class::ALL {
        assert_eq!(id(class.range()), class.range());
        assert_eq!(id(&class.range().to_uppercase()), class.range());
    }
    for known in responds_core::unofficial::ALL {
        assert_eq!(id(&known.code.to_string()), known.code.to_string());
    }
    assert_eq!(id("client closed request"), "499");
    for rule in rules::ALL {
        assert_eq!(id(rule.id), rule.id);
        assert_eq!(id(&rule.id.replace('_', "-")), rule.id);
    }
}

/// The content of a page comes from the catalogue, and none of it is missing.
#[test]
fn pages_say_what_the_catalogue_does() {
    for status in Status::all() {
        for language in Language::ALL {
            let page = page(&status.code().to_string(), *language).replace(['\n', ' '], "");
            let says = |text: &str| page.contains(&text.replace(' ', ""));
            assert!(says(status.description(*language)), "{status}");
            assert!(says(&status.cite().url().to_string()) && says(status.constant()), "{status}");
            assert!(
                status.confusions().all(|confusion| says(confusion.difference.get(*language))),
                "{status}"
            );
        }
    }
    for rule in rules::ALL {
        let page = page(rule.id, Language::English);
        let lines = rule.bad.lines().chain(rule.good.lines());
        assert!(lines.into_iter().all(|line| page.contains(line)), "{}", rule.id);
    }
}

/// Beside names, a Korean page is Korean.
#[test]
fn korean_pages_are_korean() {
    let statuses = Status::all().map(Status::code);
    let vendors = responds_core::unofficial::ALL.iter().map(|known| known.code);
    let classes = Class::ALL.iter().map(|class| class.range().to_owned());
    let rules = rules::ALL.iter().map(|rule| rule.id.to_owned());
    for id in statuses.chain(vendors).map(|code| code.to_string()).chain(classes).chain(rules) {
        let page = page(&id, Language::Korean);
        // The examples of a rule are code.
        let page = page.split("지적되는 코드").next().unwrap_or_default();
        for word in [" the ", " is ", " are ", " that ", " not ", " with ", "The "] {
            let name =
                |line: &&str| line.contains(word) && !names(&id).iter().any(|name| line.contains(name));
            assert_eq!(page.lines().find(name), None, "{id}");
        }
    }
}

/// The English names on a page.
fn names(id: &str) -> Vec<&'static str> {
    let all = Status::all().flat_map(|status| status.aliases().iter().copied().chain([status.phrase()]));
    let vendor = id.parse().ok().and_then(Unofficial::from_code).map(|known| known.name);
    let vendors =
        responds_core::unofficial::ALL.iter().map(|known| known.name).filter(|name| !name.is_empty());
    all.chain(vendor).chain(vendors).collect()
}

/// RFC 9205 §4.6 asks for registered codes; it defines none.
#[test]
fn what_is_not_registered_is_defined_nowhere() {
    for status in Status::all() {
        let page = page(&status.code().to_string(), Language::English);
        let defined = page.contains("Defined in");
        assert_eq!(defined, status.state() != State::Unofficial, "{status}");
    }
}

/// The inputs of a rule are named in the language of the page.
#[test]
fn grounds_are_translated() {
    for rule in rules::ALL {
        let page = page(rule.id, Language::Korean);
        let line = page.lines().find(|line| line.starts_with("검사 대상")).unwrap();
        assert!(!line.contains("the "), "{}: {line}", rule.id);
    }
    assert!(page("undeclared_status", Language::Korean).contains("함수 본문, 타입, 워크스페이스"));
}

#[test]
fn what_is_unknown_comes_with_what_may_be_meant() {
    for (written, meant) in [
        ("490", "409 Conflict"),
        ("NOT_FUOND", "404 Not Found"),
        ("missing_bdy", "missing_body"),
        ("로그인", "401 Unauthorized"),
        ("rate limits", "429 Too Many Requests"),
    ] {
        let error = Subject::find(written).unwrap_err();
        assert!(error.help().contains(meant), "{written}: {}", error.help());
    }
    for written in ["", "quux", "99999999999", "::"] {
        let error = Subject::find(written).unwrap_err();
        assert!(error.help().starts_with("name a code"), "{written}: {error}: {}", error.help());
    }
}

#[test]
fn a_word_that_one_status_has_in_its_name_is_enough() {
    for (word, code) in [("teapot", "418"), ("Unauthorized", "401"), ("payment", "402"), ("conflict", "409")]
    {
        assert_eq!(Subject::find(word).unwrap().id(), code, "{word}");
    }
    for word in ["gateway", "too", "user", "a"] {
        assert!(Subject::find(word).is_err(), "{word}");
    }
}
