//! The binary of a service: it prints its address and its endpoints, and serves them.

use std::{
    io::{BufRead, BufReader, Lines},
    net::SocketAddr,
    process::{Child, ChildStdout, Command, Stdio},
};

use responds::Status;

use crate::{Service, client::Request, name, route};

/// A running service; it ends with the test.
pub(crate) struct Running {
    process: Child,
    pub(crate) address: SocketAddr,
    output: Lines<BufReader<ChildStdout>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Service {
    fn spawn(self, port: &str) -> Child {
        let mut command = Command::new(self.binary);
        let command = command.env("PORT", port).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("the binary starts")
    }

    /// Starts it on a free port.
    pub(crate) fn start(self) -> Running {
        let mut process = self.spawn("0");
        let output = process.stdout.take().expect("its output is piped");
        let mut output = BufReader::new(output).lines();
        let first = output.next().expect("it says where it listens").expect("its output is text");
        let address = first.strip_prefix("listening on http://").expect("it says where it listens");
        let address = address.parse().expect("it listens on an address");
        Running { process, address, output }
    }

    /// The binary prints where it listens and its endpoints.
    pub fn it_prints_its_endpoints_and_serves_them(self) {
        let mut running = self.start();
        assert_ne!(running.address.port(), 0);

        let lines = running.output.by_ref().map(|line| line.expect("its output is text"));
        let table: Vec<_> = lines.skip(1).take_while(|line| !line.is_empty()).collect();
        let rows = rows(&table);
        assert_eq!(rows.len(), self.endpoints.len(), "{table:#?}");
        let handlers = self.handlers();
        for (row, endpoint) in rows.iter().zip(self.endpoints) {
            let statuses = handlers[&name(endpoint)].listed();
            let statuses: Vec<_> = statuses.iter().filter_map(Status::from_code).collect();
            let statuses = statuses.iter().map(Status::to_string).collect::<Vec<_>>().join(" · ");
            let (method, path) = route(endpoint);
            assert_eq!(row, &format!("{method} {path} {statuses}"));
        }

        let response = Request::new("GET", "/lists").send(running.address);
        assert_eq!((response.status, response.content.as_str()), (200, "[]"));
    }

    /// The binary does not start where `PORT` makes no sense.
    pub fn it_refuses_what_is_no_port(self) {
        let ended = self.spawn("http").wait_with_output().expect("it ends");
        assert!(!ended.status.success());
        let errors = String::from_utf8_lossy(&ended.stderr);
        assert!(errors.contains("`http` is no port"), "{errors}");
    }
}

/// The rows of the table: wrapped lines joined, columns one space apart.
fn rows(table: &[String]) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for line in table {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match rows.last_mut().filter(|_| line.starts_with(' ')) {
            Some(row) => *row = format!("{row} · {words}"),
            None => rows.push(words),
        }
    }
    rows
}
