/// The tables of S3, oldest script first. Scripts are only ever appended.
///
/// - A bucket's row holds its settings; names are one namespace for all accounts.
/// - `s3_object` holds every version of every object and every delete marker. Versions of a key are ordered by `id`:
///   the newest has the highest. `state` puts each row into exactly one index, so that a put writes one index entry,
///   current objects are listed without passing old versions, and old versions cost nothing until there are any.
/// - An object's bytes are in its row when they are few, so that a put writes one table; else in `s3_blob`, apart, so
///   that listings never touch them. `content` refers to those: positive is a blob, negative a list of pieces of blobs,
///   zero is none. Blobs and lists are counted references, so copies and completed multipart uploads share bytes in
///   place of moving them.
/// - Keys are compared as UTF-8 bytes (SQLite's BINARY collation), which is S3's order.
let schema = [
    """
    CREATE TABLE s3_bucket (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        created INTEGER NOT NULL,
        versioning INTEGER NOT NULL DEFAULT 0,
        tags TEXT
    );
    CREATE INDEX s3_bucket_of_account ON s3_bucket (account, name);

    CREATE TABLE s3_object (
        id INTEGER PRIMARY KEY,
        bucket INTEGER NOT NULL,
        key TEXT NOT NULL,
        version TEXT NOT NULL,
        state INTEGER NOT NULL,
        is_marker INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        size INTEGER NOT NULL,
        etag TEXT NOT NULL,
        content INTEGER NOT NULL,
        content_type TEXT NOT NULL,
        fields TEXT NOT NULL,
        storage_class TEXT NOT NULL,
        tags TEXT NOT NULL,
        checksum_algorithm TEXT,
        checksum TEXT,
        checksum_type TEXT,
        parts INTEGER
    );
    CREATE UNIQUE INDEX s3_object_current ON s3_object (bucket, key) WHERE state = 0;
    CREATE INDEX s3_object_other ON s3_object (bucket, key, id DESC) WHERE state <> 0;
    CREATE UNIQUE INDEX s3_object_version ON s3_object (version) WHERE version <> 'null';

    CREATE TABLE s3_object_part (
        object INTEGER NOT NULL,
        number INTEGER NOT NULL,
        start INTEGER NOT NULL,
        size INTEGER NOT NULL,
        checksum TEXT,
        PRIMARY KEY (object, number)
    ) WITHOUT ROWID;

    CREATE TABLE s3_blob (
        id INTEGER PRIMARY KEY,
        refs INTEGER NOT NULL,
        file TEXT,
        bytes BLOB
    );
    CREATE INDEX s3_blob_file ON s3_blob (file) WHERE file IS NOT NULL;

    CREATE TABLE s3_list (id INTEGER PRIMARY KEY, refs INTEGER NOT NULL);
    CREATE TABLE s3_piece (
        list INTEGER NOT NULL,
        start INTEGER NOT NULL,
        count INTEGER NOT NULL,
        blob INTEGER NOT NULL,
        offset INTEGER NOT NULL,
        PRIMARY KEY (list, start)
    ) WITHOUT ROWID;

    CREATE TABLE s3_upload (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        bucket INTEGER NOT NULL,
        key TEXT NOT NULL,
        initiated INTEGER NOT NULL,
        content_type TEXT NOT NULL,
        fields TEXT NOT NULL,
        storage_class TEXT NOT NULL,
        tags TEXT NOT NULL,
        checksum_algorithm TEXT NOT NULL,
        checksum_type TEXT NOT NULL,
        is_default_checksum INTEGER NOT NULL,
        completed INTEGER,
        completed_version TEXT,
        completed_etag TEXT,
        completed_checksum TEXT
    );
    CREATE INDEX s3_upload_open ON s3_upload (bucket, key, id) WHERE completed IS NULL;
    CREATE INDEX s3_upload_completed ON s3_upload (completed) WHERE completed IS NOT NULL;

    CREATE TABLE s3_part (
        upload INTEGER NOT NULL,
        number INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        size INTEGER NOT NULL,
        etag TEXT NOT NULL,
        content INTEGER NOT NULL,
        checksum TEXT,
        PRIMARY KEY (upload, number)
    ) WITHOUT ROWID;
    """,
    accessSchema, timeSchema, configurationSchema, "ALTER TABLE s3_object ADD COLUMN bytes BLOB", serviceEventSchema,
    uploadSchema, tieringSchema,
]
