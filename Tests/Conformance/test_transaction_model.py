"""TransactWriteItems against a model that is changed whole or not at all, with plain and batch writes in between."""

from decimal import Decimal

import pytest
from botocore.exceptions import ClientError
from hypothesis import given
from hypothesis import strategies as st

import dynamodb_tables as tables
from properties import frozen, item_meaning, seeded

KEYS = ["a", "b", "c", "d", "e"]
FAILED, BAD_TYPE = "ConditionalCheckFailed", "ValidationError"
# What each says of an item, nil when there is none. A missing attribute makes every comparison false but `<>`.
CONDITIONS = {
    None: lambda item: True,
    "attribute_exists(p)": lambda item: item is not None,
    "attribute_not_exists(p)": lambda item: item is None,
    "n >= :limit": lambda item: item is not None and item.get("n", -1) >= 2,
    "n <> :limit": lambda item: item is None or item.get("n") != 2,
    "attribute_not_exists(g) OR size(g) = :one": lambda item: item is None or "g" not in item or len(item["g"]) == 1,
}
CONDITION_VALUES = {":limit": {"N": "2"}, ":one": {"N": "1"}}


@pytest.fixture(scope="module")
def client(endpoint):
    return tables.client(endpoint)


def make(client):
    return tables.made_table(
        client, tables.keys("p"), {"p": "S", "g": "S"}, GlobalSecondaryIndexes=[{
            "IndexName": "byG", "KeySchema": tables.keys("g"), "Projection": {"ProjectionType": "ALL"}}])


items = st.fixed_dictionaries(
    {}, optional={"n": st.integers(0, 4), "g": st.sampled_from(["x", "yy"]), "text": st.sampled_from(["1", ""])})
actions = st.fixed_dictionaries({
    "kind": st.sampled_from(["Put", "Put", "Delete", "Update", "Count", "Spoil", "ConditionCheck"]),
    "table": st.integers(0, 1), "key": st.sampled_from(KEYS),
    "condition": st.sampled_from([None, None, None, *CONDITIONS]), "item": items, "old": st.booleans()})
steps = st.lists(
    st.tuples(st.sampled_from(["transaction", "transaction", "transaction", "batch"]), st.lists(actions, min_size=1, max_size=5)),
    min_size=4, max_size=10)


