//! Seeds and found cases with small changes: a short `cargo fuzz` on stable.
#![allow(clippy::unwrap_used, reason = "a seed that cannot be read fails its test")]

use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    time::{Duration, Instant},
};

use responds_fuzz::{Target, attribute, body, derive, init, openapi, run, tree};

/// For how long each target is fed, in seconds: `FUZZ_SECONDS=60 cargo test -p responds-fuzz`.
#[allow(clippy::disallowed_methods, reason = "a choice of whoever runs the test")]
fn time() -> Duration {
    let seconds = env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(seconds.unwrap_or(3))
}

/// Numbers that look as if by chance, and are the same on every run.
struct Chance(u64);

impl Chance {
    /// A number below another.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

/// Words of the grammars; a seed with one of them parses more often than one with changed bytes.
const WORDS: [&str; 36] = [
    "200",
    "404",
    "4xx",
    "default",
    "custom(499, \"x\")",
    "elsewhere(",
    "never(",
    "..",
    "strict",
    "allow(",
    ")",
    "(",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "=>",
    "?",
    "return ",
    "match x ",
    "if let Some(x) = y ",
    "loop ",
    "break ",
    "async ",
    "StatusCode::NOT_FOUND",
    "impl ",
    "fn ",
    "#[",
    "'a",
    "\"",
    "//",
    "\r\n",
    "할",
    "\u{202e}",
];

fn changed(seeds: &[String], chance: &mut Chance) -> String {
    let mut text = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(4) {
        let places: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (one, other) = (places[chance.below(places.len())], places[chance.below(places.len())]);
        let (start, end) = (one.min(other), one.max(other).min(one.min(other) + 40));
        let end = places.iter().copied().find(|place| *place >= end).unwrap_or(start);
        match chance.below(4) {
            0 => text.replace_range(start..end, ""),
            1 => {
                let again = text[start..end].to_owned();
                text.insert_str(start, &again);
            }
            2 => text.replace_range(start..end, WORDS[chance.below(WORDS.len())]),
            _ => text.insert_str(start, WORDS[chance.below(WORDS.len())]),
        }
    }
    text
}

#[track_caller]
fn fed(name: &str, target: Target) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let seeds: Vec<_> = paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    assert!(!seeds.is_empty());
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (start, mut fed) = (Instant::now(), 0_usize);
    let mut seed = seeds.iter().cloned();
    while let Some(text) =
        seed.next().or_else(|| (start.elapsed() < time()).then(|| changed(&seeds, &mut chance)))
    {
        let ran = catch_unwind(AssertUnwindSafe(|| run(target, text.as_bytes())));
        assert!(ran.is_ok(), "{name} fails on {text:?}:\n{text}");
        fed += 1;
    }
    assert!(fed >= seeds.len(), "{fed}");
}

#[test]
fn attributes() {
    fed("attribute", attribute);
}

#[test]
fn derives() {
    fed("derive", derive);
}

#[test]
fn bodies() {
    fed("body", body);
}

#[test]
fn trees() {
    fed("tree", tree);
}

#[test]
fn annotations() {
    fed("init", init);
}

#[test]
fn documents() {
    fed("openapi", openapi);
}
