//! Tables, cell by cell.

extern crate std;

use std::{
    format,
    string::{String, ToString},
};

use super::{StatusTable, markdown};
use crate::{
    Class, Languages,
    contract::{By, Declared, Description, Key, Spread},
};

#[track_caller]
fn table(responses: &[Declared<'_>], languages: &str) -> String {
    StatusTable::new(responses, Languages::from_tags(languages).unwrap()).to_string()
}

fn said(key: Key, plain: &str) -> Declared<'_> {
    let description = Description { plain: Some(plain), ..Description::default() };
    Declared { description, ..Declared::bare(key) }
}

/// One of everything.
fn everything() -> [Declared<'static>; 6] {
    [
        Declared {
            body: Some("Json<Vec<Todo>>"),
            content_type: Some("application/json"),
            fields: Some(&["Location", "ETag"]),
            ..said(Key::Code(201), "the new todo")
        },
        Declared {
            description: Description { plain: None, en: Some("no such list"), ko: Some("목록이 없음") },
            ..Declared::bare(Key::Code(404))
        },
        Declared { by: By::Elsewhere, ..said(Key::Code(429), "slow down") },
        Declared { custom: Some("Client Closed Request"), ..said(Key::Code(499), "the client left") },
        Declared::bare(Key::Class(Class::ServerError)),
        Declared::bare(Key::Default),
    ]
}

