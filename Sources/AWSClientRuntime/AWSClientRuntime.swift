// AWSClientRuntime
