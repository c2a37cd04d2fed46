"""Expressions, transactions and PartiQL against answers that others recorded from AWS: the DynamoDB conformance suite
(github.com/paritysuite/dynamodb-conformance, October 2026) and Alternator's tests (github.com/scylladb/scylladb,
test/alternator)."""

import uuid

import pytest
from botocore.exceptions import ClientError
from dynamodb_tables import client, keys, made_table, plain, wire_item

ENVELOPE = "1 validation error detected: "
MALFORMED = "Statement wasn't well formed, can't be processed: "
LEFTOVER = MALFORMED + "Unexpected token after expression"
KEY_NEEDED = "Where clause does not contain a mandatory equality on all key attributes"
OPERAND = "Incorrect operand type for operator or function; operator or function: "
SCHEMA = "One or more parameter values were invalid: Condition parameter type does not match schema type"
NESTED = "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit"
EMPTY_KEY = ("One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty "
             "string value. Key: pk")
NO_MATCH = "The provided key element does not match the schema"
ABSENT = "no-such-table"


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def table(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "S"})


@pytest.fixture(scope="module")
def numbered(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "N"})


@pytest.fixture(scope="module")
def sorted_texts(dynamodb):
    return made_table(dynamodb, keys("pk", "sk"), {"pk": "S", "sk": "S"})


@pytest.fixture(scope="module")
def sorted_numbers(dynamodb):
    return made_table(dynamodb, keys("pk", "sk"), {"pk": "S", "sk": "N"})


@pytest.fixture
def key():
    return uuid.uuid4().hex


def refused(call, code="ValidationException", **more):
    with pytest.raises(ClientError) as caught:
        call(**more)
    error = caught.value.response
    assert error["Error"]["Code"] == code, error
    return error


def message_of(call, code="ValidationException", **more):
    return refused(call, code, **more)["Error"]["Message"]


def deep(levels, leaf=None):
    value = leaf or {"S": "leaf"}
    for _ in range(levels):
        value = {"M": {"n": value}}
    return value


def stored(dynamodb, table, key):
    item = dynamodb.get_item(TableName=table, Key={"pk": {"S": key}}, ConsistentRead=True).get("Item")
    return item and plain(item)


# MARK: Transactions

def put(table, pk, **more):
    return {"Put": {"TableName": table, "Item": {"pk": {"S": pk}, **more.pop("item", {})}, **more}}


