//! Compares what a framework's table says of extractors with what the framework rejects.

use std::net::SocketAddr;

use responds_syntax::frameworks::{ExtractorFact, Framework};

use crate::attempt::Attempt;

/// Provokes every rejection of every extractor, bare and in an `Option`, and sends each a request that fits.
///
/// `unprovoked` are the rejections that no client can provoke, each with the reason.
#[track_caller]
pub(crate) fn assert_rejections(
    framework: &Framework,
    server: SocketAddr,
    attempts: &[Attempt],
    unprovoked: &[(&str, u16, &str)],
) {
    let broken: Vec<_> =
        framework.extractors.iter().flat_map(|fact| rejections(fact, server, attempts, unprovoked)).collect();
    assert!(broken.is_empty(), "{}:\n{}", framework.name, broken.join("\n"));
}

fn rejections(
    fact: &ExtractorFact,
    server: SocketAddr,
    attempts: &[Attempt],
    unprovoked: &[(&str, u16, &str)],
) -> Vec<String> {
    let own: Vec<_> = attempts.iter().filter(|attempt| attempt.name == fact.name).collect();
    let mut broken = Vec::new();
    if !own.iter().any(|attempt| attempt.fits()) {
        broken.push(format!("nothing fits `{}`", fact.name));
    }
    for code in fact.rejects.iter().chain(fact.misassembly).copied() {
        let excused = unprovoked.iter().any(|(name, excused, _)| *name == fact.name && *excused == code);
        if !excused && !own.iter().any(|attempt| attempt.code == code) {
            broken.push(format!("nothing provokes {code} from `{}`", fact.name));
        }
    }
    for attempt in own {
        broken.extend(check(fact, attempt, server));
    }
    broken
}

fn check(fact: &ExtractorFact, attempt: &Attempt, server: SocketAddr) -> Vec<String> {
    let mut broken = Vec::new();
    if !attempt.fits() && !fact.rejects.contains(&attempt.code) && !fact.misassembly.contains(&attempt.code) {
        broken.push(format!("`{}` is not said to reject with {}", fact.name, attempt.code));
    }
    let plain = attempt.send(server, "/plain");
    if plain != attempt.code {
        broken.push(format!("`{}` sends {plain}, not {}", fact.name, attempt.code));
    }
    let optional = attempt.send(server, "/option");
    if optional != 200
        && attempt.code != 200
        && optional == attempt.code
        && !fact.optional.contains(&optional)
        && !fact.misassembly.contains(&optional)
    {
        broken.push(format!("`Option<{}>` still sends {optional}", fact.name));
    }
    if fact.required.is_some() && optional != 200 {
        broken.push(format!("`{}` without a need sends {optional}", fact.name));
    }
    broken
}

/// Shows that `Option` of an extractor still rejects with what the table says.
#[track_caller]
pub(crate) fn assert_optional(framework: &Framework, server: SocketAddr, attempts: &[Attempt]) {
    for fact in framework.extractors {
        for code in fact.optional {
            let provoked = attempts.iter().any(|attempt| {
                attempt.name == fact.name && attempt.code == *code && attempt.send(server, "/option") == *code
            });
            assert!(provoked, "nothing provokes {code} from `Option<{}>` on {}", fact.name, framework.name);
        }
    }
}
