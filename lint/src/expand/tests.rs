//! The expansions of calls, each as the compiler makes it.

use std::fmt::Write as _;

use super::*;

/// Rules (pattern, body), a call, and the compiler's expansion.
type Case = (&'static [(&'static str, &'static str)], &'static str, &'static str);

#[rustfmt::skip]
const CASES: &[Case] = &[
    // Tokens, and the first rule that matches.
    (&[("", "nothing"), ("a", "one")], "", "nothing"),
    (&[("", "nothing"), ("a", "one")], "a", "one"),
    (&[("a => b :: c", "yes")], "a => b::c", "yes"),
    (&[("> >", "two"), (">>", "one")], ">>", "one"),
    (&[("> >", "two"), (">>", "one")], "> >", "two"),
    (&[("r#type", "raw"), ("type", "plain")], "type", "plain"),
    (&[("404", "number"), ("\"404\"", "text")], "\"404\"", "text"),
    (&[("(a)", "parens"), ("[a]", "brackets"), ("{a}", "braces")], "[a]", "brackets"),
    (&[("'a", "a"), ("'b", "b")], "'b", "b"),
    (&[("$x:literal", "lit $x"), ("$x:ident", "id $x"), ("$x:expr", "expr $x")], "404", "lit 404"),
    (&[("$x:literal", "lit $x"), ("$x:ident", "id $x"), ("$x:expr", "expr $x")], "-404", "lit -404"),
    (&[("$x:literal", "lit $x"), ("$x:ident", "id $x"), ("$x:expr", "expr $x")], "NOT_FOUND", "id NOT_FOUND"),
    (&[("$x:literal", "lit $x"), ("$x:ident", "id $x"), ("$x:expr", "expr $x")], "a::B", "expr a::B"),
    (&[("$x:literal", "lit $x"), ("$x:ident", "id $x"), ("$x:expr", "expr $x")], "true", "lit true"),
    // Each kind, and how far it reaches.
    (&[("$x:block $y:tt", "$y $x")], "{ a; b } c", "c { a; b }"),
    (&[("$x:expr, $y:expr", "$y | $x")], "f(a, b)?.c + 1, |d, e| d", "|d, e| d | f(a, b)?.c + 1"),
    (
        &[("$x:expr => $y:expr", "$y | $x")],
        "S { a: 1 } => if a { b } else { c }",
        "if a { b } else { c } | S { a: 1 }",
    ),
    (&[("$x:expr; $($y:tt)*", "$x")], "Vec::<(A, B)>::new(); rest", "Vec::<(A, B)>::new()"),
    (&[("$x:ident $y:ident", "$y $x")], "fn r#match", "r#match fn"),
    (&[("$x:item $y:item", "$y $x")], "struct A; fn b() { c }", "fn b() { c } struct A;"),
    (
        &[("$x:item", "$x")],
        "/// Words.\n#[a(b)] pub struct A<T>(T);",
        "#[doc = \" Words.\"] #[a(b)] pub struct A<T>(T);",
    ),
    (&[("$x:lifetime : $y:lifetime", "$y $x")], "'a: 'static", "'static 'a"),
    (&[("$x:meta, $y:meta", "$y $x")], "a::b(c = 1), d = \"e\"", "d = \"e\" a::b(c = 1)"),
    (&[("$x:path, $y:path", "$y $x")], "::a::B<C, D>, E", "E ::a::B<C, D>"),
    (&[("$x:pat => $y:expr", "$y $x")], "Some(a) | None => b", "b Some(a) | None"),
    (&[("$x:pat if $y:expr", "$y $x")], "A { b, .. } if c", "c A { b, .. }"),
    (&[("$($x:pat_param)|+ => $y:expr", "$y $($x)+")], "A | 200..=299 | _ => b", "b A 200..=299 _"),
    (&[("$x:stmt; $y:stmt", "$y; $x")], "let a: B<C, D> = e; f(g)", "f(g); let a: B<C, D> = e"),
    (
        &[("$x:stmt; $y:stmt;", "$y; $x")],
        "a!{b}; let Some(c) = d else { return };",
        "let Some(c) = d else { return }; a!{b}",
    ),
    (&[("$x:tt $y:tt $z:tt", "$z $y $x")], "=> (a, b) 'c", "'c (a, b) =>"),
    (&[("$x:ty, $y:ty", "$y | $x")], "Result<Vec<A>, B>, impl C + D", "impl C + D | Result<Vec<A>, B>"),
    (&[("$x:ty = $y:expr", "$y | $x")], "Vec<Vec<A>> = b", "b | Vec<Vec<A>>"),
    (&[("$x:ty as $y:ident", "$y $x")], "impl Fn(A) -> B as c", "c impl Fn(A) -> B"),
    (&[("$x:vis struct $y:ident", "$y ($x)")], "pub(crate) struct A", "A (pub(crate))"),
    (&[("$x:vis struct $y:ident", "$y ($x)")], "struct A", "A ()"),
    (&[("$x:vis, $y:tt", "$y ($x)")], ", a", "a ()"),
    (&[("$x:vis", "vis"), ("", "nothing")], "", "nothing"),
    // A token that cannot start the fragment leaves the call to the next rule.
    (&[("$x:expr", "expr"), ("let $($x:tt)*", "let")], "let a = b", "let"),
    (&[("$x:expr", "expr"), ("struct $x:ident", "struct")], "struct A", "struct"),
    (&[("$x:expr", "expr"), ("=> $x:ident", "arrow")], "=> a", "arrow"),
    (&[("$x:expr", "expr"), ("const $x:ident", "const")], "const A", "const"),
    (&[("$x:expr", "expr"), ("@$x:ident", "at")], "@a", "at"),
    (&[("$x:ident", "ident"), ("_", "any")], "_", "any"),
    (&[("$x:block", "block"), ("($x:tt)", "group")], "(a)", "group"),
    (&[("$x:ty", "type"), ("{ $($x:tt)* }", "braces")], "{ a }", "braces"),
    (&[("$x:ty", "type"), ("$x:literal", "literal")], "1", "literal"),
    (&[("$x:path", "path"), ("($x:path)", "inside")], "(a)", "inside"),
    (&[("$x:pat", "pat"), ("{$x:pat}", "inside")], "{a}", "inside"),
    (&[("$x:lifetime", "lifetime"), ("$x:tt", "tree")], "a", "tree"),
    (&[("$x:literal", "literal"), ("$x:tt", "tree")], "(1)", "tree"),
    (&[("$x:expr", "one"), ("$x:expr, $y:expr", "two")], "a, b", "two"),
    (&[("$x:ident", "one"), ("$x:ident ( $($y:expr),* )", "call $($y);*")], "f(a, b + 1)", "call a; b + 1"),
    // Repetitions.
    (&[("$($x:expr),*", "[$($x;)*]")], "", "[]"),
    (&[("$($x:expr),*", "[$($x;)*]")], "a, b + c", "[a; b + c;]"),
    (&[("$($x:expr),+ $(,)?", "[$($x);+]")], "a, b,", "[a; b]"),
    (&[("$($x:expr),+ $(,)?", "some"), ("$($x:tt)*", "any")], "", "any"),
    (&[("$($x:expr,)* ; $($y:ident)?", "$($y)? $($x)*")], "a, b, ; c", "c a b"),
    (&[("$($x:ident = $y:expr),* ; $z:ident", "$($z $y $x),*")], "a = 1, b = 2 ; c", "c 1 a, c 2 b"),
    (&[("$($x:ident => { $($y:expr),* }),*", "$($x($($y),*);)*")], "a => { 1, 2 }, b => {}", "a(1, 2); b();"),
    (&[("$($x:ident : $($y:literal)|+),*", "$($(($x, $y))*)*")], "a: 1 | 2, b: 3", "(a, 1) (a, 2) (b, 3)"),
    (&[("$($a:ident)* ; $($b:ident)*", "$($a = $b;)*")], "a b ; c d", "a = c; b = d;"),
    (&[("$($x:ident)=>*", "$($x)=>*")], "a => b", "a => b"),
    (&[("$($x:ident)&&+", "$($x)||+")], "a && b", "a || b"),
    (&[("$(a)* a", "tokens")], "a a a", "tokens"),
    (&[("$($x:tt)+", "$($x)+")], "a::b => 'c [d]", "a::b => 'c [d]"),
    (&[("$($(#[$m:meta])* $x:ident),*", "$($(#[$m])* $x)*")], "#[a] #[b(c)] d, e", "#[a] #[b(c)] d e"),
    (&[("$(#[$m:meta])* $x:ident", "$(#[$m])* $x")], "/** Words. */ a", "#[doc = \" Words. \"] a"),
    (&[("$($(($x:ident))? [$y:ident])*", "$($($x)? $y;)*")], "(a) [b] [c]", "a b; c;"),
    (&[("$($x:ident),* , ..", "rest")], "a, b, ..", "rest"),
    (&[("$([$($x:ident),*]),*", "$($($x)-*);*")], "[a, b], [], [c]", "a-b;;c"),
    // Replacements in the body.
    (&[("$x:expr", "$x * 2")], "a + b", "a + b * 2"),
    (&[("$x:ident", "$x $y")], "a", "a $y"),
    (&[("$x:ident", "macro_rules! b { ($y:expr) => { $x } }")], "a", "macro_rules! b { ($y:expr) => { a } }"),
    (&[("$type:ty, $self:tt", "$self $type")], "A, self", "self A"),
    (&[("$($x:ident),*", "$($x),* ; $($x)*")], "a, b", "a, b; a b"),
    (&[("$($x:ident)*", "$($x)?")], "a b", "a b"),
];

/// Tokens as text, without spaces and groups that have no delimiters.
fn text(tokens: TokenStream) -> String {
    let mut text = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                text.push_str(&self::text(group.stream()));
            }
            TokenTree::Group(group) => {
                let empty = Group::new(group.delimiter(), TokenStream::new()).to_string().replace(' ', "");
                let _ = write!(text, "{}{}{}", &empty[..1], self::text(group.stream()), &empty[1..]);
            }
            other => text.push_str(&other.to_string()),
        }
    }
    text
}

