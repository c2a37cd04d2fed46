package import Core

/// Who calls: an account's key, or nobody known.
package struct Caller: Sendable, Equatable {
    /// Twelve digits; empty for an anonymous caller.
    package let account: String
    /// Empty for an anonymous caller.
    package let accessKey: String

    package init(account: String, accessKey: String) {
        self.account = account
        self.accessKey = accessKey
    }

    package static let anonymous = Caller(account: "", accessKey: "")
    package var isAnonymous: Bool { accessKey.isEmpty }
    /// The account's root user, until the caller is a user or role.
    package var arn: String { "arn:aws:iam::\(account):root" }
}

/// How a request came here, for policies that ask.
package struct RequestOrigin: Sendable {
    package var sourceAddress = "127.0.0.1"
    package var userAgent: String?
    package var referer: String?
    /// `REST-HEADER`, `REST-QUERY-STRING` or `POST`; nil for an anonymous caller.
    package var authentication: String?
    /// `AWS4-HMAC-SHA256`, or `AWS` for the version before; nil for an anonymous caller.
    package var signatureVersion: String?
    /// Since the request was signed.
    package var signatureAgeMilliseconds: Int64?
    package var contentSHA256: String?

    package init() {}
}

/// One request on its way through the cloud, as an operation sees it. Confined to its world's loop.
package final class Call {
    package let service: String
    package let operation: String
    package let caller: Caller
    package let region: String
    package let requestID: String
    /// The instant of the call: one reading for all it does.
    package let now: Timestamp
    package let store: Store
    /// `http://host:port` as the client wrote it, for answers that hold URLs.
    package let endpoint: String
    /// Put together for who asks; few requests do.
    package private(set) lazy var origin = makeOrigin()
    private let makeOrigin: () -> RequestOrigin
    private let universe: Universe
    /// What the operation adds to its entry in the trace, such as the capacity it consumed.
    package private(set) var notes = Structure()

    package init(
        service: String, operation: String, caller: Caller, region: String, requestID: String, now: Timestamp,
        endpoint: String, universe: Universe, origin: @autoclosure @escaping () -> RequestOrigin = RequestOrigin()
    ) {
        self.service = service
        self.operation = operation
        self.caller = caller
        self.region = region
        self.requestID = requestID
        self.now = now
        self.endpoint = endpoint
        makeOrigin = origin
        self.universe = universe
        store = universe.store
    }

    /// The accounts that there are, twelve digits each.
    package var accounts: Set<String> { universe.accounts }

    /// Adds to the call's entry in the trace what its answer need not say.
    package func note(_ name: String, _ value: Value) { notes.add(name, value) }

    /// The same call in another region, for what reaches from one region into others.
    package func elsewhere(_ region: String) -> Call {
        Call(
            service: service, operation: operation, caller: caller, region: region, requestID: requestID, now: now,
            endpoint: endpoint, universe: universe, origin: self.origin)
    }

    /// What `x-amz-id-2` says in this world.
    package var hostID: String { universe.hostID }
    /// The destinations that events can go to.
    package var events: EventBus { universe.events }

    /// Tells another service of something, once this call is committed.
    package func publish(_ event: PublishedEvent) {
        store.afterCommit { [events = universe.events] in events.publish(event) }
    }

    /// The world's own chance.
    package func random<T>(_ draw: (inout Randomness) -> T) -> T { draw(&universe.randomness) }

    /// What a service remembers between calls and may forget; see `Universe.memory`.
    package func memory<T: AnyObject>(_ make: () -> T) -> T { universe.memory(make) }
}

/// What all services of a world share, and what reads the time and chance for them. Confined to the world's loop.
package final class Universe {
    package let store: Store
    package var clock: WorldClock
    package var randomness: Randomness
    package let trace: Trace
    package let events = EventBus()
    /// One id for all answers: `x-amz-id-2` is opaque to everybody but AWS.
    package var hostID = ""
    /// The accounts that there are, twelve digits each.
    package var accounts: Set<String> = []

    package init(store: Store, clock: WorldClock, randomness: Randomness, trace: Trace) {
        self.store = store
        self.clock = clock
        self.randomness = randomness
        self.trace = trace
    }

    private var memories: [ObjectIdentifier: AnyObject] = [:]

    /// The one object of its type that a service keeps here between calls: caches, and what is lost without harm when a
    /// world stops. State that AWS keeps is in the store; what is here does not follow when a call is undone.
    package func memory<T: AnyObject>(_ make: () -> T) -> T {
        if let known = memories[ObjectIdentifier(T.self)] {
            return unsafeDowncast(known, to: T.self)
        }
        let made = make()
        memories[ObjectIdentifier(T.self)] = made
        return made
    }
}
