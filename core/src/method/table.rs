//! The compatibility of codes and methods: one row per statement, in ascending order of codes.

use super::{
    Basis::{self, Advice, May, Must, MustNot, Should, ShouldNot, Text},
    Fit::{self, Fine, Suspicious, Violation},
    MethodFit,
};
use crate::{
    Cite,
    Class::{self, ClientError, Informational, Redirection, ServerError, Success},
    header::Codes,
};

/// Request methods; none for any.
type Methods = &'static [&'static str];

/// Every method.
const ANY: Methods = &[];

/// Every statement: by code, those on many codes before those on one of them.
pub(super) static FITS: &[MethodFit] = &[
    any(&["HEAD"], Violation, MustNot, &[http("9.3.2"), http("6.4.1")])
        .because(
            "a response to HEAD has no content, whatever its status",
            "HEAD에 대한 응답에는 상태와 관계없이 콘텐츠가 없다",
        )
        .when("content is sent", "콘텐츠를 보낼 때"),
    across(Success, &["CONNECT"], Violation, Text, &[http("6.4.1"), http("9.3.6")])
        .because(
            "the connection becomes a tunnel right after the header section",
            "헤더 섹션 바로 다음부터 연결이 터널이 된다",
        )
        .when("content is sent", "콘텐츠를 보낼 때"),
    across(Success, &["CONNECT"], Violation, MustNot, &[http("8.6"), http("9.3.6"), Cite::rfc(9112, "6.1")])
        .because("a tunnel has no length", "터널에는 길이가 없다")
        .when("Content-Length or Transfer-Encoding is sent", "Content-Length나 Transfer-Encoding을 보낼 때"),
    across(Informational, ANY, Violation, Text, &[http("15.2"), http("6.4.1")])
        .because("an interim response ends with its header section", "중간 응답은 헤더 섹션으로 끝난다")
        .when("content is sent", "콘텐츠를 보낼 때"),
    on(304, ANY, Violation, Text, &[http("15.4.5"), http("6.4.1")])
        .because("the client already has the content", "클라이언트가 그 콘텐츠를 이미 갖고 있다")
        .when("content is sent", "콘텐츠를 보낼 때"),
    across(Informational, ANY, Suspicious, Text, &[http("15"), http("15.2")])
        .because("every request also gets one final response", "모든 요청은 최종 응답도 하나 받는다")
        .when("nothing else is declared", "다른 것을 선언하지 않았을 때"),
    across(Informational, ANY, Violation, MustNot, &[http("15.2")])
        .because("HTTP/1.0 has no interim responses", "HTTP/1.0에는 중간 응답이 없다")
        .when("the client uses HTTP/1.0", "클라이언트가 HTTP/1.0을 쓸 때"),
    on(100, &["POST", "PUT", "PATCH", "QUERY"], Fine, Text, &[http("10.1.1"), http("15.2.1")])
        .because(
            "tells the client to send its content; the server sends it on its own",
            "클라이언트에게 콘텐츠를 보내라고 알리며, 서버가 알아서 보낸다",
        )
        .when("the request expects 100-continue", "요청이 100-continue를 기대할 때"),
    on(100, &["GET", "HEAD", "DELETE", "OPTIONS"], Suspicious, MustNot, &[http("10.1.1")]).because(
        "a client only expects it before it sends content, which these methods do not define",
        "클라이언트는 콘텐츠를 보내기 전에만 이 응답을 기대하는데, 이 메서드에는 정의된 콘텐츠가 없다",
    ),
    on(100, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.6"), http("9.3.8"), http("10.1.1")])
        .because(
            "the client must not send content, so there is nothing to continue",
            "클라이언트가 콘텐츠를 보낼 수 없으므로 계속할 것이 없다",
        ),
    on(101, &["GET"], Fine, Must, &[Cite::rfc(6455, "4.1"), http("7.8")])
        .because("a WebSocket handshake uses GET", "WebSocket 핸드셰이크는 GET을 쓴다")
        .when("the request offers an upgrade over HTTP/1.1", "요청이 HTTP/1.1에서 업그레이드를 제안할 때"),
    on(
        101,
        &["HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"],
        Suspicious,
        Advice,
        &[http("7.8"), Cite::rfc(6455, "4.1")],
    )
    .because(
        "HTTP allows an upgrade with any method, but WebSocket requires GET",
        "HTTP에서는 어떤 메서드로든 업그레이드할 수 있으나 WebSocket은 GET을 요구한다",
    ),
    on(101, &["CONNECT"], Suspicious, Text, &[http("9.3.6"), http("7.8")])
        .because("a tunnel is opened with a 2xx", "터널은 2xx로 연다"),
    on(101, ANY, Violation, Text, &[Cite::rfc(9113, "8.6"), Cite::rfc(9114, "4.5")])
        .because("these versions have no Upgrade", "이 버전에는 Upgrade가 없다")
        .when("the connection uses HTTP/2 or HTTP/3", "연결이 HTTP/2나 HTTP/3를 쓸 때"),
    on(102, ANY, Suspicious, Text, &[Cite::rfc(4918, "21.4"), Cite::rfc(2518, "10.1")]).because(
        "WebDAV dropped it; only the obsolete RFC 2518 defines it",
        "WebDAV에서 빠졌으며, 폐기된 RFC 2518만 정의한다",
    ),
    on(
        103,
        &["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY"],
        Fine,
        May,
        &[Cite::rfc(8297, "2")],
    )
    .because(
        "hints apply to any method and help most before a page",
        "사전 힌트는 어떤 메서드에나 쓸 수 있으며 페이지 응답 앞에서 가장 유용하다",
    ),
    on(103, &["TRACE", "CONNECT"], Suspicious, Advice, &[Cite::rfc(8297, "2"), http("9.3.6")])
        .because("the final response has no links to hint at", "최종 응답에 미리 알릴 링크가 없다"),
    on(104, &["POST", "PUT", "PATCH"], Fine, Text, &[UPLOAD])
        .because(
            "a request with content can start an upload, and PATCH appends to it",
            "콘텐츠가 있는 요청은 업로드를 시작할 수 있고 PATCH는 이어 보낸다",
        )
        .when("the request carries Upload-Complete", "요청에 Upload-Complete가 있을 때"),
    on(104, &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"], Suspicious, Text, &[UPLOAD])
        .because("these methods do not upload content", "이 메서드는 콘텐츠를 업로드하지 않는다"),
    on(104, ANY, Violation, MustNot, &[UPLOAD])
        .because("the server must not send it in that case", "이때 서버는 이 응답을 보내면 안 된다")
        .when(
            "client and server implement different draft versions",
            "클라이언트와 서버가 구현한 초안 버전이 다를 때",
        ),
    on(
        200,
        &["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"],
        Fine,
        Text,
        &[http("15.3.1"), Cite::rfc(5789, "2"), Cite::rfc(10008, "2")],
    )
    .because("the generic success response", "일반적인 성공 응답이다"),
    on(200, &["CONNECT"], Fine, Text, &[http("9.3.6")])
        .because("any 2xx opens the tunnel", "어떤 2xx든 터널을 연다"),
    on(200, &["PUT"], Suspicious, Must, &[http("9.3.4")])
        .because("a PUT that creates a resource is answered with 201", "리소스를 만든 PUT에는 201로 응답한다")
        .when("the PUT created the resource", "PUT이 리소스를 만들었을 때"),
    on(201, &["POST"], Fine, Should, &[http("9.3.3")])
        .because("the response to a POST that created a resource", "리소스를 만든 POST에 대한 응답이다"),
    on(201, &["PUT"], Fine, Must, &[http("9.3.4")])
        .because("the response to a PUT that created its target", "대상 리소스를 만든 PUT에 대한 응답이다"),
    on(201, &["PATCH"], Fine, May, &[Cite::rfc(5789, "2")])
        .because("a PATCH may create its target", "PATCH는 대상 리소스를 만들 수 있다"),
    on(
        201,
        &["MKCOL", "COPY", "MOVE", "LOCK"],
        Fine,
        Text,
        &[
            Cite::rfc(4918, "9.3.1"),
            Cite::rfc(4918, "9.8.5"),
            Cite::rfc(4918, "9.9.4"),
            Cite::rfc(4918, "9.10.6"),
        ],
    )
    .because("these WebDAV methods create resources", "이 WebDAV 메서드는 리소스를 만든다"),
    on(
        201,
        &["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"],
        Suspicious,
        Text,
        &[http("9.2.1"), http("15.3.2")],
    )
    .because(
        "a safe method requests no change, so it creates nothing",
        "안전한 메서드는 변경을 요청하지 않으므로 아무것도 만들지 않는다",
    ),
    on(201, &["DELETE"], Suspicious, Should, &[http("9.3.5")]).because(
        "a successful DELETE is answered with 200, 202 or 204",
        "성공한 DELETE에는 200, 202, 204로 응답한다",
    ),
    on(201, &["CONNECT"], Suspicious, Text, &[http("9.3.6")]).because(
        "CONNECT opens a tunnel and creates nothing",
        "CONNECT는 터널을 열 뿐 아무것도 만들지 않는다",
    ),
    on(202, &["POST", "PUT", "PATCH"], Fine, Text, &[http("15.3.3")])
        .because("the request is processed later", "요청을 나중에 처리한다"),
    on(202, &["DELETE"], Fine, Should, &[http("9.3.5")]).because(
        "the deletion will likely succeed but has not been carried out yet",
        "삭제가 성공할 것으로 보이지만 아직 수행되지 않았다",
    ),
    on(202, &["GET", "QUERY"], Fine, Text, &[http("15.3.3"), Cite::rfc(7240, "4.1")])
        .because("a client may prefer an asynchronous response", "클라이언트가 비동기 응답을 선호할 수 있다"),
    on(
        202,
        &["HEAD", "OPTIONS", "TRACE"],
        Suspicious,
        Advice,
        &[http("9.3.2"), http("9.3.7"), http("9.3.8")],
    )
    .because("there is no work to defer", "미룰 작업이 없다"),
    on(202, &["CONNECT"], Suspicious, Text, &[http("9.3.6")]).because(
        "any 2xx opens the tunnel immediately, so nothing is deferred",
        "어떤 2xx든 터널을 즉시 열므로 미룰 것이 없다",
    ),
    on(203, ANY, Suspicious, Text, &[http("15.3.4"), http("7.7")])
        .because("it is meant for transforming proxies", "콘텐츠를 변환하는 프록시를 위한 코드이다")
        .when("an origin server responds", "오리진 서버가 응답할 때"),
    on(204, &["PUT"], Fine, Must, &[http("9.3.4")]).because(
        "one of the two responses to a PUT that replaced its target",
        "대상 리소스를 교체한 PUT에 대한 두 가지 응답 가운데 하나이다",
    ),
    on(204, &["DELETE"], Fine, Should, &[http("9.3.5")]).because(
        "the resource was deleted and there is nothing to add",
        "리소스를 삭제했고 더 알릴 것이 없다",
    ),
    on(204, &["POST", "PATCH", "OPTIONS"], Fine, Text, &[http("15.3.5"), Cite::rfc(5789, "2.1")])
        .because("the request succeeded and there is nothing to add", "요청이 성공했고 더 알릴 것이 없다"),
    on(
        204,
        &["GET", "HEAD", "QUERY"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("15.3.5"), Cite::rfc(10008, "2")],
    )
    .because(
        "the client asked for a representation and gets none",
        "클라이언트가 표현을 요청했는데 아무것도 받지 못한다",
    ),
    on(204, &["TRACE"], Suspicious, Should, &[http("9.3.8")]).because(
        "the received request should be returned as content",
        "받은 요청을 콘텐츠로 돌려주어야 한다",
    ),
    on(204, &["CONNECT"], Suspicious, Text, &[http("9.3.6")]).because(
        "it opens the tunnel like any 2xx but suggests that nothing follows",
        "다른 2xx처럼 터널을 열지만 뒤따를 것이 없다는 인상을 준다",
    ),
    on(204, ANY, Violation, Text, &[http("15.3.5"), http("6.4.1")])
        .because("the message ends with the header section", "메시지가 헤더 섹션으로 끝난다")
        .when("content is sent", "콘텐츠를 보낼 때"),
    on(205, &["POST", "PUT", "PATCH"], Fine, Text, &[http("15.3.6")]).because(
        "it is the response to data that was entered in a form",
        "폼에 입력한 데이터에 대한 응답이다",
    ),
    on(
        205,
        &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "QUERY", "CONNECT"],
        Suspicious,
        Text,
        &[http("15.3.6")],
    )
    .because(
        "no data was entered, so there is nothing to reset",
        "입력한 데이터가 없으므로 초기화할 것도 없다",
    ),
    on(205, ANY, Violation, MustNot, &[http("15.3.6")])
        .because("the response must have no content", "응답에 콘텐츠가 없어야 한다")
        .when("content is sent", "콘텐츠를 보낼 때"),
    on(206, &["GET"], Fine, Should, &[http("14.2")])
        .because("ranges are defined for this method", "범위 요청이 정의된 메서드이다")
        .when("the request has Range", "요청에 Range가 있을 때"),
    on(206, &["QUERY"], Fine, Text, &[Cite::rfc(10008, "2.8")])
        .because("ranges have the same meaning as for GET", "범위 요청의 뜻이 GET과 같다")
        .when("the request has Range", "요청에 Range가 있을 때"),
    on(206, &["POST"], Violation, Text, &[http("9.3.3"), http("14.2")])
        .because("the definition of POST excludes it", "POST의 정의에서 제외된다"),
    on(
        206,
        &["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"],
        Violation,
        Must,
        &[http("14.2")],
    )
    .because(
        "Range is not defined for this method and must be ignored",
        "이 메서드에는 Range가 정의되어 있지 않으므로 무시해야 한다",
    ),
    on(
        207,
        &["PROPFIND", "PROPPATCH", "COPY", "MOVE", "DELETE", "LOCK", "REPORT"],
        Fine,
        Text,
        &[Cite::rfc(4918, "9"), Cite::rfc(4918, "13")],
    )
    .because("WebDAV reports on several resources at once", "WebDAV는 여러 리소스의 결과를 한꺼번에 알린다"),
    on(
        207,
        &["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.1"), Cite::rfc(4918, "13")],
    )
    .because(
        "it belongs to WebDAV and other clients do not interpret it",
        "WebDAV의 코드이며 다른 클라이언트는 해석하지 못한다",
    ),
    on(208, ANY, Violation, Text, &[Cite::rfc(5842, "7.1")])
        .because("it is only used inside the content of a 207", "207의 콘텐츠 안에서만 쓴다")
        .when("it is the status of the response itself", "응답 자체의 상태로 쓸 때"),
    on(208, ANY, Suspicious, ShouldNot, &[Cite::rfc(5842, "7.1")])
        .because(
            "a client without support for bindings cannot interpret it",
            "바인딩을 지원하지 않는 클라이언트는 해석하지 못한다",
        )
        .when("the client did not send `DAV: bind`", "클라이언트가 `DAV: bind`를 보내지 않았을 때"),
    on(226, &["GET"], Fine, Must, &[Cite::rfc(3229, "10.4.1")])
        .because("it is the response to a request for a delta", "델타 요청에 대한 응답이다")
        .when("the request has A-IM", "요청에 A-IM이 있을 때"),
    on(
        226,
        &["HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Violation,
        Text,
        &[Cite::rfc(3229, "10.4.1")],
    )
    .because("it is only defined for GET", "GET에만 정의되어 있다"),
    on(300, &["GET", "HEAD"], Fine, Text, &[http("15.4.1")]).because(
        "the choices are meant for a client that retrieves a representation",
        "선택지는 표현을 가져가는 클라이언트를 위한 것이다",
    ),
    on(
        300,
        &["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Advice,
        &[http("15.4.1"), http("12.2")],
    )
    .because(
        "a choice of representations only helps a client that retrieves one",
        "표현의 선택지는 표현을 가져가는 클라이언트에게만 도움이 된다",
    ),
    on(301, &["OPTIONS"], Fine, Text, &[http("15.4.2")]).because(
        "the method is preserved; only POST may become GET",
        "메서드가 유지된다. POST만 GET으로 바뀔 수 있다",
    ),
    on(301, &["TRACE", "CONNECT"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("the request targets no resource that could have moved", "옮겨졌을 리소스가 없다"),
    on(301, &["GET", "HEAD", "QUERY"], Fine, Text, &[http("15.4.2"), Cite::rfc(10008, "2.5")]).because(
        "the method is preserved when the redirect is followed",
        "리다이렉션을 따라갈 때 메서드가 유지된다",
    ),
    on(301, &["POST"], Suspicious, May, &[http("15.4.2")]).because(
        "clients may switch to GET and drop the content; 308 preserves both",
        "클라이언트가 GET으로 바꾸고 콘텐츠를 버릴 수 있다. 308은 둘 다 유지한다",
    ),
    on(
        301,
        &["PUT", "PATCH", "DELETE"],
        Fine,
        Text,
        &[http("15.4.2"), http("9.3.4"), Cite::rfc(9205, "4.6.1")],
    )
    .because(
        "the method is preserved, since only POST may become GET; 308 states it explicitly",
        "POST만 GET으로 바뀔 수 있으므로 메서드가 유지된다. 308은 이를 명시한다",
    ),
    on(302, &["OPTIONS"], Fine, Text, &[http("15.4.3")]).because(
        "the method is preserved; only POST may become GET",
        "메서드가 유지된다. POST만 GET으로 바뀔 수 있다",
    ),
    on(302, &["TRACE", "CONNECT"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("the request targets no resource that could be elsewhere", "다른 곳에 있을 리소스가 없다"),
    on(302, &["GET", "HEAD", "QUERY"], Fine, Text, &[http("15.4.3"), Cite::rfc(10008, "2.5")]).because(
        "the method is preserved when the redirect is followed",
        "리다이렉션을 따라갈 때 메서드가 유지된다",
    ),
    on(302, &["POST"], Suspicious, May, &[http("15.4.3")]).because(
        "clients may switch to GET and drop the content; 307 preserves both, and 303 means GET",
        "클라이언트가 GET으로 바꾸고 콘텐츠를 버릴 수 있다. 307은 둘 다 유지하고, 303은 GET을 뜻한다",
    ),
    on(
        302,
        &["PUT", "PATCH", "DELETE"],
        Fine,
        Text,
        &[http("15.4.3"), http("9.3.4"), Cite::rfc(9205, "4.6.1")],
    )
    .because(
        "the method is preserved, since only POST may become GET; 307 states it explicitly",
        "POST만 GET으로 바뀔 수 있으므로 메서드가 유지된다. 307은 이를 명시한다",
    ),
    on(303, ANY, Fine, Text, &[http("15.4.4")]).because(
        "it applies to any method and is followed with GET or HEAD",
        "어떤 메서드에나 쓸 수 있으며 GET이나 HEAD로 따라간다",
    ),
    on(303, &["POST"], Fine, May, &[http("9.3.3")])
        .because("it leads to the result of a POST", "POST의 결과로 안내한다"),
    on(303, &["GET", "HEAD"], Fine, Text, &[http("15.4.4")]).because(
        "the target has no representation of its own",
        "대상 리소스 자체에는 전송할 표현이 없음을 뜻한다",
    ),
    on(304, &["GET", "HEAD"], Fine, Must, &[http("13.1.2"), http("13.2.2"), http("15.4.5")])
        .because("a conditional GET or HEAD saves the transfer", "조건부 GET이나 HEAD는 전송을 아낀다")
        .when("a precondition was false", "조건이 거짓이었을 때"),
    on(304, &["QUERY"], Fine, Text, &[Cite::rfc(10008, "2.6"), Cite::rfc(10008, "A.5")])
        .because(
            "a conditional QUERY is answered like a conditional GET",
            "조건부 QUERY에는 조건부 GET처럼 응답한다",
        )
        .when("a precondition was false", "조건이 거짓이었을 때"),
    on(304, &["POST"], Violation, Text, &[http("9.3.3"), http("13.1.2")]).because(
        "the definition of POST excludes it; a false precondition is a 412",
        "POST의 정의에서 제외된다. 거짓인 조건에는 412로 응답한다",
    ),
    on(304, &["PUT", "DELETE", "PATCH"], Violation, Must, &[http("13.1.2"), http("13.2.2")]).because(
        "for a method that changes state, a false precondition is a 412",
        "상태를 바꾸는 메서드에서 거짓인 조건에는 412로 응답한다",
    ),
    on(304, &["OPTIONS", "TRACE", "CONNECT"], Violation, Must, &[http("13.2.1")])
        .because("preconditions must be ignored for these methods", "이 메서드에서는 조건을 무시해야 한다"),
    on(305, ANY, Suspicious, Text, &[http("15.4.6"), Cite::rfc(7231, "B")]).because(
        "deprecated because in-band configuration of a proxy is a security risk",
        "응답으로 프록시를 설정하는 것은 보안 위험이어서 폐기되었다",
    ),
    on(306, ANY, Violation, Text, &[http("15.4.7")])
        .because("reserved and without a meaning", "의미 없이 예약되어 있다"),
    on(307, ANY, Fine, MustNot, &[http("15.4.8")])
        .because("the method must not change", "메서드를 바꾸면 안 된다"),
    on(307, &["CONNECT", "TRACE"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("the request targets no resource that could be elsewhere", "다른 곳에 있을 리소스가 없다"),
    on(308, ANY, Fine, Text, &[http("15.4.9"), Cite::rfc(7538, "3")])
        .because("the method is preserved", "메서드가 유지된다"),
    on(308, &["CONNECT", "TRACE"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("the request targets no resource that could have moved", "옮겨졌을 리소스가 없다"),
    across(Redirection, &["PUT"], Fine, Must, &[http("9.3.4")])
        .because("the redirect names that resource", "리다이렉션이 그 리소스를 가리킨다")
        .when("the PUT should apply to another resource", "PUT이 다른 리소스에 적용되어야 할 때"),
    across(Redirection, ANY, Violation, MustNot, &[Cite::rfc(4918, "12")])
        .because("a creation is not reported as a redirect", "생성을 리다이렉션으로 알리지 않는다")
        .when(
            "the method is a WebDAV method and the request created a resource",
            "WebDAV 메서드이고 요청이 리소스를 만들었을 때",
        ),
    across(ClientError, ANY, Fine, Text, &[http("15.5")])
        .because("client errors apply to any method", "클라이언트 오류는 어떤 메서드에나 쓸 수 있다"),
    on(400, ANY, Fine, Text, &[http("15.5.1")]).because(
        "a request with any method can be malformed",
        "어떤 메서드의 요청이든 형식이 잘못될 수 있다",
    ),
    on(400, &["PUT"], Fine, Should, &[http("14.5")])
        .because("a part must not replace the whole representation", "일부가 표현 전체를 대체해서는 안 된다")
        .when("a partial PUT is not supported", "부분 PUT을 지원하지 않을 때"),
    on(400, &["PATCH"], Fine, Should, &[Cite::rfc(5789, "2.2")])
        .because("the patch document cannot be parsed", "패치 문서를 파싱할 수 없다")
        .when("the patch document is malformed", "패치 문서의 형식이 잘못되었을 때"),
    on(401, ANY, Fine, Should, &[http("11.4")])
        .because("any method may require credentials", "어떤 메서드든 자격 증명을 요구할 수 있다"),
    on(402, ANY, Suspicious, Text, &[http("15.5.3")])
        .because("reserved for future use", "앞으로 쓰기 위해 예약되어 있다"),
    on(403, ANY, Fine, Text, &[http("15.5.4")])
        .because("any request can be refused", "어떤 요청이든 거부할 수 있다"),
    on(404, ANY, Fine, Text, &[http("15.5.5")])
        .because("any target can be missing", "어떤 대상 리소스든 없을 수 있다"),
    on(404, &["POST"], Fine, Advice, &[http("15.5.5")]).because(
        "404 is about the target, not about something named in the content",
        "404는 콘텐츠가 가리키는 것이 아니라 대상 리소스에 관한 코드이다",
    ),
    on(405, &["GET", "HEAD"], Fine, Text, &[http("9.1"), http("15.5.6")])
        .because("each resource defines the methods it supports", "지원하는 메서드는 리소스마다 정한다")
        .when("the resource does not support the method", "리소스가 그 메서드를 지원하지 않을 때"),
    on(405, ANY, Suspicious, Text, &[http("15.5.6"), http("9.1")])
        .because(
            "a method with a handler is allowed; the router responds to the others",
            "핸들러가 있는 메서드는 허용된 것이다. 나머지 메서드에는 라우터가 응답한다",
        )
        .when("a handler serves the method", "핸들러가 그 메서드를 처리할 때"),
    on(406, &["GET", "HEAD", "QUERY"], Fine, Text, &[http("15.5.7"), Cite::rfc(10008, "2.1")])
        .because("the response is subject to content negotiation", "응답이 콘텐츠 협상의 대상일 때"),
    on(406, &["TRACE", "CONNECT"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("there is no content negotiation", "콘텐츠 협상이 없다"),
    on(406, &["POST", "PUT", "PATCH", "DELETE", "OPTIONS"], Fine, Text, &[http("15.5"), http("12.1")])
        .because("the content of the response is negotiated", "응답의 콘텐츠를 협상한다"),
    on(407, ANY, Suspicious, Must, &[http("15.5.8"), http("11.7.1")])
        .because(
            "a proxy asks for credentials with it; an origin server uses 401",
            "프록시가 자격 증명을 요구할 때 쓴다. 오리진 서버는 401을 쓴다",
        )
        .when("an origin server responds", "오리진 서버가 응답할 때"),
    on(408, ANY, Fine, Text, &[http("15.5.9")]).because(
        "the server timed out waiting for the request",
        "서버가 요청을 기다리다가 시간이 초과되었다",
    ),
    on(408, &["GET", "HEAD"], Suspicious, Advice, &[http("15.5.9")])
        .because(
            "the request is already complete when the handler runs",
            "핸들러가 실행될 때 요청은 이미 모두 도착해 있다",
        )
        .when("a handler runs", "핸들러가 실행될 때"),
    on(409, &["PUT"], Fine, Should, &[http("9.3.4"), http("15.5.10")]).because(
        "the new representation conflicts with the current state of the resource",
        "새 표현이 리소스의 현재 상태와 충돌한다",
    ),
    on(409, &["POST", "PATCH", "DELETE"], Fine, Text, &[http("15.5.10"), Cite::rfc(5789, "2.2")]).because(
        "the change conflicts with the current state of the resource",
        "변경이 리소스의 현재 상태와 충돌한다",
    ),
    on(
        409,
        &["MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "PROPPATCH"],
        Fine,
        Text,
        &[
            Cite::rfc(4918, "9.3.1"),
            Cite::rfc(4918, "9.8.5"),
            Cite::rfc(4918, "9.9.4"),
            Cite::rfc(4918, "9.10.6"),
            Cite::rfc(4918, "9.11.1"),
            Cite::rfc(4918, "9.2.1"),
        ],
    )
    .because("WebDAV defines it for each of these methods", "WebDAV가 이 메서드마다 정의한다"),
    on(
        409,
        &["GET", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[http("9.2.1"), http("15.5.10")],
    )
    .because(
        "a safe method makes no change that could conflict",
        "안전한 메서드는 충돌할 변경을 하지 않는다",
    ),
    on(410, ANY, Fine, Text, &[http("15.5.11")])
        .because("any resource can be gone", "어떤 리소스든 사라질 수 있다"),
    on(411, &["POST", "PUT", "PATCH", "QUERY"], Fine, May, &[http("15.5.12"), Cite::rfc(9112, "6.3")])
        .because("a server may require the length of the content", "서버는 콘텐츠의 길이를 요구할 수 있다"),
    on(
        411,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("9.3.2"), http("9.3.5"), http("9.3.7"), http("8.6")],
    )
    .because("a request without content needs no length", "콘텐츠가 없는 요청에는 길이가 필요 없다"),
    on(411, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")])
        .because("the client must not send content", "클라이언트가 콘텐츠를 보내면 안 된다"),
    on(
        412,
        &["PUT", "PATCH", "DELETE", "POST"],
        Fine,
        Must,
        &[http("13.1.1"), http("13.1.2"), http("13.1.4"), http("13.2.2")],
    )
    .because(
        "the precondition was false and the method was not applied",
        "조건이 거짓이어서 메서드를 적용하지 않았다",
    )
    .when("the request is conditional", "조건부 요청일 때"),
    on(412, &["GET", "HEAD", "QUERY"], Fine, May, &[http("13.1.1"), http("13.1.4")])
        .because(
            "usually together with Range; a false If-None-Match is a 304",
            "대개 Range와 함께 온다. 거짓인 If-None-Match에는 304로 응답한다",
        )
        .when(
            "the request has If-Match or If-Unmodified-Since",
            "요청에 If-Match나 If-Unmodified-Since가 있을 때",
        ),
    on(412, &["OPTIONS", "TRACE", "CONNECT"], Violation, Must, &[http("13.2.1")])
        .because("preconditions must be ignored for these methods", "이 메서드에서는 조건을 무시해야 한다"),
    on(412, ANY, Violation, MustNot, &[Cite::rfc(4918, "12.1")])
        .because("there is no precondition that could be false", "거짓일 조건이 없다")
        .when(
            "the method is a WebDAV method and the request is not conditional",
            "WebDAV 메서드이고 요청에 조건이 없을 때",
        ),
    on(413, &["POST", "PUT", "PATCH", "QUERY"], Fine, Text, &[http("15.5.14")])
        .because("content can be too large", "콘텐츠가 너무 클 수 있다"),
    on(
        413,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("9.3.2"), http("9.3.5"), http("15.5.14")],
    )
    .because("content has no defined meaning for these methods", "이 메서드의 콘텐츠에는 정의된 의미가 없다"),
    on(413, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")]).because(
        "only a client that violates the protocol sends content",
        "프로토콜을 어기는 클라이언트만 콘텐츠를 보낸다",
    ),
    on(414, &["GET", "HEAD", "DELETE", "OPTIONS"], Fine, Must, &[http("15.5.15"), Cite::rfc(9112, "3")])
        .because("long queries make long URIs", "쿼리가 길면 URI도 길어진다"),
    on(414, &["POST", "PUT", "PATCH", "QUERY", "TRACE", "CONNECT"], Fine, Text, &[http("15.5.15")])
        .because("any URI can be too long", "어떤 URI든 너무 길 수 있다"),
    on(
        415,
        &["POST", "PUT", "PATCH", "QUERY"],
        Fine,
        Text,
        &[http("15.5.16"), http("9.3.4"), Cite::rfc(5789, "2.2"), Cite::rfc(10008, "2.1")],
    )
    .because("the content has a media type", "콘텐츠에는 미디어 타입이 있다"),
    on(415, &["MKCOL", "PROPPATCH"], Fine, Must, &[Cite::rfc(4918, "9.3"), Cite::rfc(4918, "9.3.1")])
        .because("WebDAV defines content for these methods", "WebDAV는 이 메서드의 콘텐츠를 정의한다"),
    on(
        415,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("9.3.2"), http("9.3.5"), http("15.5.16")],
    )
    .because(
        "it is about the content of the request; 406 is about the response",
        "요청의 콘텐츠에 관한 코드이다. 응답에 관한 코드는 406이다",
    ),
    on(415, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")]).because(
        "only a client that violates the protocol sends content",
        "프로토콜을 어기는 클라이언트만 콘텐츠를 보낸다",
    ),
    on(416, &["GET"], Fine, Should, &[http("14.2"), http("15.5.17")])
        .because("none of the ranges can be served", "제공할 수 있는 범위가 없다")
        .when("the request has Range", "요청에 Range가 있을 때"),
    on(416, &["QUERY"], Fine, Text, &[Cite::rfc(10008, "2.8")])
        .because("ranges have the same meaning as for GET", "범위 요청의 뜻이 GET과 같다")
        .when("the request has Range", "요청에 Range가 있을 때"),
    on(416, &["POST"], Violation, Text, &[http("9.3.3"), http("14.2")])
        .because("the definition of POST excludes it", "POST의 정의에서 제외된다"),
    on(
        416,
        &["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"],
        Violation,
        Must,
        &[http("14.2")],
    )
    .because(
        "Range is not defined for this method and must be ignored",
        "이 메서드에는 Range가 정의되어 있지 않으므로 무시해야 한다",
    ),
    on(417, &["POST", "PUT", "PATCH", "QUERY"], Fine, May, &[http("10.1.1"), http("15.5.18")])
        .because("the expectation cannot be met", "기대를 충족할 수 없다")
        .when("the request has Expect", "요청에 Expect가 있을 때"),
    on(
        417,
        &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"],
        Suspicious,
        MustNot,
        &[http("10.1.1")],
    )
    .because(
        "a client expects 100-continue only when it has content",
        "클라이언트는 콘텐츠가 있을 때만 100-continue를 기대한다",
    ),
    on(418, ANY, Suspicious, Text, &[http("15.5.19"), Cite::rfc(2324, "2.3.2")])
        .because("reserved; RFC 2324 defines it for BREW", "예약되어 있다. RFC 2324가 BREW에 대해 정의한다"),
    on(421, ANY, Fine, MustNot, &[http("15.5.20"), http("7.4")])
        .because("it depends on the connection, not on the method", "메서드가 아니라 연결에 따라 정해진다")
        .when("an origin server or gateway responds", "오리진 서버나 게이트웨이가 응답할 때"),
    on(
        422,
        &["POST", "PUT", "PATCH", "QUERY"],
        Fine,
        Text,
        &[http("15.5.21"), Cite::rfc(5789, "2.2"), Cite::rfc(10008, "2.1")],
    )
    .because(
        "well-formed content can still be semantically invalid",
        "문법이 올바른 콘텐츠라도 의미상 잘못될 수 있다",
    ),
    on(
        422,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("15.5.21"), http("9.3.1"), http("9.3.2"), http("9.3.5")],
    )
    .because(
        "it is about the content of the request; a bad query is a 400",
        "요청의 콘텐츠에 관한 코드이다. 잘못된 쿼리에는 400을 쓴다",
    ),
    on(422, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")]).because(
        "only a client that violates the protocol sends content",
        "프로토콜을 어기는 클라이언트만 콘텐츠를 보낸다",
    ),
    on(
        423,
        &["PUT", "POST", "DELETE", "PATCH", "PROPPATCH", "LOCK", "UNLOCK", "MOVE", "COPY", "MKCOL"],
        Fine,
        Text,
        &[Cite::rfc(4918, "11.3"), Cite::rfc(4918, "7")],
    )
    .because("the method writes to a locked resource", "잠긴 리소스에 쓰는 메서드이다")
    .when("the method is a WebDAV method", "WebDAV 메서드일 때"),
    on(
        423,
        &["GET", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.3"), Cite::rfc(4918, "7")],
    )
    .because("a write lock does not affect reads", "쓰기 잠금은 읽기를 막지 않는다"),
    on(423, &["POST", "PUT", "DELETE", "PATCH"], Suspicious, Text, &[Cite::rfc(4918, "11.3")])
        .because("without WebDAV locks, use 409", "WebDAV 잠금이 없으면 409를 쓴다")
        .when("the service is not a WebDAV server", "WebDAV 서버가 아닐 때"),
    on(424, &["PROPPATCH"], Fine, Text, &[Cite::rfc(4918, "11.4"), Cite::rfc(4918, "9.2.1")])
        .because("the properties change together or not at all", "속성은 모두 바뀌거나 하나도 바뀌지 않는다")
        .when("it is used inside a 207", "207 안에서 쓸 때"),
    on(
        424,
        &["DELETE", "COPY", "MOVE"],
        Suspicious,
        ShouldNot,
        &[Cite::rfc(4918, "9.6.1"), Cite::rfc(4918, "9.8.3"), Cite::rfc(4918, "9.9.2")],
    )
    .because("these methods avoid it, since it only adds clutter", "이 메서드에서는 불필요한 정보만 늘어난다")
    .when("it is used inside a 207", "207 안에서 쓸 때"),
    on(
        424,
        &["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.4")],
    )
    .because(
        "it belongs to a set of dependent WebDAV actions",
        "서로 의존하는 WebDAV 작업에 속하는 코드이다",
    ),
    on(425, ANY, Fine, ShouldNot, &[Cite::rfc(8470, "5.2")])
        .because(
            "the server does not risk processing a request that might be replayed",
            "재전송되었을 수 있는 요청을 처리하지 않는다",
        )
        .when("the request was sent in TLS early data", "요청이 TLS 조기 데이터로 왔을 때"),
    on(425, &["POST", "PUT", "PATCH", "DELETE"], Suspicious, MustNot, &[Cite::rfc(8470, "4")]).because(
        "clients do not send unsafe methods in early data",
        "클라이언트는 안전하지 않은 메서드를 조기 데이터로 보내지 않는다",
    ),
    on(426, ANY, Fine, Must, &[http("15.5.22")])
        .because("any request may require another protocol", "어떤 요청이든 다른 프로토콜이 필요할 수 있다"),
    on(428, &["PUT", "PATCH", "DELETE", "POST"], Fine, Text, &[Cite::rfc(6585, "3")]).because(
        "it keeps one client from overwriting the changes of another",
        "한 클라이언트가 다른 클라이언트의 변경을 덮어쓰지 않게 한다",
    ),
    on(
        428,
        &["GET", "HEAD", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(6585, "3"), Cite::rfc(6585, "7.1"), http("13.2.1")],
    )
    .because("a read overwrites nothing", "읽기는 아무것도 덮어쓰지 않는다"),
    on(428, &["OPTIONS", "TRACE", "CONNECT"], Suspicious, Must, &[http("13.2.1")]).because(
        "preconditions must be ignored for these methods, so none can be required",
        "이 메서드에서는 조건을 무시해야 하므로 요구할 수도 없다",
    ),
    on(429, ANY, Fine, Text, &[Cite::rfc(6585, "4")])
        .because("rate limits apply to any method", "요청 한도는 메서드와 관계없이 적용된다"),
    on(431, ANY, Fine, Text, &[Cite::rfc(6585, "5")])
        .because("every request has header fields", "모든 요청에는 헤더 필드가 있다"),
    on(451, ANY, Fine, Text, &[Cite::rfc(7725, "3")])
        .because("any access can be restricted for legal reasons", "어떤 접근이든 법적으로 제한될 수 있다"),
    across(ServerError, ANY, Fine, Text, &[http("15.6")])
        .because("server errors apply to any method", "서버 오류는 어떤 메서드에나 쓸 수 있다"),
    on(500, ANY, Fine, Text, &[http("15.6.1")])
        .because("any request can fail", "어떤 요청이든 실패할 수 있다"),
    on(501, &["GET", "HEAD"], Suspicious, Must, &[http("9.1"), http("15.6.2"), Cite::rfc(9112, "6.1")])
        .because(
            "every general-purpose server must support GET and HEAD",
            "범용 서버는 모두 GET과 HEAD를 지원해야 한다",
        )
        .when("the server is a general-purpose server", "서버가 범용 서버일 때"),
    on(
        501,
        &["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Fine,
        Should,
        &[http("9.1"), http("15.6.2")],
    )
    .because(
        "the response to a method that the server does not recognize",
        "서버가 인식하지 못하는 메서드에 대한 응답이다",
    )
    .when("the server does not recognize the method", "서버가 메서드를 인식하지 못할 때"),
    on(502, ANY, Suspicious, Text, &[http("15.6.3")])
        .because("it is about the response of another server", "다른 서버의 응답에 관한 코드이다")
        .when("the handler calls no other server", "핸들러가 다른 서버를 호출하지 않을 때"),
    on(502, &["COPY", "MOVE"], Fine, Text, &[Cite::rfc(4918, "9.8.5"), Cite::rfc(4918, "9.9.4")]).because(
        "the destination is on another server, which refuses the request",
        "목적지가 다른 서버에 있고 그 서버가 거부한다",
    ),
    on(503, ANY, Fine, Text, &[http("15.6.4")])
        .because("any service can be overloaded", "어떤 서비스든 과부하가 걸릴 수 있다"),
    on(504, ANY, Suspicious, Text, &[http("15.6.5")])
        .because(
            "it is about another server that does not respond",
            "응답하지 않는 다른 서버에 관한 코드이다",
        )
        .when("the handler calls no other server", "핸들러가 다른 서버를 호출하지 않을 때"),
    on(505, ANY, Suspicious, Text, &[http("15.6.6"), http("6.2")])
        .because(
            "the protocol version is settled before a handler runs",
            "프로토콜 버전은 핸들러가 실행되기 전에 정해진다",
        )
        .when("a handler runs", "핸들러가 실행될 때"),
    on(506, ANY, Suspicious, Text, &[Cite::rfc(2295, "8.1"), Cite::rfc(2295, "10.2")])
        .because("it belongs to transparent content negotiation", "투명 콘텐츠 협상에 속하는 코드이다"),
    on(
        507,
        &["PUT", "POST", "PATCH", "MKCOL", "COPY", "MOVE", "PROPPATCH", "LOCK"],
        Fine,
        Text,
        &[
            Cite::rfc(4918, "11.5"),
            Cite::rfc(4918, "9.2.1"),
            Cite::rfc(4918, "9.3.1"),
            Cite::rfc(4918, "9.8.5"),
        ],
    )
    .because("the method stores data", "데이터를 저장하는 메서드이다"),
    on(
        507,
        &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.5")],
    )
    .because("the method stores no data", "데이터를 저장하지 않는 메서드이다"),
    on(508, &["PROPFIND", "COPY", "MOVE", "LOCK", "DELETE", "REPORT"], Fine, Text, &[Cite::rfc(5842, "7.2")])
        .because(
            "the method traverses a hierarchy that may contain a loop",
            "루프가 있을 수 있는 계층을 순회하는 메서드이다",
        )
        .when("the request has `Depth: infinity`", "요청에 `Depth: infinity`가 있을 때"),
    on(
        508,
        &["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(5842, "7.2")],
    )
    .because(
        "it is about requests with `Depth: infinity`; any other loop is a 500",
        "`Depth: infinity` 요청에 관한 코드이다. 그 밖의 루프에는 500을 쓴다",
    ),
    on(510, ANY, Suspicious, Text, &[Cite::rfc(2774, "5"), Cite::rfc(2774, "7")]).because(
        "obsolete, and only defined for requests with mandatory extensions",
        "폐기되었으며, 필수 확장이 있는 요청에만 정의되어 있다",
    ),
    on(511, ANY, Violation, ShouldNot, &[Cite::rfc(6585, "6")])
        .because(
            "it is sent by the network before the origin server is reached",
            "오리진 서버에 도달하기 전에 네트워크가 보낸다",
        )
        .when("an origin server responds", "오리진 서버가 응답할 때"),
    on(599, ANY, Violation, Must, &[Cite::rfc(9205, "4.6")]).because(
        "not registered; applications must only use registered codes",
        "등록되지 않은 코드이며, 등록된 코드만 써야 한다",
    ),
];

/// A section of HTTP Semantics.
const fn http(section: &'static str) -> Cite {
    Cite::rfc(9110, section)
}

/// The draft on resumable uploads, as a whole: its sections move from version to version.
const UPLOAD: Cite = Cite::draft("draft-ietf-httpbis-resumable-upload", "");

/// A statement on one code.
const fn on(code: u16, methods: Methods, fit: Fit, basis: Basis, cites: &'static [Cite]) -> MethodFit {
    row(Codes::Code(code), methods, fit, basis, cites)
}

/// A statement on a class.
const fn across(class: Class, methods: Methods, fit: Fit, basis: Basis, cites: &'static [Cite]) -> MethodFit {
    row(Codes::Class(class), methods, fit, basis, cites)
}

/// A statement on every code.
const fn any(methods: Methods, fit: Fit, basis: Basis, cites: &'static [Cite]) -> MethodFit {
    row(Codes::AllBut(&[]), methods, fit, basis, cites)
}

const fn row(codes: Codes, methods: Methods, fit: Fit, basis: Basis, cites: &'static [Cite]) -> MethodFit {
    MethodFit { codes, methods, fit, basis, when: crate::Text::EMPTY, cites, reason: crate::Text::EMPTY }
}

impl MethodFit {
    const fn because(self, en: &'static str, ko: &'static str) -> Self {
        Self { reason: crate::Text { en, ko }, ..self }
    }

    const fn when(self, en: &'static str, ko: &'static str) -> Self {
        Self { when: crate::Text { en, ko }, ..self }
    }
}
