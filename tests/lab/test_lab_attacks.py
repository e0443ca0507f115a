"""What strangers may try: refused with a plain sentence, nothing read, nothing evaluated."""

import socket
import threading
import time

import httpx
import pytest
from lab_fixture import Lab, start

GOOD = b'{"scenario":"baseline","members":5}'


def request(body: bytes = GOOD, method: str = "POST", path: str = "/api/run",
            host: str = "localhost", **headers: str) -> bytes:
    """A request as bytes; `headers` with _ for -."""
    given = {"content-type": "application/json", "content-length": str(len(body)), **{
        name.replace("_", "-"): value for name, value in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    head = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n"
    return head.encode("latin-1") + body


def status(answer: bytes) -> int:
    """The status of a raw answer; 0 where there is none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0


def test_a_good_request_passes(lab: Lab) -> None:
    """Else the rest of this file would prove nothing."""
    assert status(lab.raw(request(), wait=60)) == 200


@pytest.mark.parametrize("path", [
    "/../pyproject.toml", "/../../../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd", "/static/../app.py", "/app.py", "/lab/app.py", "//etc/passwd",
    "/....//....//etc/passwd", "/vendor/../../app.py", "/%00", "/etc/passwd%00.js",
    "/C:%5cwindows%5cwin.ini", "/vendor/", "/vendor", "/report.css/../../app.py"])
def test_no_path_reaches_the_disk(lab: Lab, path: str) -> None:
    """Only the files in the table are there."""
    answer = lab.raw(request(b"", "GET", path))
    assert 400 <= status(answer) < 500
    assert b"root:" not in answer and b"import" not in answer


@pytest.mark.parametrize("host", [
    "evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "0.0.0.0", "10.0.0.1",
    "", "[::2]", "localhost@evil", "localhost:99999999", "lоcalhost"])
def test_other_hosts_are_refused(lab: Lab, host: str) -> None:
    """A page that bends its name to this address gets nothing."""
    raw = request().replace(b"Host: localhost", b"Host: " + host.encode())
    assert 400 <= status(lab.raw(raw)) < 500


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:1"])
def test_this_computer_is_known_by_its_names(lab: Lab, host: str) -> None:
    """All spellings of it, with any port."""
    assert status(lab.raw(request(b"", "GET", "/", host))) == 200


@pytest.mark.parametrize("headers", [
    {"origin": "http://evil.example"}, {"origin": "null"}, {"origin": "https://localhost"},
    {"origin": "http://localhost:1"}, {"sec_fetch_site": "cross-site"},
    {"sec_fetch_site": "same-site"}])
def test_other_pages_are_refused(lab: Lab, headers: dict[str, str]) -> None:
    """Whatever another page in the same browser asks."""
    assert status(lab.raw(request(**headers))) == 403


def test_a_form_of_another_page_cannot_ask(lab: Lab) -> None:
    """Without the JSON type a browser sends it without asking first."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        raw = request().replace(b"application/json", kind.encode())
        assert status(lab.raw(raw)) == 415


@pytest.mark.parametrize("body", [
    b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe{}", b'{"members":NaN}', b'{"members":1e999}',
    b'{"members":-1}', b'{"members":0}', b'{"members":1000000000000}', b'{"members":true}',
    b'{"members":"5"}', b'{"members":5.5}', b'{"members":' + b"9" * 6000 + b"}",
    b'{"set":{"payments.refusal_share":NaN}}', b'{"set":{"payments.refusal_share":-Infinity}}',
    b'{"set":{"payments.refusal_share":1e308}}', b'{"set":{"payments.refusal_share":null}}',
    b'{"set":{"payments.refusal_share":true}}', b'{"set":{"payments.refusal_share":[1]}}',
    b'{"set":{"payments.refusal_share":"__import__(\'os\').system(\'id\')"}}',
    b'{"set":{"__proto__":1}}', b'{"set":["nonsense"]}', b'{"scenario":"/etc/passwd"}',
    b'{"scenario":"../baseline"}', b'{"scenario":"baseline.toml"}', b'{"scenario":null}',
    b'{"scenario":"\\u0000"}', b'{"worldview":"both"}', b'{"extra":1}',
    b'{"scenario":"baseline","scenario":"x"}', b'{"text":""}', b'{"text":"a\\u0000"}',
    b'{"random_seed":-1}', b"[" * 30_000, b'{"set":' * 9_000,
], ids=lambda body: body[:44].decode("latin-1"))
def test_bad_bodies_are_told_plainly(lab: Lab, body: bytes) -> None:
    """4xx, one JSON sentence, no traceback."""
    answer = httpx.post(f"{lab.place}/api/run", content=body, trust_env=False, timeout=60,
                        headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500
    assert set(answer.json()) == {"error"} and "Traceback" not in answer.text
    assert len(answer.json()["error"]) < 1500


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_script_in_a_name_is_a_name(lab: Lab, name: str) -> None:
    """Names come back as JSON, never as markup; in a file's name they lose their teeth."""
    answer = lab.ask("run", {"scenario": name})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"
    text = f'title = {name!r}\nasks = "a"\nextends = ["baseline"]\n'.replace("'", '"""')
    found = lab.found("read", {"scenario": name, "text": text.replace('"""', "'''")})
    assert found["title"] == name and "<" not in found["name"]


def test_large_bodies_are_cut_off_while_they_come(lab: Lab) -> None:
    """By the length they give, and by counting where they give none."""
    answer = lab.raw(request(b" " * 70_000))
    assert status(answer) == 413
    head = request(b"").replace(b"content-length: 0\r\n", b"transfer-encoding: chunked\r\n")
    with socket.create_connection(("127.0.0.1", lab.port), timeout=10) as line:
        line.sendall(head)
        got = b""
        try:
            for _ in range(5_000):
                line.sendall(b"4000\r\n" + b" " * 0x4000 + b"\r\n")
        except OSError:
            pass
        try:
            while part := line.recv(65536):
                got += part
        except OSError:
            pass
    assert status(got) in (0, 413)
    assert lab.memory < 900
    with httpx.Client(trust_env=False) as client:
        def endless() -> object:
            for _ in range(40):
                yield b" " * 4096
        answer = client.post(f"{lab.place}/api/run", content=endless(), timeout=20,
                             headers={"content-type": "application/json"})
    assert answer.status_code == 413 and "64 kB" in answer.json()["error"]


def test_a_long_file_makes_nobody_wait(lab: Lab) -> None:
    """The longest that is taken is read and written beside other requests; lists have an end."""
    head = 'title = "t"\nasks = "a"\nextends = ["baseline"]\n'
    reasons = ", ".join(["'y'"] * 20)
    text = head + "".join(
        f"[[events]]\nat = '{at // 4}Q{at % 4 + 1}'\nuntil = '{at // 4}Q{at % 4 + 1}'\n"
        f"sets = '{key}'\nto = 0.1\nbecause = [{reasons}]\n"
        for key in ("rivalry.level", "payments.refusal_share", "barriers.removal_speed",
                    "choice.mode_prior.bilateral", "growth.dollar_inflation")
        for at in range(4 * 2022, 4 * 2036))
    assert 50_000 < len(text) <= 60_000
    written: list[httpx.Response] = []
    asked = threading.Thread(target=lambda: written.append(
        lab.ask("file", {"scenario": "mine.toml", "text": text})))
    began, waits = time.monotonic(), []
    asked.start()
    while asked.is_alive():
        since = time.monotonic()
        assert httpx.get(f"{lab.place}/", trust_env=False, timeout=5).status_code == 200
        waits.append(time.monotonic() - since)
    whole = time.monotonic() - began
    assert written[0].status_code == 200 and written[0].json()["text"].count('"y"') == 20 * 280
    assert len(waits) > 2 and max(waits) < whole / 2, "others had to wait"
    many = (head + '[[events]]\nat = "2026Q1"\nsets = "rivalry.level"\nto = 0.1\n'
            'because = [' + "'y'," * 14_000 + ']\n')
    answer = lab.ask("file", {"scenario": "mine.toml", "text": many})
    assert answer.status_code == 400 and "20" in answer.json()["error"]


@pytest.mark.parametrize("length", ["-1", "1e3", "٣", "99999999999999999999", "5, 6", "0x10"])
def test_odd_lengths_are_refused(lab: Lab, length: str) -> None:
    """A length is a plain number."""
    raw = request().replace(f"content-length: {len(GOOD)}".encode(),
                            b"content-length: " + length.encode())
    assert status(lab.raw(raw)) in (400, 413)


def test_slow_clients_are_hung_up_on() -> None:
    """Neither half a head nor half a body holds the lab for long, and others are served."""
    one = start()
    slow = []
    for text in [b"GET / HT", request(b"")[:-2], request()[:-5]] * 40:
        line = socket.create_connection(("127.0.0.1", one.port), timeout=25)
        line.sendall(text)
        slow.append(line)
    began = time.monotonic()
    assert httpx.get(f"{one.place}/", trust_env=False, timeout=5).status_code == 200
    for line in slow:
        answer = b""
        try:
            while part := line.recv(4096):
                answer += part
        except ConnectionResetError:
            pass
        assert status(answer) in (0, 408, 503)
        line.close()
    assert time.monotonic() - began < 20
    one.end()


def test_other_methods_are_refused(lab: Lab) -> None:
    """A route is asked in one way."""
    for method, path in (("GET", "/api/run"), ("PUT", "/"), ("DELETE", "/main.js"),
                         ("OPTIONS", "/api/run"), ("TRACE", "/")):
        assert 400 <= status(lab.raw(request(b"", method, path))) < 500


def test_every_answer_carries_the_policy(lab: Lab) -> None:
    """Also refusals; and nothing tells what runs here."""
    for answer in (httpx.get(f"{lab.place}/", trust_env=False),
                   httpx.get(f"{lab.place}/nothing", trust_env=False),
                   lab.ask("run", {"extra": 1})):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "server" not in answer.headers


def test_garbage_is_not_an_upset(lab: Lab) -> None:
    """Bytes that are no request."""
    for text in (b"\x00" * 100, b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00", b"GET / HTTP/9.9\r\n\r\n"):
        assert status(lab.raw(text, wait=15)) in (0, 400, 403)
    assert httpx.get(f"{lab.place}/", trust_env=False).status_code == 200


def test_shared_it_asks_for_its_join_code() -> None:
    """With --host other computers are served, once they have given the code."""
    one = start("--host", "0.0.0.0")
    assert len(one.join) == 8
    with httpx.Client(base_url=one.place, trust_env=False, timeout=60) as client:
        assert client.get("/").status_code == 200
        assert client.get("/api/lab").status_code == 401
        assert client.post("/api/run", json={"members": 5}).status_code == 401
        assert client.post("/api/join", json={"code": "WRONGONE"}).status_code == 403
        assert client.get("/", headers={"host": "evil.example"}).status_code == 403
        assert client.get("/", headers={"host": "192.168.1.20:8765"}).status_code == 200
        assert client.post("/api/join", json={"code": one.join.lower()}).status_code == 200
        assert client.post("/api/run", json={"members": 5}).status_code == 200
    one.end()
