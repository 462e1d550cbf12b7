//! Manifests before and after the additions.

use super::*;

fn features(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Adds the dependency for axum, and asks cargo's parser whether it is there.
#[track_caller]
fn becomes(before: &str, after: &str) {
    let Ok(added) = add(before, &features(&["axum"]), Some("version = \"0.1\"")) else { panic!("{before}") };
    assert_eq!(added, after);
    let Ok(document) = parsed(&added) else { panic!("{added}") };
    let listed = document["dependencies"]["responds"]["features"].as_array().unwrap();
    assert!(listed.iter().any(|value| value.as_str() == Some("axum")), "{added}");
    assert_eq!(add(&added, &features(&["axum"]), None).ok(), Some(added));
}

const NEW: &str = "responds = { version = \"0.1\", features = [\"axum\"] }";

#[test]
fn it_is_sorted_in_where_the_others_are_sorted() {
    becomes(
        "[package]\nname = \"a\"\n\n[dependencies]\naxum = \"0.8\" # the web\n# why\nserde = \"1\"\n\n[dev-dependencies]\n",
        &format!(
            "[package]\nname = \"a\"\n\n[dependencies]\naxum = \"0.8\" # the web\n{NEW}\n# why\nserde = \"1\"\n\n[dev-dependencies]\n"
        ),
    );
    becomes("[dependencies]\nserde = \"1\"\n", &format!("[dependencies]\n{NEW}\nserde = \"1\"\n"));
    becomes("[dependencies]\naxum = \"1\"", &format!("[dependencies]\naxum = \"1\"\n{NEW}"));
    becomes("[dependencies]\n", &format!("[dependencies]\n{NEW}\n"));
}

#[test]
fn it_comes_last_where_they_are_not() {
    becomes(
        "[dependencies]\ntokio = { version = \"1\", features = [\n    \"full\",\n] }\naxum = \"0.8\"\n\n[features]\n",
        &format!(
            "[dependencies]\ntokio = {{ version = \"1\", features = [\n    \"full\",\n] }}\naxum = \"0.8\"\n{NEW}\n\n[features]\n"
        ),
    );
}

#[test]
fn other_ways_to_write_dependencies() {
    becomes(
        "[dependencies]\r\naxum.version = \"0.8\"\r\nserde.workspace = true\r\n",
        &format!("[dependencies]\r\naxum.version = \"0.8\"\r\n{NEW}\r\nserde.workspace = true\r\n"),
    );
    becomes(
        "[package]\nname = \"a\"\n\n[dependencies.axum]\nversion = \"0.8\"\n",
        &format!(
            "[package]\nname = \"a\"\n\n[dependencies]\n{NEW}\n\n[dependencies.axum]\nversion = \"0.8\"\n"
        ),
    );
    becomes(
        "[dependencies]\naxum = \"0.8\"\n\n[dependencies.serde]\nversion = \"1\"\n",
        &format!("[dependencies]\naxum = \"0.8\"\n{NEW}\n\n[dependencies.serde]\nversion = \"1\"\n"),
    );
    becomes("[package]\nname = \"a\"\n", &format!("[package]\nname = \"a\"\n\n[dependencies]\n{NEW}\n"));
}

#[test]
fn one_that_is_there_gets_the_feature() {
    becomes("[dependencies]\nresponds = \"0.1\"\n", &format!("[dependencies]\n{NEW}\n"));
    becomes(
        "[dependencies]\nresponds = { path = \"../responds\" }\n",
        "[dependencies]\nresponds = { path = \"../responds\", features = [\"axum\"] }\n",
    );
    becomes(
        "[dependencies]\nresponds = { version = \"0.1\", features = [\"http\"] } # mine\n",
        "[dependencies]\nresponds = { version = \"0.1\", features = [\"http\", \"axum\"] } # mine\n",
    );
    becomes(
        "[dependencies]\nresponds = { version = \"0.1\", features = [] }\n",
        &format!("[dependencies]\n{NEW}\n"),
    );
    becomes(
        "[dependencies.responds]\nversion = \"0.1\"\n\n[features]\n",
        "[dependencies.responds]\nversion = \"0.1\"\nfeatures = [\"axum\"]\n\n[features]\n",
    );
    becomes(
        "[dependencies]\nresponds.version = \"0.1\"\n",
        "[dependencies]\nresponds.version = \"0.1\"\nresponds.features = [\"axum\"]\n",
    );
}

#[test]
fn what_cannot_be_added_to_is_said() {
    let refused = |text| match add(text, &features(&["axum"]), Some("version = \"0.1\"")) {
        Err(refusal) => refusal.at_manifest("Cargo.toml").to_string(),
        Ok(text) => panic!("{text}"),
    };
    assert!(
        refused("dependencies = { axum = \"0.8\" }\n").starts_with("cannot add a dependency to `Cargo.toml`")
    );
    assert!(refused("[dependencies\n").starts_with("cannot read `Cargo.toml`"));
}

#[test]
fn the_workspace_is_inherited_from_where_that_is_the_custom() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    fs::create_dir_all(root.join("api")).unwrap();
    let write = |name: &str, text: &str| fs::write(root.join(name), text).unwrap();
    write(
        "Cargo.toml",
        "[workspace]\nmembers = [\"api\"]\n\n[workspace.dependencies]\naxum = \"0.8\"\nserde = \"1\"\n",
    );
    write("api/Cargo.toml", "[dependencies]\naxum = { workspace = true }\nserde.workspace = true\n");
    let needed = BTreeMap::from([("api/Cargo.toml".to_owned(), features(&["axum"]))]);

    let changes = dependencies(root, &needed, &Origin::Registry).unwrap();
    let after: Vec<_> = changes.iter().map(|change| (change.path.as_str(), change.after.as_str())).collect();
    assert_eq!(
        after,
        [
            (
                "Cargo.toml",
                "[workspace]\nmembers = [\"api\"]\n\n[workspace.dependencies]\naxum = \"0.8\"\nresponds = \"0.1\"\nserde = \"1\"\n"
            ),
            (
                "api/Cargo.toml",
                "[dependencies]\naxum = { workspace = true }\nresponds = { workspace = true, features = [\"axum\"] }\nserde.workspace = true\n"
            ),
        ]
    );

    write("api/Cargo.toml", "[dependencies]\naxum = \"0.8\"\n");
    let changes = dependencies(root, &needed, &Origin::Path(root.join("api"))).unwrap();
    assert_eq!(changes.len(), 1);
    assert!(
        changes[0].after.ends_with("responds = { path = \".\", features = [\"axum\"] }\n"),
        "{}",
        changes[0].after
    );
}
