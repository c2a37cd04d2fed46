package import Core
package import ServiceKit

extension TraceEntry {
    /// The entry as `labrunner trace --json` prints it.
    package var json: JSONValue {
        .object([
            "number": .number(String(number)), "time": .string(time.iso8601), "service": .string(service),
            "operation": .string(operation), "status": .number(String(status)), "errorCode": .string(errorCode),
            "errorMessage": .string(errorMessage), "method": .string(method), "target": .string(target),
            "host": .string(host), "userAgent": .string(userAgent), "account": .string(caller.account),
            "accessKey": .string(caller.accessKey), "authentication": .string(authentication),
            "region": .string(region), "requestId": .string(requestID), "input": Value.structure(input).json,
            "notes": Value.structure(notes).json,
            "requestSizeBytes": .number(String(requestSizeBytes)),
            "responseSizeBytes": .number(String(responseSizeBytes)),
        ])
    }
}

extension PublishedEvent {
    /// The event as the world shows it to people and programs.
    package var json: JSONValue {
        .object([
            "number": .number(String(number)), "time": .string(time.iso8601), "source": .string(source),
            "account": .string(account), "region": .string(region), "type": .string(type),
            "destination": .string(destination), "message": message,
        ])
    }
}

extension Value {
    /// The value as JSON, for people and programs that read a trace.
    package var json: JSONValue {
        switch self {
        case .null: .null
        case .string(let text): .string(text)
        case .boolean(let flag): .bool(flag)
        case .integer(let number): .number(String(number))
        case .double(let number): .number(String(number))
        case .number(let text): .number(text)
        case .json(let bytes): .string(String(decoding: bytes, as: UTF8.self))
        case .blob(let bytes): .string(Base64.encode(bytes))
        case .timestamp(let instant): .string(instant.iso8601)
        case .list(let values, _), .flatList(let values): .array(values.map(\.json))
        case .structure(let structure): .object(JSONObject(structure.members.map { ($0.name, $0.value.json) }))
        }
    }
}