def on_key(action, table, key, **more):
    if action == "Update":
        more = {"UpdateExpression": "SET a = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, **more}
    if action == "ConditionCheck":
        more = {"ConditionExpression": "attribute_not_exists(pk)", **more}
    return {action: {"TableName": table, "Key": {"pk": key}, **more}}


@pytest.mark.parametrize("items, reasons", [
    ([{"pk": {"N": "7"}}, {"pk": {"N": "8"}}, {"pk": {"S": "never"}}], ["ValidationError", "None", "None"]),
    ([{"pk": {"S": "never"}}, {"pk": {"L": []}}], ["None", "ValidationError"]),
    ([{"pk": {"S": "never"}}, {"pk": {"S": "a"}}], ["ConditionalCheckFailed", "None"]),
])
def test_the_first_item_that_the_table_cannot_take_cancels_alone(dynamodb, table, items, reasons):
    actions = [{"Put": {"TableName": table, "Item": item}} for item in items]
    for action in actions:
        if action["Put"]["Item"]["pk"] == {"S": "never"}:
            action["Put"]["ConditionExpression"] = "attribute_exists(pk)"
    error = refused(dynamodb.transact_write_items, "TransactionCanceledException", TransactItems=actions)
    assert [reason["Code"] for reason in error["CancellationReasons"]] == reasons
    assert ["Message" in reason for reason in error["CancellationReasons"]] == [code != "None" for code in reasons]
    assert error["Error"]["Message"].endswith(f"specific reasons [{', '.join(reasons)}]")


@pytest.mark.parametrize("action", ["Update", "Delete", "ConditionCheck"])
def test_keys_in_transactions(dynamodb, table, action):
    def send(key):
        return {"TransactItems": [on_key(action, table, key)]}

    assert message_of(dynamodb.transact_write_items, **send({"S": ""})) == EMPTY_KEY
    for key in [{"N": "5"}, {"L": [{"S": "x"}]}]:
        error = refused(dynamodb.transact_write_items, "TransactionCanceledException", **send(key))
        assert error["CancellationReasons"] == [{"Code": "ValidationError", "Message": NO_MATCH}]


SYNTAX = 'Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "("'
BAD = {"ConditionExpression": "attribute_not_exists("}
UNUSED = {"ConditionExpression": "attribute_not_exists(pk)", "ExpressionAttributeValues": {":v": {"S": "x"}}}
LONG = " AND ".join(["a = :v"] * 374)


@pytest.mark.parametrize("actions, message", [
    ([put(ABSENT, "a"), on_key("ConditionCheck", "{t}", {"S": "x"}, **BAD)], SYNTAX),
    ([on_key("ConditionCheck", "{t}", {"S": "x"}, **BAD), put("{t}", "b", item={"d": deep(32)})], SYNTAX),
    ([put("{t}", "b", item={"d": deep(32)}), on_key("ConditionCheck", "{t}", {"S": "x"}, **BAD)], NESTED),
    ([put(ABSENT, "a"), on_key("ConditionCheck", "{t}", {"S": "x"}, **UNUSED)],
     "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"),
    ([put("{t}", "x"), on_key("ConditionCheck", "{t}", {"S": "x"}, **UNUSED)],
     "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"),
    ([put(ABSENT, "b", item={"d": deep(40)}), put(ABSENT, "a", item={"": {"S": "x"}})], NESTED),
    ([put(ABSENT, "a", item={"d": deep(100), "": {"S": "x"}})], "Empty attribute name"),
    ([put(ABSENT, "a", item={"m": {"M": {"": {"S": "x"}}}, "d": deep(40)})], NESTED),
    ([put(ABSENT, "a", item={"": {"S": "x"}}),
      on_key("ConditionCheck", ABSENT, {"S": "b"}, ConditionExpression="d = :d",
             ExpressionAttributeValues={":d": deep(100)})], "Empty attribute name"),
    ([on_key("Delete", ABSENT, deep(40)), put(ABSENT, "a", ConditionExpression="a = = b")], NESTED),
    ([put(ABSENT, "a", ConditionExpression="a = = b"), on_key("Delete", ABSENT, deep(100))],
     'Invalid ConditionExpression: Syntax error; token: "=", near: "= = b"'),
    ([on_key("Delete", ABSENT, deep(100), ConditionExpression="a = = b")],
     'Invalid ConditionExpression: Syntax error; token: "=", near: "= = b"'),
    ([on_key("Delete", ABSENT, deep(100), ConditionExpression=LONG, ExpressionAttributeValues={":v": {"S": "x"}})],
     f"Invalid ConditionExpression: Expression size has exceeded the maximum allowed size; expression size: {len(LONG)}"),
    ([on_key("Update", ABSENT, {"S": "a"}, UpdateExpression="SET " + ", ".join(f"a{n} = :v" for n in range(500))),
      on_key("ConditionCheck", ABSENT, deep(100))],
     "Invalid UpdateExpression: Expression size has exceeded the maximum allowed size;"),
])
def test_actions_are_checked_one_after_the_other(dynamodb, table, actions, message):
    named = [{name: {**members, "TableName": members["TableName"].replace("{t}", table)}
              for name, members in action.items()} for action in actions]
    assert message_of(dynamodb.transact_write_items, TransactItems=named) == message


ENUM = ("Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: "
        "[INDEXES, TOTAL, NONE]")
METRICS = ("Value 'BOGUS2' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value "
           "set: [SIZE, NONE]")
TOKEN = (f"Value '{'x' * 37}' at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or "
         "equal to 36")


@pytest.mark.parametrize("more, message", [
    ({"ReturnConsumedCapacity": "BOGUS"}, ENVELOPE + ENUM),
    ({"ReturnConsumedCapacity": "BOGUS", "ReturnItemCollectionMetrics": "BOGUS2"},
     f"2 validation errors detected: {ENUM}; {METRICS}"),
    ({"ReturnConsumedCapacity": "BOGUS", "ClientRequestToken": "x" * 37}, f"2 validation errors detected: {TOKEN}; {ENUM}"),
])
def test_members_of_transactions_come_first(dynamodb, table, more, message):
    for actions in [[put(ABSENT, "a")], [put(table, "a"), on_key("Delete", table, {"S": "a"})]]:
        assert message_of(dynamodb.transact_write_items, TransactItems=actions, **more) == message


def test_the_payload_of_transactions_is_bounded(dynamodb, table, key):
    long = {"x": {"S": "x" * 100_000}}
    actions = [put(table, f"{key}{n}", item=long) for n in range(50)]
    assert "size cannot exceed" in message_of(dynamodb.transact_write_items, TransactItems=actions)
    for part in [actions[:25], actions[25:]]:
        dynamodb.transact_write_items(TransactItems=part)
    # Deletions are small, however large the items are.
    deletions = [on_key("Delete", table, {"S": f"{key}{n}"}) for n in range(50)]
    dynamodb.transact_write_items(TransactItems=deletions)
    assert stored(dynamodb, table, f"{key}0") is None


def test_sizes_in_transactions(dynamodb, table, key):
    fits = 409_600 - len("pk") - len(key) - len("p")
    dynamodb.transact_write_items(TransactItems=[put(table, key, item={"p": {"S": "x" * fits}})])
    over = {":v": {"S": "x" * (fits + 1)}}
    assert message_of(dynamodb.transact_write_items, TransactItems=[put(table, key, item={"p": over[":v"]})]) == (
        "Item size has exceeded the maximum allowed size")
    error = refused(
        dynamodb.transact_write_items, "TransactionCanceledException",
        TransactItems=[on_key("Update", table, {"S": key}, UpdateExpression="SET p = :v", ExpressionAttributeValues=over)])
    assert error["CancellationReasons"][0]["Message"] == "Item size to update has exceeded the maximum allowed size"


def test_transact_get(dynamodb, table):
    def get(**more):
        return {"TransactItems": [{"Get": {"TableName": table, "Key": {"pk": {"S": "x"}}, **more}}]}

    assert message_of(dynamodb.transact_get_items, **get(ProjectionExpression="!!!")) == (
        'Invalid ProjectionExpression: Syntax error; token: "!", near: "!!"')
    assert "unused in expressions: keys: {#q}" in message_of(
        dynamodb.transact_get_items, **get(ProjectionExpression="a", ExpressionAttributeNames={"#q": "q"}))
    error = refused(dynamodb.transact_get_items, "TransactionCanceledException", **get(Key={}))
    assert [reason["Code"] for reason in error["CancellationReasons"]] == ["ValidationError"]
    twice = get()["TransactItems"] * 2
    assert message_of(dynamodb.transact_get_items, TransactItems=twice) == (
        "Transaction request cannot include multiple operations on one item")
    assert message_of(dynamodb.transact_get_items, TransactItems=twice, ReturnConsumedCapacity="BOGUS") == ENVELOPE + ENUM


# MARK: Nesting

def test_thirty_two_levels(dynamodb, table, key):
    dynamodb.put_item(TableName=table, Item={"pk": {"S": key}, "d": deep(31)})
    assert NESTED in message_of(dynamodb.put_item, TableName=table, Item={"pk": {"S": key}, "d": deep(32)})
    condition = {"TableName": table, "Key": {"pk": {"S": key}}, "UpdateExpression": "SET t = :t",
                 "ConditionExpression": "x = :d"}
    for levels, code in [(31, "ConditionalCheckFailedException"), (32, "ValidationException")]:
        refused(dynamodb.update_item, code, **condition,
                ExpressionAttributeValues={":t": {"S": "y"}, ":d": deep(levels)})


def test_an_update_nests_no_deeper(dynamodb, table, key):
    dynamodb.put_item(TableName=table, Item={"pk": {"S": key}, "m": {"M": {}}})
    update = {"TableName": table, "Key": {"pk": {"S": key}}, "UpdateExpression": "SET m.d = :d"}
    dynamodb.update_item(**update, ExpressionAttributeValues={":d": deep(30)})
    assert NESTED in message_of(dynamodb.update_item, **update, ExpressionAttributeValues={":d": deep(31)})


# MARK: Key conditions

@pytest.mark.parametrize("which, expression, values, message", [
    ("texts", "pk = :p AND begins_with(sk, :v)", {":v": 1}, f"Invalid KeyConditionExpression: {OPERAND}begins_with, operand type: N"),
    ("numbers", "pk = :p AND begins_with(sk, :v)", {":v": 1}, f"Invalid KeyConditionExpression: {OPERAND}begins_with, operand type: N"),
    ("numbers", "pk = :p AND begins_with(sk, :v)", {":v": "a"}, SCHEMA),
    ("numbers", "pk = :p AND sk < :v", {":v": True}, f"Invalid KeyConditionExpression: {OPERAND}<, operand type: BOOL"),
    ("numbers", "pk = :p AND :v >= sk", {":v": True}, f"Invalid KeyConditionExpression: {OPERAND}>=, operand type: BOOL"),
    ("numbers", "pk = :p AND sk BETWEEN :v AND :w", {":v": False, ":w": True},
     f"Invalid KeyConditionExpression: {OPERAND}BETWEEN, operand type: BOOL"),
    ("numbers", "pk = :p AND sk = :v", {":v": True}, SCHEMA),
    ("numbers", "pk = :p AND sk > :v AND sk < :w", {":v": 1, ":w": 5},
     "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key"),
    ("numbers", "pk = :p AND sk > :v AND extra = :w", {":v": 1, ":w": 5},
     "The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)"),
    ("texts", "pk = :m AND begins_with(sk, :v)", {":v": 1}, "not defined; attribute value: :m"),
    ("texts", "begins_with(sk, :v) AND pk = :m", {":v": 1}, f"{OPERAND}begins_with, operand type: N"),
    ("texts", "pk = :p AND begins_with(sk, :v) AND sk = :m", {":v": 1}, f"{OPERAND}begins_with, operand type: N"),
    (ABSENT, "pk = :p AND begins_with(sk, :v)", {":v": 1}, f"{OPERAND}begins_with, operand type: N"),
])
def test_key_conditions(dynamodb, sorted_texts, sorted_numbers, which, expression, values, message):
    table = {"texts": sorted_texts, "numbers": sorted_numbers}.get(which, which)
    values = wire_item(**{**values, **({":p": "q"} if ":p" in expression else {})})
    found = message_of(
        dynamodb.query, TableName=table, KeyConditionExpression=expression, ExpressionAttributeValues=values)
    assert found.endswith(message)


# MARK: Updates

@pytest.mark.parametrize("before, update, values, after", [
    ({"a": [2, 3, 4, 5, 6, 7]}, "REMOVE a[1] SET a[3] = :v", {":v": 17}, {"a": [2, 4, 17, 6, 7]}),
    ({"a": [1]}, "SET a[84] = :v, a[37] = :w, a[17] = :x", {":v": "1", ":w": "2", ":x": "3"}, {"a": [1, "3", "2", "1"]}),
    ({"a": {"x": 3, "c": {"y": 3}}, "b": {"x": 1, "y": 2}}, "SET a.b = :v, a.c.d = :w, b.x = :x REMOVE a.x, b.y",
     {":v": 10, ":w": "dog", ":x": 17}, {"a": {"b": 10, "c": {"y": 3, "d": "dog"}}, "b": {"x": 17}}),
    ({"a": "hello"}, "REMOVE a SET b = a", None, {"b": "hello"}), ({"a": 2, "b": 10}, "SET a = b + a", None, {"a": 12, "b": 10}),
    ({"a": {"b": 1}}, "REMOVE a.b", None, {"a": {}}), ({"a": [1]}, "REMOVE a[0]", None, {"a": []}),
    ({"a": [4]}, "REMOVE a[17]", None, {"a": [4]}), ({"x": {"y": 1}}, "REMOVE x.q", None, {"x": {"y": 1}}),
    ({}, "SET b = if_not_exists(b, :v)+:w", {":v": 2, ":w": 3}, {"b": 5}),
    ({}, "SET a = if_not_exists(b, if_not_exists(c, :v))", {":v": 3}, {"a": 3}),
    ({"b": 1}, "SET a = list_append(if_not_exists(a, :v), :w)", {":v": ["a"], ":w": ["b"]}, {"a": ["a", "b"], "b": 1}),
    ({"a": {"b": 3, "c": ["hi", {"x": {"y": [3, 5]}}]}}, "SET a.z = a.c[1].x.y[1]", None,
     {"a": {"b": 3, "c": ["hi", {"x": {"y": [3, 5]}}], "z": 5}}),
])
def test_updates(dynamodb, table, key, before, update, values, after):
    dynamodb.put_item(TableName=table, Item=wire_item(pk=key, **before))
    more = {"ExpressionAttributeValues": wire_item(**values)} if values else {}
    dynamodb.update_item(TableName=table, Key=wire_item(pk=key), UpdateExpression=update, **more)
    assert stored(dynamodb, table, key) == {"pk": key, **after}


@pytest.mark.parametrize("update, values, words", [
    ("SET a = list_append(list_append(:v, :w), :x)", {":v": [1], ":w": [2], ":x": [3]}, "used this way"),
    ("SET c = if_not_exists(c, :v+:w)", {":v": 5, ":w": 4}, "Syntax error"),
    ("SET a = _f(b,c,d)", None, "Syntax error"), ("SET a = f123_hi(b,c,d)", None, "Invalid function name; function: f123_hi"),
    ("SET a.b = :v, a[1] = :w", {":v": 1, ":w": 2}, "conflict"), ("SET a[1][1] = :v, a[1] = :w", {":v": 1, ":w": 2}, "overlap"),
    ("SET c.c = :v", {":v": 1}, "document path provided in the update expression is invalid"),
    ("REMOVE l.c", None, "document path provided in the update expression is invalid"),
    ("SET a = a[:v]", {":v": 1}, "Syntax error"), ("ADD l :v", {":v": [1]}, "operand type: LIST"),
    ("ADD l :v", {":v": {1}}, "An operand in the update expression has an incorrect data type"),
    ("SET a = nope", None, "The provided expression refers to an attribute that does not exist in the item"),
    ("SET x = :v, y = x", {":v": 1}, "The provided expression refers to an attribute that does not exist in the item"),
    ("SET b = if_not_exists(:v, :w)", {":v": 1, ":w": 2}, "requires a document path"),
])
def test_updates_refused(dynamodb, table, key, update, values, words):
    dynamodb.put_item(TableName=table, Item=wire_item(pk=key, l=[1]))
    more = {"ExpressionAttributeValues": wire_item(**values)} if values else {}
    assert words in message_of(
        dynamodb.update_item, TableName=table, Key=wire_item(pk=key), UpdateExpression=update, **more)


# MARK: PartiQL

@pytest.mark.parametrize("statement, message", [
    ("SELECT * FROM {n} WHERE pk = 1 foo", LEFTOVER), ("SELECT * FROM {n} WHERE pk = 1 e5", LEFTOVER),
    ("INSERT INTO {n} VALUE {'pk': 9} foo", LEFTOVER), ("UPDATE {n} SET a = 9 WHERE pk = 9 foo", LEFTOVER),
    ("DELETE FROM {n} WHERE pk = 9 ORDER BY pk", LEFTOVER), ("SELECT * FROM {n} ORDER BY pk WHERE pk = 1", LEFTOVER),
    ("INSERT INTO {s} t VALUE {'pk': 'x'}", LEFTOVER), ("FROM {s} SET c = 1 WHERE pk = 'x'", LEFTOVER),
    ("FROM {s} SET c = 1 WHERE pk = 'x' SET d = 2", LEFTOVER), ("FROM {s} REMOVE a", KEY_NEEDED),
    ("SELECT * FROM {n} WHERE pk = 1e2147483648", MALFORMED), ("SELECT * FROM {n} WHERE pk = 1.5e-2147483647", MALFORMED),
    ("SELECT * FROM {n} WHERE pk = 1 # note", MALFORMED), ("SELECT * FROM {n} WHERE pk = 1 /* note", MALFORMED),
    ("SELECT * FROM {s} AS t WHERE pk = 'x'", "Aliasing is not supported"),
    ("UPDATE {s} t SET a = 3 WHERE pk = 'x'", "Aliasing is not supported"),
    ("DELETE FROM {s} t WHERE pk = 'x'", "Aliasing is not supported"),
    *[(statement, MALFORMED + "Unexpected term") for statement in [
        "SELECT * FROM {s} WHERE", "SELECT * FROM {s} WHERE;", "UPDATE {s} SET a = 1 WHERE", "DELETE FROM {s} WHERE",
        "SELECT * FROM {s} WHERE NOT", "SELECT * FROM {s} WHERE (", "SELECT * FROM nowhere WHERE", "SELECT * FROM"]],
    *[(f"SELECT * FROM {{s}} WHERE pk = 'p' {word}", MALFORMED + "Missing right-hand side expression of infix operator")
      for word in ["AND", "OR"]],
    ("SELECT * FROM {s} WHERE ORDER BY pk", MALFORMED + "Unexpected keyword"),
    *[(f"x IS {kind}", "Unsupported operation: IsType") for kind in [
        "INT4", "INT8", "DOUBLE PRECISION", "CHARACTER VARYING"]],
    ("SELECT * FROM {s} WHERE pk = 'a' AND x IS FOO", MALFORMED + "Expected type name"),
    ("SELECT * FROM {s} WHERE IS NULL", MALFORMED + "Unexpected operator"),
    ("SELECT * FROM {s} WHERE pk = LIKE", MALFORMED + "Unexpected operator"),
    *[(statement, MALFORMED + "Expected identifier for simple path") for statement in [
        "DELETE FROM", "DELETE FROM   ", "DELETE FROM;", "DELETE FROM WHERE pk = 'a'"]],
    ("SELECT * FROM {s} WHERE pk = 'a' AND attribute_exists(m.inner)", MALFORMED + "Invalid path dot component"),
    ("UPDATE {s} SET m.inner = set_add(m.inner, <<'y'>>) WHERE pk = 'a'", MALFORMED + "Invalid path dot component"),
    ("SELECT * FROM {s} WHERE pk = 'a' AND attribute_exists()",
     "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 0"),
    ("SELECT * FROM {s}.\"i\".\"extra\" WHERE pk = 'p'", "A path may contain at most 2 components in the FROM clause"),
    ("SELECT * FROM {s}.\"\" WHERE pk = 'p'", "Path component cannot be an empty string"),
    ("SELECT * FROM \"unfinished", MALFORMED),
])
def test_partiql_refused(dynamodb, table, numbered, statement, message):
    text = statement.replace("{s}", f'"{table}"').replace("{n}", f'"{numbered}"')
    assert message_of(dynamodb.execute_statement, Statement=text) == message


@pytest.mark.parametrize("literal", ["7.31E6", "7.31e+6", "731e4", "73100000e-1", "7310000 -- a note", "/* a */ 7310000;"])
def test_partiql_numbers_and_comments(dynamodb, numbered, literal):
    dynamodb.put_item(TableName=numbered, Item=wire_item(pk=7310000))
    found = dynamodb.execute_statement(Statement=f'-- first\nSELECT * FROM "{numbered}" WHERE pk = {literal}')
    assert [item["pk"] for item in found["Items"]] == [{"N": "7310000"}]


@pytest.mark.parametrize("first, found", [
    ("NOT sk = '1'", "23"), ("sk <> '1'", "23"), ("NOT begins_with(sk, 'x')", "123"), ("NOT sk IN ['1', '3']", "2"),
    ("NOT sk > '5'", "123"), ("NOT (sk = '1')", "23"),
])
def test_partiql_negations_may_overlap(dynamodb, sorted_texts, first, found):
    for sk in "123":
        dynamodb.put_item(TableName=sorted_texts, Item=wire_item(pk="o", sk=sk))
    where = f"pk = 'o' AND {first} OR pk = 'o' AND sk = '2'"
    items = dynamodb.execute_statement(Statement=f'SELECT sk FROM "{sorted_texts}" WHERE {where}')["Items"]
    assert "".join(sorted(item["sk"]["S"] for item in items)) == found


@pytest.mark.parametrize("value", [
    {"BOOL": True}, {"NULL": True}, {"L": [{"S": "a"}]}, {"M": {"a": {"S": "b"}}}, {"SS": ["a"]}, {"NS": ["1"]}, {"BS": [b"1"]}])
def test_partiql_comparisons(dynamodb, table, key, value):
    dynamodb.put_item(TableName=table, Item={"pk": {"S": key}, "val": value})
    kind = next(iter(value))
    for sign in ["<", "<=", ">", ">=", "BETWEEN ? AND"]:
        parameters = [{"S": key}, value, value][:2 + sign.startswith("B")]
        assert message_of(
            dynamodb.execute_statement, Parameters=parameters,
            Statement=f'SELECT pk FROM "{table}" WHERE pk = ? AND val {sign} ?',
        ) == f"{OPERAND}{sign.split()[0]}, operand type: {kind}"
    for sign, other, count in [("=", value, 1), ("<>", value, 0), ("=", {"S": "z"}, 0), ("<>", {"S": "z"}, 1)]:
        found = dynamodb.execute_statement(
            Statement=f'SELECT pk FROM "{table}" WHERE pk = ? AND val {sign} ?', Parameters=[{"S": key}, other])
        assert len(found["Items"]) == count


@pytest.mark.parametrize("levels", [40, 100])
def test_partiql_parameters_are_read_in_order(dynamodb, table, levels):
    unreadable = "The parameter cannot be converted to a numeric value: abc"
    bad = {"N": "abc"}
    for parameters, message in [
            ([deep(levels), bad], NESTED), ([bad, deep(levels)], unreadable), ([deep(levels), {"N": "1e126"}], NESTED),
            ([{"M": {"d": deep(levels), "bad": bad}}, bad], NESTED), ([{"M": {"bad": bad, "d": deep(levels)}}, bad], unreadable),
            ([deep(levels, bad), bad], NESTED)]:
        statement = {"Statement": f'UPDATE "{table}" SET x = ? SET y = ? WHERE pk = \'pn\'', "Parameters": parameters}
        assert message_of(dynamodb.execute_statement, **statement) == message
        assert message_of(dynamodb.execute_transaction, TransactStatements=[statement]) == message
        answer = dynamodb.batch_execute_statement(Statements=[statement])["Responses"]
        assert answer == [{"Error": {"Code": "ValidationError", "Message": message}}]
