//! Warnings that types decide: deprecated functions of a trait, which is selected by a constant.
//!
//! rustc names a deprecated function by its path, and the path of a trait of this crate is the shortest that it has:
//! `responds::Rule::undeclared_variant`, where one that a macro writes begins with the handler and ends with its type.

use crate::Text;

/// The result of a check: where it is `false`, a function of this name is that of [`Rule`], and its use is a warning.
#[derive(Debug)]
pub struct Checked<const OK: bool>;

impl Checked<true> {
    /// The type sends what is declared.
    pub const fn undeclared_variant() {}
    /// The argument rejects requests with what is declared.
    pub const fn undeclared_rejection() {}
    /// The status can be returned.
    pub const fn unreturned_status() {}
}

/// Defines the deprecated functions of a language, and as a text what is also an error: an attribute takes only a literal.
macro_rules! warnings {
    ($never_sent:ident, $variant:literal, $rejection:literal, $returned:literal) => {
        /// The rules whose findings types decide, each as a function whose deprecation is the finding.
        pub trait Rule {
            /// The type sends more than is declared.
            #[deprecated(note = $variant)]
            fn undeclared_variant(&self) {}
            /// The argument rejects requests with more than is declared.
            #[deprecated(note = $rejection)]
            fn undeclared_rejection(&self) {}
            /// The status cannot be returned.
            #[deprecated(note = $returned)]
            fn unreturned_status(&self) {}
        }

        impl Rule for $crate::verify::Checked<false> {}

        /// The finding about a declared status that nothing sends.
        pub(in crate::verify) const $never_sent: &str = $returned;
    };
}

warnings!(
    NEVER_SENT_EN,
    "this handler can respond with more than `#[responds(..)]` declares\n  \
     = help: declare it all with `..` and the type, or rule it out by `never(..)`\n  \
     = rule: undeclared_variant",
    "this argument can reject the request with more than `#[responds(..)]` declares\n  \
     = help: write `..Extractors`, which declares what all extractors reject with\n  \
     = rule: undeclared_rejection",
    "the handler never responds with this status: nothing that it returns sends it\n  \
     = help: remove it, or write it inside `elsewhere(..)` if something around the handler sends it\n  \
     = rule: unreturned_status"
);

/// The same in Korean.
pub mod ko {
    warnings!(
        NEVER_SENT_KO,
        "이 핸들러가 `#[responds(..)]`에 선언된 것보다 많은 상태로 응답할 수 있다\n  \
         = help: `..`와 타입으로 모두 선언하거나, 보내지 않는 상태는 `never(..)`에 적는다\n  \
         = rule: undeclared_variant",
        "이 익스트랙터가 `#[responds(..)]`에 선언된 것보다 많은 상태로 요청을 거부할 수 있다\n  \
         = help: 모든 익스트랙터의 거부를 선언하는 `..Extractors`를 적는다\n  \
         = rule: undeclared_rejection",
        "핸들러가 이 상태로 응답하지 않는다: 반환하는 어느 것도 이 상태를 보내지 않는다\n  \
         = help: 지우거나, 핸들러 바깥에서 보낸다면 `elsewhere(..)` 안에 적는다\n  \
         = rule: unreturned_status"
    );
}

/// The finding about a declared status that nothing sends.
pub(super) const NEVER_SENT: Text = Text { en: NEVER_SENT_EN, ko: ko::NEVER_SENT_KO };
