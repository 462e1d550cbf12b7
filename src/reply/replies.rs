//! The one form in which typed responses implement a framework's trait.

/// Implements a framework's trait of responses for every typed answer.
///
/// The methods are the same for all, and see a response as [`Named`](super::Named). Content has to implement the same
/// trait, or the one after the comma.
#[allow(unused_macros, reason = "without a framework, nothing is implemented")]
macro_rules! replies {
    (impl $parameters:tt $responding:path => $methods:tt) => {
        $crate::reply::replies! { impl $parameters $responding, $responding => $methods }
    };
    (impl $parameters:tt $responding:path, $content:path => $methods:tt) => {
        $crate::reply::replies! { @reply $parameters $responding, $content => $methods }
        $crate::reply::replies! {
            @each $parameters $responding, $content => $methods
            [B] $crate::reply::Accepted<B>;
            [B] $crate::reply::Created<B>;
            [B] $crate::reply::PartialContent<B>;
            [] $crate::reply::Found;
            [] $crate::reply::MovedPermanently;
            [] $crate::reply::NoContent;
            [] $crate::reply::NotModified;
            [] $crate::reply::PermanentRedirect;
            [] $crate::reply::RangeNotSatisfiable;
            [] $crate::reply::ResetContent;
            [] $crate::reply::SeeOther;
            [] $crate::reply::TemporaryRedirect;
        }
    };
    (@each $parameters:tt $responding:path, $content:path => $methods:tt $($generic:tt $answer:ty;)*) => {
        $($crate::reply::replies! { @one $parameters $generic $responding, $content, $answer => $methods })*
    };
    (@reply [$($parameters:tt)*] $responding:path, $content:path => $methods:tt) => {
        impl<$($parameters)* const STATUS: u16, B> $responding for $crate::reply::Reply<STATUS, B>
        where
            B: $content + $crate::reply::ContentOf<STATUS>,
        $methods
    };
    (@one [$($parameters:tt)*] [$($generic:ident)?] $responding:path, $content:path, $answer:ty => $methods:tt) => {
        impl<$($parameters)* $($generic: $content)?> $responding for $answer $methods
    };
}
#[allow(unused_imports, reason = "what the frameworks enabled make use of")]
pub(crate) use replies;
