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

/// The classes, by first digit: where defined, what called, what they say.
pub(super) static CLASSES: [(Cite, Text, Text); 5] = [
    (
        Cite::rfc(9110, "15.2"),
        Text { en: "Informational", ko: "정보" },
        Text {
            en: "Interim: the request goes on, and a final response follows.",
            ko: "중간 응답: 요청이 계속 처리되고 있으며 최종 응답이 뒤따른다.",
        },
    ),
    (
        Cite::rfc(9110, "15.3"),
        Text { en: "Success", ko: "성공" },
        Text {
            en: "The request arrived, made sense, and was accepted.",
            ko: "요청이 도착했고, 서버가 이해하여 받아들였다.",
        },
    ),
    (
        Cite::rfc(9110, "15.4"),
        Text { en: "Redirection", ko: "리다이렉션" },
        Text {
            en: "The client has more to do before the request is complete.",
            ko: "요청을 마치려면 클라이언트가 더 할 일이 있다.",
        },
    ),
    (
        Cite::rfc(9110, "15.5"),
        Text { en: "Client Error", ko: "클라이언트 오류" },
        Text {
            en: "The client seems to have made a mistake, and the content should explain it.",
            ko: "클라이언트 쪽 오류로 보이며, 원인은 콘텐츠로 설명하는 것이 좋다.",
        },
    ),
    (
        Cite::rfc(9110, "15.6"),
        Text { en: "Server Error", ko: "서버 오류" },
        Text {
            en: "The server failed, or cannot do what the request asks, and the content should explain it.",
            ko: "서버 쪽 오류이거나 서버가 요청을 처리할 수 없으며, 원인은 콘텐츠로 설명하는 것이 좋다.",
        },
    ),
];

/// The citation that `(9110 "15.5.5")`, `(7231 appendix "B")` or `(draft "draft-…" "5")` stands for.
macro_rules! cite {
    (draft $name:literal $section:literal) => {
        Cite::draft($name, $section)
    };
    ($number:literal $(appendix)? $section:literal) => {
        Cite::rfc($number, $section)
    };
}

