//! Asserts that an item is unchanged, apart from the parts that may be added.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Holds that an expansion starts with the item: the same tokens, but for a table in its documentation
/// and one constant that is first in its body.
#[track_caller]
pub(super) fn assert_kept(item: &TokenStream, expansion: &TokenStream) {
    let (before, after) = (trees(&seen_through(item)), trees(&seen_through(expansion)));
    let attributes = attributes(&before);
    assert_same(&before[..attributes], &after[..attributes]);
    let (before, after) = (&before[attributes..], &after[attributes..]);
    let after = &after[table(before, after)..];
    let Some((body, signature)) = before.split_last() else { return };
    assert_same(signature, &after[..signature.len()]);
    let body_after = &after[signature.len()];
    match (body_of(body), body_of(body_after)) {
        (Some(body), Some(body_after)) => assert_body_kept(&trees(&body), &trees(&body_after)),
        _ => assert_same(std::slice::from_ref(body), std::slice::from_ref(body_after)),
    }
}

#[track_caller]
fn assert_body_kept(before: &[TokenTree], after: &[TokenTree]) {
    let inner = inner_attributes(before);
    let put_in = after.len() - before.len();
    assert_same(&before[..inner], &after[..inner]);
    assert_same(&before[inner..], &after[inner + put_in..]);
    let put_in: Vec<_> = after[inner..inner + put_in].iter().map(ToString::to_string).collect();
    match &put_in[..] {
        [] => {}
        [first, name, colon, ty, equals, _, semicolon] => {
            assert_eq!([first, name, colon, ty, equals, semicolon], ["const", "_", ":", "()", "=", ";"]);
        }
        other => panic!("{} tokens were put into the body", other.len()),
    }
}

/// The number of tokens of a table that was not in the item: one attribute, or none.
fn table(before: &[TokenTree], after: &[TokenTree]) -> usize {
    let is_new = |tree: &TokenTree| before.first().is_none_or(|first| !equal(first.clone(), tree.clone()));
    let is_table =
        matches!(after, [TokenTree::Punct(hash), TokenTree::Group(_), ..] if hash.as_char() == '#');
    if is_table && after.first().is_some_and(is_new) { 2 } else { 0 }
}

#[track_caller]
fn assert_same(before: &[TokenTree], after: &[TokenTree]) {
    assert_eq!(before.len(), after.len(), "as many tokens as before");
    for (before, after) in before.iter().zip(after) {
        assert!(equal(before.clone(), after.clone()), "the item is not what it was");
    }
}

/// Returns `true` if two tokens are the same, at any depth.
fn equal(a: TokenTree, b: TokenTree) -> bool {
    let mut rest = vec![(a, b)];
    while let Some(pair) = rest.pop() {
        match pair {
            (TokenTree::Group(a), TokenTree::Group(b)) => {
                let (inside, other) = (trees(&a.stream()), trees(&b.stream()));
                if a.delimiter() != b.delimiter() || inside.len() != other.len() {
                    return false;
                }
                rest.extend(inside.into_iter().zip(other));
            }
            (TokenTree::Group(_), _) | (_, TokenTree::Group(_)) => return false,
            (TokenTree::Punct(a), TokenTree::Punct(b)) => {
                if a.as_char() != b.as_char() || a.spacing() != b.spacing() {
                    return false;
                }
            }
            (a, b) => {
                if a.to_string() != b.to_string() {
                    return false;
                }
            }
        }
    }
    true
}

/// The tokens of an item that a `macro_rules!` macro put into an invisible group.
fn seen_through(stream: &TokenStream) -> TokenStream {
    match &trees(stream)[..] {
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::None => group.stream(),
        _ => stream.clone(),
    }
}

fn body_of(tree: &TokenTree) -> Option<TokenStream> {
    let group = match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => only_group(group)?,
        TokenTree::Group(group) => group.clone(),
        _ => return None,
    };
    (group.delimiter() == Delimiter::Brace).then(|| group.stream())
}

fn only_group(group: &Group) -> Option<Group> {
    match &trees(&group.stream())[..] {
        [TokenTree::Group(inner)] => Some(inner.clone()),
        _ => None,
    }
}

fn attributes(trees: &[TokenTree]) -> usize {
    let is_attribute = |pair: &&[TokenTree]| matches!(pair, [TokenTree::Punct(hash), TokenTree::Group(_)] if hash.as_char() == '#');
    trees.chunks(2).take_while(is_attribute).count() * 2
}

fn inner_attributes(trees: &[TokenTree]) -> usize {
    let is_attribute = |triple: &&[TokenTree]| {
        matches!(triple, [TokenTree::Punct(hash), TokenTree::Punct(bang), TokenTree::Group(_)]
            if hash.as_char() == '#' && bang.as_char() == '!')
    };
    trees.chunks(3).take_while(is_attribute).count() * 3
}

fn trees(stream: &TokenStream) -> Vec<TokenTree> {
    stream.clone().into_iter().collect()
}
