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
        add("\(service.types).swift") { nested(service, shapes, into: &$0) }
        add("\(service.types)+Enums.swift") { enumerations(service, shapes, into: &$0) }
        if !service.errors.isEmpty { add("\(service.name)Errors.swift") { errors(service, shapes, into: &$0) } }
        if !presigned.isEmpty {
            add("\(service.client)+PresignedURLs.swift") { operations.presignedURLs(presigned, into: &$0) }
            add("\(service.client)+PresignedRequests.swift") { operations.presignedRequests(presigned, into: &$0) }
        }
        for operation in service.operations {
            add("Operations/\(operation.name).swift") { operations.write(operation, into: &$0) }
        }
        return files.reduce(into: [:]) { $0[$1.path] = $1.content }
    }

    private static func nested(_ service: ServiceDescription, _ shapes: ShapeWriter, into file: inout SwiftFile) {
        file.uses("AWSClientRuntime", .package)
        for structure in service.structures.sorted(by: { $0.name < $1.name }) {
            shapes.noteImports(structure.members, in: &file)
            let name = Names.nestedType(structure.name)
            file.text.gap()
            file.text.block("extension \(service.types)") { text in
                shapes.structure(name, structure.members, isEquatable: structure.isEquatable, into: &text)
            }
            file.text.gap()
            shapes.shapeConformance("\(service.types).\(name)", structure.members, into: &file.text)
        }
        for union in service.unions.sorted(by: { $0.name < $1.name }) {
            shapes.noteImports(union.members, in: &file)
            file.text.gap()
            shapes.union(union, namespace: service.types, into: &file.text)
        }
    }

    private static func enumerations(_ service: ServiceDescription, _ shapes: ShapeWriter, into file: inout SwiftFile) {
        file.uses("AWSClientRuntime", .internal)
        for enumeration in service.enumerations.sorted(by: { $0.name < $1.name }) {
            file.text.gap()
            shapes.enumeration(enumeration, namespace: service.types, into: &file.text)
        }
    }

    private static func errors(_ service: ServiceDescription, _ shapes: ShapeWriter, into file: inout SwiftFile) {
        file.uses("AWSClientRuntime")
        file.uses("ClientRuntime")
        file.uses("SmithyHTTPAPI")
        for error in service.errors.sorted(by: { $0.name < $1.name }) {
            shapes.noteImports(error.members, in: &file)
            file.text.gap()
            shapes.error(error, into: &file.text)
        }
    }
}
