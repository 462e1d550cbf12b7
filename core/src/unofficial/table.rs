//! The unregistered codes, smallest first.

use super::Unofficial;
use crate::Text;

/// Every such code that is known.
pub(super) static ALL: &[Unofficial] = &[
    code(
        218,
        "This is fine",
        &[200],
        "Apache",
        Text {
            en: "an error whose content passes ProxyErrorOverride unchanged",
            ko: "ProxyErrorOverride가 콘텐츠를 바꾸지 않고 통과시키는 오류이다",
        },
    ),
    code(
        419,
        "Page Expired",
        &[403],
        "Laravel",
        Text { en: "the CSRF token is missing or expired", ko: "CSRF 토큰이 없거나 만료되었다" },
    ),
    code(
        420,
        "Enhance Your Calm",
        &[429],
        "Twitter, Spring",
        Text {
            en: "too many requests; in Spring, Method Failure",
            ko: "요청이 너무 많다. Spring에서는 Method Failure를 뜻한다",
        },
    ),
    code(
        430,
        "Request Header Fields Too Large",
        &[429, 403],
        "Shopify",
        Text {
            en: "too many requests at once, or a request that looks malicious",
            ko: "한꺼번에 요청이 너무 많거나, 악의적인 요청으로 보인다",
        },
    ),
    code(
        440,
        "Login Time-out",
        &[401],
        "Microsoft IIS",
        Text { en: "the session has expired", ko: "세션이 만료되었다" },
    ),
    code(
        444,
        "No Response",
        &[],
        "nginx",
        Text {
            en: "the server closes the connection without a response; never sent",
            ko: "서버가 응답 없이 연결을 닫는다. 전송되는 일은 없다",
        },
    ),
    code(
        449,
        "Retry With",
        &[400, 428],
        "Microsoft",
        Text {
            en: "the client should retry with additional information",
            ko: "클라이언트가 정보를 추가하여 다시 시도해야 한다",
        },
    ),
    code(
        450,
        "Blocked by Windows Parental Controls",
        &[403, 451],
        "Microsoft",
        Text { en: "parental controls block the access", ko: "자녀 보호 기능이 접근을 막는다" },
    ),
    code(
        460,
        "Checksum Mismatch",
        &[408, 400],
        "AWS, tus",
        Text {
            en: "the client closed the connection; in tus, the checksum of an upload does not match",
            ko: "클라이언트가 연결을 닫았다. tus에서는 업로드의 체크섬이 맞지 않음을 뜻한다",
        },
    ),
    code(
        463,
        "",
        &[400],
        "AWS",
        Text {
            en: "X-Forwarded-For contains too many addresses", ko: "X-Forwarded-For에 주소가 너무 많다"
        },
    ),
    code(
        464,
        "",
        &[400, 426],
        "AWS",
        Text {
            en: "the request uses a protocol that the target does not support",
            ko: "요청의 프로토콜이 대상의 프로토콜과 다르다",
        },
    ),
    code(
        494,
        "Request header too large",
        &[431],
        "nginx",
        Text {
            en: "the header section is too large; logged, not sent",
            ko: "헤더 섹션이 너무 크다. 로그에만 남고 전송되지 않는다",
        },
    ),
    code(
        495,
        "SSL certificate error",
        &[400],
        "nginx",
        Text {
            en: "the client certificate is invalid; logged, not sent",
            ko: "클라이언트 인증서가 유효하지 않다. 로그에만 남고 전송되지 않는다",
        },
    ),
    code(
        496,
        "SSL certificate required",
        &[400],
        "nginx",
        Text {
            en: "the client sent no certificate; logged, not sent",
            ko: "클라이언트가 인증서를 보내지 않았다. 로그에만 남고 전송되지 않는다",
        },
    ),
    code(
        497,
        "Plain HTTP on HTTPS port",
        &[400, 426],
        "nginx",
        Text {
            en: "plain HTTP was sent to the HTTPS port; logged, not sent",
            ko: "HTTPS 포트에 평문 HTTP 요청이 왔다. 로그에만 남고 전송되지 않는다",
        },
    ),
    code(
        498,
        "Invalid Token",
        &[401],
        "Esri",
        Text {
            en: "the token is invalid or expired", ko: "토큰이 유효하지 않거나 만료되었다"
        },
    ),
    code(
        499,
        "Client Closed Request",
        &[],
        "nginx, Esri",
        Text {
            en: "the client closed the connection before the response; logged, not sent. In Esri, a token is required: use 401",
            ko: "응답 전에 클라이언트가 연결을 닫았다. 로그에만 남고 전송되지 않는다. Esri에서는 토큰이 필요함을 뜻하며, 이때는 401을 쓴다",
        },
    ),
    code(
        509,
        "Bandwidth Limit Exceeded",
        &[429, 503],
        "Apache, cPanel",
        Text { en: "the site has exceeded its bandwidth", ko: "사이트가 대역폭 한도를 넘었다" },
    ),
    code(
        520,
        "Web server returns an unknown error",
        &[502],
        "Cloudflare",
        Text {
            en: "the origin returned an empty or unexpected response",
            ko: "오리진 서버의 응답이 비었거나 해석할 수 없다",
        },
    ),
    code(
        521,
        "Web server is down",
        &[502],
        "Cloudflare",
        Text { en: "the origin refused the connection", ko: "오리진 서버가 연결을 거부했다" },
    ),
    code(
        522,
        "Connection timed out",
        &[504],
        "Cloudflare",
        Text {
            en: "the connection to the origin timed out", ko: "오리진 서버와의 연결 시간이 초과되었다"
        },
    ),
    code(
        523,
        "Origin is unreachable",
        &[502],
        "Cloudflare",
        Text { en: "the origin is unreachable", ko: "오리진 서버에 도달할 수 없다" },
    ),
    code(
        524,
        "A timeout occurred",
        &[504],
        "Cloudflare",
        Text {
            en: "the origin did not respond in time", ko: "오리진 서버가 제때 응답하지 않았다"
        },
    ),
    code(
        525,
        "SSL handshake failed",
        &[502],
        "Cloudflare",
        Text {
            en: "the TLS handshake with the origin failed",
            ko: "오리진 서버와의 TLS 핸드셰이크가 실패했다",
        },
    ),
    code(
        526,
        "Invalid SSL certificate",
        &[502],
        "Cloudflare",
        Text {
            en: "the origin's certificate is invalid", ko: "오리진 서버의 인증서가 유효하지 않다"
        },
    ),
    code(
        527,
        "Railgun Error",
        &[502, 504],
        "Cloudflare",
        Text {
            en: "the connection to the origin's Railgun server failed; no longer in use",
            ko: "오리진의 Railgun 서버와의 연결이 실패했다. 더 이상 쓰지 않는다",
        },
    ),
    code(
        529,
        "Site is overloaded",
        &[503],
        "Qualys and others",
        Text { en: "the service is overloaded", ko: "서비스에 과부하가 걸렸다" },
    ),
    code(
        530,
        "Site is frozen",
        &[502, 503],
        "Cloudflare, Pantheon",
        Text {
            en: "the content explains the error; in Pantheon, the site is frozen",
            ko: "오류를 콘텐츠로 설명한다. Pantheon에서는 사이트가 정지되었음을 뜻한다",
        },
    ),
    code(
        540,
        "Temporarily Disabled",
        &[503],
        "Shopify",
        Text {
            en: "the endpoint is temporarily disabled", ko: "엔드포인트를 일시적으로 사용할 수 없다"
        },
    ),
    code(
        561,
        "Unauthorized",
        &[401, 502],
        "AWS",
        Text {
            en: "the load balancer got an error from the identity provider",
            ko: "로드 밸런서가 신원 공급자로부터 오류를 받았다",
        },
    ),
    code(
        598,
        "Network read timeout error",
        &[504],
        "some proxies",
        Text {
            en: "the upstream server did not respond in time",
            ko: "업스트림 서버가 제때 응답하지 않았다",
        },
    ),
    code(
        599,
        "Network Connect Timeout Error",
        &[504],
        "some proxies",
        Text {
            en: "the connection to the upstream server timed out",
            ko: "업스트림 서버와의 연결 시간이 초과되었다",
        },
    ),
    code(
        783,
        "Unexpected Token",
        &[400],
        "Shopify",
        Text { en: "the request contains a JSON syntax error", ko: "요청에 JSON 문법 오류가 있다" },
    ),
    code(
        999,
        "Request Denied",
        &[403, 429],
        "LinkedIn",
        Text {
            en: "the request was rejected, usually as automated",
            ko: "대개 자동화된 요청으로 보고 거부한다",
        },
    ),
];

const fn code(
    code: u16,
    name: &'static str,
    instead: &'static [u16],
    vendor: &'static str,
    meaning: Text,
) -> Unofficial {
    Unofficial { code, name, vendor, meaning, instead }
}
