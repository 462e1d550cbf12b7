//! THE table: one row per status code, from which constants, documentation and look-ups are made.

use super::{
    Cacheable::{Heuristically, Never, WhenTold},
    ContentRule::{Expected, Forbidden, MustBeEmpty, Optional},
    Row,
    Scope::{Embedded, Extension, Gateway, General, Historic, Proxy, WebDav},
    Sender::{Either, Intermediary, Nobody, Origin},
    State::{Deprecated, Obsoleted, Registered, Temporary, Unofficial, Unused},
    Status,
};
use crate::{Cite, Text};

/// The classes, by first digit: the section that defines each, its name and its description.
pub(super) static CLASSES: [(Cite, Text, Text); 5] = [
    (
        Cite::rfc(9110, "15.2"),
        Text { en: "Informational", ko: "정보" },
        Text {
            en: "An interim response: the request is still being processed and a final response follows.",
            ko: "중간 응답이다. 요청을 처리하고 있으며 최종 응답이 뒤따른다.",
        },
    ),
    (
        Cite::rfc(9110, "15.3"),
        Text { en: "Success", ko: "성공" },
        Text {
            en: "The request was received, understood and accepted.",
            ko: "서버가 요청을 받아 이해하고 수락했다.",
        },
    ),
    (
        Cite::rfc(9110, "15.4"),
        Text { en: "Redirection", ko: "리다이렉션" },
        Text {
            en: "The client must take further action to complete the request.",
            ko: "요청을 완료하려면 클라이언트가 추가로 동작해야 한다.",
        },
    ),
    (
        Cite::rfc(9110, "15.5"),
        Text { en: "Client Error", ko: "클라이언트 오류" },
        Text {
            en: "The client appears to have made an error, which the content should explain.",
            ko: "클라이언트에 오류가 있는 것으로 보이며, 콘텐츠로 그 오류를 설명해야 한다.",
        },
    ),
    (
        Cite::rfc(9110, "15.6"),
        Text { en: "Server Error", ko: "서버 오류" },
        Text {
            en: "The server made an error or cannot perform the request, which the content should explain.",
            ko: "서버에 오류가 있거나 서버가 요청을 수행할 수 없으며, 콘텐츠로 그 상황을 설명해야 한다.",
        },
    ),
];

/// Expands to the citation that `(9110 "15.5.5")`, `(7231 appendix "B")` or `(draft "draft-…")` denotes.
macro_rules! cite {
    (draft $name:literal) => {
        Cite::draft($name, "")
    };
    ($number:literal $(appendix)? $section:literal) => {
        Cite::rfc($number, $section)
    };
}

/// The same citation as a link in Markdown, which documentation needs as a literal.
macro_rules! link {
    (draft $name:literal) => {
        concat!("[", $name, "](https://datatracker.ietf.org/doc/html/", $name, ")")
    };
    ($number:literal appendix $section:literal) => {
        concat!(
            "[RFC ",
            $number,
            " Appendix ",
            $section,
            "](https://www.rfc-editor.org/rfc/rfc",
            $number,
            "#appendix-",
            $section,
            ")"
        )
    };
    ($number:literal $section:literal) => {
        concat!(
            "[RFC ",
            $number,
            " §",
            $section,
            "](https://www.rfc-editor.org/rfc/rfc",
            $number,
            "#section-",
            $section,
            ")"
        )
    };
}

