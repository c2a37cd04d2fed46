/// What says who may do what, and how objects are encrypted.
///
/// - `ownership`: `ObjectOwnership`, or -1 without ownership controls. `public_access`: `PublicAccessBlock` as bits, or -1
///   without a configuration. Both default to what new buckets have since April 2023, so older rows have it too.
/// - `acl` is null for the usual: private, and the bucket owner's. `encryption` is null for the usual: S3's own keys.
let accessSchema = """
    ALTER TABLE s3_bucket ADD COLUMN ownership INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE s3_bucket ADD COLUMN public_access INTEGER NOT NULL DEFAULT 15;
    ALTER TABLE s3_bucket ADD COLUMN policy TEXT;
    ALTER TABLE s3_bucket ADD COLUMN acl TEXT;
    ALTER TABLE s3_bucket ADD COLUMN encryption TEXT;
    ALTER TABLE s3_bucket ADD COLUMN is_requester_pays INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE s3_object ADD COLUMN acl TEXT;
    ALTER TABLE s3_object ADD COLUMN encryption TEXT;
    ALTER TABLE s3_upload ADD COLUMN acl TEXT;
    ALTER TABLE s3_upload ADD COLUMN encryption TEXT;
    """
