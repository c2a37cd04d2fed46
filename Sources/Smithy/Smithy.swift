// Smithy
