/// What the process says when it ends; `--help` lists the same.
enum ExitCode: Int32 {
    case done = 0
    case notPassed = 1
    case usage = 2
    case environment = 3
    case graderError = 4

    static let explanation = """
        Exit codes:
          0    done, or passed
          1    not passed
          2    the command was not understood
          3    files, the toolchain or the machine are not as they must be
          4    the grader itself failed
          130  interrupted
        """
}
