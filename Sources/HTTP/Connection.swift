import Core

/// One client of a server: what it has sent, what it waits for, what is on its way to it. Confined to the loop.
final class Connection {
    /// What a connection's read deadline is about.
    enum Phase { case idle, head, body, waiting, lingering }

    let descriptor: Int32
    let token: UInt64

    var parser: RequestParser
    /// Received and not yet parsed: the start of a head, or whole requests while too many are unanswered.
    var input: [UInt8] = []
    /// Whether `input` waits for replies rather than for more bytes.
    var isHeld = false
    var receiving: Receiving?
    /// Requests not yet answered, oldest first, without gaps in their sequence.
    var exchanges: [Exchange] = []
    var firstSequence = 0

    /// Written first, before `cursor` and before the replies in `exchanges`.
    var unsent: ArraySlice<UInt8> = []
    var cursor: BodyCursor?

    /// False once the last request of this connection has been seen.
    var takesRequests = true
    var inputEnded = false
    var isClosed = false
    /// Whether the loop has it on its list of connections to serve in this wake-up.
    var isTouched = false
    var watchesRead = true
    var watchesWrite = false

    var phase = Phase.idle
    var readDeadline = Int64.max
    var writeDeadline = Int64.max
    /// Bytes of a body since the read deadline was set.
    var bodyBytes = 0

    init(descriptor: Int32, token: UInt64, limits: MessageLimits) {
        self.descriptor = descriptor
        self.token = token
        parser = RequestParser(limits: limits)
    }

    var isSending: Bool { !unsent.isEmpty || cursor != nil }

    /// Adds a request to those waiting for an answer and returns its number.
    func begin(_ exchange: Exchange) -> Int {
        exchanges.append(exchange)
        return firstSequence + exchanges.count - 1
    }

    /// Notes the answer to a request; `context` is the handler's where the answer is tentative.
    func answer(_ sequence: Int, with response: Response, isTentative: Bool, context: (any Sendable)? = nil) {
        let index = sequence - firstSequence
        precondition(
            exchanges.indices.contains(index) && exchanges[index].response == nil, "a request is answered once")
        exchanges[index].response = response
        exchanges[index].isTentative = isTentative
        exchanges[index].context = context
    }

    /// The request being answered ends the connection.
    func closeAfter(_ sequence: Int) {
        exchanges[sequence - firstSequence].keepsAlive = false
        takesRequests = false
    }
}

/// A request that waits for its answer, or an answer that waits for those before it.
struct Exchange {
    let isHead: Bool
    let isHTTP11: Bool
    var keepsAlive: Bool
    /// Whether the client holds its body back until it reads `100 Continue`.
    var wantsContinue = false
    /// Whether the client expects `100 Continue` before a body of no bytes. Boto3 does, and takes an answer without it
    /// for that to the next request too, so the line goes out before the answer.
    var wantsContinueFirst = false
    var response: Response?
    /// Whether the answer stands only once this wake-up is committed.
    var isTentative = false
    /// What the handler made of the request's head, for as long as the answer is tentative.
    var context: (any Sendable)?

    /// The answer stands.
    mutating func settle() {
        guard isTentative else { return }
        isTentative = false
        context = nil
    }
}

/// A request whose body arrives.
struct Receiving {
    let head: RequestHead
    let sink: any BodySink
    let context: (any Sendable)?
    let sequence: Int
}

/// How far a body has been sent.
struct BodyCursor {
    private let segments: [Body.Segment]
    private var index = 0
    private var offset = 0

    init(_ body: Body) {
        segments = body.segments
        advance(by: 0)
    }

    /// The segment to go on with, and what of it is done; nil at the end.
    var current: (segment: Body.Segment, offset: Int)? {
        index < segments.count ? (segments[index], offset) : nil
    }

    /// Whether nothing follows the current segment.
    var isLast: Bool { index + 1 >= segments.count }

    mutating func advance(by count: Int) {
        offset += count
        while index < segments.count && offset >= segments[index].count {
            offset -= segments[index].count
            index += 1
        }
    }
}
