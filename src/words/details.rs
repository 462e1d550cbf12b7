//! The options in the parentheses after a status.

words! {
    /// `body = Json<Todo>`: the type of the content.
    ///
    /// 콘텐츠의 타입.
    body;
    /// `headers("Location")`: the names of the header fields that the response has.
    ///
    /// 응답에 있는 헤더 필드의 이름.
    headers "()";
    /// `content_type = "application/problem+json"`: the media type of the content.
    ///
    /// 콘텐츠의 미디어 타입.
    content_type;
    /// `description = ".."` or `description(en = "..", ko = "..")`: when the response is sent.
    ///
    /// 응답을 보내는 경우에 대한 설명.
    description;
    /// The English text of a description.
    ///
    /// 영어 설명.
    en;
    /// The Korean text of a description.
    ///
    /// 한국어 설명.
    ko;
    /// `reason = ".."`: why this is so.
    ///
    /// 그렇게 한 까닭.
    reason;
    #[doc(hidden)]
    end;
}
