/// What S3 must remember to tell of what it does at a time of its own: by which rule a version is copied, who owns the
/// copy, whether its failure is reported, and whether the end of a retrieval has been told.
let serviceEventSchema = """
    ALTER TABLE s3_replication_task ADD COLUMN rule TEXT NOT NULL DEFAULT '';
    ALTER TABLE s3_replication_task ADD COLUMN is_handed_over INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE s3_replication_task ADD COLUMN is_reported INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE s3_restore ADD COLUMN is_complete INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX s3_restore_ready ON s3_restore (ready) WHERE is_complete = 0;
    """
