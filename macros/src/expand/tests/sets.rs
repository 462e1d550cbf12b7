//! The expansions of `responses!`, and of the attribute on blocks that contain handlers.
#![allow(clippy::needless_raw_string_hashes, reason = "the snapshots are written by a tool")]

use expect_test::{Expect, expect};

use super::tokens;
use crate::settings::Choices;

#[track_caller]
fn assert_sets(sets: &str, expected: &Expect) {
    let expansion = super::super::responses(tokens(sets), Choices::default());
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(expansion).unwrap()));
}

#[track_caller]
fn assert_block(declaration: &str, block: &str, expected: &Expect) {
    let expansion = super::super::responds(tokens(declaration), tokens(block), Choices::default());
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(expansion).unwrap()));
}

#[test]
fn sets() {
    assert_sets(
        r#"/// Callers without access.
           pub Auth = 401(headers("WWW-Authenticate"), description(en = "log in", ko = "로그인 필요")), 403;
           Limits = elsewhere(429(content_type = "application/problem+json")), custom(499, "Client Closed Request"), 5xx, default;
           pub(crate) All = ..Auth, ..Limits;"#,
        &expect![[r#"
            /// Callers without access.
            /**
            | Status | When | Header fields |
            |---|---|---|
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | log in | `WWW-Authenticate` |
            | [403 Forbidden](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4) | The server understood the request but refuses to fulfill it. Repeating it with the same credentials will not help. |  |
            */
            #[allow(missing_debug_implementations)]
            pub enum Auth {}
            impl<__F> ::responds::Responds<__F> for Auth {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::Answers(
                    &[
                        ::responds::verify::Answer {
                            fields: &["WWW-Authenticate"],
                            description: ::responds::verify::Description {
                                plain: ::core::option::Option::None,
                                en: ::core::option::Option::Some("log in"),
                                ko: ::core::option::Option::Some("로그인 필요"),
                            },
                            ..::responds::verify::Answer::new(401u16, "Auth").possible()
                        },
                        ::responds::verify::Answer::new(403u16, "Auth").possible(),
                    ],
                );
            }
            /**
            | Status | When | Content |
            |---|---|---|
            | [429 Too Many Requests](https://www.rfc-editor.org/rfc/rfc6585#section-4) | The client has sent too many requests in a given amount of time. Retry-After may say how long to wait.<br>*Sent by a layer or an extractor, not by the handler.* | `application/problem+json` |
            | 499 Client Closed Request | The client appears to have made an error, which the content should explain. |  |
            | [5xx Server Error](https://www.rfc-editor.org/rfc/rfc9110#section-15.6) | The server made an error or cannot perform the request, which the content should explain. |  |
            | `default` | Any status that is not listed here. |  |
            */
            #[allow(missing_debug_implementations)]
            enum Limits {}
            impl<__F> ::responds::Responds<__F> for Limits {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::Answers(
                    &[
                        ::responds::verify::Answer {
                            content_type: ::core::option::Option::Some("application/problem+json"),
                            ..::responds::verify::Answer::new(429u16, "Limits")
                                .possible()
                                .elsewhere()
                                .with_content(::responds::verify::Content::Present)
                        },
                        ::responds::verify::Answer {
                            phrase: ::core::option::Option::Some("Client Closed Request"),
                            ..::responds::verify::Answer::new(499u16, "Limits").possible()
                        },
                        ::responds::verify::Answer::new(5u16, "Limits").possible(),
                        ::responds::verify::Answer::new(0u16, "Limits").possible(),
                    ],
                );
            }
            /**
            | Status | When |
            |---|---|
            | [`Auth`](Auth) | All that `Auth` sends. |
            | [`Limits`](Limits) | All that `Limits` sends. |
            */
            #[allow(missing_debug_implementations)]
            pub(crate) enum All {}
            impl<__F> ::responds::Responds<__F> for All {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::Both(
                    &<Auth as ::responds::Responds<__F>>::SENDS,
                    &<Limits as ::responds::Responds<__F>>::SENDS,
                );
            }
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
            };
        "#]],
    );
}

#[test]
fn mistakes_in_sets() {
    assert_sets(
        "A = 404u8, 200; B = 404, 404; C = 420; = 1; D = ;",
        &expect![[r##"
            #[allow(missing_debug_implementations)]
            enum A {}
            impl<__F> ::responds::Responds<__F> for A {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::Answers(
                    &[::responds::verify::Answer::new(200u16, "A").possible()],
                );
            }
            /**
            | Status | When |
            |---|---|
            | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | The server did not find the target, or is not willing to disclose that it exists. |
            | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | The server did not find the target, or is not willing to disclose that it exists. |
            */
            #[allow(missing_debug_implementations)]
            enum B {}
            impl<__F> ::responds::Responds<__F> for B {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::Answers(
                    &[
                        ::responds::verify::Answer::new(404u16, "B").possible(),
                        ::responds::verify::Answer::new(404u16, "B").possible(),
                    ],
                );
            }
            /**
            | Status | When |
            |---|---|
            | 420 | The client appears to have made an error, which the content should explain. |
            */
            #[allow(missing_debug_implementations)]
            enum C {}
            impl<__F> ::responds::Responds<__F> for C {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::Answers(
                    &[::responds::verify::Answer::new(420u16, "C").possible()],
                );
            }
            #[allow(missing_debug_implementations)]
            enum D {}
            impl<__F> ::responds::Responds<__F> for D {
                const SENDS: ::responds::verify::Sends = ::responds::verify::Sends::NOTHING;
            }
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
            };
            ::core::compile_error! {
                "expected the name of a set\n  = help: write `pub Auth = 401, 403;`"
            }
            ::core::compile_error! {
                "`u8` does not belong after a status code\n  = help: write `404`"
            }
            ::core::compile_error! {
                "the set `D` is empty\n  = help: write `pub Auth = 401, 403;`"
            }
            ::core::compile_error! {
                "`404` is declared twice, and nothing distinguishes the two\n  = help: remove one, or give each its own description: `404(description = \"…\")`\n  = rule: duplicate_status"
            }
            ::core::compile_error! {
                "`420` is not registered: it comes from Twitter, Spring, and clients treat it as `400`\n  = help: write `429`, or `custom(420, \"Enhance Your Calm\")` if it is intended\n  = rule: unknown_status, RFC 9205 §4.6"
            }
        "##]],
    );
}

#[test]
fn an_impl() {
    assert_block(
        "401(headers(\"WWW-Authenticate\")), ..Limits, framework = axum",
        "#[allow(deprecated)]
         impl<S: Store> Api<S> {
             #[responds(200, 404)]
             async fn show(&self) -> Json<S> { find() }
             #[cfg_attr(all(), must_use, responds)]
             fn list(&self) -> Todos { todos() }
             fn helper(&self) {}
         }",
        &expect![[r##"
            #[allow(deprecated)]
            impl<S: Store> Api<S> {
                #[responds(
                    200,
                    404,
                    __around(0[S]401(headers("WWW-Authenticate")), ..Limits, framework = axum)
                )]
                async fn show(&self) -> Json<S> {
                    find()
                }
                #[cfg_attr(
                    all(),
                    must_use,
                    responds(
                        __around(0[S]401(headers("WWW-Authenticate")), ..Limits, framework = axum)
                    )
                )]
                fn list(&self) -> Todos {
                    todos()
                }
                fn helper(&self) {}
            }
            #[allow(deprecated)]
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
            };
        "##]],
    );
}

