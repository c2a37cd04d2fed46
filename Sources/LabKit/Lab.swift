import Foundation
import Synchronization

/// What a lab's checks work with: a throw-away cloud, the learner's program, and evidence of what it did.
///
/// ```swift
/// @main enum Checks {
///     static func main() async {
///         await Lab.run { lab in
///             let bucket = lab.random.bucketName("photos")
///             _ = try await lab.runAnswer(arguments: [bucket])
///             let calls = lab.calls
///             await lab.check("creates the bucket", points: 5) {
///                 try expect(calls.contains { $0.operation == "CreateBucket" }, expected: "…", seen: "…")
///             }
///         }
///     }
/// }
/// ```
public final class Lab: Sendable {
    struct State {
        /// Set when the learner's program did not end by itself: what comes after would check nothing.
        var isStopped = false
        /// Calls up to this number are forgotten.
        var clearedUpTo = 0
    }

    let state = Mutex(State())
    let order: LabOrder
    let report: LabReport
    let cloud: LabCloud

    /// Names and contents for this run: fresh each time, and the same again for the same seed.
    public let random: LabRandom
    /// Somebody else with an access key of their own, for preparing and inspecting what is in the cloud.
    public let administrator: LabAdministrator

    private init(order: LabOrder, report: LabReport, cloud: LabCloud) {
        self.order = order
        self.report = report
        self.cloud = cloud
        random = LabRandom(seed: order.seed)
        administrator = LabAdministrator(cloud: cloud)
    }

    /// Starts a cloud, lets `body` do its checks, hands the results over, and ends the process.
    ///
    /// An error that leaves `body` means that the lab is broken, not the learner's answer.
    public static func run(_ body: @Sendable (Lab) async throws -> Void) async -> Never {
        guard let order = LabOrder.taken() else {
            FileHandle.standardError.write(
                Data("This program is a lab's checks; labrunner check builds and starts it.\n".utf8))
            exit(64)
        }
        let report = LabReport(descriptor: order.resultDescriptor)
        report.begin()
        do {
            let cloud = try LabCloud(seed: order.seed)
            do {
                try await body(Lab(order: order, report: report, cloud: cloud))
            } catch is LabStop {
                // What stopped the lab has been reported where it happened.
            }
            cloud.stop()
        } catch {
            report.fault(describe(error))
        }
        report.end()
        exit(0)
    }

    // MARK: - Checks

    /// Runs one check and reports what came of it. Checks after a failed one still run.
    ///
    /// Whatever `body` throws fails the check: an expectation with its finding, an error of AWS with its code.
    public func check(_ name: String, points: Int, _ body: () async throws -> Void) async {
        _ = await passes(name, points, body)
    }

    /// Runs a check without which those that follow make no sense: when it fails, `require` throws, and they do not run.
    public func require(_ name: String, points: Int, _ body: () async throws -> Void) async throws {
        guard await passes(name, points, body) else { throw LabStop() }
    }

    private func passes(_ name: String, _ points: Int, _ body: () async throws -> Void) async -> Bool {
        precondition(points >= 0, "a check gives no negative points")
        if state.withLock({ $0.isStopped }) { return false }
        do {
            try await body()
            report.check(name, points: points, failure: nil)
            return true
        } catch is LabStop {
            return false
        } catch let failure as ExpectationFailure {
            report.check(name, points: points, failure: failure)
        } catch {
            report.check(name, points: points, failure: ExpectationFailure(unexpected: error))
        }
        return false
    }
}

/// Ends a lab early. Thrown only after the reason has been reported.
struct LabStop: Error {}

/// A mistake in a lab, worded for its author.
struct LabError: Error, CustomStringConvertible {
    let description: String
}
