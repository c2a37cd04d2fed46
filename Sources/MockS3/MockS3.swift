// MockS3
