"""Twenty thousand requests, each a valid one with something wrong: whatever comes back is an answer, and never a 500.

FUZZ_SEED repeats a run; without it the seed is the same in every run. FUZZ_REQUESTS makes it longer or shorter.
"""

import copy
import hashlib
import http.client
import json
import os
import random
import time

import pytest

import cloud
from wire import Signing, encode, query_string

SEED = int(os.environ.get("FUZZ_SEED", "20261121"))
REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "20000"))
# Far above what any of these requests needs, on a busy machine too.
SLOW_SECONDS = 5

NASTY_TEXTS = [
    "", " ", "a", "null", "..", "/", "\\", "%", "%00", "*", "#", ":", "#a.b[0]", "\u0000", "\ufffd", "é", "日本", "🎉",
    "a" * 256, "a" * 1025, "x" * 5000, "0", "-1", "1e400", "99999999999999999999", "true", "<a>", "&amp;", "'", '"', "()",
    "((((" * 50, "[" * 100, "NOT " * 200, "a AND " * 400 + "a", "${aws:username}", "2026-02-30T00:00:00Z", "bytes=9-1",
]
NASTY_VALUES = [
    None, True, False, 0, -1, 1.5, 1e300, 10**30, [], {}, [[]], [None], {"": {}}, {"S": 1}, {"S": "a", "N": "1"}, {"N": "x"},
    {"N": "1e200"}, {"SS": []}, {"NS": ["1", "1.0"]}, {"M": {"a": {"L": [{"NULL": False}]}}}, {"B": "###"}, {"NULL": False},
]


def nested(depth):
    value = {"S": "deep"}
    for _ in range(depth):
        value = {"M": {"m": value}}
    return value


class Mutator:
    """Makes one or two things wrong with a request."""

    def __init__(self, chooser):
        self.chooser = chooser

    def text(self, text):
        kind = self.chooser.randrange(6)
        if kind == 0 or not text:
            return self.chooser.choice(NASTY_TEXTS)
        at = self.chooser.randrange(len(text))
        if kind == 1:
            return text[:at] + text[at + 1:]
        if kind == 2:
            return text[:at] + self.chooser.choice(NASTY_TEXTS) + text[at:]
        if kind == 3:
            end = self.chooser.randrange(at, len(text))
            return text[:at] + text[end:]
        words = text.split(" ")
        if kind == 4 and len(words) > 1:
            self.chooser.shuffle(words)
            return " ".join(words)
        return text + " " + self.chooser.choice(words)

    def json(self, value):
        """A copy of a document with one value, somewhere, replaced, removed, doubled or renamed."""
        value = copy.deepcopy(value)
        places = list(self.places(value))
        holder, name = self.chooser.choice(places)
        kind = self.chooser.randrange(7)
        if kind == 0:
            del holder[name]
        elif kind == 1:
            holder[name] = self.chooser.choice(NASTY_VALUES)
        elif kind == 2 and isinstance(holder, dict):
            holder[self.text(name)] = holder.pop(name)
        elif kind == 3 and isinstance(holder[name], list):
            holder[name] = holder[name] * self.chooser.choice([0, 2, 30, 150])
        elif kind == 4:
            holder[name] = nested(self.chooser.choice([5, 31, 33, 60]))
        elif isinstance(holder[name], str):
            holder[name] = self.text(holder[name])
        elif isinstance(holder[name], (int, float)) and not isinstance(holder[name], bool):
            holder[name] = self.chooser.choice([-1, 0, 1, 101, 2**31, 2**63, 2**64])
        else:
            holder[name] = self.chooser.choice(NASTY_TEXTS)
        return value

    def places(self, value):
        for name in range(len(value)) if isinstance(value, list) else list(value):
            yield value, name
            if isinstance(value[name], (dict, list)) and value[name]:
                yield from self.places(value[name])

    def pairs(self, pairs):
        pairs = dict(pairs)
        name = self.chooser.choice([*pairs, "more"])
        kind = self.chooser.randrange(3)
        if kind == 0:
            pairs.pop(name, None)
        elif kind == 1:
            pairs[name] = self.chooser.choice(NASTY_TEXTS)
        else:
            pairs[name] = self.text(pairs.get(name, "x"))
        return pairs


