/// Where a token stands in a statement: line and column count from 1, in characters.
struct PartiQLPosition: Sendable, Equatable, CustomStringConvertible {
    let line: Int
    let column: Int
    let length: Int

    /// As AWS writes it.
    var description: String { "\(line):\(column):\(length)" }
}

/// A piece of a PartiQL statement.
struct PartiQLToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// An unquoted name that is no word of SQL.
        case name(String)
        /// A name in double quotes.
        case quotedName(String)
        /// A word of SQL, in lower case.
        case keyword(String)
        case string(String)
        /// A number's digits as written.
        case number(String)
        case parameter
        /// Between backquotes: a literal of the Ion language.
        case ion(String)
        case symbol(String)
        case end
    }

    let kind: Kind
    let position: PartiQLPosition

    /// What is written, for names and words alike.
    var word: String? {
        switch kind {
        case .name(let text), .quotedName(let text), .keyword(let text): text
        default: nil
        }
    }
}

/// Words that SQL keeps for itself: none of them is a name unless it is quoted.
enum PartiQLKeywords {
    /// Whether a word, in lower case, is one.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    /// Infix and prefix operators that are words.
    static let operators: Set<String> = [
        "and", "or", "not", "in", "is", "like", "between", "intersect", "except", "union",
    ]

    private static let words: Set<String> = Set(
        """
        absolute action add all allocate alter and any are as asc assertion at authorization avg begin between bit
        bit_length by cascade cascaded case cast catalog char character character_length char_length check close
        coalesce collate collation column commit connect connection constraint constraints continue convert
        corresponding count create cross current current_date current_time current_timestamp current_user cursor date
        deallocate dec decimal declare default deferrable deferred delete desc describe descriptor diagnostics
        disconnect distinct domain double drop else end escape except exception exec execute exists external extract
        false fetch first float for foreign found from full get global go goto grant group having identity immediate in
        indicator initially inner input insensitive insert int integer intersect interval into is isolation join key
        language last left level like limit local lower match max min missing module names national natural nchar next
        no not null nullif numeric octet_length of on only open option or order outer output overlaps pad partial
        pivot position precision prepare preserve primary prior privileges procedure public read real references
        relative remove restrict revoke right rollback rows schema scroll section select session session_user set
        smallint some space sql sqlcode sqlerror sqlstate substring sum system_user table temporary then time timestamp
        to transaction translate translation trim true tuple union unique unknown unpivot update upper usage user using
        value values varchar varying view when whenever where with work write zone
        """.split { $0 == " " || $0 == "\n" }.map { String($0) })
}