/// The same citation as a link in Markdown, which documentation needs as a literal.
macro_rules! link {
    (draft $name:literal $section:literal) => {
        concat!(
            "[",
            $name,
            " §",
            $section,
            "](https://datatracker.ietf.org/doc/html/",
            $name,
            "#section-",
            $section,
            ")"
        )
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

/// Makes the rows, and for each of them the associated constant with its documentation, and what it
/// says to the bounds of [`reply`](crate::reply).
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
        en "The start of the request arrived and was not rejected, so the client goes on with the rest. A final response follows.",
        ko "계속" "요청의 앞부분을 받았고 거부하지 않았으므로 클라이언트는 나머지를 계속 보낸다. 최종 응답이 뒤따른다.";
    SWITCHING_PROTOCOLS = 101 "Switching Protocols" "Switching Protocol",
        Registered [(9110 "15.2.2")],
        General by Either, Forbidden, WhenTold,
        en "The server agrees to the Upgrade that the client offered: right after this response, the connection speaks the new protocol.",
        ko "프로토콜 전환" "서버가 클라이언트의 Upgrade 제안을 받아들였다. 이 응답 바로 다음부터 연결은 새 프로토콜을 쓴다.";
    PROCESSING = 102 "Processing",
        Registered [(2518 "10.1") (4918 "21.4")],
        Historic by Origin, Forbidden, WhenTold,
        en "Kept a client waiting while a long WebDAV request was worked on. WebDAV has dropped it since; it is not for new services.",
        ko "처리 중" "오래 걸리는 WebDAV 요청을 처리하는 동안 클라이언트를 기다리게 하던 코드이다. 이후 WebDAV에서 빠졌으며 새 서비스에는 쓰지 않는다.";
    EARLY_HINTS = 103 "Early Hints",
        Registered [(8297 "2")],
        General by Either, Forbidden, WhenTold,
        en "Ahead of the final response, names header fields that it will probably have, mostly Link, so that the client can start loading.",
        ko "사전 힌트" "최종 응답에 들어갈 가능성이 큰 헤더 필드(주로 Link)를 미리 알려, 클라이언트가 먼저 불러오기 시작할 수 있게 한다.";
    UPLOAD_RESUMPTION_SUPPORTED = 104 "Upload Resumption Supported",
        Temporary [(draft "draft-ietf-httpbis-resumable-upload-05" "5")],
        Extension by Origin, Forbidden, WhenTold,
        en "The upload can be resumed if it breaks off, or has come this far. A draft defines it, and it is registered for a limited time.",
        ko "업로드 재개 지원" "업로드가 끊겨도 이어서 할 수 있음을, 또는 어디까지 진행되었는지를 알린다. 초안이 정의하며 한시적으로 등록되어 있다.";
    OK = 200 "OK",
        Registered [(9110 "15.3.1")],
        General by Either, Expected, Heuristically,
        en "The request succeeded. What the content holds depends on the method.",
        ko "성공" "요청이 성공했다. 콘텐츠에 무엇이 담기는지는 메서드에 따라 다르다.";
    CREATED = 201 "Created",
        Registered [(9110 "15.3.2")],
        General by Origin, Optional, WhenTold,
        en "The request succeeded and created one or more resources. Location names the main one; without it, that is the target itself.",
        ko "생성됨" "요청이 성공하여 리소스를 하나 이상 만들었다. 주된 리소스는 Location이 가리키며, Location이 없으면 대상 리소스 자체이다.";
    ACCEPTED = 202 "Accepted",
        Registered [(9110 "15.3.3")],
        General by Either, Expected, WhenTold,
        en "The request was taken on, and its processing is not finished. It may still fail, or never be carried out.",
        ko "수락됨" "요청을 접수했으며 처리는 아직 끝나지 않았다. 나중에 실패하거나 아예 수행되지 않을 수도 있다.";
    NON_AUTHORITATIVE_INFORMATION = 203 "Non-Authoritative Information",
        Registered [(9110 "15.3.4")],
        Proxy by Intermediary, Expected, Heuristically,
        en "The request succeeded, but a transforming proxy changed the content of the origin's 200. A response from a cache stays 200.",
        ko "원본과 다른 정보" "요청은 성공했으나 변환 프록시가 원 서버의 200 응답 콘텐츠를 바꾸었다. 캐시에서 온 응답은 200 그대로이다.";
    NO_CONTENT = 204 "No Content",
        Registered [(9110 "15.3.5")],
        General by Origin, Forbidden, Heuristically,
        en "The request succeeded, and there is nothing to send back. The client stays at its current view.",
        ko "콘텐츠 없음" "요청이 성공했고 돌려보낼 콘텐츠가 없다. 클라이언트는 현재 화면에 머무른다.";
    RESET_CONTENT = 205 "Reset Content",
        Registered [(9110 "15.3.6")],
        General by Origin, MustBeEmpty, WhenTold,
        en "The request succeeded, and the server wants the client to reset the view that it came from, such as a form. There is no content.",
        ko "콘텐츠 재설정" "요청이 성공했으며, 서버는 요청을 보낸 화면(예: 입력 양식)을 클라이언트가 처음 상태로 되돌리기를 바란다. 콘텐츠는 없다.";
    PARTIAL_CONTENT = 206 "Partial Content",
        Registered [(9110 "15.3.7")],
        General by Either, Expected, Heuristically,
        en "The request asked for a Range, and the content is that part of the representation, or several such parts.",
        ko "일부 콘텐츠" "요청이 Range로 범위를 지정했으며, 콘텐츠는 표현 가운데 그 부분 하나 또는 여러 개이다.";
    MULTI_STATUS = 207 "Multi-Status",
        Registered [(4918 "11.1") (4918 "13")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the request concerned several resources, and the XML content holds a status for each. It does not mean success by itself.",
        ko "다중 상태" "WebDAV: 요청이 여러 리소스에 걸쳐 있어 XML 콘텐츠에 각각의 상태를 담는다. 그 자체로 성공을 뜻하지는 않는다.";
    ALREADY_REPORTED = 208 "Already Reported",
        Registered [(5842 "7.1")],
        Embedded by Origin, Optional, WhenTold,
        en "WebDAV: inside a 207, the members of this collection were listed before, under another binding. It is never the status of a message.",
        ko "이미 보고됨" "WebDAV: 207 안에서, 이 컬렉션의 구성원이 다른 바인딩을 통해 이미 나열되었음을 알린다. 메시지의 상태로는 쓰지 않는다.";
    IM_USED = 226 "IM Used",
        Registered [(3229 "10.4.1")],
        Extension by Either, Expected, WhenTold,
        en "A GET that asked for it with A-IM is answered with something derived from the current instance, such as a delta to the client's copy.",
        ko "IM 사용됨" "A-IM을 보낸 GET 요청에, 현재 인스턴스에서 얻은 결과(예: 클라이언트가 가진 사본과의 차이)로 응답한다.";
    MULTIPLE_CHOICES = 300 "Multiple Choices" "Multiple Choice" "Multiple Options",
        Registered [(9110 "15.4.1")],
        General by Either, Expected, Heuristically,
        en "The target has several representations, and the client can choose one of those listed. If the server prefers one, Location names it.",
        ko "여러 선택지" "대상 리소스에 표현이 여러 개 있어 클라이언트가 나열된 것 중에서 고를 수 있다. 서버가 선호하는 것이 있으면 Location이 가리킨다.";
    MOVED_PERMANENTLY = 301 "Moved Permanently",
        Registered [(9110 "15.4.2")],
        General by Either, Optional, Heuristically,
        en "The target has moved for good to the URI in Location, and links should be updated. A client that follows may turn POST into GET.",
        ko "영구 이동" "대상 리소스가 Location의 URI로 영구히 옮겨졌으며 링크를 고쳐야 한다. 따라가는 클라이언트가 POST를 GET으로 바꿀 수 있다.";
    FOUND = 302 "Found" "Moved Temporarily",
        Registered [(9110 "15.4.3")],
        General by Either, Optional, WhenTold,
        en "For now, the target is at the URI in Location; links stay as they are. A client that follows may turn POST into GET.",
        ko "발견됨" "대상 리소스가 당분간 Location의 URI에 있으며 링크는 그대로 둔다. 따라가는 클라이언트가 POST를 GET으로 바꿀 수 있다.";
    SEE_OTHER = 303 "See Other",
        Registered [(9110 "15.4.4")],
        General by Either, Expected, WhenTold,
        en "The answer is at another resource, named by Location, which the client retrieves with GET or HEAD. It fits any method, and shows the result of a POST.",
        ko "다른 곳 참조" "답은 Location이 가리키는 다른 리소스에 있으며 클라이언트는 GET이나 HEAD로 가져온다. 어떤 메서드에도 쓸 수 있고, POST의 결과를 보여 줄 때 쓴다.";
    NOT_MODIFIED = 304 "Not Modified",
        Registered [(9110 "15.4.5")],
        General by Either, Forbidden, WhenTold,
        en "The request was conditional, and the copy that the client holds is still good. There is no content.",
        ko "수정되지 않음" "조건부 요청이며, 클라이언트가 가진 사본이 아직 유효하다. 콘텐츠는 없다.";
    USE_PROXY = 305 "Use Proxy",
        Deprecated [(9110 "15.4.6") (7231 appendix "B") (2616 "10.3.6")],
        Proxy by Origin, Optional, WhenTold,
        en "Once told the client to go through a proxy. It is deprecated, since it is unsafe to let a response choose the proxy.",
        ko "프록시 사용" "예전에 클라이언트에게 프록시를 거치라고 알리던 코드이다. 응답이 프록시를 정하는 것은 안전하지 않아 폐기되었다.";
    SWITCH_PROXY = 306 "(Unused)" "Switch Proxy",
        Unused [(9110 "15.4.7")],
        Proxy by Nobody, Optional, WhenTold,
        en "Reserved: an early draft used it to change the proxy, and it has no meaning now.",
        ko "(미사용)" "예약됨: 초기 초안에서 프록시를 바꾸는 데 쓰였으며 지금은 의미가 없다.";
    TEMPORARY_REDIRECT = 307 "Temporary Redirect",
        Registered [(9110 "15.4.8")],
        General by Either, Optional, WhenTold,
        en "For now, the target is at the URI in Location; links stay as they are. A client that follows must keep the method.",
        ko "임시 리다이렉션" "대상 리소스가 당분간 Location의 URI에 있으며 링크는 그대로 둔다. 따라가는 클라이언트는 메서드를 유지해야 한다.";
    PERMANENT_REDIRECT = 308 "Permanent Redirect",
        Registered [(9110 "15.4.9") (7538 "3")],
        General by Either, Optional, Heuristically,
        en "The target has moved for good to the URI in Location, and links should be updated. A client that follows keeps the method.",
        ko "영구 리다이렉션" "대상 리소스가 Location의 URI로 영구히 옮겨졌으며 링크를 고쳐야 한다. 따라가는 클라이언트는 메서드를 유지한다.";
    BAD_REQUEST = 400 "Bad Request",
        Registered [(9110 "15.5.1")],
        General by Either, Expected, WhenTold,
        en "The server takes the request for a mistake of the client, such as bad syntax, and does not process it. It is used where no other 4xx is more exact.",
        ko "잘못된 요청" "서버가 요청을 문법 오류와 같은 클라이언트의 실수로 보고 처리하지 않는다. 더 정확한 4xx 코드가 없을 때 쓴다.";
    UNAUTHORIZED = 401 "Unauthorized" "Unauthenticated",
        Registered [(9110 "15.5.2")],
        General by Origin, Expected, WhenTold,
        en "Valid credentials for the target are missing: none were sent, or they were refused. WWW-Authenticate says how to authenticate.",
        ko "인증 필요" "대상 리소스에 유효한 자격 증명이 없다. 보내지 않았거나 거부되었다. 인증 방법은 WWW-Authenticate가 알린다.";
    PAYMENT_REQUIRED = 402 "Payment Required",
        Registered [(9110 "15.5.3")],
        General by Either, Expected, WhenTold,
        en "Reserved for future use; no standard says yet what it means.",
        ko "결제 필요" "앞으로 쓰기 위해 예약되어 있으며, 그 의미를 정한 표준은 아직 없다.";
    FORBIDDEN = 403 "Forbidden",
        Registered [(9110 "15.5.4")],
        General by Either, Expected, WhenTold,
        en "The server understood the request and refuses it, for want of permission or for any other reason. The same credentials do not help.",
        ko "금지됨" "서버가 요청을 이해했으나 권한 부족이나 다른 이유로 거부한다. 같은 자격 증명으로 다시 시도해도 소용없다.";
    NOT_FOUND = 404 "Not Found",
        Registered [(9110 "15.5.5")],
        General by Origin, Expected, Heuristically,
        en "The target has no current representation, or the server does not disclose that there is one. Whether this will last is left open.",
        ko "찾을 수 없음" "대상 리소스의 현재 표현이 없거나, 있다는 사실을 서버가 밝히지 않는다. 이 상태가 계속될지는 알리지 않는다.";
    METHOD_NOT_ALLOWED = 405 "Method Not Allowed" "Not Allowed",
        Registered [(9110 "15.5.6")],
        General by Origin, Expected, Heuristically,
        en "The server knows the method, but the target does not support it. Allow lists those that it does.",
        ko "허용되지 않는 메서드" "서버가 아는 메서드이지만 대상 리소스가 지원하지 않는다. 지원하는 메서드는 Allow가 나열한다.";
    NOT_ACCEPTABLE = 406 "Not Acceptable",
        Registered [(9110 "15.5.7")],
        General by Either, Expected, WhenTold,
        en "No representation fits what the request accepts (Accept, Accept-Language and so on), and the server does not send a default one.",
        ko "받아들일 수 없음" "요청이 받아들이는 것(Accept, Accept-Language 등)에 맞는 표현이 없고, 서버가 기본 표현을 보내지도 않는다.";
    PROXY_AUTHENTICATION_REQUIRED = 407 "Proxy Authentication Required",
        Registered [(9110 "15.5.8")],
        Proxy by Intermediary, Expected, WhenTold,
        en "The client must authenticate to the proxy before it can use it. Proxy-Authenticate says how.",
        ko "프록시 인증 필요" "클라이언트가 프록시를 쓰려면 먼저 프록시에 인증해야 한다. 인증 방법은 Proxy-Authenticate가 알린다.";
    REQUEST_TIMEOUT = 408 "Request Timeout" "Request Time-out",
        Registered [(9110 "15.5.9")],
        General by Either, Expected, WhenTold,
        en "The request did not arrive completely in the time that the server was ready to wait. The client may send it again.",
        ko "요청 시간 초과" "서버가 기다리기로 한 시간 안에 요청이 다 도착하지 않았다. 클라이언트는 다시 보낼 수 있다.";
    CONFLICT = 409 "Conflict",
        Registered [(9110 "15.5.10")],
        General by Origin, Expected, WhenTold,
        en "The request clashes with the current state of the target. The client may resolve that and send it again.",
        ko "충돌" "요청이 대상 리소스의 현재 상태와 충돌한다. 클라이언트는 이를 해결하고 다시 보낼 수 있다.";
    GONE = 410 "Gone",
        Registered [(9110 "15.5.11")],
        General by Origin, Expected, Heuristically,
        en "The target was available at the origin and is no more; that is likely to be permanent.",
        ko "사라짐" "원 서버에 있던 대상 리소스가 사라졌으며, 이 상태가 영구적일 가능성이 크다.";
    LENGTH_REQUIRED = 411 "Length Required",
        Registered [(9110 "15.5.12")],
        General by Either, Expected, WhenTold,
        en "The server does not accept the request without Content-Length. The client may send it again with that field.",
        ko "길이 필요" "서버가 Content-Length 없는 요청을 받아들이지 않는다. 클라이언트는 이 필드를 넣어 다시 보낼 수 있다.";
    PRECONDITION_FAILED = 412 "Precondition Failed",
        Registered [(9110 "15.5.13")],
        General by Origin, Expected, WhenTold,
        en "A condition in the header fields of the request, such as If-Match, is false, and the method was not applied.",
        ko "사전 조건 실패" "요청 헤더 필드의 조건(예: If-Match)이 거짓이어서 메서드를 적용하지 않았다.";
    CONTENT_TOO_LARGE = 413 "Content Too Large" "Payload Too Large" "Request Entity Too Large",
        Registered [(9110 "15.5.14")],
        General by Either, Expected, WhenTold,
        en "The content of the request is larger than the server takes. If the limit is temporary, Retry-After says when to try again.",
        ko "콘텐츠가 너무 큼" "요청 콘텐츠가 서버가 받는 한도보다 크다. 한도가 일시적이면 언제 다시 시도할지 Retry-After가 알린다.";
    URI_TOO_LONG = 414 "URI Too Long" "Request-URI Too Long" "Request-URI Too Large",
        Registered [(9110 "15.5.15")],
        General by Either, Expected, Heuristically,
        en "The target URI is longer than the server is prepared to read.",
        ko "URI가 너무 긺" "대상 URI가 서버가 읽을 수 있게 정해 둔 길이보다 길다.";
    UNSUPPORTED_MEDIA_TYPE = 415 "Unsupported Media Type",
        Registered [(9110 "15.5.16")],
        General by Origin, Expected, WhenTold,
        en "The content of the request has a media type or content coding that the target does not take with this method.",
        ko "지원하지 않는 미디어 타입" "요청 콘텐츠의 미디어 타입이나 콘텐츠 코딩을 대상 리소스가 이 메서드에서 받지 않는다.";
    RANGE_NOT_SATISFIABLE = 416 "Range Not Satisfiable" "Requested Range Not Satisfiable",
        Registered [(9110 "15.5.17")],
        General by Either, Expected, WhenTold,
        en "None of the ranges that the request asks for can be served, or it asks for too many small or overlapping ones.",
        ko "범위를 충족할 수 없음" "요청이 지정한 범위를 하나도 보낼 수 없거나, 작거나 겹치는 범위를 지나치게 많이 지정했다.";
    EXPECTATION_FAILED = 417 "Expectation Failed",
        Registered [(9110 "15.5.18")],
        General by Either, Expected, WhenTold,
        en "At least one server on the way cannot do what the Expect field of the request asks for.",
        ko "기대 충족 실패" "요청의 Expect 필드가 기대하는 것을 경로에 있는 서버 중 적어도 하나가 충족할 수 없다.";
    IM_A_TEAPOT = 418 "(Unused)" "I'm a teapot",
        Unused [(9110 "15.5.19") (2324 "2.3.2") (7168 "2.3.3")],
        Extension by Nobody, Optional, WhenTold,
        en "Reserved in HTTP. In the joke about a protocol for coffee pots, it is how a teapot answers when it is to brew coffee.",
        ko "(미사용)" "HTTP에서는 예약된 코드이다. 커피포트용 프로토콜이라는 농담에서, 커피를 끓이라는 요청에 찻주전자가 하는 답이다.";
    MISDIRECTED_REQUEST = 421 "Misdirected Request",
        Registered [(9110 "15.5.20") (7540 "9.1.2")],
        General by Origin, Expected, WhenTold,
        en "The request reached a server that cannot answer with authority for the target URI. The client may try again over another connection.",
        ko "잘못 전달된 요청" "요청이 대상 URI에 대해 권위 있는 응답을 할 수 없는 서버에 도달했다. 클라이언트는 다른 연결로 다시 시도할 수 있다.";
    UNPROCESSABLE_CONTENT = 422 "Unprocessable Content" "Unprocessable Entity",
        Registered [(9110 "15.5.21") (4918 "11.2") (2518 "10.3")],
        General by Either, Expected, WhenTold,
        en "The server knows the type of the content and its syntax is right, but the instructions in it cannot be carried out.",
        ko "처리할 수 없는 콘텐츠" "서버가 아는 타입의 콘텐츠이고 문법도 맞지만, 담긴 지시를 수행할 수 없다.";
    LOCKED = 423 "Locked",
        Registered [(4918 "11.3")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the source or the destination of the method is locked.",
        ko "잠김" "WebDAV: 메서드의 원본이나 목적지 리소스가 잠겨 있다.";
    FAILED_DEPENDENCY = 424 "Failed Dependency",
        Registered [(4918 "11.4")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the method was not applied, because it depends on another action and that one failed.",
        ko "의존 작업 실패" "WebDAV: 의존하는 다른 작업이 실패하여 메서드를 적용하지 않았다.";
    TOO_EARLY = 425 "Too Early" "Unordered Collection",
        Registered [(8470 "5.2")],
        General by Either, Expected, WhenTold,
        en "The request came as early data of TLS, which can be replayed, and the server does not take that risk. The client sends it again without early data.",
        ko "너무 이른 요청" "요청이 재전송될 수 있는 TLS 조기 데이터로 왔으며, 서버는 그 위험을 감수하지 않는다. 클라이언트는 조기 데이터를 쓰지 않고 다시 보낸다.";
    UPGRADE_REQUIRED = 426 "Upgrade Required",
        Registered [(9110 "15.5.22") (2817 "4.2")],
        General by Either, Expected, WhenTold,
        en "The server refuses the request over the current protocol, and might accept it over one that Upgrade names.",
        ko "업그레이드 필요" "서버가 현재 프로토콜로는 요청을 거부하며, Upgrade에 적힌 프로토콜로는 받아들일 수도 있다.";
    PRECONDITION_REQUIRED = 428 "Precondition Required",
        Registered [(6585 "3")],
        General by Origin, Expected, Never,
        en "The origin wants the request to have a condition, such as If-Match, so that clients do not overwrite each other's changes.",
        ko "사전 조건 필요" "클라이언트가 서로의 변경을 덮어쓰지 않도록, 원 서버가 요청에 조건(예: If-Match)을 요구한다.";
    TOO_MANY_REQUESTS = 429 "Too Many Requests",
        Registered [(6585 "4")],
        General by Either, Expected, Never,
        en "The client has sent more requests than it may in a given time. Retry-After may say when to try again.",
        ko "너무 많은 요청" "클라이언트가 정해진 시간에 허용된 것보다 많은 요청을 보냈다. 언제 다시 시도할지 Retry-After로 알릴 수 있다.";
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431 "Request Header Fields Too Large",
        Registered [(6585 "5")],
        General by Either, Expected, Never,
        en "The header fields of the request are too large, one of them or all together. The client may send it again with smaller ones.",
        ko "요청 헤더 필드가 너무 큼" "요청의 헤더 필드가 하나만으로 또는 모두 합쳐 너무 크다. 클라이언트는 크기를 줄여 다시 보낼 수 있다.";
    UNAVAILABLE_FOR_LEGAL_REASONS = 451 "Unavailable For Legal Reasons",
        Registered [(7725 "3")],
        General by Either, Expected, Heuristically,
        en "Access is denied because of a legal demand. Link with rel=blocked-by names who blocks it.",
        ko "법적 사유로 이용 불가" "법적 요구에 따라 접근을 거부한다. 차단하는 주체는 rel=blocked-by인 Link가 밝힌다.";
    INTERNAL_SERVER_ERROR = 500 "Internal Server Error",
        Registered [(9110 "15.6.1")],
        General by Either, Expected, WhenTold,
        en "Something unexpected went wrong in the server, and no other 5xx is more exact.",
        ko "내부 서버 오류" "서버에서 예상하지 못한 문제가 생겼으며, 더 정확한 5xx 코드가 없다.";
    NOT_IMPLEMENTED = 501 "Not Implemented",
        Registered [(9110 "15.6.2")],
        General by Either, Expected, Heuristically,
        en "The server lacks what the request needs; mostly, it does not know the method and supports it on no resource.",
        ko "구현되지 않음" "요청에 필요한 기능이 서버에 없다. 대개 서버가 메서드를 알지 못하여 어떤 리소스에서도 지원하지 않는 경우이다.";
    BAD_GATEWAY = 502 "Bad Gateway",
        Registered [(9110 "15.6.3")],
        Gateway by Intermediary, Expected, WhenTold,
        en "As a gateway or proxy, the server got an invalid response from the server behind it.",
        ko "잘못된 게이트웨이" "게이트웨이나 프록시로서, 뒤에 있는 서버로부터 잘못된 응답을 받았다.";
    SERVICE_UNAVAILABLE = 503 "Service Unavailable" "Service Temporarily Unavailable",
        Registered [(9110 "15.6.4")],
        General by Either, Expected, WhenTold,
        en "For now, the server cannot handle the request, because of overload or maintenance. Retry-After may say when to try again.",
        ko "서비스 이용 불가" "과부하나 점검 때문에 서버가 당분간 요청을 처리할 수 없다. 언제 다시 시도할지 Retry-After로 알릴 수 있다.";
    GATEWAY_TIMEOUT = 504 "Gateway Timeout" "Gateway Time-out",
        Registered [(9110 "15.6.5")],
        Gateway by Intermediary, Expected, WhenTold,
        en "As a gateway or proxy, the server got no response in time from a server that it needs for the answer.",
        ko "게이트웨이 시간 초과" "게이트웨이나 프록시로서, 답하는 데 필요한 서버로부터 제때 응답을 받지 못했다.";
    HTTP_VERSION_NOT_SUPPORTED = 505 "HTTP Version Not Supported",
        Registered [(9110 "15.6.6")],
        General by Either, Expected, WhenTold,
        en "The server does not speak the major version of HTTP that the request uses, or refuses to.",
        ko "지원하지 않는 HTTP 버전" "요청이 쓰는 HTTP 주 버전을 서버가 지원하지 않거나 거부한다.";
    VARIANT_ALSO_NEGOTIATES = 506 "Variant Also Negotiates",
        Registered [(2295 "8.1")],
        Extension by Either, Expected, WhenTold,
        en "The server is set up wrongly: the variant that transparent negotiation chose negotiates in turn, so that no end is reached.",
        ko "변형도 협상함" "서버 설정이 잘못되었다. 투명한 협상에서 고른 변형이 다시 협상에 들어가므로 끝에 이르지 못한다.";
    INSUFFICIENT_STORAGE = 507 "Insufficient Storage",
        Registered [(4918 "11.5")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the server cannot store what it must to complete the request. That is held to be temporary.",
        ko "저장 공간 부족" "WebDAV: 요청을 마치려면 저장해야 하는 것을 서버가 저장할 수 없다. 일시적인 상태로 본다.";
    LOOP_DETECTED = 508 "Loop Detected",
        Registered [(5842 "7.2")],
        WebDav by Origin, Expected, WhenTold,
        en "WebDAV: the server met an infinite loop while handling a request with Depth: infinity, and the whole operation failed.",
        ko "루프 감지됨" "WebDAV: Depth: infinity 요청을 처리하다가 무한 루프를 만나 작업 전체가 실패했다.";
    NOT_EXTENDED = 510 "Not Extended",
        Obsoleted [(2774 "7")],
        Extension by Either, Expected, WhenTold,
        en "The request lacks an extension that the server insists on. The framework for such extensions is obsolete.",
        ko "확장되지 않음" "서버가 요구하는 확장이 요청에 없다. 그런 확장을 위한 프레임워크는 폐기되었다.";
    NETWORK_AUTHENTICATION_REQUIRED = 511 "Network Authentication Required",
        Registered [(6585 "6")],
        Proxy by Intermediary, Expected, Never,
        en "The client must log in to the network first. It is sent by what controls the access, such as a captive portal, and not by the origin.",
        ko "네트워크 인증 필요" "클라이언트가 먼저 네트워크에 로그인해야 한다. 원 서버가 아니라, 캡티브 포털처럼 접속을 통제하는 쪽이 보낸다.";
    NETWORK_CONNECT_TIMEOUT_ERROR = 599 "Network Connect Timeout Error",
        Unofficial [(9205 "4.6")],
        Proxy by Intermediary, Optional, WhenTold,
        en "Not registered: some proxies send it when they cannot connect in time to the server behind them. 504 is the code for that.",
        ko "네트워크 연결 시간 초과" "등록되지 않은 코드: 일부 프록시가 뒤에 있는 서버에 제때 연결하지 못했을 때 보낸다. 이 경우에는 504를 쓴다.";
}