class Client:
    """Sends signed requests over one connection, made anew when the cloud closes it."""

    def __init__(self, endpoint):
        self.port = int(endpoint.rsplit(":", 1)[1])
        self.connection = None
        self.signing = {service: Signing(service=service) for service in ("s3", "dynamodb")}

    def send(self, service, method, path, query, headers, body):
        signing = self.signing[service] = Signing(service=service)
        headers = {"Host": f"127.0.0.1:{self.port}", **headers}
        headers["X-Amz-Date"] = signing.when.strftime("%Y%m%dT%H%M%SZ")
        digest = hashlib.sha256(body).hexdigest()
        if service == "s3":
            headers["X-Amz-Content-SHA256"] = digest
        names = sorted(name.lower() for name in headers)
        values = {name.lower(): " ".join(value.split()) for name, value in headers.items()}
        canonical = "\n".join([
            method, path, query_string(query.items()), *(f"{name}:{values[name]}" for name in names), "",
            ";".join(names), digest])
        text = "\n".join([
            "AWS4-HMAC-SHA256", headers["X-Amz-Date"], signing.scope, hashlib.sha256(canonical.encode()).hexdigest()])
        headers["Authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={signing.credential}, SignedHeaders={';'.join(names)}, "
            f"Signature={signing.signature(text)}")
        target = path + ("?" + query_string(query.items()) if query else "")
        return self.exchange(method, target, headers, body)

    def exchange(self, method, target, headers, body):
        for attempt in (1, 2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SLOW_SECONDS * 4)
            try:
                self.connection.request(method, target, body, headers)
                reply = self.connection.getresponse()
                answer = reply.read()
                if reply.will_close:
                    self.connection = None
                return reply.status, answer
            except (http.client.HTTPException, ConnectionError):
                # The cloud may close a connection after it refused a request; a new one must be answered.
                self.connection.close()
                self.connection = None
                if attempt == 2:
                    raise


def judge(service, request, reply, seconds):
    status, answer = reply
    shown = f"{service} {request} → {status} {answer[:500]}"
    honest = status == 501 and b"NotImplemented" in answer
    assert status < 500 or honest, shown
    assert seconds < SLOW_SECONDS, f"{seconds:.1f} s: {shown}"


