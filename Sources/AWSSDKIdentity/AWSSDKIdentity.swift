// AWSSDKIdentity
