import Foundation

/// Turns a description into the files of a client module.
enum Generator {
    /// The files of the module, by their path inside it.
    static func files(_ service: ServiceDescription, source: String) -> [String: String] {
        var files: [SwiftFile] = []
        func add(_ path: String, _ write: (inout SwiftFile) -> Void) {
            var file = SwiftFile(path: path, source: source)
            write(&file)
            files.append(file)
        }
        let shapes = ShapeWriter(service)
        let operations = OperationWriter(service)
        let presigned = service.operations.filter(\.isPresigned)
        add("\(service.client).swift") { ClientWriter(service).client(into: &$0) }
        add("\(service.client)Config.swift") { ClientWriter(service).configuration(into: &$0) }
        files += split(service.types, types(service, shapes), source)
        files += split("\(service.name)Errors", errors(service, shapes), source)
        if !presigned.isEmpty {
            add("\(service.client)+PresignedURLs.swift") { operations.presignedURLs(presigned, into: &$0) }
            add("\(service.client)+PresignedRequests.swift") { operations.presignedRequests(presigned, into: &$0) }
        }
        for operation in service.operations {
            add("Operations/\(operation.name).swift") { operations.write(operation, into: &$0) }
        }
        return files.reduce(into: [:]) { $0[$1.path] = $1.content }
    }

    /// One declaration of a file that may grow too long.
    private struct Piece {
        let name: String
        let write: (inout SwiftFile) -> Void
    }

    /// The longest file that the project allows.
    private static let linesMax = 400

    /// One file for all pieces, or, where that would be too long, one for each letter that names start with; what is still
    /// too long is parted by the next letter.
    private static func split(
        _ path: String, _ pieces: [Piece], _ source: String, prefix: String = ""
    ) -> [SwiftFile] {
        var file = SwiftFile(path: prefix.isEmpty ? "\(path).swift" : "\(path)+\(prefix).swift", source: source)
        for piece in pieces {
            file.text.gap()
            piece.write(&file)
        }
        if pieces.isEmpty { return [] }
        if pieces.count == 1 || file.linesCount <= linesMax { return [file] }
        // Some file systems take names that differ in case only for the same.
        let groups = Dictionary(grouping: pieces) { $0.name.prefix(prefix.count + 1).lowercased().capitalized }
        return groups.sorted { $0.key < $1.key }.flatMap { split(path, $0.value, source, prefix: $0.key) }
    }

    private static func types(_ service: ServiceDescription, _ shapes: ShapeWriter) -> [Piece] {
        let structures = service.structures.map { structure in
            Piece(name: Names.nestedType(structure.name)) { self.structure(structure, service, shapes, into: &$0) }
        }
        let unions = service.unions.map { union in
            Piece(name: Names.nestedType(union.name)) { file in
                file.uses("AWSClientRuntime", .package)
                shapes.noteImports(union.members, in: &file)
                shapes.union(union, namespace: service.types, into: &file.text)
            }
        }
        let enumerations = service.enumerations.map { enumeration in
            Piece(name: Names.nestedType(enumeration.name)) { file in
                file.uses("AWSClientRuntime", .internal)
                shapes.enumeration(enumeration, namespace: service.types, into: &file.text)
            }
        }
        return (structures + unions + enumerations).sorted { $0.name < $1.name }
    }

    private static func structure(
        _ structure: Structure, _ service: ServiceDescription, _ shapes: ShapeWriter, into file: inout SwiftFile
    ) {
        file.uses("AWSClientRuntime", .package)
        shapes.noteImports(structure.members, in: &file)
        let name = Names.nestedType(structure.name)
        file.text.block("extension \(service.types)") { text in
            shapes.structure(name, structure.members, isEquatable: structure.isEquatable, into: &text)
        }
        file.text.gap()
        shapes.shapeConformance("\(service.types).\(name)", structure.members, into: &file.text)
    }

    private static func errors(_ service: ServiceDescription, _ shapes: ShapeWriter) -> [Piece] {
        let pieces = service.errors.map { error in
            Piece(name: Names.type(error.name)) { file in
                file.uses("AWSClientRuntime")
                file.uses("ClientRuntime")
                file.uses("SmithyHTTPAPI")
                shapes.noteImports(error.members, in: &file)
                shapes.error(error, into: &file.text)
            }
        }
        return pieces.sorted { $0.name < $1.name }
    }
}
