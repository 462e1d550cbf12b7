//! A token is read from texts of two types, by a part that is read from them too, and then by the conversion of the
//! part: `Self::try_from(raw)`, of which there are several. `list` ends within a second, `read` sends 200 and 400.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! GET     /read  service::read  -         200 400 (400)
//! ```

use axum::{
    Json, Router,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub enum Unreadable {
    NoDot,
    TwoDots,
}

impl IntoResponse for Unreadable {
    fn into_response(self) -> Response {
        StatusCode::BAD_REQUEST.into_response()
    }
}

pub struct Raw {
    text: String,
    dot: usize,
}

impl TryFrom<&str> for Raw {
    type Error = Unreadable;
    fn try_from(value: &str) -> Result<Self, Unreadable> {
        let dot = value.find('.').ok_or(Unreadable::NoDot)?;
        Ok(Self { text: value.into(), dot })
    }
}

impl TryFrom<String> for Raw {
    type Error = Unreadable;
    fn try_from(value: String) -> Result<Self, Unreadable> {
        let dot = value.find('.').ok_or(Unreadable::NoDot)?;
        Ok(Self { text: value.into(), dot })
    }
}

pub struct Token {
    raw: Raw,
    body: Vec<u8>,
}

impl TryFrom<Raw> for Token {
    type Error = Unreadable;
    fn try_from(raw: Raw) -> Result<Self, Unreadable> {
        if raw.text.len() < raw.dot {
            return Err(Unreadable::TwoDots);
        }
        let body = raw.text.as_bytes().to_vec();
        Ok(Self { raw, body })
    }
}

impl TryFrom<&str> for Token {
    type Error = Unreadable;
    fn try_from(value: &str) -> Result<Self, Unreadable> {
        let raw = Raw::try_from(value)?;
        Self::try_from(raw)
    }
}

impl TryFrom<String> for Token {
    type Error = Unreadable;
    fn try_from(value: String) -> Result<Self, Unreadable> {
        let raw = Raw::try_from(value)?;
        Self::try_from(raw)
    }
}

async fn read(Query(text): Query<Option<String>>) -> Result<Json<usize>, Unreadable> {
    let token = text.as_deref().map(Token::try_from).transpose()?;
    Ok(Json(token.map_or(0, |token| token.body.len() + token.raw.dot)))
}

pub fn routes() -> Router {
    Router::new().route("/read", get(read))
}
