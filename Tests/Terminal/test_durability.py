"""Nothing acknowledged is lost: power cuts, full disks, taken ports, two servers on one folder."""

import os
import random
import socket
import subprocess
import threading
import time

import botocore.exceptions
import pytest

import cloud

BUCKET = "kept"
TABLE = "kept"
# Six in CI; KILL_ROUNDS=50 for the whole proof.
ROUNDS = int(os.environ.get("KILL_ROUNDS", "6"))
LARGE = 2 * 1024 * 1024  # above any threshold from which bodies are files


def body(name, seed):
    """Small most of the time, every seventh large; the name and the round decide."""
    chooser = random.Random(f"{name} {seed}")
    return chooser.randbytes(LARGE if chooser.randrange(7) == 0 else chooser.randrange(3000))


class Writer(threading.Thread):
    """Puts objects one after the other and remembers those that were acknowledged."""

    def __init__(self, endpoint, number, seed):
        super().__init__(daemon=True)
        self.client = cloud.client(endpoint, connect_timeout=5, read_timeout=5)
        self.prefix, self.seed, self.acknowledged = f"{seed}/{number}", seed, []

    def run(self):
        for count in range(100_000):
            name = f"{self.prefix}/{count}"
            try:
                self.client.put_object(Bucket=BUCKET, Key=name, Body=body(name, self.seed))
                self.client.put_object(Bucket=BUCKET, Key=f"last/{self.prefix}", Body=str(count).encode())
            except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError):
                return
            self.acknowledged.append(name)


def test_kill_during_puts_loses_nothing_that_was_acknowledged(serve, tmp_path):
    data = tmp_path / "data"
    kept = {}
    chooser = random.Random(20261120)
    server = serve("--data", str(data))
    cloud.client(server.endpoint).create_bucket(Bucket=BUCKET)
    for seed in range(ROUNDS):
        writers = [Writer(server.endpoint, number, seed) for number in range(4)]
        kill_under_load(server, writers, chooser)
        kept |= {writer.prefix: (seed, list(writer.acknowledged)) for writer in writers}
        server = serve("--data", str(data))
        verify(cloud.client(server.endpoint), kept)
    assert sum(len(names) for _, names in kept.values()) > 20, "the writers got somewhere"
    assert server.stop() == 0


def kill_under_load(server, writers, chooser):
    for writer in writers:
        writer.start()
    time.sleep(chooser.uniform(0.3, 1.2))
    server.kill()
    for writer in writers:
        writer.join(20)


def verify(client, kept):
    pages = client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET)
    listed = {entry["Key"] for page in pages for entry in page["Contents"]}
    for prefix, (seed, names) in kept.items():
        assert set(names) <= listed
        for name in names[-25:]:
            assert client.get_object(Bucket=BUCKET, Key=name)["Body"].read() == body(name, seed), name
        if names:
            last = int(client.get_object(Bucket=BUCKET, Key=f"last/{prefix}")["Body"].read())
            assert last >= int(names[-1].rsplit("/", 1)[1]), "an acknowledged overwrite is the one that is read"


class ItemWriter(threading.Thread):
    """Puts items, moves money in transactions and counts in one item; remembers what was acknowledged."""

    def __init__(self, endpoint, number, seed):
        super().__init__(daemon=True)
        self.client = cloud.client(endpoint, service="dynamodb", connect_timeout=5, read_timeout=5)
        self.partition, self.acknowledged = f"{seed}/{number}", 0

    def run(self):
        for count in range(100_000):
            try:
                self.write(count)
            except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError):
                return
            self.acknowledged = count + 1

    def write(self, count):
        key = {"p": {"S": self.partition}}
        self.client.put_item(TableName=TABLE, Item={**key, "s": {"N": str(count)}, "g": {"S": f"{count % 3}"}})
        self.client.transact_write_items(TransactItems=[
            {"Put": {"TableName": TABLE, "Item": {"p": {"S": f"{side} {self.partition}"}, "s": {"N": str(count)}}}}
            for side in ("left", "right")])
        self.client.update_item(
            TableName=TABLE, Key={"p": {"S": f"count {self.partition}"}, "s": {"N": "0"}},
            UpdateExpression="ADD n :one", ExpressionAttributeValues={":one": {"N": "1"}})


def test_kill_during_writes_to_a_table_loses_nothing_that_was_acknowledged(serve, tmp_path):
    data = tmp_path / "data"
    kept = {}
    chooser = random.Random(20261121)
    server = serve("--data", str(data))
    make_table(cloud.client(server.endpoint, service="dynamodb"))
    for seed in range(ROUNDS):
        writers = [ItemWriter(server.endpoint, number, seed) for number in range(4)]
        kill_under_load(server, writers, chooser)
        kept |= {writer.partition: writer.acknowledged for writer in writers}
        server = serve("--data", str(data))
        verify_items(cloud.client(server.endpoint, service="dynamodb"), kept)
    assert sum(kept.values()) > 20, "the writers got somewhere"
    assert server.stop() == 0


