//! The code that a comment covers.

use std::ops::Range;

use ra_ap_rustc_lexer::{TokenKind, tokenize};

/// Words that may come before the keyword of an item.
const MODIFIERS: [&str; 7] = ["async", "const", "default", "extern", "pub", "safe", "unsafe"];
/// Keywords of items that end with their first braces or their semicolon.
const ITEMS: [&str; 4] = ["fn", "impl", "mod", "trait"];

/// The bytes that a comment covers: the rest of its line if there is code before it, else the code after it up to the
/// end of the item, statement, argument or match arm.
pub(super) fn reach(text: &str, comment: &Range<usize>) -> Range<usize> {
    let line = text[..comment.start].rfind('\n').map_or(0, |end| end + 1);
    if !text[line..comment.start].trim_start_matches('\u{feff}').trim().is_empty() {
        return line..comment.start;
    }
    let mut reader = Reader {
        text,
        at: comment.end,
        depth: 0,
        shape: Shape::Unknown,
        angles: 0,
        closed: false,
        modified: false,
    };
    comment.end..reader.end()
}

/// The kind of code that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Only attributes and modifiers were read so far.
    Unknown,
    /// `fn f() { .. }`: commas do not end it, braces do.
    Item,
    /// `let x = ..;`: only a semicolon ends it.
    Let,
    /// An expression: a comma ends it.
    Expression,
}

/// Reads tokens up to the end of the covered code.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The number of open brackets.
    depth: usize,
    shape: Shape,
    /// The number of open `<` of a `::<..>`.
    angles: usize,
    /// `true` if the last token closed braces that may have been the end.
    closed: bool,
    /// `true` if a modifier such as `pub` was read.
    modified: bool,
}

impl Reader<'_> {
    fn end(&mut self) -> usize {
        let (mut previous, mut attribute) = (TokenKind::Semi, false);
        for token in tokenize(&self.text[self.at..]) {
            let (start, end) = (self.at, self.at + token.len as usize);
            self.at = end;
            if is_space(token.kind) {
                continue;
            }
            let word = &self.text[start..end];
            if self.closed && !goes_on(token.kind, word) {
                return start;
            }
            self.closed = false;
            let outside = self.depth == 0;
            if self.shape == Shape::Unknown && outside && token.kind == TokenKind::Pound {
                attribute = true;
            } else if self.shape == Shape::Unknown && outside && !attribute {
                self.shape = self.shape(token.kind, word);
            }
            match token.kind {
                TokenKind::OpenParen | TokenKind::OpenBracket | TokenKind::OpenBrace => self.depth += 1,
                TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace if outside => {
                    return start;
                }
                TokenKind::CloseBracket if self.depth == 1 && attribute => {
                    (self.depth, attribute) = (0, false);
                }
                TokenKind::CloseParen | TokenKind::CloseBracket => self.depth -= 1,
                TokenKind::CloseBrace => {
                    self.depth -= 1;
                    if self.depth == 0 && self.shape == Shape::Item {
                        return end;
                    }
                    self.closed = self.depth == 0 && self.shape == Shape::Expression;
                }
                TokenKind::Lt if outside && (previous == TokenKind::Colon || self.angles > 0) => {
                    self.angles += 1;
                }
                TokenKind::Gt if outside => self.angles = self.angles.saturating_sub(1),
                TokenKind::Semi if outside => return end,
                TokenKind::Comma if outside && self.shape == Shape::Expression && self.angles == 0 => {
                    return start;
                }
                _ => {}
            }
            previous = token.kind;
        }
        self.text.len()
    }

    /// Returns the kind of code that begins with a token.
    fn shape(&mut self, kind: TokenKind, word: &str) -> Shape {
        let modifier = match kind {
            TokenKind::Ident => MODIFIERS.contains(&word),
            // `pub(crate)` and `extern "C"`.
            TokenKind::OpenParen | TokenKind::Literal { .. } => self.modified,
            _ => false,
        };
        self.modified |= modifier;
        match word {
            _ if modifier => Shape::Unknown,
            "let" => Shape::Let,
            _ if ITEMS.contains(&word) => Shape::Item,
            _ => Shape::Expression,
        }
    }
}

const fn is_space(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. })
}

/// Returns `true` if an expression continues after braces: `match x { .. }.into()`, `if a { .. } else { .. }`,
/// `P { .. } => ..`.
fn goes_on(kind: TokenKind, word: &str) -> bool {
    matches!(
        kind,
        TokenKind::Dot
            | TokenKind::Question
            | TokenKind::Eq
            | TokenKind::Or
            | TokenKind::Semi
            | TokenKind::Comma
    ) || matches!(word, "else" | "as")
}
