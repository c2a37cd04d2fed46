import MockAWS
import Synchronization
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the cloud until it is told to end; calls `ready` with its port as soon as it answers.
func serveCloud(_ options: ServeOptions, ready: (Int) -> Void) throws(Trouble) -> ExitCode {
    // Blocked before any thread starts, so that they reach this function and nobody else.
    var ending = sigset_t()
    sigemptyset(&ending)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, signal) }
    pthread_sigmask(SIG_BLOCK, &ending, nil)
    allowManyFiles()
    var configuration = World.Configuration(dataDirectory: options.dataFolder)
    configuration.credentials = options.credentials.map {
        AccountCredential(account: $0.account, accessKey: $0.accessKey, secret: $0.secret)
    }
    configuration.report = { Terminal.write("labrunner: \($0)\n", to: STDERR_FILENO) }
    let world = try Playground.open(configuration)
    let port = try Playground.start(world, port: options.port)
    ready(port)
    var received: Int32 = 0
    repeat { sigwait(&ending, &received) } while received == 0
    world.stop()
    return .done
}

/// An object of ten thousand parts is ten thousand open files while it is read, and shells allow a thousand by default.
private func allowManyFiles() {
    #if canImport(Glibc)
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        let files = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(files, &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    // Refused, the limit stays as it was, and only such objects suffer.
    setrlimit(files, &limit)
}
