//! The meaning of tables and names, and the errors for invalid ones.
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

use expect_test::{Expect, expect};
use responds_core::{Class, StatusSet};

use super::*;

fn read(text: &str) -> Result<Config, Error> {
    let mut config = Config::default();
    let table = if text.starts_with("[package") { manifest::PACKAGE } else { manifest::WORKSPACE };
    manifest::read(&mut config, "Cargo.toml", text, table).map(|_| config)
}

#[track_caller]
fn fails(text: &str, expected: &Expect) {
    let error = read(text).unwrap_err();
    expected.assert_eq(&format!("{error}\n{}", error.help()));
}

#[test]
fn a_table_sets_profile_levels_and_languages() {
    let config = read(
        "[workspace.metadata.responds]\nprofile = \"zalando\"\nstrict = true\nlang = [\"en\", \"ko\"]\n\
         [workspace.metadata.responds.levels]\nundeclared-status = \"warn\"\nwarnings = \"deny\"\n",
    )
    .unwrap();
    assert_eq!((config.profile.id, config.strict), ("zalando", true));
    let levels: Vec<_> = config.levels.iter().map(|control| (control.rule, control.level)).collect();
    assert_eq!(levels, [("undeclared_status", Level::Warn)]);
    assert_eq!(config.counted(Level::Warn), Level::Deny);
    assert_eq!(config.counted(Level::Allow), Level::Allow);
    assert_eq!(config.languages, Languages::from_tags("en,ko").unwrap());
    let config = read("[package]\nmetadata.responds = { lang = \"ko\" }").unwrap();
    assert_eq!(config.languages, Languages::from_tags("ko").unwrap());
}

#[test]
fn documents_are_found_below_the_manifest_that_names_them() {
    let named = |text: &str| read(text).unwrap();
    let base = named("[workspace.metadata.responds]\nopenapi = \"openapi.yaml\"");
    let package = named("[package.metadata.responds]\nopenapi = [\"a.json\", \"b.json\"]");
    let settings = Settings { base, packages: vec![("api/".into(), package)] };
    assert_eq!(settings.documents().collect::<Vec<_>>(), ["openapi.yaml", "api/a.json", "api/b.json"]);
}

#[test]
fn what_a_build_is_told_counts_here_too() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".cargo")).unwrap();
    let built = |text: &str| {
        fs::write(folder.path().join(".cargo/config.toml"), text).unwrap();
        let mut config = read("[workspace.metadata.responds]\nprofile = \"azure\"").unwrap();
        Built::read(folder.path()).map(|built| built.apply(&mut config)).map(|()| config)
    };
    let error = built("[env]\nRESPONDS_LANG = \"fr\"").unwrap_err();
    assert_eq!(error.to_string(), ".cargo/config.toml: unknown value `fr` of `RESPONDS_LANG`");
    let config = built("[env]\nRESPONDS_PROFILE = \"zalando\"\nRESPONDS_LANG = \"ko\"").unwrap();
    assert_eq!((config.profile.id, config.languages), ("zalando", Languages::from_tags("ko").unwrap()));
    let config = built("[env]\nRESPONDS_LEVELS = \"undeclared_status(5xx)=allow\"").unwrap();
    assert_eq!((config.levels[0].rule, config.levels[0].level), ("undeclared_status", Level::Allow));
    let config = built("[env]\nRESPONDS_PROFILE = { value = \"owasp\", force = true }").unwrap();
    assert_eq!((config.profile.id, config.languages), ("owasp", Languages::ENGLISH));
    for text in ["", "[build]\njobs = 1", "[env", "[env]\nRESPONDS_PROFILE = 1"] {
        assert_eq!(built(text).unwrap().profile.id, "azure", "{text}");
    }
    let error = built("[env]\nRESPONDS_PROFILE = \"zalanod\"").unwrap_err();
    assert_eq!(error.to_string(), ".cargo/config.toml: there is no profile `zalanod`");
}

#[test]
fn a_manifest_that_says_nothing_changes_nothing() {
    let mut config = Config::default();
    for text in ["", "[workspace", "[workspace]\nmembers = []", "[workspace.metadata.other]\nprofile = 1"] {
        assert!(!manifest::read(&mut config, "Cargo.toml", text, manifest::WORKSPACE).unwrap());
    }
    assert_eq!((config.profile.id, config.levels.len()), ("rfc9110", 0));
}

