"""Query and scan against a model: a dictionary of items, sorted when it is asked.

Random puts, updates and deletes, then every range condition in both directions on the table, a local and two global
indexes, with limits, filters and projections, page by page.
"""

import operator
import re
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dynamodb_tables as tables
from expect import refused
from properties import (
    binaries, frozen, item_meaning, meaning, numbers, order, seeded, small_numbers, texts, two_notations, wire)

VALUES = {"S": texts, "N": numbers, "B": binaries}
PARTITIONS = ["a", "b"]
GROUPS = ["x", "y"]


@pytest.fixture(scope="module")
def client(endpoint):
    return tables.client(endpoint)


def make(client, kind):
    """Keys p and c; `local` on l with n beside the keys, `global` on g and l with everything, `narrow` on g and n with
    the keys alone."""

    def index(name, first, second, **projection):
        return {"IndexName": name, "KeySchema": tables.keys(first, second), "Projection": projection}

    return tables.made_table(
        client, tables.keys("p", "c"), {"p": "S", "c": kind, "l": kind, "g": "S", "n": "N"},
        LocalSecondaryIndexes=[index("local", "p", "l", ProjectionType="INCLUDE", NonKeyAttributes=["n"])],
        GlobalSecondaryIndexes=[
            index("global", "g", "l", ProjectionType="ALL"), index("narrow", "g", "n", ProjectionType="KEYS_ONLY")])


# MARK: Writes

def key_of(item):
    return item["p"]["S"], meaning(item["c"])


def writes(kind):
    values = VALUES[kind].map(lambda value: wire(kind, value))
    key = st.fixed_dictionaries({"p": st.sampled_from(PARTITIONS).map(lambda text: {"S": text}), "c": values})
    rest = st.fixed_dictionaries({}, optional={
        "l": values, "g": st.sampled_from(GROUPS).map(lambda text: {"S": text}),
        "n": small_numbers.map(lambda text: {"N": text}),
        "m": st.builds(lambda x, y: {"M": {"x": {"N": x}, "y": {"L": [{"S": y}, {"NULL": True}]}}}, small_numbers, texts)})
    put = st.builds(lambda key, rest: ("put", {**key, **rest}), key, rest)
    setting = st.tuples(st.just("set"), st.sampled_from(["l", "g", "n"]), rest)
    removing = st.tuples(st.just("remove"), st.sampled_from(["l", "g", "n", "m"]))
    # A write after the puts goes to one of the keys that were put before.
    later = st.tuples(st.integers(0, 999), st.one_of(setting, removing, st.just(("delete",))))
    return st.tuples(st.lists(put, min_size=5, max_size=25), st.lists(later, max_size=15))


def perform(client, table, puts, later):
    """Does the writes here and there, and compares each answer.
    - Returns: the items that ought to be in the table."""
    model = {}
    for _, item in puts:
        answer = client.put_item(TableName=table, Item=item, ReturnValues="ALL_OLD")
        old = model.get(key_of(item))
        assert item_meaning(answer.get("Attributes", {})) == item_meaning(old or {})
        model[key_of(item)] = item
    for number, change in later:
        base = puts[number % len(puts)][1]
        key = {"p": base["p"], "c": base["c"]}
        old = model.get(key_of(key), {})
        if change[0] == "delete":
            answer = client.delete_item(TableName=table, Key=key, ReturnValues="ALL_OLD")
            assert item_meaning(answer.get("Attributes", {})) == item_meaning(old)
            model.pop(key_of(key), None)
            continue
        name = change[1]
        update = {"UpdateExpression": f"REMOVE {name}"}
        new = {**key, **{other: value for other, value in old.items() if other != name}}
        if change[0] == "set" and name in change[2]:
            new[name] = change[2][name]
            update = {"UpdateExpression": f"SET {name} = :v", "ExpressionAttributeValues": {":v": change[2][name]}}
        if not old and "REMOVE" in update["UpdateExpression"]:
            new = {}  # An update that only removes makes no item (test_item.py of ScyllaDB's Alternator).
        answer = client.update_item(TableName=table, Key=key, ReturnValues="ALL_NEW", **update)
        assert item_meaning(answer.get("Attributes", {})) == item_meaning(new)
        if new:
            model[key_of(key)] = new
    return list(model.values())


