//! The effect of a gained or lost status on clients.
//!
//! Clients read an unknown code by its class (RFC 9110 §15), so any client that looks at classes can handle one more
//! error. Many do not: they compare with the code that the documentation names, so a success that is gone or replaced
//! is a failure to them.

use responds_core::{Class, contract::Key};

use super::{
    Effect::{self, Breaking, Compatible, Potential},
    codes::{Codes, class},
};

/// Codes that ask for something that clients may not send yet, with its name.
const ASKS: [(u16, &str); 7] = [
    (401, "credentials"),
    (402, "a payment"),
    (407, "credentials for a proxy"),
    (411, "a Content-Length"),
    (426, "another protocol"),
    (428, "a condition such as If-Match"),
    (511, "a login to the network"),
];

/// The statuses that any request to any server can get.
const ANYWHERE: [u16; 4] = [500, 502, 503, 504];

/// The reason why the change of a declaration alone only corrects it: what the service sends was the same before.
pub(super) fn correction(key: Key, gained: bool, before: &Codes) -> Option<&'static str> {
    let is_known = !before.open && !before.sure.is_empty();
    match (gained, before.may_send(key)) {
        (true, true) => Some("the declaration is corrected: it was sent before"),
        (false, false) if is_known && key != Key::Default => {
            Some("the declaration is corrected: it was never sent")
        }
        _ => None,
    }
}

/// The effect of a lost key.
pub(super) fn lost(key: Key, old: &Codes, new: &Codes) -> (Effect, String) {
    if let Some(cover) = new.cover(key) {
        return (Compatible, format!("it still stands under `{cover}`"));
    }
    let Some(class) = class(key) else {
        return said(Compatible, "the declaration promises more than before");
    };
    let remains =
        [Class::Success, Class::Redirection].into_iter().any(|class| old.leads(class) && new.leads(class));
    match (class, key) {
        (Class::Informational, _) => said(
            Compatible,
            "interim responses come or not, and clients wait for the final one (RFC 9110 §15.2)",
        ),
        (Class::Success, Key::Class(_)) if new.leads(Class::Success) => {
            said(Compatible, "the codes of the class are spelled out")
        }
        (Class::Success | Class::Redirection, _) if new.open => {
            said(Potential, "it is no longer seen, and what else is sent cannot be told")
        }
        (Class::Success, _) => (Breaking, replaced(key, old, new)),
        (Class::Redirection, Key::Code(304)) => said(
            Compatible,
            "only conditional requests got it, and the full answer serves them too (RFC 9110 §15.4.5)",
        ),
        (Class::Redirection, _) if remains => {
            said(Potential, "clients that were sent on get another answer (RFC 9110 §15.4)")
        }
        (Class::Redirection, _) => {
            said(Breaking, "clients that were sent on stay where they are (RFC 9110 §15.4)")
        }
        (Class::ClientError | Class::ServerError, _) if new.open => {
            said(Compatible, "it is no longer seen, and may still be sent: not all can be told")
        }
        (Class::ClientError | Class::ServerError, _) => {
            said(Compatible, "an error less: what handles it is not needed any more")
        }
    }
}

/// The text for a success that is gone, with those that replaced it.
fn replaced(key: Key, old: &Codes, new: &Codes) -> String {
    let came = |code: &&u32| !old.open && class(Key::Code(**code)) == class(key);
    let successes = new.sure.difference(&old.may).filter(came);
    let successes: Vec<_> = successes.map(u32::to_string).collect();
    let wait = "clients that wait for it take every answer for a failure (RFC 9110 §15.3)";
    if successes.is_empty() {
        wait.to_owned()
    } else {
        format!("replaced by {}: {wait}", successes.join(" and "))
    }
}

/// The effect of a gained key.
pub(super) fn gained(key: Key, old: &Codes) -> (Effect, String) {
    if let Some(cover) = old.cover(key) {
        return (Compatible, format!("it stood under `{cover}` before"));
    }
    if old.open {
        return said(Compatible, "it may have been sent before: not all could be told then");
    }
    let Some(class) = class(key) else {
        return said(Potential, "any other error may come, and clients may not look for it");
    };
    let code = key.code().unwrap_or_default();
    match class {
        Class::Informational => {
            said(Compatible, "clients take interim responses, expected or not (RFC 9110 §15.2)")
        }
        Class::Success if matches!(key, Key::Class(_)) && old.leads(class) => {
            said(Potential, "clients that compare codes may take other successes for failures (RFC 9110 §15)")
        }
        Class::Success => {
            said(Potential, "clients that compare codes, not classes, take it for a failure (RFC 9110 §15)")
        }
        Class::Redirection if code == 304 => {
            said(Compatible, "only conditional requests get it (RFC 9110 §15.4.5)")
        }
        Class::Redirection => {
            said(Potential, "clients that do not follow redirects end there (RFC 9110 §15.4)")
        }
        Class::ServerError if ANYWHERE.contains(&code) || matches!(key, Key::Class(_)) => {
            said(Compatible, "any request can meet it, so clients are ready for it (RFC 9110 §15.6)")
        }
        Class::ClientError | Class::ServerError => (Potential, error(class, code)),
    }
}

/// The effect of an additional error.
fn error(class: Class, code: u16) -> String {
    match ASKS.iter().find(|(asking, _)| *asking == code) {
        Some((_, what)) => format!("it asks for {what}, which clients may not send"),
        None => format!(
            "an error that clients may not look for; those that look at classes read it as {} (RFC 9110 §15)",
            class.digit() * 100
        ),
    }
}

fn said(effect: Effect, why: &str) -> (Effect, String) {
    (effect, why.to_owned())
}
