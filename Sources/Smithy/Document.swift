/// A value of any form, for the members that a service leaves open. None of the services here has one yet, so that there
/// is nothing to put in.
public struct Document: Sendable, Equatable {}
