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
