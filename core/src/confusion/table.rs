//! The confusions: one row per set of codes.

use super::Confusion;
use crate::{Cite, Text};

/// Every confusion that is known.
pub(super) static ALL: &[Confusion] = &[
    Confusion {
        codes: &[401, 403],
        cites: &[http("15.5.2"), http("15.5.4"), http("11.4")],
        difference: Text {
            en: "401: valid credentials are missing, a challenge comes along, and with credentials the request may succeed. 403: refused, and the same credentials do not help.",
            ko: "401: 유효한 자격 증명이 없으며 인증 요구가 함께 온다. 자격 증명을 갖추면 성공할 수 있다. 403: 거부되었으며 같은 자격 증명으로는 소용없다.",
        },
    },
    Confusion {
        codes: &[401, 407],
        cites: &[http("11.3"), http("15.5.2"), http("15.5.8")],
        difference: Text {
            en: "401: the origin asks for credentials, with WWW-Authenticate. 407: a proxy does, with Proxy-Authenticate.",
            ko: "401: 원 서버가 WWW-Authenticate로 자격 증명을 요구한다. 407: 프록시가 Proxy-Authenticate로 요구한다.",
        },
    },
    Confusion {
        codes: &[407, 511],
        cites: &[http("15.5.8"), Cite::rfc(6585, "6")],
        difference: Text {
            en: "407: a proxy that the client chose wants credentials. 511: whatever intercepts the traffic wants a login to the network.",
            ko: "407: 클라이언트가 고른 프록시가 자격 증명을 요구한다. 511: 트래픽을 가로채는 쪽이 네트워크 로그인을 요구한다.",
        },
    },
    Confusion {
        codes: &[401, 511],
        cites: &[http("15.5.2"), Cite::rfc(6585, "6")],
        difference: Text {
            en: "401: the origin guards the resource. 511: the network guards its access, and no origin sends it.",
            ko: "401: 원 서버가 리소스를 지킨다. 511: 네트워크가 접속을 지키며, 원 서버는 보내지 않는다.",
        },
    },
    Confusion {
        codes: &[403, 404],
        cites: &[http("15.5.4"), http("15.5.5")],
        difference: Text {
            en: "403 admits that there may be something to refuse. 404 may be sent in its place to hide that.",
            ko: "403은 거부할 무언가가 있음을 인정한다. 이를 숨기려면 404를 대신 보낼 수 있다.",
        },
    },
    Confusion {
        codes: &[403, 451],
        cites: &[Cite::rfc(7725, "3"), http("15.5.4")],
        difference: Text {
            en: "451: the cause is a legal demand. 403: any other refusal.",
            ko: "451: 법적 요구가 원인이다. 403: 그 밖의 모든 거부이다.",
        },
    },
    Confusion {
        codes: &[402, 403],
        cites: &[http("15.5.3"), http("15.5.4")],
        difference: Text {
            en: "402 is reserved and means nothing yet. A refusal is 403, also for want of payment.",
            ko: "402는 예약되어 있으며 아직 의미가 없다. 결제하지 않아 거부하는 경우도 403이다.",
        },
    },
    Confusion {
        codes: &[403, 405],
        cites: &[http("15.5.4"), http("15.5.6")],
        difference: Text {
            en: "405: nobody can use this method here, and Allow says which ones work. 403: this request is refused.",
            ko: "405: 여기서는 누구도 이 메서드를 쓸 수 없으며, 쓸 수 있는 것은 Allow가 알린다. 403: 이 요청을 거부한다.",
        },
    },
    Confusion {
        codes: &[404, 410],
        cites: &[http("15.5.5"), http("15.5.11")],
        difference: Text {
            en: "410: the origin knows that the resource is gone, probably for good. 404: it does not know, or does not say.",
            ko: "410: 원 서버가 리소스가 사라졌고 아마 영구적임을 안다. 404: 모르거나 밝히지 않는다.",
        },
    },
    Confusion {
        codes: &[204, 404],
        cites: &[http("15.3.5"), http("15.5.5")],
        difference: Text {
            en: "404: there is no such resource. 204: there is one, and it has nothing to show; an empty list is a 200.",
            ko: "404: 그런 리소스가 없다. 204: 리소스는 있으나 보여 줄 것이 없다. 빈 목록은 200이다.",
        },
    },
    Confusion {
        codes: &[404, 405, 501],
        cites: &[http("9.1"), http("15.5.5"), http("15.5.6"), http("15.6.2")],
        difference: Text {
            en: "404: no such resource. 405: the resource does not take the method. 501: the server does not know the method at all.",
            ko: "404: 그런 리소스가 없다. 405: 리소스가 그 메서드를 받지 않는다. 501: 서버가 그 메서드를 전혀 모른다.",
        },
    },
    Confusion {
        codes: &[400, 422],
        cites: &[http("15.5.1"), http("15.5.21")],
        difference: Text {
            en: "400: the request is malformed, or wrong in a way no other code names. 422: the content is well formed, and what it says cannot be done.",
            ko: "400: 요청의 형식이 틀렸거나, 다른 코드로 나타낼 수 없는 잘못이다. 422: 콘텐츠의 형식은 맞으나 그 내용을 수행할 수 없다.",
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
            en: "415: the type or coding is not taken. 400: it is, but the syntax is wrong. 422: the syntax is right, but the meaning is not.",
            ko: "415: 타입이나 코딩을 받지 않는다. 400: 받지만 문법이 틀렸다. 422: 문법은 맞지만 의미가 틀렸다.",
        },
    },
    Confusion {
        codes: &[400, 413, 414, 431],
        cites: &[http("15.5.14"), http("15.5.15"), Cite::rfc(6585, "5")],
        difference: Text {
            en: "What is too large has its own code: the content 413, the URI 414, the header fields 431. None of it is a 400.",
            ko: "너무 큰 것마다 코드가 따로 있다. 콘텐츠는 413, URI는 414, 헤더 필드는 431이며 400이 아니다.",
        },
    },
    Confusion {
        codes: &[406, 415],
        cites: &[http("15.5.16"), http("15.5.7")],
        difference: Text {
            en: "415: the server cannot take what the client sent (Content-Type). 406: it cannot give what the client accepts (Accept).",
            ko: "415: 클라이언트가 보낸 것(Content-Type)을 서버가 받을 수 없다. 406: 클라이언트가 받아들이는 것(Accept)을 서버가 줄 수 없다.",
        },
    },
    Confusion {
        codes: &[409, 412, 428],
        cites: &[http("15.5.10"), http("15.5.13"), Cite::rfc(6585, "3"), Cite::rfc(5789, "2.2")],
        difference: Text {
            en: "409: the current state is in the way, condition or not. 412: the request had a condition, and it was false. 428: the request had none, and must have one.",
            ko: "409: 조건이 있든 없든 현재 상태가 방해가 된다. 412: 요청에 있는 조건이 거짓이다. 428: 요청에 조건이 없으나 있어야 한다.",
        },
    },
    Confusion {
        codes: &[409, 422],
        cites: &[http("15.5.10"), http("15.5.21")],
        difference: Text {
            en: "409: the content is fine, and the state of the resource is in the way. 422: the content itself cannot be processed.",
            ko: "409: 콘텐츠는 괜찮으나 리소스의 상태가 방해가 된다. 422: 콘텐츠 자체를 처리할 수 없다.",
        },
    },
    Confusion {
        codes: &[409, 423],
        cites: &[Cite::rfc(4918, "11.3"), http("15.5.10")],
        difference: Text {
            en: "423 belongs to the locks of WebDAV. Any other lock is a 409.",
            ko: "423은 WebDAV 잠금에만 쓴다. 그 밖의 잠금은 409이다.",
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
            en: "304 has no content, because the client holds it already. 204 has none, because there is none.",
            ko: "304는 클라이언트가 이미 가지고 있으므로 콘텐츠가 없다. 204는 보낼 콘텐츠 자체가 없다.",
        },
    },
    Confusion {
        codes: &[200, 201],
        cites: &[http("15.3.2"), http("9.3.4")],
        difference: Text {
            en: "201: the request created a resource. A PUT that replaced one is a 200 or 204.",
            ko: "201: 요청이 리소스를 만들었다. 기존 것을 바꾼 PUT은 200이나 204이다.",
        },
    },
    Confusion {
        codes: &[200, 202],
        cites: &[http("15.3.1"), http("15.3.3")],
        difference: Text {
            en: "200: done. 202: taken on, and perhaps done later.",
            ko: "200: 끝났다. 202: 접수했으며 나중에 끝날 수도 있고 아닐 수도 있다.",
        },
    },
    Confusion {
        codes: &[200, 204],
        cites: &[http("15.3.1"), http("15.3.5")],
        difference: Text {
            en: "200 is expected to have content. Success with nothing to send is a 204.",
            ko: "200에는 콘텐츠가 있을 것으로 기대한다. 보낼 것이 없는 성공은 204이다.",
        },
    },
    Confusion {
        codes: &[200, 203],
        cites: &[http("15.3.4"), http("7.7")],
        difference: Text {
            en: "A response from a cache stays 200. 203 is for content that a proxy has changed.",
            ko: "캐시에서 온 응답은 200 그대로이다. 203은 프록시가 콘텐츠를 바꾼 경우이다.",
        },
    },
    Confusion {
        codes: &[200, 206, 416],
        cites: &[http("14.2"), http("15.3.7"), http("15.5.17")],
        difference: Text {
            en: "200: the range was ignored, and all is sent. 206: the range is sent, with Content-Range. 416: no range can be sent.",
            ko: "200: 범위를 무시하고 전부 보낸다. 206: Content-Range와 함께 범위를 보낸다. 416: 보낼 수 있는 범위가 없다.",
        },
    },
    Confusion {
        codes: &[204, 205],
        cites: &[http("15.3.5"), http("15.3.6")],
        difference: Text {
            en: "204: the client stays at its view as it is. 205: it resets that view. Neither has content.",
            ko: "204: 클라이언트가 화면을 그대로 둔다. 205: 화면을 처음 상태로 되돌린다. 둘 다 콘텐츠가 없다.",
        },
    },
    Confusion {
        codes: &[200, 201, 202, 204],
        cites: &[http("9.3.5")],
        difference: Text {
            en: "A deletion that is done is a 204, or a 200 if there is something to say; one that is queued is a 202. It never is a 201.",
            ko: "끝난 삭제는 204이고, 알릴 것이 있으면 200이다. 대기 중인 삭제는 202이며 201은 아니다.",
        },
    },
    Confusion {
        codes: &[201, 303],
        cites: &[http("9.3.3"), http("15.3.2"), http("15.4.4")],
        difference: Text {
            en: "201: the POST created what Location names. 303: the client shall look at what Location names, new or not.",
            ko: "201: Location이 가리키는 것을 POST가 만들었다. 303: 새것이든 아니든 클라이언트가 Location이 가리키는 것을 보게 한다.",
        },
    },
    Confusion {
        codes: &[201, 301, 302, 303, 307, 308],
        cites: &[http("10.2.2")],
        difference: Text {
            en: "With 201, Location names what was created, and clients do not go there. With a redirect, it is where they go.",
            ko: "201의 Location은 만들어진 것을 가리키며 클라이언트가 그리로 가지 않는다. 리다이렉션의 Location은 클라이언트가 갈 곳이다.",
        },
    },
    Confusion {
        codes: &[301, 308],
        cites: &[http("15.4.2"), http("15.4.9"), Cite::rfc(7538, "3")],
        difference: Text {
            en: "Both last. 301 lets clients turn POST into GET, 308 keeps the method.",
            ko: "둘 다 영구적이다. 301은 클라이언트가 POST를 GET으로 바꿀 수 있고, 308은 메서드를 유지한다.",
        },
    },
    Confusion {
        codes: &[302, 307],
        cites: &[http("15.4.3"), http("15.4.8")],
        difference: Text {
            en: "Both are temporary. 302 lets clients turn POST into GET, 307 does not.",
            ko: "둘 다 일시적이다. 302는 클라이언트가 POST를 GET으로 바꿀 수 있고, 307은 바꿀 수 없다.",
        },
    },
    Confusion {
        codes: &[302, 303, 307],
        cites: &[http("15.4.3"), http("15.4.4"), http("15.4.8")],
        difference: Text {
            en: "302: the same thing elsewhere, and the method may change. 303: another thing, to be retrieved with GET. 307: the same thing elsewhere, with the same method.",
            ko: "302: 같은 것이 다른 곳에 있으며 메서드가 바뀔 수 있다. 303: 다른 것이며 GET으로 가져온다. 307: 같은 것이 다른 곳에 있으며 메서드는 같다.",
        },
    },
    Confusion {
        codes: &[301, 302],
        cites: &[http("15.4.2"), http("15.4.3"), http("15.1")],
        difference: Text {
            en: "301: links are to be updated, and caches keep it by themselves. 302: links stay, and caches keep it only when told.",
            ko: "301: 링크를 고쳐야 하며 캐시가 스스로 저장한다. 302: 링크는 그대로이며 캐시는 지시가 있을 때만 저장한다.",
        },
    },
    Confusion {
        codes: &[300, 406],
        cites: &[http("15.4.1"), http("15.5.7")],
        difference: Text {
            en: "300 offers a choice as its answer. 406 says that no choice fits what the client accepts.",
            ko: "300은 선택지를 답으로 내놓는다. 406은 클라이언트가 받아들이는 것에 맞는 선택지가 없다는 뜻이다.",
        },
    },
    Confusion {
        codes: &[305, 306, 407],
        cites: &[http("15.4.6"), http("15.4.7"), http("15.5.8")],
        difference: Text {
            en: "305 is deprecated, and 306 reserved. What a proxy sends to get credentials is 407.",
            ko: "305는 폐기되었고 306은 예약되어 있다. 프록시가 자격 증명을 받으려고 보내는 것은 407이다.",
        },
    },
    Confusion {
        codes: &[500, 501],
        cites: &[http("15.6.1"), http("15.6.2")],
        difference: Text {
            en: "500: something broke. 501: it was never built.",
            ko: "500: 무언가 고장 났다. 501: 만들어진 적이 없다.",
        },
    },
    Confusion {
        codes: &[500, 502, 503, 504],
        cites: &[http("15.6.1"), http("15.6.3"), http("15.6.4"), http("15.6.5")],
        difference: Text {
            en: "500: this server failed. 502: the server behind it answered wrongly. 503: this server cannot for now. 504: the server behind it did not answer in time.",
            ko: "500: 이 서버가 실패했다. 502: 뒤의 서버가 잘못 답했다. 503: 이 서버가 당분간 할 수 없다. 504: 뒤의 서버가 제때 답하지 않았다.",
        },
    },
    Confusion {
        codes: &[502, 504],
        cites: &[http("15.6.3"), http("15.6.5")],
        difference: Text {
            en: "502: the server behind gave a bad answer. 504: it gave none in time.",
            ko: "502: 뒤의 서버가 잘못된 답을 했다. 504: 제때 답하지 않았다.",
        },
    },
    Confusion {
        codes: &[504, 599],
        cites: &[http("15.6.5"), Cite::rfc(9205, "4.6")],
        difference: Text {
            en: "599 is not registered. A proxy that gets no connection in time sends 504.",
            ko: "599는 등록되지 않았다. 제때 연결하지 못한 프록시는 504를 보낸다.",
        },
    },
    Confusion {
        codes: &[408, 504],
        cites: &[http("15.5.9"), http("15.6.5")],
        difference: Text {
            en: "408: the client was slow to send. 504: a server behind was slow to answer.",
            ko: "408: 클라이언트가 늦게 보냈다. 504: 뒤의 서버가 늦게 답했다.",
        },
    },
    Confusion {
        codes: &[408, 425, 429],
        cites: &[http("15.5.9"), Cite::rfc(8470, "5.2"), Cite::rfc(6585, "4")],
        difference: Text {
            en: "408: too slow. 425: too early, in the early data of TLS. 429: too many.",
            ko: "408: 너무 느리다. 425: TLS 조기 데이터로 너무 일찍 왔다. 429: 너무 많다.",
        },
    },
    Confusion {
        codes: &[429, 503],
        cites: &[Cite::rfc(6585, "4"), http("15.6.4")],
        difference: Text {
            en: "429: this client asks too much. 503: the server cannot serve anybody for now.",
            ko: "429: 이 클라이언트가 너무 많이 요청한다. 503: 서버가 당분간 누구에게도 응할 수 없다.",
        },
    },
    Confusion {
        codes: &[426, 505],
        cites: &[http("15.5.22"), http("15.6.6")],
        difference: Text {
            en: "426: ask again over a protocol that Upgrade names. 505: this major version of HTTP is not spoken here.",
            ko: "426: Upgrade에 적힌 프로토콜로 다시 요청해야 한다. 505: 이 HTTP 주 버전은 여기서 지원하지 않는다.",
        },
    },
    Confusion {
        codes: &[101, 426],
        cites: &[http("15.2.2"), http("15.5.22"), http("7.8")],
        difference: Text {
            en: "101 accepts the upgrade that the client offers. 426 demands one.",
            ko: "101은 클라이언트가 제안한 업그레이드를 받아들인다. 426은 업그레이드를 요구한다.",
        },
    },
    Confusion {
        codes: &[100, 417],
        cites: &[http("10.1.1")],
        difference: Text {
            en: "100 meets the expectation of 100-continue. 417 says that an expectation cannot be met.",
            ko: "100은 100-continue 기대를 충족한다. 417은 기대를 충족할 수 없다는 뜻이다.",
        },
    },
    Confusion {
        codes: &[102, 202],
        cites: &[Cite::rfc(2518, "10.1"), http("15.3.3")],
        difference: Text {
            en: "102 came before the answer proper. 202 is the answer.",
            ko: "102는 실제 응답에 앞서 왔다. 202는 그 자체가 최종 응답이다.",
        },
    },
    Confusion {
        codes: &[100, 103],
        cites: &[Cite::rfc(8297, "2"), http("15.2.1")],
        difference: Text {
            en: "103 brings header fields ahead of time. 100 lets the client send its content.",
            ko: "103은 헤더 필드를 미리 보낸다. 100은 클라이언트가 콘텐츠를 보내게 한다.",
        },
    },
    Confusion {
        codes: &[413, 507],
        cites: &[http("15.5.14"), Cite::rfc(4918, "11.5")],
        difference: Text {
            en: "413: the request is larger than the server takes. 507: the server has no room for what would be stored.",
            ko: "413: 요청이 서버가 받는 한도보다 크다. 507: 서버에 저장할 공간이 없다.",
        },
    },
    Confusion {
        codes: &[506, 507, 508],
        cites: &[Cite::rfc(2295, "8.1"), Cite::rfc(4918, "11.5"), Cite::rfc(5842, "7.2")],
        difference: Text {
            en: "506: negotiation leads back to itself. 507: no room to store. 508: a walk through a tree does not end.",
            ko: "506: 협상이 다시 협상으로 이어진다. 507: 저장할 공간이 없다. 508: 트리 순회가 끝나지 않는다.",
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
            en: "207 is the status of a message. 208 stands inside its content alone.",
            ko: "207은 메시지의 상태이다. 208은 그 콘텐츠 안에만 나온다.",
        },
    },
    Confusion {
        codes: &[400, 404, 421],
        cites: &[http("15.5.20"), http("7.4")],
        difference: Text {
            en: "421: the connection leads to the wrong server, and another may help. 400 and 404 find fault with the request or its target.",
            ko: "421: 연결이 다른 서버로 이어졌으며 다른 연결로는 될 수 있다. 400과 404는 요청이나 대상 리소스가 문제라는 뜻이다.",
        },
    },
];

/// A section of HTTP Semantics.
const fn http(section: &'static str) -> Cite {
    Cite::rfc(9110, section)
}