/// Makes the rows, and for each of them the associated constant with its documentation, and the bounds of
/// [`reply`](crate::reply).
macro_rules! rows {
    ($($constant:ident = $code:literal $phrase:literal $($alias:literal)*,
        $state:ident [$cite:tt $($older:tt)*],
        $scope:ident by $sender:ident, $content:ident, $cacheable:ident,
        en $en:literal,
        ko $name_ko:literal $ko:literal;)*) => {
        pub(super) static ROWS: &[Row] = &[$(Row {
            code: $code,
            constant: stringify!($constant),
            phrase: $phrase,
            aliases: &[$($alias),*],
            state: $state,
            cites: &[cite! $cite $(, cite! $older)*],
            scope: $scope,
            sender: $sender,
            content: $content,
            cacheable: $cacheable,
            name_ko: $name_ko,
            text: Text { en: $en, ko: $ko },
        }),*];

        #[allow(clippy::doc_markdown, reason = "the texts are shown outside of rustdoc too")]
        impl Status {
            $(
                #[doc = concat!("**", $code, " ", $phrase, "** · ", $name_ko)]
                #[doc = ""]
                #[doc = $en]
                #[doc = ""]
                #[doc = $ko]
                #[doc = ""]
                #[doc = link! $cite]
                $(#[doc = concat!("· ", link! $older)])*
                pub const $constant: Self = Self($code);
            )*
        }

        /// The constants of [`Status`] as items of their own: a path that ends in a name half-typed leads to them all.
        #[allow(clippy::doc_markdown, reason = "the texts are shown outside of rustdoc too")]
        pub mod constants {
            use super::Status;

            $(
                #[doc = concat!("**", $code, " ", $phrase, "** · ", $name_ko)]
                #[doc = ""]
                #[doc = $en]
                #[doc = ""]
                #[doc = $ko]
                pub const $constant: Status = Status::$constant;
            )*
        }

        $(crate::reply::assign! { $state $scope $content $code })*

        /// For each row, the links of its documentation.
        #[cfg(test)]
        pub(super) static LINKS: &[&[&str]] = &[$(&[link! $cite $(, link! $older)*]),*];
    };
}

rows! {
    CONTINUE = 100 "Continue",
        Registered [(9110 "15.2.1")],
        General by Either, Forbidden, WhenTold,
        en "The server has received the beginning of the request and has not rejected it. The client should send the rest; a final response follows.",
        ko "계속" "서버가 요청의 앞부분을 받았고 거부하지 않았다. 클라이언트는 나머지를 계속 보내면 되며, 최종 응답이 뒤따른다.";
    SWITCHING_PROTOCOLS = 101 "Switching Protocols" "Switching Protocol",
        Registered [(9110 "15.2.2")],
        General by Either, Forbidden, WhenTold,
        en "The server accepts the client's Upgrade and switches protocols immediately after this response.",
        ko "프로토콜 전환" "서버가 클라이언트의 Upgrade 요청을 받아들였으며, 이 응답 바로 다음에 프로토콜을 전환한다.";
    PROCESSING = 102 "Processing",
        Registered [(2518 "10.1") (4918 "21.4")],
        Historic by Origin, Forbidden, WhenTold,
        en "The server has accepted a long-running WebDAV request and is still processing it. WebDAV has since dropped this code; do not use it in new services.",
        ko "처리 중" "서버가 오래 걸리는 WebDAV 요청을 받아 처리하고 있다. 이후 WebDAV에서 빠진 코드이므로 새 서비스에는 쓰지 않는다.";
    EARLY_HINTS = 103 "Early Hints",
        Registered [(8297 "2")],
        General by Either, Forbidden, WhenTold,
        en "The server sends header fields that are likely to appear in the final response, usually Link, so that the client can start loading resources.",
        ko "사전 힌트" "최종 응답에 포함될 가능성이 큰 헤더 필드(주로 Link)를 미리 보내 클라이언트가 리소스를 먼저 불러올 수 있게 한다.";
    UPLOAD_RESUMPTION_SUPPORTED = 104 "Upload Resumption Supported",
        Temporary [(draft "draft-ietf-httpbis-resumable-upload")],
        Extension by Origin, Forbidden, WhenTold,
        en "The server supports resuming the upload, or reports its progress. Defined by a draft and registered temporarily.",
        ko "업로드 재개 지원" "서버가 업로드 재개를 지원하거나 업로드의 진행 상황을 알린다. 초안에 정의되어 있으며 임시로 등록되어 있다.";
    OK = 200 "OK",
        Registered [(9110 "15.3.1")],
        General by Either, Expected, Heuristically,
        en "The request succeeded. The meaning of the content depends on the method.",
        ko "성공" "요청이 성공했다. 콘텐츠의 의미는 메서드에 따라 다르다.";
    CREATED = 201 "Created",
        Registered [(9110 "15.3.2")],
        General by Origin, Optional, WhenTold,
        en "The request succeeded and created one or more resources. Location identifies the primary one; without Location, it is the target resource.",
        ko "생성됨" "요청이 성공하여 하나 이상의 리소스가 생성되었다. 주된 리소스는 Location이 가리키며, Location이 없으면 대상 리소스이다.";
    ACCEPTED = 202 "Accepted",
        Registered [(9110 "15.3.3")],
        General by Either, Expected, WhenTold,
        en "The request has been accepted for processing, but the processing is not complete. It may still fail or never take place.",
        ko "수락됨" "요청이 접수되었으나 처리가 끝나지 않았다. 처리가 실패하거나 아예 이루어지지 않을 수도 있다.";
    NON_AUTHORITATIVE_INFORMATION = 203 "Non-Authoritative Information",
        Registered [(9110 "15.3.4")],
        Proxy by Intermediary, Expected, Heuristically,
        en "The request succeeded, but a transforming proxy modified the content of the origin server's 200 response.",
        ko "원본과 다른 정보" "요청은 성공했으나 변환 프록시가 오리진 서버의 200 응답에 담긴 콘텐츠를 수정했다.";
    NO_CONTENT = 204 "No Content",
        Registered [(9110 "15.3.5")],
        General by Origin, Forbidden, Heuristically,
        en "The request succeeded and the response has no content. The client can stay on its current view.",
        ko "콘텐츠 없음" "요청이 성공했으며 응답에 콘텐츠가 없다. 클라이언트는 현재 화면을 그대로 유지할 수 있다.";
    RESET_CONTENT = 205 "Reset Content",
        Registered [(9110 "15.3.6")],
        General by Origin, MustBeEmpty, WhenTold,
        en "The request succeeded and the client should reset the view that sent it, such as a form. The response has no content.",
        ko "콘텐츠 재설정" "요청이 성공했으며, 클라이언트는 요청을 보낸 화면(예: 입력 폼)을 초기화해야 한다. 응답에 콘텐츠가 없다.";
    PARTIAL_CONTENT = 206 "Partial Content",
        Registered [(9110 "15.3.7")],
        General by Either, Expected, Heuristically,
        en "The server is sending only the part or parts of the representation that the client requested with Range.",
        ko "일부 콘텐츠" "클라이언트가 Range로 요청한 표현의 일부분(하나 또는 여러 개)만 보낸다.";
    MULTI_STATUS = 207 "Multi-Status",
        Registered [(4918 "11.1") (4918 "13")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the XML content carries a status for each of several resources. The code itself does not imply success.",
        ko "다중 상태" "WebDAV: 여러 리소스 각각의 상태를 XML 콘텐츠에 담는다. 코드 자체가 성공을 뜻하지는 않는다.";
    ALREADY_REPORTED = 208 "Already Reported",
        Registered [(5842 "7.1")],
        Embedded by Origin, Optional, WhenTold,
        en "WebDAV: used inside a 207 response for members of a collection that were already listed under another binding. Never the status of a response.",
        ko "이미 보고됨" "WebDAV: 207 응답 안에서, 컬렉션의 구성원이 다른 바인딩으로 이미 나열되었음을 나타낸다. 응답 자체의 상태로는 쓰지 않는다.";
    IM_USED = 226 "IM Used",
        Registered [(3229 "10.4.1")],
        Extension by Either, Expected, WhenTold,
        en "The server fulfilled a GET request and the content is the result of one or more instance manipulations listed in the request's A-IM, such as a delta.",
        ko "IM 사용됨" "서버가 GET 요청을 처리했으며, 콘텐츠는 요청의 A-IM에 나열된 인스턴스 조작(예: 델타 인코딩)을 적용한 결과이다.";
    MULTIPLE_CHOICES = 300 "Multiple Choices" "Multiple Choice" "Multiple Options",
        Registered [(9110 "15.4.1")],
        General by Either, Expected, Heuristically,
        en "The target has several representations, and the client can select one of those listed. Location identifies the server's preferred choice, if any.",
        ko "여러 선택지" "대상 리소스에 여러 표현이 있어 클라이언트가 나열된 것 중에서 고를 수 있다. 서버가 선호하는 선택지가 있으면 Location이 가리킨다.";
    MOVED_PERMANENTLY = 301 "Moved Permanently",
        Registered [(9110 "15.4.2")],
        General by Either, Optional, Heuristically,
        en "The target has permanently moved to the URI in Location, and links should be updated. The client may change POST to GET.",
        ko "영구 이동" "대상 리소스가 Location의 URI로 영구히 이동했으며 링크를 갱신해야 한다. 클라이언트가 POST를 GET으로 바꿀 수 있다.";
    FOUND = 302 "Found" "Moved Temporarily",
        Registered [(9110 "15.4.3")],
        General by Either, Optional, WhenTold,
        en "The target temporarily resides at the URI in Location. The client may change POST to GET.",
        ko "발견됨" "대상 리소스가 일시적으로 Location의 URI에 있다. 클라이언트가 POST를 GET으로 바꿀 수 있다.";
    SEE_OTHER = 303 "See Other",
        Registered [(9110 "15.4.4")],
        General by Either, Expected, WhenTold,
        en "The server redirects the client to another resource, given in Location, which the client retrieves with GET or HEAD. Commonly used after a POST.",
        ko "다른 곳 참조" "서버가 클라이언트를 Location의 다른 리소스로 안내하며, 클라이언트는 GET이나 HEAD로 가져온다. POST 다음에 흔히 쓴다.";
    NOT_MODIFIED = 304 "Not Modified",
        Registered [(9110 "15.4.5")],
        General by Either, Forbidden, WhenTold,
        en "The request was conditional and the client's stored copy is still valid. The response has no content.",
        ko "수정되지 않음" "조건부 요청이며, 클라이언트가 저장한 사본이 아직 유효하다. 응답에 콘텐츠가 없다.";
    USE_PROXY = 305 "Use Proxy",
        Deprecated [(9110 "15.4.6") (7231 appendix "B") (2616 "10.3.6")],
        Proxy by Origin, Optional, WhenTold,
        en "Formerly told the client to use the proxy in Location. Deprecated because configuring a proxy through a response is a security risk.",
        ko "프록시 사용" "예전에는 클라이언트에게 Location의 프록시를 사용하라고 알렸다. 응답으로 프록시를 설정하는 것은 보안 위험이어서 폐기되었다.";
    SWITCH_PROXY = 306 "(Unused)" "Switch Proxy",
        Unused [(9110 "15.4.7")],
        Proxy by Nobody, Optional, WhenTold,
        en "Reserved. An early specification used it to switch proxies; it has no meaning today.",
        ko "(미사용)" "예약된 코드이다. 초기 명세에서 프록시를 전환하는 데 썼으며, 지금은 의미가 없다.";
    TEMPORARY_REDIRECT = 307 "Temporary Redirect",
        Registered [(9110 "15.4.8")],
        General by Either, Optional, WhenTold,
        en "The target temporarily resides at the URI in Location. The client must not change the method.",
        ko "임시 리다이렉션" "대상 리소스가 일시적으로 Location의 URI에 있다. 클라이언트는 메서드를 바꾸면 안 된다.";
    PERMANENT_REDIRECT = 308 "Permanent Redirect",
        Registered [(9110 "15.4.9") (7538 "3")],
        General by Either, Optional, Heuristically,
        en "The target has permanently moved to the URI in Location, and links should be updated. The client keeps the method.",
        ko "영구 리다이렉션" "대상 리소스가 Location의 URI로 영구히 이동했으며 링크를 갱신해야 한다. 클라이언트는 메서드를 유지한다.";
    BAD_REQUEST = 400 "Bad Request",
        Registered [(9110 "15.5.1")],
        General by Either, Expected, WhenTold,
        en "The server cannot or will not process the request because of a client error, such as malformed syntax.",
        ko "잘못된 요청" "문법 오류와 같은 클라이언트 오류 때문에 서버가 요청을 처리할 수 없거나 처리하지 않는다.";
    UNAUTHORIZED = 401 "Unauthorized" "Unauthenticated",
        Registered [(9110 "15.5.2")],
        General by Origin, Expected, WhenTold,
        en "The request lacks valid authentication credentials for the target. WWW-Authenticate lists the accepted schemes.",
        ko "인증 필요" "요청에 대상 리소스에 대한 유효한 인증 자격 증명이 없다. 사용할 수 있는 인증 방식은 WWW-Authenticate가 알린다.";
    PAYMENT_REQUIRED = 402 "Payment Required",
        Registered [(9110 "15.5.3")],
        General by Either, Expected, WhenTold,
        en "Reserved for future use. No standard defines its meaning.",
        ko "결제 필요" "앞으로 쓰기 위해 예약된 코드이다. 의미를 정의한 표준은 없다.";
    FORBIDDEN = 403 "Forbidden",
        Registered [(9110 "15.5.4")],
        General by Either, Expected, WhenTold,
        en "The server understood the request but refuses to fulfill it. Repeating it with the same credentials will not help.",
        ko "금지됨" "서버가 요청을 이해했으나 이행을 거부한다. 같은 자격 증명으로 다시 요청해도 소용없다.";
    NOT_FOUND = 404 "Not Found",
        Registered [(9110 "15.5.5")],
        General by Origin, Expected, Heuristically,
        en "The server did not find the target, or is not willing to disclose that it exists.",
        ko "찾을 수 없음" "서버가 대상 리소스를 찾지 못했거나, 존재한다는 사실을 밝히지 않으려 한다.";
    METHOD_NOT_ALLOWED = 405 "Method Not Allowed" "Not Allowed",
        Registered [(9110 "15.5.6")],
        General by Origin, Expected, Heuristically,
        en "The target does not support the request method. Allow lists the supported methods.",
        ko "허용되지 않는 메서드" "대상 리소스가 요청 메서드를 지원하지 않는다. 지원하는 메서드는 Allow가 나열한다.";
    NOT_ACCEPTABLE = 406 "Not Acceptable",
        Registered [(9110 "15.5.7")],
        General by Either, Expected, WhenTold,
        en "The target has no representation that matches the request's Accept fields, and the server is not willing to send a default one.",
        ko "받아들일 수 없음" "요청의 Accept 계열 필드에 맞는 표현이 없으며, 서버가 기본 표현을 보내지 않는다.";
    PROXY_AUTHENTICATION_REQUIRED = 407 "Proxy Authentication Required",
        Registered [(9110 "15.5.8")],
        Proxy by Intermediary, Expected, WhenTold,
        en "The client must authenticate with the proxy. Proxy-Authenticate lists the accepted schemes.",
        ko "프록시 인증 필요" "클라이언트가 프록시에 인증해야 한다. 사용할 수 있는 인증 방식은 Proxy-Authenticate가 알린다.";
    REQUEST_TIMEOUT = 408 "Request Timeout" "Request Time-out",
        Registered [(9110 "15.5.9")],
        General by Either, Expected, WhenTold,
        en "The server did not receive a complete request within the time that it was prepared to wait. The client may repeat the request.",
        ko "요청 시간 초과" "서버가 기다릴 수 있는 시간 안에 요청을 다 받지 못했다. 클라이언트는 요청을 다시 보낼 수 있다.";
    CONFLICT = 409 "Conflict",
        Registered [(9110 "15.5.10")],
        General by Origin, Expected, WhenTold,
        en "The request conflicts with the current state of the target. The client may be able to resolve the conflict and resubmit the request.",
        ko "충돌" "요청이 대상 리소스의 현재 상태와 충돌한다. 클라이언트는 충돌을 해결하고 요청을 다시 보낼 수 있다.";
    GONE = 410 "Gone",
        Registered [(9110 "15.5.11")],
        General by Origin, Expected, Heuristically,
        en "The target is no longer available at the origin server, and this is likely to be permanent.",
        ko "사라짐" "대상 리소스를 오리진 서버에서 더 이상 제공하지 않으며, 이 상태가 영구적일 가능성이 크다.";
    LENGTH_REQUIRED = 411 "Length Required",
        Registered [(9110 "15.5.12")],
        General by Either, Expected, WhenTold,
        en "The server refuses the request without Content-Length. The client may repeat it with that field.",
        ko "길이 필요" "Content-Length가 없어 서버가 요청을 거부한다. 클라이언트는 이 필드를 추가하여 다시 보낼 수 있다.";
    PRECONDITION_FAILED = 412 "Precondition Failed",
        Registered [(9110 "15.5.13")],
        General by Origin, Expected, WhenTold,
        en "A precondition in the request header fields, such as If-Match, evaluated to false, so the method was not applied.",
        ko "사전 조건 실패" "요청 헤더 필드의 사전 조건(예: If-Match)이 거짓이어서 메서드를 적용하지 않았다.";
    CONTENT_TOO_LARGE = 413 "Content Too Large" "Payload Too Large" "Request Entity Too Large",
        Registered [(9110 "15.5.14")],
        General by Either, Expected, WhenTold,
        en "The request content is larger than the server is willing or able to process. If this is temporary, Retry-After says when to try again.",
        ko "콘텐츠가 너무 큼" "요청 콘텐츠가 서버가 처리할 수 있는 크기보다 크다. 일시적인 상태이면 다시 시도할 시점을 Retry-After가 알린다.";
    URI_TOO_LONG = 414 "URI Too Long" "Request-URI Too Long" "Request-URI Too Large",
        Registered [(9110 "15.5.15")],
        General by Either, Expected, Heuristically,
        en "The target URI is longer than the server is willing to interpret.",
        ko "URI가 너무 긺" "대상 URI가 서버가 해석할 수 있는 길이보다 길다.";
    UNSUPPORTED_MEDIA_TYPE = 415 "Unsupported Media Type",
        Registered [(9110 "15.5.16")],
        General by Origin, Expected, WhenTold,
        en "The request content is in a format or content coding that the target does not support for this method.",
        ko "지원하지 않는 미디어 타입" "대상 리소스가 이 메서드에서 지원하지 않는 형식이나 콘텐츠 코딩으로 요청 콘텐츠가 작성되었다.";
    RANGE_NOT_SATISFIABLE = 416 "Range Not Satisfiable" "Requested Range Not Satisfiable",
        Registered [(9110 "15.5.17")],
        General by Either, Expected, WhenTold,
        en "None of the ranges in the request's Range field can be served, or the set of ranges was rejected.",
        ko "범위를 충족할 수 없음" "요청의 Range 필드에 있는 범위를 하나도 제공할 수 없거나, 지정한 범위의 집합을 거부했다.";
    EXPECTATION_FAILED = 417 "Expectation Failed",
        Registered [(9110 "15.5.18")],
        General by Either, Expected, WhenTold,
        en "At least one inbound server could not meet the expectation in the request's Expect field.",
        ko "기대 충족 실패" "요청의 Expect 필드에 담긴 기대를 하나 이상의 인바운드 서버가 충족하지 못했다.";
    IM_A_TEAPOT = 418 "(Unused)" "I'm a teapot",
        Unused [(9110 "15.5.19") (2324 "2.3.2") (7168 "2.3.3")],
        Extension by Nobody, Optional, WhenTold,
        en "Reserved. Known from an April Fools' RFC about coffee pots, in which a teapot refuses to brew coffee.",
        ko "(미사용)" "예약된 코드이다. 커피포트를 다룬 만우절 RFC에서 찻주전자가 커피 끓이기를 거부할 때 쓴 코드로 알려져 있다.";
    MISDIRECTED_REQUEST = 421 "Misdirected Request",
        Registered [(9110 "15.5.20") (7540 "9.1.2")],
        General by Origin, Expected, WhenTold,
        en "The request was directed at a server that cannot produce an authoritative response for the target URI. The client may retry over another connection.",
        ko "잘못 전달된 요청" "대상 URI에 대해 권위 있는 응답을 할 수 없는 서버에 요청이 전달되었다. 클라이언트는 다른 연결로 다시 시도할 수 있다.";
    UNPROCESSABLE_CONTENT = 422 "Unprocessable Content" "Unprocessable Entity",
        Registered [(9110 "15.5.21") (4918 "11.2") (2518 "10.3")],
        General by Either, Expected, WhenTold,
        en "The server understands the content type and the syntax is correct, but it cannot process the contained instructions.",
        ko "처리할 수 없는 콘텐츠" "서버가 콘텐츠 타입을 이해하고 문법도 올바르지만, 담긴 지시를 처리할 수 없다.";
    LOCKED = 423 "Locked",
        Registered [(4918 "11.3")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the source or destination resource of the method is locked.",
        ko "잠김" "WebDAV: 메서드의 원본 또는 대상 리소스가 잠겨 있다.";
    FAILED_DEPENDENCY = 424 "Failed Dependency",
        Registered [(4918 "11.4")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the method was not performed because it depended on another action that failed.",
        ko "의존 작업 실패" "WebDAV: 의존하는 다른 작업이 실패하여 메서드를 수행하지 않았다.";
    TOO_EARLY = 425 "Too Early" "Unordered Collection",
        Registered [(8470 "5.2")],
        General by Either, Expected, WhenTold,
        en "The server is unwilling to process a request that was sent in TLS early data and might be replayed. The client may retry without early data.",
        ko "너무 이른 요청" "TLS 조기 데이터로 와서 재전송되었을 수 있는 요청을 서버가 처리하지 않으려 한다. 클라이언트는 조기 데이터 없이 다시 시도할 수 있다.";
    UPGRADE_REQUIRED = 426 "Upgrade Required",
        Registered [(9110 "15.5.22") (2817 "4.2")],
        General by Either, Expected, WhenTold,
        en "The server refuses the request over the current protocol, but might accept it after an upgrade to a protocol in Upgrade.",
        ko "업그레이드 필요" "서버가 현재 프로토콜로는 요청을 거부하지만, Upgrade의 프로토콜로 전환하면 받아들일 수 있다.";
    PRECONDITION_REQUIRED = 428 "Precondition Required",
        Registered [(6585 "3")],
        General by Origin, Expected, Never,
        en "The origin server requires the request to be conditional, for example with If-Match, to prevent lost updates.",
        ko "사전 조건 필요" "갱신 손실을 막기 위해 오리진 서버가 조건부 요청(예: If-Match)을 요구한다.";
    TOO_MANY_REQUESTS = 429 "Too Many Requests",
        Registered [(6585 "4")],
        General by Either, Expected, Never,
        en "The client has sent too many requests in a given amount of time. Retry-After may say how long to wait.",
        ko "너무 많은 요청" "클라이언트가 정해진 시간 동안 너무 많은 요청을 보냈다. 얼마나 기다려야 하는지 Retry-After로 알릴 수 있다.";
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431 "Request Header Fields Too Large",
        Registered [(6585 "5")],
        General by Either, Expected, Never,
        en "The server refuses the request because its header fields, one of them or all together, are too large. The client may retry with smaller ones.",
        ko "요청 헤더 필드가 너무 큼" "요청의 헤더 필드 하나 또는 전체가 너무 커서 서버가 요청을 거부한다. 클라이언트는 크기를 줄여 다시 보낼 수 있다.";
    UNAVAILABLE_FOR_LEGAL_REASONS = 451 "Unavailable For Legal Reasons",
        Registered [(7725 "3")],
        General by Either, Expected, Heuristically,
        en "The server denies access to the resource because of a legal demand. Link with rel=blocked-by identifies the blocking party.",
        ko "법적 사유로 이용 불가" "법적 요구에 따라 서버가 리소스에 대한 접근을 거부한다. 차단한 주체는 rel=blocked-by인 Link가 가리킨다.";
    INTERNAL_SERVER_ERROR = 500 "Internal Server Error",
        Registered [(9110 "15.6.1")],
        General by Either, Expected, WhenTold,
        en "The server encountered an unexpected condition and could not fulfill the request.",
        ko "내부 서버 오류" "서버에 예상하지 못한 문제가 생겨 요청을 이행할 수 없다.";
    NOT_IMPLEMENTED = 501 "Not Implemented",
        Registered [(9110 "15.6.2")],
        General by Either, Expected, Heuristically,
        en "The server does not support the functionality that the request needs, for example because it does not recognize the method.",
        ko "구현되지 않음" "서버가 메서드를 인식하지 못하는 등, 요청을 이행하는 데 필요한 기능을 지원하지 않는다.";
    BAD_GATEWAY = 502 "Bad Gateway",
        Registered [(9110 "15.6.3")],
        Gateway by Intermediary, Expected, WhenTold,
        en "The server, acting as a gateway or proxy, received an invalid response from an inbound server.",
        ko "잘못된 게이트웨이" "게이트웨이나 프록시로 동작하는 서버가 인바운드 서버로부터 잘못된 응답을 받았다.";
    SERVICE_UNAVAILABLE = 503 "Service Unavailable" "Service Temporarily Unavailable",
        Registered [(9110 "15.6.4")],
        General by Either, Expected, WhenTold,
        en "The server is temporarily unable to handle the request because of overload or maintenance. Retry-After may say how long to wait.",
        ko "서비스 이용 불가" "과부하나 점검 때문에 서버가 일시적으로 요청을 처리할 수 없다. 얼마나 기다려야 하는지 Retry-After로 알릴 수 있다.";
    GATEWAY_TIMEOUT = 504 "Gateway Timeout" "Gateway Time-out",
        Registered [(9110 "15.6.5")],
        Gateway by Intermediary, Expected, WhenTold,
        en "The server, acting as a gateway or proxy, did not receive a timely response from an upstream server.",
        ko "게이트웨이 시간 초과" "게이트웨이나 프록시로 동작하는 서버가 업스트림 서버로부터 제때 응답을 받지 못했다.";
    HTTP_VERSION_NOT_SUPPORTED = 505 "HTTP Version Not Supported",
        Registered [(9110 "15.6.6")],
        General by Either, Expected, WhenTold,
        en "The server does not support, or refuses to support, the major version of HTTP in the request.",
        ko "지원하지 않는 HTTP 버전" "요청에 쓰인 HTTP의 주 버전을 서버가 지원하지 않거나 지원을 거부한다.";
    VARIANT_ALSO_NEGOTIATES = 506 "Variant Also Negotiates",
        Registered [(2295 "8.1")],
        Extension by Either, Expected, WhenTold,
        en "The server has a configuration error: the variant chosen in transparent content negotiation is itself negotiable.",
        ko "변형도 협상함" "서버 설정에 오류가 있다. 투명 콘텐츠 협상에서 선택한 변형이 다시 협상 대상이다.";
    INSUFFICIENT_STORAGE = 507 "Insufficient Storage",
        Registered [(4918 "11.5")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the server cannot store the representation that is needed to complete the request. This is considered temporary.",
        ko "저장 공간 부족" "WebDAV: 요청을 완료하는 데 필요한 표현을 서버가 저장할 수 없다. 일시적인 상태로 본다.";
    LOOP_DETECTED = 508 "Loop Detected",
        Registered [(5842 "7.2")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the server found an infinite loop while processing a request with Depth: infinity, and the operation failed.",
        ko "루프 감지됨" "WebDAV: Depth: infinity 요청을 처리하다가 무한 루프를 발견하여 작업이 실패했다.";
    NOT_EXTENDED = 510 "Not Extended",
        Obsoleted [(2774 "7")],
        Extension by Either, Expected, WhenTold,
        en "The request does not declare an extension that the server requires. The HTTP Extension Framework is obsolete.",
        ko "확장되지 않음" "서버가 요구하는 확장을 요청이 선언하지 않았다. HTTP 확장 프레임워크는 폐기되었다.";
    NETWORK_AUTHENTICATION_REQUIRED = 511 "Network Authentication Required",
        Registered [(6585 "6")],
        Proxy by Intermediary, Expected, Never,
        en "The client must authenticate to gain network access. Sent by an intercepting proxy, such as a captive portal, not by the origin server.",
        ko "네트워크 인증 필요" "네트워크에 접속하려면 클라이언트가 인증해야 한다. 오리진 서버가 아니라 캡티브 포털과 같은 가로채기 프록시가 보낸다.";
    NETWORK_CONNECT_TIMEOUT_ERROR = 599 "Network Connect Timeout Error",
        Unofficial [(9205 "4.6")],
        Proxy by Intermediary, Optional, WhenTold,
        en "Not registered. Some proxies send it if the connection to the upstream server times out; 504 is the registered code.",
        ko "네트워크 연결 시간 초과" "등록되지 않은 코드이다. 일부 프록시가 업스트림 서버와의 연결 시간이 초과되었을 때 보내며, 등록된 코드는 504이다.";
}
