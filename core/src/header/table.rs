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
};

/// Every statement, by code; those on a class and on any code come last.
pub(super) static RULES: &[FieldRule] = &[
    on(100, MustNot, "Content-Length", &[http("8.6")]).note("no 1xx has one"),
    on(100, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("no 1xx has one"),
    on(101, MustNot, "Content-Length", &[http("8.6")]).note("no 1xx has one"),
    on(101, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("no 1xx has one"),
    on(101, Must, "Upgrade", &[http("15.2.2"), http("7.8")]).asked(Always).note("the protocols now in effect, lowest layer first, and only ones that the client offered"),
    on(101, Must, "Connection", &[http("7.8")]).asked(Always).note("with the option `upgrade`, which goes wherever Upgrade goes"),
    on(101, Must, "Sec-WebSocket-Accept", &[Cite::rfc(6455, "4.2.2")]).when("the new protocol is WebSocket").note("proves that the server read the key of the handshake"),
    on(102, MustNot, "Content-Length", &[http("8.6")]).note("no 1xx has one"),
    on(102, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("no 1xx has one"),
    on(103, MustNot, "Content-Length", &[http("8.6")]).note("no 1xx has one"),
    on(103, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("no 1xx has one"),
    on(103, May, "Link", &[Cite::rfc(8297, "2")]).note("what is hinted most; any field of the final response can be"),
    on(104, MustNot, "Content-Length", &[http("8.6")]).note("no 1xx has one"),
    on(104, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("no 1xx has one"),
    on(104, Must, "Location", &[upload("4.2")]).when("it announces a new upload").note("the upload resource, the same in every response to the request"),
    on(104, MustNot, "Location", &[upload("4.4")]).when("it reports the progress of an append").note("the client knows the upload resource already"),
    on(104, Must, "Upload-Limit", &[upload("4.2")]).when("it announces a new upload that has limits").note("the limits"),
    on(104, May, "Upload-Offset", &[upload("4.2")]).when("it reports the progress of a creation").note("on an append it is a SHOULD"),
    on(104, Must, "Upload-Draft-Interop-Version", &[upload("")]).when("the server implements a draft").note("falls away with the RFC"),
    on(200, Should, "ETag", &[http("15.3.1")]).when("GET or HEAD, and there is a validator").note("a strong tag, and Last-Modified beside it where both are known"),
    on(200, Should, "Last-Modified", &[http("15.3.1")]).when("GET or HEAD, and there is a validator").note("best beside an ETag"),
    on(200, Should, "Allow", &[http("9.3.7")]).when("OPTIONS").note("one of the fields that tell what the resource can do"),
    on(200, Should, "Accept-Patch", &[Cite::rfc(5789, "3.1")]).when("OPTIONS on a resource that takes PATCH").note("the patch formats it takes"),
    on(200, MustNot, "ETag", &[http("9.3.4")]).when("PUT, and what is stored differs from what was sent").note("nor Last-Modified: the client would take its own copy for the stored one"),
    on(201, Should, "Location", &[http("9.3.3")]).when("a POST created the resource").asked(Usually).note("names the resource that the POST created"),
    on(201, May, "Location", &[http("15.3.2")]).when("the target itself was created, as PUT does").note("needed only where the target is not what was created"),
    on(201, May, "ETag", &[http("15.3.2")]).note("the tag of what was just created"),
    on(201, MustNot, "ETag", &[http("9.3.4")]).when("PUT, and what is stored differs from what was sent").note("nor Last-Modified: the client would take its own copy for the stored one"),
    on(202, May, "Location", &[Cite::rfc(7240, "4.1")]).note("a place to watch the work, as the example of `respond-async` has it; RFC 9110 wants it in the content"),
    on(204, MustNot, "Content-Length", &[http("8.6")]).note("not even 0"),
    on(204, MustNot, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("there is nothing to encode"),
    on(204, May, "ETag", &[http("15.3.5"), http("9.3.4")]).when("PUT or PATCH, and it is stored as sent").note("the tag of the new representation"),
    on(204, MustNot, "ETag", &[http("9.3.4")]).when("PUT, and what is stored differs from what was sent").note("nor Last-Modified: the client would take its own copy for the stored one"),
    on(205, Should, "Content-Length", &[http("8.6")]).when("HTTP/1.1").note("0: the length is known, and servers fill it in"),
    on(206, Must, "Content-Range", &[http("15.3.7.1")]).when("one part").asked(UnlessType("multipart/byteranges")).note("which part of the whole this is"),
    on(206, MustNot, "Content-Range", &[http("15.3.7.2")]).when("several parts, in the header section").note("each part has its own"),
    on(206, Must, "Content-Range", &[http("15.3.7.2")]).when("several parts, in the header of each").note("which part of the whole this is"),
    on(206, Must, "Content-Type", &[http("15.3.7.2")]).when("several parts").note("`multipart/byteranges`, with its boundary"),
    on(206, Must, "Date", &[http("15.3.7")]).when("a 200 would have it"),
    on(206, Must, "Cache-Control", &[http("15.3.7")]).when("a 200 would have it"),
    on(206, Must, "ETag", &[http("15.3.7")]).when("a 200 would have it").note("lets the client join the parts"),
    on(206, Must, "Expires", &[http("15.3.7")]).when("a 200 would have it"),
    on(206, Must, "Content-Location", &[http("15.3.7")]).when("a 200 would have it"),
    on(206, Must, "Vary", &[http("15.3.7")]).when("a 200 would have it"),
    on(206, ShouldNot, "", &[http("15.3.7")]).when("the request has If-Range").note("other fields of the representation: the client has them; without If-Range they must be those of a 200"),
    on(207, May, "Content-Type", &[Cite::rfc(4918, "13")]).note("`application/xml` or `text/xml`: the usual content is an XML document"),
    on(207, Undefined, "Location", &[Cite::rfc(4918, "13.1")]).note("redirects stand in the content, one by one"),
    on(226, Must, "ETag", &[Cite::rfc(3229, "10.4.1")]).asked(Always).note("the tag of the current instance"),
    on(226, May, "IM", &[Cite::rfc(3229, "10.5.2")]).note("the manipulations, in order; a response that has the field must be a 226"),
    on(226, Must, "Delta-Base", &[Cite::rfc(3229, "10.5.1")]).when("a delta, and If-None-Match named several tags").note("the instance that the delta starts from"),
    on(226, May, "Delta-Base", &[Cite::rfc(3229, "10.5.1")]).when("any other delta").note("the instance that the delta starts from"),
    on(226, Must, "Content-Range", &[Cite::rfc(3229, "10.5.2")]).when("IM names `range`, and the content is not `multipart/byteranges`").note("which part this is"),
    on(300, Should, "Location", &[http("15.4.1")]).when("the server prefers one choice").note("the choice that it prefers"),
    on(300, May, "Link", &[http("15.4.1")]).note("`rel=alternate`, one way to list the choices"),
    on(301, Should, "Location", &[http("15.4.2")]).asked(Redirect).note("the new place"),
    on(302, Should, "Location", &[http("15.4.3")]).asked(Redirect).note("the place for now"),
    on(303, Described, "Location", &[http("15.4.4")]).asked(Redirect).note("the definition counts on it without a keyword; RFC 2616 had a SHOULD"),
    on(304, Must, "Content-Location", &[http("15.4.5")]).when("a 200 would have it"),
    on(304, Must, "Date", &[http("15.4.5")]).when("a 200 would have it"),
    on(304, Must, "ETag", &[http("15.4.5")]).when("a 200 would have it").note("tells which stored response is meant"),
    on(304, Must, "Vary", &[http("15.4.5")]).when("a 200 would have it"),
    on(304, Must, "Cache-Control", &[http("15.4.5")]).when("a 200 would have it"),
    on(304, Must, "Expires", &[http("15.4.5")]).when("a 200 would have it"),
    on(304, May, "Last-Modified", &[http("15.4.5")]).when("there is no ETag").note("helps the cache where no tag does"),
    on(304, ShouldNot, "", &[http("15.4.5")]).note("other fields of the representation, unless they guide the cache"),
    on(304, May, "Content-Length", &[http("8.6")]).when("it is what the 200 would have").note("never 0 for the empty 304 itself"),
    on(304, May, "Transfer-Encoding", &[Cite::rfc(9112, "6.1")]).note("says what the 200 would have used"),
    on(305, Dropped, "Location", &[Cite::rfc(2616, "10.3.6")]).note("held the proxy, until RFC 7231 deprecated the code"),
    on(307, Should, "Location", &[http("15.4.8")]).asked(Redirect).note("the place for now"),
    on(308, Should, "Location", &[http("15.4.9")]).asked(Redirect).note("the new place"),
    on(300, May, "Retry-After", &[http("10.2.3")]).note("the least time to wait before following"),
    on(301, May, "Retry-After", &[http("10.2.3")]).note("the least time to wait before following"),
    on(302, May, "Retry-After", &[http("10.2.3")]).note("the least time to wait before following"),
    on(303, May, "Retry-After", &[http("10.2.3")]).note("the least time to wait before following"),
    on(307, May, "Retry-After", &[http("10.2.3")]).note("the least time to wait before following"),
    on(308, May, "Retry-After", &[http("10.2.3")]).note("the least time to wait before following"),
    on(401, Must, "WWW-Authenticate", &[http("15.5.2"), http("11.6.1")]).asked(Always).note("at least one challenge that fits the target"),
    on(403, May, "WWW-Authenticate", &[http("11.6.1")]).note("where other credentials might help"),
    on(405, Must, "Allow", &[http("15.5.6"), http("10.2.1")]).asked(Always).note("the methods that the target supports now; the list may be empty"),
    on(407, Must, "Proxy-Authenticate", &[http("15.5.8"), http("11.7.1")]).asked(Always).note("at least one challenge that fits the proxy"),
    on(408, Dropped, "Connection", &[Cite::rfc(7231, "6.5.7")]).note("`close` was a SHOULD in RFC 7231; RFC 9110 no longer asks"),
    on(409, Must, "Upload-Offset", &[upload("4.4")]).when("an append to an upload starts at the wrong offset").note("where the upload stands"),
    on(413, Should, "Retry-After", &[http("15.5.14")]).when("the limit is temporary").asked(Usually).note("when to try again"),
    on(413, May, "Connection", &[http("15.5.14")]).when("the server closes the connection").note("`close`, so that the client stops sending"),
    on(413, Should, "Upload-Limit", &[upload("4.1")]).when("a resumable upload").note("the limit that was passed"),
    on(415, Should, "Accept-Encoding", &[http("15.5.16"), http("12.5.3")]).when("a content coding is the cause").note("the codings that it takes; the text says ought"),
    on(415, MustNot, "Accept-Encoding", &[http("12.5.3")]).when("no content coding is the cause").note("it would name the wrong cause"),
    on(415, May, "Accept", &[http("15.5.16"), http("12.5.1")]).when("a media type is the cause").note("the media types that it takes"),
    on(415, Should, "Accept-Patch", &[Cite::rfc(5789, "2.2")]).when("PATCH").note("the patch formats that it takes"),
    on(415, May, "Accept-Query", &[Cite::rfc(10008, "2.1"), Cite::rfc(10008, "3")]).when("QUERY").note("the query formats that it takes"),
    on(416, Should, "Content-Range", &[http("15.5.17"), http("14.4")]).when("the unit is bytes").asked(Usually).note("the length of the whole: `bytes */1234`"),
    on(421, Unasked, "Retry-After", &[http("15.5.20")]).note("waiting does not help: the client needs another connection"),
    on(425, MustNot, "Early-Data", &[Cite::rfc(8470, "5.1")]).note("a field of requests alone"),
    on(426, Must, "Upgrade", &[http("15.5.22"), http("7.8")]).asked(Always).note("the protocols that it takes, best first"),
    on(426, Must, "Connection", &[http("7.8")]).note("with the option `upgrade`; hop by hop, so left to the server"),
    on(428, Unasked, "", &[Cite::rfc(6585, "3")]).note("the content tells which condition to send"),
    on(429, May, "Retry-After", &[Cite::rfc(6585, "4")]).asked(Strictly).note("when to try again"),
    on(431, Unasked, "", &[Cite::rfc(6585, "5")]).note("the content names the field at fault"),
    on(451, Should, "Link", &[Cite::rfc(7725, "4")]).asked(Usually).note("`rel=blocked-by`, naming who blocks, not who demanded it"),
    on(503, May, "Retry-After", &[http("15.6.4"), http("10.2.3")]).asked(Strictly).note("when to try again"),
    on(511, ShouldNot, "WWW-Authenticate", &[Cite::rfc(6585, "6")]).note("it would look like a challenge of the origin"),
    on(511, ShouldNot, "Proxy-Authenticate", &[Cite::rfc(6585, "6")]).note("it would look like a challenge of a proxy that the client chose"),
    across(Success, MustNot, "Content-Length", &[http("8.6"), http("9.3.6")]).when("CONNECT").note("a tunnel has no content"),
    across(Success, MustNot, "Transfer-Encoding", &[http("9.3.6"), Cite::rfc(9112, "6.1")]).when("CONNECT").note("a tunnel has no content"),
    across(Success, Must, "Date", &[http("6.6.1")]).when("the origin has a clock").note("servers fill it in"),
    across(Redirection, Must, "Date", &[http("6.6.1")]).when("the origin has a clock").note("servers fill it in"),
    across(ClientError, Must, "Date", &[http("6.6.1")]).when("the origin has a clock").note("servers fill it in"),
    across(Informational, May, "Date", &[http("6.6.1")]).when("the origin has a clock"),
    across(ServerError, May, "Date", &[http("6.6.1")]).when("the origin has a clock").note("servers fill it in"),
    beyond(&[405], May, "Allow", &[http("10.2.1")]).note("the methods that the target supports now"),
    beyond(&[101, 426], May, "Upgrade", &[http("7.8")]).note("protocols that it would switch to"),
    beyond(&[206, 226, 416], Meaningless, "Content-Range", &[http("14.4")]).note("no other code says what the range would be of"),
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
    FieldRule { codes, field, demand, asked: Nothing, when: "", cites, note: "" }
}

impl FieldRule {
    const fn when(self, when: &'static str) -> Self {
        Self { when, ..self }
    }

    const fn asked(self, asked: Asked) -> Self {
        Self { asked, ..self }
    }

    const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}
