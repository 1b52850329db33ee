"""Transforms the SAM template and makes its stores, queues and topics on an emulator.

Usage: deploy.py TEMPLATE ENDPOINT STACK NAME=VALUE...

With an empty ENDPOINT it only transforms. Prints one JSON object: the transformed template, and the
physical name of each resource that was made. Functions are left out of what is made: emulators run
them in containers and would take the messages away from the test.
"""
import json
import logging
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

REGION = "eu-west-1"
MADE = {"AWS::DynamoDB::Table", "AWS::SQS::Queue", "AWS::SNS::Topic"}


def transformed(path, parameters):
    import boto3

    logging.disable(logging.CRITICAL)
    with open(path, encoding="utf-8") as file:
        template = yaml_parse(file.read())
    # The transform takes code that is uploaded already.
    template["Globals"]["Function"]["CodeUri"] = "s3://bucket/stancewatch-functions.jar"
    session = boto3.session.Session(region_name=REGION)
    translator = Translator({}, Parser(), boto_session=session)
    return translator.translate(template, dict(parameters))


def made(template, endpoint, stack, parameters):
    import boto3

    client = boto3.client(
        "cloudformation",
        endpoint_url=endpoint,
        region_name=REGION,
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )
    kept = {name: one for name, one in template["Resources"].items() if one["Type"] in MADE}
    body = json.dumps({"Parameters": template["Parameters"], "Resources": kept})
    given = [{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()]
    client.create_stack(StackName=stack, TemplateBody=body, Parameters=given)
    client.get_waiter("stack_create_complete").wait(
        StackName=stack, WaiterConfig={"Delay": 1, "MaxAttempts": 60}
    )
    resources = client.describe_stack_resources(StackName=stack)["StackResources"]
    return {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in resources}


def main():
    path, endpoint, stack = sys.argv[1:4]
    parameters = dict(argument.split("=", 1) for argument in sys.argv[4:])
    template = transformed(path, parameters)
    names = made(template, endpoint, stack, parameters) if endpoint else {}
    print(json.dumps({"template": template, "names": names}))


main()
