"""What the cloud does not know yet, it says so: 501 NotImplemented, naming the operation."""

import re

import pytest
from botocore import xform_name

import cloud
from expect import refused

# Operation, arguments beside bucket and key. An operation leaves this list by getting tests.
OF_BUCKETS = {
}
OF_OBJECTS = {
    "SelectObjectContent": {
        "Expression": "select * from s3object", "ExpressionType": "SQL", "InputSerialization": {"CSV": {}},
        "OutputSerialization": {"CSV": {}},
    },
}


def call(s3, operation, arguments):
    message = re.compile(rf"\b{operation}\b")
    with refused(501, "NotImplemented", message):
        getattr(s3, xform_name(operation))(**arguments)


@pytest.mark.parametrize("operation", OF_BUCKETS)
def test_of_buckets(s3, bucket, operation):
    call(s3, operation, {"Bucket": bucket, **OF_BUCKETS[operation]})


@pytest.mark.parametrize("operation", OF_OBJECTS)
def test_of_objects(s3, bucket, operation):
    s3.put_object(Bucket=bucket, Key="k", Body=b"kept")
    call(s3, operation, {"Bucket": bucket, "Key": "k", **OF_OBJECTS[operation]})
    assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == b"kept", "nothing else was done instead"


def test_of_other_services(endpoint):
    """All services share a port; each client must be able to read the refusal, whatever protocol it speaks."""
    for service, operation in [("sts", "get_caller_identity"), ("iam", "list_users"), ("lambda", "list_functions"),
                               ("sqs", "list_queues"), ("sns", "list_topics")]:
        with refused(501, "NotImplemented", re.compile(rf"\b{service}\b")):
            getattr(cloud.client(endpoint, service=service), operation)()
