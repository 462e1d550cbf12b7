//! The expansions of the attribute, as code. `UPDATE_EXPECT=1 cargo test -p responds-macros` accepts a change.
#![allow(
    clippy::needless_raw_string_hashes,
    clippy::too_many_lines,
    reason = "the snapshots are written by a tool"
)]

use expect_test::{Expect, expect};
use quote::quote;
use responds_core::Languages;

use super::{expand, kept, tokens};
use crate::{facade::Facade, settings::Choices};

#[track_caller]
fn assert_expansion(declaration: &str, item: &str, expected: &Expect) {
    let expansion = expand(&tokens(declaration), &tokens(item));
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(expansion).unwrap()));
}

/// The same for a method, which is no item of its own.
#[track_caller]
fn assert_method(declaration: &str, method: &str, expected: &Expect) {
    let expansion = expand(&tokens(declaration), &tokens(method));
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(quote!(trait Api { #expansion })).unwrap()));
}

#[test]
fn under_another_name() {
    let (declaration, item) =
        (tokens("404, ..AppError, crate = common::responds"), tokens("fn show() -> E {}"));
    let expansion = expand(&declaration, &item).to_string().replace(' ', "");
    assert!(
        expansion.contains("common::responds::verify::Declared") && !expansion.contains("::::"),
        "{expansion}"
    );
    let missing = Choices { facade: Facade::Missing, ..Choices::default() };
    let expansion = super::super::responds(tokens("404"), item, missing).to_string();
    assert!(
        expansion.contains("fn show () -> E { }") && expansion.contains("no direct dependency"),
        "{expansion}"
    );
    assert_eq!(expansion.matches("compile_error").count(), 1, "{expansion}");
}

#[test]
fn levels_of_the_crate_hold_unless_the_declaration_sets_them() {
    let asks = |declaration: &str, levels: &str| {
        let levels = responds_syntax::levels::read(levels).unwrap();
        let mut choices = Choices::default();
        choices.settings.levels = levels.into_iter().map(|(what, level)| what.at(level, None)).collect();
        let item = tokens("fn show() -> Result<u8, AppError> { find() }");
        let expansion =
            super::super::responds(tokens(declaration), item, choices).to_string().replace(' ', "");
        expansion.contains("::responds::verify::allowed(")
    };
    assert!(asks("200", ""));
    assert!(!asks("200", "undeclared_variant=allow"));
    assert!(!asks("200", "undeclared_variant=warn"));
    assert!(asks("200", "undeclared_variant(5xx)=allow"));
    assert!(asks("200, deny(undeclared_variant)", "undeclared_variant=allow"));
    assert!(!asks("200, allow(undeclared_variant)", "undeclared_variant=deny"));
}

#[test]
fn a_handler() {
    assert_expansion(
        "204, NOT_FOUND",
        "/// Removes a todo.
         #[must_use]
         pub async fn remove(Path(id): Path<u64>) -> Result<StatusCode, StatusCode> {
             drop(find(id).ok_or(StatusCode::NOT_FOUND)?);
             Ok(StatusCode::NO_CONTENT)
         }",
        &expect![[r#"
            /// Removes a todo.
            #[must_use]
            /**
            | Status | When |
            |---|---|
            | [204 No Content](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5) | The request succeeded and the response has no content. The client can stay on its current view. |
            | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | The server did not find the target, or is not willing to disclose that it exists. |
            */
            pub async fn remove(Path(id): Path<u64>) -> Result<StatusCode, StatusCode> {
                const _: () = {
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                };
                drop(find(id).ok_or(StatusCode::NOT_FOUND)?);
                Ok(StatusCode::NO_CONTENT)
            }
        "#]],
    );
}

#[test]
fn the_compiler_gets_no_table() {
    let mut choices = Choices::default();
    choices.settings.tables = false;
    let expansion = super::super::responds(tokens("404"), tokens("fn show() -> E {}"), choices).to_string();
    assert!(!expansion.contains("| Status |") && expansion.contains(r#"doc = """#), "{expansion}");
}

#[test]
fn a_warning() {
    assert_expansion(
        "401, framework = axum",
        "async fn refuse() -> StatusCode { StatusCode::UNAUTHORIZED }",
        &expect![[r#"
            /**
            | Status | When |
            |---|---|
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | The request lacks valid authentication credentials for the target. WWW-Authenticate lists the accepted schemes. |
            */
            async fn refuse() -> StatusCode {
                const _: () = {
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                    {
                        #[deprecated(
                            note = "401 Unauthorized is sent without `WWW-Authenticate`, which HTTP requires\n  = help: set `WWW-Authenticate`, here or in a layer around it: at least one challenge applicable to the target\n  = rule: missing_required_header, RFC 9110 §15.5.2"
                        )]
                        macro_rules! missing_required_header {
                            () => {};
                        }
                        missing_required_header! {}
                    }
                };
                StatusCode::UNAUTHORIZED
            }
        "#]],
    );
}

#[test]
fn an_error() {
    assert_expansion(
        "200",
        "async fn show() -> StatusCode { StatusCode::NOT_FOUND }",
        &expect![[r#"
            /**
            | Status | When |
            |---|---|
            | [200 OK](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1) | The request succeeded. The meaning of the content depends on the method. |
            */
            async fn show() -> StatusCode {
                const _: () = {
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                    {
                        #[deprecated(
                            note = "`show` never responds with 200 OK\n  = help: remove `200`, or write `elsewhere(200)` if something around the handler sends it\n  = rule: unreturned_status"
                        )]
                        macro_rules! unreturned_status {
                            () => {};
                        }
                        unreturned_status! {}
                    }
                };
                StatusCode::NOT_FOUND
            }
            ::core::compile_error! {
                "`show` can respond with 404 Not Found, which `#[responds(..)]` does not declare\n  = help: add `404` to `#[responds(..)]`\n  = rule: undeclared_status, RFC 9110 §15.5.5"
            }
        "#]],
    );
}

#[test]
fn a_mistake() {
    assert_expansion(
        "404u8, 200(because)",
        "async fn show() {}",
        &expect![[r#"
            async fn show() {
                const _: () = {
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                };
            }
            ::core::compile_error! {
                "`u8` does not belong after a status code\n  = help: write `404`"
            }
            ::core::compile_error! {
                "unknown field: `because`. Available values: `body`, `content_type`, `description`, `headers`\n  = help: the details of a status are `body = Type`, `headers(\"Name\")`, `content_type = \"type/subtype\"`, `description = \"…\"` or `description(en = \"…\", ko = \"…\")`"
            }
        "#]],
    );
}

#[test]
fn no_function() {
    assert_expansion(
        "200",
        "pub struct Todo { id: u64 }",
        &expect![[r#"
            pub struct Todo {
                id: u64,
            }
            ::core::compile_error! {
                "`#[responds(..)]` belongs on functions, `impl` blocks and inline modules; this is `struct`\n  = help: write it on each handler, or on a block that contains handlers"
            }
        "#]],
    );
}

#[test]
fn a_method_without_body() {
    assert_method(
        "204",
        "async fn remove(&self) -> StatusCode;",
        &expect![[r#"
        trait Api {
            /**
        | Status | When |
        |---|---|
        | [204 No Content](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5) | The request succeeded and the response has no content. The client can stay on its current view. |
        */
            async fn remove(&self) -> StatusCode;
        }
    "#]],
    );
}

#[test]
fn a_method_with_a_warning_and_without_body() {
    assert_method(
        "203",
        "fn list(&self) -> StatusCode;",
        &expect![[r#"
        trait Api {
            /**
        | Status | When |
        |---|---|
        | [203 Non-Authoritative Information](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.4) | The request succeeded, but a transforming proxy modified the content of the origin server's 200 response. |
        */
            fn list(&self) -> StatusCode;
        }
    "#]],
    );
}

#[test]
fn a_method_with_a_body() {
    assert_method(
        "204",
        "fn remove(&self) -> StatusCode { #![allow(unused)] StatusCode::NO_CONTENT }",
        &expect![[r#"
            trait Api {
                /**
            | Status | When |
            |---|---|
            | [204 No Content](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5) | The request succeeded and the response has no content. The client can stay on its current view. |
            */
                fn remove(&self) -> StatusCode {
                    #![allow(unused)]
                    const _: () = {
                        let _ = (
                            ::core::option_env!("RESPONDS_PROFILE"),
                            ::core::option_env!("RESPONDS_LEVELS"),
                            ::core::option_env!("RESPONDS_LANG"),
                        );
                    };
                    StatusCode::NO_CONTENT
                }
            }
        "#]],
    );
}

#[test]
fn beside_debug_handler() {
    assert_expansion(
        "401",
        "#[allow(deprecated)]
         #[axum::debug_handler]
         async fn refuse() -> StatusCode { StatusCode::UNAUTHORIZED }",
        &expect![[r##"
            #[allow(deprecated)]
            #[axum::debug_handler]
            /**
            | Status | When |
            |---|---|
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | The request lacks valid authentication credentials for the target. WWW-Authenticate lists the accepted schemes. |
            */
            async fn refuse() -> StatusCode {
                StatusCode::UNAUTHORIZED
            }
            #[allow(deprecated)]
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
                {
                    #[deprecated(
                        note = "401 Unauthorized is sent without `WWW-Authenticate`, which HTTP requires\n  = help: set `WWW-Authenticate`, here or in a layer around it: at least one challenge applicable to the target\n  = rule: missing_required_header, RFC 9110 §15.5.2"
                    )]
                    macro_rules! missing_required_header {
                        () => {};
                    }
                    missing_required_header! {}
                }
            };
        "##]],
    );
}

#[test]
fn beside_utoipa() {
    assert_expansion(
        "200, 404",
        r#"/// Shows a todo.
           #[utoipa::path(get, path = "/todos/{id}", responses((status = 200, body = Todo), (status = 404)))]
           async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
               Ok(Json(find(id).ok_or(StatusCode::NOT_FOUND)?))
           }"#,
        &expect![[r#"
            /// Shows a todo.
            #[utoipa::path(
                get,
                path = "/todos/{id}",
                responses((status = 200, body = Todo), (status = 404))
            )]
            #[cfg_attr(
                doc,
                doc = "\n| Status | When |\n|---|---|\n| [200 OK](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1) | The request succeeded. The meaning of the content depends on the method. |\n| [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | The server did not find the target, or is not willing to disclose that it exists. |\n"
            )]
            async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
                const _: () = {
                    #[allow(unused_imports)]
                    use ::responds::verify::{Fallback as _, Rule as _};
                    ::responds::verify::allowed(
                        &::responds::verify::Declared::new("show", [200u16, 404u16]),
                        "Json<Todo>",
                        ::responds::verify::Probe::<::responds::framework::Any, Json<Todo>>::WHOLE,
                    );
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                };
                Ok(Json(find(id).ok_or(StatusCode::NOT_FOUND)?))
            }
        "#]],
    );
}

#[test]
fn details() {
    assert_expansion(
        r#"201(body = Json<Todo>, headers("Location"), description = "the new | todo"),
           404(description(en = "no such list", ko = "목록이 없음")),
           404(description = "no such owner"),
           custom(499, "Client Closed Request"), 5xx, default,
           elsewhere(401, 429)"#,
        "async fn create() -> Response { respond() }",
        &expect![[r#"
            /**
            | Status | When | Content | Header fields |
            |---|---|---|---|
            | [201 Created](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2) | the new &#124; todo | `Json<Todo>` | `Location` |
            | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | no such list |  |  |
            | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | no such owner |  |  |
            | 499 Client Closed Request | The client appears to have made an error, which the content should explain. |  |  |
            | [5xx Server Error](https://www.rfc-editor.org/rfc/rfc9110#section-15.6) | The server made an error or cannot perform the request, which the content should explain. |  |  |
            | `default` | Any status that is not listed here. |  |  |
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | The request lacks valid authentication credentials for the target. WWW-Authenticate lists the accepted schemes.<br>*Sent by a layer or an extractor, not by the handler.* |  |  |
            | [429 Too Many Requests](https://www.rfc-editor.org/rfc/rfc6585#section-4) | The client has sent too many requests in a given amount of time. Retry-After may say how long to wait.<br>*Sent by a layer or an extractor, not by the handler.* |  |  |
            */
            async fn create() -> Response {
                const _: () = {
                    #[allow(unused_imports)]
                    use ::responds::verify::{Fallback as _, Rule as _};
                    ::responds::verify::allowed(
                        &::responds::verify::Declared::new(
                            "create",
                            [201u16, 404u16, 404u16, 499u16, 5u16, 0u16, 401u16, 429u16],
                        ),
                        "Response",
                        (&::responds::verify::Probe::<::responds::framework::Any, Response>::WHOLE
                            .or(
                                ::responds::verify::Probe::<
                                    ::responds::framework::Any,
                                    Response,
                                >::OK,
                                ::responds::verify::Probe::<
                                    ::responds::framework::Any,
                                    Response,
                                >::ERR,
                            )),
                    );
                    let _ = ::responds::verify::Checked::<
                        {
                            (&::responds::verify::Probe::<
                                ::responds::framework::Any,
                                Response,
                            >::WHOLE
                                .or(
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Response,
                                    >::OK,
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Response,
                                    >::ERR,
                                ))
                                .may_send(201u16)
                        },
                    >::unreturned_status;
                    let _ = ::responds::verify::Checked::<
                        {
                            (&::responds::verify::Probe::<
                                ::responds::framework::Any,
                                Response,
                            >::WHOLE
                                .or(
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Response,
                                    >::OK,
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Response,
                                    >::ERR,
                                ))
                                .may_send(404u16)
                        },
                    >::unreturned_status;
                    let _ = ::responds::verify::Checked::<
                        {
                            (&::responds::verify::Probe::<
                                ::responds::framework::Any,
                                Response,
                            >::WHOLE
                                .or(
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Response,
                                    >::OK,
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Response,
                                    >::ERR,
                                ))
                                .may_send(404u16)
                        },
                    >::unreturned_status;
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                };
                respond()
            }
        "#]],
    );
}

#[test]
fn in_two_languages() {
    let mut choices = Choices::default();
    choices.settings.languages = Languages::from_tags("ko,en").unwrap();
    let item = tokens("/// 지웁니다.\nasync fn 지우기() -> StatusCode { StatusCode::NO_CONTENT }");
    let declaration = r#"204, 404(description(en = "no such list", ko = "목록이 없음"))"#;
    let expansion = super::super::responds(tokens(declaration), item.clone(), choices);
    kept::assert_kept(&item, &expansion);
    let expected = expect![[r#"
        /// 지웁니다.
        /**
        | 상태 · Status | 설명 · When |
        |---|---|
        | [204 No Content](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5)<br>콘텐츠 없음 | 요청이 성공했으며 응답에 콘텐츠가 없다. 클라이언트는 현재 화면을 그대로 유지할 수 있다.<br>The request succeeded and the response has no content. The client can stay on its current view. |
        | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)<br>찾을 수 없음 | 목록이 없음<br>no such list |
        */
        async fn 지우기() -> StatusCode {
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
                {
                    #[deprecated(
                        note = "`지우기` 핸들러는 404 Not Found 상태로 응답하지 않는다\n  = help: `404` 항목을 지우거나, 핸들러 바깥에서 보낸다면 `elsewhere(404)`를 적는다\n  = rule: unreturned_status"
                    )]
                    macro_rules! unreturned_status {
                        () => {};
                    }
                    unreturned_status! {}
                }
            };
            StatusCode::NO_CONTENT
        }
    "#]];
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(expansion).unwrap()));
}

#[test]
fn the_same_input_gives_the_same_output() {
    let (declaration, item) =
        (tokens("200, 203, 299, 404, 404"), tokens("fn f() -> StatusCode { StatusCode::OK }"));
    let first = expand(&declaration, &item).to_string();
    assert!((0..10).all(|_| expand(&declaration, &item).to_string() == first));
}