#[test]
fn mistakes_are_told_with_their_line_and_the_nearest_name() {
    fails(
        "[workspace.metadata.responds]\nprofile = \"zalanod\"",
        &expect![[r#"
            Cargo.toml:2: there is no profile `zalanod`
            did you mean `zalando`?"#]],
    );
    fails(
        "[workspace.metadata.responds]\nprofile = \"mine\"",
        &expect![[r#"
            Cargo.toml:2: there is no profile `mine`
            the profiles are `rfc9110`, `strict`, `zalando`, `azure`, `ibm`, `mongodb_ipa`, `owasp`"#]],
    );
    fails(
        "[workspace.metadata.responds]\n\nprofle = \"azure\"",
        &expect![[r#"
            Cargo.toml:3: `[workspace.metadata.responds]` has no key `profle`
            did you mean `profile`?"#]],
    );
    fails(
        "[workspace.metadata.responds]\nexclude = []",
        &expect![[r#"
            Cargo.toml:2: `[workspace.metadata.responds]` has no key `exclude`
            the keys are `profile`, `strict`, `lang`, `levels`, `openapi`"#]],
    );
    fails(
        "[workspace.metadata.responds]\nstrict = \"yes\"",
        &expect![[r#"
            Cargo.toml:2: `strict` cannot be `"yes"`
            write `strict = true` or `strict = false`"#]],
    );
    fails(
        "[workspace.metadata.responds]\nlang = [\"en\", \"fr\"]",
        &expect![[r#"
            Cargo.toml:2: `lang` cannot be `["en", "fr"]`
            write `["en"]`, `["ko"]` or both"#]],
    );
    fails(
        "[workspace.metadata.responds]\nlevels = \"deny\"",
        &expect![[r#"
            Cargo.toml:2: `levels` cannot be `"deny"`
            write a table of it"#]],
    );
    fails(
        "[workspace.metadata.responds]\nopenapi = [1]",
        &expect![[r#"
            Cargo.toml:2: `openapi` cannot be `[1]`
            write the OpenAPI documents: `openapi = ["openapi.yaml"]`"#]],
    );
    fails(
        "[workspace.metadata.responds.levels]\nundeclared_status = \"forbid\"",
        &expect![[r#"
            Cargo.toml:2: `undeclared_status` cannot be `"forbid"`
            write `"allow"`, `"warn"` or `"deny"`"#]],
    );
    fails(
        "[workspace.metadata.responds.levels]\n\nundeclard_status = \"warn\"",
        &expect![[r#"
            Cargo.toml:3: there is no rule `undeclard_status`
            did you mean `undeclared_status`?"#]],
    );
    fails(
        "[workspace]\nmetadata.responds = 1",
        &expect![[r#"
            Cargo.toml:2: `workspace.metadata.responds` cannot be `1`
            write a table of it"#]],
    );
}

#[test]
fn the_package_with_the_longest_folder_counts() {
    let config = |strict| Config { strict, ..Config::default() };
    let packages = vec![("api/".into(), config(true)), ("api/inner/".into(), config(false))];
    let settings = Settings { base: config(false), packages };
    assert!(settings.of("api/src/lib.rs").strict);
    assert!(!settings.of("api/inner/src/lib.rs").strict);
    assert!(!settings.of("apiary/src/lib.rs").strict);
}

#[test]
fn levels_select_statuses() {
    let mut config = Config::default();
    config.set("undeclared-status(5xx, 404)", Level::Allow).unwrap();
    let server = StatusSet::of_class(Class::ServerError);
    assert_eq!(config.levels[0].rule, "undeclared_status");
    assert_eq!(config.levels[0].statuses, Some(server.with(404)));
    fails(
        "[workspace.metadata.responds.levels]\n\"undeclared_status(5x)\" = \"allow\"",
        &expect![[r#"
        Cargo.toml:2: `5x` is not a status code
        a status code is a whole number from 100 to 599, such as `404`"#]],
    );
    fails(
        "[workspace.metadata.responds.levels]\n\"undeclard_status(5xx)\" = \"allow\"",
        &expect![[r#"
        Cargo.toml:2: there is no rule `undeclard_status`
        did you mean `undeclared_status`?"#]],
    );
}

#[test]
fn the_variable_is_read_as_the_attribute_reads_it() {
    let levels = levels("undeclared_variant=allow, undeclared_status(5xx)=warn").unwrap();
    let levels: Vec<_> = levels.iter().map(|control| (control.rule, control.level)).collect();
    assert_eq!(levels, [("undeclared_variant", Level::Allow), ("undeclared_status", Level::Warn)]);
    let error = super::levels("undeclared_status=off").unwrap_err();
    assert_eq!(
        (error.to_string().as_str(), error.help()),
        ("`undeclared_status` has no level", "write `undeclared_status=allow`, `=warn` or `=deny`")
    );
}
