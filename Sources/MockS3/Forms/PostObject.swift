import Core
package import ServiceKit

/// Stores a file that a browser sends with a form, as the form's signed policy allows
/// (https://docs.aws.amazon.com/AmazonS3/latest/developerguide/RESTObjectPOST.html).
///
/// The form reaches it as a structure `Form` of its fields; who signed it is known already.
struct PostObject: Operation {
    static let binding = HTTPBinding(
        "POST", "/{Bucket}", inputPayload: .stream,
        output: PutObject.binding.output + [
            .header("location", "Location"), .header("content-type", "ContentType"),
        ], outputPayload: .stream, status: 204)

    /// The members that the world adds to a form's own.
    package enum Member {
        static let form = "Form"
        static let isSigned = "IsSigned"
        /// The bucket's URL as the client wrote it, with a slash at its end.
        static let bucketURL = "BucketURL"
    }

    private let input: Input
    private let bucket: String
    private let form: PostForm
    private let key: ObjectKey
    private let isSigned: Bool
    /// What is put if the policy allows it.
    private let put: Input
    private let policy: PostPolicy?

    init(_ input: Input) throws(AWSError) {
        self.input = input
        bucket = try input.string("Bucket") ?? ""
        var form = PostForm()
        for (name, value) in try input.structure(Member.form)?.members ?? [] {
            if case .string(let text) = value { form.add(name, text) }
        }
        self.form = form
        key = try ObjectKey(form.required("key"))
        guard !key.text.isEmpty else {
            throw .invalidArgument("User key must have a length greater than 0.", "key", "")
        }
        isSigned = try input.boolean(Member.isSigned) ?? false
        policy = isSigned ? try PostPolicy(encoded: form["policy"] ?? "") : nil
        var put = input
        put.members = try form.members(bucket: bucket)
        self.put = put
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try policy?.check(form, bucket: bucket, sizeBytes: input.body.count, now: call.now)
        var output = try PutObject(put).run(call)
        let location =
            (try input.string(Member.bucketURL) ?? "") + PercentEncoding.encode(key.text)
        let etag = if case .string(let text)? = output["ETag"] { text } else { "" }
        if let target = redirect(etag: etag) {
            output["Location"] = .string(target)
            output.status = 303
            return output
        }
        output["Location"] = .string(location)
        switch form["success_action_status"] {
        case "200": output.status = 200
        case "201":
            output.status = 201
            output["ContentType"] = .string("application/xml")
            output.body = Body(document(location: location, etag: etag))
        default: break
        }
        return output
    }

    /// Where the browser goes on; nil for what is no URL, which counts as absent.
    private func redirect(etag: String) -> String? {
        guard let target = form["success_action_redirect"] ?? form["redirect"],
            target.hasPrefix("http://") || target.hasPrefix("https://")
        else { return nil }
        return target + (target.contains("?") ? "&" : "?")
            + "bucket=\(bucket)&key=\(Notifications.formEncoded(key.text, keepingSlash: false))"
            + "&etag=\(PercentEncoding.encode(etag))"
    }

    private func document(location: String, etag: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.open("PostResponse")
        writer.element("Location", location)
        writer.element("Bucket", bucket)
        writer.element("Key", key.text)
        writer.element("ETag", etag)
        writer.close()
        return writer.bytes
    }
}

/// The members of `PostObject` that do not come from the form.
package func postObjectMembers(
    bucket: String, _ form: PostForm, isSigned: Bool, bucketURL: String
) -> Structure {
    [
        "Bucket": .string(bucket),
        PostObject.Member.form: .structure(Structure(form.fields.map { ($0.name, .string($0.value)) })),
        PostObject.Member.isSigned: .boolean(isSigned), PostObject.Member.bucketURL: .string(bucketURL),
    ]
}

extension TagSet {
    /// Reads a form's `tagging`, which is a document of its own; one that is no `Tagging` counts as empty.
    init(formField text: String) throws(AWSError) {
        let element: XMLElement
        do { element = try XMLElement(parsing: Array(text.utf8)) } catch { throw .malformedXML }
        self.init()
        guard element.name == "Tagging", let set = element["TagSet"] else { return }
        var tags = Structure()
        for tag in set.all("Tag") {
            guard let key = tag["Key"], let value = tag["Value"] else { throw .malformedXML }
            tags.add("Tag", .structure(["Key": .string(key.text), "Value": .string(value.text)]))
        }
        let input = Input(members: [:], mismatch: { _ in .malformedXML })
        try self.init(xml: ["TagSet": .structure(tags)], .object, input)
    }
}
