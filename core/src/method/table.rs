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
        .because("no answer to HEAD has content, whatever the code")
        .when("content is sent"),
    across(Success, &["CONNECT"], Violation, Text, &[http("6.4.1"), http("9.3.6")])
        .because("after the header section the connection is a tunnel")
        .when("content is sent"),
    across(Success, &["CONNECT"], Violation, MustNot, &[http("8.6"), http("9.3.6"), Cite::rfc(9112, "6.1")])
        .because("a tunnel has no length")
        .when("Content-Length or Transfer-Encoding is sent"),
    across(Informational, ANY, Violation, Text, &[http("15.2"), http("6.4.1")])
        .because("an interim response ends with its header section")
        .when("content is sent"),
    on(304, ANY, Violation, Text, &[http("15.4.5"), http("6.4.1")])
        .because("the client holds the content already")
        .when("content is sent"),
    across(Informational, ANY, Suspicious, Text, &[http("15"), http("15.2")])
        .because("each request gets one final response too")
        .when("nothing else is declared"),
    across(Informational, ANY, Violation, MustNot, &[http("15.2")])
        .because("such a client knows no interim responses")
        .when("the client speaks HTTP/1.0"),
    on(100, &["POST", "PUT", "PATCH", "QUERY"], Fine, Text, &[http("10.1.1"), http("15.2.1")])
        .because("lets the client send its content; the server does that by itself")
        .when("the request expects 100-continue"),
    on(100, &["GET", "HEAD", "DELETE", "OPTIONS"], Suspicious, MustNot, &[http("10.1.1")])
        .because("a client asks to continue only when it has content, which these methods do not define"),
    on(100, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.6"), http("9.3.8"), http("10.1.1")])
        .because("the client may not send content, so there is nothing to continue with"),
    on(101, &["GET"], Fine, Must, &[Cite::rfc(6455, "4.1"), http("7.8")])
        .because("a WebSocket starts with GET")
        .when("the request offers an upgrade, over HTTP/1.1"),
    on(
        101,
        &["HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"],
        Suspicious,
        Advice,
        &[http("7.8"), Cite::rfc(6455, "4.1")],
    )
    .because("any method may upgrade in HTTP, but WebSocket asks for GET"),
    on(101, &["CONNECT"], Suspicious, Text, &[http("9.3.6"), http("7.8")])
        .because("a tunnel is announced by a 2xx"),
    on(101, ANY, Violation, Text, &[Cite::rfc(9113, "8.6"), Cite::rfc(9114, "4.5")])
        .because("there is no Upgrade there")
        .when("the connection speaks HTTP/2 or HTTP/3"),
    on(102, ANY, Suspicious, Text, &[Cite::rfc(4918, "21.4"), Cite::rfc(2518, "10.1")])
        .because("WebDAV dropped it, and only the older RFC 2518 defines it"),
    on(
        103,
        &["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY"],
        Fine,
        May,
        &[Cite::rfc(8297, "2")],
    )
    .because("hints go with any method, and help most where a page follows"),
    on(103, &["TRACE", "CONNECT"], Suspicious, Advice, &[Cite::rfc(8297, "2"), http("9.3.6")])
        .because("what follows links to nothing that could be hinted"),
    on(104, &["POST", "PUT", "PATCH"], Fine, Text, &[upload("4.2"), upload("4.4")])
        .because("a request with content can start an upload, and PATCH appends to one")
        .when("the request carries Upload-Complete"),
    on(104, &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"], Suspicious, Text, &[upload("4.2")])
        .because("these methods upload nothing"),
    on(104, ANY, Violation, MustNot, &[upload("")])
        .because("a server of the draft then keeps it to itself")
        .when("the versions of the draft do not match"),
    on(
        200,
        &["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"],
        Fine,
        Text,
        &[http("15.3.1"), Cite::rfc(5789, "2"), Cite::rfc(10008, "2")],
    )
    .because("the general success"),
    on(200, &["CONNECT"], Fine, Text, &[http("9.3.6")]).because("every 2xx opens the tunnel"),
    on(200, &["PUT"], Suspicious, Must, &[http("9.3.4")])
        .because("a creation by PUT is told with 201")
        .when("the PUT created the resource"),
    on(201, &["POST"], Fine, Should, &[http("9.3.3")]).because("what a POST that created a resource answers"),
    on(201, &["PUT"], Fine, Must, &[http("9.3.4")]).because("what a PUT that created its target answers"),
    on(201, &["PATCH"], Fine, May, &[Cite::rfc(5789, "2")]).because("a PATCH may create its target"),
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
    .because("WebDAV creates with these methods"),
    on(
        201,
        &["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"],
        Suspicious,
        Text,
        &[http("9.2.1"), http("15.3.2")],
    )
    .because("a safe method asks for no change, so it creates nothing"),
    on(201, &["DELETE"], Suspicious, Should, &[http("9.3.5")]).because("a deletion answers 200, 202 or 204"),
    on(201, &["CONNECT"], Suspicious, Text, &[http("9.3.6")])
        .because("a tunnel is opened, nothing is created"),
    on(202, &["POST", "PUT", "PATCH"], Fine, Text, &[http("15.3.3")]).because("the work waits its turn"),
    on(202, &["DELETE"], Fine, Should, &[http("9.3.5")]).because("the deletion is likely to succeed later"),
    on(202, &["GET", "QUERY"], Fine, Text, &[http("15.3.3"), Cite::rfc(7240, "4.1")])
        .because("a client may prefer the answer later"),
    on(
        202,
        &["HEAD", "OPTIONS", "TRACE"],
        Suspicious,
        Advice,
        &[http("9.3.2"), http("9.3.7"), http("9.3.8")],
    )
    .because("what is asked for is at hand, and there is no work to put off"),
    on(202, &["CONNECT"], Suspicious, Text, &[http("9.3.6")])
        .because("every 2xx opens the tunnel at once, so there is no later"),
    on(203, ANY, Suspicious, Text, &[http("15.3.4"), http("7.7")])
        .because("only a proxy that transforms the content has cause to send it")
        .when("an origin answers"),
    on(204, &["PUT"], Fine, Must, &[http("9.3.4")])
        .because("one of the two answers to a PUT that replaced its target"),
    on(204, &["DELETE"], Fine, Should, &[http("9.3.5")])
        .because("the deletion is done, and there is nothing to say"),
    on(204, &["POST", "PATCH", "OPTIONS"], Fine, Text, &[http("15.3.5"), Cite::rfc(5789, "2.1")])
        .because("done, and there is nothing to say"),
    on(
        204,
        &["GET", "HEAD", "QUERY"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("15.3.5"), Cite::rfc(10008, "2")],
    )
    .because("the client asked for a representation, and gets none"),
    on(204, &["TRACE"], Suspicious, Should, &[http("9.3.8")])
        .because("the request should come back as content"),
    on(204, &["CONNECT"], Suspicious, Text, &[http("9.3.6")])
        .because("opens the tunnel like any 2xx, and suggests otherwise"),
    on(204, ANY, Violation, Text, &[http("15.3.5"), http("6.4.1")])
        .because("the message ends with the header section")
        .when("content is sent"),
    on(205, &["POST", "PUT", "PATCH"], Fine, Text, &[http("15.3.6")])
        .because("answers what was entered in a form or an editor"),
    on(
        205,
        &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "QUERY", "CONNECT"],
        Suspicious,
        Text,
        &[http("15.3.6")],
    )
    .because("nothing was entered, so there is nothing to reset"),
    on(205, ANY, Violation, MustNot, &[http("15.3.6")])
        .because("the response must be empty")
        .when("content is sent"),
    on(206, &["GET"], Fine, Should, &[http("14.2")])
        .because("the method for which ranges are defined")
        .when("the request has Range"),
    on(206, &["QUERY"], Fine, Text, &[Cite::rfc(10008, "2.8")])
        .because("ranges mean what they mean for GET")
        .when("the request has Range"),
    on(206, &["POST"], Violation, Text, &[http("9.3.3"), http("14.2")])
        .because("the definition of POST excludes it"),
    on(
        206,
        &["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"],
        Violation,
        Must,
        &[http("14.2")],
    )
    .because("Range has no meaning for the method and must be ignored"),
    on(
        207,
        &["PROPFIND", "PROPPATCH", "COPY", "MOVE", "DELETE", "LOCK", "REPORT"],
        Fine,
        Text,
        &[Cite::rfc(4918, "9"), Cite::rfc(4918, "13")],
    )
    .because("WebDAV answers for several resources at once"),
    on(
        207,
        &["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.1"), Cite::rfc(4918, "13")],
    )
    .because("it belongs to WebDAV, and other clients do not read it"),
    on(208, ANY, Violation, Text, &[Cite::rfc(5842, "7.1")])
        .because("it stands inside the content of a 207")
        .when("it is the status of the message"),
    on(208, ANY, Suspicious, ShouldNot, &[Cite::rfc(5842, "7.1")])
        .because("a client that does not know bindings cannot read it")
        .when("the client did not send `DAV: bind`"),
    on(226, &["GET"], Fine, Must, &[Cite::rfc(3229, "10.4.1")])
        .because("answers a request for a delta")
        .when("the request has A-IM"),
    on(
        226,
        &["HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Violation,
        Text,
        &[Cite::rfc(3229, "10.4.1")],
    )
    .because("it is defined for GET alone"),
    on(300, &["GET", "HEAD"], Fine, Text, &[http("15.4.1")]).because("choices are offered to a reader"),
    on(
        300,
        &["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Advice,
        &[http("15.4.1"), http("12.2")],
    )
    .because("a choice of representations helps only who retrieves one"),
    on(301, &["OPTIONS"], Fine, Text, &[http("15.4.2")]).because("the method stays: only POST may change"),
    on(301, &["TRACE", "CONNECT"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("there is no resource that could have moved"),
    on(301, &["GET", "HEAD", "QUERY"], Fine, Text, &[http("15.4.2"), Cite::rfc(10008, "2.5")])
        .because("the method stays when the redirect is followed"),
    on(301, &["POST"], Suspicious, May, &[http("15.4.2")])
        .because("clients may follow with GET and drop the content; 308 keeps both"),
    on(
        301,
        &["PUT", "PATCH", "DELETE"],
        Fine,
        Text,
        &[http("15.4.2"), http("9.3.4"), Cite::rfc(9205, "4.6.1")],
    )
    .because("the method stays: only POST may change; 308 says so more plainly"),
    on(302, &["OPTIONS"], Fine, Text, &[http("15.4.3")]).because("the method stays: only POST may change"),
    on(302, &["TRACE", "CONNECT"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("there is no resource that could be elsewhere"),
    on(302, &["GET", "HEAD", "QUERY"], Fine, Text, &[http("15.4.3"), Cite::rfc(10008, "2.5")])
        .because("the method stays when the redirect is followed"),
    on(302, &["POST"], Suspicious, May, &[http("15.4.3")])
        .because("clients may follow with GET and drop the content; 307 keeps both, and 303 means GET"),
    on(
        302,
        &["PUT", "PATCH", "DELETE"],
        Fine,
        Text,
        &[http("15.4.3"), http("9.3.4"), Cite::rfc(9205, "4.6.1")],
    )
    .because("the method stays: only POST may change; 307 says so more plainly"),
    on(303, ANY, Fine, Text, &[http("15.4.4")])
        .because("answers any method, and is followed with GET or HEAD"),
    on(303, &["POST"], Fine, May, &[http("9.3.3")]).because("shows the result of a POST"),
    on(303, &["GET", "HEAD"], Fine, Text, &[http("15.4.4")])
        .because("says that the target has nothing of its own to show"),
    on(304, &["GET", "HEAD"], Fine, Must, &[http("13.1.2"), http("13.2.2"), http("15.4.5")])
        .because("the methods for which a condition spares the transfer")
        .when("a condition was false"),
    on(304, &["QUERY"], Fine, Text, &[Cite::rfc(10008, "2.6"), Cite::rfc(10008, "A.5")])
        .because("a conditional QUERY is answered like a GET")
        .when("a condition was false"),
    on(304, &["POST"], Violation, Text, &[http("9.3.3"), http("13.1.2")])
        .because("the definition of POST excludes it; a false condition is a 412"),
    on(304, &["PUT", "DELETE", "PATCH"], Violation, Must, &[http("13.1.2"), http("13.2.2")])
        .because("a false condition is a 412 on a method that changes something"),
    on(304, &["OPTIONS", "TRACE", "CONNECT"], Violation, Must, &[http("13.2.1")])
        .because("conditions must be ignored on these methods"),
    on(305, ANY, Suspicious, Text, &[http("15.4.6"), Cite::rfc(7231, "B")])
        .because("deprecated, since a redirect to a proxy is unsafe"),
    on(306, ANY, Violation, Text, &[http("15.4.7")]).because("reserved, without a meaning"),
    on(307, ANY, Fine, MustNot, &[http("15.4.8")]).because("the method must stay"),
    on(307, &["CONNECT", "TRACE"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("there is no resource that could be elsewhere"),
    on(308, ANY, Fine, Text, &[http("15.4.9"), Cite::rfc(7538, "3")]).because("the method stays"),
    on(308, &["CONNECT", "TRACE"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("there is no resource that could have moved"),
    across(Redirection, &["PUT"], Fine, Must, &[http("9.3.4")])
        .because("the redirect names that resource")
        .when("the PUT belongs to another resource"),
    across(Redirection, ANY, Violation, MustNot, &[Cite::rfc(4918, "12")])
        .because("a creation is no redirect there")
        .when("WebDAV, and the request created a resource"),
    across(ClientError, ANY, Fine, Text, &[http("15.5")]).because("client errors go with any method"),
    on(400, ANY, Fine, Text, &[http("15.5.1")]).because("malformed requests come with any method"),
    on(400, &["PUT"], Fine, Should, &[http("14.5")])
        .because("part of a representation must not replace the whole")
        .when("a PUT with Content-Range is not supported"),
    on(400, &["PATCH"], Fine, Should, &[Cite::rfc(5789, "2.2")])
        .because("the patch cannot be read")
        .when("the patch document is malformed"),
    on(401, ANY, Fine, Should, &[http("11.4")]).because("credentials are asked for on any method"),
    on(402, ANY, Suspicious, Text, &[http("15.5.3")]).because("reserved for future use"),
    on(403, ANY, Fine, Text, &[http("15.5.4")]).because("any request can be refused"),
    on(404, ANY, Fine, Text, &[http("15.5.5")]).because("any target can be missing"),
    on(404, &["POST"], Fine, Advice, &[http("15.5.5")])
        .because("the target is missing, not something that the content names"),
    on(405, &["GET", "HEAD"], Fine, Text, &[http("9.1"), http("15.5.6")])
        .because("each resource says which methods it takes")
        .when("the resource does not take it"),
    on(405, ANY, Suspicious, Text, &[http("15.5.6"), http("9.1")])
        .because("a method that has a handler is allowed; the router answers for the others")
        .when("a handler serves the method"),
    on(406, &["GET", "HEAD", "QUERY"], Fine, Text, &[http("15.5.7"), Cite::rfc(10008, "2.1")])
        .because("the answer is negotiated"),
    on(406, &["TRACE", "CONNECT"], Suspicious, Advice, &[http("9.3.6"), http("9.3.8")])
        .because("nothing is negotiated"),
    on(406, &["POST", "PUT", "PATCH", "DELETE", "OPTIONS"], Fine, Text, &[http("15.5"), http("12.1")])
        .because("what the answer holds is negotiated"),
    on(407, ANY, Suspicious, Must, &[http("15.5.8"), http("11.7.1")])
        .because("a proxy asks for credentials this way, an origin with 401")
        .when("an origin answers"),
    on(408, ANY, Fine, Text, &[http("15.5.9")]).because("the server waited too long for the request"),
    on(408, &["GET", "HEAD"], Suspicious, Advice, &[http("15.5.9")])
        .because("the request is complete when the handler runs")
        .when("a handler runs"),
    on(409, &["PUT"], Fine, Should, &[http("9.3.4"), http("15.5.10")])
        .because("the new representation does not fit the resource as it is"),
    on(409, &["POST", "PATCH", "DELETE"], Fine, Text, &[http("15.5.10"), Cite::rfc(5789, "2.2")])
        .because("the change does not fit the resource as it is"),
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
    .because("WebDAV says so of each of these methods"),
    on(
        409,
        &["GET", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[http("9.2.1"), http("15.5.10")],
    )
    .because("a safe method changes nothing that it could clash with"),
    on(410, ANY, Fine, Text, &[http("15.5.11")]).because("any resource can be gone"),
    on(411, &["POST", "PUT", "PATCH", "QUERY"], Fine, May, &[http("15.5.12"), Cite::rfc(9112, "6.3")])
        .because("a server may insist on the length of the content"),
    on(
        411,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("9.3.2"), http("9.3.5"), http("9.3.7"), http("8.6")],
    )
    .because("a request without content needs no length"),
    on(411, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")])
        .because("the client may not send content"),
    on(
        412,
        &["PUT", "PATCH", "DELETE", "POST"],
        Fine,
        Must,
        &[http("13.1.1"), http("13.1.2"), http("13.1.4"), http("13.2.2")],
    )
    .because("the condition was false, and nothing was done")
    .when("the request has a condition"),
    on(412, &["GET", "HEAD", "QUERY"], Fine, May, &[http("13.1.1"), http("13.1.4")])
        .because("mostly beside Range; a false If-None-Match is a 304")
        .when("the request has If-Match or If-Unmodified-Since"),
    on(412, &["OPTIONS", "TRACE", "CONNECT"], Violation, Must, &[http("13.2.1")])
        .because("conditions must be ignored on these methods"),
    on(412, ANY, Violation, MustNot, &[Cite::rfc(4918, "12.1")])
        .because("there is no condition that could be false")
        .when("WebDAV, and the request has no condition"),
    on(413, &["POST", "PUT", "PATCH", "QUERY"], Fine, Text, &[http("15.5.14")])
        .because("content can be too large"),
    on(
        413,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("9.3.2"), http("9.3.5"), http("15.5.14")],
    )
    .because("content on these methods has no defined meaning"),
    on(413, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")])
        .because("only a client that breaks the rules sends content"),
    on(414, &["GET", "HEAD", "DELETE", "OPTIONS"], Fine, Must, &[http("15.5.15"), Cite::rfc(9112, "3")])
        .because("long queries make long targets"),
    on(414, &["POST", "PUT", "PATCH", "QUERY", "TRACE", "CONNECT"], Fine, Text, &[http("15.5.15")])
        .because("any target can be too long"),
    on(
        415,
        &["POST", "PUT", "PATCH", "QUERY"],
        Fine,
        Text,
        &[http("15.5.16"), http("9.3.4"), Cite::rfc(5789, "2.2"), Cite::rfc(10008, "2.1")],
    )
    .because("content has a type"),
    on(415, &["MKCOL", "PROPPATCH"], Fine, Must, &[Cite::rfc(4918, "9.3"), Cite::rfc(4918, "9.3.1")])
        .because("WebDAV reads the content of these methods"),
    on(
        415,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("9.3.1"), http("9.3.2"), http("9.3.5"), http("15.5.16")],
    )
    .because("it is about the content of the request; for the answer's type there is 406"),
    on(415, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")])
        .because("only a client that breaks the rules sends content"),
    on(416, &["GET"], Fine, Should, &[http("14.2"), http("15.5.17")])
        .because("no range can be served")
        .when("the request has Range"),
    on(416, &["QUERY"], Fine, Text, &[Cite::rfc(10008, "2.8")])
        .because("ranges mean what they mean for GET")
        .when("the request has Range"),
    on(416, &["POST"], Violation, Text, &[http("9.3.3"), http("14.2")])
        .because("the definition of POST excludes it"),
    on(
        416,
        &["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"],
        Violation,
        Must,
        &[http("14.2")],
    )
    .because("Range has no meaning for the method and must be ignored"),
    on(417, &["POST", "PUT", "PATCH", "QUERY"], Fine, May, &[http("10.1.1"), http("15.5.18")])
        .because("an expectation that cannot be met")
        .when("the request has Expect"),
    on(
        417,
        &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"],
        Suspicious,
        MustNot,
        &[http("10.1.1")],
    )
    .because("a client expects 100-continue only when it has content"),
    on(418, ANY, Suspicious, Text, &[http("15.5.19"), Cite::rfc(2324, "2.3.2")])
        .because("reserved; a coffee pot answers BREW with it"),
    on(421, ANY, Fine, MustNot, &[http("15.5.20"), http("7.4")])
        .because("it depends on the connection, not on the method")
        .when("an origin or a gateway answers"),
    on(
        422,
        &["POST", "PUT", "PATCH", "QUERY"],
        Fine,
        Text,
        &[http("15.5.21"), Cite::rfc(5789, "2.2"), Cite::rfc(10008, "2.1")],
    )
    .because("content can be well formed and still make no sense"),
    on(
        422,
        &["GET", "HEAD", "DELETE", "OPTIONS"],
        Suspicious,
        Text,
        &[http("15.5.21"), http("9.3.1"), http("9.3.2"), http("9.3.5")],
    )
    .because("it is about the content of the request; for a bad query there is 400"),
    on(422, &["TRACE", "CONNECT"], Suspicious, MustNot, &[http("9.3.8"), http("9.3.6")])
        .because("only a client that breaks the rules sends content"),
    on(
        423,
        &["PUT", "POST", "DELETE", "PATCH", "PROPPATCH", "LOCK", "UNLOCK", "MOVE", "COPY", "MKCOL"],
        Fine,
        Text,
        &[Cite::rfc(4918, "11.3"), Cite::rfc(4918, "7")],
    )
    .because("the method writes to what is locked")
    .when("WebDAV"),
    on(
        423,
        &["GET", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.3"), Cite::rfc(4918, "7")],
    )
    .because("a write lock does not keep readers out"),
    on(423, &["POST", "PUT", "DELETE", "PATCH"], Suspicious, Text, &[Cite::rfc(4918, "11.3")])
        .because("without WebDAV locks this is a 409")
        .when("no WebDAV"),
    on(424, &["PROPPATCH"], Fine, Text, &[Cite::rfc(4918, "11.4"), Cite::rfc(4918, "9.2.1")])
        .because("the properties change together or not at all")
        .when("inside a 207"),
    on(
        424,
        &["DELETE", "COPY", "MOVE"],
        Suspicious,
        ShouldNot,
        &[Cite::rfc(4918, "9.6.1"), Cite::rfc(4918, "9.8.3"), Cite::rfc(4918, "9.9.2")],
    )
    .because("leaves clutter that these methods do without")
    .when("inside a 207"),
    on(
        424,
        &["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.4")],
    )
    .because("it belongs to a batch of WebDAV actions"),
    on(425, ANY, Fine, ShouldNot, &[Cite::rfc(8470, "5.2")])
        .because("a request that may be a replay is put off")
        .when("the request came as early data"),
    on(425, &["POST", "PUT", "PATCH", "DELETE"], Suspicious, MustNot, &[Cite::rfc(8470, "4")])
        .because("clients keep unsafe methods out of early data"),
    on(426, ANY, Fine, Must, &[http("15.5.22")]).because("any request can need another protocol"),
    on(428, &["PUT", "PATCH", "DELETE", "POST"], Fine, Text, &[Cite::rfc(6585, "3")])
        .because("keeps one client from overwriting another's change"),
    on(
        428,
        &["GET", "HEAD", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(6585, "3"), Cite::rfc(6585, "7.1"), http("13.2.1")],
    )
    .because("reading overwrites nothing"),
    on(428, &["OPTIONS", "TRACE", "CONNECT"], Suspicious, Must, &[http("13.2.1")])
        .because("conditions must be ignored on these methods, so none can be asked for"),
    on(429, ANY, Fine, Text, &[Cite::rfc(6585, "4")]).because("requests are counted, whatever the method"),
    on(431, ANY, Fine, Text, &[Cite::rfc(6585, "5")]).because("any request has header fields"),
    on(451, ANY, Fine, Text, &[Cite::rfc(7725, "3")]).because("any access can be forbidden by law"),
    across(ServerError, ANY, Fine, Text, &[http("15.6")]).because("server errors go with any method"),
    on(500, ANY, Fine, Text, &[http("15.6.1")]).because("anything can fail"),
    on(501, &["GET", "HEAD"], Suspicious, Must, &[http("9.1"), http("15.6.2"), Cite::rfc(9112, "6.1")])
        .because("every such server knows GET and HEAD, so the method cannot be what is missing")
        .when("the server serves all sorts"),
    on(
        501,
        &["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Fine,
        Should,
        &[http("9.1"), http("15.6.2")],
    )
    .because("the answer to a method that the server does not know")
    .when("the server does not know the method"),
    on(502, ANY, Suspicious, Text, &[http("15.6.3")])
        .because("it speaks of the answer of another server")
        .when("the handler asks no other server"),
    on(502, &["COPY", "MOVE"], Fine, Text, &[Cite::rfc(4918, "9.8.5"), Cite::rfc(4918, "9.9.4")])
        .because("the destination is on another server, which refuses"),
    on(503, ANY, Fine, Text, &[http("15.6.4")]).because("any service can be overloaded"),
    on(504, ANY, Suspicious, Text, &[http("15.6.5")])
        .because("it speaks of the silence of another server")
        .when("the handler asks no other server"),
    on(505, ANY, Suspicious, Text, &[http("15.6.6"), http("6.2")])
        .because("the version is settled before a handler runs")
        .when("a handler runs"),
    on(506, ANY, Suspicious, Text, &[Cite::rfc(2295, "8.1"), Cite::rfc(2295, "10.2")])
        .because("it belongs to transparent negotiation"),
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
    .because("the method stores something"),
    on(
        507,
        &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(4918, "11.5")],
    )
    .because("the method stores nothing"),
    on(508, &["PROPFIND", "COPY", "MOVE", "LOCK", "DELETE", "REPORT"], Fine, Text, &[Cite::rfc(5842, "7.2")])
        .because("the method walks a tree that can hold a loop")
        .when("the request has `Depth: infinity`"),
    on(
        508,
        &["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"],
        Suspicious,
        Text,
        &[Cite::rfc(5842, "7.2")],
    )
    .because("it is about a walk with `Depth: infinity`; other loops are a 500"),
    on(510, ANY, Suspicious, Text, &[Cite::rfc(2774, "5"), Cite::rfc(2774, "7")])
        .because("obsolete, and only for requests with mandatory extensions"),
    on(511, ANY, Violation, ShouldNot, &[Cite::rfc(6585, "6")])
        .because("it comes from the network, before the origin is reached")
        .when("an origin answers"),
    on(599, ANY, Violation, Must, &[Cite::rfc(9205, "4.6")])
        .because("not registered, and only registered codes may be used"),
];

/// A section of HTTP Semantics.
const fn http(section: &'static str) -> Cite {
    Cite::rfc(9110, section)
}

/// A section of the draft on resumable uploads.
const fn upload(section: &'static str) -> Cite {
    Cite::draft("draft-ietf-httpbis-resumable-upload", section)
}

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
    MethodFit { codes, methods, fit, basis, when: "", cites, reason: "" }
}

impl MethodFit {
    const fn because(self, reason: &'static str) -> Self {
        Self { reason, ..self }
    }

    const fn when(self, when: &'static str) -> Self {
        Self { when, ..self }
    }
}
