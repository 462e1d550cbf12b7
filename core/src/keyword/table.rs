//! The words of each status: one row each, smallest code first.

use super::Keywords;

/// The words of every status.
pub(super) static ALL: &[Keywords] = &[
    of(
        100,
        &["expect", "go on", "interim", "large upload"],
        &["진행", "계속 보내기", "임시 응답", "중간 응답"],
    ),
    of(
        101,
        &["websocket", "upgrade", "change protocol"],
        &["웹소켓", "업그레이드", "프로토콜 변경", "프로토콜 전환 중"],
    ),
    of(102, &["webdav", "working", "in progress", "still busy"], &["처리중", "진행 중", "작업 중", "웹데브"]),
    of(
        103,
        &["preload", "preconnect", "hint", "link header"],
        &["미리 불러오기", "프리로드", "사전 로딩", "얼리 힌트"],
    ),
    of(104, &["resumable upload", "resume", "tus"], &["이어 올리기", "업로드 재개", "재개 가능한 업로드"]),
    of(
        200,
        &["success", "fine", "worked", "everything is good"],
        &["정상", "오케이", "성공적으로 처리", "요청 성공"],
    ),
    of(
        201,
        &["create", "new resource", "insert", "post succeeded"],
        &["생성", "새 리소스", "만들어짐", "등록 성공", "작성됨"],
    ),
    of(
        202,
        &["async", "asynchronous", "queued", "background job", "later", "batch"],
        &["비동기", "접수", "허용됨", "대기열", "백그라운드 작업", "나중에 처리", "일괄 작업"],
    ),
    of(
        203,
        &["transforming proxy", "modified by a proxy", "third party copy"],
        &["신뢰할 수 없는 정보", "비권위 정보", "프록시가 수정", "변환 프록시", "사본"],
    ),
    of(
        204,
        &["empty", "no body", "nothing to return", "delete succeeded"],
        &["빈 응답", "본문 없음", "내용 없음", "바디 없음", "삭제 성공", "컨텐츠 없음"],
    ),
    of(
        205,
        &["clear form", "reset form", "reset view"],
        &["양식 초기화", "폼 초기화", "화면 초기화", "문서 보기 재설정", "내용 초기화"],
    ),
    of(
        206,
        &["range", "chunk", "resume download", "video seeking", "streaming"],
        &["부분 콘텐츠", "범위 요청", "이어받기", "동영상 재생", "부분 응답"],
    ),
    of(
        207,
        &["webdav", "several statuses", "batch result", "bulk"],
        &["멀티 상태", "여러 상태", "일괄 결과", "웹데브"],
    ),
    of(208, &["webdav", "binding", "listed before"], &["이미 나열됨", "중복 나열", "바인딩", "웹데브"]),
    of(
        226,
        &["delta encoding", "instance manipulation", "difference"],
        &["델타 인코딩", "인스턴스 조작", "차이만 전송"],
    ),
    of(
        300,
        &["choose", "alternatives", "several representations"],
        &["복수 응답", "다중 선택", "선택", "여러 표현"],
    ),
    of(
        301,
        &["permanent redirect", "moved for good", "new address", "seo"],
        &["영구 이동됨", "영구적 리다이렉트", "주소 변경", "리디렉션", "리다이렉트"],
    ),
    of(
        302,
        &["temporary redirect", "moved for now", "short link"],
        &["임시 이동", "일시적 이동", "단축 주소", "리디렉션", "리다이렉트"],
    ),
    of(
        303,
        &["redirect after post", "post redirect get", "result page"],
        &["기타 위치", "다른 위치 보기", "결과 페이지", "리디렉션", "리다이렉트"],
    ),
    of(
        304,
        &["cache", "etag", "conditional", "still fresh", "unchanged"],
        &["캐시", "변경 없음", "변경되지 않음", "조건부 요청", "최신 사본"],
    ),
    of(305, &["proxy", "deprecated redirect"], &["프록시를 거쳐야 함", "폐기된 리다이렉트"]),
    of(306, &["switch proxy", "reserved", "unused"], &["프록시 전환", "미사용", "사용하지 않음", "예약됨"]),
    of(
        307,
        &["temporary redirect", "keeps the method", "hsts"],
        &["임시 리디렉션", "임시 이동", "메서드 유지", "일시적 리다이렉트"],
    ),
    of(
        308,
        &["permanent redirect", "keeps the method", "moved for good"],
        &["영구 리디렉션", "영구 이동", "메서드 유지", "영구적 리다이렉트"],
    ),
    of(
        400,
        &["syntax error", "malformed", "invalid input", "validation", "cannot parse"],
        &["문법 오류", "형식 오류", "잘못된 입력", "파싱 오류", "유효성 검사", "요청 오류"],
    ),
    of(
        401,
        &[
            "password",
            "login",
            "log in",
            "authentication",
            "credentials",
            "token",
            "expired session",
            "not signed in",
            "not logged in",
        ],
        &[
            "비밀번호",
            "아이디",
            "인증",
            "로그인",
            "미인증",
            "인증되지 않음",
            "자격 증명",
            "토큰 만료",
            "세션 만료",
            "권한 없음",
        ],
    ),
    of(402, &["pay", "billing", "quota", "subscription"], &["지불 필요", "유료", "요금", "구독"]),
    of(
        403,
        &[
            "csrf",
            "forged request",
            "permission",
            "access denied",
            "not allowed",
            "authorization",
            "role",
            "blocked",
        ],
        &["요청 위조", "권한", "접근 거부", "거부됨", "권한 부족", "인가", "차단", "접근 권한 없음"],
    ),
    of(
        404,
        &["missing", "no such resource", "does not exist", "unknown id", "dead link", "missing page"],
        &["없음", "존재하지 않음", "없는 페이지", "찾지 못함", "없는 리소스"],
    ),
    of(
        405,
        &["wrong method", "read only", "get instead of post", "allow header"],
        &["허용되지 않은 방법", "메소드 불가", "메서드 오류", "잘못된 메서드", "읽기 전용"],
    ),
    of(
        406,
        &["accept header", "content negotiation", "format not available", "language"],
        &["허용되지 않음", "협상 실패", "콘텐츠 협상", "형식 없음"],
    ),
    of(407, &["proxy login", "proxy credentials"], &["프록시 로그인", "프록시 인증", "프록시 자격 증명"]),
    of(
        408,
        &["timeout", "time out", "slow client", "idle connection", "took too long"],
        &["타임아웃", "시간 초과", "시간초과", "느린 요청", "유휴 연결", "요청 지연"],
    ),
    of(
        409,
        &["email taken", "duplicate", "already exists", "race", "concurrent edit", "version conflict"],
        &["이미 사용 중", "중복", "이미 존재", "동시 수정", "경합", "버전 충돌"],
    ),
    of(
        410,
        &["deleted for good", "removed", "expired", "no longer there"],
        &["삭제됨", "영구 삭제", "영원히 없음", "더 이상 없음", "만료된 리소스"],
    ),
    of(411, &["content-length", "length header"], &["길이 헤더", "길이 지정", "콘텐츠 길이"]),
    of(
        412,
        &["if-match", "etag mismatch", "condition", "lost update"],
        &["전제조건 실패", "전제 조건 실패", "조건 불일치", "조건부 요청 실패"],
    ),
    of(
        413,
        &["upload too big", "file too large", "body limit", "oversized"],
        &[
            "요청이 너무 긺",
            "용량 초과",
            "파일이 너무 큼",
            "업로드 제한",
            "본문이 너무 큼",
            "페이로드",
            "첨부 파일",
        ],
    ),
    of(
        414,
        &["long url", "query string too long"],
        &["긴 주소", "주소가 너무 긺", "쿼리가 너무 긺", "url 길이 초과"],
    ),
    of(
        415,
        &["content-type", "format not supported", "mime"],
        &["지원하지 않는 형식", "미디어타입", "콘텐츠 타입", "파일 형식", "지원되지 않는 미디어 유형"],
    ),
    of(
        416,
        &["range", "out of range", "bytes beyond the end"],
        &["요청범위 부적합", "범위 초과", "잘못된 범위", "범위 오류"],
    ),
    of(417, &["expect header", "unmet expectation"], &["예측 실패", "기대 실패", "예상 실패"]),
    of(
        418,
        &["teapot", "joke", "coffee", "april fool", "unused"],
        &["찻주전자", "주전자", "커피포트", "농담", "만우절", "이스터 에그", "미사용"],
    ),
    of(
        421,
        &["wrong server", "tls certificate", "connection reuse", "sni"],
        &["잘못된 서버", "인증서 불일치", "연결 재사용", "잘못 온 요청"],
    ),
    of(
        422,
        &["validation", "semantic error", "invalid field", "business rule"],
        &["처리할 수 없는 개체", "유효성 검사", "검증 실패", "의미 오류", "필드 오류"],
    ),
    of(423, &["webdav", "lock", "being edited"], &["잠금", "편집 중", "락", "웹데브"]),
    of(
        424,
        &["webdav", "earlier failure", "chained failure"],
        &["실패한 종속성", "종속성 실패", "연쇄 실패", "이전 요청 실패", "웹데브"],
    ),
    of(
        425,
        &["early data", "replay", "0-rtt"],
        &["너무 일찍 요청", "조기 데이터", "재전송 공격", "이른 요청"],
    ),
    of(
        426,
        &["newer protocol", "http/2", "tls needed"],
        &["프로토콜 업그레이드", "프로토콜 변경 필요", "새 프로토콜"],
    ),
    of(
        428,
        &["if-match", "lost update", "conditional request needed"],
        &["전제 조건 필요", "조건 필요", "갱신 손실", "업데이트 손실"],
    ),
    of(
        429,
        &["rate limit", "throttle", "throttling", "quota", "slow down", "flood"],
        &["요청 제한", "속도 제한", "과다 요청", "요청 과다", "횟수 초과", "호출 한도", "스로틀링"],
    ),
    of(
        431,
        &["large cookie", "header limit", "too many headers"],
        &["쿠키가 너무 큼", "큰 헤더", "헤더 초과", "헤더 크기"],
    ),
    of(
        451,
        &["censorship", "law", "legal", "court", "country block", "fahrenheit"],
        &["검열", "법적인 이유로 차단됨", "법적 차단", "법원", "국가 차단", "화씨 451"],
    ),
    of(
        500,
        &["crash", "bug", "unexpected error", "panic", "exception"],
        &["서버 오류", "서버 에러", "예외", "버그", "패닉", "예상하지 못한 오류", "내부 오류"],
    ),
    of(
        501,
        &["unsupported feature", "unknown method", "not built yet"],
        &["기능 미지원", "미구현", "구현되지 않은 기능", "요청한 기능 미지원", "알 수 없는 메서드"],
    ),
    of(
        502,
        &["upstream error", "bad upstream", "proxy error", "backend down"],
        &["게이트웨이 불량", "불량 게이트웨이", "업스트림 오류", "프록시 오류", "백엔드 오류", "상위 서버"],
    ),
    of(
        503,
        &["overload", "maintenance", "down", "restarting", "capacity"],
        &[
            "응답하지 않음",
            "과부하",
            "점검",
            "유지보수",
            "유지 보수",
            "서비스 중단",
            "재시작",
            "트래픽 과다",
            "일시적으로 서비스를 이용할 수 없음",
        ],
    ),
    of(
        504,
        &["no response", "timeout", "time out", "upstream timeout", "backend too slow"],
        &[
            "응답 없음",
            "무응답",
            "타임아웃",
            "시간 초과",
            "게이트웨이 시간초과",
            "업스트림 타임아웃",
            "상위 서버 지연",
            "프록시 시간 초과",
        ],
    ),
    of(505, &["old http", "protocol version"], &["지원되지 않는 http 버전", "프로토콜 버전", "버전 미지원"]),
    of(
        506,
        &["negotiation loop", "configuration error", "content negotiation"],
        &["협상 순환", "설정 오류", "콘텐츠 협상", "순환 참조"],
    ),
    of(
        507,
        &["disk full", "out of space", "storage quota", "webdav"],
        &["용량 부족", "디스크 부족", "저장 공간", "공간 부족", "디스크 가득 참", "웹데브"],
    ),
    of(
        508,
        &["infinite loop", "cycle", "recursion", "webdav"],
        &["무한 루프", "무한 루프 발견", "순환 참조", "루프 발견", "웹데브"],
    ),
    of(510, &["extension", "extension framework"], &["확장 필요", "추가 확장", "확장 없음"]),
    of(
        511,
        &["captive portal", "wi-fi login", "hotspot"],
        &["캡티브 포털", "와이파이 로그인", "공용 와이파이", "네트워크 로그인", "네트워크 접속 권한"],
    ),
    of(
        599,
        &["timeout", "time out", "connect timeout", "unregistered"],
        &["타임아웃", "연결 시간 초과", "연결 끊김", "네트워크 오류", "비표준"],
    ),
];

const fn of(code: u16, en: &'static [&'static str], ko: &'static [&'static str]) -> Keywords {
    Keywords { code, en, ko }
}