def make_table(client):
    client.create_table(
        TableName=TABLE, BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": type_} for name, type_ in ("pS", "sN", "gS")],
        KeySchema=[{"AttributeName": "p", "KeyType": "HASH"}, {"AttributeName": "s", "KeyType": "RANGE"}],
        GlobalSecondaryIndexes=[{
            "IndexName": "byGroup", "Projection": {"ProjectionType": "ALL"},
            "KeySchema": [{"AttributeName": "g", "KeyType": "HASH"}, {"AttributeName": "s", "KeyType": "RANGE"}]}])
    client.get_waiter("table_exists").wait(TableName=TABLE, WaiterConfig={"Delay": 1})


def verify_items(client, kept):
    def numbers(partition):
        pages = client.get_paginator("query").paginate(
            TableName=TABLE, KeyConditionExpression="p = :p", ExpressionAttributeValues={":p": {"S": partition}})
        return [int(item["s"]["N"]) for page in pages for item in page["Items"]]

    for partition, count in kept.items():
        assert numbers(partition)[:count] == list(range(count)), "every acknowledged item, in the order of its key"
        left, right = numbers(f"left {partition}"), numbers(f"right {partition}")
        assert left == right and left[:count] == list(range(count)), "both halves of a transaction or none"
        counter = client.get_item(TableName=TABLE, Key={"p": {"S": f"count {partition}"}, "s": {"N": "0"}}).get("Item")
        assert int(counter["n"]["N"] if counter else 0) in (count, count + 1), "an update counts once"

    def count(**more):
        pages = client.get_paginator("scan").paginate(TableName=TABLE, Select="COUNT", **more)
        return sum(page["Count"] for page in pages)

    assert count(FilterExpression="attribute_exists(g)") == count(IndexName="byGroup"), "an index holds what its table holds"


def test_a_commit_of_any_size_is_kept(serve, tmp_path):
    """From less than a page to 16 MB, in one write, and killed right after each answer."""
    data = tmp_path / "data"
    server = serve("--data", str(data))
    client = cloud.client(server.endpoint, service="dynamodb")
    make_table(client)
    sizes = [0, 20, 50, *range(100, 400, 25)]
    for number, size in enumerate(sizes):
        count = 25 if size > 300 else 1
        items = [
            {"p": {"S": f"{number}"}, "s": {"N": str(n)}, "x": {"S": f"{number % 10}" * (size * 1000)}} for n in range(count)]
        client.batch_write_item(RequestItems={TABLE: [{"PutRequest": {"Item": item}} for item in items]})
        server.kill()
        server = serve("--data", str(data))
        client = cloud.client(server.endpoint, service="dynamodb")
        for item in (items[0], items[-1]):
            key = {"p": item["p"], "s": item["s"]}
            assert client.get_item(TableName=TABLE, Key=key)["Item"] == item, f"{count} items of {size} kB"
    assert server.stop() == 0


