/// Open uploads know whether their key was written or deleted since they began (`ObjectTable.overtakeUploads`).
let uploadSchema = "ALTER TABLE s3_upload ADD COLUMN is_overtaken INTEGER NOT NULL DEFAULT 0;"
