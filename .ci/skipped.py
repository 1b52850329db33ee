#!/usr/bin/env python3
"""Lists the skipped tests with their reasons, and fails if a suite that should have run did not."""
import glob
import importlib.util
import sys
import xml.etree.ElementTree as xml

# Each promises something that no other suite would notice to be broken; a run without it is no green run.
MUST_RUN = [
    "dev.stancewatch.house.HouseRulesTest",
    "dev.stancewatch.house.ReplayIT",
    "dev.stancewatch.core.change.FoldProperties",
    "dev.stancewatch.core.change.StepProperties",
    "dev.stancewatch.core.change.GoldStatementsTest",
    "dev.stancewatch.dynamodb.DynamoDbLedgersIT",
    "dev.stancewatch.dynamodb.DynamoDbSchedulesIT",
    "dev.stancewatch.deployment.TemplateTest",
    "dev.stancewatch.deployment.ClientsTest",
    "dev.stancewatch.deployment.CanaryTest",
    "dev.stancewatch.sns.InProcessSnsContractTest",
    "dev.stancewatch.cli.poll.PollKilledIT",
]
# The same for what needs modules of Python, where this Python has them.
MUST_RUN_WITH = {
    ("moto",): [
        "dev.stancewatch.dynamodb.EmulatorStoresIT",
        "dev.stancewatch.sns.EmulatorSnsIT",
        "dev.stancewatch.sns.EmulatorAlertsIT",
        "dev.stancewatch.cli.replay.ReplayStoresIT",
        "dev.stancewatch.cli.operations.OperationsIT",
        "dev.stancewatch.house.EmulatorReplayIT",
    ],
    ("cfnlint", "samtranslator", "boto3"): ["dev.stancewatch.deployment.TransformTest"],
}
if sys.platform == "linux":
    # The runtime client of AWS Lambda has native code for Linux only.
    MUST_RUN.append("dev.stancewatch.deployment.RestartPackagedIT")
    MUST_RUN_WITH["moto", "samtranslator", "boto3"] = ["dev.stancewatch.deployment.EmulatedFlowPackagedIT"]
for modules, suites in MUST_RUN_WITH.items():
    lacking = [module for module in modules if not importlib.util.find_spec(module)]
    if lacking:
        print(f"may be skipped, since python3 has no {', '.join(lacking)}: {', '.join(suites)}")
    else:
        MUST_RUN += suites

ran = {}
skipped = []
for name in sorted(glob.glob("**/target/surefire-reports/TEST-*.xml", recursive=True)):
    suite = xml.parse(name).getroot()
    cases = suite.findall("testcase")
    done = [case for case in cases if case.find("skipped") is None]
    ran[suite.get("name")] = len(done)
    for case in cases:
        reason = case.find("skipped")
        if reason is not None:
            skipped.append((case.get("classname"), case.get("name"), reason.get("message") or "no reason given"))

for suite, test, reason in skipped:
    print(f"{suite}.{test}: {reason}")
print(f"{sum(ran.values())} tests ran in {len(ran)} suites, {len(skipped)} were skipped")

missing = [suite for suite in MUST_RUN if not ran.get(suite)]
for suite in missing:
    print(f"did not run: {suite}", file=sys.stderr)
sys.exit(1 if missing or not ran else 0)
