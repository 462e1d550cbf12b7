//! Checks that the same files were read on both sides: an unread file looks like a missing one.

use crate::{Error, endpoint::Listing, workspace::Unread};

/// Reports the parts that could not be read on one side alone, with that side: `at main`, `in the working tree`.
///
/// A file that is read on neither side hides no change of its own.
pub fn complete(sides: [(&str, &Listing); 2]) -> Result<(), Error> {
    let [(_, old), (_, new)] = sides;
    let missing = |(side, of): (&str, &Listing), other: &Listing| {
        let alone = of.unread.iter().filter(|unread| !other.unread.contains(unread));
        let line = |unread: &Unread| format!("\n  `{}` {side}: {}", unread.path, unread.why);
        alone.map(line).collect::<Vec<_>>()
    };
    let lines = [missing(sides[0], new), missing(sides[1], old)].concat();
    if lines.is_empty() {
        return Ok(());
    }
    let what = format!("nothing can be compared, since this could not be read:{}", lines.concat());
    Err(Error::new(what, "fix it first: an endpoint in an unread file looks like a removed one"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_told() {
        let listing = |paths: &[&str]| Listing {
            unread: paths
                .iter()
                .map(|path| Unread { path: (*path).into(), why: "it is no file".into() })
                .collect(),
            ..Listing::default()
        };
        let sides =
            |old, new| complete([("at `main`", &listing(old)), ("in the working tree", &listing(new))]);
        assert!(sides(&[], &[]).is_ok());
        assert!(sides(&["a.rs"], &["a.rs"]).is_ok());
        assert_eq!(
            sides(&["a.rs", "d.rs"], &["b.rs", "c.rs", "d.rs"]).unwrap_err().to_string(),
            "nothing can be compared, since this could not be read:\n  \
             `a.rs` at `main`: it is no file\n  \
             `b.rs` in the working tree: it is no file\n  \
             `c.rs` in the working tree: it is no file"
        );
    }
}
