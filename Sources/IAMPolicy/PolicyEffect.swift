/// What a statement of a policy does to the requests it matches.
package enum PolicyEffect: String, Sendable {
    case allow = "Allow"
    case deny = "Deny"
}