# MARK: Reads

# Index, its keys, what it holds of an item; None: everything.
PLACES = [
    (None, "p", "c", None), ("local", "p", "l", {"p", "c", "l", "n"}), ("global", "g", "l", None),
    ("narrow", "g", "n", {"p", "c", "g", "n"})]
COMPARISONS = {"=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
FILTERS = {
    None: lambda item: True,
    "n > :f": lambda item: "n" in item and order(item["n"]) > 0,
    "NOT n > :f": lambda item: not ("n" in item and order(item["n"]) > 0),
    "n <> :f": lambda item: "n" not in item or order(item["n"]) != 0,
    "attribute_not_exists(n) OR n BETWEEN :f AND :f": lambda item: "n" not in item or order(item["n"]) == 0,
    "attribute_type(n, :t) AND (n < :f OR NOT n < :f)": lambda item: "n" in item,
}
FILTER_VALUES = {":f": {"N": "0.0"}, ":t": {"S": "N"}}
INVERTED = re.compile(
    "^Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
    "lower bound operand: AttributeValue: {[SNB]:.*}, upper bound operand: AttributeValue: {[SNB]:.*}$", re.DOTALL)
PROJECTIONS = {
    None: None, "n, c": {"n", "c"}, "g, p, n": {"g", "p", "n"}, "m": {"m"}}


def reads():
    return st.lists(
        st.fixed_dictionaries({
            "place": st.sampled_from(PLACES), "hash": st.integers(0, 1), "forward": st.booleans(),
            "condition": st.sampled_from([None, "BETWEEN", "begins_with", *COMPARISONS]),
            "bounds": st.tuples(st.integers(0, 999), st.integers(0, 999)),
            "limit": st.sampled_from([None, 1, 2, 3, 5, 100]), "filter": st.sampled_from(list(FILTERS)),
            "projection": st.sampled_from(list(PROJECTIONS))}),
        min_size=12, max_size=20)


def pages(read, limit, **arguments):
    """All items, page after page; every page must keep its own promises."""
    found, starts = [], []
    while True:
        page = read(**arguments, **({"Limit": limit} if limit else {}), **({"ExclusiveStartKey": starts[-1]} if starts else {}))
        assert page["Count"] == len(page["Items"]) <= page["ScannedCount"] <= (limit or 10**9)
        found += page["Items"]
        if "LastEvaluatedKey" not in page:
            assert limit is None or page["ScannedCount"] < limit, "a full page always says where it ended"
            return found
        assert page["ScannedCount"] == limit, "only a full page has another after it"
        starts.append(page["LastEvaluatedKey"])
        assert len(starts) < 200, "pages come to an end"


def names_of(arguments, text):
    """`n` and the like are no reserved words, but a placeholder must do as well as the name."""
    if text and "n" in text.split(", "):
        arguments.setdefault("ExpressionAttributeNames", {})["#n"] = "n"
        return ", ".join("#n" if part == "n" else part for part in text.split(", "))
    return text


def holds(condition, low, high, start):
    if condition is None:
        return lambda value: True
    if condition == "BETWEEN":
        return lambda value: low <= value <= high
    if condition == "begins_with":
        return lambda value: value.startswith(start)
    return lambda value: COMPARISONS[condition](value, low)


def check_query(client, table, items, wanted):
    index, hash_name, range_name, held = wanted["place"]
    partition = (PARTITIONS if hash_name == "p" else GROUPS)[wanted["hash"]]
    inside = [item for item in items if item.get(hash_name) == {"S": partition} and range_name in item]
    everywhere = [item[range_name] for item in items if range_name in item]
    if not everywhere:
        return
    low, high = (everywhere[number % len(everywhere)] for number in wanted["bounds"])
    kind = next(iter(low))
    condition = wanted["condition"]
    if condition == "begins_with" and kind == "N":
        condition = "BETWEEN"
    start = {kind: low[kind][:1]} if kind != "N" else None
    arguments = {"TableName": table, "ScanIndexForward": wanted["forward"], **({"IndexName": index} if index else {})}
    values = {":p": {"S": partition}}
    expression = f"{hash_name} = :p"
    if condition == "BETWEEN":
        expression += f" AND {range_name} BETWEEN :low AND :high"
        values |= {":low": low, ":high": high}
    elif condition == "begins_with":
        expression += f" AND begins_with({range_name}, :start)"
        values[":start"] = start
    elif condition:
        expression = f"({range_name} {condition} :low) AND {expression}"
        values[":low"] = low
    arguments |= {"KeyConditionExpression": expression, "ExpressionAttributeValues": values}
    if condition == "BETWEEN" and order(low) > order(high):
        with refused(400, "ValidationException", INVERTED):
            client.query(**arguments)
        return
    # A filter must not name a key of what is queried, and a global index cannot give what it does not hold.
    where = wanted["filter"] if "n" not in (hash_name, range_name) else None
    projection = wanted["projection"]
    if index == "narrow" and projection == "m":
        projection = None
    if where:
        arguments["FilterExpression"] = where
        values |= {name: value for name, value in FILTER_VALUES.items() if name in where}
    if projection:
        arguments["ProjectionExpression"] = names_of(arguments, projection)
    test = holds(condition, order(low), order(high), order(start) if start else None)
    matching = sorted((item for item in inside if test(order(item[range_name]))), key=lambda item: order(item[range_name]))
    matching = [item for item in matching if FILTERS[where](item)]
    expected = [seen(item, held, PROJECTIONS[projection]) for item in matching]
    found = pages(client.query, wanted["limit"], **arguments)
    assert frozen(found) == frozen(expected), arguments
    if projection is None:
        sequence = [order(item[range_name]) for item in found]
        assert sequence == sorted(sequence, reverse=not wanted["forward"]), arguments
    counted = client.query(**{name: value for name, value in arguments.items() if name not in NO_COUNT}, Select="COUNT")
    assert "Items" not in counted and counted["Count"] == len(expected)


NO_COUNT = ("ProjectionExpression", "ExpressionAttributeNames")


def seen(item, held, projection):
    """A projection reaches past a local index to the table; without one an index gives what it holds."""
    names = projection or held
    return {name: value for name, value in item.items() if names is None or name in names}


def check_scans(client, table, items, limit, segments):
    for index, hash_name, range_name, held in PLACES:
        inside = [seen(item, held, None) for item in items if hash_name in item and range_name in item]
        arguments = {"TableName": table, **({"IndexName": index} if index else {})}
        assert frozen(pages(client.scan, limit, **arguments)) == frozen(inside), index
        shares = [
            pages(client.scan, limit, Segment=n, TotalSegments=segments, **arguments) for n in range(segments)]
        assert frozen(sum(shares, [])) == frozen(inside), "segments have everything once"


@pytest.mark.parametrize("kind", ["S", "N", "B"])
def test_reads_agree_with_a_sorted_dictionary(client, kind):
    @seeded(50)
    @given(writes(kind), reads(), st.sampled_from([1, 3, 1000]), st.integers(1, 7))
    def agree(changes, wanted, limit, segments):
        table = make(client, kind)
        items = perform(client, table, *changes)
        for one in wanted:
            check_query(client, table, items, one)
        check_scans(client, table, items, limit, segments)

    agree()


def test_a_number_is_one_key_however_it_is_written(client):
    @seeded(150)
    @given(st.one_of(two_notations, st.tuples(small_numbers, small_numbers)))
    def agree(pair):
        first, second = pair
        key = {"p": {"S": uuid.uuid4().hex}, "c": {"N": first}}
        client.put_item(TableName=table, Item=key)
        found = client.get_item(TableName=table, Key={**key, "c": {"N": second}}).get("Item")
        assert (found is not None) == (meaning({"N": first}) == meaning({"N": second}))
        kept = client.get_item(TableName=table, Key=key)["Item"]["c"]
        assert meaning(kept) == meaning(key["c"]), "38 digits, none lost"
        assert client.get_item(TableName=table, Key={**key, "c": kept})["Item"]["c"] == kept

    table = make(client, "N")
    agree()
