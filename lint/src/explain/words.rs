//! The labels of a page and the names of the catalogue's terms, in both languages.

use responds_core::{
    Language, Text,
    catalogue::{Cacheable, ContentRule, Scope, Sender, State},
    header::Demand,
    method::Fit,
};

const fn both(en: &'static str, ko: &'static str) -> Text {
    Text { en, ko }
}

pub(crate) const CLASS: Text = both("Class", "분류");
pub(crate) const STATE: Text = both("State", "등록 상태");
pub(crate) const DEFINED: Text = both("Defined in", "정의");
pub(crate) const SCOPE: Text = both("Used for", "용도");
pub(crate) const CONTENT: Text = both("Content", "콘텐츠");
pub(crate) const CACHING: Text = both("Caching", "캐시");
pub(crate) const SENT_BY: Text = both("Sent by", "보내는 주체");
pub(crate) const IN_RUST: Text = both("In Rust", "Rust에서");
pub(crate) const ALSO: Text = both("Also called", "다른 이름");
pub(crate) const OTHER_LANGUAGE: Text = both("In Korean", "영어로");
pub(crate) const USED_BY: Text = both("Used by", "사용하는 곳");
pub(crate) const MEANING: Text = both("Meaning", "의미");
pub(crate) const INSTEAD: Text = both("Use instead", "대신 쓸 코드");
pub(crate) const READ_AS: Text = both("Clients treat it as", "클라이언트의 해석");
pub(crate) const IF_MEANT: Text = both("If intended", "의도한 경우");
pub(crate) const FIELDS: Text = both("Header fields", "헤더 필드");
pub(crate) const OTHER_FIELDS: Text = both("other fields", "그 밖의 필드");
pub(crate) const METHODS: Text = both("Methods", "메서드");
pub(crate) const ANY_METHOD: Text = both("any method", "모든 메서드");
pub(crate) const CONFUSED: Text = both("Confused with", "혼동하기 쉬운 코드");
pub(crate) const VENDORS: Text =
    both("Unregistered codes that it should replace", "이 코드로 대체해야 할 등록되지 않은 코드");
pub(crate) const SOURCES: Text = both("Sources", "출처");
pub(crate) const STATUSES: Text = both("Statuses", "상태 코드");
pub(crate) const LEVELS: Text = both("Level in each profile", "프로필별 수준");
pub(crate) const LOOKS_AT: Text = both("Looks at", "검사 대상");
pub(crate) const LEVEL: Text = both("Level", "수준");
pub(crate) const FLAGGED: Text = both("Flagged", "지적되는 코드");
pub(crate) const FIXED: Text = both("Instead", "고친 코드");
pub(crate) const ANOTHER_LEVEL: Text = both("Another level", "수준 바꾸기");
pub(crate) const RULES: Text = both("Rules", "규칙");
pub(crate) const PROFILE: Text = both("a profile of the rules", "규칙의 프로필");
pub(crate) const CHANGED_LEVELS: Text = both("Levels other than the rules' own", "규칙의 기본값과 다른 수준");
pub(crate) const CHOOSE: Text = both("Choose it", "고르는 방법");
pub(crate) const BY_LEVEL: Text = both(
    "The default level of each rule, and the code that it flags.",
    "각 규칙의 기본 수준과 그 규칙이 지적하는 코드이다.",
);
pub(crate) const NOTHING: Text = both("none: send no response", "없음: 응답을 보내지 않는다");
pub(crate) const UNREGISTERED: Text = both(
    "not registered: applications must only use registered codes (RFC 9205 §4.6)",
    "등록되지 않음: 애플리케이션은 등록된 코드만 써야 한다(RFC 9205 §4.6)",
);
pub(crate) const NO_CODE: Text = both(
    "a server error, like any number outside 100 to 599 (RFC 9110 §15)",
    "100에서 599 밖의 숫자이므로 서버 오류로 해석한다(RFC 9110 §15)",
);

/// The clause that gives the date until which a temporary registration holds.
pub(crate) fn until(date: &str, language: Language) -> String {
    match language {
        Language::English => format!("; the registration expires on {date} unless it is renewed"),
        Language::Korean => format!(". 갱신하지 않으면 등록이 {date}에 만료된다"),
    }
}

pub(crate) const fn state(state: State) -> Text {
    match state {
        State::Registered => both("registered", "등록됨"),
        State::Temporary => {
            both("registered temporarily, defined by a draft", "초안에 정의되어 임시로 등록됨")
        }
        State::Unused => both("reserved, without a meaning", "의미 없이 예약됨"),
        State::Deprecated => both("deprecated: do not send it", "폐기됨: 보내지 않는다"),
        State::Obsoleted => both("obsoleted: do not send it", "폐기됨(obsoleted): 보내지 않는다"),
        State::Unofficial => UNREGISTERED,
    }
}

pub(crate) const fn scope(scope: Scope) -> Text {
    match scope {
        Scope::General => both("", ""),
        Scope::WebDav => both("WebDAV", "WebDAV"),
        Scope::Embedded => both("WebDAV, only inside the content of a 207", "WebDAV의 207 콘텐츠 안에서만"),
        Scope::Gateway => both("gateways", "게이트웨이"),
        Scope::Proxy => both("proxies", "프록시"),
        Scope::Historic => both("an earlier version of WebDAV", "WebDAV의 이전 버전"),
        Scope::Extension => {
            both("an extension that client and server both support", "클라이언트와 서버가 모두 지원하는 확장")
        }
    }
}

pub(crate) const fn sender(sender: Sender) -> Text {
    match sender {
        Sender::Origin => both("the origin server", "오리진 서버"),
        Sender::Intermediary => both("proxies and gateways only", "프록시와 게이트웨이만"),
        Sender::Either => both("origin servers, proxies and gateways", "오리진 서버, 프록시, 게이트웨이"),
        Sender::Nobody => both("nobody", "없음"),
    }
}

pub(crate) const fn content(rule: ContentRule) -> Text {
    match rule {
        ContentRule::Forbidden => {
            both("none: the message ends with the header section", "없음: 메시지가 헤더 섹션으로 끝난다")
        }
        ContentRule::MustBeEmpty => both("empty: its length is zero", "비어 있음: 길이가 0이다"),
        ContentRule::Expected => both("expected", "있어야 함"),
        ContentRule::Optional => both("optional", "선택"),
    }
}

pub(crate) const fn caching(cacheable: Cacheable) -> Text {
    match cacheable {
        Cacheable::Heuristically => both("heuristically cacheable", "휴리스틱 캐시 가능"),
        Cacheable::WhenTold => {
            both("only if the response allows it explicitly", "응답이 명시적으로 허용할 때만")
        }
        Cacheable::Never => both("must not be cached", "캐시하면 안 됨"),
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
        Demand::Undefined => both("undefined", "정의되지 않음"),
        Demand::Dropped => both("no longer required", "더 이상 요구되지 않음"),
        Demand::Unasked => both("not required", "요구되지 않음"),
    }
}

pub(crate) const fn fit(fit: Fit) -> Text {
    match fit {
        Fit::Fine => both("fits", "알맞음"),
        Fit::Suspicious => both("unusual", "드묾"),
        Fit::Violation => both("forbidden", "금지됨"),
    }
}
