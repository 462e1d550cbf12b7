//! Input that nobody writes on purpose: no panic, nothing lost, and a clear message.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use super::{expand, tokens};

const ITEM: &str =
    "/// Shows.\npub async fn show(id: u64) -> StatusCode { #![allow(unused)] StatusCode::NOT_FOUND }";

/// Expands something wrong, and gives the words of its errors.
#[track_caller]
fn errors(declaration: &TokenStream, item: &TokenStream) -> String {
    let expansion: Vec<_> = expand(declaration, item).into_iter().collect();
    let mut words = expansion.windows(3).filter_map(|window| match window {
        [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(words)] if name == "compile_error" => {
            Some(words.stream().to_string())
        }
        _ => None,
    });
    words.by_ref().collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn assert_refused(declaration: &str, expected: &str) {
    let words = errors(&tokens(declaration), &tokens(ITEM));
    assert!(words.contains(expected), "{declaration}: {words}");
}

fn nested(delimiter: Delimiter, depth: usize) -> TokenStream {
    (0..depth).fold(TokenStream::new(), |inner, _| TokenTree::Group(Group::new(delimiter, inner)).into())
}

#[test]
fn garbage_is_refused() {
    for garbage in [
        "@",
        "#",
        "$",
        "?",
        "!",
        "~",
        "=>",
        "..",
        "...",
        "..=",
        "::",
        "->",
        "&&",
        "'a",
        "'x'",
        "_",
        ";",
        "=",
        "==",
        "()",
        "[]",
        "{}",
        "(200)",
        "[200]",
        "{200}",
        ",",
        ",,",
        "200,,404",
        "fn",
        "self",
        "crate",
        "super",
        "Self",
        "200 404",
        "200; 404",
        "r#\"404\"#",
        "b\"404\"",
        "1.5",
        "0x",
        "if x {}",
        "|x| x",
        "200()()",
        "200[]",
        "200(,)",
        "200(()",
        "StatusCode::",
        "::",
        "::StatusCode",
        "method",
        "path =",
        "= 200",
        "custom()",
        "custom(,)",
        "elsewhere",
        "elsewhere(elsewhere(401u8))",
        "allow",
        "allow(,)",
        "deny(1)",
        "strict strict",
    ] {
        let Ok(declaration) = garbage.parse() else { continue };
        assert_ne!(errors(&declaration, &tokens(ITEM)), "", "{garbage}");
    }
}

#[test]
fn nothing_is_refused() {
    assert_refused("", "declares no response");
    assert_refused("strict", "declares no response");
}

#[test]
fn words_of_any_script_are_refused_politely() {
    assert_refused("못_찾음", "`못_찾음` is not the name of a status");
    assert_refused("\"없음 🎉\"", "without quotes");
    assert_refused("200(설명 = \"없음\")", "설명");
    assert_refused("200, allow(규칙)", "unknown rule `규칙`");
    assert_refused("200, framework = 프레임워크", "`프레임워크` is not a known framework");
    assert_refused("200, method = \"받기\"", "expected a method");
}

#[test]
fn ten_thousand_codes_are_read() {
    let words = errors(&ten_thousand(|i| (100 + i % 500).to_string()), &tokens(ITEM));
    assert!(words.contains("more errors in this attribute are not shown"), "{words}");
    assert!(words.len() < 20_000, "a reader is spared: {} bytes", words.len());
}

#[test]
fn ten_thousand_details_are_read() {
    let described = ten_thousand(|i| format!("404(description = {i})"));
    assert_ne!(errors(&described, &tokens(ITEM)), "");
    let rules = ten_thousand(|i| format!("rule_{i}"));
    assert_ne!(errors(&quote!(200, allow(#rules)), &tokens(ITEM)), "");
}

fn ten_thousand(entry: impl Fn(usize) -> String) -> TokenStream {
    tokens(&(0..10_000).map(entry).collect::<Vec<_>>().join(","))
}

#[test]
fn a_declaration_that_nests_is_refused() {
    for delimiter in [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None] {
        let deep = nested(delimiter, 10_000);
        for declaration in [quote!(#deep), quote!(200, #deep), quote!(200 #deep), quote!(elsewhere #deep)] {
            let words = errors(&declaration, &tokens(ITEM));
            assert!(words.contains("nested too deeply"), "{delimiter:?}: {words}");
        }
    }
    for list in ["elsewhere(".repeat(5000) + &")".repeat(5000), "!".repeat(5000), "&".repeat(5000) + "200"] {
        assert_ne!(errors(&tokens(&list), &tokens(ITEM)), "");
    }
}

#[test]
fn a_body_that_nests_passes_through() {
    for delimiter in [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None] {
        let deep = nested(delimiter, 10_000);
        for item in [
            quote!(fn show() -> StatusCode { #deep; StatusCode::OK }),
            quote!(fn show() #deep),
            quote!(fn show #deep {}),
            quote!(#[doc #deep] fn show() {}),
            quote!(fn show() -> [u8; #deep] {}),
            quote!(#deep),
        ] {
            expand(&quote!(200), &item);
        }
    }
}

/// Code of any length: its start, the repeated part, and its end.
const CHAINS: &[[&str; 3]] = &[
    ["", "!", "x"],
    ["", "-", "1"],
    ["", "& ", "x"],
    ["", "&mut ", "x"],
    ["", "&raw const ", "x"],
    ["", "*", "x"],
    ["", "return ", "x"],
    ["", "break ", "x"],
    ["", "1 + ", "1"],
    ["", "a || ", "a"],
    ["", "a = ", "b"],
    ["", "a + b == c, ", "d"],
    ["x", " as u8", ""],
    ["x", ".y()", ""],
    ["x", ".y", ""],
    ["x", ".await", ""],
    ["x", "?", ""],
    ["x", "()", ""],
    ["x", "[0]", ""],
    ["x", "!{}", ""],
    ["", "|| ", "x"],
    ["", "move |a| ", "x"],
    ["", "async || ", "x"],
    ["", "if a {} else ", "{}"],
    ["", "if a {} ", ""],
    ["", "if ", "a {}"],
    ["", "match ", "a {}"],
    ["", "while ", "a {}"],
    ["", "for a in ", "b {}"],
    ["", "let a = ", "b;"],
    ["if true ", "&& let a = b ", "{}"],
    ["", "'a: ", "{}"],
    ["", "#[a] ", "x"],
    ["", "{", "}"],
    ["", "unsafe {", "}"],
    ["", "match x { y => ", "z}"],
    ["", "if a { b } else {", "}"],
    ["", "(", ")"],
    ["", "f(", ")"],
    ["", "[", "]"],
    ["", "A { a: ", "b }"],
    ["", "a::<", "b>"],
    ["", "<", "A>::b"],
    ["", "<A as ", "B>::C"],
    ["let a: ", "&", "B;"],
    ["let a: ", "*const ", "B;"],
    ["let a: ", "A<", "B;"],
    ["let a: ", "dyn A + ", "B;"],
    ["let a: ", "impl Fn() -> ", "B;"],
    ["let a: ", "fn() -> ", "B;"],
    ["let a: ", "for<'a> ", "B;"],
    ["let ", "&", "a = b;"],
    ["let ", "a @ ", "b = c;"],
    ["let ", "A(", "b = c;"],
    ["let ", "a | ", "b = c;"],
    ["let ", "box ", "b = c;"],
    ["", "a::", "b"],
    ["a", ".. ", "b"],
    ["", "yield ", "b"],
    ["", "a; ", "b"],
    ["", "fn a() {", "}"],
    ["", "mod a {", "}"],
    ["", "a!{", "}"],
    ["", "const {", "}"],
];

#[test]
fn chains_pass_through() {
    for [first, again, last] in CHAINS {
        for times in [30, 60, 120, 450, 4_000] {
            let closed = again.chars().filter_map(closing).collect::<String>().repeat(times - 1);
            let chain = format!("{first}{}{last}{closed}", again.repeat(times));
            let code = |text: String| text.parse::<TokenStream>().ok();
            if let Some(item) = code(format!("fn show() -> StatusCode {{ {chain} }}")) {
                expand(&quote!(200), &item);
            }
            for declaration in
                [format!("200, {chain}"), format!("200, path = {chain}"), format!("200(body = {chain})")]
            {
                if let Some(declaration) = code(declaration) {
                    expand(&declaration, &tokens(ITEM));
                }
            }
        }
    }
}

fn closing(opening: char) -> Option<char> {
    match opening {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// Handlers with something of everything, to be broken.
const HANDLERS: &[&str] = &[
    "#[get(\"/x\")] pub async fn a(Path(id): Path<u64>) -> Result<Json<T>, StatusCode> { \
        let x = find(id).await.ok_or(StatusCode::NOT_FOUND)?; if x > 1 { return Err(StatusCode::CONFLICT); } \
        match x { 1 => Ok(Json(x)), _ if x == 2 => Err(StatusCode::GONE), n => { Ok(Json(n)) } } }",
    "#[debug_handler] #[allow(deprecated)] fn b<'a, T: A + 'a, const N: usize>(&'a self, t: [T; N]) -> impl B where T: C \
        { #![allow(x)] 'l: loop { break 'l (StatusCode::OK, [(header::LOCATION, \"/\")], Json(t)); } }",
    "#[utoipa::path(get, path = \"/x\", responses((status = 200, body = T), (status = \"4XX\")))] \
        pub(crate) unsafe extern \"C\" fn c() -> Pin<Box<dyn Future<Output = Response> + Send>> \
        { Box::pin(async move { Response::builder().status(204).body(Body::empty()).unwrap() }) }",
    "async fn d(&self, req: Request) -> HttpResponse;",
];
const DECLARATIONS: &[&str] = &[
    "200, 404, 4xx, default, custom(499, \"Closed\", description = \"x\"), elsewhere(401, 429)",
    "201(body = Json<T>, headers(\"Location\"), content_type = \"a/b\", description(en = \"x\", ko = \"y\"))",
    "NOT_FOUND, StatusCode::CONFLICT, method = (GET, POST), path = \"/x\", framework = axum, strict",
    "200, allow(missing_body, reason = \"x\"), warn(webdav_status), deny(unreturned_status)",
];

/// A generator of numbers: the same ones at every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }

    /// The tokens with one left out, doubled, put elsewhere, or taken from another.
    fn broken(&mut self, stream: &TokenStream, others: &TokenStream) -> TokenStream {
        let mut trees: Vec<TokenTree> = stream.clone().into_iter().collect();
        let others: Vec<TokenTree> = others.clone().into_iter().collect();
        if trees.is_empty() {
            return others.into_iter().skip(self.below(3)).take(1).collect();
        }
        let at = self.below(trees.len());
        if let TokenTree::Group(group) = &trees[at]
            && self.below(3) > 0
        {
            let inner = self.broken(&group.stream(), &others.iter().cloned().collect());
            trees[at] = Group::new(group.delimiter(), inner).into();
            return trees.into_iter().collect();
        }
        match self.below(4) {
            0 => drop(trees.remove(at)),
            1 => trees.insert(at, trees[at].clone()),
            2 => trees.insert(at, others[self.below(others.len())].clone()),
            _ => {
                let other = self.below(trees.len());
                trees.swap(at, other);
            }
        }
        trees.into_iter().collect()
    }
}

#[test]
fn what_is_broken_at_random_passes_through() {
    let mut numbers = Numbers(1);
    let (handlers, declarations) = (all_tokens(HANDLERS), all_tokens(DECLARATIONS));
    for _ in 0..1_000 {
        let mut item = handlers[numbers.below(handlers.len())].clone();
        let mut declaration = declarations[numbers.below(declarations.len())].clone();
        let others = handlers[numbers.below(handlers.len())].clone();
        for _ in 0..numbers.below(4) {
            item = numbers.broken(&item, &others);
        }
        for _ in 0..numbers.below(4) {
            declaration = numbers.broken(&declaration, &others);
        }
        expand(&declaration, &item);
    }
}

fn all_tokens(texts: &[&str]) -> Vec<TokenStream> {
    texts.iter().map(|text| tokens(text)).collect()
}
