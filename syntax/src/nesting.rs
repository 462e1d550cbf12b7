//! A bound on how deep code nests, told from its tokens before anything recurses into it.

use proc_macro2::{Delimiter, TokenStream, TokenTree, token_stream};

/// The stack that parsing and reading of some tokens may need, in KiB: the minimum that a thread has, less a part for
/// the caller. The costs below were measured without optimisation.
const STACK: usize = 1400;
/// The maximum number of tokens of a handler: a longer one is generated, and nobody reads what it returns.
const LONGEST: usize = 40_000;

/// The cost of a group while it is open.
const GROUP: usize = 30;
/// The cost of generic arguments while they are open; a type needs more than an expression.
const ANGLE: usize = 60;
/// The cost of a keyword that an expression follows: `if`, `return`.
const WORD: usize = 20;
/// The cost of each further `else if` of a chain, which does not nest as it is parsed.
const CHAINED: usize = 2;
/// The cost of an operator with an expression on its right: `!x`, `a + b`.
const OPERATOR: usize = 10;
/// The cost of a call, a field or a `?`.
const POSTFIX: usize = 3;
/// The cost of the third and each further `&` of `& & & T`, which may be a type.
const REFERENCE: usize = 40;

/// Returns `true` if tokens can be parsed without running out of stack, on any thread.
#[must_use]
pub fn is_parsable(tokens: &TokenStream) -> bool {
    is_parsable_within(tokens, STACK)
}

/// Returns `true` if tokens can be parsed and read with this much stack, in KiB.
///
/// Groups are walked with an explicit stack: a group that is too deep is never entered.
#[must_use]
pub fn is_parsable_within(tokens: &TokenStream, stack: usize) -> bool {
    let mut open = vec![Level::new(tokens.clone(), 0)];
    let mut count = 0;
    while let Some(level) = open.last_mut() {
        let Some(token) = level.tokens.next() else {
            open.pop();
            continue;
        };
        level.take(&token);
        let needed = level.around + level.needed;
        count += 1;
        if let TokenTree::Group(group) = token {
            open.push(Level::new(group.stream(), needed + GROUP));
        }
        if needed > stack || count > LONGEST {
            return false;
        }
    }
    true
}

/// The tokens of one group, and their cost so far.
struct Level {
    tokens: token_stream::IntoIter,
    /// The cost of the groups around.
    around: usize,
    /// The cost of the current expression or type.
    needed: usize,
    /// The cost at the condition of the last `if`.
    branch: usize,
    /// The number of open `<`.
    angles: usize,
    /// The number of consecutive `&` and `*`.
    references: usize,
    last: Last,
}

/// The last token, as far as it matters to the next.
#[derive(PartialEq, Eq)]
enum Last {
    /// A block: a statement may end here.
    Block,
    /// `-` or `=`, which make an arrow of `>`.
    Shaft,
    /// `#`, which makes an attribute of a group.
    Hash,
    /// `else`, behind which `if` goes on with the chain.
    Else,
    Other,
}

impl Level {
    fn new(tokens: TokenStream, around: usize) -> Self {
        let tokens = tokens.into_iter();
        Self { tokens, around, needed: 0, branch: 0, angles: 0, references: 0, last: Last::Other }
    }

    fn take(&mut self, token: &TokenTree) {
        if self.last == Last::Block && !goes_on(token) {
            self.end(0);
        }
        // A word is asked for once: each question copies it from the compiler.
        let word = match token {
            TokenTree::Ident(word) => Some(word.to_string()),
            _ => None,
        };
        let word = word.as_deref();
        self.references = match (token, word) {
            (TokenTree::Punct(punct), _) if matches!(punct.as_char(), '&' | '*') => self.references + 1,
            (TokenTree::Punct(punct), _) if punct.as_char() == '\'' => self.references,
            (_, Some(word)) if self.references > 0 && is_qualifier(word) => self.references,
            _ => 0,
        };
        match (token, word) {
            (TokenTree::Punct(punct), _) => self.punct(punct.as_char()),
            (_, Some("if")) => {
                self.needed =
                    if self.last == Last::Else { self.branch + CHAINED } else { self.needed + WORD };
                self.branch = self.needed;
            }
            (_, Some(word)) if is_leading(word) => self.needed += WORD,
            (TokenTree::Group(_), _) if self.last != Last::Hash => self.needed += POSTFIX,
            _ => {}
        }
        self.last = match (token, word) {
            (TokenTree::Group(group), _) if group.delimiter() == Delimiter::Brace => Last::Block,
            (_, Some("else")) => Last::Else,
            (TokenTree::Punct(punct), _) if matches!(punct.as_char(), '-' | '=') => Last::Shaft,
            (TokenTree::Punct(punct), _) if punct.as_char() == '#' => Last::Hash,
            _ => Last::Other,
        };
    }

