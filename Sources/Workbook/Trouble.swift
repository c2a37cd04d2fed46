package import Core

/// Something that keeps a command from doing its work, worded for the person who typed it.
package struct Trouble: Error, Sendable, Equatable, CustomStringConvertible {
    /// Who can mend it, which decides the exit code.
    package enum Kind: Sendable {
        /// The command was not understood.
        case usage
        /// Files, the toolchain or the machine are not as they must be.
        case environment
    }

    package let kind: Kind
    package let happened: String
    package let todo: String

    package init(_ kind: Kind, _ happened: String, todo: String = "") {
        self.kind = kind
        self.happened = happened
        self.todo = todo
    }

    /// A file operation the system refused; `left` says what state things are in now.
    package init(_ error: FileError, left: String = "") {
        let advice =
            switch error.code {
            case Disk.noSpace, Disk.overQuota: "The disk is full. Free some space, then run the command again."
            case Disk.notPermitted, Disk.readOnly:
                "Check who owns the file and its permissions, then run the command again."
            case Disk.notThere: "Restore the file (git checkout -- <file> brings back what came with the workbook)."
            default: "Run the command again; if it happens twice, look at the disk."
            }
        let said = error.description
        self.init(
            .environment, said.prefix(1).uppercased() + said.dropFirst() + ".",
            todo: left.isEmpty ? advice : left + " " + advice)
    }

    package var description: String { todo.isEmpty ? happened : happened + " " + todo }
}
