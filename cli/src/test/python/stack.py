"""Makes on an emulator what the template makes on AWS, as far as emulators can.

Usage: stack.py transform TEMPLATE FILE API
       stack.py create FILE ENDPOINT STACK

`transform` does what AWS does on deploying a SAM template, which emulators do not do, and keeps the
resources that hold something. Outputs that lead to anything else are left out; the address of the
HTTP API is the given one. `create` makes the stack anew and prints what its parts are called:
emulators do not fill the outputs of a stack that was made by a change set.
"""
import json
import logging
import sys

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

REGION = "eu-west-1"
KEPT = {
    "AWS::DynamoDB::Table",
    "AWS::Logs::LogGroup",
    "AWS::SNS::Topic",
    "AWS::SQS::Queue",
}


def names(value):
    if isinstance(value, dict):
        for key, child in value.items():
            if key == "Ref":
                yield child
            elif key == "Fn::GetAtt":
                yield child[0]
            else:
                yield from names(child)
    elif isinstance(value, list):
        for child in value:
            yield from names(child)


def kept(section, condition):
    return {
        name: one
        for name, one in section.items()
        if "Condition" not in one and condition(one)
    }


def transform(template, file, api):
    logging.disable(logging.CRITICAL)
    with open(template, encoding="utf-8") as text:
        source = yaml_parse(text.read())
    source["Globals"]["Function"]["CodeUri"] = "s3://bucket/stancewatch-functions.jar"
    parameters = source["Parameters"]
    given = {name: str(one.get("Default", "given")) for name, one in parameters.items()}
    session = boto3.session.Session(region_name=REGION)
    whole = Translator({}, Parser(), boto_session=session).translate(source, given)
    resources = kept(whole["Resources"], lambda one: one["Type"] in KEPT)
    known = set(resources) | set(whole["Parameters"])
    outputs = kept(whole["Outputs"], lambda one: set(names(one)) <= known)
    outputs["ApiUrl"] = {"Value": api}
    with open(file, "w", encoding="utf-8") as text:
        whole = {"Parameters": whole["Parameters"], "Resources": resources, "Outputs": outputs}
        json.dump(whole, text)


def create(file, endpoint, stack):
    def client(service):
        return boto3.client(
            service,
            endpoint_url=endpoint,
            region_name=REGION,
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )

    with open(file, encoding="utf-8") as text:
        body = text.read()
    formation = client("cloudformation")
    formation.delete_stack(StackName=stack)
    formation.create_stack(
        StackName=stack,
        TemplateBody=body,
        Parameters=[{"ParameterKey": "Contact", "ParameterValue": "mailto:you@example.org"}],
    )
    resources = formation.describe_stack_resources(StackName=stack)["StackResources"]
    made = {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in resources}
    # The template asks for this; the emulator makes the table without it.
    client("dynamodb").update_continuous_backups(
        TableName=made["Table"],
        PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True},
    )
    print(json.dumps(made))


{"transform": transform, "create": create}[sys.argv[1]](*sys.argv[2:])
