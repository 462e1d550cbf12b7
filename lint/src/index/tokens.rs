//! The tokens of a file in one flat list, in which every opening bracket knows its closing one.
//!
//! Nothing here recurses, so that code may nest as deep as it likes.

use ra_ap_rustc_lexer::{DocStyle, LiteralKind, TokenKind, strip_shebang, tokenize};

/// A token, by its bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
    /// The index of the closing bracket, if this is the opening one.
    pub(super) mate: u32,
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identifier or a keyword.
    Word,
    Lifetime,
    Literal,
    /// `/// ..`, which belongs to the item that follows.
    Doc,
    Open(Bracket),
    Close(Bracket),
    /// Any other sign.
    Sign(char),
}

/// A pair of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

/// The tokens of a file.
pub(super) struct Tokens<'a> {
    pub(super) text: &'a str,
    pub(super) list: Vec<Token>,
}

/// The reason why a file has no tokens: the defect, and its byte offset.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) at: usize,
    pub(super) what: &'static str,
}

impl<'a> Tokens<'a> {
    /// The word of a token, without the `r#` of a raw name.
    pub(super) fn word(&self, at: usize) -> &'a str {
        let Some(token) = self.list.get(at).filter(|token| token.kind == Kind::Word) else { return "" };
        let word = self.text.get(token.start as usize..token.end as usize).unwrap_or_default();
        word.strip_prefix("r#").unwrap_or(word)
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.list.get(at).map(|token| token.kind)
    }

    pub(super) fn is_sign(&self, at: usize, sign: char) -> bool {
        self.kind(at) == Some(Kind::Sign(sign))
    }

    /// Returns `true` if two colons are here.
    pub(super) fn is_path_sign(&self, at: usize) -> bool {
        self.is_sign(at, ':') && self.is_sign(at + 1, ':')
    }

    /// The text from one token up to another, exclusive.
    pub(super) fn text(&self, from: usize, to: usize) -> &'a str {
        let (Some(first), Some(last)) = (self.list.get(from), self.list.get(to.wrapping_sub(1))) else {
            return "";
        };
        self.text.get(first.start as usize..last.end as usize).unwrap_or_default()
    }

    /// The index of the token behind this one, or behind the group that opens here.
    pub(super) fn behind(&self, at: usize) -> usize {
        match self.list.get(at) {
            Some(Token { kind: Kind::Open(_), mate, .. }) => *mate as usize + 1,
            _ => at + 1,
        }
    }
}

/// Reads the tokens of a file.
pub(super) fn lex(text: &str) -> Result<Tokens<'_>, Mistake> {
    let mut list: Vec<Token> = Vec::with_capacity(text.len() / 6);
    let mut open: Vec<(usize, Bracket)> = Vec::new();
    let mut at = start(text);
    while at < text.len() {
        at = lex_from(text, at, &mut list, &mut open)?;
    }
    match open.first() {
        Some((opened, _)) => {
            let at = list[*opened].start as usize;
            Err(Mistake { at, what: "a bracket is opened and never closed" })
        }
        None => Ok(Tokens { text, list }),
    }
}

/// Reads tokens up to the end, or to where they have to be read anew; gives that place.
fn lex_from(
    text: &str,
    mut at: usize,
    list: &mut Vec<Token>,
    open: &mut Vec<(usize, Bracket)>,
) -> Result<usize, Mistake> {
    for token in tokenize(text.get(at..).unwrap_or_default()) {
        let (start, mut end) = (at, at + token.len as usize);
        // `#"` and `##` are two tokens before edition 2024, and not allowed since.
        let again = token.kind == TokenKind::GuardedStrPrefix;
        if again {
            end = start + 1;
        }
        at = end;
        let Some(kind) = kind(token.kind).map_err(|what| Mistake { at: start, what })? else { continue };
        match kind {
            Kind::Open(bracket) => open.push((list.len(), bracket)),
            Kind::Close(bracket) => {
                let Some((opened, _)) = open.pop().filter(|(_, opened)| *opened == bracket) else {
                    return Err(Mistake { at: start, what: "a bracket is closed that was not opened" });
                };
                list[opened].mate = narrow(list.len());
            }
            _ => {}
        }
        list.push(Token { kind, start: narrow(start), end: narrow(end), mate: 0 });
        if again {
            return Ok(at);
        }
    }
    Ok(text.len())
}

/// Returns the offset of the code: after a byte order mark and a `#!` line.
fn start(text: &str) -> usize {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    mark + text.get(mark..).and_then(strip_shebang).unwrap_or(0)
}

