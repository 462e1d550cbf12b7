//! The statements about header fields: one row per statement, in ascending order of codes.

use super::{
    Asked::{self, Always, Nothing, Redirect, Strictly, UnlessType, Usually},
    Codes,
    Demand::{
        self, Described, Dropped, May, Meaningless, Must, MustNot, Should, ShouldNot, Unasked, Undefined,
    },
    FieldRule,
};
use crate::{
    Cite,
    Class::{self, ClientError, Informational, Redirection, ServerError, Success},
    Text,
};

/// Every statement, by code; those on a class and on any code come last.
pub(super) static RULES: &[FieldRule] = &[
    on(100, MustNot, "Content-Length", &[http("8.6")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(100, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(101, MustNot, "Content-Length", &[http("8.6")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(101, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(101, Must, "Upgrade", &[http("15.2.2"), http("7.8")]).asked(Always).note("lists the protocols now in use, lowest layer first, each offered by the client", "이제부터 사용할 프로토콜을 하위 계층부터 나열하며, 클라이언트가 제안한 것이어야 한다"),
    on(101, Must, "Connection", &[http("7.8")]).asked(Always).note("carries the option `upgrade`, which must accompany Upgrade", "Upgrade와 함께 보내야 하는 `upgrade` 옵션을 담는다"),
    on(101, Must, "Sec-WebSocket-Accept", &[Cite::rfc(6455, "4.2.2")]).when("the new protocol is WebSocket", "새 프로토콜이 WebSocket일 때").note("proves that the server received the handshake key", "서버가 핸드셰이크 키를 받았음을 증명한다"),
    on(102, MustNot, "Content-Length", &[http("8.6")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(102, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(103, MustNot, "Content-Length", &[http("8.6")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(103, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(103, May, "Link", &[Cite::rfc(8297, "2")]).note("the most common hint; any field of the final response is allowed", "가장 흔한 힌트이며, 최종 응답의 어떤 필드든 담을 수 있다"),
    on(104, MustNot, "Content-Length", &[http("8.6")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(104, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("a 1xx response has no content", "1xx 응답에는 콘텐츠가 없다"),
    on(104, Must, "Location", &[UPLOAD]).when("it announces a new upload", "새 업로드를 알릴 때").note("the URI of the upload resource, the same in every response to the request", "업로드 리소스의 URI이며, 해당 요청의 모든 응답에서 같다"),
    on(104, MustNot, "Location", &[UPLOAD]).when("it reports the progress of an upload append", "업로드 이어 보내기의 진행 상황을 알릴 때").note("the client already knows the upload resource", "클라이언트가 업로드 리소스를 이미 안다"),
    on(104, Must, "Upload-Limit", &[UPLOAD]).when("it announces a new upload and there are limits", "한도가 있는 새 업로드를 알릴 때").note("the limits of the upload resource", "업로드 리소스의 한도"),
    on(104, May, "Upload-Offset", &[UPLOAD]).when("it reports the progress of an upload creation", "업로드 생성의 진행 상황을 알릴 때").note("a SHOULD while content is appended", "이어 보내는 동안에는 SHOULD이다"),
    on(104, Must, "Upload-Draft-Interop-Version", &[UPLOAD]).when("the server implements a draft version", "서버가 초안 버전을 구현할 때").note("goes away once the RFC is published", "RFC가 발행되면 없어진다"),
    on(200, Should, "ETag", &[http("15.3.1")]).when("the method is GET or HEAD and a validator exists", "메서드가 GET이나 HEAD이고 검증자가 있을 때").note("a strong entity tag, together with Last-Modified if both are available", "강한 엔티티 태그이며, 둘 다 알면 Last-Modified도 함께 보낸다"),
    on(200, Should, "Last-Modified", &[http("15.3.1")]).when("the method is GET or HEAD and a validator exists", "메서드가 GET이나 HEAD이고 검증자가 있을 때").note("preferably together with ETag", "ETag와 함께 보내는 것이 가장 좋다"),
    on(200, Should, "Allow", &[http("9.3.7")]).when("the method is OPTIONS", "메서드가 OPTIONS일 때").note("one of the fields that describe the capabilities of the resource", "리소스의 기능을 알리는 필드 가운데 하나이다"),
    on(200, Should, "Accept-Patch", &[Cite::rfc(5789, "3.1")]).when("the method is OPTIONS and the resource supports PATCH", "메서드가 OPTIONS이고 리소스가 PATCH를 지원할 때").note("lists the supported patch formats", "지원하는 패치 형식을 나열한다"),
    on(200, MustNot, "ETag", &[http("9.3.4")]).when("the method is PUT and the stored representation differs from the one sent", "메서드가 PUT이고, 저장된 표현이 보낸 것과 다를 때").note("the same goes for Last-Modified: the client would assume that its copy is the stored one", "Last-Modified도 마찬가지이다. 클라이언트가 자기 사본을 저장된 표현으로 여기게 된다"),
    on(200, May, "Deprecation", &[Cite::rfc(9745, "2")]).when("the resource is or will be deprecated", "리소스가 더 이상 권장되지 않거나 그럴 예정일 때").note("the date on which the resource is deprecated", "리소스가 권장되지 않게 되는 날짜"),
    on(200, May, "Sunset", &[Cite::rfc(8594, "3")]).when("the resource will become unavailable", "리소스를 더 이상 제공하지 않을 예정일 때").note("the date after which the resource is expected to be unavailable", "리소스를 제공하지 않게 될 날짜"),
    on(200, May, "RateLimit", &[RATE_LIMIT]).when("requests are limited", "요청 한도가 있을 때").note("the remaining quota and the time until it is reset", "남은 할당량과 초기화까지 남은 시간"),
    on(200, May, "RateLimit-Policy", &[RATE_LIMIT]).when("requests are limited", "요청 한도가 있을 때").note("the quota policies of the server", "서버의 할당량 정책"),
    on(201, Should, "Location", &[http("9.3.3")]).when("a POST created the resource", "POST가 리소스를 만들었을 때").asked(Usually).note("identifies the resource that the POST created", "POST가 만든 리소스를 가리킨다"),
    on(201, May, "Location", &[http("15.3.2")]).when("the target itself was created, as with PUT", "PUT처럼 대상 리소스 자체를 만들었을 때").note("only needed if the created resource is not the target", "만들어진 리소스가 대상 리소스와 다를 때만 필요하다"),
    on(201, May, "ETag", &[http("15.3.2")]).note("the entity tag of the created representation", "만들어진 표현의 엔티티 태그"),
    on(201, MustNot, "ETag", &[http("9.3.4")]).when("the method is PUT and the stored representation differs from the one sent", "메서드가 PUT이고, 저장된 표현이 보낸 것과 다를 때").note("the same goes for Last-Modified: the client would assume that its copy is the stored one", "Last-Modified도 마찬가지이다. 클라이언트가 자기 사본을 저장된 표현으로 여기게 된다"),
    on(202, May, "Location", &[Cite::rfc(7240, "4.1")]).note("a status monitor, as in the example for `respond-async`; RFC 9110 asks for it in the content", "`respond-async`의 예처럼 진행 상태를 확인할 곳을 가리킨다. RFC 9110은 콘텐츠에 담을 것을 권한다"),
    on(204, MustNot, "Content-Length", &[http("8.6")]).note("not even `0`", "`0`도 안 된다"),
    on(204, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("there is no content to encode", "인코딩할 콘텐츠가 없다"),
    on(204, May, "ETag", &[http("15.3.5"), http("9.3.4")]).when("the method is PUT or PATCH and the representation is stored as sent", "메서드가 PUT이나 PATCH이고, 보낸 표현이 그대로 저장될 때").note("the entity tag of the new representation", "새 표현의 엔티티 태그"),
    on(204, MustNot, "ETag", &[http("9.3.4")]).when("the method is PUT and the stored representation differs from the one sent", "메서드가 PUT이고, 저장된 표현이 보낸 것과 다를 때").note("the same goes for Last-Modified: the client would assume that its copy is the stored one", "Last-Modified도 마찬가지이다. 클라이언트가 자기 사본을 저장된 표현으로 여기게 된다"),
    on(204, Must, "Upload-Offset", &[UPLOAD]).when("it is the response to a request for the offset of an upload", "업로드 오프셋을 묻는 요청에 대한 응답일 때").note("the current offset of the upload", "업로드의 현재 오프셋"),
    on(204, Must, "Upload-Complete", &[UPLOAD]).when("it is the response to a request for the offset of an upload", "업로드 오프셋을 묻는 요청에 대한 응답일 때").note("whether the upload is complete", "업로드가 완료되었는지 여부"),
    on(204, May, "Upload-Limit", &[UPLOAD]).when("it is the response to a request for the offset of an upload", "업로드 오프셋을 묻는 요청에 대한 응답일 때").note("the limits of the upload resource", "업로드 리소스의 한도"),
    on(205, Should, "Content-Length", &[http("8.6")]).when("the protocol is HTTP/1.1", "프로토콜이 HTTP/1.1일 때").note("`0`; servers set it", "`0`이며 서버가 설정한다"),
    on(206, Must, "Content-Range", &[http("15.3.7.1")]).when("a single part is transferred", "부분을 하나만 보낼 때").asked(UnlessType("multipart/byteranges")).note("tells which part of the representation this is", "표현 가운데 어느 부분인지 알린다"),
    on(206, MustNot, "Content-Range", &[http("15.3.7.2")]).when("several parts are transferred, in the header section of the response", "부분을 여러 개 보낼 때, 응답의 헤더 섹션에서").note("each part carries its own", "부분마다 따로 있다"),
    on(206, Must, "Content-Range", &[http("15.3.7.2")]).when("several parts are transferred, in the header area of each part", "부분을 여러 개 보낼 때, 각 부분의 헤더 영역에서").note("tells which part of the representation this is", "표현 가운데 어느 부분인지 알린다"),
    on(206, Must, "Content-Type", &[http("15.3.7.2")]).when("several parts are transferred", "부분을 여러 개 보낼 때").note("`multipart/byteranges` with its boundary parameter", "boundary 매개변수가 있는 `multipart/byteranges`"),
    on(206, Must, "Date", &[http("15.3.7")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(206, Must, "Cache-Control", &[http("15.3.7")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(206, Must, "ETag", &[http("15.3.7")]).when("a 200 would have had it", "200이었다면 있었을 때").note("lets the client combine the parts", "클라이언트가 부분을 합칠 수 있게 한다"),
    on(206, Must, "Expires", &[http("15.3.7")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(206, Must, "Content-Location", &[http("15.3.7")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(206, Must, "Vary", &[http("15.3.7")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(206, ShouldNot, "", &[http("15.3.7")]).when("the request has If-Range", "요청에 If-Range가 있을 때").note("other representation metadata: the client already has it; without If-Range all fields of a 200 are required", "표현에 관한 다른 필드는 클라이언트가 이미 갖고 있다. If-Range가 없으면 200과 같은 필드를 모두 보내야 한다"),
    on(207, May, "Content-Type", &[Cite::rfc(4918, "13")]).note("`application/xml` or `text/xml`, since the content is usually an XML document", "콘텐츠가 보통 XML 문서이므로 `application/xml`이나 `text/xml`이다"),
    on(207, Undefined, "Location", &[Cite::rfc(4918, "13.1")]).note("the content carries the redirects of the individual resources", "리소스별 리다이렉션은 콘텐츠에 담는다"),
    on(226, Must, "ETag", &[Cite::rfc(3229, "10.4.1")]).asked(Always).note("the entity tag of the current instance", "현재 인스턴스의 엔티티 태그"),
    on(226, May, "IM", &[Cite::rfc(3229, "10.5.2")]).note("lists the instance manipulations in order; a response with this field must be a 226", "적용한 인스턴스 조작을 순서대로 나열한다. 이 필드가 있는 응답은 226이어야 한다"),
    on(226, Must, "Delta-Base", &[Cite::rfc(3229, "10.5.1")]).when("it is a delta and If-None-Match listed several entity tags", "델타이고, If-None-Match에 엔티티 태그가 여러 개 있을 때").note("identifies the base instance of the delta", "델타의 기준 인스턴스를 가리킨다"),
    on(226, May, "Delta-Base", &[Cite::rfc(3229, "10.5.1")]).when("it is any other delta", "그 밖의 델타일 때").note("identifies the base instance of the delta", "델타의 기준 인스턴스를 가리킨다"),
    on(226, Must, "Content-Range", &[Cite::rfc(3229, "10.5.2")]).when("IM lists `range` and the content is not `multipart/byteranges`", "IM에 `range`가 있고 콘텐츠가 `multipart/byteranges`가 아닐 때").note("tells which part this is", "어느 부분인지 알린다"),
    on(300, Should, "Location", &[http("15.4.1")]).when("the server prefers one of the choices", "서버가 선호하는 선택지가 있을 때").note("the preferred choice", "선호하는 선택지"),
    on(300, May, "Link", &[http("15.4.1")]).note("with `rel=alternate`, one way to list the choices", "`rel=alternate`: 선택지를 나열하는 한 방법이다"),
    on(301, Should, "Location", &[http("15.4.2")]).asked(Redirect).note("the new URI", "새 URI"),
    on(302, Should, "Location", &[http("15.4.3")]).asked(Redirect).note("the URI to use for now", "당분간 사용할 URI"),
    on(303, Described, "Location", &[http("15.4.4")]).asked(Redirect).note("the definition relies on it without a requirement keyword; RFC 2616 had a SHOULD", "정의는 요구 수준 키워드 없이 이 필드를 전제한다. RFC 2616에서는 SHOULD였다"),
    on(304, Must, "Content-Location", &[http("15.4.5")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(304, Must, "Date", &[http("15.4.5")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(304, Must, "ETag", &[http("15.4.5")]).when("a 200 would have had it", "200이었다면 있었을 때").note("identifies the stored response", "저장된 응답을 식별한다"),
    on(304, Must, "Vary", &[http("15.4.5")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(304, Must, "Cache-Control", &[http("15.4.5")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(304, Must, "Expires", &[http("15.4.5")]).when("a 200 would have had it", "200이었다면 있었을 때"),
    on(304, May, "Last-Modified", &[http("15.4.5")]).when("there is no ETag", "ETag가 없을 때").note("helps caches if there is no entity tag", "엔티티 태그가 없을 때 캐시에 도움이 된다"),
    on(304, ShouldNot, "", &[http("15.4.5")]).note("other representation metadata, unless it guides cache updates", "캐시 갱신에 쓰이지 않는 다른 표현 메타데이터"),
    on(304, May, "Content-Length", &[http("8.6")]).when("it equals the value that a 200 would have had", "200이었다면 가졌을 값과 같을 때").note("never `0` for the empty 304 itself", "비어 있는 304 자체의 길이인 `0`은 안 된다"),
    on(304, May, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("tells which coding a 200 would have used", "200이었다면 썼을 코딩을 알린다"),
    on(305, Dropped, "Location", &[Cite::rfc(2616, "10.3.6")]).note("named the proxy until RFC 7231 deprecated the code", "RFC 7231이 이 코드를 폐기하기 전까지 프록시를 가리켰다"),
    on(307, Should, "Location", &[http("15.4.8")]).asked(Redirect).note("the URI to use for now", "당분간 사용할 URI"),
    on(308, Should, "Location", &[http("15.4.9")]).asked(Redirect).note("the new URI", "새 URI"),
    on(300, May, "Retry-After", &[http("10.2.3")]).note("the minimum time to wait before following the redirect", "리다이렉션을 따라가기 전에 기다릴 최소 시간"),
    on(301, May, "Retry-After", &[http("10.2.3")]).note("the minimum time to wait before following the redirect", "리다이렉션을 따라가기 전에 기다릴 최소 시간"),
    on(302, May, "Retry-After", &[http("10.2.3")]).note("the minimum time to wait before following the redirect", "리다이렉션을 따라가기 전에 기다릴 최소 시간"),
    on(303, May, "Retry-After", &[http("10.2.3")]).note("the minimum time to wait before following the redirect", "리다이렉션을 따라가기 전에 기다릴 최소 시간"),
    on(307, May, "Retry-After", &[http("10.2.3")]).note("the minimum time to wait before following the redirect", "리다이렉션을 따라가기 전에 기다릴 최소 시간"),
    on(308, May, "Retry-After", &[http("10.2.3")]).note("the minimum time to wait before following the redirect", "리다이렉션을 따라가기 전에 기다릴 최소 시간"),
    on(401, Must, "WWW-Authenticate", &[http("15.5.2"), http("11.6.1")]).asked(Always).note("at least one challenge applicable to the target", "대상 리소스에 적용되는 챌린지가 하나 이상 있어야 한다"),
    on(403, May, "WWW-Authenticate", &[http("11.6.1")]).note("useful if other credentials might be accepted", "다른 자격 증명이면 받아들여질 수 있을 때 유용하다"),
    on(405, Must, "Allow", &[http("15.5.6"), http("10.2.1")]).asked(Always).note("lists the methods that the target currently supports; may be empty", "대상 리소스가 현재 지원하는 메서드를 나열하며, 비어 있어도 된다"),
    on(407, Must, "Proxy-Authenticate", &[http("15.5.8"), http("11.7.1")]).asked(Always).note("at least one challenge applicable to the proxy", "프록시에 적용되는 챌린지가 하나 이상 있어야 한다"),
    on(408, Dropped, "Connection", &[Cite::rfc(7231, "6.5.7")]).note("`close` was a SHOULD in RFC 7231; RFC 9110 no longer asks for it", "`close`는 RFC 7231에서 SHOULD였으나 RFC 9110은 더 이상 요구하지 않는다"),
    on(409, Must, "Upload-Offset", &[UPLOAD]).when("an upload append starts at the wrong offset", "업로드를 이어 보낼 오프셋이 맞지 않을 때").note("the current offset of the upload", "업로드의 현재 오프셋"),
    on(413, Should, "Retry-After", &[http("15.5.14")]).when("the condition is temporary", "일시적인 상태일 때").asked(Usually).note("when to try again", "다시 시도할 시점"),
    on(413, May, "Connection", &[http("15.5.14")]).when("the server closes the connection", "서버가 연결을 닫을 때").note("`close`, so that the client stops sending", "클라이언트가 전송을 멈추도록 `close`를 보낸다"),
    on(413, Should, "Upload-Limit", &[UPLOAD]).when("the request belongs to a resumable upload", "재개 가능한 업로드의 요청일 때").note("the limit that was exceeded", "초과한 한도"),
    on(415, Should, "Accept-Encoding", &[http("15.5.16"), http("12.5.3")]).when("the content coding caused the error", "콘텐츠 코딩이 원인일 때").note("lists the accepted codings; the RFC says ought", "받아들이는 코딩을 나열한다. RFC는 ought라고 적는다"),
    on(415, MustNot, "Accept-Encoding", &[http("12.5.3")]).when("the error has another cause than a content coding", "콘텐츠 코딩이 원인이 아닐 때").note("it would point to the wrong cause", "원인을 잘못 알리게 된다"),
    on(415, May, "Accept", &[http("15.5.16"), http("12.5.1")]).when("the media type caused the error", "미디어 타입이 원인일 때").note("lists the accepted media types", "받아들이는 미디어 타입을 나열한다"),
    on(415, Should, "Accept-Patch", &[Cite::rfc(5789, "2.2")]).when("the method is PATCH", "메서드가 PATCH일 때").note("lists the supported patch formats", "지원하는 패치 형식을 나열한다"),
    on(415, May, "Accept-Query", &[Cite::rfc(10008, "2.1"), Cite::rfc(10008, "3")]).when("the method is QUERY", "메서드가 QUERY일 때").note("lists the supported query formats", "지원하는 쿼리 형식을 나열한다"),
    on(416, Should, "Content-Range", &[http("15.5.17"), http("14.4")]).when("the range unit is bytes", "범위 단위가 바이트일 때").asked(Usually).note("the current length, as in `bytes */1234`", "현재 길이를 `bytes */1234`처럼 알린다"),
    on(421, Unasked, "Retry-After", &[http("15.5.20")]).note("waiting does not help, since the client needs another connection", "기다려도 소용없으며, 클라이언트에게 다른 연결이 필요하다"),
    on(425, MustNot, "Early-Data", &[Cite::rfc(8470, "5.1")]).note("it is a request field", "요청에만 쓰는 필드이다"),
    on(426, Must, "Upgrade", &[http("15.5.22"), http("7.8")]).asked(Always).note("lists the accepted protocols in order of preference", "받아들이는 프로토콜을 선호하는 순서로 나열한다"),
    on(426, Must, "Connection", &[http("7.8")]).note("carries the option `upgrade`; hop by hop, so it is left to the server", "`upgrade` 옵션을 담는다. 홉 단위 필드이므로 서버에 맡긴다"),
    on(428, Unasked, "", &[Cite::rfc(6585, "3")]).note("the content explains how to send a conditional request", "조건부 요청을 보내는 방법은 콘텐츠로 알린다"),
    on(429, May, "Retry-After", &[Cite::rfc(6585, "4")]).asked(Strictly).note("when to try again", "다시 시도할 시점"),
    on(429, May, "RateLimit", &[RATE_LIMIT]).note("the remaining quota and the time until it is reset", "남은 할당량과 초기화까지 남은 시간"),
    on(429, May, "RateLimit-Policy", &[RATE_LIMIT]).note("the quota policies of the server", "서버의 할당량 정책"),
    on(431, Unasked, "", &[Cite::rfc(6585, "5")]).note("the content names the header field at fault", "어느 헤더 필드가 문제인지는 콘텐츠로 알린다"),
    on(451, Should, "Link", &[Cite::rfc(7725, "4")]).asked(Usually).note("with `rel=blocked-by`, identifies who blocks the access, not who demanded it", "`rel=blocked-by`: 차단을 요구한 쪽이 아니라 실제로 차단하는 쪽을 가리킨다"),
    on(502, May, "Proxy-Status", &[Cite::rfc(9209, "2")]).note("the error that the gateway encountered; sent by intermediaries only", "게이트웨이에서 생긴 오류를 알리며 중개자만 보낸다"),
    on(503, May, "Retry-After", &[http("15.6.4"), http("10.2.3")]).asked(Strictly).note("when to try again", "다시 시도할 시점"),
    on(504, May, "Proxy-Status", &[Cite::rfc(9209, "2")]).note("the error that the gateway encountered; sent by intermediaries only", "게이트웨이에서 생긴 오류를 알리며 중개자만 보낸다"),
    on(511, ShouldNot, "WWW-Authenticate", &[Cite::rfc(6585, "6")]).note("it would look like a challenge from the origin server", "오리진 서버의 챌린지로 보이게 된다"),
    on(511, ShouldNot, "Proxy-Authenticate", &[Cite::rfc(6585, "6")]).note("it would look like a challenge from a proxy that the client selected", "클라이언트가 선택한 프록시의 챌린지로 보이게 된다"),
    across(Success, MustNot, "Content-Length", &[http("8.6"), http("9.3.6")]).when("the method is CONNECT", "메서드가 CONNECT일 때").note("a tunnel has no content", "터널에는 콘텐츠가 없다"),
    across(Success, MustNot, "Transfer-Encoding", &[http("9.3.6"), Cite::rfc(9112, "6.1")]).when("the method is CONNECT", "메서드가 CONNECT일 때").note("a tunnel has no content", "터널에는 콘텐츠가 없다"),
    across(Success, Must, "Date", &[http("6.6.1")]).when("the origin server has a clock", "오리진 서버에 시계가 있을 때").note("servers set it", "서버가 설정한다"),
    across(Redirection, Must, "Date", &[http("6.6.1")]).when("the origin server has a clock", "오리진 서버에 시계가 있을 때").note("servers set it", "서버가 설정한다"),
    across(ClientError, Must, "Date", &[http("6.6.1")]).when("the origin server has a clock", "오리진 서버에 시계가 있을 때").note("servers set it", "서버가 설정한다"),
    across(Informational, May, "Date", &[http("6.6.1")]).when("the origin server has a clock", "오리진 서버에 시계가 있을 때"),
    across(ServerError, May, "Date", &[http("6.6.1")]).when("the origin server has a clock", "오리진 서버에 시계가 있을 때").note("servers set it", "서버가 설정한다"),
    beyond(&[405], May, "Allow", &[http("10.2.1")]).note("lists the methods that the target currently supports", "대상 리소스가 현재 지원하는 메서드를 나열한다"),
    beyond(&[101, 426], May, "Upgrade", &[http("7.8")]).note("lists protocols that the server is willing to switch to", "전환할 수 있는 프로토콜을 나열한다"),
    beyond(&[206, 226, 416], Meaningless, "Content-Range", &[http("14.4")]).note("the field is only defined for 206 and 416", "이 필드는 206과 416에만 정의되어 있다"),
];

/// A section of HTTP Semantics.
const fn http(section: &'static str) -> Cite {
    Cite::rfc(9110, section)
}

/// The draft on rate limit fields, as a whole.
const RATE_LIMIT: Cite = Cite::draft("draft-ietf-httpapi-ratelimit-headers", "");

/// The draft on resumable uploads, as a whole: its sections move from version to version.
const UPLOAD: Cite = Cite::draft("draft-ietf-httpbis-resumable-upload", "");

/// A statement on one code.
const fn on(code: u16, demand: Demand, field: &'static str, cites: &'static [Cite]) -> FieldRule {
    row(Codes::Code(code), demand, field, cites)
}

/// A statement on a class.
const fn across(class: Class, demand: Demand, field: &'static str, cites: &'static [Cite]) -> FieldRule {
    row(Codes::Class(class), demand, field, cites)
}

/// A statement on every code but these.
const fn beyond(
    codes: &'static [u16],
    demand: Demand,
    field: &'static str,
    cites: &'static [Cite],
) -> FieldRule {
    row(Codes::AllBut(codes), demand, field, cites)
}

const fn row(codes: Codes, demand: Demand, field: &'static str, cites: &'static [Cite]) -> FieldRule {
    FieldRule { codes, field, demand, asked: Nothing, when: Text::EMPTY, cites, note: Text::EMPTY }
}

impl FieldRule {
    const fn when(self, en: &'static str, ko: &'static str) -> Self {
        Self { when: Text { en, ko }, ..self }
    }

    const fn asked(self, asked: Asked) -> Self {
        Self { asked, ..self }
    }

    const fn note(self, en: &'static str, ko: &'static str) -> Self {
        Self { note: Text { en, ko }, ..self }
    }
}
