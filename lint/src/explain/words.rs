//! What the catalogue's terms are called on a page, in both languages.

use responds_core::{
    Text,
    catalogue::{Cacheable, ContentRule, Scope, Sender, State},
    header::Demand,
    method::Fit,
    rule::Ground,
};

const fn both(en: &'static str, ko: &'static str) -> Text {
    Text { en, ko }
}

pub(crate) const CLASS: Text = both("Class", "분류");
pub(crate) const STATE: Text = both("State", "등록 상태");
pub(crate) const DEFINED: Text = both("Defined in", "정의");
pub(crate) const SCOPE: Text = both("Used for", "쓰임");
pub(crate) const CONTENT: Text = both("Content", "콘텐츠");
pub(crate) const CACHING: Text = both("Caching", "캐시");
pub(crate) const SENT_BY: Text = both("Sent by", "보내는 쪽");
pub(crate) const IN_RUST: Text = both("In Rust", "Rust에서");
pub(crate) const ALSO: Text = both("Also called", "다른 이름");
pub(crate) const OTHER_LANGUAGE: Text = both("In Korean", "영어로");
pub(crate) const USED_BY: Text = both("Used by", "쓰는 곳");
pub(crate) const MEANING: Text = both("Meaning there", "그곳에서의 뜻");
pub(crate) const INSTEAD: Text = both("Use instead", "대신 쓸 것");
pub(crate) const READ_AS: Text = both("Clients see", "클라이언트의 해석");
pub(crate) const IF_MEANT: Text = both("If it is meant", "그래도 쓰려면");
pub(crate) const FIELDS: Text = both("Header fields", "헤더 필드");
pub(crate) const OTHER_FIELDS: Text = both("other fields", "그 밖의 필드");
pub(crate) const METHODS: Text = both("Methods", "메서드");
pub(crate) const ANY_METHOD: Text = both("any method", "모든 메서드");
pub(crate) const CONFUSED: Text = both("Confused with", "혼동하기 쉬운 코드");
pub(crate) const VENDORS: Text =
    both("Unregistered codes that it should replace", "이 코드로 바꿔 쓸 등록되지 않은 코드");
pub(crate) const SOURCES: Text = both("Sources", "출처");
pub(crate) const STATUSES: Text = both("Statuses", "상태 코드");
pub(crate) const LEVELS: Text = both("Level in each profile", "프로필별 수준");
pub(crate) const LOOKS_AT: Text = both("Looks at", "살펴보는 것");
pub(crate) const LEVEL: Text = both("Level", "수준");
pub(crate) const FLAGGED: Text = both("Flagged", "지적되는 코드");
pub(crate) const FIXED: Text = both("Instead", "고친 코드");
pub(crate) const ANOTHER_LEVEL: Text = both("Another level", "수준 바꾸기");
pub(crate) const RULES: Text = both("Rules", "규칙");
pub(crate) const BY_LEVEL: Text = both(
    "The level of each rule, and what it flags, where neither a profile nor a flag sets another.",
    "프로필이나 플래그가 바꾸지 않을 때 각 규칙의 수준과, 그 규칙이 지적하는 것이다.",
);
pub(crate) const RULES_IN_ENGLISH: &str = "규칙의 본문은 컴파일러와 같은 영어 문구로 제공된다.";
pub(crate) const NOTHING: Text = both("nothing: send no response", "없음: 응답을 보내지 않는다");
pub(crate) const UNREGISTERED: Text = both(
    "not registered: applications are to send registered codes alone (RFC 9205 §4.6)",
    "등록되지 않음: 애플리케이션은 등록된 코드만 보내야 한다(RFC 9205 §4.6)",
);