#[test]
fn a_module() {
    assert_block(
        "..Auth",
        "pub mod api {
             use super::*;
             #[responds(200)]
             pub fn show() -> Todo { find() }
             #[responds(500)]
             impl Api {
                 #[responds(200)]
                 pub fn list() -> Todos { todos() }
             }
             mod deeper {
                 #[responds(200)]
                 pub fn list() -> Todos { todos() }
             }
         }",
        &expect![[r#"
            pub mod api {
                use super::*;
                #[responds(200, __around(1[]..Auth))]
                pub fn show() -> Todo {
                    find()
                }
                #[responds(500, __around(1[]..Auth))]
                impl Api {
                    #[responds(200)]
                    pub fn list() -> Todos {
                        todos()
                    }
                }
                mod deeper {
                    #[responds(200, __around(2[]..Auth))]
                    pub fn list() -> Todos {
                        todos()
                    }
                }
            }
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
            };
        "#]],
    );
}

#[test]
fn a_block_without_handlers() {
    assert_block(
        "401, 299",
        "impl Api { fn helper() {} }",
        &expect![[r#"
            impl Api {
                fn helper() {}
            }
            const _: () = {
                let _ = (
                    ::core::option_env!("RESPONDS_PROFILE"),
                    ::core::option_env!("RESPONDS_LEVELS"),
                    ::core::option_env!("RESPONDS_LANG"),
                );
            };
            ::core::compile_error! {
                "no handler in this `impl` takes the entries of `#[responds(..)]`\n  = help: write `#[responds]` on each handler in it, or `#[responds(..)]` with further statuses"
            }
            ::core::compile_error! {
                "`299` is not registered: clients treat it as `200`\n  = help: write `200`, or `custom(299, \"…\")` if it is intended\n  = rule: unknown_status, RFC 9205 §4.6"
            }
        "#]],
    );
}

#[test]
fn a_handler_in_a_module() {
    assert_block(
        "200, __around(1 [S] ..self::Auth, 401(description = \"log in\"), allow(opaque_status), __around(1 [] ..Limits))",
        "pub fn show() -> Json<S> { find() }",
        &expect![[r#"
            /**
            | Status | When |
            |---|---|
            | [200 OK](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1) | The request succeeded. The meaning of the content depends on the method. |
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | log in |
            | [`self::Auth`](super::Auth) | All that `self::Auth` sends. |
            | [`Limits`](super::super::Limits) | All that `Limits` sends. |
            */
            pub fn show() -> Json<S> {
                const _: () = {
                    #[allow(unused_imports)]
                    use ::responds::verify::{Fallback as _, Rule as _};
                    ::responds::verify::allowed(
                        &::responds::verify::Declared::new("show", [200u16, 401u16])
                            .and({
                                #[allow(unused_imports)]
                                use super::*;
                                &<super::Auth as ::responds::Responds<
                                    ::responds::framework::Any,
                                >>::SENDS
                            })
                            .and({
                                #[allow(unused_imports)]
                                use super::super::*;
                                &<Limits as ::responds::Responds<::responds::framework::Any>>::SENDS
                            }),
                        "Json<S>",
                        (&::responds::verify::Probe::<
                            ::responds::framework::Any,
                            Json<::responds::verify::Opaque>,
                        >::WHOLE
                            .or(
                                ::responds::verify::Probe::<
                                    ::responds::framework::Any,
                                    Json<::responds::verify::Opaque>,
                                >::OK,
                                ::responds::verify::Probe::<
                                    ::responds::framework::Any,
                                    Json<::responds::verify::Opaque>,
                                >::ERR,
                            )),
                    );
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                };
                find()
            }
        "#]],
    );
}

#[test]
fn what_is_nearer_wins() {
    assert_block(
        "200, 401, never(403), method = GET,
         __around(0 [] 401(description = \"outer\"), 403, 404, elsewhere(401), method = POST, path = \"/x\")",
        "pub fn show() -> Todo { find() }",
        &expect![[r#"
            /**
            | Status | When |
            |---|---|
            | [200 OK](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1) | The request succeeded. The meaning of the content depends on the method. |
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | The request lacks valid authentication credentials for the target. WWW-Authenticate lists the accepted schemes. |
            | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) | The server did not find the target, or is not willing to disclose that it exists. |
            | [401 Unauthorized](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2) | The request lacks valid authentication credentials for the target. WWW-Authenticate lists the accepted schemes.<br>*Sent by a layer or an extractor, not by the handler.* |
            */
            pub fn show() -> Todo {
                const _: () = {
                    #[allow(unused_imports)]
                    use ::responds::verify::{Fallback as _, Rule as _};
                    ::responds::verify::allowed(
                        &::responds::verify::Declared::new(
                            "show",
                            [200u16, 401u16, 404u16, 401u16, 403u16],
                        ),
                        "Todo",
                        (&::responds::verify::Probe::<::responds::framework::Any, Todo>::WHOLE
                            .or(
                                ::responds::verify::Probe::<::responds::framework::Any, Todo>::OK,
                                ::responds::verify::Probe::<::responds::framework::Any, Todo>::ERR,
                            )),
                    );
                    let _ = ::responds::verify::Checked::<
                        {
                            (&::responds::verify::Probe::<::responds::framework::Any, Todo>::WHOLE
                                .or(
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Todo,
                                    >::OK,
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Todo,
                                    >::ERR,
                                ))
                                .may_send(200u16)
                        },
                    >::unreturned_status;
                    let _ = ::responds::verify::Checked::<
                        {
                            (&::responds::verify::Probe::<::responds::framework::Any, Todo>::WHOLE
                                .or(
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Todo,
                                    >::OK,
                                    ::responds::verify::Probe::<
                                        ::responds::framework::Any,
                                        Todo,
                                    >::ERR,
                                ))
                                .may_send(401u16)
                        },
                    >::unreturned_status;
                    let _ = (
                        ::core::option_env!("RESPONDS_PROFILE"),
                        ::core::option_env!("RESPONDS_LEVELS"),
                        ::core::option_env!("RESPONDS_LANG"),
                    );
                };
                find()
            }
        "#]],
    );
}
