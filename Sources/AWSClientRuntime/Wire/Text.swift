import Core

extension Node {
    /// An instant in one of the three formats; fractions of a second are left out where there are none.
    static func text(of time: Timestamp, _ format: Form.Time) -> String {
        switch format {
        case .http: return time.httpDate
        case .iso8601: return time.milliseconds % 1000 == 0 ? time.iso8601Seconds : time.iso8601
        case .epoch: return text(of: Double(time.milliseconds) / 1000)
        }
    }
}

extension WireValue {
    /// A header's text as a node: lists are parted at commas.
    static func headerNode(_ text: String) -> Node {
        guard self is any HeaderList.Type else { return .text(text) }
        return .list(text.split(separator: ",").map { .text(trimmed($0)) }, .plain)
    }
}

/// Marks lists, which share one header between their items.
protocol HeaderList {}
extension Array: HeaderList {}

/// A text without the spaces around it.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
}