fn tokens(code: &str) -> TokenStream {
    code.parse().unwrap()
}

fn definition(rules: &[(&str, &str)]) -> String {
    let rules: Vec<_> = rules.iter().map(|(pattern, body)| format!("({pattern}) => {{{body}}}")).collect();
    rules.join(";")
}

#[track_caller]
fn expanded(definition: &str, input: &str) -> Option<String> {
    expand(&tokens(definition), &tokens(input)).map(text)
}

#[test]
fn calls_become_what_the_compiler_makes_of_them() {
    for (rules, input, expected) in CASES {
        let definition = definition(rules);
        assert_eq!(expanded(&definition, input), Some(text(tokens(expected))), "{definition} of {input}");
    }
}

#[test]
fn what_matches_no_rule_is_not_expanded() {
    for (definition, input) in [
        ("(a) => {}", "b"),
        ("(a) => {}", "a a"),
        ("(a) => {}", ""),
        ("($x:ident) => {}", "1"),
        ("($x:vis) => {}", ""),
        ("($($x:ident),+) => {}", ""),
        ("($($x:ident),*) => {}", "a,"),
        ("($(a)? b) => {}", "a a b"),
        // The compiler gives up if a fragment starts and does not continue.
        ("($x:expr) => {}; ($($x:tt)*) => {}", "a +"),
        ("($x:literal) => {}; ($($x:tt)*) => {}", "- a"),
        // Not as often as each other, or not repeated where it is named.
        ("($($a:ident)* ; $($b:ident)*) => { $($a = $b;)* }", "a b ; c"),
        ("($($a:ident)*) => { $a }", "b"),
        ("($a:ident) => { $($a)* }", "b"),
        ("($($a:ident)*) => { $($a)+ }", ""),
        // Not stable, or not a definition.
        ("($($a:ident)*) => { ${count($a)} }", "b"),
        ("($a:unknown) => {}", "b"),
        ("($a) => {}", "b"),
        ("a => {}", "a"),
        ("(a) {}", "a"),
    ] {
        assert_eq!(expanded(definition, input), None, "{definition} of {input}");
    }
}

