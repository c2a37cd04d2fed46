// AWSSDKChecksums
