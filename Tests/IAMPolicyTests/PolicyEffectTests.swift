import Testing

@testable import IAMPolicy

@Test("Effects are written with a capital letter and no other way")
func effects() {
    #expect(PolicyEffect(rawValue: "Allow") == .allow)
    #expect(PolicyEffect(rawValue: "deny") == nil)
}
