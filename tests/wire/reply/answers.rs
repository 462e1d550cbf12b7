//! The typed responses that every framework is tested with.

use responds::{
    Accepted, Created, Found, MovedPermanently, NoContent, NotModified, PartialContent, PermanentRedirect,
    RangeNotSatisfiable, Reply, ResetContent, SeeOther, TemporaryRedirect,
};

/// The typed responses with the status, the fields and the content of each.
macro_rules! answers {
    ($($name:ident: $answer:ty = $code:literal [$($field:literal: $value:literal)?] $content:literal, $expression:expr;)*) => {
        $(pub(crate) fn $name() -> $answer {
            $expression
        })*

        pub(crate) const EXPECTED: &[(&str, u16, &[(&str, &str)], &str)] =
            &[$((stringify!($name), $code, &[$(($field, $value))?], $content)),*];
    };
}

answers! {
    reply: Reply<202, String> = 202 [] "content", Reply::new(text());
    bare: Reply<204> = 204 [] "", Reply::empty();
    created: Created<String> = 201 ["location": "/lists/%ED%95%A0%20%EC%9D%BC"] "content", Created::at("/lists/할 일", text());
    replaced: Created<String> = 201 [] "content", Created::new(text());
    accepted: Accepted<String> = 202 ["location": "/jobs/7"] "content", Accepted::at(format_args!("/jobs/{}", 7), text());
    none: NoContent = 204 [] "", NoContent;
    reset: ResetContent = 205 [] "", ResetContent;
    part: Result<PartialContent<String>, RangeNotSatisfiable> = 206 ["content-range": "bytes 0-6/100"] "content", PartialContent::bytes(0..=6, 100, text());
    beyond: Result<PartialContent<String>, RangeNotSatisfiable> = 416 ["content-range": "bytes */6"] "", PartialContent::bytes(0..=6, 6, text());
    moved: MovedPermanently = 301 ["location": "/a"] "", MovedPermanently::to("/a");
    found: Found = 302 ["location": "/a"] "", Found::to("/a");
    other: SeeOther = 303 ["location": "/a%0D%0ASet-Cookie:%20b"] "", SeeOther::to("/a\r\nSet-Cookie: b");
    same: NotModified = 304 [] "", NotModified;
    temporary: TemporaryRedirect = 307 ["location": "https://example.org/"] "", TemporaryRedirect::to("https://example.org/");
    permanent: PermanentRedirect = 308 ["location": "/a"] "", PermanentRedirect::to(String::from("/a"));
}

fn text() -> String {
    "content".to_owned()
}

/// Passes the names of all responses to a macro.
macro_rules! names {
    ($with:ident) => {
        $with! {
            reply bare created replaced accepted none reset part beyond moved found other same temporary permanent
        }
    };
}
pub(crate) use names;
