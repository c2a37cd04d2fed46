#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

Terminal.leaveSaneOnSignals()
exit(Labrunner.run(Array(CommandLine.arguments.dropFirst())).rawValue)