#[test]
fn a_definition_stands_in_any_delimiters() {
    for definition in [
        "(a) => (b)",
        "[a] => [b];",
        "{a} => {b};",
        "(x) => {y}; (a) => {b}",
        "macro_rules! m { (a) => {b} }",
        "macro_rules! m ( (a) => {b} );",
        "macro_rules! m [ (a) => {b} ];",
        "#[macro_export] #[doc(hidden)] macro_rules! m { (a) => {b}; }",
        "/// Words.\nmacro_rules! m { (a) => {b}; }",
    ] {
        assert_eq!(expanded(definition, "a").as_deref(), Some("b"), "{definition}");
    }
}

#[test]
fn the_crate_is_the_one_that_defines_it() {
    let (definition, input) = (tokens("($x:ident) => { $crate::$x($crate::Y) }"), tokens("a"));
    assert_eq!(text(expand(&definition, &input).unwrap()), "crate::a(crate::Y)");
    let rules = Rules::parse(&definition).unwrap();
    assert_eq!(text(rules.expand(&input, &tokens("::shared")).unwrap()), "::shared::a(::shared::Y)");
}

#[test]
fn a_fragment_that_is_handed_on_stays_one() {
    let outer = tokens("($x:expr, $y:ty) => { inner!($x, $y) }");
    let call = expand(&outer, &tokens("a + b, Vec<A>")).unwrap();
    let Some(TokenTree::Group(arguments)) = call.into_iter().last() else { panic!("a call") };
    for (inner, expected) in [
        ("($x:tt, $y:tt) => { $y $x }", Some("Vec<A>a+b")),
        ("($x:expr, $y:ty) => { $y, $x }", Some("Vec<A>,a+b")),
        ("($x:literal, $y:ty) => { no }", None),
        ("(a + b, Vec<A>) => { no }", None),
        ("($x:expr, $y:path) => { $y, $x }", Some("Vec<A>,a+b")),
    ] {
        assert_eq!(expand(&tokens(inner), &arguments.stream()).map(text).as_deref(), expected, "{inner}");
    }
    let outer = tokens("($x:literal) => { inner!($x) }");
    let call = expand(&outer, &tokens("404")).unwrap();
    let Some(TokenTree::Group(arguments)) = call.into_iter().last() else { panic!("a call") };
    let inner = tokens("(404) => { number }; ($x:literal) => { literal }");
    assert_eq!(expand(&inner, &arguments.stream()).map(text).as_deref(), Some("literal"));
    let product: syn::Expr =
        syn::parse2(expand(&tokens("($x:expr) => { $x * 2 }"), &tokens("a + b")).unwrap()).unwrap();
    assert!(matches!(product, syn::Expr::Binary(product) if matches!(product.op, syn::BinOp::Mul(_))));
    let called = expand(&tokens("($x:ty) => { $x::new(<$x>::default()) }"), &tokens("Vec<A>")).unwrap();
    assert!(syn::parse2::<syn::Expr>(called).is_ok());
    let called = expand(&tokens("($x:ty) => { $x::new }"), &tokens("a::Error")).unwrap();
    assert!(matches!(syn::parse2(called).unwrap(), syn::Expr::Path(path) if path.path.segments.len() == 3));
}

