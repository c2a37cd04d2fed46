/// An instant in UTC with millisecond precision, the precision AWS shows at most.
///
/// Days are converted with Howard Hinnant's civil-calendar arithmetic rather than `DateFormatter`, which costs more than
/// a whole request.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package init(seconds: Int64) { self.milliseconds = seconds * 1000 }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

    package static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }

    /// This instant moved by a number of seconds.
    package func advanced(bySeconds seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds + seconds * 1000)
    }
}

// MARK: - Calendar

extension Timestamp {
    /// The parts of an instant as a UTC calendar shows them. Weekday 0 is Sunday.
    package struct Calendar: Sendable {
        package var year, month, day, hour, minute, second, millisecond, weekday: Int
    }

    package var calendar: Calendar {
        let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        let rest = Int(seconds) - days * 86_400
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return Calendar(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1, hour: rest / 3600, minute: rest / 60 % 60,
            second: rest % 60, millisecond: Int(milliseconds - seconds * 1000), weekday: ((days % 7) + 11) % 7)
    }

    /// Nil when a part is outside its range, as in a 31st of February.
    package init?(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) {
        guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        let seconds = Int64(days * 86_400 + hour * 3600 + minute * 60 + second)
        self.init(milliseconds: seconds * 1000 + Int64(millisecond))
        if second < 60, calendar.day != day { return nil }
    }
}

// MARK: - Formats

extension Timestamp {
    private static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `20260131T235959Z`, as in `X-Amz-Date`.
    package var basic: String {
        let c = calendar
        return text(
            [
                .four(c.year), .two(c.month), .two(c.day), .word("T"), .two(c.hour), .two(c.minute), .two(c.second),
                .word("Z"),
            ])
    }

    /// `2026-01-31T23:59:59.000Z`, as in S3's XML.
    package var iso8601: String { text(dateAndTime + [.word("."), .three(calendar.millisecond), .word("Z")]) }

    /// `2026-01-31T23:59:59Z`.
    package var iso8601Seconds: String { text(dateAndTime + [.word("Z")]) }

    private var dateAndTime: [TextPiece] {
        let c = calendar
        return [
            .four(c.year), .word("-"), .two(c.month), .word("-"), .two(c.day), .word("T"), .two(c.hour), .word(":"),
            .two(c.minute), .word(":"), .two(c.second),
        ]
    }

    /// `Sat, 31 Jan 2026 23:59:59 GMT`, as in HTTP headers (RFC 9110, IMF-fixdate).
    package var httpDate: String {
        let c = calendar
        return text([
            .word(Self.weekdays[c.weekday]), .word(", "), .two(c.day), .word(" "), .word(Self.months[c.month - 1]),
            .word(" "), .four(c.year), .word(" "), .two(c.hour), .word(":"), .two(c.minute), .word(":"),
            .two(c.second), .word(" GMT"),
        ])
    }

    /// Reads `20260131T235959Z`.
    package init?(basic text: some StringProtocol) {
        let t = Array(text.utf8)
        guard t.count == 16, t[8] == UInt8(ascii: "T"), t[15] == UInt8(ascii: "Z"),
            let year = number(t[0..<4]), let month = number(t[4..<6]), let day = number(t[6..<8]),
            let hour = number(t[9..<11]), let minute = number(t[11..<13]), let second = number(t[13..<15])
        else { return nil }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// Reads `2026-01-31T23:59:59Z`, with or without a fraction, with `Z` or an offset such as `+01:00`.
    package init?(iso8601 text: some StringProtocol) {
        let t = Array(text.utf8)
        guard t.count >= 20, t[4] == UInt8(ascii: "-"), t[7] == UInt8(ascii: "-"), t[10] == UInt8(ascii: "T"),
            t[13] == UInt8(ascii: ":"), t[16] == UInt8(ascii: ":"),
            let year = number(t[0..<4]), let month = number(t[5..<7]), let day = number(t[8..<10]),
            let hour = number(t[11..<13]), let minute = number(t[14..<16]), let second = number(t[17..<19])
        else { return nil }
        var index = 19
        var millisecond = 0
        if t[index] == UInt8(ascii: ".") {
            index += 1
            var scale = 100
            while index < t.count, let digit = number(t[index...index]) {
                millisecond += digit * scale
                scale /= 10
                index += 1
            }
        }
        guard let offset = Self.offsetSeconds(t[index...]),
            let local = Timestamp(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second,
                millisecond: millisecond)
        else { return nil }
        self = local.advanced(bySeconds: -offset)
    }

    /// Reads an HTTP date in the one format that senders must use (IMF-fixdate).
    package init?(httpDate text: some StringProtocol) {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT",
            let month = Self.months.firstIndex(where: { $0.description == words[2] }),
            let day = Int(words[1]), let year = Int(words[3])
        else { return nil }
        let time = words[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3 else { return nil }
        self.init(year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2])
    }

    private static func offsetSeconds(_ t: ArraySlice<UInt8>) -> Int64? {
        guard let first = t.first else { return nil }
        if first == UInt8(ascii: "Z") { return t.count == 1 ? 0 : nil }
        let rest = Array(t.dropFirst())
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), rest.count == 5, rest[2] == UInt8(ascii: ":"),
            let hours = number(rest[0..<2]), let minutes = number(rest[3..<5])
        else { return nil }
        return Int64(hours * 3600 + minutes * 60) * (first == UInt8(ascii: "-") ? -1 : 1)
    }
}

/// A piece of a date as text: a word, or a number with leading zeros.
private enum TextPiece {
    case word(StaticString)
    case two(Int), three(Int), four(Int)
}

/// Every answer has a date, so it is written without a string for each piece.
private func text(_ pieces: [TextPiece]) -> String {
    String(unsafeUninitializedCapacity: 40) { buffer in
        var count = 0
        func digits(_ value: Int, _ width: Int) {
            var rest = max(value, 0)
            for place in (count..<count + width).reversed() {
                buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            count += width
        }
        for piece in pieces {
            switch piece {
            case .word(let word):
                for index in 0..<word.utf8CodeUnitCount { buffer[count + index] = word.utf8Start[index] }
                count += word.utf8CodeUnitCount
            case .two(let value): digits(value, 2)
            case .three(let value): digits(value, 3)
            // Rules may reach further than calendars do.
            case .four(let value): digits(value, value > 9999 ? String(value).utf8.count : 4)
            }
        }
        return count
    }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard digit >= 48, digit <= 57 else { return nil }
        value = value * 10 + Int(digit - 48)
    }
    return digits.isEmpty ? nil : value
}
