//! Malformed declarations.

use super::*;

#[test]
fn nothing_panics() {
    for attribute in [
        "responds",
        "responds()",
        "responds = 3",
        "responds(((((",
        "responds(..)",
        "responds(__around(9 [] 404))",
        "utoipa::path",
        "utoipa::path = 1",
        "utoipa::path(responses((status = )))",
        "utoipa::path(responses(<T as X>::Y))",
        "endpoint",
        "endpoint(status_codes)",
        "endpoint(responses(1, 2))",
        "endpoint { }",
        "endpoint { method = , path = }",
        "channel",
        "oai",
        "oai(path = 1)",
        "oai(path = \"x\")",
        "cfg_attr",
        "cfg_attr()",
        "cfg_attr(x, )",
        "responds(200, \"é\u{1F980}\", 404)",
        "\u{1F980}",
    ] {
        for item in [
            "fn f() {}",
            "fn f() -> ",
            "fn f() -> <T as U>::V { }",
            "impl f { fn f(); }",
            "fn f() -> !;",
            "fn f() -> Result<(), f>",
        ] {
            let text = format!(
                "#[{attribute}] {item}\n#[{attribute}] mod m {{ #[{attribute}] impl X {{ #[{attribute}] {item} }} }}"
            );
            let index = Index::of_files(&[("src/lib.rs", &text)]);
            let reader = Reader::new(&index);
            for item in index.items() {
                if let Some(declaration) = reader.of_function(item) {
                    declaration.view(|parts| assert_eq!(parts.responses.len(), declaration.responses.len()));
                    for response in &declaration.responses {
                        assert!(!index.sources().text(response.site).is_empty(), "{text}");
                    }
                }
                let module = index.item(item).module;
                let _ = reader.of_operation(module, Some(index.item(item).site), Some(item));
            }
        }
    }
}

#[test]
fn deep_nesting_is_not_entered() {
    let deep = format!("{}{}", "(".repeat(20_000), ")".repeat(20_000));
    let types = format!("{}u8{}", "Vec<".repeat(5_000), ">".repeat(5_000));
    for text in [
        format!("#[utoipa::path(responses({deep}))] fn f() {{}}"),
        format!("#[responds(200, {deep})] fn f() {{}}"),
        format!("#[endpoint] fn f() -> {types} {{}}"),
        format!("#[responds(200)] fn f() {{ {deep} }}"),
        format!("type T = {types}; #[endpoint] fn f() -> T {{}}"),
        format!("#[derive(IntoResponses)] struct T({types}); #[utoipa::path(responses(T))] fn f() {{}}"),
    ] {
        let index = Index::of_files(&[("src/lib.rs", &text)]);
        for item in index.items() {
            let _ = Reader::new(&index).of_function(item);
            let _ = Reader::new(&index).of_operation(
                index.item(item).module,
                Some(index.item(item).site),
                Some(item),
            );
        }
        // Code with such deep nesting may not be split into items at all.
        let function = index.items().find(|item| index.item(*item).name == "f");
        let declared = function.and_then(|item| Reader::new(&index).of_function(item));
        assert!(
            declared.is_none_or(|declared| !declared.complete || declared.responses.len() == 1),
            "{}",
            &text[..60]
        );
    }
}

#[test]
fn places_lead_back_into_the_file() {
    let file = "\u{feff}// é 한국어 \u{1F980}\n\n    #[responds(200, /* 204 */ 404(description = \"없음\"), 409)]\n    fn f() {}";
    assert_declares(file, &["200 at 200", "404 '없음 at 404", "409 at 409"]);
}

#[test]
fn a_reader_is_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    let index = Index::of_files(&[("src/lib.rs", "#[responds(200)] fn f() {}")]);
    let reader = Reader::new(&index);
    shared(&reader);
    let item = index.item_named("f");
    let lines: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| reader.of_function(item).map(|it| it.line))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(lines, [Some(1); 4]);
}

#[test]
fn what_leads_back_to_itself_ends() {
    let variants = |of: &str| -> String {
        (0..30)
            .flat_map(|i| ["#[status(transparent)] V".to_owned(), i.to_string(), format!("({of}),")])
            .collect()
    };
    let listed = |of: &str| format!("m.extend({of}::responses());").repeat(30);
    let turned = (0..30).fold("op".to_owned(), |inner, _| format!("turn({inner})"));
    let file = format!(
        "#[derive(Responds)] enum A {{ {} #[status(404)] X }} #[derive(Responds)] enum B {{ {} }}
        responses! {{ C = 401, {}; D = {}; }}
        struct E; impl IntoResponses for E {{ fn responses() -> M {{ {} m.insert(\"409\".into(), x()); m }} }}
        struct F; impl IntoResponses for F {{ fn responses() -> M {{ {} m }} }}
        type G<T> = Result<G<T>, Result<G<T>, H<T>>>; type H<T> = Result<G<T>, H<T>>;
        fn turn(op: TransformOperation) -> TransformOperation {{ {turned} }}
        #[responds(200, ..A, ..C)] fn f() {{}}
        #[utoipa::path(responses((status = 200), E))] fn g() {{}}
        #[endpoint] fn h() -> G<u8> {{}}",
        variants("B"),
        variants("A"),
        "..D, ".repeat(30),
        "..C, ".repeat(30),
        listed("F"),
        listed("E"),
    );
    let (index, declaration) = declared(&[("src/lib.rs", &file)], "f");
    let keys: Vec<_> = declaration.responses.iter().filter_map(|response| response.key.code()).collect();
    assert!([200, 404, 401].iter().all(|code| keys.contains(code)) && !declaration.complete, "{keys:?}");
    let reader = Reader::new(&index);
    assert!(!reader.of_function(index.item_named("g")).unwrap().complete);
    assert!(!reader.of_function(index.item_named("h")).unwrap().complete);
    let turn = index.item_named("turn");
    assert!(!reader.of_operation(index.item(turn).module, None, Some(turn)).unwrap().complete);
}

#[test]
fn long_chains_end() {
    let chain = |of: &dyn Fn(usize) -> String| (0..2000).map(of).collect::<Vec<_>>().join("\n");
    let file = [
        chain(&|i| format!("type A{i}<T> = A{}<T>;", i + 1)),
        chain(&|i| format!("#[derive(Responds)] enum B{i} {{ #[status(transparent)] X(B{}) }}", i + 1)),
        chain(&|i| format!("struct C{i}; impl IntoResponses for C{i} {{ fn responses() -> M {{ C{}::responses() }} }}", i + 1)),
        chain(&|i| format!("fn d{i}(op: TransformOperation) -> TransformOperation {{ d{}(op) }}", i + 1)),
        "#[endpoint] fn f() -> A0<u8> {} #[responds(200, ..B0)] fn g() {} #[utoipa::path(responses(C0))] fn h() {}".to_owned(),
    ];
    let index = Index::of_files(&[("src/lib.rs", &file.join("\n"))]);
    let reader = Reader::new(&index);
    for name in ["f", "g", "h"] {
        assert!(!reader.of_function(index.item_named(name)).unwrap().complete);
    }
    let (docs, handler) = (index.item_named("d0"), index.item_named("g"));
    let text = index.text(docs);
    let call = text.find("d1").unwrap();
    let site = index.item(docs).site;
    let start = site.start + u32::try_from(call).unwrap();
    let site = crate::source::Site { start, end: start + 2, ..site };
    assert!(!reader.of_operation(index.item(docs).module, Some(site), Some(handler)).unwrap().complete);
}
