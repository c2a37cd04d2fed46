/// How long a client waits and how much it keeps.
package struct ClientLimits: Sendable {
    package var message = MessageLimits()
    package var connectMilliseconds = 3_000
    /// The longest silence while sending or receiving; 0 waits for ever, as a Lambda runtime does for its next event.
    package var silenceMilliseconds = 60_000
    /// How long a body is held back for `100 Continue` before it is sent anyway.
    package var continueMilliseconds = 1_000
    /// Connections kept open for the next request, of all hosts together, and for how long.
    package var idleConnectionsMax = 64
    package var idleMilliseconds: Int64 = 20_000
    /// Requests under way at once; further ones wait for their turn.
    package var threadsMax = 64

    package init() {}
}
