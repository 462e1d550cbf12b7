//! The vocabulary of the attribute as items, so that editors can show and complete it; nothing at run time uses it.
//!
//! In an editor the macros expand each word of a declaration to the item of that name, with the word's own span.
#![allow(
    non_upper_case_globals,
    missing_docs,
    reason = "names are the attribute's words, and generated lists have their docs"
)]

/// Defines words; a word with parentheses is a function, so that editors complete those.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $($group:literal)?;)*) => {
        $(words! { @one $(#[$doc])* $name $($group)? })*
    };
    (@one $(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub const $name: () = ();
    };
    (@one $(#[$doc:meta])* $name:ident $group:literal) => {
        $(#[$doc])*
        pub const fn $name() {}
    };
}
pub mod classes;
pub mod details;
pub mod frameworks;
pub mod methods;
pub mod rules;

pub use responds_core::catalogue::constants::*;

words! {
    /// `custom(499, "Client Closed Request")`: a code that is not registered, and meant.
    ///
    /// 등록되지 않았지만 의도한 코드.
    custom "()";
    /// `default`: every status that is not declared otherwise, as in OpenAPI.
    ///
    /// 따로 선언하지 않은 모든 상태 (OpenAPI의 `default`).
    default;
    /// `elsewhere(401, 429)`: statuses that a layer or an extractor sends. They are documented, and not compared with the
    /// body.
    ///
    /// 레이어나 익스트랙터가 보내는 상태. 문서에 적히며 본문과 비교하지 않는다.
    elsewhere "()";
    /// `never(409, reason = "..")`: a status that a type of the handler could send, and this handler never does.
    ///
    /// 타입으로는 가능하지만 이 핸들러는 절대 보내지 않는 상태.
    never "()";
    /// `..Extractors`: every status that the handler's extractors reject requests with.
    ///
    /// 핸들러의 익스트랙터가 요청을 거부할 때 보내는 모든 상태.
    Extractors;
    /// `method = POST`, `method = (GET, HEAD)`: the methods that the handler serves, where no attribute beside it says so.
    ///
    /// 옆의 속성으로 알 수 없을 때 핸들러가 처리하는 메서드.
    method;
    /// `path = "/todos/{id}"`: the path that the handler serves, where no attribute beside it says so.
    ///
    /// 옆의 속성으로 알 수 없을 때 핸들러가 처리하는 경로.
    path;
    /// `framework = axum`: the framework that the handler is written for, where several are enabled and nothing else tells.
    ///
    /// 여러 프레임워크를 켰고 다른 것으로 알 수 없을 때 핸들러의 프레임워크.
    framework;
    /// `allow(rule, reason = "..")`: turns a rule off here; `allow(rule(5xx))` only for these statuses.
    ///
    /// 여기서 규칙을 끈다. `allow(rule(5xx))`는 그 상태에 대해서만 끈다.
    allow "()";
    /// `warn(rule)`: lets a rule warn here; `warn(rule(5xx))` only for these statuses.
    ///
    /// 여기서 규칙을 경고로 알린다.
    warn "()";
    /// `deny(rule)`: makes a rule an error here; `deny(rule(5xx))` only for these statuses.
    ///
    /// 여기서 규칙을 오류로 알린다.
    deny "()";
    /// `strict`: what cannot be told is an error, so that what compiles is proved.
    ///
    /// 알 수 없는 것을 오류로 다룬다. 컴파일되면 선언이 증명된 것이다.
    strict;
    /// `into_responses`: writes a type for `responses(..)` of an `#[utoipa::path(..)]` above, `CreateTodoResponses`.
    ///
    /// 위에 있는 `#[utoipa::path(..)]`의 `responses(..)`에 적을 타입 `CreateTodoResponses`를 만든다.
    into_responses;
    /// `#[status(transparent)]`: the only field of the variant answers in its place.
    ///
    /// 배리언트의 유일한 필드가 대신 응답한다.
    transparent;
    /// `#[status(500, detail)]`: whether the problem details carry what the type displays.
    ///
    /// 문제 상세 정보에 타입의 `Display` 출력을 넣는지 여부.
    detail;
    /// `#[status(401, header("WWW-Authenticate" = "Bearer"))]`: a header field with a fixed value.
    ///
    /// 값이 정해진 헤더 필드.
    header "()";
}

/// Ends each list in the editor's expansion, so that a word that is being typed has a token after it.
#[doc(hidden)]
pub const end: () = ();