/// Files have a limit far below four gigabytes.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Returns the kind of a token; `None` for a token that is skipped.
fn kind(kind: TokenKind) -> Result<Option<Kind>, &'static str> {
    use TokenKind as T;
    Ok(Some(match kind {
        T::BlockComment { terminated: false, .. } => return Err("a comment has no end"),
        T::LineComment { doc_style: Some(DocStyle::Outer) }
        | T::BlockComment { doc_style: Some(DocStyle::Outer), .. } => Kind::Doc,
        T::LineComment { .. } | T::BlockComment { .. } | T::Whitespace | T::Frontmatter { .. } | T::Eof => {
            return Ok(None);
        }
        T::Ident | T::RawIdent | T::InvalidIdent | T::UnknownPrefix => Kind::Word,
        T::Lifetime { .. } | T::RawLifetime | T::UnknownPrefixLifetime => Kind::Lifetime,
        T::Literal { kind, .. } => literal(kind)?,
        T::OpenParen => Kind::Open(Bracket::Round),
        T::CloseParen => Kind::Close(Bracket::Round),
        T::OpenBracket => Kind::Open(Bracket::Square),
        T::CloseBracket => Kind::Close(Bracket::Square),
        T::OpenBrace => Kind::Open(Bracket::Curly),
        T::CloseBrace => Kind::Close(Bracket::Curly),
        T::Semi => Kind::Sign(';'),
        T::Comma => Kind::Sign(','),
        T::Pound | T::GuardedStrPrefix => Kind::Sign('#'),
        T::Colon => Kind::Sign(':'),
        T::Dollar => Kind::Sign('$'),
        T::Eq => Kind::Sign('='),
        T::Bang => Kind::Sign('!'),
        T::Lt => Kind::Sign('<'),
        T::Gt => Kind::Sign('>'),
        T::Minus => Kind::Sign('-'),
        T::And => Kind::Sign('&'),
        T::Star => Kind::Sign('*'),
        T::Question => Kind::Sign('?'),
        T::Dot | T::At | T::Tilde | T::Or | T::Plus | T::Slash | T::Caret | T::Percent | T::Unknown => {
            Kind::Sign('.')
        }
    }))
}

fn literal(kind: LiteralKind) -> Result<Kind, &'static str> {
    use LiteralKind as L;
    match kind {
        L::Char { terminated: false }
        | L::Byte { terminated: false }
        | L::Str { terminated: false }
        | L::ByteStr { terminated: false }
        | L::CStr { terminated: false }
        | L::RawStr { n_hashes: None }
        | L::RawByteStr { n_hashes: None }
        | L::RawCStr { n_hashes: None } => Err("a literal has no end"),
        _ => Ok(Kind::Literal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn words(text: &str) -> Vec<&str> {
        let tokens = lex(text).unwrap();
        (0..tokens.list.len()).map(|at| tokens.word(at)).filter(|word| !word.is_empty()).collect()
    }

    #[test]
    fn brackets_in_literals_and_comments_are_none() {
        assert_eq!(words("fn a() { \"}\" ; r#\"}\"\"#; '}'; b'{'; /* { /* } */ */ 'x } // {"), ["fn", "a"]);
    }

    #[test]
    fn a_mark_a_shebang_and_carriage_returns_are_skipped() {
        assert_eq!(
            words("\u{feff}#!/usr/bin/env run\r\nfn r#mod() {}\r\n\rmod b;"),
            ["fn", "mod", "mod", "b"]
        );
        assert_eq!(words("#![cfg(test)]"), ["cfg", "test"]);
        assert_eq!(words("a!(#\"tag\", ##b) c"), ["a", "b", "c"]);
    }

    #[test]
    fn mistakes_are_located() {
        let mistake = |text| lex(text).map(|tokens| tokens.list.len()).unwrap_err();
        assert_eq!(mistake("fn a() {").at, 7);
        assert_eq!(mistake("fn a() }").at, 7);
        assert_eq!(mistake("( ]").at, 2);
        assert_eq!(mistake("a \"").what, "a literal has no end");
        assert_eq!(mistake("a /* ").what, "a comment has no end");
    }

    #[test]
    fn nesting_has_no_bound() {
        let depth = 100_000;
        let tokens =
            lex(&("{".repeat(depth) + &"}".repeat(depth))).map(|tokens| tokens.list[0].mate).unwrap();
        assert_eq!(tokens, 199_999);
    }
}