pub(crate) const fn state(state: State) -> Text {
    match state {
        State::Registered => both("registered", "등록됨"),
        State::Temporary => {
            both("registered for a limited time, from a draft", "초안에 따라 한시적으로 등록됨")
        }
        State::Unused => both("reserved, without a meaning", "의미 없이 예약됨"),
        State::Deprecated => both("deprecated: do not send it", "폐기됨: 보내지 않는다"),
        State::Obsoleted => both("obsolete: do not send it", "쓰이지 않게 됨: 보내지 않는다"),
        State::Unofficial => UNREGISTERED,
    }
}

pub(crate) const fn scope(scope: Scope) -> Text {
    match scope {
        Scope::General => both("", ""),
        Scope::WebDav => both("WebDAV", "WebDAV"),
        Scope::Embedded => both("WebDAV, inside the content of a 207 alone", "WebDAV의 207 콘텐츠 안에서만"),
        Scope::Gateway => both("gateways", "게이트웨이"),
        Scope::Proxy => both("proxies", "프록시"),
        Scope::Historic => both("an older WebDAV, which dropped it", "이후 이 코드를 뺀 옛 WebDAV"),
        Scope::Extension => {
            both("an extension that client and server both speak", "클라이언트와 서버가 모두 아는 확장")
        }
    }
}

pub(crate) const fn sender(sender: Sender) -> Text {
    match sender {
        Sender::Origin => both("the origin server", "원 서버"),
        Sender::Intermediary => both("proxies and gateways alone", "프록시와 게이트웨이만"),
        Sender::Either => both("origin servers, proxies and gateways", "원 서버, 프록시, 게이트웨이"),
        Sender::Nobody => both("nobody", "없음"),
    }
}

pub(crate) const fn content(rule: ContentRule) -> Text {
    match rule {
        ContentRule::Forbidden => both("none: it ends with the header section", "없음: 헤더 섹션으로 끝난다"),
        ContentRule::MustBeEmpty => both("empty: of length zero", "비어 있음: 길이가 0이다"),
        ContentRule::Expected => both(
            "expected: without it clients learn too little",
            "있어야 함: 없으면 클라이언트가 알 수 있는 것이 적다",
        ),
        ContentRule::Optional => both("with or without", "있어도 되고 없어도 됨"),
    }
}

pub(crate) const fn caching(cacheable: Cacheable) -> Text {
    match cacheable {
        Cacheable::Heuristically => both("caches may keep it unasked", "캐시가 알아서 저장할 수 있다"),
        Cacheable::WhenTold => both("only where the response says so", "응답이 허용할 때만 저장한다"),
        Cacheable::Never => both("never", "저장하지 않는다"),
    }
}

pub(crate) const fn demand(demand: Demand) -> Text {
    match demand {
        Demand::Must => both("MUST", "필수(MUST)"),
        Demand::MustNot => both("MUST NOT", "금지(MUST NOT)"),
        Demand::Should => both("SHOULD", "권장(SHOULD)"),
        Demand::ShouldNot => both("SHOULD NOT", "비권장(SHOULD NOT)"),
        Demand::May => both("MAY", "선택(MAY)"),
        Demand::Described => both("part of the definition", "정의에 포함됨"),
        Demand::Meaningless => both("has no meaning", "의미 없음"),
        Demand::Undefined => both("left open", "정해지지 않음"),
        Demand::Dropped => both("no longer asked for", "더는 요구되지 않음"),
        Demand::Unasked => both("not asked for", "요구되지 않음"),
    }
}

pub(crate) const fn fit(fit: Fit) -> Text {
    match fit {
        Fit::Fine => both("fits", "알맞음"),
        Fit::Suspicious => both("odd", "어울리지 않음"),
        Fit::Violation => both("ruled out", "금지됨"),
    }
}

pub(crate) const fn ground(ground: Ground) -> Text {
    let ko = match ground {
        Ground::Declaration => "선언",
        Ground::Signature => "시그니처",
        Ground::Body => "함수 본문",
        Ground::Types => "타입",
        Ground::Workspace => "워크스페이스",
    };
    both(ground.name(), ko)
}
