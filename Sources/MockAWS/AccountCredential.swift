/// An access key that a world knows, with the account it belongs to.
package struct AccountCredential: Sendable, Equatable {
    /// Twelve digits.
    package let account: String
    package let accessKey: String
    package let secret: String

    package init(account: String, accessKey: String, secret: String) {
        self.account = account
        self.accessKey = accessKey
        self.secret = secret
    }

    /// The key every world has unless it is told otherwise; emulators have agreed on it.
    package static let standard = AccountCredential(account: "000000000000", accessKey: "test", secret: "test")

    /// Reads `ACCOUNT:ACCESS_KEY:SECRET`; the error says what is wrong with it.
    package init(parsing text: String) throws(CredentialError) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, !parts[1].isEmpty, !parts[2].isEmpty else {
            throw CredentialError(description: "a credential is ACCOUNT:ACCESS_KEY:SECRET, not '\(text)'")
        }
        guard parts[0].utf8.count == 12, parts[0].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            throw CredentialError(description: "an account has twelve digits; '\(parts[0])' has not")
        }
        self.init(account: parts[0], accessKey: parts[1], secret: parts[2])
    }
}

/// Why a credential's text cannot be read.
package struct CredentialError: Error, CustomStringConvertible {
    package let description: String
}
