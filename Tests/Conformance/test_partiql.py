"""PartiQL through boto3. Answers and texts are those that the public DynamoDB conformance suite
(github.com/nubo-db/dynamodb-conformance) recorded from AWS."""

import uuid

import pytest
from botocore.exceptions import ClientError
from dynamodb_tables import client, keys, made_table, plain, wire_item

MALFORMED = "Statement wasn't well formed, can't be processed: "
OVERFLOW = "Number overflow. Attempting to store a number with magnitude larger than supported range"
UNDERFLOW = "Number underflow. Attempting to store a number with magnitude smaller than supported range"
KEY_NEEDED = "Where clause does not contain a mandatory equality on all key attributes"
OVERLAP = "Overlapping conditions with range keys are not supported in where clause"


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def simple(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "S"})


@pytest.fixture(scope="module")
def numbered(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "N"})


@pytest.fixture(scope="module")
def indexed(dynamodb):
    """Five items, some of them in a global and two local indexes."""
    table = made_table(
        dynamodb, keys("pk", "sk"), {"pk": "S", "sk": "S", "g": "S", "l": "S"},
        GlobalSecondaryIndexes=[
            {"IndexName": "all", "KeySchema": keys("g"), "Projection": {"ProjectionType": "ALL"}},
            {"IndexName": "inc", "KeySchema": keys("g"),
             "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["extra"]}},
        ],
        LocalSecondaryIndexes=[
            {"IndexName": "local", "KeySchema": keys("pk", "l"), "Projection": {"ProjectionType": "KEYS_ONLY"}}])
    for sk, more in [
            ("s1", {"g": "x", "l": "k1"}), ("s2", {"g": "y", "l": "k2"}), ("s3", {}), ("s4", {"g": "x", "l": "k4"})]:
        dynamodb.put_item(TableName=table, Item=wire_item(pk="p", sk=sk, extra=sk * 2, rest="r" + sk, **more))
    dynamodb.put_item(TableName=table, Item=wire_item(pk="q", sk="s5", g="z", extra="s5", rest="r"))
    return table


@pytest.fixture
def run(dynamodb):
    def run(statement, *parameters, **more):
        if parameters:
            more["Parameters"] = list(wire_item(**{str(n): p for n, p in enumerate(parameters)}).values())
        return [plain(item) for item in dynamodb.execute_statement(Statement=statement, **more)["Items"]]
    return run


@pytest.fixture
def seeded(dynamodb, simple):
    """An item with one attribute of every kind that statements treat differently; its key."""
    key = uuid.uuid4().hex
    dynamodb.put_item(TableName=simple, Item=wire_item(
        pk=key, n=5, s="str", ss={"a", "b", "c"}, ns={1, 2, 3}, l=["x", "y"], m={"sub": "x"}, nul=None, flag=True))
    return key


def message_of(caught, code="ValidationException"):
    assert caught.value.response["Error"]["Code"] == code
    return caught.value.response["Error"]["Message"]


def stored(dynamodb, table, **key):
    found = dynamodb.get_item(TableName=table, Key=wire_item(**key), ConsistentRead=True).get("Item")
    return found and plain(found)


@pytest.mark.parametrize("condition, holds", [
    ("attribute_exists(ss)", True), ("attribute_exists(nope)", False), ("NOT attribute_exists(nope)", True),
    ("ATTRIBUTE_EXISTS(\"ss\") = true", True), ("(attribute_exists(nope) OR attribute_exists(m.sub))", True),
    ("size(s) = 3", True), ("attribute_type(ss, 'S')", False), ("nul IS NULL", True), ("s IS NULL", False),
    ("s IS NOT NULL", True), ("flag IS BOOL", True), ("s IS STRING", True), ("nope IS MISSING", True),
    ("n > -3 AND n BETWEEN 5 AND .5e1", True), ("n IN [1, 5]", True), ("n IN (1, 2)", False), ("s < 7", False),
    ("ss = <<'c', 'a', 'b'>>", True), ("l = ['y', 'x']", False), ("m = {'sub': 'x'}", True), ("n <> 5", False),
    ("begins_with(s, 'st') AND contains(l, 'y')", True), ("m.sub <> 'x'", False), ("n != 4", True),
])
def test_where(run, simple, seeded, condition, holds):
    assert len(run(f"SELECT * FROM \"{simple}\" WHERE pk = '{seeded}' AND {condition}")) == int(holds)


@pytest.mark.parametrize("assignment, changed", [
    ("SET n = n + 1", {"n": 6}), ("SET n = 10 - n, new = if_not_exists(s, 'z')", {"n": 5, "new": "str"}),
    ("SET l = list_append(l, ['z']) REMOVE s", {"l": ["x", "y", "z"], "s": None}),
    ("SET m.deep = {'a': [1, null, true]}", {"m": {"sub": "x", "deep": {"a": [1, None, True]}}}),
    ("SET l[0] = 'first' SET n = 1", {"l": ["first", "y"], "n": 1}), ("REMOVE l[0]", {"l": ["y"]}),
    ("SET ss = set_add(ss, <<'a', 'z'>>)", {"ss": {"a", "b", "c", "z"}}),
    ("SET ss = SET_DELETE(ss, <<'a', 'b', 'c'>>)", {"ss": None}),
    ("SET new = set_add(new, <<9>>)", {"new": {9}}),
])
def test_update(run, dynamodb, simple, seeded, assignment, changed):
    before = stored(dynamodb, simple, pk=seeded)
    assert run(f"UPDATE \"{simple}\" {assignment} WHERE pk = '{seeded}'") == []
    wanted = {name: value for name, value in {**before, **changed}.items() if changed.get(name, 0) is not None}
    assert stored(dynamodb, simple, pk=seeded) == wanted


def test_update_names_an_item_that_is_there(run, dynamodb, simple):
    for statement in [
            "UPDATE \"{t}\" SET a = 1 WHERE pk = 'absent'", "FROM \"{t}\" WHERE pk = 'absent' SET a = 1",
            "UPDATE \"{t}\" SET a = 1 WHERE pk = 'absent' AND attribute_not_exists(pk)"]:
        with pytest.raises(ClientError) as caught:
            run(statement.format(t=simple))
        message_of(caught, "ConditionalCheckFailedException")
    assert stored(dynamodb, simple, pk="absent") is None


def test_returning(run, simple, seeded):
    where = f"WHERE pk = '{seeded}' RETURNING"
    assert run(f"UPDATE \"{simple}\" SET s = 'new', t = 1 {where} MODIFIED OLD *") == [{"s": "str"}]
    assert run(f"FROM \"{simple}\" WHERE pk = '{seeded}' SET s = 'n2' RETURNING MODIFIED NEW *") == [{"s": "n2"}]
    assert run(f"UPDATE \"{simple}\" REMOVE t {where} MODIFIED NEW *") == []
    assert run(f"UPDATE \"{simple}\" REMOVE m {where} ALL NEW *")[0]["s"] == "n2"
    assert run(f"DELETE FROM \"{simple}\" {where} ALL OLD *")[0]["pk"] == seeded
    assert run(f"DELETE FROM \"{simple}\" {where} ALL OLD *") == []


def test_insert(run, dynamodb, numbered):
    key = int(uuid.uuid4().hex[:6], 16)
    statement = f"INSERT INTO \"{numbered}\" VALUE {{'pk': {key}, 'd': ?, 's': <<'a'>>}}"
    assert run(statement, "text") == []
    assert stored(dynamodb, numbered, pk=key) == {"pk": key, "d": "text", "s": {"a"}}
    with pytest.raises(ClientError) as caught:
        run(statement, "again")
    assert message_of(caught, "DuplicateItemException") == "Duplicate primary key exists in table"
    run(f"DELETE FROM \"{numbered}\" WHERE pk = ?", key)
    run(statement, "again")


@pytest.mark.parametrize("where, found", [
    ("pk = 'p'", "s1 s2 s3 s4"), ("pk = 'p' ORDER BY sk DESC", "s4 s3 s2 s1"), ("pk = 'p' AND sk > 's2'", "s3 s4"),
    ("pk IN ['q', 'p'] ORDER BY pk DESC, sk DESC", "s5 s4 s3 s2 s1"), ("begins_with(sk, 's') AND pk = 'p'", "s1 s2 s3 s4"),
    ("pk = 'p' AND sk = 's1' OR pk = 'p' AND sk BETWEEN 's3' AND 's4'", "s1 s3 s4"),
    ("pk = 'p' AND NOT sk = 's1' OR pk = 'p' AND sk = 's2'", "s2 s3 s4"), ("extra = 's2s2'", "s2"),
    ("pk = 'p' AND sk IN ('s4', 's1')", "s1 s4"),
])
def test_select(run, indexed, where, found):
    got = [item["sk"] for item in run(f"SELECT sk FROM \"{indexed}\" WHERE {where}")]
    assert (got if "ORDER" in where else sorted(got)) == found.split()


@pytest.mark.parametrize("index, where, found", [
    ("all", "g = 'x'", "s1 s4"), ("all", "pk = 'p'", "s1 s2 s4"), ("local", "pk = 'p' AND l >= 'k2'", "s2 s4"),
    ("inc", "rest = 'rs1'", ""), ("inc", "NOT rest = 'rs1'", "s1 s2 s4 s5"),
    ("inc", "(g = 'x' AND rest = 'rs1') OR (g = 'z')", "s5"),
])
def test_index(run, indexed, index, where, found):
    got = run(f"SELECT pk, sk FROM \"{indexed}\".\"{index}\" WHERE {where}")
    assert sorted(item["sk"] for item in got) == found.split()


def test_index_projection(run, dynamodb, indexed):
    assert sorted(run(f"SELECT * FROM \"{indexed}\".\"inc\" WHERE g = 'z'")[0]) == ["extra", "g", "pk", "sk"]
    answer = dynamodb.execute_statement(
        Statement=f"SELECT rest FROM \"{indexed}\".\"local\" WHERE pk = 'p'", ReturnConsumedCapacity="INDEXES")
    assert [plain(i)["rest"] for i in answer["Items"]] == ["rs1", "rs2", "rs4"]
    assert answer["ConsumedCapacity"]["Table"]["CapacityUnits"] == 1.5


def test_pages(dynamodb, indexed):
    statement = f"SELECT sk FROM \"{indexed}\" WHERE pk IN ['p', 'q']"
    seen, token = [], {}
    while token is not None:
        page = dynamodb.execute_statement(Statement=statement, Limit=2, **token)
        seen += [plain(item)["sk"] for item in page["Items"]]
        token = {"NextToken": page["NextToken"]} if "NextToken" in page else None
    assert sorted(seen) == ["s1", "s2", "s3", "s4", "s5"]
    page = dynamodb.execute_statement(Statement=statement, Limit=2)
    for text, used in [("NextToken does not match request", page["NextToken"]), ("Invalid NextToken", "AAAA")]:
        with pytest.raises(ClientError) as caught:
            dynamodb.execute_statement(Statement=f"SELECT * FROM \"{indexed}\"", NextToken=used)
        assert message_of(caught) == text


@pytest.mark.parametrize("statement, message", [
    ("SELECT * FROM {n} WHERE pk = 1e126", f"{OVERFLOW} under root"),
    ("INSERT INTO {n} VALUE {{'pk': 9, 'm': {{'x': 1e126}}}}", f"{OVERFLOW} under root.x"),
    ("INSERT INTO {n} VALUE {{'pk': 9, 'l': [1, 1e126]}}", f"{OVERFLOW} under root[1]"),
    ("UPDATE {n} SET a = 1e-131 WHERE pk = 9", f"{UNDERFLOW} under root"),
    ("SELECT * FROM {n} WHERE pk = 1)", f"{MALFORMED}Unexpected token after expression"),
    ("DELETE FROM {s} WHERE pk = 'x' RETURNING ALL NEW *",
     "Invalid returning clause: RETURNING ALL NEW *. Only RETURNING ALL OLD * is allowed in DELETE statements."),
    ("FROM {s} SET c = 1", KEY_NEEDED), ("FROM {s} WHERE a = 1 REMOVE c", KEY_NEEDED),
    ("UPDATE {i}.\"all\" SET a = 1 WHERE pk = 'p' AND sk = 's1'", "This operation is not supported on an index"),
    ("INSERT INTO {i}.\"all\" VALUE {{'pk': 'w'}}",
     "FROM clause may only contain a single table name in data manipulation statements"),
    ("SELECT * FROM {i}.\"no\" WHERE pk = 'p'", "The table does not have the specified index"),
    ("SELECT * FROM \"\" WHERE pk = 'x'", "Path component cannot be an empty string"),
    ("SELECT rest FROM {i}.\"inc\"",
     "One or more parameter values were invalid: Global secondary index inc does not project [rest]"),
    ("SELECT pk FROM {i}.\"local\" WHERE pk = 'p' AND rest = 'a'",
     "One or more parameter values were invalid: Secondary index local does not project one or more filter attributes: "
     "[rest]"),
    ("SELECT pk FROM {i}.\"inc\" WHERE g IN ['x', 'y'] AND NOT rest = 'a'",
     "One or more parameter values were invalid: Secondary index inc does not project one or more filter attributes: "
     "[rest]"),
    ("SELECT * FROM {i} WHERE pk = 'a' AND x <> '1' OR pk = 'a' AND sk = '2'", OVERLAP),
    ("SELECT * FROM {i} WHERE pk IN ['a', 'a']", OVERLAP),
    ("SELECT * FROM {s} WHERE pk = 'a' AND attribute_exists('ss')",
     "Operator or function requires a document path; operator or function: attribute_exists"),
    ("SELECT * FROM {s} WHERE pk = 'a' AND EXISTS(ss)", "Unrecognized function: exists at 1:{}:6"),
    ("SELECT attribute_exists(ss) FROM {s}", "Unexpected path component at 1:8:16"),
    ("UPDATE {s} SET t = set_add(ss, <<'x'>>) WHERE pk = 'a'",
     "The first argument to SET_ADD must equal the assignment value at 1:{}:7"),
    ("UPDATE {s} SET ss = set_add(ss, 'x') WHERE pk = 'a'",
     "The second argument to SET_ADD must be a value with type SET at 1:{}:2"),
    ("UPDATE {s} SET ss = set_add(ss) WHERE pk = 'a'", "SET_ADD must have exactly two arguments at 1:{}:7"),
    ("UPDATE {s} SET ss = set_add(ss, <<>>) WHERE pk = 'a'", "Empty bags are not supported"),
    ("UPDATE {s} SET ss = set_add(ss, <<'x', 'x'>>) WHERE pk = 'a'",
     "One or more parameter values were invalid: Input collection [x, x] contains duplicates."),
    ("INSERT INTO {s} VALUE {{'pk': 'a', 'ss': set_add(<<'a'>>, <<'b'>>)}}",
     "Unsupported data type: set_add under key root at 1:{}:7"),
    ("EXISTS(SELECT * FROM {s} WHERE pk = 'a' AND b = 1)",
     "EXISTS can only be used in ExecuteTransaction write requests."),
    ("SELECT * FROM {s} WHERE pk = ?", "Number of parameters in request and statement don't match."),
])
def test_refused(run, simple, numbered, indexed, statement, message):
    text = statement.replace("{n}", f'"{numbered}"').replace("{s}", f'"{simple}"').replace("{i}", f'"{indexed}"')
    text = text.replace("{{", "{").replace("}}", "}")
    place = {"Unrecognized": "EXISTS", "The first": "set_add", "SET_ADD": "set_add", "Unsupported": "set_add"}
    token = next((t for start, t in place.items() if message.startswith(start)), None)
    column = text.find(token) + 1 if token else text.find("set_add(") + len("set_add(") + 1
    with pytest.raises(ClientError) as caught:
        run(text)
    assert message_of(caught) == message.replace("{}", str(column))


def test_operand_types_come_before_the_table(run):
    for missing in ["nowhere-at-all", "nowhere"]:
        with pytest.raises(ClientError) as caught:
            run(f"SELECT pk FROM \"{missing}\" WHERE pk = ? AND val < ?", "x", True)
        assert message_of(caught) == (
            "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL")
        with pytest.raises(ClientError) as caught:
            run(f"SELECT pk FROM \"{missing}\" WHERE pk = ?", "x")
        assert message_of(caught, "ResourceNotFoundException") == "Requested resource not found"


def test_batch(dynamodb, simple, indexed, seeded):
    def batch(*statements, **more):
        return dynamodb.batch_execute_statement(Statements=[{"Statement": s} for s in statements], **more)

    needed = "Select statements within BatchExecuteStatement must specify the primary key in the where clause."
    answer = batch(
        f"SELECT s FROM \"{simple}\" WHERE pk = '{seeded}'", f"SELECT * FROM \"{simple}\" WHERE pk = 'absent'",
        f"SELECT * FROM \"{simple}\" WHERE s = 'str'", f"SELECT * FROM \"{indexed}\".\"all\" WHERE g = 'x'",
        "SELECT * FROM nowhere WHERE pk = 'x'", f"SLECT * FROM \"{simple}\"")
    assert answer["Responses"] == [
        {"TableName": simple, "Item": {"s": {"S": "str"}}}, {"TableName": simple},
        {"Error": {"Code": "ValidationError", "Message": needed}},
        {"Error": {"Code": "ValidationError", "Message": needed}},
        {"Error": {"Code": "ResourceNotFound", "Message": "Requested resource not found"}},
        {"Error": {"Code": "ValidationError", "Message": f"{MALFORMED}Expected data manipulation"}}]
    answer = batch(
        f"UPDATE \"{simple}\" SET z = 1 WHERE pk = '{seeded}' RETURNING MODIFIED NEW *",
        f"UPDATE \"{simple}\" SET z = 2 WHERE pk = '{seeded}' AND n = 99",
        f"INSERT INTO \"{simple}\" VALUE {{'pk': '{seeded}'}}",
        f"DELETE FROM \"{simple}\" WHERE pk = '{seeded}' RETURNING ALL OLD *")
    first, second, third, fourth = answer["Responses"]
    assert first == {"TableName": simple, "Item": {"z": {"N": "1"}}}
    assert (second["Error"]["Code"], second["TableName"]) == ("ConditionalCheckFailed", simple)
    assert (third["Error"]["Code"], third["TableName"]) == ("DuplicateItem", simple)
    assert fourth["Item"]["z"] == {"N": "1"}


def test_batch_capacity_follows_each_member(dynamodb, simple, seeded):
    statement = {"Statement": f"SELECT * FROM \"{simple}\" WHERE pk = '{seeded}'"}
    answer = dynamodb.batch_execute_statement(
        Statements=[statement, {**statement, "ConsistentRead": True}], ReturnConsumedCapacity="TOTAL")
    assert [c["CapacityUnits"] for c in answer["ConsumedCapacity"]] == [0.5, 1]


def transaction(dynamodb, *statements, **more):
    return dynamodb.execute_transaction(TransactStatements=[{"Statement": s} for s in statements], **more)


def test_transaction(dynamodb, simple, seeded):
    key = uuid.uuid4().hex
    answer = transaction(
        dynamodb, f"INSERT INTO \"{simple}\" VALUE {{'pk': '{key}'}}",
        f"EXISTS(SELECT * FROM \"{simple}\" WHERE pk = '{seeded}' AND n = 5)", ReturnConsumedCapacity="TOTAL")
    assert answer["Responses"] == [] and answer["ConsumedCapacity"][0]["TableName"] == simple
    answer = transaction(
        dynamodb, f"SELECT s FROM \"{simple}\" WHERE pk = '{seeded}'", f"SELECT * FROM \"{simple}\" WHERE pk = 'absent'")
    assert answer["Responses"] == [{"Item": {"s": {"S": "str"}}}, {}]


def test_transaction_is_undone(dynamodb, simple, seeded):
    with pytest.raises(ClientError) as caught:
        transaction(
            dynamodb, f"UPDATE \"{simple}\" SET s = 'changed' WHERE pk = '{seeded}'",
            f"INSERT INTO \"{simple}\" VALUE {{'pk': 'duplicate'}}",
            f"INSERT INTO \"{simple}\" VALUE {{'pk': '{seeded}x'}}",
            f"EXISTS(SELECT * FROM \"{simple}\" WHERE pk = 'nobody' AND n = 5)")
    assert "[None, None, None, ConditionalCheckFailed]" in message_of(caught, "TransactionCanceledException")
    assert stored(dynamodb, simple, pk=seeded)["s"] == "str"
    assert stored(dynamodb, simple, pk="duplicate") is None
    with pytest.raises(ClientError) as caught:
        transaction(dynamodb, f"INSERT INTO \"{simple}\" VALUE {{'pk': '{seeded}'}}")
    reasons = caught.value.response["CancellationReasons"]
    assert reasons[0]["Code"] == "DuplicateItem"


def test_transaction_with_a_token_happens_once(dynamodb, simple, seeded):
    more = {"ClientRequestToken": uuid.uuid4().hex, "ReturnConsumedCapacity": "INDEXES"}
    statement = f"UPDATE \"{simple}\" SET n = n + 1 WHERE pk = '{seeded}'"
    first = transaction(dynamodb, statement, **more)["ConsumedCapacity"][0]
    again = transaction(dynamodb, statement, **more)["ConsumedCapacity"][0]
    assert stored(dynamodb, simple, pk=seeded)["n"] == 6
    assert (first["WriteCapacityUnits"], again["ReadCapacityUnits"]) == (2, 2)
    assert "ReadCapacityUnits" not in first and "WriteCapacityUnits" not in again


@pytest.mark.parametrize("statement, message", [
    ("UPDATE {s} SET a = 1 WHERE pk = 'x' RETURNING ALL NEW *", "RETURNING clause is not supported in ExecuteTransaction."),
    ("SELECT * FROM {i}.\"all\" WHERE g = 'x'", "Reads on indices are not supported within transactions."),
    ("SELECT * FROM {s} WHERE pk = 'x' AND attribute_exists(a)",
     "Select statements within ExecuteTransaction must specify the primary key in the where clause."),
    ("EXISTS(SELECT * FROM {s} WHERE pk = 'x')",
     "EXISTS() must contain a single item read with additional condition"),
    ("SELECT * FROM {s} WHERE", f"{MALFORMED}Unexpected term"),
])
def test_transaction_refused(dynamodb, simple, indexed, statement, message):
    with pytest.raises(ClientError) as caught:
        transaction(dynamodb, statement.replace("{s}", f'"{simple}"').replace("{i}", f'"{indexed}"'))
    assert message_of(caught) == f"Validation failed in TransactStatements[0]: {message}"


@pytest.mark.parametrize("value, message", [
    ("1e99999999999", "The parameter cannot be converted to a numeric value: 1e99999999999"),
    ("abc", "The parameter cannot be converted to a numeric value: abc"),
    ("", "The parameter cannot be converted to a numeric value"), ("1e2147483647", UNDERFLOW),
    ("1e126", OVERFLOW),
])
def test_parameters_that_are_no_numbers(dynamodb, simple, value, message):
    for statement in ["SELECT * FROM \"{}\" WHERE n = ?", "UPDATE \"{}\" SET n = ? WHERE pk = 'x'"]:
        with pytest.raises(ClientError) as caught:
            dynamodb.execute_statement(Statement=statement.format(simple), Parameters=[{"N": value}])
        assert message_of(caught) == message


def test_the_first_fault_of_parameters_is_reported(dynamodb, simple):
    deep = {"S": "leaf"}
    for _ in range(40):
        deep = {"M": {"n": deep}}
    nested = ("Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported "
              "limit")
    for parameters, message in [
            ([deep, {"N": "abc"}], nested), ([{"N": "abc"}, deep], "The parameter cannot be converted to a numeric value: abc")]:
        with pytest.raises(ClientError) as caught:
            dynamodb.execute_statement(
                Statement=f"SELECT * FROM \"{simple}\" WHERE pk = 'x' AND a = ? AND b = ?", Parameters=parameters)
        assert message_of(caught) == message


def test_keys_of_several_attributes_are_refused(dynamodb, run):
    table = made_table(
        dynamodb, keys("pk"), {name: "S" for name in ["pk", "a", "b", "c"]},
        GlobalSecondaryIndexes=[{
            "IndexName": "wide", "Projection": {"ProjectionType": "ALL"},
            "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "b", "KeyType": "HASH"},
                          {"AttributeName": "c", "KeyType": "RANGE"}]}])
    for rest in ["", " WHERE pk = 'x'", " WHERE a = 5"]:
        with pytest.raises(ClientError) as caught:
            run(f"SELECT * FROM \"{table}\".\"wide\"{rest}")
        assert message_of(caught) == (
            "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.")
