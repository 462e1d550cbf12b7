//! The comments of a file that begin with `responds:`, parsed by the grammar of the attribute.

use std::{ops::Range, sync::LazyLock};

use memchr::memmem::Finder;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use ra_ap_rustc_lexer::{TokenKind, strip_shebang, tokenize};
use responds_core::rule::Level;
use responds_syntax::{Declaration, declaration::Control, nesting};

use super::reach::reach;

/// The word that a comment for this program begins with.
const WORD: &str = "responds:";

static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(WORD));

/// One comment.
pub(super) struct Comment {
    /// The bytes of the comment.
    pub(super) at: Range<usize>,
    /// The bytes of the code that it covers.
    pub(super) reach: Range<usize>,
    /// The rules that it allows, or why it cannot be read.
    pub(super) controls: Result<Vec<Control>, String>,
}

/// Reads the comments of a file.
///
/// Prose such as `// responds: 404 when there is none` is no comment for this program: only a word with parentheses is.
pub(super) fn read(text: &str) -> Vec<Comment> {
    if FINDER.find(text.as_bytes()).is_none() {
        return Vec::new();
    }
    let comments = all(text).into_iter().filter_map(|(at, is_line)| {
        let words =
            text.get(at.clone())?.trim_start_matches(['/', '*', '!']).trim_start().strip_prefix(WORD)?;
        let words = words.trim_end_matches(['/', '*']).trim();
        let controls = if is_line { controls(words)? } else { misplaced(words)? };
        Some(Comment { reach: reach(text, &at), at, controls })
    });
    comments.collect()
}

/// The error about a comment of another form, which is not read; `None` where it is prose.
fn misplaced(words: &str) -> Option<Result<Vec<Control>, String>> {
    let is_level = Level::from_name(words.split_once('(')?.0).is_some();
    is_level.then(|| Err(format!("this comment is ignored; write `// {WORD} {words}`")))
}

/// The places of all comments in a text; `true` for `// ..` that are not documentation.
fn all(text: &str) -> Vec<(Range<usize>, bool)> {
    let (mut found, mut at) = (Vec::new(), strip_shebang(text).unwrap_or(0));
    'lex: while at < text.len() {
        for token in tokenize(text.get(at..).unwrap_or_default()) {
            let end = at + token.len as usize;
            match token.kind {
                // One token since edition 2024, two before.
                TokenKind::GuardedStrPrefix => {
                    at += 1;
                    continue 'lex;
                }
                TokenKind::LineComment { doc_style: None } => found.push((at..end, true)),
                TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => {
                    found.push((at..end, false));
                }
                _ => {}
            }
            at = end;
        }
        break;
    }
    found
}

/// The rules that the words of a comment allow; `None` where they are prose.
fn controls(words: &str) -> Option<Result<Vec<Control>, String>> {
    let (name, _) = words.split_once('(')?;
    if name.is_empty() || !name.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
    {
        return None;
    }
    Some(allowed(words))
}

fn allowed(words: &str) -> Result<Vec<Control>, String> {
    let unreadable = || format!("`{words}` cannot be read; write `allow(rule, reason = \"..\")`");
    let tokens: TokenStream = words.parse().map_err(|_| unreadable())?;
    let list: Vec<_> = tokens.clone().into_iter().collect();
    let [TokenTree::Ident(word), TokenTree::Group(group)] = list.as_slice() else { return Err(unreadable()) };
    if word != Level::Allow.name()
        || group.delimiter() != Delimiter::Parenthesis
        || !nesting::is_parsable(&tokens)
    {
        return Err(unreadable());
    }
    let (declaration, mistakes) = Declaration::parse_block(tokens);
    match mistakes.into_iter().next() {
        Some(mistake) => Err(mistake.to_string().replace("\n  = help: ", "; ")),
        None => Ok(declaration.controls),
    }
}
