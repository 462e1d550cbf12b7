//! The attributes that answer in the place of a handler.

use responds_facts::crates::guards::GUARDS;

use crate::{actix_web, attempt::Attempt};

/// The attributes that no test has, each with the reason.
const EXCUSES: &[(&str, &str, &str)] = &[
    ("actix_web_grants", "has_any_permission", "`protect` took its place in version 4"),
    ("actix_web_grants", "has_any_role", "`protect` took its place in version 4"),
    ("actix_web_grants", "has_permissions", "`protect` took its place in version 4"),
    ("actix_web_grants", "has_roles", "`protect` took its place in version 4"),
    ("poem_grants", "*", "the macro is that of actix_web_grants"),
    ("protect_axum", "*", "the macro is that of actix_web_grants"),
    ("protect_salvo", "*", "the macro is that of actix_web_grants"),
    ("rocket_grants", "*", "the macro is that of actix_web_grants"),
];

#[test]
fn rows() {
    let attempts = [
        Attempt::get("guard/actix_web_grants::protect", 202, "?granted"),
        Attempt::get("guard/actix_web_grants::protect", 403, ""),
    ];
    for attempt in &attempts {
        assert_eq!(attempt.send(*actix_web::SERVER, ""), attempt.code, "{}", attempt.name);
    }
    for guard in GUARDS {
        for (krate, attribute) in
            guard.crates.iter().flat_map(|krate| guard.attributes.iter().map(move |name| (krate, name)))
        {
            let name = format!("guard/{krate}::{attribute}");
            let is_excused = EXCUSES
                .iter()
                .any(|(excused, names, _)| excused == krate && (names == attribute || *names == "*"));
            for code in guard.statuses {
                let is_proved = attempts.iter().any(|attempt| attempt.name == name && attempt.code == *code);
                assert!(is_proved || is_excused, "nothing provokes {code} from `{name}`");
            }
        }
    }
}
