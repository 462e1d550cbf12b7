//! The unregistered codes, smallest first.

use super::Unofficial;

/// Every such code that is known.
pub(super) static ALL: &[Unofficial] = &[
    code(419, "Page Expired", &[403], "Laravel", "the token against forged requests is missing or expired"),
    code(420, "Enhance Your Calm", &[429], "Twitter, Spring", "too many requests; at Spring, Method Failure"),
    code(
        430,
        "Request Header Fields Too Large",
        &[429, 403],
        "Shopify",
        "too many requests at once, or a hostile one",
    ),
    code(440, "Login Time-out", &[401], "Microsoft IIS", "the session has expired"),
    code(444, "No Response", &[], "nginx", "the connection is closed without a response; never sent"),
    code(449, "Retry With", &[400, 428], "Microsoft", "the request lacks something that the client can add"),
    code(
        450,
        "Blocked by Windows Parental Controls",
        &[403, 451],
        "Microsoft",
        "parental controls deny access",
    ),
    code(
        460,
        "Checksum Mismatch",
        &[408, 400],
        "AWS, tus",
        "the client closed the connection; at tus, a part of an upload arrived damaged",
    ),
    code(463, "", &[400], "AWS", "X-Forwarded-For has too many addresses"),
    code(464, "", &[400, 426], "AWS", "the protocol of the request is not that of the target"),
    code(
        494,
        "Request header too large",
        &[431],
        "nginx",
        "the header section is too large; logged, not sent",
    ),
    code(
        495,
        "SSL certificate error",
        &[400],
        "nginx",
        "the client's certificate is not valid; logged, not sent",
    ),
    code(
        496,
        "SSL certificate required",
        &[400],
        "nginx",
        "the client sent no certificate; logged, not sent",
    ),
    code(
        497,
        "Plain HTTP on HTTPS port",
        &[400, 426],
        "nginx",
        "a request without TLS came to the port for TLS; logged, not sent",
    ),
    code(498, "Invalid Token", &[401], "Esri", "the token is invalid or expired"),
    code(
        499,
        "Client Closed Request",
        &[],
        "nginx, Esri",
        "the client went away before the answer; logged, not sent. At Esri, a token is missing: that is 401",
    ),
    code(509, "Bandwidth Limit Exceeded", &[429, 503], "Apache, cPanel", "the site has used up its traffic"),
    code(
        520,
        "Web server returns an unknown error",
        &[502],
        "Cloudflare",
        "the origin's answer was empty or not understood",
    ),
    code(521, "Web server is down", &[502], "Cloudflare", "the origin refused the connection"),
    code(522, "Connection timed out", &[504], "Cloudflare", "no connection to the origin in time"),
    code(523, "Origin is unreachable", &[502], "Cloudflare", "no way to the origin"),
    code(524, "A timeout occurred", &[504], "Cloudflare", "no answer from the origin in time"),
    code(525, "SSL handshake failed", &[502], "Cloudflare", "no TLS connection to the origin"),
    code(526, "Invalid SSL certificate", &[502], "Cloudflare", "the origin's certificate is not valid"),
    code(529, "Site is overloaded", &[503], "Qualys and others", "too much load"),
    code(
        530,
        "Site is frozen",
        &[502, 503],
        "Cloudflare, Pantheon",
        "an error told in the content; at Pantheon, the site is switched off",
    ),
    code(
        598,
        "Network read timeout error",
        &[504],
        "some proxies",
        "no answer in time from the server behind",
    ),
    code(
        599,
        "Network Connect Timeout Error",
        &[504],
        "some proxies",
        "no connection in time to the server behind",
    ),
];

const fn code(
    code: u16,
    name: &'static str,
    instead: &'static [u16],
    vendor: &'static str,
    meaning: &'static str,
) -> Unofficial {
    Unofficial { code, name, vendor, meaning, instead }
}