    fn punct(&mut self, punct: char) {
        match punct {
            ';' => self.end(0),
            // Between generic arguments it ends no more than one of them.
            ',' => self.end(self.angles),
            '<' => {
                self.angles += 1;
                self.needed += ANGLE;
            }
            '>' if self.last != Last::Shaft && self.angles > 0 => {
                self.angles -= 1;
                self.needed = self.needed.saturating_sub(ANGLE);
            }
            '&' | '*' if self.references > 2 => self.needed += REFERENCE,
            '.' | '?' => self.needed += POSTFIX,
            ':' | '#' | '$' | '\'' => {}
            _ => self.needed += OPERATOR,
        }
    }

    /// Starts with another expression.
    const fn end(&mut self, angles: usize) {
        self.angles = angles;
        self.needed = angles * ANGLE;
    }
}

/// Returns `true` if the token after a block belongs to the same expression.
fn goes_on(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => punct.as_char() != '#',
        TokenTree::Ident(word) => word == "else" || word == "as",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}

/// Returns `true` if an expression, a type or a pattern follows this word and is nested in it.
fn is_leading(word: &str) -> bool {
    matches!(
        word,
        "as" | "async"
            | "become"
            | "box"
            | "break"
            | "const"
            | "do"
            | "dyn"
            | "else"
            | "fn"
            | "for"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "match"
            | "move"
            | "mut"
            | "raw"
            | "ref"
            | "return"
            | "static"
            | "try"
            | "unsafe"
            | "use"
            | "while"
            | "yield"
    )
}

/// Returns `true` if the word may be between `&` or `*` and its operand.
fn is_qualifier(word: &str) -> bool {
    ["const", "mut", "raw"].contains(&word)
}

#[cfg(test)]
mod tests {
    use proc_macro2::Group;

    use super::*;

    fn nested(depth: usize) -> TokenStream {
        (0..depth).fold(TokenStream::new(), |inner, _| {
            TokenTree::Group(Group::new(Delimiter::Parenthesis, inner)).into()
        })
    }

    #[track_caller]
    fn assert_bound(code: &str, most: usize) {
        let parsable = |times: usize| is_parsable(&code.repeat(times).parse().unwrap());
        assert!(parsable(most), "{most} times `{code}`");
        assert!(!parsable(most * 8), "{} times `{code}`", most * 8);
    }

    #[test]
    fn deep_groups_are_not_entered() {
        assert!(is_parsable(&nested(32)));
        assert!(!is_parsable(&nested(64)));
        assert!(!is_parsable(&nested(10_000)));
    }

    #[test]
    fn long_chains_are_not_entered() {
        assert_bound("!", 100);
        assert_bound("& ", 30);
        assert_bound("*const ", 20);
        assert_bound("A<", 20);
        assert_bound(".len()", 150);
        assert_bound("?", 300);
        assert_bound("a + ", 100);
        assert_bound("a == b && ", 30);
        assert_bound("if a {} else ", 400);
        assert_bound("return ", 60);
    }

    #[test]
    fn what_follows_one_another_is_not_deep() {
        for code in [
            "if a == b { return c; } ",
            "f(a, &b)?; ",
            "A => b, ",
            "A::B(c) if c > 1 => { d } ",
            "x: Vec<Result<Option<&'a str>, E<T>>>, ",
            "let Some(x) = y else { return }; ",
            "#[a] ",
        ] {
            assert!(is_parsable(&code.repeat(500).parse().unwrap()), "{code}");
        }
    }
}
