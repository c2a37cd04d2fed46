"""What a query and a listing cost on a thousand items and on a million, in one run."""

from statistics import median

import cloud
import dynamodb
import s3
from contenders import started
from table import show

SMALL, LARGE = 1_000, 1_000_000
KEYS_PER_LIST = 1_000


def run(arguments):
    with started("labrunner") as (contender,):
        prepare_tables(contender)
        prepare_buckets(contender)
        workloads = [f"{what} {count:,}" for what in ("Query 10 items of", "List 1,000 keys of") for count in (SMALL, LARGE)]
        for workload in workloads:
            contender.load(workload, 1, 1)
        contender.results.clear()
        for _ in range(arguments.rounds):
            for workload in workloads:
                contender.load(workload, 1, arguments.seconds)
        rows = []
        for small, large in (workloads[:2], workloads[2:]):
            base = median(r["p50"] for r in contender.results[small, 1])
            for workload in (small, large):
                p50 = median(r["p50"] for r in contender.results[workload, 1])
                rows.append([workload, f"{p50 / 1000:.3f}", f"{p50 / base:.2f} ×"])
        show(f"Cost by size, one connection, medians of {arguments.rounds} rounds", ["", "p50 ms", "of the small one"], rows)


def prepare_tables(contender):
    client = dynamodb.client_of(contender)
    for count in (SMALL, LARGE):
        name = f"items-{count}"
        dynamodb.make_table(client, name)
        dynamodb.fill(client, (
            {"p": {"S": f"query-{n // 10:08}"}, "s": {"S": f"{n % 10:04}"}, "data": {"S": dynamodb.DATA[:100]}}
            for n in range(count)), name)
        step = max(1, count // 10 // 100)
        dynamodb.add(contender, f"Query 10 items of {count:,}", "Query", {
            "TableName": name, "KeyConditionExpression": "p = :p", "ExpressionAttributeValues": {":p": {"S": "@2@"}}},
            (f"query-{n:08}" for n in range(0, count // 10, step)))


def prepare_buckets(contender):
    client = cloud.client(f"http://127.0.0.1:{contender.port}")
    for count in (SMALL, LARGE):
        bucket = f"keys-{count}"
        client.create_bucket(Bucket=bucket)
        put = s3.Presigner(contender.port, "PUT", bucket)
        # Slightly more than wanted, since wrk stops by time.
        contender.add(
            f"fill {count}", s3.template(contender.port, "PUT", b"x"),
            ([put.target(f"key-{number:08}")] for number in range(count)))
        sent = 0
        while sent < count:
            sent += contender.load(f"fill {count}", 8, 1 if count == SMALL else 10, repeats=False)["requests"]
        step = max(1, (count - KEYS_PER_LIST) // 100)
        starts = range(0, max(count - KEYS_PER_LIST, 1), step)
        lines = []
        for number in starts:
            query = {"list-type": "2", "start-after": f"key-{number:08}"} if number else {"list-type": "2"}
            lines.append([s3.Presigner(contender.port, "GET", bucket, **query).target("")])
        contender.add(f"List 1,000 keys of {count:,}", s3.template(contender.port, "GET"), lines)
