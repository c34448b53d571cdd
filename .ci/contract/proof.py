"""Proves that the lint and the comparison with the release can fail: each change below is made to a copy of the contract."""

import copy
import json
import subprocess
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "target/contract/proof"
CONTRACT = yaml.load((ROOT / "openapi/openapi.yaml").read_text(), Loader=yaml.CSafeLoader)


class Copy:
    """A contract to be bent."""

    def __init__(self):
        self.document = copy.deepcopy(CONTRACT)
        self.schemas = self.document["components"]["schemas"]
        self.operations = {
            operation["operationId"]: operation
            for path in self.document["paths"].values()
            for operation in path.values()
            if "operationId" in operation
        }

    def __getitem__(self, operation_id):
        return self.operations[operation_id]

    def body(self, operation_id, status=None):
        operation = self.operations[operation_id]
        content = (operation["responses"][status] if status else operation["requestBody"])["content"]
        return content["application/json"]


def remove(container, key):
    container.pop(key)


def rename_path(contract, new):
    paths = contract.document["paths"]
    paths[new] = paths.pop("/v1/agencies")


# By the rule that must be broken, the change that must break it.
LINT = {
    "operation-operationId-unique": lambda c: c["getCase"].update(operationId="getReport"),
    "operation-singular-tag": lambda c: c["getCase"].update(tags=["cases", "reports"]),
    "operation-tag-defined": lambda c: c["getCase"].update(tags=["matters"]),
    "operation-description": lambda c: remove(c["getCase"], "description"),
    "operation-summary": lambda c: remove(c["getCase"], "summary"),
    "operation-4xx-problem-details-rfc7807": lambda c: remove(
        c.document["components"]["responses"]["NotFound"]["content"]["application/problem+json"]["schema"], "$ref"),
    "parameter-description": lambda c: remove(c.document["components"]["parameters"]["CaseId"], "description"),
    "tag-description": lambda c: remove(c.document["tags"][0], "description"),
    "paths-kebab-case": lambda c: rename_path(c, "/v1/all_agencies"),
    "no-unused-components": lambda c: c.schemas.update(Spare={"type": "string", "description": "Not used."}),
    "no-invalid-media-type-examples": lambda c: next(
        iter(c.body("submitReport")["examples"].values()))["value"].update(kind="KELUHAN"),
    "no-invalid-parameter-examples": lambda c: c.document["components"]["parameters"]["CaseId"].update(example=7),
    "rule/operation-ids-are-a-verb-and-a-noun": lambda c: c["getCase"].update(operationId="caseDetails"),
    "rule/json-names-are-snake-case": lambda c: c.schemas["AgencySummary"]["properties"].update(
        shortName={"type": "string", "description": "In brief."}),
    "rule/parameters-are-snake-case": lambda c: c.document["components"]["parameters"]["PageSize"].update(
        name="pageSize"),
    "rule/operations-say-who-may-call": lambda c: remove(c["getCase"], "security"),
    "rule/requests-and-answers-have-examples": lambda c: remove(c.body("getCase", "200"), "examples"),
    "rule/paths-are-versioned": lambda c: rename_path(c, "/agencies"),
    "sahut/answers-name-the-request": lambda c: remove(c["getCase"]["responses"]["200"]["headers"], "X-Request-Id"),
    "sahut/callers-are-named": lambda c: remove(c["getCase"], "x-roles"),
    "sahut/created-has-location": lambda c: remove(c["verifyCase"]["responses"]["201"]["headers"], "Location"),
    "sahut/parameters-have-examples": lambda c: remove(c.document["components"]["parameters"]["CaseId"], "example"),
    "sahut/problems-are-documented": lambda c: remove(c["verifyCase"]["responses"], "412"),
    "sahut/properties-are-described": lambda c: remove(c.schemas["AgencySummary"]["properties"]["name"], "description"),
    "sahut/stage-is-closed": lambda c: c.schemas["Stage"]["enum"].append("REOPENED"),
}

