#define _GNU_SOURCE
#include "start.h"
#include "process_group.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

extern char **environ;

static void set_limit(int which, int64_t soft, int64_t hard) {
    struct rlimit limit = {(rlim_t)soft, (rlim_t)hard};
    setrlimit(which, &limit);
}

static void set_limits(const struct limits *limits) {
    set_limit(RLIMIT_CORE, 0, 0);
    // The second after the soft limit is for a program that ignores SIGXCPU.
    if (limits->cpu_seconds > 0) set_limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1);
    if (limits->file_bytes > 0) set_limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes);
}

/// Ties the program's life to its starter's and takes from it what setuid programs would give.
static int tie_to_starter(pid_t starter) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return getppid() == starter;
#else
    (void)starter;
    return 1;
#endif
}

static void close_from(int first) {
#ifdef __linux__
    if (close_range((unsigned)first, ~0U, 0) == 0) return;
#endif
    for (int descriptor = first, last = getdtablesize(); descriptor < last; descriptor++) close(descriptor);
}

static void reset_signals(void) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Runs in the child: becomes the program, or says through `failure` why not.
static void become_program(const struct limits *limits, pid_t starter, int output, int errors, int failure) {
    enum { kept_failure = 3 };
    if (!limits->is_attached) {
        setsid();
        int input = open("/dev/null", O_RDONLY);
        if (input < 0 || dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) goto failed;
    }
    if (failure != kept_failure && dup2(failure, kept_failure) < 0) goto failed;
    failure = kept_failure;
    if (fcntl(failure, F_SETFD, FD_CLOEXEC) < 0) goto failed;
    close_from(kept_failure + 1);
    if (!tie_to_starter(starter)) _exit(127);
    if (limits->directory && chdir(limits->directory) < 0) goto failed;
    reset_signals();
    enter_process_group();
    set_limits(limits);
    execve(limits->command[0], limits->command, environ);
failed:;
    int error = errno;
    if (write(failure, &error, sizeof error) < 0) _exit(126);
    _exit(127);
}

static int make_pipe(int ends[2]) {
    if (pipe(ends) < 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
}

static void close_pipe(int ends[2]) {
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0) close(ends[i]);
}

struct started start_program(const struct limits *limits) {
    int output[2] = {-1, -1}, errors[2] = {-1, -1}, failure[2] = {-1, -1};
    struct started started = {-1, -1, -1, 0};
    pid_t starter = getpid();
    if (make_pipe(failure) < 0 || (!limits->is_attached && (make_pipe(output) < 0 || make_pipe(errors) < 0))
        || (started.id = fork()) < 0) {
        started.error = errno;
        close_pipe(output), close_pipe(errors), close_pipe(failure);
        return started;
    }
    if (started.id == 0) become_program(limits, starter, output[1], errors[1], failure[1]);
    close(failure[1]);
    if (!limits->is_attached) {
        close(output[1]);
        close(errors[1]);
        started.output = output[0];
        started.errors = errors[0];
    }
    // Nothing arrives once the program runs: starting it closes the other end.
    int error = 0;
    ssize_t got;
    while ((got = read(failure[0], &error, sizeof error)) < 0 && errno == EINTR) {}
    if (got == sizeof error) started.error = error;
    close(failure[0]);
    return started;
}
