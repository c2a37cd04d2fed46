/// An input that can ask for the page after a token.
public protocol PaginateToken {
    associatedtype Token

    /// The same input, for the page that `token` stands for.
    func usingPaginationToken(_ token: Token) -> Self
}

/// The pages of a list, fetched one by one as they are asked for.
public struct PaginatorSequence<OperationStackInput: PaginateToken, OperationStackOutput>: AsyncSequence
where OperationStackInput.Token: Equatable {
    private let input: OperationStackInput
    private let inputKey: KeyPath<OperationStackInput, OperationStackInput.Token?>?
    private let outputKey: KeyPath<OperationStackOutput, OperationStackInput.Token?>
    private let isTruncatedKey: KeyPath<OperationStackOutput, Bool?>?
    private let paginationFunction: (OperationStackInput) async throws -> OperationStackOutput

    public init(
        input: OperationStackInput, inputKey: KeyPath<OperationStackInput, OperationStackInput.Token?>? = nil,
        outputKey: KeyPath<OperationStackOutput, OperationStackInput.Token?>,
        isTruncatedKey: KeyPath<OperationStackOutput, Bool?>? = nil,
        paginationFunction: @escaping (OperationStackInput) async throws -> OperationStackOutput
    ) {
        self.input = input
        self.inputKey = inputKey
        self.outputKey = outputKey
        self.isTruncatedKey = isTruncatedKey
        self.paginationFunction = paginationFunction
    }

    /// Fetches one page for each call of `next`.
    public struct PaginationIterator: AsyncIteratorProtocol {
        fileprivate var input: OperationStackInput
        fileprivate let sequence: PaginatorSequence
        fileprivate var hasEnded = false

        public mutating func next() async throws -> OperationStackOutput? {
            guard !hasEnded else { return nil }
            let output = try await sequence.paginationFunction(input)
            let token = sequence.token(after: output)
            if let token, sequence.inputKey.map({ input[keyPath: $0] != token }) ?? true {
                input = input.usingPaginationToken(token)
            } else {
                // Without a token, or with the one just used, the same page would come again for ever.
                hasEnded = true
            }
            return output
        }
    }

    public func makeAsyncIterator() -> PaginationIterator { PaginationIterator(input: input, sequence: self) }

    /// The token of the page after `output`, or nil after the last.
    private func token(after output: OperationStackOutput) -> OperationStackInput.Token? {
        if let isTruncatedKey, output[keyPath: isTruncatedKey] != true { return nil }
        let token = output[keyPath: outputKey]
        return (token as? String)?.isEmpty == true ? nil : token
    }
}