#[test]
fn what_stands_in_the_call_keeps_its_place() {
    let input = tokens("    NOT_FOUND, a.b(CONFLICT)");
    let outcome = expand(&tokens("($x:ident, $y:expr) => { f(StatusCode::$x, [$y]) }"), &input).unwrap();
    let mut places = Vec::new();
    let mut open = vec![outcome];
    while let Some(tokens) = open.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(group) => open.push(group.stream()),
                TokenTree::Ident(word) if word == "NOT_FOUND" || word == "CONFLICT" => {
                    places.push((word.to_string(), word.span().start().column));
                }
                _ => {}
            }
        }
    }
    assert_eq!(places, [("NOT_FOUND".to_owned(), 4), ("CONFLICT".to_owned(), 19)]);
}

#[test]
fn bombs_are_not_set_off() {
    let thousand = "a ".repeat(1000);
    let square = "($($x:ident)*) => { $(($x $(a)*))* }";
    assert_eq!(expanded(square, &thousand), None);
    let wide = format!("($x:expr) => {{ {} }}", "$x;".repeat(200));
    assert_eq!(expanded(&wide, &format!("[{}]", "a, ".repeat(400))), None);
    assert_eq!(expanded("($($($x:ident)*)*) => {}", &thousand), Some(String::new()));
    let deep = "(".repeat(10_000) + &")".repeat(10_000);
    assert_eq!(expanded("($x:expr) => { $x }", &deep), None);
}

#[test]
fn long_calls_take_no_time() {
    let input = "a.b(c, d) + 1, ".repeat(3000);
    let outcome = expanded("($($x:expr),* $(,)?) => { $($x;)* }", &input).unwrap();
    assert_eq!(outcome.len(), 11 * 3000);
}

#[test]
fn what_the_macro_writes_stands_at_the_call() {
    let source = tokens("    fail!(Clash)");
    let mut source = source.into_iter();
    let (name, Some(TokenTree::Group(arguments))) = (source.next().unwrap(), source.nth(1)) else {
        panic!("a call")
    };
    let rules = Rules::parse(&tokens("($kind:ident) => { Fail { kind: Kind::$kind } }")).unwrap();
    let expansion = rules.expand_at(&arguments.stream(), &tokens("crate"), name.span()).unwrap();
    let mut columns = Vec::new();
    let mut open = vec![expansion];
    while let Some(tokens) = open.pop() {
        for token in tokens {
            if let TokenTree::Group(group) = &token {
                open.push(group.stream());
            }
            columns.push(token.span().start().column);
        }
    }
    columns.sort_unstable();
    assert_eq!(columns, [4, 4, 4, 4, 4, 4, 4, 10], "`Clash` alone keeps its place");
}
