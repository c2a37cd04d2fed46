package import Core
import ServiceKit

/// What this cloud has of AWS and what it has not, read from the services themselves.
package enum Coverage {
    /// The page as Markdown.
    package static var markdown: String {
        var lines = [
            "# What the cloud has of AWS", "",
            "Made by `labrunner coverage --markdown` from the code; do not edit. What is absent answers with 501",
            "`NotImplemented` and names the operation.",
        ]
        for service in services {
            let total = service.operations.count + service.missing.count
            lines += ["", "## \(service.title): \(service.operations.count) of \(total) operations", ""]
            lines += service.differences.map { "- \($0)" }
            if !service.differences.isEmpty { lines.append("") }
            lines += ["| operation | here | known differences |", "|---|---|---|"]
            lines += rows(of: service).map { row in
                "| `\(row.name)` | \(row.isHere ? "yes" : "no") | \(row.differences.joined(separator: " ")) |"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same for programs.
    package static var json: JSONValue {
        .array(
            services.map { service in
                [
                    "service": .string(service.name), "title": .string(service.title),
                    "differences": .array(service.differences.map(JSONValue.string)),
                    "operations": .array(
                        rows(of: service).map { row in
                            [
                                "name": .string(row.name), "implemented": .bool(row.isHere),
                                "differences": .array(row.differences.map(JSONValue.string)),
                            ]
                        }),
                ]
            })
    }

    /// One line a service, for a terminal.
    package static var summary: String {
        services.map { service in
            "\(service.title): \(service.operations.count) of "
                + "\(service.operations.count + service.missing.count) operations\n"
        }.joined()
    }

    private static var services: [Service] { ServiceFront.all.map(\.service) }

    private typealias Row = (name: String, isHere: Bool, differences: [String])

    private static func rows(of service: Service) -> [Row] {
        let here: [Row] = service.operations.map { ($0.name, true, $0.differences) }
        let missing: [Row] = service.missing.map { ($0.name, false, []) }
        return (here + missing).sorted { $0.name < $1.name }
    }
}
