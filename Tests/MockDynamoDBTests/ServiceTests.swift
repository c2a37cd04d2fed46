import ServiceKit
import Testing

@testable import MockDynamoDB

@Test("DynamoDB's operations have distinct names")
func distinctNames() {
    let names = dynamoDB.operations.map { $0.name } + dynamoDB.missing.map(\.name)
    #expect(Set(names).count == names.count)
}