def test_dynamodb(endpoint, items_corpus):
    chooser = random.Random(SEED)
    mutator, client = Mutator(chooser), Client(endpoint)
    seen = set()
    for _ in range(REQUESTS // 2):
        operation, document = chooser.choice(items_corpus)
        for _ in range(chooser.choice([1, 1, 1, 2, 3])):
            if document:
                document = mutator.json(document)
        body = json.dumps(document).encode()
        if chooser.randrange(50) == 0:
            body = mutator.text(body.decode(errors="replace")).encode()
        headers = {"Content-Type": "application/x-amz-json-1.0", "X-Amz-Target": f"DynamoDB_20120810.{operation}"}
        began = time.monotonic()
        reply = client.send("dynamodb", "POST", "/", {}, headers, body)
        judge("dynamodb", (operation, body[:2000]), reply, time.monotonic() - began)
        seen.add(reply[0])
    assert {200, 400} <= seen


def test_s3(endpoint, objects_corpus):
    chooser = random.Random(SEED + 1)
    mutator, client = Mutator(chooser), Client(endpoint)
    seen = set()
    for _ in range(REQUESTS // 2):
        method, path, query, headers, body = chooser.choice(objects_corpus)
        for _ in range(chooser.choice([1, 1, 1, 2, 3])):
            part = chooser.randrange(5)
            if part == 0:
                path = "/" + mutator.text(path[1:])
            elif part == 1:
                query = mutator.pairs(query)
            elif part == 2:
                headers = sendable(mutator.pairs(headers))
            elif part == 3:
                body = mutator.text(body)
            else:
                method = chooser.choice(["GET", "PUT", "POST", "DELETE", "HEAD"])
        began = time.monotonic()
        encoded = "/" + encode(path[1:], safe="-_.~/")
        reply = client.send("s3", method, encoded, query, headers, body.encode())
        judge("s3", (method, path, query, headers, body[:2000]), reply, time.monotonic() - began)
        seen.add(reply[0] // 100)
    assert {2, 4} <= seen


def sendable(headers):
    """Headers that a client can send at all: names that are tokens, values on one line."""
    return {
        name: "".join(c for c in value if " " <= c <= "~").strip()[:4000]
        for name, value in headers.items() if name and all(c.isalnum() or c == "-" for c in name) and name.isascii()}


def test_the_cloud_is_still_sound(endpoint):
    client = cloud.client(endpoint)
    client.create_bucket(Bucket="after-the-fuzz")
    client.put_object(Bucket="after-the-fuzz", Key="k", Body=b"kept")
    assert client.get_object(Bucket="after-the-fuzz", Key="k")["Body"].read() == b"kept"


@pytest.fixture(scope="module")
def items_corpus(endpoint):
    """Valid requests for every kind of operation and expression, against tables that are there."""
    client = cloud.client(endpoint, service="dynamodb")
    table = "fuzz"
    client.create_table(
        TableName=table, BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": type_} for name, type_ in ("pS", "sN", "gS")],
        KeySchema=[{"AttributeName": "p", "KeyType": "HASH"}, {"AttributeName": "s", "KeyType": "RANGE"}],
        GlobalSecondaryIndexes=[{
            "IndexName": "byGroup", "Projection": {"ProjectionType": "ALL"},
            "KeySchema": [{"AttributeName": "g", "KeyType": "HASH"}, {"AttributeName": "s", "KeyType": "RANGE"}]}])
    item = {
        "p": {"S": "a"}, "s": {"N": "1"}, "g": {"S": "x"}, "n": {"N": "1.5"}, "l": {"L": [{"S": "a"}, {"N": "2"}]},
        "m": {"M": {"a": {"M": {"b": {"S": "c"}}}}}, "ss": {"SS": ["a", "b"]}, "bs": {"BS": ["YQ=="]}, "z": {"NULL": True}}
    key = {"p": item["p"], "s": item["s"]}
    names, values = {"#m": "m", "#l": "l"}, {":v": {"N": "1"}, ":s": {"S": "a"}}
    common = {"TableName": table, "ReturnConsumedCapacity": "INDEXES"}
    condition = "(attribute_exists(p) AND #m.a.b <> :s) OR NOT size(#l) BETWEEN :v AND :v"
    update = "SET #m.a.b = if_not_exists(#m.x, :s), n = n + :v, #l = list_append(#l, #l) REMOVE z ADD k :v DELETE ss :t"
    for number in range(20):
        client.put_item(TableName=table, Item={**item, "s": {"N": str(number)}})
    return [
        ("PutItem", {**common, "Item": item, "ConditionExpression": "attribute_not_exists(q)", "ReturnValues": "ALL_OLD"}),
        ("PutItem", {**common, "Item": item, "Expected": {"n": {"ComparisonOperator": "GT", "AttributeValueList": [values[":v"]]}}}),
        ("GetItem", {**common, "Key": key, "ProjectionExpression": "#m.a.b, #l[0], ss", "ExpressionAttributeNames": names}),
        ("GetItem", {**common, "Key": key, "AttributesToGet": ["m", "n"], "ConsistentRead": True}),
        ("DeleteItem", {**common, "Key": key, "ConditionExpression": condition, "ExpressionAttributeNames": names,
                        "ExpressionAttributeValues": values, "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}),
        ("UpdateItem", {**common, "Key": key, "UpdateExpression": update, "ExpressionAttributeNames": names,
                        "ExpressionAttributeValues": {**values, ":t": {"SS": ["a"]}}, "ReturnValues": "UPDATED_NEW"}),
        ("UpdateItem", {**common, "Key": key, "AttributeUpdates": {"n": {"Action": "ADD", "Value": values[":v"]}}}),
        ("Query", {**common, "KeyConditionExpression": "p = :s AND s BETWEEN :v AND :v", "FilterExpression": "contains(ss, :s)",
                   "ExpressionAttributeValues": values, "Limit": 5, "ScanIndexForward": False}),
        ("Query", {**common, "IndexName": "byGroup", "KeyConditionExpression": "g = :s", "ExpressionAttributeValues": {":s": {"S": "x"}},
                   "Select": "ALL_ATTRIBUTES", "ExclusiveStartKey": {**key, "g": {"S": "x"}}}),
        ("Query", {**common, "KeyConditions": {"p": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "a"}]}},
                   "QueryFilter": {"n": {"ComparisonOperator": "NOT_NULL"}}, "ConditionalOperator": "OR"}),
        ("Scan", {**common, "Segment": 0, "TotalSegments": 4, "FilterExpression": "begins_with(g, :s) OR #m.a.b IN (:s, :v)",
                  "ExpressionAttributeNames": {"#m": "m"}, "ExpressionAttributeValues": values, "Limit": 3}),
        ("BatchGetItem", {"RequestItems": {table: {"Keys": [key], "ProjectionExpression": "n"}}}),
        ("BatchWriteItem", {"RequestItems": {table: [{"PutRequest": {"Item": item}}, {"DeleteRequest": {"Key": {**key, "s": {"N": "7"}}}}]}}),
        ("TransactWriteItems", {"ClientRequestToken": "token", "TransactItems": [
            {"Put": {"TableName": table, "Item": item}},
            {"Update": {"TableName": table, "Key": {**key, "s": {"N": "2"}}, "UpdateExpression": "SET n = :v",
                        "ExpressionAttributeValues": {":v": {"N": "1"}}}},
            {"ConditionCheck": {"TableName": table, "Key": {**key, "s": {"N": "3"}}, "ConditionExpression": "attribute_exists(p)"}},
            {"Delete": {"TableName": table, "Key": {**key, "s": {"N": "4"}}}}]}),
        ("TransactGetItems", {"TransactItems": [{"Get": {"TableName": table, "Key": key, "ProjectionExpression": "n"}}]}),
        ("ExecuteStatement", {"Statement": "SELECT p, m.a.b FROM \"fuzz\" WHERE p = ? AND s BETWEEN 1 AND 9", "Parameters": [{"S": "a"}]}),
        ("ExecuteStatement", {"Statement": "INSERT INTO \"fuzz\" VALUE {'p': 'b', 's': 1, 'l': [1, {'x': <<'a'>>}]}"}),
        ("ExecuteStatement", {"Statement": "UPDATE fuzz SET n = n + 1 REMOVE z WHERE p = 'a' AND s = 1 RETURNING ALL NEW *"}),
        ("BatchExecuteStatement", {"Statements": [{"Statement": "SELECT * FROM fuzz WHERE p = 'a' AND s = 1"}]}),
        ("ExecuteTransaction", {"TransactStatements": [{"Statement": "DELETE FROM fuzz WHERE p = 'a' AND s = 19"}]}),
        ("CreateTable", {
            "TableName": "fuzz-more", "BillingMode": "PROVISIONED", "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1},
            "AttributeDefinitions": [{"AttributeName": "p", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "p", "KeyType": "HASH"}],
            "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "KEYS_ONLY"}, "Tags": [{"Key": "a", "Value": "b"}]}),
        ("UpdateTable", {"TableName": table, "DeletionProtectionEnabled": False, "TableClass": "STANDARD"}),
        ("DescribeTable", {"TableName": table}),
        ("ListTables", {"Limit": 10, "ExclusiveStartTableName": "a"}),
        ("UpdateTimeToLive", {"TableName": "fuzz-more", "TimeToLiveSpecification": {"Enabled": True, "AttributeName": "ttl"}}),
        ("ListTagsOfResource", {"ResourceArn": f"arn:aws:dynamodb:us-east-1:000000000000:table/{table}"}),
    ]


@pytest.fixture(scope="module")
def objects_corpus(endpoint):
    """Valid requests for every kind of operation and configuration, against a bucket that is there."""
    client = cloud.client(endpoint)
    bucket = "fuzz-objects"
    client.create_bucket(Bucket=bucket)
    client.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    for name in ("a", "a/b", "c d", "é"):
        client.put_object(Bucket=bucket, Key=name, Body=b"content of " + name.encode())
    upload = client.create_multipart_upload(Bucket=bucket, Key="parts")["UploadId"]
    client.upload_part(Bucket=bucket, Key="parts", UploadId=upload, PartNumber=1, Body=b"part")

    def xml(root, inside):
        return f'<{root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">{inside}</{root}>'

    configurations = {
        "versioning": xml("VersioningConfiguration", "<Status>Enabled</Status>"),
        "tagging": xml("Tagging", "<TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet>"),
        "cors": xml("CORSConfiguration", "<CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule>"),
        "lifecycle": xml("LifecycleConfiguration", "<Rule><ID>r</ID><Filter><Prefix>a</Prefix></Filter><Status>Enabled</Status>"
                         "<Expiration><Days>3</Days></Expiration></Rule>"),
        "website": xml("WebsiteConfiguration", "<IndexDocument><Suffix>index.html</Suffix></IndexDocument>"),
        "encryption": xml("ServerSideEncryptionConfiguration", "<Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256"
                          "</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule>"),
        "publicAccessBlock": xml("PublicAccessBlockConfiguration", "<BlockPublicAcls>true</BlockPublicAcls>"),
        "ownershipControls": xml("OwnershipControls", "<Rule><ObjectOwnership>BucketOwnerPreferred</ObjectOwnership></Rule>"),
        "accelerate": xml("AccelerateConfiguration", "<Status>Enabled</Status>"),
        "requestPayment": xml("RequestPaymentConfiguration", "<Payer>BucketOwner</Payer>"),
        "object-lock": xml("ObjectLockConfiguration", "<ObjectLockEnabled>Enabled</ObjectLockEnabled>"),
        "notification": xml("NotificationConfiguration", "<EventBridgeConfiguration></EventBridgeConfiguration>"),
        "logging": xml("BucketLoggingStatus", ""),
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [{
        "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket}/secret/*"}]})
    return [
        ("PUT", f"/{bucket}/new", {}, {"x-amz-meta-a": "b", "Content-Type": "text/plain", "x-amz-tagging": "a=b"}, "body"),
        ("PUT", f"/{bucket}/sum", {}, {"x-amz-checksum-crc32": "AAAAAA==", "If-None-Match": "*", "x-amz-storage-class": "STANDARD_IA"}, "body"),
        ("PUT", f"/{bucket}/copy", {}, {"x-amz-copy-source": f"/{bucket}/a", "x-amz-metadata-directive": "REPLACE"}, ""),
        ("GET", f"/{bucket}/a", {}, {"Range": "bytes=0-3", "If-Modified-Since": "Sat, 21 Nov 2026 00:00:00 GMT"}, ""),
        ("GET", f"/{bucket}/a", {"versionId": "null", "response-content-type": "text/x", "partNumber": "1"}, {}, ""),
        ("HEAD", f"/{bucket}/c d", {}, {"x-amz-checksum-mode": "ENABLED"}, ""),
        ("DELETE", f"/{bucket}/a/b", {"versionId": "x"}, {}, ""),
        ("GET", f"/{bucket}", {"list-type": "2", "prefix": "a", "delimiter": "/", "max-keys": "2", "encoding-type": "url"}, {}, ""),
        ("GET", f"/{bucket}", {"versions": "", "key-marker": "a", "version-id-marker": "x", "max-keys": "1"}, {}, ""),
        ("GET", f"/{bucket}", {"uploads": "", "prefix": "p"}, {}, ""),
        ("GET", f"/{bucket}/parts", {"uploadId": upload, "max-parts": "1"}, {}, ""),
        ("PUT", f"/{bucket}/parts", {"uploadId": upload, "partNumber": "2"}, {}, "another part"),
        ("POST", f"/{bucket}/parts", {"uploadId": upload}, {}, xml(
            "CompleteMultipartUpload", "<Part><PartNumber>9</PartNumber><ETag>x</ETag></Part>")),
        ("POST", f"/{bucket}/more", {"uploads": ""}, {"x-amz-checksum-algorithm": "CRC32"}, ""),
        ("POST", f"/{bucket}", {"delete": ""}, {}, xml("Delete", "<Object><Key>a</Key></Object><Quiet>true</Quiet>")),
        ("GET", f"/{bucket}/a", {"attributes": ""}, {"x-amz-object-attributes": "ETag,Checksum,ObjectParts"}, ""),
        ("PUT", f"/{bucket}/a", {"tagging": ""}, {}, configurations["tagging"]),
        ("PUT", f"/{bucket}", {"policy": ""}, {}, policy),
        ("PUT", f"/{bucket}/a", {"acl": ""}, {"x-amz-acl": "private"}, ""),
        ("POST", f"/{bucket}/a", {"restore": ""}, {}, xml("RestoreRequest", "<Days>1</Days>")),
        ("PUT", "/fuzz-another", {}, {}, xml("CreateBucketConfiguration", "<LocationConstraint>eu-west-1</LocationConstraint>")),
        *(("PUT", f"/{bucket}", {name: ""}, {}, document) for name, document in configurations.items()),
        *(("GET", f"/{bucket}", {name: ""}, {}, "") for name in [*configurations, "policy", "acl", "policyStatus", "location"]),
        *(("DELETE", f"/{bucket}", {name: ""}, {}, "") for name in ("cors", "lifecycle", "website", "encryption", "policy", "tagging")),
    ]
