/// The tables for what happens to objects as time passes.
///
/// - `features` of a bucket says which of the others there is anything in, so that a bucket without them pays nothing.
/// - A version id is no longer unique in the world: a replica keeps the id of its source.
/// - What belongs to one version of an object is in a table of its own under that version's row number, and goes with
///   it (`ObjectTable.remove`).
/// - `next` of a lifecycle configuration is the midnight at which it may have something to do.
let timeSchema = """
    ALTER TABLE s3_bucket ADD COLUMN features INTEGER NOT NULL DEFAULT 0;
    DROP INDEX s3_object_version;
    CREATE INDEX s3_object_version ON s3_object (version) WHERE version <> 'null';

    CREATE TABLE s3_default_retention (
        bucket INTEGER PRIMARY KEY, mode TEXT NOT NULL, unit TEXT NOT NULL, count INTEGER NOT NULL
    );
    CREATE TABLE s3_lock (
        object INTEGER PRIMARY KEY, mode TEXT, retain_until INTEGER, legal_hold TEXT
    );

    CREATE TABLE s3_lifecycle (
        bucket INTEGER PRIMARY KEY, document TEXT NOT NULL, minimum_size TEXT NOT NULL, next INTEGER NOT NULL
    );
    CREATE INDEX s3_lifecycle_next ON s3_lifecycle (next);

    CREATE TABLE s3_restore (
        object INTEGER PRIMARY KEY, ready INTEGER NOT NULL, expires INTEGER NOT NULL, tier TEXT NOT NULL
    );
    CREATE INDEX s3_restore_expires ON s3_restore (expires);

    CREATE TABLE s3_replication (bucket INTEGER PRIMARY KEY, document TEXT NOT NULL);
    CREATE TABLE s3_replication_status (object INTEGER PRIMARY KEY, status TEXT NOT NULL);
    CREATE TABLE s3_replication_task (
        id INTEGER PRIMARY KEY,
        object INTEGER NOT NULL,
        destination TEXT NOT NULL,
        account TEXT,
        storage_class TEXT
    );
    CREATE INDEX s3_replication_task_object ON s3_replication_task (object);
    """