def request(names, action):
    """The action as a member of TransactItems."""
    kind, condition, place = action["kind"], action["condition"], {"TableName": names[action["table"]]}
    values = {}
    if kind == "ConditionCheck":
        condition = condition or "attribute_exists(p)"
    if condition:
        place["ConditionExpression"] = condition
        values |= {name: value for name, value in CONDITION_VALUES.items() if name in condition}
    if action["old"]:
        place["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    key = tables.wire_item(p=action["key"])
    if kind == "Put":
        place["Item"] = {**key, **tables.wire_item(**action["item"])}
    else:
        place["Key"] = key
    if kind == "Update":
        place["UpdateExpression"] = "SET g = :g REMOVE n"
        values[":g"] = {"S": "x"}
    if kind == "Count":
        place["UpdateExpression"] = "ADD n :step"
        values[":step"] = {"N": "1"}
    if kind == "Spoil":
        place["UpdateExpression"] = "ADD #text :step"
        place["ExpressionAttributeNames"] = {"#text": "text"}
        values[":step"] = {"N": "1"}
    if values:
        place["ExpressionAttributeValues"] = values
    return {"Update" if kind in ("Count", "Spoil") else kind: place}


def outcome(action, item):
    """What the action says of an item, or makes of it: (reason, item)."""
    kind, condition = action["kind"], action["condition"]
    if kind == "ConditionCheck":
        condition = condition or "attribute_exists(p)"
    if not CONDITIONS[condition](item):
        return FAILED, item
    old = item or {"p": action["key"]}
    if kind == "Put":
        return None, {"p": action["key"], **action["item"]}
    if kind == "Delete":
        return None, None
    if kind == "Update":
        return None, {**{name: value for name, value in old.items() if name != "n"}, "g": "x"}
    if kind == "Count":
        return None, {**old, "n": old.get("n", 0) + 1}
    if kind == "Spoil":
        number = old.get("text", 0)
        return (BAD_TYPE, item) if isinstance(number, str) else (None, {**old, "text": number + 1})
    return None, item


def transact(client, names, models, chosen):
    places = [(action["table"], action["key"]) for action in chosen]
    arguments = {"TransactItems": [request(names, action) for action in chosen]}
    if len(set(places)) < len(places):
        with pytest.raises(ClientError) as caught:
            client.transact_write_items(**arguments)
        assert caught.value.response["Error"] == {
            "Code": "ValidationException",
            "Message": "Transaction request cannot include multiple operations on one item"}
        return
    results = [outcome(action, models[table].get(key)) for action, (table, key) in zip(chosen, places)]
    if all(reason is None for reason, _ in results):
        client.transact_write_items(**arguments)
        for (table, key), (_, item) in zip(places, results):
            keep(models[table], key, item)
        return
    with pytest.raises(client.exceptions.TransactionCanceledException) as caught:
        client.transact_write_items(**arguments)
    codes = [reason or "None" for reason, _ in results]
    error = caught.value.response
    assert error["Error"]["Message"] == (
        "Transaction cancelled, please refer cancellation reasons for specific reasons [" + ", ".join(codes) + "]")
    assert [reason["Code"] for reason in error["CancellationReasons"]] == codes
    for reason, action, (table, key) in zip(error["CancellationReasons"], chosen, places):
        shown = models[table].get(key) if action["old"] and reason["Code"] == FAILED else None
        assert tables.plain(reason.get("Item", {})) == (shown or {})


def batch(client, names, models, chosen):
    """The puts and deletes among the actions, one for each key, as a BatchWriteItem."""
    wanted = {}
    for action in chosen:
        wanted[action["table"], action["key"]] = action
    requests = {}
    for (table, key), action in wanted.items():
        if action["kind"] == "Delete":
            member = {"DeleteRequest": {"Key": tables.wire_item(p=key)}}
        else:
            member = {"PutRequest": {"Item": tables.wire_item(p=key, **action["item"])}}
        requests.setdefault(names[table], []).append(member)
        keep(models[table], key, None if action["kind"] == "Delete" else {"p": key, **action["item"]})
    assert client.batch_write_item(RequestItems=requests)["UnprocessedItems"] == {}


def keep(model, key, item):
    model.pop(key, None)
    if item is not None:
        model[key] = item


def compare(client, names, models):
    """The tables, their indexes and a transaction that reads agree with the model."""
    for name, model in zip(names, models):
        expected = [tables.wire_item(**item) for item in model.values()]
        assert frozen(client.scan(TableName=name)["Items"]) == frozen(expected)
        indexed = [item for item in expected if "g" in item]
        assert frozen(client.scan(TableName=name, IndexName="byG")["Items"]) == frozen(indexed)
    places = [(number, key) for number in (0, 1) for key in KEYS]
    answer = client.transact_get_items(TransactItems=[
        {"Get": {"TableName": names[number], "Key": tables.wire_item(p=key)}} for number, key in places])
    read = [item_meaning(response.get("Item", {})) for response in answer["Responses"]]
    assert read == [item_meaning(tables.wire_item(**models[number].get(key, {}))) for number, key in places]


def test_transactions_agree_with_a_model_that_knows_no_halves(client):
    @seeded(60)
    @given(steps)
    def agree(chosen):
        names, models = [make(client), make(client)], [{}, {}]
        for kind, some in chosen:
            (transact if kind == "transaction" else batch)(client, names, models, some)
            compare(client, names, models)

    agree()


def test_a_counter_counts_every_acknowledged_transaction_once(client):
    """The same token twice is one transaction, whatever else is written in between."""
    table = make(client)

    @seeded(40)
    @given(st.lists(st.integers(0, 3), min_size=1, max_size=12))
    def agree(tokens):
        client.put_item(TableName=table, Item=tables.wire_item(p="count", n=0))
        agree.round += 1
        for token in tokens:
            client.transact_write_items(ClientRequestToken=f"{agree.round}-{token}", TransactItems=[{"Update": {
                "TableName": table, "Key": tables.wire_item(p="count"), "UpdateExpression": "ADD n :one",
                "ExpressionAttributeValues": tables.wire_item(**{":one": 1})}}])
        item = tables.plain(client.get_item(TableName=table, Key=tables.wire_item(p="count"))["Item"])
        assert item["n"] == Decimal(len(set(tokens)))

    agree.round = 0
    agree()
