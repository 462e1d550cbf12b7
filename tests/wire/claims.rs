//! The statuses that the adapters claim for the frameworks' own types, compared with those that are sent.
//!
//! Every type of an adapter is sent here with every status that is claimed for it. A missing one fails its test.

pub(crate) mod actix_web;
pub(crate) mod axum;
pub(crate) mod dropshot;
pub(crate) mod poem;
pub(crate) mod rocket;
pub(crate) mod salvo;
pub(crate) mod warp;

use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
};

use responds::{StatusSet, verify::Sends};

use crate::{
    client::send,
    table::{MISSING, PROBE},
};

/// A type, the statuses that are claimed for it, and the values of it that are sent.
pub(crate) struct Claim {
    pub(crate) ty: &'static str,
    pub(crate) sends: &'static Sends,
    pub(crate) values: &'static [&'static str],
}

/// The claims on some types, and `respond`, which sends the value that a probe names.
///
/// A probe is a header field, so that no type and no value here may be longer than a line. The first value
/// that is called so is one that goes well: it sends what is certain.
macro_rules! claims {
    (
        $framework:ident;
        $($async:ident)? $(<$lifetime:lifetime>)? |$value:ident $(, $argument:ident: $given:ty)*| -> $response:ty
        { $respond:expr }
        $($ty:ty: [$($sent:expr),+ $(,)?],)+
    ) => {
        static CLAIMS: &[$crate::claims::Claim] = &[$($crate::claims::Claim {
            ty: stringify!($ty),
            sends: &<$ty as responds::Responds<responds::framework::$framework>>::SENDS,
            values: &[$(stringify!($sent)),+],
        }),+];

        pub(crate) $($async)? fn respond $(<$lifetime>)? (probe: &str $(, $argument: $given)*) -> Option<$response> {
            $($(
                if probe == concat!(stringify!($ty), " ", stringify!($sent)) {
                    let $value: $ty = $sent;
                    return Some($respond);
                }
            )+)+
            None
        }
    };
}
use claims;

/// Sends every value, and compares the statuses that arrive with the claims.
#[track_caller]
fn assert_claims(adapter: &str, claims: &[Claim], server: SocketAddr) {
    let mut sent = BTreeMap::new();
    let mut broken = Vec::new();
    for claim in claims {
        let (codes, claimed) = sent.entry(key(claim.ty)).or_insert((BTreeSet::new(), StatusSet::EMPTY));
        *claimed = claimed.union(claim.sends.codes(false));
        for value in claim.values {
            let code = probe(server, claim.ty, value);
            broken.extend(code.as_ref().err().cloned());
            let Ok(code) = code else { continue };
            let certain = claim.sends.codes(true);
            let goes_well = codes.is_empty() && !certain.is_empty();
            codes.insert(code);
            if !(if goes_well { certain } else { claim.sends.codes(false) }).contains(code) {
                broken.push(format!("`{value}`, a `{}`, is not claimed to send {code}", claim.ty));
            }
        }
        if !claim.sends.is_closed() {
            broken.push(format!("anything is claimed of `{}`", claim.ty));
        }
    }
    for (name, (codes, claimed)) in &sent {
        let unsent = claimed.iter().filter(|code| !codes.contains(code));
        broken.extend(unsent.map(|code| format!("no `{name}` sends {code}")));
    }
    let unsent = listed(adapter).filter(|name| !sent.contains_key(name));
    broken.extend(unsent.map(|name| format!("no `{name}` is sent")));
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn probe(server: SocketAddr, ty: &str, value: &str) -> Result<u16, String> {
    let request =
        format!("GET /probe HTTP/1.1\r\nHost: a\r\n{PROBE}: claim {ty} {value}\r\nConnection: close\r\n\r\n");
    let received = send(server, request.as_bytes());
    match received.field(MISSING) {
        Some(_) => Err(format!("`{value}`, a `{ty}`, has no probe")),
        None => Ok(received.code),
    }
}

/// The types that an adapter lists in its source, one a line.
fn listed(adapter: &str) -> impl Iterator<Item = &str> {
    let (_, list) = adapter.split_once("adapter! {").unwrap();
    let (list, _) = list.split_once("\n}").unwrap();
    list.lines().map(str::trim).filter(|line| line.ends_with(',')).map(key)
}

/// The name of a type before its arguments: `<T> Json<T>` and `Json<u8>` are both `Json`.
fn key(ty: &str) -> &str {
    let ty = ty.strip_prefix("&'static ").unwrap_or(ty);
    let ty = ty.split_once("> ").filter(|_| ty.starts_with('<')).map_or(ty, |(_, ty)| ty);
    ty.split(['<', ',']).next().unwrap_or(ty)
}