#[test]
fn english() {
    assert_eq!(
        table(&everything(), "en"),
        "\
| Status | When | Content | Header fields |
|---|---|---|---|
| [201 Created](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2) | the new todo | `Json<Vec<Todo>>` · `application/json` | `Location`, `ETag` |
| [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | no such list |  |  |
| [429 Too Many Requests](https://www.rfc-editor.org/rfc/rfc6585#section-4) | slow down<br>*Sent by a layer or an extractor, not by the handler.* |  |  |
| 499 Client Closed Request | the client left |  |  |
| [5xx Server Error](https://www.rfc-editor.org/rfc/rfc9110#section-15.6) | The server made an error or cannot perform the request, which the content should explain. |  |  |
| `default` | Any status that is not listed here. |  |  |
"
    );
}

#[test]
fn korean() {
    assert_eq!(
        table(&everything()[1..3], "ko"),
        "\
| 상태 | 설명 |
|---|---|
| [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)<br>찾을 수 없음 | 목록이 없음 |
| [429 Too Many Requests](https://www.rfc-editor.org/rfc/rfc6585#section-4)<br>너무 많은 요청 | slow down<br>*핸들러가 아니라 레이어나 익스트랙터가 보낸다.* |
"
    );
}

#[test]
fn both_languages_share_the_cells() {
    let teapot = Declared { by: By::Elsewhere, ..Declared::bare(Key::Code(418)) };
    let [created, missing, limited, _, failed, rest] = everything();
    assert_eq!(
        table(&[created, missing, limited, failed, rest], "en,ko"),
        "\
| Status · 상태 | When · 설명 | Content · 콘텐츠 | Header fields · 헤더 필드 |
|---|---|---|---|
| [201 Created](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2)<br>생성됨 | the new todo | `Json<Vec<Todo>>` · `application/json` | `Location`, `ETag` |
| [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)<br>찾을 수 없음 | no such list<br>목록이 없음 |  |  |
| [429 Too Many Requests](https://www.rfc-editor.org/rfc/rfc6585#section-4)<br>너무 많은 요청 | slow down<br>*Sent by a layer or an extractor, not by the handler.*<br>*핸들러가 아니라 레이어나 익스트랙터가 보낸다.* |  |  |
| [5xx Server Error](https://www.rfc-editor.org/rfc/rfc9110#section-15.6)<br>서버 오류 | The server made an error or cannot perform the request, which the content should explain.<br>서버에 오류가 있거나 서버가 요청을 수행할 수 없으며, 콘텐츠로 그 상황을 설명해야 한다. |  |  |
| `default` | Any status that is not listed here.<br>여기에 나열되지 않은 모든 상태이다. |  |  |
"
    );
    assert!(table(&[teapot], "ko,en").starts_with("| 상태 · Status | 설명 · When |\n"));
}

#[test]
fn no_responses_make_no_table() {
    assert_eq!(table(&[], "en"), "");
}

#[test]
fn what_is_no_content_has_no_column() {
    let empty = Declared { body: Some("()"), fields: Some(&[]), ..said(Key::Code(204), "done") };
    assert!(table(&[empty], "en").starts_with("| Status | When |\n"));
    let typed = Declared { body: None, content_type: Some("text/csv"), ..said(Key::Code(200), "all") };
    assert!(table(&[typed, empty], "en").ends_with("| all | `text/csv` |\n| [204 No Content](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5) | done |  |\n"));
}

#[test]
fn codes_that_the_catalogue_lacks() {
    let row = |code| table(&[Declared::bare(Key::Code(code))], "en").lines().nth(2).unwrap().to_string();
    assert_eq!(row(299), "| 299 | The request was received, understood and accepted. |");
    assert_eq!(row(12345), "| 12345 |  |");
    assert_eq!(row(0), "| 0 |  |");
}

#[track_caller]
fn prose(text: &str, written: &str) {
    assert_eq!(format!("{}", markdown::Prose(text)), written);
}

#[test]
fn prose_is_never_markup() {
    prose("plain, with commas (and more): 100%", "plain, with commas (and more): 100%");
    prose("a | b", "a &#124; b");
    prose(r"a \| b \", r"a \\&#124; b \\");
    prose("one\n\n| two |\r\n# three\t\u{2028}four", r"one &#124; two &#124; \# three four");
    prose("<script>&amp;</script>", "&lt;script&gt;&amp;amp;&lt;/script&gt;");
    prose("[`Vec`](x) ![i](j)", r"\[\`Vec\`\](x) \!\[i\](j)");
    prose("*a* _b_ ~~c~~ $d$ ^e^ @me #1", r"\*a\* \_b\_ \~\~c\~\~ \$d\$ \^e\^ \@me \#1");
    prose("https://x.y and WWW.x.y", r"https\://x.y and WWW\.x.y");
    prose("ww.x a:b é.www", "ww.x a:b é.www");
    prose("\u{202E}drow\u{2066} \0 end ", "drow end");
    prose("", "");
}

#[track_caller]
fn code(text: &str, written: &str) {
    assert_eq!(format!("{}", markdown::Code(text)), written);
}

#[test]
fn code_keeps_every_character() {
    code("Json<Vec<Todo>>", "`Json<Vec<Todo>>`");
    code("Page<'_, [Todo; 2]>", "`Page<'_, [Todo; 2]>`");
    code("a`b", "`` a`b ``");
    code("``", "``` `` ```");
    code(" `x ", "`` `x ``");
    code("\u{202E}`x", "`` `x ``");
    code(" \u{0}", "");
    code("Json<\n    Todo,\n>", "`Json< Todo, >`");
    code("Flag<{ A | B }>", r"<code>Flag&lt;{ A &#124; B }&gt;</code>");
    code("`|`</code>*", r"<code>\`&#124;\`&lt;/code&gt;\*</code>");
}

/// A row has as many cells as the head, whatever the declaration says.
#[test]
fn no_text_leaves_its_cell() {
    let hostile =
        ["|", "\\|", "\\\\|", "`|`", "``|", "\n|\n|---|", "<br>|", "| a | b |", "\\", "`", "\u{0}|"];
    for text in hostile {
        let fields = [text];
        let row = Declared {
            custom: Some(text),
            body: Some(text),
            content_type: Some(text),
            fields: Some(&fields),
            ..said(Key::Code(499), text)
        };
        let table = table(&[row, row], "en,ko");
        assert_eq!(table.lines().count(), 4, "{table}");
        for line in table.lines() {
            assert_eq!(line.matches('|').count(), 5, "{line}");
            assert!(!line.contains("\\|"), "{line}");
        }
    }
}

#[test]
fn a_type_has_a_row_that_links_it() {
    let types =
        [Spread { text: "Auth", link: Some("super::Auth") }, Spread { text: "Problem<Todo>", link: None }];
    let fielded = [Declared { fields: Some(&["Location"]), ..said(Key::Code(201), "made") }];
    let table = |responses, languages| {
        StatusTable::new(responses, Languages::from_tags(languages).unwrap()).with_types(&types).to_string()
    };
    assert_eq!(
        table(&fielded, "en"),
        "\
| Status | When | Header fields |
|---|---|---|
| [201 Created](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2) | made | `Location` |
| [`Auth`](super::Auth) | All that `Auth` sends. |  |
| `Problem<Todo>` | All that `Problem<Todo>` sends. |  |
"
    );
    assert_eq!(
        table(&[], "ko,en"),
        "\
| 상태 · Status | 설명 · When |
|---|---|
| [`Auth`](super::Auth) | `Auth` 타입이 보내는 모든 응답이다.<br>All that `Auth` sends. |
| `Problem<Todo>` | `Problem<Todo>` 타입이 보내는 모든 응답이다.<br>All that `Problem<Todo>` sends. |
"
    );
}

#[test]
fn what_makes_a_response_is_named() {
    let from = ["TodoError::Conflict", "A | `B`"];
    let made = |by| Declared { by, from: &from[..1], ..said(Key::Code(409), "taken") };
    let two = Declared { from: &from, ..said(Key::Code(409), "taken") };
    let responses = [made(By::Handler), made(By::Extractor), made(By::Elsewhere), two];
    let table = table(&responses, "en,ko");
    let ends =
        table.lines().skip(2).map(|line| line.split_once("<br>").unwrap().1.split_once("<br>").unwrap().1);
    assert!(
        ends.eq([
            "*From: `TodoError::Conflict`.*<br>*출처: `TodoError::Conflict`.* |",
            "*Sent by an extractor: `TodoError::Conflict`.*<br>*익스트랙터가 보낸다: `TodoError::Conflict`.* |",
            "*Sent by a layer or an extractor, not by the handler: `TodoError::Conflict`.*\
         <br>*핸들러가 아니라 레이어나 익스트랙터가 보낸다: `TodoError::Conflict`.* |",
            "*From: `TodoError::Conflict`, <code>A &#124; \\`B\\`</code>.*\
         <br>*출처: `TodoError::Conflict`, <code>A &#124; \\`B\\`</code>.* |",
        ]),
        "{table}"
    );
}
