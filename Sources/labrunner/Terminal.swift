#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The terminal this process talks to: its size, its keys, and its state when the process ends.
enum Terminal {
    static var isInput: Bool { isatty(STDIN_FILENO) == 1 }
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns; 80 when nobody knows.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes the whole text. What cannot be written is lost: nobody is there to read it.
    static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress! + done, bytes.count - done) }
            if wrote < 0 && errno == EINTR { continue }
            if wrote <= 0 { return }
            done += wrote
        }
    }

    // MARK: Keys

    /// A key, or why there is none.
    enum Key: Equatable {
        case character(Character)
        case enter
        /// Ctrl-D, or the terminal went away.
        case end
        /// Something else was ready, or the time was up.
        case none
    }

    /// From now on single keys arrive at once and without echo. Ctrl-C still interrupts.
    static func beginKeys() {
        guard !hasKeys, tcgetattr(STDIN_FILENO, &savedState) == 0 else { return }
        keysState = savedState
        keysState.c_lflag &= ~tcflag_t(ICANON | ECHO)
        hasKeys = true
        tcsetattr(STDIN_FILENO, TCSADRAIN, &keysState)
    }

    /// Gives the terminal its line editing back.
    static func endKeys() {
        guard hasKeys else { return }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &savedState)
        hasKeys = false
    }

    /// Waits for a key, for `other` to become readable, or for the time to be up.
    static func key(orReadable other: Int32 = -1, timeoutMilliseconds: Int32) -> Key {
        var waiting = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waiting, 2, timeoutMilliseconds) > 0, waiting[0].revents != 0 else { return .none }
        var byte: UInt8 = 0
        let got = read(STDIN_FILENO, &byte, 1)
        if got < 0 && errno == EINTR { return .none }
        guard got == 1, byte != 4 else { return .end }
        if byte == 10 || byte == 13 { return .enter }
        if byte == 27 { return escapeSequence() }
        return byte >= 32 && byte < 127 ? .character(Character(Unicode.Scalar(byte))) : .none
    }

    /// Arrow and function keys send several bytes; they mean nothing here, and none of them may be taken for a letter.
    private static func escapeSequence() -> Key {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        var buffer = [UInt8](repeating: 0, count: 16)
        if poll(&waiting, 1, 0) > 0 { _ = read(STDIN_FILENO, &buffer, buffer.count) }
        return .none
    }

    // MARK: Signals

    /// Makes sure that the terminal has its line editing back however the process is ended.
    static func leaveSaneOnSignals() {
        // The first use of a global runs code that a handler must not run.
        _ = (hasKeys, savedState, keysState)
        isShown = isOutput
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                if hasKeys { tcsetattr(STDIN_FILENO, TCSANOW, &savedState) }
                // Whatever comes next starts on a line of its own.
                if isShown { _ = systemWrite(STDOUT_FILENO, "\n", 1) }
                _exit(128 + number)
            }
        }
        signal(SIGTSTP) { _ in
            if hasKeys { tcsetattr(STDIN_FILENO, TCSANOW, &savedState) }
            kill(getpid(), SIGSTOP)
            if hasKeys { tcsetattr(STDIN_FILENO, TCSANOW, &keysState) }
        }
    }
}

#if canImport(Glibc)
    private let systemWrite = Glibc.write
#else
    private let systemWrite = Darwin.write
#endif

// Written by the main thread only, before and after the state they describe is in force; read by signal handlers, which
// may not take locks. A handler that runs between two of these lines restores a state that is still right.
nonisolated(unsafe) private var savedState = termios()
nonisolated(unsafe) private var keysState = termios()
nonisolated(unsafe) private var hasKeys = false
nonisolated(unsafe) private var isShown = false
