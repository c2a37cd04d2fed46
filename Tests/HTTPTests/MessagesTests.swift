import HTTP
import Testing

@Test(arguments: [
    ("/b/k?x=1?y", "/b/k", "x=1?y"), ("/b/k", "/b/k", ""), ("/b/k?", "/b/k", ""), ("?", "", ""),
    // A combining accent forms one character with the question mark before it.
    ("/b/k?\u{301}=1", "/b/k", "\u{301}=1"),
])
func `a target is split at its first question mark`(target: String, path: String, query: String) {
    let head = RequestHead(method: "GET", target: target, headers: [:])
    #expect(head.path == path)
    #expect(head.query == query)
}

@Test
func `header names are compared without regard to the case of letters only`() {
    #expect(equalIgnoringCase("Content-MD5", "content-md5"))
    #expect(equalIgnoringCase("", ""))
    for (a, b) in [("a", "ab"), ("a@", "a`"), ("a[", "a{"), ("x-1", "x\r1"), ("a", "b")] {
        #expect(!equalIgnoringCase(a, b), "\(a) \(b)")
    }
}
