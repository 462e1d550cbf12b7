//! The confusions: one row per set of codes.

use super::Confusion;
use crate::{Cite, Text};

/// Every confusion that is known.
pub(super) static ALL: &[Confusion] = &[
    Confusion {
        codes: &[401, 403],
        cites: &[http("15.5.2"), http("15.5.4"), http("11.4")],
        difference: Text {
            en: "401: valid credentials are missing, and the request may succeed with them. 403: the server refuses the request, and the same credentials will not help.",
            ko: "401: 유효한 자격 증명이 없으며, 자격 증명을 갖추면 성공할 수 있다. 403: 서버가 요청을 거부하며, 같은 자격 증명으로는 소용없다.",
        },
    },
    Confusion {
        codes: &[401, 407],
        cites: &[http("11.3"), http("15.5.2"), http("15.5.8")],
        difference: Text {
            en: "401: the origin server asks for credentials with WWW-Authenticate. 407: a proxy asks for them with Proxy-Authenticate.",
            ko: "401: 오리진 서버가 WWW-Authenticate로 자격 증명을 요구한다. 407: 프록시가 Proxy-Authenticate로 요구한다.",
        },
    },
    Confusion {
        codes: &[407, 511],
        cites: &[http("15.5.8"), Cite::rfc(6585, "6")],
        difference: Text {
            en: "407: a proxy that the client selected requires credentials. 511: a network that intercepts the traffic requires a login.",
            ko: "407: 클라이언트가 선택한 프록시가 자격 증명을 요구한다. 511: 트래픽을 가로채는 네트워크가 로그인을 요구한다.",
        },
    },
    Confusion {
        codes: &[401, 511],
        cites: &[http("15.5.2"), Cite::rfc(6585, "6")],
        difference: Text {
            en: "401: the origin server protects a resource. 511: the network controls access, and origin servers do not send it.",
            ko: "401: 오리진 서버가 리소스를 보호한다. 511: 네트워크가 접속을 통제하며 오리진 서버는 보내지 않는다.",
        },
    },
    Confusion {
        codes: &[403, 404],
        cites: &[http("15.5.4"), http("15.5.5")],
        difference: Text {
            en: "403 reveals that the resource may exist. To hide that, send 404 instead.",
            ko: "403은 리소스가 존재할 수 있음을 드러낸다. 이를 숨기려면 404를 대신 보낸다.",
        },
    },
    Confusion {
        codes: &[403, 451],
        cites: &[Cite::rfc(7725, "3"), http("15.5.4")],
        difference: Text {
            en: "451: access is denied for legal reasons. 403: any other refusal.",
            ko: "451: 법적 사유로 접근을 거부한다. 403: 그 밖의 모든 거부이다.",
        },
    },
    Confusion {
        codes: &[402, 403],
        cites: &[http("15.5.3"), http("15.5.4")],
        difference: Text {
            en: "402 is reserved and has no meaning yet. Refuse a request with 403, even for lack of payment.",
            ko: "402는 예약되어 있고 아직 의미가 없다. 결제하지 않은 요청도 403으로 거부한다.",
        },
    },
    Confusion {
        codes: &[403, 405],
        cites: &[http("15.5.4"), http("15.5.6")],
        difference: Text {
            en: "405: the resource does not support the method for anyone. 403: this request is refused.",
            ko: "405: 누가 요청하든 리소스가 그 메서드를 지원하지 않는다. 403: 이 요청을 거부한다.",
        },
    },
    Confusion {
        codes: &[404, 410],
        cites: &[http("15.5.5"), http("15.5.11")],
        difference: Text {
            en: "410: the origin server knows that the resource is gone, probably permanently. 404: it does not know or does not tell.",
            ko: "410: 오리진 서버가 리소스가 아마 영구히 사라졌음을 안다. 404: 모르거나 밝히지 않는다.",
        },
    },
    Confusion {
        codes: &[204, 404],
        cites: &[http("15.3.5"), http("15.5.5")],
        difference: Text {
            en: "404: the resource does not exist. 204: it exists but there is no content; an empty list is a 200.",
            ko: "404: 리소스가 없다. 204: 리소스는 있으나 콘텐츠가 없다. 빈 목록은 200이다.",
        },
    },
    Confusion {
        codes: &[404, 405, 501],
        cites: &[http("9.1"), http("15.5.5"), http("15.5.6"), http("15.6.2")],
        difference: Text {
            en: "404: no such resource. 405: the resource does not support the method. 501: the server does not recognize the method at all.",
            ko: "404: 리소스가 없다. 405: 리소스가 그 메서드를 지원하지 않는다. 501: 서버가 그 메서드를 전혀 인식하지 못한다.",
        },
    },
    Confusion {
        codes: &[400, 422],
        cites: &[http("15.5.1"), http("15.5.21")],
        difference: Text {
            en: "400: the request is malformed, or invalid in a way that no other code describes. 422: the content is well-formed but its instructions cannot be processed.",
            ko: "400: 요청의 형식이 잘못되었거나 다른 코드로 나타낼 수 없는 오류이다. 422: 콘텐츠의 형식은 올바르나 담긴 지시를 처리할 수 없다.",
        },
    },
    Confusion {
        codes: &[400, 415, 422],
        cites: &[
            http("15.5.1"),
            http("15.5.16"),
            http("15.5.21"),
            Cite::rfc(5789, "2.2"),
            Cite::rfc(10008, "2.1"),
        ],
        difference: Text {
            en: "415: the media type or coding is not supported. 400: it is, but the syntax is invalid. 422: the syntax is valid, but the meaning is not.",
            ko: "415: 미디어 타입이나 코딩을 지원하지 않는다. 400: 지원하지만 문법이 잘못되었다. 422: 문법은 올바르지만 의미가 잘못되었다.",
        },
    },
    Confusion {
        codes: &[400, 413, 414, 431],
        cites: &[http("15.5.14"), http("15.5.15"), Cite::rfc(6585, "5")],
        difference: Text {
            en: "Each part that can be too large has its own code: 413 for the content, 414 for the URI, 431 for the header fields. Use 400 for none of them.",
            ko: "너무 큰 부분마다 코드가 따로 있다. 콘텐츠는 413, URI는 414, 헤더 필드는 431이며 400을 쓰지 않는다.",
        },
    },
    Confusion {
        codes: &[406, 415],
        cites: &[http("15.5.16"), http("15.5.7")],
        difference: Text {
            en: "415: the server does not support the format that the client sent (Content-Type). 406: it cannot send a format that the client accepts (Accept).",
            ko: "415: 클라이언트가 보낸 형식(Content-Type)을 서버가 지원하지 않는다. 406: 클라이언트가 받아들이는 형식(Accept)을 서버가 보낼 수 없다.",
        },
    },
    Confusion {
        codes: &[409, 412, 428],
        cites: &[http("15.5.10"), http("15.5.13"), Cite::rfc(6585, "3"), Cite::rfc(5789, "2.2")],
        difference: Text {
            en: "409: the request conflicts with the current state. 412: a precondition in the request is false. 428: the request must have a precondition but has none.",
            ko: "409: 요청이 현재 상태와 충돌한다. 412: 요청의 사전 조건이 거짓이다. 428: 요청에 사전 조건이 있어야 하는데 없다.",
        },
    },
    Confusion {
        codes: &[409, 422],
        cites: &[http("15.5.10"), http("15.5.21")],
        difference: Text {
            en: "409: the content is valid but conflicts with the state of the resource. 422: the content itself cannot be processed.",
            ko: "409: 콘텐츠는 유효하나 리소스의 상태와 충돌한다. 422: 콘텐츠 자체를 처리할 수 없다.",
        },
    },
    Confusion {
        codes: &[409, 423],
        cites: &[Cite::rfc(4918, "11.3"), http("15.5.10")],
        difference: Text {
            en: "423 is for WebDAV locks. For any other lock, use 409.",
            ko: "423은 WebDAV 잠금에 쓴다. 그 밖의 잠금에는 409를 쓴다.",
        },
    },
    Confusion {
        codes: &[304, 412],
        cites: &[http("13.1.1"), http("13.1.2"), http("13.2.2")],
        difference: Text {
            en: "If-None-Match is false: 304 for GET and HEAD, 412 for any other method. If-Match or If-Unmodified-Since is false: 412.",
            ko: "If-None-Match가 거짓이면 GET과 HEAD에는 304, 다른 메서드에는 412이다. If-Match나 If-Unmodified-Since가 거짓이면 412이다.",
        },
    },
    Confusion {
        codes: &[204, 304],
        cites: &[http("15.4.5"), http("15.3.5")],
        difference: Text {
            en: "304 has no content because the client already has it. 204 has none because there is none.",
            ko: "304는 클라이언트가 콘텐츠를 이미 갖고 있어 보내지 않는다. 204는 보낼 콘텐츠가 없다.",
        },
    },
    Confusion {
        codes: &[200, 201],
        cites: &[http("15.3.2"), http("9.3.4")],
        difference: Text {
            en: "201: the request created a resource. A PUT that replaced an existing one is a 200 or 204.",
            ko: "201: 요청이 리소스를 만들었다. 기존 리소스를 교체한 PUT은 200이나 204이다.",
        },
    },
    Confusion {
        codes: &[200, 202],
        cites: &[http("15.3.1"), http("15.3.3")],
        difference: Text {
            en: "200: the request was processed. 202: it was accepted, and may or may not be processed later.",
            ko: "200: 요청을 처리했다. 202: 요청을 접수했으며, 나중에 처리될 수도 있고 아닐 수도 있다.",
        },
    },
    Confusion {
        codes: &[200, 204],
        cites: &[http("15.3.1"), http("15.3.5")],
        difference: Text {
            en: "200 is expected to have content. Success without content is a 204.",
            ko: "200에는 콘텐츠가 있을 것으로 기대한다. 콘텐츠가 없는 성공은 204이다.",
        },
    },
    Confusion {
        codes: &[200, 203],
        cites: &[http("15.3.4"), http("7.7")],
        difference: Text {
            en: "A response from a cache stays 200. 203 says that a proxy modified the content.",
            ko: "캐시에서 온 응답은 그대로 200이다. 203은 프록시가 콘텐츠를 수정했다는 뜻이다.",
        },
    },
    Confusion {
        codes: &[200, 206, 416],
        cites: &[http("14.2"), http("15.3.7"), http("15.5.17")],
        difference: Text {
            en: "200: the range was ignored and the whole representation is sent. 206: the range is sent with Content-Range. 416: no range can be served.",
            ko: "200: 범위를 무시하고 표현 전체를 보낸다. 206: 범위를 Content-Range와 함께 보낸다. 416: 제공할 수 있는 범위가 없다.",
        },
    },
    Confusion {
        codes: &[204, 205],
        cites: &[http("15.3.5"), http("15.3.6")],
        difference: Text {
            en: "204: the client keeps its view. 205: it resets the view. Neither has content.",
            ko: "204: 클라이언트가 화면을 유지한다. 205: 화면을 초기화한다. 둘 다 콘텐츠가 없다.",
        },
    },
    Confusion {
        codes: &[200, 201, 202, 204],
        cites: &[http("9.3.5")],
        difference: Text {
            en: "A completed deletion is a 204, or a 200 with content; a queued one is a 202. It is never a 201.",
            ko: "완료된 삭제는 204이고, 콘텐츠가 있으면 200이다. 대기 중인 삭제는 202이며, 201은 쓰지 않는다.",
        },
    },
    Confusion {
        codes: &[201, 303],
        cites: &[http("9.3.3"), http("15.3.2"), http("15.4.4")],
        difference: Text {
            en: "201: the POST created the resource in Location. 303: the client should retrieve the resource in Location, new or not.",
            ko: "201: POST가 Location의 리소스를 만들었다. 303: 새 리소스인지와 관계없이 클라이언트가 Location의 리소스를 가져와야 한다.",
        },
    },
    Confusion {
        codes: &[201, 301, 302, 303, 307, 308],
        cites: &[http("10.2.2")],
        difference: Text {
            en: "With 201, Location identifies the created resource and clients do not follow it. With a redirect, clients follow it.",
            ko: "201의 Location은 만들어진 리소스를 가리키며 클라이언트가 따라가지 않는다. 리다이렉션의 Location은 클라이언트가 따라간다.",
        },
    },
    Confusion {
        codes: &[301, 308],
        cites: &[http("15.4.2"), http("15.4.9"), Cite::rfc(7538, "3")],
        difference: Text {
            en: "Both are permanent. 301 lets clients change POST to GET, 308 keeps the method.",
            ko: "둘 다 영구적이다. 301에서는 클라이언트가 POST를 GET으로 바꿀 수 있고, 308에서는 메서드를 유지한다.",
        },
    },
    Confusion {
        codes: &[302, 307],
        cites: &[http("15.4.3"), http("15.4.8")],
        difference: Text {
            en: "Both are temporary. 302 lets clients change POST to GET, 307 does not.",
            ko: "둘 다 일시적이다. 302에서는 클라이언트가 POST를 GET으로 바꿀 수 있고, 307에서는 바꿀 수 없다.",
        },
    },
    Confusion {
        codes: &[302, 303, 307],
        cites: &[http("15.4.3"), http("15.4.4"), http("15.4.8")],
        difference: Text {
            en: "302: the same resource elsewhere, and the method may change. 303: another resource, retrieved with GET. 307: the same resource elsewhere, with the same method.",
            ko: "302: 같은 리소스가 다른 곳에 있으며 메서드가 바뀔 수 있다. 303: 다른 리소스이며 GET으로 가져온다. 307: 같은 리소스가 다른 곳에 있으며 메서드를 유지한다.",
        },
    },
    Confusion {
        codes: &[301, 302],
        cites: &[http("15.4.2"), http("15.4.3"), http("15.1")],
        difference: Text {
            en: "301: links should be updated, and caches may store it by default. 302: links stay valid, and caches store it only if told to.",
            ko: "301: 링크를 갱신해야 하며 캐시가 기본적으로 저장할 수 있다. 302: 링크는 그대로이며 캐시는 명시적으로 허용할 때만 저장한다.",
        },
    },
    Confusion {
        codes: &[300, 406],
        cites: &[http("15.4.1"), http("15.5.7")],
        difference: Text {
            en: "300 offers a choice of representations. 406 says that none of them matches what the client accepts.",
            ko: "300은 표현의 선택지를 제공한다. 406은 클라이언트가 받아들이는 표현이 하나도 없다는 뜻이다.",
        },
    },
    Confusion {
        codes: &[305, 306, 407],
        cites: &[http("15.4.6"), http("15.4.7"), http("15.5.8")],
        difference: Text {
            en: "305 is deprecated and 306 is reserved. A proxy that requires credentials sends 407.",
            ko: "305는 폐기되었고 306은 예약되어 있다. 자격 증명을 요구하는 프록시는 407을 보낸다.",
        },
    },
    Confusion {
        codes: &[500, 501],
        cites: &[http("15.6.1"), http("15.6.2")],
        difference: Text {
            en: "500: the server failed. 501: the server does not implement the functionality.",
            ko: "500: 서버에 오류가 생겼다. 501: 서버가 그 기능을 구현하지 않았다.",
        },
    },
    Confusion {
        codes: &[500, 502, 503, 504],
        cites: &[http("15.6.1"), http("15.6.3"), http("15.6.4"), http("15.6.5")],
        difference: Text {
            en: "500: this server failed. 502: an upstream server sent an invalid response. 503: this server is temporarily unavailable. 504: an upstream server did not respond in time.",
            ko: "500: 이 서버에 오류가 생겼다. 502: 업스트림 서버가 잘못된 응답을 보냈다. 503: 이 서버를 일시적으로 이용할 수 없다. 504: 업스트림 서버가 제때 응답하지 않았다.",
        },
    },
    Confusion {
        codes: &[502, 504],
        cites: &[http("15.6.3"), http("15.6.5")],
        difference: Text {
            en: "502: the upstream server sent an invalid response. 504: it did not respond in time.",
            ko: "502: 업스트림 서버가 잘못된 응답을 보냈다. 504: 제때 응답하지 않았다.",
        },
    },
    Confusion {
        codes: &[504, 599],
        cites: &[http("15.6.5"), Cite::rfc(9205, "4.6")],
        difference: Text {
            en: "599 is not registered. A proxy whose upstream connection times out sends 504.",
            ko: "599는 등록되지 않았다. 업스트림 연결 시간이 초과된 프록시는 504를 보낸다.",
        },
    },
    Confusion {
        codes: &[408, 504],
        cites: &[http("15.5.9"), http("15.6.5")],
        difference: Text {
            en: "408: the client was too slow to send the request. 504: an upstream server was too slow to respond.",
            ko: "408: 클라이언트가 요청을 너무 늦게 보냈다. 504: 업스트림 서버가 너무 늦게 응답했다.",
        },
    },
    Confusion {
        codes: &[408, 425, 429],
        cites: &[http("15.5.9"), Cite::rfc(8470, "5.2"), Cite::rfc(6585, "4")],
        difference: Text {
            en: "408: the request was too slow. 425: it came too early, in TLS early data. 429: there were too many requests.",
            ko: "408: 요청이 너무 느리다. 425: 요청이 TLS 조기 데이터로 너무 일찍 왔다. 429: 요청이 너무 많다.",
        },
    },
    Confusion {
        codes: &[429, 503],
        cites: &[Cite::rfc(6585, "4"), http("15.6.4")],
        difference: Text {
            en: "429: this client sends too many requests. 503: the server is temporarily unavailable to everyone.",
            ko: "429: 이 클라이언트가 요청을 너무 많이 보낸다. 503: 서버를 일시적으로 아무도 이용할 수 없다.",
        },
    },
    Confusion {
        codes: &[426, 505],
        cites: &[http("15.5.22"), http("15.6.6")],
        difference: Text {
            en: "426: repeat the request over a protocol in Upgrade. 505: the server does not support this major version of HTTP.",
            ko: "426: Upgrade의 프로토콜로 다시 요청해야 한다. 505: 서버가 이 HTTP 주 버전을 지원하지 않는다.",
        },
    },
    Confusion {
        codes: &[101, 426],
        cites: &[http("15.2.2"), http("15.5.22"), http("7.8")],
        difference: Text {
            en: "101 accepts an upgrade that the client offered. 426 demands one.",
            ko: "101은 클라이언트가 제안한 업그레이드를 수락한다. 426은 업그레이드를 요구한다.",
        },
    },
    Confusion {
        codes: &[100, 417],
        cites: &[http("10.1.1")],
        difference: Text {
            en: "100 meets the expectation 100-continue. 417 says that an expectation cannot be met.",
            ko: "100은 100-continue 기대를 충족한다. 417은 기대를 충족할 수 없다는 뜻이다.",
        },
    },
    Confusion {
        codes: &[102, 202],
        cites: &[Cite::rfc(2518, "10.1"), http("15.3.3")],
        difference: Text {
            en: "102 was sent before the final response. 202 is the final response.",
            ko: "102는 최종 응답에 앞서 보냈다. 202는 최종 응답이다.",
        },
    },
    Confusion {
        codes: &[100, 103],
        cites: &[Cite::rfc(8297, "2"), http("15.2.1")],
        difference: Text {
            en: "103 sends header fields in advance. 100 tells the client to send its content.",
            ko: "103은 헤더 필드를 미리 보낸다. 100은 클라이언트에게 콘텐츠를 보내라고 알린다.",
        },
    },
    Confusion {
        codes: &[413, 507],
        cites: &[http("15.5.14"), Cite::rfc(4918, "11.5")],
        difference: Text {
            en: "413: the request content is too large. 507: the server has no space to store the result.",
            ko: "413: 요청 콘텐츠가 너무 크다. 507: 서버에 결과를 저장할 공간이 없다.",
        },
    },
    Confusion {
        codes: &[506, 507, 508],
        cites: &[Cite::rfc(2295, "8.1"), Cite::rfc(4918, "11.5"), Cite::rfc(5842, "7.2")],
        difference: Text {
            en: "506: the chosen variant is itself negotiable. 507: the server has no storage left. 508: a traversal runs into an infinite loop.",
            ko: "506: 선택한 변형이 다시 협상 대상이다. 507: 서버에 저장 공간이 없다. 508: 순회하다가 무한 루프에 빠졌다.",
        },
    },
    Confusion {
        codes: &[423, 424],
        cites: &[Cite::rfc(4918, "11.3"), Cite::rfc(4918, "11.4")],
        difference: Text {
            en: "423: the resource is locked. 424: another action failed, on which this one depends.",
            ko: "423: 리소스가 잠겨 있다. 424: 이 작업이 의존하는 다른 작업이 실패했다.",
        },
    },
    Confusion {
        codes: &[207, 208],
        cites: &[Cite::rfc(4918, "13"), Cite::rfc(5842, "7.1")],
        difference: Text {
            en: "207 is the status of a response. 208 only occurs inside its content.",
            ko: "207은 응답의 상태이다. 208은 그 콘텐츠 안에만 나온다.",
        },
    },
    Confusion {
        codes: &[400, 404, 421],
        cites: &[http("15.5.20"), http("7.4")],
        difference: Text {
            en: "421: the request reached the wrong server, and another connection may help. 400 and 404 are about the request or its target.",
            ko: "421: 요청이 다른 서버에 도달했으며 다른 연결로는 성공할 수 있다. 400과 404는 요청이나 대상 리소스의 문제이다.",
        },
    },
];

/// A section of HTTP Semantics.
const fn http(section: &'static str) -> Cite {
    Cite::rfc(9110, section)
}
