/// The tables of DynamoDB, oldest script first. Scripts are only ever appended; a file of its own for each feature.
///
/// - A table's row holds what `DescribeTable` shows as JSON in `settings`; `ready` is when its last change is complete.
/// - `ddb_item` holds the items of all tables: their JSON, and a key of bytes that sorts by the hash of the partition
///   key and then by the sort key, so a query is one range and a segment of a scan another.
/// - `ddb_entry` holds one row for each item in each secondary index, by the index's own key with the item's key behind
///   it. `size` is that of the projected attributes; NULL where all are projected, so that an item that changes
///   elsewhere writes nothing here.
/// - What a deleted table or index leaves behind is in `ddb_garbage` and swept in quiet moments.
let schema = [
    """
    CREATE TABLE ddb_table (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        name TEXT NOT NULL,
        created INTEGER NOT NULL,
        ready INTEGER NOT NULL,
        state INTEGER NOT NULL,
        settings TEXT NOT NULL,
        settings_before TEXT,
        counted INTEGER,
        items INTEGER NOT NULL DEFAULT 0,
        bytes INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX ddb_table_name ON ddb_table (account, region, name);
    CREATE TABLE ddb_index (id INTEGER PRIMARY KEY AUTOINCREMENT, tbl INTEGER NOT NULL);

    CREATE TABLE ddb_item (
        id INTEGER PRIMARY KEY,
        tbl INTEGER NOT NULL,
        key BLOB NOT NULL,
        size INTEGER NOT NULL,
        body BLOB NOT NULL
    );
    CREATE UNIQUE INDEX ddb_item_key ON ddb_item (tbl, key);

    CREATE TABLE ddb_entry (
        idx INTEGER NOT NULL,
        key BLOB NOT NULL,
        item INTEGER NOT NULL,
        size INTEGER,
        PRIMARY KEY (idx, key)
    ) WITHOUT ROWID;

    CREATE TABLE ddb_garbage (kind INTEGER NOT NULL, id INTEGER NOT NULL);
    CREATE TABLE ddb_setting (name TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;
    CREATE TABLE ddb_token (
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        token TEXT NOT NULL,
        digest BLOB NOT NULL,
        used INTEGER NOT NULL,
        answer TEXT NOT NULL,
        PRIMARY KEY (account, region, token)
    ) WITHOUT ROWID;
    CREATE INDEX ddb_token_used ON ddb_token (used);
    """
]
