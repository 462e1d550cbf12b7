//! The sentences around findings in a terminal, in both languages.

use responds_core::{Language, Text};

use crate::report::several;

/// The label of the place where a status is made.
pub(super) fn made_here(status: u16, language: Language) -> String {
    match language {
        Language::English => format!("`{status}` is made here"),
        Language::Korean => format!("`{status}` 상태를 여기서 만든다"),
    }
}

/// The label of another place that has the same defect.
pub(super) const SAME_HERE: Text =
    Text { en: "the same is wrong here", ko: "같은 문제가 여기에도 있다" };

/// The label of a step between the handler and that place.
pub(super) fn by_way_of(name: &str, language: Language) -> String {
    match language {
        Language::English => format!("through `{name}`"),
        Language::Korean => format!("`{name}` 경유"),
    }
}

/// The position of a step, as a file and a line.
pub(super) fn at(path: &str, line: usize, language: Language) -> String {
    match language {
        Language::English => format!("at {path}:{line}"),
        Language::Korean => format!("{path}:{line}"),
    }
}

/// The title of findings of one rule that are not shown in full.
pub(super) fn more_like_these(count: usize, rule: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("{} of `{rule}` like these; `-v` shows each of them", several(count, "more finding"))
        }
        Language::Korean => {
            format!("`{rule}` 규칙의 비슷한 지적이 {count}건 더 있다. `-v`로 모두 볼 수 있다")
        }
    }
}

/// The number of handlers of a report that are not named.
pub(super) fn and_more(count: usize, language: Language) -> String {
    match language {
        Language::English => format!("and {count} more; `-v` shows each of them"),
        Language::Korean => format!("외 {count}건. `-v`로 모두 볼 수 있다"),
    }
}

/// The title of a finding that several handlers share: their number takes the place of the one name.
///
/// `predicate` is the message of one of them without the name of its handler.
pub(super) fn shared(predicate: &str, handlers: usize, through: &str, language: Language) -> String {
    match (language, predicate.split_once(", ")) {
        (Language::English, Some((what, why))) => {
            format!("{handlers} handlers{what} through `{through}`, {why}")
        }
        (Language::English, None) => format!("{handlers} handlers{predicate} through `{through}`"),
        (Language::Korean, _) => {
            let rest = predicate.strip_prefix(" 핸들러").unwrap_or(predicate);
            format!("핸들러 {handlers}개{rest}(`{through}` 경유)")
        }
    }
}

/// The number of files in which no endpoint was found.
pub(super) fn no_endpoints(files: usize, language: Language) -> String {
    match language {
        Language::English => format!("nothing: no endpoint was found in {}", several(files, "file")),
        Language::Korean => format!("없음: 파일 {files}개에서 엔드포인트를 찾지 못했다"),
    }
}

/// The word before the summary.
pub(super) const fn checked(language: Language) -> &'static str {
    match language {
        Language::English => "checked",
        Language::Korean => "검사 결과",
    }
}

/// The extent of the check.
pub(super) fn extent(endpoints: usize, files: usize, language: Language) -> String {
    match language {
        Language::English => format!("{} in {}", several(endpoints, "endpoint"), several(files, "file")),
        Language::Korean => format!("(파일 {files}개, 엔드포인트 {endpoints}개)"),
    }
}

/// The number of findings of a level.
pub(super) fn counted(count: usize, en: &str, ko: &str, language: Language) -> String {
    match (language, count) {
        (Language::English, 0) => format!("no {en}s"),
        (Language::English, _) => several(count, en),
        (Language::Korean, 0) => format!("{ko} 없음"),
        (Language::Korean, _) => format!("{ko} {count}건"),
    }
}

/// The number of parts that could not be read; empty for none.
pub(super) fn unread(parts: usize, language: Language) -> String {
    match (language, parts) {
        (_, 0) => String::new(),
        (Language::English, _) => format!("{} not checked", several(parts, "part")),
        (Language::Korean, _) => format!("검사하지 못한 부분 {parts}곳"),
    }
}

/// The number of endpoints that may send more than is known; empty for none.
pub(super) fn open(endpoints: usize, language: Language) -> String {
    match (language, endpoints) {
        (_, 0) => String::new(),
        (Language::English, _) => {
            format!(" ({} may send more than is known)", several(endpoints, "endpoint"))
        }
        (Language::Korean, _) => format!(" (엔드포인트 {endpoints}개는 더 보낼 수도 있다)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_finding_counts_handlers() {
        let en = " can respond with 403 Forbidden, which `#[responds(..)]` does not declare";
        assert_eq!(
            shared(en, 3, "check", Language::English),
            "3 handlers can respond with 403 Forbidden through `check`, which `#[responds(..)]` does not declare"
        );
        let ko = " 핸들러가 403 Forbidden 상태로 응답할 수 있는데 `#[responds(..)]`에 선언되어 있지 않다";
        assert_eq!(
            shared(ko, 3, "check", Language::Korean),
            "핸들러 3개가 403 Forbidden 상태로 응답할 수 있는데 `#[responds(..)]`에 선언되어 있지 않다(`check` 경유)"
        );
    }
}