def test_a_clean_end_keeps_everything(serve, tmp_path):
    server = serve("--data", str(tmp_path))
    client = cloud.client(server.endpoint)
    client.create_bucket(Bucket=BUCKET)
    client.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    versions = [client.put_object(Bucket=BUCKET, Key="k", Body=text)["VersionId"] for text in (b"1", b"2" * LARGE)]
    upload = client.create_multipart_upload(Bucket=BUCKET, Key="parts")["UploadId"]
    part = client.upload_part(Bucket=BUCKET, Key="parts", UploadId=upload, PartNumber=1, Body=b"part")
    assert server.stop() == 0
    server = serve("--data", str(tmp_path))
    client = cloud.client(server.endpoint)
    for version, text in zip(versions, (b"1", b"2" * LARGE)):
        assert client.get_object(Bucket=BUCKET, Key="k", VersionId=version)["Body"].read() == text
    parts = {"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]}
    client.complete_multipart_upload(Bucket=BUCKET, Key="parts", UploadId=upload, MultipartUpload=parts)
    assert client.get_object(Bucket=BUCKET, Key="parts")["Body"].read() == b"part"
    assert server.stop() == 0


def test_the_space_of_deleted_objects_comes_back(serve, tmp_path):
    server = serve("--data", str(tmp_path))
    client = cloud.client(server.endpoint)
    client.create_bucket(Bucket=BUCKET)
    for round_ in range(20):
        client.put_object(Bucket=BUCKET, Key="k", Body=os.urandom(LARGE))
    client.delete_object(Bucket=BUCKET, Key="k")
    assert server.stop() == 0
    server = serve("--data", str(tmp_path))
    assert server.stop() == 0
    used = sum(file.stat().st_size for file in tmp_path.rglob("*") if file.is_file())
    assert used < 5 * LARGE, f"{used} bytes are left behind by objects that are gone"


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 24 MiB with a ballast of 4 MiB on it, to make room again."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "labrunner-test", str(disk)], capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"this machine mounts no tmpfs: {mounted.stderr.strip()}")
    (disk / "ballast").write_bytes(b"x" * 4 * 1024 * 1024)
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


@pytest.mark.parametrize("size", [4 * 1024, 1024 * 1024], ids=["small objects", "large objects"])
def test_a_full_disk(serve, small_disk, size):
    server = serve("--data", str(small_disk / "data"))
    client = cloud.client(server.endpoint)
    client.create_bucket(Bucket=BUCKET)
    stored, refusal = [], None
    while refusal is None and len(stored) * size < 64 * 1024 * 1024:
        name = f"k{len(stored)}"
        try:
            client.put_object(Bucket=BUCKET, Key=name, Body=body_of(name, size))
            stored.append(name)
        except botocore.exceptions.ClientError as error:
            refusal = error.response
    assert refusal, "the disk never filled up"
    assert refusal["ResponseMetadata"]["HTTPStatusCode"] >= 500 and refusal["Error"]["Code"], refusal
    for name in stored[:10] + stored[-10:]:
        assert client.get_object(Bucket=BUCKET, Key=name)["Body"].read() == body_of(name, size)
    assert any(word in server.text().lower() for word in ("disk", "space")), server.text()
    (small_disk / "ballast").unlink()
    client.put_object(Bucket=BUCKET, Key="after", Body=body_of("after", size))
    server.kill()
    server = serve("--data", str(small_disk / "data"))
    client = cloud.client(server.endpoint)
    for name in [*stored[:10], *stored[-10:], "after"]:
        assert client.get_object(Bucket=BUCKET, Key=name)["Body"].read() == body_of(name, size)
    assert server.stop() == 0


def test_a_full_disk_in_the_words_of_tables(serve, small_disk):
    server = serve("--data", str(small_disk / "data"))
    client = cloud.client(server.endpoint, service="dynamodb")
    client.create_table(
        TableName=TABLE, BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "p", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "p", "AttributeType": "S"}])
    client.get_waiter("table_exists").wait(TableName=TABLE)
    refusal, count = None, 0
    while refusal is None and count < 1000:
        try:
            client.put_item(TableName=TABLE, Item={"p": {"S": f"k{count}"}, "data": {"S": "x" * 100_000}})
            count += 1
        except botocore.exceptions.ClientError as error:
            refusal = error.response
    assert refusal, "the disk never filled up"
    assert (refusal["ResponseMetadata"]["HTTPStatusCode"], refusal["Error"]["Code"]) == (500, "InternalServerError")
    for number in (0, count - 1):
        assert client.get_item(TableName=TABLE, Key={"p": {"S": f"k{number}"}})["Item"]["data"]["S"] == "x" * 100_000
    (small_disk / "ballast").unlink()
    client.put_item(TableName=TABLE, Item={"p": {"S": "after"}})
    assert server.stop() == 0


def body_of(name, size):
    return random.Random(name).randbytes(size)


def refused_to_serve(*arguments):
    """What `serve` says when it cannot; it must end by itself, with the code that blames the machine."""
    done = subprocess.run(
        [cloud.binary(), "serve", *arguments], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL,
        env={**os.environ, "NO_COLOR": "1"})
    text = done.stdout + done.stderr
    assert done.returncode == 3, f"{done.returncode}: {text}"
    assert "Fatal error" not in text and len(text) < 1000, text
    assert text.strip().endswith("."), "it is a sentence"
    return " ".join(text.split())


def test_a_port_in_use(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        text = refused_to_serve("--port", port, "--data", str(tmp_path))
    assert port in text and "--port" in text


def test_two_servers_on_one_folder(serve, tmp_path):
    server = serve("--data", str(tmp_path))
    client = cloud.client(server.endpoint)
    client.create_bucket(Bucket=BUCKET)
    text = refused_to_serve("--port", str(cloud.free_port()), "--data", str(tmp_path))
    assert str(tmp_path) in text or "another" in text.lower()
    client.put_object(Bucket=BUCKET, Key="k", Body=b"still serving")
    assert client.get_object(Bucket=BUCKET, Key="k")["Body"].read() == b"still serving"
    assert server.stop() == 0


def test_a_folder_that_cannot_be_made():
    text = refused_to_serve("--port", str(cloud.free_port()), "--data", "/proc/no/such/folder")
    assert "/proc/no" in text


def test_files_that_are_no_database(serve, tmp_path):
    server = serve("--data", str(tmp_path))
    cloud.client(server.endpoint).create_bucket(Bucket=BUCKET)
    server.stop()
    for file in tmp_path.glob("*sqlite*"):
        file.write_bytes(b"this is no database, and never was" * 300)
    text = refused_to_serve("--port", str(cloud.free_port()), "--data", str(tmp_path))
    assert str(tmp_path) in text


def test_an_ephemeral_cloud_leaves_nothing(serve, tmp_path):
    server = serve("--ephemeral", env={"TMPDIR": str(tmp_path)})
    client = cloud.client(server.endpoint)
    client.create_bucket(Bucket=BUCKET)
    client.put_object(Bucket=BUCKET, Key="k", Body=b"x" * 3 * LARGE)
    assert server.stop() == 0
    assert list(tmp_path.iterdir()) == []
