// MockAWS
