"""Fuzzes the contract as every kind of caller: fuzz.py BASE_URL. See .ci/contract/fuzz."""

import os
import subprocess
import sys
from pathlib import Path

import requests

HERE = Path(__file__).resolve().parent
WORK = HERE.parent.parent / "target/contract/fuzz"
SEED = os.environ.get("FUZZ_SEED", "1")
EXAMPLES = os.environ.get("FUZZ_EXAMPLES", "25")

# Who calls with a citizen's token, who with one of the staff directory, and the phases worth their time: those who may
# not call are told so before anything else is looked at.
THOROUGH = "examples,coverage,fuzzing,stateful"
BRIEF = "examples,fuzzing"
CALLERS = [
    ("citizen", "coordinator", THOROUGH),
    ("citizen", "liaison", "examples,coverage,fuzzing"),
    ("citizen", "auditor", BRIEF),
    ("integrator", "administrator", BRIEF),
    ("coordinator", "citizen", BRIEF),
    (None, None, BRIEF),
]


class City:
    """The server under test, as its people see it."""

    def __init__(self, url):
        self.url = url
        self.tokens = {None: ""}

    def token(self, persona):
        if persona not in self.tokens:
            answer = requests.post(f"{self.url}/dev/tokens", json={"persona": persona})
            answer.raise_for_status()
            self.tokens[persona] = answer.json()["token"]
        return self.tokens[persona]

    def call(self, persona, method, path, body=None):
        headers = {"Authorization": f"Bearer {self.token(persona)}"} if persona else {}
        answer = requests.request(method, self.url + path, json=body, headers=headers)
        if not answer.ok:
            sys.exit(f"{persona}: {method} {path} answered {answer.status_code}\n{answer.text}")
        return answer.json()

    def codes(self, path):
        return [item["code"] for item in self.call(None, "GET", path)["items"]]


def report_in(city, steps):
    """A street light's report after some steps of its life; answers its id and its ticket number."""
    report = city.call("citizen", "POST", "/v1/reports", {
        "kind": "COMPLAINT",
        "category_code": "lampu-jalan",
        "description": "Tiga lampu padam sejak dua minggu, gelap dan rawan kecelakaan.",
        "location": {"latitude": 3.5923, "longitude": 98.6598},
    })
    for persona, step, body in steps:
        kind = "reports" if persona == "citizen" else "cases"
        city.call(persona, "POST", f"/v1/{kind}/{report['report_id']}/{step}", body)
    return report["report_id"], report["ticket_number"]


def reports(city):
    """Some reports in each of the states that a report can be brought to."""
    verified = [("coordinator", "verifications", {})]
    answered = verified + [
        ("liaison", "follow-ups", {"text": "Petugas sudah di lokasi."}),
        ("liaison", "answers", {"text": "Ketiga lampu sudah diganti.", "outcome": "FIXED"}),
    ]
    lives = [
        [],
        verified,
        verified + [("coordinator", "dispositions", {"agency_code": "pln"})],
        verified + [("liaison", "transfers", {"agency_code": "dlh", "reason": "Lampu ini milik taman kota."})],
        answered[:2],
        answered,
        answered + [("citizen", "confirmations", {})],
        [("coordinator", "archivals", {"reason": "UNCLEAR", "text": "Tidak jelas apa yang dilaporkan."})],
        [("citizen", "withdrawals", {})],
    ]
    return [report_in(city, life) for life in lives for _ in range(8)]


def write(name, values):
    (WORK / name).write_text("".join(f'"{value}"\n' for value in values))


def main(url):
    city = City(url)
    WORK.mkdir(parents=True, exist_ok=True)
    there = reports(city)
    write("reports", [report for report, _ in there])
    write("tickets", [ticket for _, ticket in there])
    write("categories", city.codes("/v1/categories"))
    write("agencies", city.codes("/v1/agencies"))
    write("areas", city.codes("/v1/areas?level=KELURAHAN"))

    failed = []
    for citizen, staff, phases in CALLERS:
        print(f"\n=== {citizen or 'nobody'} and {staff or 'nobody'}, seed {SEED}", flush=True)
        command = [
            Path(sys.executable).with_name("schemathesis"), "--config-file", HERE / "schemathesis.toml",
            "run", f"{url}/q/openapi", "--url", url, "--phases", phases, "--seed", SEED, "--max-examples", EXAMPLES,
            "--continue-on-failure", "--generation-database", "none", "--no-color",
        ]
        env = os.environ | {
            "CITIZEN_TOKEN": city.token(citizen),
            "STAFF_TOKEN": city.token(staff),
            "SCHEMATHESIS_HOOKS": str(HERE / "hooks.py"),
            "FUZZ_REPORTS": " ".join(report for report, _ in there),
            "FUZZ_SEED": SEED,
        }
        if subprocess.run(command, env=env, cwd=WORK).returncode:
            failed.append((citizen, staff))
    if failed:
        sys.exit(f"Against the contract, as {failed}; seed {SEED}.")


main(sys.argv[1].rstrip("/"))
