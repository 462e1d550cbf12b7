"""A client of rust-analyzer over stdio: as much of the protocol as the tests and the measurement need."""
import itertools
import json
import math
import os
import pathlib
import queue
import re
import shutil
import subprocess
import threading
import time

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True}},
        "publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}},
        "diagnostic": {"relatedDocumentSupport": True},
        "rename": {},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
    },
    "experimental": {"serverStatusNotification": True},
}
FOLDER = pathlib.Path(__file__).parent
# The server was busy with an edit: the same question is asked again.
AGAIN = (-32801, -32800, -32802)


def uri(path):
    return "file://" + str(path)


def release(command):
    """Returns the minor version of a Rust tool, `None` if it does not run; one that is versioned otherwise is new."""
    tried = subprocess.run([command, "--version"], capture_output=True, text=True, cwd=FOLDER)
    numbers = re.search(r" 1\.(\d+)\.", tried.stdout)
    return None if tried.returncode else int(numbers[1]) if numbers else math.inf


def installed():
    """Returns the path of a rust-analyzer that runs and expands macros of this toolchain: an older one cannot.

    rustup leaves a proxy that may have nothing behind it.
    """
    for found in (os.environ.get("RUST_ANALYZER"), shutil.which("rust-analyzer"), "/usr/bin/rust-analyzer"):
        if found and shutil.which(found) and (release(found) or 0) >= release("rustc"):
            return found
    return None


class Server:
    """rust-analyzer on one workspace."""

    def __init__(self, root, target, settings=None, timeout=300):
        self.root, self.timeout = pathlib.Path(root), timeout
        environment = dict(os.environ, CARGO_TARGET_DIR=str(target))
        self.process = subprocess.Popen(
            [installed() or "rust-analyzer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            cwd=root, env=environment,
        )
        self.numbers, self.answers, self.versions = itertools.count(1), {}, {}
        self.quiet, self.published = threading.Event(), {}
        self.settings = {"checkOnSave": False, "numThreads": 2, **(settings or {})}
        threading.Thread(target=self._read, daemon=True).start()
        self.request("initialize", {
            "processId": os.getpid(), "rootUri": uri(root), "capabilities": CAPABILITIES,
            "workspaceFolders": [{"uri": uri(root), "name": "service"}], "initializationOptions": self.settings,
        })
        self.notify("initialized", {})

    def wait(self):
        """Waits until the workspace is loaded, and its macros are built."""
        deadline = time.monotonic() + self.timeout
        calm = 0
        while calm < 5:
            if time.monotonic() > deadline:
                raise TimeoutError("rust-analyzer did not load the workspace")
            calm = calm + 1 if self.quiet.is_set() else 0
            time.sleep(0.1)

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self):
        stream = self.process.stdout
        while line := stream.readline():
            length = 0
            while line and line != b"\r\n":
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                line = stream.readline()
            if not line:
                break
            message = json.loads(stream.read(length))
            if "method" not in message:
                self.answers.pop(message["id"]).put(message)
            elif "id" in message:
                wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
                result = None if wanted is None else [self.settings for _ in wanted]
                self._send({"id": message["id"], "result": result})
            else:
                self._note(message["method"], message["params"])
        # Nobody answers any more.
        for answer in list(self.answers.values()):
            answer.put({"error": {"code": 0, "message": "rust-analyzer has ended"}})

    def _note(self, method, params):
        if method == "experimental/serverStatus":
            (self.quiet.set if params.get("quiescent") else self.quiet.clear)()
        elif method == "textDocument/publishDiagnostics":
            self.published[params["uri"]] = params["diagnostics"]

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        while True:
            number, answer = next(self.numbers), queue.Queue()
            self.answers[number] = answer
            self._send({"id": number, "method": method, "params": params})
            message = answer.get(timeout=self.timeout)
            error = message.get("error")
            if error is None:
                return message.get("result")
            if error["code"] not in AGAIN:
                raise RuntimeError(f"{method}: {error['message']}")
            time.sleep(0.02)

    def stop(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait(20)


class Document:
    """A file that is open in the editor."""

    def __init__(self, server, path):
        self.server, self.path, self.text, self.version = server, pathlib.Path(path), pathlib.Path(path).read_text(), 1
        server.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri(path), "languageId": "rust", "version": 1, "text": self.text,
        }})

    def change(self, text):
        self.text, self.version = text, self.version + 1
        self.server.notify("textDocument/didChange", {
            "textDocument": {"uri": uri(self.path), "version": self.version}, "contentChanges": [{"text": text}],
        })

    def place(self, offset):
        line = self.text.count("\n", 0, offset)
        before = self.text[self.text.rfind("\n", 0, offset) + 1:offset]
        return {"textDocument": {"uri": uri(self.path)},
                "position": {"line": line, "character": len(before.encode("utf-16-le")) // 2}}

    def hover(self, offset):
        found = self.server.request("textDocument/hover", self.place(offset))
        return found["contents"]["value"] if found else ""

    def definitions(self, offset):
        found = self.server.request("textDocument/definition", self.place(offset)) or []
        return [place.get("targetUri") or place["uri"] for place in found]

    def completions(self, offset):
        found = self.server.request("textDocument/completion", self.place(offset)) or []
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"].split("(")[0].split("<")[0] for item in items}

    def rename(self, offset, name):
        edit = self.server.request("textDocument/rename", {**self.place(offset), "newName": name})
        edits = edit.get("changes", {}).get(uri(self.path)) or [
            one for change in edit.get("documentChanges", []) for one in change.get("edits", [])
        ]
        return sorted((one["range"]["start"]["line"], one["range"]["start"]["character"]) for one in edits)

    def native(self):
        found = self.server.request("textDocument/diagnostic", {"textDocument": {"uri": uri(self.path)}})
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in found.get("items", [])]
