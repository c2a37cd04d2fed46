"""The coverage page is the code's own list, is checked in, and is true: what it calls absent answers 501, and nothing else does."""

import json
import subprocess

import pytest
from botocore.exceptions import ClientError
from botocore import xform_name

import cloud

PAGE = cloud.REPOSITORY / "Sources/COVERAGE.md"
# Not operations of the services' models: a browser's form, and what S3 Object Lambda alone is called with.
NOT_IN_MODEL = {"PostObject"}
# Older names of `...Configuration`, the same on the wire.
OLDER_NAMES = {"GetBucketLifecycle", "PutBucketLifecycle", "GetBucketNotification", "PutBucketNotification"}
# What they stream back, or send to other hosts, this client cannot ask for in one call.
NOT_ASKED = {"WriteGetObjectResponse", "CreateSession"}
# The same request as ListBuckets, to another host.
NOT_ASKED |= {"ListDirectoryBuckets"}


def coverage(*options):
    return subprocess.run([cloud.binary(), "coverage", *options], capture_output=True, text=True, check=True).stdout


SERVICES = {service["service"]: service for service in json.loads(coverage("--json"))}
CASES = [(service, operation["name"], operation["implemented"])
         for service, entry in SERVICES.items() for operation in entry["operations"]
         if operation["name"] not in NOT_IN_MODEL | NOT_ASKED]


# What this client calls a service whose endpoint has another name.
CLIENT_NAMES = {"streams.dynamodb": "dynamodbstreams"}


def client_of(endpoint, service):
    return cloud.client(endpoint, service=CLIENT_NAMES.get(service, service))


def example(shape, name=""):
    """The smallest value that the client lets through."""
    if shape.type_name == "structure":
        members = list(shape.members)[:1] if getattr(shape, "is_tagged_union", False) else shape.required_members
        return {member: example(shape.members[member], member) for member in members}
    if shape.type_name == "list":
        return [example(shape.member, name)]
    if shape.type_name == "map":
        return {"k": example(shape.value)}
    if shape.type_name in ("integer", "long", "float", "double"):
        return 1
    if shape.type_name == "boolean":
        return False
    if shape.type_name == "blob":
        return b"x"
    if shape.type_name == "timestamp":
        return 0
    return (shape.enum or ["coverage-" + name.lower().ljust(shape.metadata.get("min", 0), "x")])[0]


def test_the_page_is_up_to_date():
    assert PAGE.read_text() == coverage("--markdown"), "run: labrunner coverage --markdown > Sources/COVERAGE.md"


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_of_the_model_is_listed(endpoint, service):
    known = {operation["name"] for operation in SERVICES[service]["operations"]}
    assert set(client_of(endpoint, service).meta.service_model.operation_names) - known - OLDER_NAMES == set()


@pytest.mark.parametrize("service,operation,implemented", CASES, ids=lambda value: str(value))
def test_the_page_is_true(endpoint, service, operation, implemented):
    client = client_of(endpoint, service)
    shape = client.meta.service_model.operation_model(operation).input_shape
    try:
        getattr(client, xform_name(operation))(**(example(shape) if shape else {}))
        status = 200
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
    assert (status != 501) == implemented