# What breaks clients, by what the comparison must call it.
BREAKS = {
    "api-path-removed-without-deprecation": lambda c: remove(c.document["paths"], "/v1/agencies"),
    "api-operation-id-removed": lambda c: c["getCase"].update(operationId="getMatter"),
    "response-required-property-removed": lambda c: remove(c.schemas["AgencySummary"]["properties"], "name"),
    "response-optional-property-removed": lambda c: remove(c.schemas["AnswerResponse"]["properties"], "planned_on"),
    "response-property-became-optional": lambda c: c.schemas["AgencySummary"]["required"].remove("name"),
    "request-property-became-required": lambda c: c.schemas["SubmitReportRequest"]["required"].append("title"),
    "new-required-request-property": lambda c: (
        c.schemas["FollowUpCaseRequest"]["properties"].update(seen_on={"type": "string", "description": "When."}),
        c.schemas["FollowUpCaseRequest"]["required"].append("seen_on")),
    "request-property-removed": lambda c: remove(c.schemas["SubmitReportRequest"]["properties"], "occurred_on"),
    "request-property-enum-value-removed": lambda c: c.schemas["ArchivalReason"]["enum"].remove("TEST"),
    "request-parameter-removed": lambda c: remove(c["listCases"]["parameters"], -1),
    "response-success-status-removed": lambda c: remove(c["verifyCase"]["responses"], "201"),
}

# What the contract allows itself within v1.
GROWTH = {
    "a new value in answers": lambda c: c.schemas["CaseStatus"]["enum"].append("PAUSED"),
    "a new field in answers": lambda c: c.schemas["AgencySummary"]["properties"].update(
        short_name={"type": "string", "description": "In brief."}),
    "a new optional field in requests": lambda c: c.schemas["SubmitReportRequest"]["properties"].update(
        weather={"type": "string", "description": "Sun or rain."}),
    "a new problem": lambda c: c["getCase"]["responses"].update({"410": c["getCase"]["responses"]["404"]}),
    "a new operation": lambda c: c.document["paths"].update(
        {"/v1/offices": {"get": c["listAgencies"] | {"operationId": "listOffices"}}}),
}


def write(name, change):
    contract = Copy()
    change(contract)
    file = WORK / (name.replace("/", "-").replace(" ", "-") + ".json")
    file.write_text(json.dumps(contract.document))
    return file


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def lint():
    files = {write(rule, change): rule for rule, change in LINT.items()}
    report = run(HERE / "lint", "--format", "json", "--max-problems", "10000", *files)
    broken = {}
    # One document a file that has mistakes, one after the other.
    for result in json.loads("[" + report.stdout.strip().replace("}{", "},{") + "]"):
        for problem in result["problems"]:
            file = (ROOT / "openapi" / problem["location"][0]["source"]["ref"]).resolve()
            broken.setdefault(file, set()).add(problem["ruleId"])
    return [f"{rule} lets its mistake pass, found: {broken.get(file)}"
            for file, rule in files.items() if rule not in broken.get(file, ())]


def comparison():
    old = write("unchanged", lambda c: None)
    errors = []
    for name, change in BREAKS.items():
        result = run(HERE / "breaking", write(name, change), old)
        if not result.returncode or f"[{name}]" not in result.stdout:
            errors.append(f"{name} is not found:\n{result.stdout}{result.stderr}")
    for name, change in GROWTH.items():
        result = run(HERE / "breaking", write(name, change), old)
        if result.returncode:
            errors.append(f"{name} counts as a break:\n{result.stdout}{result.stderr}")
    return errors


WORK.mkdir(parents=True, exist_ok=True)
failed = lint() + comparison()
if failed:
    sys.exit("\n".join(failed))
print(f"{len(LINT)} rules, {len(BREAKS)} breaks and {len(GROWTH)} allowed additions are told apart.")
