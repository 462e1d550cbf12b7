//! The content security policy of a page, as its own `meta` element has it.

/// The text in front of the policy, as the linter writes it.
const ELEMENT: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy; `None` for a page without one, or where the text is no value of a header field.
pub(super) fn policy(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(ELEMENT)?;
    let (policy, _) = rest.split_once('"')?;
    let is_plain = policy.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic() && byte != b'&');
    (is_plain && !policy.is_empty()).then_some(policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_a_page_is_found() {
        let page = include_str!("../../examples/axum-todo/docs/responses.html");
        let policy = policy(page).unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(policy.ends_with("form-action 'none'"), "{policy}");
    }

    #[test]
    fn what_no_field_can_hold_is_no_policy() {
        for policy_of in ["", "a\nb", "&#39;", "é"] {
            assert_eq!(policy(&format!("{ELEMENT}{policy_of}\">")), None);
        }
        assert_eq!(policy("<!DOCTYPE html>"), None);
        assert_eq!(policy(ELEMENT), None);
    }
}
